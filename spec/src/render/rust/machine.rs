//! `Machine`: its parts, its beginning, and what can be asked of it.

use super::pages::{self, Page};
use super::shape::Shape;
use super::work::{action_path, activity_path};
use super::{clocks, docs, elapse, finish, replies, select, serde, states};
use crate::machine::StateId;
use proc_macro2::TokenStream;
use quote::quote;

/// The machine and all its methods.
pub(super) fn render(shape: &Shape<'_>) -> TokenStream {
    let (definition, beginning) = (definition(shape), beginning(shape));
    let equality = shape.has_tickets().then(|| equality(shape));
    let default = (!shape.has_clocks()).then(default);
    let (questions, moves) = (questions(shape), moves(shape));
    let (select, finish) = (select::render(shape), finish::render(shape));
    let elapse = elapse::render(shape);
    let clocks = clocks::methods(shape);
    quote! {
        #definition

        #[allow(dead_code)]
        impl Machine {
            #beginning
            #questions
            #select
            #finish
            #elapse
            #clocks
            #moves
        }

        #equality
        #default
    }
}

/// A machine that needs no time to begin at can be made by default.
fn default() -> TokenStream {
    quote! {
        impl ::core::default::Default for Machine {
            fn default() -> Self {
                Self::new()
            }
        }
    }
}

/// One part of a machine: its name, its type, its first value, and whether it counts for equality.
struct Part {
    name: TokenStream,
    ty: TokenStream,
    first: TokenStream,
}

