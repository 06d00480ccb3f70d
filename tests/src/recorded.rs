//! Logs of runs that the interpreter made: random, legal, in any detail.

mod tried;

use lifechart_spec::arena::Id as _;
use lifechart_spec::machine::{
    ActionId, EventId, GuardId, Kind, Machine, Param, ReplyId, TypeId, TypeKind, Value,
};
use lifechart_spec::semantics::timed::{self, Due, Response, Runner, Ticket};
use lifechart_spec::semantics::{Outcome, OutcomeKind};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::time::Duration;
use tried::Tried;

/// What a log shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Detail {
    /// The states before and after.
    pub states: bool,
    /// The actions.
    pub actions: bool,
    /// What became of each call.
    pub verdicts: bool,
    /// The parameters.
    pub payloads: bool,
    /// When.
    pub times: bool,
    /// What a `try` has failed with.
    pub tries: bool,
    /// How work ends.
    pub work: Work,
}

/// How a log tells of work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Work {
    /// It is done inside of calls, which have a line when they return.
    Inside,
    /// A call has a line when it comes and one when it returns.
    Returns,
    /// Its ends have lines of their own.
    Shown,
}

impl Detail {
    /// Calls, their parameters and their replies.
    pub const REPLIES: Detail = Detail {
        states: false,
        actions: false,
        verdicts: false,
        payloads: true,
        times: false,
        tries: false,
        work: Work::Inside,
    };
}

/// Writes the log of a machine.
pub struct Recorder<'m> {
    machine: &'m Machine,
    runner: Runner<'m>,
    detail: Detail,
    random: u64,
    now: Duration,
    /// The ids met lately, per type.
    met: BTreeMap<TypeId, Vec<u32>>,
    next_id: u32,
    running: Option<(Ticket, lifechart_spec::machine::ActivityId)>,
    late: Vec<lifechart_spec::machine::ActivityId>,
    tried: Vec<Tried>,
    /// What was tried has ended, and the return of its call is still to be written.
    owed: Option<(EventId, ReplyId)>,
    /// Whether calls overlap with what others try.
    pub overlaps: bool,
    /// Whether mostly the next call of the happy path is made.
    pub orderly: bool,
    /// What was written.
    pub log: String,
}

impl<'m> Recorder<'m> {
    /// A machine at its beginning.
    pub fn new(machine: &'m Machine, detail: Detail, seed: u64) -> Self {
        let mut recorder = Self {
            machine,
            runner: Runner::new(machine, Duration::ZERO),
            detail,
            random: seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1,
            now: Duration::ZERO,
            met: BTreeMap::new(),
            next_id: 0,
            running: None,
            late: Vec::new(),
            tried: Vec::new(),
            owed: None,
            overlaps: false,
            orderly: false,
            log: String::new(),
        };
        recorder.running = recorder.runner.running().and_then(|ticket| {
            let state = recorder.runner.configuration().state;
            Some((ticket, machine[state].invoke.as_ref()?.activity))
        });
        recorder
    }

    fn dice(&mut self, sides: usize) -> usize {
        self.random ^= self.random << 13;
        self.random ^= self.random >> 7;
        self.random ^= self.random << 17;
        ((self.random >> 33) as usize) % sides.max(1)
    }

    /// Makes a step, and whatever comes due before it.
    pub fn step(&mut self) {
        if self.tried.iter().any(|tried| tried.holds) {
            return self.finish_try();
        }
        self.pass_time();
        if self.dice(3) == 0
            && let Some(owed) = self.owed.take()
        {
            return self.write_return(owed);
        }
        if !self.tried.is_empty() && self.dice(4) == 0 {
            return self.finish_try();
        }
        if self.running.is_some() && self.dice(10) < 7 {
            return self.finish_work();
        }
        if self.detail.work == Work::Shown && !self.late.is_empty() && self.dice(3) == 0 {
            let activity = self.late.remove(0);
            let name = &self.machine[activity].name;
            let state = self.runner.configuration().state;
            let mut line = format!("\"done\":\"{name}\",\"verdict\":\"dropped\"");
            self.moved(&mut line, state, state);
            return self.write(&line);
        }
        self.call();
    }

