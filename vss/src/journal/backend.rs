//! The file below the embedded store, with three rules of our own: nothing is read that is not there,
//! a change of its length is between two syncs, and nothing is done once the gate is closed.

use redb::StorageBackend;
use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// Whether the file may be touched. It is closed for good where a journal is dropped while volumes
/// may be frozen.
#[derive(Clone, Debug, Default)]
pub(super) struct Gate(Arc<AtomicBool>);

impl Gate {
    pub(super) fn close(&self) {
        self.0.store(true, Ordering::SeqCst);
    }

    fn pass(&self) -> io::Result<()> {
        if self.0.load(Ordering::SeqCst) {
            return Err(io::Error::other("volumes may be frozen"));
        }
        Ok(())
    }
}

/// What the store reads and writes.
#[derive(Debug)]
pub(super) struct Guarded {
    pub(super) backend: Box<dyn StorageBackend>,
    pub(super) gate: Gate,
}

impl StorageBackend for Guarded {
    fn len(&self) -> io::Result<u64> {
        self.gate.pass()?;
        self.backend.len()
    }

    fn read(&self, offset: u64, len: usize) -> io::Result<Vec<u8>> {
        self.gate.pass()?;
        // A damaged file can ask for terabytes, and room would be made for them before they are read.
        let end = u64::try_from(len).ok().and_then(|len| offset.checked_add(len));
        if end.is_none_or(|end| self.backend.len().is_ok_and(|size| end > size)) {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        self.backend.read(offset, len)
    }

    fn set_len(&self, len: u64) -> io::Result<()> {
        self.gate.pass()?;
        // The store says in its header how long the file is, and cannot be opened where the header
        // lasted through a loss of power and the length did not, or the other way round.
        self.backend.sync_data(false)?;
        self.backend.set_len(len)?;
        self.backend.sync_data(false)
    }

    fn sync_data(&self, eventual: bool) -> io::Result<()> {
        self.gate.pass()?;
        self.backend.sync_data(eventual)
    }

    fn write(&self, offset: u64, data: &[u8]) -> io::Result<()> {
        self.gate.pass()?;
        self.backend.write(offset, data)
    }
}
