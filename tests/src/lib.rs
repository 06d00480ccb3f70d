//! Shared pieces of the tests that need more than one crate.

pub mod arbitrary;
pub mod broken_lines;
pub mod checked;
pub mod document;
pub mod drawn;
pub mod editor;
pub mod engines;
pub mod generated;
pub mod golden;
pub mod graphviz;
pub mod hostile_texts;
pub mod plantuml;
pub mod play;
pub mod providers;
pub mod interpreted;
pub mod lockstep;
pub mod machines;
pub mod mermaid;
pub mod mutants;
pub mod recorded;
pub mod spin;
pub mod tree;
pub mod written;
