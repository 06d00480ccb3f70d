//! What can make a difference to a call: values of its parameters, answers of guards, and how the
//! work ends that it starts.

use super::alphabet::{Cause, Pick};
use super::call::first_value;
use super::regime::Completions;
use crate::explore::{Case, Exploration};
use crate::machine::{
    ActivityId, EventId, Expr, GuardId, Kind, Machine, Param, ReplyId, StateId, Trigger, Value,
};
use crate::semantics::Input;
use std::collections::{BTreeMap, BTreeSet};

/// A kind of step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Source {
    Event(EventId),
    /// An `after` comes due.
    Due,
    /// The work of this state ends.
    End(StateId),
}

/// What occurs in steps of one kind.
#[derive(Clone, Debug, Default)]
struct Met {
    guards: BTreeSet<GuardId>,
    failures: BTreeSet<ReplyId>,
    /// Per activity and part of its result.
    results: BTreeMap<(ActivityId, usize), BTreeSet<Value>>,
    activities: BTreeSet<ActivityId>,
    /// The running states it leads to.
    begins: BTreeSet<StateId>,
}

/// What occurs somewhere in the exploration.
pub(super) struct Occurring<'m> {
    machine: &'m Machine,
    completions: Completions,
    values: BTreeSet<(EventId, usize, Value)>,
    met: BTreeMap<Source, Met>,
    /// The parts of results that something asks for.
    asked_for: BTreeSet<(ActivityId, usize)>,
}

/// How an activity ends well: what it brings back.
pub(super) type Brought = Vec<(ActivityId, Vec<Pick>)>;

impl<'m> Occurring<'m> {
    pub(super) fn new(
        machine: &'m Machine,
        exploration: &Exploration,
        completions: Completions,
    ) -> Self {
        let (values, met) = (BTreeSet::new(), BTreeMap::new());
        let asked_for = asked_for(machine);
        let mut occurring = Self { machine, completions, values, met, asked_for };
        for id in exploration.ids() {
            let at = exploration.state(id);
            let is_running = machine[at].invoke.is_some();
            for (case, to) in exploration.steps_from(id) {
                let case = exploration.case(case);
                occurring.note_values(case);
                let source = match &case.input {
                    Input::Event { event, .. } => Source::Event(*event),
                    Input::Done { .. } | Input::Failed { .. } => Source::End(at),
                    Input::Due { .. } => Source::Due,
                };
                let happens = completions == Completions::Separate || !is_running;
                if happens || matches!(source, Source::End(_)) {
                    let to = to.map(|to| exploration.state(to));
                    occurring.note(source, at, case, to);
                }
            }
        }
        occurring
    }

    fn note_values(&mut self, case: &Case) {
        if let Input::Event { event, payload } = &case.input {
            let values = payload.iter().enumerate();
            self.values.extend(values.map(|(index, &value)| (*event, index, value)));
        }
    }

    fn note(&mut self, source: Source, at: StateId, case: &Case, to: Option<StateId>) {
        let machine = self.machine;
        let met = self.met.entry(source).or_default();
        met.guards.extend(case.world.guards.iter().map(|&(guard, _)| guard));
        let begun = to.filter(|&to| machine[to].invoke.is_some());
        met.begins.extend(begun.filter(|&to| matches!(source, Source::End(_)) || to != at));
        let tried = case.selected.ok().and_then(|choice| machine[choice.branch?].attempt);
        let work = machine[at].invoke.as_ref().map(|invoke| invoke.activity);
        let (activity, result, failure) = match (&case.input, &case.world.attempt) {
            (Input::Done { result }, _) => (work, Some(result), None),
            (Input::Failed { reply }, _) => (work, None, Some(*reply)),
            (_, Some(Ok(result))) => (tried, Some(result), None),
            (_, Some(Err(reply))) => (tried, None, Some(*reply)),
            (_, None) => (None, None, None),
        };
        met.failures.extend(failure);
        met.activities.extend(activity);
        let parts = activity.zip(result).into_iter();
        let parts = parts.flat_map(|(of, parts)| {
            parts.iter().enumerate().map(move |(part, &value)| ((of, part), value))
        });
        for (part, value) in parts.filter(|(part, _)| self.asked_for.contains(part)) {
            met.results.entry(part).or_default().insert(value);
        }
    }

