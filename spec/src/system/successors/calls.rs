//! Calls between instances, and their answers.

use super::names::{global, globally};
use super::{Answer, Stepper, Stop};
use crate::arena::Id as _;
use crate::machine::{ReplyId, Value};
use crate::semantics::World;
use crate::system::local::{NOTHING, values};
use crate::system::model::{CallId, Ending, GroupId, Members};
use crate::system::moves::Key;
use crate::system::record::By;
use crate::system::state::Progress;

impl Stepper<'_> {
    /// The next call of an instance reaches a member.
    pub(super) fn deliver(&mut self, caller: usize, member: usize) -> Result<(), Stop> {
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
        self.called(call, &given);
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

    /// Notes that a call is made, and whether it lacks what its event always has.
    fn called(&mut self, call: CallId, arguments: &[Value]) {
        let declared = &self.system.calls[call];
        let machine = self.system.groups[declared.callee].machine;
        let params = &self.system.machines[machine][declared.event].params;
        let mut given = params.iter().zip(arguments);
        let is_lacking = given.any(|(param, value)| !param.ty.optional && *value == Value::Absent);
        self.occurred.calls[call.index()] = true;
        self.occurred.lacking[call.index()] |= is_lacking;
    }

    /// Hands over every answer that is on its way, and those that follow.
    pub(super) fn settle(&mut self) -> Result<(), Stop> {
        while let Some(answer) = self.answers.pop_front() {
            self.hand_over(answer)?;
        }
        Ok(())
    }

    pub(super) fn hand_over(&mut self, answer: Answer) -> Result<(), Stop> {
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
    pub(super) fn answer(
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

    pub(super) fn ending(&self, call: CallId, reply: ReplyId) -> Option<Ending> {
        self.system.calls[call].replies.get(reply.index()).copied().flatten()
    }

    /// Notes what a member has answered; says how the whole call ends, if it does.
    pub(super) fn progress(
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

    /// Who waits for an instance to answer.
    pub(super) fn waiting(&self, instance: usize) -> Option<usize> {
        let at = self.shape.instances[instance];
        self.callers[at.group.index()].iter().copied().find(|&caller| {
            !self.shape.is_at_start(&self.state, caller)
                && self.shape.progress(&self.state, caller).current == Some(at.member)
                && self.calls_to(caller) == Some(at.group)
        })
    }

    pub(super) fn calls_to(&self, caller: usize) -> Option<GroupId> {
        let group = self.shape.instances[caller].group;
        let call = self.moves[group.index()].locals.local(self.local(caller)).call;
        call.map(|call| self.system.calls[call].callee)
    }

    pub(super) fn calling(&self, caller: usize) -> Option<CallId> {
        let group = self.shape.instances[caller].group;
        self.moves[group.index()].locals.local(self.local(caller)).call
    }

    /// A call inside a step: every member that is called answers at once.
    pub(super) fn try_call(
        &mut self,
        caller: usize,
        call: CallId,
        arguments: &[Value],
    ) -> Result<(Ending, Vec<Value>), Stop> {
        let declared = &self.system.calls[call];
        let mut left: Vec<usize> = (0..self.shape.count(declared.callee)).collect();
        let mut progress = Progress::default();
        self.called(call, arguments);
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
    pub(super) fn results(&self, call: CallId, callee: usize) -> Vec<Value> {
        let expressions = &self.system.calls[call].results;
        if expressions.is_empty() {
            return Vec::new();
        }
        let group = self.shape.instances[callee].group;
        let at = &self.moves[group.index()].locals.local(self.local(callee)).configuration;
        let found = values(expressions, at, &NOTHING, &World::default());
        globally(&found, self.shape.ids(&self.state, callee))
    }
}
