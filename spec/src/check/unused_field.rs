//! A context field that nothing depends on: no guard and no property reads it, and it is used to
//! compute only fields of which the same is true.

use super::expressions;
use crate::arena::Id as _;
use crate::code::Code;
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::machine::{Expr, FieldId, Machine};
use crate::source::Span;

/// Where a field is used to compute another one, or itself.
struct Flow {
    from: FieldId,
    into: FieldId,
    span: Span,
}

pub(super) fn check(machine: &Machine, diagnostics: &mut Diagnostics) {
    let flows = flows(machine);
    let depended_on = closure(machine, &flows);
    for (id, field) in machine.fields.iter() {
        if !depended_on[id.index()] {
            let message = format!("nothing depends on the field `{}`", field.name);
            let mut diagnostic = Diagnostic::new(Code::UnusedField, field.span, message);
            if let Some(flow) = flows.iter().find(|flow| flow.from == id) {
                let only = match flow.into == id {
                    true => "read only to compute itself".to_owned(),
                    false => format!("read only to compute `{}`", machine[flow.into].name),
                };
                diagnostic = diagnostic.also(flow.span, only);
            }
            diagnostics.push(diagnostic.help(
                "remove it; what the machine does not decide on belongs into the handler, and a \
                 field that is only shown to it needs `allow: [unused-field]`",
            ));
        }
    }
}

/// For every field, whether something depends on it.
pub(super) fn depended_on(machine: &Machine) -> Vec<bool> {
    closure(machine, &flows(machine))
}

fn flows(machine: &Machine) -> Vec<Flow> {
    let mut flows = Vec::new();
    expressions::each(machine, &mut |expression, assigned| {
        let Some(into) = assigned else { return };
        expression.expr.walk(&mut |expr| {
            if let Expr::Field(from) = expr {
                flows.push(Flow { from: *from, into, span: expression.span });
            }
        });
    });
    flows
}

/// The fields that guards and properties read, and those that these are computed from.
fn closure(machine: &Machine, flows: &[Flow]) -> Vec<bool> {
    let mut read = vec![false; machine.fields.len()];
    expressions::each(machine, &mut |expression, assigned| {
        expression.expr.walk(&mut |expr| {
            if let (Expr::Field(field), None) = (expr, assigned) {
                read[field.index()] = true;
            }
        });
    });
    let mut grows = true;
    while grows {
        grows = false;
        for &Flow { from, into, .. } in flows {
            let matters = read[into.index()] || from != into && is_shown(machine, into);
            if matters && !read[from.index()] {
                read[from.index()] = true;
                grows = true;
            }
        }
    }
    read
}

/// Whether the field is allowed to be read by nothing, because the author's code is shown it.
fn is_shown(machine: &Machine, field: FieldId) -> bool {
    let span = machine[field].span;
    let covers = |scope: Span| scope.start <= span.start && span.end <= scope.end;
    machine.allows.iter().any(|allow| allow.code == Code::UnusedField && covers(allow.scope))
}
