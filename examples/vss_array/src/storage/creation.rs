//! How a set of snapshots is created, step by step.

use super::array::Array;
use super::chain::Layers;
use super::lun::Lun;
use super::preparation::Preparation;
use super::snapshot::Snapshot;
use super::space::bound;
use super::state::{Member, Phase, Set, Shared};
use super::{Error, lock};
use lifechart::Interrupt;
use lifechart_vss::ids::{SetId, SnapshotId};
use std::sync::{Arc, Mutex};

impl Array {
    /// One more volume of a set, on these LUNs; a LUN may have come before. Space is reserved, and
    /// preparing begins; neither is waited for.
    ///
    /// # Errors
    ///
    /// Where there is no such LUN, too little space, or a LUN takes part in another set. Then nothing
    /// was added.
    pub fn add(&self, set: SetId, snapshot: SnapshotId, luns: &[u64]) -> Result<(), Error> {
        let shared = &self.shared;
        let luns: Vec<Arc<Lun>> =
            luns.iter().map(|&lun| shared.lun(lun)).collect::<Result<_, _>>()?;
        // Nobody else reserves anything meanwhile.
        let mut sets = lock(&shared.sets);
        let mut new: Vec<Arc<Lun>> = Vec::new();
        for lun in &luns {
            let claimed = lock(&lun.state).claimed;
            match claimed {
                Some(other) if other != set => return Err(Error::Busy(lun.number())),
                None if new.iter().all(|other| other.number() != lun.number()) => {
                    new.push(Arc::clone(lun));
                }
                _ => {}
            }
        }
        let cluster = shared.ground.cluster;
        let needed: u64 = new.iter().map(|lun| bound(lun.size(), cluster)).sum();
        if needed > shared.free_beside(&sets) {
            return Err(Error::Full);
        }
        let preparation = match sets.get(&set) {
            Some(Set { phase: Phase::Preparing, preparation: Some(preparation), .. })
                if !preparation.is_closed() =>
            {
                Arc::clone(preparation)
            }
            Some(_) => return Err(Error::NoSet(set)),
            None => Preparation::start(shared, set)?,
        };
        let entry = sets.entry(set).or_insert_with(|| Set {
            phase: Phase::Preparing,
            members: Vec::new(),
            preparation: Some(Arc::clone(&preparation)),
        });
        for lun in luns {
            let known = entry.members.iter_mut().find(|one| one.lun.number() == lun.number());
            match known {
                Some(member) => member.ids.push(snapshot),
                None => entry.members.push(Member {
                    identity: shared.next_identity(),
                    ids: vec![snapshot],
                    snapshot: None,
                    lun,
                }),
            }
        }
        for lun in new {
            lock(&lun.state).claimed = Some(set);
            preparation.add(lun);
        }
        Ok(())
    }

    /// Waits until everything is prepared and recorded; no more volumes may come.
    ///
    /// # Errors
    ///
    /// What has failed, or that it was interrupted.
    pub fn wait_prepared(&self, set: SetId, interrupt: Interrupt<'_>) -> Result<(), Error> {
        let preparation = match lock(&self.shared.sets).get(&set) {
            Some(Set { phase: Phase::Preparing, preparation: Some(preparation), .. }) => {
                Arc::clone(preparation)
            }
            _ => return Err(Error::NoSet(set)),
        };
        preparation.finish(interrupt)
    }

    /// The commit: from here on writes go to what was prepared, for all LUNs of the set at once. A
    /// few pointers, and no I/O; and nobody who holds one of these locks waits for I/O.
    ///
    /// # Errors
    ///
    /// Where not everything is prepared. Then nothing has changed.
    pub fn flip(&self, set: SetId, interrupt: Interrupt<'_>) -> Result<(), Error> {
        let shared = &self.shared;
        let stop = || interrupt.is_requested();
        let flip = || shared.flip(set).map_err(std::io::Error::from);
        Ok(shared.ground.faults.step("flip", &stop, flip)?)
    }

    /// After the commit: waits for the writes that were on their way, and records what is.
    ///
    /// # Errors
    ///
    /// What has failed, or that it was interrupted.
    pub fn record(&self, set: SetId, interrupt: Interrupt<'_>) -> Result<(), Error> {
        for snapshot in self.of(set)? {
            if !snapshot.lun.wait_for(snapshot.last_write, &|| interrupt.is_requested()) {
                return Err(Error::Interrupted);
            }
        }
        self.shared.save()
    }

