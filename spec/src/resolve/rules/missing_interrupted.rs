//! A running state that can be left without saying what the interrupted call answers.

use super::Structure;
use crate::code::Code;
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::machine::{Decision, Machine, StateId, TransitionId, Trigger};

pub(super) fn check(structure: &Structure<'_, '_>, diagnostics: &mut Diagnostics) {
    let machine = structure.machine;
    for (id, state) in machine.states.iter() {
        let Some(invoke) = &state.invoke else { continue };
        let around = machine.ancestry(id).map(|outer| structure.tree[outer].state);
        if around.into_iter().any(|state| state.interrupted.is_some()) {
            continue;
        }
        let Some(leaving) = leaving(machine, id) else { continue };
        let (name, runs) = (&state.name, &machine[invoke.activity].name);
        let message = format!(
            "`{name}` can be left while `{runs}` runs, and does not say what the interrupted \
             call answers"
        );
        let by = match machine[leaving].trigger {
            Trigger::Event(event) => format!("`{}` leaves it", machine[event].name),
            Trigger::AttemptFailed(_) => "a failed `try` leaves it".to_owned(),
            _ => "time leaves it".to_owned(),
        };
        diagnostics.push(
            Diagnostic::new(Code::MissingInterrupted, invoke.span, message)
                .also(machine[leaving].span, by)
                .help(
                    "say it here, `interrupted: reply`, or once for all running states of a \
                     composite",
                ),
        );
    }
}

/// The first transition that leaves the state while its activity runs.
fn leaving(machine: &Machine, state: StateId) -> Option<TransitionId> {
    let leaves = |id: &TransitionId| matches!(machine[*id].decision, Decision::Target { .. });
    let by_events = machine.taken_by_events(state).into_iter().find(leaves);
    by_events.or_else(|| machine.taken_by_time(state).into_iter().find(leaves))
}
