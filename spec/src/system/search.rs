//! The search: breadth first, each state once, every property judged on the way.
//!
//! It is our own, after a comparison with `stateright` on one system that was written for it by hand
//! (`cargo bench -p lifechart-benches --bench systems --features peers`; both find as many states).
//! `stateright` keeps a hash per state and trusts it; here the states themselves are kept. Breadth
//! first and with symmetry at once, steps apart from faults for `reaches`, deadlocks and vacuity are
//! needed besides, and a web server is not for the crate that a macro uses.

use super::model::{FaultId, System};
use super::pack::{Kept, Layout, Store};
use super::property::{Judge, Seen, Watch};
use super::successors::{Begin, Came, Occurred, Stepper};
use super::symmetry::{Reader, Symmetry};
use super::verify::{Limits, Progress};
use crate::arena::Id as _;

/// How often the caller hears how far it has got: every so many states.
const OFTEN: usize = 1 << 15;

/// A search under way, and what it has found.
pub(super) struct Search<'s> {
    pub(super) stepper: Stepper<'s>,
    pub(super) found: Found<'s>,
}

/// What a search has found.
pub(super) struct Found<'s> {
    watch: &'s Watch<'s>,
    symmetry: Symmetry,
    store: Store,
    /// For each state the one from where it was found; its own for the first.
    parents: Vec<u32>,
    /// Steps that need no fault, if somebody asks what can be reached: where those of each state
    /// end, and where they lead.
    edges: Option<(Vec<u32>, Vec<u32>)>,
    pub(super) steps: usize,
    pub(super) depth: usize,
    pub(super) is_complete: bool,
    /// For each property, where it is violated first.
    pub(super) violations: Vec<Option<Place>>,
    /// For each property with a condition, whether that ever held.
    pub(super) mattered: Vec<bool>,
    /// The first state that no step without a fault leaves.
    pub(super) deadlock: Option<Place>,
    /// Whether a step without a fault leaves the state that is being visited.
    leaves: bool,
    /// For each state that was handed in, whether a step without a fault has led to it.
    faultless: Vec<bool>,
    kept: Vec<Kept>,
    /// A new state, to be judged.
    judged: Vec<u32>,
}

/// Where something is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// In a state.
    In(u32),
    /// In a step from a state: one that breaks the property of this position.
    From(u32, usize),
}

impl<'s> Search<'s> {
    pub(super) fn new(
        system: &'s System,
        watch: &'s Watch<'s>,
        allowed: &'s [FaultId],
        symmetry: bool,
    ) -> Self {
        let mut stepper = Stepper::new(system, watch, allowed);
        let first = stepper.first();
        let layout = Layout::new(system, &stepper.shape, &stepper.moves);
        let reaches = watch.judges.iter().any(|judge| matches!(judge, Judge::Reaches { .. }));
        let mut found = Found {
            watch,
            symmetry: Symmetry::new(symmetry),
            store: Store::new(layout, reaches),
            parents: Vec::new(),
            edges: reaches.then(|| (Vec::new(), Vec::new())),
            steps: 0,
            depth: 0,
            is_complete: true,
            violations: vec![None; watch.judges.len()],
            mattered: vec![false; watch.judges.len()],
            deadlock: None,
            leaves: false,
            faultless: Vec::new(),
            kept: Vec::new(),
            judged: vec![0; stepper.shape.words],
        };
        stepper.state.copy_from_slice(&first);
        found.hand_in(&stepper, 0, false);
        found.settle(&stepper, 0);
        Self { stepper, found }
    }

    pub(super) fn run(&mut self, limits: &Limits, tell: &mut dyn FnMut(&Progress)) {
        let mut base = vec![0; self.stepper.shape.words];
        let mut begins: Vec<Begin> = Vec::new();
        let mut level_ends = 1;
        let mut position = 0;
        while position < self.found.store.len() {
            if position == level_ends {
                level_ends = self.found.store.len();
                self.found.depth += 1;
            }
            if position % OFTEN == 0 {
                tell(&self.progress(position));
            }
            let too_many = self.found.store.len() > limits.states;
            if too_many || self.found.bytes() > limits.memory {
                self.found.is_complete = false;
                return;
            }
            self.visit(position, &mut base, &mut begins);
            position += 1;
        }
        self.reach();
    }

