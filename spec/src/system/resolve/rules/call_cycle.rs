//! Calls that come back to their caller while it has not finished its own step.

use crate::code::Code;
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::machine::EventId;
use crate::system::model::{CallId, GroupId, System};
use crate::system::resolve::starts::{Starts, tries};
use std::collections::BTreeSet;

pub(in crate::system::resolve) fn check(system: &System, diagnostics: &mut Diagnostics) {
    let mut told: BTreeSet<CallId> = BTreeSet::new();
    for (first, call) in system.calls.iter() {
        let caller = &system.machines[system.groups[call.caller].machine];
        if told.contains(&first) || !Starts::of(caller, call.activity).is_tried() {
            continue;
        }
        let Some(circle) = back_to(system, call.caller, first) else { continue };
        told.extend(&circle);
        let named = |id: &CallId| {
            let call = &system.calls[*id];
            let group = &system.groups[call.caller];
            let activity = &system.machines[group.machine][call.activity].name;
            let callee = &system.groups[call.callee];
            let event = &system.machines[callee.machine][call.event].name;
            format!("`{}.{activity}` → `{}.{event}`", group.name, callee.name)
        };
        let circle_said: Vec<String> = circle.iter().map(named).collect();
        let caller = &system.groups[call.caller].name;
        let message = format!("`{caller}` would be called while it waits within its own step");
        let mut diagnostic =
            Diagnostic::new(Code::CallCycle, call.span, message).label(circle_said.join(" → "));
        for id in circle.iter().skip(1) {
            diagnostic = diagnostic.also(system.calls[*id].span, "part of the circle");
        }
        diagnostics.push(diagnostic.help(
            "what is tried is over within the step: let a running state invoke one of these",
        ));
    }
}

/// The shortest way of calls within one step from the first back to the group, if there is one.
fn back_to(system: &System, group: GroupId, first: CallId) -> Option<Vec<CallId>> {
    let mut ways = std::collections::VecDeque::from([vec![first]]);
    let mut seen: BTreeSet<(GroupId, EventId)> = BTreeSet::new();
    while let Some(way) = ways.pop_front() {
        let last = &system.calls[*way.last()?];
        if last.callee == group {
            return Some(way);
        }
        if !seen.insert((last.callee, last.event)) {
            continue;
        }
        let machine = &system.machines[system.groups[last.callee].machine];
        let tried: BTreeSet<_> = tries(machine, last.event).collect();
        for (id, next) in system.calls.iter() {
            if next.caller == last.callee && tried.contains(&next.activity) {
                ways.push_back(way.iter().copied().chain([id]).collect());
            }
        }
    }
    None
}
