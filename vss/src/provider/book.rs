//! What is written down about sets, so that a provider knows after a crash what it owes.
//!
//! Where there is no journal nothing is, and all of this costs nothing.

use super::failure::{HardwareBeginFailure, SoftwareBeginFailure};
use super::owed::Owed;
use crate::ids::{SetId, SnapshotId};
use std::fmt;

/// Where things are written down: the journal.
///
/// A method that answers has written before it does; the others leave it to [`Book::settle`].
pub(crate) trait Book: fmt::Debug + Send + Sync {
    /// The sets of a process that has ended.
    fn owed(&self) -> Vec<Owed>;
    /// A shadow copy is about to be added to the set.
    fn add(&self, set: SetId, snapshot: SnapshotId) -> Result<(), NotRecorded>;
    /// Something is about to be acquired for it.
    fn acquire(&self, set: SetId, snapshot: SnapshotId, name: &str) -> Result<(), NotRecorded>;
    /// The shadow copy was not added after all, and holds nothing.
    fn take_back(&self, set: SetId, snapshot: SnapshotId);
    /// The set is finished and is about to be handed over.
    fn finish(&self, set: SetId) -> Result<(), NotRecorded>;
    /// The set is about to be discarded, so it must not count as finished.
    fn discard(&self, set: SetId) -> Result<(), NotRecorded>;
    /// The finished set is about to be deleted.
    fn withdraw(&self, set: SetId) -> Result<(), NotRecorded>;
    /// The set was handed over, and is remembered only in case it is withdrawn.
    fn hand_over(&self, set: SetId);
    /// Nothing is owed to the set any more.
    fn forget(&self, set: SetId);
    /// From here on volumes may be frozen. Whoever is just writing is waited for.
    fn freeze(&self);
    /// From here on nothing is frozen.
    fn thaw(&self);
    /// Whether volumes may be frozen.
    fn may_be_frozen(&self) -> bool;
    /// Writes what was left, unless volumes may be frozen.
    fn settle(&self) -> Result<(), NotRecorded>;
}

/// It could not be written down what is about to be done, so it must not be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotRecorded {
    pub(crate) reason: String,
}

impl fmt::Display for NotRecorded {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.reason)
    }
}

impl std::error::Error for NotRecorded {}

impl From<NotRecorded> for HardwareBeginFailure {
    fn from(_: NotRecorded) -> Self {
        Self::ProviderVeto
    }
}

impl From<NotRecorded> for SoftwareBeginFailure {
    fn from(_: NotRecorded) -> Self {
        Self::ProviderVeto
    }
}

/// A book, or none.
#[derive(Debug, Default)]
pub(super) struct Recorded(pub(super) Option<Box<dyn Book>>);

impl Recorded {
    /// Does it where there is a book.
    pub(super) fn note<T: Default>(&self, note: impl FnOnce(&dyn Book) -> T) -> T {
        self.0.as_deref().map_or_else(T::default, note)
    }

    /// Writes it where there is a book.
    pub(super) fn write(
        &self,
        write: impl FnOnce(&dyn Book) -> Result<(), NotRecorded>,
    ) -> Result<(), NotRecorded> {
        self.0.as_deref().map_or(Ok(()), write)
    }
}
