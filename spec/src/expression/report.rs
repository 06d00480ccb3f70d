//! Where the mistakes of one expression are collected.

use crate::code::Code;
use crate::diagnostics::Diagnostic;
use crate::source::{Source, Span, Text};

/// More mistakes than this in one expression say nothing new.
const MOST: usize = 20;

/// The text that is being read, and the mistakes found in it.
pub(super) struct Report<'s> {
    source: &'s Source,
    text: &'s Text,
    found: Vec<Diagnostic>,
    /// Whether it is worth the time to look for what was probably meant.
    pub(super) may_guess: bool,
}

impl<'s> Report<'s> {
    pub(super) fn new(source: &'s Source, text: &'s Text, may_guess: bool) -> Self {
        Self { source, text, found: Vec::new(), may_guess }
    }

    /// Where a part of the text stands in the file.
    pub(super) fn place(&self, from: usize, to: usize) -> Span {
        self.source.part(self.text, from, to)
    }

    /// The words of the author at a part of the text, in backticks.
    pub(super) fn words(&self, from: usize, to: usize) -> String {
        crate::diagnostics::quoted(self.text.value.get(from..to).unwrap_or(""))
    }

    /// The words of the author at a part of the text, to be put into other words.
    pub(super) fn text(&self, from: usize, to: usize) -> String {
        self.words(from, to).trim_matches('`').to_owned()
    }

    /// A mistake at a part of the text.
    pub(super) fn mistake(
        &self,
        code: Code,
        from: usize,
        to: usize,
        message: impl Into<String>,
    ) -> Diagnostic {
        Diagnostic::new(code, self.place(from, to), message)
    }

    /// Something that cannot be read.
    pub(super) fn syntax(&self, from: usize, to: usize, message: impl Into<String>) -> Diagnostic {
        self.mistake(Code::ExpressionSyntax, from, to, message)
    }

    /// Keeps a mistake.
    pub(super) fn add(&mut self, mistake: Diagnostic) {
        if self.found.len() < MOST {
            self.found.push(mistake);
        }
    }

    /// How many mistakes there are so far.
    pub(super) fn count(&self) -> usize {
        self.found.len()
    }

    /// Reads another text, and says which one was read before.
    pub(super) fn turn_to(&mut self, text: &'s Text) -> &'s Text {
        std::mem::replace(&mut self.text, text)
    }

    /// Takes back the mistakes from the one at this position on.
    pub(super) fn take_from(&mut self, position: usize) -> Vec<Diagnostic> {
        self.found.split_off(position.min(self.found.len()))
    }
}
