//! An application that writes all the time.

use super::record;
use crate::coordinator::{Created, Volume, Writer};
use crate::disk::Fabric;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;
use std::time::Duration;

/// Writes the same number to each of its volumes in turn, then the next number: its transaction.
pub struct Application {
    work: Arc<Work>,
    thread: Option<JoinHandle<()>>,
}

/// What the application's thread and VSS share.
struct Work {
    number: u32,
    volumes: Vec<Arc<Volume>>,
    pace: Duration,
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Default)]
struct State {
    freeze: Freeze,
    /// Its writes fail, so it cannot finish its transaction.
    is_stuck: bool,
    has_written: bool,
    is_over: bool,
}

#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Freeze {
    #[default]
    Going,
    Asked,
    Frozen,
}

impl Application {
    /// Begins to write from this number on, with so much time between transactions. Returns when
    /// the first transaction is over, so that none of an earlier run is left open.
    pub fn start(number: u32, volumes: Vec<Arc<Volume>>, pace: Duration, from: u64) -> Self {
        let (state, changed) = (Mutex::default(), Condvar::new());
        let work = Arc::new(Work { number, volumes, pace, state, changed });
        let writing = Arc::clone(&work);
        let thread = std::thread::spawn(move || writing.run(from));
        let mut state = work.lock();
        while !state.has_written {
            state = work.changed.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
        drop(state);
        Self { work, thread: Some(thread) }
    }

    /// Its number.
    pub fn number(&self) -> u32 {
        self.work.number
    }

    /// Its volumes, in the order in which it writes to them.
    pub fn volumes(&self) -> &[Arc<Volume>] {
        &self.work.volumes
    }

    /// What VSS knows of it; nothing of one that does not support VSS is ever handed over.
    pub fn writer(&self) -> Arc<dyn Writer> {
        Arc::clone(&self.work) as Arc<dyn Writer>
    }
}

impl Drop for Application {
    fn drop(&mut self) {
        self.work.lock().is_over = true;
        self.work.changed.notify_all();
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

impl Work {
    fn run(&self, from: u64) {
        for number in from.. {
            for volume in &self.volumes {
                while !self.write(volume, number) {
                    if self.is_stuck() {
                        return;
                    }
                }
            }
            if !self.goes_on() {
                return;
            }
        }
    }

    fn write(&self, volume: &Volume, number: u64) -> bool {
        let offset = record::place(self.number, number);
        let bytes = record::record(self.number, number, offset);
        volume.write(self.number, number, offset, &bytes).is_ok()
    }

    /// Between two transactions: rests, and stands still for as long as it is frozen. Whether it
    /// goes on then.
    fn goes_on(&self) -> bool {
        let mut state = self.lock();
        state.is_stuck = false;
        state.has_written = true;
        self.changed.notify_all();
        if state.freeze == Freeze::Going && !state.is_over {
            let waited = self.changed.wait_timeout(state, self.pace);
            state = waited.unwrap_or_else(PoisonError::into_inner).0;
        }
        while state.freeze != Freeze::Going && !state.is_over {
            state.freeze = Freeze::Frozen;
            self.changed.notify_all();
            state = self.changed.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
        !state.is_over
    }

    /// A write has failed: it waits a little before it tries again. Whether it is over instead.
    fn is_stuck(&self) -> bool {
        let mut state = self.lock();
        state.is_stuck = true;
        self.changed.notify_all();
        let waited = self.changed.wait_timeout(state, self.pace.max(Duration::from_millis(1)));
        waited.unwrap_or_else(PoisonError::into_inner).0.is_over
    }

    fn go_on(&self) -> bool {
        let mut state = self.lock();
        let was_frozen = state.freeze == Freeze::Frozen;
        state.freeze = Freeze::Going;
        self.changed.notify_all();
        was_frozen
    }

    fn recover(&self, copies: &Created, fabric: &dyn Fabric) -> Option<()> {
        let offset = record::recovery_place(self.number);
        let bytes = record::record(self.number, recovery_number(copies), offset);
        for added in &copies.volumes {
            if self.volumes.iter().any(|volume| Arc::ptr_eq(volume, &added.volume)) {
                let disk = fabric.disk(added.target.as_ref()?)?;
                disk.write(offset, &bytes).ok()?;
            }
        }
        Some(())
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// What applications note in the shadow copies of a set that they have recovered.
pub(crate) fn recovery_number(copies: &Created) -> u64 {
    copies.set.0 as u64
}

impl Writer for Work {
    fn prepare_snapshot(&self) -> bool {
        !self.lock().is_over
    }

    fn freeze(&self) -> bool {
        let mut state = self.lock();
        state.freeze = Freeze::Asked;
        self.changed.notify_all();
        while state.freeze == Freeze::Asked && !state.is_over && !state.is_stuck {
            state = self.changed.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
        state.freeze == Freeze::Frozen || state.is_over
    }

    fn thaw(&self) -> bool {
        self.go_on()
    }

    fn post_snapshot(&self, copies: &Created, fabric: &dyn Fabric) -> bool {
        self.recover(copies, fabric).is_some()
    }

    fn abort(&self) {
        self.go_on();
    }

    fn freeze_is_over(&self) {
        self.go_on();
    }
}
