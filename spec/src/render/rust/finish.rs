//! `finish`: what follows when work ends.

use super::expressions::Uses;
use super::names::type_name;
use super::select::{arm, chain};
use super::shape::Shape;
use super::states;
use super::steps::Step;
use super::tries;
use super::work::{error_pattern, reported, result_pattern};
use crate::machine::{Invocation, StateId, TransitionId};
use proc_macro2::TokenStream;
use quote::quote;

/// `finish` and what it needs.
pub(super) fn render(shape: &Shape<'_>) -> Option<TokenStream> {
    if !shape.has_tickets() {
        return None;
    }
    let uses = Uses::default();
    let ended = shape.has_running().then(|| ended(shape, &uses));
    let tried = shape.has_tries().then(|| tries::ended(shape, &uses));
    let finish = finish(shape, &uses, ended, tried);
    let tries = shape.has_tries().then(|| tries::methods(shape));
    Some(quote!(#finish #tries))
}

fn finish(
    shape: &Shape<'_>,
    uses: &Uses,
    ended: Option<TokenStream>,
    tried: Option<TokenStream>,
) -> TokenStream {
    let guards = shape.has_guards().then(|| match uses.asked.get() {
        true => quote!(guards: &impl Guards,),
        false => quote!(_guards: &impl Guards,),
    });
    let now = shape.has_clocks().then(|| quote!(now: ::core::time::Duration,));
    let attempt = shape.has_tries().then(|| quote!(let attempt = self.tried(ticket);));
    let foreign = match (shape.has_tries(), shape.has_running()) {
        (true, true) => quote!(attempt.is_none() && !self.is_running(ticket)),
        (true, false) => quote!(attempt.is_none()),
        _ => quote!(!self.is_running(ticket)),
    };
    let late = late(shape);
    let is_running = shape.has_running().then(|| {
        quote! {
            fn is_running(&self, ticket: Ticket) -> bool {
                self.state.is_running() && self.tickets.running == ticket
            }
        }
    });
    let asked = (shape.has_running() && shape.has_guards() && ended_asks(shape))
        .then(|| quote!(let asked = &mut Asked { guards, answers: Answers::default() };));
    let tried = match ended {
        Some(_) => tried.map(|tried| {
            quote! {
                if let ::core::option::Option::Some(attempt) = attempt {
                    return #tried;
                }
            }
        }),
        None => tried.map(|tried| {
            quote! {
                match attempt {
                    ::core::option::Option::Some(attempt) => #tried,
                    ::core::option::Option::None => Outcome::Dropped,
                }
            }
        }),
    };
    quote! {
        /// What follows from the end of an activity.
        pub fn finish(
            &mut self,
            ticket: Ticket,
            completion: Completion,
            #guards
            #now
        ) -> Outcome {
            #attempt
            if #foreign {
                return Outcome::Dropped;
            }
            #late
            #tried
            #asked
            #ended
        }

        #is_running
    }
}

/// What has to come first: the end of what is held, and then what is due.
fn late(shape: &Shape<'_>) -> TokenStream {
    match (shape.has_holding(), shape.has_clocks()) {
        (true, true) => quote! {
            match &self.holding {
                ::core::option::Option::Some(holding) if holding.ticket != ticket => {
                    return Outcome::Busy;
                }
                ::core::option::Option::None if self.is_due(now) => {
                    return Outcome::DeadlineFirst;
                }
                _ => {}
            }
        },
        (true, false) => quote! {
            if self.holding.is_some_and(|holding| holding.ticket != ticket) {
                return Outcome::Busy;
            }
        },
        (false, true) => quote! {
            if self.is_due(now) {
                return Outcome::DeadlineFirst;
            }
        },
        (false, false) => TokenStream::new(),
    }
}

fn ended_asks(shape: &Shape<'_>) -> bool {
    let uses = Uses::default();
    let _ = ended(shape, &uses);
    uses.asked.get()
}

/// What follows from the end of the activity of a running state.
fn ended(shape: &Shape<'_>, uses: &Uses) -> TokenStream {
    let machine = shape.machine;
    let arms = shape.running.iter().filter_map(|&state| {
        let invoke = machine[state].invoke.as_ref()?;
        Some(ended_in(shape, state, invoke, uses))
    });
    let arms: TokenStream = arms.collect();
    let all_run = machine.atomic_states().all(|state| machine[state].invoke.is_some());
    let is_only = all_run && reported(shape).count() == 1;
    let rest = (!is_only).then(|| quote!(_ => Outcome::Dropped,));
    quote!(match (self.state, completion) { #arms #rest })
}

fn ended_in(shape: &Shape<'_>, state: StateId, invoke: &Invocation, uses: &Uses) -> TokenStream {
    let machine = shape.machine;
    let activity = invoke.activity;
    let name = type_name(&machine[activity].name);
    let path = states::path(machine, state);
    let done_uses = Uses::default();
    let done = branches(shape, &invoke.done, &[state], &done_uses);
    uses.add(&done_uses);
    let result = result_pattern(shape, activity, done_uses.result.get());
    if machine[activity].infallible {
        let payload = result.map(|result| quote!((#result)));
        return arm(&quote!((#path, Completion::#name #payload)), &done);
    }
    let failed_uses = Uses::default();
    let failed = branches(shape, &invoke.failed, &[state], &failed_uses);
    uses.add(&failed_uses);
    let result = result.unwrap_or_else(|| quote!(()));
    let (error, reply) = error_pattern(&failed_uses);
    let done = arm(&quote!((#path, Completion::#name(::core::result::Result::Ok(#result)))), &done);
    let failed = arm(
        &quote!((#path, Completion::#name(::core::result::Result::Err(#error)))),
        &quote!(#reply #failed),
    );
    quote!(#done #failed)
}

fn branches(
    shape: &Shape<'_>,
    branches: &[TransitionId],
    from: &[StateId],
    uses: &Uses,
) -> TokenStream {
    let outcomes = branches.iter().map(|&branch| {
        let step = Step { shape, branch, from: from.to_vec(), uses, time: quote!(now) };
        (branch, step.outcome())
    });
    let code = chain(shape, &outcomes.collect::<Vec<_>>(), None, uses);
    if code.is_empty() { quote!(Outcome::Dropped) } else { code }
}

/// The private types behind tickets.
pub(super) fn types(shape: &Shape<'_>) -> Option<TokenStream> {
    if !shape.has_tickets() {
        return None;
    }
    let attempts = shape.has_tries().then(|| tries::types(shape));
    let serde = super::serde(shape);
    let running = shape.has_running().then(|| quote!(running: Ticket,));
    let first = shape.has_running().then(|| quote!(running: Ticket(0),));
    let place = shape.has_waiting().then(|| {
        quote! {
            impl Ticket {
                /// Where an attempt waits that holds nobody up.
                const fn place(self) -> usize { (self.0 % 8) as usize }
            }
        }
    });
    let run = shape.has_running().then(|| {
        quote! {
            /// A ticket for the activity of the state.
            fn run(&mut self) -> Ticket {
                self.running = self.next();
                self.running
            }
        }
    });
    Some(quote! {
        #attempts
        #place

        /// The tickets given so far.
        #[derive(Clone, Copy, Debug)]
        #serde
        struct Tickets { last: Ticket, #running }

        #[allow(dead_code)]
        impl Tickets {
            const NONE: Self = Self { last: Ticket(0), #first };

            fn next(&mut self) -> Ticket {
                self.last = Ticket(self.last.0.wrapping_add(1));
                self.last
            }

            #run
        }
    })
}
