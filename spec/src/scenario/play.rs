//! Playing a scenario.

use super::judge::judge;
use super::{Mistake, MistakeKind, Played, PlayedInput, PlayedStep, Seen, Symbols, Work};
use crate::machine::{
    ActivityId, ExpectedOutcome, GuardId, Machine, Scenario, ScenarioInput, ScenarioStep, StateId,
    Value,
};
use crate::semantics::timed::{Completion, Due, Response, Runner, Ticket};
use crate::semantics::{Configuration, Outcome, StepError};
use std::time::Duration;

/// No scenario is about more things that come due in one step than this.
const MOST_DUE: usize = 1_000;

/// Plays a scenario from the first configuration. It ends early where a step goes so wrong that
/// the rest would make no sense: where there is no outcome, or not the expected one, or another
/// state.
pub fn play(machine: &Machine, scenario: &Scenario) -> Played {
    let mut player = Player::new(machine);
    for step in &scenario.steps {
        if !player.step(step) {
            break;
        }
    }
    player.played
}

/// A run that goes on.
#[derive(Clone)]
pub(super) struct Player<'m> {
    machine: &'m Machine,
    runner: Runner<'m>,
    now: Duration,
    /// The tickets of [`Played::works`].
    tickets: Vec<Ticket>,
    pub(super) played: Played,
}

/// What a step does to the runner.
pub(super) struct Doing {
    pub(super) input: PlayedInput,
    pub(super) guards: Vec<(GuardId, bool)>,
    /// How a `try` ends, where that is known.
    pub(super) end: Option<Completion>,
}

/// What was seen of it.
struct Done {
    seen: Vec<Seen>,
    /// The configuration before each step of the machine.
    befores: Vec<Configuration>,
    attempt: Option<(ActivityId, Completion)>,
    started: Option<Ticket>,
    /// Why it could not be done.
    failure: Option<MistakeKind>,
}

impl<'m> Player<'m> {
    pub(super) fn new(machine: &'m Machine) -> Self {
        let runner = Runner::new(machine, Duration::ZERO);
        let first = &machine[runner.configuration().state].invoke;
        let activity = first.as_ref().map(|invoke| invoke.activity);
        let works = activity.map(|activity| Work { activity, started_by: None, reported: false });
        let played = Played {
            steps: Vec::new(),
            mistakes: Vec::new(),
            works: works.into_iter().collect(),
            symbols: Symbols::default(),
        };
        let tickets = runner.running().into_iter().collect();
        Self { machine, runner, now: Duration::ZERO, tickets, played }
    }

    /// One step, and whether it makes sense to go on.
    fn step(&mut self, written: &ScenarioStep) -> bool {
        let Some(input) = self.input(written) else { return false };
        let end = written.attempt.as_ref().map(|given| match &given.end {
            Ok(result) => {
                let params = &self.machine[given.activity].result;
                Ok(self.played.symbols.values(params, result))
            }
            Err(reply) => Err(*reply),
        });
        let guards = written.guards.iter().map(|(guard, answer)| (guard.value, *answer)).collect();
        let doing = Doing { input, guards, end };
        let before = self.runner.clone();
        let failure = self.make(&doing, Some(written));
        let position = self.played.steps.len().saturating_sub(1);
        if let Some(kind) = failure {
            self.mistake(position, written, kind);
            return false;
        }
        let Some(step) = self.played.steps.last() else { return false };
        if let Some(given) = &written.attempt
            && step.attempt.as_ref().is_none_or(|(tried, _)| *tried != given.activity)
        {
            let kind = MistakeKind::NotTried(given.activity);
            self.played.mistakes.push(Mistake { step: position, span: given.span, kind });
            return false;
        }
        let mistakes = judge(self.machine, step, position, written);
        let goes_on = !mistakes
            .iter()
            .any(|found| matches!(found.kind, MistakeKind::Outcome(_) | MistakeKind::State(_)));
        if mistakes.is_empty() {
            self.unasked(&before, &doing, position, written);
        }
        self.played.mistakes.extend(mistakes);
        goes_on
    }

    fn mistake(&mut self, step: usize, written: &ScenarioStep, kind: MistakeKind) {
        self.played.mistakes.push(Mistake { step, span: written.span, kind });
    }

