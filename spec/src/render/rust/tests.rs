//! The tests that come with the code: what the interpreter expects of every cell, and how to drive
//! the machine through it.

use super::names::{type_name, value_name};
use super::shape::Shape;
use super::values::{From, rust_type};
use super::work;
use crate::arena::Id as _;
use crate::machine::{ActivityId, EventId, GuardBody, Kind, Machine, Param, StateId};
use crate::suite::{Case, Suite, literal};
use proc_macro2::{Literal, TokenStream};
use quote::quote;

/// Above so many atomic states there is one test per state and not one per cell.
const STATES_WITH_CELLS: usize = 200;

/// The module of tests; empty for an empty suite.
pub(super) fn render(shape: &Shape<'_>, suite: &Suite) -> TokenStream {
    if suite.cases.is_empty() {
        return TokenStream::new();
    }
    let machine = shape.machine;
    let written = literal(machine, suite);
    let (names, text) = (&written.names, &written.text);
    let file = machine.source.file_name();
    let (subject, cases) = (subject(shape), cases(machine, suite));
    let pairs = suite.pairs.then(|| {
        quote! {
            /// Every input after every cell.
            #[test]
            fn all_pairs() {
                SUITE.pairs::<Subject>();
            }
        }
    });
    quote! {
        /// Does the machine do what the specification says? What is expected comes from the
        /// interpreter that defines the language, and not from the code above.
        #[cfg(test)]
        #[allow(unreachable_pub, unused_qualifications, unused_imports, unused_variables, clippy::all)]
        mod lifecycle {
            use super::*;
            use ::lifechart::testing::{Given, Seen, Suite, Verdict};

            const SUITE: Suite = Suite { file: #file, names: &[#(#names),*], text: #text };

            #subject

            #[track_caller]
            fn case(point: u32, row: u32) {
                SUITE.case::<Subject>(point, row);
            }

            #cases
            #pairs
        }
    }
}

/// The tests, by state.
fn cases(machine: &Machine, suite: &Suite) -> TokenStream {
    let is_large = machine.atomic_states().nth(STATES_WITH_CELLS).is_some();
    let of_state = |state: StateId| suite.cases.iter().filter(move |case| case.state == state);
    let place = |case: &Case| {
        let (point, row) = (position(case.point), position(case.row));
        quote!(#point, #row)
    };
    let states = machine.atomic_states().filter(|&state| of_state(state).next().is_some());
    let state = states.map(|state| {
        let name = value_name(&machine[state].name);
        let calls = of_state(state).map(place);
        if is_large {
            return quote! {
                #[test]
                fn #name() {
                    #(super::case(#calls);)*
                }
            };
        }
        let names = of_state(state).map(|case| value_name(&case.name));
        quote! {
            mod #name {
                use super::case;
                #(
                    #[test]
                    fn #names() {
                        case(#calls);
                    }
                )*
            }
        }
    });
    let tests: TokenStream = state.collect();
    if is_large { quote!(mod states { #tests }) } else { tests }
}

/// The machine as something that can be driven by numbers.
fn subject(shape: &Shape<'_>) -> TokenStream {
    let ticket = if shape.has_tickets() { quote!(Ticket) } else { quote!(()) };
    let action = if shape.has_actions() { quote!(Action) } else { quote!(()) };
    let action_name = match shape.has_actions() {
        true => quote!(action.name()),
        false => quote!(""),
    };
    let begin = begin(shape);
    let starting = match shape.has_actions() {
        true => quote!(Machine::STARTING),
        false => quote!(&[]),
    };
    let (dispatch, finish, elapse) = (dispatch(shape), finish(shape), elapse(shape));
    let (seen, field) = (seen(shape), field(shape));
    let next_deadline = match shape.has_clocks() {
        true => quote!(self.machine.next_deadline()),
        false => quote!(::core::option::Option::None),
    };
    let running = match shape.has_running() {
        true => quote!(self.machine.running().map(|work| (work.ticket, work.activity as usize))),
        false => quote!(::core::option::Option::None),
    };
    let answers = shape.has_guards().then(|| answers(shape));
    quote! {
        /// A machine with what its owner keeps: the ticket of what runs, and the time.
        #[derive(Clone)]
        pub struct Subject {
            machine: Machine,
            now: ::core::time::Duration,
        }

        impl ::lifechart::testing::Subject for Subject {
            type Action = #action;
            type Ticket = #ticket;

            fn begin() -> Self { #begin }
            fn starting() -> &'static [#action] { #starting }
            fn dispatch(&mut self, event: usize, given: &Given<'_>) -> Seen<Self> { #dispatch }
            fn finish(&mut self, ticket: #ticket, activity: usize, given: &Given<'_>) -> Seen<Self> {
                #finish
            }
            fn elapse(&mut self, given: &Given<'_>) -> Seen<Self> { #elapse }
            fn next_deadline(&self) -> ::core::option::Option<::core::time::Duration> {
                #next_deadline
            }
            fn wait_until(&mut self, now: ::core::time::Duration) { self.now = now; }
            fn running(&self) -> ::core::option::Option<(#ticket, usize)> { #running }
            fn action_name(action: #action) -> &'static str { #action_name }
            fn state(&self) -> &'static str { self.machine.state().name() }
            fn field(&self, field: usize) -> ::core::option::Option<u128> { #field }
        }

        #seen
        #answers
    }
}

fn begin(shape: &Shape<'_>) -> TokenStream {
    let now = shape.has_clocks().then(|| quote!(::core::time::Duration::ZERO));
    quote! {
        Self { machine: Machine::new(#now), now: ::core::time::Duration::ZERO }
    }
}

/// The arguments that some machines ask for: answers of guards, and the time.
fn asked(shape: &Shape<'_>) -> TokenStream {
    let guards = shape.has_guards().then(|| quote!(, &Told(given)));
    let now = shape.has_clocks().then(|| quote!(, self.now));
    quote!(#guards #now)
}

fn dispatch(shape: &Shape<'_>) -> TokenStream {
    let asked = asked(shape);
    let events = shape.machine.events.ids().map(|id| event(shape, id));
    let events = arms(quote!(event), events.collect());
    quote! {
        let from = self.machine.state();
        let event = #events;
        let outcome = self.machine.dispatch(event #asked);
        self.seen(from, outcome)
    }
}

fn event(shape: &Shape<'_>, id: EventId) -> TokenStream {
    let event = &shape.machine[id];
    let name = type_name(&event.name);
    if event.params.is_empty() {
        return quote!(Event::#name);
    }
    let payload = record(shape.machine, &event.params, &quote!(given.params));
    quote!(Event::#name(super::events::#name #payload))
}

/// `{ set: SetId(given.params.id(0)), .. }`
fn record(machine: &Machine, params: &[Param], values: &TokenStream) -> TokenStream {
    let fields = params.iter().enumerate().map(|(position, param)| {
        let name = value_name(&param.name);
        let at = Literal::usize_unsuffixed(position);
        let ty = |ty| type_name(&machine.types[ty].name);
        let value = match param.ty.kind {
            Kind::Bool => quote!(#values.bool(#at)),
            Kind::Count { .. } => quote!(#values.count(#at)),
            Kind::Enumeration(id) => {
                let ty = ty(id);
                quote!(super::#ty::ALL[#values.variant(#at)])
            }
            Kind::Id(id) => {
                let ty = ty(id);
                quote!(super::#ty(#values.id(#at) as _))
            }
        };
        match param.ty.optional {
            true => quote!(#name: #values.has(#at).then(|| #value)),
            false => quote!(#name: #value),
        }
    });
    quote!({ #(#fields),* })
}

fn finish(shape: &Shape<'_>) -> TokenStream {
    if !shape.has_tickets() {
        return quote!(Seen::only(Verdict::Dropped, self.machine.state().name()));
    }
    let asked = asked(shape);
    let reported: Vec<(usize, TokenStream)> =
        work::reported(shape).map(|id| (id.index(), completion(shape, id))).collect();
    let completion = numbered(quote!(activity), reported);
    quote! {
        let from = self.machine.state();
        let completion = #completion;
        let outcome = self.machine.finish(ticket, completion #asked);
        self.seen(from, outcome)
    }
}

fn completion(shape: &Shape<'_>, id: ActivityId) -> TokenStream {
    let activity = &shape.machine[id];
    let name = type_name(&activity.name);
    let result = shape.has_result(id).then(|| {
        let parts = record(shape.machine, &activity.result, &quote!(given.result));
        quote!(super::results::#name #parts)
    });
    match (activity.infallible, result) {
        (true, None) => quote!(Completion::#name),
        (true, Some(result)) => quote!(Completion::#name(#result)),
        (false, result) => {
            let result = result.unwrap_or_else(|| quote!(()));
            quote!(Completion::#name(given.end(#result, &Reply::ALL[..])))
        }
    }
}

fn elapse(shape: &Shape<'_>) -> TokenStream {
    if !shape.has_clocks() {
        return quote!(Seen::only(Verdict::Nothing, self.machine.state().name()));
    }
    let guards = shape.has_guards().then(|| quote!(, &Told(given)));
    let has_after = shape.clocked.iter().any(|&state| !shape.machine[state].after.is_empty());
    let taken = has_after.then(|| {
        quote! {
            ::core::option::Option::Some(Due::Taken(taken)) => self.taken(taken),
        }
    });
    let overrun = shape.has_windows().then(|| {
        quote! {
            ::core::option::Option::Some(Due::Overrun { window, .. }) => Seen {
                from: window.name(),
                ..Seen::only(Verdict::Overrun, from.name())
            },
        }
    });
    quote! {
        let from = self.machine.state();
        match self.machine.elapse(self.now #guards) {
            #taken
            #overrun
            ::core::option::Option::None => Seen::only(Verdict::Nothing, from.name()),
        }
    }
}

/// Hand-written guards that answer as they are told.
fn answers(shape: &Shape<'_>) -> TokenStream {
    let machine = shape.machine;
    let methods = shape.hand_written.iter().filter_map(|&id| {
        let GuardBody::HandWritten { params } = &machine[id].body else { return None };
        let name = value_name(&machine[id].name);
        let context = shape.has_context().then(|| quote!(_: &Context));
        let params = params.iter().map(|param| {
            let ty = rust_type(machine, param.ty, param.declared, From::Inside);
            quote!(_: #ty)
        });
        let params = context.into_iter().chain(params);
        let number = position(id.index());
        Some(quote!(fn #name(&self, #(#params),*) -> bool { self.0.answer(#number) }))
    });
    quote! {
        struct Told<'a, 'b>(&'a Given<'b>);

        impl Guards for Told<'_, '_> { #(#methods)* }
    }
}

/// Tells outcomes by names.
fn seen(shape: &Shape<'_>) -> TokenStream {
    let answer = |present: bool, word: TokenStream| {
        present.then(|| {
            quote! {
                Outcome::#word(reply) => Seen {
                    to: self.machine.state().name(),
                    reply: ::core::option::Option::Some(reply.name()),
                    ..Seen::only(Verdict::#word, from.name())
                },
            }
        })
    };
    let only = |present: bool, word: TokenStream| {
        present.then(|| quote!(Outcome::#word => Seen::only(Verdict::#word, from.name()),))
    };
    let ignored = answer(shape.ignores, quote!(Ignored));
    let refused = answer(shape.refuses, quote!(Refused));
    let before = shape.has_actions().then(|| quote!(before: trying.before,));
    let trying = shape.has_tries().then(|| {
        quote! {
            Outcome::Trying(trying) => Seen {
                #before
                trying: ::core::option::Option::Some((trying.ticket, trying.activity as usize)),
                tried: ::core::option::Option::Some(trying.activity.name()),
                ..Seen::only(Verdict::Trying, from.name())
            },
        }
    });
    let busy = only(shape.has_tries(), quote!(Busy));
    let first = only(shape.has_clocks(), quote!(DeadlineFirst));
    let dropped = only(shape.has_tickets(), quote!(Dropped));
    let taken = taken(shape);
    quote! {
        impl Subject {
            fn seen(&self, from: State, outcome: Outcome) -> Seen<Self> {
                match outcome {
                    Outcome::Taken(taken) => self.taken(taken),
                    #ignored #refused #trying #busy #first #dropped
                }
            }

            #taken
        }
    }
}

fn taken(shape: &Shape<'_>) -> TokenStream {
    let before = shape.has_tries().then(|| quote!(before: taken.actions.before,));
    let actions = shape.has_actions().then(|| {
        quote! {
            #before
            leaving: taken.actions.leaving,
            entering: taken.actions.entering,
        }
    });
    let work = shape.has_running().then(|| {
        quote! {
            started: taken.started.map(|work| work.activity.name()),
            interrupted: taken.interrupted.map(|activity| activity.name()),
            answers: taken.answers.map(|(event, reply)| (event.name(), reply.name())),
        }
    });
    quote! {
        fn taken(&self, taken: Taken) -> Seen<Self> {
            Seen {
                to: taken.to.name(),
                role: taken.role,
                reply: taken.reply.map(|reply| reply.name()),
                #actions
                #work
                ..Seen::only(Verdict::Taken, taken.from.name())
            }
        }
    }
}

/// The context in numbers.
fn field(shape: &Shape<'_>) -> TokenStream {
    let machine = shape.machine;
    if machine.fields.is_empty() {
        return quote!(::core::option::Option::None);
    }
    let fields = machine.fields.values().map(|field| {
        let name = value_name(&field.name);
        let number = |value: TokenStream| match field.ty.kind {
            Kind::Id(_) => quote!(u128::from(#value.0)),
            Kind::Bool | Kind::Count { .. } => quote!(u128::from(#value)),
            Kind::Enumeration(_) => quote!(#value as u128),
        };
        match field.ty.optional {
            true => {
                let number = number(quote!(value));
                quote!(context.#name.map(|value| #number))
            }
            false => {
                let number = number(quote!(context.#name));
                quote!(::core::option::Option::Some(#number))
            }
        }
    });
    let fields = arms(quote!(field), fields.collect());
    quote! {
        let context = self.machine.context();
        #fields
    }
}

/// A `match` on a position.
fn arms(on: TokenStream, values: Vec<TokenStream>) -> TokenStream {
    numbered(on, values.into_iter().enumerate().collect())
}

fn numbered(on: TokenStream, mut values: Vec<(usize, TokenStream)>) -> TokenStream {
    let Some((_, last)) = values.pop() else { return quote!(::core::unreachable!()) };
    if values.is_empty() {
        return last;
    }
    let arms = values.into_iter().map(|(number, value)| {
        let number = Literal::usize_unsuffixed(number);
        quote!(#number => #value,)
    });
    quote!(match #on { #(#arms)* _ => #last })
}

fn position(number: usize) -> Literal {
    Literal::usize_unsuffixed(number)
}
