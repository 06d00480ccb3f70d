//! `lifechart schema`: the form of the language, for editors.

use crate::files::{self, STANDARD};
use crate::outcome::{Ending, Result, say};
use lifechart_spec::schema;
use std::path::PathBuf;

/// Print the JSON Schema of the language: editors complete and explain keys with it
#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// Of files that describe a system, not a machine.
    #[arg(long)]
    system: bool,
    /// Where to write it; `-`, the default, is the standard output.
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
}

pub(crate) fn run(arguments: &Arguments) -> Result<Ending> {
    let text = if arguments.system { schema::system() } else { schema::machine() };
    match &arguments.output {
        Some(path) if path.as_os_str() != STANDARD => files::write(path, &text)?,
        _ => say(&text)?,
    }
    Ok(Ending::Clean)
}
