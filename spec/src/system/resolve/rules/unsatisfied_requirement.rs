//! A requirement that no property satisfies.

use crate::code::Code;
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::system::model::System;

pub(in crate::system::resolve) fn check(system: &System, diagnostics: &mut Diagnostics) {
    for (id, requirement) in system.requirements.iter() {
        if !system.properties.values().any(|property| property.satisfies.contains(&id)) {
            let message = format!("nothing satisfies `{}`", requirement.name);
            diagnostics.push(
                Diagnostic::new(Code::UnsatisfiedRequirement, requirement.span, message)
                    .help("name it under `satisfies:` of the property that shows it"),
            );
        }
    }
}
