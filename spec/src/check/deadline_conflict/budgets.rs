//! Budgets against the window that they are used up in.

use super::{conflict, shown};
use crate::diagnostics::Diagnostics;
use crate::graph::Inside;
use crate::machine::{Machine, StateId, Window};
use crate::source::Span;
use std::collections::BTreeSet;

/// What runs inside a window must fit into it.
pub(super) fn check(
    machine: &Machine,
    outer: StateId,
    within: &Window,
    diagnostics: &mut Diagnostics,
) {
    let limit = machine[within.duration].value;
    if limit.is_zero() {
        return;
    }
    let budget = |state: StateId| {
        let invoke = machine[state].invoke.as_ref();
        invoke.and_then(|invoke| machine[invoke.activity].budget).unwrap_or_default()
    };
    let inside = machine.atomic_inside(outer);
    for &state in &inside {
        let nearest = machine.ancestry(state).find(|&state| machine[state].within.is_some());
        if nearest == Some(outer) {
            without_budget(machine, state, outer, within, diagnostics);
        }
    }
    let graph = Inside::new(machine, outer);
    let path = graph.longest(budget);
    if path.total > limit {
        let name = &machine[outer].name;
        let message = format!(
            "`{name}` may last {}, but what runs inside may take {}",
            shown(limit),
            shown(path.total)
        );
        let mut diagnostic = conflict(within.span, message);
        let running = path.states.iter().filter_map(|&state| machine[state].invoke.as_ref());
        for invoke in running.take(5) {
            let takes = machine[invoke.activity].budget.unwrap_or_default();
            diagnostic = diagnostic.also(invoke.span, format!("may take {}", shown(takes)));
        }
        diagnostics.push(
            diagnostic.help("lower the `budget:` of some activity, or give the window more time"),
        );
    }
    tries(machine, &inside, outer, within, diagnostics);
}

fn without_budget(
    machine: &Machine,
    state: StateId,
    outer: StateId,
    within: &Window,
    diagnostics: &mut Diagnostics,
) {
    let Some(invoke) = &machine[state].invoke else { return };
    let activity = &machine[invoke.activity];
    if activity.budget.is_none() {
        let message = format!(
            "`{}` runs inside the window of `{}`, but does not say how long it may take",
            activity.name, machine[outer].name
        );
        let limit = shown(machine[within.duration].value);
        diagnostics.push(
            conflict(invoke.span, message)
                .also(within.span, format!("at most {limit}"))
                .also(activity.span, "declared here")
                .help(format!("give `{}` a `budget:`", activity.name)),
        );
    }
}

/// A `try` inside a window must fit into it alone.
fn tries(
    machine: &Machine,
    inside: &[StateId],
    outer: StateId,
    within: &Window,
    diagnostics: &mut Diagnostics,
) {
    let limit = machine[within.duration].value;
    let mut reported: BTreeSet<Span> = BTreeSet::new();
    for &state in inside {
        for id in machine.taken_by_events(state) {
            let Some(activity) = machine[id].attempt else { continue };
            let span = machine[id].span;
            let activity = &machine[activity];
            let Some(budget) = activity.budget.filter(|&budget| budget > limit) else { continue };
            if reported.insert(span) {
                let message = format!(
                    "`{}` may take {}, but is tried in `{}`, which may last {}",
                    activity.name,
                    shown(budget),
                    machine[outer].name,
                    shown(limit)
                );
                diagnostics.push(
                    conflict(span, message)
                        .also(within.span, format!("at most {}", shown(limit)))
                        .also(activity.span, format!("{} here", shown(budget)))
                        .help("lower its `budget:`, or give the window more time"),
                );
            }
        }
    }
}
