//! Scenarios, executed: what comes of each step, and where that is not what the file expects.
//!
//! A scenario is played on a [`Runner`](crate::semantics::timed::Runner), so a step means here what
//! it means everywhere. An explored run becomes the same [`Played`] with `replay`: whatever shows a
//! run to people is written once.

mod judge;
mod play;
#[cfg(feature = "tools")]
mod replay;
mod symbols;
#[cfg(feature = "tools")]
mod told;

pub use play::play;
#[cfg(feature = "tools")]
pub use replay::replay;
pub use symbols::Symbols;
#[cfg(feature = "tools")]
pub use told::told;

use crate::machine::{
    ActionId, ActivityId, EventId, ExpectedOutcome, GuardId, Machine, ReplyId, StateId, Value,
};
use crate::semantics::timed::Completion;
use crate::semantics::{Configuration, DecidedBy, Input, Outcome, OutcomeKind, StepError};
use crate::source::Span;
use std::time::Duration;

/// A run as it went.
#[derive(Clone, Debug)]
pub struct Played {
    /// Its steps, up to the first after which the rest would make no sense.
    pub steps: Vec<PlayedStep>,
    /// Where it does not go as the file expects, in order of the steps.
    pub mistakes: Vec<Mistake>,
    /// Every activity that began to run, in order. The first state's comes first.
    pub works: Vec<Work>,
    /// How its ids are called.
    pub symbols: Symbols,
}

/// An activity that began to run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Work {
    /// Which.
    pub activity: ActivityId,
    /// The step that started it; none for the activity of the first state.
    pub started_by: Option<usize>,
    /// Whether somebody has reported how it ended.
    pub reported: bool,
}

/// One step of a run.
#[derive(Clone, Debug)]
pub struct PlayedStep {
    /// What happened.
    pub input: PlayedInput,
    /// How hand-written guards answered.
    pub guards: Vec<(GuardId, bool)>,
    /// What was tried, and how that ended.
    pub attempt: Option<(ActivityId, Completion)>,
    /// How long the machine has been running after the step.
    pub now: Duration,
    /// The configuration before the step.
    pub before: Configuration,
    /// The configuration after the step.
    pub after: Configuration,
    /// What came of it: one thing, except that nothing or many things come due when time passes.
    pub seen: Vec<Seen>,
    /// The configuration before each step of the machine in it, one for each of [`Self::outcomes`].
    pub befores: Vec<Configuration>,
    /// Where it is written; none where it was found by exploring.
    pub span: Option<Span>,
}

/// What happened in a step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PlayedInput {
    /// An event with its parameters.
    Event(EventId, Vec<Value>),
    /// An activity has reported. The number is its place in [`Played::works`].
    Report(usize, Completion),
    /// Time passed.
    Elapse(Duration),
    /// An `after` of this state has come due, by position, and nobody can say when: only in runs
    /// that exploring has found.
    Due(StateId, usize),
}

/// What came of an input.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Seen {
    /// A step was made.
    Step(Outcome),
    /// A state has lasted longer than its `within:`.
    Overrun {
        /// The state.
        state: StateId,
        /// By how much.
        by: Duration,
    },
    /// What was reported came too late. Nothing changed.
    Dropped,
    /// There is no outcome.
    Broken(StepError),
}

/// One thing that does not go as the file expects.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mistake {
    /// In which step.
    pub step: usize,
    /// Where the expectation stands, or the step.
    pub span: Span,
    /// What it is.
    pub kind: MistakeKind,
}

