//! What a provider owes when it starts again after a crash.

use crate::ids::{SetId, SnapshotId};
use std::fmt;

/// A set that a provider was at when its process ended, as its journal knows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Owed {
    /// The set.
    pub set: SetId,
    /// What has to be done about it.
    pub duty: Duty,
    /// The shadow copies that were added, or were just being added.
    pub snapshots: Vec<SnapshotId>,
    /// What was recorded before it was acquired, in that order; whether it then was, nobody knows.
    pub resources: Vec<Resource>,
}

/// What has to be done about a set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Duty {
    /// It was not finished: release all it holds.
    Discard,
    /// It is finished: see to it that it is kept.
    Keep,
    /// It was finished and is to be deleted all the same.
    Withdraw,
}

/// Something of the author's that a shadow copy needs, such as a file or a LUN.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Resource {
    /// The shadow copy it is for.
    pub snapshot: SnapshotId,
    /// Its name, as the author knows it.
    pub name: String,
}

/// A set could not be recovered yet. It stays in the journal for the next start; the text goes to
/// the event log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecoverFailure(pub String);

impl fmt::Display for RecoverFailure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl std::error::Error for RecoverFailure {}
