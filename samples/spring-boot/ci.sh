#!/usr/bin/env bash
# Starts the application with the command of the README, which is the first argument, and asks it.
set -euo pipefail
export SERVER_PORT=${SERVER_PORT:-18080}
log=$(dirname "$0")/target/ci.log
mkdir -p "$(dirname "$log")"
setsid bash -c "exec $1" > "$log" 2>&1 &
application=$!
trap 'kill -- -"$application" 2>/dev/null || true' EXIT
address=http://127.0.0.1:$SERVER_PORT
if ! curl -sSf --retry 300 --retry-delay 1 --retry-all-errors --max-time 5 -o /dev/null "$address/actuator/health" 2>/dev/null; then
  cat "$log"
  exit 1
fi
health=$(curl -sSf "$address/actuator/health")
stock=$(curl -sSf "$address/stocks/005930")
printf '%s\n' "$health" "$stock"
grep -q '"kiwoom":{"status":"UP"}' <<<"$health"
grep -q '"name":"삼성전자"' <<<"$stock"