    /// Lets some time pass; seldom so much that a deadline comes due, and never past a window.
    fn pass_time(&mut self) {
        if !self.detail.times {
            return;
        }
        let mut next = self.now + Duration::from_millis(self.dice(3) as u64);
        if self.dice(8) == 0
            && let Some(due) = self.runner.next_deadline()
        {
            next = next.max(due + Duration::from_millis(1));
        }
        // A window must not be passed: then the log would rightly be told of.
        let mut trial = self.runner.clone();
        while let Some(due) = trial.elapse(next, &self.no_guards()) {
            if !matches!(due, Due::Taken(..)) {
                return;
            }
        }
        self.now = next;
        while let Some(due) = self.runner.elapse(next, &self.no_guards()) {
            if let Due::Taken(outcome, ticket) = due {
                self.after(&outcome, ticket);
                self.returned(&outcome);
            }
        }
    }

    fn no_guards(&self) -> Vec<(GuardId, bool)> {
        self.machine.guards.ids().map(|guard| (guard, false)).collect()
    }

    fn call(&mut self) {
        let events = self.machine.events.len();
        let mut event = EventId::new(self.dice(events));
        if self.orderly && self.dice(10) < 8 {
            event = self.next_event().unwrap_or(event);
        }
        let machine = self.machine;
        let payload = self.values(&machine[event].params);
        let guards: Vec<(GuardId, bool)> =
            machine.guards.ids().map(|guard| (guard, self.dice(2) == 0)).collect();
        let from = self.runner.configuration().state;
        let mut line = format!("\"event\":\"{}\"", machine[event].name);
        if self.detail.payloads && !payload.is_empty() {
            let _ =
                write!(line, ",\"payload\":{{{}}}", self.shown(&machine[event].params, &payload));
        }
        let mut response = self.runner.dispatch(event, &payload, &guards, self.now);
        if let Response::Trying { ticket, branch, activity, before } = &response
            && self.overlaps
            && self.detail.work != Work::Inside
            && self.tried.len() < 8
            && self.owed.is_none()
            && self.dice(3) > 0
        {
            let holds = timed::holds(machine, *branch);
            self.tried.push(Tried { ticket: *ticket, event, activity: *activity, holds });
            let verdict = if self.detail.verdicts { ",\"verdict\":\"trying\"" } else { "" };
            let _ = write!(line, "{verdict},\"reply\":null");
            self.moved(&mut line, from, from);
            self.acted(&mut line, before);
            return self.write(&line);
        }
        if let Response::Trying { ticket, activity, .. } = response {
            let end = self.end(activity);
            if let Err(reply) = end.as_ref()
                && self.detail.tries
            {
                let (activity, reply) = (&machine[activity].name, &machine[*reply].name);
                let _ = write!(line, ",\"failed\":{{\"{activity}\":\"{reply}\"}}");
            }
            response = self.runner.finish(ticket, end, &guards, self.now);
        }
        let Response::Step(outcome, ticket) = response else { panic!("{response:?}") };
        self.after(&outcome, ticket);
        let mut actions: Vec<ActionId> = outcome.actions().collect();
        let (mut reply, mut to) = (outcome.reply, outcome.to);
        if reply.is_none() && self.detail.work == Work::Inside {
            while let Some((ticket, activity)) = self.running {
                let end = self.end(activity);
                let response = self.runner.finish(ticket, end, &guards, self.now);
                let Response::Step(outcome, ticket) = response else { panic!("{response:?}") };
                self.after(&outcome, ticket);
                actions.extend(outcome.actions());
                to = outcome.to;
                reply = outcome.answers.map(|(_, reply)| reply).or(reply);
            }
        }
        self.came_of(&mut line, outcome.kind, reply);
        self.moved(&mut line, from, to);
        self.acted(&mut line, &actions);
        if self.detail.work == Work::Shown {
            self.answered(&mut line, outcome.answers);
        }
        self.write(&line);
        self.returned(&outcome);
    }