    /// The kinds of steps that one input leads to: its own, and the ends of the work it starts.
    fn steps_of(&self, cause: Cause) -> Vec<&Met> {
        let mut sources: Vec<Source> = match cause {
            Cause::Event(event) => vec![Source::Event(event)],
            Cause::Wait => vec![Source::Due],
            Cause::Finish => {
                self.met.keys().copied().filter(|of| matches!(of, Source::End(_))).collect()
            }
        };
        let mut at = 0;
        while let Some(source) = sources.get(at).copied() {
            at += 1;
            if self.completions == Completions::Separate {
                continue;
            }
            let begun = self.met.get(&source).into_iter().flat_map(|met| &met.begins);
            for &state in begun {
                if !sources.contains(&Source::End(state)) {
                    sources.push(Source::End(state));
                }
            }
        }
        sources.iter().filter_map(|source| self.met.get(source)).collect()
    }

    /// How a parameter can get its value.
    pub(super) fn picks(&self, event: EventId, index: usize, param: &Param) -> Vec<Pick> {
        let machine = self.machine;
        let mut picks = match param.ty.kind {
            Kind::Id(_) => {
                let mut picks = self.known_ids(param, machine[event].params.get(..index));
                let is_remembered = matches!(picks.first(), Some(Pick::Current(_)));
                picks.push(Pick::Fresh);
                if is_remembered {
                    picks.extend([Pick::Previous, Pick::Finished]);
                }
                picks
            }
            _ => {
                let own = (event, index, Value::Absent)..=(event, index, Value::Id(u32::MAX));
                self.values.range(own).map(|&(.., value)| Pick::Value(value)).collect()
            }
        };
        if picks.is_empty() {
            picks.push(Pick::Value(first_value(machine, param)));
        }
        if param.ty.optional && !picks.contains(&Pick::Value(Value::Absent)) {
            picks.push(Pick::Value(Value::Absent));
        }
        picks
    }

    /// The ids of a parameter's type that fields and earlier parameters have.
    fn known_ids(&self, param: &Param, before: Option<&[Param]>) -> Vec<Pick> {
        let fields = self.machine.fields.iter();
        let fields = fields.filter(|(_, field)| field.ty.kind == param.ty.kind);
        let before = before.unwrap_or(&[]).iter().enumerate();
        let before = before.filter(|(_, other)| other.ty.kind == param.ty.kind);
        let same = before.map(|(other, _)| Pick::Same(other));
        fields.map(|(id, _)| Pick::Current(id)).chain(same).collect()
    }

    /// Every combination of answers to what is asked.
    pub(super) fn answers(&self, cause: Cause, most: usize) -> Vec<Vec<(GuardId, bool)>> {
        let steps = self.steps_of(cause);
        let asked: BTreeSet<GuardId> = steps.iter().flat_map(|met| &met.guards).copied().collect();
        let mut all = vec![Vec::new()];
        for guard in asked {
            let both = all.iter().flat_map(|known: &Vec<(GuardId, bool)>| {
                [true, false].map(|answer| [known.as_slice(), &[(guard, answer)]].concat())
            });
            all = both.take(most).collect();
        }
        all
    }

    /// Success first, then everything that the work of an input is seen to fail with.
    pub(super) fn failures(&self, cause: Cause) -> Vec<Option<ReplyId>> {
        let steps = match self.completions {
            Completions::Succeed => Vec::new(),
            Completions::Inject | Completions::Separate => self.steps_of(cause),
        };
        let failures: BTreeSet<ReplyId> =
            steps.iter().flat_map(|met| &met.failures).copied().collect();
        std::iter::once(None).chain(failures.into_iter().map(Some)).collect()
    }

