//! Runs of systems in words.

use super::model::{Ending, FaultId, System};
use super::record::{By, Part};
use super::trace::{Step, Trace};
use crate::arena::Id as _;
use crate::explore::{value_text, witness_step};
use crate::machine::{Machine, ReplyId};
use crate::semantics::{Configuration, OutcomeKind};
use std::fmt::Write as _;

impl System {
    /// How an instance is called: its group, and its number if there are several.
    pub fn instance_name(&self, instance: usize) -> String {
        let mut first = 0;
        for group in self.groups.values() {
            let count = usize::from(group.count);
            if instance < first + count {
                let number = instance - first + 1;
                let alone = count == 1;
                return if alone {
                    group.name.clone()
                } else {
                    format!("{}[{number}]", group.name)
                };
            }
            first += count;
        }
        String::new()
    }

    /// The machine of an instance.
    pub(super) fn machine_of(&self, instance: usize) -> Option<&Machine> {
        let mut first = 0;
        for group in self.groups.values() {
            first += usize::from(group.count);
            if instance < first {
                return Some(&self.machines[group.machine]);
            }
        }
        None
    }

    /// How many instances there are.
    pub fn instance_count(&self) -> usize {
        self.groups.values().map(|group| usize::from(group.count)).sum()
    }
}

/// A run in words: every step with what happens inside it and what it changes.
pub fn text(system: &System, trace: &Trace) -> String {
    let mut text = String::new();
    let mut before = &trace.first;
    for (position, step) in trace.steps.iter().enumerate() {
        let _ = writeln!(text, "{}. {}", position + 1, first_line(system, step));
        for part in step.parts.iter().skip(1) {
            let _ = writeln!(text, "     {}", part_words(system, part));
        }
        let changed = (0..step.after.len()).filter(|&at| before.get(at) != step.after.get(at));
        for instance in changed {
            let after = configuration_words(system, instance, &step.after[instance]);
            let _ = writeln!(text, "     = {} {after}", system.instance_name(instance));
        }
        before = &step.after;
    }
    text
}

fn first_line(system: &System, step: &Step) -> String {
    step.parts.first().map_or_else(String::new, |part| part_words(system, part))
}

/// Everything in a step in one line. Two steps from one state that read the same are the same.
pub fn step_line(system: &System, step: &Step) -> String {
    let words: Vec<String> = step.parts.iter().map(|part| part_words(system, part)).collect();
    words.join("; ")
}

/// Something that happens inside a step, in words.
fn part_words(system: &System, part: &Part) -> String {
    match part {
        Part::Step { instance, by, .. } => {
            let name = system.instance_name(*instance);
            let what = what_happens(system, part);
            let outcome = outcome_words(system, part);
            match by {
                By::Outside | By::Itself | By::Ended { .. } => format!("{name}: {what}{outcome}"),
                By::Call { caller, .. } => {
                    format!("{} -> {name}: {what}{outcome}", system.instance_name(*caller))
                }
                By::Told { instance } => {
                    let lost = system.instance_name(*instance);
                    format!("{name}: {what}, because {lost} is lost{outcome}")
                }
            }
        }
        Part::Answer { from, to, .. } => {
            let (from, to) = (system.instance_name(*from), system.instance_name(*to));
            format!("{from} answers {to}: {}", answer_words(system, part))
        }
        Part::Lost { instance, fault } => {
            let fault = &system.faults[*fault].name;
            format!("{} is lost and begins anew ({fault})", system.instance_name(*instance))
        }
    }
}

/// What an instance's step answers to: `lend(book: A)`, `fetch done`.
pub(super) fn what_happens(system: &System, part: &Part) -> String {
    let Part::Step { instance, step: Some(step), .. } = part else { return String::new() };
    let (Some(machine), Ok(outcome)) = (system.machine_of(*instance), &step.result) else {
        return String::new();
    };
    witness_step(machine, step, outcome.from)
}

/// What is not plain about an outcome: that nothing was taken, and the actions.
fn outcome_words(system: &System, part: &Part) -> String {
    let Part::Step { instance, step: Some(step), .. } = part else { return String::new() };
    let (Some(machine), Ok(outcome)) = (system.machine_of(*instance), &step.result) else {
        return String::new();
    };
    let reply = outcome.reply.map_or("", |reply| &machine[reply].name);
    match outcome.kind {
        OutcomeKind::Refused => format!(" (refused: {reply})"),
        OutcomeKind::Ignored => format!(" (ignored: {reply})"),
        OutcomeKind::Taken => {
            let actions: Vec<&str> =
                outcome.actions().map(|action| machine[action].name.as_str()).collect();
            if actions.is_empty() { String::new() } else { format!(" ({})", actions.join(", ")) }
        }
    }
}

/// What a caller is told.
pub(super) fn answer_words(system: &System, part: &Part) -> String {
    match part {
        Part::Answer { from, reply: Some(reply), .. } => {
            reply_name(system, *from, *reply).to_owned()
        }
        Part::Answer { to, ending: Ending::Failed(reply), .. } => {
            format!("nothing, which is {}", reply_name(system, *to, *reply))
        }
        _ => String::new(),
    }
}

/// The name of a reply of an instance.
pub(super) fn reply_name(system: &System, instance: usize, reply: ReplyId) -> &str {
    system.machine_of(instance).map_or("", |machine| &machine[reply].name)
}

/// How a fault is called.
pub(super) fn fault_name(system: &System, fault: FaultId) -> &str {
    &system.faults[fault].name
}

/// The state of an instance, and its data as far as it is not as at first.
pub(super) fn configuration_words(system: &System, instance: usize, at: &Configuration) -> String {
    let Some(machine) = system.machine_of(instance) else { return String::new() };
    let fields = machine.fields.values().zip(&at.values);
    let differs = fields.filter(|(field, value)| field.initial != **value);
    let data: Vec<String> = differs
        .map(|(field, value)| {
            format!("{}: {}", field.name, value_text(machine, field.ty.kind, *value))
        })
        .collect();
    let state = &machine[at.state].name;
    if data.is_empty() { state.clone() } else { format!("{state} ({})", data.join(", ")) }
}

/// The states of an instance in a step, before and after, if it moved.
pub(super) fn moved(system: &System, part: &Part) -> Option<String> {
    let Part::Step { instance, step: Some(step), .. } = part else { return None };
    let machine = system.machine_of(*instance)?;
    let outcome = step.result.as_ref().ok()?;
    (outcome.from.index() != outcome.to.index()).then(|| machine[outcome.to].name.clone())
}
