//! The objects as VSS sees them: through method tables, from C, with anything for a parameter.

mod account;
mod catalogue;
mod creation;
mod enumeration;
mod garbage;
mod hardware;
mod identity;
mod layouts;
mod luns;
mod object;
mod operation;
mod pointers;
mod provider;
mod server;
mod store;
mod threads;
