//! What names a requirement, and the tests of the cells that it decides.

use super::{Named, Satisfier, SatisfierKind};
use crate::machine::{Machine, RequirementId, Transition, TransitionId, Trigger};
use crate::render::words;
use crate::semantics::{DecidedBy, InputKind};
use crate::source::Span;
use crate::suite::{Case, Expected, Suite};

/// What names a requirement, in order of position, each line once.
pub(super) fn of(machine: &Machine, id: RequirementId) -> Vec<Satisfier> {
    let mut found = Vec::new();
    let mut add = |kind, span: Span, satisfies: &[RequirementId], name: &dyn Fn() -> String| {
        if satisfies.contains(&id) {
            let line = machine.source.line(span.start);
            found.push(Satisfier { named: Named { line, name: name() }, kind });
        }
    };
    for (state, declared) in machine.states.iter() {
        let kind = match state == machine.root() {
            true => SatisfierKind::Machine,
            false => SatisfierKind::State,
        };
        // The root has the place of the machine's name.
        add(kind, declared.span, &declared.satisfies, &|| declared.name.clone());
    }
    for event in machine.events.values() {
        add(SatisfierKind::Event, event.span, &event.satisfies, &|| event.name.clone());
    }
    for (transition, declared) in machine.transitions.iter() {
        let name = || transition_name(machine, transition, declared);
        add(SatisfierKind::Transition, declared.span, &declared.satisfies, &name);
    }
    for (kind, properties) in [
        (SatisfierKind::Property, &machine.properties),
        (SatisfierKind::Assumption, &machine.assumptions),
    ] {
        for property in properties.values() {
            add(kind, property.span, &property.satisfies, &|| property.name.clone());
        }
    }
    for scenario in machine.scenarios.values() {
        let name = || scenario.name.clone();
        add(SatisfierKind::Scenario, scenario.span, &scenario.satisfies, &name);
    }
    found.sort();
    // A branch of a group is one line, however many events it answers.
    found.dedup_by(|a, b| a.kind == b.kind && a.named.line == b.named.line);
    found
}

/// `begin_prepare in in_creation: !same_set`
fn transition_name(machine: &Machine, id: TransitionId, transition: &Transition) -> String {
    let source = match transition.source == machine.root() {
        true => "the machine",
        false => &machine[transition.source].name,
    };
    let trigger = match (transition.trigger, transition.group) {
        (_, Some(group)) => machine[group].name.clone(),
        (Trigger::Event(event), None) => machine[event].name.clone(),
        _ => words::trigger(machine, id),
    };
    match words::guard(machine, transition) {
        Some(guard) => format!("{trigger} in {source}: {guard}"),
        None => format!("{trigger} in {source}"),
    }
}

/// The tests of the cells that the transitions, states and events decide which name a requirement.
pub(super) fn cells(machine: &Machine, suite: &Suite, id: RequirementId) -> Vec<String> {
    let shows = |case: &&Case| {
        decides(machine, suite, case, id)
            || machine.ancestry(case.state).any(|state| machine[state].satisfies.contains(&id))
            || matches!(case.on, InputKind::Event(event) if machine[event].satisfies.contains(&id))
    };
    let found = suite.cases.iter().filter(shows);
    found.map(|case| format!("{}::{}", machine[case.state].name, case.name)).collect()
}

/// Whether a transition that names the requirement is selected in the cell, or decides it.
fn decides(machine: &Machine, suite: &Suite, case: &Case, id: RequirementId) -> bool {
    let row = suite.points.get(case.point).and_then(|point| point.rows.get(case.row));
    let Some(Expected::Step(outcome)) = row.and_then(|row| suite.expected.get(row.expected)) else {
        return false;
    };
    let decider = match outcome.decided_by {
        DecidedBy::Transition(transition) => Some(transition),
        _ => None,
    };
    let mut selected = decider.into_iter().chain(outcome.branch);
    selected.any(|transition| machine[transition].satisfies.contains(&id))
}
