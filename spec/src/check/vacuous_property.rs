//! A property that cannot fail, or that says no more than it would without one of its parts.

use crate::code::Code;
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::machine::Machine;
use crate::prove::{Proof, Vacuity, Why, words};

pub(super) fn check(machine: &Machine, proof: &Proof, diagnostics: &mut Diagnostics) {
    for vacuity in &proof.vacuous {
        diagnostics.push(finding(machine, vacuity));
    }
}

fn finding(machine: &Machine, vacuity: &Vacuity) -> Diagnostic {
    let what = if vacuity.is_assumed { "the assumption " } else { "" };
    let name = format!("{what}`{}`", vacuity.name);
    let (message, label, help) = told(machine, &name, &vacuity.why);
    let diagnostic = Diagnostic::new(Code::VacuousProperty, vacuity.span, message);
    let diagnostic = match vacuity.place == vacuity.span {
        true => diagnostic.label(label),
        false => diagnostic.also(vacuity.place, label),
    };
    diagnostic.help(help)
}

/// The message, what is said at the place of the reason, and the help.
fn told(machine: &Machine, name: &str, why: &Why) -> (String, String, String) {
    let cannot_fail = |label: &str, help: &str| {
        (format!("{name} cannot fail"), label.to_owned(), help.to_owned())
    };
    match why {
        Why::NeverOpens => cannot_fail(
            "no run has such a step, so its scope never opens",
            "give it a scope that some run enters",
        ),
        Why::NotReached(states) => (
            format!("{name} says nothing about {}", words::states(machine, states)),
            "in its scope no run is ever there".to_owned(),
            "take the name off its `in:`, or change the scope".to_owned(),
        ),
        Why::NoStep => cannot_fail(
            "no step is ever in its scope",
            "give it a scope in which something happens",
        ),
        Why::NothingToJudge => cannot_fail(
            "no run has such a step in its scope, so nothing is asked",
            "name a step that happens",
        ),
        Why::NeverCloses => cannot_fail(
            "no run has such a step, so the time for it is never up",
            "name a step that happens, or leave the end of the scope open: then it must stay in \
             reach",
        ),
        Why::WhenNeverHolds => cannot_fail(
            "this holds of nothing that comes in its scope",
            "give it a condition that can hold",
        ),
        Why::AlreadyThere => cannot_fail(
            "wherever this is asked, the state is active already",
            "ask it in other states",
        ),
        Why::Unbreakable => (
            format!("{name} asks nothing of callers"),
            "no run breaks it, whatever they do".to_owned(),
            "if the machine sees to it, make it a property; what must happen needs a `before:` or \
             `between:` that says by when"
                .to_owned(),
        ),
        Why::HoldsWithout(parts) => {
            let keys: Vec<String> = parts.iter().map(|part| format!("`{}`", part.key())).collect();
            let keys = keys.join(" or ");
            (
                format!("{name} says no more than it would without {keys}"),
                "without it, too, there is no such step".to_owned(),
                format!("leave out {keys}, or ask for what was meant"),
            )
        }
    }
}
