//! Scenarios, and the runs that show a property broken: as sequence diagrams, and step by step.

use super::Subject;
use crate::render::formatted;
use lifechart_spec::machine::Machine;
use lifechart_spec::prove::{Breach, Violation, words};
use lifechart_spec::render::rust;
use lifechart_spec::render::sequence::{Caption, Setting, picture};
use lifechart_spec::scenario::{Played, PlayedStep, Seen, play_all, replay};
use serde_json::{Value, json};

/// A run with everything that a page shows of it.
pub(super) struct Shown<'s> {
    /// What it is called; no two runs of a page are called alike.
    pub(super) name: &'s str,
    pub(super) picture: String,
    pub(super) data: Value,
}

/// Every scenario.
pub(super) fn scenarios<'s>(subject: &Subject<'s>) -> Vec<Shown<'s>> {
    let machine = subject.machine;
    let played = play_all(machine);
    let both = machine.scenarios.values().zip(&played);
    let shown = both.map(|(scenario, played)| {
        let doc = scenario.doc.as_deref().unwrap_or_default();
        let caption = Caption { name: &scenario.name, doc };
        let satisfies = scenario.satisfies.iter().map(|&id| &machine[id].name);
        let data = json!({
            "name": scenario.name,
            "doc": scenario.doc,
            "line": machine.source.line(scenario.span.start),
            "satisfies": satisfies.collect::<Vec<_>>(),
            "steps": steps(machine, played),
        });
        let picture = picture(machine, played, caption, Setting::InPage);
        Shown { name: &scenario.name, picture, data }
    });
    shown.collect()
}

/// For every property that does not hold, a shortest run that shows it.
pub(super) fn counterexamples<'s>(subject: &Subject<'s>) -> Vec<Shown<'s>> {
    subject.proof.violations.iter().map(|one| counterexample(subject.machine, one)).collect()
}

fn counterexample<'s>(machine: &'s Machine, violation: &Violation) -> Shown<'s> {
    let property = &machine.properties[violation.property];
    let played = replay(machine, &violation.run);
    let breach = words::breach(violation.breach, violation.run.steps.len());
    let why = format!("{}; {breach}", words::demand(machine, property));
    let doc = format!("A shortest run that shows it broken: {why}.");
    // Where something is out of reach, no single step is wrong.
    let wrong =
        (violation.breach != Breach::OutOfReach).then(|| format!("`{}`: {why}", property.name));
    let about = format!("`{}`: {why}.", property.name);
    let test = rust::counterexample_test(
        machine,
        &property.name,
        &about,
        &violation.run,
        wrong.as_deref(),
    );
    let name = format!("broken-{}", property.name);
    let data = json!({
        "name": property.name,
        "doc": doc,
        "line": machine.source.line(property.span.start),
        "satisfies": [],
        "steps": steps(machine, &played),
        "test": formatted(test).ok(),
    });
    let caption = Caption { name: &name, doc: &doc };
    Shown {
        name: &property.name,
        picture: picture(machine, &played, caption, Setting::InPage),
        data,
    }
}

/// What the picture of the machine needs to follow a run; the words are in the diagram.
fn steps(machine: &Machine, played: &Played) -> Vec<Value> {
    played.steps.iter().map(|step| told(machine, step)).collect()
}

fn told(machine: &Machine, step: &PlayedStep) -> Value {
    let outcomes = step.seen.iter().filter_map(|seen| match seen {
        Seen::Step(outcome) => outcome.decided_by.span(machine),
        _ => None,
    });
    let decided = outcomes.map(|span| machine.source.line(span.start));
    let line = step.span.map(|span| machine.source.line(span.start));
    let (from, to) = (&machine[step.before.state].name, &machine[step.after.state].name);
    json!([from, to, decided.collect::<Vec<_>>(), line])
}
