//! What the bytes of a designator mean.

use super::designator::{CodeSet, Designator, Kind};
use super::flaw::{Flaw, Problem, big_endian, bytes_at};

/// What a designator says, by its kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Content<'a> {
    /// Nobody but its vendor knows.
    VendorSpecific(&'a [u8]),
    /// A vendor, and what that vendor adds.
    T10VendorId {
        /// The registered name, up to eight characters, without the spaces behind it.
        vendor: &'a str,
        /// What the vendor adds.
        specific: &'a [u8],
    },
    /// A number of the IEEE.
    Eui64(Eui64),
    /// A number of a naming authority.
    Naa(Naa),
    /// The number of a port in its device.
    RelativeTargetPort(u16),
    /// The number of a group of ports.
    TargetPortGroup(u16),
    /// The number of a group of logical units.
    LogicalUnitGroup(u16),
    /// A digest.
    Md5([u8; 16]),
    /// A SCSI name string, without the zeros behind it.
    ScsiName(&'a str),
    /// A port, in words of its protocol.
    ProtocolSpecificPort(&'a [u8]),
    /// A UUID.
    Uuid(u128),
    /// A kind that SPC-5 does not define.
    Reserved(&'a [u8]),
}

/// An EUI-64 based number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Eui64 {
    /// Eight bytes: the number itself.
    Plain(u64),
    /// Twelve bytes: the number, and the directory it is in.
    WithDirectory(u64, u32),
    /// Sixteen bytes: an extension, and the number.
    WithExtension(u64, u64),
}

/// A number of a naming authority.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Naa {
    /// Format 2h, IEEE Extended.
    Extended {
        /// The vendor's own, 12 bits.
        vendor_a: u16,
        /// The company, as the IEEE numbers it: 24 bits.
        company: u32,
        /// The vendor's own, 24 bits.
        vendor_b: u32,
    },
    /// Format 3h, Locally Assigned: 60 bits.
    Local(u64),
    /// Format 5h, IEEE Registered.
    Registered {
        /// The company: 24 bits.
        company: u32,
        /// The vendor's own, 36 bits.
        vendor: u64,
    },
    /// Format 6h, IEEE Registered Extended.
    RegisteredExtended {
        /// The company: 24 bits.
        company: u32,
        /// The vendor's own, 36 bits.
        vendor: u64,
        /// The vendor's own, 64 bits more.
        extension: u64,
    },
}

impl Designator {
    /// What it says.
    ///
    /// # Errors
    ///
    /// What is wrong with it; offsets count from the first byte of the name itself.
    pub fn content(&self) -> Result<Content<'_>, Flaw> {
        let bytes = self.bytes.as_slice();
        match self.kind {
            Kind::VENDOR_SPECIFIC => Ok(Content::VendorSpecific(bytes)),
            Kind::T10_VENDOR_ID => self.vendor_id(),
            Kind::EUI64 => self.binary(|| eui64(bytes).map(Content::Eui64)),
            Kind::NAA => self.binary(|| naa(bytes).map(Content::Naa)),
            Kind::RELATIVE_TARGET_PORT => {
                self.binary(|| Ok(Content::RelativeTargetPort(short(bytes)?)))
            }
            Kind::TARGET_PORT_GROUP => self.binary(|| Ok(Content::TargetPortGroup(short(bytes)?))),
            Kind::LOGICAL_UNIT_GROUP => {
                self.binary(|| Ok(Content::LogicalUnitGroup(short(bytes)?)))
            }
            Kind::MD5 => self.binary(|| {
                let digest = bytes.try_into();
                digest.map(Content::Md5).map_err(|_| wrong_length(bytes))
            }),
            Kind::SCSI_NAME => self.scsi_name(),
            Kind::PROTOCOL_SPECIFIC_PORT => Ok(Content::ProtocolSpecificPort(bytes)),
            Kind::UUID => self.binary(|| uuid(bytes)),
            _ => Ok(Content::Reserved(bytes)),
        }
    }

    fn binary<'a>(
        &'a self,
        read: impl FnOnce() -> Result<Content<'a>, Flaw>,
    ) -> Result<Content<'a>, Flaw> {
        match self.code_set {
            CodeSet::BINARY => read(),
            other => Err(Flaw::new(0, Problem::WrongCodeSet(other.number()))),
        }
    }

    fn vendor_id(&self) -> Result<Content<'_>, Flaw> {
        let vendor = bytes_at(&self.bytes, 0, 8)?;
        let specific = self.bytes.get(8..).unwrap_or_default();
        let is_text = |bytes: &[u8]| bytes.iter().position(|byte| !(0x20..0x7F).contains(byte));
        if let Some(offset) = is_text(vendor) {
            return Err(Flaw::new(offset, Problem::NotText));
        }
        let text = str::from_utf8(vendor).map_err(|_| Flaw::new(0, Problem::NotText))?;
        let flaw = match self.code_set {
            CodeSet::ASCII => is_text(specific),
            CodeSet::UTF8 => str::from_utf8(specific).err().map(|error| error.valid_up_to()),
            _ => None,
        };
        match flaw {
            Some(offset) => Err(Flaw::new(8 + offset, Problem::NotText)),
            None => Ok(Content::T10VendorId { vendor: text.trim_end_matches(' '), specific }),
        }
    }

    fn scsi_name(&self) -> Result<Content<'_>, Flaw> {
        let bytes = self.bytes.as_slice();
        if self.code_set != CodeSet::UTF8 {
            return Err(Flaw::new(0, Problem::WrongCodeSet(self.code_set.number())));
        }
        let end = bytes.iter().position(|&byte| byte == 0).unwrap_or(bytes.len());
        let (name, padding) = bytes.split_at_checked(end).unwrap_or((bytes, &[]));
        let is_padded = (1..=4).contains(&padding.len()) && bytes.len().is_multiple_of(4);
        if !is_padded || padding.iter().any(|&byte| byte != 0) {
            return Err(Flaw::new(end, Problem::WrongPadding));
        }
        let name = str::from_utf8(name);
        let name = name.map_err(|error| Flaw::new(error.valid_up_to(), Problem::NotText))?;
        let authority = |known: &str| {
            name.len() > 4 && name.get(..4).is_some_and(|start| start.eq_ignore_ascii_case(known))
        };
        match ["iqn.", "eui.", "naa."].into_iter().any(authority) {
            true => Ok(Content::ScsiName(name)),
            false => Err(Flaw::new(0, Problem::NotText)),
        }
    }
}

