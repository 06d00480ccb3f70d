//! What a suite is run against.

use crate::{Answer, Call};
use std::fmt;

/// What a suite is run against: a subject, and whatever it takes to reach it.
pub trait Target {
    /// Brings the subject back to the beginning, also after a failure.
    ///
    /// # Errors
    ///
    /// The subject cannot be brought back.
    fn reset(&mut self) -> Result<(), Failure>;

    /// One call.
    ///
    /// # Errors
    ///
    /// There is no answer. The subject must be reset before it is called again.
    fn apply(&mut self, call: &Call<'_>) -> Result<Answer, Failure>;
}

/// Why a subject gave no answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// What has happened.
    pub kind: FailureKind,
    /// What is known about it, in words.
    pub message: String,
}

/// Ways in which a subject gives no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FailureKind {
    /// It panicked.
    Panicked,
    /// It took too long.
    Hung,
    /// Its process ended.
    Ended,
    /// It answered something that is no answer.
    Nonsense,
    /// It answered more than was asked for.
    Flooded,
    /// It could not be started.
    NotStarted,
}

impl Failure {
    /// A failure, and what is known about it.
    pub fn new(kind: FailureKind, message: impl Into<String>) -> Self {
        Self { kind, message: message.into() }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let what = match self.kind {
            FailureKind::Panicked => "the subject panicked",
            FailureKind::Hung => "the subject does not answer",
            FailureKind::Ended => "the subject has ended",
            FailureKind::Nonsense => "the subject answered something that is no answer",
            FailureKind::Flooded => "the subject answered more than it was asked",
            FailureKind::NotStarted => "the subject cannot be started",
        };
        match self.message.as_str() {
            "" => f.write_str(what),
            message => write!(f, "{what}: {message}"),
        }
    }
}
