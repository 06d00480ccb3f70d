//! `lifechart check`: every mistake of every file, and one line for each.

use crate::explained::explained;
use crate::files;
use crate::outcome::{Ending, Result, complain, say};
use lifechart_spec::compile::compile_within;
use lifechart_spec::explore::Limits;
use lifechart_spec::source::Source;
use lifechart_spec::system;
use std::path::{Path, PathBuf};

/// Check specifications: all mistakes at once, then one line for each file
#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// The specifications.
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// After the mistakes, show each run that goes wrong: state by state, as a sequence diagram
    /// in the language of Mermaid, and as a test.
    #[arg(long)]
    explain: bool,
    /// Give up exploring after so many configurations; without it also after five million steps.
    #[arg(long, value_name = "N", value_parser = super::verify::at_least_one)]
    explore_limit: Option<usize>,
}

pub(crate) fn run(arguments: &Arguments) -> Result<Ending> {
    let mut ending = Ending::Clean;
    let limits = arguments.explore_limit.map_or_else(Limits::default, Limits::of_configurations);
    for file in &arguments.files {
        ending = ending.and(one(file, limits, arguments.explain)?);
    }
    Ok(ending)
}

/// A file that cannot be read is reported like a mistake, so that the others are checked, too.
fn one(file: &Path, limits: Limits, explain: bool) -> Result<Ending> {
    let source = match files::read(file) {
        Ok(source) => source,
        Err(failure) => {
            failure.report();
            return Ok(Ending::Failed);
        }
    };
    if system::is_system(&source) {
        return whole_system(file, source);
    }
    let compiled = compile_within(source, limits, &mut |_| {});
    let summary = compiled.summary().map(|summary| summary.to_string());
    let path = compiled.source.path();
    let ending = told(path, summary, compiled.diagnostics.len(), || compiled.report(true))?;
    if explain {
        say(&explained(&compiled)?)?;
    }
    Ok(ending)
}

fn whole_system(file: &Path, source: Source) -> Result<Ending> {
    let compiled = system::compile(source, &mut |used| files::read_beside(file, used));
    let summary = compiled.summary().map(|summary| summary.to_string());
    told(compiled.source.path(), summary, compiled.diagnostics.len(), || compiled.report(true))
}

/// What is said of a file: how much was checked, or every mistake.
fn told(
    path: &str,
    summary: Option<String>,
    mistakes: usize,
    report: impl FnOnce() -> String,
) -> Result<Ending> {
    if let Some(summary) = summary {
        say(&format!("{path}: {summary}\n"))?;
        return Ok(Ending::Clean);
    }
    complain(&format!("{}\n", report()));
    say(&format!("{path}: {mistakes} mistake{}\n", if mistakes == 1 { "" } else { "s" }))?;
    Ok(Ending::Findings)
}
