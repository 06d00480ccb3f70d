//! A machine as Rust: what `machine!` expands to and `lifechart render --to rust` prints.
//!
//! The code is a function of the machine and the options. It is written for a reader: the author's
//! names, the author's words as documentation with the line they stand at, one decision after the
//! other in the order of the file. It needs nothing but `core` and the `lifechart` crate, allocates
//! nothing, and names everything by its full path, so that no name of an author can get in its way.

mod advance;
mod ask;
mod call;
mod cells;
mod clocks;
mod context;
mod distinct;
mod docs;
#[cfg(feature = "tools")]
mod driven;
mod driver;
mod effects;
mod events;
mod expressions;
mod elapse;
mod finish;
mod follow;
mod from_call;
mod guards;
mod handler;
mod labels;
mod machine;
mod names;
mod observed;
mod outcome;
mod pages;
mod panics;
mod picture;
mod prelude;
mod replies;
mod scenarios;
mod select;
mod shape;
mod states;
mod steps;
mod tests;
mod tries;
mod typestate;
mod values;
mod work;

use crate::explore::Exploration;
use crate::machine::Machine;
use crate::suite::{Suite, suite};
use pages::Pages;
pub use proc_macro2::TokenStream;
use quote::quote;
use shape::Shape;

pub use crate::suite::Tests;
#[cfg(feature = "tools")]
pub use driven::driven;
pub use pages::{Page, as_comment, page};
#[cfg(feature = "tools")]
pub use scenarios::{counterexample_test, run_test, scenario_test};

/// What the code has besides the machine.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// Whether the lifecycle comes as types, too.
    pub typestate: bool,
    /// Which tests come with it.
    pub tests: Tests,
    /// Whether its values can be stored through serde.
    pub serde: bool,
    /// Whether its events can be made of the calls of a suite.
    pub conformance: bool,
}

/// The code of a machine without diagnostics.
pub fn render(machine: &Machine, exploration: &Exploration, options: &Options) -> TokenStream {
    let pages = Pages::Written(exploration);
    code(machine, options, &suite(machine, exploration, options.tests), pages)
}

/// The same for the macro: what only rustdoc shows is asked of `lifechart::docs!`, by `subject` and
/// the name of the item.
pub fn expand(
    machine: &Machine,
    exploration: &Exploration,
    options: &Options,
    subject: &TokenStream,
) -> TokenStream {
    let pages = Pages::Asked(subject);
    code(machine, options, &suite(machine, exploration, options.tests), pages)
}

/// The same without tests, for any machine: what is left of a file with mistakes. Whoever uses it is
/// then told of those, and not of everything that is missing because of them.
pub fn untested(machine: &Machine, options: &Options) -> TokenStream {
    let options = Options { tests: Tests::None, ..*options };
    code(&distinct::with_distinct_names(machine), &options, &Suite::default(), Pages::None)
}

fn code(machine: &Machine, options: &Options, suite: &Suite, pages: Pages<'_>) -> TokenStream {
    let shape = Shape { pages, ..Shape::new(machine, options) };
    let parts = [
        types(&shape),
        picture::render(&shape),
        outcome::render(&shape),
        guards::render(&shape),
        machine::render(&shape),
        finish::types(&shape).unwrap_or_default(),
        clocks::render(&shape).unwrap_or_default(),
        handler::render(&shape).unwrap_or_default(),
        driver::render(&shape).unwrap_or_default(),
        if options.typestate { typestate::render(&shape) } else { TokenStream::new() },
        tests::render(&shape, suite),
        if options.tests == Tests::None { TokenStream::new() } else { scenarios::render(&shape) },
    ];
    prelude::shorten(machine, quote!(#(#parts)*))
}

/// Everything that a file declares, in the order of the reference.
fn types(shape: &Shape<'_>) -> TokenStream {
    let parts = [
        states::render(shape),
        values::render(shape),
        events::render(shape),
        if shape.conformance { from_call::render(shape) } else { TokenStream::new() },
        replies::render(shape),
        context::render(shape),
        work::render(shape),
    ];
    quote!(pub use ::lifechart::Role; #(#parts)*)
}

/// The derives of a small value.
fn derives(shape: &Shape<'_>) -> TokenStream {
    let serde = serde(shape);
    quote!(#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)] #serde)
}

/// The layout of an enum with so many variants, some of which carry ids: without it its tag would
/// become as wide as an id, and every `match` would compare all of that.
fn narrow_tag(variants: usize) -> Option<TokenStream> {
    (1..=256).contains(&variants).then(|| quote!(#[repr(u8)]))
}

/// The derives of a value that has an order, that of declaration.
fn ordered_derives(shape: &Shape<'_>) -> TokenStream {
    let serde = serde(shape);
    quote!(#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)] #serde)
}

/// What makes a value storable, where that is wanted.
fn serde(shape: &Shape<'_>) -> TokenStream {
    if !shape.serde {
        return TokenStream::new();
    }
    quote! {
        #[derive(::lifechart::__serde::Serialize, ::lifechart::__serde::Deserialize)]
        #[serde(crate = "::lifechart::__serde")]
    }
}
