//! A context field that no expression reads. Reading it only to compute its own next value is not
//! reading it.

use super::expressions;
use crate::arena::Id as _;
use crate::code::Code;
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::machine::{Expr, Machine};

pub(super) fn check(machine: &Machine, diagnostics: &mut Diagnostics) {
    let mut read = vec![false; machine.fields.len()];
    expressions::each(machine, &mut |expression, assigned| {
        expression.expr.walk(&mut |expr| {
            if let Expr::Field(field) = expr {
                read[field.index()] |= assigned != Some(*field);
            }
        });
    });
    for (id, field) in machine.fields.iter() {
        if !read[id.index()] {
            let message = format!("nothing depends on the field `{}`", field.name);
            diagnostics.push(Diagnostic::new(Code::UnusedField, field.span, message).help(
                "remove it; what the machine does not decide on belongs into the handler, and a \
                 field that is only shown to it needs `allow: [unused-field]`",
            ));
        }
    }
}
