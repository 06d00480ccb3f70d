//! A machine with clocks, tickets and pending work: what the generated `Machine` does, interpreted.
//!
//! The machine never reads a clock; the caller says what time it is, counted from any fixed moment.
//! Rules beyond those of a step:
//!
//! - While an `after` is due or a `within` has passed unreported, calls change nothing and answer
//!   [`Response::DeadlineFirst`]; [`Runner::elapse`] gives one due outcome per call. Something is
//!   due from the very moment its time is up, so a `within` may be overrun by nothing.
//! - Earliest first; at one instant `after` before `within`, outer before inner, then file order.
//! - A state entered by a deadline is entered at the deadline, not at the time of the call.
//! - An `after` is spent for the stay once it was taken or none of its branches held; a `within` is
//!   reported once per stay.
//! - A `try` whose outcome could move or assign *holds*: until it is finished everything else
//!   answers [`Response::Busy`] and nothing comes due. Any other `try` holds nobody up and is
//!   finished in whatever configuration the machine is in by then.
//! - In a final state no clock runs.

use super::{Configuration, Input, Outcome, StepError, World};
use super::{apply, conclude, initial, outcome, select, select_branch};
use crate::arena::Id as _;
use crate::machine::{
    ActionId, ActivityId, Decision, EventId, GuardId, Machine, ReplyId, StateId, TransitionId,
    Value,
};
use std::time::Duration;

/// What hand-written guards answer, for one call.
pub type Answers = [(GuardId, bool)];

/// A started activity or `try` that somebody will report on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Ticket(u64);

/// How an activity or a `try` ended: with its result, or with an error.
pub type Completion = Result<Vec<Value>, ReplyId>;

/// What a call answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Response {
    /// A step was made. The ticket is that of the activity it started.
    Step(Outcome, Option<Ticket>),
    /// This has to be tried first; nothing has changed yet.
    Trying {
        /// The branch.
        branch: TransitionId,
        /// What runs before the `try`, and stays done.
        before: Vec<ActionId>,
        /// What is tried.
        activity: ActivityId,
        /// To be given back with the result.
        ticket: Ticket,
    },
    /// A `try` is pending that everything else has to wait for.
    Busy,
    /// Something is due; ask [`Runner::elapse`] first.
    DeadlineFirst,
    /// The ticket is not current. Nothing changed.
    Dropped,
    /// There is no outcome.
    Broken(StepError),
}

/// Something that came due.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Due {
    /// An `after` was taken. The ticket is that of the activity it started.
    Taken(Outcome, Option<Ticket>),
    /// A `within` has passed.
    Overrun {
        /// The state that lasts too long.
        state: StateId,
        /// By how much, so far.
        by: Duration,
    },
    /// An `after` could not be taken.
    Broken(StepError),
}

/// A machine value: a configuration, its clocks and its open work.
#[derive(Clone, Debug)]
pub struct Runner<'m> {
    machine: &'m Machine,
    durations: Vec<Duration>,
    configuration: Configuration,
    /// When each state was last entered; meant only for active states.
    entered: Vec<Duration>,
    /// For each state, which `after` is spent, by position, and last whether `within` was reported.
    spent: Vec<Vec<bool>>,
    running: Option<Ticket>,
    tries: Vec<Pending>,
    next_ticket: u64,
}

/// A `try` that runs.
#[derive(Clone, Debug)]
struct Pending {
    ticket: Ticket,
    branch: TransitionId,
    input: Input,
    guards: Vec<(GuardId, bool)>,
}

impl<'m> Runner<'m> {
    /// A machine in its first configuration, entered `now`.
    pub fn new(machine: &'m Machine, now: Duration) -> Self {
        let durations = machine.durations.values().map(|duration| duration.value).collect();
        Self::with_durations(machine, now, durations)
    }

    /// The same, with other lengths for the machine's durations, in order of declaration.
    pub fn with_durations(machine: &'m Machine, now: Duration, durations: Vec<Duration>) -> Self {
        let mut runner = Self {
            machine,
            durations,
            configuration: initial(machine),
            entered: vec![now; machine.states.len()],
            spent: machine
                .states
                .values()
                .map(|state| vec![false; state.after.len() + 1])
                .collect(),
            running: None,
            tries: Vec::new(),
            next_ticket: 0,
        };
        runner.running = runner.ticket_for_state();
        runner
    }

