//! `lifechart check`: every mistake of every file, and one line for each.

use crate::files;
use crate::outcome::{Ending, Result, complain, say};
use lifechart_spec::compile::compile;
use std::path::{Path, PathBuf};

/// Check specifications: all mistakes at once, then one line for each file
#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// The specifications.
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
}

pub(crate) fn run(arguments: &Arguments) -> Result<Ending> {
    let mut ending = Ending::Clean;
    for file in &arguments.files {
        ending = ending.and(one(file)?);
    }
    Ok(ending)
}

/// A file that cannot be read is reported like a mistake, so that the others are checked, too.
fn one(file: &Path) -> Result<Ending> {
    let source = match files::read(file) {
        Ok(source) => source,
        Err(failure) => {
            failure.report();
            return Ok(Ending::Failed);
        }
    };
    let compiled = compile(source);
    let path = compiled.source.path();
    if let Some(summary) = compiled.summary() {
        say(&format!("{path}: {summary}\n"))?;
        return Ok(Ending::Clean);
    }
    complain(&format!("{}\n", compiled.report(true)));
    let count = compiled.diagnostics.len();
    say(&format!("{path}: {count} mistake{}\n", if count == 1 { "" } else { "s" }))?;
    Ok(Ending::Findings)
}
