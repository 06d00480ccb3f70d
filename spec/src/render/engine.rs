//! A machine as engines for statecharts want it: for each state a list of cases per cause.
//!
//! Such an engine asks the innermost state first, then the states around it, and takes the first
//! transition that holds; where none does, it drops the event and nobody hears of it. So here
//! everything that a machine answers is a case of its own: refusals and successes that change
//! nothing, the ways in which a `try` fails, `otherwise` as what the outermost state tries last, and
//! what an activity reports too late.
//!
//! A final state is a state like others here, which answers every event itself: an engine that had
//! ended would drop them.

mod cases;
mod doubts;
mod literal;
mod script;
mod steps;

pub(crate) use doubts::doubts;
pub(crate) use literal::{javascript, python, remark, xml_attribute, yaml_text};
pub(crate) use script::{Language, Sight, asks};

use crate::machine::{
    ActionId, ActivityId, Assignment, DurationId, EventId, Expression, Machine, ReplyId, StateId,
    Transition,
};
use crate::semantics::OutcomeKind;

/// What can happen to an engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Cause {
    /// A caller does something.
    Event(EventId),
    /// An activity reports that it is done.
    Done(ActivityId),
    /// An activity reports that it has failed.
    Failed(ActivityId),
    /// A state has lasted so long: its position among those of the state.
    Due(StateId, usize),
}

/// What a state does about a cause: the first case whose conditions all hold decides.
#[derive(Clone, Debug)]
pub(crate) struct Handler<'m> {
    pub(crate) cause: Cause,
    pub(crate) cases: Vec<Case<'m>>,
}

/// A condition of a case.
#[derive(Clone, Debug)]
pub(crate) enum Condition<'m> {
    /// An expression of the author.
    Holds(&'m Expression, Sight),
    /// The `try` fails.
    TryFails,
    /// The `try` succeeds.
    TrySucceeds,
    /// The state is active.
    In(StateId),
    /// The machine has not ended.
    GoesOn,
    /// The report is that of the work that runs.
    IsCurrent,
    /// Not all of these hold.
    Unless(Vec<Condition<'m>>),
}

/// What somebody is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Said {
    /// Nothing, or not yet.
    Nothing,
    /// This.
    Reply(ReplyId),
    /// What the activity failed with.
    Failure,
}

/// What becomes of the call that waits for running work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Call {
    /// It waits on, if one does.
    Keep,
    /// The work is interrupted, and the call answers what the state says. Then this one waits, or
    /// none does.
    Interrupt(Option<EventId>),
    /// Nothing ran. Now this one waits, or none does.
    Begin(Option<EventId>),
    /// The work has ended, and other work goes on with the call.
    Hand,
    /// The work has ended, and the call is told this.
    Tell(Said),
}

/// Where a case leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Move {
    pub(crate) target: StateId,
    /// Whether the state that declares it is kept, and left is only what is inside.
    pub(crate) inside: bool,
}

/// One way in which a cause is decided.
#[derive(Clone, Debug)]
pub(crate) struct Case<'m> {
    pub(crate) conditions: Vec<Condition<'m>>,
    /// None: a report that comes too late.
    pub(crate) verdict: Option<OutcomeKind>,
    pub(crate) said: Said,
    pub(crate) moves: Option<Move>,
    /// In the order in which an engine runs them, behind those of the states it leaves.
    pub(crate) actions: Vec<ActionId>,
    pub(crate) assign: &'m [Assignment],
    pub(crate) call: Call,
    /// What the expressions of `assign` see.
    pub(crate) sight: Sight,
    /// The branch it comes from.
    pub(crate) branch: Option<&'m Transition>,
}

/// Running work, as an engine is told of it when its state is entered.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Work {
    pub(crate) activity: ActivityId,
    pub(crate) interrupted: Option<ReplyId>,
}

/// A machine in cases.
#[derive(Debug)]
pub(crate) struct Chart<'m> {
    pub(crate) machine: &'m Machine,
    /// For each state, in order of declaration.
    handlers: Vec<Vec<Handler<'m>>>,
}

impl<'m> Chart<'m> {
    pub(crate) fn new(machine: &'m Machine) -> Self {
        let handlers = machine.states.ids().map(|state| cases::handlers(machine, state)).collect();
        Self { machine, handlers }
    }

    /// What a state does about everything.
    pub(crate) fn handlers(&self, state: StateId) -> &[Handler<'m>] {
        let found = self.handlers.get(crate::arena::Id::index(state));
        found.map_or(&[], Vec::as_slice)
    }

