//! The provider of that array.

use super::disk::MemoryDisk;
use crate::disk::{Disk, Fabric};
use lifechart_vss::ids::SetId;
use lifechart_vss::lun::{Designator, DeviceId, Eui64, LunInformation};
use lifechart_vss::provider::means::{Frozen, Log, Open};
use lifechart_vss::provider::{
    Addition, CommitFailure, EndPrepareFailure, Event, FinalCommitFailure, HardwareBeginFailure,
    HardwareProvider, LunFailure, PostCommitFailure, Provider, SupportRequest, TargetRequest, Task,
};
use lifechart_vss::support::{
    self, Capabilities, Host, Lun, Method, Methods, Pool, Support, Volume, WindowsVersion,
};
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
    room: usize,
    wrong: Wrong,
    inside: Arc<Mutex<Inside>>,
}

#[derive(Default)]
struct Inside {
    originals: Vec<Arc<MemoryDisk>>,
    copies: BTreeMap<u32, Copied>,
    made: u32,
    late: Vec<u32>,
    log: Vec<Event>,
}

/// The shadow copy of a LUN.
struct Copied {
    set: SetId,
    original: u32,
    is_finished: bool,
    disk: Option<Arc<MemoryDisk>>,
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

    fn named(&self, number: u32) -> LunInformation {
        let name = Eui64::Plain(u64::from(self.number) << 32 | u64::from(number));
        LunInformation {
            vendor: Some(VENDOR.to_owned()),
            device_id: DeviceId::of_designators(&[Designator::eui64(name)]),
            ..LunInformation::default()
        }
    }

    /// The number of a LUN of this array.
    fn number(&self, lun: &LunInformation) -> Option<u32> {
        let bytes = lun.device_id.identifiers.first()?.bytes.as_slice();
        let name = u64::from_be_bytes(bytes.try_into().ok()?);
        (lun.vendor.as_deref() == Some(VENDOR) && name >> 32 == u64::from(self.number))
            .then_some(name as u32)
    }

    fn lock(&self) -> MutexGuard<'_, Inside> {
        self.inside.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Inside {
    fn flip(&mut self, numbers: &[u32]) {
        for number in numbers {
            if let Some(copy) = self.copies.get_mut(number) {
                let original = self.originals.get(copy.original as usize);
                copy.disk = original.map(|original| Arc::new(original.flip()));
            }
        }
    }

    fn of_set(&self, set: SetId) -> Vec<u32> {
        let of_set = self.copies.iter().filter(|(_, copy)| copy.set == set);
        of_set.map(|(number, _)| *number).collect()
    }
}

impl Provider for MemoryArray {
    fn finish_preparing(&self, _: &Task<'_>, _: Open<'_>) -> Result<(), EndPrepareFailure> {
        if self.lock().copies.len() > self.room {
            return Err(EndPrepareFailure::InsufficientStorage);
        }
        Ok(())
    }

    fn commit(&self, task: &Task<'_>) -> Result<(), CommitFailure> {
        let mut inside = self.lock();
        let mut numbers = inside.of_set(task.set());
        if self.wrong == Wrong::FlipsOneLate {
            inside.late = numbers.pop().into_iter().collect();
        }
        inside.flip(&numbers);
        Ok(())
    }

    fn finish_commit(&self, _: &Task<'_>, _: Frozen<'_>) -> Result<(), PostCommitFailure> {
        let late = std::mem::take(&mut self.lock().late);
        if !late.is_empty() {
            // Long enough that somebody writes in between.
            std::thread::sleep(std::time::Duration::from_millis(10));
        }
        self.lock().flip(&late);
        Ok(())
    }

    fn seal(&self, task: &Task<'_>, _: Open<'_>) -> Result<(), FinalCommitFailure> {
        let inside = self.lock();
        for copy in inside.copies.values().filter(|copy| copy.set == task.set()) {
            if let Some(disk) = &copy.disk {
                disk.seal();
            }
        }
        Ok(())
    }

    fn discard(&self, set: SetId) {
        let mut inside = self.lock();
        if self.wrong == Wrong::SpoilsFinished {
            let finished = inside.copies.values().filter(|copy| copy.is_finished);
            finished.filter_map(|copy| copy.disk.as_ref()).for_each(|disk| disk.spoil());
        }
        if self.wrong != Wrong::Leaks {
            inside.copies.retain(|_, copy| copy.set != set || copy.is_finished);
        }
    }

    fn keep(&self, set: SetId) {
        for copy in self.lock().copies.values_mut().filter(|copy| copy.set == set) {
            copy.is_finished = true;
        }
    }

    fn withdraw(&self, set: SetId) {
        self.delete(set);
    }

    fn write_event(&self, event: &Event, _: Log<'_>) {
        self.lock().log.push(event.clone());
    }
}

impl HardwareProvider for MemoryArray {
    fn support(&self, request: &SupportRequest<'_>) -> Result<Support, LunFailure> {
        let lun = |lun: &LunInformation| Lun {
            is_ours: self.number(lun).is_some(),
            is_mapped_read_write: true,
            is_dynamic: false,
            pool: Pool(0),
            differential: None,
            plex: Some(1),
        };
        let luns: Vec<Lun> = request.luns.iter().map(lun).collect();
        let host = Host { windows: WindowsVersion::SERVER_2016, is_clustered: false };
        let can = Capabilities { methods: Methods::Only(Method::Plex), is_transportable: false };
        let volume = Volume { context: request.context, luns: &luns, host };
        // An unfinished set is going to be replaced.
        let free = self.room.saturating_sub(self.finished()) as u64;
        Ok(support::are_luns_supported(&volume, can, &BTreeMap::from([(Pool(0), free)])))
    }

    fn is_mapped_read_write(&self, _: &LunInformation) -> bool {
        true
    }

    fn add_volume(&self, addition: &mut Addition<'_>) -> Result<(), HardwareBeginFailure> {
        let set = addition.set;
        let new: Option<Vec<u32>> = addition.new_luns().map(|lun| self.number(lun)).collect();
        let new = new.ok_or(HardwareBeginFailure::VolumeNotSupported)?;
        let mut inside = self.lock();
        for original in new {
            inside.made += 1;
            // Numbers of shadow copies are none of originals.
            let number = 0x8000_0000 | inside.made;
            inside.copies.insert(number, Copied { set, original, is_finished: false, disk: None });
        }
        Ok(())
    }

    fn target_luns(&self, request: &TargetRequest<'_>) -> Result<Vec<LunInformation>, LunFailure> {
        let inside = self.lock();
        let target = |original: &LunInformation| {
            let number = self.number(original)?;
            let newest = inside.copies.iter().rev().find(|(_, copy)| copy.original == number);
            newest.map(|(number, _)| self.named(*number))
        };
        let targets: Option<_> = request.originals.iter().map(target).collect();
        targets.ok_or(LunFailure::InvalidArgument)
    }

    fn locate_luns(&self, _: &[LunInformation]) -> Result<(), LunFailure> {
        Ok(())
    }

    fn fill_in_lun_info(&self, _: &str, lun: &mut LunInformation) -> Result<bool, LunFailure> {
        Ok(self.number(lun).is_some())
    }

    fn lun_empty(&self, _: &str, _: &LunInformation) -> Result<(), LunFailure> {
        Ok(())
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
