//! What a machine means, executable: one input in one configuration gives one outcome.
//!
//! This is the oracle. Generated code, exploration, tests and scenarios are all compared with it,
//! so it follows the language's description of a step sentence by sentence and does nothing twice
//! or early. A step is a function of the configuration, the input and the [`World`]: how
//! hand-written guards answer and how a `try` ends.
//!
//! A final state ends the machine: there only `otherwise` answers, and no `after` comes due, not
//! even the machine's own.

mod evaluate;
mod outcome;
mod select;
pub mod timed;

pub(crate) use evaluate::{Operand, Scene};
pub use outcome::{apply, outcome};
pub use select::{conclude, otherwise, select, select_branch};

use crate::machine::{
    ActionId, ActivityId, EventId, FieldId, GuardId, Machine, ReplyId, Role, StateId, TransitionId,
    Value,
};
use crate::source::Span;

/// Everything about a machine that a step depends on.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Configuration {
    /// The active atomic state.
    pub state: StateId,
    /// The context, in order of declaration.
    pub values: Vec<Value>,
    /// The call that waits for the running activity.
    pub open: Option<EventId>,
}

/// What a step answers to.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Input {
    /// The caller does something.
    Event {
        /// What.
        event: EventId,
        /// With which parameters, in order of declaration.
        payload: Vec<Value>,
    },
    /// The running activity is done.
    Done {
        /// What it brings back, in order of declaration.
        result: Vec<Value>,
    },
    /// The running activity has failed.
    Failed {
        /// With what.
        reply: ReplyId,
    },
    /// An `after` has come due.
    Due {
        /// The active state that carries it.
        state: StateId,
        /// Which of that state's, by position.
        deadline: usize,
    },
}

/// What an input is, apart from its data.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum InputKind {
    /// An event.
    Event(EventId),
    /// The running activity is done.
    Done,
    /// The running activity has failed.
    Failed,
    /// An `after` of this state has come due.
    Due(StateId, usize),
}

impl Input {
    /// What it is, apart from its data.
    pub fn kind(&self) -> InputKind {
        match self {
            Input::Event { event, .. } => InputKind::Event(*event),
            Input::Done { .. } => InputKind::Done,
            Input::Failed { .. } => InputKind::Failed,
            Input::Due { state, deadline } => InputKind::Due(*state, *deadline),
        }
    }
}

/// How the outside answers in one step. What a step asks for and is not told here makes it end in
/// [`StepError::Asks`] or [`StepError::Tries`].
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct World {
    /// What hand-written guards answer; the first entry for a guard counts.
    pub guards: Vec<(GuardId, bool)>,
    /// How the `try` of the step ends: with its result or with an error.
    pub attempt: Option<Result<Vec<Value>, ReplyId>>,
}

/// Which of the three things became of an input.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum OutcomeKind {
    /// A transition was taken.
    Taken,
    /// Answered with a success; nothing changed.
    Ignored,
    /// Answered with a failure; nothing changed.
    Refused,
}

/// What decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DecidedBy {
    /// A branch.
    Transition(TransitionId),
    /// The `otherwise` of this state; the machine's, if it is the root.
    StateOtherwise(StateId),
    /// The `otherwise` of this event.
    EventOtherwise(EventId),
    /// The `try` of this branch: it failed, and no `failed:` holds.
    Attempt(TransitionId),
}

impl DecidedBy {
    /// Where it is written; none, if nothing is.
    pub fn span(self, machine: &Machine) -> Option<Span> {
        match self {
            DecidedBy::Transition(id) | DecidedBy::Attempt(id) => Some(machine[id].span),
            DecidedBy::StateOtherwise(id) => machine[id].otherwise.map(|answer| answer.span),
            DecidedBy::EventOtherwise(id) => machine[id].otherwise.map(|answer| answer.span),
        }
    }
}

/// A decision, before anything follows from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Choice {
    /// What decided.
    pub by: DecidedBy,
    /// The branch that was selected; it decides itself unless its `try` failed.
    pub branch: Option<TransitionId>,
    /// What the `try` of the branch failed with.
    pub error: Option<ReplyId>,
}

/// What became of an input.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Outcome {
    /// Taken, ignored or refused.
    pub kind: OutcomeKind,
    /// The atomic state before the step.
    pub from: StateId,
    /// The atomic state after the step.
    pub to: StateId,
    /// What the transition is for.
    pub role: Role,
    /// What decided.
    pub decided_by: DecidedBy,
    /// The branch that was selected; it decides itself unless its `try` failed.
    pub branch: Option<TransitionId>,
    /// What was tried first, whether it failed or not.
    pub tried: Option<ActivityId>,
    /// Actions that ran before the `try`; they see the context before the step.
    pub before: Vec<ActionId>,
    /// Exit actions, innermost first, then the transition's; they see the context before the step.
    pub leaving: Vec<ActionId>,
    /// Entry actions, outermost first; they see the context after the step.
    pub entering: Vec<ActionId>,
    /// The activity that runs from now on.
    pub started: Option<ActivityId>,
    /// The activity that was running and is told to stop.
    pub interrupted: Option<ActivityId>,
    /// What the caller of this step's event is told: nothing while its call still runs, and nothing
    /// if the step was no event.
    pub reply: Option<ReplyId>,
    /// Another call, which was waiting for a running activity, and what it is told.
    pub answers: Option<(EventId, ReplyId)>,
}

impl Outcome {
    /// All actions of the step, in the order they run.
    pub fn actions(&self) -> impl Iterator<Item = ActionId> + '_ {
        [&self.before, &self.leaving, &self.entering].into_iter().flatten().copied()
    }
}

/// Why there is no outcome.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StepError {
    /// Nothing decides: the specification has a hole here.
    Undecided,
    /// An assignment of this transition would take the count out of its range.
    CountOutOfRange(TransitionId, FieldId),
    /// No branch of the `after` holds: nothing happens, and it is spent for this stay.
    Spent,
    /// The state runs no activity, or carries no such `after`, so this input cannot come.
    Impossible,
    /// This hand-written guard was asked, and the world does not say what it answers.
    Asks(GuardId),
    /// The `try` of this branch runs, and the world does not say how it ends.
    Tries(TransitionId),
    /// An expression combines what does not go together; not in a machine without diagnostics.
    IllTyped,
}

/// What happens when a machine is made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Start {
    /// Entry actions, outermost first.
    pub entering: Vec<ActionId>,
    /// The activity of the first state.
    pub started: Option<ActivityId>,
}

/// The configuration a machine begins in. Nobody waits in it.
pub fn initial(machine: &Machine) -> Configuration {
    let values = machine.fields.values().map(|field| field.initial).collect();
    Configuration { state: machine.settle(machine.root()), values, open: None }
}

/// What entering the first configuration does.
pub fn start(machine: &Machine) -> Start {
    let path = machine.initial_path(machine.root());
    let entering = path.flat_map(|state| machine[state].entry.iter().copied()).collect();
    let first = &machine[machine.settle(machine.root())];
    Start { entering, started: first.invoke.as_ref().map(|invoke| invoke.activity) }
}

/// One step: the input's outcome, and the configuration after it.
///
/// # Errors
///
/// See [`StepError`]. The configuration is then as it was.
pub fn step(
    machine: &Machine,
    configuration: &Configuration,
    input: &Input,
    world: &World,
) -> Result<(Outcome, Configuration), StepError> {
    let choice = select(machine, configuration, input, world)?;
    let mut next = configuration.clone();
    apply(machine, configuration, input, world, &choice, &mut next)?;
    Ok((outcome(machine, configuration, input, &choice), next))
}
