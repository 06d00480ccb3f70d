//! Data a machine decides on: types, values, the context, expressions.

use super::{FieldId, GuardId, ReplyId, TypeId};
use crate::source::Span;

/// A declared type.
#[derive(Clone, Debug)]
pub struct Type {
    /// Its name.
    pub name: String,
    /// What it is for.
    pub doc: Option<String>,
    /// What it is.
    pub kind: TypeKind,
    /// Where its name stands.
    pub span: Span,
}

/// What a declared type is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TypeKind {
    /// Another name for `bool`.
    Bool,
    /// Another name for a count.
    Count {
        /// The largest value; none: any `u32`, for parameters only.
        max: Option<u32>,
    },
    /// An opaque identity: only equality means anything.
    Id(IdWidth),
    /// One of several words.
    Enumeration {
        /// The words, in order.
        variants: Vec<String>,
    },
}

/// How wide the integer behind an id is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum IdWidth {
    /// `u8`
    U8,
    /// `u16`
    U16,
    /// `u32`
    U32,
    /// `u64`
    U64,
    /// `u128`
    #[default]
    U128,
}

/// The type of a field, parameter or expression.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ValueType {
    /// What its values are.
    pub kind: Kind,
    /// Whether it may be absent.
    pub optional: bool,
}

/// What values are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Yes or no.
    Bool,
    /// A number from 0 to `max`.
    Count {
        /// The largest value; none: any `u32`.
        max: Option<u32>,
    },
    /// A word of an enumeration.
    Enumeration(TypeId),
    /// An identity.
    Id(TypeId),
}

/// A value. Ids are symbols: two are equal, or they are not, and nothing else is known of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Value {
    /// Nothing: the optional value is not there.
    Absent,
    /// Yes or no.
    Bool(bool),
    /// A number.
    Count(u32),
    /// The position of a word in its enumeration.
    Variant(u32),
    /// A symbol for an id.
    Id(u32),
}

/// A field of the context.
#[derive(Clone, Debug)]
pub struct Field {
    /// Its name.
    pub name: String,
    /// What it holds.
    pub doc: Option<String>,
    /// Its type. An id is always optional; a count always has a `max`.
    pub ty: ValueType,
    /// The declared type it was given by name, if any.
    pub declared: Option<TypeId>,
    /// Its first value; ids begin absent.
    pub initial: Value,
    /// Where its name stands.
    pub span: Span,
}

/// A parameter of an event, action, activity or guard, or a part of an activity's result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Param {
    /// Its name.
    pub name: String,
    /// Its type.
    pub ty: ValueType,
    /// The declared type it was given by name, if any.
    pub declared: Option<TypeId>,
    /// Where its name stands.
    pub span: Span,
}

/// An expression: as written, and as understood.
#[derive(Clone, Debug)]
pub struct Expression {
    /// The words of the author.
    pub text: String,
    /// Where they stand.
    pub span: Span,
    /// What they mean.
    pub expr: Expr,
}

/// A type-checked expression. Arithmetic is that of the integers; absent equals only absent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Expr {
    /// `true`, `5`, a variant, `None`.
    Literal(Value),
    /// A context field.
    Field(FieldId),
    /// `event.x`: a parameter of the event of the step, by position.
    Param(usize),
    /// `result.x`: a part of the activity's result, by position.
    Result(usize),
    /// `reply`: what the activity failed with.
    Reply,
    /// A reply's name; compared with `reply` only.
    ReplyLiteral(ReplyId),
    /// A hand-written guard.
    Ask(GuardId),
    /// A named guard, its expression put in its place.
    Named(GuardId, Box<Expr>),
    /// `!a`
    Not(Box<Expr>),
    /// `a && b`
    And(Box<Expr>, Box<Expr>),
    /// `a || b`
    Or(Box<Expr>, Box<Expr>),
    /// `a == b` and the like.
    Compare(Comparison, Box<Expr>, Box<Expr>),
    /// `a + b`
    Add(Box<Expr>, Box<Expr>),
    /// `a - b`
    Subtract(Box<Expr>, Box<Expr>),
    /// `a.is_some()`
    IsSome(Box<Expr>),
}

/// How two values are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Comparison {
    /// `==`
    Equal,
    /// `!=`
    NotEqual,
    /// `<`
    Less,
    /// `<=`
    LessOrEqual,
    /// `>`
    Greater,
    /// `>=`
    GreaterOrEqual,
}

/// One assignment of a step.
#[derive(Clone, Debug)]
pub struct Assignment {
    /// The field that gets the value.
    pub field: FieldId,
    /// The value, computed before anything of the step is assigned.
    pub value: Expression,
    /// Where the field's name stands.
    pub span: Span,
}

impl Expr {
    /// Visits this expression and every part of it, also what stands in the place of named guards.
    pub fn walk(&self, visit: &mut dyn FnMut(&Expr)) {
        visit(self);
        match self {
            Expr::Not(a) | Expr::Named(_, a) | Expr::IsSome(a) => a.walk(visit),
            Expr::And(a, b)
            | Expr::Or(a, b)
            | Expr::Compare(_, a, b)
            | Expr::Add(a, b)
            | Expr::Subtract(a, b) => {
                a.walk(visit);
                b.walk(visit);
            }
            Expr::Literal(_)
            | Expr::Field(_)
            | Expr::Param(_)
            | Expr::Result(_)
            | Expr::Reply
            | Expr::ReplyLiteral(_)
            | Expr::Ask(_) => {}
        }
    }
}
