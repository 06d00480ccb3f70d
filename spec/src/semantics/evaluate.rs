//! Expressions: arithmetic is that of the integers, and absent equals only absent.

use super::{Configuration, Input, StepError, World};
use crate::machine::{Comparison, Expr, GuardId, ReplyId, Value};
use std::cmp::Ordering;

/// What an expression can see.
pub(crate) struct Scene<'a> {
    values: &'a [Value],
    payload: &'a [Value],
    result: &'a [Value],
    reply: Option<ReplyId>,
    guards: &'a [(GuardId, bool)],
}

/// What an expression comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Operand {
    /// Nothing.
    Absent,
    /// Yes or no.
    Bool(bool),
    /// A number, perhaps outside of any range.
    Number(i64),
    /// A word of an enumeration.
    Variant(u32),
    /// A symbol for an id.
    Id(u32),
    /// A reply.
    Reply(ReplyId),
}

impl<'a> Scene<'a> {
    /// What the expressions of a step see: the context before the step, the event's parameters, the
    /// result of the activity or `try`, what it failed with, the hand-written guards' answers.
    pub(crate) fn new(
        configuration: &'a Configuration,
        input: &'a Input,
        world: &'a World,
    ) -> Self {
        let attempt = world.attempt.as_ref();
        let (payload, result, reply): (&[Value], &[Value], _) = match input {
            Input::Event { payload, .. } => {
                let result = attempt.and_then(|attempt| attempt.as_deref().ok());
                (payload, result.unwrap_or(&[]), attempt.and_then(|attempt| attempt.as_ref().err()))
            }
            Input::Done { result } => (&[], result, None),
            Input::Failed { reply } => (&[], &[], Some(reply)),
            Input::Due { .. } => (&[], &[], None),
        };
        Self {
            values: &configuration.values,
            payload,
            result,
            reply: reply.copied(),
            guards: &world.guards,
        }
    }

    /// Whether a condition holds.
    pub(crate) fn holds(&self, condition: &Expr) -> Result<bool, StepError> {
        match self.evaluate(condition)? {
            Operand::Bool(answer) => Ok(answer),
            _ => Err(StepError::IllTyped),
        }
    }

    /// What an expression comes to.
    pub(crate) fn evaluate(&self, expr: &Expr) -> Result<Operand, StepError> {
        Ok(match expr {
            Expr::Literal(value) => (*value).into(),
            Expr::Field(field) => look(self.values, crate::arena::Id::index(*field))?,
            Expr::Param(index) => look(self.payload, *index)?,
            Expr::Result(index) => look(self.result, *index)?,
            Expr::Reply => Operand::Reply(self.reply.ok_or(StepError::IllTyped)?),
            Expr::ReplyLiteral(reply) => Operand::Reply(*reply),
            Expr::Ask(guard) => Operand::Bool(self.ask(*guard)?),
            Expr::Named(_, inner) => self.evaluate(inner)?,
            Expr::Not(inner) => Operand::Bool(!self.holds(inner)?),
            Expr::And(a, b) => Operand::Bool(self.holds(a)? && self.holds(b)?),
            Expr::Or(a, b) => Operand::Bool(self.holds(a)? || self.holds(b)?),
            Expr::Compare(how, a, b) => {
                Operand::Bool(compare(*how, self.evaluate(a)?, self.evaluate(b)?)?)
            }
            Expr::Add(a, b) => Operand::Number(self.number(a)?.saturating_add(self.number(b)?)),
            Expr::Subtract(a, b) => {
                Operand::Number(self.number(a)?.saturating_sub(self.number(b)?))
            }
            Expr::IsSome(inner) => Operand::Bool(self.evaluate(inner)? != Operand::Absent),
        })
    }

    fn number(&self, expr: &Expr) -> Result<i64, StepError> {
        match self.evaluate(expr)? {
            Operand::Number(number) => Ok(number),
            _ => Err(StepError::IllTyped),
        }
    }

    fn ask(&self, guard: GuardId) -> Result<bool, StepError> {
        let answer = self.guards.iter().find(|(asked, _)| *asked == guard);
        answer.map(|&(_, answer)| answer).ok_or(StepError::Asks(guard))
    }
}

impl From<Value> for Operand {
    fn from(value: Value) -> Self {
        match value {
            Value::Absent => Operand::Absent,
            Value::Bool(value) => Operand::Bool(value),
            Value::Count(value) => Operand::Number(value.into()),
            Value::Variant(value) => Operand::Variant(value),
            Value::Id(value) => Operand::Id(value),
        }
    }
}

fn look(values: &[Value], index: usize) -> Result<Operand, StepError> {
    values.get(index).map(|&value| value.into()).ok_or(StepError::IllTyped)
}

/// Numbers are ordered; everything else is only equal or not, and absent equals only absent.
fn compare(how: Comparison, a: Operand, b: Operand) -> Result<bool, StepError> {
    let order = match (a, b) {
        (Operand::Number(a), Operand::Number(b)) => Some(a.cmp(&b)),
        _ => None,
    };
    Ok(match how {
        Comparison::Equal => a == b,
        Comparison::NotEqual => a != b,
        Comparison::Less => order.ok_or(StepError::IllTyped)? == Ordering::Less,
        Comparison::LessOrEqual => order.ok_or(StepError::IllTyped)? != Ordering::Greater,
        Comparison::Greater => order.ok_or(StepError::IllTyped)? == Ordering::Greater,
        Comparison::GreaterOrEqual => order.ok_or(StepError::IllTyped)? != Ordering::Less,
    })
}
