//! What a host can do with a LUN, whoever has made it.

use crate::storage::{Array, Lun, Snapshot};
use lifechart_vss::lun::LunInformation;
use std::io;
use std::sync::Arc;

/// A LUN that can be read and written to, from several threads at once.
pub trait Disk: Send + Sync {
    /// How many bytes it holds.
    fn size(&self) -> u64;

    /// Reads as many bytes as there is room for.
    ///
    /// # Errors
    ///
    /// Where they cannot be read.
    fn read(&self, offset: u64, bytes: &mut [u8]) -> io::Result<()>;

    /// Writes all of these bytes.
    ///
    /// # Errors
    ///
    /// Where they cannot be written. What is there then is the old or the new.
    fn write(&self, offset: u64, bytes: &[u8]) -> io::Result<()>;
}

/// Where a host finds LUNs.
pub trait Fabric: Send + Sync {
    /// The LUN that goes by the names of this one, if it is there: an original or a shadow copy.
    fn disk(&self, lun: &LunInformation) -> Option<Arc<dyn Disk>>;
}

impl Disk for Lun {
    fn size(&self) -> u64 {
        self.size()
    }

    fn read(&self, offset: u64, bytes: &mut [u8]) -> io::Result<()> {
        self.read(offset, bytes)
    }

    fn write(&self, offset: u64, bytes: &[u8]) -> io::Result<()> {
        self.write(offset, bytes).map(drop)
    }
}

impl Disk for Snapshot {
    fn size(&self) -> u64 {
        self.size()
    }

    fn read(&self, offset: u64, bytes: &mut [u8]) -> io::Result<()> {
        self.read(offset, bytes)
    }

    fn write(&self, offset: u64, bytes: &[u8]) -> io::Result<()> {
        self.write(offset, bytes)
    }
}

impl Fabric for Array {
    fn disk(&self, lun: &LunInformation) -> Option<Arc<dyn Disk>> {
        match self.lun_of(lun) {
            Some(lun) => Some(lun),
            None => self.snapshot_of(lun).map(|snapshot| snapshot as Arc<dyn Disk>),
        }
    }
}

/// All that is on a disk.
///
/// # Errors
///
/// Where it cannot be read.
pub fn image(disk: &dyn Disk) -> io::Result<Vec<u8>> {
    let mut bytes = vec![0; usize::try_from(disk.size()).map_err(io::Error::other)?];
    disk.read(0, &mut bytes)?;
    Ok(bytes)
}
