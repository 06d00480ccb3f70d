//! Outputs of a machine: pictures, tables, code. Rendering cannot fail.

pub mod dot;
pub mod rust;
mod words;

pub use dot::dot;
