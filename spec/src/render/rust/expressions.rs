//! Expressions: guards and the values of assignments.
//!
//! Numbers are `u32` in Rust and integers in the specification: where something is added or
//! subtracted in a comparison, both sides are computed as `i64`.

use super::names::value_name;
use super::replies;
use super::shape::Shape;
use super::values::{self, From};
use crate::machine::{
    ActivityId, Comparison, EventId, Expr, GuardBody, GuardId, Kind, Param, Value, ValueType,
};
use proc_macro2::{Literal, TokenStream};
use quote::quote;
use std::cell::Cell;

/// What an expression can see, and how that is written where it stands.
pub(super) struct Scene<'a, 'm> {
    pub(super) shape: &'a Shape<'m>,
    /// The event of the step.
    pub(super) event: Option<EventId>,
    /// The activity whose result there is.
    pub(super) activity: Option<ActivityId>,
    /// Whether this is the function of a named guard, which is given all it needs.
    pub(super) in_guard: bool,
    /// What the expressions written so far have used.
    pub(super) uses: &'a Uses,
}

/// Which variables some code uses.
#[derive(Debug, Default)]
pub(super) struct Uses {
    pub(super) event: Cell<bool>,
    pub(super) result: Cell<bool>,
    pub(super) reply: Cell<bool>,
    pub(super) asked: Cell<bool>,
    pub(super) now: Cell<bool>,
}

impl Uses {
    /// Counts what some code uses as used here, too.
    pub(super) fn add(&self, other: &Uses) {
        let pairs = [
            (&self.event, &other.event),
            (&self.result, &other.result),
            (&self.reply, &other.reply),
            (&self.asked, &other.asked),
            (&self.now, &other.now),
        ];
        pairs.iter().for_each(|(own, other)| own.set(own.get() || other.get()));
    }
}

/// Code, and how tightly it holds together.
struct Piece {
    code: TokenStream,
    strength: u8,
}

const OR: u8 = 1;
const AND: u8 = 2;
const COMPARE: u8 = 3;
const ADD: u8 = 4;
const NOT: u8 = 5;
const WHOLE: u8 = 6;

impl Piece {
    fn new(code: TokenStream, strength: u8) -> Self {
        Self { code, strength }
    }

