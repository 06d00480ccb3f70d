//! Expressions: read and type-checked where they are used, with exact places for every mistake.
//!
//! A name means, in this order: the word of an enumeration or the reply that its place wants, a
//! context field, a guard, the word of an enumeration. Named guards are put in the place where they
//! are asked and type-checked there; what is wrong with one wherever it is asked is reported once.

mod guards;
mod lexer;
mod names;
mod parser;
mod parts;
mod report;
mod tree;
mod types;

pub use parts::parts;

use crate::arena::Arena;
use crate::code::Code;
use crate::diagnostics::{Diagnostic, Diagnostics, quoted};
use crate::machine::{
    Expr, Expression, Field, FieldId, Guard, GuardId, Kind, Param, Reply, ReplyId, Type, TypeId,
    TypeKind, Value, ValueType,
};
use crate::source::{Source, Text};
use guards::Named;
use report::Report;
use std::collections::{BTreeMap, BTreeSet};
use types::Checker;

/// The names an expression can use everywhere: context fields, guards, replies, variants.
pub struct Vocabulary<'a> {
    source: &'a Source,
    types: &'a Arena<TypeId, Type>,
    replies: &'a Arena<ReplyId, Reply>,
    fields: &'a Arena<FieldId, Field>,
    guards: &'a Arena<GuardId, Guard>,
    field_names: BTreeMap<&'a str, FieldId>,
    guard_names: BTreeMap<&'a str, GuardId>,
    reply_names: BTreeMap<&'a str, ReplyId>,
    /// The words of enumerations, each with the types that have it.
    variants: BTreeMap<&'a str, Vec<(TypeId, u32)>>,
    /// The guards that are expressions.
    named: BTreeMap<GuardId, Named>,
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
    /// The names of a machine; of two things with one name the first counts.
    ///
    /// Named guards are read here, and their mistakes kept for [`Vocabulary::check_guards`].
    pub fn new(
        source: &'a Source,
        types: &'a Arena<TypeId, Type>,
        replies: &'a Arena<ReplyId, Reply>,
        fields: &'a Arena<FieldId, Field>,
        guards: &'a Arena<GuardId, Guard>,
    ) -> Self {
        let mut vocabulary = Self {
            source,
            types,
            replies,
            fields,
            guards,
            field_names: by_name(fields.iter().map(|(id, field)| (field.name.as_str(), id))),
            guard_names: by_name(guards.iter().map(|(id, guard)| (guard.name.as_str(), id))),
            reply_names: by_name(replies.iter().map(|(id, reply)| (reply.name.as_str(), id))),
            variants: variants(types),
            named: BTreeMap::new(),
        };
        vocabulary.named = guards::read(source, &vocabulary);
        guards::judge(&mut vocabulary);
        vocabulary
    }

    /// The same names, for expressions that stand in another file.
    pub(crate) fn used_in(self, source: &'a Source) -> Self {
        Self { source, ..self }
    }

    /// Reports every mistake that stands in a named guard itself, whoever asks it.
    ///
    /// To be called once. Where such a guard is asked nothing more is said about it. Of those that
    /// are `doubtful`, because something they name was reported, only what cannot be read is told.
    pub fn check_guards(&self, doubtful: &BTreeSet<String>, diagnostics: &mut Diagnostics) {
        for (&id, guard) in &self.named {
            let certain = !doubtful.contains(&self.guards[id].name);
            let told = |mistake: &&Diagnostic| certain || mistake.code == Code::ExpressionSyntax;
            guard
                .mistakes
                .iter()
                .filter(told)
                .for_each(|mistake| diagnostics.push(mistake.clone()));
        }
    }

    /// Reads a condition: an expression that is true or false.
    pub fn condition(
        &self,
        text: &Text,
        setting: &Setting<'_>,
        diagnostics: &mut Diagnostics,
    ) -> Option<Expression> {
        let wanted = ValueType { kind: Kind::Bool, optional: false };
        self.read(text, wanted, "a condition is true or false", setting, diagnostics)
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
        let why = format!("{} is wanted here", self.describe(wanted));
        self.read(text, wanted, &why, setting, diagnostics)
    }

    fn read(
        &self,
        text: &Text,
        wanted: ValueType,
        why: &str,
        setting: &Setting<'_>,
        diagnostics: &mut Diagnostics,
    ) -> Option<Expression> {
        let mut report = Report::new(self.source, text, diagnostics.may_guess());
        let tree = parser::parse(&text.value, &mut report);
        let mut checker = Checker::new(self, Some(setting), report);
        let expr = checker.of_type(&tree, wanted, why);
        let mistakes = checker.report.take_from(0);
        if checker.faulty || !mistakes.is_empty() {
            mistakes.into_iter().for_each(|mistake| diagnostics.push(mistake));
            return None;
        }
        Some(Expression { text: text.value.clone(), span: text.span, expr })
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
        let nothing = Setting { event: None, result: None, reply: false, hand_written: false };
        let expression = self.value(text, wanted, &nothing, diagnostics)?;
        let Expr::Literal(value) = expression.expr else {
            let message = format!("{} is not known before the machine runs", quoted(&text.value));
            let what = self.describe(wanted);
            let mistake = Diagnostic::new(Code::ExpressionType, text.span, message);
            diagnostics.push(mistake.help(format!("write {what} itself")));
            return None;
        };
        if let (Value::Count(count), Kind::Count { max: Some(max) }) = (value, wanted.kind)
            && count > max
        {
            let message = format!("{count} is more than {max}, the most it may be");
            diagnostics.push(Diagnostic::new(Code::CountOutOfRange, text.span, message));
            return None;
        }
        Some(value)
    }

    /// A type in words: `a count`, ``an optional `set_id` ``.
    pub fn describe(&self, ty: ValueType) -> String {
        let name = match ty.kind {
            Kind::Bool => "`bool`".to_owned(),
            Kind::Count { .. } => "count".to_owned(),
            Kind::Enumeration(id) | Kind::Id(id) => quoted(&self.types[id].name),
        };
        if ty.optional { format!("an optional {name}") } else { format!("a {name}") }
    }

    /// The words of an enumeration.
    fn words(&self, ty: TypeId) -> impl Iterator<Item = &'a str> + use<'a> {
        let words: &'a [String] = match &self.types[ty].kind {
            TypeKind::Enumeration { variants } => variants,
            _ => &[],
        };
        words.iter().map(String::as_str)
    }
}

fn by_name<'a, I>(names: impl Iterator<Item = (&'a str, I)>) -> BTreeMap<&'a str, I> {
    let mut map = BTreeMap::new();
    for (name, id) in names {
        map.entry(name).or_insert(id);
    }
    map
}

fn variants(types: &Arena<TypeId, Type>) -> BTreeMap<&str, Vec<(TypeId, u32)>> {
    let mut map: BTreeMap<&str, Vec<(TypeId, u32)>> = BTreeMap::new();
    for (id, ty) in types.iter() {
        let TypeKind::Enumeration { variants } = &ty.kind else { continue };
        for (word, position) in variants.iter().zip(0..) {
            map.entry(word).or_default().push((id, position));
        }
    }
    map
}

#[cfg(test)]
mod tests;
