//! `Driven`: the author's handler behind the driver, as a subject of a conformance suite.
//!
//! It is no part of the machine's code. It stands beside it, in the module of the tests.

use super::names::{type_name, value_name};
use super::shape::Shape;
use super::values::From;
use super::{Options, from_call, handler};
use crate::machine::{ActivityId, GuardBody, Kind, Machine, Param};
use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

/// The subject, for a place where everything of the machine's module is in scope. None, where the
/// machine has no work, and so no handler.
pub fn driven(machine: &Machine) -> Option<TokenStream> {
    let shape = &Shape::new(machine, &Options::default());
    if !handler::has_work(shape) {
        return None;
    }
    let (recorded, subject) = (recorded(shape), subject(shape));
    Some(quote!(#recorded #subject))
}

fn recorded(shape: &Shape<'_>) -> TokenStream {
    let machine = shape.machine;
    let actions = machine.actions.iter().map(|(id, action)| {
        let (name, word) = (value_name(&action.name), &action.name);
        let (declared, passed) = forwarded(handler::action_parameters(shape, id));
        quote! {
            fn #name(&mut self, #declared) {
                self.heard.action(#word);
                self.handler.#name(#passed)
            }
        }
    });
    let activities = machine.activities.ids().map(|id| activity(shape, id));
    let (guards, clock) = (guards(shape), clock(shape));
    quote! {
        /// A handler, and what is heard of it.
        struct Recorded<H> {
            handler: H,
            heard: ::lifechart::conformance::Heard,
        }

        impl<H: Handler> Handler for Recorded<H> {
            #(#actions)*
            #(#activities)*
        }
        #guards
        #clock
    }
}

/// Parameters by new names, and the same as arguments.
fn forwarded(parameters: Vec<(Ident, TokenStream)>) -> (TokenStream, TokenStream) {
    let types = parameters.into_iter().map(|(_, ty)| ty);
    let named: Vec<(Ident, TokenStream)> =
        types.enumerate().map(|(at, ty)| (format_ident!("given_{at}"), ty)).collect();
    let declared = named.iter().map(|(name, ty)| quote!(#name: #ty,));
    let passed = named.iter().map(|(name, _)| quote!(#name,));
    (quote!(#(#declared)*), quote!(#(#passed)*))
}

/// The method of an activity: it fails if the call says so, and brings back what the call says.
fn activity(shape: &Shape<'_>, id: ActivityId) -> TokenStream {
    let activity = &shape.machine[id];
    let name = handler::activity_name(shape.machine, id);
    let (ty, word) = (type_name(&activity.name), &activity.name);
    let (declared, passed) = forwarded(handler::activity_parameters(shape, id));
    let output = handler::activity_output(shape, id);
    let failing = (!activity.infallible).then(|| {
        quote! {
            let failing = self.heard.failure(|name| {
                let reply = Reply::ALL.iter().copied().find(|reply| reply.name() == name)?;
                <errors::#ty as ::core::convert::TryFrom<Reply>>::try_from(reply).ok()
            });
            if let ::core::option::Option::Some(error) = failing {
                return ::core::result::Result::Err(error);
            }
        }
    });
    let ask = (!activity.infallible).then(|| quote!(?));
    let parts = activity.result.iter().map(|part| {
        let (field, name) = (value_name(&part.name), &part.name);
        let value = from_call::value(shape, part, From::Here);
        let usual = usual(shape, part);
        quote! {
            if let ::core::option::Option::Some(part) =
                self.heard.part(#word, #name, |value| #value).or_else(|| #usual)
            {
                result.#field = part;
            }
        }
    });
    let run = match (activity.result.is_empty(), activity.infallible) {
        (true, _) => quote!(self.handler.#name(#passed)),
        (false, is_infallible) => {
            let result = if is_infallible {
                quote!(result)
            } else {
                quote!(::core::result::Result::Ok(result))
            };
            quote! {
                let mut result = self.handler.#name(#passed) #ask;
                #(#parts)*
                #result
            }
        }
    };
    quote!(fn #name(&mut self, #declared) #output { #failing #run })
}

/// What a suite takes for granted of a part of a result, where a call does not say it: nothing, zero,
/// the first word, a new id. An expression for an option.
fn usual(shape: &Shape<'_>, part: &Param) -> TokenStream {
    let some = |value: TokenStream| quote!(::core::option::Option::Some(#value));
    let kind = part.ty.kind;
    if part.ty.optional {
        return some(quote!(::core::option::Option::None));
    }
    match kind {
        Kind::Bool => some(quote!(false)),
        Kind::Count { .. } => some(quote!(0)),
        Kind::Enumeration(id) => {
            let ty = type_name(&shape.machine[id].name);
            quote!(#ty::ALL.first().copied())
        }
        Kind::Id(id) => {
            let ty = type_name(&shape.machine[id].name);
            let fields = shape.machine.fields.values();
            let ids = fields.filter(|field| matches!(field.ty.kind, Kind::Id(_)));
            let ids = ids.map(|field| {
                let name = value_name(&field.name);
                quote!(given_0.#name.map(|id| ::core::primitive::u128::from(id.0)),)
            });
            quote! {
                ::core::convert::TryFrom::try_from(
                    ::lifechart::conformance::Heard::new_id(&[#(#ids)*]),
                ).ok().map(#ty)
            }
        }
    }
}

fn guards(shape: &Shape<'_>) -> Option<TokenStream> {
    let methods = shape.hand_written.iter().filter_map(|&id| {
        let guard = &shape.machine[id];
        let GuardBody::HandWritten { params } = &guard.body else { return None };
        let (name, word) = (value_name(&guard.name), &guard.name);
        let (declared, passed) = forwarded(handler::asked_parameters(shape, params));
        Some(quote! {
            fn #name(&self, #declared) -> bool {
                match self.heard.guard(#word) {
                    ::core::option::Option::Some(answer) => answer,
                    ::core::option::Option::None => self.handler.#name(#passed),
                }
            }
        })
    });
    let methods: Vec<TokenStream> = methods.collect();
    shape.has_guards().then(|| quote!(impl<H: Handler> Guards for Recorded<H> { #(#methods)* }))
}

/// Time stands still, unless the suite lets it pass.
fn clock(shape: &Shape<'_>) -> Option<TokenStream> {
    shape.has_clocks().then(|| {
        quote! {
            impl<H> ::lifechart::Clock for Recorded<H> {
                fn now(&self) -> ::core::time::Duration {
                    self.heard.now()
                }
            }
        }
    })
}

fn subject(shape: &Shape<'_>) -> TokenStream {
    let now = shape.has_clocks().then(|| quote!(::core::time::Duration::ZERO));
    let start = handler::starts_with_work(shape).then(|| {
        quote! {
            self.driver.start(&mut self.handler);
            self.handler.heard.forget();
        }
    });
    let wait = shape.has_clocks().then(|| {
        quote! {
            fn wait(&mut self, by: ::core::time::Duration) -> ::lifechart::conformance::Answer {
                self.handler.heard.pass(by);
                self.driver.elapse(&mut self.handler);
                ::lifechart::conformance::Answer::pending()
            }
        }
    });
    quote! {
        /// The handler behind its driver, as a subject.
        pub(super) struct Driven<H, F> {
            make: F,
            driver: Driver,
            handler: Recorded<H>,
        }

        impl<H: Handler, F: FnMut() -> H> Driven<H, F> {
            /// Drives handlers that are made like this.
            pub(super) fn new(mut make: F) -> Self {
                let heard = ::core::default::Default::default();
                let handler = Recorded { handler: make(), heard };
                Self { make, driver: Driver::new(Machine::new(#now)), handler }
            }
        }

        impl<H: Handler, F: FnMut() -> H> ::lifechart::conformance::Subject for Driven<H, F> {
            fn reset(&mut self) {
                self.driver = Driver::new(Machine::new(#now));
                let heard = ::core::default::Default::default();
                self.handler = Recorded { handler: (self.make)(), heard };
                #start
            }

            fn apply(
                &mut self,
                call: &::lifechart::conformance::Call<'_>,
            ) -> ::lifechart::conformance::Answer {
                let event = match <Event as ::core::convert::TryFrom<_>>::try_from(call) {
                    ::core::result::Result::Ok(event) => event,
                    ::core::result::Result::Err(other) => ::core::panic!("{other}"),
                };
                self.handler.heard.hear(call);
                let reply = self.driver.dispatch(&mut self.handler, event);
                ::lifechart::conformance::Answer::reply(reply.name())
            }

            #wait

            fn state(
                &mut self,
            ) -> ::core::option::Option<::std::borrow::Cow<'static, str>> {
                ::core::option::Option::Some(self.driver.machine().state().name().into())
            }

            fn actions(
                &mut self,
            ) -> ::core::option::Option<::std::vec::Vec<::std::borrow::Cow<'static, str>>> {
                ::core::option::Option::Some(self.handler.heard.actions())
            }
        }
    }
}
