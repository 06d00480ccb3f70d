//! A source no requirement cites.

use crate::arena::Id as _;
use crate::code::Code;
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::machine::Machine;

pub(super) fn check(machine: &Machine, diagnostics: &mut Diagnostics) {
    let mut cited = vec![false; machine.sources.len()];
    for source in machine.requirements.values().filter_map(|requirement| requirement.source) {
        cited[source.index()] = true;
    }
    for (id, source) in machine.sources.iter() {
        if !cited[id.index()] {
            let message = format!("no requirement cites the source `{}`", source.name);
            let diagnostic = Diagnostic::new(Code::UnusedSource, source.span, message);
            diagnostics.push(diagnostic.help("cite it in a requirement, or remove it"));
        }
    }
}
