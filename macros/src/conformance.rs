//! The `conformance!` macro: what stands between its brackets, and the tests it becomes.

mod expand;
mod input;
mod value;

pub(crate) use expand::expand;
pub(crate) use input::Input;
