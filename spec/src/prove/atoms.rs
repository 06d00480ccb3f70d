//! Which steps an atom is about.

use crate::machine::{Atom, EventId, Expr, Expression, Machine};
use crate::semantics::{Configuration, Input, Outcome, Scene, World};

/// Whether a step is like the atom: every part that is given must be so.
pub fn matches(
    machine: &Machine,
    atom: &Atom,
    before: &Configuration,
    input: &Input,
    outcome: &Outcome,
) -> bool {
    matches_names(machine, atom, before, input, outcome)
        && atom.when.as_ref().is_none_or(|when| holds(when, before, input))
}

/// The same without its `when:`.
pub(super) fn matches_names(
    machine: &Machine,
    atom: &Atom,
    before: &Configuration,
    input: &Input,
    outcome: &Outcome,
) -> bool {
    let in_state = atom.state.is_none_or(|state| machine.is_in(before.state, state));
    let works = atom.action.is_none_or(|action| outcome.actions().any(|ran| ran == action));
    let starts = atom.activity.is_none_or(|activity| {
        outcome.started == Some(activity) || outcome.tried == Some(activity)
    });
    in_state && works && starts && told(atom, input, outcome)
}

/// Whether the step is one of the atom's event, or tells the atom's event the atom's reply: an
/// event whose work took time is told when that ends, in a step of its own.
fn told(atom: &Atom, input: &Input, outcome: &Outcome) -> bool {
    let is_event =
        |wanted: EventId| matches!(input, Input::Event { event, .. } if *event == wanted);
    match (atom.event, atom.reply) {
        (None, None) => true,
        (Some(event), None) => is_event(event),
        (None, Some(reply)) => {
            outcome.reply == Some(reply) || outcome.answers.is_some_and(|(_, told)| told == reply)
        }
        (Some(event), Some(reply)) => {
            // What the event carried is known only while it comes.
            let later = !atom.when.as_ref().is_some_and(reads_payload);
            (is_event(event) && outcome.reply == Some(reply))
                || (later && outcome.answers == Some((event, reply)))
        }
    }
}

/// Whether a condition holds of the data before a step and of what its event carries.
pub(super) fn holds(when: &Expression, before: &Configuration, input: &Input) -> bool {
    let world = World::default();
    matches!(Scene::new(before, input, &world).holds(&when.expr), Ok(true))
}

/// Whether a condition speaks of what the event carries.
pub(super) fn reads_payload(when: &Expression) -> bool {
    let mut found = false;
    when.expr.walk(&mut |part| found |= matches!(part, Expr::Param(_)));
    found
}