fn wrong_length(bytes: &[u8]) -> Flaw {
    Flaw::new(0, Problem::WrongLength(bytes.len()))
}

/// The second half of four bytes.
fn short(bytes: &[u8]) -> Result<u16, Flaw> {
    match *bytes {
        [_, _, high, low] => Ok(u16::from_be_bytes([high, low])),
        _ => Err(wrong_length(bytes)),
    }
}

fn eui64(bytes: &[u8]) -> Result<Eui64, Flaw> {
    let all = big_endian(bytes);
    match bytes.len() {
        8 => Ok(Eui64::Plain(all as u64)),
        12 => Ok(Eui64::WithDirectory((all >> 32) as u64, all as u32)),
        16 => Ok(Eui64::WithExtension((all >> 64) as u64, all as u64)),
        _ => Err(wrong_length(bytes)),
    }
}

fn naa(bytes: &[u8]) -> Result<Naa, Flaw> {
    let first = bytes.first().ok_or(wrong_length(bytes))?;
    let format = first >> 4;
    let length = match format {
        2 | 3 | 5 => 8,
        6 => 16,
        _ => return Err(Flaw::new(0, Problem::UnknownNaa(format))),
    };
    if bytes.len() != length {
        return Err(wrong_length(bytes));
    }
    let number = big_endian(bytes.get(..8).unwrap_or_default()) as u64;
    let company = (number >> 36) as u32 & 0xFF_FFFF;
    let vendor = number & 0xF_FFFF_FFFF;
    Ok(match format {
        2 => Naa::Extended {
            vendor_a: (number >> 48) as u16 & 0xFFF,
            company: (number >> 24) as u32 & 0xFF_FFFF,
            vendor_b: number as u32 & 0xFF_FFFF,
        },
        3 => Naa::Local(number & 0xFFF_FFFF_FFFF_FFFF),
        5 => Naa::Registered { company, vendor },
        _ => {
            let extension = big_endian(bytes.get(8..).unwrap_or_default()) as u64;
            Naa::RegisteredExtended { company, vendor, extension }
        }
    })
}

