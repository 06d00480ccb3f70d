//! Ids of shadow copy sets and shadow copies: GUIDs.

use crate::lifecycle::{hardware, software};
use std::fmt;

macro_rules! ids {
    ($($(#[$about:meta])* $name:ident)*) => {
        $(
            $(#[$about])*
            ///
            /// The number is that of the GUID as it is written: the first of its digits are the
            /// highest.
            #[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
            pub struct $name(pub u128);

            impl $name {
                /// Whether it is GUID_NULL, which names nothing.
                pub const fn is_null(self) -> bool {
                    self.0 == 0
                }
            }

            impl fmt::Display for $name {
                fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                    let part = |from: u32, bits: u32| self.0 >> from & ((1 << bits) - 1);
                    write!(
                        formatter,
                        "{{{:08x}-{:04x}-{:04x}-{:04x}-{:012x}}}",
                        part(96, 32),
                        part(80, 16),
                        part(64, 16),
                        part(48, 16),
                        part(0, 48),
                    )
                }
            }

            impl fmt::Debug for $name {
                fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                    fmt::Display::fmt(self, formatter)
                }
            }

            impl From<hardware::$name> for $name {
                fn from(id: hardware::$name) -> Self {
                    Self(id.0)
                }
            }

            impl From<$name> for hardware::$name {
                fn from(id: $name) -> Self {
                    Self(id.0)
                }
            }

            impl From<software::$name> for $name {
                fn from(id: software::$name) -> Self {
                    Self(id.0)
                }
            }

            impl From<$name> for software::$name {
                fn from(id: $name) -> Self {
                    Self(id.0)
                }
            }
        )*
    };
}

ids! {
    /// The id of a shadow copy set.
    SetId
    /// The id of a shadow copy: of one volume of a set.
    SnapshotId
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn they_are_written_as_guids() {
        let id = SetId(0x5f89_4e5b_1e39_4778_8e23_9aba_d9f0_e08c);
        assert_eq!(id.to_string(), "{5f894e5b-1e39-4778-8e23-9abad9f0e08c}");
        assert!(SnapshotId(0).is_null() && !SnapshotId(1).is_null());
    }
}
