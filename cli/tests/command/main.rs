//! The command as a user meets it: what it prints, what it writes, how it ends.

#[cfg(unix)]
mod browser;
mod check;
#[cfg(unix)]
mod conform;
mod diff;
mod explain;
mod folders;
mod formats;
mod harness;
#[cfg(unix)]
mod hooks;
mod init;
mod png;
mod render;
mod show;
#[cfg(unix)]
mod report;
#[cfg(unix)]
mod subjects;
mod suite;
mod traces;
mod usage;
mod verify;
#[cfg(unix)]
mod watching;
