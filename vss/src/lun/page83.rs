//! VPD page 83h, "Device Identification" (SPC-5).
//!
//! ```text
//! 0      peripheral qualifier (3 bits), device type (5 bits)
//! 1      83h
//! 2-3    how many bytes follow
//! then, for each designator:
//! 0      protocol identifier (4 bits), code set (4 bits)
//! 1      PIV (1 bit), reserved (1 bit), association (2 bits), kind (4 bits)
//! 2      reserved
//! 3      how many bytes follow
//! 4-     the name itself
//! ```

use super::designator::{Association, CodeSet, Designator, Kind};
use super::flaw::{Flaw, Problem, bytes_at};

const NUMBER: u8 = 0x83;
const HEAD: usize = 4;

/// What a device says of itself.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Default)]
pub struct Page {
    /// The peripheral qualifier and, in the low five bits, the device type: 0 for a disk.
    pub peripheral: u8,
    /// Its names, and those of its port and target.
    pub designators: Vec<Designator>,
}

impl Page {
    /// Reads a page. Bytes behind its end are those of the buffer, and do not matter; reserved bits
    /// do not matter, either. What the names say is left to [`Page::flaws`]: one bad name is no
    /// reason not to know the others.
    ///
    /// # Errors
    ///
    /// Where it ends too early, or is another page.
    pub fn parse(bytes: &[u8]) -> Result<Self, Flaw> {
        let head = bytes_at(bytes, 0, HEAD)?;
        let (peripheral, length) = match *head {
            [peripheral, NUMBER, high, low] => (peripheral, u16::from_be_bytes([high, low])),
            [_, page, ..] => return Err(Flaw::new(1, Problem::WrongPage(page))),
            _ => return Err(Flaw::new(0, Problem::WrongLength(head.len()))),
        };
        bytes_at(bytes, HEAD, usize::from(length))?;
        let end = HEAD + usize::from(length);
        let page = bytes.get(..end).unwrap_or(bytes);
        let mut designators = Vec::new();
        let mut at = HEAD;
        while at < end {
            let (designator, next) = designator(page, at)?;
            designators.push(designator);
            at = next;
        }
        Ok(Self { peripheral, designators })
    }

    /// Writes the page.
    ///
    /// # Errors
    ///
    /// Where a name, or all of them together, are too long; or a protocol has more than four bits.
    pub fn write(&self) -> Result<Vec<u8>, Flaw> {
        let mut bytes = vec![self.peripheral, NUMBER, 0, 0];
        for designator in &self.designators {
            let at = bytes.len();
            let length = u8::try_from(designator.bytes.len())
                .map_err(|_| Flaw::new(at + 3, Problem::TooLong(designator.bytes.len())))?;
            if designator.protocol > 0xF {
                return Err(Flaw::new(at, Problem::OutOfRange(designator.protocol.into())));
            }
            bytes.push(designator.protocol << 4 | designator.code_set.number());
            let flags = u8::from(designator.has_protocol) << 7;
            bytes.push(flags | designator.association.number() << 4 | designator.kind.number());
            bytes.extend([0, length]);
            bytes.extend(&designator.bytes);
        }
        let length = bytes.len() - HEAD;
        let length = u16::try_from(length).map_err(|_| Flaw::new(2, Problem::TooLong(length)))?;
        let [high, low] = length.to_be_bytes();
        bytes.splice(2..4, [high, low]);
        Ok(bytes)
    }

    /// What is wrong with its names, with offsets in the page: kinds, code sets and lengths that do
    /// not go together.
    pub fn flaws(&self) -> Vec<Flaw> {
        let mut flaws = Vec::new();
        let mut at = HEAD;
        for designator in &self.designators {
            let association = designator.association;
            let names_no_transport = association == Association::LUN && designator.has_protocol;
            if association.number() == 3 || names_no_transport {
                let problem = Problem::WrongAssociation(association.number());
                flaws.push(Flaw::new(at + 1, problem));
            }
            flaws.extend(designator.content().err().map(|flaw| flaw.inside(at + HEAD)));
            at += HEAD + designator.bytes.len();
        }
        flaws
    }

    /// The names of the logical unit itself.
    pub fn of_lun(&self) -> impl Iterator<Item = &Designator> {
        self.designators.iter().filter(|designator| designator.association == Association::LUN)
    }
}

/// The designator that begins there, and where the next one does.
fn designator(page: &[u8], at: usize) -> Result<(Designator, usize), Flaw> {
    let head = bytes_at(page, at, HEAD)?;
    let &[codes, kinds, _, length] = head else {
        return Err(Flaw::new(at, Problem::WrongLength(head.len())));
    };
    let bytes = bytes_at(page, at + HEAD, usize::from(length))?;
    let designator = Designator {
        protocol: codes >> 4,
        has_protocol: kinds & 0x80 != 0,
        code_set: CodeSet::of_low_bits(codes),
        association: Association::of_low_bits(kinds >> 4),
        kind: Kind::of_low_bits(kinds),
        bytes: bytes.to_vec(),
    };
    Ok((designator, at + HEAD + bytes.len()))
}