    /// The code, in brackets where it would fall apart beside something so strong.
    fn beside(self, strength: u8) -> TokenStream {
        let code = self.code;
        if self.strength < strength { quote!((#code)) } else { code }
    }
}

impl Scene<'_, '_> {
    /// A condition.
    pub(super) fn condition(&self, expr: &Expr) -> TokenStream {
        self.boolean(expr).code
    }

    /// A value for a field of this type.
    pub(super) fn assigned(&self, expr: &Expr, ty: ValueType) -> TokenStream {
        let found = self.type_of(expr);
        let value = match ty.kind {
            Kind::Count { .. } if is_wide(expr) => {
                let wide = self.wide(expr).beside(WHOLE);
                quote!(#wide as u32)
            }
            _ => self.value(expr, ty).code,
        };
        let is_absent = *expr == Expr::Literal(Value::Absent);
        let wrapped = ty.optional && !is_absent && !found.is_some_and(|found| found.optional);
        if wrapped { some(value) } else { value }
    }

    /// What is added to or taken from a field that is assigned from itself: `+= 1`.
    pub(super) fn change(
        &self,
        expr: &Expr,
        field: crate::machine::FieldId,
    ) -> Option<TokenStream> {
        let (Expr::Add(own, by) | Expr::Subtract(own, by)) = expr else { return None };
        if **own != Expr::Field(field) || is_arithmetic(by) {
            return None;
        }
        let by = self.value(by, NUMBER).code;
        Some(if matches!(expr, Expr::Add(..)) { quote!(+= #by) } else { quote!(-= #by) })
    }

    /// The arguments of something that is told parameters of the event, by their names.
    pub(super) fn arguments(&self, params: &[Param]) -> Vec<TokenStream> {
        params.iter().map(|param| self.event_param(&param.name)).collect()
    }

    fn boolean(&self, expr: &Expr) -> Piece {
        match expr {
            Expr::Not(inner) => self.negated(inner),
            Expr::And(a, b) => {
                let (a, b) = (self.boolean(a).beside(AND), self.boolean(b).beside(AND));
                Piece::new(quote!(#a && #b), AND)
            }
            Expr::Or(a, b) => {
                let (a, b) = (self.boolean(a).beside(OR), self.boolean(b).beside(OR));
                Piece::new(quote!(#a || #b), OR)
            }
            Expr::Compare(how, a, b) => self.comparison(*how, a, b),
            Expr::IsSome(inner) => self.presence(inner, true),
            Expr::Ask(guard) => Piece::new(self.asked(*guard), WHOLE),
            Expr::Named(guard, inner) => match self.shape.named.get(guard) {
                Some(_) => Piece::new(self.named(*guard), WHOLE),
                None => self.boolean(inner),
            },
            other => self.value(other, BOOL),
        }
    }

    fn negated(&self, inner: &Expr) -> Piece {
        match inner {
            Expr::Not(inner) => self.boolean(inner),
            Expr::Compare(how, a, b) => self.comparison(opposite(*how), a, b),
            Expr::IsSome(inner) => self.presence(inner, false),
            _ => {
                let inner = self.boolean(inner).beside(NOT);
                Piece::new(quote!(!#inner), NOT)
            }
        }
    }

    fn presence(&self, inner: &Expr, wanted: bool) -> Piece {
        match self.type_of(inner) {
            Some(ty) if ty.optional => {
                let inner = self.value(inner, ty).beside(WHOLE);
                let method = if wanted { quote!(is_some) } else { quote!(is_none) };
                Piece::new(quote!(#inner.#method()), WHOLE)
            }
            found => {
                let answer = found.is_some() == wanted;
                Piece::new(quote!(#answer), WHOLE)
            }
        }
    }

    fn comparison(&self, how: Comparison, a: &Expr, b: &Expr) -> Piece {
        if let Some(piece) = self.special(how, a, b).or_else(|| self.special(mirrored(how), b, a)) {
            return piece;
        }
        let operator = operator(how);
        let (a, b) = if is_arithmetic(a) || is_arithmetic(b) {
            (self.wide(a), self.wide(b))
        } else {
            let (ty_a, ty_b) = (self.type_of(a), self.type_of(b));
            let known = ty_a.or(ty_b).unwrap_or(BOOL);
            let optional = [ty_a, ty_b].into_iter().flatten().any(|ty| ty.optional);
            let side = |expr: &Expr, found: Option<ValueType>| {
                let wraps = optional && !found.is_some_and(|found| found.optional);
                let piece = self.value(expr, ValueType { optional: false, ..known });
                if wraps { Piece::new(some(piece.code), WHOLE) } else { piece }
            };
            (side(a, ty_a), side(b, ty_b))
        };
        let (a, b) = (a.beside(ADD), b.beside(ADD));
        Piece::new(quote!(#a #operator #b), COMPARE)
    }

    /// Comparisons that read better in other words, or that Rust would warn of.
    fn special(&self, how: Comparison, a: &Expr, b: &Expr) -> Option<Piece> {
        use Comparison::{Equal, Greater, GreaterOrEqual, Less, LessOrEqual, NotEqual};
        let optional = self.type_of(a).is_some_and(|ty| ty.optional);
        match (how, b) {
            (Equal, Expr::Literal(Value::Absent)) => Some(self.presence(a, false)),
            (NotEqual, Expr::Literal(Value::Absent)) => Some(self.presence(a, true)),
            (Equal, Expr::Literal(Value::Bool(true))) if !optional => Some(self.boolean(a)),
            (NotEqual, Expr::Literal(Value::Bool(false))) if !optional => Some(self.boolean(a)),
            (Equal, Expr::Literal(Value::Bool(false))) if !optional => Some(self.negated(a)),
            (NotEqual, Expr::Literal(Value::Bool(true))) if !optional => Some(self.negated(a)),
            (_, Expr::Literal(Value::Count(0))) if !is_arithmetic(a) => match how {
                Less => Some(Piece::new(quote!(false), WHOLE)),
                GreaterOrEqual => Some(Piece::new(quote!(true), WHOLE)),
                LessOrEqual => Some(self.comparison(Equal, a, b)),
                Equal | NotEqual | Greater => None,
            },
            _ => None,
        }
    }

    /// A number as `i64`.
    fn wide(&self, expr: &Expr) -> Piece {
        match expr {
            Expr::Add(a, b) => {
                let (a, b) = (self.wide(a).beside(ADD), self.wide(b).beside(NOT));
                Piece::new(quote!(#a + #b), ADD)
            }
            Expr::Subtract(a, b) => {
                let (a, b) = (self.wide(a).beside(ADD), self.wide(b).beside(NOT));
                Piece::new(quote!(#a - #b), ADD)
            }
            Expr::Literal(Value::Count(value)) => {
                let value = Literal::u32_unsuffixed(*value);
                Piece::new(quote!(#value), WHOLE)
            }
            other => {
                let value = self.value(other, NUMBER).code;
                Piece::new(quote!(i64::from(#value)), WHOLE)
            }
        }
    }

    fn value(&self, expr: &Expr, ty: ValueType) -> Piece {
        let shape = self.shape;
        let from = if self.in_guard { From::Inside } else { From::Here };
        let whole = |code| Piece::new(code, WHOLE);
        match expr {
            Expr::Literal(value) => {
                let ty = ValueType { optional: false, ..ty };
                whole(values::literal(shape.machine, *value, ty, from))
            }
            Expr::Field(field) => {
                let name = value_name(&shape.machine[*field].name);
                whole(if self.in_guard {
                    quote!(context.#name)
                } else {
                    quote!(self.context.#name)
                })
            }
            Expr::Param(index) => match self.param(*index) {
                Some(param) => whole(self.event_param(&param.name)),
                None => whole(TokenStream::new()),
            },
            Expr::Result(index) => {
                self.uses.result.set(true);
                let name = self.result(*index).map(|param| value_name(&param.name));
                whole(quote!(result.#name))
            }
            Expr::Reply => {
                self.uses.reply.set(true);
                whole(quote!(reply))
            }
            Expr::ReplyLiteral(reply) => whole(replies::path(shape.machine, *reply)),
            Expr::Add(a, b) => {
                let (a, b) = (self.value(a, ty).beside(ADD), self.value(b, ty).beside(NOT));
                Piece::new(quote!(#a + #b), ADD)
            }
            Expr::Subtract(a, b) => {
                let (a, b) = (self.value(a, ty).beside(ADD), self.value(b, ty).beside(NOT));
                Piece::new(quote!(#a - #b), ADD)
            }
            Expr::Ask(_)
            | Expr::Named(..)
            | Expr::Not(_)
            | Expr::And(..)
            | Expr::Or(..)
            | Expr::Compare(..)
            | Expr::IsSome(_) => self.boolean(expr),
        }
    }

    fn event_param(&self, name: &str) -> TokenStream {
        let name = value_name(name);
        if self.in_guard {
            return quote!(#name);
        }
        self.uses.event.set(true);
        quote!(event.#name)
    }

    fn asked(&self, guard: GuardId) -> TokenStream {
        self.uses.asked.set(true);
        let guard = &self.shape.machine[guard];
        let name = value_name(&guard.name);
        let context = self.shape.has_context().then(|| quote!(&self.context));
        let params = match &guard.body {
            GuardBody::HandWritten { params } => self.arguments(params),
            GuardBody::Expression { .. } => Vec::new(),
        };
        let arguments = context.into_iter().chain(params);
        quote!(asked.#name(#(#arguments),*))
    }

    fn named(&self, guard: GuardId) -> TokenStream {
        let name = value_name(&self.shape.machine[guard].name);
        let Some(named) = self.shape.named.get(&guard) else { return TokenStream::new() };
        let context = named.sees_context.then(|| match self.in_guard {
            true => quote!(context),
            false => quote!(&self.context),
        });
        let arguments = context.into_iter().chain(self.arguments(&named.params));
        let path = if self.in_guard { quote!(#name) } else { quote!(guards::#name) };
        quote!(#path(#(#arguments),*))
    }

    fn param(&self, index: usize) -> Option<&Param> {
        self.shape.machine[self.event?].params.get(index)
    }

    fn result(&self, index: usize) -> Option<&Param> {
        self.shape.machine[self.activity?].result.get(index)
    }

    /// The type, where the expression alone tells it.
    fn type_of(&self, expr: &Expr) -> Option<ValueType> {
        match expr {
            Expr::Literal(Value::Absent | Value::Variant(_) | Value::Id(_)) => None,
            Expr::Literal(Value::Bool(_)) => Some(BOOL),
            Expr::Literal(Value::Count(_)) | Expr::Add(..) | Expr::Subtract(..) => Some(NUMBER),
            Expr::Field(field) => Some(self.shape.machine[*field].ty),
            Expr::Param(index) => self.param(*index).map(|param| param.ty),
            Expr::Result(index) => self.result(*index).map(|param| param.ty),
            Expr::Reply | Expr::ReplyLiteral(_) => None,
            _ => Some(BOOL),
        }
    }
}

const BOOL: ValueType = ValueType { kind: Kind::Bool, optional: false };
const NUMBER: ValueType = ValueType { kind: Kind::Count { max: None }, optional: false };

fn some(value: TokenStream) -> TokenStream {
    quote!(::core::option::Option::Some(#value))
}

fn is_arithmetic(expr: &Expr) -> bool {
    matches!(expr, Expr::Add(..) | Expr::Subtract(..))
}

/// Whether something on the way to the value could leave what a `u32` holds, though the value
/// itself does not.
fn is_wide(expr: &Expr) -> bool {
    match expr {
        Expr::Add(a, b) => [a, b].iter().any(|side| has_difference(side)),
        Expr::Subtract(a, b) => is_arithmetic(a) || is_arithmetic(b),
        _ => false,
    }
}

fn has_difference(expr: &Expr) -> bool {
    let mut found = false;
    expr.walk(&mut |part| found |= matches!(part, Expr::Subtract(..)));
    found
}

fn opposite(how: Comparison) -> Comparison {
    match how {
        Comparison::Equal => Comparison::NotEqual,
        Comparison::NotEqual => Comparison::Equal,
        Comparison::Less => Comparison::GreaterOrEqual,
        Comparison::LessOrEqual => Comparison::Greater,
        Comparison::Greater => Comparison::LessOrEqual,
        Comparison::GreaterOrEqual => Comparison::Less,
    }
}

/// The comparison with its sides exchanged.
fn mirrored(how: Comparison) -> Comparison {
    match how {
        Comparison::Equal | Comparison::NotEqual => how,
        Comparison::Less => Comparison::Greater,
        Comparison::LessOrEqual => Comparison::GreaterOrEqual,
        Comparison::Greater => Comparison::Less,
        Comparison::GreaterOrEqual => Comparison::LessOrEqual,
    }
}

fn operator(how: Comparison) -> TokenStream {
    match how {
        Comparison::Equal => quote!(==),
        Comparison::NotEqual => quote!(!=),
        Comparison::Less => quote!(<),
        Comparison::LessOrEqual => quote!(<=),
        Comparison::Greater => quote!(>),
        Comparison::GreaterOrEqual => quote!(>=),
    }
}
