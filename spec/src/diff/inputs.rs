//! Every input that a pair of configurations can meet, and every way the outside can answer it.

use super::joint::{Classes, Data, Half, Joint, Pair, of_event, of_result};
use super::pairing::Pairing;
use crate::explore::Place;
use crate::machine::{
    ActivityId, EventId, Expr, Machine, ReplyId, StateId, Transition, TransitionId, Value,
};
use crate::semantics::{Choice, Input, StepError, World, select};

/// One kind of input in a pair of states.
#[derive(Clone, Debug)]
pub(super) struct Cell {
    /// The input of each, still without data.
    pub(super) old: Option<Input>,
    pub(super) new: Option<Input>,
    data: Data,
    /// Whether the context makes no difference in either.
    pub(super) once: bool,
}

/// What is selected on a side that has the input.
pub(super) type Selected = Option<Result<Choice, StepError>>;

/// How a `try` ends on each side.
type End = Option<Result<Vec<Value>, ReplyId>>;

/// Both machines, and what they have in common.
#[derive(Clone, Debug)]
pub(super) struct Inputs<'m> {
    pub(super) old: &'m Machine,
    pub(super) new: &'m Machine,
    pub(super) pairing: &'m Pairing,
    pub(super) classes: Classes,
}

impl<'m> Inputs<'m> {
    pub(super) fn new(old: &'m Machine, new: &'m Machine, pairing: &'m Pairing) -> Self {
        Self { old, new, pairing, classes: Classes::new(old, new, pairing) }
    }

    /// What can happen in a pair of states: what callers of the old machine do, and what comes by
    /// itself in either.
    pub(super) fn cells(&self, old: StateId, new: StateId) -> Vec<Cell> {
        let mut cells: Vec<Cell> =
            self.old.events.ids().map(|event| self.event(old, new, event)).collect();
        self.work(old, new, &mut cells);
        self.deadlines(old, new, &mut cells);
        cells
    }

    fn event(&self, old: StateId, new: StateId, event: EventId) -> Cell {
        let twin = self.pairing.events.of_old(event);
        let one = of_event(self.old, old, event);
        let other = twin.map_or(NOTHING, |twin| of_event(self.new, new, twin));
        let paired = self.pairing.params.get(crate::arena::Id::index(event));
        let paired = paired.map_or(&[][..], Vec::as_slice);
        let once = one.seen_by.is_empty() && other.seen_by.is_empty();
        let input = |event| Input::Event { event, payload: Vec::new() };
        Cell {
            data: self.data(Place::Event, &one, &other, paired),
            old: Some(input(event)),
            new: twin.map(input),
            once,
        }
    }

    fn data(
        &self,
        place: Place,
        one: &Half<'_>,
        other: &Half<'_>,
        paired: &[Option<usize>],
    ) -> Data {
        Data::new((self.old, self.new), &self.classes, place, (one, other), paired)
    }

    /// The ends of running work: together where both run the same, else each for itself.
    fn work(&self, old: StateId, new: StateId, cells: &mut Vec<Cell>) {
        let (one, other) = (self.old[old].invoke.as_ref(), self.new[new].invoke.as_ref());
        let same = one.zip(other).is_some_and(|(one, other)| {
            self.pairing.activities.of_old(one.activity) == Some(other.activity)
        });
        let rounds = if same { vec![(one, other)] } else { vec![(one, None), (None, other)] };
        for (one, other) in rounds {
            let halves = (
                one.map(|one| of_result(self.old, one.activity, &one.done)),
                other.map(|other| of_result(self.new, other.activity, &other.done)),
            );
            if one.is_none() && other.is_none() {
                continue;
            }
            let done = |_: &Half<'_>| Input::Done { result: Vec::new() };
            cells.push(Cell {
                old: halves.0.as_ref().map(done),
                new: halves.1.as_ref().map(done),
                data: self.result_data(&halves),
                once: false,
            });
            let failures = self.failures(
                one.map(|one| (one.activity, one.failed.as_slice())),
                other.map(|other| (other.activity, other.failed.as_slice())),
            );
            cells.extend(failures.into_iter().map(|(one, other)| Cell {
                old: one.map(|reply| Input::Failed { reply }),
                new: other.map(|reply| Input::Failed { reply }),
                data: Data::none(),
                once: false,
            }));
        }
    }

