//! What has happened inside one step of the whole, for people.

use super::model::{CallId, FaultId};
use super::moves::Detail;
use crate::machine::Value;
use crate::semantics::{Input, Outcome, World};

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
    Answer {
        /// Which call it was.
        call: CallId,
    },
    /// An instance was lost.
    Told {
        /// Which one.
        instance: usize,
    },
}

/// A step of one instance inside a step of the whole; ids are numbers from one.
#[derive(Clone, Debug)]
pub struct Part {
    /// Whose, by position among all instances.
    pub instance: usize,
    /// Why.
    pub by: By,
    /// What happened, how the outside answered, and what came of it.
    pub step: Option<(Input, World, Outcome)>,
    /// The fault, if the instance was lost instead of making a step.
    pub lost: Option<FaultId>,
}

/// The steps of instances inside a step of the whole, in the order in which they begin.
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
        self.parts.push(Part { instance, by, step: None, lost: None });
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
        if let Some(part) = self.parts.get_mut(place) {
            part.step = Some((input, world, detail.outcome.clone()));
        }
    }

    pub(super) fn lost(&mut self, instance: usize, fault: FaultId) {
        self.parts.push(Part { instance, by: By::Itself, step: None, lost: Some(fault) });
    }
}

fn name(values: &mut [Value], names: &[u32]) {
    for value in values {
        if let Value::Id(number) = value {
            *number = names.get(*number as usize).copied().unwrap_or(0);
        }
    }
}
