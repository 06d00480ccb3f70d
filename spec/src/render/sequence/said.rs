//! What a diagram says of a run: who calls whom, what is answered, and the states between.

use crate::explore::value_text;
use crate::machine::{
    ActionId, ActivityId, EventId, Kind, Machine, Param, ReplyId, StateId, Value,
};
use crate::render::words;
use crate::scenario::{Played, PlayedInput, PlayedStep, Seen};
use crate::semantics::timed::Completion;
use crate::semantics::{Outcome, OutcomeKind, StepError};
use std::time::Duration;

/// Who takes part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Party {
    /// Whoever calls.
    Caller,
    /// The machine itself.
    Machine,
    /// What takes time.
    Work,
}

/// How a message is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Manner {
    /// Somebody is asked to do something.
    Call,
    /// All went well.
    Good,
    /// Something failed, was refused, or came too late.
    Bad,
    /// Work is told to stop.
    Stop,
}

/// Whom a note is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum About {
    /// The machine is in this state now.
    State(StateId),
    /// The machine.
    Machine,
    /// The caller and the machine.
    Everybody,
}

/// One thing in a diagram.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Item {
    /// From one to another, or to itself.
    Message { from: Party, to: Party, manner: Manner, text: String },
    /// What is so, or what has happened.
    Note { about: About, text: String },
}

/// A step of the run; the beginning is none.
#[derive(Clone, Debug, Default)]
pub(super) struct Part {
    /// Which step, counted from 0.
    pub(super) step: Option<usize>,
    pub(super) items: Vec<Item>,
}

/// Everything a diagram says, in order.
pub(super) struct Said {
    pub(super) has_work: bool,
    pub(super) parts: Vec<Part>,
}

pub(super) fn said(machine: &Machine, played: &Played) -> Said {
    let mut telling = Telling { machine, played, items: Vec::new() };
    telling.beginning();
    let mut parts = vec![Part { step: None, items: std::mem::take(&mut telling.items) }];
    for (number, step) in played.steps.iter().enumerate() {
        telling.step(step);
        parts.push(Part { step: Some(number), items: std::mem::take(&mut telling.items) });
    }
    let tries = played.steps.iter().any(|step| step.attempt.is_some());
    Said { has_work: tries || !played.works.is_empty(), parts }
}

struct Telling<'d> {
    machine: &'d Machine,
    played: &'d Played,
    items: Vec<Item>,
}

