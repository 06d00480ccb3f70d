//! `Reply`, and the part of it that each event and each activity can answer.

use super::docs;
use super::names::type_name;
use super::pages::{self, Page};
use super::shape::Shape;
use super::states::{Word, words_enum};
use super::{ordered_derives, values};
use crate::machine::{ActivityId, Machine, ReplyId};
use crate::source::Span;
use proc_macro2::{Ident, TokenStream};
use quote::quote;

/// The replies, those of each event, and what activities fail with and bring back.
pub(super) fn render(shape: &Shape<'_>) -> TokenStream {
    let machine = shape.machine;
    let reply = reply(shape);
    let per_event = machine.events.values().map(|event| {
        let doc = of(shape, "Event", &event.name, "answers", event.span);
        part(shape, &event.name, &doc, &event.replies)
    });
    let errors: TokenStream = fallible(machine)
        .map(|id| {
            let activity = &machine[id];
            let doc = of(shape, "Activity", &activity.name, "fails with", activity.span);
            part(shape, &activity.name, &doc, &activity.errors)
        })
        .collect();
    let errors = (!errors.is_empty()).then(|| {
        quote! {
            /// What each activity fails with: what every call that can start it may answer.
            #[allow(dead_code)]
            pub mod errors { #errors }
        }
    });
    let results = results(shape);
    quote! {
        #reply

        /// What each event answers: a call cannot be given a reply that is not on its list.
        #[allow(dead_code)]
        pub mod replies { #(#per_event)* }

        #errors
        #results
    }
}

/// A reply: `Reply::Ok`.
pub(super) fn path(machine: &Machine, reply: ReplyId) -> TokenStream {
    let name = type_name(&machine[reply].name);
    quote!(Reply::#name)
}

/// The activities that can fail.
pub(super) fn fallible(machine: &Machine) -> impl Iterator<Item = ActivityId> + '_ {
    machine.activities.iter().filter(|(_, activity)| !activity.infallible).map(|(id, _)| id)
}

fn reply(shape: &Shape<'_>) -> TokenStream {
    let machine = shape.machine;
    let words: Vec<Word<'_>> = machine
        .replies
        .iter()
        .map(|(id, reply)| Word {
            name: &reply.name,
            title: reply.title.as_deref(),
            code: reply.code,
            doc: reply_doc(shape, id),
        })
        .collect();
    let reply = words_enum(shape, "Reply", &docs::doc(["What a caller is told."]), &words);
    let names = |success: bool| {
        let found = machine.replies.values().filter(move |reply| reply.success == success);
        found.map(|reply| type_name(&reply.name)).collect::<Vec<Ident>>()
    };
    let is_success = match (names(true), names(false)) {
        (_, failures) if failures.is_empty() => quote!(true),
        (successes, _) => quote!(::core::matches!(self, #(Self::#successes)|*)),
    };
    quote! {
        #reply

        #[allow(dead_code)]
        impl Reply {
            /// Whether the call succeeded.
            pub const fn is_success(self) -> bool { #is_success }
        }
    }
}

fn reply_doc(shape: &Shape<'_>, id: ReplyId) -> TokenStream {
    let reply = &shape.machine[id];
    let doc = match reply.declared {
        true => docs::declared(shape, reply.label(), reply.doc.as_deref(), reply.span),
        false => docs::doc(["The call succeeded."]),
    };
    let page = pages::attribute(shape, Page::Reply(id));
    quote!(#doc #page)
}

/// What something does: ``What [`Event::Go`](super::Event::Go) answers.``
fn of(shape: &Shape<'_>, ty: &str, name: &str, does: &str, span: Span) -> TokenStream {
    let name = type_name(name);
    let text = format!("What [`{ty}::{name}`](super::{ty}::{name}) {does}.");
    docs::doc([text, docs::declared_at(shape, span)])
}

/// Some of the replies as a type of their own.
fn part(shape: &Shape<'_>, name: &str, doc: &TokenStream, replies: &[ReplyId]) -> TokenStream {
    let (name, derives) = (type_name(name), ordered_derives(shape));
    let variants: Vec<Ident> =
        replies.iter().map(|&reply| type_name(&shape.machine[reply].name)).collect();
    let docs = replies.iter().map(|&reply| {
        let reply = &shape.machine[reply];
        let (label, name) = (docs::escape(reply.label()), type_name(&reply.name));
        docs::doc([format!("[{label}](super::Reply::{name}).")])
    });
    let others: Vec<Ident> = shape
        .machine
        .replies
        .iter()
        .filter(|(id, _)| !replies.contains(id))
        .map(|(_, reply)| type_name(&reply.name))
        .collect();
    let rest = (!others.is_empty())
        .then(|| quote!(#(super::Reply::#others)|* => ::core::result::Result::Err(reply),));
    quote! {
        #doc
        #derives
        pub enum #name { #(#docs #variants,)* }

        impl ::core::convert::From<#name> for super::Reply {
            fn from(reply: #name) -> Self {
                match reply { #(#name::#variants => Self::#variants,)* }
            }
        }

        impl ::core::convert::TryFrom<super::Reply> for #name {
            type Error = super::Reply;

            fn try_from(reply: super::Reply) -> ::core::result::Result<Self, super::Reply> {
                match reply {
                    #(super::Reply::#variants => ::core::result::Result::Ok(Self::#variants),)*
                    #rest
                }
            }
        }
    }
}

fn results(shape: &Shape<'_>) -> Option<TokenStream> {
    let records: TokenStream = shape
        .machine
        .activities
        .iter()
        .filter(|&(id, _)| shape.has_result(id))
        .map(|(_, activity)| {
            let doc = of(shape, "Activity", &activity.name, "brings back", activity.span);
            values::record(shape, &activity.name, &doc, &activity.result)
        })
        .collect();
    (!records.is_empty()).then(|| {
        quote! {
            /// What activities bring back.
            #[allow(dead_code)]
            pub mod results { #records }
        }
    })
}
