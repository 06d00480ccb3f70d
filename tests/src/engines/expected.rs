//! What a machine does with a word, as an engine would tell it; and the word as the engine is told.

use super::alphabet::{Outside, Symbol};
use lifechart_spec::arena::Id as _;
use lifechart_spec::machine::{
    ActionId, ActivityId, EventId, FieldId, GuardBody, GuardId, Kind, Machine, Param, ReplyId,
    StateId, TypeKind, Value,
};
use lifechart_spec::semantics::timed::{Completion, Due, Response, Runner, Ticket};
use lifechart_spec::semantics::{DecidedBy, Outcome, OutcomeKind, start};
use serde_json::{Map, Value as Json, json};
use std::collections::BTreeSet;
use std::time::Duration;

/// A word in both ways.
#[derive(Clone, Debug)]
pub struct Word {
    /// For the engine.
    pub steps: Vec<Json>,
    /// What has to be seen at the beginning and after each step that is not quiet.
    pub expected: Vec<Json>,
    /// The steps in words.
    pub told: Vec<String>,
    /// What decided in its steps, and in which state; none for a report of earlier work while the
    /// same runs again.
    pub decided: BTreeSet<(StateId, Option<DecidedBy>)>,
}

/// Plays a word, as far as it makes sense: where nothing will ever be due, time does not pass.
pub fn word(machine: &Machine, symbols: &[Symbol], ids_are_text: bool) -> Word {
    let mut play = Play::new(machine, ids_are_text);
    for symbol in symbols {
        play.make(symbol);
    }
    play.word
}

struct Play<'m> {
    machine: &'m Machine,
    runner: Runner<'m>,
    now: Duration,
    /// Everything that was ever started, in order.
    started: Vec<(ActivityId, Option<Ticket>)>,
    work: Option<ActivityId>,
    outcome: Json,
    ids_are_text: bool,
    word: Word,
}

/// The actions of a step with what they are told, and the context that each sees.
struct Told {
    actions: Vec<Json>,
}

impl<'m> Play<'m> {
    fn new(machine: &'m Machine, ids_are_text: bool) -> Self {
        let runner = Runner::new(machine, Duration::ZERO);
        let begin = start(machine);
        let word = Word {
            steps: Vec::new(),
            expected: Vec::new(),
            told: Vec::new(),
            decided: BTreeSet::new(),
        };
        let mut play = Self {
            machine,
            now: Duration::ZERO,
            started: begin
                .started
                .map(|activity| (activity, runner.running()))
                .into_iter()
                .collect(),
            work: begin.started,
            runner,
            outcome: Json::Null,
            ids_are_text,
            word,
        };
        let sees = play.context();
        let mut told = Told { actions: Vec::new() };
        told.run(machine, &begin.entering, &Map::new(), &sees);
        play.expect(told, "the beginning".to_owned());
        play
    }

    fn make(&mut self, symbol: &Symbol) {
        match symbol {
            Symbol::Event(event, payload, outside) => self.call(*event, payload, outside),
            Symbol::Report { activity, late, unsigned, outside } => {
                self.report(*activity, *late, *unsigned, outside);
            }
            Symbol::Time(outside) => self.pass_time(outside),
        }
    }

    fn call(&mut self, event: EventId, payload: &[Value], outside: &Outside) {
        let machine = self.machine;
        let before = self.context();
        let answers = self.answers(outside);
        let params = self.object(&machine[event].params, payload);
        let mut data = Map::new();
        data.insert("params".to_owned(), Json::Object(params.clone()));
        data.insert("guards".to_owned(), self.guards(outside));
        let mut response = self.runner.dispatch(event, payload, &answers, self.now);
        if let Response::Trying { activity, ticket, .. } = response {
            let end = self.end(activity, outside, &mut data);
            response = self.runner.finish(ticket, end, &answers, self.now);
        }
        let Response::Step(outcome, ticket) = response else {
            panic!("{}: {response:?}", machine[event].name)
        };
        self.send(machine[event].name.clone(), data);
        let told = format!("{} {}", machine[event].name, Json::Object(params.clone()));
        self.stepped(&outcome, ticket, &params, &before, told);
    }

