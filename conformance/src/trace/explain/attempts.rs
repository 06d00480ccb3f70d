//! A `try` whose begin and end the log shows apart, or between which it shows other things.
//!
//! It was decided when it began. When it ends, what follows is decided in whatever configuration
//! the machine is in by then; only while it holds everything else up that is the same one.

use super::*;
use crate::trace::guess::Attempt;
use crate::trace::shown::Given;
use lifechart_spec::machine::{Expr, Value};
use lifechart_spec::semantics::timed::holds;
use lifechart_spec::semantics::{conclude, select_branch};

/// How a `try` ends: with its result or with an error.
type AttemptEnd = Result<Vec<Value>, ReplyId>;

impl Search<'_, '_> {
    /// Whether something is tried that everything else waits for.
    pub(super) fn is_held(&self, way: &Way) -> bool {
        way.guess.tried.iter().any(|attempt| holds(self.machine(), attempt.branch))
    }

    /// The event begins a `try`, which has not ended when the line is written.
    pub(super) fn begins(
        &self,
        way: &Way,
        (event, payload): (EventId, &[Value]),
        line: &Shown,
        found: &mut Vec<Way>,
    ) {
        let (machine, at) = (self.machine(), &way.guess.at);
        let input = Input::Event { event, payload: payload.to_vec() };
        let mut worlds = vec![World { guards: line.guards.clone(), attempt: None }];
        while let Some(world) = worlds.pop() {
            let branch = match select_branch(machine, at, &input, &world) {
                Ok(Some(branch)) if machine[branch].attempt.is_some() => branch,
                Err(StepError::Asks(guard)) => {
                    worlds.extend(both(&world, guard));
                    continue;
                }
                _ => continue,
            };
            let mut next = way.clone();
            next.guess.tries(self.attempt(branch, event, payload, world.guards));
            next.step = Some(StepSeen {
                verdict: Verdict::Trying,
                by: Some(DecidedBy::Transition(branch)),
                actions: machine[branch].before.clone(),
                ..unchanged(at.state, None)
            });
            self.keep(next, line, found);
        }
    }

    /// What is tried, with no more than its end depends on.
    fn attempt(
        &self,
        branch: TransitionId,
        event: EventId,
        payload: &[Value],
        mut guards: Vec<(GuardId, bool)>,
    ) -> Attempt {
        let machine = self.machine();
        let (mut params, mut asked) = (Vec::new(), Vec::new());
        let failed = machine[branch].failed.iter().map(|&failed| &machine[failed]);
        let assigned = std::iter::once(&machine[branch]).chain(failed.clone());
        let assigned = assigned.flat_map(|way| way.assign.iter().map(|part| &part.value));
        let guarded = failed.filter_map(|way| way.guard.as_ref());
        for expression in assigned.chain(guarded) {
            expression.expr.walk(&mut |part| match part {
                Expr::Param(param) => params.push(*param),
                Expr::Ask(guard) => asked.push(*guard),
                _ => {}
            });
        }
        guards.retain(|(guard, _)| asked.contains(guard));
        guards.sort_unstable();
        let value = |(param, value): (usize, &Value)| match params.contains(&param) {
            true => *value,
            false => Value::Absent,
        };
        let payload = payload.iter().enumerate().map(value).collect();
        Attempt { branch, event, payload, guards }
    }

    /// The line shows the end of what was tried.
    pub(super) fn ended(
        &self,
        way: &Way,
        activity: ActivityId,
        failed: Option<Option<ReplyId>>,
        line: &Shown,
        found: &mut Vec<Way>,
    ) {
        for attempt in distinct(&way.guess.tried) {
            if self.machine()[attempt.branch].attempt != Some(activity) {
                continue;
            }
            for end in self.attempt_ends(way, attempt.branch, Some(failed), &line.given) {
                self.concluded(way, attempt, end, When::Now, &mut |next, outcome| {
                    self.told(next, way, attempt.event, &outcome, activity, line, found);
                });
            }
        }
    }

    /// Keeps a way on which a `try` has ended, with whoever the line tells of.
    #[expect(clippy::too_many_arguments, reason = "they are what an end consists of")]
    fn told(
        &self,
        mut next: Way,
        before: &Way,
        event: EventId,
        outcome: &Outcome,
        activity: ActivityId,
        line: &Shown,
        found: &mut Vec<Way>,
    ) {
        let mut step = seen(before.guess.at.state, outcome);
        step.actions = outcome.leaving.iter().chain(&outcome.entering).copied().collect();
        (step.reply, step.work) = (None, vec![activity]);
        let other = outcome.answers.filter(|_| before.guess.waits);
        let Some(own) = outcome.reply.map(|reply| (event, reply)) else {
            next.guess.waits = true;
            self.answered(&mut next, before, other, line);
            next.step = Some(step);
            return self.keep(next, line, found);
        };
        // Who is not told by this line has a line of its own.
        for answers in [Some(own), outcome.answers].into_iter().flatten() {
            let mut next = next.clone();
            for owed in [Some(own), other].into_iter().flatten() {
                if line.answers.is_none() || owed != answers {
                    next.guess.owes(owed);
                }
            }
            next.step = Some(StepSeen { answers: Some(answers), ..step.clone() });
            self.keep(next, line, found);
        }
    }

