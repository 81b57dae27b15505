#!/usr/bin/env bash
# Runs the command of the README, which is the first argument, and draws the chart with JShell.
set -euo pipefail
folder=$(dirname "$0")
output=$(bash -c "$1")
echo "$output"
grep -q 'SQL: 100 days' <<<"$output"
grep -q '^ta4j: average of 20 days [0-9]' <<<"$output"
[ "$(grep -cE '^(Reactor|RxJava): [-+]?[0-9]+' <<<"$output")" -eq 6 ]

chart=$(jshell --class-path "$(cat "$folder/target/classpath")" "$folder/chart.jsh")
echo "$chart"
[ "$(grep -cE '^2026-.*#' <<<"$chart")" -eq 20 ]
