//! Every configuration a machine can be in, each with a shortest way to it.
//!
//! # Why this ends
//!
//! A configuration is the active atomic state, the call that waits, and the context. Booleans,
//! enumerations and counts with a `max` have finitely many values. Ids are only ever compared, so
//! two configurations that differ by a renaming of ids behave alike; all that matters is which id
//! fields are absent and which of one type are equal. Each class of renamings is represented by the
//! configuration whose ids are numbered, per type, in the order in which the fields first have them
//! (see `explore/packing.rs`); there are finitely many of those.
//!
//! # Why so few ids are enough
//!
//! In a step, an id of a type comes from the context, from the event, or from what an activity
//! brings back. So a type with f fields, and at most p values of it in one event together with the
//! result of its `try`, or in one result, never shows more than f + p different ids at once. That
//! many are tried, in every partition: a value is one of those present already, or the one fresh id
//! that comes next. Nothing else can make a difference:
//!
//! - A step looks at ids only through `==`, `!=` and `is_some()`, and moves them. It *commutes* with
//!   every renaming that keeps different ids different: to rename and step is to step and rename.
//!   There are no literals of ids, no order, no arithmetic, and a hand-written guard answers both
//!   ways whatever it is told.
//! - Take any concrete run over any number of ids, and suppose that before some step its
//!   configuration is a renaming of one that was found. The step's values are each equal to an id of
//!   the context, to an earlier value of the step, or to neither. Renamed step by step along that
//!   case distinction they are values that were tried; so the step, renamed, was tried, and leads to a
//!   renaming of where the run goes. By induction every configuration of every run is a renaming of
//!   one that was found, with the same decisions and the same outcomes on the way.
//! - An id that was forgotten is, for the machine, as fresh as one never seen: it is in no field, so
//!   nothing compares equal to it. (Not so for an implementation under test: there suites use stale
//!   ids on purpose.)
//! - Fresh ids are interchangeable, so it is enough to try one where several could come, and the
//!   next one for the next value.
//!
//! `tests/tests/id_bound.rs` attacks this: a search that knows nothing of classes, over a fixed stock
//! of ids larger than the bound, must find the same.
//!
//! # Why this is complete
//!
//! From each representative every input is tried that could make a difference:
//!
//! - an id parameter is one of the ids the context has, or one of those that parameters before it
//!   have, or a fresh one: every partition occurs;
//! - booleans, words of enumerations and small counts take every value;
//! - a count that flows into an assignment takes every value up to one more than the field holds;
//! - any other count takes, for every comparison it takes part in, the value where the comparison
//!   turns, its two neighbours, and both ends of its range. Comparisons are linear, so between two
//!   turns nothing changes;
//! - a hand-written guard that is asked answers yes and no;
//! - a `try` and a running activity succeed, and fail with each error that some branch mentions and
//!   with one that none does;
//! - every `after` of every active state comes due, whatever the clocks would say. This is an
//!   over-approximation: a word found here may be impossible in real time, and whoever needs times
//!   replays it with a [`Runner`](crate::semantics::timed::Runner).
//!
//! Events that no branch of a state or of its ancestors names are `otherwise`'s there, in every
//! configuration alike. They are not tried one by one, so a large flat machine costs no more than
//! its transitions; [`Exploration::edges`] does list them.
//!
//! The search is breadth-first, in order of declaration; its result is a function of the machine.
//!
//! # Why it runs on one thread
//!
//! What is selected is worked out once for like circumstances; per step there remains the look-up of
//! the next configuration, in a table that all threads would share, and numbers in order of discovery
//! that must not depend on who is first. Only the part before the look-up could be shared out, and
//! the largest machine the macro accepts is done before threads would have paid for starting.
//! `cargo bench -p lifechart-benches --bench exploring` shows what there is to win: compare
//! `explore_only` with `look_up`, which does nothing but find all configurations again.

mod cases;
mod cells;
mod inputs;
mod packing;
mod payload;
mod record;
mod run;
mod search;
mod store;
mod witness;

pub use cases::{Case, CaseId};
pub(crate) use cells::{Events, cells};
pub use payload::{Payload, Place};
pub use record::{Class, Letter, Move, Record, Watcher};
pub use run::{Run, Step};
pub(crate) use witness::{consequences, symbol};
pub use witness::{value_text, witness, witness_step, witness_steps};

