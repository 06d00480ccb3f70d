//! The steps of the whole: each is one thing that happens, with everything that follows at once.
//!
//! A step is run like ordinary code that asks [`Choices`] wherever more than one thing may come;
//! it is run again until every combination was had.

use super::choices::Choices;
use super::local::values;
use super::model::{CallId, Ending, FaultId, FaultKind, GroupId, Members, System};
use super::moves::{Alternative, Key, Moves, Range, Row};
use super::property::{Seen, Watch};
use super::record::{By, Record};
use super::state::{Progress, Shape};
use crate::arena::Id as _;
use crate::machine::{ReplyId, Value};
use crate::semantics::World;
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

    /// The next call of an instance reaches a member.
    fn deliver(&mut self, caller: usize, member: usize) -> Result<(), Stop> {
        let local = self.local(caller);
        let group = self.shape.instances[caller].group;
        let Some(call) = self.moves[group.index()].locals.local(local).call else {
            return Err(Stop::Impossible);
        };
        let declared = &self.system.calls[call];
        let callee = self.shape.member(declared.callee, member);
        let waiter = self.waiting(callee);
        let mut progress = self.shape.progress(&self.state, caller);
        progress.current = Some(member);
        self.shape.put_progress(&mut self.state, caller, progress);
        let mut given = std::mem::take(&mut self.given);
        let own = self.shape.ids(&self.state, caller);
        let arguments = &self.moves[group.index()].locals.local(local).arguments;
        given.clear();
        given.extend(arguments.iter().map(|&value| global(value, own)));
        self.occurred.calls[call.index()] = true;
        let by = By::Call { caller, call };
        let row = self.call(callee, Key::Event(declared.event), &mut given, waiter, by);
        self.given = given;
        let row = row?;
        if let Some(reply) = row.reply {
            let answer = self.answer(caller, call, callee, reply)?;
            self.answers.push_front(answer);
        }
        Ok(())
    }

    /// Hands over every answer that is on its way, and those that follow.
    fn settle(&mut self) -> Result<(), Stop> {
        while let Some(answer) = self.answers.pop_front() {
            self.hand_over(answer)?;
        }
        Ok(())
    }

    fn hand_over(&mut self, answer: Answer) -> Result<(), Stop> {
        let caller = answer.caller;
        let local = self.local(caller);
        let Some(call) = self.group_of(caller).locals.local(local).call else { return Ok(()) };
        let mut progress = self.shape.progress(&self.state, caller);
        // A caller that was interrupted meanwhile does not want it any more.
        if progress.current != Some(answer.member) {
            return Ok(());
        }
        let from = self.shape.member(self.system.calls[call].callee, answer.member);
        if let Some(record) = &mut self.record {
            record.answered(from, caller, call, answer.reply, answer.ending);
        }
        progress.current = None;
        let end = self.progress(call, &mut progress, answer.member, answer.ending);
        self.shape.put_progress(&mut self.state, caller, progress);
        let Some(ending) = end else { return Ok(()) };
        let waiter = self.waiting(caller);
        let mut results = if ending == Ending::Done { answer.results } else { Vec::new() };
        self.call(caller, Key::Ended(ending), &mut results, waiter, By::Ended { call })?;
        Ok(())
    }

    /// The answer of a callee to the call of a caller.
    fn answer(
        &self,
        caller: usize,
        call: CallId,
        callee: usize,
        reply: ReplyId,
    ) -> Result<Answer, Stop> {
        let ending = self.ending(call, reply).ok_or(Stop::Impossible)?;
        let results = self.results(call, callee);
        let member = self.shape.instances[callee].member;
        Ok(Answer { caller, member, reply: Some(reply), ending, results })
    }

    fn ending(&self, call: CallId, reply: ReplyId) -> Option<Ending> {
        self.system.calls[call].replies.get(reply.index()).copied().flatten()
    }

    /// Notes what a member has answered; says how the whole call ends, if it does.
    fn progress(
        &self,
        call: CallId,
        progress: &mut Progress,
        member: usize,
        ending: Ending,
    ) -> Option<Ending> {
        let declared = &self.system.calls[call];
        let count = self.shape.count(declared.callee);
        progress.answered |= 1 << (member & 31);
        let all = progress.answered.count_ones() as usize >= count;
        match (declared.members, ending) {
            (Members::Any, _) | (Members::All, Ending::Failed(_)) => Some(ending),
            (Members::All, Ending::Done) => all.then_some(Ending::Done),
            (Members::Every, _) => {
                if let (Ending::Failed(reply), None) = (ending, progress.failure) {
                    progress.failure = Some(reply);
                }
                all.then_some(progress.failure.map_or(Ending::Done, Ending::Failed))
            }
        }
    }

    /// An instance is lost and begins anew.
    fn restart(&mut self, instance: usize, fault: FaultId) -> Result<(), Stop> {
        let FaultKind::Restarts { answers, tells, .. } = &self.system.faults[fault].kind else {
            return Err(Stop::Impossible);
        };
        self.fault = Some(fault);
        let waiter = self.waiting(instance);
        let told = tells.as_ref().map(|tell| {
            let local = self.local(instance);
            let ids = self.shape.ids(&self.state, instance).to_vec();
            let at = &self.group_of(instance).locals.local(local).configuration;
            let nothing = &super::local::NOTHING;
            globally(&values(&tell.arguments, at, nothing, &World::default()), &ids)
        });
        let first = self.group_of(instance).locals.first();
        self.shape.put_local(&mut self.state, instance, first);
        self.shape.put_progress(&mut self.state, instance, Progress::default());
        self.shape.ids_mut(&mut self.state, instance).fill(0);
        if let Some(record) = &mut self.record {
            record.lost(instance, fault);
        }
        if let Some(caller) = waiter {
            self.answer_for_lost(instance, caller, answers);
        }
        let (Some(tell), Some(arguments)) = (tells, told) else { return Ok(()) };
        let (start, count) = self.shape.groups[tell.group.index()];
        let mut left: Vec<usize> = (start..start + count).collect();
        while !left.is_empty() {
            let next = left.remove(self.choices.choose(left.len()));
            let waiter = self.waiting(next);
            let (event, by) = (Key::Event(tell.event), By::Told { instance });
            self.call(next, event, &mut arguments.clone(), waiter, by)?;
        }
        Ok(())
    }

    /// The call that waited for a lost instance is answered as the fault says.
    fn answer_for_lost(&mut self, lost: usize, caller: usize, answers: &[(CallId, ReplyId)]) {
        let local = self.local(caller);
        let call = self.group_of(caller).locals.local(local).call;
        let failure = answers.iter().find(|(of, _)| Some(*of) == call).map(|(_, reply)| *reply);
        if let Some(failure) = failure {
            let ending = Ending::Failed(failure);
            let member = self.shape.instances[lost].member;
            let answer = Answer { caller, member, reply: None, ending, results: Vec::new() };
            self.answers.push_back(answer);
        }
    }

    /// Who waits for an instance to answer.
    fn waiting(&self, instance: usize) -> Option<usize> {
        let at = self.shape.instances[instance];
        self.callers[at.group.index()].iter().copied().find(|&caller| {
            !self.shape.is_at_start(&self.state, caller)
                && self.shape.progress(&self.state, caller).current == Some(at.member)
                && self.calls_to(caller) == Some(at.group)
        })
    }

    fn calls_to(&self, caller: usize) -> Option<GroupId> {
        let group = self.shape.instances[caller].group;
        let call = self.moves[group.index()].locals.local(self.local(caller)).call;
        call.map(|call| self.system.calls[call].callee)
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
        if let (Some(caller), Some(reply)) = (waiter, row.answers) {
            if let Some(call) = self.calling(caller) {
                let answer = self.answer(caller, call, instance, reply)?;
                self.answers.push_back(answer);
            }
        }
        Ok(row)
    }

    fn calling(&self, caller: usize) -> Option<CallId> {
        let group = self.shape.instances[caller].group;
        self.moves[group.index()].locals.local(self.local(caller)).call
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

    /// A call inside a step: every member that is called answers at once.
    fn try_call(
        &mut self,
        caller: usize,
        call: CallId,
        arguments: &[Value],
    ) -> Result<(Ending, Vec<Value>), Stop> {
        let declared = &self.system.calls[call];
        let mut left: Vec<usize> = (0..self.shape.count(declared.callee)).collect();
        let mut progress = Progress::default();
        self.occurred.calls[call.index()] = true;
        while !left.is_empty() {
            let member = left.remove(self.choices.choose(left.len()));
            let callee = self.shape.member(declared.callee, member);
            let waiter = self.waiting(callee);
            let by = By::Call { caller, call };
            let mut given = arguments.to_vec();
            let row = self.call(callee, Key::Event(declared.event), &mut given, waiter, by)?;
            let reply = row.reply.ok_or(Stop::NotAtOnce(call))?;
            let ending = self.ending(call, reply).ok_or(Stop::Impossible)?;
            if let Some(record) = &mut self.record {
                record.answered(callee, caller, call, Some(reply), ending);
            }
            if let Some(end) = self.progress(call, &mut progress, member, ending) {
                let done = end == Ending::Done;
                let results = if done { self.results(call, callee) } else { Vec::new() };
                return Ok((end, results));
            }
        }
        Err(Stop::Impossible)
    }

    /// What a call brings back from the callee as it is now, with the ids of the whole.
    fn results(&self, call: CallId, callee: usize) -> Vec<Value> {
        let expressions = &self.system.calls[call].results;
        if expressions.is_empty() {
            return Vec::new();
        }
        let group = self.shape.instances[callee].group;
        let at = &self.moves[group.index()].locals.local(self.local(callee)).configuration;
        let found = values(expressions, at, &super::local::NOTHING, &World::default());
        globally(&found, self.shape.ids(&self.state, callee))
    }
}

/// Values with the ids of the whole in the place of an instance's numbers.
fn globally(values: &[Value], names: &[u32]) -> Vec<Value> {
    values.iter().map(|&value| global(value, names)).collect()
}

fn global(value: Value, names: &[u32]) -> Value {
    match value {
        Value::Id(number) => Value::Id(names.get(number as usize).copied().unwrap_or(0)),
        other => other,
    }
}

/// Puts an instance's numbers in the place of the ids of the whole; those it does not know get new
/// numbers.
fn locally(values: &mut [Value], names: &mut Vec<u32>) {
    for value in values {
        if let Value::Id(id) = value {
            let known = names.iter().position(|known| known == id).unwrap_or(names.len());
            if known == names.len() {
                names.push(*id);
            }
            *id = super::index::small(known);
        }
    }
}
