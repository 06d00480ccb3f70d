//! `effects`: one token per effect, handed to the methods that name it and to no others; and how
//! a call runs those methods.

use super::docs;
use super::handler::{activity_name, is_interruptible};
use super::names::{type_name, value_name};
use super::shape::Shape;
use super::work::reported;
use crate::machine::{ActivityId, EffectId, EventId, Param, Transition, Trigger};
use proc_macro2::{Ident, TokenStream};
use quote::quote;

/// The tokens, where there are effects. Only the module around theirs can make one.
pub(super) fn render(shape: &Shape<'_>) -> TokenStream {
    let tokens = shape.machine.effects.values().map(|effect| {
        let name = type_name(&effect.name);
        let text = effect.doc.as_deref().unwrap_or(&effect.name);
        let doc = docs::declared(shape, text, None, effect.span);
        quote!(#doc #[derive(Debug)] pub struct #name(pub(super) ());)
    });
    if shape.machine.effects.is_empty() {
        return TokenStream::new();
    }
    quote! {
        /// The means to have an effect. The driver hands them to the methods of `Handler` whose work
        /// declares them, and nobody else can make one.
        pub mod effects { #(#tokens)* }
    }
}

/// The type of the token of an effect.
pub(super) fn token(name: &str) -> TokenStream {
    let name = type_name(name);
    quote!(&effects::#name)
}

/// `act` and `perform`, methods of a call.
pub(super) fn calls(shape: &Shape<'_>) -> TokenStream {
    let act = shape.has_actions().then(|| act(shape));
    let perform = shape.has_tickets().then(|| perform(shape));
    quote!(#act #perform)
}

fn act(shape: &Shape<'_>) -> TokenStream {
    let arms = shape.machine.actions.iter().map(|(id, action)| {
        let (variant, method) = (type_name(&action.name), value_name(&action.name));
        let call = |told: &TokenStream| {
            let context = shape.has_context().then(|| quote!(context,));
            let tokens = tokens(shape, &action.effects);
            quote!(Handler::#method(handler, #context #told #tokens))
        };
        let events =
            events(shape, |branch| branch.before.contains(&id) || branch.actions.contains(&id));
        let call = told(shape, &action.params, &events, &call, &quote!({}));
        quote!(Action::#variant => #call,)
    });
    let context = shape.has_context().then(|| quote!(context: &Context,));
    quote! {
        /// Runs an action.
        fn act<H: Handler>(&self, handler: &mut H, action: Action, #context) {
            match action { #(#arms)* }
        }
    }
}

fn perform(shape: &Shape<'_>) -> TokenStream {
    let arms = reported(shape).map(|id| {
        let activity = &shape.machine[id];
        let (variant, method) = (type_name(&activity.name), activity_name(shape.machine, id));
        let is_silent = activity.infallible && activity.result.is_empty();
        let call = |told: &TokenStream| {
            let context = shape.has_context().then(|| quote!(context,));
            let interrupt = is_interruptible(shape.machine, id).then(|| quote!(interrupt,));
            let tokens = tokens(shape, &activity.effects);
            let call = quote!(Handler::#method(handler, #context #told #interrupt #tokens));
            match is_silent {
                true => quote!({ #call; Completion::#variant }),
                false => quote!(Completion::#variant(#call)),
            }
        };
        let events = events(shape, |branch| branch.attempt == Some(id));
        let nobody = quote!(unreachable!("no other event tries this"));
        let call = told(shape, &activity.params, &events, &call, &nobody);
        quote!(Activity::#variant => #call,)
    });
    let others = others(shape);
    let context = shape.has_context().then(|| quote!(context: &Context,));
    let interrupt = interrupts(shape).then(|| quote!(interrupt: Interrupt<'_>,));
    quote! {
        /// Runs an activity to its end.
        fn perform<H: Handler>(
            &self,
            handler: &mut H,
            activity: Activity,
            #context
            #interrupt
        ) -> Completion {
            match activity { #(#arms)* #others }
        }
    }
}

/// Whether any activity can be told to stop.
pub(super) fn interrupts(shape: &Shape<'_>) -> bool {
    reported(shape).any(|id| is_interruptible(shape.machine, id))
}

/// The activities that nothing starts.
fn others(shape: &Shape<'_>) -> Option<TokenStream> {
    let started: Vec<ActivityId> = reported(shape).collect();
    let others = shape.machine.activities.iter().filter(|(id, _)| !started.contains(id));
    let names: Vec<Ident> = others.map(|(_, activity)| type_name(&activity.name)).collect();
    (!names.is_empty())
        .then(|| quote!(#(Activity::#names)|* => unreachable!("nothing starts this"),))
}

/// The events with a branch of which something holds.
fn events(shape: &Shape<'_>, holds: impl Fn(&Transition) -> bool) -> Vec<EventId> {
    let found = shape.machine.transitions.values().filter(|branch| holds(branch));
    let mut events: Vec<EventId> = found
        .filter_map(|branch| match branch.trigger {
            Trigger::Event(event) => Some(event),
            _ => None,
        })
        .collect();
    events.sort_unstable();
    events.dedup();
    events
}

/// A call that is told parameters of the event, whichever of `events` it is.
fn told(
    shape: &Shape<'_>,
    params: &[Param],
    events: &[EventId],
    call: &dyn Fn(&TokenStream) -> TokenStream,
    nobody: &TokenStream,
) -> TokenStream {
    if params.is_empty() {
        return call(&TokenStream::new());
    }
    let names = params.iter().map(|param| value_name(&param.name));
    let call = call(&quote!(#(event.#names,)*));
    // In a file with mistakes an event may lack what is asked of it.
    let tells = |&&event: &&EventId| {
        let own = &shape.machine[event].params;
        params
            .iter()
            .all(|asked| own.iter().any(|own| own.name == asked.name && own.ty == asked.ty))
    };
    let arms = events.iter().filter(tells).map(|&event| {
        let name = type_name(&shape.machine[event].name);
        quote!(Some(Event::#name(event)) => #call,)
    });
    quote!(match &self.event { #(#arms)* _ => #nobody })
}

/// The tokens that a method is handed.
fn tokens(shape: &Shape<'_>, effects: &[EffectId]) -> TokenStream {
    let names = effects.iter().map(|&effect| type_name(&shape.machine[effect].name));
    quote!(#(&effects::#names(()),)*)
}
