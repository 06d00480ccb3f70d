//! `Event`, `EventKind` and the payloads in `events`.

use super::docs;
use super::names::type_name;
use super::pages::{self, Page};
use super::shape::Shape;
use super::states::{Word, words_enum};
use super::{derives, narrow_tag, values};
use crate::machine::{EventId, Machine};
use proc_macro2::TokenStream;
use quote::quote;

/// The events, their kinds and their payloads.
pub(super) fn render(shape: &Shape<'_>) -> TokenStream {
    let (event, kind, payloads) = (event(shape), kind(shape), payloads(shape));
    quote!(#event #kind #payloads)
}

/// The kind of an event: `EventKind::BeginPrepare`.
pub(super) fn kind_path(machine: &Machine, event: EventId) -> TokenStream {
    let name = type_name(&machine[event].name);
    quote!(EventKind::#name)
}

fn event(shape: &Shape<'_>) -> TokenStream {
    let derives = derives(shape);
    let events = || shape.machine.events.iter();
    let carries = events().any(|(id, _)| shape.carries_id(id));
    let tag = if carries { narrow_tag(shape.machine.events.len()) } else { None };
    let variants = events().map(|(id, event)| {
        let (doc, page) = (event_doc(shape, id), pages::attribute(shape, Page::Event(id)));
        let name = type_name(&event.name);
        let payload = shape.has_params(id).then(|| quote!((events::#name)));
        quote!(#doc #page #name #payload)
    });
    let kinds = events().map(|(id, event)| {
        let name = type_name(&event.name);
        let payload = shape.has_params(id).then(|| quote!((_)));
        quote!(Self::#name #payload => EventKind::#name)
    });
    let subject = if shape.machine.events.is_empty() { quote!(*self) } else { quote!(self) };
    quote! {
        /// What the caller does.
        #derives
        #tag
        #[allow(dead_code, clippy::enum_variant_names)]
        pub enum Event { #(#variants,)* }

        #[allow(dead_code)]
        impl Event {
            /// Which event it is, without what it carries.
            pub const fn kind(&self) -> EventKind {
                match #subject { #(#kinds,)* }
            }
        }
    }
}

fn event_doc(shape: &Shape<'_>, id: EventId) -> TokenStream {
    let event = &shape.machine[id];
    docs::declared(shape, event.label(), event.doc.as_deref(), event.span)
}

/// The doc comment of what belongs to an event, with the way to the event itself.
fn kind_doc(shape: &Shape<'_>, id: EventId, path: &str) -> TokenStream {
    let event = &shape.machine[id];
    let name = type_name(&event.name);
    let place = shape.machine.place(event.span);
    // Rustdoc wants no target that says what the link says.
    let target = path.strip_suffix("::Event").map(|outer| format!("({outer}::Event::{name})"));
    let target = target.unwrap_or_default();
    docs::doc([
        docs::sentence(&docs::escape(event.label())),
        event.doc.as_deref().map_or_else(String::new, docs::escape),
        format!("Declared at {place}; [`Event::{name}`]{target} says more."),
    ])
}

fn kind(shape: &Shape<'_>) -> TokenStream {
    let machine = shape.machine;
    let words: Vec<Word<'_>> = machine
        .events
        .iter()
        .map(|(id, event)| Word {
            name: &event.name,
            title: event.title.as_deref(),
            code: None,
            doc: kind_doc(shape, id, "Event"),
        })
        .collect();
    let kinds = words_enum(
        shape,
        "EventKind",
        &docs::doc(["The events, without what they carry."]),
        &words,
    );
    let arms = machine.events.values().map(|event| {
        let name = type_name(&event.name);
        let replies = event.replies.iter().map(|&reply| type_name(&machine[reply].name));
        quote!(Self::#name => &[#(Reply::#replies),*],)
    });
    quote! {
        #kinds

        #[allow(dead_code)]
        impl EventKind {
            /// Every reply its caller can be given.
            pub const fn replies(self) -> &'static [Reply] {
                match self { #(#arms)* }
            }
        }
    }
}

fn payloads(shape: &Shape<'_>) -> TokenStream {
    let payloads = shape.machine.events.iter().map(|(id, event)| {
        let record =
            values::record(shape, &event.name, &kind_doc(shape, id, "super::Event"), &event.params);
        let name = type_name(&event.name);
        let (pattern, value) = match shape.has_params(id) {
            true => (quote!(event), quote!((event))),
            false => (quote!(_), TokenStream::new()),
        };
        quote! {
            #record

            impl ::core::convert::From<#name> for super::Event {
                fn from(#pattern: #name) -> Self { Self::#name #value }
            }
        }
    });
    quote! {
        /// What each event carries.
        #[allow(dead_code)]
        pub mod events { #(#payloads)* }
    }
}
