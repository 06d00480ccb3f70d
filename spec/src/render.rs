//! Outputs of a machine: pictures, tables, code. Rendering cannot fail.

pub mod dot;
pub mod rust;
pub mod table;
mod words;

pub use dot::dot;
pub use table::table;
