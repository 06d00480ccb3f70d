//! What follows from a step: its actions and its activity, put down for their turn.

use super::call::has_own_work;
use super::names::type_name;
use super::replies;
use super::shape::Shape;
use crate::machine::{Machine, OnLeave, StateId};
use crate::semantics;
use proc_macro2::TokenStream;
use quote::quote;

/// `follow`: what a transition has decided.
pub(super) fn follow(shape: &Shape<'_>) -> TokenStream {
    let parameters = [
        shape.has_context().then(|| quote!(before: Context,)),
        has_own_work(shape).then(|| quote!(is_own: bool,)),
    ];
    let after = shape.has_context().then(|| quote!(let after = *self.machine.context();));
    let context = shape.has_context().then(|| quote!(before, after,));
    let actions = shape
        .has_actions()
        .then(|| quote!(leaving: taken.actions.leaving, entering: taken.actions.entering, acted: 0, has_panicked: false,));
    let is_told = shape.has_waiting().then(|| quote!(is_told: false,));
    let seen = shape.has_context().then(|| quote!(context: after,));
    let running = shape.has_running().then(|| {
        quote! {
            if taken.interrupted.is_some() {
                self.order.leave(interrupts);
            }
            let begins = taken.started.map(|started| Begun {
                activity: started.activity,
                ticket: started.ticket,
                run: Some(self.order.enter(is_waited_for(taken.to))),
                interrupted: interrupted(taken.to),
                completion: None,
                has_failed: false,
                is_deaf: false,
                is_lost: false,
                #is_told
                #seen
            });
        }
    });
    let begins = shape.has_tickets().then(|| match shape.has_running() {
        true => quote!(begins,),
        false => quote!(begins: None,),
    });
    let is_own = has_own_work(shape).then(|| quote!(is_own,));
    quote! {
        /// Puts down what follows from a transition.
        fn follow(
            &mut self,
            call: &mut Call,
            taken: Taken,
            #(#parameters)*
            interrupts: &Interrupts,
        ) {
            #after
            #running
            call.decided = Some(Decided {
                turn: self.order.decide(),
                has_turn: false,
                #context
                #actions
                #begins
                #is_own
            });
            let _ = interrupts;
        }
    }
}

/// What the first state brings.
pub(super) fn start(shape: &Shape<'_>) -> TokenStream {
    let start = semantics::start(shape.machine);
    let context = shape.has_context().then(|| quote!(before: after, after,));
    let after = shape.has_context().then(|| quote!(let after = *self.machine.context();));
    let actions = shape
        .has_actions()
        .then(|| quote!(leaving: &[], entering: Machine::STARTING, acted: 0, has_panicked: false,));
    let is_told = shape.has_waiting().then(|| quote!(is_told: false,));
    let seen = shape.has_context().then(|| quote!(context: after,));
    let begins = shape.has_tickets().then(|| match start.started {
        None => quote!(begins: None,),
        Some(_) => quote! {
            begins: self.machine.running().map(|started| Begun {
                activity: started.activity,
                ticket: started.ticket,
                run: Some(self.order.enter(is_waited_for(self.machine.state()))),
                interrupted: None,
                completion: None,
                has_failed: false,
                is_deaf: false,
                is_lost: false,
                #is_told
                #seen
            }),
        },
    });
    let is_own = has_own_work(shape).then(|| quote!(is_own: true,));
    quote! {
        /// Puts down what belongs to the first state.
        fn begin(&mut self, call: &mut Call) {
            #after
            call.decided = Some(Decided {
                turn: self.order.decide(),
                has_turn: false,
                #context
                #actions
                #begins
                #is_own
            });
        }
    }
}

/// `due`: one thing that is due.
pub(super) fn due(shape: &Shape<'_>) -> TokenStream {
    let guards = shape.has_guards().then(|| quote!(, handler));
    let before = (shape.has_context() && shape.has_deadlines())
        .then(|| quote!(let before = *self.machine.context();));
    let passed = shape.has_context().then(|| quote!(before,));
    let is_own = has_own_work(shape).then(|| quote!(true,));
    let nobody = shape.has_waiting().then(|| quote!(, None));
    let taken = shape.has_deadlines().then(|| {
        quote! {
            Some(Due::Taken(taken)) => {
                tell(seen, Cause::Deadline, Some(now), from, &Outcome::Taken(taken) #nobody);
                self.follow(call, taken, #passed #is_own interrupts);
                true
            }
        }
    });
    let from = shape.has_deadlines().then(|| quote!(let from = self.machine.state().name();));
    let overrun = shape.has_windows().then(|| {
        quote! {
            Some(Due::Overrun { window, by }) => {
                seen(&Seen::Overrun(Lasting::State(window.name()), by));
                call.overrun = Some((window, by));
                true
            }
        }
    });
    quote! {
        /// Puts down one thing that is due, if anything is.
        fn due<H: Handler>(
            &mut self,
            call: &mut Call,
            handler: &H,
            now: Duration,
            interrupts: &Interrupts,
            seen: &mut impl FnMut(&Seen<'_>),
        ) -> bool {
            #before
            #from
            let _ = (handler, interrupts, &seen);
            call.is_elapsing = true;
            let due = self.machine.elapse(now #guards);
            call.is_elapsing = false;
            match due {
                #taken
                #overrun
                None => false,
            }
        }
    }
}

/// What has to be known of a running state when it is left.
pub(super) fn running_states(shape: &Shape<'_>) -> TokenStream {
    let machine = shape.machine;
    let invoke = |state: StateId| machine[state].invoke.as_ref();
    let waits =
        |&&state: &&StateId| invoke(state).is_some_and(|invoke| invoke.on_leave == OnLeave::Detach);
    let detached: Vec<_> =
        shape.running.iter().filter(waits).map(|&state| variant(machine, state)).collect();
    let is_waited_for = match detached.is_empty() {
        true => quote!(let _ = state; true),
        false => quote!(!matches!(state, #(#detached)|*)),
    };
    let answers = shape.running.iter().filter_map(|&state| {
        let reply = replies::path(machine, invoke(state)?.interrupted?);
        let state = variant(machine, state);
        Some(quote!(#state => Some(#reply),))
    });
    let answers: Vec<TokenStream> = answers.collect();
    let rest = (answers.len() < machine.atomic_states().count()).then(|| quote!(_ => None));
    quote! {
        /// Whether others wait until the activity of this state has returned.
        const fn is_waited_for(state: State) -> bool { #is_waited_for }

        /// What a call answers whose activity is interrupted in this state.
        const fn interrupted(state: State) -> Option<Reply> {
            match state { #(#answers)* #rest }
        }
    }
}

fn variant(machine: &Machine, state: StateId) -> TokenStream {
    let name = type_name(&machine[state].name);
    quote!(State::#name)
}
