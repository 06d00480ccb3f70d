//! Outputs of a machine: pictures, tables, code.

pub mod dot;
mod words;

pub use dot::dot;
