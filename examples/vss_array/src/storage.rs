//! An array: LUNs as chains of qcow2 files in a folder, and snapshots of them.
//!
//! The uppermost file of a LUN's chain takes its writes. To snapshot a LUN, an empty file is made
//! that lies upon the chain (slow, beforehand); then writes are sent there (a pointer, in one moment
//! for all LUNs of a set). What lies below changes no more, and is the snapshot.

mod array;
mod chain;
mod creation;
mod error;
mod faults;
mod identity;
mod image;
mod leftovers;
mod lun;
mod making;
mod preparation;
mod recovery;
mod release;
mod snapshot;
mod space;
mod state;
mod table;
mod upkeep;

pub use array::{Array, Settings};
pub use error::Error;
pub use faults::{Fault, Faults, points};
pub use leftovers::Leftovers;
pub use lun::Lun;
pub use recovery::Recovered;
pub use snapshot::{Snapshot, SnapshotSet};

use std::sync::{Mutex, MutexGuard, PoisonError};

/// What a thread that panicked has left behind is whole: every change under a lock here is.
fn lock<T: ?Sized>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
