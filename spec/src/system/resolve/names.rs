//! What a name stands for, among the names of one kind.

use crate::code::Code;
use crate::diagnostics::{Diagnostic, Diagnostics, quoted};
use crate::source::{Source, Span, Spanned, Text};

/// What `name` stands for; reported where there is no such thing.
///
/// `nobody` is the beginning of the message: ``there is no fault``, ``the provider has no event``.
pub(super) fn find<'n, I>(
    nobody: &str,
    name: &Text,
    known: impl IntoIterator<Item = (I, &'n str)>,
    diagnostics: &mut Diagnostics,
) -> Option<I> {
    let mut names = Vec::new();
    for (id, other) in known {
        if other == name.value {
            return Some(id);
        }
        names.push(other);
    }
    diagnostics.push(unknown(nobody, name, &names, diagnostics.may_guess()));
    None
}

fn unknown(nobody: &str, name: &Text, known: &[&str], may_guess: bool) -> Diagnostic {
    const MOST_LISTED: usize = 8;
    let message = format!("{nobody} {}", quoted(&name.value));
    let diagnostic = Diagnostic::new(Code::UnknownName, name.span, message);
    let near =
        crate::diagnostics::nearest(&name.value, known.iter().copied()).filter(|_| may_guess);
    let words: Vec<String> =
        known.iter().take(MOST_LISTED + 1).map(|name| format!("`{name}`")).collect();
    match (near, words.as_slice()) {
        (Some(near), _) => diagnostic.help(format!("there is `{near}`")),
        (None, []) => diagnostic.help("none is declared"),
        (None, [only]) => diagnostic.help(format!("there is only {only}")),
        (None, some) if some.len() <= MOST_LISTED => {
            diagnostic.help(format!("there are {}", some.join(", ")))
        }
        (None, some) => diagnostic
            .help(format!("there are {}, ...", some.get(..MOST_LISTED).unwrap_or(some).join(", "))),
    }
}

/// The parts of `a.b`, or of `a.b.c`: each with its place.
pub(super) fn dotted(source: &Source, word: &Text) -> Vec<Text> {
    let mut parts = Vec::new();
    let mut start = 0;
    for part in word.value.split('.') {
        let end = start + part.len();
        parts.push(Spanned::new(part.to_owned(), source.part(word, start, end)));
        start = end + 1;
    }
    parts
}

/// Names in a sentence: `` `a`, `b` and `c` ``.
pub(super) fn listed<'n>(names: impl Iterator<Item = &'n str>) -> String {
    let names: Vec<String> = names.map(|name| format!("`{name}`")).collect();
    match names.as_slice() {
        [] => String::new(),
        [only] => only.clone(),
        [some @ .., last] => format!("{} and {last}", some.join(", ")),
    }
}

/// A name that stands twice where each may stand once.
pub(super) fn twice(message: String, span: Span, first: Span) -> Diagnostic {
    Diagnostic::new(Code::DuplicateName, span, message)
        .also(first, "the first one")
        .help("remove one")
}