fn parts(shape: &Shape<'_>) -> Vec<Part> {
    let machine = shape.machine;
    let first = states::path(machine, machine.settle(machine.root()));
    let none = quote!(::core::option::Option::None);
    let part = |present: bool, name: TokenStream, ty: TokenStream, first: TokenStream| {
        present.then_some(Part { name, ty, first })
    };
    let count = clocks::count(shape);
    let clocks = clocks::first(shape);
    [
        part(true, quote!(state), quote!(State), first),
        part(shape.has_context(), quote!(context), quote!(Context), quote!(Context::new())),
        part(
            shape.has_running(),
            quote!(open),
            quote!(::core::option::Option<EventKind>),
            none.clone(),
        ),
        part(
            shape.has_holding(),
            quote!(holding),
            quote!(::core::option::Option<Attempt>),
            none.clone(),
        ),
        part(
            shape.has_waiting(),
            quote!(waiting),
            quote!([::core::option::Option<Attempt>; 8]),
            quote!([#none; 8]),
        ),
        part(shape.has_durations(), quote!(durations), quote!(Durations), quote!(durations)),
        part(shape.has_clocks(), quote!(clocks), quote!([Clock; #count]), clocks),
        part(
            shape.has_clocks(),
            quote!(due),
            quote!(::core::option::Option<(::core::time::Duration, Deadline)>),
            none,
        ),
        part(shape.has_tickets(), quote!(tickets), quote!(Tickets), quote!(Tickets::NONE)),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn definition(shape: &Shape<'_>) -> TokenStream {
    let machine = shape.machine;
    let title = docs::sentence(&docs::escape(machine.label()));
    let text = docs::escape(machine.doc.as_deref().unwrap_or_default());
    let doc = docs::doc([&title, &text, &docs::declared_at(shape, machine.span)]);
    let parts = parts(shape);
    let fields = parts.iter().map(|Part { name, ty, .. }| quote!(#name: #ty,));
    let (serde, page) = (serde(shape), pages::attribute(shape, Page::Machine));
    let equality = (!shape.has_tickets()).then(|| quote!(, PartialEq, Eq, Hash));
    quote! {
        #doc
        #page
        #[derive(Clone, Debug #equality)]
        #serde
        pub struct Machine { #(#fields)* }
    }
}

fn beginning(shape: &Shape<'_>) -> TokenStream {
    let machine = shape.machine;
    let parts = parts(shape);
    let fields = parts.iter().map(|Part { name, first, .. }| match first.to_string() {
        shorthand if shorthand == name.to_string() => quote!(#name,),
        _ => quote!(#name: #first,),
    });
    let is_timed = clocks::first(shape).to_string().contains("now");
    let given = shape.has_clocks().then(|| quote!(now: ::core::time::Duration));
    let now = shape.has_clocks().then(|| match is_timed {
        true => quote!(now: ::core::time::Duration),
        false => quote!(_now: ::core::time::Duration),
    });
    let is_running = machine[machine.settle(machine.root())].invoke.is_some();
    let start = is_running.then(|| quote!(machine.tickets.run();));
    let due = shape.has_clocks().then(|| quote!(machine.due = machine.first_deadline();));
    let body = match start.is_some() || due.is_some() {
        true => quote!(let mut machine = Self { #(#fields)* }; #start #due machine),
        false => quote!(Self { #(#fields)* }),
    };
    let starting = starting(shape);
    let time = match shape.has_clocks() {
        true => "`now` is the time since any fixed moment; all later times count from the same.",
        false => "",
    };
    let doc = docs::doc(["A new machine.", time]);
    if !shape.has_durations() {
        return quote!(#starting #doc pub fn new(#now) -> Self { #body });
    }
    let longer = docs::doc(["A new machine with other durations.", time]);
    quote! {
        #starting
        #doc
        pub fn new(#given) -> Self { Self::with_durations(Durations::new(), now) }

        #longer
        pub fn with_durations(durations: Durations, #now) -> Self { #body }
    }
}

/// The entry actions of the first states.
fn starting(shape: &Shape<'_>) -> Option<TokenStream> {
    let machine = shape.machine;
    if !shape.has_actions() {
        return None;
    }
    let path = machine.initial_path(machine.root());
    let actions = path.flat_map(|state| &machine[state].entry);
    let actions = actions.map(|&action| action_path(machine, action));
    Some(quote! {
        /// The entry actions of the first states, outermost first: what a new machine asks for.
        pub const STARTING: &'static [Action] = &[#(#actions),*];
    })
}

/// Equality and hashing: tickets take no part in them.
fn equality(shape: &Shape<'_>) -> TokenStream {
    let parts = parts(shape);
    let seen = || parts.iter().map(|part| &part.name).filter(|name| name.to_string() != "tickets");
    let (compared, hashed) = (seen(), seen());
    quote! {
        impl ::core::cmp::PartialEq for Machine {
            /// Machines are equal that will behave alike; which tickets they gave does not matter.
            fn eq(&self, other: &Self) -> bool {
                #(self.#compared == other.#compared)&&*
            }
        }

        impl ::core::cmp::Eq for Machine {}

        impl ::core::hash::Hash for Machine {
            fn hash<H: ::core::hash::Hasher>(&self, hasher: &mut H) {
                #(::core::hash::Hash::hash(&self.#hashed, hasher);)*
            }
        }
    }
}

fn questions(shape: &Shape<'_>) -> TokenStream {
    let context = shape.has_context().then(|| {
        quote! {
            /// What the machine remembers besides its state.
            pub const fn context(&self) -> &Context { &self.context }
        }
    });
    let durations = shape.has_durations().then(|| {
        quote! {
            /// How long things last.
            pub const fn durations(&self) -> &Durations { &self.durations }
        }
    });
    let running = shape.has_running().then(|| {
        quote! {
            /// The activity that runs, with its ticket.
            pub fn running(&self) -> ::core::option::Option<Started> {
                let ticket = self.tickets.running;
                self.state.activity().map(|activity| Started { activity, ticket })
            }

            /// The call that waits for the running activity.
            pub const fn open(&self) -> ::core::option::Option<EventKind> { self.open }
        }
    });
    quote! {
        /// The state.
        pub const fn state(&self) -> State { self.state }

        #context
        #durations
        #running
    }
}

/// The methods that change the state.
fn moves(shape: &Shape<'_>) -> TokenStream {
    let none = quote!(::core::option::Option::None);
    let actions = shape.has_actions().then(|| quote!(actions: Actions::NONE,));
    let work =
        shape.has_running().then(|| quote!(answers: #none, started: #none, interrupted: #none,));
    let running = shape.has_running().then(|| running(shape));
    quote! {
        fn go(&mut self, to: State, role: Role) -> Taken {
            let from = ::core::mem::replace(&mut self.state, to);
            Taken { from, to, role, reply: #none, #actions #work }
        }

        fn take(&mut self, to: State, role: Role, reply: Reply) -> Outcome {
            Outcome::Taken(Taken { reply: ::core::option::Option::Some(reply), ..self.go(to, role) })
        }

        fn stay(&self, role: Role) -> Taken {
            Taken { from: self.state, to: self.state, role, reply: #none, #actions #work }
        }

        #running
    }
}

fn running(shape: &Shape<'_>) -> TokenStream {
    let machine = shape.machine;
    let arms = shape.running.iter().filter_map(|&state| {
        let reply = replies::path(machine, machine[state].invoke.as_ref()?.interrupted?);
        let state = states::path(machine, state);
        Some(quote!(#state => #reply,))
    });
    let arms: Vec<TokenStream> = arms.collect();
    let rest = (arms.len() < machine.atomic_states().count())
        .then(|| quote!(_ => return ::core::option::Option::None,));
    let interrupted = match arms.is_empty() {
        true => quote!(::core::option::Option::None),
        false => quote! {
            let reply = match self.state {
                #(#arms)*
                #rest
            };
            self.answer(reply)
        },
    };
    quote! {
        /// Starts the activity of the state that is entered; `call` waits for it.
        fn start(
            &mut self,
            activity: Activity,
            call: ::core::option::Option<EventKind>,
        ) -> Started {
            self.open = call;
            Started { activity, ticket: self.tickets.run() }
        }

        /// Answers the call that waits.
        fn answer(&mut self, reply: Reply) -> ::core::option::Option<(EventKind, Reply)> {
            self.open.take().map(|call| (call, reply))
        }

        /// Answers the call that waits for an activity which is interrupted.
        fn interrupt(&mut self) -> ::core::option::Option<(EventKind, Reply)> {
            #interrupted
        }
    }
}

/// `State::activity`, where states have activities.
pub(super) fn activity_question(shape: &Shape<'_>, atomic: &[StateId]) -> Option<TokenStream> {
    if !shape.has_running() {
        return None;
    }
    let machine = shape.machine;
    let arms = shape.running.iter().filter_map(|&state| {
        let activity = activity_path(machine, machine[state].invoke.as_ref()?.activity);
        let state = states::path(machine, state);
        Some(quote!(#state => ::core::option::Option::Some(#activity),))
    });
    let idle: Vec<_> = atomic
        .iter()
        .filter(|&&state| machine[state].invoke.is_none())
        .map(|&state| states::path(machine, state))
        .collect();
    let idle = (!idle.is_empty()).then(|| quote!(#(#idle)|* => ::core::option::Option::None,));
    Some(quote! {
        /// The activity that runs in this state.
        pub const fn activity(self) -> ::core::option::Option<Activity> {
            match self { #(#arms)* #idle }
        }
    })
}
