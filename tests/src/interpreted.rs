//! The interpreter as something that tests can drive as they drive generated code.
//!
//! A machine under test is a value without parameters, so which machine is interpreted is said
//! beforehand, for the thread.

use lifechart::Role;
use lifechart::testing::{Given, Seen, Subject, Values, Verdict};
use lifechart_spec::arena::Id as _;
use lifechart_spec::machine::{
    self, ActionId, ActivityId, EventId, GuardId, Kind, Machine, Param, ReplyId,
};
use lifechart_spec::semantics::timed::{Completion, Due, Response, Runner, Ticket};
use lifechart_spec::semantics::{Outcome, OutcomeKind, start};
use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;
use std::time::Duration;

thread_local! {
    static MACHINE: Cell<Option<&'static Machine>> = const { Cell::new(None) };
    static ACTIONS: RefCell<BTreeSet<&'static [ActionId]>> = const { RefCell::new(BTreeSet::new()) };
}

/// Says which machine subjects of this thread interpret from now on.
pub fn interpret(machine: &'static Machine) {
    MACHINE.set(Some(machine));
}

/// A machine that is interpreted.
#[derive(Clone)]
pub struct Interpreted {
    machine: &'static Machine,
    runner: Runner<'static>,
    running: Option<(Ticket, usize)>,
    now: Duration,
}

impl Subject for Interpreted {
    type Action = ActionId;
    type Ticket = Ticket;

    fn begin() -> Self {
        let machine = MACHINE.get().expect("nobody said what to interpret");
        let runner = Runner::new(machine, Duration::ZERO);
        let running = runner.running().zip(start(machine).started.map(|id| id.index()));
        Self { machine, runner, running, now: Duration::ZERO }
    }

    fn starting() -> &'static [ActionId] {
        let machine = MACHINE.get().expect("nobody said what to interpret");
        kept(&start(machine).entering)
    }

    fn dispatch(&mut self, event: usize, given: &Given<'_>) -> Seen<Self> {
        let event = EventId::new(event);
        let payload = values(&self.machine[event].params, &given.params);
        let guards = self.guards(given);
        let response = self.runner.dispatch(event, &payload, &guards, self.now);
        self.seen(response, false)
    }

    fn finish(&mut self, ticket: Ticket, activity: usize, given: &Given<'_>) -> Seen<Self> {
        let result = &self.machine[ActivityId::new(activity)].result;
        let end: Completion = match given.failure() {
            Some(reply) => Err(ReplyId::new(reply)),
            None => Ok(values(result, &given.result)),
        };
        let was_running = self.running.is_some_and(|(running, _)| running == ticket);
        let guards = self.guards(given);
        let response = self.runner.finish(ticket, end, &guards, self.now);
        self.seen(response, was_running)
    }

    fn elapse(&mut self, given: &Given<'_>) -> Seen<Self> {
        let guards = self.guards(given);
        match self.runner.elapse(self.now, &guards) {
            Some(Due::Taken(outcome, ticket)) => self.step(&outcome, ticket, false),
            Some(Due::Overrun { state, .. }) => Seen {
                from: &self.machine[state].name,
                ..Seen::only(Verdict::Overrun, self.state())
            },
            Some(Due::Broken(error)) => panic!("the interpreter has no outcome: {error:?}"),
            None => Seen::only(Verdict::Nothing, self.state()),
        }
    }

    fn next_deadline(&self) -> Option<Duration> {
        self.runner.next_deadline()
    }

    fn wait_until(&mut self, now: Duration) {
        self.now = now;
    }

    fn running(&self) -> Option<(Ticket, usize)> {
        self.running
    }

    fn action_name(action: ActionId) -> &'static str {
        MACHINE.get().map_or("", |machine| machine[action].name.as_str())
    }

    fn state(&self) -> &'static str {
        &self.machine[self.runner.configuration().state].name
    }

    fn field(&self, field: usize) -> Option<u128> {
        match self.runner.configuration().values[field] {
            machine::Value::Absent => None,
            machine::Value::Bool(value) => Some(value.into()),
            machine::Value::Count(number)
            | machine::Value::Variant(number)
            | machine::Value::Id(number) => Some(number.into()),
        }
    }
}

