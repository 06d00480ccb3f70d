//! Everything a page shows, as JSON.

use super::simulation::simulation;
use crate::trace_json;
use lifechart_spec::explore::Exploration;
use lifechart_spec::machine::{Event, Machine, State};
use lifechart_spec::render::table::{Case, Verdict, matrix};
use lifechart_spec::render::trace::{Traced, trace};
use lifechart_spec::scenario::{play_all, told};
use lifechart_spec::source::Span;
use serde_json::{Value, json};

pub(super) fn data(machine: &Machine, exploration: &Exploration) -> Value {
    json!({
        "machine": {
            "name": machine.name,
            "label": machine.label(),
            "doc": machine.doc,
            "file": machine.source.file_name(),
            "configurations": exploration.len(),
        },
        "states": machine.states.values().skip(1).map(|state| shown(machine, state)).collect::<Vec<_>>(),
        "events": machine.events.values().map(|event| told_of(machine, event)).collect::<Vec<_>>(),
        "matrix": cells(machine, exploration),
        "requirements": requirements(machine, exploration),
        "properties": properties(machine),
        "scenarios": scenarios(machine),
        "simulation": simulation(machine, exploration),
    })
}

fn line(machine: &Machine, span: Span) -> usize {
    machine.source.line(span.start)
}

fn shown(machine: &Machine, state: &State) -> Value {
    let parent = state.parent.filter(|&parent| parent != machine.root());
    json!({
        "name": state.name,
        "label": state.label(),
        "doc": state.doc,
        "line": line(machine, state.span),
        "code": state.code,
        "atomic": state.is_atomic(),
        "final": state.is_final,
        "parent": parent.map(|parent| &machine[parent].name),
        "runs": state.invoke.as_ref().map(|invoke| &machine[invoke.activity].name),
    })
}

fn told_of(machine: &Machine, event: &Event) -> Value {
    let params = event.params.iter().map(|param| param.name.as_str());
    json!({
        "name": event.name,
        "label": event.label(),
        "doc": event.doc,
        "line": line(machine, event.span),
        "params": params.collect::<Vec<_>>(),
        "replies": event.replies.iter().map(|&reply| machine[reply].label()).collect::<Vec<_>>(),
    })
}

/// Rows of events, columns of atomic states.
fn cells(machine: &Machine, exploration: &Exploration) -> Vec<Vec<Value>> {
    let states = machine.atomic_states().count().max(1);
    let cells = matrix(machine, exploration);
    let rows = cells.chunks(states);
    let cell =
        |cases: &[Case]| Value::Array(cases.iter().map(|case| told_case(machine, case)).collect());
    rows.map(|row| row.iter().map(|shown| cell(&shown.cases)).collect()).collect()
}

fn told_case(machine: &Machine, case: &Case) -> Value {
    let (kind, to, role) = match case.verdict {
        Verdict::Goes(to, role) => ("goes", Some(machine[to].name.as_str()), Some(role.as_str())),
        Verdict::Stays => ("stays", None, None),
        Verdict::Ignored => ("ignored", None, None),
        Verdict::Refused => ("refused", None, None),
        Verdict::Undecided => ("undecided", None, None),
    };
    json!({
        "kind": kind, "to": to, "role": role, "when": case.when, "reply": case.reply,
        "actions": case.actions, "by": case.decided_by,
    })
}

/// As for other tools, but the generated tests are only counted: a page needs no list of them.
fn requirements(machine: &Machine, exploration: &Exploration) -> Vec<Value> {
    let told = |traced: &Traced| {
        let mut told = trace_json::requirement(traced);
        told["tested_by"]["cells"] = json!(traced.cells.len());
        told
    };
    trace(machine, exploration).requirements.iter().map(told).collect()
}

/// Every property holds: what does not compile has no page.
fn properties(machine: &Machine) -> Vec<Value> {
    let told = |property: &lifechart_spec::machine::Property| {
        let first = line(machine, property.span);
        json!({
            "name": property.name,
            "doc": property.doc,
            "line": first,
            "text": written(machine, first),
            "satisfies": property.satisfies.iter().map(|&id| &machine[id].name).collect::<Vec<_>>(),
        })
    };
    machine.properties.values().map(told).collect()
}

/// What is written under a key: its line, and those behind it that stand deeper.
fn written(machine: &Machine, first: usize) -> String {
    let indent = |text: &str| text.len() - text.trim_start().len();
    let head = machine.source.line_text(first);
    let outer = indent(head);
    let mut text = head.trim().to_owned();
    for number in first + 1.. {
        let next = machine.source.line_text(number);
        if next.trim().is_empty() || indent(next) <= outer {
            return text;
        }
        text.push('\n');
        text.push_str(next.get(outer..).unwrap_or(next).trim_end());
    }
    text
}

fn scenarios(machine: &Machine) -> Vec<Value> {
    let played = play_all(machine);
    let both = machine.scenarios.values().zip(&played);
    let told = both.map(|(scenario, played)| {
        let texts = told(machine, played);
        let steps = played.steps.iter().zip(texts).map(|(step, text)| {
            let from = &machine[step.before.state].name;
            let line = step.span.map(|span| line(machine, span));
            json!({"text": text, "from": from, "to": machine[step.after.state].name, "line": line})
        });
        json!({
            "name": scenario.name,
            "doc": scenario.doc,
            "line": line(machine, scenario.span),
            "satisfies": scenario.satisfies.iter().map(|&id| &machine[id].name).collect::<Vec<_>>(),
            "steps": steps.collect::<Vec<_>>(),
        })
    });
    told.collect()
}