    /// Makes the set last: what is frozen is brought to the disk, and the table says that the set is
    /// finished. It can still be discarded.
    ///
    /// # Errors
    ///
    /// What has failed.
    pub fn seal(&self, set: SetId, interrupt: Interrupt<'_>) -> Result<(), Error> {
        let shared = &self.shared;
        for snapshot in self.of(set)? {
            let layers = snapshot.lun.layers_up_to(snapshot.layer).ok_or(Error::NoSet(set))?;
            let recovery = lock(&snapshot.recovery).clone();
            for layer in layers.iter().chain(&recovery) {
                layer.image.sync("layer.sync", &|| interrupt.is_requested())?;
            }
        }
        shared.to_phase(set, Phase::Flipped, Phase::Sealed)?;
        shared.save().inspect_err(|_| {
            let _ = shared.to_phase(set, Phase::Sealed, Phase::Flipped);
        })?;
        if !lock(&shared.sets).contains_key(&set) {
            // Discarded by somebody who did not wait until the table was written.
            shared.unname(set);
            return Err(Error::NoSet(set));
        }
        Ok(())
    }

    /// The set is finished: [`discard`](Self::discard) does not reach it any more.
    ///
    /// # Errors
    ///
    /// Where it is not sealed.
    pub fn keep(&self, set: SetId) -> Result<(), Error> {
        self.shared.to_phase(set, Phase::Sealed, Phase::Finished)?;
        for member in lock(&self.shared.sets).get(&set).iter().flat_map(|set| &set.members) {
            lock(&member.lun.state).claimed = None;
        }
        self.shared.upkeep.loud(set);
        Ok(())
    }

    /// Gives up a set that is not finished, whatever state it is in, without waiting for others.
    /// Whatever was written to its LUNs stays. Only where the table may say that it is finished is
    /// the table written, which is long after the commit. [`Self::is_gone`] says whether that worked.
    pub fn discard(&self, set: SetId) {
        let shared = &self.shared;
        if shared.drop_set(set, |phase| phase != Phase::Finished) && shared.is_named(set) {
            // Who writes it now may be seal, which looks again; else the upkeep does it.
            let _ = shared.save_if_idle();
        }
    }

    /// Deletes a finished set; whether there was one. Its files go a little later.
    /// [`Self::is_gone`] says whether it is gone for good.
    pub fn withdraw(&self, set: SetId) -> bool {
        let was_there = self.shared.drop_set(set, |phase| phase == Phase::Finished);
        if was_there {
            self.shared.unname(set);
        }
        was_there
    }

    /// Whether a set is gone, and stays so if the process ends now.
    pub fn is_gone(&self, set: SetId) -> bool {
        !lock(&self.shared.sets).contains_key(&set) && !self.shared.is_named(set)
    }

    /// The snapshots of a set that is committed and not finished.
    fn of(&self, set: SetId) -> Result<Vec<Arc<Snapshot>>, Error> {
        match lock(&self.shared.sets).get(&set) {
            Some(entry) if matches!(entry.phase, Phase::Flipped | Phase::Sealed) => {
                Ok(entry.members.iter().filter_map(|member| member.snapshot.clone()).collect())
            }
            _ => Err(Error::NoSet(set)),
        }
    }
}

impl Shared {
    fn flip(self: &Arc<Self>, set: SetId) -> Result<(), Error> {
        let mut sets = lock(&self.sets);
        let entry = sets.get_mut(&set).filter(|entry| entry.phase == Phase::Preparing);
        let entry = entry.ok_or(Error::NoSet(set))?;
        if !entry.preparation.as_ref().is_some_and(|preparation| preparation.is_ready()) {
            return Err(Error::NoSet(set));
        }
        // All locks, and then all pointers: a write that was begun on one LUN after the commit is
        // followed by none that comes before it on another.
        let mut states: Vec<_> = entry.members.iter().map(|one| lock(&one.lun.state)).collect();
        let is_prepared = |state: &std::sync::MutexGuard<'_, super::lun::State>| {
            state.prepared.as_ref().is_some_and(|(of, _)| *of == set) && !state.layers.is_empty()
        };
        if !states.iter().all(is_prepared) {
            return Err(Error::NoSet(set));
        }
        let mut snapshots = Vec::with_capacity(states.len());
        for (state, member) in states.iter_mut().zip(&entry.members) {
            let top = state.layers.last().map(|layer| layer.id);
            if let (Some(layer), Some((_, overlay))) = (top, state.prepared.take()) {
                let layers = state.layers.iter().cloned().chain([overlay]);
                state.layers = layers.collect::<Layers>();
                snapshots.push(Arc::new(Snapshot {
                    shared: Arc::downgrade(self),
                    lun: Arc::clone(&member.lun),
                    layer,
                    identity: member.identity,
                    ids: member.ids.clone(),
                    writes: state.begun,
                    last_write: state.begun,
                    recovery: Mutex::new(None),
                    writing: Mutex::new(()),
                }));
            }
        }
        drop(states);
        for (member, snapshot) in entry.members.iter_mut().zip(snapshots) {
            member.snapshot = Some(snapshot);
        }
        entry.phase = Phase::Flipped;
        Ok(())
    }

    fn to_phase(&self, set: SetId, from: Phase, to: Phase) -> Result<(), Error> {
        let mut sets = lock(&self.sets);
        let entry = sets.get_mut(&set).filter(|entry| entry.phase == from);
        entry.ok_or(Error::NoSet(set))?.phase = to;
        Ok(())
    }
}
