//! STORAGE_DEVICE_ID_DESCRIPTOR, the layout in which Windows hands page 83h on.
//!
//! ```text
//! 0      Version              4 bytes, little-endian like all of them
//! 4      Size                 4, of everything
//! 8      NumberOfIdentifiers  4
//! 12     STORAGE_IDENTIFIER, as often:
//!        0      CodeSet         4
//!        4      Type            4
//!        8      IdentifierSize  2
//!        10     NextOffset      2, from this identifier to the next
//!        12     Association     4
//!        16     the name itself
//! ```

use super::designator::{Association, CodeSet, Designator, Kind};
use super::flaw::{Flaw, Problem, bytes_at};

const HEAD: usize = 12;
const IDENTIFIER_HEAD: usize = 16;
/// What the header says of itself: its size in C, with one byte of an identifier and padding.
const VERSION: u32 = 16;

/// Reads the names out of a descriptor.
///
/// What the last one says of a next one does not matter, because nothing follows it.
///
/// # Errors
///
/// Where it ends too early, identifiers overlap, or a number has no place in page 83h.
pub fn parse(bytes: &[u8]) -> Result<Vec<Designator>, Flaw> {
    bytes_at(bytes, 0, HEAD)?;
    let size = number(bytes, 4)? as usize;
    if size < HEAD {
        return Err(Flaw::new(4, Problem::WrongLength(size)));
    }
    let bytes = bytes_at(bytes, 0, size)?;
    let count = number(bytes, 8)?;
    let mut designators = Vec::new();
    let mut at = HEAD;
    for index in 0..count {
        let (designator, next) = identifier(bytes, at)?;
        let length = IDENTIFIER_HEAD + designator.bytes.len();
        designators.push(designator);
        if index + 1 < count {
            if next < length {
                return Err(Flaw::new(at + 10, Problem::Overlap(next)));
            }
            at += next;
        }
    }
    Ok(designators)
}

/// The identifier that begins there, and how far on the next one does.
fn identifier(bytes: &[u8], at: usize) -> Result<(Designator, usize), Flaw> {
    bytes_at(bytes, at, IDENTIFIER_HEAD)?;
    let field = |offset: usize| number(bytes, at + offset);
    let out_of_range =
        |offset: usize, value: u32| Flaw::new(at + offset, Problem::OutOfRange(value));
    let (code_set, kind, association) = (field(0)?, field(4)?, field(12)?);
    let sizes = field(8)?;
    let (length, next) = ((sizes & 0xFFFF) as usize, (sizes >> 16) as usize);
    let name = bytes_at(bytes, at + IDENTIFIER_HEAD, length)?;
    let association = Association::of_number(association).ok_or(out_of_range(12, association))?;
    let designator = Designator {
        protocol: 0,
        has_protocol: false,
        code_set: CodeSet::of_number(code_set).ok_or(out_of_range(0, code_set))?,
        association,
        kind: Kind::of_number(kind).ok_or(out_of_range(4, kind))?,
        bytes: name.to_vec(),
    };
    Ok((designator, next))
}

fn number(bytes: &[u8], at: usize) -> Result<u32, Flaw> {
    let bytes = bytes_at(bytes, at, 4)?;
    Ok(bytes.iter().rev().fold(0, |number, &byte| number << 8 | u32::from(byte)))
}

/// Writes a descriptor, each identifier at a multiple of four. Windows has no place for protocols.
///
/// # Errors
///
/// Where a name, or all of them together, are too long.
pub fn write<'a>(designators: impl IntoIterator<Item = &'a Designator>) -> Result<Vec<u8>, Flaw> {
    let mut bytes = vec![0; HEAD];
    let mut count: u32 = 0;
    let mut last = None;
    for designator in designators {
        let at = bytes.len();
        let too_long = Flaw::new(at + 8, Problem::TooLong(designator.bytes.len()));
        let padded = (IDENTIFIER_HEAD + designator.bytes.len()).next_multiple_of(4);
        let next = u16::try_from(padded).map_err(|_| too_long)?;
        let length = u16::try_from(designator.bytes.len()).map_err(|_| too_long)?;
        bytes.extend(u32::from(designator.code_set.number()).to_le_bytes());
        bytes.extend(u32::from(designator.kind.number()).to_le_bytes());
        bytes.extend(length.to_le_bytes());
        bytes.extend(next.to_le_bytes());
        bytes.extend(u32::from(designator.association.number()).to_le_bytes());
        bytes.extend(&designator.bytes);
        bytes.resize(at + padded, 0);
        last = Some(at);
        count += 1;
    }
    if let Some(at) = last {
        bytes.splice(at + 10..at + 12, [0, 0]);
    }
    let size = u32::try_from(bytes.len());
    let size = size.map_err(|_| Flaw::new(4, Problem::TooLong(bytes.len())))?;
    let head = [VERSION, size, count].map(u32::to_le_bytes).concat();
    bytes.splice(..HEAD, head);
    Ok(bytes)
}
