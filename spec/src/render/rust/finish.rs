//! `finish` and `elapse`: what follows when work ends and when time passes.

use super::clocks;
use super::expressions::Uses;
use super::labels::event_of;
use super::names::{joined, type_name};
use super::select::{arm, branch_doc, chain, condition, parameters};
use super::shape::Shape;
use super::states;
use super::steps::{Code, Step};
use super::work::{action_path, activity_path, reported};
use crate::machine::{ActivityId, Invocation, StateId, TransitionId};
use proc_macro2::{Ident, TokenStream};
use quote::quote;

/// `finish` and what it needs.
pub(super) fn render(shape: &Shape<'_>) -> Option<TokenStream> {
    if !shape.has_tickets() {
        return None;
    }
    let uses = Uses::default();
    let ended = shape.has_running().then(|| ended(shape, &uses));
    let tried = shape.has_tries().then(|| tried_ended(shape, &uses));
    let finish = finish(shape, &uses, ended, tried);
    let endings = shape.tries.iter().map(|&branch| ending(shape, branch));
    let attempt = shape.has_tries().then(|| attempt(shape));
    Some(quote!(#finish #attempt #(#endings)*))
}

/// The beginning of a `try`, as an `Outcome`.
pub(super) fn begin_try(shape: &Shape<'_>, branch: TransitionId, uses: &Uses) -> TokenStream {
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

/// Whether what follows a `try` looks at the event once more.
fn needs_event(shape: &Shape<'_>, branch: TransitionId) -> bool {
    let uses = Uses::default();
    let _ = success(shape, branch, &uses);
    let _ = failure(shape, branch, &uses);
    uses.event.get()
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
    let current = match (shape.has_tries(), shape.has_running()) {
        (true, true) => quote!(self.tried(ticket).is_none() && !self.is_running(ticket)),
        (true, false) => quote!(self.tried(ticket).is_none()),
        _ => quote!(!self.is_running(ticket)),
    };
    let busy = shape.has_holding().then(|| {
        quote! {
            if self.holding.is_some_and(|holding| holding.ticket != ticket) {
                return Outcome::Busy;
            }
        }
    });
    let due = shape.has_clocks().then(|| {
        let free = shape.has_holding().then(|| quote!(self.holding.is_none() &&));
        quote! {
            if #free self.is_due(now) {
                return Outcome::DeadlineFirst;
            }
        }
    });
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
                if let ::core::option::Option::Some(attempt) = self.tried(ticket) {
                    return #tried;
                }
            }
        }),
        None => tried.map(|tried| {
            quote! {
                match self.tried(ticket) {
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
            if #current {
                return Outcome::Dropped;
            }
            #busy
            #due
            #tried
            #asked
            #ended
        }

        #is_running
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
    let is_only = machine.atomic_states().count() == 1 && reported(shape).count() == 1;
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

/// How the result of an activity is named, if it has one.
fn result_pattern(shape: &Shape<'_>, activity: ActivityId, is_used: bool) -> Option<TokenStream> {
    shape.has_result(activity).then(|| if is_used { quote!(result) } else { quote!(_) })
}

/// How an error is named, and the statement that makes a reply of it.
fn error_pattern(uses: &Uses) -> (TokenStream, Option<TokenStream>) {
    match uses.reply.get() {
        true => (quote!(error), Some(quote!(let reply = Reply::from(error);))),
        false => (quote!(_), None),
    }
}

fn branches(
    shape: &Shape<'_>,
    branches: &[TransitionId],
    from: &[StateId],
    uses: &Uses,
) -> TokenStream {
    // One of them holds, so the last one is not asked.
    let asked = |branch: &TransitionId| branches.last() != Some(branch);
    let outcomes = branches.iter().map(|&branch| {
        let guard = Some(branch).filter(asked).and_then(|branch| condition(shape, branch, uses));
        let step = Step { shape, branch, from: from.to_vec(), uses, time: quote!(now) };
        (guard, step.outcome())
    });
    let code = chain(outcomes.collect(), None);
    if code.is_empty() { quote!(Outcome::Dropped) } else { code }
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
            (condition(shape, branch, uses), step.outcome())
        })
        .collect();
    let closed = failed.iter().any(|&branch| shape.machine[branch].guard.is_none());
    let refused = (!closed).then(|| {
        uses.reply.set(true);
        quote!(Outcome::Refused(reply))
    });
    chain(outcomes, refused)
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
fn tried_ended(shape: &Shape<'_>, uses: &Uses) -> TokenStream {
    let machine = shape.machine;
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
                    self.forget(ticket);
                    self.#method(#event #asked #now #argument)
                }
            }
        })
        .collect();
    let is_only = shape.tries.len() == 1 && reported(shape).count() == 1;
    let rest = (!is_only).then(|| quote!(_ => Outcome::Dropped,));
    quote!(match (attempt.tried, completion) { #arms #rest })
}

/// The methods that remember what is being tried.
fn attempt(shape: &Shape<'_>) -> TokenStream {
    let answers = shape.has_guards().then(|| quote!(, answers: Answers));
    let given = shape.has_guards().then(|| quote!(, answers));
    let holding = quote!(self.holding = ::core::option::Option::Some(attempt););
    let waiting = quote! {
        let ::core::option::Option::Some(free) =
            self.waiting.iter_mut().find(|waiting| waiting.is_none())
        else {
            return Outcome::Busy;
        };
        *free = ::core::option::Option::Some(attempt);
    };
    let kept = match (shape.has_holding(), shape.has_waiting()) {
        (true, true) => quote!(if tried.holds() { #holding } else { #waiting }),
        (true, false) => holding,
        _ => waiting,
    };
    let before = shape.has_actions().then(|| quote!(, before: tried.before()));
    let ours = quote!(|attempt: &Attempt| attempt.ticket == ticket);
    let found = match (shape.has_holding(), shape.has_waiting()) {
        (true, true) => quote!(self.holding.iter().chain(self.waiting.iter().flatten())),
        (true, false) => quote!(self.holding.iter()),
        _ => quote!(self.waiting.iter().flatten()),
    };
    let slots = match (shape.has_holding(), shape.has_waiting()) {
        (true, true) => quote!(::core::iter::once(&mut self.holding).chain(&mut self.waiting)),
        (true, false) => quote!(::core::iter::once(&mut self.holding)),
        _ => quote!(&mut self.waiting),
    };
    quote! {
        /// Asks for an activity before anything changes.
        fn attempt(&mut self, tried: Tried #answers) -> Outcome {
            let ticket = self.tickets.next();
            let attempt = Attempt { ticket, tried #given };
            #kept
            Outcome::Trying(Trying { activity: tried.activity(), ticket #before })
        }

        /// What is being tried under a ticket.
        fn tried(&self, ticket: Ticket) -> ::core::option::Option<Attempt> {
            #found.copied().find(#ours)
        }

        /// Forgets what was tried under a ticket.
        fn forget(&mut self, ticket: Ticket) {
            for slot in #slots {
                if slot.as_ref().is_some_and(#ours) {
                    *slot = ::core::option::Option::None;
                }
            }
        }
    }
}

/// The private types behind tickets.
pub(super) fn types(shape: &Shape<'_>) -> Option<TokenStream> {
    if !shape.has_tickets() {
        return None;
    }
    let attempts = shape.has_tries().then(|| attempt_types(shape));
    let serde = super::serde(shape);
    let running = shape.has_running().then(|| quote!(running: Ticket,));
    let first = shape.has_running().then(|| quote!(running: Ticket(0),));
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

        /// The tickets given so far.
        #[derive(Clone, Copy, Debug)]
        #serde
        struct Tickets { last: Ticket, #running }

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

fn attempt_types(shape: &Shape<'_>) -> TokenStream {
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
        enum Tried { #(#variants)* }

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

/// `elapse`, where anything is timed.
pub(super) fn elapse(shape: &Shape<'_>) -> Option<TokenStream> {
    if !shape.has_clocks() {
        return None;
    }
    let uses = Uses::default();
    let (mut arms, mut falls_through) = (Vec::new(), false);
    for deadline in clocks::deadlines(shape) {
        let name = clocks::variant(shape.machine, &deadline);
        let code = match deadline.is_window {
            true => overrun(shape, deadline.state),
            false => {
                let branches = &shape.machine[deadline.state].after[deadline.slot].branches;
                let (code, closed) = due(shape, deadline.state, branches, &uses);
                falls_through |= !closed;
                code
            }
        };
        arms.push(arm(&quote!(Deadline::#name), &code));
    }
    let busy = shape.has_holding().then(|| {
        quote! {
            if self.holding.is_some() {
                return ::core::option::Option::None;
            }
        }
    });
    let guards = shape.has_guards().then(|| match uses.asked.get() {
        true => quote!(guards: &impl Guards,),
        false => quote!(_guards: &impl Guards,),
    });
    let asked = (shape.has_guards() && uses.asked.get())
        .then(|| quote!(let asked = &mut Asked { guards, answers: Answers::default() };));
    let at = match shape.has_windows() || uses.now.get() {
        true => quote!(at),
        false => quote!(_),
    };
    let step = quote! {
        let (#at, deadline) = self.due.filter(|&(at, _)| at <= now)?;
        let (clock, place) = deadline.place();
        self.clocks[clock].spent[place] = true;
        self.due = self.first_deadline();
        #asked
    };
    let body = match falls_through {
        false => quote!(#step match deadline { #(#arms)* }),
        true => quote! {
            loop {
                #step
                let due = match deadline { #(#arms)* };
                if due.is_some() {
                    return due;
                }
            }
        },
    };
    Some(quote! {
        /// One thing that is due, if anything is: call it until it returns nothing.
        pub fn elapse(
            &mut self,
            now: ::core::time::Duration,
            #guards
        ) -> ::core::option::Option<Due> {
            #busy
            #body
        }
    })
}

fn overrun(shape: &Shape<'_>, state: StateId) -> TokenStream {
    let name = type_name(&shape.machine[state].name);
    quote! {
        ::core::option::Option::Some(Due::Overrun {
            window: Window::#name,
            by: now.saturating_sub(at),
        })
    }
}

/// The branches of a deadline, and whether one of them always decides.
fn due(
    shape: &Shape<'_>,
    state: StateId,
    branches: &[TransitionId],
    uses: &Uses,
) -> (TokenStream, bool) {
    let machine = shape.machine;
    let inside = |&inside: &StateId| machine.is_in(inside, state) && !machine[inside].is_final;
    let from: Vec<StateId> = machine.atomic_states().filter(inside).collect();
    let closed = branches.iter().any(|&branch| machine[branch].guard.is_none());
    let goes = |branch: &&TransitionId| !shape.is_answer(**branch);
    let outcomes = branches.iter().filter(goes).map(|&branch| {
        let step = Step { shape, branch, from: from.clone(), uses, time: quote!(at) };
        let Code { statements, taken } = step.code();
        let guard = condition(shape, branch, uses);
        (guard, quote!(#statements ::core::option::Option::Some(Due::Taken(#taken))))
    });
    let spent = (!closed).then(|| quote!(::core::option::Option::None));
    (chain(outcomes.collect(), spent), closed)
}
