//! The storage of the array, by itself: whatever happens, LUNs and snapshots show what they must.

#![allow(clippy::unwrap_used)]

mod common;
mod creation;
mod model;
mod qemu;
mod threads;
