//! What `--explain` says: each run that goes wrong, state by state, as a sequence diagram and as a
//! test.

use crate::outcome::Result;
use crate::render::formatted;
use lifechart_spec::compile::Compiled;
use lifechart_spec::machine::{Machine, Scenario};
use lifechart_spec::prove::{Breach, Violation, words};
use lifechart_spec::render::{rust, sequence};
use lifechart_spec::scenario::{Played, play, replay, told};
use std::fmt::Write as _;

/// Every violated property, then every failed scenario, in Markdown; empty, if there is none.
pub(crate) fn explained(compiled: &Compiled) -> Result<String> {
    let mut out = String::new();
    // Whatever was found before exploring, no run has been made.
    let Some((machine, _)) = compiled.machine.as_ref().zip(compiled.exploration.as_ref()) else {
        return Ok(out);
    };
    for violation in compiled.proof.iter().flat_map(|proof| &proof.violations) {
        out += &property(machine, violation)?;
    }
    for one in machine.scenarios.values() {
        let played = play(machine, one);
        if !played.is_ok() {
            out += &scenario(compiled, machine, (one, &played))?;
        }
    }
    Ok(out)
}

fn property(machine: &Machine, violation: &Violation) -> Result<String> {
    let property = &machine.properties[violation.property];
    let name = &property.name;
    let breach = words::breach(violation.breach, violation.run.steps.len());
    let why = format!("{}; {breach}", words::demand(machine, property));
    let mut out = format!("## Property `{name}` does not hold\n\n");
    let _ = write!(out, "`{}`: {why}.\n\n", machine.place(property.span));
    let played = replay(machine, &violation.run);
    out += &run(machine, &played);
    // Where something is out of reach, no single step is wrong.
    let wrong = (violation.breach != Breach::OutOfReach).then(|| format!("`{name}`: {why}"));
    let doc = format!("`{name}`: {why}.");
    let test = rust::counterexample_test(machine, name, &doc, &violation.run, wrong.as_deref());
    out += &code(&formatted(test)?);
    Ok(out)
}

fn scenario(
    compiled: &Compiled,
    machine: &Machine,
    (one, played): (&Scenario, &Played),
) -> Result<String> {
    let mut out = format!("## Scenario `{}` fails\n\n", one.name);
    for mistake in &played.mistakes {
        let mut reported = compiled.diagnostics.iter();
        let of_mistake = reported.find(|found| found.primary.span == mistake.span);
        let message = of_mistake.map_or("", |found| &found.message);
        let _ = writeln!(out, "- `{}`: {message}", machine.place(mistake.span));
    }
    out.push('\n');
    out += &run(machine, played);
    out += &code(&formatted(rust::scenario_test(machine, one))?);
    Ok(out)
}

/// State by state, and as a diagram.
fn run(machine: &Machine, played: &Played) -> String {
    let mut out = String::new();
    for line in told(machine, played) {
        let _ = writeln!(out, "    {line}");
    }
    let _ = write!(out, "\n```mermaid\n{}```\n\n", sequence::scenario(machine, played));
    out
}

fn code(text: &str) -> String {
    format!("```rust\n{text}```\n\n")
}
