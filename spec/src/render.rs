//! Outputs of a machine: pictures, tables, code. Rendering cannot fail.

pub mod dot;
mod markdown;
pub mod promela;
pub mod rust;
pub mod sequence;
pub mod table;
pub mod trace;
mod words;

pub use dot::dot;
pub use table::table;
