#!/usr/bin/env bash
# Watches for a while with the command of the README, which is the first argument, and restarts the
# server in between.
set -euo pipefail
log=$(dirname "$0")/target/ci.log
mkdir -p "$(dirname "$log")"
{ sleep 8; echo r; } | bash -c "$1 -Dexec.args='--seconds 30'" > "$log" || { cat "$log"; exit 1; }
# The first and the last picture.
sed 's/\x1b\[H/\n/g' "$log" | sed 's/\x1b\[[0-9;?]*[A-Za-z]//g' | tail -14
grep -q 'connection lost' "$log"
grep -q 'live again after' "$log"
grep -q '삼성전자' "$log"
