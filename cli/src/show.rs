//! `lifechart show`: a lifecycle in the terminal.

use crate::files;
use crate::outcome::{Ending, Failure, Result, complain, say};
use crate::render::named;
use clap::builder::RangedU64ValueParser;
use lifechart_spec::compile::compile;
use lifechart_spec::render::terminal;
use lifechart_spec::system;
use std::io::IsTerminal as _;
use std::path::PathBuf;

/// Show a specification in the terminal: its states, and what leads where
#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// The specification.
    file: PathBuf,
    /// Only this state and its neighbours, and what becomes of each event there.
    #[arg(long, value_name = "STATE", conflicts_with = "matrix")]
    state: Option<String>,
    /// What becomes of each event in each state, as a table.
    #[arg(long)]
    matrix: bool,
    /// How wide it may be, in columns [default: as wide as the terminal].
    #[arg(long, value_name = "N", value_parser = RangedU64ValueParser::<usize>::new().range(30..=1000))]
    width: Option<usize>,
    /// Draw with letters of ASCII only, as is done where the terminal has no others.
    #[arg(long)]
    ascii: bool,
}

/// Where nobody says how wide a line may be.
const WIDTH: usize = 100;

pub(crate) fn run(arguments: &Arguments) -> Result<Ending> {
    let source = files::read(&arguments.file)?;
    if system::is_system(&source) {
        return Err(Failure::new("a system cannot be shown").help("show its machines one by one"));
    }
    let compiled = compile(source);
    let Some((machine, exploration)) = compiled.checked() else {
        complain(&compiled.report(true));
        return Ok(Ending::Findings);
    };
    let options = terminal::Options {
        width: arguments.width.or_else(columns).unwrap_or(WIDTH),
        ascii: arguments.ascii || !is_unicode(),
    };
    let state = named(machine, arguments.state.as_deref(), "state", true)?;
    let mut text = match arguments.matrix {
        true => terminal::matrix(machine, exploration, &options),
        false => terminal::map(machine, state, &options),
    };
    if let Some(state) = state {
        text.push('\n');
        text.push_str(&terminal::state(machine, exploration, state, &options));
    }
    say(&text)?;
    Ok(Ending::Clean)
}

/// How wide the terminal is, if there is one; else what `COLUMNS` says.
fn columns() -> Option<usize> {
    let of_terminal = terminal_size::terminal_size_of(std::io::stdout());
    let of_terminal = of_terminal.map(|(width, _)| usize::from(width.0));
    of_terminal.or_else(|| std::env::var("COLUMNS").ok()?.parse().ok()).filter(|&width| width > 0)
}

/// Whether all letters can be shown: anything but a terminal takes them, and a terminal where its
/// language says so.
fn is_unicode() -> bool {
    if cfg!(windows) || !std::io::stdout().is_terminal() {
        return true;
    }
    let said = ["LC_ALL", "LC_CTYPE", "LANG"].iter().filter_map(|name| std::env::var(name).ok());
    let said = said.into_iter().find(|value| !value.is_empty()).unwrap_or_default();
    let said = said.to_ascii_lowercase();
    said.contains("utf-8") || said.contains("utf8")
}
