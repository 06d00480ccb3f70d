//! A provider that does what it is told to, and remembers what it was asked.

use crate::object::Object;
use lifechart_vss::ids::{SetId, SnapshotId};
use lifechart_vss::lun::{Designator, DeviceId, Eui64, LunInformation};
use lifechart_vss::provider::means::{Frozen, Log, Open};
use lifechart_vss::provider::{
    Addition, CommitFailure, EndPrepareFailure, Event, FinalCommitFailure, Hardware,
    HardwareBeginFailure, HardwareProvider, LoadFailure, LunFailure, Operation, PostCommitFailure,
    PreCommitFailure, Provider, ResyncFailure, SupportRequest, TargetRequest, Task,
};
use lifechart_vss::rules::{Reason, Rule};
use lifechart_vss::support::{Method, Plan, Support};
use lifechart_vss_com::objects::{HardwareServer, Life};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// What has happened, and what is to happen.
#[derive(Default)]
pub(crate) struct World {
    /// What was asked, in order.
    pub(crate) done: Vec<String>,
    /// Shadow copies of the unfinished set.
    pub(crate) unfinished: Vec<SnapshotId>,
    /// Shadow copies of finished sets.
    pub(crate) finished: Vec<SnapshotId>,
    /// The event log.
    pub(crate) log: Vec<String>,
    /// Steps that fail.
    pub(crate) fails: Vec<&'static str>,
    /// Steps that panic.
    pub(crate) panics: Vec<&'static str>,
    /// What BeginPrepareSnapshot and FillInLunInfo write into serial numbers.
    pub(crate) serial: Option<String>,
    /// What ResyncLuns answers.
    pub(crate) resync: Option<Operation>,
}

#[derive(Default)]
pub(crate) struct Array(Mutex<World>);

impl Array {
    pub(crate) fn world(&self) -> MutexGuard<'_, World> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// One step of its work, which may have been told to fail.
    pub(crate) fn step<E>(&self, step: &'static str, failure: E) -> Result<(), E> {
        let mut world = self.world();
        world.done.push(step.to_owned());
        let (fails, panics) = (world.fails.contains(&step), world.panics.contains(&step));
        drop(world);
        assert!(!panics, "told to panic in {step}");
        if fails { Err(failure) } else { Ok(()) }
    }
}

impl Provider for Array {
    fn finish_preparing(&self, _: &Task<'_>, _: Open<'_>) -> Result<(), EndPrepareFailure> {
        self.step("finish_preparing", EndPrepareFailure::InsufficientStorage)
    }
    fn make_ready(&self, _: &Task<'_>, _: Frozen<'_>) -> Result<(), PreCommitFailure> {
        self.step("make_ready", PreCommitFailure::ObjectNotFound)
    }
    fn commit(&self, _: &Task<'_>) -> Result<(), CommitFailure> {
        self.step("commit", CommitFailure::OutOfMemory)
    }
    fn finish_commit(&self, _: &Task<'_>, _: Frozen<'_>) -> Result<(), PostCommitFailure> {
        self.step("finish_commit", PostCommitFailure::InvalidArgument)
    }
    fn open_for_recovery(&self, _: &Task<'_>, _: Open<'_>) -> Result<(), FinalCommitFailure> {
        self.step("open_for_recovery", FinalCommitFailure::OutOfMemory)
    }
    fn seal(&self, _: &Task<'_>, _: Open<'_>) -> Result<(), FinalCommitFailure> {
        self.step("seal", FinalCommitFailure::InvalidArgument)
    }
    fn discard(&self, _: SetId) {
        self.world().unfinished.clear();
        self.world().done.push("discard".to_owned());
    }
    fn keep(&self, _: SetId) {
        let mut world = self.world();
        let snapshots = std::mem::take(&mut world.unfinished);
        world.finished.extend(snapshots);
    }
    fn withdraw(&self, _: SetId) {
        self.world().finished.clear();
        self.world().done.push("withdraw".to_owned());
    }
    fn write_event(&self, event: &Event, _: Log<'_>) {
        self.world().log.push(event.text.clone());
    }
    fn load(&self) -> Result<(), LoadFailure> {
        self.step("load", LoadFailure::OutOfMemory)
    }
}

