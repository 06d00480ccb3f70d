//! What is wrong with bytes, and where.

use std::fmt;

/// Something that is wrong, and where.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Flaw {
    /// The offset of the first byte it is about, counted from 0.
    pub offset: usize,
    /// What is wrong there.
    pub problem: Problem,
}

/// What can be wrong with bytes that should name a device.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// The bytes end where more were announced.
    Truncated {
        /// How many bytes should be there from the offset on.
        wanted: usize,
        /// How many there are.
        found: usize,
    },
    /// It is not page 83h but this one.
    WrongPage(u8),
    /// No designator of this kind has this length.
    WrongLength(usize),
    /// The code set does not go with the kind of designator.
    WrongCodeSet(u8),
    /// The association, or one with a protocol, is not defined.
    WrongAssociation(u8),
    /// There is no such format of NAA.
    UnknownNaa(u8),
    /// There is no such format of UUID.
    UnknownUuid(u8),
    /// Text is not what its code set says.
    NotText,
    /// A name is not padded with zeros, to a multiple of four.
    WrongPadding,
    /// A field that has four bits there has this value.
    OutOfRange(u32),
    /// The next identifier would begin inside this one.
    Overlap(usize),
    /// It is longer than its field of length can say.
    TooLong(usize),
}

impl Flaw {
    pub(crate) const fn new(offset: usize, problem: Problem) -> Self {
        Self { offset, problem }
    }

    /// The same flaw of bytes that begin at this offset in others.
    pub(crate) const fn inside(self, offset: usize) -> Self {
        Self { offset: self.offset + offset, problem: self.problem }
    }
}

/// These bytes, or that they are not there.
pub(crate) fn bytes_at(bytes: &[u8], offset: usize, length: usize) -> Result<&[u8], Flaw> {
    let rest = bytes.get(offset..).unwrap_or_default();
    let problem = Problem::Truncated { wanted: length, found: rest.len() };
    rest.get(..length).ok_or(Flaw::new(offset, problem))
}

/// A number at this offset, with its last byte last.
pub(crate) fn big_endian(bytes: &[u8]) -> u128 {
    bytes.iter().fold(0, |number, &byte| number << 8 | u128::from(byte))
}

impl fmt::Display for Flaw {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "at offset {}: ", self.offset)?;
        match self.problem {
            Problem::Truncated { wanted, found } => {
                write!(formatter, "{wanted} bytes were announced, and there are {found}")
            }
            Problem::WrongPage(page) => write!(formatter, "this is page {page:02X}h and not 83h"),
            Problem::WrongLength(length) => {
                write!(formatter, "a designator of this kind is not {length} bytes long")
            }
            Problem::WrongCodeSet(code_set) => {
                write!(formatter, "code set {code_set} does not go with this kind of designator")
            }
            Problem::WrongAssociation(association) => {
                write!(formatter, "association {association} is not defined here")
            }
            Problem::UnknownNaa(format) => write!(formatter, "there is no NAA format {format:X}h"),
            Problem::UnknownUuid(format) => {
                write!(formatter, "there is no UUID format {format:X}h")
            }
            Problem::NotText => formatter.write_str("this is not text in its code set"),
            Problem::WrongPadding => {
                formatter.write_str("a name ends in zeros, up to a multiple of four bytes")
            }
            Problem::OutOfRange(value) => {
                write!(formatter, "{value} is more than four bits can hold")
            }
            Problem::Overlap(next) => {
                write!(
                    formatter,
                    "the next identifier would begin {next} bytes on, inside this one"
                )
            }
            Problem::TooLong(length) => {
                write!(formatter, "{length} bytes are more than its field of length can say")
            }
        }
    }
}

impl std::error::Error for Flaw {}