    /// Whether any state runs an activity.
    pub(crate) fn has_work(&self) -> bool {
        self.machine.states.values().any(|state| state.invoke.is_some())
    }

    /// The work of a running state.
    pub(crate) fn work(&self, state: StateId) -> Option<Work> {
        let invoke = self.machine[state].invoke.as_ref()?;
        Some(Work { activity: invoke.activity, interrupted: invoke.interrupted })
    }

    /// The name of a cause; that of a deadline is unique for its state.
    pub(crate) fn cause(&self, cause: Cause) -> String {
        let machine = self.machine;
        match cause {
            Cause::Event(event) => machine[event].name.clone(),
            Cause::Done(activity) => format!("done.{}", machine[activity].name),
            Cause::Failed(activity) => format!("failed.{}", machine[activity].name),
            Cause::Due(state, slot) => {
                format!("after-{}.{}", self.delay(state, slot), self.state(state))
            }
        }
    }

    /// The name of a state. The machine itself has none that a state could have.
    pub(crate) fn state(&self, state: StateId) -> String {
        match state == self.machine.root() {
            true => format!("machine.{}", self.machine.name),
            false => self.machine[state].name.clone(),
        }
    }

    /// The name of a deadline's delay: that of the duration, or how it could be written. In a state
    /// no two have the same.
    pub(crate) fn delay(&self, state: StateId, slot: usize) -> String {
        let name = |duration: DurationId| {
            let duration = &self.machine[duration];
            duration.name.clone().unwrap_or_else(|| written(duration.value))
        };
        let after = &self.machine[state].after;
        let Some(this) = after.get(slot).map(|after| name(after.duration)) else {
            return String::new();
        };
        let before = after.iter().take(slot);
        match before.filter(|after| name(after.duration) == this).count() {
            0 => this,
            same => format!("{this}-{}", same + 1),
        }
    }

    /// How long a deadline's delay is, in milliseconds.
    pub(crate) fn delay_milliseconds(&self, state: StateId, slot: usize) -> String {
        let after = self.machine[state].after.get(slot);
        after.map_or(String::new(), |after| milliseconds(self.machine[after.duration].value))
    }

    /// The states in which the machine has ended.
    pub(crate) fn finals(&self) -> impl Iterator<Item = StateId> + '_ {
        self.machine.states.iter().filter(|(_, state)| state.is_final).map(|(id, _)| id)
    }

    /// The hand-written guards that a deadline asks: no event comes with their answers.
    pub(crate) fn asked_by_time(&self) -> bool {
        let all = self.handlers.iter().flatten();
        let due = all.filter(|handler| matches!(handler.cause, Cause::Due(..)));
        let mut conditions =
            due.flat_map(|handler| &handler.cases).flat_map(|case| &case.conditions);
        conditions.any(|condition| match condition {
            Condition::Holds(expression, _) => asks(&expression.expr),
            _ => false,
        })
    }
}

/// A duration as a file would say it: `30s`.
fn written(duration: std::time::Duration) -> String {
    let nanoseconds = duration.as_nanos();
    let units = [
        ("d", 86_400_000_000_000),
        ("h", 3_600_000_000_000),
        ("m", 60_000_000_000),
        ("s", 1_000_000_000),
        ("ms", 1_000_000),
        ("us", 1_000),
    ];
    let whole = units.iter().find(|(_, unit)| nanoseconds > 0 && nanoseconds.is_multiple_of(*unit));
    whole.map_or_else(
        || format!("{nanoseconds}ns"),
        |(name, unit)| format!("{}{name}", nanoseconds / unit),
    )
}

/// The event that tells beforehand what hand-written guards answer when a deadline asks them. Its
/// name, as that of a deadline, is none that an event of a file could have, nor begins as one: to
/// SCXML `after` would also mean `after.opened`.
pub(crate) const GUARDS: &str = "lifechart-guards";

/// A duration in milliseconds, with as many decimals as it needs.
fn milliseconds(duration: std::time::Duration) -> String {
    let (whole, rest) = (duration.as_millis(), duration.as_nanos() % 1_000_000);
    match rest {
        0 => whole.to_string(),
        rest => format!("{whole}.{}", format!("{rest:06}").trim_end_matches('0')),
    }
}

/// The word of a verdict.
pub(crate) fn verdict(kind: Option<OutcomeKind>) -> &'static str {
    match kind {
        Some(OutcomeKind::Taken) => "taken",
        Some(OutcomeKind::Ignored) => "ignored",
        Some(OutcomeKind::Refused) => "refused",
        None => "dropped",
    }
}