    /// Every combination of what the work of an input can bring back; what brings back the first
    /// value of each part is not listed. Where work ends by itself, one activity ends.
    pub(super) fn brought(&self, cause: Cause, most: usize) -> Vec<Brought> {
        let steps = match self.completions {
            Completions::Succeed => Vec::new(),
            Completions::Inject | Completions::Separate => self.steps_of(cause),
        };
        let activities: BTreeSet<ActivityId> =
            steps.iter().flat_map(|met| &met.activities).copied().collect();
        let mut all: Vec<Brought> = vec![Vec::new()];
        for activity in activities {
            let mut results: Vec<Vec<Pick>> = vec![Vec::new()];
            for (part, param) in self.machine[activity].result.iter().enumerate() {
                let met = steps.iter().filter_map(|met| met.results.get(&(activity, part)));
                let values = met.flatten().copied().collect();
                let picks = self.result_picks((activity, part), param, cause, &values);
                let longer = results.iter().flat_map(|before| {
                    picks.iter().map(move |&pick| [before.as_slice(), &[pick]].concat())
                });
                results = longer.take(most).collect();
            }
            let others = results.iter().skip(1).map(|result| (activity, result.clone()));
            let others: Vec<_> = others.collect();
            let shorter = match cause {
                Cause::Finish => all.get(..1).unwrap_or(&[]),
                Cause::Event(_) | Cause::Wait => &all,
            };
            let longer = shorter.iter().flat_map(|before| {
                others
                    .iter()
                    .map(move |one| [before.as_slice(), std::slice::from_ref(one)].concat())
            });
            let longer: Vec<Brought> = longer.collect();
            all.extend(longer);
            all.truncate(most);
        }
        all
    }

    fn result_picks(
        &self,
        part: (ActivityId, usize),
        param: &Param,
        cause: Cause,
        values: &BTreeSet<Value>,
    ) -> Vec<Pick> {
        let first = first_value(self.machine, param);
        let matters = self.asked_for.contains(&part);
        let mut picks = match param.ty.kind {
            Kind::Id(_) => vec![Pick::Fresh],
            _ => vec![Pick::Value(first)],
        };
        if !matters {
            return picks;
        }
        if matches!(param.ty.kind, Kind::Id(_)) {
            let params = match cause {
                Cause::Event(event) => Some(self.machine[event].params.as_slice()),
                Cause::Finish | Cause::Wait => None,
            };
            picks.extend(self.known_ids(param, params));
            if param.ty.optional {
                picks.push(Pick::Value(Value::Absent));
            }
        }
        let others = values.iter().filter(|&&value| value != first);
        let others = others.filter(|value| !matches!(value, Value::Id(_)));
        let others = others.map(|&value| Pick::Value(value));
        picks.extend(others.filter(|pick| !picks.contains(pick)).collect::<Vec<_>>());
        picks
    }
}

/// The parts of results that a guard or an assignment mentions.
pub(super) fn asked_for(machine: &Machine) -> BTreeSet<(ActivityId, usize)> {
    let mut found = BTreeSet::new();
    for transition in machine.transitions.values() {
        let activity = match transition.trigger {
            Trigger::Done(state) => machine[state].invoke.as_ref().map(|invoke| invoke.activity),
            _ => transition.attempt,
        };
        let Some(activity) = activity else { continue };
        let mut note = |part: &Expr| {
            if let Expr::Result(index) = part {
                found.insert((activity, *index));
            }
        };
        let guard = transition.guard.iter();
        let assigned = transition.assign.iter().map(|assignment| &assignment.value);
        guard.chain(assigned).for_each(|expression| expression.expr.walk(&mut note));
    }
    found
}

impl Occurring<'_> {
    /// Whether an `after` comes due somewhere.
    pub(super) fn has_deadlines(&self) -> bool {
        let mut states = self.machine.states.values();
        states.any(|state| !state.after.is_empty())
    }

    /// Whether work ends somewhere.
    pub(super) fn has_work(&self) -> bool {
        self.machine.states.values().any(|state| state.invoke.is_some())
    }
}
