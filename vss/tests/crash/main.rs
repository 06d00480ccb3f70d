//! What a provider owes after a crash, however and whenever it comes.
//!
//! One provider ([`keeper`]) goes through the same [`scripts`] everywhere, such as in a process that
//! is killed at each of its steps ([`kills`]). What must be true afterwards is told in one place
//! ([`verdict`]).

mod child;
mod errors;
mod keeper;
mod kills;
mod scripts;
mod verdict;
mod world;
