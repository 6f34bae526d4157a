#!/usr/bin/env bash
# Prints a port of 127.0.0.1 on which nobody listens, from below those that the system gives to outgoing connections.
set -euo pipefail
while
  port=$((20000 + RANDOM % 12000))
  (: <"/dev/tcp/127.0.0.1/$port") 2>/dev/null
do :; done
echo "$port"
