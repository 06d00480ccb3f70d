//! The steps of the whole: each is one thing that happens, with everything that follows at once.
//!
//! A step is run like ordinary code that asks [`Choices`] wherever more than one thing may come;
//! it is run again until every combination was had.

mod calls;
mod faults;
mod names;

use super::choices::Choices;
use super::model::{CallId, Ending, FaultId, FaultKind, System};
use super::moves::{Alternative, Key, Moves, Range, Row};
use super::property::{Seen, Watch};
use super::record::{By, Record};
use super::state::{Progress, Shape};
use crate::arena::Id as _;
use crate::machine::{ReplyId, Value};
use names::{globally, locally};
use std::collections::VecDeque;

/// Why a step does not come to an end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stop {
    /// A count would leave what is explored.
    Pruned,
    /// Nothing can come of it, for example because the machine has a hole there.
    Impossible,
    /// A call that a `try` makes is not answered at once.
    NotAtOnce(CallId),
}

/// Works out the steps of a system.
pub(super) struct Stepper<'s> {
    pub(super) system: &'s System,
    pub(super) shape: Shape,
    pub(super) moves: Vec<Moves<'s>>,
    allowed: &'s [FaultId],
    /// The state that the step is working on.
    pub(super) state: Vec<u32>,
    choices: Choices,
    answers: VecDeque<Answer>,
    /// Instances whose step waits for a `try`.
    busy: Vec<usize>,
    /// For each group, the instances that may call it.
    callers: Vec<Vec<usize>>,
    /// Lists to be used again.
    spare: Vec<Vec<u32>>,
    given: Vec<Value>,
    pub(super) last_id: u32,
    /// The kinds of step that have occurred in this one.
    pub(super) atoms: u64,
    /// What has gone wrong in this step.
    pub(super) fault: Option<FaultId>,
    /// What has happened, if somebody wants to know.
    pub(super) record: Option<Record>,
    pub(super) occurred: Occurred,
}

/// What has ever happened.
#[derive(Clone, Debug, Default)]
pub(super) struct Occurred {
    pub(super) atoms: u64,
    pub(super) calls: Vec<bool>,
    pub(super) outside: Vec<bool>,
    pub(super) faults: Vec<bool>,
    /// Calls that a `try` made and nobody answered at once.
    pub(super) not_at_once: Vec<bool>,
    /// Calls that were made without an id that their event always has.
    pub(super) lacking: Vec<bool>,
}

/// An answer on its way to a caller.
struct Answer {
    caller: usize,
    member: usize,
    /// The callee's reply; nothing if it is lost.
    reply: Option<ReplyId>,
    /// What this means to the caller.
    ending: Ending,
    results: Vec<Value>,
}

/// How a step of the whole begins.
#[derive(Clone, Copy, Debug)]
pub(super) enum Begin {
    /// By something an instance does by itself: the position of the move.
    Move(usize, u32),
    /// By the next call an instance makes, to this member.
    Deliver(usize, usize),
    /// By losing an instance.
    Restart(usize, FaultId),
}

/// What came of a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Came {
    /// The state of the stepper is the one after it.
    Changed,
    /// Nothing has changed.
    Idle,
    /// Nothing, because exploring stops there.
    Pruned,
}

impl<'s> Stepper<'s> {
    pub(super) fn new(system: &'s System, watch: &'s Watch<'s>, allowed: &'s [FaultId]) -> Self {
        let shape = Shape::new(system);
        let moves = system.groups.ids().map(|group| Moves::new(system, group, watch, allowed));
        let callers = |group| {
            let calls = |of| system.calls.values().any(|c| c.caller == of && c.callee == group);
            let all = shape.instances.iter().enumerate();
            all.filter(|(_, instance)| calls(instance.group)).map(|(at, _)| at).collect()
        };
        let callers = system.groups.ids().map(callers).collect();
        let occurred = Occurred {
            atoms: 0,
            calls: vec![false; system.calls.len()],
            outside: vec![false; system.outside.len()],
            faults: vec![false; system.faults.len()],
            not_at_once: vec![false; system.calls.len()],
            lacking: vec![false; system.calls.len()],
        };
        Self {
            system,
            moves: moves.collect(),
            allowed,
            state: vec![0; shape.words],
            shape,
            choices: Choices::default(),
            answers: VecDeque::new(),
            busy: Vec::new(),
            callers,
            spare: Vec::new(),
            given: Vec::new(),
            last_id: 0,
            atoms: 0,
            fault: None,
            record: None,
            occurred,
        }
    }