    fn result_data(&self, halves: &(Option<Half<'_>>, Option<Half<'_>>)) -> Data {
        let nothing = NOTHING;
        let one = halves.0.as_ref().unwrap_or(&nothing);
        let other = halves.1.as_ref().unwrap_or(&nothing);
        let paired = self.pairing.pair_parts(one.params, other.params);
        self.data(Place::Result, one, other, &paired)
    }

    /// What work can fail with on either side: what a branch asks about, one other, and what the
    /// old one could not fail with.
    fn failures(
        &self,
        old: Option<(ActivityId, &[TransitionId])>,
        new: Option<(ActivityId, &[TransitionId])>,
    ) -> Vec<(Option<ReplyId>, Option<ReplyId>)> {
        let replies = &self.pairing.replies;
        let (Some((one, of_old)), Some((other, of_new))) = (old, new) else {
            let alone = |machine: &Machine, (activity, branches): (ActivityId, &[TransitionId])| {
                let asked = mentioned(machine, branches);
                few(&machine[activity].errors, |reply| asked.contains(&reply))
            };
            let olds = old.map_or_else(Vec::new, |old| alone(self.old, old));
            let news = new.map_or_else(Vec::new, |new| alone(self.new, new));
            let olds = olds.into_iter().map(|reply| (Some(reply), None));
            return olds.chain(news.into_iter().map(|reply| (None, Some(reply)))).collect();
        };
        let (asked, others) = (mentioned(self.old, of_old), mentioned(self.new, of_new));
        let (errors, news) = (&self.old[one].errors, &self.new[other].errors);
        let can = |reply: ReplyId| replies.of_old(reply).filter(|twin| news.contains(twin));
        let both: Vec<ReplyId> =
            errors.iter().copied().filter(|&reply| can(reply).is_some()).collect();
        let matters = |reply: ReplyId| {
            asked.contains(&reply) || can(reply).is_some_and(|twin| others.contains(&twin))
        };
        let mut found: Vec<_> =
            few(&both, matters).into_iter().map(|reply| (Some(reply), can(reply))).collect();
        // What is new comes where the old one would have failed with something else.
        let instead = both.first().or(errors.first()).copied();
        let is_new =
            |reply: &ReplyId| replies.of_new(*reply).is_none_or(|twin| !errors.contains(&twin));
        found.extend(news.iter().copied().filter(is_new).map(|reply| (instead, Some(reply))));
        found
    }

    /// What comes due: the deadlines of both that are one, and those that only one of them has.
    fn deadlines(&self, old: StateId, new: StateId, cells: &mut Vec<Cell>) {
        let due = |(state, deadline)| Input::Due { state, deadline };
        let mut push = |old: Option<(StateId, usize)>, new: Option<(StateId, usize)>| {
            let (old, new) = (old.map(due), new.map(due));
            cells.push(Cell { old, new, data: Data::none(), once: false });
        };
        let mut taken: Vec<(StateId, usize)> = Vec::new();
        for state in self.old.ancestry(old).filter(|_| !self.old[old].is_final) {
            let twin = self.pairing.states.of_old(state);
            let twin = twin.filter(|&twin| self.new.is_in(new, twin) && !self.new[new].is_final);
            let pairs = twin.map_or_else(Vec::new, |twin| self.same_deadlines(state, twin));
            for at in 0..self.old[state].after.len() {
                let other = twin.zip(pairs.get(at).copied().flatten());
                taken.extend(other);
                push(Some((state, at)), other);
            }
        }
        for state in self.new.ancestry(new).filter(|_| !self.new[new].is_final) {
            for at in 0..self.new[state].after.len() {
                if !taken.contains(&(state, at)) {
                    push(None, Some((state, at)));
                }
            }
        }
    }

