//! States that nobody can tell apart.
//!
//! # Who looks
//!
//! Callers see whether an event is taken, ignored or refused, with which reply, and what a waiting
//! call is answered; the author's code sees the actions and what is tried, started and interrupted;
//! whoever watches the clock sees windows and deadlines; whoever reads a state's `code:` sees the
//! number; and a property sees the states it names. States that differ in any of this, now or after any events, are different. So are
//! configurations whose contexts differ. Names, titles and `doc:` make no difference, with three
//! exceptions, because states are also read by people:
//!
//! - how a lifecycle has ended is what a final state is for; its name says it;
//! - a state that runs come to by going on, and one they come to by an abort, a failure or a timeout
//!   (see `role:`) say how it went;
//! - where some step leads from one state to another one like it, the step is what is seen: the
//!   phases of a traffic light answer alike, and nobody would make them one.
//!
//! # How they are found
//!
//! States are compared that look alike from outside and that runs reach in the same contexts. All
//! their configurations begin in classes of those that answer alike; a class is split where its
//! members lead to different classes, until none is. What has nothing like it is a class of its own
//! from the start. See `refine.rs` for why this is fast.

mod looks;
mod refine;
mod steps;

use crate::code::Code;
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::explore::Exploration;
use crate::machine::{Machine, StateId};
use crate::semantics::InputKind;
use looks::Alike;
use std::collections::{BTreeMap, BTreeSet};
use steps::Steps;

/// How many of the ways that both states go are told.
const MOST_TOLD: usize = 3;

pub(super) fn check(machine: &Machine, exploration: &Exploration, diagnostics: &mut Diagnostics) {
    // What is not decided everywhere cannot be compared, and is reported.
    if !exploration.gaps().is_empty() || !exploration.out_of_range().is_empty() {
        return;
    }
    let alike = Alike::new(machine, exploration);
    if alike.is_empty() {
        return;
    }
    let steps = Steps::new(machine, exploration, &alike);
    let classes = refine::refine(steps.begin(), steps.edges());
    for group in groups(&alike, &classes) {
        if !leads_to_each_other(exploration, &alike, &group) {
            report(machine, exploration, &alike, &group, diagnostics);
        }
    }
}

/// The states whose configurations are in the same classes, context by context.
fn groups(alike: &Alike, classes: &[usize]) -> Vec<Vec<StateId>> {
    let mut groups: BTreeMap<Vec<usize>, Vec<StateId>> = BTreeMap::new();
    for (state, members) in alike.states() {
        let classes = members.map(|member| classes[member]).collect();
        groups.entry(classes).or_default().push(state);
    }
    let mut groups: Vec<_> = groups.into_values().filter(|group| group.len() > 1).collect();
    groups.sort_unstable();
    groups
}

/// Whether a step leads from one state of the group to another.
fn leads_to_each_other(exploration: &Exploration, alike: &Alike, group: &[StateId]) -> bool {
    let members: BTreeSet<StateId> = group.iter().copied().collect();
    let leaves = |&state: &StateId| {
        let mut steps =
            alike.configurations(state).iter().flat_map(|&id| exploration.steps_from(id));
        steps.any(|(_, to)| {
            let to = to.map(|to| exploration.state(to));
            to.is_some_and(|to| to != state && members.contains(&to))
        })
    };
    group.iter().any(leaves)
}

fn report(
    machine: &Machine,
    exploration: &Exploration,
    alike: &Alike,
    group: &[StateId],
    diagnostics: &mut Diagnostics,
) {
    let [first, others @ ..] = group else { return };
    let name = &machine[*first].name;
    let ways = ways(machine, exploration, alike, *first);
    for &other in others {
        let message = format!("nobody can tell `{}` from `{name}`", machine[other].name);
        let mut diagnostic = Diagnostic::new(Code::EquivalentStates, machine[other].span, message)
            .label("answers alike, does the same, and goes the same ways")
            .also(machine[*first].span, "as this one does");
        if !ways.is_empty() {
            diagnostic = diagnostic.help(format!("in both, {ways}"));
        }
        diagnostics.push(diagnostic.help(
            "make them one state; or, where people are to read the difference, give each a \
             `code:`, or allow it",
        ));
    }
}

/// Where a state leads: `reset` leads to `idle`, and `go` to `busy`.
fn ways(machine: &Machine, exploration: &Exploration, alike: &Alike, state: StateId) -> String {
    let mut ways: Vec<String> = Vec::new();
    let mut told = BTreeSet::new();
    for &id in alike.configurations(state) {
        for (case, to) in exploration.steps_from(id) {
            let Some(to) = to.map(|to| exploration.state(to)).filter(|&to| to != state) else {
                continue;
            };
            let kind = exploration.case(case).input.kind();
            if told.insert((kind, to)) {
                let what = happening(machine, state, kind);
                ways.push(format!("{what} leads to `{}`", machine[to].name));
            }
        }
    }
    let more = ways.len().saturating_sub(MOST_TOLD);
    ways.truncate(MOST_TOLD);
    let mut text = ways.join(", ");
    if more > 0 {
        text += &format!(", and {more} more");
    }
    if !text.is_empty() {
        text += "; everything else is answered alike";
    }
    text
}

fn happening(machine: &Machine, state: StateId, kind: InputKind) -> String {
    let invoke = machine[state].invoke.as_ref();
    let activity = invoke.map_or("", |invoke| machine[invoke.activity].name.as_str());
    match kind {
        InputKind::Event(event) => format!("`{}`", machine[event].name),
        InputKind::Done => format!("the end of `{activity}`"),
        InputKind::Failed => format!("the failure of `{activity}`"),
        InputKind::Due(..) => "a deadline".to_owned(),
    }
}
