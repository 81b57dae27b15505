#!/usr/bin/env bash
# Trades a little with the command of the README, which is the first argument.
set -euo pipefail
printf '%s\n' 'buy 005930 10 60000' 'buy 10' 'lose' 'sell 005930 4 80000' 'sell 4' orders quit |
  bash -c "$1" | tee -a /dev/stderr |
  awk '/ACCEPTED as order 0000001/ { accepted = 1 }
       /UNKNOWN/ { unknown = 1 }
       /It stands, most likely: order 0000002/ { found = 1 }
       END { exit !(accepted && unknown && found) }'
