//! Whole systems: machines that call each other, explored together.

mod compile;
mod document;
pub mod model;
mod read;
mod resolve;
pub mod tables;

pub use compile::{CompiledSystem, SystemSummary, compile, is_system};
pub use model::System;
