//! Software providers: IVssSoftwareSnapshotProvider.

use super::book::{NotRecorded, Recorded};
use super::builder::Builder;
use super::catalogue::Catalogue;
use super::common::Provider;
use super::core::Core;
use super::failure::{
    PropertiesFailure, RevertFailure, RevertStatusFailure, SoftwareBeginFailure, SupportFailure,
};
use super::operation::Operation;
use super::work::SoftwareWork;
use crate::calls::Call;
use crate::context::Context;
use crate::hresult::Hresult;
use crate::ids::{SetId, SnapshotId};
use crate::lifecycle::software::{self, events};
use crate::support::Support;
use lifechart::observe::Observer;
use std::sync::atomic::AtomicU32;
use std::time::Duration;

/// What a software provider does beside [`Provider`] and [`Catalogue`].
pub trait SoftwareProvider: Provider + Catalogue {
    /// IsVolumeSupported: whether the volume can be shadow copied at all; yes, even where it is
    /// impossible for the moment (RB-4).
    /// [`support::is_volume_supported`](crate::support::is_volume_supported) decides by the rules.
    ///
    /// # Errors
    ///
    /// Where no answer can be given.
    fn support(&self, volume: &str, context: Context) -> Result<Support, SupportFailure>;

    /// IsVolumeSnapshotted: whether the volume has shadow copies, and then which operations they
    /// stand in the way of, as `VSS_SNAPSHOT_COMPATIBILITY`.
    ///
    /// # Errors
    ///
    /// Where no answer can be given.
    fn is_snapshotted(&self, volume: &str) -> Result<Option<u32>, PropertiesFailure>;

    /// BeginPrepareSnapshot: reserves space for one more volume of the set (RB-4) and starts all
    /// long work without waiting for it (RB-14).
    ///
    /// With a journal it was recorded before, so that after a crash in it the set is discarded; what
    /// is acquired is named first, with `addition.acquiring()`.
    ///
    /// # Errors
    ///
    /// Whatever keeps the volume from being added; then nothing was.
    fn add_volume(&self, addition: &VolumeAddition<'_>) -> Result<(), SoftwareBeginFailure>;

    /// RevertToSnapshot: the volume becomes what the shadow copy shows, from here on; nothing stops
    /// it any more. E_INVALIDARG unless it is written.
    ///
    /// # Errors
    ///
    /// Where that cannot be done.
    fn revert(&self, snapshot: SnapshotId) -> Result<(), RevertFailure> {
        let _ = snapshot;
        Err(RevertFailure::InvalidArgument)
    }

    /// QueryRevertStatus: the revert of this volume, as [`Operation::irrevocable`] has begun it.
    /// VSS_E_VOLUME_NOT_SUPPORTED unless it is written.
    ///
    /// # Errors
    ///
    /// Where there is no such revert.
    fn revert_status(&self, volume: &str) -> Result<Operation, RevertStatusFailure> {
        let _ = volume;
        Err(RevertStatusFailure::VolumeNotSupported)
    }
}

/// A volume that is added to the set: BeginPrepareSnapshot.
#[derive(Clone, Copy, Debug)]
pub struct VolumeAddition<'a> {
    /// The set.
    pub set: SetId,
    /// The shadow copy of this volume; new to the set.
    pub snapshot: SnapshotId,
    /// The volume: a name, not empty.
    pub volume: &'a str,
    /// What is asked for; in itself without contradiction.
    pub context: Context,
    recorded: &'a Recorded,
}

impl VolumeAddition<'_> {
    /// Something is about to be acquired for this shadow copy. With a journal it is recorded before
    /// this returns, and after a crash [`recover`](Provider::recover) tells of it; without one
    /// nothing is done.
    ///
    /// # Errors
    ///
    /// It could not be recorded. Then nothing must be acquired, and the volume is not added.
    pub fn acquiring(&self, name: &str) -> Result<(), NotRecorded> {
        self.recorded.write(|book| book.acquire(self.set, self.snapshot, name))
    }
}

