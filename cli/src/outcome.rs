//! How a command ends, and how it says so.

use std::io::{ErrorKind, IsTerminal as _, Write as _};
use std::process::ExitCode;

/// How a command has ended that could do its work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ending {
    /// All is well: exit code 0.
    Clean,
    /// A specification has mistakes, or a rendered file is stale: exit code 1.
    Findings,
    /// Something could not be done, and was reported: exit code 2.
    Failed,
}

impl Ending {
    /// The worse of two endings.
    pub(crate) fn and(self, other: Self) -> Self {
        if other as u8 > self as u8 { other } else { self }
    }
}

impl From<Ending> for ExitCode {
    fn from(ending: Ending) -> Self {
        ExitCode::from(ending as u8)
    }
}

/// Why a command could not do its work.
#[derive(Debug)]
pub(crate) struct Failure {
    message: String,
    help: Option<String>,
}

impl Failure {
    pub(crate) fn new(message: impl Into<String>) -> Self {
        Self { message: message.into(), help: None }
    }

    /// Says what to do about it.
    pub(crate) fn help(self, help: impl Into<String>) -> Self {
        Self { help: Some(help.into()), ..self }
    }

    /// What has failed.
    pub(crate) fn message(&self) -> &str {
        &self.message
    }

    /// What to do about it, if that is known.
    pub(crate) fn said_to_do(&self) -> Option<&str> {
        self.help.as_deref()
    }

    /// Tells the user.
    pub(crate) fn report(&self) {
        const BOLD_RED: &str = "\u{1b}[1m\u{1b}[31m";
        const PLAIN: &str = "\u{1b}[0m";
        let mut text = format!("{BOLD_RED}error{PLAIN}: {}\n", self.message);
        if let Some(help) = &self.help {
            text += &format!("  help: {help}\n");
        }
        complain(&text);
    }
}

pub(crate) type Result<T> = std::result::Result<T, Failure>;

/// Writes to the standard output. A reader that has gone, as `head` does, is no failure.
pub(crate) fn say(text: &str) -> Result<()> {
    let mut out = anstream::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            Err(Failure::new(format!("cannot write to the standard output: {error}")))
        }
        _ => Ok(()),
    }
}

/// Writes what is no text to the standard output, unless a person would see it.
pub(crate) fn pour(bytes: &[u8]) -> Result<()> {
    let mut out = std::io::stdout().lock();
    if out.is_terminal() {
        return Err(Failure::new("a terminal cannot show this").help("name a file with `--output`"));
    }
    match out.write_all(bytes).and_then(|()| out.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            Err(Failure::new(format!("cannot write to the standard output: {error}")))
        }
        _ => Ok(()),
    }
}

/// Writes to the standard error; where even that cannot be written, nobody can be told.
pub(crate) fn complain(text: &str) {
    let _ = anstream::stderr().lock().write_all(text.as_bytes());
}

impl From<Failure> for ExitCode {
    fn from(failure: Failure) -> Self {
        failure.report();
        Ending::Failed.into()
    }
}
