//! What is seen of one step of both machines, and what of it differs.

use super::Class;
use super::inputs::Inputs;
use super::names::{Manner, Names, Side};
use super::product::Places;
use crate::conformance::Observe;
use crate::machine::{ActionId, ActivityId, EventId, Machine, ReplyId, StateId};
use crate::semantics::{Choice, Configuration, DecidedBy, Input, Outcome, OutcomeKind, outcome};
use crate::source::Span;

/// One side of a step.
pub(super) struct Look {
    from: StateId,
    to: StateId,
    event: Option<EventId>,
    open: Option<EventId>,
    outcome: Option<Outcome>,
}

/// What two looks at one step come to.
#[derive(Clone, Debug)]
pub(super) struct Looked {
    /// What differs, and who sees it at the least.
    pub(super) difference: Option<(Class, Observe)>,
    /// Whether a caller sees the difference.
    pub(super) is_visible: bool,
    /// Whether either could change.
    pub(super) moves: bool,
    /// Whether something else decides, or the same in another way.
    pub(super) is_changed: bool,
    pub(super) old_takes: bool,
    pub(super) places: Places,
}

impl Look {
    pub(super) fn new(
        machine: &Machine,
        at: &Configuration,
        decided: Option<(&Input, Choice)>,
    ) -> Self {
        let outcome = decided.map(|(input, choice)| outcome(machine, at, input, &choice));
        let event = match decided {
            Some((Input::Event { event, .. }, _)) => Some(*event),
            _ => None,
        };
        let to = outcome.as_ref().map_or(at.state, |outcome| outcome.to);
        Self { from: at.state, to, event, open: at.open, outcome }
    }

    fn takes(&self) -> bool {
        self.outcome.as_ref().is_some_and(|outcome| outcome.kind == OutcomeKind::Taken)
    }

    fn reply(&self) -> Option<ReplyId> {
        self.outcome.as_ref().and_then(|outcome| outcome.reply)
    }

    fn answers(&self) -> Option<(EventId, ReplyId)> {
        self.outcome.as_ref().and_then(|outcome| outcome.answers)
    }

    fn actions(&self) -> Vec<ActionId> {
        self.outcome.iter().flat_map(Outcome::actions).collect()
    }

    fn work(&self) -> [Option<ActivityId>; 3] {
        self.outcome
            .as_ref()
            .map_or([None; 3], |outcome| [outcome.tried, outcome.started, outcome.interrupted])
    }

    fn transitions(&self) -> bool {
        let by = self.outcome.as_ref().map(|outcome| outcome.decided_by);
        matches!(by, Some(DecidedBy::Transition(_)))
    }

    fn place(&self, machine: &Machine) -> Option<Span> {
        Some(match self.outcome.as_ref()?.decided_by {
            DecidedBy::Transition(id) | DecidedBy::Attempt(id) => machine[id].span,
            DecidedBy::StateOtherwise(state) => machine[state].otherwise?.span,
            DecidedBy::EventOtherwise(event) => machine[event].otherwise?.span,
        })
    }

    /// What decides, in the words of the new machine.
    fn decider(&self, names: &Names<'_>) -> String {
        let machine = names.machine();
        match self.outcome.as_ref().map(|outcome| outcome.decided_by) {
            None => String::new(),
            Some(DecidedBy::Transition(id)) => {
                let source = names.state(machine[id].source);
                format!("{source}: {}", names.behaviour_text(id))
            }
            Some(DecidedBy::Attempt(id)) => format!("failed: {}", names.behaviour_text(id)),
            Some(DecidedBy::StateOtherwise(state)) => {
                let answer = names.answer(machine[state].otherwise);
                format!("{}: {:?}", names.state(state), answer.map(|(text, _)| text))
            }
            Some(DecidedBy::EventOtherwise(event)) => {
                let answer = names.answer(machine[event].otherwise);
                format!("{:?}", answer.map(|(text, _)| text))
            }
        }
    }
}

/// Compares both sides of a step.
pub(super) fn look(inputs: &Inputs<'_>, old: &Look, new: &Look) -> Looked {
    let pairing = inputs.pairing;
    let same_state = |one: StateId, other: StateId| pairing.states.of_old(one) == Some(other);
    let names =
        |side| Names { old: inputs.old, new: inputs.new, pairing, side, manner: Manner::Inlined };
    let together = same_state(old.from, new.from);
    let (ends_together, visible) = (same_state(old.to, new.to), replies_differ(inputs, old, new));
    let difference = if visible {
        Some((class_of_replies(inputs, old, new), Observe::Verdict))
    } else if together && !ends_together {
        let class = match (old.takes(), new.takes(), old.event) {
            (false, true, Some(_)) => Class::NewlyAccepted,
            (true, false, Some(_)) => Class::NewlyRefused,
            _ => Class::OtherState,
        };
        Some((class, Observe::State))
    } else if together && work_differs(inputs, old, new) {
        Some((Class::OtherAction, Observe::Actions))
    } else {
        None
    };
    Looked {
        difference,
        is_visible: visible,
        moves: old.transitions() || new.transitions(),
        is_changed: old.decider(&names(Side::Old)) != new.decider(&names(Side::New)),
        old_takes: old.takes(),
        places: (old.place(inputs.old), new.place(inputs.new)),
    }
}

fn replies_differ(inputs: &Inputs<'_>, old: &Look, new: &Look) -> bool {
    let pairing = inputs.pairing;
    let reply = |reply: ReplyId| pairing.replies.of_old(reply);
    let same_reply = match (old.reply(), new.reply()) {
        (Some(one), Some(other)) => reply(one) == Some(other),
        (one, other) => one.is_none() && other.is_none(),
    };
    let same_answers = match (old.answers(), new.answers()) {
        (Some(one), Some(other)) => {
            pairing.events.of_old(one.0) == Some(other.0) && reply(one.1) == Some(other.1)
        }
        (one, other) => one.is_none() && other.is_none(),
    };
    !same_reply || !same_answers
}

fn class_of_replies(inputs: &Inputs<'_>, old: &Look, new: &Look) -> Class {
    match (old.takes(), new.takes(), old.event) {
        (false, true, Some(_)) => return Class::NewlyAccepted,
        (true, false, Some(_)) => return Class::NewlyRefused,
        _ => {}
    }
    let told = |look: &Look, event: Option<EventId>| look.answers().or(event.zip(look.reply()));
    let unknown = told(new, new.event).is_some_and(|(event, reply)| {
        let list = inputs.pairing.events.of_new(event).or(old.open);
        let list = list.map_or(&[][..], |event| &inputs.old[event].replies);
        inputs.pairing.replies.of_new(reply).is_none_or(|reply| !list.contains(&reply))
    });
    if unknown { Class::ReplyAdded } else { Class::OtherReply }
}

fn work_differs(inputs: &Inputs<'_>, old: &Look, new: &Look) -> bool {
    let pairing = inputs.pairing;
    let actions: Vec<_> =
        old.actions().into_iter().map(|action| pairing.actions.of_old(action)).collect();
    let others: Vec<_> = new.actions().into_iter().map(Some).collect();
    let same_work = old.work().into_iter().zip(new.work()).all(|(one, other)| match one {
        Some(one) => other.is_some() && pairing.activities.of_old(one) == other,
        None => other.is_none(),
    });
    actions != others || !same_work
}