    /// A call returns, and what it has tried has ended without being shown.
    pub(super) fn attempt_returns(
        &self,
        way: &Way,
        event: EventId,
        line: &Shown,
        found: &mut Vec<Way>,
    ) {
        let ours = |attempt: &&Attempt| attempt.event == event && self.ends_alike(attempt.branch);
        for attempt in distinct(&way.guess.tried).filter(ours) {
            self.ends_unseen(way, attempt, When::Now, &mut |mut next, outcome| {
                next.step = Some(unchanged(next.guess.at.state, outcome.reply));
                self.keep(next, line, found);
            });
        }
    }

    /// What is tried ends without being shown.
    pub(super) fn attempts_end(&self, way: &Way, then: &mut dyn FnMut(Way)) {
        let early = |attempt: &&Attempt| !self.ends_alike(attempt.branch);
        for attempt in distinct(&way.guess.tried).filter(early) {
            self.ends_unseen(way, attempt, When::Between, &mut |mut next, outcome| {
                if let Some(answered) = outcome.answers.filter(|_| way.guess.waits) {
                    next.guess.owes(answered);
                }
                match outcome.reply {
                    Some(reply) => next.guess.owes((attempt.event, reply)),
                    None => next.guess.waits = true,
                }
                then(next);
            });
        }
    }

    fn ends_unseen(
        &self,
        way: &Way,
        attempt: &Attempt,
        when: When,
        then: &mut dyn FnMut(Way, Outcome),
    ) {
        let activity = self.machine()[attempt.branch].attempt;
        if activity.is_none_or(|activity| self.mode.shown_work & bit(activity) != 0) {
            return;
        }
        for end in self.attempt_ends(way, attempt.branch, None, &[]) {
            self.concluded(way, attempt, end, when, then);
        }
    }

    /// Whether it makes no difference when this `try` ends: then it ends when its call returns, and
    /// there is less to follow.
    fn ends_alike(&self, branch: TransitionId) -> bool {
        let machine = self.machine();
        let depends = |failed: &TransitionId| machine[*failed].guard.is_some();
        !holds(machine, branch) && !machine[branch].failed.iter().any(depends)
    }

    /// What follows from the end of what was tried, where the machine is by then.
    fn concluded(
        &self,
        way: &Way,
        attempt: &Attempt,
        end: AttemptEnd,
        when: When,
        then: &mut dyn FnMut(Way, Outcome),
    ) {
        let mut way = way.clone();
        way.guess.has_tried(attempt);
        let input = Input::Event { event: attempt.event, payload: attempt.payload.clone() };
        let mut guards = attempt.guards.clone();
        guards.extend(self.line.iter().flat_map(|line| &line.guards));
        let mut worlds = vec![World { guards, attempt: Some(end) }];
        while let Some(world) = worlds.pop() {
            match conclude(self.machine(), &way.guess.at, &input, &world, attempt.branch) {
                Ok(choice) => self.follow(&way, &input, &world, &choice, when, then),
                Err(StepError::Asks(guard)) => worlds.extend(both(&world, guard)),
                Err(_) => {}
            }
        }
    }

    /// How the `try` of a branch can end: as the line shows, or in every way.
    pub(super) fn attempt_ends(
        &self,
        way: &Way,
        branch: TransitionId,
        end: Option<Option<Option<ReplyId>>>,
        given: &[Given],
    ) -> Vec<AttemptEnd> {
        let Some(activity) = self.machine()[branch].attempt else { return Vec::new() };
        let errors = || self.machine()[activity].errors.iter().copied().map(Err);
        let done = || {
            let shown: Vec<_> = self.line.map(|line| line.ids().collect()).unwrap_or_default();
            brought_back(self.machine(), &way.guess, branch, given, &shown).into_iter().map(Ok)
        };
        match end {
            Some(None) => done().collect(),
            Some(Some(Some(reply))) => vec![Err(reply)],
            Some(Some(None)) => errors().collect(),
            None => done().chain(errors()).collect(),
        }
    }
}

/// The two ways in which a hand-written guard can answer.
pub(super) fn both(world: &World, guard: GuardId) -> [World; 2] {
    [false, true].map(|answer| {
        let mut world = world.clone();
        world.guards.push((guard, answer));
        world
    })
}

/// Each of what is tried, once.
fn distinct(tried: &[Attempt]) -> impl Iterator<Item = &Attempt> {
    let is_first = |(place, attempt): &(usize, &Attempt)| !tried[..*place].contains(attempt);
    tried.iter().enumerate().filter(is_first).map(|(_, attempt)| attempt)
}
