//! That array.

use super::disk::MemoryDisk;
use crate::disk::{Disk, Fabric};
use lifechart_vss::ids::SetId;
use lifechart_vss::lun::{Designator, DeviceId, Eui64, LunInformation};
use lifechart_vss::provider::Event;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

const VENDOR: &str = "MEMORY";

/// What it does wrong.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Wrong {
    /// Nothing.
    #[default]
    Nothing,
    /// The last LUN of a set is flipped in PostCommitSnapshots.
    FlipsOneLate,
    /// What was aborted or abandoned is not released.
    Leaks,
    /// Finished shadow copies are changed when a later set is discarded.
    SpoilsFinished,
}

/// An array in memory. A clone is the same array.
#[derive(Clone)]
pub struct MemoryArray {
    number: u32,
    pub(super) room: usize,
    pub(super) wrong: Wrong,
    inside: Arc<Mutex<Inside>>,
}

#[derive(Default)]
pub(super) struct Inside {
    pub(super) originals: Vec<Arc<MemoryDisk>>,
    pub(super) copies: BTreeMap<u32, Copied>,
    pub(super) made: u32,
    pub(super) late: Vec<u32>,
    pub(super) log: Vec<Event>,
}

/// The shadow copy of a LUN.
pub(super) struct Copied {
    pub(super) set: SetId,
    pub(super) original: u32,
    pub(super) is_finished: bool,
    pub(super) disk: Option<Arc<MemoryDisk>>,
}

impl MemoryArray {
    /// An array with this number, with LUNs of this size and room for so many shadow copies.
    pub fn new(number: u32, luns: u32, size: usize, room: usize, wrong: Wrong) -> Self {
        let originals = (0..luns).map(|_| Arc::new(MemoryDisk::new(size))).collect();
        let inside = Arc::new(Mutex::new(Inside { originals, ..Inside::default() }));
        Self { number, room, wrong, inside }
    }

    /// Its LUN with this number.
    pub fn lun(&self, number: u32) -> LunInformation {
        self.named(number)
    }

    /// From now on each LUN forgets every write with this number.
    pub fn drops_every(&self, nth: u64) {
        self.lock().originals.iter().for_each(|disk| disk.drop_every(nth));
    }

    /// Shadow copies that no finished set has.
    pub fn leftovers(&self) -> usize {
        self.lock().copies.values().filter(|copy| !copy.is_finished).count()
    }

    /// How many finished shadow copies there are.
    pub fn finished(&self) -> usize {
        self.lock().copies.values().filter(|copy| copy.is_finished).count()
    }

    /// Deletes the finished shadow copies of a set, as its requester may.
    pub fn delete(&self, set: SetId) {
        self.lock().copies.retain(|_, copy| copy.set != set || !copy.is_finished);
    }

    pub(super) fn named(&self, number: u32) -> LunInformation {
        let name = Eui64::Plain(u64::from(self.number) << 32 | u64::from(number));
        LunInformation {
            vendor: Some(VENDOR.to_owned()),
            device_id: DeviceId::of_designators(&[Designator::eui64(name)]),
            ..LunInformation::default()
        }
    }

    /// The number of a LUN of this array.
    pub(super) fn number(&self, lun: &LunInformation) -> Option<u32> {
        let bytes = lun.device_id.identifiers.first()?.bytes.as_slice();
        let name = u64::from_be_bytes(bytes.try_into().ok()?);
        (lun.vendor.as_deref() == Some(VENDOR) && name >> 32 == u64::from(self.number))
            .then_some(name as u32)
    }

    pub(super) fn lock(&self) -> MutexGuard<'_, Inside> {
        self.inside.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Inside {
    pub(super) fn flip(&mut self, numbers: &[u32]) {
        for number in numbers {
            if let Some(copy) = self.copies.get_mut(number) {
                let original = self.originals.get(copy.original as usize);
                copy.disk = original.map(|original| Arc::new(original.flip()));
            }
        }
    }

    pub(super) fn of_set(&self, set: SetId) -> Vec<u32> {
        let of_set = self.copies.iter().filter(|(_, copy)| copy.set == set);
        of_set.map(|(number, _)| *number).collect()
    }
}

impl Fabric for MemoryArray {
    fn disk(&self, lun: &LunInformation) -> Option<Arc<dyn Disk>> {
        let number = self.number(lun)?;
        let inside = self.lock();
        let disk = match inside.copies.get(&number) {
            Some(copy) => copy.disk.clone()?,
            None => Arc::clone(inside.originals.get(number as usize)?),
        };
        Some(disk)
    }
}
