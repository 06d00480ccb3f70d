//! What can be wrong with a journal.

use std::path::{Path, PathBuf};
use std::{fmt, io};

/// Why a journal cannot be used, and what to do about it.
#[derive(Debug)]
pub struct JournalError {
    path: PathBuf,
    fault: JournalFault,
}

/// What is wrong with a journal.
#[derive(Debug)]
#[non_exhaustive]
pub enum JournalFault {
    /// Another process has it open, or this one has it open already.
    InUse,
    /// It is no journal, or not a whole one any more. What was found.
    Damaged(String),
    /// It was written by a newer version of this crate: in which format, and which is the newest one
    /// known here.
    NewerFormat {
        /// The format of the file.
        found: u64,
        /// The newest format that is known here.
        known: u64,
    },
    /// It cannot be read or written, as the system says.
    Io(io::Error),
}

impl JournalError {
    pub(super) fn new(path: &Path, fault: JournalFault) -> Self {
        Self { path: path.to_owned(), fault }
    }

    /// The file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// What is wrong.
    pub const fn fault(&self) -> &JournalFault {
        &self.fault
    }

    pub(super) const fn is_in_use(&self) -> bool {
        matches!(self.fault, JournalFault::InUse)
    }

    /// What to do about it.
    pub fn help(&self) -> &'static str {
        match &self.fault {
            JournalFault::InUse => "let one process run the provider, or give each its own journal",
            JournalFault::Damaged(_) => {
                "what the provider held is not known any more: release by hand what belongs to no \
                 finished set, then move the file away, and a new one is begun"
            }
            JournalFault::NewerFormat { .. } => {
                "start the newer version of the provider, and let it finish or abort its set first"
            }
            JournalFault::Io(error) => match error.kind() {
                io::ErrorKind::NotFound => "create the folder before the provider is started",
                io::ErrorKind::PermissionDenied => {
                    "let the account of the provider write to the folder and the file"
                }
                io::ErrorKind::StorageFull => "make room on the volume of the journal",
                _ => {
                    "see to the volume of the journal; nothing is begun while it cannot be written"
                }
            },
        }
    }
}

impl fmt::Display for JournalError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "journal `{}` ", self.path.display())?;
        match &self.fault {
            JournalFault::InUse => write!(formatter, "is in use")?,
            JournalFault::Damaged(found) => write!(formatter, "is damaged: {found}")?,
            JournalFault::NewerFormat { found, known } => {
                write!(formatter, "has format {found}, and only formats up to {known} are known")?;
            }
            JournalFault::Io(error) => write!(formatter, "cannot be used: {error}")?,
        }
        write!(formatter, "; {}", self.help())
    }
}

impl std::error::Error for JournalError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match &self.fault {
            JournalFault::Io(error) => Some(error),
            _ => None,
        }
    }
}
