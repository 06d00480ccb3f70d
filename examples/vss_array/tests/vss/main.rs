//! VSS in small: creations with several providers, under load, with everything that can go wrong.

mod abandoned;
mod bad_input;
mod created;
mod failures;
mod faults;
mod growth;
mod hangs;
mod kills;
mod member;
mod random;
mod scripted;
mod seen;
mod stuck;
mod world;
