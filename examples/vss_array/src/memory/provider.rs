//! The provider of that array.

use super::array::{Copied, MemoryArray, Wrong};
use lifechart_vss::ids::SetId;
use lifechart_vss::lun::LunInformation;
use lifechart_vss::provider::means::{Frozen, Log, Open};
use lifechart_vss::provider::{
    Addition, CommitFailure, EndPrepareFailure, Event, FinalCommitFailure, HardwareBeginFailure,
    HardwareProvider, LunFailure, PostCommitFailure, Provider, SupportRequest, TargetRequest, Task,
};
use lifechart_vss::support::{
    self, Capabilities, Host, Lun, Method, Methods, Pool, Support, Volume, WindowsVersion,
};
use std::collections::BTreeMap;

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
