//! Whole systems: machines that call each other, explored together.

pub mod model;

pub use model::System;