    /// The configuration.
    pub fn configuration(&self) -> &Configuration {
        &self.configuration
    }

    /// The ticket of the running activity.
    pub fn running(&self) -> Option<Ticket> {
        self.running
    }

    /// An event.
    pub fn dispatch(
        &mut self,
        event: EventId,
        payload: &[Value],
        guards: &Answers,
        now: Duration,
    ) -> Response {
        if self.holding().is_some() {
            return Response::Busy;
        }
        if self.first_due(now).is_some() {
            return Response::DeadlineFirst;
        }
        let input = Input::Event { event, payload: payload.to_vec() };
        let world = World { guards: guards.to_vec(), attempt: None };
        match select_branch(self.machine, &self.configuration, &input, &world) {
            Err(error) => Response::Broken(error),
            Ok(branch) => match branch.and_then(|branch| Some((branch, self.tried(branch)?))) {
                Some((branch, activity)) => self.begin_try(branch, activity, input, guards),
                None => self.make_step(&input, &world, now),
            },
        }
    }

    /// The report of an activity or a `try`.
    pub fn finish(
        &mut self,
        ticket: Ticket,
        completion: Completion,
        guards: &Answers,
        now: Duration,
    ) -> Response {
        let pending = self.tries.iter().position(|pending| pending.ticket == ticket);
        if pending.is_none() && self.running != Some(ticket) {
            return Response::Dropped;
        }
        let holding = self.holding();
        if holding.is_some_and(|holding| holding != ticket) {
            return Response::Busy;
        }
        if holding.is_none() && self.first_due(now).is_some() {
            return Response::DeadlineFirst;
        }
        match pending {
            Some(position) => self.end_try(position, completion, guards, now),
            None => {
                let input = match completion {
                    Ok(result) => Input::Done { result },
                    Err(reply) => Input::Failed { reply },
                };
                let world = World { guards: guards.to_vec(), attempt: None };
                self.make_step(&input, &world, now)
            }
        }
    }

    /// One thing that is due, if anything is.
    pub fn elapse(&mut self, now: Duration, guards: &Answers) -> Option<Due> {
        if self.holding().is_some() {
            return None;
        }
        loop {
            let due = self.first_due(now)?;
            self.spent[due.state.index()][due.slot] = true;
            if due.slot == self.machine[due.state].after.len() {
                let by = now.saturating_sub(due.at);
                return Some(Due::Overrun { state: due.state, by });
            }
            let input = Input::Due { state: due.state, deadline: due.slot };
            let world = World { guards: guards.to_vec(), attempt: None };
            match self.make_step(&input, &world, due.at) {
                Response::Step(outcome, ticket) => return Some(Due::Taken(outcome, ticket)),
                Response::Broken(StepError::Spent) => {}
                Response::Broken(error) => return Some(Due::Broken(error)),
                _ => return None,
            }
        }
    }

    /// When something is due next, if anything will be.
    pub fn next_deadline(&self) -> Option<Duration> {
        self.deadlines().iter().map(|deadline| deadline.at).min()
    }

    /// What will come due and in how long, if nothing else happens: nothing else about the clocks
    /// makes a difference. The state and the position among its `after`; its `within` comes last.
    pub(crate) fn clocks(&self, now: Duration) -> Vec<(StateId, usize, Duration)> {
        let clock = |due: Deadline| (due.state, due.slot, due.at.saturating_sub(now));
        self.deadlines().into_iter().map(clock).collect()
    }

    /// What comes due first, and when.
    pub(crate) fn next_due(&self) -> Option<(StateId, usize, Duration)> {
        self.deadlines().into_iter().min().map(|due| (due.state, due.slot, due.at))
    }

    /// Gives every id another name. Nothing may be tried meanwhile.
    pub(crate) fn rename_ids(&mut self, values: Vec<Value>) {
        self.configuration.values = values;
    }

    fn tried(&self, branch: TransitionId) -> Option<ActivityId> {
        self.machine[branch].attempt
    }

    fn begin_try(
        &mut self,
        branch: TransitionId,
        activity: ActivityId,
        input: Input,
        guards: &Answers,
    ) -> Response {
        let ticket = self.ticket();
        self.tries.push(Pending { ticket, branch, input, guards: guards.to_vec() });
        Response::Trying { branch, before: self.machine[branch].before.clone(), activity, ticket }
    }

