//! What must be true of a system beyond its names.

mod call_cycle;
mod uncalled_event;
mod unsatisfied_requirement;
mod unused_source;

use crate::diagnostics::Diagnostics;
use crate::system::model::System;

/// Reports every rule that the system breaks.
pub(super) fn check(system: &System, diagnostics: &mut Diagnostics) {
    call_cycle::check(system, diagnostics);
    if diagnostics.is_empty() {
        uncalled_event::check(system, diagnostics);
        unsatisfied_requirement::check(system, diagnostics);
        unused_source::check(system, diagnostics);
    }
}
