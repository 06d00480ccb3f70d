//! Conditions as named guards, so that a picture of the machine shows the author's words.

use super::layout::{Entry, Script};
use crate::machine::{Expr, Expression, Machine};
use crate::render::engine::{Chart, Condition, Language, Sight, asks};
use std::collections::BTreeSet;

/// The guards that are named so far, in order of use.
#[derive(Debug, Default)]
pub(super) struct Guards {
    named: Vec<(String, String)>,
    imports: BTreeSet<&'static str>,
}

impl Guards {
    /// What has to be imported for them.
    pub(super) fn imports(&self) -> impl Iterator<Item = &'static str> + '_ {
        self.imports.iter().copied()
    }

    /// Their implementations.
    pub(super) fn entries(&self) -> Vec<Entry> {
        let entry = |(name, body): &(String, String)| Entry::pair(name, Script::raw(body.as_str()));
        self.named.iter().map(entry).collect()
    }

    /// All of these.
    pub(super) fn all(
        &mut self,
        chart: &Chart<'_>,
        conditions: &[Condition<'_>],
    ) -> Option<Script> {
        let mut parts: Vec<Script> =
            conditions.iter().map(|condition| self.one(chart, condition)).collect();
        match parts.len() {
            0 | 1 => parts.pop(),
            _ => Some(self.combined("and", parts)),
        }
    }

    fn one(&mut self, chart: &Chart<'_>, condition: &Condition<'_>) -> Script {
        match condition {
            Condition::Holds(expression, sight) => {
                self.expression(chart.machine, expression, *sight)
            }
            Condition::TryFails => {
                self.name("try fails", "({ event }) => event.failed != null".to_owned())
            }
            Condition::TrySucceeds => {
                self.name("try succeeds", "({ event }) => event.failed == null".to_owned())
            }
            Condition::In(state) => {
                self.imports.insert("stateIn");
                Script::call("stateIn", Script::text(&super::states::path(chart.machine, *state)))
            }
            Condition::GoesOn => {
                let finals: Vec<Condition<'_>> = chart.finals().map(Condition::In).collect();
                let ended: Vec<Script> =
                    finals.iter().map(|condition| self.one(chart, condition)).collect();
                let any = self.combined("or", ended);
                self.imports.insert("not");
                Script::call("not", any)
            }
            Condition::IsCurrent => self.name("is current", "isCurrent".to_owned()),
            Condition::Unless(conditions) => {
                let all = self.all(chart, conditions).unwrap_or_else(|| Script::raw("() => true"));
                self.imports.insert("not");
                Script::call("not", all)
            }
        }
    }

    fn expression(&mut self, machine: &Machine, expression: &Expression, sight: Sight) -> Script {
        if asks(&expression.expr) {
            return self.asking(machine, &expression.expr, sight);
        }
        let body = function(&Language::Xstate.expression(machine, &expression.expr, sight, None));
        self.name(&expression.text, body)
    }

    /// An expression that asks hand-written guards: each of them a guard that can be given.
    fn asking(&mut self, machine: &Machine, expr: &Expr, sight: Sight) -> Script {
        match expr {
            Expr::Named(_, inner) if asks(inner) => self.asking(machine, inner, sight),
            Expr::And(a, b) | Expr::Or(a, b) if asks(expr) => {
                let parts = vec![self.asking(machine, a, sight), self.asking(machine, b, sight)];
                let is_and = matches!(expr, Expr::And(..));
                self.combined(if is_and { "and" } else { "or" }, parts)
            }
            Expr::Not(inner) if asks(inner) => {
                let inner = self.asking(machine, inner, sight);
                self.imports.insert("not");
                Script::call("not", inner)
            }
            Expr::Ask(guard) => {
                let body = function(&Language::Xstate.expression(machine, expr, sight, None));
                self.name(&machine[*guard].name, body)
            }
            _ => {
                let text = Language::Xstate.expression(machine, expr, sight, None);
                let body = function(&text);
                self.name(&text, body)
            }
        }
    }

    fn combined(&mut self, how: &'static str, mut parts: Vec<Script>) -> Script {
        if parts.len() == 1
            && let Some(only) = parts.pop()
        {
            return only;
        }
        self.imports.insert(how);
        Script::call(how, Script::List(parts))
    }

    /// A guard of this name and body. The same words may mean two things in two places.
    fn name(&mut self, name: &str, body: String) -> Script {
        let known = |wanted: &str, named: &[(String, String)]| {
            named.iter().find(|(name, _)| name == wanted).map(|(_, known)| *known == body)
        };
        let mut wanted = name.to_owned();
        let mut count = 1;
        while known(&wanted, &self.named) == Some(false) {
            count += 1;
            wanted = format!("{name} ({count})");
        }
        if known(&wanted, &self.named).is_none() {
            self.named.push((wanted.clone(), body));
        }
        Script::text(&wanted)
    }
}

/// A function of what it sees.
pub(super) fn function(value: &str) -> String {
    let sees: Vec<&str> =
        ["context", "event"].into_iter().filter(|name| sees(value, name)).collect();
    match sees.is_empty() {
        true => format!("() => {value}"),
        false => format!("({{ {} }}) => {value}", sees.join(", ")),
    }
}

fn sees(value: &str, name: &str) -> bool {
    value.contains(&format!("{name}."))
}
