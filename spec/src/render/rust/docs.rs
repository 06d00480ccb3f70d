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
            let line = line.trim_end().replace(turns, "").replace('\t', "    ");
            let line = format!(" {line}");
            output.extend(quote!(#[doc = #line]));
        }
    }
    output
}

/// Whether a character turns the direction of text around.
pub(super) fn turns(letter: char) -> bool {
    matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
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

/// Keeps rustdoc from seeing links, HTML and code to be tested in what an author wrote as plain
/// text; what stands in backticks is left alone.
pub(crate) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    let mut in_code = false;
    for (index, line) in text.lines().enumerate() {
        if index > 0 {
            escaped.push('\n');
        }
        let inner = line.trim_start();
        if inner.is_empty() {
            in_code = false;
            continue;
        }
        // Deeper lines would be code.
        escaped.push_str(&" ".repeat((line.len() - inner.len()).min(3)));
        let rest_of_paragraph = |at: usize| {
            let later = text.lines().skip(index + 1).take_while(|line| !line.trim().is_empty());
            inner[at..].contains('`') || later.into_iter().any(|line| line.contains('`'))
        };
        let is_fence = inner.starts_with("```") || inner.starts_with("~~~");
        for (at, letter) in inner.char_indices() {
            if letter == '`' && !is_fence && (in_code || rest_of_paragraph(at + 1)) {
                in_code = !in_code;
            } else if !in_code && matches!(letter, '[' | ']' | '<' | '>' | '\\' | '`' | '~') {
                escaped.push('\\');
            }
            escaped.push(letter);
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_an_author_wrote_is_only_text() {
        for (text, expected) in [
            ("a `b[c]` [d]", "a `b[c]` \\[d\\]"),
            ("one ` is <not> code", "one \\` is \\<not\\> code"),
            ("`two\nlines <x>` <y>", "`two\nlines <x>` \\<y\\>"),
            ("a ` b\n\nc ` <d>", "a \\` b\n\nc \\` \\<d\\>"),
            ("```\n[x]", "\\`\\`\\`\n\\[x\\]"),
            ("a\n\n     b", "a\n\n   b"),
        ] {
            assert_eq!(escape(text), expected);
        }
    }
}
