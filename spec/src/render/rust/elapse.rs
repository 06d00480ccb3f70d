//! `elapse`: what follows when time passes.

use super::clocks;
use super::expressions::Uses;
use super::names::type_name;
use super::select::{arm, chain};
use super::shape::Shape;
use super::steps::{Code, Step};
use crate::machine::{StateId, TransitionId};
use proc_macro2::TokenStream;
use quote::quote;

/// `elapse`, where anything is timed.
pub(super) fn render(shape: &Shape<'_>) -> Option<TokenStream> {
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
        (branch, quote!(#statements ::core::option::Option::Some(Due::Taken(#taken))))
    });
    let spent = (!closed).then(|| quote!(::core::option::Option::None));
    (chain(shape, &outcomes.collect::<Vec<_>>(), spent, uses), closed)
}
