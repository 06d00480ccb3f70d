//! One run as a diagram: who calls whom, what is answered, and the states between.

use super::text;
use crate::explore::value_text;
use crate::machine::{ActionId, ActivityId, EventId, Kind, Machine, Param, ReplyId, Value};
use crate::render::words;
use crate::scenario::{Played, PlayedInput, PlayedStep, Seen};
use crate::semantics::timed::Completion;
use crate::semantics::{Outcome, OutcomeKind, StepError};
use std::fmt::Write as _;
use std::time::Duration;

pub(super) fn diagram(machine: &Machine, played: &Played) -> String {
    let mut diagram = Diagram { machine, played, out: "sequenceDiagram\n".to_owned() };
    diagram.participants();
    for step in &played.steps {
        diagram.step(step);
    }
    diagram.out
}

struct Diagram<'d> {
    machine: &'d Machine,
    played: &'d Played,
    out: String,
}

impl Diagram<'_> {
    fn line(&mut self, from_to: &str, written: &str) {
        let _ = writeln!(self.out, "    {from_to}: {}", text(written));
    }

    fn note(&mut self, written: &str) {
        self.line("Note over machine", written);
    }

    fn participants(&mut self) {
        let machine = self.machine;
        let _ = writeln!(self.out, "    participant caller as Caller");
        let _ = writeln!(self.out, "    participant machine as {}", text(machine.label()));
        let tries = self.played.steps.iter().any(|step| step.attempt.is_some());
        if tries || !self.played.works.is_empty() {
            let _ = writeln!(self.out, "    participant work as Work");
        }
        let first = machine.settle(machine.root());
        self.note(&words::state_with_name(machine, first));
        if let Some(invoke) = &machine[first].invoke {
            self.starts(invoke.activity);
        }
    }

    fn step(&mut self, step: &PlayedStep) {
        match &step.input {
            PlayedInput::Event(event, payload) => {
                let params = &self.machine[*event].params;
                let arguments = self.arguments(params, payload);
                let called = format!("{}{arguments}", self.machine[*event].label());
                self.line("caller->>machine", &called);
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

    fn everybody(&mut self, written: &str) {
        self.line("Note over caller,machine", written);
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
            self.line("machine->>work", &format!("try {}", machine[*activity].name));
            self.ends(*activity, completion, false);
        }
        if let Some(activity) = outcome.interrupted {
            self.line("machine-)work", &format!("stop {}", machine[activity].name));
        }
        self.actions(&outcome.leaving);
        let has_moved = outcome.from != outcome.to
            || !outcome.entering.is_empty()
            || outcome.started.is_some()
            || outcome.interrupted.is_some();
        if has_moved {
            self.note(&words::state_with_name(machine, outcome.to));
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
        let arrow = if reply.success { "machine-->>caller" } else { "machine--xcaller" };
        let kind = match kind {
            OutcomeKind::Taken => "",
            OutcomeKind::Ignored => " (ignored)",
            OutcomeKind::Refused => " (refused)",
        };
        self.line(arrow, &format!("{}: {}{kind}", event.label(), reply.label()));
    }

    fn actions(&mut self, actions: &[ActionId]) {
        for &action in actions {
            self.line("machine->>machine", &self.machine[action].name);
        }
    }

    fn starts(&mut self, activity: ActivityId) {
        self.line("machine->>work", &self.machine[activity].name);
    }

    fn ends(&mut self, activity: ActivityId, completion: &Completion, is_late: bool) {
        let declared = &self.machine[activity];
        let told = match completion {
            Ok(result) => {
                format!("{} done{}", declared.name, self.arguments(&declared.result, result))
            }
            Err(reply) => format!("{} failed: {}", declared.name, self.machine[*reply].label()),
        };
        let arrow =
            if is_late || completion.is_err() { "work--xmachine" } else { "work-->>machine" };
        self.line(arrow, &told);
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
