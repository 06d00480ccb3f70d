//! Expressions: read and type-checked where they are used, with exact places for every mistake.

use crate::arena::Arena;
use crate::diagnostics::Diagnostics;
use crate::machine::{
    Expression, Field, FieldId, Guard, GuardId, Param, Reply, ReplyId, Type, TypeId, Value,
    ValueType,
};
use crate::source::{Source, Text};

/// The names an expression can use everywhere: context fields, guards, replies, variants.
pub struct Vocabulary<'a> {
    source: &'a Source,
    types: &'a Arena<TypeId, Type>,
    replies: &'a Arena<ReplyId, Reply>,
    fields: &'a Arena<FieldId, Field>,
    guards: &'a Arena<GuardId, Guard>,
}

/// What else an expression can use at its place.
#[derive(Clone, Copy, Debug)]
pub struct Setting<'a> {
    /// Name and parameters of the event of the step; nothing where there is no event.
    pub event: Option<(&'a str, &'a [Param])>,
    /// Name and result of the activity that is done; nothing where none is.
    pub result: Option<(&'a str, &'a [Param])>,
    /// Whether `reply` means something: in `failed:`.
    pub reply: bool,
    /// Whether hand-written guards may be asked: not in properties.
    pub hand_written: bool,
}

impl<'a> Vocabulary<'a> {
    /// The names of a machine. Its named guards are read here, and reported by
    /// [`Vocabulary::check_guards`].
    pub fn new(
        source: &'a Source,
        types: &'a Arena<TypeId, Type>,
        replies: &'a Arena<ReplyId, Reply>,
        fields: &'a Arena<FieldId, Field>,
        guards: &'a Arena<GuardId, Guard>,
    ) -> Self {
        Self { source, types, replies, fields, guards }
    }

    /// Reports every mistake that stands in a named guard itself, whoever uses it; once.
    pub fn check_guards(&self, _diagnostics: &mut Diagnostics) {}

    /// Reads a condition: an expression that is true or false.
    pub fn condition(
        &self,
        text: &Text,
        setting: &Setting<'_>,
        diagnostics: &mut Diagnostics,
    ) -> Option<Expression> {
        let _ = (text, setting, diagnostics);
        None
    }

    /// Reads a value of type `wanted`, as in `assign:`. Whether a count stays in its range is not
    /// judged here.
    pub fn value(
        &self,
        text: &Text,
        wanted: ValueType,
        setting: &Setting<'_>,
        diagnostics: &mut Diagnostics,
    ) -> Option<Expression> {
        let _ = (text, wanted, setting, diagnostics);
        None
    }

    /// Reads a literal of type `wanted`: `initial:` of a context field, a value in a scenario.
    ///
    /// Of ids only `None` is a literal; symbols such as `A` belong to their scenario.
    pub fn literal(
        &self,
        text: &Text,
        wanted: ValueType,
        diagnostics: &mut Diagnostics,
    ) -> Option<Value> {
        let _ = (text, wanted, diagnostics, self.source, self.types, self.replies);
        let _ = (self.fields, self.guards);
        None
    }
}
