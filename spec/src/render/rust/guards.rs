//! Named guards as functions, and the trait for those the author answers.

use super::expressions::{Scene, Uses};
use super::labels::event_of;
use super::names::value_name;
use super::shape::Shape;
use super::values::{self, From};
use super::{derives, docs};
use crate::machine::{ActivityId, Expr, GuardBody, GuardId, Machine, Param, TransitionId};
use proc_macro2::TokenStream;
use quote::quote;
use std::collections::{BTreeMap, BTreeSet};

/// A named guard that means the same wherever it is used.
pub(crate) struct NamedGuard {
    /// What it asks.
    pub(crate) expr: Expr,
    /// A branch that uses it: where its parameters come from.
    pub(crate) used_by: TransitionId,
    /// The parameters of the event it looks at.
    pub(crate) params: Vec<Param>,
    /// Whether it looks at the context.
    pub(crate) sees_context: bool,
}

/// The named guards that can be functions of the context and of parameters of the event: their
/// expression is the same, with parameters of the same types, wherever they are used.
pub(crate) fn named(machine: &Machine) -> BTreeMap<GuardId, NamedGuard> {
    let mut found: BTreeMap<GuardId, NamedGuard> = BTreeMap::new();
    let mut unfit = BTreeSet::new();
    for (id, transition) in machine.transitions.iter() {
        let guard = transition.guard.iter().map(|guard| &guard.expr);
        let values = transition.assign.iter().map(|assignment| &assignment.value.expr);
        for expr in guard.chain(values) {
            expr.walk(&mut |part| {
                let Expr::Named(guard, inner) = part else { return };
                match describe(machine, id, inner) {
                    Some(named) => {
                        let same = |other: &NamedGuard| same_params(&other.params, &named.params);
                        if !found.get(guard).is_none_or(same) {
                            unfit.insert(*guard);
                        }
                        found.entry(*guard).or_insert(named);
                    }
                    None => drop(unfit.insert(*guard)),
                }
            });
        }
    }
    found.retain(|guard, _| !unfit.contains(guard));
    found
}

fn describe(machine: &Machine, used_by: TransitionId, expr: &Expr) -> Option<NamedGuard> {
    let all = event_of(machine, used_by).map_or(&[][..], |event| &machine[event].params);
    let mut params: Vec<Param> = Vec::new();
    let (mut sees_context, mut fits) = (false, true);
    expr.walk(&mut |part| match part {
        Expr::Field(_) => sees_context = true,
        Expr::Param(index) => match all.get(*index) {
            Some(param) if params.iter().all(|known| known.name != param.name) => {
                params.push(param.clone());
            }
            Some(_) => {}
            None => fits = false,
        },
        Expr::Result(_) | Expr::Reply | Expr::Ask(_) => fits = false,
        _ => {}
    });
    fits &= params.len() < 7 && params.iter().all(|param| param.name != "context");
    fits.then(|| NamedGuard { expr: expr.clone(), used_by, params, sees_context })
}

fn same_params(a: &[Param], b: &[Param]) -> bool {
    let pair = |(a, b): (&Param, &Param)| a.name == b.name && a.ty == b.ty;
    a.len() == b.len() && a.iter().zip(b).all(pair)
}

