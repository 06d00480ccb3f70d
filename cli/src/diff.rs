//! `lifechart diff`: what has changed between two versions, and who notices.

mod json;
mod markdown;
mod report;
mod sides;
mod words;

use crate::outcome::{Ending, Failure, Result, complain, say};
use clap::ValueEnum;
use lifechart_spec::compile::{Compiled, compile};
use lifechart_spec::conformance::Observe;
use lifechart_spec::diff::{Budget, Verdict, compare};
use lifechart_spec::machine::Machine;
use lifechart_spec::render::union;
use lifechart_spec::source::Source;
use lifechart_spec::system;

const ABOUT: &str = "\
  lifechart diff old.yaml new.yaml           two files, or `builtin:NAME`, or `-`
  lifechart diff HEAD provider.yaml          a revision against the file as it is
  lifechart diff main..HEAD provider.yaml    two revisions; with `...` since they parted

Exit codes:
  0  nothing that `--fail-on` asks for
  1  what `--fail-on` asks for, or one of the two has mistakes
  2  a file or revision that cannot be read, or two different machines";

/// Compare two versions: what has changed, and whether anybody notices
#[derive(Debug, clap::Args)]
#[command(after_help = ABOUT)]
pub(crate) struct Arguments {
    /// The old version: a file, or a git revision or range of the other file.
    old: String,
    /// The new version.
    new: String,
    /// What somebody sees who must not notice a difference.
    #[arg(long, value_name = "WHAT", default_value = "verdict", value_parser = observe)]
    observe: Observe,
    /// How to say it.
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    format: Format,
    /// When to end with exit code 1.
    #[arg(long, value_enum, default_value_t, value_name = "WHEN")]
    fail_on: FailOn,
    /// Give up after so many pairs of configurations.
    #[arg(long, value_name = "N", default_value_t = Budget::default().pairs)]
    max_pairs: usize,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people.
    #[default]
    Human,
    /// For a comment on a pull request.
    Markdown,
    /// For programs.
    Json,
    /// Both versions in one picture.
    Svg,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
enum FailOn {
    /// Somebody who works with the old version sees a difference.
    #[default]
    Breaking,
    /// Anything has changed.
    Any,
    /// Never.
    None,
}

fn observe(word: &str) -> std::result::Result<Observe, String> {
    Observe::ALL.into_iter().find(|observe| observe.as_str() == word).ok_or_else(|| {
        let words = Observe::ALL.map(Observe::as_str).join("`, `");
        format!("one of `{words}`")
    })
}

pub(crate) fn run(arguments: &Arguments) -> Result<Ending> {
    let (old, new) = sides::read(&arguments.old, &arguments.new)?;
    let (old, new) = (compiled(old)?, compiled(new)?);
    let mut ending = Ending::Clean;
    for (side, compiled) in [("old", &old), ("new", &new)] {
        if !compiled.is_ok() {
            ending = Ending::Findings;
            let path = compiled.source.path();
            complain(&format!(
                "the {side} version, `{path}`, has mistakes:\n\n{}\n",
                compiled.report(true)
            ));
        }
    }
    let (Some((one, _)), Some((other, _))) = (old.checked(), new.checked()) else {
        return Ok(ending.and(Ending::Findings));
    };
    same_machine(one, other)?;
    let budget = Budget { pairs: arguments.max_pairs, ..Budget::default() };
    let comparison = compare(one, other, budget);
    let observe = arguments.observe;
    let words = words::Words { old: one, new: other, comparison: &comparison, observe };
    say(&match arguments.format {
        Format::Human => report::text(&words),
        Format::Markdown => markdown::markdown(&words),
        Format::Json => json::json(&words),
        Format::Svg => union::svg(one, other, &comparison),
    })?;
    let verdict = comparison.verdict(arguments.observe);
    let fails = match arguments.fail_on {
        FailOn::Breaking => verdict == Verdict::Breaking,
        FailOn::Any => verdict != Verdict::Unchanged,
        FailOn::None => false,
    };
    Ok(if fails { Ending::Findings } else { Ending::Clean })
}

fn compiled(source: Source) -> Result<Compiled> {
    if system::is_system(&source) {
        return Err(Failure::new(format!("`{}` is a whole system", source.path()))
            .help("compare the machines it uses one by one"));
    }
    Ok(compile(source))
}

/// Two versions of one machine have its name, or at least half of what it was.
fn same_machine(old: &Machine, new: &Machine) -> Result<()> {
    let shared = old
        .events
        .values()
        .filter(|event| new.events.values().any(|other| other.name == event.name));
    if old.name == new.name || shared.count() * 2 > old.events.len().max(new.events.len()) {
        return Ok(());
    }
    Err(Failure::new(format!(
        "these are two different machines: `{}` in `{}`, `{}` in `{}`",
        old.name,
        old.source.path(),
        new.name,
        new.source.path()
    )))
}
