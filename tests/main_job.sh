#!/usr/bin/env bash
# The main job on real data, against a running server with an empty workspace: tests/main_job.sh sqlite | postgres
# Expects a Release build. Prints "N passed, N failed", or one skipped where the data, python3 or PostgreSQL is missing.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
database=${1:-}
program=src/Server/bin/Release/net10.0/Rapport.Server.dll
folder=$(mktemp -d)
chmod 711 "$folder" # the user postgres has to reach its cluster
server=

clean_up() {
  [ -z "$server" ] || { kill "$server"; wait "$server"; } 2>/dev/null || true
  tests/postgres.sh stop "$folder/postgres"
  rm -rf "$folder"
}
trap clean_up EXIT

skip() { echo "skipped: $1"; echo "0 passed, 0 failed, 1 skipped"; exit 0; }
fail() { echo "FAILED: $1"; cat "$folder"/*.log 2>/dev/null || true; echo "0 passed, 1 failed"; exit 1; }

check=../shared/checks/main_job.py
[ -f "$check" ] || check=../$check # where the checkout is nested one level deeper
[ -f "$check" ] || skip "there is no ../shared with the real data"
command -v python3 >/dev/null || skip "python3 is not installed"

case $database in
  sqlite) export Rapport__Database="Data Source=$folder/rapport.db" ;;
  postgres)
    tests/postgres.sh available || skip "PostgreSQL is not installed"
    Rapport__Database=$(tests/postgres.sh start "$folder/postgres") || fail "PostgreSQL did not start"
    export Rapport__Database
    ;;
  *) echo "tests/main_job.sh sqlite | postgres" >&2; exit 2 ;;
esac
base=http://127.0.0.1:$(tests/free_port.sh)
export Rapport__Urls=$base Rapport__DataDirectory=$folder/data Rapport__Company__Currency=USD
export Rapport__Admin__Email=admin@rapport.example Rapport__Admin__Password=only-for-this-check-1
export no_proxy=127.0.0.1 PYTHONDONTWRITEBYTECODE=1

dotnet "$program" serve >"$folder/server.log" 2>&1 </dev/null &
server=$!
is_ready() { python3 -c 'import sys, urllib.request as http; http.urlopen(sys.argv[1], timeout=5)' "$base/health/ready" 2>/dev/null; }
for ((tries = 0; tries < 120; tries++)); do
  kill -0 "$server" 2>/dev/null || fail "the server ended"
  is_ready && break
  sleep 0.5
done
is_ready || fail "the server was not ready within a minute"

RAPPORT_TOKEN=$(dotnet "$program" token add --email "$Rapport__Admin__Email" --name check 2>"$folder/token.log") || fail "no token"
export RAPPORT_TOKEN
python3 "$check" --base "$base" || { code=$?; tail -n 20 "$folder/server.log"; exit "$code"; }