    fn visit(&mut self, position: usize, base: &mut [u32], begins: &mut Vec<Begin>) {
        let Self { stepper, found } = self;
        found.store.load(&stepper.shape, position, base);
        let last_id = stepper.shape.largest_id(base);
        let from = super::index::small(position);
        found.leaves = false;
        stepper.begins(base, begins);
        for &begin in begins.iter() {
            stepper.each(base, last_id, begin, &mut |stepper, came| {
                found.arrive(stepper, came, from);
            });
        }
        found.settle(stepper, from);
        if !found.leaves && found.deadlock.is_none() && !all_final(stepper, base) {
            found.deadlock = Some(Place::In(from));
        }
        if let Some((ends, to)) = &mut found.edges {
            ends.push(super::index::small(to.len()));
        }
    }

    fn progress(&self, visited: usize) -> Progress {
        let states = self.found.store.len();
        Progress { states, visited, steps: self.found.steps, depth: self.found.depth }
    }

    /// How many states there are.
    pub(super) fn states(&self) -> usize {
        self.found.store.len()
    }

    /// How many bytes each of them takes, packed.
    pub(super) fn bytes_per_state(&self) -> usize {
        self.found.store.layout.words() * 8
    }

    /// What has ever happened.
    pub(super) fn occurred(&self) -> &Occurred {
        &self.stepper.occurred
    }

    /// Judges what must be reachable from where, once every state is known. What lies behind a step
    /// that is not explored, because a count would be too large, does not help: it could make
    /// everything seem reachable.
    fn reach(&mut self) {
        let Some((ends, to)) = self.found.edges.take() else { return };
        let count = self.found.store.len();
        let backwards = Backwards::new(count, &ends, &to);
        for (position, judge) in self.found.watch.judges.iter().enumerate() {
            let Judge::Reaches { whenever, situation } = judge else { continue };
            let mut wanted = Vec::with_capacity(count);
            let mut starts = Vec::with_capacity(count);
            for at in 0..count {
                let Self { stepper, found } = self;
                found.store.load(&stepper.shape, at, &mut stepper.state);
                wanted.push(stepper.seen().is_so(situation));
                starts.push(stepper.seen().is_so(whenever));
            }
            let reached = backwards.from(&wanted);
            let stuck = (0..count).find(|&at| starts[at] && !reached[at]);
            self.found.violations[position] = stuck.map(|at| Place::In(super::index::small(at)));
            self.found.mattered[position] = starts.contains(&true);
        }
    }

    /// The states on the way to a state, the first one first.
    pub(super) fn path(&self, to: u32) -> Vec<u32> {
        let mut path = vec![to];
        let mut at = to;
        while at != 0 {
            at = self.found.parents[at as usize];
            path.push(at);
        }
        path.reverse();
        path
    }

    /// Whether the state at a position stands for this one.
    pub(super) fn is_at(&mut self, position: u32, state: &[u32]) -> bool {
        let Self { stepper, found } = self;
        found.make_room(stepper, 0);
        let reader = Reader { shape: &stepper.shape, moves: &stepper.moves };
        let canonical = found.symmetry.canonical(reader, state);
        found.store.is_at(&stepper.shape, position, canonical)
    }
}

