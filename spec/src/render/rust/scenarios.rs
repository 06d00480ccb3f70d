//! Scenarios as tests: what a person would write against the code, step by step.

mod expected;
mod names;
mod script;
mod seen;

use super::names::value_name;
use super::shape::Shape;
use super::values::{From, rust_type};
use super::{Options, docs, prelude};
use crate::explore::Run;
use crate::machine::{GuardBody, Machine, Scenario};
use crate::scenario::{PlayedInput, PlayedStep, play, replay};
use proc_macro2::TokenStream;
use quote::quote;
use script::Script;

/// The module of scenarios; empty, if there are none.
pub(super) fn render(shape: &Shape<'_>) -> TokenStream {
    let scenarios = &shape.machine.scenarios;
    if scenarios.is_empty() {
        return TokenStream::new();
    }
    let tests: Vec<TokenStream> =
        scenarios.values().map(|scenario| test(shape, scenario)).collect();
    let doc = docs::doc(["The scenarios of the specification, as tests of the code above."]);
    module(shape, "scenarios", &doc, &tests)
}

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

fn module(shape: &Shape<'_>, name: &str, doc: &TokenStream, tests: &[TokenStream]) -> TokenStream {
    let name = value_name(name);
    let answers = shape.has_guards().then(|| answers(shape));
    quote! {
        #doc
        #[cfg(test)]
        #[allow(unused_imports, unused_qualifications, irrefutable_let_patterns, clippy::all)]
        mod #name {
            use super::*;
            use ::core::result::Result::{Err, Ok};
            use ::core::time::Duration;

            #answers
            #(#tests)*
        }
    }
}

fn test(shape: &Shape<'_>, scenario: &Scenario) -> TokenStream {
    let played = play(shape.machine, scenario);
    let text = scenario.doc.as_deref().map(docs::escape).unwrap_or_default();
    let doc = docs::doc([docs::sentence(&text), docs::declared_at(shape, scenario.span)]);
    let name = value_name(&scenario.name);
    let mut script = Script::new(shape, &played, Some(scenario));
    script.begin();
    for (position, step) in played.steps.iter().enumerate() {
        if played.mistakes.iter().any(|mistake| mistake.step == position) {
            script.expected(position, step);
        } else {
            script.step(position, step);
        }
    }
    let body = script.finish();
    quote! {
        #doc
        #[test]
        fn #name() { #body }
    }
}

/// Hand-written guards that answer as a step says.
fn answers(shape: &Shape<'_>) -> TokenStream {
    let machine = shape.machine;
    let names: Vec<_> =
        shape.hand_written.iter().map(|&id| value_name(&machine[id].name)).collect();
    let methods = shape.hand_written.iter().filter_map(|&id| {
        let GuardBody::HandWritten { params } = &machine[id].body else { return None };
        let name = value_name(&machine[id].name);
        let context = shape.has_context().then(|| quote!(_: &Context));
        let params = params.iter().map(|param| {
            let ty = rust_type(machine, param.ty, param.declared, From::Here);
            quote!(_: #ty)
        });
        let params = context.into_iter().chain(params);
        let unasked = format!("nobody should ask `{}` here", machine[id].name);
        Some(quote! {
            fn #name(&self, #(#params),*) -> bool { self.#name.expect(#unasked) }
        })
    });
    quote! {
        /// What the guards answer in a step.
        struct Answers { #(#names: ::core::option::Option<bool>,)* }

        /// No guard is asked.
        const UNASKED: Answers = Answers { #(#names: ::core::option::Option::None,)* };

        impl Guards for Answers { #(#methods)* }
    }
}
