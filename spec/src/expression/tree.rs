//! An expression as written, before its names mean anything.

use crate::machine::Comparison;

/// The deepest an expression may be, with the named guards in their places.
pub(super) const DEEPEST: usize = 200;

/// An expression and its place in the text.
#[derive(Clone, Debug)]
pub(super) struct Tree {
    pub(super) shape: Shape,
    pub(super) from: usize,
    pub(super) to: usize,
    /// How many levels it has.
    pub(super) depth: usize,
    /// Whether it stands in brackets of its own.
    pub(super) bracketed: bool,
}

/// What an expression is made of.
#[derive(Clone, Debug)]
pub(super) enum Shape {
    /// A number; none, where it was no number and was reported.
    Number(Option<u32>),
    Bool(bool),
    /// `None`
    Absent,
    /// `reply`
    Reply,
    /// A name on its own.
    Name(String),
    /// `event.x`
    Param(String),
    /// `result.x`
    Result(String),
    Not(Box<Tree>),
    IsSome(Box<Tree>),
    /// `a && b`, `a == b` and so on.
    Binary(Operator, Box<Tree>, Box<Tree>),
    /// Something reported; what could be read of it.
    Mistake(Vec<Tree>),
}

/// What stands between two values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Operator {
    And,
    Or,
    Add,
    Subtract,
    Compare(Comparison),
    /// Something reported.
    Foreign,
}

impl Operator {
    /// The sign.
    pub(super) fn sign(self) -> &'static str {
        match self {
            Operator::And => "&&",
            Operator::Or => "||",
            Operator::Add => "+",
            Operator::Subtract => "-",
            Operator::Foreign => "?",
            Operator::Compare(Comparison::Equal) => "==",
            Operator::Compare(Comparison::NotEqual) => "!=",
            Operator::Compare(Comparison::Less) => "<",
            Operator::Compare(Comparison::LessOrEqual) => "<=",
            Operator::Compare(Comparison::Greater) => ">",
            Operator::Compare(Comparison::GreaterOrEqual) => ">=",
        }
    }

    /// How strongly it binds; as in Rust.
    pub(super) fn power(self) -> u8 {
        match self {
            Operator::Or => 1,
            Operator::And => 2,
            Operator::Compare(_) => 3,
            Operator::Add | Operator::Subtract | Operator::Foreign => 4,
        }
    }
}

impl Tree {
    /// A tree whose depth follows from its parts.
    pub(super) fn new(shape: Shape, from: usize, to: usize) -> Self {
        let below = match &shape {
            Shape::Not(inner) | Shape::IsSome(inner) => inner.depth,
            Shape::Binary(_, a, b) => a.depth.max(b.depth),
            Shape::Mistake(parts) => parts.iter().map(|part| part.depth).max().unwrap_or(0),
            _ => 0,
        };
        Self { shape, from, to, depth: below + 1, bracketed: false }
    }

    /// Something reported that nothing more can be said about.
    pub(super) fn mistake(from: usize, to: usize) -> Self {
        Self::new(Shape::Mistake(Vec::new()), from, to)
    }
}
