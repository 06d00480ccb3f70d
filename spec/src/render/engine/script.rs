//! Expressions in the languages of engines.

use super::literal::{javascript, python};
use crate::machine::{
    ActivityId, Comparison, EventId, Expr, Kind, Machine, Transition, Trigger, TypeKind, Value,
};

/// A language that conditions and values are written in, and how it sees an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Language {
    /// JavaScript in functions of XState.
    Xstate,
    /// ECMAScript 5, in SCXML.
    Scxml,
    /// Python, in charts of sismic.
    Python,
}

/// Whose parameters and whose result an expression sees.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Sight {
    /// The event of `event.x`.
    pub(crate) event: Option<EventId>,
    /// The activity of `result.x`.
    pub(crate) activity: Option<ActivityId>,
    /// Whether nobody sends what happens: answers of hand-written guards were given beforehand.
    pub(crate) by_time: bool,
}

impl Sight {
    /// What the expressions of a branch see.
    pub(crate) fn of(machine: &Machine, branch: &Transition) -> Self {
        let event = match branch.trigger {
            Trigger::Event(event) => Some(event),
            Trigger::AttemptFailed(tried) => Self::of(machine, &machine[tried]).event,
            _ => None,
        };
        let done = match branch.trigger {
            Trigger::Done(state) => machine[state].invoke.as_ref(),
            _ => None,
        };
        let activity = branch.attempt.or(done.map(|invoke| invoke.activity));
        Self { event, activity, by_time: false }
    }
}

/// Whether a hand-written guard is asked.
pub(crate) fn asks(expr: &Expr) -> bool {
    let mut found = false;
    expr.walk(&mut |part| found |= matches!(part, Expr::Ask(_)));
    found
}

impl Language {
    /// A text.
    pub(crate) fn text(self, text: &str) -> String {
        match self {
            Language::Xstate | Language::Scxml => javascript(text),
            Language::Python => python(text),
        }
    }

    /// What stands for nothing.
    pub(crate) fn nothing(self) -> &'static str {
        if self == Language::Python { "None" } else { "null" }
    }

    /// Part of the context.
    pub(crate) fn field(self, name: &str) -> String {
        match self {
            Language::Python => format!("context[{}]", python(name)),
            Language::Xstate => format!("context.{name}"),
            Language::Scxml => format!("{}.{name}", self.variable("context")),
        }
    }

    /// What the activity of the event has failed with; nothing where it has not.
    pub(crate) fn failure(self) -> &'static str {
        match self {
            Language::Xstate => "event.failed",
            Language::Scxml => "_event.data.failed",
            Language::Python => "event.data.get('failed')",
        }
    }

    /// Part of what comes with an event: `params`, `result` or `guards`.
    fn part(self, of: &str, name: &str, optional: bool) -> String {
        match self {
            Language::Xstate => format!("event.{of}.{name}"),
            Language::Scxml => format!("_event.data.{of}.{name}"),
            Language::Python if optional => format!("event.{of}.get({})", python(name)),
            Language::Python => format!("event.{of}[{}]", python(name)),
        }
    }

    /// A value of a kind.
    pub(crate) fn literal(self, machine: &Machine, value: Value, kind: Option<Kind>) -> String {
        match (value, self) {
            (Value::Absent, _) => self.nothing().to_owned(),
            (Value::Bool(true), Language::Python) => "True".to_owned(),
            (Value::Bool(false), Language::Python) => "False".to_owned(),
            (Value::Bool(value), _) => value.to_string(),
            (Value::Count(number) | Value::Id(number), _) => number.to_string(),
            (Value::Variant(position), _) => self.text(word(machine, kind, position)),
        }
    }

    /// An expression; `kind` is what it is used as.
    pub(crate) fn expression(
        self,
        machine: &Machine,
        expr: &Expr,
        sight: Sight,
        kind: Option<Kind>,
    ) -> String {
        Writer { language: self, machine, sight }.write(expr, kind, 0)
    }

    /// The value that a field gets, absent where it is missing.
    pub(crate) fn value(self, machine: &Machine, expr: &Expr, sight: Sight, kind: Kind) -> String {
        let writer = Writer { language: self, machine, sight };
        let text = writer.write(expr, Some(kind), 0);
        let given = matches!(expr, Expr::Param(_) | Expr::Result(_));
        match self {
            Language::Xstate if given && writer.optional(expr) => format!("{text} ?? null"),
            Language::Scxml if given && writer.optional(expr) => {
                format!("{text} == null ? null : {text}")
            }
            _ => text,
        }
    }
}

/// The word of an enumeration.
pub(crate) fn word(machine: &Machine, kind: Option<Kind>, position: u32) -> &str {
    let Some(Kind::Enumeration(ty)) = kind else { return "" };
    let TypeKind::Enumeration { variants } = &machine[ty].kind else { return "" };
    let found = usize::try_from(position).ok().and_then(|position| variants.get(position));
    found.map_or("", String::as_str)
}

struct Writer<'m> {
    language: Language,
    machine: &'m Machine,
    sight: Sight,
}

