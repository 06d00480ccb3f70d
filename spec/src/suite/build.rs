//! Points and rows, found by running the interpreter.

use super::bounds::{Bounds, Sides};
use super::{Case, Expected, Point, Row, Stimulus, Suite};
use crate::arena::Id as _;
use crate::explore::{ConfigurationId, Exploration};
use crate::machine::{Kind, Machine, StateId, TransitionId, TypeId, Value};
use crate::semantics::timed::{Due, Response, Runner};
use crate::semantics::{
    Configuration, DecidedBy, Input, InputKind, OutcomeKind, StepError, World, initial, step,
};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::time::Duration;

/// After how many points without a new case a search ends that deadlines make necessary: with
/// clocks the points can be many more than the configurations.
const TIMED_POINTS: usize = 300;

/// So many combinations of sides of one state get a point of their own.
const MOST_SIDES: usize = 16;

/// Above so many rows there are no pairs.
const PAIR_ROWS: usize = 40_000;

/// A suite in the making. Nothing iterates the hashed maps.
pub(super) struct Builder<'m> {
    machine: &'m Machine,
    exploration: &'m Exploration,
    points: Vec<Draft<'m>>,
    known: BTreeMap<(Configuration, Vec<Clock>), usize>,
    stimuli: Vec<Stimulus>,
    stimulus_numbers: HashMap<Stimulus, usize>,
    expected: Vec<Expected>,
    expected_numbers: HashMap<Expected, usize>,
    bounds: Bounds<'m>,
    /// The sides that were met in each state.
    sides: BTreeMap<StateId, BTreeSet<Sides>>,
    rows: usize,
}

/// A state, the position among its deadlines, and how long until then.
type Clock = (StateId, usize, Duration);

/// A point in the making.
struct Draft<'m> {
    point: Point,
    expanded: bool,
    /// The clocks, if the machine has any.
    runner: Option<Runner<'m>>,
    now: Duration,
}

/// Where a step leads, ids as numbered before it.
struct Arrived<'m> {
    expected: Expected,
    configuration: Configuration,
    runner: Option<Runner<'m>>,
    now: Duration,
}

impl<'m> Builder<'m> {
    pub(super) fn new(machine: &'m Machine, exploration: &'m Exploration) -> Self {
        let has_clocks =
            machine.states.values().any(|state| state.within.is_some() || !state.after.is_empty());
        let mut builder = Self {
            machine,
            exploration,
            points: Vec::new(),
            known: BTreeMap::new(),
            stimuli: Vec::new(),
            stimulus_numbers: HashMap::new(),
            expected: Vec::new(),
            expected_numbers: HashMap::new(),
            bounds: Bounds::new(machine),
            sides: BTreeMap::new(),
            rows: 0,
        };
        let runner = has_clocks.then(|| Runner::new(machine, Duration::ZERO));
        builder.point(initial(machine), runner, Duration::ZERO, None);
        builder
    }

    /// The cases of the matrix, still without names.
    pub(super) fn matrix(&mut self) -> Vec<Case> {
        let has_after = self.machine.states.values().any(|state| !state.after.is_empty());
        let mut cases = Cases::default();
        if has_after {
            self.search(&mut cases);
        } else {
            for point in self.representatives() {
                self.note(point, &mut cases);
                self.points[point].point.begins_pairs = true;
            }
        }
        let mut cases = cases.found;
        cases.sort_by_key(|case| (case.state, order(case.on)));
        cases
    }

    /// The nearest point of every decision that occurs, and of every combination of sides that
    /// comparisons can have in an atomic state.
    fn representatives(&mut self) -> Vec<usize> {
        let exploration = self.exploration;
        let mut wanted = exploration.decided_at().to_vec();
        for id in exploration.ids() {
            if self.is_new_bound(&exploration.configuration(id)) {
                wanted.push(id);
            }
        }
        wanted.sort_unstable();
        wanted.dedup();
        wanted.into_iter().filter_map(|id| self.reach(id)).collect()
    }

    /// Whether no configuration of the state was on these sides of everything before.
    fn is_new_bound(&mut self, at: &Configuration) -> bool {
        let known = self.sides.entry(at.state).or_default();
        known.len() < MOST_SIDES && known.insert(self.bounds.sides(at))
    }

    /// The point of a configuration, reached by its shortest run.
    fn reach(&mut self, id: ConfigurationId) -> Option<usize> {
        let exploration = self.exploration;
        let way = std::iter::successors(exploration.arrival(id), |arrival| {
            exploration.arrival(arrival.from)
        });
        let mut way: Vec<_> = way.collect();
        way.reverse();
        let mut at = 0;
        for arrival in way {
            self.expand(at);
            let row = self.points[at].point.rows.iter().find(|row| {
                matches!(&self.stimuli[row.stimulus], Stimulus::Step { input, world, .. }
                    if input == arrival.input && world == arrival.world)
            })?;
            at = row.to;
        }
        Some(at)
    }

