//! Applications that write to LUNs all the time.
//!
//! Those that VSS knows are frozen and thawed; those without VSS support are only held up by the
//! kernel, for the moment of the commit.

mod application;
pub mod record;

pub use application::Application;
pub(crate) use application::recovery_number;
