//! Rust identifiers for the author's names, and nothing else.
//!
//! `begin_prepare` is `BeginPrepare` as a type or variant and `begin_prepare` as a value; a keyword
//! gets its `r#`. Every text gives an identifier, also one that a diagnostic has refused already.

use proc_macro2::{Ident, Span};

/// Keywords of every edition, also those only reserved, that may be written with `r#`.
const KEYWORDS: &[&str] = &[
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "do", "dyn",
    "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let",
    "loop", "macro", "match", "mod", "move", "mut", "override", "priv", "pub", "ref", "return",
    "static", "struct", "trait", "true", "try", "type", "typeof", "unsafe", "unsized", "use",
    "virtual", "where", "while", "yield",
];

/// Names that Rust does not take even with `r#`.
const IMPOSSIBLE: &[&str] = &["Self", "_", "crate", "self", "super"];

/// The name as a type, a trait or a variant: `BeginPrepare`.
pub(crate) fn type_name(name: &str) -> Ident {
    let mut text = String::new();
    for word in name.split('_') {
        let mut letters = word.chars();
        text.extend(letters.next().map(|first| first.to_ascii_uppercase()));
        text.extend(letters);
    }
    identifier(&text)
}

/// The name as a value, a method or a module: `begin_prepare`.
pub(crate) fn value_name(name: &str) -> Ident {
    identifier(name)
}

/// Several names as one value: `in_creation_begin_prepare`.
pub(crate) fn joined(names: &[&str]) -> Ident {
    identifier(&names.join("_"))
}

fn identifier(text: &str) -> Ident {
    let is_allowed = |letter: char| letter.is_ascii_alphanumeric() || letter == '_';
    let mut text: String =
        text.chars().map(|letter| if is_allowed(letter) { letter } else { '_' }).collect();
    if text.chars().next().is_none_or(|first| first.is_ascii_digit()) {
        text.insert(0, '_');
    }
    if IMPOSSIBLE.contains(&text.as_str()) {
        text.push('_');
    }
    if KEYWORDS.contains(&text.as_str()) {
        return Ident::new_raw(&text, Span::call_site());
    }
    Ident::new(&text, Span::call_site())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_text_gives_an_identifier() {
        let types = ["begin_prepare", "a_1", "self", "", "type", "ünï-x", "9", "_", "a__b"];
        let types: Vec<String> = types.iter().map(|name| type_name(name).to_string()).collect();
        assert_eq!(types, ["BeginPrepare", "A1", "Self_", "__", "Type", "_n__x", "_9", "__", "AB"]);
        let values = ["begin_prepare", "type", "self", "crate", "gen", ""];
        let values: Vec<String> = values.iter().map(|name| value_name(name).to_string()).collect();
        assert_eq!(values, ["begin_prepare", "r#type", "self_", "crate_", "r#gen", "__"]);
    }
}
