//! `lifechart check`: every mistake of every file, and one line for each.

use crate::explained::explained;
use crate::files;
use crate::mistakes::{Checked, Format, Told, tell};
use crate::outcome::{Ending, Failure, Result, complain, say};
use crate::watch::watch;
use lifechart_spec::compile::compile_within;
use lifechart_spec::diagnostics::render_styled;
use lifechart_spec::explore::Limits;
use lifechart_spec::source::Source;
use lifechart_spec::system;
use std::path::{Path, PathBuf};

const ABOUT_EXIT_CODES: &str = "\
Exit codes, whatever the format:
  0  no file has a mistake
  1  a file has a mistake
  2  a file cannot be read (the others were checked all the same), or wrong usage

In GitHub's workflows, as a hook and in editors: cli/CHECKS.md in the repository";

/// Check specifications: all mistakes at once, then one line for each file
#[derive(Debug, clap::Args)]
#[command(after_help = ABOUT_EXIT_CODES)]
pub(crate) struct Arguments {
    /// The specifications.
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// How mistakes are told.
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    /// After the mistakes, show each run that goes wrong: state by state, as a sequence diagram
    /// in the language of Mermaid, and as a test.
    #[arg(long)]
    explain: bool,
    /// Give up exploring after so many configurations; without it also after five million steps.
    #[arg(long, value_name = "N", value_parser = super::verify::at_least_one)]
    explore_limit: Option<usize>,
    /// Stay, and check again whenever one of the files is saved, or one they use; Ctrl-C ends it.
    #[arg(long)]
    watch: bool,
}

pub(crate) fn run(arguments: &Arguments) -> Result<Ending> {
    if arguments.watch && arguments.format != Format::Human {
        return Err(Failure::new("`--watch` is for people: it goes with `--format human` only"));
    }
    if arguments.watch { watch(&mut || once(arguments)) } else { once(arguments) }
}

fn once(arguments: &Arguments) -> Result<Ending> {
    if arguments.explain && arguments.format != Format::Human {
        return Err(Failure::new("`--explain` is for people: it goes with `--format human` only"));
    }
    let mut all = Vec::new();
    for file in &arguments.files {
        all.push(one(arguments, file)?);
    }
    tell(arguments.format, &all)
}

/// A file that cannot be read is reported like a mistake, so that the others are checked, too.
fn one(arguments: &Arguments, file: &Path) -> Result<Told> {
    let for_people = arguments.format == Format::Human;
    let source = match files::read(file) {
        Ok(source) => source,
        Err(failure) => {
            if for_people {
                failure.report();
            }
            return Ok(Told::unread(file, failure));
        }
    };
    let (checked, explained) = checked(arguments, file, source)?;
    if for_people {
        draw(&checked)?;
        say(&explained)?;
    }
    Ok(Told::Checked(checked))
}

fn checked(arguments: &Arguments, file: &Path, source: Source) -> Result<(Checked, String)> {
    if system::is_system(&source) {
        let compiled = system::compile(source, &mut |used| files::read_beside(file, used));
        return Ok((compiled.into(), String::new()));
    }
    let limits = arguments.explore_limit.map_or_else(Limits::default, Limits::of_configurations);
    let compiled = compile_within(source, limits, &mut |_| {});
    let explained = if arguments.explain { explained(&compiled)? } else { String::new() };
    Ok((compiled.into(), explained))
}

/// How much was checked, or every mistake.
fn draw(checked: &Checked) -> Result<()> {
    let path = checked.source.path();
    if let Some(summary) = &checked.summary {
        return say(&format!("{path}: {summary}\n"));
    }
    complain(&format!("{}\n", render_styled(&checked.source, &checked.diagnostics)));
    say(&format!("{path}: {}\n", checked.mistakes()))
}
