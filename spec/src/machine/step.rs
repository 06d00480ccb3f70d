//! What steps are made of: events, replies, guards, actions, activities, transitions.

use super::{
    ActionId, ActivityId, Assignment, BranchId, DurationId, EffectId, EventId, Expression, GroupId,
    Param, ReplyId, RequirementId, StateId, TransitionId,
};
use crate::source::Span;
use std::time::Duration;

/// What a caller can be told.
#[derive(Clone, Debug)]
pub struct Reply {
    /// Its name.
    pub name: String,
    /// How the outside world calls it (`name:` in the file).
    pub title: Option<String>,
    /// What it means.
    pub doc: Option<String>,
    /// Its number in the outside world.
    pub code: Option<i64>,
    /// Whether the call succeeded.
    pub success: bool,
    /// Where its name stands; the machine's name for an `ok` nobody declared.
    pub span: Span,
    /// Whether the file declares it; only `ok` may be undeclared.
    pub declared: bool,
}

/// What work can do to the world.
#[derive(Clone, Debug)]
pub struct Effect {
    /// Its name.
    pub name: String,
    /// What it is.
    pub doc: Option<String>,
    /// Where its name stands.
    pub span: Span,
}

/// Something the caller does.
#[derive(Clone, Debug)]
pub struct Event {
    /// Its name.
    pub name: String,
    /// How people call it.
    pub title: Option<String>,
    /// What it means.
    pub doc: Option<String>,
    /// What it carries.
    pub params: Vec<Param>,
    /// Every reply it may answer, sorted by id: its own, those of `every_call`, and `ok`, unless it
    /// says `only:`.
    pub replies: Vec<ReplyId>,
    /// What it answers where no state decides.
    pub otherwise: Option<Answer>,
    /// The groups it is in.
    pub groups: Vec<GroupId>,
    /// The requirements it satisfies.
    pub satisfies: Vec<RequirementId>,
    /// Where its name stands.
    pub span: Span,
}

/// A name for several events.
#[derive(Clone, Debug)]
pub struct Group {
    /// Its name.
    pub name: String,
    /// The events, in order.
    pub events: Vec<EventId>,
    /// Where its name stands.
    pub span: Span,
}

/// A named guard.
#[derive(Clone, Debug)]
pub struct Guard {
    /// Its name.
    pub name: String,
    /// What it asks.
    pub doc: Option<String>,
    /// How it is answered.
    pub body: GuardBody,
    /// Where its name stands.
    pub span: Span,
}

/// How a guard is answered.
#[derive(Clone, Debug)]
pub enum GuardBody {
    /// By an expression. It is type-checked at each use, so only its text is kept here.
    Expression {
        /// The words of the author.
        text: String,
        /// Where they stand.
        span: Span,
    },
    /// By the author's code.
    HandWritten {
        /// What it is told.
        params: Vec<Param>,
    },
}

/// Something the machine's owner does; cannot fail.
#[derive(Clone, Debug)]
pub struct Action {
    /// Its name.
    pub name: String,
    /// What it does.
    pub doc: Option<String>,
    /// What it can do to the world.
    pub effects: Vec<EffectId>,
    /// What it is told.
    pub params: Vec<Param>,
    /// Where its name stands.
    pub span: Span,
}

/// Work that can fail, take time and be interrupted.
#[derive(Clone, Debug)]
pub struct Activity {
    /// Its name.
    pub name: String,
    /// What it does.
    pub doc: Option<String>,
    /// What it can do to the world.
    pub effects: Vec<EffectId>,
    /// What it is told.
    pub params: Vec<Param>,
    /// What it brings back.
    pub result: Vec<Param>,
    /// How long it is expected to take at most.
    pub budget: Option<Duration>,
    /// Whether it cannot fail.
    pub infallible: bool,
    /// The replies it may fail with, sorted by id: the failures on the lists of all events that can
    /// start it.
    pub errors: Vec<ReplyId>,
    /// Where its name stands.
    pub span: Span,
}

/// An answer that changes nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Answer {
    /// Whether the event is refused or ignored.
    pub kind: AnswerKind,
    /// What the caller is told.
    pub reply: ReplyId,
    /// Where it is written.
    pub span: Span,
}

/// How an event is answered without a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AnswerKind {
    /// With a reply that is not a success.
    Refuse,
    /// With a reply that is a success.
    Ignore,
}

/// One branch, for one trigger. A branch written for a group stands here once for each event of it,
/// and a composite's default `failed:` once for each running state that takes it.
#[derive(Clone, Debug)]
pub struct Transition {
    /// The branch in the file.
    pub branch: BranchId,
    /// The state that declares it: what is left and entered follows from it.
    pub source: StateId,
    /// What it answers to.
    pub trigger: Trigger,
    /// The group it was written for.
    pub group: Option<GroupId>,
    /// When it decides; always, if there is none.
    pub guard: Option<Expression>,
    /// Run first, and stay done whether `attempt` fails or not.
    pub before: Vec<ActionId>,
    /// `try:`: run before anything changes.
    pub attempt: Option<ActivityId>,
    /// Tried in order when `attempt` fails.
    pub failed: Vec<TransitionId>,
    /// What it does with the state.
    pub decision: Decision,
    /// Its actions.
    pub actions: Vec<ActionId>,
    /// Its assignments, to different fields.
    pub assign: Vec<Assignment>,
    /// The reply it names; `ok` if none and the call is over.
    pub reply: Option<ReplyId>,
    /// What it is for.
    pub role: Role,
    /// A further word for pictures.
    pub label: Option<String>,
    /// Why it is so.
    pub doc: Option<String>,
    /// The requirements it satisfies.
    pub satisfies: Vec<RequirementId>,
    /// Where the branch stands.
    pub span: Span,
}

/// What a transition answers to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trigger {
    /// An event.
    Event(EventId),
    /// The activity of this running state is done.
    Done(StateId),
    /// The activity of this running state has failed.
    Failed(StateId),
    /// The transition's source has lasted so long.
    After(DurationId),
    /// The `try` of this transition has failed.
    AttemptFailed(TransitionId),
}

/// What a transition does with the state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decision {
    /// Goes to a state.
    Target {
        /// Where to.
        state: StateId,
        /// Whether the declaring composite is kept when the target is inside it.
        local: bool,
    },
    /// Internal: leaves and enters nothing.
    Stay,
    /// Answers, and changes nothing.
    Answer(Answer),
}

/// What a transition is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// The happy path.
    Main,
    /// Anything else.
    #[default]
    Normal,
    /// Starting over.
    Reset,
    /// Giving up on request.
    Abort,
    /// Giving up because something failed.
    Failure,
    /// Giving up because it took too long.
    Timeout,
}

impl Role {
    /// Every role, in order.
    pub const ALL: [Role; 6] =
        [Role::Main, Role::Normal, Role::Reset, Role::Abort, Role::Failure, Role::Timeout];

    /// Its word in the file.
    pub fn as_str(self) -> &'static str {
        match self {
            Role::Main => "main",
            Role::Normal => "normal",
            Role::Reset => "reset",
            Role::Abort => "abort",
            Role::Failure => "failure",
            Role::Timeout => "timeout",
        }
    }
}

impl Event {
    /// How it is called in pictures and documents.
    pub fn label(&self) -> &str {
        self.title.as_deref().unwrap_or(&self.name)
    }
}

impl Reply {
    /// How it is called in pictures and documents.
    pub fn label(&self) -> &str {
        self.title.as_deref().unwrap_or(&self.name)
    }
}
