#!/usr/bin/env bash
# How fast XState and sismic go through a log, one line of JSON each:
#   benches/engines/run.sh SPECIFICATION.yaml LOG.jsonl
# Installs them into target/engines, in the versions that tests/engines pins.
set -euo pipefail
specification=$(realpath "$1")
log=$(realpath "$2")
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
engines=${CARGO_TARGET_DIR:-target}/engines
mkdir -p "$engines/node" "$engines/python"
if [[ ! -d $engines/node/node_modules/xstate ]]; then
    cp tests/engines/package.json tests/engines/package-lock.json "$engines/node/"
    (cd "$engines/node" && npm ci --no-audit --no-fund --loglevel=error >&2)
fi
if [[ ! -x $engines/python/bin/python ]] || ! "$engines/python/bin/python" -c 'import sismic' 2>/dev/null; then
    python3 -m venv "$engines/python"
    "$engines/python/bin/python" -m pip install --quiet -r tests/engines/requirements.txt >&2
fi
cargo build --release --quiet -p lifechart-cli
lifechart=${CARGO_TARGET_DIR:-target}/release/lifechart
"$lifechart" render "$specification" --to xstate -o "$engines/node/bench.mjs"
"$lifechart" render "$specification" --to sismic -o "$engines/python/bench.yaml"
cp benches/engines/xstate.mjs "$engines/node/bench_log.mjs"
node "$engines/node/bench_log.mjs" "$engines/node/bench.mjs" "$log"
"$engines/python/bin/python" benches/engines/sismic_log.py "$engines/python/bench.yaml" "$log"