    /// The state everything begins in.
    pub(super) fn first(&mut self) -> Vec<u32> {
        let mut state = vec![0; self.shape.words];
        for instance in 0..self.shape.instances.len() {
            let local = self.group_of(instance).locals.first();
            self.shape.put_local(&mut state, instance, local);
        }
        state
    }

    /// What is known of the state the stepper is working on.
    pub(super) fn seen(&self) -> Seen<'_, 's> {
        Seen { shape: &self.shape, moves: &self.moves, state: &self.state }
    }

    /// Every way in which a step can begin.
    pub(super) fn begins(&mut self, base: &[u32], begins: &mut Vec<Begin>) {
        begins.clear();
        for instance in 0..self.shape.instances.len() {
            let local = self.shape.local(base, instance);
            let moves = &mut self.moves[self.shape.instances[instance].group.index()];
            let (start, end) = moves.spontaneous(local);
            for outside in moves.taken_idly.drain(..) {
                self.occurred.outside[outside] = true;
            }
            begins.extend((start..end).map(|position| Begin::Move(instance, position)));
            if let Some(call) = moves.locals.local(local).call {
                let progress = self.shape.progress(base, instance);
                if progress.current.is_none() {
                    let count = self.shape.count(self.system.calls[call].callee);
                    let open = (0..count).filter(|m| progress.answered >> (m & 31) & 1 == 0);
                    begins.extend(open.map(|member| Begin::Deliver(instance, member)));
                }
            }
        }
        for &fault in self.allowed {
            let FaultKind::Restarts { group, tells, .. } = &self.system.faults[fault].kind else {
                continue;
            };
            let (first, count) = self.shape.groups[group.index()];
            for instance in first..first + count {
                // Losing what has only just begun changes nothing, unless somebody is told.
                let begun = self.moves[group.index()].locals.first();
                let is_new = self.shape.local(base, instance) == begun
                    && self.shape.is_at_start(base, instance);
                if is_new && tells.is_none() {
                    self.occurred.faults[fault.index()] = true;
                } else {
                    begins.push(Begin::Restart(instance, fault));
                }
            }
        }
    }

    /// Runs every step that begins like this.
    pub(super) fn each(
        &mut self,
        base: &[u32],
        last_id: u32,
        begin: Begin,
        visit: &mut impl FnMut(&mut Self, Came),
    ) {
        self.choices.clear();
        loop {
            if let Some(came) = self.run(base, last_id, begin) {
                visit(self, came);
            }
            if !self.choices.advance() {
                return;
            }
        }
    }

    fn run(&mut self, base: &[u32], last_id: u32, begin: Begin) -> Option<Came> {
        self.state.copy_from_slice(base);
        self.answers.clear();
        self.busy.clear();
        self.last_id = last_id;
        self.atoms = 0;
        self.fault = None;
        if let Some(record) = &mut self.record {
            record.clear();
        }
        let begun = match begin {
            Begin::Move(instance, position) => self.moved(instance, position),
            Begin::Deliver(instance, member) => self.deliver(instance, member),
            Begin::Restart(instance, fault) => self.restart(instance, fault),
        };
        match begun.and_then(|()| self.settle()) {
            Ok(()) => {
                self.occurred.atoms |= self.atoms;
                if let Some(fault) = self.fault {
                    self.occurred.faults[fault.index()] = true;
                }
                Some(if self.state == base { Came::Idle } else { Came::Changed })
            }
            Err(Stop::Pruned) => Some(Came::Pruned),
            Err(Stop::Impossible) => None,
            Err(Stop::NotAtOnce(call)) => {
                self.occurred.not_at_once[call.index()] = true;
                None
            }
        }
    }

