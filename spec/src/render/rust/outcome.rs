//! `Outcome` and what it is made of.

use super::shape::Shape;
use super::{derives, docs};
use proc_macro2::TokenStream;
use quote::quote;

/// The outcomes that this machine has.
pub(super) fn render(shape: &Shape<'_>) -> TokenStream {
    let (outcome, taken) = (outcome(shape), taken(shape));
    let actions = shape.has_actions().then(actions);
    let tickets = shape.has_tickets().then(|| tickets(shape));
    let due = shape.has_clocks().then(|| due(shape));
    quote!(#outcome #taken #actions #tickets #due)
}

fn outcome(shape: &Shape<'_>) -> TokenStream {
    let none = quote!(::core::option::Option::None);
    let variant = |present: bool, doc: &str, variant: TokenStream, reply: TokenStream| {
        let doc = docs::doc([doc]);
        present.then(|| (quote!(#doc #variant,), reply))
    };
    let some = quote!(::core::option::Option::Some(reply));
    let parts: Vec<_> = [
        variant(
            true,
            "A transition was taken.",
            quote!(Taken(Taken)),
            quote!(Self::Taken(taken) => taken.reply),
        ),
        variant(
            shape.ignores,
            "Answered with a success; nothing changed.",
            quote!(Ignored(Reply)),
            quote!(Self::Ignored(reply) => #some),
        ),
        variant(
            shape.refuses,
            "Answered with a failure; nothing changed.",
            quote!(Refused(Reply)),
            quote!(Self::Refused(reply) => #some),
        ),
        variant(
            shape.has_tries(),
            "This has to be tried first; nothing has changed yet.",
            quote!(Trying(Trying)),
            quote!(Self::Trying(_) => #none),
        ),
        variant(
            shape.has_tries(),
            "Something is being tried that everything else has to wait for, or eight things that \
             nothing waits for; nothing changed.",
            quote!(Busy),
            quote!(Self::Busy => #none),
        ),
        variant(
            shape.has_clocks(),
            "Something is due: call `elapse` until it returns nothing, then try again; nothing \
             changed.",
            quote!(DeadlineFirst),
            quote!(Self::DeadlineFirst => #none),
        ),
        variant(
            shape.has_tickets(),
            "The ticket is not current, or not for this; nothing changed.",
            quote!(Dropped),
            quote!(Self::Dropped => #none),
        ),
    ]
    .into_iter()
    .flatten()
    .collect();
    let variants = parts.iter().map(|(variant, _)| variant);
    let replies = parts.iter().map(|(_, reply)| reply);
    quote! {
        /// What became of an event.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[allow(dead_code)]
        pub enum Outcome { #(#variants)* }

        #[allow(dead_code)]
        impl Outcome {
            /// What the caller is told, if the call is over.
            pub const fn reply(&self) -> ::core::option::Option<Reply> {
                match *self { #(#replies,)* }
            }
        }
    }
}

fn taken(shape: &Shape<'_>) -> TokenStream {
    let actions = shape.has_actions().then(|| {
        quote! {
            /// What has to be done, in this order.
            pub actions: &'static Actions,
        }
    });
    let work = shape.has_running().then(|| {
        quote! {
            /// Another call, which was waiting for an activity, and what it is told.
            pub answers: ::core::option::Option<(EventKind, Reply)>,
            /// The activity that runs from now on.
            pub started: ::core::option::Option<Started>,
            /// The activity that was running and is told to stop.
            pub interrupted: ::core::option::Option<Activity>,
        }
    });
    let reply = match shape.has_running() {
        true => "What the caller is told; nothing while its call still runs, or if nobody called.",
        false => "What the caller is told; nothing if nobody called.",
    };
    let reply = docs::doc([reply]);
    quote! {
        /// A transition that was taken.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[allow(dead_code)]
        pub struct Taken {
            /// The state before.
            pub from: State,
            /// The state after.
            pub to: State,
            /// What the transition is for.
            pub role: Role,
            #reply
            pub reply: ::core::option::Option<Reply>,
            #actions
            #work
        }
    }
}

fn actions() -> TokenStream {
    quote! {
        /// The actions of a step, in the order they run.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[allow(dead_code)]
        pub struct Actions {
            /// Done before the `try`; they see the context before the step.
            pub before: &'static [Action],
            /// Exit actions, innermost first, then the transition's; they see the context before
            /// the step.
            pub leaving: &'static [Action],
            /// Entry actions, outermost first; they see the context after the step.
            pub entering: &'static [Action],
        }

        #[allow(dead_code)]
        impl Actions {
            /// No actions.
            pub const NONE: &'static Self = &Self { before: &[], leaving: &[], entering: &[] };
        }
    }
}

fn tickets(shape: &Shape<'_>) -> TokenStream {
    let derives = derives(shape);
    let before = shape.has_actions().then(|| {
        quote! {
            /// What has to be done before it is tried.
            pub before: &'static [Action],
        }
    });
    let trying = shape.has_tries().then(|| {
        quote! {
            /// An activity that decides what becomes of an event.
            #[derive(Clone, Copy, Debug, PartialEq, Eq)]
            #[allow(dead_code)]
            pub struct Trying {
                /// What is tried.
                pub activity: Activity,
                /// To be given to `finish` with the result.
                pub ticket: Ticket,
                /// Whether everything else has to wait until it has ended.
                pub holds: bool,
                #before
            }
        }
    });
    let started = shape.has_running().then(|| {
        quote! {
            /// An activity that runs as long as the machine stays where it is.
            #[derive(Clone, Copy, Debug, PartialEq, Eq)]
            #[allow(dead_code)]
            pub struct Started {
                /// What runs.
                pub activity: Activity,
                /// To be given to `finish` with the result.
                pub ticket: Ticket,
            }
        }
    });
    quote! {
        #trying
        #started

        /// Stands for an activity that somebody will report on.
        #derives
        pub struct Ticket(u32);
    }
}

fn due(shape: &Shape<'_>) -> TokenStream {
    let machine = shape.machine;
    let after = shape.clocked.iter().any(|&state| !machine[state].after.is_empty());
    let taken = after.then(|| {
        quote! {
            /// A transition was taken because its time had come.
            Taken(Taken),
        }
    });
    let within = shape.has_windows().then(|| {
        quote! {
            /// A state lasts too long; nothing changed.
            Overrun {
                /// The state.
                window: Window,
                /// By how much, so far.
                by: ::core::time::Duration,
            },
        }
    });
    quote! {
        /// Something that came due.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[allow(dead_code)]
        pub enum Due { #taken #within }
    }
}
