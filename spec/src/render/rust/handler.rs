//! `Handler`: the author's side, one method per action and activity.

use super::docs;
use super::effects;
use super::names::{type_name, value_name};
use super::shape::Shape;
use super::values::{self, From};
use crate::machine::{
    ActionId, ActivityId, Decision, EffectId, Machine, Param, StateId, Transition, Trigger,
};
use crate::semantics;
use proc_macro2::{Ident, TokenStream};
use quote::quote;

/// The trait, where there is work.
pub(super) fn render(shape: &Shape<'_>) -> Option<TokenStream> {
    if !has_work(shape) {
        return None;
    }
    let machine = shape.machine;
    let guards = shape.has_guards().then(|| quote!(Guards));
    let clock = shape.has_clocks().then(|| quote!(::lifechart::Clock));
    let bounds: Vec<TokenStream> = guards.into_iter().chain(clock).collect();
    let bounds = (!bounds.is_empty()).then(|| quote!(: #(#bounds)+*));
    let actions = machine.actions.iter().map(|(id, action)| {
        let doc =
            docs::declared(shape, action.doc.as_deref().unwrap_or(&action.name), None, action.span);
        let name = value_name(&action.name);
        let parameters = declared(action_parameters(shape, id));
        quote!(#doc fn #name(&mut self, #parameters);)
    });
    let activities = machine.activities.ids().map(|id| activity(shape, id));
    let overrun = overrun(shape);
    let doc = docs::doc([
        "The work of the lifecycle, done by its owner: what the driver runs.",
        "Actions on the way out of a state and between states see the context before the step; \
         those on the way into a state, and activities, the one after it.",
    ]);
    Some(quote! {
        #doc
        pub trait Handler #bounds {
            #(#actions)*
            #(#activities)*
            #overrun
        }
    })
}

/// Whether there is anything for a handler to do.
pub(super) fn has_work(shape: &Shape<'_>) -> bool {
    shape.has_actions() || shape.has_activities()
}

/// Whether the first state has entry actions or an activity.
pub(super) fn starts_with_work(shape: &Shape<'_>) -> bool {
    let start = semantics::start(shape.machine);
    start.started.is_some() || !start.entering.is_empty()
}

/// The method that is told of passed windows; its name gives way to the author's names.
pub(super) fn overrun_name(machine: &Machine) -> Ident {
    let taken = |name: &str| {
        machine.actions.values().any(|action| action.name == name)
            || machine.activities.values().any(|activity| activity.name == name)
    };
    value_name(if taken("overrun") { "overrun_" } else { "overrun" })
}

/// The method of an activity; one that is called like an action gets a longer name.
pub(super) fn activity_name(machine: &Machine, id: ActivityId) -> Ident {
    let name = &machine[id].name;
    let is_taken = machine.actions.values().any(|action| action.name == *name);
    if is_taken { value_name(&format!("{name}_activity")) } else { value_name(name) }
}

/// Whether an activity can be told to stop: some state it runs in can be left meanwhile.
pub(super) fn is_interruptible(machine: &Machine, activity: ActivityId) -> bool {
    let runs_in = |state: StateId| {
        machine[state].invoke.as_ref().is_some_and(|invoke| invoke.activity == activity)
    };
    machine.atomic_states().filter(|&state| runs_in(state)).any(|state| can_be_left(machine, state))
}

/// Whether something else than its activity's end can take the machine out of a running state.
fn can_be_left(machine: &Machine, state: StateId) -> bool {
    let leaves = |transition: &Transition| {
        matches!(
            transition.trigger,
            Trigger::Event(_) | Trigger::After(_) | Trigger::AttemptFailed(_)
        ) && matches!(transition.decision, Decision::Target { .. })
            && machine.is_in(state, transition.source)
    };
    machine.transitions.values().any(leaves)
}

fn activity(shape: &Shape<'_>, id: ActivityId) -> TokenStream {
    let activity = &shape.machine[id];
    let doc = docs::declared(
        shape,
        activity.doc.as_deref().unwrap_or(&activity.name),
        None,
        activity.span,
    );
    let name = activity_name(shape.machine, id);
    let parameters = declared(activity_parameters(shape, id));
    let output = activity_output(shape, id);
    quote!(#doc fn #name(&mut self, #parameters) #output;)
}

/// The parameters of an activity's method behind `self`.
pub(super) fn activity_parameters(shape: &Shape<'_>, id: ActivityId) -> Vec<(Ident, TokenStream)> {
    let activity = &shape.machine[id];
    let is_interruptible = is_interruptible(shape.machine, id);
    parameters(shape, &activity.params, is_interruptible, &activity.effects)
}

/// What the method of an activity returns.
pub(super) fn activity_output(shape: &Shape<'_>, id: ActivityId) -> TokenStream {
    let activity = &shape.machine[id];
    let ty = type_name(&activity.name);
    let result = if activity.result.is_empty() { quote!(()) } else { quote!(results::#ty) };
    match (activity.infallible, activity.result.is_empty()) {
        (true, true) => TokenStream::new(),
        (true, false) => quote!(-> #result),
        (false, _) => quote!(-> ::core::result::Result<#result, errors::#ty>),
    }
}

/// The parameters of an action's method behind `self`.
pub(super) fn action_parameters(shape: &Shape<'_>, id: ActionId) -> Vec<(Ident, TokenStream)> {
    let action = &shape.machine[id];
    parameters(shape, &action.params, false, &action.effects)
}

/// The parameters of the method of a hand-written guard behind `self`.
pub(super) fn asked_parameters(shape: &Shape<'_>, params: &[Param]) -> Vec<(Ident, TokenStream)> {
    parameters(shape, params, false, &[])
}

fn declared(parameters: Vec<(Ident, TokenStream)>) -> TokenStream {
    let parameters = parameters.iter().map(|(name, ty)| quote!(#name: #ty,));
    quote!(#(#parameters)*)
}

/// The parameters behind `self`: the context, what the work is told, whether to stop, its means.
fn parameters(
    shape: &Shape<'_>,
    params: &[Param],
    is_interruptible: bool,
    effects: &[EffectId],
) -> Vec<(Ident, TokenStream)> {
    let context = shape.has_context().then(|| ("context", quote!(&Context)));
    let told = params.iter().map(|param| {
        let ty = values::rust_type(shape.machine, param.ty, param.declared, From::Here);
        (param.name.as_str(), ty)
    });
    let interrupt = is_interruptible.then(|| ("interrupt", quote!(::lifechart::Interrupt<'_>)));
    let means = effects.iter().map(|&effect| {
        let name = shape.machine[effect].name.as_str();
        (name, effects::token(name))
    });
    let mut parameters: Vec<(Ident, TokenStream)> = Vec::new();
    for (name, ty) in context.into_iter().chain(told).chain(interrupt).chain(means) {
        let mut name = name.to_owned();
        while parameters.iter().any(|(taken, _)| *taken == value_name(&name)) {
            name.push('_');
        }
        parameters.push((value_name(&name), ty));
    }
    parameters
}

fn overrun(shape: &Shape<'_>) -> Option<TokenStream> {
    shape.has_windows().then(|| {
        let name = overrun_name(shape.machine);
        quote! {
            /// A state lasts too long, by so much up to now. Told once per stay.
            fn #name(&mut self, window: Window, by: ::core::time::Duration) {
                let _ = (window, by);
            }
        }
    })
}
