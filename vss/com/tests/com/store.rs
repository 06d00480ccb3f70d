//! A software and file share provider that does what it is told to, and remembers what it was asked.

use crate::object::Object;
use lifechart_vss::attributes::Attributes;
use lifechart_vss::context::Context;
use lifechart_vss::ids::{SetId, SnapshotId};
use lifechart_vss::provider::means::{Log, Open};
use lifechart_vss::provider::{
    Catalogue, CommitFailure, ContextFailure, DeleteFailure, DeleteTarget, Deleted,
    EndPrepareFailure, Event, FileShare, FileShareProvider, Operation, PropertiesFailure,
    PropertyFailure, Provider, QueryFailure, RevertFailure, RevertStatusFailure, ShareAddition,
    SnapshotProperties, Software, SoftwareBeginFailure, SoftwareProvider, SupportFailure, Task,
    VolumeAddition,
};
use lifechart_vss::state::SnapshotState;
use lifechart_vss::support::Support;
use lifechart_vss_com::objects::{FileShareServer, Life, SoftwareServer};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

#[derive(Default)]
pub(crate) struct World {
    /// What was asked, in order, with what came along.
    pub(crate) done: Vec<String>,
    /// Steps that fail, each with the last code of its list.
    pub(crate) fails: Vec<&'static str>,
    /// Steps that panic.
    pub(crate) panics: Vec<&'static str>,
    /// Finished shadow copies.
    pub(crate) finished: Vec<SnapshotProperties>,
    /// The event log.
    pub(crate) log: Vec<String>,
    /// What cannot be deleted.
    pub(crate) left: Option<(SnapshotId, DeleteFailure)>,
    /// A revert that goes on.
    pub(crate) revert: Option<Operation>,
}

#[derive(Default)]
pub(crate) struct Store(Mutex<World>);

impl Store {
    pub(crate) fn world(&self) -> MutexGuard<'_, World> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn step<E>(&self, step: &'static str, with: &str, failure: E) -> Result<(), E> {
        let mut world = self.world();
        world.done.push(format!("{step} {with}"));
        let (fails, panics) = (world.fails.contains(&step), world.panics.contains(&step));
        drop(world);
        assert!(!panics, "told to panic in {step}");
        if fails { Err(failure) } else { Ok(()) }
    }
}

/// A finished shadow copy with this number.
pub(crate) fn properties(number: u128) -> SnapshotProperties {
    SnapshotProperties {
        snapshot: SnapshotId(number),
        set: SetId(number + 100),
        count: 1,
        device: format!("device {number} \u{1f4be}"),
        original: "volume".to_owned(),
        originating_machine: "here".to_owned(),
        service_machine: "there".to_owned(),
        exposed_name: None,
        exposed_path: Some("path".to_owned()),
        provider: 0xABC,
        attributes: Attributes::PERSISTENT | Attributes::PLEX,
        created: -5,
        state: SnapshotState::Created,
    }
}

impl Provider for Store {
    fn finish_preparing(&self, _: &Task<'_>, _: Open<'_>) -> Result<(), EndPrepareFailure> {
        self.step("finish_preparing", "", EndPrepareFailure::InsufficientStorage)
    }
    fn commit(&self, _: &Task<'_>) -> Result<(), CommitFailure> {
        self.step("commit", "", CommitFailure::OutOfMemory)
    }
    fn discard(&self, _: SetId) {}
    fn keep(&self, _: SetId) {}
    fn withdraw(&self, _: SetId) {}
    fn write_event(&self, event: &Event, _: Log<'_>) {
        self.world().log.push(event.text.clone());
    }
}

impl Catalogue for Store {
    fn set_context(&self, context: Context) -> Result<(), ContextFailure> {
        self.step("set_context", &context.bits().to_string(), ContextFailure::BadState)
    }
    fn properties(&self, snapshot: SnapshotId) -> Result<SnapshotProperties, PropertiesFailure> {
        self.step("properties", &snapshot.0.to_string(), PropertiesFailure::Unexpected)?;
        let world = self.world();
        let known = world.finished.iter().find(|known| known.snapshot == snapshot);
        known.cloned().ok_or(PropertiesFailure::ObjectNotFound)
    }
    fn query(&self) -> Result<Vec<SnapshotProperties>, QueryFailure> {
        self.step("query", "", QueryFailure::ProviderVeto)?;
        Ok(self.world().finished.clone())
    }
    fn delete(&self, target: DeleteTarget, force: bool) -> Result<Deleted, DeleteFailure> {
        self.step("delete", &format!("{target:?} {force}"), DeleteFailure::ObjectNotFound)?;
        Ok(Deleted { count: 3, not_deleted: self.world().left })
    }
    fn set_property(
        &self,
        snapshot: SnapshotId,
        number: u32,
        value: &str,
    ) -> Result<(), PropertyFailure> {
        let with = format!("{} {number} {value}", snapshot.0);
        self.step("set_property", &with, PropertyFailure::ObjectNotFound)
    }
}

impl SoftwareProvider for Store {
    fn support(&self, volume: &str, context: Context) -> Result<Support, SupportFailure> {
        let with = format!("{volume} {}", context.bits());
        self.step("support", &with, SupportFailure::NestedVolumeLimit)?;
        Ok(Support::Unsupported(Vec::new()))
    }
    fn is_snapshotted(&self, volume: &str) -> Result<Option<u32>, PropertiesFailure> {
        self.step("is_snapshotted", volume, PropertiesFailure::ObjectNotFound)?;
        Ok(Some(3))
    }
    fn add_volume(&self, addition: &VolumeAddition<'_>) -> Result<(), SoftwareBeginFailure> {
        self.step("add", addition.volume, SoftwareBeginFailure::AccessDenied)
    }
    fn revert(&self, snapshot: SnapshotId) -> Result<(), RevertFailure> {
        self.step("revert", &snapshot.0.to_string(), RevertFailure::RevertInProgress)
    }
    fn revert_status(&self, volume: &str) -> Result<Operation, RevertStatusFailure> {
        self.step("revert_status", volume, RevertStatusFailure::VolumeNotSupported)?;
        self.world().revert.clone().ok_or(RevertStatusFailure::ObjectNotFound)
    }
}

impl FileShareProvider for Store {
    fn support(&self, share: &str, context: Context) -> Result<Support, SupportFailure> {
        SoftwareProvider::support(self, share, context)
    }
    fn is_snapshotted(&self, share: &str) -> Result<Option<u32>, PropertiesFailure> {
        SoftwareProvider::is_snapshotted(self, share)
    }
    fn add_share(&self, addition: &ShareAddition<'_>) -> Result<(), SoftwareBeginFailure> {
        let with = format!("{} {:x}", addition.share, addition.provider);
        self.step("add", &with, SoftwareBeginFailure::AccessDenied)
    }
}

/// A software provider, and an object over it.
pub(crate) fn software() -> (Arc<Software<Store>>, Object) {
    let runner = Arc::new(Software::new(Store::default()));
    let object = SoftwareServer::new(Arc::clone(&runner), Life::default()).into_unknown();
    (runner, Object::of(object))
}

/// A file share provider, and an object over it.
pub(crate) fn share() -> (Arc<FileShare<Store>>, Object) {
    let runner = Arc::new(FileShare::new(Store::default()));
    let object = FileShareServer::new(Arc::clone(&runner), Life::default()).into_unknown();
    (runner, Object::of(object))
}
