//! What a provider owes after a crash.
//!
//! A process that dies while it creates a set leaves behind what the set holds: LUNs, files, space.
//! VSS says nothing about it to the next process. A journal does: it records every shadow copy
//! before it is added and, where the author says so, everything by its name before it is acquired
//! ([`Addition::acquiring`](crate::provider::Addition::acquiring)); and that a set is finished,
//! before VSS hears of it.
//!
//! ```no_run
//! # fn run<P: lifechart_vss::provider::HardwareProvider>(
//! #     array: P,
//! # ) -> Result<(), lifechart_vss::journal::JournalError> {
//! use lifechart_vss::journal::Journal;
//! use lifechart_vss::provider::Builder;
//!
//! let journal = Journal::open(r"C:\ProgramData\My Provider\journal.redb")?;
//! let provider = Builder::new(array).journal(journal).hardware();
//! # Ok(())
//! # }
//! ```
//!
//! Before `hardware` returns, each set that is in the journal was handed to
//! [`recover`](crate::provider::Provider::recover).
//!
//! | the process ended | after it the set is |
//! |---|---|
//! | before PostFinalCommitSnapshots had recorded that it is finished | discarded |
//! | after that, and before the author's `keep` was done | kept: `keep` comes (again) |
//! | while it was discarded, for whatever reason | discarded (again) |
//! | while it was withdrawn | withdrawn (again) |
//! | later | finished, and nothing is owed |
//!
//! What cannot be recorded is not done: where the disk is full, BeginPrepareSnapshot answers
//! VSS_E_PROVIDER_VETO and nothing was acquired, or PostFinalCommitSnapshots does and the set is
//! discarded. Only discarding and withdrawing go on without a record, for the set has failed
//! already; what could not be written then is tried again at each call. While volumes may be frozen
//! the file is not touched, because it may lie on one of them (RB-18 to RB-21). Nothing but
//! `discard` can happen to a set in that time, and that is recorded after the thaw. So
//! `discard`, `keep` and `withdraw` may come twice for the same set, and must bear it.
//!
//! What was done is forgotten here as soon as it lasts. A provider that only notes in memory what it
//! has done, and writes it later, says so
//! ([`is_settled`](crate::provider::Provider::is_settled)); until then the set stays owed.
//!
//! The file is a database of [redb]: small, written without a server, and whole after a crash or a
//! loss of power. One process at a time has it open.

mod backend;
mod error;
mod file;
mod record;
mod store;

use crate::ids::{SetId, SnapshotId};
use crate::provider::{Book, Duty, NotRecorded, Owed, Resource};
use backend::Gate;
pub use error::{JournalError, JournalFault};
use record::Record;
use redb::{DatabaseError, StorageBackend};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};
use store::{Lasting, Store};

/// What a provider holds and owes, in a file; see [the module](self).
pub struct Journal {
    path: PathBuf,
    source: Source,
    gate: Gate,
    desk: Mutex<Desk>,
}

/// Nobody notices it, and it costs nothing.
const TRY_AGAIN_AFTER: Duration = Duration::from_millis(50);

/// Opens what lies below the store, as often as it has to be opened again.
type Source = Box<dyn Fn() -> Result<Box<dyn StorageBackend>, DatabaseError> + Send + Sync>;

/// How everything should stand, and where the file may not say so yet.
struct Desk {
    /// None after a failure, until the next attempt.
    store: Option<Store>,
    sets: BTreeMap<SetId, Record>,
    unsaved: BTreeSet<SetId>,
    may_be_frozen: bool,
    /// Whether the last attempt to write what was left has failed, which is told once.
    has_failed: bool,
}

impl Journal {
    /// Opens the journal, and begins it where there is none. The folder has to be there.
    ///
    /// # Errors
    ///
    /// Whatever keeps it from being used. A file that is damaged is never taken for an empty one,
    /// for then nothing would be owed.
    pub fn open(path: impl AsRef<Path>) -> Result<Self, JournalError> {
        let path = path.as_ref();
        if let Ok(false) = path.try_exists() {
            file::create(path, |backend| Store::create(backend, &Gate::default()))
                .map_err(|fault| JournalError::new(path, fault))?;
        }
        let of_source = path.to_owned();
        Self::with(path, Box::new(move || file::open(&of_source)))
    }

