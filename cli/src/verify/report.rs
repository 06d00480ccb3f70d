//! What was found, in words and in JSON.

use super::amount;
use crate::mistakes::{Checked, Told};
use crate::outcome::{Ending, Failure};
use lifechart_spec::diagnostics::{Diagnostic, Diagnostics};
use lifechart_spec::source::Source;
use lifechart_spec::system;
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

/// What is known of one property.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Judgement {
    Holds,
    Violated,
    /// It holds, and could not fail.
    Vacuous,
    NotJudged,
}

/// One property.
pub(super) struct Judged {
    pub(super) name: String,
    pub(super) line: usize,
    pub(super) judgement: Judgement,
    /// A shortest run that violates it, step by step.
    pub(super) run: Vec<String>,
}

/// How much was looked at in one search.
pub(super) struct Searched {
    /// What the search was for, if there are several.
    pub(super) about: Option<String>,
    pub(super) configurations: usize,
    pub(super) steps: usize,
    pub(super) depth: usize,
    pub(super) bytes_per_configuration: usize,
}

/// Everything there is to say of one file.
pub(super) struct Report<'a> {
    pub(super) source: &'a Source,
    pub(super) diagnostics: &'a Diagnostics,
    pub(super) verdict: Verdict,
    /// Nothing, if mistakes kept exploring from beginning.
    pub(super) searches: Vec<Searched>,
    pub(super) properties: Vec<Judged>,
    pub(super) time: Duration,
}

impl Judgement {
    fn as_str(self) -> &'static str {
        match self {
            Judgement::Holds => "holds",
            Judgement::Violated => "violated",
            Judgement::Vacuous => "vacuous",
            Judgement::NotJudged => "not judged",
        }
    }
}

impl Report<'_> {
    pub(super) fn ending(&self) -> Ending {
        match self.verdict {
            Verdict::Holds => Ending::Clean,
            Verdict::Mistakes => Ending::Findings,
            Verdict::Unjudged(_) => Ending::Failed,
        }
    }

    /// The mistakes, for the forms that hold nothing else; and why nothing can be said, if so.
    pub(super) fn told(&self) -> Vec<Told> {
        let checked = Told::Checked(Checked {
            source: self.source.clone(),
            is_system: system::is_system(self.source),
            diagnostics: self.diagnostics.clone(),
            summary: self.diagnostics.is_empty().then(|| self.headline()),
        });
        match &self.verdict {
            Verdict::Unjudged(reason) => {
                let path = self.source.path().to_owned();
                vec![checked, Told::Unread { path, failure: Failure::new(reason) }]
            }
            Verdict::Holds | Verdict::Mistakes => vec![checked],
        }
    }

    pub(super) fn text(&self) -> String {
        let mut text = format!("{}: {}\n", self.source.path(), self.headline());
        for search in &self.searches {
            let about = search.about.as_ref().map(|about| format!("{about}: "));
            let _ = writeln!(
                text,
                "  {}{}, {}, depth {}, {} bytes each",
                about.unwrap_or_default(),
                counted(search.configurations, "configuration"),
                counted(search.steps, "step"),
                search.depth,
                search.bytes_per_configuration
            );
        }
        if !self.searches.is_empty() {
            let _ = writeln!(text, "  {:.1} s, {}", self.time.as_secs_f64(), self.memory());
        }
        for Judged { name, judgement, .. } in &self.properties {
            let _ = writeln!(text, "  {:10} {name}", judgement.as_str());
        }
        text
    }

    fn memory(&self) -> String {
        let size = |search: &Searched| search.configurations * search.bytes_per_configuration;
        amount::shown(self.searches.iter().map(size).max().unwrap_or(0))
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
        let diagnostics: Vec<Value> =
            self.diagnostics.iter().map(|found| diagnostic(self.source, found)).collect();
        let whole = json!({
            "file": self.source.path(),
            "verdict": verdict,
            "reason": reason,
            "searches": self.searches.iter().map(search).collect::<Vec<_>>(),
            "properties": self.properties.iter().map(property).collect::<Vec<_>>(),
            "seconds": self.time.as_secs_f64(),
            "diagnostics": diagnostics,
        });
        format!("{whole:#}\n")
    }
}

fn search(search: &Searched) -> Value {
    json!({
        "about": search.about,
        "configurations": search.configurations,
        "steps": search.steps,
        "depth": search.depth,
        "bytes_per_configuration": search.bytes_per_configuration,
    })
}

fn property(judged: &Judged) -> Value {
    json!({
        "name": judged.name,
        "line": judged.line,
        "verdict": judged.judgement.as_str(),
        "run": judged.run,
    })
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