    /// An event that leads on along the happy path, if there is one.
    fn next_event(&mut self) -> Option<EventId> {
        use lifechart_spec::machine::{Role, Trigger};
        let state = self.runner.configuration().state;
        let ways = self.machine.taken_by_events(state);
        let on = ways.into_iter().filter_map(|way| match self.machine[way].trigger {
            Trigger::Event(event) if self.machine[way].role == Role::Main => Some(event),
            _ => None,
        });
        let on: Vec<EventId> = on.collect();
        let chosen = self.dice(on.len());
        on.get(chosen).copied()
    }

    fn finish_work(&mut self) {
        let Some((ticket, activity)) = self.running else { return };
        let from = self.runner.configuration().state;
        let end = self.end(activity);
        let name = &self.machine[activity].name;
        let mut line = match &end {
            Ok(result) if result.is_empty() => format!("\"done\":\"{name}\""),
            Ok(result) => {
                let result = self.shown(&self.machine[activity].result, result);
                format!("\"done\":\"{name}\",\"result\":{{{result}}}")
            }
            Err(reply) => {
                format!("\"failed\":\"{name}\",\"reply\":\"{}\"", self.machine[*reply].name)
            }
        };
        let guards = self.no_guards();
        let response = self.runner.finish(ticket, end, &guards, self.now);
        let Response::Step(outcome, ticket) = response else { panic!("{response:?}") };
        self.after(&outcome, ticket);
        if self.detail.work == Work::Shown {
            self.moved(&mut line, from, outcome.to);
            let actions: Vec<ActionId> = outcome.actions().collect();
            self.acted(&mut line, &actions);
            self.answered(&mut line, outcome.answers);
            self.write(&line);
        }
        self.returned(&outcome);
    }

    fn after(&mut self, outcome: &Outcome, ticket: Option<Ticket>) {
        if let Some(activity) = outcome.interrupted {
            self.late.push(activity);
        }
        if outcome.from != outcome.to || outcome.started.is_some() {
            self.running = None;
        }
        if let (Some(ticket), Some(activity)) = (ticket, outcome.started) {
            self.running = Some((ticket, activity));
        }
        if self.runner.running().is_none()
            || self.machine[self.runner.configuration().state].invoke.is_none()
        {
            self.running = None;
        }
    }

    /// How work ends: mostly well.
    fn end(
        &mut self,
        activity: lifechart_spec::machine::ActivityId,
    ) -> Result<Vec<Value>, ReplyId> {
        let machine = self.machine;
        let errors = &machine[activity].errors;
        if !errors.is_empty() && self.dice(if self.orderly { 20 } else { 4 }) == 0 {
            return Err(errors[self.dice(errors.len())]);
        }
        Ok(self.values(&machine[activity].result))
    }

    fn values(&mut self, params: &[Param]) -> Vec<Value> {
        params.iter().map(|param| self.value(param)).collect()
    }

    fn value(&mut self, param: &Param) -> Value {
        if param.ty.optional && self.dice(4) == 0 {
            return Value::Absent;
        }
        match param.ty.kind {
            Kind::Bool => Value::Bool(self.dice(2) == 0),
            Kind::Enumeration(ty) => match &self.machine[ty].kind {
                TypeKind::Enumeration { variants } => {
                    Value::Variant(self.dice(variants.len()) as u32)
                }
                _ => Value::Absent,
            },
            Kind::Count { max } => {
                let values = &self.runner.configuration().values;
                let held = values.iter().find_map(|value| match value {
                    Value::Count(count) => Some(*count),
                    _ => None,
                });
                let near = [0, 1, 2, held.unwrap_or(0), held.unwrap_or(0) + 1, max.unwrap_or(9)];
                let chosen = near[self.dice(near.len())];
                Value::Count(chosen.min(max.unwrap_or(u32::MAX)))
            }
            Kind::Id(ty) => Value::Id(self.id(ty)),
        }
    }