    /// Which deadline of a state of the new machine each one of the old is: the one with the same
    /// duration, else the next that is left.
    pub(super) fn same_deadlines(&self, old: StateId, new: StateId) -> Vec<Option<usize>> {
        let (olds, news) = (&self.old[old].after, &self.new[new].after);
        let mut found: Vec<Option<usize>> = vec![None; olds.len()];
        for exact in [true, false] {
            for (at, after) in olds.iter().enumerate() {
                let lasts = self.old[after.duration].value;
                let is_left = |other: &usize| {
                    !found.contains(&Some(*other))
                        && news.get(*other).is_some_and(|twin| {
                            !exact
                                || self.pairing.durations.of_old(after.duration)
                                    == Some(twin.duration)
                                || self.new[twin.duration].value == lasts
                        })
                };
                if found.get(at).is_some_and(Option::is_none) {
                    let next = (0..news.len()).find(is_left);
                    if let Some(place) = found.get_mut(at) {
                        *place = next;
                    }
                }
            }
        }
        found
    }

    /// Visits every input of a cell with every answer of the outside.
    pub(super) fn each(
        &self,
        pair: &Pair,
        cell: &Cell,
        visit: &mut dyn FnMut(&Joint, Selected, Selected),
    ) {
        let machines = (self.old, self.new);
        cell.data.each(machines, &self.classes, pair, &[], cell.once, &mut |old, new| {
            let mut joint = Joint {
                old: cell.old.as_ref().map(|input| with_data(input, &old)),
                new: cell.new.as_ref().map(|input| with_data(input, &new)),
                ..Joint::default()
            };
            let ids = cell.data.ids(&old, &new);
            self.answer(pair, &ids, &mut joint, visit);
        });
    }

    fn answer(
        &self,
        pair: &Pair,
        ids: &[(u32, u32)],
        joint: &mut Joint,
        visit: &mut dyn FnMut(&Joint, Selected, Selected),
    ) {
        let selected = |machine, configuration, input: &Option<Input>, world: &World| {
            input.as_ref().map(|input| select(machine, configuration, input, world))
        };
        let old = selected(self.old, &pair.old, &joint.old, &joint.old_world);
        let new = selected(self.new, &pair.new, &joint.new, &joint.new_world);
        let guards = match (old, new) {
            (Some(Err(StepError::Asks(guard))), _) => {
                Some((Some(guard), self.pairing.guards.of_old(guard)))
            }
            (_, Some(Err(StepError::Asks(guard)))) => {
                Some((self.pairing.guards.of_new(guard), Some(guard)))
            }
            _ => None,
        };
        if let Some((one, other)) = guards {
            for yes in [true, false] {
                joint.old_world.guards.extend(one.map(|guard| (guard, yes)));
                joint.new_world.guards.extend(other.map(|guard| (guard, yes)));
                self.answer(pair, ids, joint, visit);
                for (guard, world) in [(one, &mut joint.old_world), (other, &mut joint.new_world)] {
                    world.guards.truncate(world.guards.len() - usize::from(guard.is_some()));
                }
            }
            return;
        }
        let tries = |selected: Selected| match selected {
            Some(Err(StepError::Tries(branch))) => Some(branch),
            _ => None,
        };
        match (tries(old), tries(new)) {
            (None, None) => visit(joint, old, new),
            (one, other) => self.attempt(pair, ids, joint, (one, other), visit),
        }
    }

