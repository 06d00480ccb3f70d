//! `docs!`: what rustdoc shows of a machine, as one literal.

use crate::expand::{compiled, find};
use crate::input::{Subject, expected, explore_limit, subject, unknown};
use lifechart_spec::render::rust::{Page, as_comment, page};
use proc_macro2::{Literal, TokenStream};
use quote::{ToTokens as _, quote_spanned};
use std::path::Path;
use syn::parse::{Parse, ParseStream};
use syn::{Error, Ident, LitStr, Result, Token};

/// The kinds of items that have a page; the macro `machine!` asks for them.
const KINDS: [&str; 6] = ["machine", "state", "event", "reply", "action", "activity"];

/// What stands between the brackets of `docs!`.
pub(crate) struct Asked {
    subject: Subject,
    explore_limit: Option<usize>,
    /// The item: its kind and its name.
    item: Option<(Ident, LitStr)>,
}

impl Parse for Asked {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let mut asked = Self { subject: subject(input)?, explore_limit: None, item: None };
        while !input.is_empty() {
            input.parse::<Token![,]>()?;
            if input.is_empty() {
                break;
            }
            let word: Ident = input.parse()?;
            let name = word.to_string();
            if name == "explore_limit" && asked.explore_limit.is_none() {
                asked.explore_limit = Some(explore_limit(input)?);
            } else if KINDS.contains(&name.as_str()) && asked.item.is_none() {
                let name = input
                    .parse()
                    .map_err(|error| Error::new(error.span(), expected("a name after", &KINDS)))?;
                asked.item = Some((word, name));
            } else {
                return Err(Error::new(word.span(), unknown("option", &name, &["explore_limit"])));
            }
        }
        Ok(asked)
    }
}

/// The text, as a literal. Of a file with mistakes there is none: `machine!` reports them.
pub(crate) fn expand(asked: &Asked, written_in: Option<&Path>) -> TokenStream {
    let span = asked.subject.span();
    let error = |message: &str| quote_spanned!(span=> ::core::compile_error! { #message });
    let source = match find(&asked.subject, written_in) {
        Ok(found) => found.source,
        Err(message) => return error(&message),
    };
    let compiled = compiled(source, asked.explore_limit);
    let Some((machine, exploration)) = compiled.checked() else {
        return Literal::string("").into_token_stream();
    };
    let asked_for = match &asked.item {
        None => Some(Page::Module),
        Some((kind, name)) => Page::find(machine, &kind.to_string(), &name.value()),
    };
    match asked_for {
        Some(found) => {
            Literal::string(&as_comment(&page(machine, exploration, found))).into_token_stream()
        }
        None => error("there is no such item"),
    }
}