use crate::arena::{Id as _, ids};
use crate::machine::{EventId, FieldId, Machine, StateId, TransitionId};
use crate::semantics::{
    Choice, Configuration, DecidedBy, Input, InputKind, Outcome, StepError, World, apply, outcome,
};
use cases::{Cases, Steps};
use inputs::Inputs;
use std::ops::Range;
use store::Store;

ids! {
    /// A reachable configuration, numbered in the order of discovery.
    ConfigurationId;
}

/// When exploring gives up.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// After so many configurations.
    pub configurations: usize,
    /// After so many steps.
    pub steps: usize,
    /// Once the configurations take so many bytes.
    pub bytes: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self { configurations: 250_000, steps: 5_000_000, bytes: usize::MAX }
    }
}

impl Limits {
    /// So many configurations, and as many steps and bytes as they need.
    pub fn of_configurations(configurations: usize) -> Self {
        Self { configurations, steps: usize::MAX, bytes: usize::MAX }
    }
}

/// How far exploring has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// So many configurations were found.
    pub configurations: usize,
    /// So many steps were tried.
    pub steps: usize,
    /// A shortest way to the farthest of them has so many steps.
    pub depth: usize,
    /// They take about so many bytes, the way to each and the steps out of it included.
    pub bytes: usize,
}

/// What exploring has found.
#[derive(Clone, Debug)]
pub struct Exploration {
    store: Store,
    cases: Cases,
    /// The steps out of each configuration whose event something names.
    steps: Steps,
    /// The steps that a cell had where it was visited in new circumstances.
    first_seen: Vec<(ConfigurationId, Range<usize>)>,
    arrivals: Vec<Option<(ConfigurationId, CaseId)>>,
    decided: Vec<Decided>,
    /// Where each of them was found first.
    decided_at: Vec<ConfigurationId>,
    undecided: Vec<Gap>,
    out_of_range: Vec<OutOfRange>,
    depth: usize,
    complete: bool,
}

/// The step that first led to a configuration.
#[derive(Clone, Copy, Debug)]
pub struct Arrival<'e> {
    /// The configuration before it.
    pub from: ConfigurationId,
    /// What happened there, with ids as they are numbered there.
    pub input: &'e Input,
    /// How the outside answered.
    pub world: &'e World,
}

/// A decision that occurs in an atomic state.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Decided {
    /// The atomic state.
    pub state: StateId,
    /// What happened.
    pub on: InputKind,
    /// What decided.
    pub choice: Choice,
    /// The call that waits meanwhile.
    pub open: Option<EventId>,
}

/// An input in a configuration, and how the outside answers.
#[derive(Clone, Debug)]
pub struct Occasion {
    /// The configuration.
    pub at: ConfigurationId,
    /// What happens, with ids as they are numbered there.
    pub input: Input,
    /// How the outside answers.
    pub world: World,
}

/// Something that nothing decides.
#[derive(Clone, Debug)]
pub struct Gap {
    /// The atomic state.
    pub state: StateId,
    /// What happens.
    pub on: InputKind,
    /// The first configuration where it does, with every input there that nothing decides.
    pub occasions: Vec<Occasion>,
}

/// A count that leaves its range.
#[derive(Clone, Debug)]
pub struct OutOfRange {
    /// The transition that assigns.
    pub transition: TransitionId,
    /// The count.
    pub field: FieldId,
    /// The first occasion.
    pub occasion: Occasion,
}

/// One step out of a configuration.
#[derive(Clone, Debug)]
pub struct Edge {
    /// What happens, with ids as they are numbered in the configuration.
    pub input: Input,
    /// How the outside answers.
    pub world: World,
    /// What comes of it, and where it leads.
    pub result: Result<(Outcome, ConfigurationId), StepError>,
}

/// Explores a machine that was resolved without errors.
pub fn explore(machine: &Machine, limits: Limits) -> Exploration {
    explore_with(machine, limits, &mut |_| {})
}

/// The same, and says now and then how far it has come.
pub fn explore_with(
    machine: &Machine,
    limits: Limits,
    progress: &mut dyn FnMut(Progress),
) -> Exploration {
    search::Search::new(machine, limits).run(progress)
}

