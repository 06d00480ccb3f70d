//! Whether a shadow copy set is what it has to be, and everything else is as it was.
//!
//! Nothing here asks a provider what it thinks that it has done. What a shadow copy has to hold is
//! worked out from the writes that volumes have acknowledged, and compared byte by byte.

mod book;
mod replay;
mod steps;
mod trace;

pub use book::Book;
pub use steps::steps_apart;
pub use trace::{Log, deviations};