impl Telling<'_> {
    fn message(&mut self, from: Party, to: Party, manner: Manner, text: &str) {
        self.items.push(Item::Message { from, to, manner, text: text.to_owned() });
    }

    fn note(&mut self, text: &str) {
        self.items.push(Item::Note { about: About::Machine, text: text.to_owned() });
    }

    fn state(&mut self, state: StateId) {
        let text = words::state_with_name(self.machine, state);
        self.items.push(Item::Note { about: About::State(state), text });
    }

    fn everybody(&mut self, text: &str) {
        self.items.push(Item::Note { about: About::Everybody, text: text.to_owned() });
    }

    fn beginning(&mut self) {
        let first = self.machine.settle(self.machine.root());
        self.state(first);
        if let Some(invoke) = &self.machine[first].invoke {
            self.starts(invoke.activity);
        }
    }

    fn step(&mut self, step: &PlayedStep) {
        match &step.input {
            PlayedInput::Event(event, payload) => {
                let params = &self.machine[*event].params;
                let arguments = self.arguments(params, payload);
                let called = format!("{}{arguments}", self.machine[*event].label());
                self.message(Party::Caller, Party::Machine, Manner::Call, &called);
            }
            PlayedInput::Report(work, completion) => self.report(*work, completion, step),
            PlayedInput::Elapse(time) => self.elapse(*time),
            PlayedInput::Due(state, slot) => {
                let after = self.machine[*state].after.get(*slot);
                let lasts =
                    after.map(|after| words::declared_duration(self.machine, after.duration));
                let lasts = lasts.unwrap_or_default();
                let state = &self.machine[*state].name;
                self.everybody(&format!("{lasts} in {state} are over"));
            }
        }
        self.guards(step);
        for seen in &step.seen {
            match seen {
                Seen::Step(outcome) => self.outcome(step, outcome),
                Seen::Overrun { state, by } => {
                    let label = words::state_with_name(self.machine, *state);
                    let text = match by.is_zero() {
                        true => format!("{label} has lasted too long"),
                        false => {
                            format!("{label} has lasted too long, by {}", words::duration(*by))
                        }
                    };
                    self.note(&text);
                }
                Seen::Dropped => self.note("too late: dropped"),
                Seen::Broken(error) => self.note(broken(*error)),
            }
        }
    }

    fn elapse(&mut self, time: Duration) {
        self.everybody(&format!("{} later", words::duration(time)));
    }

    fn report(&mut self, work: usize, completion: &Completion, step: &PlayedStep) {
        let Some(work) = self.played.works.get(work) else { return };
        let is_late = step.seen.contains(&Seen::Dropped);
        self.ends(work.activity, completion, is_late);
    }

    fn guards(&mut self, step: &PlayedStep) {
        for (guard, answer) in &step.guards {
            let answer = if *answer { "yes" } else { "no" };
            self.note(&format!("{}? {answer}", self.machine[*guard].name));
        }
    }

    fn outcome(&mut self, step: &PlayedStep, outcome: &Outcome) {
        let machine = self.machine;
        self.actions(&outcome.before);
        if let Some((activity, completion)) = &step.attempt {
            self.call_work(&format!("try {}", machine[*activity].name));
            self.ends(*activity, completion, false);
        }
        if let Some(activity) = outcome.interrupted {
            let stopped = format!("stop {}", machine[activity].name);
            self.message(Party::Machine, Party::Work, Manner::Stop, &stopped);
        }
        self.actions(&outcome.leaving);
        let has_moved = outcome.from != outcome.to
            || !outcome.entering.is_empty()
            || outcome.started.is_some()
            || outcome.interrupted.is_some();
        if has_moved {
            self.state(outcome.to);
        }
        self.actions(&outcome.entering);
        if let Some(activity) = outcome.started {
            self.starts(activity);
        }
        self.told(step, outcome);
    }

    /// What callers are told: the one that was waiting, then the one of this step.
    fn told(&mut self, step: &PlayedStep, outcome: &Outcome) {
        if let Some((event, reply)) = outcome.answers {
            self.reply(event, reply, OutcomeKind::Taken);
        }
        if let (PlayedInput::Event(event, _), Some(reply)) = (&step.input, outcome.reply) {
            self.reply(*event, reply, outcome.kind);
        }
    }

    fn reply(&mut self, event: EventId, reply: ReplyId, kind: OutcomeKind) {
        let (event, reply) = (&self.machine[event], &self.machine[reply]);
        let manner = if reply.success { Manner::Good } else { Manner::Bad };
        let kind = match kind {
            OutcomeKind::Taken => "",
            OutcomeKind::Ignored => " (ignored)",
            OutcomeKind::Refused => " (refused)",
        };
        let told = format!("{}: {}{kind}", event.label(), reply.label());
        self.message(Party::Machine, Party::Caller, manner, &told);
    }

    fn actions(&mut self, actions: &[ActionId]) {
        for &action in actions {
            let name = &self.machine[action].name;
            self.message(Party::Machine, Party::Machine, Manner::Call, name);
        }
    }

    fn starts(&mut self, activity: ActivityId) {
        let name = &self.machine[activity].name;
        self.call_work(name);
    }

    fn call_work(&mut self, text: &str) {
        self.message(Party::Machine, Party::Work, Manner::Call, text);
    }

    fn ends(&mut self, activity: ActivityId, completion: &Completion, is_late: bool) {
        let declared = &self.machine[activity];
        let told = match completion {
            Ok(result) => {
                format!("{} done{}", declared.name, self.arguments(&declared.result, result))
            }
            Err(reply) => format!("{} failed: {}", declared.name, self.machine[*reply].label()),
        };
        let manner = if is_late || completion.is_err() { Manner::Bad } else { Manner::Good };
        self.message(Party::Work, Party::Machine, manner, &told);
    }

    /// `(set: A, snapshot: 1)`; nothing, if there are no parameters.
    fn arguments(&self, params: &[Param], values: &[Value]) -> String {
        let each = params.iter().zip(values).map(|(param, value)| {
            let value = match (param.ty.kind, value) {
                (Kind::Id(ty), Value::Id(id)) => self.played.symbols.name(ty, *id).to_owned(),
                _ => value_text(self.machine, param.ty.kind, *value),
            };
            format!("{}: {value}", param.name)
        });
        let each: Vec<String> = each.collect();
        if each.is_empty() { String::new() } else { format!("({})", each.join(", ")) }
    }
}

fn broken(error: StepError) -> &'static str {
    match error {
        StepError::Undecided => "nothing decides this",
        StepError::CountOutOfRange(..) => "a count leaves its range",
        StepError::Spent => "no branch holds: nothing happens",
        _ => "there is no answer",
    }
}
