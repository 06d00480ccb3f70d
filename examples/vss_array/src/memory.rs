//! An array of another vendor, whose LUNs are in memory.
//!
//! It serves a set together with others, and it can be told to be wrong, so that the checks have
//! something to find.

mod array;
mod disk;
mod provider;

pub use array::{MemoryArray, Wrong};
pub use disk::MemoryDisk;
