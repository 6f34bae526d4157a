#!/usr/bin/env bash
# Runs every check there is, on SQLite and on PostgreSQL. What cannot run here is skipped and says so; the last line is the sum.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
readonly limit=1140 # seconds for everything together; what hangs is stopped and counts as failed

# Servers of tests live for seconds: nothing they compile is worth compiling twice, nothing they hold is worth collecting often.
export DOTNET_TieredPGO=0 DOTNET_GCgen0size=0x4000000

passed=0 failed=0 skipped=0 running=''
declare -A beside
folder=$(mktemp -d)
chmod 711 "$folder" # the user postgres has to reach its cluster

clean_up() {
  for process in $running "${beside[@]}"; do { kill "$process"; wait "$process"; } 2>/dev/null || true; done
  tests/postgres.sh stop "$folder/postgres"
  rm -rf "$folder"
}
trap clean_up EXIT

install_missing() {
  local missing=()
  tests/postgres.sh available || missing+=(postgresql)
  command -v python3 >/dev/null || missing+=(python3)
  command -v chromium >/dev/null || missing+=(chromium)
  [ ${#missing[@]} -gt 0 ] || return 0
  echo "== Missing: ${missing[*]}"
  [ "$(id -u)" = 0 ] || { echo "Only root can install it; what needs it is skipped."; return 0; }
  { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${missing[@]}"; } \
    </dev/null >"$folder/log" 2>&1 || { tail -n 5 "$folder/log"; echo "It could not be installed; what needs it is skipped."; }
}

# Output goes to the log. In the background, because a signal to this script would otherwise wait for the command to end.
limited() {
  local code=0
  timeout --kill-after=10 "$((SECONDS < limit ? limit - SECONDS : 1))" "$@" </dev/null >"$folder/log" 2>&1 &
  running=$!
  wait "$running" || code=$?
  running=
  return "$code"
}

# begin <name> <command …>: starts it beside another: much of what they do is to wait, for databases, browsers and servers that were
# killed. `finished <name>` waits for it and takes its output.
begin() {
  while [ "$(jobs -rp | wc -l)" -ge 2 ]; do wait -n || true; done
  timeout --kill-after=10 "$((SECONDS < limit ? limit - SECONDS : 1))" "${@:2}" </dev/null >"$folder/beside-$1" 2>&1 &
  beside[$1]=$!
}

finished() {
  local code=0
  wait "${beside[$1]}" || code=$?
  unset "beside[$1]"
  mv "$folder/beside-$1" "$folder/log"
  return "$code"
}

# The last figures of a log: the test platform's summary, or the line with which the scripts end.
counts() {
  awk '/^Test run summary:/ { inside = 1 }
    inside && /^ +(succeeded|failed|skipped): [0-9]+$/ { n[$1] = $2 }
    /^[0-9]+ passed, [0-9]+ failed(, [0-9]+ skipped)?$/ { n["succeeded:"] = $1; n["failed:"] = $3; n["skipped:"] = $5 }
    END { print n["succeeded:"] + 0, n["failed:"] + 0, n["skipped:"] + 0 }' "$1"
}

# The failed tests of a log with the first lines of what each says, and the failures that scripts report.
failures() {
  awk '/^[^ ]/ { lines = 0 } /^failed / { lines = 7 } /^FAILED: / { lines = 1 } /^ +at / { lines = 0 } lines-- > 0' "$1"
}

# run <title> <what leaves its output in the log …>: shows that output and adds its counts.
run() {
  local code=0 p f s
  echo "== $1"
  "${@:2}" || code=$?
  cat "$folder/log"
  read -r p f s < <(counts "$folder/log")
  [ "$code" = 8 ] && [ "$s" -gt 0 ] && code=0 # the test platform's "no test ran", said also when every test was skipped
  if [ "$f" = 0 ] && { [ "$code" != 0 ] || [ $((p + s)) = 0 ]; }; then
    echo "FAILED: $1 ended with code $code and without a failed test" | tee -a "$folder/log"
    f=1
  fi
  [ "$f" = 0 ] || { echo "$1:"; failures "$folder/log"; } >>"$folder/failures"
  passed=$((passed + p)) failed=$((failed + f)) skipped=$((skipped + s))
}

install_missing
if tests/postgres.sh available; then
  RAPPORT_TEST_POSTGRES=$(tests/postgres.sh start "$folder/postgres") || failed=$((failed + 1))
  export RAPPORT_TEST_POSTGRES
fi

echo "== Build"
if limited dotnet build Rapport.slnx -c Release -v q --disable-build-servers; then
  limited web/build.sh || true # web/test.sh says what is wrong with it
  # What takes longest begins first.
  suites=(Faults.Tests Api.Tests Browser.Tests Imports.Tests)
  for project in tests/*.Tests/; do
    name=$(basename "$project")
    [[ " ${suites[*]} " == *" $name "* ]] || suites+=("$name")
  done
  for name in "${suites[@]}"; do
    begin "$name" dotnet "tests/$name/bin/Release/net10.0/Rapport.$name.dll" --no-progress --no-ansi
  done
  begin web web/test.sh
  begin packages dotnet tools/packages/bin/Release/net10.0/Rapport.Packages.dll .
  for database in sqlite postgres; do
    begin "$database" tests/main_job.sh "$database"
  done

  run "The browser application" finished web
  for name in "${suites[@]}"; do
    run "$name" finished "$name"
  done
  run "The packages" finished packages
  for database in sqlite postgres; do
    run "The main job on $database" finished "$database"
  done
else
  cat "$folder/log"
  failed=$((failed + 1))
fi

# Once more at the end, because a record of a run may keep no more than that.
[ ! -f "$folder/failures" ] || { echo "== What failed"; cat "$folder/failures"; }
[ "$skipped" = 0 ] && rest="" || rest=", $skipped skipped"
echo "$passed passed, $failed failed$rest"
[ "$failed" = 0 ]
