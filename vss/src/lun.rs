//! What a LUN says of itself, and what makes two of them different (RB-23).
//!
//! Disks name themselves in VPD page 83h of SCSI (SPC-5, "Device Identification"). Windows hands the
//! same names on in a layout of its own, and VSS in a third one. All three are read and written here
//! with one type for a name, [`Designator`]. No bytes make any of it panic; what is wrong is told
//! with its offset.

mod content;
mod designator;
mod flaw;
mod identity;
mod information;
pub mod page83;
pub mod storage_id;

pub use content::{Content, Eui64, Naa};
pub use designator::{Association, CodeSet, Designator, Kind};
pub use flaw::{Flaw, Problem};
pub use identity::{Identity, check_distinct, without_own_identifier};
pub use information::{
    BusType, DeviceId, Interconnect, InterconnectAddress, LunInformation, StorageIdentifier,
};
