//! The search itself: breadth-first, each configuration once.

use super::cases::{CaseId, Cases, Steps};
use super::cells::{Cell, Events};
use super::inputs::Inputs;
use super::store::{Mix, Store};
use super::{
    ConfigurationId, Decided, Edge, Exploration, Gap, Limits, Occasion, OutOfRange, Progress,
};
use crate::arena::Id as _;
use crate::machine::{EventId, Kind, Machine, StateId, Value, ValueType};
use crate::semantics::{
    Choice, Configuration, Input, InputKind, StepError, World, apply, initial, otherwise, outcome,
};
use std::collections::{HashMap, HashSet};
use std::hash::BuildHasherDefault;
use std::ops::Range;

/// After so many configurations the search says how far it has come.
const OFTEN: usize = 4096;

/// How many undecided inputs of one cell are kept as examples.
const EXAMPLES: usize = 16;

/// A search under way.
pub(super) struct Search<'m> {
    machine: &'m Machine,
    limits: Limits,
    found: Exploration,
    /// What `found.decided` holds already. Never iterated.
    known: HashSet<Decided, BuildHasherDefault<Mix>>,
    /// Where `found.undecided` has the gap of a state and a kind of input. Never iterated.
    gaps: HashMap<(StateId, InputKind), usize, BuildHasherDefault<Mix>>,
    /// Where the steps stand that a cell had when it was visited first in like circumstances, by
    /// state, position of the cell, waiting call and what makes a difference to it. Never iterated.
    visited: HashMap<Circumstances, Range<usize>, BuildHasherDefault<Mix>>,
    /// A list to compute the next configuration in.
    next: Configuration,
}

type Circumstances = (StateId, usize, Option<EventId>, Vec<Value>);

impl<'m> Search<'m> {
    pub(super) fn new(machine: &'m Machine, limits: Limits) -> Self {
        let mut store = Store::new(machine);
        let mut next = initial(machine);
        store.intern(&mut next);
        let found = Exploration {
            store,
            cases: Cases::default(),
            steps: Steps::default(),
            first_seen: Vec::new(),
            arrivals: vec![None],
            decided: Vec::new(),
            decided_at: Vec::new(),
            undecided: Vec::new(),
            out_of_range: Vec::new(),
            depth: 0,
            complete: true,
        };
        Self {
            machine,
            limits,
            found,
            known: HashSet::default(),
            gaps: HashMap::default(),
            visited: HashMap::default(),
            next,
        }
    }

    pub(super) fn run(mut self, progress: &mut dyn FnMut(Progress)) -> Exploration {
        let mut inputs = Inputs::new(self.machine, Events::Named);
        let mut seen = vec![false; self.machine.states.len()];
        let mut at = initial(self.machine);
        let mut position = 0;
        let mut level = self.found.len();
        while position < self.found.len() {
            if position == level {
                level = self.found.len();
                self.found.depth += 1;
            }
            if position.is_multiple_of(OFTEN) {
                let far = self.found.progress();
                self.found.complete = far.bytes <= self.limits.bytes;
                progress(far);
            }
            let id = ConfigurationId::new(position);
            self.found.store.load(id, &mut at);
            if !std::mem::replace(&mut seen[at.state.index()], true) {
                self.judge_unnamed(id, &at);
            }
            for (which, cell) in inputs.cells(at.state).iter().enumerate() {
                self.visit_cell(id, &at, &mut inputs, (which, cell));
            }
            if !self.found.complete {
                break;
            }
            self.found.steps.close();
            position += 1;
        }
        self.found
    }

    /// Notes what is selected for every input of a cell, and where that leads. Where a
    /// configuration differs from an earlier one only in what makes no difference to the cell, what
    /// was selected there is selected here.
    fn visit_cell(
        &mut self,
        id: ConfigurationId,
        at: &Configuration,
        inputs: &mut Inputs<'_>,
        (position, cell): (usize, &Cell),
    ) {
        let key = cell.circumstances(at).map(|values| (at.state, position, at.open, values));
        if let Some(visited) = key.as_ref().and_then(|key| self.visited.get(key)) {
            for position in visited.clone() {
                self.follow(id, at, self.found.steps.case_at(position));
            }
            return;
        }
        let before = self.found.steps.position();
        inputs.each_of(cell, at, &mut |at, input, world, selected| {
            self.visit(id, at, input, world, selected);
        });
        let steps = before..self.found.steps.position();
        self.found.first_seen.push((id, steps.clone()));
        if let Some(key) = key {
            self.visited.insert(key, steps);
        }
    }

