//! Pictures that Graphviz lays out.

use crate::outcome::{Failure, Result};
use lifechart_spec::machine::Machine;
use lifechart_spec::render::dot;
use std::io::{ErrorKind, Write as _};
use std::process::{Command, Stdio};

/// The picture of a machine by `dot`, which has to be installed.
pub(super) fn svg(machine: &Machine) -> Result<String> {
    let child = Command::new("dot")
        .arg("-Tsvg")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn();
    let mut child = child.map_err(|error| match error.kind() {
        ErrorKind::NotFound => {
            Failure::new("`--engine graphviz` needs `dot`, which is not installed")
                .help("install Graphviz, or leave `--engine` out: Lifechart draws by itself")
        }
        _ => Failure::new(format!("cannot start `dot`: {error}")),
    })?;
    let failed = |what: &str| Failure::new(format!("`dot` has failed: {what}"));
    if let Some(mut input) = child.stdin.take() {
        // Where it ends early, what it says of that is more than that it cannot be written to.
        let _ = input.write_all(dot(machine).as_bytes());
    }
    let output = child.wait_with_output().map_err(|error| failed(&error.to_string()))?;
    if !output.status.success() {
        return Err(failed(String::from_utf8_lossy(&output.stderr).trim()));
    }
    let drawn = String::from_utf8_lossy(&output.stdout);
    dot::in_style(machine, &drawn).ok_or_else(|| failed("what it has drawn is no SVG"))
}
