//! Outputs of a machine: pictures, tables, code. Rendering cannot fail.

#[cfg(feature = "tools")]
mod chart;
pub mod dot;
#[cfg(feature = "tools")]
mod engine;
mod markdown;
#[cfg(feature = "tools")]
pub mod mermaid;
mod picture;
#[cfg(feature = "tools")]
pub mod plantuml;
#[cfg(feature = "tools")]
pub mod promela;
pub mod rust;
#[cfg(feature = "tools")]
pub mod sequence;
#[cfg(feature = "tools")]
pub mod scxml;
#[cfg(feature = "tools")]
pub mod sismic;
pub mod svg;
#[cfg(feature = "tools")]
pub mod suites;
pub mod table;
#[cfg(feature = "tools")]
pub mod terminal;
#[cfg(feature = "tools")]
pub mod trace;
#[cfg(feature = "tools")]
pub mod union;
mod words;
#[cfg(feature = "tools")]
pub mod xstate;

pub use dot::dot;
#[cfg(feature = "tools")]
pub use mermaid::mermaid;
#[cfg(feature = "tools")]
pub use plantuml::plantuml;
#[cfg(feature = "tools")]
pub use scxml::scxml;
#[cfg(feature = "tools")]
pub use sismic::sismic;
#[cfg(feature = "tools")]
pub use suites::suites;
#[cfg(feature = "tools")]
pub use table::table;
#[cfg(feature = "tools")]
pub use xstate::xstate;
