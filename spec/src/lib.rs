//! The Lifechart specification language: from YAML to checked machines, code, diagrams and tests.
//!
//! A module imports only modules that stand above it in this list; the list is the architecture.
//! Without the feature `tools` there is just what the macro needs.

// Some of what the tools are built on is used by nothing else.
#![cfg_attr(not(feature = "tools"), allow(dead_code, unused_imports))]

pub mod source;
pub mod arena;
pub mod code;
pub mod diagnostics;
pub mod machine;
pub mod document;
pub mod yaml;
pub mod parse;
pub mod expression;
pub mod resolve;
pub mod graph;
pub mod semantics;
pub mod explore;
pub mod prove;
pub mod scenario;
pub mod check;
pub mod suite;
#[cfg(feature = "tools")]
pub mod conformance;
#[cfg(feature = "tools")]
pub mod diff;
pub mod render;
pub mod builtin;
pub mod compile;
#[cfg(feature = "tools")]
pub mod system;
#[cfg(feature = "tools")]
pub mod schema;
