//! Mistakes in the forms that other programs read: JSON, SARIF, and the commands of GitHub's
//! workflows.

mod github;
mod json;
mod place;
mod sarif;

use crate::files::STANDARD;
use crate::outcome::{Ending, Failure, Result, say};
use clap::ValueEnum;
use lifechart_spec::compile::Compiled;
use lifechart_spec::diagnostics::{Diagnostic, Diagnostics};
use lifechart_spec::source::Source;
use lifechart_spec::system::CompiledSystem;
use std::path::Path;

/// How mistakes are told.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// For people: each mistake drawn at its place.
    #[default]
    Human,
    /// One JSON document, whose form has a version.
    Json,
    /// One SARIF 2.1.0 document, for code scanning and editors.
    Sarif,
    /// Commands that GitHub's workflows show beside the lines of a pull request.
    Github,
}

/// What came of one file.
pub(crate) enum Told {
    /// It was read.
    Checked(Checked),
    /// It, or the rest of it, could not be judged.
    Unread {
        /// As it was given.
        path: String,
        /// Why.
        failure: Failure,
    },
}

/// A file that was read and checked.
pub(crate) struct Checked {
    pub(crate) source: Source,
    /// Whether it describes a system, not a machine.
    pub(crate) is_system: bool,
    pub(crate) diagnostics: Diagnostics,
    /// How much was checked, where there is no mistake.
    pub(crate) summary: Option<String>,
}

impl From<Compiled> for Checked {
    fn from(compiled: Compiled) -> Self {
        let summary = compiled.summary().map(|summary| summary.to_string());
        let Compiled { source, diagnostics, .. } = compiled;
        Self { source, is_system: false, diagnostics, summary }
    }
}

impl From<CompiledSystem> for Checked {
    fn from(compiled: CompiledSystem) -> Self {
        let summary = compiled.summary().map(|summary| summary.to_string());
        let CompiledSystem { source, diagnostics, .. } = compiled;
        Self { source, is_system: true, diagnostics, summary }
    }
}

impl Told {
    pub(crate) fn unread(file: &Path, failure: Failure) -> Self {
        let shown = file.display().to_string();
        let path = if shown == STANDARD { "<stdin>".to_owned() } else { shown.replace('\\', "/") };
        Told::Unread { path, failure }
    }

    pub(crate) fn ending(&self) -> Ending {
        match self {
            Told::Unread { .. } => Ending::Failed,
            Told::Checked(checked) if checked.diagnostics.is_empty() => Ending::Clean,
            Told::Checked(_) => Ending::Findings,
        }
    }
}

impl Checked {
    /// `1 mistake`
    pub(crate) fn mistakes(&self) -> String {
        let count = self.diagnostics.len();
        format!("{count} mistake{}", if count == 1 { "" } else { "s" })
    }
}

/// Writes what came of all files; nothing in the form for people, which is told file by file.
pub(crate) fn tell(format: Format, all: &[Told]) -> Result<Ending> {
    let ending = all.iter().fold(Ending::Clean, |ending, told| ending.and(told.ending()));
    match format {
        Format::Human => {}
        Format::Json => say(&json::document(all))?,
        Format::Sarif => say(&sarif::document(all, ending))?,
        Format::Github => say(&github::commands(all))?,
    }
    Ok(ending)
}

/// Everything a mistake has to say, without its excerpts: for where there is room for one text.
fn whole_text(found: &Diagnostic) -> String {
    let mut text = found.message.clone();
    if !found.primary.text.is_empty() {
        text += &format!(": {}", found.primary.text);
    }
    for line in found.notes.iter().flatten() {
        text += &format!("\n{line}");
    }
    for help in &found.help {
        text += &format!("\nhelp: {help}");
    }
    text
}
