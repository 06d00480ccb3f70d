//! What time it is.

use core::time::Duration;

/// Tells a driver what time it is. A handler whose lifecycle has clocks carries one.
///
/// The machine itself never reads a clock. A driver has to, because time passes while an activity
/// runs.
pub trait Clock {
    /// The time since a moment that is the same in every call.
    fn now(&self) -> Duration;
}
