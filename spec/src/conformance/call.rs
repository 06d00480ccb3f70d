//! What a tester does to a subject, and what the specification makes of it.

use super::regime::{Completions, Regime, Seen};
use crate::machine::{ActivityId, GuardId, Kind, Machine, Param, ReplyId, TypeKind, Value};
use crate::semantics::{Configuration, Input, Outcome, StepError, World, initial, step};

/// One input as it is given to a subject.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Call {
    /// What is done.
    pub stimulus: Stimulus,
    /// How hand-written guards answer.
    pub guards: Vec<(GuardId, bool)>,
    /// What the first work fails with that can fail with it.
    pub failure: Option<ReplyId>,
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
}

/// So many activities in a row: then they are taken to follow each other for ever.
const MOST_IN_A_ROW: usize = 1000;

/// Ids that work brings back are counted from here, others from 0.
const FIRST_OF_WORK: u32 = 1 << 24;

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
    pub(super) next: Configuration,
    /// What was done, step by step.
    pub(super) steps: Vec<(Input, World)>,
}

impl Player<'_> {
    /// Where a subject begins: work that begins by itself is over.
    pub(super) fn reset(&self) -> Result<Configuration, StepError> {
        let mut played = Played {
            seen: Seen { reply: None, answers: None, state: None, actions: Vec::new() },
            outcomes: Vec::new(),
            next: initial(self.machine),
            steps: Vec::new(),
        };
        self.settle(&mut played, &Vec::new(), &mut None)?;
        Ok(played.next)
    }

    /// One call.
    pub(super) fn play(&self, at: &Configuration, call: &Call) -> Result<Played, StepError> {
        let mut played = Played {
            seen: Seen { reply: None, answers: None, state: None, actions: Vec::new() },
            outcomes: Vec::new(),
            next: at.clone(),
            steps: Vec::new(),
        };
        let mut failure = call.failure;
        let event = match &call.stimulus {
            Stimulus::Event { event, payload } => {
                let input = Input::Event { event: *event, payload: payload.clone() };
                self.step(&mut played, input, &call.guards, &mut failure)?;
                self.settle(&mut played, &call.guards, &mut failure)?;
                Some(*event)
            }
            Stimulus::Finish => {
                if let Some(input) = self.end(&played.next, &mut failure) {
                    self.step(&mut played, input, &call.guards, &mut failure)?;
                }
                None
            }
        };
        let state = played.next.state;
        played.seen = self.regime.observe.seen(event, &played.outcomes, state);
        Ok(played)
    }

    /// Ends work until none runs, where it ends by itself.
    fn settle(
        &self,
        played: &mut Played,
        guards: &[(GuardId, bool)],
        failure: &mut Option<ReplyId>,
    ) -> Result<(), StepError> {
        if self.regime.completions == Completions::Separate {
            return Ok(());
        }
        for _ in 0..MOST_IN_A_ROW {
            let Some(input) = self.end(&played.next, failure) else { return Ok(()) };
            self.step(played, input, guards, failure)?;
        }
        Err(StepError::Impossible)
    }

    fn step(
        &self,
        played: &mut Played,
        input: Input,
        guards: &[(GuardId, bool)],
        failure: &mut Option<ReplyId>,
    ) -> Result<(), StepError> {
        let mut world = World { guards: guards.to_vec(), attempt: None };
        loop {
            match step(self.machine, &played.next, &input, &world) {
                Err(StepError::Tries(branch)) if world.attempt.is_none() => {
                    let tried = self.machine[branch].attempt.ok_or(StepError::Tries(branch))?;
                    let error = self.failing(tried, failure);
                    world.attempt =
                        Some(error.map_or_else(|| Ok(self.result(&played.next, tried)), Err));
                }
                Err(StepError::Asks(guard)) if !world.guards.iter().any(|&(g, _)| g == guard) => {
                    world.guards.push((guard, true));
                }
                Err(error) => return Err(error),
                Ok((outcome, next)) => {
                    played.outcomes.push(outcome);
                    played.next = next;
                    played.steps.push((input, world));
                    return Ok(());
                }
            }
        }
    }

    /// The end of the running work.
    fn end(&self, at: &Configuration, failure: &mut Option<ReplyId>) -> Option<Input> {
        let activity = self.machine[at.state].invoke.as_ref()?.activity;
        Some(match self.failing(activity, failure) {
            Some(reply) => Input::Failed { reply },
            None => Input::Done { result: self.result(at, activity) },
        })
    }

    /// What an activity fails with; a failure happens once.
    fn failing(&self, activity: ActivityId, failure: &mut Option<ReplyId>) -> Option<ReplyId> {
        let errors = &self.machine[activity].errors;
        failure.take_if(|reply| errors.contains(reply))
    }

    /// What an activity brings back, nobody can choose: always the same, and new ids.
    fn result(&self, at: &Configuration, activity: ActivityId) -> Vec<Value> {
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
