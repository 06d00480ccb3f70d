//! What must hold of a machine: the classical property patterns, names resolved.

use super::{ActionId, ActivityId, EventId, Expression, Machine, ReplyId, RequirementId, StateId};
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

impl Property {
    /// Its kinds of steps: those of the pattern, then those of the scope.
    pub fn atoms(&self) -> impl Iterator<Item = &Atom> {
        let pattern = match &self.pattern {
            Pattern::Never(one) | Pattern::Always(one) | Pattern::Eventually(one) => {
                [Some(one), None]
            }
            Pattern::Precedes(cause, effect) | Pattern::Responds(cause, effect) => {
                [Some(cause), Some(effect)]
            }
            Pattern::Accepts { .. } | Pattern::Reaches(_) => [None, None],
        };
        let Scope { after, before, between, .. } = &self.scope;
        let (from, to) = between.as_ref().map(|(from, to)| (from, to)).unzip();
        pattern.into_iter().chain([after.as_ref(), before.as_ref(), from, to]).flatten()
    }

    /// Its conditions, each with the event whose payload it can speak of.
    pub fn conditions(&self) -> impl Iterator<Item = (Option<EventId>, &Expression)> {
        let accepts = match &self.pattern {
            Pattern::Accepts { event, when: Some(when) } => Some((Some(*event), when)),
            _ => None,
        };
        let atoms = self.atoms().filter_map(|atom| Some((atom.event, atom.when.as_ref()?)));
        accepts.into_iter().chain(atoms)
    }
}

impl Machine {
    /// What properties and assumptions ask about the data of a step with this event.
    pub fn conditions_on(&self, event: EventId) -> impl Iterator<Item = &Expression> {
        let all = self.properties.values().chain(self.assumptions.values());
        let conditions = all.flat_map(Property::conditions);
        conditions.filter(move |(of, _)| *of == Some(event)).map(|(_, condition)| condition)
    }

    /// The replies that properties and assumptions ask for.
    pub fn replies_asked_for(&self) -> impl Iterator<Item = ReplyId> {
        let all = self.properties.values().chain(self.assumptions.values());
        all.flat_map(Property::atoms).filter_map(|atom| atom.reply)
    }
}
