//! Runs that must go as written.

use super::{ActionId, ActivityId, EventId, GuardId, ReplyId, RequirementId, StateId, Value};
use crate::source::{Span, Spanned};
use std::time::Duration;

/// One run, step by step.
#[derive(Clone, Debug)]
pub struct Scenario {
    /// Its name.
    pub name: String,
    /// What it shows.
    pub doc: Option<String>,
    /// The steps, in order.
    pub steps: Vec<ScenarioStep>,
    /// The requirements it satisfies.
    pub satisfies: Vec<RequirementId>,
    /// Where its name stands.
    pub span: Span,
}

/// One step of a scenario.
#[derive(Clone, Debug)]
pub struct ScenarioStep {
    /// What happens.
    pub input: ScenarioInput,
    /// How hand-written guards answer.
    pub guards: Vec<(Spanned<GuardId>, bool)>,
    /// How the `try` of the event ends; it succeeds, if nothing is given.
    pub attempt: Option<GivenEnd>,
    /// What must come of it; *taken*, if nothing is given.
    pub expect: Option<Expectation>,
    /// Where it is written.
    pub span: Span,
}

/// How a scenario says that a `try` ends.
#[derive(Clone, Debug)]
pub struct GivenEnd {
    /// What is tried.
    pub activity: ActivityId,
    /// Its result in order of declaration, or what it fails with.
    pub end: Result<Vec<Witness>, ReplyId>,
    /// Where its name stands.
    pub span: Span,
}

/// What happens in a step.
#[derive(Clone, Debug)]
pub enum ScenarioInput {
    /// An event with its parameters, in order of declaration.
    Event(EventId, Vec<Witness>),
    /// The running activity is done, with its result in order of declaration.
    Done(ActivityId, Vec<Witness>),
    /// The running activity has failed.
    Failed(ActivityId, ReplyId),
    /// Time passes.
    Elapse(Duration),
}

/// A value in a scenario.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Witness {
    /// A symbol for an id: the same word is the same id.
    Symbol(String),
    /// Any other value.
    Value(Value),
}

/// What must come of a step.
#[derive(Clone, Debug, Default)]
pub struct Expectation {
    /// The state afterwards; may be a composite.
    pub state: Option<Spanned<StateId>>,
    /// The outcome.
    pub outcome: Option<Spanned<ExpectedOutcome>>,
    /// The reply.
    pub reply: Option<Spanned<ReplyId>>,
    /// The actions of the step, all of them in order.
    pub actions: Option<Spanned<Vec<ActionId>>>,
    /// The waiting calls that the step answers.
    pub answers: Vec<Spanned<(EventId, ReplyId)>>,
    /// Where it is written.
    pub span: Span,
}

/// The kinds of outcome a scenario can expect.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExpectedOutcome {
    /// The event took a transition.
    Taken,
    /// The event was answered with a success; nothing changed.
    Ignored,
    /// The event was refused; nothing changed.
    Refused,
    /// What an activity reported came too late.
    Dropped,
}
