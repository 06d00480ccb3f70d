//! The `lifechart` command: checks, renders and explains lifecycle specifications.

mod args;
mod check;
mod completions;
mod conform;
mod diff;
mod explain;
mod explained;
mod files;
mod init;
mod mistakes;
mod outcome;
mod png;
mod render;
mod report;
mod schema;
mod show;
mod suite;
mod trace;
mod trace_json;
mod verify;
mod wanted;
mod watch;

use clap::Parser as _;
use std::process::ExitCode;

fn main() -> ExitCode {
    args::Arguments::parse().run()
}