    /// Notes what was selected for an input, and where that leads.
    fn visit(
        &mut self,
        id: ConfigurationId,
        at: &Configuration,
        input: &Input,
        world: &World,
        selected: Result<Choice, StepError>,
    ) {
        if !self.found.complete {
            return;
        }
        match selected {
            Ok(choice) => {
                let decided = Decided { state: at.state, on: input.kind(), choice, open: at.open };
                if self.known.insert(decided) {
                    self.found.decided.push(decided);
                    self.found.decided_at.push(id);
                }
            }
            Err(StepError::Undecided) => self.note_gap(id, at, input, world),
            Err(_) => {}
        }
        let case = self.found.cases.intern(input, world, selected);
        self.follow(id, at, case);
    }

    /// Notes where a case leads.
    fn follow(&mut self, id: ConfigurationId, at: &Configuration, number: CaseId) {
        if self.found.steps.position() >= self.limits.steps {
            self.found.complete = false;
        }
        if !self.found.complete {
            return;
        }
        let case = self.found.cases.case(number);
        let Some(choice) = case.change(self.machine) else {
            self.found.steps.push(number, case.selected.ok().map(|_| id));
            return;
        };
        match apply(self.machine, at, &case.input, &case.world, &choice, &mut self.next) {
            Ok(()) => self.note_next(id, number),
            Err(error) => {
                if let StepError::CountOutOfRange(transition, field) = error {
                    let known =
                        |out: &OutOfRange| out.transition == transition && out.field == field;
                    if !self.found.out_of_range.iter().any(known) {
                        let occasion = occasion(id, &case.input, &case.world);
                        self.found.out_of_range.push(OutOfRange { transition, field, occasion });
                    }
                }
                self.found.steps.push(number, None);
            }
        }
    }

    fn note_next(&mut self, from: ConfigurationId, case: CaseId) {
        let is_full = self.found.len() >= self.limits.configurations;
        if is_full && self.found.store.find(&self.next).is_none() {
            self.found.complete = false;
            return;
        }
        let (to, is_new) = self.found.store.intern(&mut self.next);
        self.found.steps.push(case, Some(to));
        if is_new {
            self.found.arrivals.push(Some((from, case)));
        }
    }

    fn note_gap(&mut self, id: ConfigurationId, at: &Configuration, input: &Input, world: &World) {
        let (state, on) = (at.state, input.kind());
        let occasion = occasion(id, input, world);
        let place = self.gaps.entry((state, on)).or_insert(self.found.undecided.len());
        match self.found.undecided.get_mut(*place) {
            None => self.found.undecided.push(Gap { state, on, occasions: vec![occasion] }),
            Some(gap) => {
                if gap.occasions[0].at == id && gap.occasions.len() < EXAMPLES {
                    gap.occasions.push(occasion);
                }
            }
        }
    }

    /// Notes the events that neither a branch nor an `otherwise` answers in a state; any of the
    /// state's configurations shows it.
    fn judge_unnamed(&mut self, id: ConfigurationId, at: &Configuration) {
        if self.machine[self.machine.root()].otherwise.is_some() {
            return;
        }
        for (event, declared) in self.machine.events.iter() {
            let (by, _) = otherwise(self.machine, at.state, event);
            if by.is_none() && !Inputs::names(self.machine, at.state, event) {
                let payload = declared.params.iter().map(|param| first_value(param.ty)).collect();
                let input = Input::Event { event, payload };
                self.note_gap(id, at, &input, &World::default());
            }
        }
    }
}

/// Every step out of a configuration that a search has not come to, or whose event nothing names.
pub(super) fn edges(
    machine: &Machine,
    store: &Store,
    id: ConfigurationId,
    events: Events,
) -> Vec<Edge> {
    let at = store.configuration(id);
    let mut edges = Vec::new();
    let mut next = at.clone();
    Inputs::new(machine, events).each(&at, &mut |at, input, world, selected| {
        let result = selected.and_then(|choice| {
            apply(machine, at, input, world, &choice, &mut next)?;
            // Only a search that met a limit can lack what a step leads to.
            let to = store.find(&next).ok_or(StepError::Impossible)?;
            Ok((outcome(machine, at, input, &choice), to))
        });
        edges.push(Edge { input: input.clone(), world: world.clone(), result });
    });
    edges
}

fn occasion(at: ConfigurationId, input: &Input, world: &World) -> Occasion {
    Occasion { at, input: input.clone(), world: world.clone() }
}

/// Some value of a type; a fresh id.
fn first_value(ty: ValueType) -> Value {
    match ty.kind {
        Kind::Bool => Value::Bool(false),
        Kind::Count { .. } => Value::Count(0),
        Kind::Enumeration(_) => Value::Variant(0),
        Kind::Id(_) => Value::Id(u32::MAX),
    }
}
