//! What a provider owes after a crash, however and whenever it comes.
//!
//! One provider ([`keeper`]) goes through the same [`scripts`] everywhere, in a process that is
//! killed at each of its steps ([`kills`]), on a disk that loses power ([`power`]) or is full
//! ([`full`]). What must be true afterwards is told in one place
//! ([`verdict`]).

mod child;
mod damage;
mod disk;
mod errors;
mod frozen;
mod full;
mod keeper;
mod kills;
mod power;
mod recovering;
mod scripts;
mod settling;
mod stage;
mod verdict;
mod world;
