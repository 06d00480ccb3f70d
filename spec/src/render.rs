//! Outputs of a machine: pictures, tables, code. Rendering cannot fail.

pub mod dot;
#[cfg(feature = "tools")]
mod markdown;
mod picture;
#[cfg(feature = "tools")]
pub mod promela;
pub mod rust;
#[cfg(feature = "tools")]
pub mod sequence;
#[cfg(feature = "tools")]
pub mod table;
#[cfg(feature = "tools")]
pub mod trace;
mod words;

pub use dot::dot;
#[cfg(feature = "tools")]
pub use table::table;
