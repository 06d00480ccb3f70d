//! Expressions. Promela has no absent values; a number stands for them.

use super::data::Model;
use crate::machine::{ActivityId, Comparison, EventId, Expr, Kind, Transition, Trigger, Value};

/// Whose parameters and whose result an expression sees.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Sight {
    /// The event of `event.x`.
    pub(crate) event: Option<EventId>,
    /// The activity of `result.x`.
    pub(crate) activity: Option<ActivityId>,
}

/// A value of a kind.
pub(crate) fn literal(value: Value, kind: Kind) -> String {
    match value {
        Value::Absent => absent(kind).to_owned(),
        Value::Bool(value) => u8::from(value).to_string(),
        Value::Count(number) | Value::Variant(number) => number.to_string(),
        Value::Id(number) => (u64::from(number) + 1).to_string(),
    }
}

fn absent(kind: Kind) -> &'static str {
    if matches!(kind, Kind::Id(_)) { "0" } else { "(-1)" }
}

impl Model<'_> {
    /// An expression, in parentheses where it has parts; `wanted` is the kind it is
    /// used as.
    pub(crate) fn expression(&self, expr: &Expr, sight: Sight, wanted: Kind) -> String {
        let part = |expr: &Expr, wanted| self.expression(expr, sight, wanted);
        let any = Kind::Count { max: None };
        match expr {
            Expr::Literal(value) => literal(*value, wanted),
            Expr::Field(field) => self.field(*field),
            Expr::Param(index) => format!("p{index}"),
            Expr::Result(index) => format!("x{index}"),
            Expr::Reply => "failure".to_owned(),
            Expr::ReplyLiteral(reply) => self.reply(*reply),
            Expr::Ask(guard) => format!("g_{}", self.machine[*guard].name),
            Expr::Named(_, inner) => part(inner, wanted),
            Expr::Not(inner) => format!("!{}", part(inner, Kind::Bool)),
            Expr::And(a, b) => format!("({} && {})", part(a, Kind::Bool), part(b, Kind::Bool)),
            Expr::Or(a, b) => format!("({} || {})", part(a, Kind::Bool), part(b, Kind::Bool)),
            Expr::Compare(how, a, b) => {
                let kind = self.kind(a, sight).or_else(|| self.kind(b, sight)).unwrap_or(any);
                format!("({} {} {})", part(a, kind), sign(*how), part(b, kind))
            }
            Expr::Add(a, b) => format!("({} + {})", part(a, any), part(b, any)),
            Expr::Subtract(a, b) => format!("({} - {})", part(a, any), part(b, any)),
            Expr::IsSome(inner) => {
                let kind = self.kind(inner, sight).unwrap_or(any);
                format!("({} != {})", part(inner, kind), absent(kind))
            }
        }
    }

    /// What the value of an expression is; none for a literal `None`.
    fn kind(&self, expr: &Expr, sight: Sight) -> Option<Kind> {
        Some(match expr {
            Expr::Field(field) => self.machine[*field].ty.kind,
            Expr::Param(index) => self.machine[sight.event?].params.get(*index)?.ty.kind,
            Expr::Result(index) => self.machine[sight.activity?].result.get(*index)?.ty.kind,
            Expr::Named(_, inner) => return self.kind(inner, sight),
            Expr::Literal(Value::Absent) => return None,
            Expr::Literal(Value::Id(_)) => return None,
            Expr::Literal(_) | Expr::Add(..) | Expr::Subtract(..) => Kind::Count { max: None },
            _ => Kind::Bool,
        })
    }

    /// What the expressions of a transition see.
    pub(crate) fn sight(&self, transition: &Transition) -> Sight {
        let event = match transition.trigger {
            Trigger::Event(event) => Some(event),
            Trigger::AttemptFailed(branch) => self.sight(&self.machine[branch]).event,
            _ => None,
        };
        let done = match transition.trigger {
            Trigger::Done(state) => self.machine[state].invoke.as_ref(),
            _ => None,
        };
        let activity = transition.attempt.or(done.map(|invoke| invoke.activity));
        Sight { event, activity }
    }
}

fn sign(how: Comparison) -> &'static str {
    match how {
        Comparison::Equal => "==",
        Comparison::NotEqual => "!=",
        Comparison::Less => "<",
        Comparison::LessOrEqual => "<=",
        Comparison::Greater => ">",
        Comparison::GreaterOrEqual => ">=",
    }
}
