//! What belongs to nothing: the check for leaks.

use super::array::Array;
use super::image::{LayerId, id_of};
use super::lock;
use super::state::{Phase, Shared};
use super::table::NEW_NAME;
use lifechart_vss::ids::SetId;
use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::atomic::Ordering;

/// What an array has that belongs to no LUN, no finished snapshot and no set in creation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Leftovers {
    /// Files.
    pub files: Vec<PathBuf>,
    /// How many files are open beside those that belong to something.
    pub open_files: usize,
    /// How many threads prepare beside those of sets in creation.
    pub threads: usize,
    /// LUNs that a set claims which is not there.
    pub claimed: Vec<u64>,
    /// Why files could not be removed or merged, if that was so the last time.
    pub failed: Option<String>,
}

impl Leftovers {
    /// Whether there is nothing.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

impl Array {
    /// What belongs to nothing, now. [`Array::tidy`] comes first, unless what has not been removed
    /// yet is meant, too.
    pub fn leftovers(&self) -> Leftovers {
        let shared = &self.shared;
        let used = shared.belonging();
        let unfinished = self.unfinished();
        let making: BTreeSet<LayerId> = {
            let making = lock(&shared.making);
            let is_wanted = |set: &Option<SetId>| set.is_none_or(|set| unfinished.contains(&set));
            let wanted = making.iter().filter(|(_, set)| is_wanted(set));
            wanted.map(|(id, _)| *id).collect()
        };
        let entries = std::fs::read_dir(&*shared.ground.folder).into_iter().flatten().flatten();
        let is_left = |name: &str| match id_of(name) {
            Some(id) => !used.contains(&id) && !making.contains(&id),
            None => name == NEW_NAME,
        };
        let left = entries.filter(|entry| entry.file_name().to_str().is_some_and(is_left));
        let mut files: Vec<PathBuf> = left.map(|entry| entry.path()).collect();
        files.sort();
        let claimed = self.luns().into_iter().filter_map(|lun| {
            let claimed = lock(&lun.state).claimed?;
            (!unfinished.contains(&claimed)).then_some(lun.number())
        });
        Leftovers {
            files,
            open_files: shared.ground.space.open_files().saturating_sub(used.len() + making.len()),
            threads: self.idle_threads(),
            claimed: claimed.collect(),
            failed: shared.upkeep.failed(),
        }
    }

    /// The sets in creation: begun, and neither finished nor discarded.
    pub fn unfinished(&self) -> Vec<SetId> {
        let sets = lock(&self.shared.sets);
        let unfinished = sets.iter().filter(|(_, entry)| entry.phase != Phase::Finished);
        unfinished.map(|(set, _)| *set).collect()
    }

    fn idle_threads(&self) -> usize {
        let sets = lock(&self.shared.sets);
        let working = sets.values().filter(|entry| {
            entry.preparation.as_ref().is_some_and(|preparation| !preparation.is_over())
        });
        self.shared.preparing.load(Ordering::Acquire).saturating_sub(working.count())
    }
}

impl Shared {
    /// The files that belong to something.
    pub(super) fn belonging(&self) -> BTreeSet<LayerId> {
        let sets = lock(&self.sets);
        let luns = lock(&self.luns);
        let mut used = BTreeSet::new();
        for lun in luns.values() {
            let state = lock(&lun.state);
            used.extend(state.layers.iter().map(|layer| layer.id));
            used.extend(state.prepared.iter().map(|(_, layer)| layer.id));
        }
        let members = sets.values().flat_map(|entry| &entry.members);
        for snapshot in members.filter_map(|member| member.snapshot.as_ref()) {
            used.extend(lock(&snapshot.recovery).iter().map(|layer| layer.id));
        }
        used
    }
}
