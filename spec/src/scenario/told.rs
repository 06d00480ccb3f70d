//! A run in words, state by state.

use super::{Played, PlayedInput, PlayedStep, Seen};
use crate::explore::{consequences, value_text};
use crate::machine::{ExpectedOutcome, Kind, Machine, Param, Value, ValueType};
use crate::semantics::{Configuration, Outcome};

/// A run, one line for each step: the state it is taken in, what happens, what comes of it, and
/// the context where that has changed.
pub fn told(machine: &Machine, played: &Played) -> Vec<String> {
    let words = Words { machine, played };
    let lines = played.steps.iter().zip(1..).map(|(step, number)| {
        let from = &machine[step.before.state].name;
        format!("{number}. {from}: {} -> {}", words.input(step), words.came_of(step))
    });
    lines.collect()
}

struct Words<'w> {
    machine: &'w Machine,
    played: &'w Played,
}

impl Words<'_> {
    fn input(&self, step: &PlayedStep) -> String {
        let machine = self.machine;
        let mut text = match &step.input {
            PlayedInput::Event(event, payload) => {
                let event = &machine[*event];
                format!("{}{}", event.name, self.arguments(&event.params, payload))
            }
            PlayedInput::Report(work, completion) => {
                let Some(work) = self.played.works.get(*work) else { return String::new() };
                let activity = &machine[work.activity];
                match completion {
                    Ok(result) => {
                        let result = self.arguments(&activity.result, result);
                        format!("{} done{result}", activity.name)
                    }
                    Err(reply) => {
                        format!("{} failed with {}", activity.name, machine[*reply].name)
                    }
                }
            }
            PlayedInput::Elapse(time) => format!("{time:?} later"),
            PlayedInput::Due(state, slot) => {
                let after = machine[*state].after.get(*slot);
                let lasts = after.map(|after| machine[after.duration].value).unwrap_or_default();
                format!("{lasts:?} in {}", machine[*state].name)
            }
        };
        let answers = self.answers(step);
        if !answers.is_empty() {
            text += &format!(" [{}]", answers.join(", "));
        }
        text
    }

    fn answers(&self, step: &PlayedStep) -> Vec<String> {
        let machine = self.machine;
        let yes = |answer: bool| if answer { "yes" } else { "no" };
        let guards = step.guards.iter();
        let guards =
            guards.map(|&(guard, answer)| format!("{}: {}", machine[guard].name, yes(answer)));
        let attempt = step.attempt.as_ref().map(|(activity, completion)| {
            let activity = &machine[*activity];
            match completion {
                Ok(result) => {
                    format!("{} done{}", activity.name, self.arguments(&activity.result, result))
                }
                Err(reply) => format!("{} fails with {}", activity.name, machine[*reply].name),
            }
        });
        guards.chain(attempt).collect()
    }

    fn came_of(&self, step: &PlayedStep) -> String {
        let machine = self.machine;
        let mut words = Vec::new();
        match step.outcome() {
            Some(ExpectedOutcome::Refused) => words.push("refused".to_owned()),
            Some(ExpectedOutcome::Ignored) if matches!(step.input, PlayedInput::Elapse(_)) => {
                words.push("nothing is due".to_owned());
            }
            Some(ExpectedOutcome::Ignored) => words.push("ignored".to_owned()),
            Some(ExpectedOutcome::Dropped) => words.push("too late, dropped".to_owned()),
            Some(ExpectedOutcome::Taken) if step.after.state == step.before.state => {
                words.push(format!("stays {}", machine[step.after.state].name));
            }
            Some(ExpectedOutcome::Taken) => words.push(machine[step.after.state].name.clone()),
            None => words.push("nothing decides".to_owned()),
        }
        for seen in &step.seen {
            match seen {
                Seen::Step(outcome) => self.step(step, outcome, &mut words),
                Seen::Overrun { state, .. } => {
                    words.push(format!("{} lasts too long", machine[*state].name));
                }
                Seen::Dropped | Seen::Broken(_) => {}
            }
        }
        if step.before.values != step.after.values {
            words.push(self.context(&step.after));
        }
        words.join(", ")
    }

    fn step(&self, step: &PlayedStep, outcome: &Outcome, words: &mut Vec<String>) {
        let event = match &step.input {
            PlayedInput::Event(event, _) => Some(*event),
            _ => None,
        };
        words.extend(consequences(self.machine, event, outcome));
    }

    /// `{set: A, snapshots: 2}`
    fn context(&self, configuration: &Configuration) -> String {
        let fields = self.machine.fields.values().zip(&configuration.values);
        let fields = fields
            .map(|(field, value)| format!("{}: {}", field.name, self.value(field.ty, *value)));
        format!("{{{}}}", fields.collect::<Vec<_>>().join(", "))
    }

    fn arguments(&self, params: &[Param], values: &[Value]) -> String {
        let each = params.iter().zip(values);
        let each =
            each.map(|(param, value)| format!("{}: {}", param.name, self.value(param.ty, *value)));
        let each: Vec<String> = each.collect();
        if each.is_empty() { String::new() } else { format!("({})", each.join(", ")) }
    }

    fn value(&self, ty: ValueType, value: Value) -> String {
        match (ty.kind, value) {
            (Kind::Id(ty), Value::Id(id)) => self.played.symbols.name(ty, id).to_owned(),
            (kind, value) => value_text(self.machine, kind, value),
        }
    }
}
