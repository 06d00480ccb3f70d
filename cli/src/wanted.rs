//! Which suite is wanted: what `suite` and `conform` have in common.

use crate::outcome::Failure;
use clap::ValueEnum;
use lifechart_conformance::{Options, Refusal};
use lifechart_spec::conformance::{Completions, Method, Observe, Trouble};
use std::path::PathBuf;

/// The methods, for the end of a help text.
pub(crate) const METHODS: &str = "\
Methods, the later the stronger:
  transitions  every step that is taken, once
  matrix       every input in every state
  tour         the same in one walk, as short as can be
  pairs        every input after every cell of the matrix; `2-switch` one more, and so on
  w wp hsi h spyh
               every implementation with at most --extra states more than the specification";

/// A suite.
#[derive(Debug, clap::Args)]
pub(crate) struct Wanted {
    /// The specification.
    pub(crate) file: PathBuf,
    /// How tests are chosen.
    #[arg(long, default_value = "wp", value_parser = method)]
    pub(crate) method: Method,
    /// How many states more than the specification an implementation may have.
    #[arg(long, default_value_t = 1, value_name = "K")]
    pub(crate) extra: usize,
    /// What is compared after each input.
    #[arg(long, value_enum, default_value_t, value_name = "WHAT")]
    pub(crate) observe: Seen,
    /// How work ends that an event starts.
    #[arg(long, value_enum, default_value_t, value_name = "HOW")]
    pub(crate) work: Work,
    /// Let time pass, until the next `after` comes due: the subject has a clock to be moved.
    #[arg(long)]
    pub(crate) time: bool,
    /// Let no test count further than this; what lies beyond is not tested: `volumes=2`.
    #[arg(long, value_name = "COUNT=N", value_parser = limit)]
    pub(crate) up_to: Vec<(String, u32)>,
    /// Take a copy of the lifecycle in which the `max` of a count is lower: `volumes=2`.
    #[arg(long, value_name = "COUNT=N", value_parser = limit)]
    pub(crate) max: Vec<(String, u32)>,
    /// Make no suite with more inputs.
    #[arg(long, value_name = "N", default_value_t = 5_000_000)]
    pub(crate) most: u64,
}

/// What is compared.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum Seen {
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
pub(crate) enum Work {
    /// It succeeds before its call returns.
    #[default]
    Succeed,
    /// It succeeds or fails before its call returns.
    Inject,
    /// By an input of its own; other calls may come first.
    Separate,
}

impl Wanted {
    /// What a suite is laid out by.
    pub(crate) fn options(&self) -> Options {
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
pub(crate) fn refused(why: Refusal) -> Failure {
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

fn method(text: &str) -> Result<Method, String> {
    Method::from_word(text).ok_or_else(|| {
        "one of transitions, matrix, tour, pairs, N-switch, w, wp, hsi, h, spyh is needed"
            .to_owned()
    })
}

fn limit(text: &str) -> Result<(String, u32), String> {
    let parsed = text.split_once('=').and_then(|(name, max)| Some((name, max.parse().ok()?)));
    let (name, max): (&str, u32) = parsed.ok_or("write it as `COUNT=N`")?;
    Ok((name.to_owned(), max))
}
