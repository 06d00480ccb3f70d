//! What was found, in words and in JSON.

use super::amount;
use crate::outcome::Ending;
use lifechart_spec::compile::Compiled;
use lifechart_spec::diagnostics::{Diagnostic, Diagnostics};
use lifechart_spec::explore::Progress;
use lifechart_spec::source::Source;
use serde_json::{Value, json};
use std::fmt::Write as _;
use std::time::Duration;

/// What can be said in the end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    /// Everything holds.
    Holds,
    /// Something does not.
    Mistakes,
    /// Not everything was looked at, for this reason.
    Unjudged(String),
}

/// Everything there is to say of one file.
pub(super) struct Report<'a> {
    source: &'a Source,
    diagnostics: &'a Diagnostics,
    verdict: Verdict,
    /// How far exploring came; nothing, if mistakes kept it from beginning.
    explored: Option<Progress>,
    time: Duration,
}

impl<'a> Report<'a> {
    pub(super) fn of_machine(compiled: &'a Compiled, time: Duration, verdict: Verdict) -> Self {
        Self {
            source: &compiled.source,
            diagnostics: &compiled.diagnostics,
            verdict,
            explored: compiled.exploration.as_ref().map(|exploration| exploration.progress()),
            time,
        }
    }

    pub(super) fn ending(&self) -> Ending {
        match self.verdict {
            Verdict::Holds => Ending::Clean,
            Verdict::Mistakes => Ending::Findings,
            Verdict::Unjudged(_) => Ending::Failed,
        }
    }

    pub(super) fn text(&self) -> String {
        let mut text = format!("{}: {}\n", self.source.path(), self.headline());
        if let Some(far) = self.explored {
            let _ = writeln!(
                text,
                "  {}, {}, depth {}",
                counted(far.configurations, "configuration"),
                counted(far.steps, "step"),
                far.depth
            );
            let _ = writeln!(
                text,
                "  {:.1} s, {}, {} bytes per configuration",
                self.time.as_secs_f64(),
                amount::shown(far.bytes),
                far.bytes / far.configurations.max(1)
            );
        }
        text
    }

    fn headline(&self) -> String {
        match &self.verdict {
            Verdict::Holds => "everything holds".to_owned(),
            Verdict::Mistakes => counted(self.diagnostics.len(), "mistake"),
            Verdict::Unjudged(reason) => format!("not judged: {reason}"),
        }
    }

    pub(super) fn json(&self) -> String {
        let (verdict, reason) = match &self.verdict {
            Verdict::Holds => ("holds", None),
            Verdict::Mistakes => ("mistakes", None),
            Verdict::Unjudged(reason) => ("unjudged", Some(reason)),
        };
        let explored = self.explored.map(|far| {
            json!({
                "configurations": far.configurations,
                "steps": far.steps,
                "depth": far.depth,
                "bytes": far.bytes,
            })
        });
        let diagnostics: Vec<Value> =
            self.diagnostics.iter().map(|found| diagnostic(self.source, found)).collect();
        let whole = json!({
            "file": self.source.path(),
            "verdict": verdict,
            "reason": reason,
            "explored": explored,
            "seconds": self.time.as_secs_f64(),
            "diagnostics": diagnostics,
        });
        format!("{whole:#}\n")
    }
}

fn diagnostic(source: &Source, found: &Diagnostic) -> Value {
    let at = found.primary.span.start;
    json!({
        "code": found.code.as_str(),
        "message": found.message,
        "line": source.line(at),
        "column": source.column(at),
        "help": found.help,
    })
}

fn counted(count: usize, what: &str) -> String {
    format!("{count} {what}{}", if count == 1 { "" } else { "s" })
}