    /// What happens in a step; nothing, where that cannot happen.
    fn input(&mut self, written: &ScenarioStep) -> Option<PlayedInput> {
        let machine = self.machine;
        let expected = written.expect.as_ref().and_then(|expect| expect.outcome.as_ref());
        let late = expected.is_some_and(|outcome| outcome.value == ExpectedOutcome::Dropped);
        let (activity, completion) = match &written.input {
            ScenarioInput::Event(event, payload) => {
                let payload = self.played.symbols.values(&machine[*event].params, payload);
                return Some(PlayedInput::Event(*event, payload));
            }
            ScenarioInput::Elapse(time) => return Some(PlayedInput::Elapse(*time)),
            ScenarioInput::Done(activity, result) => {
                let result = self.played.symbols.values(&machine[*activity].result, result);
                (*activity, Ok(result))
            }
            ScenarioInput::Failed(activity, reply) => (*activity, Err(*reply)),
        };
        let Some(work) = self.work(activity, late) else {
            let position = self.played.steps.len();
            self.mistake(position, written, MistakeKind::NotRunning(activity));
            return None;
        };
        Some(PlayedInput::Report(work, completion))
    }

    /// Which work of an activity reports: the one that runs, else the oldest that was interrupted;
    /// the other way round, where the report is expected to be dropped.
    fn work(&self, activity: ActivityId, late: bool) -> Option<usize> {
        let running = self.running();
        let works = self.played.works.iter().enumerate();
        let mut open = works.filter(|(_, work)| work.activity == activity && !work.reported);
        let of_activity = open.clone().map(|(position, _)| position);
        let running = running.filter(|&running| of_activity.clone().any(|open| open == running));
        let stale = open.find(|(position, _)| Some(*position) != running);
        let stale = stale.map(|(position, _)| position);
        if late { stale.or(running) } else { running.or(stale) }
    }

    /// The place of the activity that runs.
    pub(super) fn running(&self) -> Option<usize> {
        let running = self.runner.running()?;
        self.tickets.iter().position(|&ticket| ticket == running)
    }

    /// The state that is active.
    pub(super) fn configuration_state(&self) -> StateId {
        self.runner.configuration().state
    }

