//! Doc comments: what the author wrote, and where.

use super::shape::Shape;
use crate::source::Span;
use proc_macro2::TokenStream;
use quote::quote;

/// One doc comment: paragraphs, with empty lines between them.
pub(crate) fn doc<T: AsRef<str>>(paragraphs: impl IntoIterator<Item = T>) -> TokenStream {
    let mut output = TokenStream::new();
    for paragraph in paragraphs {
        if paragraph.as_ref().trim().is_empty() {
            continue;
        }
        if !output.is_empty() {
            output.extend(quote!(#[doc = ""]));
        }
        for line in paragraph.as_ref().trim_end().lines() {
            let line = format!(" {}", line.trim_end().replace('\t', "    "));
            output.extend(quote!(#[doc = #line]));
        }
    }
    output
}

/// The doc comment of something declared: its title, its text, its place.
pub(crate) fn declared(
    shape: &Shape<'_>,
    title: &str,
    text: Option<&str>,
    span: Span,
) -> TokenStream {
    let place = declared_at(shape, span);
    doc([sentence(&escape(title)).as_str(), &text.map_or_else(String::new, escape), &place])
}

/// `Declared at provider.yaml:12.`
pub(crate) fn declared_at(shape: &Shape<'_>, span: Span) -> String {
    format!("Declared at {}.", shape.machine.place(span))
}

/// The text with a period at its end.
pub(crate) fn sentence(text: &str) -> String {
    let text = text.trim_end();
    if text.is_empty() || text.ends_with(['.', '!', '?', ':']) {
        return text.to_owned();
    }
    format!("{text}.")
}

/// Keeps rustdoc from seeing links and HTML in what an author wrote as plain text; what stands in
/// backticks is left alone.
pub(crate) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    let mut in_code = false;
    for letter in text.chars() {
        in_code ^= letter == '`';
        if !in_code && matches!(letter, '[' | ']' | '<' | '>' | '\\') {
            escaped.push('\\');
        }
        escaped.push(letter);
    }
    escaped
}
