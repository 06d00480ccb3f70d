//! The objects that VSS calls.

mod creation;
mod hardware;
mod life;
mod operation;

pub use hardware::HardwareServer;
pub use life::Life;
pub use operation::OperationServer;