/// The functions of the named guards, and the trait.
pub(super) fn render(shape: &Shape<'_>) -> TokenStream {
    let functions: TokenStream =
        shape.named.iter().map(|(&id, named)| function(shape, id, named)).collect();
    let functions = (!functions.is_empty()).then(|| {
        quote! {
            /// The named guards.
            #[allow(dead_code)]
            mod guards { #functions }
        }
    });
    let hand_written = shape.has_guards().then(|| hand_written(shape));
    quote!(#functions #hand_written)
}

fn function(shape: &Shape<'_>, id: GuardId, named: &NamedGuard) -> TokenStream {
    let machine = shape.machine;
    let guard = &machine[id];
    let text = match &guard.body {
        GuardBody::Expression { text, .. } => format!("`{text}`"),
        GuardBody::HandWritten { .. } => String::new(),
    };
    let doc = docs::declared(shape, guard.doc.as_deref().unwrap_or(&text), None, guard.span);
    let name = value_name(&guard.name);
    let context = named.sees_context.then(|| quote!(context: &super::Context));
    let params = params(machine, &named.params, From::Inside);
    let arguments = context.into_iter().chain(params);
    let uses = Uses::default();
    let event = event_of(machine, named.used_by);
    let scene = Scene { shape, event, activity: None, in_guard: true, uses: &uses };
    let condition = scene.condition(&named.expr);
    quote! {
        #doc
        pub(super) fn #name(#(#arguments),*) -> bool { #condition }
    }
}

/// Parameters as those of a function: `set: SetId`.
pub(super) fn params<'a>(
    machine: &'a Machine,
    params: &'a [Param],
    from: From,
) -> impl Iterator<Item = TokenStream> + 'a {
    params.iter().map(move |param| {
        let name = value_name(&param.name);
        let ty = values::rust_type(machine, param.ty, param.declared, from);
        quote!(#name: #ty)
    })
}

/// `Guards`, and what keeps it from being asked twice in a step.
fn hand_written(shape: &Shape<'_>) -> TokenStream {
    let machine = shape.machine;
    let derives = derives(shape);
    let (mut methods, mut memories, mut names) = (Vec::new(), Vec::new(), Vec::new());
    let mut maybe = Vec::new();
    for &id in &shape.hand_written {
        let guard = &machine[id];
        let GuardBody::HandWritten { params: told } = &guard.body else { continue };
        let name = value_name(&guard.name);
        let title = guard.doc.as_deref().unwrap_or(&guard.name);
        let doc = docs::declared(shape, title, None, guard.span);
        let context = shape.has_context().then(|| ("context", quote!(&Context)));
        let told = told.iter().map(|param| {
            let ty = values::rust_type(machine, param.ty, param.declared, From::Here);
            (param.name.as_str(), ty)
        });
        // A parameter may be called as the context is.
        let distinct = |name: &str, at: usize| match at > 0 && shape.has_context() {
            true if name == "context" => value_name("context_"),
            _ => value_name(name),
        };
        let parameters: Vec<_> = context
            .into_iter()
            .chain(told)
            .enumerate()
            .map(|(at, (name, ty))| (distinct(name, at), ty))
            .collect();
        let declared: Vec<_> = parameters.iter().map(|(name, ty)| quote!(#name: #ty)).collect();
        let passed: Vec<_> = parameters.iter().map(|(name, _)| name).collect();
        methods.push(quote!(#doc fn #name(&self, #(#declared),*) -> bool;));
        memories.push(quote! {
            fn #name(&mut self, #(#declared),*) -> bool {
                let guards = self.guards;
                *self.answers.#name.get_or_insert_with(|| guards.#name(#(#passed),*))
            }
        });
        maybe.push(quote! {
            fn #name(&self, #(#declared),*) -> bool {
                self.is_some_and(|guards| guards.#name(#(#passed),*))
            }
        });
        names.push(name);
    }
    quote! {
        /// The guards that are answered by hand.
        ///
        /// Each is asked at most once per step, and must answer the same as long as nothing has
        /// changed.
        pub trait Guards { #(#methods)* }

        /// Where nobody is asked, no guard holds.
        impl<G: Guards> Guards for ::core::option::Option<&G> { #(#maybe)* }

        /// The guards' answers of one step.
        #[allow(dead_code)]
        struct Asked<'guards, G> {
            guards: &'guards G,
            answers: Answers,
        }

        #[allow(dead_code)]
        impl<G: Guards> Asked<'_, G> { #(#memories)* }

        /// What guards have answered.
        #derives
        #[derive(Default)]
        #[allow(dead_code)]
        struct Answers { #(#names: ::core::option::Option<bool>,)* }
    }
}

/// The activity whose result an expression of the branch can see.
pub(super) fn activity_of(machine: &Machine, branch: TransitionId) -> Option<ActivityId> {
    use crate::machine::Trigger;
    match machine[branch].trigger {
        Trigger::Event(_) => machine[branch].attempt,
        Trigger::Done(state) | Trigger::Failed(state) => {
            machine[state].invoke.as_ref().map(|invoke| invoke.activity)
        }
        Trigger::AttemptFailed(tried) => machine[tried].attempt,
        Trigger::After(_) => None,
    }
}
