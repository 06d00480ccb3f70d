//! What a system file means: machines, who calls whom, what comes from outside, what can go wrong.
//!
//! A machine's activity stands for a call it makes. Wired, it is an event of another machine, and
//! what that machine answers is how the activity ends. Ids of types with the same name are the same
//! ids in every machine.

use crate::arena::{Arena, ids};
use crate::machine::Allow;
use crate::machine::{
    ActionId, ActivityId, EventId, Expression, Machine, ReplyId, Requirement, RequirementId,
    SourceDocument, SourceId, StateId, TypeId,
};
use crate::source::{Source, Span};

ids! {
    /// A machine that instances are of.
    MachineId;
    /// Instances of one machine that behave alike.
    GroupId;
    /// A call: an activity of one machine that is an event of another.
    CallId;
    /// Something that can go wrong.
    FaultId;
    /// A property of the whole.
    SystemPropertyId;
}

/// Machines that call each other, resolved.
#[derive(Clone, Debug)]
pub struct System {
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
    /// What the system has to fulfil.
    pub requirements: Arena<RequirementId, Requirement>,
    /// The machines, each once, in order of first use.
    pub machines: Arena<MachineId, Machine>,
    /// The instances, in order of declaration.
    pub groups: Arena<GroupId, Group>,
    /// The calls, in order of declaration.
    pub calls: Arena<CallId, Call>,
    /// What comes from outside, in order of declaration.
    pub outside: Vec<Outside>,
    /// Parts of results of unwired activities that are a new id each time.
    pub fresh_results: Vec<(GroupId, ActivityId, usize)>,
    /// Counts that are kept small: no step is explored that would take a field of this machine's
    /// type above the limit.
    pub limits: Vec<Limit>,
    /// What can go wrong, in order of declaration.
    pub faults: Arena<FaultId, Fault>,
    /// What must hold.
    pub properties: Arena<SystemPropertyId, SystemProperty>,
    /// Every `allow:`, in order of position.
    pub allows: Vec<Allow>,
}

/// Instances of one machine that behave alike.
#[derive(Clone, Debug)]
pub struct Group {
    /// Its name: `providers`.
    pub name: String,
    /// The machine.
    pub machine: MachineId,
    /// How many there are, at least one.
    pub count: u8,
    /// Where its name stands.
    pub span: Span,
}

/// An activity of one machine that is an event of another.
#[derive(Clone, Debug)]
pub struct Call {
    /// Who calls.
    pub caller: GroupId,
    /// The caller's activity: invoked by a state, or tried by a branch.
    pub activity: ActivityId,
    /// Who is called.
    pub callee: GroupId,
    /// The callee's event.
    pub event: EventId,
    /// Which of the callees.
    pub members: Members,
    /// The event's parameters, in order: over the context of the caller, as it is when the activity
    /// starts, and over the parameters of the event that starts it, for a `try`. Ids are the
    /// caller's; one may turn out absent though the event wants it.
    pub arguments: Vec<Expression>,
    /// The parts of the activity's result, in order: over the context of the callee after its step;
    /// of the last member that was called. An id may turn out absent.
    pub results: Vec<Expression>,
    /// How the activity ends for each reply of the callee, dense by the callee's [`ReplyId`]; none
    /// for a reply that the event never answers.
    pub replies: Vec<Option<Ending>>,
    /// Where the call stands.
    pub span: Span,
}

/// Which instances a call goes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Members {
    /// To every one, one after the other in any order. It is done once all have answered a success;
    /// after the first failure nobody else is called, and it has failed with that.
    All,
    /// To every one, even after a failure; then it has failed with the first failure.
    Every,
    /// To any one of them.
    Any,
}

/// How a wired activity ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// It is done.
    Done,
    /// It has failed with this reply of the caller's machine.
    Failed(ReplyId),
}

/// An event that comes from outside, at any moment.
#[derive(Clone, Debug)]
pub struct Outside {
    /// To any instance of this group.
    pub group: GroupId,
    /// The event.
    pub event: EventId,
    /// For each parameter, whether it is an id that nobody has had before. Any other id is one the
    /// instance knows, or a new one.
    pub fresh: Vec<bool>,
    /// Where it stands.
    pub span: Span,
}

/// A count that is kept small.
#[derive(Clone, Copy, Debug)]
pub struct Limit {
    /// The machine.
    pub machine: MachineId,
    /// Its type.
    pub ty: TypeId,
    /// The largest value that is explored.
    pub max: u32,
    /// Where it stands.
    pub span: Span,
}

/// Something that can go wrong, at any moment, any number of times.
#[derive(Clone, Debug)]
pub struct Fault {
    /// Its name.
    pub name: String,
    /// What it is.
    pub doc: Option<String>,
    /// What happens.
    pub kind: FaultKind,
    /// Where its name stands.
    pub span: Span,
}

