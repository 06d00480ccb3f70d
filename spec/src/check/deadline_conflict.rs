//! Deadlines, windows and budgets that contradict each other.

mod budgets;

use crate::code::Code;
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::machine::{Deadline, Decision, DurationId, Machine, StateId, Window};
use crate::source::Span;
use std::collections::BTreeSet;
use std::time::Duration;

pub(super) fn check(machine: &Machine, diagnostics: &mut Diagnostics) {
    no_time(machine, diagnostics);
    for (state, declared) in machine.states.iter() {
        for after in &declared.after {
            against_windows(machine, state, after, diagnostics);
            against_deadlines(machine, state, after, diagnostics);
        }
        if let Some(within) = &declared.within {
            against_outer_window(machine, state, within, diagnostics);
            budgets::check(machine, state, within, diagnostics);
        }
        budget_against_deadline(machine, state, diagnostics);
    }
}

/// Nothing lasts no time at all.
fn no_time(machine: &Machine, diagnostics: &mut Diagnostics) {
    let mut used: BTreeSet<DurationId> = BTreeSet::new();
    for state in machine.states.values() {
        used.extend(state.within.iter().map(|within| within.duration));
        used.extend(state.after.iter().map(|after| after.duration));
    }
    for (id, duration) in machine.durations.iter() {
        if duration.value.is_zero() && used.contains(&id) {
            diagnostics.push(conflict(duration.span, "this is no time at all").help(
                "there are no transitions without an event: what must happen at once belongs to \
                 the transition that leads here",
            ));
        }
    }
}

/// An `after` that comes only when a window has passed already.
fn against_windows(
    machine: &Machine,
    state: StateId,
    after: &Deadline,
    diagnostics: &mut Diagnostics,
) {
    let lasts = machine[after.duration].value;
    for outer in machine.ancestry(state) {
        let Some(within) = &machine[outer].within else { continue };
        let limit = machine[within.duration].value;
        if lasts > limit {
            let name = &machine[outer].name;
            let message = format!("after {}, `{name}` has lasted longer than it may", shown(lasts));
            diagnostics.push(
                conflict(after.span, message)
                    .also(within.span, format!("at most {}", shown(limit)))
                    .help(
                        "let the deadline come first, or give the window more time; where the \
                         window is only a warning, say `allow: [deadline-conflict]`",
                    ),
            );
            return;
        }
    }
}

/// An `after` that never comes because another one has always left the state before.
fn against_deadlines(
    machine: &Machine,
    state: StateId,
    after: &Deadline,
    diagnostics: &mut Diagnostics,
) {
    let lasts = machine[after.duration].value;
    for outer in machine.ancestry(state) {
        for other in &machine[outer].after {
            let first = machine[other.duration].value;
            let is_first = match outer == state {
                // At one instant they come in file order.
                true => first < lasts || (first == lasts && other.span < after.span),
                false => first <= lasts,
            };
            if is_first && always_leaves(machine, outer, other) {
                diagnostics.push(
                    conflict(
                        after.span,
                        format!("`{}` never lasts {}", machine[state].name, shown(lasts)),
                    )
                    .also(other.span, format!("leaves it after {}", shown(first)))
                    .help("let it come earlier than the other one, or remove it"),
                );
                return;
            }
        }
    }
}

/// A window that is longer than the one around it.
fn against_outer_window(
    machine: &Machine,
    state: StateId,
    within: &Window,
    diagnostics: &mut Diagnostics,
) {
    let limit = machine[within.duration].value;
    for outer in machine.ancestry(state).skip(1) {
        let Some(around) = &machine[outer].within else { continue };
        let whole = machine[around.duration].value;
        if limit > whole {
            let (name, outer) = (&machine[state].name, &machine[outer].name);
            let message = format!(
                "`{name}` may last {}, but `{outer}` around it only {}",
                shown(limit),
                shown(whole)
            );
            diagnostics.push(
                conflict(within.span, message)
                    .also(around.span, "the whole has less time")
                    .help("a part takes no longer than the whole"),
            );
            return;
        }
    }
}

/// An activity that may take longer than the state that runs it lasts.
fn budget_against_deadline(machine: &Machine, state: StateId, diagnostics: &mut Diagnostics) {
    let Some(invoke) = &machine[state].invoke else { return };
    let Some(budget) = machine[invoke.activity].budget else { return };
    for outer in machine.ancestry(state) {
        for after in &machine[outer].after {
            let lasts = machine[after.duration].value;
            if lasts < budget && always_leaves(machine, outer, after) {
                let name = &machine[invoke.activity].name;
                let message = format!(
                    "`{name}` may take {}, but is interrupted after {}",
                    shown(budget),
                    shown(lasts)
                );
                diagnostics.push(
                    conflict(after.span, message)
                        .also(invoke.span, "runs here")
                        .also(machine[invoke.activity].span, format!("{} here", shown(budget)))
                        .help("let the deadline come later, or give the activity less time"),
                );
                return;
            }
        }
    }
}

/// Whether the state never lasts longer than this deadline.
fn always_leaves(machine: &Machine, state: StateId, after: &Deadline) -> bool {
    let mut branches = after.branches.iter().map(|&id| &machine[id]);
    let leaves = |decision| match decision {
        Decision::Target { state: target, local } => machine.domain(state, target, local) != state,
        Decision::Stay | Decision::Answer(_) => false,
    };
    branches.clone().all(|branch| leaves(branch.decision))
        && branches.any(|branch| branch.guard.is_none())
}

fn conflict(span: Span, message: impl Into<String>) -> Diagnostic {
    Diagnostic::new(Code::DeadlineConflict, span, message)
}

/// A duration as files write it. Minutes begin at two: `60s` is what people write.
fn shown(duration: Duration) -> String {
    const UNITS: [(u128, u128, &str); 5] = [
        (3_600_000_000_000, 1, "h"),
        (60_000_000_000, 2, "m"),
        (1_000_000_000, 1, "s"),
        (1_000_000, 1, "ms"),
        (1_000, 1, "us"),
    ];
    let length = duration.as_nanos();
    if length == 0 {
        return "0s".to_owned();
    }
    let fits = |&(unit, least, _): &(u128, u128, &str)| {
        length.is_multiple_of(unit) && length / unit >= least
    };
    match UNITS.into_iter().find(fits) {
        Some((unit, _, name)) => format!("{}{name}", length / unit),
        None => format!("{length}ns"),
    }
}
