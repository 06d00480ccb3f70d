//! `lifechart suite`: lays out tests for an implementation, and says what they prove.

mod report;

use crate::files;
use crate::outcome::{Ending, Result, complain, say};
use crate::wanted::{METHODS, Wanted, refused};
use lifechart_conformance::Refusal;
use lifechart_spec::compile::compile;
use lifechart_spec::conformance::{Sample, Trie, certify, score};
pub(crate) use report::Report;

const EXIT_CODES: &str = "\
Exit codes:
  0  the suite was made, and --certify found nothing that escapes
  1  the specification has mistakes, or an implementation escapes
  2  the suite would be too large, or the file cannot be read";

/// Lay out tests for an implementation, say what passing proves, and measure it
#[derive(Debug, clap::Args)]
#[command(after_help = format!("{METHODS}\n\n{EXIT_CODES}"))]
pub(crate) struct Arguments {
    #[command(flatten)]
    wanted: Wanted,
    /// Run implementations with one mistake, and say how many fail.
    #[arg(long)]
    score: bool,
    /// Prove that no implementation escapes, or show one.
    #[arg(long)]
    certify: bool,
    /// Print every test.
    #[arg(long)]
    list: bool,
    /// Print the result as JSON.
    #[arg(long)]
    json: bool,
}

pub(crate) fn run(arguments: &Arguments) -> Result<Ending> {
    let compiled = compile(files::read(&arguments.wanted.file)?);
    let Some((machine, _)) = compiled.checked() else {
        complain(&format!("{}\n", compiled.report(true)));
        return Ok(Ending::Findings);
    };
    let options = arguments.wanted.options();
    let (machine, exploration) = options.limited(machine).map_err(refused)?;
    let specification = options.specification(&machine, &exploration).map_err(refused)?;
    let plan = options.plan(&specification).map_err(refused)?;
    let mut report =
        Report::new(compiled.source.path(), &specification, &plan, &arguments.wanted.max);
    if !arguments.json {
        say(&report.before())?;
    }
    let suite = plan.generate(options.most).map_err(|why| refused(Refusal::Suite(why)))?;
    report.made(&suite);
    measure(&mut report, arguments, &suite);
    say(&if arguments.json { report.json(arguments.list) } else { report.after(arguments.list) })?;
    Ok(report.ending())
}

/// Runs what takes time.
fn measure<'s>(report: &mut Report<'s>, arguments: &Arguments, suite: &'s Trie) {
    /// Steps of the search for an implementation that escapes: some seconds.
    const PATIENCE: u64 = 200_000_000;
    let specification = report.specification();
    if arguments.score {
        report.scored(score(specification, suite, Sample::default()));
    }
    if arguments.certify {
        let mealy = specification.mealy();
        let states = mealy.states() + arguments.wanted.options().extra_states();
        report.certified(states, certify(mealy, suite, states, PATIENCE));
    }
}
