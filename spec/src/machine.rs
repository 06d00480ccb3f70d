//! What a specification means: every name resolved to a dense id, nothing left to look up.
//!
//! A [`Machine`] is immutable once built. Ids are dense and in order of declaration; `machine[id]`
//! is the declaration. The root state, [`Machine::root`], is the machine itself: what it declares
//! holds in every state.

mod data;
mod index;
mod property;
mod scenario;
mod state;
mod step;
mod taken;

pub use data::{
    Assignment, Comparison, Expr, Expression, Field, IdWidth, Kind, Param, Type, TypeKind, Value,
    ValueType,
};
pub use property::{Atom, Pattern, Property, Scope};
pub use scenario::{
    Expectation, ExpectedOutcome, GivenEnd, Scenario, ScenarioInput, ScenarioStep, Witness,
};
pub use state::{Deadline, Invocation, OnLeave, State, Window};
pub use step::{
    Action, Activity, Answer, AnswerKind, Decision, Effect, Event, Group, Guard, GuardBody, Reply,
    Role, Transition, Trigger,
};

use crate::arena::{Arena, Id as _, ids};
use crate::source::{Source, Span};

ids! {
    /// A document that requirements come from.
    SourceId;
    /// A requirement.
    RequirementId;
    /// A declared type.
    TypeId;
    /// A reply.
    ReplyId;
    /// An effect.
    EffectId;
    /// A duration, named or written in place.
    DurationId;
    /// A field of the context.
    FieldId;
    /// An event.
    EventId;
    /// A group of events.
    GroupId;
    /// A named guard.
    GuardId;
    /// An action.
    ActionId;
    /// An activity.
    ActivityId;
    /// A state.
    StateId;
    /// A branch of a transition, for one event.
    TransitionId;
    /// A branch as written: the transitions of a group's branch share one.
    BranchId;
    /// A property.
    PropertyId;
    /// A scenario.
    ScenarioId;
}

/// One lifecycle, resolved.
#[derive(Clone, Debug)]
pub struct Machine {
    /// The file it was read from.
    pub source: Source,
    /// Its name.
    pub name: String,
    /// How people call it.
    pub title: Option<String>,
    /// What it is.
    pub doc: Option<String>,
    /// Where its name stands.
    pub span: Span,
    /// The documents that requirements come from.
    pub sources: Arena<SourceId, SourceDocument>,
    /// What the lifecycle has to fulfil.
    pub requirements: Arena<RequirementId, Requirement>,
    /// The declared types.
    pub types: Arena<TypeId, Type>,
    /// What a caller can be told. `ok` is always among them.
    pub replies: Arena<ReplyId, Reply>,
    /// What work can do to the world.
    pub effects: Arena<EffectId, Effect>,
    /// All durations; the named ones first.
    pub durations: Arena<DurationId, DurationDecl>,
    /// The context.
    pub fields: Arena<FieldId, Field>,
    /// The events.
    pub events: Arena<EventId, Event>,
    /// Names for several events.
    pub groups: Arena<GroupId, Group>,
    /// The named guards.
    pub guards: Arena<GuardId, Guard>,
    /// The actions.
    pub actions: Arena<ActionId, Action>,
    /// The activities.
    pub activities: Arena<ActivityId, Activity>,
    /// The states, a composite before its children, in order of declaration; the root first.
    pub states: Arena<StateId, State>,
    /// The transitions, in order of declaration.
    pub transitions: Arena<TransitionId, Transition>,
    /// Where each branch stands that transitions come from, in order of declaration.
    pub branches: Arena<BranchId, Span>,
    /// What must hold of the machine.
    pub properties: Arena<PropertyId, Property>,
    /// What the caller promises.
    pub assumptions: Arena<PropertyId, Property>,
    /// Runs that must go as written.
    pub scenarios: Arena<ScenarioId, Scenario>,
    /// The reply `ok`.
    pub ok: ReplyId,
    /// Every `allow:`, in order of position.
    pub allows: Vec<Allow>,
}

/// A document that requirements come from.
#[derive(Clone, Debug)]
pub struct SourceDocument {
    /// Its short name.
    pub name: String,
    /// Its title.
    pub title: String,
    /// Where it is declared.
    pub span: Span,
}

/// Something the lifecycle has to fulfil.
#[derive(Clone, Debug)]
pub struct Requirement {
    /// Its name.
    pub name: String,
    /// The document it comes from.
    pub source: Option<SourceId>,
    /// What it says.
    pub text: String,
    /// Where it is declared (its name).
    pub span: Span,
}

/// A length of time.
#[derive(Clone, Debug)]
pub struct DurationDecl {
    /// Its name; a duration written in place has none and cannot be overridden.
    pub name: Option<String>,
    /// How long it is, unless the caller overrides it.
    pub value: std::time::Duration,
    /// Where it is declared.
    pub span: Span,
}

/// One `allow:` entry: findings with this code that point into `scope` are silenced.
#[derive(Clone, Debug)]
pub struct Allow {
    /// The finding it silences.
    pub code: crate::code::Code,
    /// Where the word stands.
    pub span: Span,
    /// The element that carries it, its name included: findings that point inside are silenced. An
    /// entry on the machine covers the whole file.
    pub scope: Span,
}

impl Machine {
    /// The machine itself, as the state that holds all others.
    pub fn root(&self) -> StateId {
        StateId::new(0)
    }
}
