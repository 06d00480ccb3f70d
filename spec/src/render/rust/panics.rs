//! `panicked`: what becomes of a call whose handler has panicked.

use super::call::has_own_work;
use super::names::type_name;
use super::replies;
use super::shape::Shape;
use super::work::reported;
use crate::machine::{Activity, ActivityId, AnswerKind, Machine, ReplyId};
use proc_macro2::TokenStream;
use quote::quote;

/// `panicked`, a method of a call, and what it needs.
pub(super) fn method(shape: &Shape<'_>) -> TokenStream {
    // What a deadline brings is no part of the event it comes before.
    let is_for_the_event = match shape.has_tickets() {
        true => quote!(matches!(self.asks, Asks::Nothing) && self.begun.is_none()),
        false => quote!(matches!(self.asks, Asks::Nothing)),
    };
    let decided = shape.has_actions().then(|| {
        quote! {
            if let Some(decided) = &mut self.decided {
                decided.has_panicked = true;
                self.has_panicked |= #is_for_the_event;
                return;
            }
        }
    });
    let overrun = shape.has_windows().then(|| {
        quote! {
            if self.overrun.take().is_some() {
                return;
            }
        }
    });
    let elapsing = shape.has_clocks().then(|| {
        quote! {
            // What was due is spent, like a deadline of which no guard holds.
            if core::mem::take(&mut self.is_elapsing) {
                return;
            }
        }
    });
    let own = has_own_work(shape).then(|| {
        quote! {
            if let Some(begun) = &mut self.own {
                begun.fail();
                return;
            }
        }
    });
    let begun = shape.has_tickets().then(|| {
        quote! {
            if let Some(begun) = &mut self.begun {
                self.has_panicked |= !begun.fail();
                return;
            }
        }
    });
    quote! {
        /// What the handler was asked for last has panicked. An activity has failed; an action has
        /// run; an event whose guard has panicked is refused.
        fn panicked(&mut self) {
            #decided
            #overrun
            #elapsing
            #own
            #begun
            self.asks = Asks::Nothing;
            self.has_panicked = true;
        }

        /// Nothing is left to be done: a call of which something has panicked is no success.
        fn settle(&mut self) {
            if self.has_panicked && self.reply.is_none_or(Reply::is_success) {
                self.reply = self.event.as_ref().map(|event| failure(event.kind()));
            }
        }
    }
}

/// What failing means for an activity and for an event.
pub(super) fn functions(shape: &Shape<'_>) -> TokenStream {
    let machine = shape.machine;
    let events = machine.events.values().map(|event| {
        let name = type_name(&event.name);
        let own = event.otherwise.iter().chain(&machine[machine.root()].otherwise);
        let refused = own.filter(|answer| answer.kind == AnswerKind::Refuse);
        let reply = worst(machine, refused.map(|answer| answer.reply), &event.replies);
        let reply = replies::path(machine, reply);
        quote!(EventKind::#name => #reply,)
    });
    let fail = shape.has_tickets().then(|| fail(shape));
    quote! {
        /// What a call answers of which something has panicked.
        const fn failure(event: EventKind) -> Reply {
            match event { #(#events)* }
        }

        #fail
    }
}

fn fail(shape: &Shape<'_>) -> TokenStream {
    let machine = shape.machine;
    let arms = reported(shape).map(|id| {
        let activity = &machine[id];
        let name = type_name(&activity.name);
        let refused = machine[machine.root()].otherwise.iter().map(|answer| answer.reply);
        let completion = match activity.errors.is_empty() || activity.infallible {
            false => {
                let error = type_name(&machine[worst(machine, refused, &activity.errors)].name);
                quote!(Some(Completion::#name(Err(errors::#name::#error))))
            }
            true if activity.infallible && activity.result.is_empty() => {
                quote!(Some(Completion::#name))
            }
            true => quote!(None),
        };
        quote!(Activity::#name => #completion,)
    });
    let arms: TokenStream = arms.collect();
    let can_fail = fallible(shape).map(|id| {
        let name = type_name(&machine[id].name);
        quote!(Activity::#name)
    });
    let can_fail: Vec<TokenStream> = can_fail.collect();
    let can_fail = match can_fail.is_empty() {
        true => quote!(false),
        false => quote!(matches!(activity, #(#can_fail)|*)),
    };
    let is_all = reported(shape).count() == machine.activities.len();
    let rest = (!is_all).then(|| quote!(_ => None,));
    quote! {
        impl Begun {
            /// Its work has panicked, or a guard that was asked about its end. Whether the caller
            /// hears of that by what the specification says of failures.
            const fn fail(&mut self) -> bool {
                match self.completion {
                    None => match failed(self.activity) {
                        Some(completion) => self.completion = Some(completion),
                        None => self.is_lost = true,
                    },
                    // A guard that is asked about the failure: from now on none is.
                    Some(_) if self.has_failed => self.is_deaf = true,
                    Some(_) => match failed(self.activity) {
                        Some(completion) => self.completion = Some(completion),
                        None => self.is_deaf = true,
                    },
                }
                self.has_failed = true;
                can_fail(self.activity)
            }
        }

        /// Whether an activity can fail.
        const fn can_fail(activity: Activity) -> bool { #can_fail }

        /// How an activity ends that has panicked: it fails, or is over if it cannot fail. None, if
        /// it would have to bring something back.
        const fn failed(activity: Activity) -> Option<Completion> {
            match activity { #arms #rest }
        }
    }
}

/// Whether any activity can fail that somebody reports on.
pub(super) fn can_any_fail(shape: &Shape<'_>) -> bool {
    fallible(shape).next().is_some()
}

fn fallible<'a>(shape: &'a Shape<'_>) -> impl Iterator<Item = ActivityId> + 'a {
    let fails = |activity: &Activity| !activity.infallible && !activity.errors.is_empty();
    reported(shape).filter(move |&id| fails(&shape.machine[id]))
}

/// The reply that means a failure most: what the file refuses with by default, else the first
/// failure, else one that is not plainly a success.
fn worst(
    machine: &Machine,
    mut refused: impl Iterator<Item = ReplyId>,
    listed: &[ReplyId],
) -> ReplyId {
    let fails = |reply: &ReplyId| listed.contains(reply) && !machine[*reply].success;
    let any = listed.iter().copied().find(fails);
    let odd = || listed.iter().copied().find(|&reply| machine[reply].name != "ok");
    let all = || machine.replies.ids().next();
    refused
        .find(fails)
        .or(any)
        .or_else(odd)
        .or_else(|| listed.first().copied())
        .or_else(all)
        .unwrap_or(machine.ok)
}