    /// Looks for cases where deadlines decide what can be reached: nearest points first.
    fn search(&mut self, cases: &mut Cases) {
        let (mut at, mut last) = (0, 0);
        while at < self.points.len() && at < last + TIMED_POINTS {
            let configuration = self.points[at].point.configuration.clone();
            let is_bound = self.is_new_bound(&configuration);
            self.note(at, cases);
            let point = &mut self.points[at].point;
            point.begins_pairs |= is_bound;
            if point.begins_pairs {
                last = at;
            }
            at += 1;
        }
    }

    /// Notes the cases that have not been met before.
    fn note(&mut self, point: usize, cases: &mut Cases) {
        self.expand(point);
        let at = &self.points[point].point;
        for (row, entry) in at.rows.iter().enumerate() {
            let case = self.cell(point, row, entry);
            if cases.known.insert(self.key(&case, entry)) {
                cases.found.push(case);
            }
        }
        let stands_for_some = cases.found.last().is_some_and(|case| case.point == point);
        self.points[point].point.begins_pairs = stands_for_some;
    }

    fn cell(&self, point: usize, row: usize, entry: &Row) -> Case {
        let draft = &self.points[point];
        let on = match &self.stimuli[entry.stimulus] {
            Stimulus::Step { input, .. } => input.kind(),
            Stimulus::Elapse(_) => {
                let due = draft.runner.as_ref().and_then(Runner::next_due);
                due.map_or(InputKind::Done, |(state, slot, _)| InputKind::Due(state, slot))
            }
        };
        Case { state: draft.point.configuration.state, name: String::new(), on, point, row }
    }

    /// What makes a case another one.
    fn key(&self, case: &Case, row: &Row) -> Key {
        let decided = match &self.expected[row.expected] {
            Expected::Step(outcome) => Some((outcome.decided_by, outcome.branch, outcome.kind)),
            Expected::Overrun(_) | Expected::Nothing => None,
        };
        let failed = match &self.stimuli[row.stimulus] {
            Stimulus::Step { world: World { attempt: Some(Err(reply)), .. }, .. } => {
                Some(reply.index())
            }
            _ => None,
        };
        let open = self.points[case.point].point.configuration.open;
        (case.state, case.on, decided, failed, open.map(|event| event.index()))
    }

    /// Gives the points that the cases' points lead to all their rows. Says no, and does nothing
    /// more, once there are too many.
    pub(super) fn add_pairs(&mut self, cases: &[Case]) -> bool {
        for case in cases {
            let row = &mut self.points[case.point].point.rows[case.row];
            row.is_cell = true;
            let to = row.to;
            self.expand(to);
            if self.rows > PAIR_ROWS {
                return false;
            }
        }
        true
    }

    /// Gives a point all its rows.
    fn expand(&mut self, point: usize) {
        if std::mem::replace(&mut self.points[point].expanded, true) {
            return;
        }
        let configuration = self.points[point].point.configuration.clone();
        let Some(id) = self.exploration.find(&configuration) else { return };
        for edge in self.exploration.edges(self.machine, id) {
            if let Input::Due { state, deadline } = edge.input {
                let first = self.points[point].runner.as_ref().and_then(Runner::next_due);
                if first.is_some_and(|(due, slot, _)| (due, slot) == (state, deadline)) {
                    self.add_row(point, Stimulus::Elapse(edge.world));
                }
            } else {
                let tried = edge.result.ok().and_then(|(outcome, _)| outcome.tried);
                let activity = match edge.input {
                    Input::Event { .. } => tried,
                    _ => self.machine[configuration.state].invoke.as_ref().map(|i| i.activity),
                };
                let (input, world) = (edge.input, edge.world);
                self.add_row(point, Stimulus::Step { input, world, activity });
            }
        }
        let due = self.points[point].runner.as_ref().and_then(Runner::next_due);
        if due.is_some_and(|(state, slot, _)| slot == self.machine[state].after.len()) {
            self.add_row(point, Stimulus::Elapse(World::default()));
        }
    }

    fn add_row(&mut self, point: usize, stimulus: Stimulus) {
        let Ok(arrived) = self.follow(point, &stimulus) else { return };
        let after = arrived.configuration.values.clone();
        let arrival = Some((point, self.points[point].point.rows.len()));
        let to = self.point(arrived.configuration, arrived.runner, arrived.now, arrival);
        let stimulus = number(&mut self.stimuli, &mut self.stimulus_numbers, stimulus);
        let expected = number(&mut self.expected, &mut self.expected_numbers, arrived.expected);
        self.points[point].point.rows.push(Row { stimulus, expected, after, to, is_cell: false });
        self.rows += 1;
    }

