//! `lifechart suite`: lays out tests for an implementation, and says what they prove.

mod report;

use crate::files;
use crate::outcome::{Ending, Failure, Result, complain, say};
use clap::ValueEnum;
use lifechart_conformance::{Options, Refusal};
use lifechart_spec::compile::compile;
use lifechart_spec::conformance::{
    Completions, Method, Observe, Sample, Trie, Trouble, certify, score,
};
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
    /// Let time pass, until the next `after` comes due: the subject has a clock to be moved.
    #[arg(long)]
    time: bool,
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
    let options = arguments.options();
    let (machine, exploration) = options.limited(machine).map_err(refused)?;
    let specification = options.specification(&machine, &exploration).map_err(refused)?;
    let plan = options.plan(&specification).map_err(refused)?;
    let mut report = Report::new(compiled.source.path(), &specification, &plan, &arguments.max);
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
        let states = mealy.states() + arguments.options().extra_states();
        report.certified(states, certify(mealy, suite, states, PATIENCE));
    }
}

impl Arguments {
    fn options(&self) -> Options {
        Options {
            method: self.method,
            extra: self.extra,
            observe: match self.observe {
                Seen::Verdict => Observe::Verdict,
                Seen::State => Observe::State,
                Seen::Actions => Observe::Actions,
            },
            work: match self.work {
                Work::Succeed => Completions::Succeed,
                Work::Inject => Completions::Inject,
                Work::Separate => Completions::Separate,
            },
            time: self.time,
            max: self.max.clone(),
            up_to: self.up_to.clone(),
            most: self.most,
        }
    }
}

/// Why there is no suite, and which options would help.
fn refused(why: Refusal) -> Failure {
    let failure = match &why {
        Refusal::Max(name, max, why) => Failure::new(format!("--max {name}={max}: {why}")),
        Refusal::UpTo(name, max, why) => Failure::new(format!("--up-to {name}={max}: {why}")),
        _ => Failure::new(why.to_string()),
    };
    match &why {
        Refusal::Specification(Trouble::TooManyMoments, _) => failure.help("leave `--time` out"),
        Refusal::Suite(_) => failure.help(
            "let tests count less far with `--up-to COUNT=N`, take fewer `--extra` states, or allow \
             more inputs with `--most N`",
        ),
        _ if why.is_size() => failure.help("let tests count less far with `--up-to COUNT=N`"),
        _ => failure,
    }
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
