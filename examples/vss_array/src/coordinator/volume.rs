//! A volume, as the kernel has it: writes go through it, and it can hold them back.

use crate::disk::Disk;
use lifechart_vss::lun::LunInformation;
use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// How often whoever waits for writes to end asks whether it should go on waiting.
const NOW_AND_THEN: Duration = Duration::from_millis(2);

/// A volume on a LUN of its own.
pub struct Volume {
    name: String,
    lun: LunInformation,
    disk: Arc<dyn Disk>,
    gate: Mutex<Gate>,
    changed: Condvar,
    log: Mutex<Vec<Written>>,
}

#[derive(Default)]
struct Gate {
    is_held: bool,
    /// How many look at the volume while nothing changes on it.
    looking: usize,
    writing: usize,
}

/// A write that is over, as the volume remembers it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Written {
    /// Who has written.
    pub writer: u32,
    /// The writer's number of the write.
    pub number: u64,
    /// Where.
    pub offset: u64,
    /// Whether it was acknowledged. If not, nobody knows whether it has happened.
    pub is_certain: bool,
}

impl Volume {
    /// A volume with this name on this LUN.
    pub fn new(name: impl Into<String>, lun: LunInformation, disk: Arc<dyn Disk>) -> Self {
        Self::again(name, lun, disk, Vec::new())
    }

    /// The same with the writes that there were before the host was started again.
    pub fn again(
        name: impl Into<String>,
        lun: LunInformation,
        disk: Arc<dyn Disk>,
        log: Vec<Written>,
    ) -> Self {
        Self {
            name: name.into(),
            lun,
            disk,
            gate: Mutex::default(),
            changed: Condvar::new(),
            log: Mutex::new(log),
        }
    }

    /// Its name, such as `E:`.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The LUN it is on.
    pub const fn lun(&self) -> &LunInformation {
        &self.lun
    }

    /// What is below it.
    pub fn disk(&self) -> &dyn Disk {
        &*self.disk
    }

    /// Writes, as soon as writes are not held.
    ///
    /// # Errors
    ///
    /// Where the LUN could not be written to.
    pub fn write(&self, writer: u32, number: u64, offset: u64, bytes: &[u8]) -> io::Result<()> {
        let passing = self.pass();
        // Who breaks down below the volume takes nobody along who writes to it.
        let result = catch_unwind(AssertUnwindSafe(|| self.disk.write(offset, bytes)));
        let result = result.unwrap_or_else(|_| Err(io::Error::other("the disk has broken down")));
        lock(&self.log).push(Written { writer, number, offset, is_certain: result.is_ok() });
        drop(passing);
        result
    }

    fn pass(&self) -> Passing<'_> {
        let mut gate = lock(&self.gate);
        while gate.is_held || gate.looking > 0 {
            gate = self.changed.wait(gate).unwrap_or_else(PoisonError::into_inner);
        }
        gate.writing += 1;
        Passing(self)
    }

    /// Holds further writes back, and waits for those that are on their way. How many there were
    /// ever; nothing if they do not end and there is reason to stop.
    pub(super) fn hold(&self, has_to_stop: impl Fn() -> bool) -> Option<usize> {
        let mut gate = lock(&self.gate);
        gate.is_held = true;
        while gate.writing > 0 {
            if has_to_stop() {
                return None;
            }
            let waited = self.changed.wait_timeout(gate, NOW_AND_THEN);
            gate = waited.unwrap_or_else(PoisonError::into_inner).0;
        }
        Some(self.written())
    }

    /// Lets writes go on.
    pub(super) fn release(&self) {
        lock(&self.gate).is_held = false;
        self.changed.notify_all();
    }

    /// Whether writes are held back.
    pub fn is_held(&self) -> bool {
        lock(&self.gate).is_held
    }

    /// Looks at the volume between two writes, and is told how many there were.
    pub fn at_rest<R>(&self, look: impl FnOnce(usize) -> R) -> R {
        let mut gate = lock(&self.gate);
        gate.looking += 1;
        while gate.writing > 0 {
            gate = self.changed.wait(gate).unwrap_or_else(PoisonError::into_inner);
        }
        drop(gate);
        let seen = look(self.written());
        lock(&self.gate).looking -= 1;
        self.changed.notify_all();
        seen
    }

    /// How many writes there were.
    pub fn written(&self) -> usize {
        lock(&self.log).len()
    }

    /// Looks at the writes there were.
    pub fn with_log<R>(&self, look: impl FnOnce(&[Written]) -> R) -> R {
        look(&lock(&self.log))
    }
}

/// A write that is on its way.
struct Passing<'a>(&'a Volume);

impl Drop for Passing<'_> {
    fn drop(&mut self) {
        lock(&self.0.gate).writing -= 1;
        self.0.changed.notify_all();
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