    fn report(&mut self, activity: ActivityId, late: bool, unsigned: bool, outside: &Outside) {
        let machine = self.machine;
        let before = self.context();
        let answers = self.answers(outside);
        let mut mine = self
            .started
            .iter()
            .enumerate()
            .filter(|(_, started)| started.0 == activity)
            .map(|(index, started)| (index + 1, started.1))
            .rev();
        let found = if late { mine.nth(1) } else { mine.next() };
        let (number, ticket) = found.unwrap_or((0, None));
        let current = ticket.is_some() && ticket == self.runner.running();
        let mut data = Map::new();
        data.insert("guards".to_owned(), self.guards(outside));
        if !(unsigned && current) {
            data.insert("ticket".to_owned(), json!(number));
        }
        let end = self.end(activity, outside, &mut data);
        let what = if end.is_ok() { "done" } else { "failed" };
        let name = format!("{what}.{}", machine[activity].name);
        let response = match ticket {
            Some(ticket) => self.runner.finish(ticket, end, &answers, self.now),
            None => Response::Dropped,
        };
        self.send(name.clone(), data);
        match response {
            Response::Step(outcome, ticket) => {
                self.work = None;
                self.stepped(&outcome, ticket, &Map::new(), &before, name);
            }
            Response::Dropped => {
                if self.work == Some(activity) {
                    let state = self.runner.configuration().state;
                    self.word.decided.insert((state, None));
                }
                self.outcome = answered("dropped", Json::Null);
                self.expect(Told { actions: Vec::new() }, name);
            }
            other => panic!("{name}: {other:?}"),
        }
    }

    fn pass_time(&mut self, outside: &Outside) {
        let Some(due) = self.runner.next_deadline() else { return };
        let answers = self.answers(outside);
        if self.machine.guards.values().any(|guard| is_written(&guard.body)) {
            let data = json!({"guards": self.guards(outside)});
            self.word.steps.push(json!({"send": "lifechart-guards", "data": data, "quiet": true}));
        }
        // Sometimes only half the time passes. Shorter times would not be the same in binary.
        let rest = due.saturating_sub(self.now);
        let is_half = outside.result.first().is_some_and(|number| number.is_multiple_of(2));
        self.now = match is_half && rest >= Duration::from_millis(200) {
            true => self.now + rest / 2,
            false => due,
        };
        self.word.steps.push(json!({"advance": self.now.as_secs_f64() * 1000.0}));
        let mut told = Told { actions: Vec::new() };
        loop {
            let before = self.context();
            match self.runner.elapse(self.now, &answers) {
                Some(Due::Taken(outcome, ticket)) => {
                    let after = self.context();
                    told.all(self.machine, &outcome, &Map::new(), &before, &after);
                    self.note(&outcome, ticket);
                }
                Some(Due::Overrun { .. }) => {}
                Some(Due::Broken(error)) => panic!("{error:?}"),
                None => break,
            }
        }
        self.expect(told, format!("time passes, until {:?}", self.now));
    }

    fn stepped(
        &mut self,
        outcome: &Outcome,
        ticket: Option<Ticket>,
        params: &Map<String, Json>,
        before: &Json,
        told: String,
    ) {
        let after = self.context();
        let mut actions = Told { actions: Vec::new() };
        actions.all(self.machine, outcome, params, before, &after);
        self.note(outcome, ticket);
        self.expect(actions, told);
    }

    /// What is known of calls and work after a step.
    fn note(&mut self, outcome: &Outcome, ticket: Option<Ticket>) {
        let machine = self.machine;
        let name = |reply: Option<ReplyId>| reply.map(|reply| machine[reply].name.clone());
        self.word.decided.insert((outcome.from, Some(outcome.decided_by)));
        if outcome.interrupted.is_some() {
            self.work = None;
        }
        if let Some(activity) = outcome.started {
            self.work = Some(activity);
            self.started.push((activity, ticket));
        }
        let answers = outcome.answers.map(
            |(event, reply)| json!({"call": machine[event].name, "reply": machine[reply].name}),
        );
        self.outcome = json!({
            "verdict": match outcome.kind {
                OutcomeKind::Taken => "taken",
                OutcomeKind::Ignored => "ignored",
                OutcomeKind::Refused => "refused",
            },
            "reply": name(outcome.reply),
            "answers": answers,
            "interrupted": outcome.interrupted.map(|activity| machine[activity].name.clone()),
        });
    }

    fn expect(&mut self, told: Told, words: String) {
        let machine = self.machine;
        self.word.told.push(words);
        self.word.expected.push(json!({
            "state": machine[self.runner.configuration().state].name,
            "outcome": self.outcome,
            "context": self.context(),
            "work": self.work.map(|activity| machine[activity].name.clone()),
            "actions": told.actions,
        }));
    }

    fn send(&mut self, name: String, data: Map<String, Json>) {
        self.word.steps.push(json!({"send": name, "data": data}));
    }

    /// How an activity ends, and what comes with the event that says so.
    fn end(
        &self,
        activity: ActivityId,
        outside: &Outside,
        data: &mut Map<String, Json>,
    ) -> Completion {
        let end = outside.end.clone().unwrap_or_else(|| self.made_end(activity, outside));
        match &end {
            Err(reply) => data.insert("failed".to_owned(), json!(self.machine[*reply].name)),
            Ok(result) => {
                let result = self.object(&self.machine[activity].result, result);
                data.insert("result".to_owned(), Json::Object(result))
            }
        };
        end
    }

