//! Declare a lifecycle once, in YAML, and get typed Rust, diagrams and exhaustive tests that cannot
//! drift from it.
//!
//! ```text
//! lifechart::machine!("provider.yaml");
//! ```
//!
//! What [`machine!`] generates stands on its own, but for the few things here. This crate needs
//! nothing but `core` and allocates nothing; the feature `std` adds `Shared` and what
//! goes with it, `tracing` spans for its calls; the feature
//! `conformance` adds tests for implementations that were written by hand.
#![no_std]

#[cfg(feature = "std")]
extern crate std;

mod clock;
#[cfg(feature = "std")]
mod deferred;
mod drive;
mod interrupt;
pub mod observe;
mod order;
#[cfg(feature = "std")]
mod panics;
mod role;
mod sealed;
#[cfg(feature = "std")]
mod shared;
mod sync;
#[doc(hidden)]
pub mod testing;
#[cfg(test)]
mod tests;

pub use clock::Clock;
#[cfg(feature = "std")]
pub use clock::{ManualClock, SteadyClock};
#[cfg(feature = "std")]
pub use deferred::Deferred;
pub use drive::{Drive, Progress, Working};
#[cfg(feature = "std")]
pub use interrupt::{Cancellation, Listening};
pub use interrupt::{Interrupt, Interrupts, Run};
#[cfg(feature = "conformance")]
pub use lifechart_conformance as conformance;
#[cfg(all(feature = "macros", feature = "conformance"))]
pub use lifechart_macros::conformance;
#[cfg(feature = "macros")]
pub use lifechart_macros::{docs, machine};
pub use order::{Order, Turn};
pub use role::Role;
pub use sealed::Sealed;
#[cfg(feature = "std")]
pub use shared::{Shared, Timer};

/// For the code that [`machine!`] generates.
#[cfg(feature = "serde")]
#[doc(hidden)]
pub use serde as __serde;
