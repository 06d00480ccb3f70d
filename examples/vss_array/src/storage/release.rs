//! How sets and snapshots go.

use super::identity::Identity;
use super::lock;
use super::state::{Member, Phase, Shared};
use lifechart_vss::ids::SetId;

impl Shared {
    /// Forgets one finished snapshot.
    pub(super) fn delete(&self, identity: Identity) -> bool {
        let mut sets = lock(&self.sets);
        let is_it = |member: &Member| member.identity == identity;
        let found = sets
            .iter_mut()
            .find(|(_, entry)| entry.phase == Phase::Finished && entry.members.iter().any(is_it));
        let Some((&set, entry)) = found else { return false };
        let of_it = entry.members.iter().filter(|member| is_it(member));
        let recovery = of_it.filter_map(|member| {
            let own = lock(&member.snapshot.as_ref()?.recovery).clone()?;
            Some(own.id)
        });
        lock(&self.garbage).extend(recovery);
        entry.members.retain(|member| !is_it(member));
        if entry.members.is_empty() {
            sets.remove(&set);
        }
        drop(sets);
        self.upkeep.ask();
        true
    }

    /// Forgets a set, and leaves its files to the upkeep.
    pub(super) fn drop_set(&self, set: SetId, is_meant: impl Fn(Phase) -> bool) -> bool {
        let mut sets = lock(&self.sets);
        if !sets.get(&set).is_some_and(|entry| is_meant(entry.phase)) {
            return false;
        }
        let Some(entry) = sets.remove(&set) else { return false };
        if let Some(preparation) = &entry.preparation {
            preparation.stop();
        }
        let mut garbage = lock(&self.garbage);
        for member in &entry.members {
            let mut state = lock(&member.lun.state);
            if state.claimed == Some(set) {
                state.claimed = None;
            }
            if let Some((_, layer)) = state.prepared.take_if(|(of, _)| *of == set) {
                garbage.insert(layer.id);
            }
            drop(state);
            let snapshot = member.snapshot.as_ref();
            let recovery = snapshot.and_then(|snapshot| lock(&snapshot.recovery).clone());
            garbage.extend(recovery.map(|layer| layer.id));
        }
        drop((garbage, sets));
        self.upkeep.loud(set);
        true
    }

    /// Whether the table on disk may name the set as finished.
    pub(super) fn is_named(&self, set: SetId) -> bool {
        lock(&self.named).contains(&set)
    }

    /// Writes the table if it may still name a set that is gone. If that fails, the upkeep tries
    /// again.
    pub(super) fn unname(&self, set: SetId) {
        if self.is_named(set) {
            let _ = self.save();
        }
    }
}