    fn group_of(&mut self, instance: usize) -> &mut Moves<'s> {
        &mut self.moves[self.shape.instances[instance].group.index()]
    }

    fn local(&self, instance: usize) -> u32 {
        self.shape.local(&self.state, instance)
    }

    /// An instance does something by itself.
    fn moved(&mut self, instance: usize, position: u32) -> Result<(), Stop> {
        let taken = self.group_of(instance).spontaneous_move(position);
        let mut names = self.names(instance);
        for _ in 0..taken.fresh {
            self.last_id += 1;
            names.push(self.last_id);
        }
        let waiter = self.waiting(instance);
        let by = if taken.outside.is_some() { By::Outside } else { By::Itself };
        let row = self.perform(instance, taken.range, &mut names, waiter, by);
        self.spare.push(names);
        let row = row?;
        if let Some(outside) = taken.outside {
            self.occurred.outside[outside] |= row.is_taken;
        }
        Ok(())
    }

    /// What the ids of an instance's numbers are.
    fn names(&mut self, instance: usize) -> Vec<u32> {
        let mut names = self.spare.pop().unwrap_or_default();
        let group = self.shape.instances[instance].group;
        let classes = self.moves[group.index()].locals.local(self.local(instance)).classes;
        names.clear();
        names.extend_from_slice(&self.shape.ids(&self.state, instance)[..classes]);
        names
    }

    /// An input with values from elsewhere: its ids are those of the whole.
    fn call(
        &mut self,
        instance: usize,
        kind: Key,
        given: &mut [Value],
        waiter: Option<usize>,
        by: By,
    ) -> Result<Row, Stop> {
        let mut names = self.names(instance);
        locally(given, &mut names);
        let local = self.local(instance);
        let range = self.group_of(instance).ranges(local, kind, given);
        let row = self.perform(instance, range, &mut names, waiter, by);
        self.spare.push(names);
        row
    }

    /// One step of one instance.
    fn perform(
        &mut self,
        instance: usize,
        range: Range,
        names: &mut Vec<u32>,
        waiter: Option<usize>,
        by: By,
    ) -> Result<Row, Stop> {
        if self.busy.contains(&instance) || range.len() == 0 {
            return Err(Stop::Impossible);
        }
        let place = self.record.as_mut().map(|record| record.begin(instance, by));
        let group = self.shape.instances[instance].group.index();
        let row = self.decide(instance, range, names)?;
        for _ in 0..row.fresh {
            self.last_id += 1;
            names.push(self.last_id);
        }
        let moves = &self.moves[group];
        self.shape.put_local(&mut self.state, instance, row.next);
        if row.starts || moves.locals.local(row.next).call.is_none() {
            self.shape.put_progress(&mut self.state, instance, Progress::default());
        }
        let ids = self.shape.ids_mut(&mut self.state, instance);
        ids.fill(0);
        for (id, &source) in ids.iter_mut().zip(moves.sources(&row)) {
            *id = names.get(usize::from(source)).copied().unwrap_or(0);
        }
        self.atoms |= row.atoms;
        self.fault = self.fault.or(row.fault);
        if let (Some(record), Some(place)) = (&mut self.record, place) {
            record.end(place, moves.detail(&row), names);
        }
        if let (Some(caller), Some(reply)) = (waiter, row.answers)
            && let Some(call) = self.calling(caller)
        {
            let answer = self.answer(caller, call, instance, reply)?;
            self.answers.push_back(answer);
        }
        Ok(row)
    }

    /// What comes of an input; calls that are made before are made here.
    fn decide(&mut self, instance: usize, range: Range, names: &mut Vec<u32>) -> Result<Row, Stop> {
        let group = self.shape.instances[instance].group.index();
        let mut at = (range, self.choices.choose(range.len()));
        loop {
            let attempt = match self.moves[group].alternative(at.0, at.1) {
                Alternative::Step(row) => return Ok(*row),
                Alternative::Pruned => return Err(Stop::Pruned),
                Alternative::Try(attempt) => attempt.clone(),
            };
            let arguments = globally(&attempt.arguments, names);
            self.busy.push(instance);
            let (ending, mut results) = self.try_call(instance, attempt.call, &arguments)?;
            self.busy.pop();
            locally(&mut results, names);
            let range = self.moves[group].concluded(&attempt, at, ending, &results);
            if range.len() == 0 {
                return Err(Stop::Impossible);
            }
            at = (range, self.choices.choose(range.len()));
        }
    }
}
