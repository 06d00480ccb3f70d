//! `typed`: the same lifecycle as types, one for each state.
//!
//! A typed machine is the machine itself, known to be in one state. Every method asks `dispatch`,
//! so that there is one place where anything is decided; what is added here is the knowledge of
//! which outcomes are possible.

mod method;
mod results;

use super::names::{type_name, value_name};
use super::shape::Shape;
use super::{docs, states};
use crate::machine::StateId;
use method::Method;
use proc_macro2::{Ident, TokenStream};
use quote::quote;

/// The typed lifecycle.
pub(super) fn render(shape: &Shape<'_>) -> TokenStream {
    let machine = shape.machine;
    let typed: Vec<TokenStream> =
        machine.atomic_states().map(|state| typed_state(shape, state)).collect();
    let (start, any) = (start(shape), any_state(shape));
    quote! {
        /// The lifecycle as types: one for each state, with a method for each event that is taken
        /// or ignored there. What a state always refuses does not compile.
        ///
        /// A typed machine can be looked at as the [`Machine`](super::Machine) that it is, turned
        /// into it to be stored, and made from it again.
        #[allow(dead_code, unreachable_patterns, unreachable_code, unused_mut)]
        pub mod typed {
            #start
            #(#typed)*
            #any

            /// What the machine answers where its types say that it cannot.
            #[cold]
            fn impossible(outcome: super::Outcome) -> ! {
                ::core::panic!("the types of the lifecycle do not know the outcome {outcome:?}")
            }
        }
    }
}

/// The first state.
fn start(shape: &Shape<'_>) -> TokenStream {
    let machine = shape.machine;
    let first = type_name(&machine[machine.settle(machine.root())].name);
    let (now, given) = match shape.has_clocks() {
        true => (quote!(now: ::core::time::Duration), quote!(now)),
        false => (TokenStream::new(), TokenStream::new()),
    };
    let durations = shape.has_durations().then(|| {
        quote! {
            /// A new machine with other durations.
            pub fn start_with(durations: super::Durations, #now) -> #first {
                #first(super::Machine::with_durations(durations, #given))
            }
        }
    });
    quote! {
        /// A new machine.
        pub fn start(#now) -> #first { #first(super::Machine::new(#given)) }
        #durations
    }
}

fn typed_state(shape: &Shape<'_>, id: StateId) -> TokenStream {
    let state = &shape.machine[id];
    let name = type_name(&state.name);
    let doc = docs::declared(shape, state.label(), state.doc.as_deref(), state.span);
    let methods = Method::all(shape, id);
    let code = methods.iter().map(|method| method.code(shape));
    let enums: Vec<TokenStream> =
        methods.iter().filter_map(|method| method.choice(shape)).collect();
    let choices = (!enums.is_empty()).then(|| {
        let module = value_name(&state.name);
        let doc = docs::doc([format!("What becomes of events in `{}`.", state.name)]);
        quote!(#doc pub mod #module { #(#enums)* })
    });
    let elapse = is_timed(shape, id).then(|| elapse(shape));
    let conversions = conversions(shape, id, &name);
    quote! {
        #doc
        #[derive(Debug, PartialEq, Eq, Hash)]
        #[must_use]
        pub struct #name(super::Machine);

        impl #name {
            #(#code)*
            #elapse

            /// The machine, its state no longer known to the compiler.
            pub fn into_dynamic(self) -> super::Machine { self.0 }
        }

        #conversions
        #choices
    }
}

/// Whether anything can come due in a state.
fn is_timed(shape: &Shape<'_>, state: StateId) -> bool {
    let machine = shape.machine;
    !machine[state].is_final
        && machine.ancestry(state).any(|active| shape.clocked.contains(&active))
}

fn elapse(shape: &Shape<'_>) -> TokenStream {
    let guards = shape.has_guards().then(|| quote!(guards: &impl super::Guards));
    let asked = shape.has_guards().then(|| quote!(guards));
    quote! {
        /// One thing that is due, if anything is: call it until it returns nothing.
        pub fn elapse(
            mut self,
            now: ::core::time::Duration,
            #guards
        ) -> (AnyState, ::core::option::Option<super::Due>) {
            let due = self.0.elapse(now, #asked);
            (AnyState::known(self.0), due)
        }
    }
}

fn conversions(shape: &Shape<'_>, id: StateId, name: &Ident) -> TokenStream {
    let state = states::path(shape.machine, id);
    let idle = idle(shape).map(|idle| quote!(&& #idle));
    quote! {
        impl ::core::ops::Deref for #name {
            type Target = super::Machine;
            fn deref(&self) -> &super::Machine { &self.0 }
        }

        impl ::core::convert::From<#name> for super::Machine {
            fn from(typed: #name) -> Self { typed.0 }
        }

        impl ::core::convert::From<#name> for AnyState {
            fn from(typed: #name) -> Self { Self::#name(typed) }
        }

        impl ::core::convert::TryFrom<super::Machine> for #name {
            type Error = super::Machine;

            /// # Errors
            ///
            /// Gives the machine back if it is in another state, or waits for a `try`.
            fn try_from(
                machine: super::Machine,
            ) -> ::core::result::Result<Self, super::Machine> {
                match machine.state == super::#state #idle {
                    true => ::core::result::Result::Ok(Self(machine)),
                    false => ::core::result::Result::Err(machine),
                }
            }
        }
    }
}

/// Whether nothing is being tried: a typed machine ends each `try` in the call that begins it.
fn idle(shape: &Shape<'_>) -> Option<TokenStream> {
    let holding = shape.has_holding().then(|| quote!(machine.holding.is_none()));
    let waiting = shape
        .has_waiting()
        .then(|| quote!(machine.waiting.iter().all(::core::option::Option::is_none)));
    let parts: Vec<TokenStream> = holding.into_iter().chain(waiting).collect();
    (!parts.is_empty()).then(|| quote!(#(#parts)&&*))
}

/// The typed machine whose state is found out at run time.
fn any_state(shape: &Shape<'_>) -> TokenStream {
    let machine = shape.machine;
    let names: Vec<Ident> =
        machine.atomic_states().map(|id| type_name(&machine[id].name)).collect();
    let docs =
        machine.atomic_states().map(|id| docs::doc([format!("It is in `{}`.", machine[id].name)]));
    let conversion = match idle(shape) {
        None => quote! {
            impl ::core::convert::From<super::Machine> for AnyState {
                fn from(machine: super::Machine) -> Self { Self::known(machine) }
            }
        },
        Some(idle) => quote! {
            impl ::core::convert::TryFrom<super::Machine> for AnyState {
                type Error = super::Machine;

                /// # Errors
                ///
                /// Gives the machine back if it waits for a `try`.
                fn try_from(
                    machine: super::Machine,
                ) -> ::core::result::Result<Self, super::Machine> {
                    match #idle {
                        true => ::core::result::Result::Ok(Self::known(machine)),
                        false => ::core::result::Result::Err(machine),
                    }
                }
            }
        },
    };
    quote! {
        /// A machine in whichever state it is.
        #[derive(Debug, PartialEq, Eq, Hash)]
        #[must_use]
        pub enum AnyState { #(#docs #names(#names),)* }

        impl AnyState {
            fn known(machine: super::Machine) -> Self {
                match machine.state { #(super::State::#names => Self::#names(#names(machine)),)* }
            }

            /// The machine, its state no longer known to the compiler.
            pub fn into_dynamic(self) -> super::Machine {
                match self { #(Self::#names(typed) => typed.0,)* }
            }
        }

        #conversion
    }
}
