//! An activity that can fail, started by calls that have no failure in common.

use super::known_replies::KnownReplies;
use super::{Structure, listed};
use crate::arena::Id as _;
use crate::code::Code;
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::machine::{
    Activity, ActivityId, Decision, EventId, Machine, StateId, TransitionId, Trigger,
};
use crate::resolve::errors::{Waits, waits_on};
use std::collections::BTreeSet;

pub(super) fn check(structure: &Structure<'_, '_>, diagnostics: &mut Diagnostics) {
    let machine = structure.machine;
    let speechless = |activity: &Activity| !activity.infallible && activity.errors.is_empty();
    if !machine.activities.values().any(speechless) {
        return;
    }
    let starts = Starts::new(machine);
    let known = KnownReplies::new(structure);
    for (id, activity) in machine.activities.iter() {
        if !speechless(activity) || !starts.any(id) {
            continue;
        }
        let starters = starts.events(machine, id);
        if starters.iter().all(|&event| known.all(event)) {
            diagnostics.push(finding(machine, activity, &starters));
        }
    }
}

fn finding(machine: &Machine, activity: &Activity, starters: &[EventId]) -> Diagnostic {
    let name = &activity.name;
    let fails = |event: &EventId| machine[*event].replies.iter().any(|&r| !machine[r].success);
    let without: Vec<EventId> = starters.iter().copied().filter(|event| !fails(event)).collect();
    // Where some list none at all, the others are not to blame.
    let blamed = if without.is_empty() { starters } else { &without };
    let names = listed(blamed.iter().map(|&event| machine[event].name.as_str()));
    let (message, text) = match (starters.is_empty(), without.as_slice()) {
        (true, _) => (format!("`{name}` can fail, but no reply is a failure"), ""),
        (false, []) => {
            (format!("`{name}` can fail, but {names} list no failure in common"), "starts it")
        }
        (false, [_]) => (
            format!("`{name}` can fail, but {names}, which starts it, lists no failure"),
            "lists no failure",
        ),
        (false, _) => (
            format!("`{name}` can fail, but {names}, which start it, list no failure"),
            "lists no failure",
        ),
    };
    let mut diagnostic = Diagnostic::new(Code::NoFailureReply, activity.span, message);
    for &event in blamed.iter().take(3) {
        diagnostic = diagnostic.also(machine[event].span, text);
    }
    diagnostic.help(match starters.is_empty() {
        true => "declare one under `replies:`, or say `infallible: true`".to_owned(),
        false => format!(
            "give {names} one under `replies:`, or all events one under `every_call:`; what \
             cannot fail says `infallible: true`"
        ),
    })
}

/// How activities are started.
struct Starts {
    /// For each activity, the events whose branches try it.
    tried_by: Vec<BTreeSet<EventId>>,
    /// For each activity, the states that run it.
    run_by: Vec<Vec<StateId>>,
    /// For each state, the transitions that enter it.
    entered_by: Vec<Vec<TransitionId>>,
}

impl Starts {
    fn new(machine: &Machine) -> Self {
        let mut starts = Self {
            tried_by: vec![BTreeSet::new(); machine.activities.len()],
            run_by: vec![Vec::new(); machine.activities.len()],
            entered_by: vec![Vec::new(); machine.states.len()],
        };
        for (id, state) in machine.states.iter() {
            if let Some(invoke) = &state.invoke {
                starts.run_by[invoke.activity.index()].push(id);
            }
        }
        for (id, transition) in machine.transitions.iter() {
            if let (Some(tried), Trigger::Event(event)) = (transition.attempt, transition.trigger) {
                starts.tried_by[tried.index()].insert(event);
            }
            if let Decision::Target { state, .. } = transition.decision {
                starts.entered_by[machine.settle(state).index()].push(id);
            }
        }
        starts
    }

    fn any(&self, activity: ActivityId) -> bool {
        let index = activity.index();
        !self.tried_by[index].is_empty() || !self.run_by[index].is_empty()
    }

    /// The events that can start the activity, in order.
    fn events(&self, machine: &Machine, activity: ActivityId) -> Vec<EventId> {
        let mut events = self.tried_by[activity.index()].clone();
        let mut entered = self.run_by[activity.index()].clone();
        let mut seen = BTreeSet::new();
        while let Some(state) = entered.pop() {
            if !seen.insert(state) {
                continue;
            }
            for &id in &self.entered_by[state.index()] {
                match waits_on(machine, id) {
                    Waits::Caller(event) => drop(events.insert(event)),
                    Waits::WhoWaitsFor(before) => entered.push(before),
                    Waits::Nobody => {}
                }
            }
        }
        events.into_iter().collect()
    }
}
