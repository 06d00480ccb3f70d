//! `lifechart verify`: explores everything a machine can do, and says what was proved.

mod amount;
mod progress;
mod report;

use crate::files;
use crate::outcome::{Ending, Result, complain, say};
use clap::ValueEnum;
use lifechart_spec::code::Code;
use lifechart_spec::compile::{Compiled, compile_within};
use lifechart_spec::explore::Limits;
use progress::Line;
use report::{Report, Verdict};
use std::path::PathBuf;

const ABOUT_EXIT_CODES: &str = "\
Exit codes:
  0  everything holds
  1  something does not hold, or the specification has mistakes
  2  nothing can be said: a limit was met, or the file cannot be read";

/// Explore everything that can happen, prove what the specification says of it, and say how far
#[derive(Debug, clap::Args)]
#[command(after_help = ABOUT_EXIT_CODES)]
pub(crate) struct Arguments {
    /// The specification.
    file: PathBuf,
    /// Give up after so many configurations.
    #[arg(long, value_name = "N", default_value_t = 10_000_000, value_parser = at_least_one)]
    explore_limit: usize,
    /// Give up once they take so much memory: `512MiB`, `2GiB`.
    #[arg(long, value_name = "SIZE", default_value = "2GiB", value_parser = amount::bytes)]
    memory_limit: usize,
    /// Print the result as JSON.
    #[arg(long)]
    json: bool,
    /// Whether to say on the standard error how far it has come.
    #[arg(long, value_enum, default_value_t, value_name = "WHEN")]
    progress: Progress,
}

/// When to show progress.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
enum Progress {
    /// After the first second, on a terminal.
    #[default]
    Auto,
    /// From the beginning, wherever it goes.
    Always,
    /// Not at all.
    Never,
}

pub(crate) fn run(arguments: &Arguments) -> Result<Ending> {
    let source = files::read(&arguments.file)?;
    let limits = Limits {
        configurations: arguments.explore_limit,
        steps: usize::MAX,
        bytes: arguments.memory_limit,
    };
    let mut line = Line::new(arguments.progress);
    let compiled = compile_within(source, limits, &mut |far| line.show(far));
    let seconds = line.finish();
    let report = Report::of_machine(&compiled, seconds, verdict(arguments, &compiled));
    if arguments.json {
        say(&report.json())?;
    } else {
        if !compiled.is_ok() {
            complain(&format!("{}\n", compiled.report(true)));
        }
        say(&report.text())?;
    }
    Ok(report.ending())
}

/// A mistake stays one, however much was not looked at.
fn verdict(arguments: &Arguments, compiled: &Compiled) -> Verdict {
    if compiled.is_ok() {
        return Verdict::Holds;
    }
    if compiled.diagnostics.iter().any(|found| found.code != Code::ExplorationLimit) {
        return Verdict::Mistakes;
    }
    let found = compiled.exploration.as_ref().map(|exploration| exploration.len());
    let by_number = found.is_some_and(|found| found > arguments.explore_limit);
    Verdict::Unjudged(if by_number {
        format!(
            "there are more than {} configurations; see --explore-limit",
            arguments.explore_limit
        )
    } else {
        let limit = amount::shown(arguments.memory_limit);
        format!("the configurations take more than {limit}; see --memory-limit")
    })
}

fn at_least_one(text: &str) -> std::result::Result<usize, String> {
    match text.replace('_', "").parse() {
        Ok(0) => Err("at least one configuration is looked at".to_owned()),
        Ok(number) => Ok(number),
        Err(_) => Err("a whole number is needed".to_owned()),
    }
}
