//! `Some` instead of `::core::option::Option::Some`, where no name of the author is in its way.
//!
//! Results keep their full path: modules often have a `Result` of their own, and a glob import of
//! replies brings an `Ok`.

use super::names::type_name;
use crate::machine::{Machine, TypeKind};
use proc_macro2::{Group, TokenStream, TokenTree};

/// The code with short options, unless the author calls anything so.
pub(super) fn shorten(machine: &Machine, code: TokenStream) -> TokenStream {
    let is_ours = |name: &str| {
        let name = type_name(name);
        ["Option", "Some", "None"].iter().any(|short| name == short)
    };
    if words(machine).any(is_ours) { code } else { shorten_stream(code) }
}

/// Every name that becomes a type or a variant.
fn words(machine: &Machine) -> impl Iterator<Item = &str> {
    let variants = machine.types.values().flat_map(|ty| match &ty.kind {
        TypeKind::Enumeration { variants } => &variants[..],
        TypeKind::Bool | TypeKind::Count { .. } | TypeKind::Id(_) => &[],
    });
    let types = machine.types.values().map(|ty| &ty.name);
    let states = machine.states.values().map(|state| &state.name);
    let events = machine.events.values().map(|event| &event.name);
    let replies = machine.replies.values().map(|reply| &reply.name);
    let actions = machine.actions.values().map(|action| &action.name);
    let activities = machine.activities.values().map(|activity| &activity.name);
    let work = actions.chain(activities);
    variants.chain(types).chain(states).chain(events).chain(replies).chain(work).map(String::as_str)
}

fn shorten_stream(code: TokenStream) -> TokenStream {
    let mut out: Vec<TokenTree> = Vec::new();
    for token in code {
        match token {
            TokenTree::Group(group) => {
                let mut short = Group::new(group.delimiter(), shorten_stream(group.stream()));
                short.set_span(group.span());
                out.push(short.into());
            }
            TokenTree::Ident(name) => {
                let path: &[&str] = match name.to_string().as_str() {
                    "Option" => &["core", "option"],
                    "Some" | "None" => &["Option"],
                    _ => &[],
                };
                if follows(&out, path) {
                    out.truncate(out.len() - length(path));
                }
                out.push(name.into());
            }
            other => out.push(other),
        }
    }
    out.into_iter().collect()
}

/// How many tokens a path has, with the `::` behind each part, and before the first where it begins
/// with a crate.
fn length(path: &[&str]) -> usize {
    path.len() * 3 + if path.first() == Some(&"core") { 2 } else { 0 }
}

/// Whether the tokens end in this path and `::`.
fn follows(tokens: &[TokenTree], path: &[&str]) -> bool {
    let Some(start) = tokens.len().checked_sub(length(path)) else { return false };
    if path.is_empty() {
        return false;
    }
    let is_colon = |token: &TokenTree| matches!(token, TokenTree::Punct(p) if p.as_char() == ':');
    let names: Vec<String> =
        tokens[start..].iter().filter(|token| !is_colon(token)).map(ToString::to_string).collect();
    names == path
}
