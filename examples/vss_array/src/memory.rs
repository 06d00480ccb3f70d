//! An array of another vendor, whose LUNs are in memory.
//!
//! It serves a set together with others, and it can be told to be wrong, so that the checks have
//! something to find.

mod disk;
mod provider;

pub use disk::MemoryDisk;
pub use provider::{MemoryArray, Wrong};
