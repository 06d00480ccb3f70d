//! An `allow:` that allows nothing; and the silencing itself.

use crate::code::Code;
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::machine::Allow;

pub(super) fn check(allows: &[Allow], diagnostics: &mut Diagnostics) {
    let mut is_used = vec![false; allows.len()];
    diagnostics.retain(|diagnostic| {
        let mut silenced = false;
        for (allow, is_used) in allows.iter().zip(&mut is_used) {
            if covers(allow, diagnostic) {
                *is_used = true;
                silenced = true;
            }
        }
        !silenced
    });
    for (allow, _) in allows.iter().zip(is_used).filter(|&(_, is_used)| !is_used) {
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