/// What goes wrong.
#[derive(Clone, Debug)]
pub enum FaultKind {
    /// These unwired activities may fail, with any error they declare. Without such a fault work
    /// that is not wired succeeds.
    Fails(Vec<(GroupId, ActivityId)>),
    /// An instance of the group is lost and begins anew. A call it was making goes on without it,
    /// its answer is dropped. Calls to it that wait are answered as the list says.
    Restarts {
        /// Which instances.
        group: GroupId,
        /// What each call to the group that may wait there ends with, in order of
        /// [`System::calls`]: a failure of the caller.
        answers: Vec<(CallId, ReplyId)>,
        /// Who is told at once, if anybody: this event of this group, with expressions over the
        /// context of the instance as it was; its answer is dropped.
        tells: Option<Tell>,
    },
}

/// An event that somebody is sent when a fault happens.
#[derive(Clone, Debug)]
pub struct Tell {
    /// Every instance of this group is told.
    pub group: GroupId,
    /// The event.
    pub event: EventId,
    /// Its parameters, in order.
    pub arguments: Vec<Expression>,
}

/// Something that must hold of the whole.
#[derive(Clone, Debug)]
pub struct SystemProperty {
    /// Its name.
    pub name: String,
    /// Why it must hold.
    pub doc: Option<String>,
    /// What must hold.
    pub pattern: SystemPattern,
    /// The faults in spite of which it must hold: it is judged on the runs in which no other
    /// occurs. All faults, unless the file says `despite:`.
    pub despite: Vec<FaultId>,
    /// The requirements it satisfies.
    pub satisfies: Vec<RequirementId>,
    /// Where its name stands.
    pub span: Span,
}

/// What must hold.
#[derive(Clone, Debug)]
pub enum SystemPattern {
    /// No step is like this, unless the situation after it is so.
    Never {
        /// The step.
        step: StepAtom,
        /// What excuses it, in the situation after the step; nothing, if it is empty.
        unless: Situation,
    },
    /// Whenever the first holds the second does, in every situation; an empty one always holds.
    Always {
        /// When.
        whenever: Situation,
        /// What.
        situation: Situation,
    },
    /// From every situation in which the first holds some run without further faults gets to the
    /// second.
    Reaches {
        /// From where.
        whenever: Situation,
        /// Where to.
        situation: Situation,
    },
    /// Members of the group that agree on a field are never further apart in this order than so
    /// many places. A state is at the place of the entry it is in; members in no entry do not count.
    InStep {
        /// Whose.
        group: GroupId,
        /// The states, place by place; atomic or composite.
        order: Vec<Vec<StateId>>,
        /// How many places they may differ at most.
        at_most: usize,
        /// The field that members must agree on, and have, to be compared; none: all are compared.
        same: Option<crate::machine::FieldId>,
    },
}

/// A kind of step of one instance, as part of a step of the whole: every part that is given must be
/// so.
#[derive(Clone, Debug, Default)]
pub struct StepAtom {
    /// Whose step.
    pub at: Option<GroupId>,
    /// The state of the instance before its step.
    pub state: Option<StateId>,
    /// Its event.
    pub event: Option<EventId>,
    /// An action of its step.
    pub action: Option<ActionId>,
    /// An activity its step starts or tries.
    pub activity: Option<ActivityId>,
    /// The kind of its outcome.
    pub outcome: Option<crate::semantics::OutcomeKind>,
    /// The call of this event is answered, at once or after it has waited.
    pub answers: Option<(EventId, AnswerKind)>,
    /// What holds of its data before its step, and of what the event carries, if one is given.
    pub when: Option<Expression>,
    /// Where it is written.
    pub span: Span,
}

/// What a call is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AnswerKind {
    /// This.
    Reply(ReplyId),
    /// Any success.
    Success,
    /// Anything that is no success.
    Failure,
}

/// A condition on the whole between two steps: every part must hold.
#[derive(Clone, Debug, Default)]
pub struct Situation {
    /// The parts; none: it always holds.
    pub parts: Vec<SituationPart>,
}

/// A condition on the instances of a group.
#[derive(Clone, Debug)]
pub struct SituationPart {
    /// How many of them.
    pub how_many: HowMany,
    /// Which group.
    pub group: GroupId,
    /// In one of these states, atomic or composite; any, if there are none.
    pub states: Vec<StateId>,
    /// What holds of the instance's data.
    pub when: Option<Expression>,
    /// An id field of the instance is the same as one of the only instance of another group; both
    /// are there.
    pub same: Option<SameId>,
    /// Where it is written.
    pub span: Span,
}

/// A comparison of ids of two instances.
#[derive(Clone, Copy, Debug)]
pub struct SameId {
    /// The field of the instance.
    pub field: crate::machine::FieldId,
    /// The other group, which has one instance.
    pub of: GroupId,
    /// The other's field.
    pub other: crate::machine::FieldId,
}

/// How many instances.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HowMany {
    /// Every one.
    All,
    /// At least one.
    Some,
    /// None.
    No,
}
