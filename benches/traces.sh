#!/usr/bin/env bash
# Checks one log with `lifechart trace`, XState and sismic, in CPU-seconds, and one of 2 GB for its
# memory. Needs node, npm, python3 and the internet; an engine that cannot be installed is skipped,
# and that is said. `benches/traces.sh MB` makes the large log another size; 0 leaves it out.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
megabytes=${1:-2048}
folder=${CARGO_TARGET_DIR:-target}/traces
mkdir -p "$folder"
folder=$(cd "$folder" && pwd)
log=$folder/log.jsonl

cargo build --release --quiet --package lifechart-cli
lifechart=$PWD/target/release/lifechart
bench() { cargo bench --quiet --package lifechart-benches --bench traces -- "$@"; }

bench --write "$log" 200000
bench "$log"

cp benches/traces/* tests/engines/package.json tests/engines/package-lock.json \
    tests/engines/requirements.txt "$folder"
"$lifechart" render builtin:vss_provider --to xstate >"$folder/machine.mjs"
"$lifechart" render builtin:vss_provider --to sismic >"$folder/machine.yaml"
if (cd "$folder" && npm ci --no-audit --no-fund --loglevel=error >/dev/null); then
    (cd "$folder" && node xstate.mjs machine.mjs "$log" 200000)
else
    echo "SKIPPED: XState cannot be installed"
fi
if python3 -m venv "$folder/python" &&
    "$folder/python/bin/pip" install --quiet --disable-pip-version-check -r "$folder/requirements.txt"; then
    # It is slow: the beginning of the log is enough to tell how slow.
    "$folder/python/bin/python" "$folder/sismic_log.py" "$folder/machine.yaml" "$log" 10000
else
    echo "SKIPPED: sismic cannot be installed"
fi

if ((megabytes > 0)); then
    bench --megabytes "$folder/large.jsonl" "$megabytes"
    # The peak is what the kernel has counted when the command ends.
    python3 - "$lifechart" "$folder/large.jsonl" <<'PYTHON'
import resource, subprocess, sys
command, log = sys.argv[1:]
subprocess.run([command, "trace", "builtin:vss_provider", log], check=True)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(f"peak {used.ru_maxrss / 1024:.0f} MiB, {used.ru_utime + used.ru_stime:.1f} CPU-seconds")
PYTHON
    rm "$folder/large.jsonl"
fi
