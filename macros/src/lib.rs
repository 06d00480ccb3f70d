//! The `machine!` macro of Lifechart.
//!
//! A shell around `lifechart-spec`: it reads what stands between the brackets, finds the file, and
//! hands the text on. It writes nothing, starts nothing and never panics.

#[cfg(feature = "conformance")]
mod conformance;
mod expand;
mod input;
mod locate;
mod pages;

use input::Input;
use proc_macro::{TokenStream, TokenTree};
use std::path::PathBuf;

/// Turns a lifecycle written in YAML into Rust, in the module that calls it.
///
/// ```text
/// lifechart::machine!("provider.yaml");                 // beside this source file,
///                                                       // or in the folder of Cargo.toml
/// lifechart::machine!("provider.yaml", typestate);      // the lifecycle as types, too
/// lifechart::machine!("provider.yaml", tests = none);   // none, matrix or pairs (the default)
/// lifechart::machine!("provider.yaml", explore_limit = 1_000_000);   // for a large machine
/// lifechart::machine!(builtin "vss_provider");          // a lifecycle that Lifechart ships
/// ```
///
/// All that the lifecycle can do is explored while compiling: up to 100,000 configurations and
/// 1,000,000 steps, or up to `explore_limit` configurations. What is larger is a compile error.
///
/// Every mistake in the file is a compile error that shows the place in the file. The types the
/// file declares exist all the same, so that only the file's own mistakes are reported.
#[proc_macro]
pub fn machine(tokens: TokenStream) -> TokenStream {
    let written_in = source_file(&tokens);
    let expanded = match syn::parse::<Input>(tokens) {
        Ok(input) => expand::expand(&input, written_in.as_deref()),
        Err(error) => error.to_compile_error(),
    };
    expanded.into()
}

/// What rustdoc shows of a lifecycle, for the page of the module that has it: the picture, the matrix,
/// and where to go on.
///
/// ```text
/// mod provider {
///     #![cfg_attr(doc, doc = lifechart::docs!("provider.yaml"))]
///     lifechart::machine!("provider.yaml");
/// }
/// ```
///
/// The machine, its states, events, replies and work have theirs anyway. Only rustdoc expands it:
/// other builds see a word behind `cfg_attr`. Give the `explore_limit` that `machine!` is given.
#[proc_macro]
pub fn docs(tokens: TokenStream) -> TokenStream {
    let written_in = source_file(&tokens);
    let expanded = match syn::parse::<pages::Asked>(tokens) {
        Ok(asked) => pages::expand(&asked, written_in.as_deref()),
        Err(error) => error.to_compile_error(),
    };
    expanded.into()
}

/// Tests whether an implementation follows its lifecycle: one `#[test]` per event.
///
/// ```text
/// lifechart::conformance! {
///     specification: "provider.yaml",        // or: builtin "vss_provider"
///     subject: MyProvider::for_tests,        // makes a `lifechart::conformance::Subject`
///     method: wp,                            // how tests are chosen
///     extra: 1,                              // states that it may have more
///     observe: verdict,                      // verdict, state or actions
///     work: succeed,                         // succeed, inject or separate
///     up_to: {volumes: 2},                   // no test counts further
/// }
/// ```
///
/// Only `specification` and `subject` must be there. The tests stand in a module that is called as
/// the machine, with `_conforms` behind it, or by `name`. `max: {volumes: 2}` tests against a copy
/// of the machine with a lower limit; `most: 2_000_000` allows that many inputs.
///
/// Every suite test belongs to the `#[test]` of the event it ends with. A last one says in its name
/// what all of them prove.
#[cfg(feature = "conformance")]
#[proc_macro]
pub fn conformance(tokens: TokenStream) -> TokenStream {
    let written_in = source_file(&tokens);
    let expanded = match syn::parse::<conformance::Input>(tokens) {
        Ok(input) => conformance::expand(&input, written_in.as_deref()),
        Err(error) => error.to_compile_error(),
    };
    expanded.into()
}

/// The file that the path was written in, if the compiler tells.
fn source_file(tokens: &TokenStream) -> Option<PathBuf> {
    tokens.clone().into_iter().find_map(|token| match token {
        TokenTree::Literal(literal) => literal.span().local_file(),
        // A macro by example wraps what it passes on.
        TokenTree::Group(group) => source_file(&group.stream()),
        _ => None,
    })
}
