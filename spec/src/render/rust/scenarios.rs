//! Scenarios as tests: what a person would write against the code, step by step.

mod expected;
mod names;
mod script;
mod seen;
#[cfg(feature = "tools")]
mod single;

use super::docs;
use super::names::value_name;
use super::shape::Shape;
use super::values::{From, rust_type};
use crate::machine::{GuardBody, Scenario};
use crate::scenario::play;
use proc_macro2::TokenStream;
use quote::quote;
use script::Script;
#[cfg(feature = "tools")]
pub use single::{counterexample_test, run_test, scenario_test};

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