/// How strongly the languages bind, weakest first; both agree where it matters here.
const OR: u8 = 1;
const AND: u8 = 2;
const NOT: u8 = 3;
const COMPARE: u8 = 4;
const ADD: u8 = 5;
const TIGHT: u8 = 6;

impl Writer<'_> {
    /// The expression, in parentheses where it binds more weakly than what is around it.
    fn write(&self, expr: &Expr, kind: Option<Kind>, around: u8) -> String {
        let (text, binds) = self.bare(expr, kind);
        if binds < around { format!("({text})") } else { text }
    }

    fn bare(&self, expr: &Expr, kind: Option<Kind>) -> (String, u8) {
        let language = self.language;
        let python = language == Language::Python;
        let infix = |a: &Expr, sign: &str, b: &Expr, binds: u8| {
            (
                format!("{} {sign} {}", self.write(a, None, binds), self.write(b, None, binds + 1)),
                binds,
            )
        };
        match expr {
            Expr::Literal(value) => (language.literal(self.machine, *value, kind), TIGHT),
            Expr::Field(field) => (language.field(&self.machine[*field].name), TIGHT),
            Expr::Param(_) => (self.given("params", expr), TIGHT),
            Expr::Result(_) => (self.given("result", expr), TIGHT),
            Expr::Reply => (language.failure().to_owned(), TIGHT),
            Expr::ReplyLiteral(reply) => (language.text(&self.machine[*reply].name), TIGHT),
            Expr::Ask(guard) => (self.ask(&self.machine[*guard].name), TIGHT),
            Expr::Named(_, inner) => self.bare(inner, kind),
            Expr::Not(inner) if python => (format!("not {}", self.write(inner, None, NOT)), NOT),
            Expr::Not(inner) => (format!("!{}", self.write(inner, None, TIGHT)), TIGHT),
            Expr::And(a, b) => infix(a, if python { "and" } else { "&&" }, b, AND),
            Expr::Or(a, b) => infix(a, if python { "or" } else { "||" }, b, OR),
            Expr::Compare(how, a, b) => self.compare(*how, a, b),
            Expr::Add(a, b) => infix(a, "+", b, ADD),
            Expr::Subtract(a, b) => infix(a, "-", b, ADD),
            Expr::IsSome(inner) => {
                let is = if python { "is not None" } else { "!= null" };
                (format!("{} {is}", self.write(inner, None, ADD)), COMPARE)
            }
        }
    }

    /// In JavaScript `==` lets what is missing equal `null`, and nothing else of another type that
    /// could come here.
    fn compare(&self, how: Comparison, a: &Expr, b: &Expr) -> (String, u8) {
        let kind = self.kind(a).or_else(|| self.kind(b));
        let python = self.language == Language::Python;
        let strict = !python && !self.optional(a) && !self.optional(b);
        let sign = match how {
            Comparison::Equal if strict => "===",
            Comparison::NotEqual if strict => "!==",
            Comparison::Equal => "==",
            Comparison::NotEqual => "!=",
            Comparison::Less => "<",
            Comparison::LessOrEqual => "<=",
            Comparison::Greater => ">",
            Comparison::GreaterOrEqual => ">=",
        };
        // In Python comparisons in a row mean something else, so those inside get parentheses.
        let part = |part: &Expr| self.write(part, kind, ADD);
        (format!("{} {sign} {}", part(a), part(b)), COMPARE)
    }

    fn given(&self, of: &str, expr: &Expr) -> String {
        let Some(param) = self.param(expr) else { return self.language.nothing().to_owned() };
        self.language.part(of, &param.name, param.ty.optional)
    }

    fn ask(&self, guard: &str) -> String {
        match (self.language, self.sight.by_time) {
            (Language::Xstate, true) => format!("(context._guards.{guard} === true)"),
            (Language::Scxml, true) => format!("(Guards.{guard} === true)"),
            (Language::Python, true) => format!("guards.get({}, False)", python(guard)),
            (language, false) => language.part("guards", guard, false),
        }
    }

    fn param(&self, expr: &Expr) -> Option<&crate::machine::Param> {
        match expr {
            Expr::Param(index) => self.machine[self.sight.event?].params.get(*index),
            Expr::Result(index) => self.machine[self.sight.activity?].result.get(*index),
            _ => None,
        }
    }

    /// Whether a value may be absent.
    fn optional(&self, expr: &Expr) -> bool {
        match expr {
            Expr::Field(field) => self.machine[*field].ty.optional,
            Expr::Param(_) | Expr::Result(_) => {
                self.param(expr).is_none_or(|param| param.ty.optional)
            }
            Expr::Named(_, inner) => self.optional(inner),
            Expr::Literal(value) => *value == Value::Absent,
            _ => false,
        }
    }

    fn kind(&self, expr: &Expr) -> Option<Kind> {
        match expr {
            Expr::Field(field) => Some(self.machine[*field].ty.kind),
            Expr::Param(_) | Expr::Result(_) => self.param(expr).map(|param| param.ty.kind),
            Expr::Named(_, inner) => self.kind(inner),
            _ => None,
        }
    }
}
