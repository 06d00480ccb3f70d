//! `State` and `Composite`.

use super::docs;
use super::names::type_name;
use super::ordered_derives;
use super::pages::{self, Page};
use super::shape::Shape;
use crate::machine::{Machine, StateId};
use proc_macro2::TokenStream;
use quote::quote;

/// The states, the composites, and what is known about them.
pub(super) fn render(shape: &Shape<'_>) -> TokenStream {
    let machine = shape.machine;
    let atomic: Vec<StateId> = machine.atomic_states().collect();
    let state = enumeration(shape, &atomic, "State", "The states of the lifecycle.");
    let composites: Vec<StateId> = machine.composite_states().collect();
    let composite = shape.has_composites().then(|| {
        let doc = "The composite states: what several states have in common.";
        enumeration(shape, &composites, "Composite", doc)
    });
    let questions = questions(shape, &atomic);
    quote!(#state #questions #composite)
}

/// A state's variant, with the name of its type: `State::Preparing`.
pub(super) fn path(machine: &Machine, state: StateId) -> TokenStream {
    let kind = if machine[state].is_atomic() { "State" } else { "Composite" };
    let (kind, variant) = (type_name(kind), type_name(&machine[state].name));
    quote!(#kind::#variant)
}

fn enumeration(shape: &Shape<'_>, states: &[StateId], name: &str, text: &str) -> TokenStream {
    let machine = shape.machine;
    let declared = |&id: &StateId| {
        let state = &machine[id];
        Word {
            name: &state.name,
            title: state.title.as_deref(),
            code: state.code,
            doc: {
                let doc = docs::declared(shape, state.label(), state.doc.as_deref(), state.span);
                let page = pages::attribute(shape, Page::State(id));
                quote!(#doc #page)
            },
        }
    };
    let words: Vec<Word<'_>> = states.iter().map(declared).collect();
    let title = docs::sentence(&docs::escape(machine.label()));
    let doc = docs::doc([text, &title, machine.doc.as_deref().unwrap_or_default()]);
    let doc = if name == "State" { doc } else { docs::doc([text]) };
    words_enum(shape, name, &doc, &words)
}

/// One variant of an enumeration of declared words.
pub(super) struct Word<'a> {
    /// The author's name.
    pub(super) name: &'a str,
    /// How people call it.
    pub(super) title: Option<&'a str>,
    /// Its number in the outside world.
    pub(super) code: Option<i64>,
    /// Its doc comment.
    pub(super) doc: TokenStream,
}

/// An enumeration of declared words, with what they are called: `ALL`, `name`, `title`, and `code`
/// where any of them has one.
pub(super) fn words_enum(
    shape: &Shape<'_>,
    name: &str,
    doc: &TokenStream,
    words: &[Word<'_>],
) -> TokenStream {
    let (ty, derives) = (type_name(name), ordered_derives(shape));
    let variants: Vec<_> = words.iter().map(|word| type_name(word.name)).collect();
    let docs = words.iter().map(|word| &word.doc);
    let names = words.iter().map(|word| word.name);
    let name_method = text_method("name", "The name in the specification.", &variants, names);
    let titles = words.iter().map(|word| word.title.unwrap_or(word.name));
    let title_method = match words.iter().any(|word| word.title.is_some()) {
        true => text_method("title", "How people call it.", &variants, titles),
        false => quote! {
            /// How people call it.
            pub const fn title(self) -> &'static str { self.name() }
        },
    };
    let code_method = code_method(words, &variants);
    quote! {
        #doc
        #derives
        #[allow(dead_code, clippy::enum_variant_names)]
        pub enum #ty { #(#docs #variants,)* }

        #[allow(dead_code)]
        impl #ty {
            /// All of them, in order of declaration.
            pub const ALL: &'static [Self] = &[#(Self::#variants),*];

            #name_method
            #title_method
            #code_method
        }
    }
}

fn text_method<'a>(
    name: &str,
    text: &str,
    variants: &[proc_macro2::Ident],
    words: impl Iterator<Item = &'a str>,
) -> TokenStream {
    let (name, doc) = (super::names::value_name(name), docs::doc([text]));
    quote! {
        #doc
        pub const fn #name(self) -> &'static str {
            match self { #(Self::#variants => #words,)* }
        }
    }
}

fn code_method(words: &[Word<'_>], variants: &[proc_macro2::Ident]) -> Option<TokenStream> {
    words.iter().find(|word| word.code.is_some())?;
    let codes = words.iter().map(|word| match word.code {
        Some(code) => {
            let code = number(code);
            quote!(::core::option::Option::Some(#code))
        }
        None => quote!(::core::option::Option::None),
    });
    Some(quote! {
        /// The number in the outside world, if there is one.
        pub const fn code(self) -> ::core::option::Option<i64> {
            match self { #(Self::#variants => #codes,)* }
        }
    })
}

/// A number without a suffix; large ones as people write codes, `0x8004_2306`.
fn number(code: i64) -> TokenStream {
    if code < 0x1_0000 {
        let literal = proc_macro2::Literal::i64_unsuffixed(code);
        return quote!(#literal);
    }
    let digits = format!("{code:08X}");
    let parts: Vec<&str> = digits
        .as_bytes()
        .rchunks(4)
        .rev()
        .filter_map(|part| std::str::from_utf8(part).ok())
        .collect();
    format!("0x{}", parts.join("_")).parse().unwrap_or_default()
}

/// What can be asked of a state.
fn questions(shape: &Shape<'_>, atomic: &[StateId]) -> TokenStream {
    let machine = shape.machine;
    let is_in = shape.has_composites().then(|| is_in(machine, atomic));
    let is_final = one_of(machine, atomic, |state| machine[state].is_final);
    let is_running = one_of(machine, atomic, |state| machine[state].invoke.is_some());
    let activity = super::machine::activity_question(shape, atomic);
    quote! {
        #[allow(dead_code)]
        impl State {
            #is_in

            #activity

            /// Whether the lifecycle has ended.
            pub const fn is_final(self) -> bool { #is_final }

            /// Whether an activity runs.
            pub const fn is_running(self) -> bool { #is_running }
        }
    }
}

/// Whether `self` is among the states of which something holds.
fn one_of(machine: &Machine, atomic: &[StateId], holds: impl Fn(StateId) -> bool) -> TokenStream {
    let found: Vec<_> = atomic.iter().filter(|&&state| holds(state)).collect();
    if found.is_empty() {
        return quote!(false);
    }
    let names = found.iter().map(|&&state| type_name(&machine[state].name));
    quote!(::core::matches!(self, #(Self::#names)|*))
}

fn is_in(machine: &Machine, atomic: &[StateId]) -> TokenStream {
    let arms = machine.composite_states().map(|composite| {
        let inside = one_of(machine, atomic, |state| machine.is_in(state, composite));
        let name = type_name(&machine[composite].name);
        quote!(Composite::#name => #inside,)
    });
    quote! {
        /// Whether it is inside a composite state.
        pub const fn is_in(self, composite: Composite) -> bool {
            match composite { #(#arms)* }
        }
    }
}
