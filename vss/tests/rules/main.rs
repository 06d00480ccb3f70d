//! A test for each rule of the two pages, named after it. What has none is told in README.md.

mod array;
mod arguments;
mod complete;
mod creation;
mod decisions;
mod means;
mod panics;
mod sequence;
mod share;
mod threads;
mod unload;
