//! `lifechart completions`: scripts for shells.

use crate::outcome::{Ending, Result, say};
use clap::Command;
use clap_complete::Shell;

/// Print a script that completes the command in a shell
#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// The shell.
    shell: Shell,
}

pub(crate) fn run(arguments: &Arguments, mut command: Command) -> Result<Ending> {
    let mut script = Vec::new();
    clap_complete::generate(arguments.shell, &mut command, "lifechart", &mut script);
    say(&String::from_utf8_lossy(&script))?;
    Ok(Ending::Clean)
}
