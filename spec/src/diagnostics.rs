//! Findings about a specification: collected by every stage, shown once, in order of position.

mod excerpt;
mod names;
mod render;

pub use names::{nearest, quoted};
pub use render::{render_each, render_plain, render_styled};

use crate::code::Code;
use crate::source::Span;

/// A place a diagnostic points at, and what to say there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// The place.
    pub span: Span,
    /// What to say there; may be empty.
    pub text: String,
}

/// One mistake: what is wrong, where, and what to do about it.
///
/// Messages are lower case without a final period; names from the specification stand in backticks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// The kind of mistake.
    pub code: Code,
    /// What is wrong.
    pub message: String,
    /// Where: the mistake itself.
    pub primary: Label,
    /// Other places that explain it.
    pub secondary: Vec<Label>,
    /// What shows it, a line each: a run, step by step.
    pub notes: Vec<Vec<String>>,
    /// What to do about it.
    pub help: Vec<String>,
}

impl Diagnostic {
    /// A diagnostic that points at `span`.
    pub fn new(code: Code, span: Span, message: impl Into<String>) -> Self {
        let primary = Label { span, text: String::new() };
        let (message, secondary, help) = (message.into(), Vec::new(), Vec::new());
        Self { code, message, primary, secondary, notes: Vec::new(), help }
    }

    /// Says `text` under the primary place.
    #[must_use]
    pub fn label(mut self, text: impl Into<String>) -> Self {
        self.primary.text = text.into();
        self
    }

    /// Points at a further place.
    #[must_use]
    pub fn also(mut self, span: Span, text: impl Into<String>) -> Self {
        self.secondary.push(Label { span, text: text.into() });
        self
    }

    /// Says what shows it, a line each.
    #[must_use]
    pub fn note(mut self, lines: Vec<String>) -> Self {
        self.notes.push(lines);
        self
    }

    /// Says what to do.
    #[must_use]
    pub fn help(mut self, text: impl Into<String>) -> Self {
        self.help.push(text.into());
        self
    }
}

/// Collects diagnostics; handed down as `&mut` through every stage.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Diagnostics {
    list: Vec<Diagnostic>,
}

impl Diagnostics {
    /// Nothing found yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds one finding.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.list.push(diagnostic);
    }

    /// Adds all findings of another collection.
    pub fn extend(&mut self, other: Diagnostics) {
        self.list.extend(other.list);
    }

    /// Whether nothing was found.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// How many findings there are.
    pub fn len(&self) -> usize {
        self.list.len()
    }

    /// Whether it is still worth the time to look for what the author probably meant.
    pub fn may_guess(&self) -> bool {
        const MANY: usize = 50;
        self.list.len() <= MANY
    }

    /// The name that was probably meant; after many findings nothing is guessed.
    pub fn nearest<'a>(
        &self,
        wanted: &str,
        declared: impl IntoIterator<Item = &'a str>,
    ) -> Option<&'a str> {
        if self.may_guess() { nearest(wanted, declared) } else { None }
    }

    /// The findings, in the order they are kept in.
    pub fn iter(&self) -> impl Iterator<Item = &Diagnostic> {
        self.list.iter()
    }

    /// Keeps the findings for which `keep` is true.
    pub fn retain(&mut self, keep: impl FnMut(&Diagnostic) -> bool) {
        self.list.retain(keep);
    }

    /// Sorts by position, then code, and drops what was said twice.
    pub fn finish(&mut self) {
        self.list.sort_by(|a, b| {
            let key = |d: &Diagnostic| (d.primary.span, d.code);
            key(a).cmp(&key(b)).then_with(|| a.message.cmp(&b.message))
        });
        self.list.dedup_by(|a, b| {
            (a.primary.span, a.code, &a.message) == (b.primary.span, b.code, &b.message)
        });
    }
}

#[cfg(test)]
mod tests;
