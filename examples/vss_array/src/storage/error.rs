//! What can go wrong in an array.

use lifechart_vss::ids::SetId;
use std::path::PathBuf;
use std::{error, fmt, io};

/// What went wrong.
#[derive(Debug)]
#[non_exhaustive]
pub enum Error {
    /// A file could not be read or written.
    Io(io::Error),
    /// There is no space left for it, of the quota or of the disk.
    Full,
    /// There is no LUN with this number.
    NoLun(u64),
    /// There is a LUN with this number already.
    LunExists(u64),
    /// A LUN has at least one sector, and whole ones.
    Size(u64),
    /// The array knows of no such set, or not in this state.
    NoSet(SetId),
    /// The LUN takes part in another set that is not finished.
    Busy(u64),
    /// It was told to stop.
    Interrupted,
    /// The table of the array says what cannot be.
    Table(PathBuf, String),
}

impl fmt::Display for Error {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Io(error) => error.fmt(formatter),
            Self::Full => formatter.write_str("no space left"),
            Self::NoLun(number) => write!(formatter, "there is no LUN {number}"),
            Self::LunExists(number) => write!(formatter, "there is a LUN {number} already"),
            Self::Size(bytes) => write!(formatter, "a LUN cannot have {bytes} bytes"),
            Self::NoSet(set) => write!(formatter, "there is no set {set} in this state"),
            Self::Busy(number) => write!(formatter, "LUN {number} takes part in another set"),
            Self::Interrupted => formatter.write_str("interrupted"),
            Self::Table(path, what) => write!(formatter, "{}: {what}", path.display()),
        }
    }
}

impl error::Error for Error {}

impl From<io::Error> for Error {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::Full,
            io::ErrorKind::Interrupted => Self::Interrupted,
            _ => Self::Io(error),
        }
    }
}

impl From<Error> for io::Error {
    fn from(error: Error) -> Self {
        match error {
            Error::Io(error) => error,
            Error::Full => io::ErrorKind::StorageFull.into(),
            Error::Interrupted => io::ErrorKind::Interrupted.into(),
            other => Self::other(other),
        }
    }
}
