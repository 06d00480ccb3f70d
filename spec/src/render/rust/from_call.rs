//! `Event` out of a call of a conformance suite.

use super::names::{type_name, value_name};
use super::shape::Shape;
use super::values::{From, rust_type};
use crate::machine::{EventId, Kind, Param, TypeId};
use proc_macro2::TokenStream;
use quote::quote;

/// How an event is made of a call.
pub(super) fn render(shape: &Shape<'_>) -> TokenStream {
    let arms = shape.machine.events.iter().map(|(id, event)| {
        let (name, ty) = (&event.name, type_name(&event.name));
        let payload = payload(shape, id);
        quote!(::core::option::Option::Some(#name) => Self::#ty #payload,)
    });
    quote! {
        impl ::core::convert::TryFrom<&::lifechart::conformance::Call<'_>> for Event {
            type Error = ::lifechart::conformance::OtherMachine;

            fn try_from(
                call: &::lifechart::conformance::Call<'_>,
            ) -> ::core::result::Result<Self, ::lifechart::conformance::OtherMachine> {
                ::core::result::Result::Ok(match call.event() {
                    #(#arms)*
                    _ => return ::core::result::Result::Err(call.of_another_machine()),
                })
            }
        }
    }
}

fn payload(shape: &Shape<'_>, id: EventId) -> Option<TokenStream> {
    let (event, ty) = (&shape.machine[id], type_name(&shape.machine[id].name));
    let fields = event.params.iter().map(|param| {
        let (field, name) = (value_name(&param.name), &param.name);
        let value = value(shape, param, From::Here);
        quote!(#field: call.read(#name, |value| #value)?,)
    });
    shape.has_params(id).then(|| quote!((events::#ty { #(#fields)* })))
}

/// An expression for an optional value of the parameter's type: what `value` holds, if it is one.
pub(super) fn value(shape: &Shape<'_>, param: &Param, from: From) -> TokenStream {
    let named = |id: TypeId| from.path(&type_name(&shape.machine[id].name));
    let plain = match param.ty.kind {
        Kind::Bool => quote!(value.flag()),
        Kind::Count { .. } => quote!(value.number()),
        Kind::Id(id) => {
            let ty = named(id);
            quote!(value.id().and_then(|id| ::core::convert::TryFrom::try_from(id).ok()).map(#ty))
        }
        Kind::Enumeration(_) => {
            let ty = rust_type(
                shape.machine,
                crate::machine::ValueType { optional: false, ..param.ty },
                param.declared,
                from,
            );
            quote! {
                value.word().and_then(|word| {
                    #ty::ALL.iter().copied().find(|known| known.name() == word)
                })
            }
        }
    };
    if param.ty.optional { quote!(value.if_present(|value| #plain)) } else { plain }
}
