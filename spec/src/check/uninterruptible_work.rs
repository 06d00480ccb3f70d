//! Work that an abort has to wait for, and nobody knows how long; or that it does not end at all.
//!
//! A `try` whose branch has a `target:` or an `assign:` holds up everything that comes while it
//! runs: it cannot be interrupted. That is fine where it says how long it takes at most. A running
//! activity is interrupted by a transition that leaves its state, and by nothing else.

use crate::code::Code;
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::explore::Exploration;
use crate::machine::{Decision, Machine, Role, StateId, TransitionId, Trigger};
use std::collections::BTreeSet;

pub(super) fn check(machine: &Machine, exploration: &Exploration, diagnostics: &mut Diagnostics) {
    let used = exploration.used(machine);
    let reached = exploration.reached(machine);
    let mut told = BTreeSet::new();
    for state in machine.atomic_states().filter(|&state| reached[crate::arena::Id::index(state)]) {
        let mut taken = machine.taken_by_events(state);
        taken.retain(|&id| used[crate::arena::Id::index(id)]);
        let aborts: Vec<TransitionId> = taken
            .iter()
            .copied()
            .filter(|&id| machine[id].role == Role::Abort)
            .filter(|&id| matches!(machine[id].trigger, Trigger::Event(_)))
            .collect();
        for &id in &taken {
            held_up(machine, state, id, &aborts, &mut told, diagnostics);
        }
        for &abort in &aborts {
            not_ended(machine, state, abort, &mut told, diagnostics);
        }
    }
}

/// A `try` that an abort in the same state would wait for without an end in sight.
fn held_up(
    machine: &Machine,
    state: StateId,
    id: TransitionId,
    aborts: &[TransitionId],
    told: &mut BTreeSet<TransitionId>,
    diagnostics: &mut Diagnostics,
) {
    let transition = &machine[id];
    let Some(activity) = transition.attempt.map(|activity| &machine[activity]) else { return };
    let holds =
        matches!(transition.decision, Decision::Target { .. }) || !transition.assign.is_empty();
    // What is itself an abort ends the work already.
    if !holds || activity.budget.is_some() || transition.role == Role::Abort {
        return;
    }
    let Some(&abort) = aborts.first() else { return };
    let branch = |id: TransitionId| machine[id].branch == transition.branch;
    if told.iter().any(|&id| branch(id)) {
        return;
    }
    told.insert(id);
    let Trigger::Event(event) = machine[abort].trigger else { return };
    let (abort_name, name) = (&machine[event].name, &activity.name);
    let message = format!(
        "in `{}`, `{abort_name}` may have to wait for `{name}`, and nothing says how long",
        machine[state].name
    );
    diagnostics.push(
        Diagnostic::new(Code::UninterruptibleWork, transition.span, message)
            .label("while this is tried everything else waits")
            .also(machine[abort].span, "this abort, too")
            .also(activity.span, "no `budget:` here")
            .help(format!(
                "give `{name}` a `budget:`, or let a state of its own `invoke:` it: leaving that \
                 state interrupts it"
            )),
    );
}

/// An abort that leaves the activity of a running state running.
fn not_ended(
    machine: &Machine,
    state: StateId,
    abort: TransitionId,
    told: &mut BTreeSet<TransitionId>,
    diagnostics: &mut Diagnostics,
) {
    let Some(invoke) = &machine[state].invoke else { return };
    if machine[abort].decision != Decision::Stay {
        return;
    }
    let branch = machine[abort].branch;
    if told.iter().any(|&id| machine[id].branch == branch) {
        return;
    }
    told.insert(abort);
    let Trigger::Event(event) = machine[abort].trigger else { return };
    let name = &machine[invoke.activity].name;
    let message = format!(
        "`{}` is an abort, but in `{}` it does not end `{name}`",
        machine[event].name, machine[state].name
    );
    diagnostics.push(
        Diagnostic::new(Code::UninterruptibleWork, machine[abort].span, message)
            .label("leaves no state, so it interrupts nothing")
            .also(invoke.span, "goes on")
            .help("give the abort a `target:`, or another `role:`"),
    );
}
