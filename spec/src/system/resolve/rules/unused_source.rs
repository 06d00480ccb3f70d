//! A source that no requirement cites.

use crate::code::Code;
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::system::model::System;

pub(in crate::system::resolve) fn check(system: &System, diagnostics: &mut Diagnostics) {
    for (id, source) in system.sources.iter() {
        if !system.requirements.values().any(|requirement| requirement.source == Some(id)) {
            let message = format!("no requirement cites the source `{}`", source.name);
            let diagnostic = Diagnostic::new(Code::UnusedSource, source.span, message);
            diagnostics.push(diagnostic.help("cite it in a requirement, or remove it"));
        }
    }
}
