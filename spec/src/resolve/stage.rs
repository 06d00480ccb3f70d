//! What reading behaviour needs to know: all declarations, and how expressions are read.

use super::declarations::Declarations;
use crate::code::Code;
use crate::diagnostics::Diagnostics;
use crate::expression::{Setting, Vocabulary};
use crate::machine::{Expression, GuardBody, Value, ValueType};
use crate::source::Text;
use std::collections::{BTreeMap, BTreeSet};

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
        let broken = with_guards(declared);
        vocabulary.check_guards(&broken, diagnostics);
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
        if !mentions(&text.value, &self.broken) {
            return read(diagnostics);
        }
        let mut found = Diagnostics::new();
        let result = read(&mut found);
        found.retain(|mistake| mistake.code == Code::ExpressionSyntax);
        diagnostics.extend(found);
        result
    }
}

/// The names whose type is not known, and the guards that say one of them.
fn with_guards(declared: &Declarations<'_>) -> BTreeSet<String> {
    let mut broken = BTreeSet::new();
    let mut found: Vec<&str> = declared.broken.iter().copied().collect();
    let mut said_by: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    let guards = declared.guards.values().filter(|_| !found.is_empty());
    for guard in guards {
        if let GuardBody::Expression { text, .. } = &guard.body {
            words(text).for_each(|word| said_by.entry(word).or_default().push(&guard.name));
        }
    }
    while let Some(word) = found.pop() {
        if broken.insert(word.to_owned()) {
            found.extend(said_by.get(word).into_iter().flatten());
        }
    }
    broken
}

/// Whether one of `names` stands in an expression.
fn mentions(text: &str, names: &BTreeSet<String>) -> bool {
    !names.is_empty() && words(text).any(|word| names.contains(word))
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !(c.is_ascii_alphanumeric() || c == '_'))
}
