#!/usr/bin/env bash
# Runs the command of the README, which is the first argument, and looks at what it counted.
set -euo pipefail
bash -euo pipefail -c "$1" | tee /dev/stderr | grep -q '2 instances, 1 token, 1 realtime session'
