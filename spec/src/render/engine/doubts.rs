//! What engines do not carry of a machine, in words, for the head of an export.

use super::Chart;
use crate::machine::{Decision, GuardBody, Machine, OnLeave, StateId, Transition};

/// Everything of this machine that its exports leave out or do otherwise, one sentence each.
pub(crate) fn doubts(chart: &Chart<'_>) -> Vec<String> {
    let machine = chart.machine;
    let mut told = Vec::new();
    let mut tell = |names: Vec<&str>, says: &str| {
        if !names.is_empty() {
            told.push(format!("{}: {says}", names.join(", ")));
        }
    };
    let tried = machine.transitions.values().filter_map(|branch| branch.attempt);
    tell(
        distinct(tried.map(|activity| machine[activity].name.as_str())),
        "tried in one step; how that ends comes with the event, as `failed` or `result`.",
    );
    let written = machine.guards.values();
    let written = written.filter(|guard| matches!(guard.body, GuardBody::HandWritten { .. }));
    tell(
        written.map(|guard| guard.name.as_str()).collect(),
        "answered by your code; the answer comes with the event, as `guards`.",
    );
    let late = machine.transitions.values().filter(|branch| runs_late(machine, branch));
    let late: Vec<String> = late.map(|branch| machine.place(branch.span)).collect();
    tell(
        distinct(late.iter().map(String::as_str)),
        "the `before` of these branches runs behind the exit actions, not ahead of them.",
    );
    let states = || machine.states.iter();
    let waits = states().filter(|(_, state)| {
        state.invoke.as_ref().is_some_and(|invoke| invoke.on_leave == OnLeave::Wait)
    });
    tell(
        waits.map(|(_, state)| state.name.as_str()).collect(),
        "left at once; that later actions wait for the interrupted activity is up to you.",
    );
    let name = |state: StateId| match state == machine.root() {
        true => "the machine",
        false => machine[state].name.as_str(),
    };
    let watched = states().filter(|(_, state)| state.within.is_some());
    tell(watched.map(|(id, _)| name(id)).collect(), "`within` is not watched.");
    let budgets = machine.activities.values().filter(|activity| activity.budget.is_some());
    tell(budgets.map(|activity| activity.name.as_str()).collect(), "no budget.");
    let forbids = states().filter(|(_, state)| !state.forbid.is_empty());
    tell(forbids.map(|(id, _)| name(id)).collect(), "what they forbid is not enforced.");
    tell(
        chart.finals().map(name).collect(),
        "a final state of the file; here one that answers and never ends, so that answers are seen.",
    );
    let judged = machine.properties.values().chain(machine.assumptions.values());
    tell(judged.map(|property| property.name.as_str()).collect(), "a property; not checked here.");
    told
}

/// Whether the branch has actions that come ahead of actions of states that are left.
fn runs_late(machine: &Machine, branch: &Transition) -> bool {
    let leaves = |branch: &Transition| match branch.decision {
        Decision::Target { state, local } => {
            let domain = machine.domain(branch.source, state, local);
            let inside = machine.states.iter().filter(|&(id, _)| {
                id != domain && machine.is_in(id, domain) && may_be_left(machine, id, branch.source)
            });
            inside.map(|(_, state)| state).any(|state| !state.exit.is_empty())
        }
        _ => false,
    };
    let failed = branch.failed.iter().map(|&failed| &machine[failed]);
    !branch.before.is_empty() && std::iter::once(branch).chain(failed).any(leaves)
}

/// Whether a state may be active together with another.
fn may_be_left(machine: &Machine, state: StateId, source: StateId) -> bool {
    machine.is_in(state, source) || machine.is_in(source, state)
}

fn distinct<'a>(names: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let mut seen: Vec<&str> = Vec::new();
    for name in names {
        if !seen.contains(&name) {
            seen.push(name);
        }
    }
    seen
}
