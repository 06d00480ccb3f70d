//! Hardware providers: IVssHardwareSnapshotProvider and IVssHardwareSnapshotProviderEx.

use super::book::{NotRecorded, Recorded};
use super::builder::Builder;
use super::common::Provider;
use super::core::Core;
use super::events::{Event, Events};
use super::failure::{HardwareBeginFailure, LunFailure, ResyncFailure};
use super::operation::Operation;
use super::work::{HardwareWork, Payload};
use crate::context::Context;
use crate::hresult::Hresult;
use crate::ids::{SetId, SnapshotId};
use crate::lifecycle::hardware::{self, events};
use crate::lun::{Identity, LunInformation, check_distinct};
use crate::support::Support;
use lifechart::observe::Observer;
use std::time::Duration;

/// What a hardware provider does beside [`Provider`].
///
/// The calls about LUNs may come at any moment, also during a commit. So they are short and do no
/// I/O to volumes; talking to the array over a path of its own is none.
pub trait HardwareProvider: Provider {
    /// AreLunsSupported: whether the volume on these LUNs can be shadow copied, now (RB-4). "No" is an
    /// answer and no failure (RB-3). [`support::are_luns_supported`](crate::support::are_luns_supported)
    /// decides by the rules.
    ///
    /// # Errors
    ///
    /// Where no answer can be given.
    fn support(&self, request: &SupportRequest<'_>) -> Result<Support, LunFailure>;

    /// Whether the host may write to the LUN (RB-9). Asked before a volume is added.
    fn is_mapped_read_write(&self, lun: &LunInformation) -> bool;

    /// BeginPrepareSnapshot: reserves space for one more volume of the set (RB-4) and starts all long
    /// work without waiting for it (RB-14). Only the LUNs that are new to the set are to be added;
    /// all of them or none.
    ///
    /// With a journal it was recorded before, so that after a crash in it the set is discarded; what
    /// is acquired is named first, with `addition.acquiring()`.
    ///
    /// # Errors
    ///
    /// Whatever keeps the volume from being added; then nothing was.
    fn add_volume(&self, addition: &mut Addition<'_>) -> Result<(), HardwareBeginFailure>;

    /// GetTargetLuns: the LUNs that hold the shadow copies of these LUNs, in the same order. Each has
    /// an identifier of its own (RB-23), or the call has failed.
    ///
    /// # Errors
    ///
    /// Where they cannot be named. The set is then discarded, unless it is finished already.
    fn target_luns(&self, request: &TargetRequest<'_>) -> Result<Vec<LunInformation>, LunFailure>;

    /// LocateLuns: makes LUNs of finished shadow copies visible to this host.
    ///
    /// # Errors
    ///
    /// Where that cannot be done.
    fn locate_luns(&self, luns: &[LunInformation]) -> Result<(), LunFailure>;

    /// FillInLunInfo: completes what is known about a LUN. `false` if it is none of this provider's.
    ///
    /// # Errors
    ///
    /// Where that cannot be done.
    fn fill_in_lun_info(&self, device: &str, lun: &mut LunInformation) -> Result<bool, LunFailure>;

    /// OnLunEmpty: the LUN holds no shadow copy any more and is the provider's again.
    ///
    /// # Errors
    ///
    /// Where it cannot be taken back.
    fn lun_empty(&self, device: &str, lun: &LunInformation) -> Result<(), LunFailure>;

    /// GetProviderCapabilities: what can be done with finished shadow copies, as
    /// `VSS_PROVIDER_CAPABILITIES`. Nothing unless it is written.
    ///
    /// # Errors
    ///
    /// Where that cannot be said.
    fn capabilities(&self) -> Result<u64, LunFailure> {
        Ok(0)
    }

    /// OnLunStateChange: shadow copies were broken off, or their volumes changed state. Nothing is
    /// done unless it is written; most notices need nothing.
    ///
    /// # Errors
    ///
    /// Where what the flags ask for cannot be done.
    fn lun_state_change(
        &self,
        shadows: &[LunInformation],
        originals: &[LunInformation],
        flags: u32,
    ) -> Result<(), LunFailure> {
        let _ = (shadows, originals, flags);
        Ok(())
    }

    /// ResyncLuns: starts to write shadow copies back to their volumes, and returns without waiting:
    /// the [`Operation`] tells how far it is. A veto unless it is written.
    ///
    /// # Errors
    ///
    /// Where that cannot be done.
    fn resync_luns(
        &self,
        sources: &[LunInformation],
        targets: &[LunInformation],
    ) -> Result<Operation, ResyncFailure> {
        let _ = (sources, targets);
        Err(ResyncFailure::ProviderVeto)
    }

    /// OnReuseLuns: shadow copies are going to be overwritten. A veto unless it is written.
    ///
    /// # Errors
    ///
    /// Where that cannot be allowed.
    fn reuse_luns(
        &self,
        shadows: &[LunInformation],
        originals: &[LunInformation],
    ) -> Result<(), LunFailure> {
        let _ = (shadows, originals);
        Err(LunFailure::ProviderVeto)
    }
}

/// A volume that may be shadow copied: AreLunsSupported.
#[derive(Clone, Copy, Debug)]
pub struct SupportRequest<'a> {
    /// What is asked for; in itself without contradiction.
    pub context: Context,
    /// The devices, as many as LUNs.
    pub devices: &'a [String],
    /// All LUNs of the volume; at least one.
    pub luns: &'a [LunInformation],
}

/// A volume that is added to the set: BeginPrepareSnapshot.
#[derive(Debug)]
pub struct Addition<'a> {
    /// The set.
    pub set: SetId,
    /// The shadow copy of this volume; new to the set.
    pub snapshot: SnapshotId,
    /// What is asked for; in itself without contradiction.
    pub context: Context,
    /// All LUNs of the volume; at least one, and all mapped read/write.
    pub luns: Vec<AddedLun<'a>>,
    events: &'a Events,
    recorded: &'a Recorded,
}

/// A LUN of a volume that is added.
#[derive(Debug)]
pub struct AddedLun<'a> {
    /// Its device.
    pub device: &'a str,
    /// What is known of it. What is changed VSS is told.
    pub lun: &'a mut LunInformation,
    /// Whether no earlier volume of the set, and nothing before it in this list, brought it along.
    pub is_new: bool,
}

