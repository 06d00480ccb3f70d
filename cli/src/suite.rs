//! `lifechart suite`: lays out tests for an implementation, and says what they prove.

mod report;

use crate::files;
use crate::outcome::{Ending, Failure, Result, complain, say};
use clap::ValueEnum;
use lifechart_spec::compile::compile;
use lifechart_spec::conformance::{
    Bound, Completions, Method, NoSuite, Observe, Plan, Regime, Sample, Specification, Trie,
    Trouble, certify, lowered, score,
};
use lifechart_spec::explore::{Exploration, Limits, explore};
use lifechart_spec::machine::Machine;
use report::Report;
use std::path::PathBuf;

const ABOUT: &str = "\
Methods, the later the stronger:
  transitions  every step that is taken, once
  matrix       every input in every state
  tour         the same in one walk, as short as can be
  pairs        every input after every cell of the matrix; `2-switch` one more, and so on
  w wp hsi h   every implementation with at most --extra states more than the specification

Exit codes:
  0  the suite was made, and --certify found nothing that escapes
  1  the specification has mistakes, or an implementation escapes
  2  the suite would be too large, or the file cannot be read";

/// Lay out tests for an implementation, say what passing proves, and measure it
#[derive(Debug, clap::Args)]
#[command(after_help = ABOUT)]
pub(crate) struct Arguments {
    /// The specification.
    file: PathBuf,
    /// How tests are chosen.
    #[arg(long, default_value = "wp", value_parser = method)]
    method: Method,
    /// How many states more than the specification an implementation may have.
    #[arg(long, default_value_t = 1, value_name = "K")]
    extra: usize,
    /// What is compared after each input.
    #[arg(long, value_enum, default_value_t, value_name = "WHAT")]
    observe: Seen,
    /// How work ends that an event starts.
    #[arg(long, value_enum, default_value_t, value_name = "HOW")]
    work: Work,
    /// Let no test count further than this; what lies beyond is not tested: `volumes=2`.
    #[arg(long, value_name = "COUNT=N", value_parser = limit)]
    up_to: Vec<(String, u32)>,
    /// Take a copy of the lifecycle in which the `max` of a count is lower: `volumes=2`.
    #[arg(long, value_name = "COUNT=N", value_parser = limit)]
    max: Vec<(String, u32)>,
    /// Make no suite with more inputs.
    #[arg(long, value_name = "N", default_value_t = 5_000_000)]
    most: u64,
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

/// What is compared.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
enum Seen {
    /// The replies.
    #[default]
    Verdict,
    /// The replies, and the state that is read back.
    State,
    /// The replies, the state, and the actions called.
    Actions,
}

/// How work ends.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
enum Work {
    /// It succeeds before its call returns.
    #[default]
    Succeed,
    /// It succeeds or fails before its call returns.
    Inject,
    /// By an input of its own; other calls may come first.
    Separate,
}

pub(crate) fn run(arguments: &Arguments) -> Result<Ending> {
    let compiled = compile(files::read(&arguments.file)?);
    let Some((machine, _)) = compiled.checked() else {
        complain(&format!("{}\n", compiled.report(true)));
        return Ok(Ending::Findings);
    };
    let machine = limited(machine, &arguments.max)?;
    let exploration = explore(&machine, Limits::default());
    let bounds = bounds(&machine, &arguments.up_to)?;
    let specification = specification(&machine, &exploration, arguments, bounds)?;
    let mealy = specification.mealy();
    let plan = Plan::new(mealy, arguments.method, arguments.extra(), &|state, input| {
        specification.is_taken(state, input)
    });
    let plan = plan.map_err(|why| too_large(why, arguments))?;
    let mut report = Report::new(compiled.source.path(), &specification, &plan, &arguments.max);
    if !arguments.json {
        say(&report.before())?;
    }
    let suite = plan.generate(arguments.most).map_err(|why| too_large(why, arguments))?;
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
        let states = mealy.states() + arguments.extra();
        report.certified(states, certify(mealy, suite, states, PATIENCE));
    }
}

impl Arguments {
    /// Only the complete methods know of extra states.
    fn extra(&self) -> usize {
        if self.method.is_complete() { self.extra } else { 0 }
    }

    fn regime(&self) -> Regime {
        Regime {
            observe: match self.observe {
                Seen::Verdict => Observe::Verdict,
                Seen::State => Observe::State,
                Seen::Actions => Observe::Actions,
            },
            completions: match self.work {
                Work::Succeed => Completions::Succeed,
                Work::Inject => Completions::Inject,
                Work::Separate => Completions::Separate,
            },
        }
    }
}

fn limited(machine: &Machine, limits: &[(String, u32)]) -> Result<Machine> {
    let mut machine = machine.clone();
    for (name, max) in limits {
        let copy = lowered(&machine, name, *max);
        machine = copy.map_err(|why| Failure::new(format!("--max {name}={max}: {why}")))?;
    }
    Ok(machine)
}

fn bounds(machine: &Machine, limits: &[(String, u32)]) -> Result<Vec<Bound>> {
    let bound = |(name, max): &(String, u32)| {
        Bound::new(machine, name, *max)
            .map_err(|why| Failure::new(format!("--up-to {name}={max}: {why}")))
    };
    limits.iter().map(bound).collect()
}

fn specification<'m>(
    machine: &'m Machine,
    exploration: &Exploration,
    arguments: &Arguments,
    bounds: Vec<Bound>,
) -> Result<Specification<'m>> {
    let made = Specification::bounded(machine, exploration, arguments.regime(), bounds);
    made.map_err(|trouble| {
        if trouble == Trouble::NoInputs {
            return Failure::new(format!("no suite can be made: {trouble}"));
        }
        let event = match trouble {
            Trouble::Payloads(event) => format!(": `{}`", machine[event].name),
            _ => String::new(),
        };
        Failure::new(format!("no suite can be made: {trouble}{event}"))
            .help("let tests count less far with `--up-to COUNT=N`")
    })
}

fn too_large(why: NoSuite, arguments: &Arguments) -> Failure {
    Failure::new(format!("no suite is made: {why}")).help(format!(
        "let tests count less far with `--up-to COUNT=N`, take fewer `--extra` states, or allow \
         more than {} inputs with `--most N`",
        arguments.most
    ))
}

fn method(text: &str) -> std::result::Result<Method, String> {
    Method::from_word(text).ok_or_else(|| {
        "one of transitions, matrix, tour, pairs, N-switch, w, wp, hsi, h is needed".to_owned()
    })
}

fn limit(text: &str) -> std::result::Result<(String, u32), String> {
    let parsed = text.split_once('=').and_then(|(name, max)| Some((name, max.parse().ok()?)));
    let (name, max): (&str, u32) = parsed.ok_or("write it as `COUNT=N`")?;
    Ok((name.to_owned(), max))
}
