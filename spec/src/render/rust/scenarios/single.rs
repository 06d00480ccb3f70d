//! One scenario, or one run, as a test that stands alone: for the command.

use super::{Script, module, test};
use crate::explore::Run;
use crate::machine::{Machine, Scenario};
use crate::render::rust::names::value_name;
use crate::render::rust::shape::Shape;
use crate::render::rust::{Options, docs, prelude};
use crate::scenario::{PlayedInput, PlayedStep, replay};
use proc_macro2::TokenStream;
use quote::quote;

/// A scenario as a module with one test. Where it goes another way than it says, the test says what
/// the scenario says, and fails.
pub fn scenario_test(machine: &Machine, scenario: &Scenario) -> TokenStream {
    let shape = Shape::new(machine, &Options::default());
    let test = test(&shape, scenario);
    let doc = TokenStream::new();
    prelude::shorten(machine, module(&shape, &scenario.name, &doc, &[test]))
}

/// A run as a module with one test, which passes as long as the code goes the same way.
///
/// Exploring knows no clock. Where no clock can show a run to its end, the test ends early.
pub fn run_test(machine: &Machine, name: &str, run: &Run) -> TokenStream {
    let doc = "A run that exploring has found.";
    of_run(machine, name, doc, run, None)
}

/// A run that breaks a property, as a module with one test. It fails where the run ends as it does
/// now, and `why` says why that is wrong; where the code goes another way before, it has nothing to
/// say and passes. Without `why`, no single step is wrong, and the test only shows the run.
pub fn counterexample_test(
    machine: &Machine,
    name: &str,
    doc: &str,
    run: &Run,
    why: Option<&str>,
) -> TokenStream {
    of_run(machine, name, doc, run, why)
}

fn of_run(machine: &Machine, name: &str, doc: &str, run: &Run, why: Option<&str>) -> TokenStream {
    let shape = Shape::new(machine, &Options::default());
    let played = replay(machine, run);
    let is_untimed = |step: &PlayedStep| matches!(step.input, PlayedInput::Due(..));
    let shown = played.steps.iter().take_while(|step| !is_untimed(step)).count();
    let mut script = Script::new(&shape, &played, None);
    script.is_lenient = why.is_some();
    script.begin();
    for (position, step) in played.steps.iter().enumerate().take(shown) {
        match why {
            Some(why) if position + 1 == played.steps.len() => script.never_again(step, why),
            _ => script.step(position, step),
        }
    }
    let body = script.finish();
    let early = match shown == played.steps.len() {
        true => String::new(),
        false => format!(
            "No clock shows step {}: something else is due before it. So the test ends there.",
            shown + 1
        ),
    };
    let doc = docs::doc([docs::escape(doc), early]);
    let name_of_test = value_name(name);
    let test = quote!(#doc #[test] fn #name_of_test() { #body });
    prelude::shorten(machine, module(&shape, name, &TokenStream::new(), &[test]))
}
