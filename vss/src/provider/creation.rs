//! What the set in creation holds, as far as adding volumes has to know.

use crate::ids::{SetId, SnapshotId};
use crate::lun::{Identity, LunInformation};

/// The volumes and LUNs that were added to the set in creation.
#[derive(Debug, Default)]
pub(super) struct Creation {
    set: Option<SetId>,
    snapshots: Vec<SnapshotId>,
    luns: Vec<LunInformation>,
}

impl Creation {
    /// Whether the set has this shadow copy already.
    pub(super) fn has_snapshot(&self, set: SetId, snapshot: SnapshotId) -> bool {
        self.set == Some(set) && self.snapshots.contains(&snapshot)
    }

    /// For each of these LUNs, whether neither an earlier volume of the set nor an earlier place in
    /// the list has brought it along.
    pub(super) fn are_new(&self, set: SetId, luns: &[LunInformation]) -> Vec<bool> {
        let known = if self.set == Some(set) { self.luns.as_slice() } else { &[] };
        let is_new = |(place, lun): (usize, &LunInformation)| {
            let before = luns.iter().take(place);
            !known.iter().chain(before).any(|other| is_same(lun, other))
        };
        luns.iter().enumerate().map(is_new).collect()
    }

    /// A volume was added; by its LUNs as they came, because an author may have completed them.
    pub(super) fn add(&mut self, set: SetId, snapshot: SnapshotId, new: Vec<LunInformation>) {
        if self.set != Some(set) {
            *self = Self { set: Some(set), ..Self::default() };
        }
        self.snapshots.push(snapshot);
        self.luns.extend(new);
    }
}

/// Whether both speak of the same LUN: by what tells LUNs apart (RB-23), else by the serial number,
/// else not.
fn is_same(one: &LunInformation, other: &LunInformation) -> bool {
    let (names, others) = (Identity::of_lun(one), Identity::of_lun(other));
    if !names.is_empty() || !others.is_empty() {
        return names == others;
    }
    let has_serial = one.serial.as_deref().is_some_and(|serial| !serial.trim().is_empty());
    let by = |lun: &LunInformation| (lun.vendor.clone(), lun.product.clone(), lun.serial.clone());
    has_serial && by(one) == by(other)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lun::{Designator, DeviceId, Eui64};

    fn named(number: u64) -> LunInformation {
        let device_id = DeviceId::of_designators(&[Designator::eui64(Eui64::Plain(number))]);
        LunInformation { device_id, ..LunInformation::default() }
    }

    fn numbered(serial: &str) -> LunInformation {
        LunInformation { serial: Some(serial.to_owned()), ..LunInformation::default() }
    }

    #[test]
    fn a_lun_is_new_once_in_a_set() {
        let mut creation = Creation::default();
        let luns = [named(1), named(2), named(1), numbered("7"), numbered("7"), numbered(" ")];
        assert_eq!(creation.are_new(SetId(1), &luns), [true, true, false, true, false, true]);
        creation.add(SetId(1), SnapshotId(1), vec![named(1), numbered("7")]);
        let again = [named(1), named(2), numbered("7"), numbered(" ")];
        assert_eq!(creation.are_new(SetId(1), &again), [false, true, false, true]);
        assert_eq!(
            creation.are_new(SetId(2), &again),
            [true; 4],
            "another set knows nothing of it"
        );
        assert!(creation.has_snapshot(SetId(1), SnapshotId(1)));
        assert!(!creation.has_snapshot(SetId(2), SnapshotId(1)));
        creation.add(SetId(2), SnapshotId(2), vec![]);
        assert_eq!(creation.are_new(SetId(1), &again), [true; 4], "the set before is forgotten");
    }
}
