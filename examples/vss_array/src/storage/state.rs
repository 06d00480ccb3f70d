//! What all threads of an array share.

use super::identity::Identity;
use super::image::{Ground, LayerId};
use super::lun::Lun;
use super::preparation::Preparation;
use super::snapshot::Snapshot;
use super::space::bound;
use super::table::Saved;
use super::upkeep::Upkeep;
use super::{Error, lock};
use lifechart_vss::ids::{SetId, SnapshotId};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::{AtomicBool, AtomicU32, AtomicU64, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

/// Locks are taken in this order: `saved`, `sets`, `luns`, the state of a LUN. There is I/O under
/// `saved` alone.
pub(super) struct Shared {
    pub(super) ground: Ground,
    pub(super) array: u32,
    /// Until it is closed in order.
    pub(super) is_open: AtomicBool,
    /// What the table on disk says; held while it is written.
    pub(super) saved: Mutex<Saved>,
    /// The finished sets that the table on disk may name. Nobody takes a lock under this one.
    pub(super) named: Mutex<BTreeSet<SetId>>,
    pub(super) sets: Mutex<BTreeMap<SetId, Set>>,
    pub(super) luns: Mutex<BTreeMap<u64, Arc<Lun>>>,
    pub(super) last_layer: AtomicU64,
    pub(super) last_identity: AtomicU32,
    /// Files that belong to nothing any more and are still there.
    pub(super) garbage: Mutex<BTreeSet<LayerId>>,
    pub(super) upkeep: Upkeep,
    /// Files that are being made, and for which set.
    pub(super) making: Mutex<BTreeMap<LayerId, Option<SetId>>>,
    /// How many bytes the merges take that are under way.
    pub(super) merging: AtomicU64,
    /// How many bytes are promised to writes into snapshots that are under way.
    pub(super) growing: AtomicU64,
    /// How many threads prepare.
    pub(super) preparing: AtomicUsize,
}

/// A set of snapshots.
pub(super) struct Set {
    pub(super) phase: Phase,
    /// One for each LUN.
    pub(super) members: Vec<Member>,
    pub(super) preparation: Option<Arc<Preparation>>,
}

/// How far a set is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Phase {
    /// Up to the commit.
    Preparing,
    /// What was prepared takes writes.
    Flipped,
    /// It is finished on disk, and can still be discarded.
    Sealed,
    /// It is out of reach.
    Finished,
}

/// A LUN of a set.
pub(super) struct Member {
    pub(super) lun: Arc<Lun>,
    pub(super) ids: Vec<SnapshotId>,
    pub(super) identity: Identity,
    /// From the commit on.
    pub(super) snapshot: Option<Arc<Snapshot>>,
}

/// Bytes that are promised to a file that grows.
pub(super) struct Promise<'a> {
    shared: &'a Shared,
    bytes: u64,
}

impl Drop for Promise<'_> {
    fn drop(&mut self) {
        self.shared.growing.fetch_sub(self.bytes, Ordering::AcqRel);
    }
}

impl Shared {
    pub(super) fn next_layer(&self) -> LayerId {
        self.last_layer.fetch_add(1, Ordering::AcqRel) + 1
    }

    pub(super) fn next_identity(&self) -> Identity {
        let number = self.last_identity.fetch_add(1, Ordering::AcqRel) + 1;
        Identity { array: self.array, number }
    }

    pub(super) fn lun(&self, number: u64) -> Result<Arc<Lun>, Error> {
        lock(&self.luns).get(&number).cloned().ok_or(Error::NoLun(number))
    }

    /// How many bytes are promised to nobody: every file that takes writes may grow to its bound.
    pub(super) fn free(&self) -> u64 {
        self.free_beside(&lock(&self.sets))
    }

    /// The same for those who know the sets, and keep them as they are.
    pub(super) fn free_beside(&self, sets: &BTreeMap<SetId, Set>) -> u64 {
        let cluster = self.ground.cluster;
        let luns = lock(&self.luns);
        let merging = self.merging.load(Ordering::Acquire);
        let mut promised = merging.saturating_add(self.growing.load(Ordering::Acquire));
        for lun in luns.values() {
            let state = lock(&lun.state);
            let frozen = state.layers.iter().rev().skip(1);
            let frozen: u64 = frozen.map(|layer| layer.image.length()).sum();
            let growing = 1 + u64::from(state.claimed.is_some_and(|set| {
                sets.get(&set).is_some_and(|set| set.phase == Phase::Preparing)
            }));
            let grown = bound(lun.size(), cluster).saturating_mul(growing);
            promised = promised.saturating_add(frozen).saturating_add(grown);
        }
        let snapshots = sets.values().flat_map(|set| &set.members);
        let recovery = snapshots.filter_map(|member| {
            let own = lock(&member.snapshot.as_ref()?.recovery).clone()?;
            Some(own.image.length())
        });
        let promised = promised.saturating_add(recovery.sum());
        self.ground.space.quota().saturating_sub(promised)
    }

    /// Whether there may be a LUN with this number and size, as long as the sets are as they are.
    pub(super) fn has_room(
        &self,
        sets: &BTreeMap<SetId, Set>,
        number: u64,
        bytes: u64,
    ) -> Result<(), Error> {
        if lock(&self.luns).contains_key(&number) {
            return Err(Error::LunExists(number));
        }
        match bound(bytes, self.ground.cluster) > self.free_beside(sets) {
            true => Err(Error::Full),
            false => Ok(()),
        }
    }

    /// Promises bytes to a file that grows, until what is answered is dropped.
    pub(super) fn promise(&self, bytes: u64) -> Result<Promise<'_>, Error> {
        let sets = lock(&self.sets);
        if bytes > self.free_beside(&sets) {
            return Err(Error::Full);
        }
        self.growing.fetch_add(bytes, Ordering::AcqRel);
        Ok(Promise { shared: self, bytes })
    }

    /// The files that snapshots end in: they may not change.
    pub(super) fn pins(&self) -> BTreeSet<LayerId> {
        let sets = lock(&self.sets);
        let snapshots = sets.values().flat_map(|set| &set.members);
        snapshots.filter_map(|member| Some(member.snapshot.as_ref()?.layer)).collect()
    }
}