    fn end_try(
        &mut self,
        position: usize,
        completion: Completion,
        guards: &Answers,
        now: Duration,
    ) -> Response {
        let Pending { branch, input, guards: known, .. } = self.tries.remove(position);
        let guards = known.into_iter().chain(guards.iter().copied()).collect();
        let world = World { guards, attempt: Some(completion) };
        let choice = conclude(self.machine, &self.configuration, &input, &world, branch);
        self.follow(choice, &input, &world, now)
    }

    fn make_step(&mut self, input: &Input, world: &World, now: Duration) -> Response {
        let choice = select(self.machine, &self.configuration, input, world);
        self.follow(choice, input, world, now)
    }

    fn follow(
        &mut self,
        choice: Result<super::Choice, StepError>,
        input: &Input,
        world: &World,
        now: Duration,
    ) -> Response {
        let mut next = self.configuration.clone();
        let applied = choice.and_then(|choice| {
            apply(self.machine, &self.configuration, input, world, &choice, &mut next)?;
            Ok(choice)
        });
        let choice = match applied {
            Ok(choice) => choice,
            Err(error) => return Response::Broken(error),
        };
        let outcome = outcome(self.machine, &self.configuration, input, &choice);
        self.configuration = next;
        let super::DecidedBy::Transition(decider) = choice.by else {
            return Response::Step(outcome, None);
        };
        let transition = &self.machine[decider];
        let Decision::Target { state, local } = transition.decision else {
            return Response::Step(outcome, None);
        };
        let domain = self.machine.domain(transition.source, state, local);
        self.restart_clocks(domain, now);
        self.running = self.ticket_for_state();
        Response::Step(outcome, self.running)
    }

    /// The clocks of the states just entered begin; those of states further out go on.
    fn restart_clocks(&mut self, domain: StateId, now: Duration) {
        let below = |state: &StateId| *state != domain;
        for state in self.machine.ancestry(self.configuration.state).take_while(below) {
            self.entered[state.index()] = now;
            self.spent[state.index()].fill(false);
        }
    }

    fn ticket_for_state(&mut self) -> Option<Ticket> {
        self.machine[self.configuration.state].invoke.as_ref()?;
        Some(self.ticket())
    }

    fn ticket(&mut self) -> Ticket {
        self.next_ticket += 1;
        Ticket(self.next_ticket)
    }

    /// The pending `try` that everything else has to wait for.
    fn holding(&self) -> Option<Ticket> {
        let holds = |pending: &&Pending| holds(self.machine, pending.branch);
        self.tries.iter().find(holds).map(|pending| pending.ticket)
    }

    fn first_due(&self, now: Duration) -> Option<Deadline> {
        self.deadlines().into_iter().filter(|deadline| deadline.at <= now).min()
    }

    /// Everything that will come due in this configuration, if nothing else happens.
    fn deadlines(&self) -> Vec<Deadline> {
        let mut active: Vec<_> = self.machine.ancestry(self.configuration.state).collect();
        active.reverse();
        let mut deadlines = Vec::new();
        if self.machine[self.configuration.state].is_final {
            return deadlines;
        }
        for (depth, state) in active.into_iter().enumerate() {
            let after = self.machine[state].after.iter().map(|after| (false, after.duration));
            let within = self.machine[state].within.iter().map(|within| (true, within.duration));
            for (slot, (is_window, duration)) in after.chain(within).enumerate() {
                let lasts = self.durations[duration.index()];
                let at = self.entered[state.index()].saturating_add(lasts);
                if !self.spent[state.index()][slot] {
                    deadlines.push(Deadline { at, is_window, depth, slot, state });
                }
            }
        }
        deadlines
    }
}

/// A moment something is due at. Compared as the rules say: earliest first, `after` before
/// `within`, outer before inner, then file order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Deadline {
    at: Duration,
    is_window: bool,
    depth: usize,
    slot: usize,
    state: StateId,
}

/// Whether everything else waits for this branch's `try`: it, or what follows when it fails, could
/// move or assign.
pub fn holds(machine: &Machine, branch: TransitionId) -> bool {
    let changes = |id: TransitionId| {
        let transition = &machine[id];
        matches!(transition.decision, Decision::Target { .. }) || !transition.assign.is_empty()
    };
    changes(branch) || machine[branch].failed.iter().any(|&failed| changes(failed))
}