impl HardwareProvider for Array {
    fn support(&self, request: &SupportRequest<'_>) -> Result<Support, LunFailure> {
        self.step("support", LunFailure::OutOfMemory)?;
        self.world().done.extend(request.devices.iter().cloned());
        Ok(Support::Supported(Plan {
            method: Method::Plex,
            is_transportable: false,
            space: BTreeMap::new(),
            reason: Reason { rule: Rule::Rb5, text: "always".to_owned() },
        }))
    }
    fn is_mapped_read_write(&self, _: &LunInformation) -> bool {
        true
    }
    fn add_volume(&self, addition: &mut Addition<'_>) -> Result<(), HardwareBeginFailure> {
        self.step("add_volume", HardwareBeginFailure::NestedVolumeLimit)?;
        let snapshot = addition.snapshot;
        let serial = self.world().serial.clone();
        for added in &mut addition.luns {
            self.world().done.push(added.device.to_owned());
            if serial.is_some() {
                added.lun.serial.clone_from(&serial);
            }
        }
        self.world().unfinished.push(snapshot);
        Ok(())
    }
    fn target_luns(&self, request: &TargetRequest<'_>) -> Result<Vec<LunInformation>, LunFailure> {
        self.step("target_luns", LunFailure::OutOfMemory)?;
        let serial = self.world().serial.clone();
        let copies = request.originals.iter().zip(1..).map(|(original, number)| LunInformation {
            device_id: DeviceId::of_designators(&[Designator::eui64(Eui64::Plain(number))]),
            serial: serial.clone().or_else(|| original.serial.clone()),
            ..original.clone()
        });
        Ok(copies.collect())
    }
    fn locate_luns(&self, luns: &[LunInformation]) -> Result<(), LunFailure> {
        self.world().done.push(format!("locate {}", luns.len()));
        self.step("locate_luns", LunFailure::InvalidArgument)
    }
    fn fill_in_lun_info(&self, device: &str, lun: &mut LunInformation) -> Result<bool, LunFailure> {
        self.step("fill_in_lun_info", LunFailure::OutOfMemory)?;
        lun.serial = self.world().serial.clone();
        Ok(device == "disk 1")
    }
    fn lun_empty(&self, _: &str, _: &LunInformation) -> Result<(), LunFailure> {
        self.step("lun_empty", LunFailure::OutOfMemory)
    }
    fn capabilities(&self) -> Result<u64, LunFailure> {
        self.step("capabilities", LunFailure::OutOfMemory)?;
        Ok(0x1_0000_0001)
    }
    fn lun_state_change(
        &self,
        shadows: &[LunInformation],
        _: &[LunInformation],
        flags: u32,
    ) -> Result<(), LunFailure> {
        self.world().done.push(format!("change {} {flags:#x}", shadows.len()));
        self.step("lun_state_change", LunFailure::OutOfMemory)
    }
    fn resync_luns(
        &self,
        _: &[LunInformation],
        _: &[LunInformation],
    ) -> Result<Operation, ResyncFailure> {
        self.step("resync_luns", ResyncFailure::InsufficientStorage)?;
        self.world().resync.clone().ok_or(ResyncFailure::ProviderVeto)
    }
    fn reuse_luns(&self, _: &[LunInformation], _: &[LunInformation]) -> Result<(), LunFailure> {
        self.step("reuse_luns", LunFailure::OutOfMemory)
    }
}

/// A provider, and an object over it.
pub(crate) fn hardware() -> (Arc<Hardware<Array>>, Object) {
    hardware_with(Life::default())
}

/// The same, and what the object holds on to.
pub(crate) fn hardware_with(life: Life) -> (Arc<Hardware<Array>>, Object) {
    let runner = Arc::new(Hardware::new(Array::default()));
    let object = HardwareServer::new(Arc::clone(&runner), life).into_unknown();
    (runner, Object::of(object))
}