/// What does not go as expected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MistakeKind {
    /// Something else becomes of it.
    Outcome(ExpectedOutcome),
    /// It ends in a state that is not this one, nor inside of it.
    State(StateId),
    /// The caller is told something else than this.
    Reply(ReplyId),
    /// Not these actions run.
    Actions(Vec<ActionId>),
    /// The call that waits is not answered like this.
    Answer(EventId, ReplyId),
    /// The guard is asked, and the step does not say what it answers.
    Unanswered(GuardId),
    /// The guard's answer is given, and nothing asks for it.
    NotAsked(GuardId),
    /// The activity is tried, and the step does not say what it brings back.
    NoResult(ActivityId),
    /// How the activity ends is given, and it is not tried.
    NotTried(ActivityId),
    /// The activity is not running.
    NotRunning(ActivityId),
    /// Something is due already and has to come first.
    DeadlineFirst,
    /// More comes due in this time than anybody wants to read.
    TooMuchDue,
    /// There is no outcome.
    Broken(StepError),
}

impl Played {
    /// Whether everything went as the file expects.
    pub fn is_ok(&self) -> bool {
        self.mistakes.is_empty()
    }
}

impl PlayedStep {
    /// The steps of the machine in it.
    pub fn outcomes(&self) -> impl DoubleEndedIterator<Item = &Outcome> {
        self.seen.iter().filter_map(|seen| match seen {
            Seen::Step(outcome) => Some(outcome),
            _ => None,
        })
    }

    /// The steps of the machine in it, each with its input and the configuration before it.
    pub fn made(&self, machine: &Machine) -> Vec<(&Configuration, Input, &Outcome)> {
        let input = |outcome: &Outcome| match &self.input {
            PlayedInput::Event(event, payload) => {
                Input::Event { event: *event, payload: payload.clone() }
            }
            PlayedInput::Report(_, Ok(result)) => Input::Done { result: result.clone() },
            PlayedInput::Report(_, Err(reply)) => Input::Failed { reply: *reply },
            PlayedInput::Elapse(_) | PlayedInput::Due(..) => due(machine, outcome),
        };
        let befores = self.befores.iter().zip(self.outcomes());
        befores.map(|(before, outcome)| (before, input(outcome), outcome)).collect()
    }

    /// What became of it, in the words of a scenario. When time passes, something came due or not.
    pub fn outcome(&self) -> Option<ExpectedOutcome> {
        let kind = |outcome: &Outcome| match outcome.kind {
            OutcomeKind::Taken => ExpectedOutcome::Taken,
            OutcomeKind::Ignored => ExpectedOutcome::Ignored,
            OutcomeKind::Refused => ExpectedOutcome::Refused,
        };
        match (&self.input, self.seen.first()) {
            (PlayedInput::Elapse(_) | PlayedInput::Due(..), _) => {
                Some(match self.outcomes().next() {
                    Some(_) => ExpectedOutcome::Taken,
                    None => ExpectedOutcome::Ignored,
                })
            }
            (_, Some(Seen::Step(outcome))) => Some(kind(outcome)),
            (_, Some(Seen::Dropped)) => Some(ExpectedOutcome::Dropped),
            _ => None,
        }
    }

    /// What the caller of its event is told.
    pub fn reply(&self) -> Option<ReplyId> {
        self.outcomes().find_map(|outcome| outcome.reply)
    }

    /// Every action, in the order they run.
    pub fn actions(&self) -> Vec<ActionId> {
        self.outcomes().flat_map(Outcome::actions).collect()
    }

    /// The waiting calls that are answered.
    pub fn answers(&self) -> Vec<(EventId, ReplyId)> {
        self.outcomes().filter_map(|outcome| outcome.answers).collect()
    }
}

/// The deadline whose time had come.
fn due(machine: &Machine, outcome: &Outcome) -> Input {
    let DecidedBy::Transition(id) = outcome.decided_by else {
        return Input::Due { state: outcome.from, deadline: 0 };
    };
    let state = machine[id].source;
    let is_its = |after: &crate::machine::Deadline| after.branches.contains(&id);
    let deadline = machine[state].after.iter().position(is_its).unwrap_or(0);
    Input::Due { state, deadline }
}

/// Plays every scenario of a machine, in order of declaration.
pub fn play_all(machine: &Machine) -> Vec<Played> {
    machine.scenarios.values().map(|scenario| play(machine, scenario)).collect()
}
