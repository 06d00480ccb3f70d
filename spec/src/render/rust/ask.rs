//! What a call asks of the machine: what becomes of its event, and of the end of its activity.

use super::call::has_own_work;
use super::handler::starts_with_work;
use super::shape::Shape;
use super::work;
use crate::machine::{ActivityId, Decision, Transition};
use proc_macro2::TokenStream;
use quote::quote;

/// `ask`: what becomes of the event.
pub(super) fn ask(shape: &Shape<'_>) -> TokenStream {
    let put_off = put_off(shape);
    let guards = shape.has_guards().then(|| quote!(handler,));
    let read = shape.has_clocks().then(|| quote!(let now = self.order.at(handler.now());));
    let now = shape.has_clocks().then(|| quote!(now,));
    let at = at(shape);
    let nobody = shape.has_waiting().then(|| quote!(, None));
    let answered = answered(shape).map(|answered| quote!(#answered => call.reply = Some(reply),));
    let trying = shape.has_tries().then(|| trying(shape));
    let dropped = shape.has_tickets().then(|| quote!(Outcome::Dropped => {}));
    let before = shape.has_context().then(|| quote!(let before = *self.machine.context();));
    let passed = shape.has_context().then(|| quote!(before,));
    let is_own = has_own_work(shape).then(|| quote!(false,));
    let elapse = shape.has_clocks().then(|| {
        quote! {
            (Asks::Elapse, _) => {
                let now = self.order.at(handler.now());
                if !self.due(call, handler, now, interrupts, seen) {
                    call.asks = Asks::Nothing;
                }
                return None;
            }
        }
    });
    let start = starts_with_work(shape).then(|| {
        quote! {
            (Asks::Start, _) => {
                self.begin(call);
                call.asks = Asks::Nothing;
                return None;
            }
        }
    });
    quote! {
        /// Asks the machine for what the call still wants of it.
        fn ask<H: Handler>(
            &mut self,
            call: &mut Call,
            handler: &H,
            interrupts: &Interrupts,
            seen: &mut impl FnMut(&Seen<'_>),
        ) -> Option<Progress> {
            let event = match (call.asks, call.event) {
                (Asks::Dispatch, Some(event)) => event,
                #elapse
                #start
                _ => {
                    call.settle();
                    return Some(Progress::Done);
                }
            };
            #before
            #read
            let from = self.machine.state().name();
            let outcome = self.machine.dispatch(event, #guards #now);
            let params = |hear: &mut dyn FnMut(&'static str, Value)| params(Some(&event), hear);
            let (event, params) = (event.kind().name(), Params::new(&params));
            tell(seen, Cause::Event { event, params, tried: None }, #at, from, &outcome #nobody);
            match outcome {
                #put_off
                Outcome::Taken(taken) => {
                    call.reply = taken.reply;
                    self.follow(call, taken, #passed #is_own interrupts);
                }
                #answered
                #trying
                #dropped
            }
            call.asks = Asks::Nothing;
            let _ = handler;
            None
        }
    }
}

/// `report`: what becomes of the end of an activity.
pub(super) fn report(shape: &Shape<'_>) -> TokenStream {
    let put_off = put_off(shape);
    // A guard that has panicked is not asked again, nor is the time.
    let guards = shape.has_guards().then(|| quote!(&(!begun.is_deaf).then_some(handler),));
    let read = shape.has_clocks().then(|| {
        quote! {
            let now = match begun.is_deaf {
                true => self.order.now(),
                false => self.order.at(handler.now()),
            };
        }
    });
    let now = shape.has_clocks().then(|| quote!(now,));
    let has_own = has_own_work(shape);
    let parameter = has_own.then(|| quote!(is_own: bool,));
    let is_own = has_own.then(|| quote!(is_own,));
    let place = match has_own {
        true => quote!(if is_own { call.own = None } else { call.begun = None }),
        false => quote!(call.begun = None),
    };
    // What nobody waits for answers nobody.
    let reply = match has_own {
        true => quote!(if !is_own {
            call.reply = reply
        }),
        false => quote!(call.reply = reply),
    };
    let told = told(shape);
    let answered = answered(shape).map(|answered| quote!(#answered => Some(reply),));
    let trying = shape.has_tries().then(|| quote!(Outcome::Trying(_) => None,));
    let before = shape.has_context().then(|| quote!(let before = *self.machine.context();));
    let passed = shape.has_context().then(|| quote!(before,));
    let tell_end = tell_end(shape);
    quote! {
        /// Reports the end of an activity to the machine.
        fn report<H: Handler>(
            &mut self,
            call: &mut Call,
            begun: Begun,
            #parameter
            handler: &H,
            interrupts: &Interrupts,
            seen: &mut impl FnMut(&Seen<'_>),
        ) -> Option<Progress> {
            if begun.is_lost {
                if let Some(run) = begun.run {
                    self.order.returned(run, interrupts);
                }
                #place;
                return None;
            }
            let Some(completion) = begun.completion else { return Some(Progress::Work) };
            if let Some(run) = begun.run {
                self.order.returned(run, interrupts);
            }
            #before
            #read
            let from = self.machine.state().name();
            let outcome = self.machine.finish(begun.ticket, completion, #guards #now);
            #tell_end
            let reply = match outcome {
                #put_off
                Outcome::Taken(taken) => {
                    self.follow(call, taken, #passed #is_own interrupts);
                    #told
                }
                #answered
                #trying
                Outcome::Dropped => begun.interrupted,
            };
            #place;
            #reply;
            let _ = handler;
            None
        }
    }
}

/// What the call is told that waited for the activity.
fn told(shape: &Shape<'_>) -> TokenStream {
    match shape.has_running() {
        true => quote! {
            match begun.run {
                Some(_) => taken.answers.map(|(_, reply)| reply),
                None => taken.reply,
            }
        },
        false => quote!(taken.reply),
    }
}

/// Tells who watches that an activity has ended: what called for it, if that was a `try` of which
/// nothing was told before.
fn tell_end(shape: &Shape<'_>) -> TokenStream {
    let at = at(shape);
    let nobody = shape.has_waiting().then(|| quote!(, None));
    let told = shape.has_waiting().then(|| {
        quote! {
            (None, Some(event)) if begun.is_told => {
                let waits = Some(event.kind().name());
                tell(seen, Cause::Ended { activity, failed }, #at, from, &outcome, waits);
            }
        }
    });
    quote! {
        let params = |hear: &mut dyn FnMut(&'static str, Value)| params(call.event.as_ref(), hear);
        let params = Params::new(&params);
        let (activity, failed) = (begun.activity.name(), failed_with(completion));
        match (begun.run, call.event) {
            #told
            (None, Some(event)) => {
                let event = event.kind().name();
                let tried = Some((activity, failed));
                tell(seen, Cause::Event { event, params, tried }, #at, from, &outcome #nobody);
            }
            _ => tell(seen, Cause::Ended { activity, failed }, #at, from, &outcome #nobody),
        }
    }
}

/// When a step was decided, if the machine has clocks.
fn at(shape: &Shape<'_>) -> TokenStream {
    if shape.has_clocks() { quote!(Some(now)) } else { quote!(None) }
}

/// What to do with outcomes that only put a call off.
fn put_off(shape: &Shape<'_>) -> TokenStream {
    let busy = shape.has_tries().then(|| quote!(Outcome::Busy => return Some(self.order.wait()),));
    let deadline = shape.has_clocks().then(|| {
        quote! {
            Outcome::DeadlineFirst => {
                self.due(call, handler, now, interrupts, seen);
                return None;
            }
        }
    });
    quote!(#busy #deadline)
}

/// The outcomes that are over with their reply.
fn answered(shape: &Shape<'_>) -> Option<TokenStream> {
    match (shape.ignores, shape.refuses) {
        (true, true) => Some(quote!(Outcome::Ignored(reply) | Outcome::Refused(reply))),
        (true, false) => Some(quote!(Outcome::Ignored(reply))),
        (false, true) => Some(quote!(Outcome::Refused(reply))),
        (false, false) => None,
    }
}

/// A step that waits for its `try`: what comes before it, and the activity.
fn trying(shape: &Shape<'_>) -> TokenStream {
    let leaves = shape.has_running().then(|| leaves(shape)).flatten();
    let context = shape.has_context().then(|| quote!(before, after: before,));
    let actions = shape
        .has_actions()
        .then(|| quote!(leaving: trying.before, entering: &[], acted: 0, has_panicked: false,));
    let seen = shape.has_context().then(|| quote!(context: before,));
    let is_own = has_own_work(shape).then(|| quote!(is_own: false,));
    let is_told = shape.has_waiting().then(|| quote!(is_told: !trying.holds,));
    quote! {
        Outcome::Trying(trying) => {
            #leaves
            call.decided = Some(Decided {
                turn: self.order.decide(),
                has_turn: false,
                #context
                #actions
                begins: Some(Begun {
                    activity: trying.activity,
                    ticket: trying.ticket,
                    run: None,
                    interrupted: None,
                    completion: None,
                    has_failed: false,
                    is_deaf: false,
                    is_lost: false,
                    #is_told
                    #seen
                }),
                #is_own
            });
        }
    }
}

/// "Where the branch leaves a running state, the interruption comes first": before what comes
/// before the `try`.
fn leaves(shape: &Shape<'_>) -> Option<TokenStream> {
    let machine = shape.machine;
    let leaves = |branch: &Transition| {
        !branch.before.is_empty() && matches!(branch.decision, Decision::Target { .. })
    };
    let mut tried: Vec<ActivityId> = shape
        .tries
        .iter()
        .filter(|&&branch| leaves(&machine[branch]))
        .filter_map(|&branch| machine[branch].attempt)
        .collect();
    tried.sort_unstable();
    tried.dedup();
    if tried.is_empty() {
        return None;
    }
    let tried = tried.iter().map(|&activity| work::activity_path(machine, activity));
    Some(quote! {
        if !trying.before.is_empty() && matches!(trying.activity, #(#tried)|*) {
            self.order.leave(interrupts);
        }
    })
}
