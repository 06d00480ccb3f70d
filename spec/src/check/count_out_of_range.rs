//! A count that can leave its range.

use crate::code::Code;
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::explore::{Exploration, OutOfRange, witness};
use crate::machine::{Kind, Machine};
use crate::semantics::{Operand, Scene};

pub(super) fn check(machine: &Machine, exploration: &Exploration, diagnostics: &mut Diagnostics) {
    for found in exploration.out_of_range() {
        diagnostics.push(finding(machine, exploration, found));
    }
}

fn finding(machine: &Machine, exploration: &Exploration, found: &OutOfRange) -> Diagnostic {
    let field = &machine[found.field];
    let max = match field.ty.kind {
        Kind::Count { max } => max.unwrap_or(u32::MAX),
        _ => u32::MAX,
    };
    let assign = &machine[found.transition].assign;
    let assignment = assign.iter().find(|assignment| assignment.field == found.field);
    let span = assignment.map_or(machine[found.transition].span, |a| a.value.span);
    let at = exploration.configuration(found.occasion.at);
    let scene = Scene::new(&at, &found.occasion.input, &found.occasion.world);
    let value = assignment.and_then(|a| scene.evaluate(&a.value.expr).ok());
    let label = match value {
        Some(Operand::Number(value)) => format!("can become {value}"),
        _ => String::new(),
    };
    let name = &field.name;
    let message = format!("`{name}` can leave its range, which is 0 to {max}");
    let run = exploration.run_with(machine, &found.occasion);
    let guard = match value {
        Some(Operand::Number(value)) if value < 0 => format!("`{name} > 0`"),
        _ => format!("`{name} < {max}`"),
    };
    Diagnostic::new(Code::CountOutOfRange, span, message)
        .label(label)
        .also(field.span, "declared here")
        .help(format!("it does so in this run: {}", witness(machine, &run)))
        .help(format!("give the branch a guard like {guard}"))
}