impl Exploration {
    /// Whether every reachable configuration was found; if not, a limit was met, and nothing may be
    /// said about what was not found.
    pub fn is_complete(&self) -> bool {
        self.complete
    }

    /// How many configurations there are.
    pub fn len(&self) -> usize {
        self.store.len()
    }

    /// Whether there are none; there always is one.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// How many steps were tried.
    pub fn steps(&self) -> usize {
        self.steps.position()
    }

    /// How far it has come: how many configurations and steps, how deep, how large.
    pub fn progress(&self) -> Progress {
        let arrivals = self.arrivals.len() * size_of::<Option<(ConfigurationId, CaseId)>>();
        Progress {
            configurations: self.len(),
            steps: self.steps(),
            depth: self.depth,
            bytes: self.store.bytes() + self.steps.bytes() + arrivals,
        }
    }

    /// All configurations, nearest first.
    pub fn ids(&self) -> impl DoubleEndedIterator<Item = ConfigurationId> + use<> {
        (0..self.len()).map(ConfigurationId::new)
    }

    /// A configuration, its ids numbered per type in the order in which the fields first have them.
    pub fn configuration(&self, id: ConfigurationId) -> Configuration {
        self.store.configuration(id)
    }

    /// The same, written over another one.
    pub fn load(&self, id: ConfigurationId, into: &mut Configuration) {
        self.store.load(id, into);
    }

    /// The atomic state of a configuration.
    pub fn state(&self, id: ConfigurationId) -> StateId {
        self.store.state(id)
    }

    /// The call that waits in a configuration.
    pub fn open(&self, id: ConfigurationId) -> Option<EventId> {
        self.store.open(id)
    }

    /// The configuration that differs from this one at most by a renaming of ids, if it is
    /// reachable.
    pub fn find(&self, configuration: &Configuration) -> Option<ConfigurationId> {
        self.store.find(configuration)
    }

