//! The command as a user meets it: what it prints, what it writes, how it ends.

mod explain;
mod harness;
mod init;
mod usage;
