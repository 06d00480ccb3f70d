//! A reply no event may answer.

use crate::arena::Id as _;
use crate::code::Code;
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::machine::Machine;

pub(super) fn check(machine: &Machine, diagnostics: &mut Diagnostics) {
    let mut listed = vec![false; machine.replies.len()];
    for reply in machine.events.values().flat_map(|event| &event.replies) {
        listed[reply.index()] = true;
    }
    for (id, reply) in machine.replies.iter() {
        if !listed[id.index()] && reply.declared {
            let message = format!("no event may answer `{}`", reply.name);
            let diagnostic = Diagnostic::new(Code::UnusedReply, reply.span, message);
            diagnostics.push(
                diagnostic.help(
                    "list it under `every_call:` or the `replies:` of an event, or remove it",
                ),
            );
        }
    }
}
