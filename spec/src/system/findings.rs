//! What exploring finds of a system, as diagnostics.

use super::model::System;
use super::trace::Trace;
use super::verify::{FindingKind, Verdict};
use super::words;
use crate::check::apply_allows;
use crate::code::Code;
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::machine::Allow;
use crate::source::Span;

/// Whether only exploring a system can tell if an `allow:` of this code allows something.
pub(super) fn is_found_by_exploring(code: Code) -> bool {
    FindingKind::ALL.iter().any(|kind| kind.code() == code)
}

impl FindingKind {
    const ALL: [FindingKind; 4] = [
        FindingKind::Vacuous,
        FindingKind::NeverHappens,
        FindingKind::NotAtOnce,
        FindingKind::Lacking,
    ];

    /// The code it is reported with.
    pub fn code(self) -> Code {
        match self {
            FindingKind::Vacuous => Code::VacuousProperty,
            FindingKind::NeverHappens => Code::NeverTaken,
            FindingKind::NotAtOnce => Code::MustAnswerAtOnce,
            FindingKind::Lacking => Code::ParameterMismatch,
        }
    }

    fn help(self) -> &'static str {
        match self {
            FindingKind::Vacuous => "mend it, or delete it: it says nothing",
            FindingKind::NeverHappens => "delete it, or mend what keeps it from happening",
            FindingKind::NotAtOnce => "let a state `invoke:` the call, so that it can wait",
            FindingKind::Lacking => {
                "call only where it is known, or let the event's parameter be optional"
            }
        }
    }
}

impl Verdict {
    /// Everything that was found, in order of position; what the file allows is left out, and an
    /// `allow:` of something that is not found is reported.
    pub fn diagnostics(&self, system: &System) -> Diagnostics {
        let mut diagnostics = Diagnostics::new();
        for (property, judgement) in &self.properties {
            let declared = &system.properties[*property];
            if let Some(trace) = judgement.trace() {
                let message = format!("`{}` does not hold", declared.name);
                diagnostics.push(violation(system, declared.span, message, trace));
            }
        }
        if let Some(trace) = self.no_deadlock.trace() {
            let message = "the system can get stuck: nothing can happen any more".to_owned();
            diagnostics.push(violation(system, system.span, message, trace));
        }
        for finding in &self.findings {
            let found = Diagnostic::new(finding.kind.code(), finding.span, &finding.message);
            diagnostics.push(found.help(finding.kind.help()));
        }
        let of_exploring = system.allows.iter().filter(|allow| is_found_by_exploring(allow.code));
        let allows: Vec<Allow> = of_exploring.cloned().collect();
        apply_allows(&allows, &mut diagnostics);
        if !self.searches.iter().all(|search| search.is_complete) {
            // What was not looked at may be what is allowed.
            diagnostics.retain(|found| found.code != Code::AllowsNothing);
        }
        diagnostics.finish();
        diagnostics
    }
}

fn violation(system: &System, span: Span, message: String, trace: &Trace) -> Diagnostic {
    let told = words::text(system, trace);
    let lines = std::iter::once("a shortest run that shows it").chain(told.lines());
    let found = Diagnostic::new(Code::PropertyViolated, span, message);
    found
        .note(lines.map(str::to_owned).collect())
        .help("mend the machines or the calls, or say in the property what is meant")
}
