//! A LUN: what a host writes to and reads.

use super::chain::{self, Layer, Layers};
use super::identity::Identity;
use super::image::LayerId;
use super::lock;
use lifechart_vss::ids::SetId;
use lifechart_vss::lun::LunInformation;
use std::io;
use std::path::PathBuf;
use std::sync::{Condvar, Mutex, PoisonError};
use std::time::{Duration, Instant};

/// A LUN. It takes one write after the other, in the order they were begun, as a disk without a
/// queue does; it is read at any time.
pub struct Lun {
    number: u64,
    bytes: u64,
    pub(super) identity: Identity,
    /// Held for moments only, and never while there is I/O.
    pub(super) state: Mutex<State>,
    /// The last write that is over.
    over: Mutex<u64>,
    next: Condvar,
}

/// Where writes go.
pub(super) struct State {
    pub(super) layers: Layers,
    /// What a set has prepared to lie upon them.
    pub(super) prepared: Option<(SetId, Layer)>,
    /// The unfinished set that it takes part in.
    pub(super) claimed: Option<SetId>,
    /// How many writes were begun.
    pub(super) begun: u64,
    /// Whether the array is closed, and no more may begin.
    pub(super) is_closed: bool,
}

/// A write whose turn it is, or will be. When it is dropped, it is the next one's.
struct Turn<'a> {
    lun: &'a Lun,
    number: u64,
}

impl Lun {
    pub(super) fn new(number: u64, bytes: u64, identity: Identity, layers: Layers) -> Self {
        let state = State { layers, prepared: None, claimed: None, begun: 0, is_closed: false };
        let (state, over, next) = (Mutex::new(state), Mutex::new(0), Condvar::new());
        Self { number, bytes, identity, state, over, next }
    }

    /// Its number.
    pub const fn number(&self) -> u64 {
        self.number
    }

    /// How many bytes it has.
    pub const fn size(&self) -> u64 {
        self.bytes
    }

    /// The name of the device that it is for its host.
    pub fn device(&self) -> String {
        format!(r"\\.\PhysicalDrive{}", self.number)
    }

    /// What it says of itself.
    pub fn information(&self) -> LunInformation {
        self.identity.information("vss_array LUN")
    }

    /// How many writes are over, failed ones too, since the array was opened.
    pub fn writes(&self) -> u64 {
        *lock(&self.over)
    }

    /// How many files its chain has.
    pub fn chain_length(&self) -> usize {
        lock(&self.state).layers.len()
    }

    /// The file that takes its writes: a qcow2 image, which other tools read with all it lies upon
    /// once no process has the array open.
    pub fn file(&self) -> Option<PathBuf> {
        let layers = lock(&self.state).layers.clone();
        layers.last().map(|layer| layer.image.path())
    }

    /// Writes, and answers the number of the write: the first since the array was opened is 1. What
    /// is answered survives the end of the process.
    ///
    /// # Errors
    ///
    /// Where it is beyond the end, the array is closed, or a file cannot be written; then any part of
    /// it may be written.
    pub fn write(&self, offset: u64, data: &[u8]) -> io::Result<u64> {
        self.check(offset, data.len())?;
        // Where it goes is settled here, and never again: a commit that comes later does not move
        // it, and does not wait for it either.
        let (turn, layers) = {
            let mut state = lock(&self.state);
            if state.is_closed {
                return Err(io::ErrorKind::NotConnected.into());
            }
            state.begun += 1;
            (Turn { lun: self, number: state.begun }, state.layers.clone())
        };
        // Those before it may still write to what a commit has frozen meanwhile, and this one has to
        // see what they write.
        self.wait_for(turn.number - 1, &|| false);
        chain::write(&layers, offset, data)?;
        Ok(turn.number)
    }

    /// Reads.
    ///
    /// # Errors
    ///
    /// Where it is beyond the end, or a file cannot be read.
    pub fn read(&self, offset: u64, into: &mut [u8]) -> io::Result<()> {
        self.check(offset, into.len())?;
        let layers = lock(&self.state).layers.clone();
        chain::read(&layers, offset, into)
    }

    /// Brings everything written to the disk.
    ///
    /// # Errors
    ///
    /// Where a file cannot be written.
    pub fn flush(&self) -> io::Result<()> {
        let layers = lock(&self.state).layers.clone();
        layers.iter().try_for_each(|layer| layer.image.sync("layer.sync", &|| false))
    }

    /// Lets no more writes begin; whether those that have begun are over, soon enough.
    pub(super) fn close(&self, patience: Instant) -> bool {
        let begun = {
            let mut state = lock(&self.state);
            state.is_closed = true;
            state.begun
        };
        self.wait_for(begun, &|| Instant::now() >= patience)
    }

    pub(super) fn check(&self, offset: u64, length: usize) -> io::Result<()> {
        match offset.checked_add(length as u64) {
            Some(end) if end <= self.bytes => Ok(()),
            _ => Err(io::ErrorKind::InvalidInput.into()),
        }
    }

    /// Waits until this write and all before it are over; `false` if it was to stop before.
    pub(super) fn wait_for(&self, write: u64, stop: &dyn Fn() -> bool) -> bool {
        let mut over = lock(&self.over);
        while *over < write && !stop() {
            let at_most = Duration::from_millis(1);
            let waited = self.next.wait_timeout(over, at_most);
            over = waited.unwrap_or_else(PoisonError::into_inner).0;
        }
        *over >= write
    }

    /// The chain up to this file; nothing if it has no such file.
    pub(super) fn layers_up_to(&self, top: LayerId) -> Option<Layers> {
        let layers = lock(&self.state).layers.clone();
        let place = layers.iter().position(|layer| layer.id == top)?;
        layers.get(..=place).map(Layers::from)
    }
}

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        // If it gave up waiting for its turn by a panic, those before it come first all the same.
        self.lun.wait_for(self.number - 1, &|| false);
        *lock(&self.lun.over) = self.number;
        self.lun.next.notify_all();
    }
}
