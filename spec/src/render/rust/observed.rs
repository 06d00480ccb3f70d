//! What a driver tells of itself: what a call is, and what was decided of it.

use super::call::has_own_work;
use super::names::{type_name, value_name};
use super::shape::Shape;
use super::work::reported;
use crate::machine::{IdWidth, Kind, Machine, Param, TypeKind};
use proc_macro2::TokenStream;
use quote::quote;

/// The methods of `Drive` that only tell.
pub(super) fn methods(shape: &Shape<'_>) -> TokenStream {
    let own = has_own_work(shape).then(|| quote!(.or(call.own)));
    let working = match shape.has_tickets() {
        true => {
            let overrun = shape.has_windows().then(|| quote!(|| call.overrun.is_some()));
            quote! {
                if call.decided.is_some() #overrun {
                    return None;
                }
                let begun = call.begun #own.filter(|begun| begun.completion.is_none())?;
                let activity = begun.activity;
                Some(Working { activity: activity.name(), budget: budget(activity) })
            }
        }
        false => quote!(let _ = call; None),
    };
    let (elapse, next_deadline, now) = match shape.has_clocks() {
        true => (
            quote!(Some(Call::elapse())),
            quote!(self.0.machine.next_deadline()),
            quote!(Some(handler.now())),
        ),
        false => (quote!(None), quote!(None), quote!(let _ = handler; None)),
    };
    quote! {
        fn replied(call: &Call) -> Option<&'static str> {
            call.reply.map(Reply::name)
        }

        fn called<R>(
            call: &Call,
            tell: impl FnOnce(Option<&'static str>, Params<'_>) -> R,
        ) -> R {
            let params = |hear: &mut dyn FnMut(&'static str, Value)| params(call.event.as_ref(), hear);
            tell(call.event.as_ref().map(|event| event.kind().name()), Params::new(&params))
        }

        fn working(call: &Call) -> Option<Working> { #working }

        fn elapse() -> Option<Call> { #elapse }

        fn next_deadline(&self) -> Option<Duration> { #next_deadline }

        fn now(handler: &H) -> Option<Duration> { #now }
    }
}

/// What tells of steps and of their parts.
pub(super) fn functions(shape: &Shape<'_>) -> TokenStream {
    let (params, tell) = (params(shape), tell(shape));
    let budget = shape.has_tickets().then(|| budget(shape));
    let cause = shape.has_tickets().then(|| cause(shape));
    quote!(#params #budget #cause #tell)
}

fn params(shape: &Shape<'_>) -> TokenStream {
    let with = shape.machine.events.ids().filter(|&id| shape.has_params(id));
    let arms = with.map(|id| {
        let event = &shape.machine[id];
        let name = type_name(&event.name);
        let told = event.params.iter().map(|param| {
            let (word, value) = (&param.name, value(shape.machine, param));
            quote!(hear(#word, #value);)
        });
        quote!(Some(Event::#name(event)) => { #(#told)* })
    });
    quote! {
        /// Tells what an event carries.
        fn params(event: Option<&Event>, hear: &mut dyn FnMut(&'static str, Value)) {
            let _ = &hear;
            match event { #(#arms)* _ => {} }
        }
    }
}

/// A parameter of `event`, as a value that anybody understands.
fn value(machine: &Machine, param: &Param) -> TokenStream {
    let field = value_name(&param.name);
    let plain = |of: TokenStream| match param.ty.kind {
        Kind::Bool => quote!(Value::Bool(#of)),
        Kind::Count { .. } => quote!(Value::Count(#of)),
        Kind::Enumeration(_) => quote!(Value::Word(#of.name())),
        Kind::Id(id) => match machine[id].kind {
            TypeKind::Id(IdWidth::U128) => quote!(Value::Id(#of.0)),
            _ => quote!(Value::Id(#of.0.into())),
        },
    };
    let made = match param.ty.kind {
        _ if !param.ty.optional => return plain(quote!(event.#field)),
        Kind::Bool => quote!(Value::Bool),
        Kind::Count { .. } => quote!(Value::Count),
        Kind::Enumeration(_) | Kind::Id(_) => {
            let value = plain(quote!(value));
            quote!(|value| #value)
        }
    };
    quote!(event.#field.map_or(Value::Absent, #made))
}

fn budget(shape: &Shape<'_>) -> TokenStream {
    let arms = reported(shape).filter_map(|id| {
        let activity = &shape.machine[id];
        let nanoseconds = u64::try_from(activity.budget?.as_nanos()).unwrap_or(u64::MAX);
        let name = type_name(&activity.name);
        Some(quote!(Activity::#name => Some(Duration::from_nanos(#nanoseconds)),))
    });
    let arms: Vec<TokenStream> = arms.collect();
    let rest = (arms.len() < shape.machine.activities.len()).then(|| quote!(_ => None,));
    quote! {
        /// How long an activity may take.
        const fn budget(activity: Activity) -> Option<Duration> {
            match activity { #(#arms)* #rest }
        }
    }
}

fn cause(shape: &Shape<'_>) -> TokenStream {
    let failures = reported(shape).filter(|&id| !shape.machine[id].infallible).map(|id| {
        let name = type_name(&shape.machine[id].name);
        quote!(Completion::#name(Err(error)) => Some(Reply::from(error).name()),)
    });
    let failures: Vec<TokenStream> = failures.collect();
    quote! {
        /// What an activity has failed with.
        fn failed_with(completion: Completion) -> Option<&'static str> {
            match completion { #(#failures)* _ => None }
        }
    }
}

fn tell(shape: &Shape<'_>) -> TokenStream {
    let is_all = !shape.has_tries() && !shape.has_clocks();
    let is_always_taken = is_all && !shape.ignores && !shape.refuses && !shape.has_tickets();
    let (still, waiting) = (still(shape, is_all), waiting(shape));
    let waits = shape.has_waiting().then(|| quote!(waits: Option<&'static str>,));
    let otherwise = (!is_always_taken).then(|| quote!(else { return }));
    let actions = shape.has_actions().then(|| {
        quote! {
            let actions = |hear: &mut dyn FnMut(&'static str)| {
                let Outcome::Taken(taken) = outcome #otherwise;
                let Actions { before, leaving, entering } = taken.actions;
                for action in before.iter().chain(*leaving).chain(*entering) {
                    hear(action.name());
                }
            };
        }
    });
    let named = match shape.has_actions() {
        true => quote!(Names::new(&actions)),
        false => quote!(Names::NONE),
    };
    let running = match shape.has_running() {
        true => quote! {
            answers: taken.answers.map(|(event, reply)| (event.name(), reply.name())),
            started: taken.started.map(|started| started.activity.name()),
            interrupted: taken.interrupted.map(Activity::name),
        },
        false => quote!(answers: None, started: None, interrupted: None,),
    };
    quote! {
        /// Tells of a step: what it follows from, where, and what became of it.
        fn tell(
            seen: &mut impl FnMut(&Seen<'_>),
            cause: Cause<'_>,
            at: Option<Duration>,
            from: &'static str,
            outcome: &Outcome,
            #waits
        ) {
            #actions
            let still = |verdict| Step {
                cause,
                verdict,
                from,
                to: from,
                role: None,
                actions: Names::NONE,
                reply: None,
                answers: None,
                started: None,
                interrupted: None,
                at,
            };
            let step = match outcome {
                Outcome::Taken(taken) => Step {
                    to: taken.to.name(),
                    role: Some(taken.role),
                    actions: #named,
                    reply: taken.reply.map(Reply::name),
                    #running
                    ..still(Verdict::Taken)
                },
                #still
            };
            #waiting
            seen(&Seen::Step(step));
        }
    }
}

/// The steps that change nothing, and whatever is none.
fn still(shape: &Shape<'_>, is_all: bool) -> TokenStream {
    let answered = |name: TokenStream| quote!(Outcome::#name(reply) => Step { reply: Some(reply.name()), ..still(Verdict::#name) },);
    let ignored = shape.ignores.then(|| answered(quote!(Ignored)));
    let refused = shape.refuses.then(|| answered(quote!(Refused)));
    let dropped = shape.has_tickets().then(|| quote!(Outcome::Dropped => still(Verdict::Dropped),));
    let trying = shape.has_waiting().then(|| {
        quote! {
            Outcome::Trying(trying) if !trying.holds => Step {
                started: Some(trying.activity.name()),
                ..still(Verdict::Trying)
            },
        }
    });
    let rest = (!is_all).then(|| quote!(_ => return,));
    quote!(#ignored #refused #dropped #trying #rest)
}

/// Moves a reply to where it is told of a call that waits.
fn waiting(shape: &Shape<'_>) -> Option<TokenStream> {
    shape.has_waiting().then(|| {
        quote! {
            let step = match waits {
                Some(event) => Step {
                    reply: None,
                    answers: step.reply.map(|reply| (event, reply)),
                    ..step
                },
                None => step,
            };
        }
    })
}
