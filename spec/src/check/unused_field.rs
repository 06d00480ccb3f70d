//! A context field that nothing depends on: no guard and no property reads it, and no other field is
//! computed from it, save those that it is computed from in turn.

use super::expressions;
use crate::arena::Id as _;
use crate::code::Code;
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::machine::{Expr, FieldId, Machine};
use crate::source::Span;
use std::collections::BTreeSet;

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

/// The fields that guards and properties read, and those that others are computed from: anything but
/// the field itself, and fields that are computed from it in turn and used for nothing else.
fn closure(machine: &Machine, flows: &[Flow]) -> Vec<bool> {
    let mut read = vec![false; machine.fields.len()];
    expressions::each(machine, &mut |expression, assigned| {
        expression.expr.walk(&mut |expr| {
            if let (Expr::Field(field), None) = (expr, assigned) {
                read[field.index()] = true;
            }
        });
    });
    let mut into: Vec<Vec<FieldId>> = vec![Vec::new(); machine.fields.len()];
    for flow in flows {
        into[flow.from.index()].push(flow.into);
    }
    let unread: Vec<FieldId> = machine.fields.ids().filter(|id| !read[id.index()]).collect();
    let mut depended_on = read.clone();
    for field in unread {
        depended_on[field.index()] = reach(field, &into)
            .iter()
            .any(|&other| read[other.index()] || !reach(other, &into).contains(&field));
    }
    depended_on
}

/// The fields that are computed from this one, directly or not.
fn reach(field: FieldId, into: &[Vec<FieldId>]) -> BTreeSet<FieldId> {
    let mut reached = BTreeSet::new();
    let mut open = vec![field];
    while let Some(from) = open.pop() {
        open.extend(into[from.index()].iter().filter(|&&next| reached.insert(next)));
    }
    reached
}
