//! A scenario that breaks what callers promise.

use crate::code::Code;
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::machine::{Machine, Property, Scenario};
use crate::prove::{Breach, Monitor, words};
use crate::scenario::{Played, PlayedStep};

pub(super) fn check(machine: &Machine, played: &[Played], diagnostics: &mut Diagnostics) {
    for (scenario, played) in machine.scenarios.values().zip(played) {
        for promise in machine.assumptions.values() {
            if let Some((position, step, breach)) = broken(machine, promise, played) {
                diagnostics.push(finding(machine, scenario, promise, (position, step), breach));
            }
        }
    }
}

/// The first step that breaks the promise.
fn broken<'p>(
    machine: &Machine,
    promise: &Property,
    played: &'p Played,
) -> Option<(usize, &'p PlayedStep, Breach)> {
    let mut monitor = Monitor::new(machine, promise);
    for (position, step) in played.steps.iter().enumerate() {
        for (before, input, outcome) in step.made(machine) {
            if let Some(breach) = monitor.observe(before, &input, outcome) {
                return Some((position, step, breach));
            }
        }
    }
    None
}

fn finding(
    machine: &Machine,
    scenario: &Scenario,
    promise: &Property,
    (position, step): (usize, &PlayedStep),
    breach: Breach,
) -> Diagnostic {
    let demand = words::demand(machine, promise);
    let (name, promised) = (&scenario.name, &promise.name);
    let message = format!("scenario `{name}` breaks the promise `{promised}`: {demand}");
    Diagnostic::new(Code::BrokenAssumption, step.span.unwrap_or(scenario.span), message)
        .label(words::breach(breach, position + 1))
        .also(promise.span, "callers promise this here")
        .help(
            "mend the scenario or the promise; a scenario that shows what becomes of a promise \
             that is not kept says `allow: [broken-assumption]`",
        )
}
