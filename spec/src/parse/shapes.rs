//! The shapes that many keys share.

use super::schema::{Content, Naming, Shape, Table, Word};

const NONE: Shape =
    Shape { wanted: "", scalar: None, list: None, length: None, mapping: None, empty: false };

const fn word(wanted: &'static str, word: Word) -> Shape {
    Shape { wanted, scalar: Some(word), ..NONE }
}

/// A mapping with the keys of a table.
pub(crate) const fn keys(wanted: &'static str, table: &'static Table) -> Shape {
    Shape { wanted, mapping: Some(Content::Keys(table)), ..NONE }
}

/// A mapping from names the author chose.
pub(crate) const fn each(wanted: &'static str, name: Word, value: &'static Shape) -> Shape {
    Shape { wanted, mapping: Some(Content::Each(name, value)), empty: true, ..NONE }
}

/// A mapping that declares `snake_case` names.
pub(crate) const fn declares(wanted: &'static str, value: &'static Shape) -> Shape {
    each(wanted, Word::Declared(SNAKE_CASE), value)
}

/// The same, but it may also be written as a single word.
pub(crate) const fn or_word(shape: Shape, wanted: &'static str, word: Word) -> Shape {
    Shape { wanted, scalar: Some(word), ..shape }
}

/// The same, but it may also be a list of such.
pub(crate) const fn or_list(shape: Shape, wanted: &'static str, items: &'static Shape) -> Shape {
    Shape { wanted, list: Some(items), ..shape }
}

/// The same, but it may also be left empty.
pub(crate) const fn or_nothing(shape: Shape) -> Shape {
    Shape { empty: true, ..shape }
}

/// A list of exactly two.
pub(crate) const fn pair(wanted: &'static str, items: &'static Shape) -> Shape {
    Shape { wanted, list: Some(items), length: Some(2), ..NONE }
}

/// A list.
pub(crate) const fn list(wanted: &'static str, items: &'static Shape) -> Shape {
    Shape { wanted, list: Some(items), ..NONE }
}

/// Plain names.
pub(crate) const SNAKE_CASE: Naming = Naming::SnakeCase(&[]);
/// Names that stand in expressions, where these words mean something else.
pub(crate) const IN_EXPRESSIONS: Naming =
    Naming::SnakeCase(&["true", "false", "event", "result", "reply"]);
/// Names of events, which stand beside these words in the steps of scenarios.
pub(crate) const BESIDE_STEP_WORDS: Naming =
    Naming::SnakeCase(&["done", "failed", "elapse", "guards", "expect"]);

pub(crate) static TEXT: Shape = word("text", Word::Text);
pub(crate) static TEXT_OR_NOTHING: Shape = or_nothing(word("text", Word::Text));
pub(crate) static NAME: Shape = word("a name", Word::Name);
pub(crate) static NAMES: Shape =
    or_list(or_nothing(word("a name", Word::Name)), "a name, or a list of names", &NAME);
pub(crate) static VARIANT: Shape = word("a name", Word::Declared(IN_EXPRESSIONS));
pub(crate) static NEW_NAME: Shape = word("a name", Word::Declared(SNAKE_CASE));
pub(crate) static EXPRESSION: Shape = word("an expression", Word::Expression);
pub(crate) static BOOL: Shape = word("`true` or `false`", Word::Bool);
pub(crate) static INTEGER: Shape = word("a whole number", Word::Integer);
pub(crate) static COUNT: Shape = word("a whole number", Word::Count);
pub(crate) static DURATION: Shape = word("a duration such as `10s`", Word::Duration);
pub(crate) static DURATION_OR_NAME: Shape =
    word("a duration such as `10s`, or the name of one", Word::DurationOrName);

/// One of a few words.
pub(crate) const fn one_of(wanted: &'static str, words: &'static [&'static str]) -> Shape {
    word(wanted, Word::OneOf(words))
}
