//! The COM interfaces of Windows shadow copy providers, over [`lifechart_vss`].
//!
//! A provider is written against the traits of [`lifechart_vss::provider`] and run by `Hardware`,
//! `Software` or `FileShare`. Here is what stands between such a runner and VSS: method tables,
//! structures of C, memory that another process frees. Nothing is decided here. What a call means,
//! in which state it may come and what it answers the runner says.
//!
//! | module | holds |
//! |---|---|
//! | [`interfaces`] | the interfaces, with their ids and their methods in order |
//! | [`raw`] | the structures, as they lie in memory |
//! | [`memory`] | who allocates and who frees |
//! | [`objects`] | the objects that VSS calls |
//! | [`lifetime`] | how long a server goes on |
//! | [`registration`] | what Windows has to know of a provider before it is called |
//! | `server` | a provider in a process of its own; only on Windows |
//! | [`command`] | what the program of a provider does with the word it is started with |
//!
//! All but the server builds and runs on any system.
//!
//! This is the only crate of the project with unsafe code.

mod answer;
mod border;
pub mod command;
pub mod interfaces;
pub mod lifetime;
mod luns;
pub mod memory;
pub mod objects;
pub mod raw;
pub mod registration;
#[cfg(windows)]
pub mod server;
mod shadow_copies;
