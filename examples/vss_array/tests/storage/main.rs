//! The storage of the array, by itself: whatever happens, LUNs and snapshots show what they must.

#![allow(clippy::unwrap_used)]

mod common;
mod creation;
mod faults;
mod kills;
mod model;
mod opening;
mod play;
mod qemu;
mod quota;
mod release;
mod threads;