    pub(super) fn runner(&self) -> &Runner<'m> {
        &self.runner
    }

    pub(super) fn now(&self) -> Duration {
        self.now
    }

    /// Makes a step and keeps it.
    pub(super) fn make(
        &mut self,
        doing: &Doing,
        written: Option<&ScenarioStep>,
    ) -> Option<MistakeKind> {
        let before = self.runner.configuration().clone();
        let mut runner = self.runner.clone();
        if let PlayedInput::Elapse(time) = doing.input {
            self.now = self.now.saturating_add(time);
        }
        let done = self.done(&mut runner, doing);
        self.runner = runner;
        if let PlayedInput::Report(work, _) = doing.input
            && let Some(work) = self.played.works.get_mut(work)
        {
            work.reported = true;
        }
        let position = self.played.steps.len();
        self.note_work(done.started, &done.seen, position);
        self.played.steps.push(PlayedStep {
            input: doing.input.clone(),
            guards: doing.guards.clone(),
            attempt: done.attempt,
            now: self.now,
            before,
            after: self.runner.configuration().clone(),
            seen: done.seen,
            befores: done.befores,
            span: written.map(|written| written.span),
        });
        done.failure
    }

    /// Keeps what runs after the step. What was started and left again while time passed is of no
    /// interest to anybody.
    fn note_work(&mut self, started: Option<Ticket>, seen: &[Seen], position: usize) {
        let Some(ticket) = started else { return };
        let last = seen.iter().rev().find_map(|seen| match seen {
            Seen::Step(outcome) => outcome.started,
            _ => None,
        });
        if let Some(activity) = last {
            self.tickets.push(ticket);
            let started_by = Some(position);
            self.played.works.push(Work { activity, started_by, reported: false });
        }
    }

    fn done(&self, runner: &mut Runner<'_>, doing: &Doing) -> Done {
        match &doing.input {
            PlayedInput::Event(event, payload) => {
                let before = runner.configuration().clone();
                match runner.dispatch(*event, payload, &doing.guards, self.now) {
                    Response::Trying { activity, ticket, .. } => {
                        self.end_try(runner, doing, (activity, ticket), before)
                    }
                    response => Done::one(response, before),
                }
            }
            PlayedInput::Report(work, completion) => {
                let ticket = self.tickets.get(*work).copied();
                let before = runner.configuration().clone();
                let finish =
                    |ticket| runner.finish(ticket, completion.clone(), &doing.guards, self.now);
                Done::one(ticket.map_or(Response::Dropped, finish), before)
            }
            PlayedInput::Elapse(_) | PlayedInput::Due(..) => self.elapse(runner, doing),
        }
    }

    fn end_try(
        &self,
        runner: &mut Runner<'_>,
        doing: &Doing,
        (activity, ticket): (ActivityId, Ticket),
        before: Configuration,
    ) -> Done {
        let needed = &self.machine[activity].result;
        let end = match &doing.end {
            Some(end) => end.clone(),
            None if needed.iter().any(|part| !part.ty.optional) => {
                return Done::failed(MistakeKind::NoResult(activity));
            }
            None => Ok(vec![Value::Absent; needed.len()]),
        };
        let response = runner.finish(ticket, end.clone(), &doing.guards, self.now);
        Done { attempt: Some((activity, end)), ..Done::one(response, before) }
    }

    fn elapse(&self, runner: &mut Runner<'_>, doing: &Doing) -> Done {
        let mut done = Done::nothing();
        let mut before = runner.configuration().clone();
        while let Some(due) = runner.elapse(self.now, &doing.guards) {
            if done.seen.len() == MOST_DUE {
                done.failure = Some(MistakeKind::TooMuchDue);
                return done;
            }
            match due {
                Due::Taken(outcome, ticket) => {
                    done.started = ticket.or(done.started);
                    done.seen.push(Seen::Step(outcome));
                    done.befores.push(before);
                    before = runner.configuration().clone();
                }
                Due::Overrun { state, by } => done.seen.push(Seen::Overrun { state, by }),
                Due::Broken(error) => {
                    done.seen.push(Seen::Broken(error));
                    done.failure = Some(broken(error));
                    return done;
                }
            }
        }
        if done.started != runner.running() {
            done.started = None;
        }
        done
    }

    /// Reports the guards that are answered and never asked: without the answer, the step is the
    /// same.
    fn unasked(&mut self, before: &Runner<'m>, doing: &Doing, step: usize, written: &ScenarioStep) {
        for (guard, _) in &written.guards {
            let mut guards = doing.guards.clone();
            guards.retain(|(given, _)| *given != guard.value);
            let (input, end) = (doing.input.clone(), doing.end.clone());
            let without = Doing { input, guards, end };
            let failure = self.done(&mut before.clone(), &without).failure;
            if failure != Some(MistakeKind::Unanswered(guard.value)) {
                let kind = MistakeKind::NotAsked(guard.value);
                self.played.mistakes.push(Mistake { step, span: guard.span, kind });
            }
        }
    }
}

impl Done {
    fn nothing() -> Self {
        Self { seen: Vec::new(), befores: Vec::new(), attempt: None, started: None, failure: None }
    }

    fn failed(failure: MistakeKind) -> Self {
        Self { failure: Some(failure), ..Self::nothing() }
    }

    fn one(response: Response, before: Configuration) -> Self {
        let step = |outcome: Outcome, started| Self {
            seen: vec![Seen::Step(outcome)],
            befores: vec![before],
            started,
            ..Self::nothing()
        };
        match response {
            Response::Step(outcome, ticket) => step(outcome, ticket),
            Response::Dropped => Self { seen: vec![Seen::Dropped], ..Self::nothing() },
            Response::Broken(error) => {
                Self { seen: vec![Seen::Broken(error)], ..Self::failed(broken(error)) }
            }
            Response::DeadlineFirst => Self::failed(MistakeKind::DeadlineFirst),
            // A `try` ends within its step, so nothing ever waits for it.
            Response::Trying { .. } | Response::Busy => {
                Self::failed(MistakeKind::Broken(StepError::Impossible))
            }
        }
    }
}

fn broken(error: StepError) -> MistakeKind {
    match error {
        StepError::Asks(guard) => MistakeKind::Unanswered(guard),
        error => MistakeKind::Broken(error),
    }
}
