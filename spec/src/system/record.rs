//! What has happened inside one step of the whole, for people.

use super::model::{CallId, Ending, FaultId};
use super::moves::Detail;
use crate::explore;
use crate::machine::{ReplyId, Value};
use crate::semantics::Input;

/// Why an instance makes a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// Something came from outside.
    Outside,
    /// Its own work has ended, or a deadline has come.
    Itself,
    /// Another instance calls it.
    Call {
        /// Who calls, by position among all instances.
        caller: usize,
        /// Which call it is.
        call: CallId,
    },
    /// A call it made has ended.
    Ended {
        /// Which call it was.
        call: CallId,
    },
    /// An instance was lost.
    Told {
        /// Which one.
        instance: usize,
    },
}

/// Something that happens inside a step of the whole. Instances are positions among all instances;
/// ids are numbers from zero.
#[derive(Clone, Debug)]
pub enum Part {
    /// An instance makes a step.
    Step {
        /// Whose.
        instance: usize,
        /// Why.
        by: By,
        /// The step; nothing while it is still being worked out.
        step: Option<Box<explore::Step>>,
    },
    /// A call is answered.
    Answer {
        /// By whom.
        from: usize,
        /// To whom.
        to: usize,
        /// Which call.
        call: CallId,
        /// The callee's reply; nothing if it is lost.
        reply: Option<ReplyId>,
        /// What this means to the caller.
        ending: Ending,
    },
    /// An instance is lost and begins anew.
    Lost {
        /// Which one.
        instance: usize,
        /// The fault.
        fault: FaultId,
    },
}

/// What happens inside a step of the whole, in order; a step of an instance comes before the calls
/// it makes.
#[derive(Clone, Debug, Default)]
pub(super) struct Record {
    pub(super) parts: Vec<Part>,
}

impl Record {
    pub(super) fn clear(&mut self) {
        self.parts.clear();
    }

    /// A step begins; what comes of it is said later.
    pub(super) fn begin(&mut self, instance: usize, by: By) -> usize {
        self.parts.push(Part::Step { instance, by, step: None });
        self.parts.len() - 1
    }

    pub(super) fn end(&mut self, place: usize, detail: &Detail, names: &[u32]) {
        let mut input = detail.input.clone();
        if let Input::Event { payload: values, .. } | Input::Done { result: values } = &mut input {
            name(values, names);
        }
        let mut world = detail.world.clone();
        if let Some(Ok(values)) = &mut world.attempt {
            name(values, names);
        }
        if let Some(Part::Step { step, .. }) = self.parts.get_mut(place) {
            let result = Ok(detail.outcome.clone());
            *step = Some(Box::new(explore::Step { input, world, result }));
        }
    }

    pub(super) fn answered(
        &mut self,
        from: usize,
        to: usize,
        call: CallId,
        reply: Option<ReplyId>,
        ending: Ending,
    ) {
        self.parts.push(Part::Answer { from, to, call, reply, ending });
    }

    pub(super) fn lost(&mut self, instance: usize, fault: FaultId) {
        self.parts.push(Part::Lost { instance, fault });
    }
}

/// Puts ids in the place of an instance's numbers. While exploring, ids are numbers from one.
pub(super) fn name(values: &mut [Value], names: &[u32]) {
    for value in values {
        if let Value::Id(number) = value {
            *number = names.get(*number as usize).copied().unwrap_or(0).saturating_sub(1);
        }
    }
}
