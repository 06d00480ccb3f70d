//! A group nothing names.

use crate::arena::Id as _;
use crate::code::Code;
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::machine::Machine;

pub(super) fn check(machine: &Machine, diagnostics: &mut Diagnostics) {
    let mut named = vec![false; machine.groups.len()];
    for group in machine.transitions.values().filter_map(|transition| transition.group) {
        named[group.index()] = true;
    }
    for (id, group) in machine.groups.iter() {
        if !named[id.index()] {
            let message = format!("no transition names the group `{}`", group.name);
            let diagnostic = Diagnostic::new(Code::UnusedGroup, group.span, message);
            diagnostics.push(diagnostic.help("use it under `transitions:`, or remove it"));
        }
    }
}