/// Runs a software provider.
pub struct Software<P, O = ()> {
    pub(super) core: Core<P, software::Driver, O>,
    /// The bits of the context that SetContext has set.
    pub(super) context: AtomicU32,
}

impl<P: SoftwareProvider> Software<P> {
    /// Runs it, with no set in creation.
    pub fn new(provider: P) -> Self {
        Self::observed(provider, ())
    }
}

impl<P: SoftwareProvider, O: Observer> Software<P, O> {
    /// Runs it, and tells somebody what the lifecycle does, such as
    /// [`TraceLines`](lifechart::observe::TraceLines).
    pub fn observed(provider: P, observer: O) -> Self {
        Builder::new(provider).observer(observer).software()
    }

    /// What the author has made.
    pub const fn provider(&self) -> &P {
        &self.core.provider
    }

    /// BeginPrepareSnapshot: one more volume. The first one begins the set; one of another set
    /// replaces whatever there was (STP-6), also where it then fails.
    pub fn begin_prepare_snapshot(
        &self,
        set: SetId,
        snapshot: SnapshotId,
        volume: &str,
        context: Context,
    ) -> Hresult {
        begin(&self.core, set, snapshot, volume, context, &|provider, recorded| {
            provider.add_volume(&VolumeAddition { set, snapshot, volume, context, recorded })
        })
    }

    /// IsVolumeSupported, and its answer.
    ///
    /// # Errors
    ///
    /// The code, where it has no answer.
    pub fn is_volume_supported(&self, volume: &str, context: Context) -> Result<bool, Hresult> {
        let can_be = context.contradictions().is_empty();
        let ask = |provider: &P| provider.support(volume, context);
        Ok(self.core.ask(Call::IsVolumeSupported, ask)?.is_supported() && can_be)
    }

    /// IsVolumeSnapshotted, and its answer.
    ///
    /// # Errors
    ///
    /// The code, where it has no answer.
    pub fn is_volume_snapshotted(&self, volume: &str) -> Result<Option<u32>, Hresult> {
        self.core.ask(Call::IsVolumeSnapshotted, |provider| provider.is_snapshotted(volume))
    }

    /// RevertToSnapshot.
    ///
    /// # Errors
    ///
    /// The code, where it has failed.
    pub fn revert_to_snapshot(&self, snapshot: SnapshotId) -> Result<(), Hresult> {
        self.core.ask(Call::RevertToSnapshot, |provider| provider.revert(snapshot))
    }

    /// QueryRevertStatus, and the revert.
    ///
    /// # Errors
    ///
    /// The code, where there is none.
    pub fn query_revert_status(&self, volume: &str) -> Result<Operation, Hresult> {
        self.core.ask(Call::QueryRevertStatus, |provider| provider.revert_status(volume))
    }
}

/// A driver with no set in creation.
pub(super) fn driver() -> software::Driver {
    software::Driver::new(software::Machine::new(Duration::ZERO))
}

/// What both kinds of BeginPrepareSnapshot do.
pub(super) fn begin<P: Provider, O: Observer>(
    core: &Core<P, software::Driver, O>,
    set: SetId,
    snapshot: SnapshotId,
    what: &str,
    context: Context,
    add: &dyn Fn(&P, &Recorded) -> Result<(), SoftwareBeginFailure>,
) -> Hresult {
    if set.is_null() {
        return Hresult::E_INVALIDARG;
    }
    let mut begin = || {
        let is_known = core.creation().has_snapshot(set, snapshot);
        if what.is_empty() || snapshot.is_null() || is_known {
            return Err(SoftwareBeginFailure::InvalidArgument);
        }
        if !context.contradictions().is_empty() {
            return Err(SoftwareBeginFailure::UnsupportedContext);
        }
        core.add(set, snapshot, || add(&core.provider, &core.recorded))?;
        core.creation().add(set, snapshot, Vec::new());
        Ok(())
    };
    let mut work = SoftwareWork { begin: Some(&mut begin), ..SoftwareWork::of(core) };
    let event = events::BeginPrepare { set: set.into(), snapshot: snapshot.into() };
    core.call("BeginPrepareSnapshot", Some(set), &mut work, event)
}
