//! The declared types, and the Rust types of fields and parameters.

use super::docs;
use super::names::{type_name, value_name};
use super::shape::Shape;
use super::states::{Word, words_enum};
use super::{derives, ordered_derives};
use crate::machine::{IdWidth, Kind, Machine, Param, Type, TypeId, TypeKind, Value, ValueType};
use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;

/// The declared types.
pub(super) fn render(shape: &Shape<'_>) -> TokenStream {
    shape.machine.types.values().map(|ty| declared_type(shape, ty)).collect()
}

fn declared_type(shape: &Shape<'_>, ty: &Type) -> TokenStream {
    let name = type_name(&ty.name);
    let doc = |extra: &str| {
        let text = ty.doc.as_deref().map(docs::escape).unwrap_or_default();
        let first = docs::sentence(if text.is_empty() { extra } else { &text });
        docs::doc([first, docs::declared_at(shape, ty.span)])
    };
    match &ty.kind {
        TypeKind::Bool => {
            let doc = doc("Yes or no");
            quote!(#doc #[allow(dead_code)] pub type #name = bool;)
        }
        TypeKind::Count { max } => {
            let range = max.map_or("A number".to_owned(), |max| format!("From 0 to {max}"));
            let doc = doc(&range);
            quote!(#doc #[allow(dead_code)] pub type #name = u32;)
        }
        TypeKind::Id(width) => {
            let (doc, derives, width) =
                (doc("An identity"), ordered_derives(shape), integer(*width));
            quote!(#doc #derives #[allow(dead_code)] pub struct #name(pub #width);)
        }
        TypeKind::Enumeration { variants } => {
            let word = |variant| Word {
                name: variant,
                title: None,
                code: None,
                doc: variant_doc(variant),
            };
            let words: Vec<Word<'_>> = variants.iter().map(String::as_str).map(word).collect();
            words_enum(shape, &ty.name, &doc("One of several words"), &words)
        }
    }
}

fn variant_doc(variant: &str) -> TokenStream {
    docs::doc([format!("`{variant}`.")])
}

fn integer(width: IdWidth) -> TokenStream {
    match width {
        IdWidth::U8 => quote!(u8),
        IdWidth::U16 => quote!(u16),
        IdWidth::U32 => quote!(u32),
        IdWidth::U64 => quote!(u64),
        IdWidth::U128 => quote!(u128),
    }
}

/// Where the types of the file are, seen from where they are used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum From {
    /// The module that holds them.
    Here,
    /// A module inside it.
    Inside,
}

impl From {
    /// The way to a type of the file.
    pub(super) fn path(self, name: &Ident) -> TokenStream {
        match self {
            From::Here => quote!(#name),
            From::Inside => quote!(super::#name),
        }
    }
}

/// The Rust type of values.
pub(super) fn rust_type(
    machine: &Machine,
    ty: ValueType,
    declared: Option<TypeId>,
    from: From,
) -> TokenStream {
    let named = |id: TypeId| from.path(&type_name(&machine[id].name));
    let plain = match (ty.kind, declared) {
        (Kind::Enumeration(id) | Kind::Id(id), _) => named(id),
        (_, Some(id)) => named(id),
        (Kind::Bool, None) => quote!(bool),
        (Kind::Count { .. }, None) => quote!(u32),
    };
    if ty.optional { quote!(::core::option::Option<#plain>) } else { plain }
}

/// A value of a known type, written out.
pub(super) fn literal(machine: &Machine, value: Value, ty: ValueType, from: From) -> TokenStream {
    let plain = match (value, ty.kind) {
        (Value::Absent, _) => return quote!(::core::option::Option::None),
        (Value::Bool(value), _) => quote!(#value),
        (Value::Variant(at), Kind::Enumeration(id)) => variant(machine, id, at, from),
        (Value::Count(value) | Value::Variant(value) | Value::Id(value), _) => {
            let value = Literal::u32_unsuffixed(value);
            quote!(#value)
        }
    };
    if ty.optional { quote!(::core::option::Option::Some(#plain)) } else { plain }
}

fn variant(machine: &Machine, id: TypeId, at: u32, from: From) -> TokenStream {
    let ty = from.path(&type_name(&machine[id].name));
    let word = match &machine[id].kind {
        TypeKind::Enumeration { variants } => variants.get(at as usize),
        TypeKind::Bool | TypeKind::Count { .. } | TypeKind::Id(_) => None,
    };
    let word = type_name(word.map_or("", String::as_str));
    quote!(#ty::#word)
}

/// Parameters as a struct of their own; one without fields, if there are none.
pub(super) fn record(
    shape: &Shape<'_>,
    name: &str,
    doc: &TokenStream,
    params: &[Param],
) -> TokenStream {
    let (name, derives) = (type_name(name), derives(shape));
    if params.is_empty() {
        return quote!(#doc #derives #[allow(dead_code)] pub struct #name;);
    }
    let fields = params.iter().map(|param| {
        let field = value_name(&param.name);
        let ty = rust_type(shape.machine, param.ty, param.declared, From::Inside);
        let doc = docs::doc([docs::sentence(&format!("`{}`", param.name))]);
        quote!(#doc pub #field: #ty,)
    });
    quote!(#doc #derives #[allow(dead_code)] pub struct #name { #(#fields)* })
}
