//! What a tester does to a subject, and what the specification makes of it.

use super::clock::Standing;
use super::regime::{Completions, Regime, Seen};
use crate::machine::{ActivityId, GuardId, Kind, Machine, Param, ReplyId, TypeKind, Value};
use crate::semantics::{Configuration, Input, Outcome, StepError, World, initial, step};
use std::time::Duration;

/// One input as it is given to a subject.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Call {
    /// What is done.
    pub stimulus: Stimulus,
    /// How hand-written guards answer.
    pub guards: Vec<(GuardId, bool)>,
    /// What the first work fails with that can fail with it.
    pub failure: Option<ReplyId>,
    /// What activities bring back that end in this call, in order of their declaration; those that
    /// are not listed bring back the first value of each type, and new ids.
    pub results: Vec<(ActivityId, Vec<Value>)>,
}

/// What is done to a subject.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stimulus {
    /// A call.
    Event {
        /// Which.
        event: crate::machine::EventId,
        /// With which parameters.
        payload: Vec<Value>,
    },
    /// The running work ends.
    Finish,
    /// So much time passes, and nobody calls: until the next `after` comes due, or, if there is none,
    /// none.
    Wait(Duration),
}

/// So many activities in a row: then they are taken to follow each other for ever.
const MOST_IN_A_ROW: usize = 1000;

/// Ids that work brings back are counted from here, others from 0.
pub const FIRST_OF_WORK: u32 = 1 << 24;

/// The specification, or a mutant of it, played as a subject.
#[derive(Clone, Debug)]
pub(super) struct Player<'m> {
    pub(super) machine: &'m Machine,
    pub(super) regime: Regime,
}

/// What has become of one call.
pub(super) struct Played {
    pub(super) seen: Seen,
    pub(super) outcomes: Vec<Outcome>,
    pub(super) next: Standing,
    /// What was done, step by step.
    pub(super) steps: Vec<(Input, World)>,
}

/// How the world answers during one call.
struct Answers<'c> {
    call: &'c Call,
    /// What work fails with, as long as it has not happened.
    failure: Option<ReplyId>,
}

