//! The command as a user meets it: what it prints, what it writes, how it ends.

mod check;
mod explain;
mod harness;
mod init;
mod render;
mod suite;
mod usage;
mod verify;