impl Addition<'_> {
    /// The LUNs that are new to the set.
    pub fn new_luns(&mut self) -> impl Iterator<Item = &mut LunInformation> {
        self.luns.iter_mut().filter(|added| added.is_new).map(|added| &mut *added.lun)
    }

    /// Something is about to be acquired for this shadow copy, such as a LUN or a file. With a
    /// journal it is recorded before this returns, and after a crash
    /// [`recover`](Provider::recover) tells of it; without one nothing is done.
    ///
    /// # Errors
    ///
    /// It could not be recorded. Then nothing must be acquired, and the volume is not added.
    pub fn acquiring(&self, name: &str) -> Result<(), NotRecorded> {
        let recorded = self.recorded.write(|book| book.acquire(self.set, self.snapshot, name));
        recorded.inspect_err(|failure| self.note(failure.to_string()))
    }

    /// Something for the event log.
    pub fn note(&self, text: impl Into<String>) {
        self.events.note(Event {
            call: "BeginPrepareSnapshot",
            set: Some(self.set),
            text: text.into(),
        });
    }
}

/// Which LUNs' shadow copies are asked for: GetTargetLuns.
#[derive(Clone, Copy, Debug)]
pub struct TargetRequest<'a> {
    /// The devices, as many as LUNs.
    pub devices: &'a [String],
    /// The original LUNs; at least one.
    pub originals: &'a [LunInformation],
}

/// Runs a hardware provider.
pub struct Hardware<P, O = ()> {
    pub(super) core: Core<P, hardware::Driver, O>,
}

impl<P: HardwareProvider> Hardware<P> {
    /// Runs it, with no set in creation.
    pub fn new(provider: P) -> Self {
        Self::observed(provider, ())
    }

    /// Runs it by a clock of the caller's, which tells the time since it was at zero.
    pub fn with_clock(provider: P, clock: impl Fn() -> Duration + Send + Sync + 'static) -> Self {
        Builder::new(provider).clock(clock).hardware()
    }
}

impl<P: HardwareProvider, O: Observer> Hardware<P, O> {
    /// Runs it, and tells somebody what the lifecycle does, such as
    /// [`TraceLines`](lifechart::observe::TraceLines).
    pub fn observed(provider: P, observer: O) -> Self {
        Builder::new(provider).observer(observer).hardware()
    }

    /// What the author has made.
    pub const fn provider(&self) -> &P {
        &self.core.provider
    }

