//! A duration nothing waits for.

use crate::arena::Id as _;
use crate::code::Code;
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::machine::Machine;

pub(super) fn check(machine: &Machine, diagnostics: &mut Diagnostics) {
    let mut waited_for = vec![false; machine.durations.len()];
    for state in machine.states.values() {
        let within = state.within.iter().map(|within| within.duration);
        for duration in within.chain(state.after.iter().map(|after| after.duration)) {
            waited_for[duration.index()] = true;
        }
    }
    for (id, duration) in machine.durations.iter() {
        if let (Some(name), false) = (&duration.name, waited_for[id.index()]) {
            let message = format!("nothing waits for the duration `{name}`");
            let diagnostic = Diagnostic::new(Code::UnusedDuration, duration.span, message);
            diagnostics.push(diagnostic.help("use it in `within:` or `after:`, or remove it"));
        }
    }
}
