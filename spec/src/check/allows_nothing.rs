//! An `allow:` that allows nothing; and the silencing itself.

use crate::code::Code;
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::machine::{Allow, Machine};

pub(super) fn check(machine: &Machine, diagnostics: &mut Diagnostics) {
    let mut is_used = vec![false; machine.allows.len()];
    diagnostics.retain(|diagnostic| {
        let mut silenced = false;
        for (allow, is_used) in machine.allows.iter().zip(&mut is_used) {
            if covers(allow, diagnostic) {
                *is_used = true;
                silenced = true;
            }
        }
        !silenced
    });
    for (allow, _) in machine.allows.iter().zip(is_used).filter(|&(_, is_used)| !is_used) {
        let message = format!("there is no `{}` here to be allowed", allow.code);
        let diagnostic = Diagnostic::new(Code::AllowsNothing, allow.span, message);
        diagnostics.push(diagnostic.help("remove the word"));
    }
}

fn covers(allow: &Allow, diagnostic: &Diagnostic) -> bool {
    let (place, scope) = (diagnostic.primary.span, allow.scope);
    allow.code == diagnostic.code
        && allow.code.may_be_allowed()
        && scope.start <= place.start
        && place.end <= scope.end
}
