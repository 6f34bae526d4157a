#!/usr/bin/env bash
# A private, throw-away PostgreSQL for tests.
#   tests/postgres.sh available        succeeds where a server is installed
#   tests/postgres.sh start <folder>   makes a cluster in the folder unless there is one, starts it and prints its connection string
#   tests/postgres.sh stop <folder> [fast]   stops it, if it runs, immediately unless told otherwise; the folder is the caller's to remove
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
bin=$(find /usr/lib/postgresql/*/bin -name initdb -printf '%h\n' 2>/dev/null | sort -V | tail -n 1) || true
verb=${1:-} folder=${2:-} mode=${3:-immediate}

# PostgreSQL refuses to run as root. Its user may not enter the caller's folder, so it works from /.
as_owner() (
  cd /
  if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi
)

make() {
  mkdir -p "$folder"
  [ "$(id -u)" != 0 ] || chown postgres "$folder"
  # "trust": the cluster holds nothing but test data and listens to this machine alone.
  as_owner "$bin/initdb" -D "$folder/data" -U postgres --auth=trust --locale=C.UTF-8 --encoding=UTF8 --no-sync >/dev/null
  # Tests kill Rapport, never the machine under PostgreSQL, so nothing has to reach the disk, and a commit costs no wait for it.
  cat >>"$folder/data/postgresql.conf" <<EOF
listen_addresses = '127.0.0.1'
port = $("$here/free_port.sh")
unix_socket_directories = ''
max_connections = 500
fsync = off
synchronous_commit = off
full_page_writes = off
EOF
}

start() {
  folder=$(realpath -m "$folder")
  [ -d "$folder/data" ] || make
  as_owner "$bin/pg_ctl" -D "$folder/data" -l "$folder/log" -w start >/dev/null || { cat "$folder/log" >&2; exit 1; }
  echo "Host=127.0.0.1;Port=$(sed -n 's/^port = //p' "$folder/data/postgresql.conf");Username=postgres;Database=postgres"
}

stop() {
  [ -f "$folder/data/postmaster.pid" ] || return 0
  as_owner "$bin/pg_ctl" -D "$(cd "$folder" && pwd)/data" -m "$mode" -w stop >/dev/null
}

case $verb:${folder:+folder} in
  available:) [ -n "$bin" ] ;;
  start:folder) start ;;
  stop:folder) stop ;;
  *) sed -n '2,5s/^# *//p' "${BASH_SOURCE[0]}" >&2; exit 2 ;;
esac
