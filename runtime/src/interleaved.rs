//! The driver's own locking, with every order in which its threads can meet.
//!
//! This is the root of a test, not of the crate. It stands here so that the modules beside it are
//! compiled once more, with the locks of a model checker in the place of those of `std`. That one
//! runs a scenario again and again, each time with another schedule, finds deadlocks, and never
//! lets a wait time out, so that a wake-up that is lost is found, too.
#![cfg(feature = "std")]
// Parts of the crate that no scenario uses.
#![allow(dead_code, unreachable_pub, unused_imports)]

extern crate self as lifechart;

#[path = "../tests/interleaved/bounded.rs"]
mod bounded;
mod clock;
mod drive;
mod interrupt;
pub mod observe;
mod order;
mod panics;
mod role;
#[path = "../tests/interleaved/scenarios.rs"]
mod scenarios;
mod shared;
/// The locks of the model checker.
mod sync {
    pub(crate) use shuttle::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
    pub(crate) use shuttle::sync::{Arc, Condvar, Mutex, MutexGuard};
    pub(crate) use std::sync::PoisonError;
}

pub use clock::Clock;
pub use drive::{Drive, Progress, Working};
pub use interrupt::{Interrupt, Interrupts, Run};
// What the macro writes is for all features that the workspace has asked for.
#[cfg(feature = "conformance")]
pub use lifechart_conformance as conformance;
pub use order::{Order, Turn};
pub use role::Role;
#[cfg(feature = "serde")]
pub use serde as __serde;
pub use shared::Shared;

mod latch {
    lifechart_macros::machine!("../tests/driver/latch.yaml", tests = none);
}