    /// The step that first led there; none for the first configuration.
    pub fn arrival(&self, id: ConfigurationId) -> Option<Arrival<'_>> {
        let (from, case) = self.arrivals[id.index()]?;
        let Case { input, world, .. } = self.case(case);
        Some(Arrival { from, input, world })
    }

    /// The nearest configuration in a state: atomic or composite.
    pub fn first_in(&self, machine: &Machine, state: StateId) -> Option<ConfigurationId> {
        self.ids().find(|&id| machine.is_in(self.state(id), state))
    }

    /// For every state, whether some run is ever in it.
    pub fn reached(&self, machine: &Machine) -> Vec<bool> {
        let mut reached = vec![false; machine.states.len()];
        for id in self.ids() {
            for state in machine.ancestry(self.state(id)) {
                if std::mem::replace(&mut reached[state.index()], true) {
                    break;
                }
            }
        }
        reached
    }

    /// Every decision that occurs, once per atomic state, kind of input and waiting call, in the
    /// order in which they were found. What `otherwise` decides for events that no branch of a
    /// state names is left out: see [`Exploration::choices`].
    pub fn decided(&self) -> &[Decided] {
        &self.decided
    }

    /// The nearest configuration for each entry of [`Exploration::decided`].
    pub fn decided_at(&self) -> &[ConfigurationId] {
        &self.decided_at
    }

    /// Every choice that occurs for an event in a reachable atomic state, `otherwise` included.
    pub fn choices(&self, machine: &Machine, state: StateId, event: EventId) -> Vec<Choice> {
        let mut choices: Vec<Choice> = Vec::new();
        let of_cell =
            |decided: &&Decided| decided.state == state && decided.on == InputKind::Event(event);
        for decided in self.decided.iter().filter(of_cell) {
            if !choices.contains(&decided.choice) {
                choices.push(decided.choice);
            }
        }
        if !Inputs::names(machine, state, event) {
            let (by, _) = crate::semantics::otherwise(machine, state, event);
            choices.extend(by.map(|by| Choice { by, branch: None, error: None }));
        }
        choices
    }

    /// For every transition, whether some run ever decides by it: takes it, refuses or ignores by
    /// it, or at least gets as far as its `try`.
    pub fn used(&self, machine: &Machine) -> Vec<bool> {
        let mut used = vec![false; machine.transitions.len()];
        for Decided { choice, .. } in &self.decided {
            let decider = match choice.by {
                DecidedBy::Transition(id) => Some(id),
                _ => None,
            };
            for id in decider.into_iter().chain(choice.branch) {
                used[id.index()] = true;
            }
        }
        used
    }

    /// The events whose call can be waiting in a running state, in order of declaration; `None` is
    /// among them if it can run while nobody waits.
    pub fn callers(&self, state: StateId) -> Vec<Option<EventId>> {
        let here = self.ids().filter(|&id| self.state(id) == state);
        let mut callers: Vec<_> = here.map(|id| self.open(id)).collect();
        callers.sort_unstable();
        callers.dedup();
        callers
    }

    /// What nothing decides, once per atomic state and kind of input.
    pub fn gaps(&self) -> &[Gap] {
        &self.undecided
    }

    /// The counts that leave their range, once per transition and field.
    pub fn out_of_range(&self) -> &[OutOfRange] {
        &self.out_of_range
    }

    /// Every step out of a configuration, in order: events as declared, the end of the running
    /// activity, deadlines.
    pub fn edges(&self, machine: &Machine, id: ConfigurationId) -> Vec<Edge> {
        if self.steps.of(id).is_none() {
            return search::edges(machine, &self.store, id, Events::All);
        }
        let at = self.configuration(id);
        let mut next = at.clone();
        let edge = |(case, to): (CaseId, Option<ConfigurationId>)| {
            let Case { input, world, selected } = self.case(case);
            let result = selected.and_then(|choice| match to {
                Some(to) => Ok((outcome(machine, &at, input, &choice), to)),
                None => match apply(machine, &at, input, world, &choice, &mut next) {
                    Err(error) => Err(error),
                    Ok(()) => Err(StepError::Impossible),
                },
            });
            Edge { input: input.clone(), world: world.clone(), result }
        };
        let mut edges: Vec<Edge> = self.steps_from(id).map(edge).collect();
        edges.extend(search::edges(machine, &self.store, id, Events::Unnamed));
        edges.sort_by_key(|edge| match edge.input.kind() {
            InputKind::Event(event) => (false, Some(event)),
            _ => (true, None),
        });
        edges
    }

    /// The steps out of a configuration as exploring keeps them: the case, and where it leads;
    /// nowhere, if nothing decides or a count would leave its range. Events that no branch of the
    /// state or of its ancestors names are left out: `otherwise` answers them, and nothing changes.
    ///
    /// Empty also for a configuration that a search with a limit did not come to.
    pub fn steps_from(
        &self,
        id: ConfigurationId,
    ) -> impl Iterator<Item = (CaseId, Option<ConfigurationId>)> + '_ {
        self.steps.at(self.steps.of(id).unwrap_or(0..0))
    }

    /// A case.
    pub fn case(&self, id: CaseId) -> &Case {
        self.cases.case(id)
    }

    /// All cases.
    pub fn case_ids(&self) -> impl ExactSizeIterator<Item = CaseId> + use<> {
        self.cases.ids()
    }

    /// A configuration for everything that makes a difference to what is selected, with the steps
    /// there: whatever a guard is ever asked, it is asked in one of these.
    pub fn circumstances(
        &self,
    ) -> impl Iterator<
        Item = (ConfigurationId, impl Iterator<Item = (CaseId, Option<ConfigurationId>)> + '_),
    > + '_ {
        self.first_seen.iter().map(|(id, steps)| (*id, self.steps.at(steps.clone())))
    }

    /// A shortest run to a configuration, with ids that mean the same all along.
    pub fn run_to(&self, machine: &Machine, id: ConfigurationId) -> Run {
        let mut path = Vec::new();
        let mut at = id;
        while let Some(arrival) = self.arrival(at) {
            path.push(arrival);
            at = arrival.from;
        }
        let mut run = Run::new(machine);
        for arrival in path.into_iter().rev() {
            run.extend(machine, &self.configuration(arrival.from), arrival.input, arrival.world);
        }
        run
    }

    /// A shortest run to an occasion, the occasion's own input last.
    pub fn run_with(&self, machine: &Machine, occasion: &Occasion) -> Run {
        let mut run = self.run_to(machine, occasion.at);
        let at = self.configuration(occasion.at);
        run.extend(machine, &at, &occasion.input, &occasion.world);
        run
    }
}