    fn made_end(&self, activity: ActivityId, outside: &Outside) -> Completion {
        let declared = &self.machine[activity];
        if let Some(failure) = outside.failure.filter(|_| !declared.errors.is_empty()) {
            return Err(declared.errors[failure % declared.errors.len()]);
        }
        let parts = declared.result.iter().zip(outside.result.iter().cycle());
        Ok(parts.map(|(part, &number)| self.made(part, number)).collect())
    }

    /// Part of a result, made of a number.
    fn made(&self, part: &Param, number: u32) -> Value {
        if part.ty.optional && number.is_multiple_of(3) {
            return Value::Absent;
        }
        match part.ty.kind {
            Kind::Bool => Value::Bool(number.is_multiple_of(2)),
            Kind::Id(_) => Value::Id(number % 3),
            Kind::Count { max } => Value::Count(number % (max.unwrap_or(9) + 1)),
            Kind::Enumeration(ty) => match &self.machine[ty].kind {
                TypeKind::Enumeration { variants } => {
                    Value::Variant(number % u32::try_from(variants.len()).unwrap_or(1))
                }
                _ => Value::Variant(0),
            },
        }
    }

    fn answers(&self, outside: &Outside) -> Vec<(GuardId, bool)> {
        let guards = self.machine.guards.ids();
        guards.map(|guard| (guard, outside.guards.get(guard.index()) == Some(&true))).collect()
    }

    fn guards(&self, outside: &Outside) -> Json {
        let answers = self.answers(outside).into_iter();
        let written = answers.filter(|(guard, _)| is_written(&self.machine[*guard].body));
        written.map(|(guard, answer)| (self.machine[guard].name.clone(), json!(answer))).collect()
    }

    fn context(&self) -> Json {
        let values = &self.runner.configuration().values;
        let json = |(id, field): (FieldId, &lifechart_spec::machine::Field)| {
            (field.name.clone(), self.value(values[id.index()], field.ty.kind))
        };
        self.machine.fields.iter().map(json).collect()
    }

    /// The parameters that are there.
    fn object(&self, params: &[Param], values: &[Value]) -> Map<String, Json> {
        let pairs = params.iter().zip(values).filter(|(_, value)| **value != Value::Absent);
        pairs
            .map(|(param, value)| (param.name.clone(), self.value(*value, param.ty.kind)))
            .collect()
    }

    fn value(&self, value: Value, kind: Kind) -> Json {
        match (value, kind) {
            (Value::Absent, _) => Json::Null,
            (Value::Bool(value), _) => json!(value),
            (Value::Count(number), _) => json!(number),
            (Value::Id(id), _) if self.ids_are_text => json!(format!("id {id}")),
            (Value::Id(id), _) => json!(id),
            (Value::Variant(position), Kind::Enumeration(ty)) => match &self.machine[ty].kind {
                TypeKind::Enumeration { variants } => json!(variants[position as usize]),
                _ => Json::Null,
            },
            (Value::Variant(_), _) => Json::Null,
        }
    }
}

impl Told {
    /// All actions of a step in the order of engines: what runs ahead of a `try` runs behind the
    /// exit actions.
    fn all(
        &mut self,
        machine: &Machine,
        outcome: &Outcome,
        params: &Map<String, Json>,
        before: &Json,
        after: &Json,
    ) {
        let own = match outcome.decided_by {
            DecidedBy::Transition(decider) => machine[decider].actions.len(),
            _ => 0,
        };
        let (exit, own) =
            outcome.leaving.split_at(outcome.leaving.len() - own.min(outcome.leaving.len()));
        self.run(machine, exit, params, before);
        self.run(machine, &outcome.before, params, before);
        self.run(machine, own, params, before);
        self.run(machine, &outcome.entering, &Map::new(), after);
    }

    fn run(
        &mut self,
        machine: &Machine,
        actions: &[ActionId],
        params: &Map<String, Json>,
        sees: &Json,
    ) {
        for &action in actions {
            let wanted = &machine[action].params;
            let given = wanted.iter().filter_map(|param| params.get_key_value(&param.name));
            let given: Map<String, Json> =
                given.map(|(name, value)| (name.clone(), value.clone())).collect();
            self.actions.push(json!({"name": machine[action].name, "params": given, "sees": sees}));
        }
    }
}

/// Whether a guard is answered by hand.
fn is_written(body: &GuardBody) -> bool {
    matches!(body, GuardBody::HandWritten { .. })
}

fn answered(verdict: &str, reply: Json) -> Json {
    json!({"verdict": verdict, "reply": reply, "answers": null, "interrupted": null})
}
