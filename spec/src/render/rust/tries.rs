//! `try`: what is tried before anything changes, and what follows when that ends.

use super::expressions::Uses;
use super::labels::event_of;
use super::names::{joined, type_name};
use super::select::{arm, branch_doc, chain, parameters};
use super::shape::Shape;
use super::steps::Step;
use super::work::{action_path, activity_path, error_pattern, reported, result_pattern};
use crate::machine::{StateId, TransitionId};
use proc_macro2::{Ident, TokenStream};
use quote::quote;

/// The beginning of a `try`, as an `Outcome`.
pub(super) fn begin(shape: &Shape<'_>, branch: TransitionId, uses: &Uses) -> TokenStream {
    let name = type_name(shape.labels.of(branch));
    let payload = needs_event(shape, branch).then(|| {
        uses.event.set(true);
        quote!((event))
    });
    let answers = shape.has_guards().then(|| {
        uses.asked.set(true);
        quote!(, asked.answers)
    });
    quote!(self.attempt(Tried::#name #payload #answers))
}

/// The methods that remember what is being tried, and those that end it.
pub(super) fn methods(shape: &Shape<'_>) -> TokenStream {
    let attempt = attempt(shape);
    let endings = shape.tries.iter().map(|&branch| ending(shape, branch));
    quote!(#attempt #(#endings)*)
}

/// Whether what follows a `try` looks at the event once more.
fn needs_event(shape: &Shape<'_>, branch: TransitionId) -> bool {
    let uses = Uses::default();
    let _ = success(shape, branch, &uses);
    let _ = failure(shape, branch, &uses);
    uses.event.get()
}

/// The states in which a `try` can end: for one that holds, those in which its event can come.
fn states_of(shape: &Shape<'_>, branch: TransitionId) -> Vec<StateId> {
    let machine = shape.machine;
    let source = machine[branch].source;
    let inside = machine.atomic_states().filter(|&state| {
        !machine[state].is_final && (!shape.holds(branch) || machine.is_in(state, source))
    });
    inside.collect()
}

fn success(shape: &Shape<'_>, branch: TransitionId, uses: &Uses) -> TokenStream {
    let from = states_of(shape, branch);
    Step { shape, branch, from, uses, time: quote!(now) }.outcome()
}

fn failure(shape: &Shape<'_>, branch: TransitionId, uses: &Uses) -> TokenStream {
    let from = states_of(shape, branch);
    let failed = &shape.machine[branch].failed;
    let outcomes: Vec<_> = failed
        .iter()
        .map(|&branch| {
            let step = Step { shape, branch, from: from.clone(), uses, time: quote!(now) };
            (branch, step.outcome())
        })
        .collect();
    let closed = failed.iter().any(|&branch| shape.machine[branch].guard.is_none());
    let refused = (!closed).then(|| {
        uses.reply.set(true);
        quote!(Outcome::Refused(reply))
    });
    chain(shape, &outcomes, refused, uses)
}

fn ending_name(shape: &Shape<'_>, branch: TransitionId) -> Ident {
    joined(&["finish", shape.labels.of(branch)])
}

/// What a method needs that ends a `try`.
fn ending_uses(shape: &Shape<'_>, branch: TransitionId) -> Uses {
    let uses = Uses::default();
    let _ = success(shape, branch, &uses);
    let _ = failure(shape, branch, &uses);
    uses
}

/// The method that ends a `try`.
fn ending(shape: &Shape<'_>, branch: TransitionId) -> TokenStream {
    let machine = shape.machine;
    let Some(activity) = machine[branch].attempt else { return TokenStream::new() };
    let (succeeded, failed) = (Uses::default(), Uses::default());
    let (success, failure) = (success(shape, branch, &succeeded), failure(shape, branch, &failed));
    let all = ending_uses(shape, branch);
    let (name, doc) = (ending_name(shape, branch), branch_doc(shape, branch));
    let parameters = parameters(shape, event_of(machine, branch), &all);
    let result = result_pattern(shape, activity, succeeded.result.get());
    let told = super::work::completion_type(shape, activity);
    if machine[activity].infallible {
        let result = result.zip(told).map(|(result, told)| quote!(#result: #told,));
        return quote! {
            #doc
            fn #name(&mut self, #parameters #result) -> Outcome { #success }
        };
    }
    let result = result.unwrap_or_else(|| quote!(()));
    let (error, reply) = error_pattern(&failed);
    let success = arm(&quote!(::core::result::Result::Ok(#result)), &success);
    let failure = arm(&quote!(::core::result::Result::Err(#error)), &quote!(#reply #failure));
    quote! {
        #doc
        fn #name(&mut self, #parameters ended: #told) -> Outcome {
            match ended { #success #failure }
        }
    }
}

/// What follows from the end of a `try`: the method of its branch.
pub(super) fn ended(shape: &Shape<'_>, uses: &Uses) -> TokenStream {
    let machine = shape.machine;
    let place = shape.has_waiting().then(|| quote!(ticket));
    let arms: TokenStream = shape
        .tries
        .iter()
        .filter_map(|&branch| Some((branch, machine[branch].attempt?)))
        .map(|(branch, activity)| {
            let own = ending_uses(shape, branch);
            uses.add(&own);
            let (label, method) = (type_name(shape.labels.of(branch)), ending_name(shape, branch));
            let name = type_name(&machine[activity].name);
            let payload = needs_event(shape, branch).then(|| quote!((event)));
            let told = super::work::completion_type(shape, activity);
            let ended = told.is_some().then(|| quote!((ended)));
            let argument = told.is_some().then(|| quote!(ended,));
            let event = own.event.get().then(|| quote!(event,));
            let now = own.now.get().then(|| quote!(now,));
            let asked =
                own.asked.get().then(|| quote!(&mut Asked { guards, answers: attempt.answers },));
            quote! {
                (Tried::#label #payload, Completion::#name #ended) => {
                    self.forget(#place);
                    self.#method(#event #asked #now #argument)
                }
            }
        })
        .collect();
    let is_only = reported(shape).count() == 1;
    let rest = (!is_only).then(|| quote!(_ => Outcome::Dropped,));
    quote!(match (attempt.tried, completion) { #arms #rest })
}

/// The methods that remember what is being tried.
fn attempt(shape: &Shape<'_>) -> TokenStream {
    let answers = shape.has_guards().then(|| quote!(, answers: Answers));
    let given = shape.has_guards().then(|| quote!(, answers));
    let holding = quote!(self.holding = ::core::option::Option::Some(attempt););
    // The number of its ticket says where an attempt waits, so that it is found at once.
    let waiting = quote! {
        let mut looked_at = 0;
        while self.waiting[attempt.ticket.place()].is_some() {
            looked_at += 1;
            if looked_at == self.waiting.len() {
                return Outcome::Busy;
            }
            attempt.ticket = self.tickets.next();
        }
        self.waiting[attempt.ticket.place()] = ::core::option::Option::Some(attempt);
    };
    let kept = match (shape.has_holding(), shape.has_waiting()) {
        (true, true) => quote!(if tried.holds() { #holding } else { #waiting }),
        (true, false) => holding,
        _ => waiting,
    };
    let before = shape.has_actions().then(|| quote!(, before: tried.before()));
    let holds = match (shape.has_holding(), shape.has_waiting()) {
        (true, true) => quote!(tried.holds()),
        (is_held, _) => quote!(#is_held),
    };
    let ours = quote!(|attempt| attempt.ticket == ticket);
    let found = match (shape.has_holding(), shape.has_waiting()) {
        (true, true) => quote! {
            if self.holding.as_ref().is_some_and(#ours) {
                &self.holding
            } else {
                &self.waiting[ticket.place()]
            }
        },
        (true, false) => quote!(&self.holding),
        _ => quote!(&self.waiting[ticket.place()]),
    };
    let slot = match (shape.has_holding(), shape.has_waiting()) {
        (true, true) => quote! {
            *if self.holding.as_ref().is_some_and(#ours) {
                &mut self.holding
            } else {
                &mut self.waiting[ticket.place()]
            }
        },
        (true, false) => quote!(self.holding),
        _ => quote!(self.waiting[ticket.place()]),
    };
    let ticket = shape.has_waiting().then(|| quote!(, ticket: Ticket));
    let changing = shape.has_waiting().then(|| quote!(mut));
    quote! {
        /// Asks for an activity before anything changes.
        fn attempt(&mut self, tried: Tried #answers) -> Outcome {
            let #changing attempt = Attempt { ticket: self.tickets.next(), tried #given };
            #kept
            Outcome::Trying(Trying {
                activity: tried.activity(),
                ticket: attempt.ticket,
                holds: #holds
                #before
            })
        }

        /// What is being tried under a ticket.
        fn tried(&self, ticket: Ticket) -> ::core::option::Option<Attempt> {
            let found = #found;
            found.as_ref().filter(|attempt| attempt.ticket == ticket).copied()
        }

        /// Forgets what was tried under a ticket.
        fn forget(&mut self #ticket) {
            #slot = ::core::option::Option::None;
        }
    }
}

pub(super) fn types(shape: &Shape<'_>) -> TokenStream {
    let machine = shape.machine;
    let derives = super::derives(shape);
    let serde = super::serde(shape);
    let (mut variants, mut activities) = (Vec::new(), Vec::new());
    let (mut befores, mut holds) = (Vec::new(), Vec::new());
    for &branch in &shape.tries {
        let Some(activity) = machine[branch].attempt else { continue };
        let (name, doc) = (type_name(shape.labels.of(branch)), branch_doc(shape, branch));
        let event = event_of(machine, branch).filter(|_| needs_event(shape, branch));
        let payload = event.map(|event| {
            let event = type_name(&machine[event].name);
            quote!((events::#event))
        });
        let any = payload.as_ref().map(|_| quote!((_)));
        variants.push(quote!(#doc #name #payload,));
        let activity = activity_path(machine, activity);
        activities.push(quote!(Self::#name #any => #activity,));
        let before = machine[branch].before.iter().map(|&action| action_path(machine, action));
        befores.push(quote!(Self::#name #any => &[#(#before),*],));
        let held = shape.holds(branch);
        holds.push(quote!(Self::#name #any => #held,));
    }
    let kept = shape.tries.iter().filter(|&&branch| needs_event(shape, branch));
    let mut kept = kept.filter_map(|&branch| event_of(machine, branch));
    let carries = kept.any(|event| shape.carries_id(event));
    let tag = if carries { super::narrow_tag(variants.len()) } else { None };
    let before = shape.has_actions().then(|| {
        quote! {
            const fn before(&self) -> &'static [Action] { match self { #(#befores)* } }
        }
    });
    let holds = (shape.has_holding() && shape.has_waiting()).then(|| {
        quote! {
            /// Whether everything else waits for it.
            const fn holds(&self) -> bool { match self { #(#holds)* } }
        }
    });
    let answers = shape.has_guards().then(|| quote!(answers: Answers,));
    let same = shape.has_guards().then(|| quote!(&&self.answers == other.answers));
    let hash = shape.has_guards().then(|| quote!(::core::hash::Hash::hash(&self.answers, hasher);));
    quote! {
        /// The branches that try something first, with what their end will need.
        #derives
        #tag
        #[allow(dead_code, clippy::enum_variant_names)]
        enum Tried { #(#variants)* }

        #[allow(dead_code)]
        impl Tried {
            const fn activity(&self) -> Activity { match self { #(#activities)* } }
            #before
            #holds
        }

        /// Something that is being tried.
        #[derive(Clone, Copy, Debug)]
        #serde
        struct Attempt { ticket: Ticket, tried: Tried, #answers }

        impl ::core::cmp::PartialEq for Attempt {
            fn eq(&self, other: &Self) -> bool { self.tried == other.tried #same }
        }

        impl ::core::cmp::Eq for Attempt {}

        impl ::core::hash::Hash for Attempt {
            fn hash<H: ::core::hash::Hasher>(&self, hasher: &mut H) {
                ::core::hash::Hash::hash(&self.tried, hasher);
                #hash
            }
        }
    }
}
