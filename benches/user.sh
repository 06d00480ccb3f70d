#!/usr/bin/env bash
# What the macro costs a user, in CPU-seconds: a clean debug build of a crate with the whole VSS
# lifecycle, by crate, and a build after touching the YAML. Needs everything in cargo's cache.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

mkdir -p "$work/src"
cp "$root/Cargo.lock" "$root/rust-toolchain.toml" "$work"
cp "$root/spec/lifecycles/vss_provider.yaml" "$work/src"
cat >"$work/Cargo.toml" <<EOF
[package]
name = "user"
version = "0.1.0"
edition = "2024"
[workspace]
[dependencies]
lifechart = { path = "$root/runtime" }
EOF
cat >"$work/src/main.rs" <<'EOF'
lifechart::machine!("vss_provider.yaml");
fn main() {
    println!("{}", Machine::new(core::time::Duration::ZERO).state().name());
}
EOF

# Runs the compiler and writes down what it took.
cat >"$work/rustc.sh" <<'EOF'
#!/usr/bin/env bash
TIMEFORMAT="%U %S $(sed -n 's/.*--crate-name \([a-z0-9_]*\).*/\1/p' <<<"$*")"
{ time "$@" 2>&3 3>&-; } 3>&2 2>>"$TIMES"
EOF
chmod +x "$work/rustc.sh"
export TIMES="$work/times" RUSTC_WRAPPER="$work/rustc.sh" CARGO_TARGET_DIR="$work/target"
# Dependencies from a registry are never built incrementally; these are paths only here.
export CARGO_INCREMENTAL=0

measure() {
    : >"$TIMES"
    (cd "$work" && cargo build --offline --quiet)
    awk '{ sum += $1 + $2 } END { printf "%.2f CPU-seconds\n", sum }' "$TIMES"
}

echo "clean debug build: $(measure)"
awk 'NF == 3 && $1 + $2 > 0.1 { printf "  %5.2f  %s\n", $1 + $2, $3 }' "$TIMES" | sort -rn
touch "$work/src/vss_provider.yaml"
echo "after touching the YAML: $(measure)"
