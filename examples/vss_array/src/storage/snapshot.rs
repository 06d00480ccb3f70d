//! Snapshots: what a LUN was at the moment of a commit.

use super::chain::{self, Layer};
use super::identity::Identity;
use super::image::{Image, LayerId};
use super::lun::Lun;
use super::making::Making;
use super::space::growth;
use super::state::Shared;
use super::{Error, lock};
use lifechart_vss::ids::{SetId, SnapshotId};
use lifechart_vss::lun::LunInformation;
use std::io;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, Weak};

/// The finished snapshots of a set.
#[derive(Clone)]
pub struct SnapshotSet {
    /// The set.
    pub set: SetId,
    /// One for each LUN.
    pub snapshots: Vec<Arc<Snapshot>>,
}

/// A snapshot of one LUN. It can be written to (RB-22), which nobody sees but its own readers.
pub struct Snapshot {
    pub(super) shared: Weak<Shared>,
    pub(super) lun: Arc<Lun>,
    pub(super) layer: LayerId,
    pub(super) identity: Identity,
    pub(super) ids: Vec<SnapshotId>,
    pub(super) writes: u64,
    /// The last write that goes into it, counted since the array was opened.
    pub(super) last_write: u64,
    /// What was written into the snapshot.
    pub(super) recovery: Mutex<Option<Layer>>,
    /// Held by whoever writes into it.
    pub(super) writing: Mutex<()>,
}

impl Snapshot {
    /// The LUN it is of.
    pub fn lun(&self) -> &Arc<Lun> {
        &self.lun
    }

    /// The volumes that lie on the LUN: their shadow copies.
    pub fn ids(&self) -> &[SnapshotId] {
        &self.ids
    }

    /// What the LUN of the snapshot says of itself.
    pub fn information(&self) -> LunInformation {
        self.identity.information("vss_array snapshot")
    }

    /// The name of the device that it is for its host.
    pub fn device(&self) -> String {
        format!(r"\\.\PhysicalDrive{}", (1 << 20) + u64::from(self.identity.number))
    }

    /// How many bytes it has.
    pub fn size(&self) -> u64 {
        self.lun.size()
    }

    /// How many writes to the LUN it holds, counted since the array that took it was opened: all that
    /// were begun before the commit, and none after.
    pub const fn writes_at_commit(&self) -> u64 {
        self.writes
    }

    /// The uppermost of its files: a qcow2 image, as that of a LUN is.
    pub fn file(&self) -> Option<PathBuf> {
        let own = lock(&self.recovery).clone();
        let frozen = || self.lun.layers_up_to(self.layer)?.last().cloned();
        own.or_else(frozen).map(|layer| layer.image.path())
    }

    /// Reads. Waits for writes that were on their way at the commit: they belong to it, too.
    ///
    /// # Errors
    ///
    /// Where it is beyond the end, or a file cannot be read.
    pub fn read(&self, offset: u64, into: &mut [u8]) -> io::Result<()> {
        self.lun.check(offset, into.len())?;
        // Not in one line: the lock would be held while this waits.
        let own = lock(&self.recovery).clone();
        let layers = self.layers(own)?;
        chain::read(&layers, offset, into)
    }

    /// Writes into the snapshot, as writers do when they recover their data. The LUN is not touched.
    ///
    /// # Errors
    ///
    /// Where it is beyond the end, or a file cannot be written.
    pub fn write(&self, offset: u64, data: &[u8]) -> io::Result<()> {
        self.lun.check(offset, data.len())?;
        let shared = self.shared.upgrade().ok_or(io::ErrorKind::NotFound)?;
        let _one_by_one = lock(&self.writing);
        // What is promised to LUNs is not to be had for this.
        let cluster = shared.ground.cluster;
        let _promise = shared.promise(growth(data.len() as u64, cluster))?;
        let known = lock(&self.recovery).clone();
        let own = match known {
            Some(own) => own,
            None => self.create_recovery(&shared)?,
        };
        chain::write(&self.layers(Some(own))?, offset, data)
    }

    fn create_recovery(&self, shared: &Shared) -> Result<Layer, Error> {
        let ground = &shared.ground;
        let making = Making::begin(shared, None);
        let id = making.id();
        let image = ground.faults.step("recovery.create", &|| false, || {
            Image::create(ground, id, Some(self.layer), self.size())
        })?;
        let own = Layer { id, image: Arc::new(image) };
        let making = making.or_else(|| *lock(&self.recovery) = None);
        {
            // One that is deleted meanwhile gets none.
            let sets = lock(&shared.sets);
            let mut members = sets.values().flat_map(|set| &set.members);
            if !members.any(|member| member.identity == self.identity) {
                return Err(io::Error::from(io::ErrorKind::NotFound).into());
            }
            *lock(&self.recovery) = Some(own.clone());
        }
        shared.save()?;
        making.succeed();
        Ok(own)
    }

    fn layers(&self, recovery: Option<Layer>) -> io::Result<Vec<Layer>> {
        self.lun.wait_for(self.last_write, &|| false);
        let layers = self.lun.layers_up_to(self.layer).ok_or(io::ErrorKind::NotFound)?;
        Ok(layers.iter().cloned().chain(recovery).collect())
    }
}
