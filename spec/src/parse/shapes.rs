//! The shapes that many keys share.

use super::schema::{Content, Naming, Shape, Table, Word};

const NONE: Shape =
    Shape { wanted: "", scalar: None, list: None, length: None, mapping: None, empty: false };

const fn word(wanted: &'static str, word: Word) -> Shape {
    Shape { wanted, scalar: Some(word), ..NONE }
}

/// A mapping with the keys of a table.
pub(super) const fn keys(wanted: &'static str, table: &'static Table) -> Shape {
    Shape { wanted, mapping: Some(Content::Keys(table)), ..NONE }
}

/// A mapping from names the author chose.
pub(super) const fn each(wanted: &'static str, name: Word, value: &'static Shape) -> Shape {
    Shape { wanted, mapping: Some(Content::Each(name, value)), empty: true, ..NONE }
}

/// A mapping that declares `snake_case` names.
pub(super) const fn declares(wanted: &'static str, value: &'static Shape) -> Shape {
    each(wanted, Word::Declared(SNAKE_CASE), value)
}

/// The same, but it may also be written as a single word.
pub(super) const fn or_word(shape: Shape, wanted: &'static str, word: Word) -> Shape {
    Shape { wanted, scalar: Some(word), ..shape }
}

/// The same, but it may also be a list of such.
pub(super) const fn or_list(shape: Shape, wanted: &'static str, items: &'static Shape) -> Shape {
    Shape { wanted, list: Some(items), ..shape }
}

/// The same, but it may also be left empty.
pub(super) const fn or_nothing(shape: Shape) -> Shape {
    Shape { empty: true, ..shape }
}

/// A list of exactly two.
pub(super) const fn pair(wanted: &'static str, items: &'static Shape) -> Shape {
    Shape { wanted, list: Some(items), length: Some(2), ..NONE }
}

/// A list.
pub(super) const fn list(wanted: &'static str, items: &'static Shape) -> Shape {
    Shape { wanted, list: Some(items), ..NONE }
}

/// Plain names.
pub(super) const SNAKE_CASE: Naming = Naming::SnakeCase(&[]);
/// Names that stand in expressions, where these words mean something else.
pub(super) const IN_EXPRESSIONS: Naming =
    Naming::SnakeCase(&["true", "false", "event", "result", "reply"]);
/// Names of events, which stand beside these words in the steps of scenarios.
pub(super) const BESIDE_STEP_WORDS: Naming =
    Naming::SnakeCase(&["done", "failed", "elapse", "guards", "expect"]);

pub(super) static TEXT: Shape = word("text", Word::Text);
pub(super) static TEXT_OR_NOTHING: Shape = or_nothing(word("text", Word::Text));
pub(super) static NAME: Shape = word("a name", Word::Name);
pub(super) static NAMES: Shape =
    or_list(or_nothing(word("a name", Word::Name)), "a name, or a list of names", &NAME);
pub(super) static VARIANT: Shape = word("a name", Word::Declared(IN_EXPRESSIONS));
pub(super) static NEW_NAME: Shape = word("a name", Word::Declared(SNAKE_CASE));
pub(super) static EXPRESSION: Shape = word("an expression", Word::Expression);
pub(super) static BOOL: Shape = word("`true` or `false`", Word::Bool);
pub(super) static INTEGER: Shape = word("a whole number", Word::Integer);
pub(super) static COUNT: Shape = word("a whole number", Word::Count);
pub(super) static DURATION: Shape = word("a duration such as `10s`", Word::Duration);
pub(super) static DURATION_OR_NAME: Shape =
    word("a duration such as `10s`, or the name of one", Word::DurationOrName);

/// One of a few words.
pub(super) const fn one_of(wanted: &'static str, words: &'static [&'static str]) -> Shape {
    word(wanted, Word::OneOf(words))
}