impl Interpreted {
    fn guards(&self, given: &Given<'_>) -> Vec<(GuardId, bool)> {
        self.machine.guards.ids().map(|guard| (guard, given.answer(guard.index()))).collect()
    }

    fn seen(&mut self, response: Response, was_running: bool) -> Seen<Self> {
        let only = |verdict| Seen::only(verdict, self.state());
        match response {
            Response::Step(outcome, ticket) => self.step(&outcome, ticket, was_running),
            Response::Trying { before, activity, ticket, .. } => Seen {
                before: kept(&before),
                trying: Some((ticket, activity.index())),
                tried: Some(&self.machine[activity].name),
                ..only(Verdict::Trying)
            },
            Response::Busy => only(Verdict::Busy),
            Response::DeadlineFirst => only(Verdict::DeadlineFirst),
            Response::Dropped => only(Verdict::Dropped),
            Response::Broken(error) => panic!("the interpreter has no outcome: {error:?}"),
        }
    }

    fn step(&mut self, outcome: &Outcome, ticket: Option<Ticket>, was_running: bool) -> Seen<Self> {
        let machine = self.machine;
        if let Some((ticket, activity)) = ticket.zip(outcome.started) {
            self.running = Some((ticket, activity.index()));
        } else if was_running || outcome.interrupted.is_some() {
            self.running = None;
        }
        let activity = |id: Option<ActivityId>| id.map(|id| machine[id].name.as_str());
        Seen {
            verdict: match outcome.kind {
                OutcomeKind::Taken => Verdict::Taken,
                OutcomeKind::Ignored => Verdict::Ignored,
                OutcomeKind::Refused => Verdict::Refused,
            },
            from: &machine[outcome.from].name,
            to: &machine[outcome.to].name,
            role: role(outcome.role),
            before: kept(&outcome.before),
            leaving: kept(&outcome.leaving),
            entering: kept(&outcome.entering),
            trying: None,
            tried: activity(outcome.tried),
            started: activity(outcome.started),
            interrupted: activity(outcome.interrupted),
            reply: outcome.reply.map(|reply| machine[reply].name.as_str()),
            answers: outcome
                .answers
                .map(|(event, reply)| (machine[event].name.as_str(), machine[reply].name.as_str())),
        }
    }
}

/// A list of actions that lasts; each different one is kept once.
fn kept(actions: &[ActionId]) -> &'static [ActionId] {
    ACTIONS.with_borrow_mut(|kept| {
        if let Some(known) = kept.get(actions) {
            return *known;
        }
        let new: &'static [ActionId] = Box::leak(actions.into());
        kept.insert(new);
        new
    })
}

fn role(role: machine::Role) -> Role {
    let same = |other: &Role| other.name() == role.as_str();
    Role::ALL.into_iter().find(same).expect("both know the same roles")
}

/// Parameters as the interpreter has them; what a test does not say is zero.
fn values(params: &[Param], given: &Values<'_>) -> Vec<machine::Value> {
    let value = |(index, param): (usize, &Param)| {
        if param.ty.optional && !given.has(index) {
            return machine::Value::Absent;
        }
        match param.ty.kind {
            Kind::Bool => machine::Value::Bool(given.bool(index)),
            Kind::Count { .. } => machine::Value::Count(given.count(index)),
            Kind::Enumeration(_) => {
                machine::Value::Variant(u32::try_from(given.variant(index)).unwrap_or(0))
            }
            Kind::Id(_) => machine::Value::Id(u32::try_from(given.id(index)).unwrap_or(u32::MAX)),
        }
    };
    params.iter().enumerate().map(value).collect()
}