fn uuid(bytes: &[u8]) -> Result<Content<'_>, Flaw> {
    match bytes {
        [format, _, uuid @ ..] if uuid.len() == 16 && format >> 4 == 1 => {
            Ok(Content::Uuid(big_endian(uuid)))
        }
        [format, _, uuid @ ..] if uuid.len() == 16 => {
            Err(Flaw::new(0, Problem::UnknownUuid(format >> 4)))
        }
        _ => Err(wrong_length(bytes)),
    }
}

impl Designator {
    /// The name of a LUN by a naming authority; nothing where a number does not fit its field.
    pub fn naa(naa: Naa) -> Option<Self> {
        let head = |format: u64, company: u32, vendor: u64| {
            let fits = company < 1 << 24 && vendor < 1 << 36;
            fits.then_some(format << 60 | u64::from(company) << 36 | vendor)
        };
        let bytes = match naa {
            Naa::Extended { vendor_a, company, vendor_b } => {
                let fits = vendor_a < 1 << 12 && company < 1 << 24 && vendor_b < 1 << 24;
                let number = 2 << 60 | u64::from(vendor_a) << 48 | u64::from(company) << 24;
                fits.then_some(number | u64::from(vendor_b))?.to_be_bytes().to_vec()
            }
            Naa::Local(number) => {
                (number < 1 << 60).then_some(3 << 60 | number)?.to_be_bytes().to_vec()
            }
            Naa::Registered { company, vendor } => head(5, company, vendor)?.to_be_bytes().to_vec(),
            Naa::RegisteredExtended { company, vendor, extension } => {
                let head = head(6, company, vendor)?;
                [head.to_be_bytes(), extension.to_be_bytes()].concat()
            }
        };
        Some(Self::of_lun(Kind::NAA, CodeSet::BINARY, bytes))
    }

    /// The name of a LUN by the IEEE.
    pub fn eui64(eui64: Eui64) -> Self {
        let bytes = match eui64 {
            Eui64::Plain(id) => id.to_be_bytes().to_vec(),
            Eui64::WithDirectory(id, directory) => {
                [&id.to_be_bytes()[..], &directory.to_be_bytes()].concat()
            }
            Eui64::WithExtension(extension, id) => {
                [extension.to_be_bytes(), id.to_be_bytes()].concat()
            }
        };
        Self::of_lun(Kind::EUI64, CodeSet::BINARY, bytes)
    }

    /// The name of a LUN by its vendor; nothing unless the vendor is one to eight printable
    /// characters, the rest is printable, and both fit.
    pub fn t10_vendor_id(vendor: &str, specific: &str) -> Option<Self> {
        let is_text = |text: &str| text.bytes().all(|byte| (0x20..0x7F).contains(&byte));
        let fits = (1..=8).contains(&vendor.len()) && specific.len() <= 247;
        let bytes = format!("{vendor:<8}{specific}").into_bytes();
        let fits = fits && is_text(vendor) && is_text(specific);
        fits.then(|| Self::of_lun(Kind::T10_VENDOR_ID, CodeSet::ASCII, bytes))
    }

    /// A SCSI name string, padded; nothing unless it begins with `iqn.`, `eui.` or `naa.` and fits.
    pub fn scsi_name_string(name: &str) -> Option<Self> {
        let mut bytes = name.as_bytes().to_vec();
        bytes.resize((name.len() / 4 + 1) * 4, 0);
        let designator = Self::of_lun(Kind::SCSI_NAME, CodeSet::UTF8, bytes);
        let is_name = designator.content() == Ok(Content::ScsiName(name));
        (is_name && designator.bytes.len() <= 255).then_some(designator)
    }

    /// A UUID. It names a LUN, but RB-23 does not count it.
    pub fn uuid(uuid: u128) -> Self {
        let bytes = [&[0x10, 0][..], &uuid.to_be_bytes()].concat();
        Self::of_lun(Kind::UUID, CodeSet::BINARY, bytes)
    }
}
