//! The driver: what it runs of a handler, in which order, and how overlapping calls wait for each
//! other.

#![cfg(feature = "std")]

mod copier;
mod interrupts;
mod observers;
mod overlap;
mod panics;
mod sequence;
#[cfg(feature = "tracing")]
mod spans;
mod threads;
mod time;
