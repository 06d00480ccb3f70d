//! `lifechart verify`: explores everything a machine or a system can do, and says what was proved.

mod amount;
mod machine;
mod progress;
mod report;
mod system;

use crate::explained::explained;
use crate::files;
use crate::mistakes::{Format, Told, tell};
use crate::outcome::{Ending, Failure, Result, complain, say};
use clap::ValueEnum;
use lifechart_spec::compile::compile_within;
use lifechart_spec::diagnostics::render_styled;
use lifechart_spec::explore::Limits;
use lifechart_spec::source::Source;
use lifechart_spec::system::verify::verify;
use progress::Line;
use report::Report;
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
    /// The specification: of a machine, or of a system.
    file: PathBuf,
    /// Give up after so many configurations.
    #[arg(long, value_name = "N", default_value_t = 10_000_000, value_parser = at_least_one)]
    explore_limit: usize,
    /// Give up once they take so much memory: `512MiB`, `2GiB`.
    #[arg(long, value_name = "SIZE", default_value = "2GiB", value_parser = amount::bytes)]
    memory_limit: usize,
    /// How the result is told; as SARIF and for GitHub the mistakes alone.
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    /// The same as `--format json`.
    #[arg(long, conflicts_with = "format")]
    json: bool,
    /// Show each run that goes wrong: step by step, as a sequence diagram, and as a test.
    #[arg(long, conflicts_with = "json")]
    explain: bool,
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
    let format = arguments.format();
    if arguments.explain && format != Format::Human {
        return Err(Failure::new("`--explain` is for people: it goes with `--format human` only"));
    }
    let source = match files::read(&arguments.file) {
        Ok(source) => source,
        Err(failure) if matches!(format, Format::Sarif | Format::Github) => {
            return tell(format, &[Told::unread(&arguments.file, failure)]);
        }
        Err(failure) => return Err(failure),
    };
    let mut line = Line::new(arguments.progress);
    if lifechart_spec::system::is_system(&source) {
        return whole_system(arguments, source, line);
    }
    let limits = Limits {
        configurations: arguments.explore_limit,
        steps: usize::MAX,
        bytes: arguments.memory_limit,
    };
    let compiled = compile_within(source, limits, &mut |far| line.show(far.into()));
    let report = machine::report(arguments, &compiled, line.finish());
    let shown = if arguments.explain { explained(&compiled)? } else { String::new() };
    told(arguments, &report, &shown)
}

fn whole_system(arguments: &Arguments, source: Source, mut line: Line) -> Result<Ending> {
    let mut read = |used: &str| files::read_beside(&arguments.file, used);
    let compiled = lifechart_spec::system::compile(source, &mut read);
    let Some(system) = compiled.system.as_ref().filter(|_| compiled.is_ok()) else {
        return told(arguments, &system::unread(&compiled, line.finish()), "");
    };
    let limits = system::limits(arguments);
    let found = verify(system, &limits, &mut |far| line.show((*far).into()));
    let diagnostics = found.diagnostics(system);
    let report =
        system::report(arguments, (&compiled, system), (&found, &diagnostics), line.finish());
    let explained =
        if arguments.explain { system::explained(system, &found) } else { String::new() };
    told(arguments, &report, &explained)
}

fn told(arguments: &Arguments, report: &Report<'_>, explained: &str) -> Result<Ending> {
    match arguments.format() {
        Format::Human => {
            if !report.diagnostics.is_empty() {
                let drawn = render_styled(report.source, report.diagnostics);
                complain(&format!("{drawn}\n"));
            }
            say(&report.text())?;
            if !explained.is_empty() {
                say(&format!("\n{explained}"))?;
            }
        }
        Format::Json => say(&report.json())?,
        format => {
            tell(format, &report.told())?;
        }
    }
    Ok(report.ending())
}

impl Arguments {
    fn format(&self) -> Format {
        if self.json { Format::Json } else { self.format }
    }
}

/// Reads a limit.
pub(crate) fn at_least_one(text: &str) -> std::result::Result<usize, String> {
    match text.replace('_', "").parse() {
        Ok(0) => Err("at least one configuration is looked at".to_owned()),
        Ok(number) => Ok(number),
        Err(_) => Err("a whole number is needed".to_owned()),
    }
}
