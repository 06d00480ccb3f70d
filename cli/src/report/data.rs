//! Everything a page shows, as JSON.

use super::Subject;
use super::findings::findings;
use super::interned::Interned;
use super::runs::Shown;
use super::simulation::simulation;
use crate::trace_json;
use lifechart_spec::machine::{Event, Machine, Property, PropertyId, State, TransitionId};
use lifechart_spec::render::svg;
use lifechart_spec::render::table::{Case, Verdict, matrix};
use lifechart_spec::render::trace::{Traced, trace};
use lifechart_spec::source::Span;
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;

pub(super) fn data(
    subject: &Subject<'_>,
    scenarios: &[Shown<'_>],
    broken: &[Shown<'_>],
    (suites, log): (Option<Value>, Option<&Value>),
) -> Value {
    let machine = subject.machine;
    let (cases, matrix) = cells(subject);
    let shown = |runs: &[Shown<'_>]| runs.iter().map(|run| run.data.clone()).collect::<Vec<_>>();
    let simulation = simulation(machine, subject.exploration);
    let arrows = arrows(machine);
    let source = deciding(machine, &cases, &simulation, &arrows);
    json!({
        "source": source,
        "machine": {
            "name": machine.name,
            "label": machine.label(),
            "doc": machine.doc,
            "file": machine.source.file_name(),
            "configurations": subject.exploration.len(),
        },
        "states": machine.states.values().skip(1).map(|state| state_data(machine, state)).collect::<Vec<_>>(),
        "events": machine.events.values().map(|event| told_of(machine, event)).collect::<Vec<_>>(),
        "arrows": arrows,
        "cases": cases,
        "matrix": matrix,
        "requirements": requirements(subject),
        "findings": findings(subject),
        "properties": properties(subject),
        "broken": shown(broken),
        "scenarios": shown(scenarios),
        "simulation": simulation,
        "suites": suites,
        "log": log,
    })
}

/// The text of each line of the file that decides something.
fn deciding(machine: &Machine, cases: &[Value], simulation: &Value, arrows: &Value) -> Value {
    const LONGEST: usize = 140;
    let in_cells = cases.iter().flat_map(|cases| cases.as_array().into_iter().flatten());
    let in_cells = in_cells.map(|case| &case["line"]);
    let outcomes = simulation["outcomes"].as_array().into_iter().flatten();
    let in_simulation = outcomes.map(|outcome| &outcome[3]);
    let of_arrows = arrows.as_object().into_iter().flat_map(Map::values);
    let of_arrows = of_arrows.flat_map(|lines| lines.as_array().into_iter().flatten());
    let lines: BTreeSet<u64> =
        in_cells.chain(in_simulation).chain(of_arrows).filter_map(Value::as_u64).collect();
    let text = |line: u64| {
        let text = machine.source.line_text(usize::try_from(line).unwrap_or(0)).trim();
        let short: String = text.chars().take(LONGEST).collect();
        if short.len() < text.len() { short + "\u{2026}" } else { short }
    };
    Value::Object(lines.into_iter().map(|line| (line.to_string(), json!(text(line)))).collect())
}

/// The lines of the file that each arrow of the picture stands for.
fn arrows(machine: &Machine) -> Value {
    let lines = |transitions: &[TransitionId]| {
        let mut lines: Vec<usize> =
            transitions.iter().map(|&id| line(machine, machine[id].span)).collect();
        lines.sort_unstable();
        lines.dedup();
        json!(lines)
    };
    let arrows = svg::arrows(machine, &svg::Options::default()).into_iter();
    Value::Object(arrows.map(|(name, ways)| (name, lines(&ways))).collect::<Map<_, _>>())
}

fn line(machine: &Machine, span: Span) -> usize {
    machine.source.line(span.start)
}

fn state_data(machine: &Machine, state: &State) -> Value {
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

/// What a cell may say, and for each event, a row, which of it each atomic state says.
fn cells(subject: &Subject<'_>) -> (Vec<Value>, Vec<Vec<Value>>) {
    let machine = subject.machine;
    let states = machine.atomic_states().count().max(1);
    let cells = matrix(machine, subject.exploration);
    let mut interned = Interned::default();
    let mut row = Vec::new();
    let mut rows = Vec::new();
    for cell in &cells {
        let cases: Value = cell.cases.iter().map(|case| told_case(machine, case)).collect();
        row.push(interned.number(cases));
        if row.len() == states {
            rows.push(std::mem::take(&mut row));
        }
    }
    (interned.into_values(), rows)
}

fn told_case(machine: &Machine, case: &Case) -> Value {
    let (kind, to, role) = match case.verdict {
        Verdict::Goes(to, role) => ("goes", Some(machine[to].name.as_str()), Some(role.as_str())),
        Verdict::Stays => ("stays", None, None),
        Verdict::Ignored => ("ignored", None, None),
        Verdict::Refused => ("refused", None, None),
        Verdict::Undecided => ("undecided", None, None),
    };
    let line = case.decided_by.rsplit(' ').next().and_then(|word| word.parse::<usize>().ok());
    json!({
        "line": line, "kind": kind, "to": to, "role": role, "when": case.when, "reply": case.reply,
        "actions": case.actions, "by": case.decided_by,
    })
}

/// As for other tools, but the generated tests are only counted: a page needs no list of them.
fn requirements(subject: &Subject<'_>) -> Vec<Value> {
    let told = |traced: &Traced| {
        let mut told = trace_json::requirement(traced);
        told["tested_by"]["cells"] = json!(traced.cells.len());
        told
    };
    trace(subject.machine, subject.exploration).requirements.iter().map(told).collect()
}

fn properties(subject: &Subject<'_>) -> Vec<Value> {
    let machine = subject.machine;
    let told = |(id, property): (PropertyId, &Property)| {
        let first = line(machine, property.span);
        let is_broken = subject.proof.violations.iter().any(|one| one.property == id);
        let vacuous = &subject.proof.vacuous;
        let is_vacuous = vacuous.iter().any(|one| !one.is_assumed && one.name == property.name);
        let verdict = match (is_broken, is_vacuous) {
            (true, _) => "broken",
            (_, true) => "says little",
            _ => "holds",
        };
        json!({
            "name": property.name,
            "doc": property.doc,
            "line": first,
            "text": written(machine, first),
            "verdict": verdict,
            "satisfies": property.satisfies.iter().map(|&id| &machine[id].name).collect::<Vec<_>>(),
        })
    };
    machine.properties.iter().map(told).collect()
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
