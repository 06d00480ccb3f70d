//! Whether what was recorded follows the lifecycles.

use lifechart::conformance::trace::{Checker, Finding, Options};
use lifechart_spec::builtin;
use lifechart_spec::compile::compile;
use std::io::{self, Write};
use std::sync::{Arc, Mutex, PoisonError};

/// A log in memory, which is still there when its writer is gone. A clone is the same log.
#[derive(Clone, Default)]
pub struct Log(Arc<Mutex<Vec<u8>>>);

impl Log {
    /// What was written so far.
    pub fn text(&self) -> Vec<u8> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Where logs do not follow the lifecycle that Lifechart ships under this name.
pub fn deviations<'a>(
    lifecycle: &str,
    logs: impl IntoIterator<Item = (&'a str, &'a [u8])>,
) -> Vec<String> {
    let Some(source) = builtin::find(lifecycle) else {
        return vec![format!("there is no lifecycle `{lifecycle}`")];
    };
    let compiled = compile(source);
    let Some((machine, exploration)) = compiled.checked() else {
        return vec![format!("`{lifecycle}` has mistakes")];
    };
    let mut checker = Checker::new(machine, exploration, Options::new(machine));
    for (name, text) in logs {
        checker.begin(name);
        checker.lines(text);
    }
    let summary = checker.finish();
    let tell = |finding: &Finding| {
        format!("{lifecycle}: {} line {}: {}", finding.kind.as_str(), finding.line, finding.message)
    };
    let mut wrong: Vec<String> = summary.findings.iter().map(tell).collect();
    if wrong.is_empty() && !summary.conforms() {
        wrong.push(format!("{lifecycle}: {summary:?}"));
    }
    wrong
}