impl Found<'_> {
    /// Whether the step that the stepper has just made breaks a property.
    pub(super) fn is_broken(&self, position: usize, stepper: &Stepper<'_>) -> bool {
        self.watch.is_broken_by(position, stepper)
    }

    fn bytes(&self) -> usize {
        let edges = self.edges.as_ref().map_or(0, |(ends, to)| ends.len() + to.len());
        self.store.bytes() + (self.parents.len() + edges) * 4
    }

    /// Notes where a step has led.
    fn arrive(&mut self, stepper: &Stepper<'_>, came: Came, from: u32) {
        let is_faultless = stepper.fault.is_none();
        match came {
            Came::Pruned => {
                self.leaves |= is_faultless;
                return;
            }
            Came::Idle => {}
            Came::Changed => self.hand_in(stepper, from, is_faultless),
        }
        self.steps += 1;
        if stepper.atoms != 0 {
            for position in 0..self.watch.judges.len() {
                let is_open = self.violations[position].is_none();
                if is_open && self.watch.is_broken_by(position, stepper) {
                    self.violations[position] = Some(Place::From(from, position));
                }
            }
        }
    }

    /// Hands the stepper's state in, to be kept with others of the same state's steps.
    fn hand_in(&mut self, stepper: &Stepper<'_>, from: u32, is_faultless: bool) {
        self.make_room(stepper, from);
        let reader = Reader { shape: &stepper.shape, moves: &stepper.moves };
        let canonical = self.symmetry.canonical(reader, &stepper.state);
        self.store.hand_in(&stepper.shape, canonical);
        self.faultless.push(is_faultless);
    }

    /// Keeps what was handed in, and judges what is new.
    fn settle(&mut self, stepper: &Stepper<'_>, from: u32) {
        let mut all = std::mem::take(&mut self.kept);
        self.store.keep_all(from, &mut all);
        for (at, &kept) in all.iter().enumerate() {
            let (is_same, to) = match kept {
                Kept::New(position) => {
                    self.parents.push(from);
                    self.judge(stepper, position);
                    (false, Some(position))
                }
                Kept::Known { is_same, position } => (is_same, position),
            };
            if self.faultless[at] && !is_same {
                self.leaves = true;
                if let Some((_, edges)) = &mut self.edges {
                    edges.extend(to);
                }
            }
        }
        self.faultless.clear();
        self.kept = all;
    }

    /// Packs everything anew, if something was met that there is no room for.
    fn make_room(&mut self, stepper: &Stepper<'_>, from: u32) {
        if !self.store.layout.fits(&stepper.moves) {
            // What was handed in is packed the old way.
            self.settle(stepper, from);
            let layout = Layout::new(stepper.system, &stepper.shape, &stepper.moves);
            self.store.repack(&stepper.shape, layout);
        }
    }

    /// Judges a state.
    fn judge(&mut self, stepper: &Stepper<'_>, at: u32) {
        if self.watch.judges.is_empty() {
            return;
        }
        let (shape, moves) = (&stepper.shape, &stepper.moves);
        self.store.load(shape, at as usize, &mut self.judged);
        let seen = Seen { shape, moves, state: &self.judged };
        for (position, judge) in self.watch.judges.iter().enumerate() {
            let is_bad = match judge {
                Judge::Always { whenever, situation } => {
                    let matters = seen.is_so(whenever);
                    self.mattered[position] |= matters;
                    matters && !seen.is_so(situation)
                }
                Judge::InStep { group, order, at_most, same } => {
                    seen.is_out_of_step(*group, *order, *at_most, *same)
                }
                Judge::Never { .. } | Judge::Reaches { .. } => false,
            };
            if is_bad && self.violations[position].is_none() {
                self.violations[position] = Some(Place::In(at));
            }
        }
    }
}

impl Watch<'_> {
    /// Whether the step that the stepper has just made breaks a property.
    pub(super) fn is_broken_by(&self, position: usize, stepper: &Stepper<'_>) -> bool {
        match &self.judges[position] {
            Judge::Never { step, unless, .. } => {
                stepper.atoms & step != 0
                    && unless.as_ref().is_none_or(|unless| !stepper.seen().is_so(unless))
            }
            _ => false,
        }
    }
}

/// Whether every instance is in a final state: then all is over, and nothing is stuck.
fn all_final(stepper: &Stepper<'_>, base: &[u32]) -> bool {
    stepper.shape.instances.iter().enumerate().all(|(instance, of)| {
        let locals = &stepper.moves[of.group.index()].locals;
        let local = locals.local(stepper.shape.local(base, instance));
        locals.machine()[local.configuration.state].is_final
    })
}

/// Steps, the other way round.
struct Backwards {
    starts: Vec<u32>,
    from: Vec<u32>,
}

impl Backwards {
    fn new(count: usize, ends: &[u32], to: &[u32]) -> Self {
        let mut starts = vec![0u32; count + 1];
        for &to in to {
            starts[to as usize + 1] += 1;
        }
        for at in 0..count {
            starts[at + 1] += starts[at];
        }
        let mut next = starts.clone();
        let mut from = vec![0; to.len()];
        let mut begin = 0;
        for (state, &end) in ends.iter().enumerate() {
            for &to in &to[begin..end as usize] {
                from[next[to as usize] as usize] = super::index::small(state);
                next[to as usize] += 1;
            }
            begin = end as usize;
        }
        Self { starts, from }
    }

    /// From where any of these can be reached.
    fn from(&self, wanted: &[bool]) -> Vec<bool> {
        let mut reached = wanted.to_vec();
        let mut open: Vec<usize> = (0..wanted.len()).filter(|&at| wanted[at]).collect();
        while let Some(at) = open.pop() {
            let range = self.starts[at] as usize..self.starts[at + 1] as usize;
            for &from in &self.from[range] {
                if !std::mem::replace(&mut reached[from as usize], true) {
                    open.push(from as usize);
                }
            }
        }
        reached
    }
}