    /// Ends the tries in every way: both alike where both try the same, else one after the other.
    fn attempt(
        &self,
        pair: &Pair,
        ids: &[(u32, u32)],
        joint: &mut Joint,
        (one, other): (Option<TransitionId>, Option<TransitionId>),
        visit: &mut dyn FnMut(&Joint, Selected, Selected),
    ) {
        let tried = |machine: &Machine, branch: Option<TransitionId>| {
            branch.and_then(|branch| Some((machine[branch].attempt?, branch)))
        };
        let (one, mut other) = (tried(self.old, one), tried(self.new, other));
        let same = one.zip(other).is_some_and(|((one, _), (other, _))| {
            self.pairing.activities.of_old(one) == Some(other)
        });
        if !same && one.is_some() {
            other = None;
        }
        let (was_old, was_new) = (joint.old_tried, joint.new_tried);
        for (end, twin) in self.ends(pair, ids, one, other) {
            if let Some((activity, _)) = one {
                (joint.old_tried, joint.old_world.attempt) = (Some(activity), end);
            }
            if let Some((activity, _)) = other {
                (joint.new_tried, joint.new_world.attempt) = (Some(activity), twin);
            }
            self.answer(pair, ids, joint, visit);
        }
        (joint.old_tried, joint.new_tried) = (was_old, was_new);
        if one.is_some() {
            joint.old_world.attempt = None;
        }
        if other.is_some() {
            joint.new_world.attempt = None;
        }
    }

    fn ends(
        &self,
        pair: &Pair,
        ids: &[(u32, u32)],
        one: Option<(ActivityId, TransitionId)>,
        other: Option<(ActivityId, TransitionId)>,
    ) -> Vec<(End, End)> {
        let halves = (
            one.map(|(activity, branch)| of_result(self.old, activity, &[branch])),
            other.map(|(activity, branch)| of_result(self.new, activity, &[branch])),
        );
        let mut ends: Vec<(End, End)> = Vec::new();
        let data = self.result_data(&halves);
        let machines = (self.old, self.new);
        data.each(machines, &self.classes, pair, ids, false, &mut |old, new| {
            ends.push((Some(Ok(old)), Some(Ok(new))));
        });
        let failures = self.failures(
            one.map(|(activity, branch)| (activity, self.old[branch].failed.as_slice())),
            other.map(|(activity, branch)| (activity, self.new[branch].failed.as_slice())),
        );
        let failed = |(old, new): (Option<ReplyId>, Option<ReplyId>)| match (old, new) {
            // The old one cannot fail: it succeeds where the new one fails.
            (None, Some(new)) if one.is_some() => {
                (ends.first().and_then(|first| first.0.clone()), Some(Err(new)))
            }
            (old, new) => (old.map(Err), new.map(Err)),
        };
        let failed: Vec<(End, End)> = failures.into_iter().map(failed).collect();
        ends.extend(failed);
        ends
    }
}

const NOTHING: Half<'static> = Half { params: &[], seen_by: Vec::new() };

fn with_data(input: &Input, data: &[Value]) -> Input {
    match input {
        Input::Event { event, .. } => Input::Event { event: *event, payload: data.to_vec() },
        Input::Done { .. } => Input::Done { result: data.to_vec() },
        other => other.clone(),
    }
}

/// The replies that branches ask about.
fn mentioned(machine: &Machine, branches: &[TransitionId]) -> Vec<ReplyId> {
    let mut found = Vec::new();
    for transition in branches.iter().map(|&branch| -> &Transition { &machine[branch] }) {
        let assigned = transition.assign.iter().map(|assignment| &assignment.value);
        for expression in transition.guard.iter().chain(assigned) {
            expression.expr.walk(&mut |part| {
                if let Expr::ReplyLiteral(reply) = part {
                    found.push(*reply);
                }
            });
        }
    }
    found
}

/// Those that matter, and one other.
fn few(replies: &[ReplyId], matters: impl Fn(ReplyId) -> bool) -> Vec<ReplyId> {
    let other = replies.iter().copied().find(|&reply| !matters(reply));
    replies.iter().copied().filter(|&reply| matters(reply) || Some(reply) == other).collect()
}
