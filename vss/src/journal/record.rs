//! What the journal knows of one set.

use crate::ids::{SetId, SnapshotId};
use crate::provider::{Duty, Owed, Resource};

/// A set, as it is to stand in the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Record {
    /// What is owed to it after a crash; where there is nothing, it is not in the file.
    pub(super) duty: Option<Duty>,
    pub(super) snapshots: Vec<SnapshotId>,
    pub(super) resources: Vec<Resource>,
    /// Whether the file may say that it is finished: that was written, or tried to be.
    pub(super) may_be_stored_as_finished: bool,
}

impl Record {
    pub(super) const fn new(duty: Duty) -> Self {
        let may_be_stored_as_finished = matches!(duty, Duty::Keep);
        Self {
            duty: Some(duty),
            snapshots: Vec::new(),
            resources: Vec::new(),
            may_be_stored_as_finished,
        }
    }

    pub(super) fn owed(&self, set: SetId) -> Option<Owed> {
        let (snapshots, resources) = (self.snapshots.clone(), self.resources.clone());
        self.duty.map(|duty| Owed { set, duty, snapshots, resources })
    }

    /// Without this shadow copy and all that is for it.
    pub(super) fn take_back(&mut self, snapshot: SnapshotId) {
        self.snapshots.retain(|&other| other != snapshot);
        self.resources.retain(|resource| resource.snapshot != snapshot);
    }
}

/// The number that stands for a duty in the file.
pub(super) const fn number(duty: Duty) -> u8 {
    match duty {
        Duty::Discard => 1,
        Duty::Keep => 2,
        Duty::Withdraw => 3,
    }
}

/// The duty that a number in the file stands for.
pub(super) const fn duty(number: u8) -> Option<Duty> {
    match number {
        1 => Some(Duty::Discard),
        2 => Some(Duty::Keep),
        3 => Some(Duty::Withdraw),
        _ => None,
    }
}
