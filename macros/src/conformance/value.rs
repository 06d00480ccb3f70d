//! The values of options.

use crate::input::{expected, listed, unknown};
use lifechart_conformance::spec::conformance::{Completions, Method, Observe};
use proc_macro2::{TokenStream, TokenTree};
use std::str::FromStr;
use syn::parse::ParseStream;
use syn::{Error, Ident, LitBool, LitInt, LitStr, Result, Token, braced};

const METHODS: [&str; 8] = ["transitions", "matrix", "tour", "pairs", "w", "wp", "hsi", "h"];

/// One of the methods; `"2-switch"` and the like as text.
pub(super) fn method(input: ParseStream<'_>) -> Result<Method> {
    let (word, span) = match input.parse::<Option<LitStr>>()? {
        Some(text) => (text.value(), text.span()),
        None => {
            let ident: Ident = input
                .parse()
                .map_err(|error| Error::new(error.span(), expected("a method", &METHODS)))?;
            (ident.to_string(), ident.span())
        }
    };
    Method::from_word(&word).ok_or_else(|| Error::new(span, unknown("method", &word, &METHODS)))
}

/// What is compared.
pub(super) fn observe(input: ParseStream<'_>) -> Result<Observe> {
    one_of(input, "value of `observe`", Observe::ALL.map(|value| (value.as_str(), value)))
}

/// How work ends.
pub(super) fn work(input: ParseStream<'_>) -> Result<Completions> {
    one_of(input, "value of `work`", Completions::ALL.map(|value| (value.as_str(), value)))
}

fn one_of<T: Copy, const N: usize>(
    input: ParseStream<'_>,
    kind: &str,
    all: [(&str, T); N],
) -> Result<T> {
    let names = all.map(|(name, _)| name);
    let word: Ident = input
        .parse()
        .map_err(|error| Error::new(error.span(), format!("expected {}", listed(&names))))?;
    let found = all.iter().find(|(name, _)| word == name);
    found
        .map(|&(_, value)| value)
        .ok_or_else(|| Error::new(word.span(), unknown(kind, &word.to_string(), &names)))
}

/// `true` or `false`.
pub(super) fn yes_or_no(input: ParseStream<'_>, form: &str) -> Result<bool> {
    let word: LitBool = input.parse().map_err(|error| Error::new(error.span(), form))?;
    Ok(word.value)
}

/// A number.
pub(super) fn number<N>(input: ParseStream<'_>, form: &str) -> Result<N>
where
    N: FromStr,
    N::Err: std::fmt::Display,
{
    let number: LitInt = input.parse().map_err(|error| Error::new(error.span(), form))?;
    number.base10_parse().map_err(|_| Error::new(number.span(), form))
}

/// Names and numbers between braces: `{volumes: 2}`.
pub(super) fn limits(input: ParseStream<'_>, form: &str) -> Result<Vec<(String, u32)>> {
    if !input.peek(syn::token::Brace) {
        return Err(input.error(form));
    }
    let inside;
    braced!(inside in input);
    let mut limits = Vec::new();
    while !inside.is_empty() {
        let name: Ident = inside.parse().map_err(|error| Error::new(error.span(), form))?;
        let _: Token![:] = inside.parse().map_err(|error| Error::new(error.span(), form))?;
        limits.push((name.to_string(), number(&inside, form)?));
        let comma: Option<Token![,]> = inside.parse()?;
        if comma.is_none() && !inside.is_empty() {
            return Err(inside.error(form));
        }
    }
    Ok(limits)
}

/// An expression, whatever it is: everything up to the next option.
pub(super) fn expression(input: ParseStream<'_>, options: &[&str]) -> TokenStream {
    let mut tokens = Vec::new();
    while !input.is_empty() && !is_next_option(input, options) {
        let Ok(token) = input.parse::<TokenTree>() else { break };
        tokens.push(token);
    }
    tokens.into_iter().collect()
}

/// A comma, and an option or nothing behind it. Other commas belong to generic arguments.
fn is_next_option(input: ParseStream<'_>, options: &[&str]) -> bool {
    let fork = input.fork();
    let comma = fork.parse::<Token![,]>().is_ok();
    if comma && fork.is_empty() {
        return true;
    }
    let is_option = match fork.parse::<Ident>() {
        Ok(name) => {
            let known = options.iter().any(|option| name == option);
            known || fork.peek(Token![:]) && !fork.peek(Token![::])
        }
        Err(_) => false,
    };
    comma && is_option
}
