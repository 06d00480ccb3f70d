//! What reading behaviour needs to know: all declarations, and how expressions are read.

use super::declarations::Declarations;
use crate::diagnostics::Diagnostics;
use crate::expression::{Setting, Vocabulary};
use crate::machine::{Expression, GuardBody, Value, ValueType};
use crate::source::Text;
use std::collections::BTreeSet;

/// All declarations, and the vocabulary of expressions.
pub(super) struct Stage<'a, 'd> {
    pub(super) declared: &'a Declarations<'d>,
    vocabulary: Vocabulary<'a>,
    /// Words of which expressions are not judged, because what they stand for is not known.
    broken: BTreeSet<String>,
}

impl<'a, 'd> Stage<'a, 'd> {
    pub(super) fn new(
        declared: &'a Declarations<'d>,
        vocabulary: Vocabulary<'a>,
        diagnostics: &mut Diagnostics,
    ) -> Self {
        let mut broken: BTreeSet<String> =
            declared.broken.iter().map(|&name| name.to_owned()).collect();
        // A guard may use another one that comes later.
        let mut found = !broken.is_empty();
        while found {
            found = false;
            for guard in declared.guards.values() {
                if let GuardBody::Expression { text, .. } = &guard.body {
                    found |= mentions(text, &broken) && broken.insert(guard.name.clone());
                }
            }
        }
        if broken.is_empty() {
            vocabulary.check_guards(diagnostics);
        }
        Self { declared, vocabulary, broken }
    }

    /// A condition.
    pub(super) fn condition(
        &self,
        text: &Text,
        setting: &Setting<'_>,
        diagnostics: &mut Diagnostics,
    ) -> Option<Expression> {
        self.read(text, diagnostics, |diagnostics| {
            self.vocabulary.condition(text, setting, diagnostics)
        })
    }

    /// A value of a type.
    pub(super) fn value(
        &self,
        text: &Text,
        wanted: ValueType,
        setting: &Setting<'_>,
        diagnostics: &mut Diagnostics,
    ) -> Option<Expression> {
        self.read(text, diagnostics, |diagnostics| {
            self.vocabulary.value(text, wanted, setting, diagnostics)
        })
    }

    /// A literal of a type.
    pub(super) fn literal(
        &self,
        text: &Text,
        wanted: ValueType,
        diagnostics: &mut Diagnostics,
    ) -> Option<Value> {
        self.vocabulary.literal(text, wanted, diagnostics)
    }

    fn read<T>(
        &self,
        text: &Text,
        diagnostics: &mut Diagnostics,
        read: impl FnOnce(&mut Diagnostics) -> T,
    ) -> T {
        match mentions(&text.value, &self.broken) {
            true => read(&mut Diagnostics::new()),
            false => read(diagnostics),
        }
    }
}

/// Whether one of `words` stands in an expression.
fn mentions(text: &str, words: &BTreeSet<String>) -> bool {
    let is_end = |c: char| !(c.is_ascii_alphanumeric() || c == '_');
    !words.is_empty() && text.split(is_end).any(|word| words.contains(word))
}
