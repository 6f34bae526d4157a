#!/usr/bin/env bash
# Compiles and lints the browser application and runs its tests; the last line counts them.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
./build.sh || { echo "FAILED: the browser application does not build"; echo "0 passed, 1 failed"; exit 1; }

failed=0
npx --no-install tsc --noEmit || { echo "FAILED: the compiler"; failed=$((failed + 1)); }
npx --no-install eslint . --max-warnings 0 || { echo "FAILED: the linter"; failed=$((failed + 1)); }
npm test --silent || true
read -r passed broken < <(node -p 'const t = require("./build/tests.json"); `${t.numPassedTests} ${t.numFailedTests + (t.success || t.numFailedTests ? 0 : 1)}`' 2>/dev/null || echo "0 1")
[ "$broken" = 0 ] || echo "FAILED: $broken tests of the browser application"
echo "$((2 - failed + passed)) passed, $((failed + broken)) failed"
[ "$((failed + broken))" = 0 ]
