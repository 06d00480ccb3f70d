//! A guard no transition uses.

use super::expressions;
use crate::arena::Id as _;
use crate::code::Code;
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::machine::{Expr, Machine};

pub(super) fn check(machine: &Machine, diagnostics: &mut Diagnostics) {
    let mut asked = vec![false; machine.guards.len()];
    expressions::each(machine, &mut |expression, _| {
        expression.expr.walk(&mut |expr| {
            if let Expr::Named(guard, _) | Expr::Ask(guard) = expr {
                asked[guard.index()] = true;
            }
        });
    });
    for (id, guard) in machine.guards.iter() {
        if !asked[id.index()] {
            let message = format!("nothing asks the guard `{}`", guard.name);
            let diagnostic = Diagnostic::new(Code::UnusedGuard, guard.span, message);
            diagnostics.push(diagnostic.help("use it in a `guard:`, or remove it"));
        }
    }
}
