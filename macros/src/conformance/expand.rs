//! From options to tests.

use super::Input;
use crate::expand::find;
use crate::input::BUDGET;
use crate::locate::Found;
use lifechart_conformance::spec::compile::compile_within;
use lifechart_conformance::spec::conformance::{Method, Observe};
use lifechart_conformance::spec::diagnostics::render_each;
use lifechart_conformance::spec::machine::Machine;
use lifechart_conformance::spec::render::rust;
use lifechart_conformance::{Examined, Options, Refusal};
use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use std::collections::BTreeMap;
use std::path::Path;
use syn::Error;

/// The tests, the compiler told to watch the file, and everything that is wrong.
pub(crate) fn expand(input: &Input, written_in: Option<&Path>) -> TokenStream {
    let mut code: TokenStream = input.mistakes.iter().map(Error::to_compile_error).collect();
    let Some(specification) = &input.specification else { return code };
    let span = specification.span();
    let found = match find(specification, written_in) {
        Ok(found) => found,
        Err(message) => {
            code.extend(compile_error(span, &message));
            return code;
        }
    };
    code.extend(found.tracked.clone());
    let compiled = compile_within(found.source.clone(), BUDGET, &mut |_| {});
    let Some((machine, _)) = compiled.checked() else {
        let errors = render_each(&compiled.source, &compiled.diagnostics);
        code.extend(errors.iter().map(|error| compile_error(span, error)));
        return code;
    };
    match Suite::new(machine, &input.options) {
        Ok(suite) => code.extend(tests(input, machine, &found, &suite)),
        Err(why) => {
            let (option, help) = blamed(&why);
            let place = input.place(option).unwrap_or(span);
            code.extend(compile_error(place, &format!("{why}{help}")));
        }
    }
    code
}

/// The option that is to blame, and what to do.
fn blamed(why: &Refusal) -> (&'static str, &'static str) {
    match why {
        Refusal::Max(..) => ("max", ""),
        Refusal::UpTo(..) => ("up_to", ""),
        Refusal::Specification(..) if why.is_size() => {
            ("specification", "\nlet tests count less far, as in `up_to: {volumes: 2}`")
        }
        Refusal::Specification(..) => ("specification", ""),
        Refusal::Suite(_) => (
            "method",
            "\nlet tests count less far, as in `up_to: {volumes: 2}`, take fewer `extra` states, or \
             allow more inputs, as in `most: 5_000_000`",
        ),
    }
}

