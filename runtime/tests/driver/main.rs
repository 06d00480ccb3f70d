//! The driver: what it runs of a handler, in which order, and how overlapping calls wait for each
//! other.

#![cfg(feature = "std")]

mod copier;
mod interrupts;
mod observers;
mod overlap;
mod panics;
mod sequence;
mod threads;
mod time;