    /// What the interpreter makes of an input.
    fn follow(&self, point: usize, stimulus: &Stimulus) -> Result<Arrived<'m>, StepError> {
        let draft = &self.points[point];
        match stimulus {
            Stimulus::Step { input, world, .. } => {
                let from = &draft.point.configuration;
                let (outcome, configuration) = step(self.machine, from, input, world)?;
                let mut runner = draft.runner.clone();
                if let Some(runner) = &mut runner {
                    drive(runner, input, world, draft.now)?;
                }
                let expected = Expected::Step(outcome);
                Ok(Arrived { expected, configuration, runner, now: draft.now })
            }
            Stimulus::Elapse(world) => {
                let mut runner = draft.runner.clone().ok_or(StepError::Impossible)?;
                let (.., now) = runner.next_due().ok_or(StepError::Impossible)?;
                let expected = match runner.elapse(now, &world.guards) {
                    Some(Due::Taken(outcome, _)) => Expected::Step(outcome),
                    Some(Due::Overrun { state, .. }) => Expected::Overrun(state),
                    Some(Due::Broken(error)) => return Err(error),
                    None => Expected::Nothing,
                };
                let configuration = runner.configuration().clone();
                Ok(Arrived { expected, configuration, runner: Some(runner), now })
            }
        }
    }

    /// The point of a configuration and its clocks.
    fn point(
        &mut self,
        mut configuration: Configuration,
        mut runner: Option<Runner<'m>>,
        now: Duration,
        arrival: Option<(usize, usize)>,
    ) -> usize {
        renumber(self.machine, &mut configuration);
        if let Some(runner) = &mut runner {
            runner.rename_ids(configuration.values.clone());
        }
        let clocks = runner.as_ref().map_or_else(Vec::new, |runner| runner.clocks(now));
        let next = self.points.len();
        let key = (configuration.clone(), clocks);
        let point = *self.known.entry(key).or_insert(next);
        if point == next {
            let point = Point { configuration, arrival, begins_pairs: false, rows: Vec::new() };
            self.points.push(Draft { point, expanded: false, runner, now });
        }
        point
    }

    pub(super) fn finish(self, cases: Vec<Case>, pairs: bool) -> Suite {
        let occur = self.exploration.decided().iter();
        let due = occur.filter(|decided| matches!(decided.on, InputKind::Due(..)));
        let untested = due.filter(|decided| {
            !cases.iter().any(|case| case.state == decided.state && case.on == decided.on)
        });
        Suite {
            untested: untested.count(),
            points: self.points.into_iter().map(|draft| draft.point).collect(),
            stimuli: self.stimuli,
            expected: self.expected,
            cases,
            pairs,
        }
    }
}

type Key = (
    StateId,
    InputKind,
    Option<(DecidedBy, Option<TransitionId>, OutcomeKind)>,
    Option<usize>,
    Option<usize>,
);

/// The cases found so far.
#[derive(Default)]
struct Cases {
    found: Vec<Case>,
    known: BTreeSet<Key>,
}

/// Events as declared, then the end of the running activity, then deadlines.
fn order(on: InputKind) -> (u8, usize, usize) {
    match on {
        InputKind::Event(event) => (0, event.index(), 0),
        InputKind::Done => (1, 0, 0),
        InputKind::Failed => (2, 0, 0),
        InputKind::Due(state, slot) => (3, state.index(), slot),
    }
}

fn number<T: Clone + Eq + std::hash::Hash>(
    list: &mut Vec<T>,
    numbers: &mut HashMap<T, usize>,
    item: T,
) -> usize {
    *numbers.entry(item).or_insert_with_key(|item| {
        list.push(item.clone());
        list.len() - 1
    })
}

/// Does the step on a machine with clocks.
fn drive(
    runner: &mut Runner<'_>,
    input: &Input,
    world: &World,
    now: Duration,
) -> Result<(), StepError> {
    let response = match input {
        Input::Event { event, payload } => runner.dispatch(*event, payload, &world.guards, now),
        Input::Done { result } => finish(runner, Ok(result.clone()), world, now),
        Input::Failed { reply } => finish(runner, Err(*reply), world, now),
        Input::Due { .. } => return Err(StepError::Impossible),
    };
    let response = match (response, &world.attempt) {
        (Response::Trying { ticket, .. }, Some(end)) => {
            runner.finish(ticket, end.clone(), &world.guards, now)
        }
        (response, _) => response,
    };
    match response {
        Response::Step(..) => Ok(()),
        Response::Broken(error) => Err(error),
        _ => Err(StepError::Impossible),
    }
}

fn finish(
    runner: &mut Runner<'_>,
    end: crate::semantics::timed::Completion,
    world: &World,
    now: Duration,
) -> Response {
    match runner.running() {
        Some(ticket) => runner.finish(ticket, end, &world.guards, now),
        None => Response::Dropped,
    }
}

/// Numbers the ids of each type in the order in which the fields first have them.
fn renumber(machine: &Machine, configuration: &mut Configuration) {
    let mut seen: Vec<(TypeId, u32)> = Vec::new();
    for (field, value) in machine.fields.values().zip(&mut configuration.values) {
        let (Kind::Id(ty), Value::Id(number)) = (field.ty.kind, &mut *value) else { continue };
        let mut of_type = seen.iter().filter(|(seen, _)| *seen == ty);
        let known = of_type.position(|(_, seen)| seen == number);
        let position = known.unwrap_or_else(|| seen.iter().filter(|(s, _)| *s == ty).count());
        if known.is_none() {
            seen.push((ty, *number));
        }
        *number = u32::try_from(position).unwrap_or(u32::MAX);
    }
}