    /// BeginPrepareSnapshot: one more volume, with all its LUNs. The first one begins the set; one
    /// of another set replaces whatever there was (STP-6), also where it then fails.
    pub fn begin_prepare_snapshot(
        &self,
        set: SetId,
        snapshot: SnapshotId,
        context: Context,
        devices: &[String],
        luns: &mut [LunInformation],
    ) -> Hresult {
        if set.is_null() {
            return Hresult::E_INVALIDARG;
        }
        let mut begin = || self.add(set, snapshot, context, devices, luns);
        let mut work = HardwareWork { begin: Some(&mut begin), ..HardwareWork::of(&self.core) };
        let event = events::BeginPrepare { set: set.into(), snapshot: snapshot.into() };
        self.core.call("BeginPrepareSnapshot", Some(set), &mut work, event)
    }

    /// What BeginPrepareSnapshot does once the lifecycle lets it.
    fn add(
        &self,
        set: SetId,
        snapshot: SnapshotId,
        context: Context,
        devices: &[String],
        luns: &mut [LunInformation],
    ) -> Result<(), HardwareBeginFailure> {
        let are_counted = !luns.is_empty() && devices.len() == luns.len();
        if !are_counted || snapshot.is_null() || self.core.creation().has_snapshot(set, snapshot) {
            return Err(HardwareBeginFailure::InvalidArgument);
        }
        let provider = &self.core.provider;
        let contradictions = context.contradictions();
        let unmapped = luns.iter().position(|lun| !provider.is_mapped_read_write(lun));
        let are_new = self.core.creation().are_new(set, luns);
        let as_they_came = luns.iter().zip(&are_new).filter(|(_, is_new)| **is_new);
        let new: Vec<LunInformation> = as_they_came.map(|(lun, _)| lun.clone()).collect();
        let luns = devices.iter().zip(luns).zip(are_new);
        let luns = luns.map(|((device, lun), is_new)| AddedLun { device, lun, is_new }).collect();
        let events = &self.core.events;
        let recorded = &self.core.recorded;
        let mut addition = Addition { set, snapshot, context, luns, events, recorded };
        if let Some(reason) = contradictions.first() {
            addition.note(reason.to_string());
            return Err(HardwareBeginFailure::UnsupportedContext);
        }
        if let Some(place) = unmapped {
            addition.note(format!("LUN {place} is not mapped read/write (RB-9)"));
            return Err(HardwareBeginFailure::VolumeNotSupported);
        }
        self.core.add(set, snapshot, || provider.add_volume(&mut addition))?;
        self.core.creation().add(set, snapshot, new);
        Ok(())
    }

    /// AreLunsSupported, and its answer: `false` where the code is a failure, too.
    pub fn are_luns_supported(
        &self,
        context: Context,
        devices: &[String],
        luns: &[LunInformation],
    ) -> (Hresult, bool) {
        if luns.is_empty() || devices.len() != luns.len() {
            return (Hresult::E_INVALIDARG, false);
        }
        let mut is_supported = false;
        let code = self.ask("AreLunsSupported", events::AreLunsSupported, &mut || {
            let request = SupportRequest { context, devices, luns };
            let can_be = context.contradictions().is_empty();
            is_supported = can_be && self.core.provider.support(&request)?.is_supported();
            Ok(())
        });
        (code, is_supported)
    }

    /// GetTargetLuns, and the LUNs: as many as were asked for, or none where the code is a failure.
    pub fn get_target_luns(
        &self,
        devices: &[String],
        originals: &[LunInformation],
    ) -> (Hresult, Vec<LunInformation>) {
        let mut targets = Vec::new();
        let code = self.tell_target_luns(devices, originals, &mut |named| {
            targets = named.to_vec();
            Ok(())
        });
        (code, targets)
    }

    /// GetTargetLuns for whoever has to carry the LUNs over a border. `tell` takes them; where it
    /// cannot, nobody will ever find them, and the set is discarded as if they had no names. One that
    /// is finished is kept: VSS has asked before.
    pub fn tell_target_luns(
        &self,
        devices: &[String],
        originals: &[LunInformation],
        tell: &mut dyn FnMut(&[LunInformation]) -> Result<(), LunFailure>,
    ) -> Hresult {
        if originals.is_empty() || devices.len() != originals.len() {
            return Hresult::E_INVALIDARG;
        }
        self.ask("GetTargetLuns", events::GetTargetLuns, &mut || {
            let request = TargetRequest { devices, originals };
            let mut named = self.core.provider.target_luns(&request)?;
            self.check_targets(originals, &named)?;
            named.iter_mut().for_each(LunInformation::make_comparable);
            tell(&named)
        })
    }

