//! `Context` and `Durations`: what the machine remembers, and how long things last.

use super::names::value_name;
use super::shape::Shape;
use super::values::{self, From};
use super::{derives, docs};
use proc_macro2::{Literal, TokenStream};
use quote::quote;
use std::time::Duration;

/// The context and the durations, where there are any.
pub(super) fn render(shape: &Shape<'_>) -> TokenStream {
    let context = shape.has_context().then(|| context(shape));
    let durations = shape.has_durations().then(|| durations(shape));
    quote!(#context #durations)
}

fn context(shape: &Shape<'_>) -> TokenStream {
    let (machine, derives) = (shape.machine, derives(shape));
    let fields = machine.fields.values().map(|field| {
        let name = value_name(&field.name);
        let ty = values::rust_type(machine, field.ty, field.declared, From::Here);
        let title = field.doc.clone().unwrap_or_else(|| format!("`{}`", field.name));
        let doc = docs::declared(shape, &title, None, field.span);
        quote!(#doc pub #name: #ty,)
    });
    let initial = machine.fields.values().map(|field| {
        let name = value_name(&field.name);
        let value = values::literal(machine, field.initial, field.ty, From::Here);
        quote!(#name: #value,)
    });
    quote! {
        /// What the machine remembers besides its state.
        #derives
        #[allow(dead_code)]
        pub struct Context { #(#fields)* }

        #[allow(dead_code)]
        impl Context {
            /// What a new machine remembers.
            pub const fn new() -> Self {
                Self { #(#initial)* }
            }
        }

        impl ::core::default::Default for Context {
            fn default() -> Self {
                Self::new()
            }
        }
    }
}

fn durations(shape: &Shape<'_>) -> TokenStream {
    let (machine, derives) = (shape.machine, derives(shape));
    let named = || {
        shape.durations.iter().map(|&id| {
            let duration = &machine.durations[id];
            (value_name(duration.name.as_deref().unwrap_or_default()), duration)
        })
    };
    let fields = named().map(|(name, duration)| {
        let text = format!("{:?}, unless overridden.", duration.value);
        let doc = docs::doc([text, docs::declared_at(shape, duration.span)]);
        quote!(#doc pub #name: ::core::time::Duration,)
    });
    let values = named().map(|(name, duration)| {
        let value = length(duration.value);
        quote!(#name: #value,)
    });
    quote! {
        /// How long things last.
        #derives
        #[allow(dead_code)]
        pub struct Durations { #(#fields)* }

        #[allow(dead_code)]
        impl Durations {
            /// What the specification says.
            pub const fn new() -> Self {
                Self { #(#values)* }
            }
        }

        impl ::core::default::Default for Durations {
            fn default() -> Self {
                Self::new()
            }
        }
    }
}

/// A length of time, written out.
pub(super) fn length(duration: Duration) -> TokenStream {
    if duration.subsec_nanos() == 0 {
        let seconds = Literal::u64_unsuffixed(duration.as_secs());
        return quote!(::core::time::Duration::from_secs(#seconds));
    }
    let seconds = Literal::u64_unsuffixed(duration.as_secs());
    let nanos = Literal::u32_unsuffixed(duration.subsec_nanos());
    match u64::try_from(duration.as_millis()) {
        Ok(millis) if duration.subsec_nanos().is_multiple_of(1_000_000) => {
            let millis = Literal::u64_unsuffixed(millis);
            quote!(::core::time::Duration::from_millis(#millis))
        }
        _ => quote!(::core::time::Duration::new(#seconds, #nanos)),
    }
}