    /// One that is held, one that was met before, or a new one.
    fn id(&mut self, ty: TypeId) -> u32 {
        let values = self.machine.fields.values().zip(&self.runner.configuration().values);
        let held: Vec<u32> = values
            .filter_map(|(field, value)| match (field.ty.kind, value) {
                (Kind::Id(of), Value::Id(id)) if of == ty => Some(*id),
                _ => None,
            })
            .collect();
        let kind = self.dice(if self.orderly { 20 } else { 10 });
        let met = self.met.entry(ty).or_default().clone();
        let (among, rare) = if kind >= 4 { (&held, false) } else { (&met, kind >= 2) };
        if !among.is_empty() && (!rare || kind >= 2) && kind != 0 {
            return among[self.dice(among.len())];
        }
        self.next_id += 1;
        let met = self.met.entry(ty).or_default();
        met.push(self.next_id);
        if met.len() > 4 {
            met.remove(0);
        }
        self.next_id
    }

    fn shown(&self, params: &[Param], values: &[Value]) -> String {
        let mut text = String::new();
        for (param, value) in params.iter().zip(values) {
            let comma = if text.is_empty() { "" } else { "," };
            let _ = write!(text, "{comma}\"{}\":", param.name);
            let _ = match (*value, param.ty.kind) {
                (Value::Absent, _) => write!(text, "null"),
                (Value::Bool(yes), _) => write!(text, "{yes}"),
                (Value::Count(count), _) => write!(text, "{count}"),
                (Value::Id(id), _) => {
                    write!(text, "\"{:08x}-6f1c-4d0e-9a57-0000{:08x}\"", id ^ 0x5A5A_0F0F, id)
                }
                (Value::Variant(word), Kind::Enumeration(ty)) => match &self.machine[ty].kind {
                    TypeKind::Enumeration { variants } => {
                        write!(text, "\"{}\"", variants[word as usize])
                    }
                    _ => Ok(()),
                },
                _ => Ok(()),
            };
        }
        text
    }

    fn came_of(&self, line: &mut String, kind: OutcomeKind, reply: Option<ReplyId>) {
        if self.detail.verdicts {
            let word = match kind {
                OutcomeKind::Taken => "taken",
                OutcomeKind::Ignored => "ignored",
                OutcomeKind::Refused => "refused",
            };
            let _ = write!(line, ",\"verdict\":\"{word}\"");
        }
        let _ = match reply {
            Some(reply) => write!(line, ",\"reply\":\"{}\"", self.machine[reply].name),
            None => write!(line, ",\"reply\":null"),
        };
    }

    fn moved(
        &self,
        line: &mut String,
        from: lifechart_spec::machine::StateId,
        to: lifechart_spec::machine::StateId,
    ) {
        if self.detail.states {
            let (from, to) = (&self.machine[from].name, &self.machine[to].name);
            let _ = write!(line, ",\"from\":\"{from}\",\"to\":\"{to}\"");
        }
    }

    fn acted(&self, line: &mut String, actions: &[ActionId]) {
        if self.detail.actions {
            let names = actions.iter().map(|action| format!("\"{}\"", self.machine[*action].name));
            let _ = write!(line, ",\"actions\":[{}]", names.collect::<Vec<_>>().join(","));
        }
    }

    fn answered(&self, line: &mut String, answers: Option<(EventId, ReplyId)>) {
        if let Some((event, reply)) = answers {
            let (event, reply) = (&self.machine[event].name, &self.machine[reply].name);
            let _ = write!(line, ",\"answers\":{{\"{event}\":\"{reply}\"}}");
        }
    }

    /// The line of a call that was waiting and returns.
    fn returned(&mut self, outcome: &Outcome) {
        if let Some(answered) = outcome.answers.filter(|_| self.detail.work == Work::Returns) {
            self.write_return(answered);
        }
    }

    fn write_return(&mut self, (event, reply): (EventId, ReplyId)) {
        let (event, reply) = (&self.machine[event].name, &self.machine[reply].name);
        self.write(&format!("\"returned\":\"{event}\",\"reply\":\"{reply}\""));
    }

    fn write(&mut self, line: &str) {
        if self.detail.times {
            let _ = writeln!(self.log, "{{\"at\":{},{line}}}", self.now.as_millis());
        } else {
            let _ = writeln!(self.log, "{{{line}}}");
        }
    }
}

/// The log of a random run.
pub fn record(machine: &Machine, detail: Detail, seed: u64, steps: usize) -> String {
    let mut recorder = Recorder::new(machine, detail, seed);
    for _ in 0..steps {
        recorder.step();
    }
    recorder.log
}
