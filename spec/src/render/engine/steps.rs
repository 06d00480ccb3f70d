//! What a case does, in languages whose engines know nothing of calls and answers: variables that
//! get new values.

use super::{Call, Case, Chart, Condition, Language, Said, verdict};
use crate::machine::{Expr, Param, StateId};

/// A variable, and the value it gets.
pub(crate) type Set = (String, String);

impl Language {
    /// All of these conditions; none where there are none.
    pub(crate) fn all(self, chart: &Chart<'_>, conditions: &[Condition<'_>]) -> Option<String> {
        let mut parts: Vec<String> =
            conditions.iter().map(|condition| self.condition(chart, condition)).collect();
        if parts.len() < 2 {
            return parts.pop();
        }
        let and = if self == Language::Python { " and " } else { " && " };
        Some(parts.iter().map(|part| format!("({part})")).collect::<Vec<_>>().join(and))
    }

    fn condition(self, chart: &Chart<'_>, condition: &Condition<'_>) -> String {
        let python = self == Language::Python;
        match condition {
            Condition::Holds(guard, sight) => {
                self.expression(chart.machine, &guard.expr, *sight, None)
            }
            Condition::TryFails if python => format!("{} is not None", self.failure()),
            Condition::TrySucceeds if python => format!("{} is None", self.failure()),
            Condition::TryFails => format!("_event.data != null && {} != null", self.failure()),
            Condition::TrySucceeds => format!("_event.data == null || {} == null", self.failure()),
            Condition::In(state) => self.is_in(chart, *state),
            Condition::GoesOn => {
                let ended: Vec<String> =
                    chart.finals().map(|state| self.is_in(chart, state)).collect();
                let ended = ended.join(if python { " or " } else { " || " });
                if python { format!("not ({ended})") } else { format!("!({ended})") }
            }
            Condition::IsCurrent if python => {
                "work is not None and event.data.get('ticket') in (None, work['ticket'])".to_owned()
            }
            Condition::IsCurrent => "Work != null && (_event.data == null || \
                 _event.data.ticket == null || _event.data.ticket === Work.ticket)"
                .to_owned(),
            Condition::Unless(conditions) => {
                let all = self.all(chart, conditions).unwrap_or_else(|| self.flag(true).to_owned());
                if python { format!("not ({all})") } else { format!("!({all})") }
            }
        }
    }

    /// The name of one of our variables. In SCXML ids of states and data are of one kind, so it has a
    /// capital there, as no state of a file has.
    pub(crate) fn variable(self, name: &str) -> String {
        let mut letters = name.chars();
        match (self, letters.next()) {
            (Language::Scxml, Some(first)) => first.to_uppercase().chain(letters).collect(),
            _ => name.to_owned(),
        }
    }

    fn is_in(self, chart: &Chart<'_>, state: StateId) -> String {
        let name = self.text(&chart.state(state));
        if self == Language::Python { format!("active({name})") } else { format!("In({name})") }
    }

    fn flag(self, value: bool) -> &'static str {
        match (self, value) {
            (Language::Python, true) => "True",
            (Language::Python, false) => "False",
            (_, true) => "true",
            (_, false) => "false",
        }
    }

    /// An object with these properties.
    pub(crate) fn object(self, properties: &[(&str, String)]) -> String {
        let property = |(name, value): &(&str, String)| match self {
            Language::Python => format!("{}: {value}", self.text(name)),
            Language::Xstate | Language::Scxml => format!("{name}: {value}"),
        };
        let properties: Vec<String> = properties.iter().map(property).collect();
        format!("{{{}}}", properties.join(", "))
    }

    /// What an action is told.
    pub(crate) fn params(self, params: &[Param]) -> String {
        fn given(language: Language, param: &Param) -> (&str, String) {
            let value = match language {
                Language::Xstate => format!("event.params.{}", param.name),
                Language::Scxml => format!("_event.data.params.{}", param.name),
                Language::Python => format!("event.params.get({})", language.text(&param.name)),
            };
            (param.name.as_str(), value)
        }
        let given = params.iter().map(|param| given(self, param));
        self.object(&given.collect::<Vec<_>>())
    }

    /// The new values of fields, in an order in which they can be set one by one; what would be
    /// overwritten before it is read goes through `next` first.
    pub(crate) fn assigned(self, chart: &Chart<'_>, case: &Case<'_>) -> Vec<Set> {
        let machine = chart.machine;
        let mut sets = Vec::new();
        for assignment in case.assign {
            let field = &machine[assignment.field];
            let value = &assignment.value.expr;
            sets.push((&*field.name, self.value(machine, value, case.sight, field.ty.kind)));
        }
        let overwritten = case.assign.iter().enumerate().any(|(position, assignment)| {
            let before = case.assign.iter().take(position);
            let mut reads = false;
            assignment.value.expr.walk(&mut |part| {
                let is_set = |field| before.clone().any(|earlier| earlier.field == field);
                reads |= matches!(part, Expr::Field(field) if is_set(*field));
            });
            reads
        });
        if !overwritten {
            return sets.into_iter().map(|(name, value)| (self.field(name), value)).collect();
        }
        let kept = |name: &str| match self {
            Language::Python => format!("next[{}]", self.text(name)),
            Language::Xstate | Language::Scxml => format!("{}.{name}", self.variable("next")),
        };
        let names: Vec<&str> = sets.iter().map(|(name, _)| *name).collect();
        let mut result = vec![(self.variable("next"), self.object(&sets))];
        result.extend(names.into_iter().map(|name| (self.field(name), kept(name))));
        result
    }

    /// What is written down of a step.
    pub(crate) fn record(self, chart: &Chart<'_>, case: &Case<'_>) -> Vec<Set> {
        let nothing = || self.nothing().to_owned();
        let set = |name: &str, value: String| (self.variable(name), value);
        let (answers, interrupted) = match case.call {
            Call::Interrupt(_) => (self.interrupted_call(), self.interrupted_work()),
            Call::Tell(told) => (self.told_call(self.said(chart, told)), nothing()),
            Call::Keep | Call::Begin(_) | Call::Hand => (nothing(), nothing()),
        };
        let outcome = self.object(&[
            ("verdict", self.text(verdict(case.verdict))),
            ("reply", self.said(chart, case.said)),
            ("answers", answers),
            ("interrupted", interrupted),
        ]);
        let mut sets = vec![set("outcome", outcome)];
        let waits = match case.call {
            Call::Keep | Call::Begin(None) => return sets,
            Call::Begin(Some(event)) | Call::Interrupt(Some(event)) => {
                Some(self.text(&chart.machine[event].name))
            }
            Call::Interrupt(None) | Call::Tell(_) => Some(nothing()),
            Call::Hand => None,
        };
        sets.extend(waits.map(|waits| set("call", waits)));
        sets.push(set("work", nothing()));
        sets
    }

    /// What is set when work begins.
    pub(crate) fn started(self, chart: &Chart<'_>, state: StateId) -> Vec<Set> {
        let Some(work) = chart.work(state) else { return Vec::new() };
        let told = self.said(chart, work.interrupted.map_or(Said::Nothing, Said::Reply));
        let begun = self.object(&[
            ("activity", self.text(&chart.machine[work.activity].name)),
            ("interrupted", told),
            ("ticket", self.variable("tickets")),
        ]);
        let tickets = self.variable("tickets");
        vec![(tickets.clone(), format!("{tickets} + 1")), (self.variable("work"), begun)]
    }

    /// Every variable with its first value, `next` excepted.
    pub(crate) fn variables(self, chart: &Chart<'_>) -> Vec<Set> {
        let set = |name: &str, value: &str| (self.variable(name), value.to_owned());
        let fields = chart.machine.fields.values().map(|field| {
            let kind = Some(field.ty.kind);
            (field.name.as_str(), self.literal(chart.machine, field.initial, kind))
        });
        let mut sets = vec![set("context", &self.object(&fields.collect::<Vec<_>>()))];
        if chart.has_work() {
            sets.push(set("call", self.nothing()));
            sets.push(set("work", self.nothing()));
            sets.push(set("tickets", "0"));
        }
        if chart.asked_by_time() {
            sets.push(set("guards", "{}"));
        }
        sets.push(set("outcome", self.nothing()));
        sets
    }

    fn said(self, chart: &Chart<'_>, said: Said) -> String {
        match said {
            Said::Nothing => self.nothing().to_owned(),
            Said::Reply(reply) => self.text(&chart.machine[reply].name),
            Said::Failure => self.failure().to_owned(),
        }
    }

    fn told_call(self, told: String) -> String {
        let call = self.object(&[("call", self.variable("call")), ("reply", told)]);
        match self {
            Language::Python => format!("None if call is None else {call}"),
            Language::Xstate | Language::Scxml => format!("Call == null ? null : {call}"),
        }
    }

    fn interrupted_call(self) -> String {
        let told = match self {
            Language::Python => "work['interrupted']",
            Language::Xstate | Language::Scxml => "Work.interrupted",
        };
        let call = self.object(&[("call", self.variable("call")), ("reply", told.to_owned())]);
        match self {
            Language::Python => {
                format!("None if call is None or work is None or {told} is None else {call}")
            }
            Language::Xstate | Language::Scxml => {
                format!("Call == null || Work == null || {told} == null ? null : {call}")
            }
        }
    }

    fn interrupted_work(self) -> String {
        match self {
            Language::Python => "None if work is None else work['activity']".to_owned(),
            Language::Xstate | Language::Scxml => "Work == null ? null : Work.activity".to_owned(),
        }
    }
}
