#!/usr/bin/env bash
# Draws a chart with the command of the README, which is the first argument.
set -euo pipefail
folder=$(dirname "$0")/target
rm -f "$folder"/005930.*
bash -c "$1"
test "$(wc -l < "$folder/005930.csv")" -eq 251
test "$(head -c 4 "$folder/005930.png" | tail -c 3)" = PNG
