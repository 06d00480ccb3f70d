//! The objects that VSS calls.

mod creation;
mod hardware;
mod life;

pub use hardware::HardwareServer;
pub use life::Life;
