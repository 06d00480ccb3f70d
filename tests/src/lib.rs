//! Shared pieces of the tests that need more than one crate.

pub mod document;
pub mod tree;
