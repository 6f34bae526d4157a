#!/usr/bin/env bash
# Builds the browser application into web/dist, unless what is there is newer than everything it is made of. Needs the server's program for its
# description of the API, from which the typed client is generated.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
program=../src/Server/bin/Release/net10.0/Rapport.Server.dll

if ! node --version 2>/dev/null | grep -qE '^v(2[0-9]|[3-9][0-9])\.' || ! command -v npm >/dev/null; then
  echo "请先安装 Node.js 20 或更高版本 / Please install Node.js 20 or later: https://nodejs.org" >&2
  exit 1
fi

if ! cmp -s package-lock.json node_modules/.installed; then
  npm ci --no-audit --no-fund --loglevel=error
  cp package-lock.json node_modules/.installed
fi

mkdir -p build
dotnet "$program" openapi >build/openapi.new
if cmp -s build/openapi.new build/openapi.json; then rm build/openapi.new; else mv build/openapi.new build/openapi.json; fi

# Folders count too: a file that was taken away shows in nothing else.
changed() { find src public index.html ./*.ts package-lock.json build/openapi.json -newer dist/index.html -print -quit; }

if [ ! -f dist/index.html ] || [ -n "$(changed)" ]; then
  npm run --silent build -- --logLevel warn
fi
