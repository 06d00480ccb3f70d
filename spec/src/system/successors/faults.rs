//! Instances that are lost.

use super::names::globally;
use super::{Answer, Stepper, Stop};
use crate::arena::Id as _;
use crate::machine::ReplyId;
use crate::semantics::World;
use crate::system::local::{NOTHING, values};
use crate::system::model::{CallId, Ending, FaultId, FaultKind};
use crate::system::moves::Key;
use crate::system::record::By;
use crate::system::state::Progress;

impl Stepper<'_> {
    /// An instance is lost and begins anew.
    pub(super) fn restart(&mut self, instance: usize, fault: FaultId) -> Result<(), Stop> {
        let FaultKind::Restarts { answers, tells, .. } = &self.system.faults[fault].kind else {
            return Err(Stop::Impossible);
        };
        self.fault = Some(fault);
        let waiter = self.waiting(instance);
        let told = tells.as_ref().map(|tell| {
            let local = self.local(instance);
            let ids = self.shape.ids(&self.state, instance).to_vec();
            let at = &self.group_of(instance).locals.local(local).configuration;
            let nothing = &NOTHING;
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
    pub(super) fn answer_for_lost(
        &mut self,
        lost: usize,
        caller: usize,
        answers: &[(CallId, ReplyId)],
    ) {
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
}
