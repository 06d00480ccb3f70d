//! The parts that make up the order of work, each alone.
//!
//! They stand apart because `interleaved` compiles the parts, too, where locks work in scenarios only.

mod interrupt;
mod order;
