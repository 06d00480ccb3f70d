//! The driver: what it runs of a handler, in which order, and how overlapping calls wait for each
//! other.

mod copier;
mod overlap;
mod sequence;
mod threads;
