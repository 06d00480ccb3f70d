//! The objects that VSS calls.

mod catalogue;
mod creation;
mod enumeration;
mod factory;
mod file_share;
mod hardware;
mod life;
mod operation;
mod software;

pub use enumeration::EnumerationServer;
pub use factory::ClassFactory;
pub use file_share::FileShareServer;
pub use hardware::HardwareServer;
pub use life::Life;
pub use operation::OperationServer;
pub use software::SoftwareServer;
