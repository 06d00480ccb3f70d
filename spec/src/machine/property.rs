//! What must hold of a machine: the classical property patterns, names resolved.

use super::{ActionId, ActivityId, EventId, Expression, ReplyId, RequirementId, StateId};
use crate::source::Span;

/// Something that must hold of every run.
#[derive(Clone, Debug)]
pub struct Property {
    /// Its name.
    pub name: String,
    /// Why it must hold.
    pub doc: Option<String>,
    /// What must hold.
    pub pattern: Pattern,
    /// Where it must hold.
    pub scope: Scope,
    /// The requirements it satisfies.
    pub satisfies: Vec<RequirementId>,
    /// Where its name stands.
    pub span: Span,
}

/// What must hold.
#[derive(Clone, Debug)]
pub enum Pattern {
    /// No step is like this.
    Never(Atom),
    /// Every step is like this.
    Always(Atom),
    /// Some step is like this before the scope closes.
    Eventually(Atom),
    /// The second comes only after the first.
    Precedes(Atom, Atom),
    /// The first is followed by the second.
    Responds(Atom, Atom),
    /// Every configuration in scope takes this event, for every payload with `when`.
    Accepts {
        /// The event.
        event: EventId,
        /// For which payloads.
        when: Option<Expression>,
    },
    /// From every configuration in scope some run gets to this state.
    Reaches(StateId),
}

/// Where a property must hold; everywhere, if nothing is given.
#[derive(Clone, Debug, Default)]
pub struct Scope {
    /// Only in these states.
    pub states: Vec<StateId>,
    /// Only after the first such step.
    pub after: Option<Atom>,
    /// Only before the first such step.
    pub before: Option<Atom>,
    /// Only from each such step to the next such.
    pub between: Option<(Atom, Atom)>,
}

/// A kind of step: every part that is given must be so.
#[derive(Clone, Debug, Default)]
pub struct Atom {
    /// The state before the step.
    pub state: Option<StateId>,
    /// The event of the step.
    pub event: Option<EventId>,
    /// An action of the step.
    pub action: Option<ActionId>,
    /// An activity the step starts or tries.
    pub activity: Option<ActivityId>,
    /// The reply of the step.
    pub reply: Option<ReplyId>,
    /// What holds of the data before the step.
    pub when: Option<Expression>,
    /// Where it is written.
    pub span: Span,
}
