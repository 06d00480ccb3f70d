//! What threads agree by. It stands apart so that a model checker can bring its own.

#[cfg(feature = "std")]
pub(crate) use core::sync::atomic::AtomicBool;
pub(crate) use core::sync::atomic::{AtomicUsize, Ordering};
#[cfg(feature = "std")]
pub(crate) use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