    /// The same, but where another process has it open, waits for that to end for so long: a server
    /// that is started while the one before it is still ending.
    ///
    /// # Errors
    ///
    /// As [`Journal::open`] has them.
    pub fn open_when_free(
        path: impl AsRef<Path>,
        patience: Duration,
    ) -> Result<Self, JournalError> {
        let (path, since) = (path.as_ref(), Instant::now());
        loop {
            match Self::open(path) {
                Err(error) if error.is_in_use() && since.elapsed() < patience => {
                    std::thread::sleep(TRY_AGAIN_AFTER);
                }
                opened => return opened,
            }
        }
    }

    /// A journal on something else than a file. For tests: of lost power, full disks and the like.
    #[doc(hidden)]
    pub fn on<B: StorageBackend>(
        open: impl Fn() -> Result<B, DatabaseError> + Send + Sync + 'static,
    ) -> Result<Self, JournalError> {
        let path = Path::new("journal");
        let failed = |fault| JournalError::new(path, fault);
        let backend = open().map_err(|error| failed(store::of_opening(error)))?;
        if matches!(backend.len(), Ok(0)) {
            Store::create(Box::new(backend), &Gate::default()).map_err(failed)?;
        } else {
            drop(backend);
        }
        Self::with(path, Box::new(move || Ok(Box::new(open()?))))
    }

    fn with(path: &Path, source: Source) -> Result<Self, JournalError> {
        let (path, gate) = (path.to_owned(), Gate::default());
        let opened = source()
            .map_err(store::of_opening)
            .and_then(|backend| Store::open(backend, &gate))
            .and_then(|store| store.read().map(|sets| (store, sets)));
        let (store, sets) = opened.map_err(|fault| JournalError::new(&path, fault))?;
        let desk = Desk {
            store: Some(store),
            sets,
            unsaved: BTreeSet::new(),
            may_be_frozen: false,
            has_failed: false,
        };
        Ok(Self { path, source, gate, desk: Mutex::new(desk) })
    }

    /// The sets it knows and what is owed to each, by their ids.
    pub fn owed(&self) -> Vec<Owed> {
        let desk = self.desk();
        desk.sets.iter().filter_map(|(&set, record)| record.owed(set)).collect()
    }

    fn desk(&self) -> MutexGuard<'_, Desk> {
        self.desk.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Makes the file say how everything stands.
    fn save(&self, desk: &mut Desk, lasting: Lasting) -> Result<(), NotRecorded> {
        if desk.unsaved.is_empty() {
            return Ok(());
        }
        let saved = self.try_to_save(desk, lasting);
        desk.has_failed = saved.is_err();
        saved.map_err(|fault| {
            // After an error it answers nothing any more. What it has written is not known.
            desk.store = None;
            NotRecorded { reason: JournalError::new(&self.path, fault).to_string() }
        })
    }

    fn try_to_save(&self, desk: &mut Desk, lasting: Lasting) -> Result<(), JournalFault> {
        let store = match &mut desk.store {
            Some(store) => store,
            none => {
                let backend = (self.source)().map_err(store::of_opening)?;
                none.insert(Store::open(backend, &self.gate)?)
            }
        };
        store.save(&desk.unsaved, &desk.sets, lasting)?;
        for set in std::mem::take(&mut desk.unsaved) {
            if let Some(record) = desk.sets.get_mut(&set) {
                record.may_be_stored_as_finished = record.duty == Some(Duty::Keep);
            }
        }
        Ok(())
    }
}

impl Drop for Journal {
    fn drop(&mut self) {
        let desk = self.desk.get_mut().unwrap_or_else(PoisonError::into_inner);
        if desk.may_be_frozen {
            // The store would write once more when it is closed.
            self.gate.close();
        }
    }
}

impl fmt::Debug for Journal {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Journal").field("path", &self.path).finish_non_exhaustive()
    }
}

impl Book for Journal {
    fn owed(&self) -> Vec<Owed> {
        Self::owed(self)
    }