    /// As many targets as originals, and each pair with names of their own (RB-23).
    fn check_targets(
        &self,
        originals: &[LunInformation],
        targets: &[LunInformation],
    ) -> Result<(), LunFailure> {
        let mut wrong = Vec::new();
        if targets.len() != originals.len() {
            wrong.push(format!("{} LUNs for {} originals", targets.len(), originals.len()));
        }
        for (original, target) in originals.iter().zip(targets) {
            let (original, target) = (Identity::of_lun(original), Identity::of_lun(target));
            let reasons = check_distinct(&original, &target).err().unwrap_or_default();
            wrong.extend(reasons.iter().map(ToString::to_string));
        }
        if wrong.is_empty() {
            return Ok(());
        }
        let call = "GetTargetLuns";
        self.core.events.note(Event { call, set: None, text: wrong.join("; ") });
        Err(LunFailure::ProviderVeto)
    }

    /// LocateLuns.
    pub fn locate_luns(&self, luns: &[LunInformation]) -> Hresult {
        self.ask("LocateLuns", events::LocateLuns, &mut || self.core.provider.locate_luns(luns))
    }

    /// FillInLunInfo, and whether the LUN is one of this provider's; only then it is changed, and
    /// its interconnects never are.
    pub fn fill_in_lun_info(&self, device: &str, lun: &mut LunInformation) -> (Hresult, bool) {
        let mut is_supported = false;
        let code = self.ask("FillInLunInfo", events::FillInLunInfo, &mut || {
            let mut filled = lun.clone();
            is_supported = self.core.provider.fill_in_lun_info(device, &mut filled)?;
            if is_supported {
                filled.make_comparable();
                filled.interconnects.clone_from(&lun.interconnects);
                *lun = filled;
            }
            Ok(())
        });
        (code, is_supported)
    }

    /// OnLunEmpty.
    pub fn on_lun_empty(&self, device: &str, lun: &LunInformation) -> Hresult {
        self.ask("OnLunEmpty", events::OnLunEmpty, &mut || {
            self.core.provider.lun_empty(device, lun)
        })
    }

    /// GetProviderCapabilities, and the capabilities.
    pub fn get_provider_capabilities(&self) -> (Hresult, u64) {
        let mut capabilities = 0;
        let event = events::GetProviderCapabilities;
        let code = self.ask("GetProviderCapabilities", event, &mut || {
            capabilities = self.core.provider.capabilities()?;
            Ok(())
        });
        (code, capabilities)
    }

    /// OnLunStateChange.
    pub fn on_lun_state_change(
        &self,
        shadows: &[LunInformation],
        originals: &[LunInformation],
        flags: u32,
    ) -> Hresult {
        if shadows.len() != originals.len() {
            return Hresult::E_INVALIDARG;
        }
        self.ask("OnLunStateChange", events::OnLunStateChange, &mut || {
            self.core.provider.lun_state_change(shadows, originals, flags)
        })
    }

    /// ResyncLuns, and the work that goes on: none where the code is a failure.
    pub fn resync_luns(
        &self,
        sources: &[LunInformation],
        targets: &[LunInformation],
    ) -> (Hresult, Option<Operation>) {
        let mut operation = None;
        let mut resync = || {
            // Its page has no code for an argument that is not valid.
            if sources.len() != targets.len() {
                return Err(ResyncFailure::ProviderVeto);
            }
            operation = Some(self.core.provider.resync_luns(sources, targets)?);
            Ok(())
        };
        let mut work = HardwareWork { resync: Some(&mut resync), ..HardwareWork::of(&self.core) };
        let code = self.core.call("ResyncLuns", None, &mut work, events::ResyncLuns);
        (code, operation)
    }

    /// OnReuseLuns.
    pub fn on_reuse_luns(
        &self,
        shadows: &[LunInformation],
        originals: &[LunInformation],
    ) -> Hresult {
        if shadows.len() != originals.len() {
            return Hresult::E_INVALIDARG;
        }
        self.ask("OnReuseLuns", events::OnReuseLuns, &mut || {
            self.core.provider.reuse_luns(shadows, originals)
        })
    }

    /// A call about LUNs, with what it does once the lifecycle lets it.
    fn ask(
        &self,
        call: &'static str,
        event: impl Into<hardware::Event>,
        ask: &mut dyn FnMut() -> Result<(), LunFailure>,
    ) -> Hresult {
        let ask: Payload<'_, LunFailure> = Some(ask);
        let mut work = HardwareWork { ask, ..HardwareWork::of(&self.core) };
        self.core.call(call, None, &mut work, event)
    }
}

/// A driver with no set in creation.
pub(super) fn driver() -> hardware::Driver {
    hardware::Driver::new(hardware::Machine::new(Duration::ZERO))
}
