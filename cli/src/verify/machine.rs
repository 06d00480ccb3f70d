//! One machine: what is known of it once it was explored.

use super::report::{Judged, Judgement, Report, Searched, Verdict};
use super::{Arguments, amount};
use lifechart_spec::code::Code;
use lifechart_spec::compile::Compiled;
use lifechart_spec::explore::witness_steps;
use lifechart_spec::machine::{Machine, Property, PropertyId};
use std::time::Duration;

pub(super) fn report<'a>(
    arguments: &Arguments,
    compiled: &'a Compiled,
    time: Duration,
) -> Report<'a> {
    let searched = compiled.exploration.as_ref().map(|exploration| {
        let far = exploration.progress();
        Searched {
            about: None,
            configurations: far.configurations,
            steps: far.steps,
            depth: far.depth,
            bytes_per_configuration: far.bytes / far.configurations.max(1),
        }
    });
    let properties = match &compiled.machine {
        Some(machine) if searched.is_some() => judged(compiled, machine),
        _ => Vec::new(),
    };
    Report {
        source: &compiled.source,
        diagnostics: &compiled.diagnostics,
        verdict: verdict(arguments, compiled),
        searches: searched.into_iter().collect(),
        properties,
        time,
    }
}

/// A mistake stays one, however much was not looked at.
fn verdict(arguments: &Arguments, compiled: &Compiled) -> Verdict {
    if compiled.is_ok() {
        return Verdict::Holds;
    }
    if compiled.diagnostics.iter().any(|found| found.code != Code::ExplorationLimit) {
        return Verdict::Mistakes;
    }
    let bytes = compiled.exploration.as_ref().map(|exploration| exploration.progress().bytes);
    let by_memory = bytes.is_some_and(|bytes| bytes > arguments.memory_limit);
    Verdict::Unjudged(if !by_memory {
        let limit = arguments.explore_limit;
        format!("there are more than {limit} configurations; see --explore-limit")
    } else {
        let limit = amount::shown(arguments.memory_limit);
        format!("the configurations take more than {limit}; see --memory-limit")
    })
}

fn judged(compiled: &Compiled, machine: &Machine) -> Vec<Judged> {
    let all = machine.properties.iter();
    all.map(|(id, property)| {
        let (judgement, run) = judgement(compiled, machine, id, property);
        let line = compiled.source.line(property.span.start);
        Judged { name: property.name.clone(), line, judgement, run }
    })
    .collect()
}

fn judgement(
    compiled: &Compiled,
    machine: &Machine,
    id: PropertyId,
    property: &Property,
) -> (Judgement, Vec<String>) {
    let Some(proof) = &compiled.proof else { return (Judgement::NotJudged, Vec::new()) };
    if let Some(violation) = proof.violations.iter().find(|violation| violation.property == id) {
        return (Judgement::Violated, witness_steps(machine, &violation.run));
    }
    let is_vacuous = compiled.diagnostics.iter().any(|found| {
        found.code.as_str() == "vacuous-property" && found.primary.span == property.span
    });
    (if is_vacuous { Judgement::Vacuous } else { Judgement::Holds }, Vec::new())
}
