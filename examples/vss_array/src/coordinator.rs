//! VSS in small: what a requester calls, and what then happens to providers, writers and volumes.
//!
//! The order of the calls is not written down here. It is that of the lifecycle `vss_coordinator`,
//! which Lifechart ships; [`lifecycle`] is generated from it, and only the calls themselves are by
//! hand.

mod creation;
mod failure;
mod handler;
pub mod lifecycle;
mod line;
mod service;
mod set_provider;
mod volume;
mod windows;
mod work;
mod writer;

pub use creation::{Added, Created};
pub use set_provider::SetProvider;
pub use volume::{Volume, Written};
pub use writer::Writer;

use crate::disk::Fabric;
use lifechart::observe::Observer;
use lifechart::{Clock, Shared, Timer};
use lifechart_vss::context::Context;
use lifechart_vss::hresult::Hresult;
use lifechart_vss::ids::{SetId, SnapshotId};
use lifecycle::{Driver, Machine, Reply, State, events};
use service::Service;
use std::io;
use std::sync::Arc;
use std::time::Duration;
use work::Work;

/// Who takes part in creations.
pub struct Parts {
    /// The providers, in the order in which they are asked for a volume.
    pub providers: Vec<Arc<dyn SetProvider>>,
    /// Where their LUNs are found.
    pub fabrics: Vec<Arc<dyn Fabric>>,
    /// The applications that want to be told.
    pub writers: Vec<Arc<dyn Writer>>,
    /// By which windows are measured.
    pub clock: Arc<dyn Clock + Send + Sync>,
    /// How long AbortSnapshots is waited for.
    pub patience: Duration,
}

/// VSS. May be called from any thread at any moment.
pub struct Coordinator<O: Observer + Send + Sync + 'static = ()> {
    service: Arc<Service>,
    driver: Arc<Shared<Driver, O>>,
    timer: Option<Timer<Driver, O>>,
}

impl<O: Observer + Send + Sync + 'static> Coordinator<O> {
    /// Starts with no set in creation, and tells somebody what it does.
    ///
    /// # Errors
    ///
    /// If the system gives no thread.
    pub fn start(parts: Parts, observer: O) -> io::Result<Self> {
        let service = Arc::new(Service::new(parts));
        let machine = Machine::new(service.clock.now());
        let driver = Arc::new(Shared::observed(Driver::new(machine), observer));
        let timer = Timer::start(Arc::clone(&driver), Work::of(Arc::clone(&service)))?;
        Ok(Self { service, driver, timer: Some(timer) })
    }

    /// StartSnapshotSet. The id is made by whoever calls.
    pub fn start_snapshot_set(&self, set: SetId) -> Reply {
        self.call(events::StartSnapshotSet { set: lifecycle::SetId(set.0) })
    }

    /// AddToSnapshotSet: one more volume.
    pub fn add_to_snapshot_set(
        &self,
        set: SetId,
        snapshot: SnapshotId,
        volume: &Arc<Volume>,
    ) -> Reply {
        let mut work = Work::of(Arc::clone(&self.service));
        work.adding = Some(Arc::clone(volume));
        let snapshot = lifecycle::SnapshotId(snapshot.0);
        let event = events::AddToSnapshotSet { set: lifecycle::SetId(set.0), snapshot };
        self.driver.dispatch(&mut work, event)
    }

    /// DoSnapshotSet: creates the set.
    ///
    /// # Errors
    ///
    /// Why there is none.
    pub fn do_snapshot_set(&self, set: SetId) -> Result<Created, Reply> {
        let mut work = Work::of(Arc::clone(&self.service));
        let event = events::DoSnapshotSet { set: lifecycle::SetId(set.0) };
        match (self.driver.dispatch(&mut work, event), work.created) {
            (Reply::Ok, Some(created)) => Ok(created),
            (reply, _) => Err(reply),
        }
    }

    /// AbortBackup: the requester gives the set up.
    pub fn abort_backup(&self, set: SetId) -> Reply {
        self.call(events::AbortBackup { set: lifecycle::SetId(set.0) })
    }

    /// The requester's process has ended.
    pub fn requester_gone(&self, set: SetId) -> Reply {
        self.call(events::RequesterGone { set: lifecycle::SetId(set.0) })
    }

    /// OnUnload at every provider.
    pub fn unload(&self, force: bool) -> Vec<Hresult> {
        let lines = self.service.providers.iter();
        lines.map(|line| line.callee().on_unload(force)).collect()
    }

    /// Where it is.
    pub fn state(&self) -> State {
        self.driver.with(|driver| driver.machine().state())
    }

    /// Wakes who keeps the time, because a clock was set.
    pub fn clock_was_set(&self) {
        self.driver.clock_was_set();
    }

    /// Ends all threads, and gives back who was told.
    pub fn stop(mut self) -> Option<O> {
        self.timer = None;
        Arc::into_inner(self.driver).map(|driver| driver.into_parts().1)
    }

    fn call(&self, event: impl Into<lifecycle::Event>) -> Reply {
        self.driver.dispatch(&mut Work::of(Arc::clone(&self.service)), event)
    }
}

/// Backups, as most requesters want them.
const CONTEXT: Context = Context::of_bits(0);
