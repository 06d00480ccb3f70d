//! What can be said on the command line.

use crate::outcome::Failure;
use crate::{
    check, completions, conform, diff, explain, init, render, report, schema, show, suite, trace,
    verify,
};
use clap::{CommandFactory as _, Parser, Subcommand, ValueEnum};
use std::process::ExitCode;

const EXIT_CODES: &str = "\
Exit codes:
  0  all is well
  1  a specification has mistakes, or a rendered file is stale
  2  the command could not do its work: wrong usage, or a file that cannot be read or written

A FILE may be `-` for the standard input, and `builtin:NAME` for a lifecycle that comes with this
command (see `lifechart init`).";

/// Declare a lifecycle once, in YAML; check it, draw it, and turn it into Rust.
#[derive(Debug, Parser)]
#[command(name = "lifechart", version, after_help = EXIT_CODES, arg_required_else_help = true)]
pub(crate) struct Arguments {
    /// Whether to use colours.
    #[arg(long, global = true, value_enum, default_value_t, value_name = "WHEN")]
    color: Color,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Check(check::Arguments),
    Verify(verify::Arguments),
    Render(render::many::Asked),
    Show(show::Arguments),
    Report(report::Arguments),
    Suite(suite::Arguments),
    Conform(conform::Arguments),
    Trace(trace::Arguments),
    Diff(diff::Arguments),
    Init(init::Arguments),
    Explain(explain::Arguments),
    Schema(schema::Arguments),
    Completions(completions::Arguments),
}

#[derive(Clone, Copy, Debug, Default, ValueEnum)]
enum Color {
    /// On a terminal that can show them.
    #[default]
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

impl Arguments {
    /// Does what was asked for.
    pub(crate) fn run(self) -> ExitCode {
        match self.color {
            Color::Auto => {}
            Color::Always => anstream::ColorChoice::Always.write_global(),
            Color::Never => anstream::ColorChoice::Never.write_global(),
        }
        let ending = match self.command {
            Command::Check(arguments) => check::run(&arguments),
            Command::Verify(arguments) => verify::run(&arguments),
            Command::Render(arguments) => render::many::run(&arguments),
            Command::Show(arguments) => show::run(&arguments),
            Command::Report(arguments) => report::run(&arguments),
            Command::Suite(arguments) => suite::run(&arguments),
            Command::Conform(arguments) => conform::run(&arguments),
            Command::Trace(arguments) => trace::run(&arguments),
            Command::Diff(arguments) => diff::run(&arguments),
            Command::Init(arguments) => init::run(&arguments),
            Command::Explain(arguments) => explain::run(&arguments),
            Command::Schema(arguments) => schema::run(&arguments),
            Command::Completions(arguments) => completions::run(&arguments, Self::command()),
        };
        ending.map_or_else(Failure::into, ExitCode::from)
    }
}