impl Player<'_> {
    /// Where a subject begins: work that begins by itself is over.
    pub(super) fn reset(&self) -> Result<Standing, StepError> {
        let nothing = Call {
            stimulus: Stimulus::Finish,
            guards: Vec::new(),
            failure: None,
            results: Vec::new(),
        };
        let first = Standing::new(self.machine, initial(self.machine), self.regime.time);
        let mut played = Played::at(first);
        self.settle(&mut played, &mut Answers { call: &nothing, failure: None })?;
        Ok(played.next)
    }

    /// One call.
    pub(super) fn play(&self, at: &Standing, call: &Call) -> Result<Played, StepError> {
        let mut played = Played::at(at.clone());
        let mut answers = Answers { call, failure: call.failure };
        let event = match &call.stimulus {
            Stimulus::Event { event, payload } => {
                let input = Input::Event { event: *event, payload: payload.clone() };
                self.step(&mut played, input, &mut answers)?;
                self.settle(&mut played, &mut answers)?;
                Some(*event)
            }
            Stimulus::Finish => {
                if let Some(input) = self.end(&played.next.configuration, &mut answers) {
                    self.step(&mut played, input, &mut answers)?;
                }
                None
            }
            Stimulus::Wait(by) => {
                self.wait(&mut played, *by, &mut answers)?;
                None
            }
        };
        let state = played.next.configuration.state;
        played.seen = self.regime.observe.seen(event, &played.outcomes, state);
        Ok(played)
    }

    /// Time passes, and what comes due is taken.
    fn wait(
        &self,
        played: &mut Played,
        by: Duration,
        answers: &mut Answers<'_>,
    ) -> Result<(), StepError> {
        let mut left = by;
        for _ in 0..MOST_IN_A_ROW {
            let Some(due) = played.next.pass(left) else { return Ok(()) };
            left = left.saturating_sub(due.left);
            match self.step(played, Input::Due { state: due.state, deadline: due.slot }, answers) {
                // Nothing holds: it is spent for this stay.
                Err(StepError::Spent) => {}
                taken => taken?,
            }
            self.settle(played, answers)?;
        }
        Err(StepError::Impossible)
    }

    /// Ends work until none runs, where it ends by itself.
    fn settle(&self, played: &mut Played, answers: &mut Answers<'_>) -> Result<(), StepError> {
        if self.regime.completions == Completions::Separate {
            return Ok(());
        }
        for _ in 0..MOST_IN_A_ROW {
            let Some(input) = self.end(&played.next.configuration, answers) else { return Ok(()) };
            self.step(played, input, answers)?;
        }
        Err(StepError::Impossible)
    }

    fn step(
        &self,
        played: &mut Played,
        input: Input,
        answers: &mut Answers<'_>,
    ) -> Result<(), StepError> {
        let mut world = World { guards: answers.call.guards.clone(), attempt: None };
        loop {
            let at = &played.next.configuration;
            match step(self.machine, at, &input, &world) {
                Err(StepError::Tries(branch)) if world.attempt.is_none() => {
                    let tried = self.machine[branch].attempt.ok_or(StepError::Tries(branch))?;
                    world.attempt = Some(match self.failing(tried, answers) {
                        Some(reply) => Err(reply),
                        None => Ok(self.result(at, tried, answers.call)),
                    });
                }
                Err(StepError::Asks(guard)) if !world.guards.iter().any(|&(g, _)| g == guard) => {
                    world.guards.push((guard, true));
                }
                Err(error) => return Err(error),
                Ok((outcome, next)) => {
                    played.next.configuration = next;
                    if self.regime.time {
                        played.next.restart(self.machine, &outcome);
                    }
                    played.outcomes.push(outcome);
                    played.steps.push((input, world));
                    return Ok(());
                }
            }
        }
    }

    /// The end of the running work.
    fn end(&self, at: &Configuration, answers: &mut Answers<'_>) -> Option<Input> {
        let activity = self.machine[at.state].invoke.as_ref()?.activity;
        Some(match self.failing(activity, answers) {
            Some(reply) => Input::Failed { reply },
            None => Input::Done { result: self.result(at, activity, answers.call) },
        })
    }

    /// What an activity fails with; a failure happens once.
    fn failing(&self, activity: ActivityId, answers: &mut Answers<'_>) -> Option<ReplyId> {
        let errors = &self.machine[activity].errors;
        answers.failure.take_if(|reply| errors.contains(reply))
    }

    /// What an activity brings back: what the call says, or always the same, and new ids.
    fn result(&self, at: &Configuration, activity: ActivityId, call: &Call) -> Vec<Value> {
        if let Some((_, result)) = call.results.iter().find(|(of, _)| *of == activity) {
            return result.clone();
        }
        let parts = self.machine[activity].result.iter();
        let value = |part: &Param| match first_value(self.machine, part) {
            Value::Id(first) => {
                let known = at.values.iter().filter_map(|value| match value {
                    Value::Id(id) if *id >= first => Some(id.saturating_add(1)),
                    _ => None,
                });
                Value::Id(known.max().unwrap_or(first))
            }
            other => other,
        };
        parts.map(value).collect()
    }
}

impl Played {
    fn at(next: Standing) -> Self {
        let seen = Seen { reply: None, answers: None, state: None, actions: Vec::new() };
        Self { seen, outcomes: Vec::new(), next, steps: Vec::new() }
    }
}

/// The first value of a type.
pub(super) fn first_value(machine: &Machine, param: &Param) -> Value {
    if param.ty.optional {
        return Value::Absent;
    }
    match param.ty.kind {
        Kind::Bool => Value::Bool(false),
        Kind::Count { .. } => Value::Count(0),
        Kind::Enumeration(ty) => match machine[ty].kind {
            TypeKind::Enumeration { .. } => Value::Variant(0),
            _ => Value::Absent,
        },
        Kind::Id(_) => Value::Id(FIRST_OF_WORK),
    }
}
