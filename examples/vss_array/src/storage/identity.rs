//! Names of LUNs: of originals and of snapshots, no two the same (RB-23).

use lifechart_vss::lun::{BusType, Content, Designator, DeviceId, LunInformation, Naa};
use std::hash::{BuildHasher, Hasher, RandomState};

/// Who made the LUNs.
pub(super) const VENDOR: &str = "LIFECHRT";

/// A name: the array it is of, and a number that the array gives once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Identity {
    pub(super) array: u32,
    pub(super) number: u32,
}

/// A number for a new array: 28 bits, which are not zero.
pub(super) fn new_array() -> u32 {
    let random = RandomState::new().build_hasher().finish();
    (random as u32 & 0xFFF_FFFF) | 1
}

impl Identity {
    /// It, as page 83h says it: NAA 3h, which anybody may give without asking the IEEE.
    pub(super) fn information(self, product: &str) -> LunInformation {
        let naa = Naa::Local(u64::from(self.array) << 32 | u64::from(self.number));
        let designators: Vec<Designator> = Designator::naa(naa).into_iter().collect();
        LunInformation {
            vendor: Some(VENDOR.to_owned()),
            product: Some(product.to_owned()),
            revision: Some("1".to_owned()),
            serial: Some(format!("{:07x}{:08x}", self.array, self.number)),
            bus: BusType::FILE_BACKED_VIRTUAL,
            device_id: DeviceId::of_designators(&designators),
            ..LunInformation::default()
        }
    }

    /// The name that a LUN has, whoever's it is.
    pub(super) fn of(lun: &LunInformation) -> Option<Self> {
        lun.device_id.identifiers.iter().find_map(|identifier| {
            let designator = identifier.designator();
            match designator.content() {
                Ok(Content::Naa(Naa::Local(local))) => {
                    Some(Self { array: (local >> 32) as u32, number: local as u32 })
                }
                _ => None,
            }
        })
    }
}