fn compile_error(span: Span, message: &str) -> TokenStream {
    quote_spanned!(span=> ::core::compile_error! { #message })
}

/// What is known of the suite while compiling.
struct Suite {
    /// How many tests are about each event.
    tests: BTreeMap<String, usize>,
    /// What all of them prove, as the name of a test.
    claim: Ident,
    /// The same in words.
    about: String,
}

impl Suite {
    fn new(machine: &Machine, options: &Options) -> Result<Self, Refusal> {
        let (machine, exploration) = options.limited(machine)?;
        let specification = options.specification(&machine, &exploration)?;
        let plan = options.plan(&specification)?;
        let suite = plan.generate(options.most).map_err(Refusal::Suite)?;
        let (claim, size) = (specification.claim(&plan), suite.size());
        let about = format!(
            "{} tests with {} calls. Compared: {}. Passing proves: {}.",
            size.tests, size.inputs, claim.compared, claim.proves
        );
        let examined = Examined::new(&specification, options);
        let mut tests = BTreeMap::new();
        for word in suite.tests() {
            *tests.entry(examined.by(&word).to_owned()).or_insert(0) += 1;
        }
        let states = specification.mealy().states() + options.extra_states();
        Ok(Self { tests, claim: claim_name(options, states), about })
    }
}

fn claim_name(options: &Options, states: usize) -> Ident {
    let and_target = match options.observe {
        Observe::Verdict => "",
        Observe::State | Observe::Actions => "_and_its_target",
    };
    match options.method {
        Method::Transitions => format_ident!("transitions_prove_each_step_once"),
        Method::Matrix | Method::Tour => {
            format_ident!(
                "{}_proves_every_answer_in_every_state{and_target}",
                options.method.to_string()
            )
        }
        Method::Switch(further) => {
            format_ident!("proves_every_sequence_of_{}_inputs", further + 1)
        }
        _ => {
            format_ident!("{}_proves_at_most_{states}_states", options.method.to_string())
        }
    }
}

/// The module with the tests.
fn tests(input: &Input, machine: &Machine, found: &Found, suite: &Suite) -> TokenStream {
    let module = input.name.clone().unwrap_or_else(|| format_ident!("{}_conforms", machine.name));
    let subject = format_ident!("{}_subject", module);
    let Some((made, driven)) = made(input, machine, &module) else { return TokenStream::new() };
    let path = found.source.path();
    let (text, options) = (&found.text, options(&input.options));
    let home = module.to_string();
    let each = suite.tests.keys().map(|event| test(event, &subject));
    let counts = suite.tests.iter().map(|(event, count)| quote!((#event, #count)));
    let (claim, about) = (&suite.claim, &suite.about);
    quote! {
        #[cfg(test)]
        #[doc(hidden)]
        fn #subject() -> impl ::lifechart::conformance::Subject {
            #made
        }

        #driven

        #[cfg(test)]
        #[doc = #about]
        mod #module {
            static SUITE: ::std::sync::LazyLock<::lifechart::conformance::Suite> =
                ::std::sync::LazyLock::new(|| {
                    ::lifechart::conformance::Suite::new(#path, #text, #options, #home)
                });

            #(#each)*

            /// Every test of the suite belongs to one of the others.
            #[test]
            fn #claim() {
                let covered = SUITE.is_covered(&[#(#counts),*]);
                if let ::core::result::Result::Err(text) = covered { ::core::panic!("{text}") }
            }

            /// Makes calls one by one: what a failure prints stands on it.
            #[allow(dead_code)]
            pub(super) fn replay()
            -> ::lifechart::conformance::Replay<'static, impl ::lifechart::conformance::Subject>
            {
                SUITE.replay(super::#subject())
            }
        }
    }
}

/// An expression that makes a subject, and what else it takes.
fn made(
    input: &Input,
    machine: &Machine,
    module: &Ident,
) -> Option<(TokenStream, Option<TokenStream>)> {
    if let Some(subject) = &input.subject {
        return Some((quote!((#subject)()), None));
    }
    let (path, handler) = (input.driver.as_ref()?, input.handler.as_ref()?);
    let (lifecycle, home) = (format_ident!("{module}_lifecycle"), format_ident!("{module}_driven"));
    let Some(driven) = rust::driven(machine) else {
        let place = input.place("driver").unwrap_or_else(Span::call_site);
        let text = "this machine has no work, and so no handler; take `subject:`";
        return Some((quote!(::core::unreachable!()), Some(compile_error(place, text))));
    };
    let driven = quote! {
        #[cfg(test)]
        #[allow(unused_imports)]
        use #path as #lifecycle;

        #[cfg(test)]
        mod #home {
            #[allow(unused_imports)]
            use super::#lifecycle::*;
            #driven
        }
    };
    Some((quote!(#home::Driven::new(#handler)), Some(driven)))
}

/// The tests that are about one event.
fn test(event: &str, subject: &Ident) -> TokenStream {
    let name = value_name(event);
    quote! {
        #[test]
        fn #name() {
            let checked = SUITE.check(#event, super::#subject());
            if let ::core::result::Result::Err(text) = checked { ::core::panic!("{text}") }
        }
    }
}

fn value_name(name: &str) -> Ident {
    let name = name.replace(' ', "_");
    syn::parse_str(&name).unwrap_or_else(|_| format_ident!("{name}_"))
}

/// The options as an expression.
fn options(options: &Options) -> TokenStream {
    let Options { method, extra, observe, work, time, max, up_to, most } = options;
    let (method, observe, work) = (method.to_string(), observe.as_str(), work.as_str());
    let limits = |limits: &[(String, u32)]| {
        let limits = limits.iter().map(|(name, max)| quote!((#name, #max)));
        quote!(&[#(#limits),*])
    };
    let (max, up_to) = (limits(max), limits(up_to));
    quote! {
        ::lifechart::conformance::Wanted {
            method: #method,
            extra: #extra,
            observe: #observe,
            work: #work,
            time: #time,
            max: #max,
            up_to: #up_to,
            most: #most,
        }
    }
}
