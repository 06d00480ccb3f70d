//! Whole systems: machines that call each other, explored together.

mod choices;
mod compile;
mod document;
mod findings;
mod index;
mod inputs;
mod local;
pub mod model;
mod moves;
mod pack;
pub mod promela;
mod property;
mod read;
mod record;
pub mod replay;
mod resolve;
mod search;
pub mod sequence;
mod state;
mod successors;
mod symmetry;
pub mod tables;
pub mod trace;
pub mod verify;
pub mod words;

pub use compile::{CompiledSystem, SystemSummary, compile, is_system};
pub use model::System;
pub use record::{By, Part};
pub use replay::{Replayed, replay};
