//! The word "stop" for threads that may outlive the activity.

use crate::sync::{Arc, Condvar, Mutex, PoisonError};
use core::time::Duration;
use std::time::Instant;

/// Tells threads that work for an activity whether it should stop. Its clones are told together.
#[derive(Clone, Debug, Default)]
pub struct Cancellation(Arc<Flag>);

#[derive(Debug, Default)]
struct Flag {
    is_requested: Mutex<bool>,
    raised: Condvar,
}

impl Cancellation {
    /// One that nobody has told to stop, and that [`request`](Self::request) tells.
    pub fn new() -> Self {
        Self::default()
    }

    /// Tells all to stop who have a clone of it.
    pub fn request(&self) {
        *self.0.is_requested.lock().unwrap_or_else(PoisonError::into_inner) = true;
        self.0.raised.notify_all();
    }

    /// Whether the work should stop.
    pub fn is_requested(&self) -> bool {
        *self.0.is_requested.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Sleeps, but for so long at most; whether the work should stop.
    pub fn wait(&self, at_most: Duration) -> bool {
        let begin = Instant::now();
        let mut is_requested = self.0.is_requested.lock().unwrap_or_else(PoisonError::into_inner);
        while !*is_requested {
            let Some(left) = at_most.checked_sub(begin.elapsed()).filter(|left| !left.is_zero())
            else {
                break;
            };
            let woken = self.0.raised.wait_timeout(is_requested, left);
            is_requested = woken.unwrap_or_else(PoisonError::into_inner).0;
        }
        *is_requested
    }
}
