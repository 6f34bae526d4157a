#!/usr/bin/env bash
# Builds what is missing and serves Rapport on http://127.0.0.1:5080. Arguments go to the program: ./start.sh --help
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
program=src/Server/bin/Release/net10.0/Rapport.Server.dll

if ! dotnet --version >/dev/null 2>&1; then # global.json says which SDK will do
  echo "请先安装 .NET 10 SDK / Please install the .NET 10 SDK: https://dotnet.microsoft.com/download/dotnet/10.0" >&2
  exit 1
fi

# Folders count too: a file that was taken away shows in nothing else.
changed() { find src global.json Directory.*.props \( -name bin -o -name obj \) -prune -o -newer "$program" -print -quit; }

if [ ! -f "$program" ] || [ -n "$(changed)" ]; then
  echo "正在构建…… / Building ..." >&2
  log=$(dotnet build src/Server -c Release -v q 2>&1) || { echo "$log" >&2; exit 1; }
  touch "$program" # the compiler leaves it as it was where a change elsewhere does not reach it
fi

[ $# -gt 0 ] && [ "$1" != serve ] || web/build.sh

exec dotnet "$program" "$@"
