//! A property that some run breaks.

use crate::code::Code;
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::explore::witness_steps;
use crate::machine::Machine;
use crate::prove::{Proof, Violation, words};

pub(super) fn check(machine: &Machine, proof: &Proof, diagnostics: &mut Diagnostics) {
    for violation in &proof.violations {
        diagnostics.push(finding(machine, violation));
    }
}

fn finding(machine: &Machine, violation: &Violation) -> Diagnostic {
    let property = &machine.properties[violation.property];
    let demand = words::demand(machine, property);
    let message = format!("`{}` does not hold: {demand}", property.name);
    let steps = witness_steps(machine, &violation.run);
    let diagnostic = Diagnostic::new(Code::PropertyViolated, property.span, message)
        .label(words::breach(violation.breach, violation.run.steps.len()));
    if steps.is_empty() {
        return diagnostic.help("mend the lifecycle, or say in the property what is meant");
    }
    let run = std::iter::once("a shortest run that shows it".to_owned()).chain(steps).collect();
    diagnostic.note(run).help("mend the lifecycle, or say in the property what is meant")
}
