//! What time it is.

use core::time::Duration;

/// Tells a driver what time it is. A handler whose lifecycle has clocks carries one.
///
/// The machine itself never reads a clock. A driver has to, because time passes while an activity
/// runs. A clock that jumps back is taken to stand still until it is where it was.
pub trait Clock {
    /// The time since a moment that is the same in every call.
    fn now(&self) -> Duration;
}

#[cfg(feature = "std")]
pub use with_std::{ManualClock, SteadyClock};

#[cfg(feature = "std")]
mod with_std {
    use super::Clock;
    use core::time::Duration;
    use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
    use std::time::Instant;

    /// The time since it was made. Nobody can set it; its copies agree.
    #[derive(Clone, Copy, Debug)]
    pub struct SteadyClock(Instant);

    impl SteadyClock {
        /// A clock that begins now.
        pub fn new() -> Self {
            Self(Instant::now())
        }
    }

    impl Default for SteadyClock {
        fn default() -> Self {
            Self::new()
        }
    }

    impl Clock for SteadyClock {
        fn now(&self) -> Duration {
            self.0.elapsed()
        }
    }

    /// A clock that stands still until it is told to go on, for tests. Its clones are one clock.
    #[derive(Clone, Debug, Default)]
    pub struct ManualClock(Arc<Mutex<Duration>>);

    impl ManualClock {
        /// A clock that says zero.
        pub fn new() -> Self {
            Self::default()
        }

        /// Lets so much time pass at once.
        pub fn advance(&self, by: Duration) {
            let mut now = self.lock();
            *now = now.saturating_add(by);
        }

        /// Sets it, also back.
        pub fn set(&self, to: Duration) {
            *self.lock() = to;
        }

        fn lock(&self) -> MutexGuard<'_, Duration> {
            self.0.lock().unwrap_or_else(PoisonError::into_inner)
        }
    }

    impl Clock for ManualClock {
        fn now(&self) -> Duration {
            *self.lock()
        }
    }
}
