//! A LUN in memory.

use crate::disk::Disk;
use std::io;
use std::ops::Range;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// A LUN, or the shadow copy of one.
pub struct MemoryDisk {
    bytes: Mutex<Arc<Vec<u8>>>,
    is_sealed: AtomicBool,
    writes: AtomicU64,
    /// Every write with this number is acknowledged and forgotten; zero for none.
    drops: AtomicU64,
}

impl MemoryDisk {
    /// A LUN of zeros.
    pub(super) fn new(size: usize) -> Self {
        Self::of(Arc::new(vec![0; size]))
    }

    fn of(bytes: Arc<Vec<u8>>) -> Self {
        Self {
            bytes: Mutex::new(bytes),
            is_sealed: AtomicBool::new(false),
            writes: AtomicU64::new(0),
            drops: AtomicU64::new(0),
        }
    }

    /// What it holds in this moment. Nothing is copied before somebody writes.
    pub(super) fn flip(&self) -> Self {
        Self::of(Arc::clone(&self.lock()))
    }

    /// Nobody writes to it any more.
    pub(super) fn seal(&self) {
        self.is_sealed.store(true, Ordering::Release);
    }

    /// Acknowledges every write with this number, and forgets it.
    pub(super) fn drop_every(&self, nth: u64) {
        self.drops.store(nth, Ordering::Release);
    }

    /// Changes it, whoever may.
    pub(super) fn spoil(&self) {
        if let Some(byte) = Arc::make_mut(&mut *self.lock()).first_mut() {
            *byte ^= 1;
        }
    }

    fn lock(&self) -> MutexGuard<'_, Arc<Vec<u8>>> {
        self.bytes.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Disk for MemoryDisk {
    fn size(&self) -> u64 {
        self.lock().len() as u64
    }

    fn read(&self, offset: u64, bytes: &mut [u8]) -> io::Result<()> {
        let inside = self.lock();
        let range = range(offset, bytes.len())?;
        bytes.copy_from_slice(inside.get(range).ok_or(io::ErrorKind::InvalidInput)?);
        Ok(())
    }

    fn write(&self, offset: u64, bytes: &[u8]) -> io::Result<()> {
        if self.is_sealed.load(Ordering::Acquire) {
            return Err(io::ErrorKind::ReadOnlyFilesystem.into());
        }
        let number = self.writes.fetch_add(1, Ordering::AcqRel) + 1;
        let drops = self.drops.load(Ordering::Acquire);
        if drops > 0 && number.is_multiple_of(drops) {
            return Ok(());
        }
        let mut inside = self.lock();
        let inside = Arc::make_mut(&mut *inside).get_mut(range(offset, bytes.len())?);
        inside.ok_or(io::ErrorKind::InvalidInput)?.copy_from_slice(bytes);
        Ok(())
    }
}

fn range(offset: u64, length: usize) -> io::Result<Range<usize>> {
    let from = usize::try_from(offset).map_err(io::Error::other)?;
    Ok(from..from.saturating_add(length))
}
