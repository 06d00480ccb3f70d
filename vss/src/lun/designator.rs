//! One name of a device, as it comes: SPC-5, "Designation descriptor".

/// One name of a device, or of the port or target it is reached by.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Designator {
    /// The transport, such as 5 for iSCSI; four bits. Means something where `has_protocol` is set.
    pub protocol: u8,
    /// Whether `protocol` means something: PIV.
    pub has_protocol: bool,
    /// How its bytes are to be read.
    pub code_set: CodeSet,
    /// What it names.
    pub association: Association,
    /// What kind of name it is.
    pub kind: Kind,
    /// The name itself.
    pub bytes: Vec<u8>,
}

impl Designator {
    /// The name of a logical unit, without a protocol.
    pub const fn of_lun(kind: Kind, code_set: CodeSet, bytes: Vec<u8>) -> Self {
        Self {
            protocol: 0,
            has_protocol: false,
            code_set,
            association: Association::LUN,
            kind,
            bytes,
        }
    }
}

macro_rules! numbers {
    ($(#[$about:meta])* $name:ident of $bits:literal bits: $($constant:ident $value:literal $doc:literal)*) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(u8);

        impl $name {
            $(
                #[doc = $doc]
                pub const $constant: Self = Self($value);
            )*

            /// The one with this number, if the field can hold it; also if no standard defines it.
            pub const fn of_number(number: u32) -> Option<Self> {
                if number < 1 << $bits { Some(Self(number as u8)) } else { None }
            }

            /// The one in the low bits of a byte.
            pub(crate) const fn of_low_bits(byte: u8) -> Self {
                Self(byte & ((1 << $bits) - 1))
            }

            /// Its number.
            pub const fn number(self) -> u8 {
                self.0
            }
        }
    };
}

numbers! {
    /// How the bytes of a designator are to be read.
    CodeSet of 4 bits:
    BINARY 1 "Bytes."
    ASCII 2 "Printable ASCII."
    UTF8 3 "UTF-8."
}

numbers! {
    /// What a designator names.
    Association of 2 bits:
    LUN 0 "The logical unit that was asked."
    TARGET_PORT 1 "The port through which it was asked."
    TARGET_DEVICE 2 "The device that holds it."
}

numbers! {
    /// What kind of name a designator is. Windows numbers them in the same way.
    Kind of 4 bits:
    VENDOR_SPECIFIC 0 "Nobody but its vendor knows."
    T10_VENDOR_ID 1 "The registered name of a vendor, and what that vendor adds."
    EUI64 2 "A number of the IEEE: EUI-64 based."
    NAA 3 "A number of a naming authority: NAA."
    RELATIVE_TARGET_PORT 4 "The number of a port in its device."
    TARGET_PORT_GROUP 5 "The number of a group of ports."
    LOGICAL_UNIT_GROUP 6 "The number of a group of logical units."
    MD5 7 "A digest."
    SCSI_NAME 8 "A SCSI name string, such as `iqn.2001-04.com.example:lun1`."
    PROTOCOL_SPECIFIC_PORT 9 "A port, in words of its protocol."
    UUID 10 "A UUID."
}

impl Kind {
    /// Whether a name of this kind can tell a LUN from all others (RB-23): types 1, 2, 3 and 8.
    pub const fn can_be_unique(self) -> bool {
        matches!(self, Self::T10_VENDOR_ID | Self::EUI64 | Self::NAA | Self::SCSI_NAME)
    }
}
