//! Finished shadow copies, as software and file share providers keep them.

use super::failure::{
    ContextFailure, DeleteFailure, PropertiesFailure, PropertyFailure, QueryFailure,
};
use crate::attributes::Attributes;
use crate::context::Context;
use crate::ids::{SetId, SnapshotId};
use crate::state::SnapshotState;

/// What a software or file share provider knows of its finished shadow copies.
///
/// None of it concerns the set in creation, so it may be asked in any state.
pub trait Catalogue: Send + Sync {
    /// SetContext: which shadow copies the caller means from here on. Does nothing unless it is
    /// written.
    ///
    /// # Errors
    ///
    /// Where the context cannot be served.
    fn set_context(&self, context: Context) -> Result<(), ContextFailure> {
        let _ = context;
        Ok(())
    }

    /// GetSnapshotProperties, and Query for one of them.
    ///
    /// # Errors
    ///
    /// Where there is none with this id.
    fn properties(&self, snapshot: SnapshotId) -> Result<SnapshotProperties, PropertiesFailure>;

    /// Query: all of them.
    ///
    /// # Errors
    ///
    /// Where they cannot be listed.
    fn query(&self) -> Result<Vec<SnapshotProperties>, QueryFailure>;

    /// DeleteSnapshots: as many as can be.
    ///
    /// # Errors
    ///
    /// Where there is none with this id. Where some could be deleted and others not, that is no
    /// error: say it in [`Deleted::not_deleted`].
    fn delete(&self, target: DeleteTarget, force: bool) -> Result<Deleted, DeleteFailure>;

    /// SetSnapshotProperty: property `number` of a shadow copy gets this value. E_INVALIDARG unless
    /// it is written.
    ///
    /// # Errors
    ///
    /// Where it cannot be set.
    fn set_property(
        &self,
        snapshot: SnapshotId,
        number: u32,
        value: &str,
    ) -> Result<(), PropertyFailure> {
        let _ = (snapshot, number, value);
        Err(PropertyFailure::InvalidArgument)
    }
}

/// What is to be deleted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DeleteTarget {
    /// One shadow copy.
    Snapshot(SnapshotId),
    /// All of a set.
    Set(SetId),
}

/// What was deleted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Deleted {
    /// How many were.
    pub count: u32,
    /// The first that was not, and why. Over COM that is what the call fails with, and both numbers
    /// are told all the same.
    pub not_deleted: Option<(SnapshotId, DeleteFailure)>,
}

/// `VSS_SNAPSHOT_PROP`: a finished shadow copy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SnapshotProperties {
    /// Its id.
    pub snapshot: SnapshotId,
    /// Its set.
    pub set: SetId,
    /// How many shadow copies the set has.
    pub count: u32,
    /// The device it is read from.
    pub device: String,
    /// The volume or share it shows.
    pub original: String,
    /// The machine of the original.
    pub originating_machine: String,
    /// The machine that keeps it.
    pub service_machine: String,
    /// The drive letter, folder or share it is shown as.
    pub exposed_name: Option<String>,
    /// The part of it that is shown.
    pub exposed_path: Option<String>,
    /// The id of the provider: a GUID.
    pub provider: u128,
    /// What it is like.
    pub attributes: Attributes,
    /// When it was made, in units of 100 ns since 1601, as Windows counts.
    pub created: i64,
    /// Its state: mostly [`SnapshotState::Created`].
    pub state: SnapshotState,
}