    fn add(&self, set: SetId, snapshot: SnapshotId) -> Result<(), NotRecorded> {
        let desk = &mut *self.desk();
        // One that was handed over is out of reach of an abort from here on.
        desk.sets.retain(|_, record| record.duty.is_some());
        let record = desk.sets.entry(set).or_insert_with(|| Record::new(Duty::Discard));
        if record.duty != Some(Duty::Discard) {
            let reason = format!("{set} was finished before and is not settled yet");
            return Err(NotRecorded { reason });
        }
        let before = record.clone();
        if !record.snapshots.contains(&snapshot) {
            record.snapshots.push(snapshot);
        }
        self.save_or_restore(desk, set, before)
    }

    fn acquire(&self, set: SetId, snapshot: SnapshotId, name: &str) -> Result<(), NotRecorded> {
        let desk = &mut *self.desk();
        let record = desk.sets.entry(set).or_insert_with(|| Record::new(Duty::Discard));
        let before = record.clone();
        let resource = Resource { snapshot, name: name.to_owned() };
        if !record.resources.contains(&resource) {
            record.resources.push(resource);
        }
        self.save_or_restore(desk, set, before)
    }

    fn take_back(&self, set: SetId, snapshot: SnapshotId) {
        let desk = &mut *self.desk();
        if let Some(record) = desk.sets.get_mut(&set) {
            record.take_back(snapshot);
            if record.snapshots.is_empty() {
                desk.sets.remove(&set);
            }
            desk.unsaved.insert(set);
        }
    }

    fn finish(&self, set: SetId) -> Result<(), NotRecorded> {
        let desk = &mut *self.desk();
        let record = desk.sets.entry(set).or_insert_with(|| Record::new(Duty::Discard));
        record.may_be_stored_as_finished = true;
        let before = record.clone();
        record.duty = Some(Duty::Keep);
        self.save_or_restore(desk, set, before)
    }

    fn discard(&self, set: SetId) -> Result<(), NotRecorded> {
        let desk = &mut *self.desk();
        let Some(record) = desk.sets.get_mut(&set) else { return Ok(()) };
        record.duty = Some(Duty::Discard);
        if !record.may_be_stored_as_finished {
            return Ok(());
        }
        desk.unsaved.insert(set);
        self.save(desk, Lasting::Surely)
    }

    fn withdraw(&self, set: SetId) -> Result<(), NotRecorded> {
        let desk = &mut *self.desk();
        let record = desk.sets.entry(set).or_insert_with(|| Record::new(Duty::Withdraw));
        record.duty = Some(Duty::Withdraw);
        desk.unsaved.insert(set);
        self.save(desk, Lasting::Surely)
    }

    fn hand_over(&self, set: SetId) {
        let desk = &mut *self.desk();
        if let Some(record) = desk.sets.get_mut(&set) {
            record.duty = None;
            desk.unsaved.insert(set);
        }
    }

    fn forget(&self, set: SetId) {
        let desk = &mut *self.desk();
        desk.sets.remove(&set);
        desk.unsaved.insert(set);
    }

    fn freeze(&self) {
        self.desk().may_be_frozen = true;
    }

    fn thaw(&self) {
        self.desk().may_be_frozen = false;
    }

    fn may_be_frozen(&self) -> bool {
        self.desk().may_be_frozen
    }

    fn settle(&self) -> Result<(), NotRecorded> {
        let desk = &mut *self.desk();
        if desk.may_be_frozen {
            return Ok(());
        }
        let had_failed = desk.has_failed;
        let saved = self.save(desk, Lasting::Mostly);
        if had_failed { Ok(()) } else { saved }
    }
}

impl Journal {
    /// Makes the file say so, or has it be as it was before.
    fn save_or_restore(
        &self,
        desk: &mut Desk,
        set: SetId,
        before: Record,
    ) -> Result<(), NotRecorded> {
        desk.unsaved.insert(set);
        self.save(desk, Lasting::Surely).inspect_err(|_| {
            match before.snapshots.is_empty() {
                true => desk.sets.remove(&set),
                false => desk.sets.insert(set, before),
            };
        })
    }
}
