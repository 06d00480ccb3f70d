//! A provider whose shadow copies are files, two for each. What it holds after a crash it knows from
//! its journal alone.

use crate::world::{World, lock};
use lifechart::Cancellation;
use lifechart_vss::ids::{SetId, SnapshotId};
use lifechart_vss::lun::LunInformation;
use lifechart_vss::provider::means::{Frozen, Log, Open};
use lifechart_vss::provider::{
    Addition, CommitFailure, Duty, EndPrepareFailure, Event, FinalCommitFailure,
    HardwareBeginFailure, HardwareProvider, LunFailure, Owed, PostCommitFailure, PreCommitFailure,
    Provider, RecoverFailure, SupportRequest, TargetRequest, Task,
};
use lifechart_vss::support::Support;
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

/// A shadow copy with this number cannot be added.
pub(crate) const IMPOSSIBLE: SnapshotId = SnapshotId(0xBAD);

pub(crate) const PARTS: [&str; 2] = ["map", "data"];

/// The names of a shadow copy's files, but for whether they are held or kept.
pub(crate) fn parts(set: SetId, snapshot: SnapshotId) -> [String; 2] {
    PARTS.map(|part| format!("{:x}-{:x}-{part}", set.0, snapshot.0))
}

pub(crate) fn held(name: &str) -> String {
    format!("held-{name}")
}

pub(crate) fn kept(name: &str) -> String {
    format!("kept-{name}")
}

/// What is in a file that is whole.
pub(crate) fn text(name: &str) -> String {
    let name = name.trim_start_matches("held-").trim_start_matches("kept-");
    format!("all of {name}\n")
}

pub(crate) struct Keeper {
    pub(crate) world: Arc<World>,
    /// The names of what each set has, held or kept.
    names: Mutex<BTreeMap<SetId, Vec<String>>>,
    /// Tells whether the last PostFinalCommitSnapshots was interrupted.
    pub(crate) sealing: Mutex<Option<Cancellation>>,
    /// What was recovered.
    pub(crate) recovered: Mutex<Vec<Owed>>,
    pub(crate) log: Mutex<Vec<Event>>,
    /// Recovering fails.
    pub(crate) cannot_recover: bool,
    /// Whether what is done lasts.
    pub(crate) lasts: AtomicBool,
    /// What it was asked about, whether it does.
    pub(crate) asked: Mutex<Vec<(SetId, Duty)>>,
    pub(crate) panics_when_asked: AtomicBool,
}

impl Keeper {
    pub(crate) fn new(world: &Arc<World>) -> Self {
        let (names, sealing, recovered, log, asked, panics_when_asked) = Default::default();
        Self {
            world: world.clone(),
            names,
            sealing,
            recovered,
            log,
            cannot_recover: false,
            lasts: AtomicBool::new(true),
            asked,
            panics_when_asked,
        }
    }

    fn names(&self, set: SetId) -> Vec<String> {
        lock(&self.names).get(&set).cloned().unwrap_or_default()
    }

    fn step(&self) {
        self.world.steps.step();
    }

    fn release(&self, names: &[String]) {
        names.iter().for_each(|name| self.world.remove(&held(name)));
    }

    fn hand_over(&self, names: &[String]) {
        names.iter().for_each(|name| self.world.rename(&held(name), &kept(name)));
    }

    fn delete(&self, names: &[String]) {
        self.release(names);
        names.iter().for_each(|name| self.world.remove(&kept(name)));
    }
}

impl Provider for Keeper {
    fn finish_preparing(&self, task: &Task<'_>, _: Open<'_>) -> Result<(), EndPrepareFailure> {
        for name in self.names(task.set()) {
            self.world.write(&held(&name), &text(&name));
        }
        Ok(())
    }

    fn make_ready(&self, _: &Task<'_>, _: Frozen<'_>) -> Result<(), PreCommitFailure> {
        self.step();
        Ok(())
    }

    fn commit(&self, task: &Task<'_>) -> Result<(), CommitFailure> {
        self.step();
        task.note("committed");
        Ok(())
    }

    fn finish_commit(&self, _: &Task<'_>, _: Frozen<'_>) -> Result<(), PostCommitFailure> {
        self.step();
        Ok(())
    }

    fn open_for_recovery(&self, _: &Task<'_>, _: Open<'_>) -> Result<(), FinalCommitFailure> {
        self.step();
        Ok(())
    }

    fn seal(&self, task: &Task<'_>, _: Open<'_>) -> Result<(), FinalCommitFailure> {
        *lock(&self.sealing) = Some(task.interrupt().cancellation());
        self.step();
        Ok(())
    }

    fn discard(&self, set: SetId) {
        self.step();
        self.release(&self.names(set));
        lock(&self.names).remove(&set);
        self.step();
    }

    fn keep(&self, set: SetId) {
        self.step();
        self.hand_over(&self.names(set));
        self.step();
    }

    fn withdraw(&self, set: SetId) {
        self.step();
        self.delete(&self.names(set));
        lock(&self.names).remove(&set);
        self.step();
    }

    fn is_settled(&self, owed: &Owed) -> bool {
        lock(&self.asked).push((owed.set, owed.duty));
        assert!(!self.panics_when_asked.load(Ordering::SeqCst), "on purpose");
        self.lasts.load(Ordering::SeqCst)
    }

    fn write_event(&self, event: &Event, _: Log<'_>) {
        lock(&self.log).push(event.clone());
    }

    fn recover(&self, owed: &Owed) -> Result<(), RecoverFailure> {
        self.step();
        if self.cannot_recover {
            return Err(RecoverFailure("the array does not answer".to_owned()));
        }
        let names: Vec<String> = owed.resources.iter().map(|one| one.name.clone()).collect();
        match owed.duty {
            Duty::Discard => self.release(&names),
            Duty::Keep => self.hand_over(&names),
            Duty::Withdraw => self.delete(&names),
        }
        lock(&self.recovered).push(owed.clone());
        self.step();
        Ok(())
    }
}

impl HardwareProvider for Keeper {
    fn support(&self, _: &SupportRequest<'_>) -> Result<Support, LunFailure> {
        Err(LunFailure::ProviderVeto)
    }

    fn is_mapped_read_write(&self, _: &LunInformation) -> bool {
        true
    }

    fn add_volume(&self, addition: &mut Addition<'_>) -> Result<(), HardwareBeginFailure> {
        self.step();
        let mut acquired = Vec::new();
        for name in parts(addition.set, addition.snapshot) {
            let recorded = addition.acquiring(&name);
            if recorded.is_err() || addition.snapshot == IMPOSSIBLE && !acquired.is_empty() {
                self.release(&acquired);
                return Err(HardwareBeginFailure::ProviderVeto);
            }
            self.world.write(&held(&name), "begun");
            acquired.push(name);
        }
        lock(&self.names).entry(addition.set).or_default().extend(acquired);
        self.step();
        Ok(())
    }

    fn target_luns(&self, _: &TargetRequest<'_>) -> Result<Vec<LunInformation>, LunFailure> {
        Err(LunFailure::ProviderVeto)
    }

    fn locate_luns(&self, _: &[LunInformation]) -> Result<(), LunFailure> {
        Err(LunFailure::ProviderVeto)
    }

    fn fill_in_lun_info(&self, _: &str, _: &mut LunInformation) -> Result<bool, LunFailure> {
        Ok(false)
    }

    fn lun_empty(&self, _: &str, _: &LunInformation) -> Result<(), LunFailure> {
        Err(LunFailure::ProviderVeto)
    }
}
