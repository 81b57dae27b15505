#!/usr/bin/env bash
# Runs the command of the README, which is the first argument, and looks at what it counted.
set -euo pipefail
# grep -q reads from a text: from a pipe it would leave at the first match, and break Maven's output.
output=$(bash -euo pipefail -c "$1")
echo "$output"
grep -q '2 instances, 1 token, 1 realtime session' <<<"$output"
