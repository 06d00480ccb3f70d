//! The author's provider as what the drivers of the lifecycles run. One of these serves one call.

use super::common::{Provider, Task, Window};
use super::core::{Core, HasState};
use super::failure::{
    FinalCommitFailure, HardwareBeginFailure, LunFailure, ResyncFailure, SoftwareBeginFailure,
};
use super::means::{Frozen, Log, Open, OriginalIo, SynchronousIo};
use crate::ids::SetId;
use crate::lifecycle::{hardware, software};
use crate::state::SnapshotState;
use lifechart::observe::Observer;
use lifechart::{Clock, Interrupt};
use std::time::Duration;

/// What a call brings along for its activity.
pub(super) type Payload<'a, E> = Option<&'a mut dyn FnMut() -> Result<(), E>>;

/// Works for one call to a hardware provider.
pub(super) struct HardwareWork<'a, P, O> {
    pub(super) core: &'a Core<P, hardware::Driver, O>,
    /// What BeginPrepareSnapshot does.
    pub(super) begin: Payload<'a, HardwareBeginFailure>,
    /// What a call about LUNs does.
    pub(super) ask: Payload<'a, LunFailure>,
    /// What ResyncLuns does.
    pub(super) resync: Payload<'a, ResyncFailure>,
    /// Whether it is OnUnload.
    pub(super) is_unloading: bool,
}

/// Works for one call to a software or file share provider.
pub(super) struct SoftwareWork<'a, P, O> {
    pub(super) core: &'a Core<P, software::Driver, O>,
    /// What BeginPrepareSnapshot does.
    pub(super) begin: Payload<'a, SoftwareBeginFailure>,
    /// Whether it is OnUnload.
    pub(super) is_unloading: bool,
}

impl<'a, P, O> HardwareWork<'a, P, O> {
    /// For a call that brings nothing along.
    pub(super) const fn of(core: &'a Core<P, hardware::Driver, O>) -> Self {
        Self { core, begin: None, ask: None, resync: None, is_unloading: false }
    }
}

impl<'a, P, O> SoftwareWork<'a, P, O> {
    /// For a call that brings nothing along.
    pub(super) const fn of(core: &'a Core<P, software::Driver, O>) -> Self {
        Self { core, begin: None, is_unloading: false }
    }
}

impl HasState for hardware::Driver {
    fn state(&self) -> SnapshotState {
        self.machine().state().into()
    }
}

impl HasState for software::Driver {
    fn state(&self) -> SnapshotState {
        self.machine().state().into()
    }
}

/// Does what a call has brought along; a call that has brought nothing is refused.
fn run<E>(payload: &mut Payload<'_, E>, refused: E) -> Result<(), E> {
    match payload {
        Some(work) => work(),
        None => Err(refused),
    }
}

/// A failure in the words of the lifecycle at hand.
fn as_listed<E, F: From<E>>(result: Result<(), E>) -> Result<(), F> {
    result.map_err(F::from)
}

macro_rules! shared_work {
    ($lifecycle:ident, $begin_failure:ident) => {
        fn discard_set(&mut self, context: &$lifecycle::Context) {
            if self.is_unloading {
                // Only after the thaw VSS unloads. Said here, in the order in which calls are
                // decided: after the answer the next set may have frozen volumes already.
                self.core.thaw();
            }
            if let Some(set) = context.set {
                self.core.discard(set.into());
            }
        }

        fn hand_over_set(&mut self, context: &$lifecycle::Context) {
            if let Some(set) = context.set {
                self.core.keep(set.into());
            }
        }

        fn withdraw_set(&mut self, context: &$lifecycle::Context) {
            if let Some(set) = context.set {
                self.core.withdraw(set.into());
            }
        }

        fn log_deferred(&mut self, _: &$lifecycle::Context, _: &$lifecycle::effects::Log) {
            self.core.thaw();
            self.core.catch_up();
        }

        fn add_snapshot(
            &mut self,
            _: &$lifecycle::Context,
            _: $lifecycle::SetId,
            _: $lifecycle::SnapshotId,
        ) -> Result<(), $lifecycle::errors::AddSnapshot> {
            // If this is another set, VSS has done with the one before it.
            self.core.thaw();
            run(&mut self.begin, $begin_failure::ProviderVeto)
        }

        fn finish_preparing(
            &mut self,
            context: &$lifecycle::Context,
            interrupt: Interrupt<'_>,
            original_io: &$lifecycle::effects::OriginalIo,
            synchronous_io: &$lifecycle::effects::SynchronousIo,
            log: &$lifecycle::effects::Log,
        ) -> Result<(), $lifecycle::errors::FinishPreparing> {
            let means = open!(original_io, synchronous_io, log);
            let task = self.task("EndPrepareSnapshots", context, interrupt);
            self.core.provider.finish_preparing(&task, means)?;
            if !interrupt.is_requested() {
                // VSS freezes applications when it has this answer, and tells nobody.
                self.core.freeze();
            }
            Ok(())
        }

        fn make_ready(
            &mut self,
            context: &$lifecycle::Context,
            interrupt: Interrupt<'_>,
            original_io: &$lifecycle::effects::OriginalIo,
            synchronous_io: &$lifecycle::effects::SynchronousIo,
        ) -> Result<(), $lifecycle::errors::MakeReady> {
            let means = frozen!(original_io, synchronous_io);
            let task = self.task("PreCommitSnapshots", context, interrupt);
            as_listed(self.core.provider.make_ready(&task, means))
        }

        fn commit_snapshots(
            &mut self,
            context: &$lifecycle::Context,
            interrupt: Interrupt<'_>,
        ) -> Result<(), $lifecycle::errors::CommitSnapshots> {
            let task = self.task("CommitSnapshots", context, interrupt);
            as_listed(self.core.provider.commit(&task))
        }

        fn finish_commit(
            &mut self,
            context: &$lifecycle::Context,
            interrupt: Interrupt<'_>,
            original_io: &$lifecycle::effects::OriginalIo,
            synchronous_io: &$lifecycle::effects::SynchronousIo,
        ) -> Result<(), $lifecycle::errors::FinishCommit> {
            let means = frozen!(original_io, synchronous_io);
            let task = self.task("PostCommitSnapshots", context, interrupt);
            as_listed(self.core.provider.finish_commit(&task, means))
        }

        fn open_for_recovery(
            &mut self,
            context: &$lifecycle::Context,
            interrupt: Interrupt<'_>,
            original_io: &$lifecycle::effects::OriginalIo,
            synchronous_io: &$lifecycle::effects::SynchronousIo,
            log: &$lifecycle::effects::Log,
        ) -> Result<(), $lifecycle::errors::OpenForRecovery> {
            let means = open!(original_io, synchronous_io, log);
            let task = self.task("PreFinalCommitSnapshots", context, interrupt);
            as_listed(self.core.provider.open_for_recovery(&task, means))
        }

        fn seal_snapshots(
            &mut self,
            context: &$lifecycle::Context,
            interrupt: Interrupt<'_>,
            original_io: &$lifecycle::effects::OriginalIo,
            synchronous_io: &$lifecycle::effects::SynchronousIo,
            log: &$lifecycle::effects::Log,
        ) -> Result<(), $lifecycle::errors::SealSnapshots> {
            let means = open!(original_io, synchronous_io, log);
            let task = self.task("PostFinalCommitSnapshots", context, interrupt);
            let sealed = self.core.provider.seal(&task, means);
            if sealed.is_ok() && !interrupt.is_requested() {
                // Recorded before VSS is told; from then on no crash may cost the set.
                self.core.finish(task.set()).map_err(|_| FinalCommitFailure::ProviderVeto)?;
            }
            as_listed(sealed)
        }

        fn on_load(&mut self, _: &$lifecycle::Context) -> Result<(), $lifecycle::errors::OnLoad> {
            as_listed(self.core.provider.load())
        }

        fn overrun(&mut self, window: $lifecycle::Window, by: Duration) {
            let window = match window {
                $lifecycle::Window::Frozen => Window::Freeze,
                $lifecycle::Window::ProcessingCommit => Window::Hold,
            };
            self.core.provider.overrun(window, by);
        }
    };
}

macro_rules! open {
    ($original_io:ident, $synchronous_io:ident, $log:ident) => {
        Open {
            original_io: OriginalIo::from($original_io),
            synchronous_io: SynchronousIo::from($synchronous_io),
            log: Log::from($log),
        }
    };
}

macro_rules! frozen {
    ($original_io:ident, $synchronous_io:ident) => {
        Frozen {
            original_io: OriginalIo::from($original_io),
            synchronous_io: SynchronousIo::from($synchronous_io),
        }
    };
}

/// A call about LUNs does what it has brought along.
macro_rules! asks {
    ($($method:ident $error:ident)*) => {
        $(
            fn $method(&mut self, _: &hardware::Context) -> Result<(), hardware::errors::$error> {
                as_listed(run(&mut self.ask, LunFailure::ProviderVeto))
            }
        )*
    };
}

impl<P: Provider, O: Observer> hardware::Handler for HardwareWork<'_, P, O> {
    shared_work!(hardware, HardwareBeginFailure);

    asks! {
        get_target_luns GetTargetLuns
        are_luns_supported AreLunsSupported
        locate_luns LocateLuns
        fill_in_lun_info FillInLunInfo
        on_lun_empty OnLunEmpty
        get_provider_capabilities GetProviderCapabilities
        on_lun_state_change OnLunStateChange
        on_reuse_luns OnReuseLuns
    }

    fn resync_luns(&mut self, _: &hardware::Context) -> Result<(), ResyncFailure> {
        run(&mut self.resync, ResyncFailure::ProviderVeto)
    }
}

impl<P: Provider, O: Observer> software::Handler for SoftwareWork<'_, P, O> {
    shared_work!(software, SoftwareBeginFailure);
}

macro_rules! tasks {
    ($($work:ident $lifecycle:ident)*) => {
        $(
            impl<P: Provider, O: Observer> Clock for $work<'_, P, O> {
                fn now(&self) -> Duration {
                    self.core.now()
                }
            }

            impl<'a, P, O> $work<'a, P, O> {
                fn task<'t>(
                    &self,
                    call: &'static str,
                    context: &$lifecycle::Context,
                    interrupt: Interrupt<'t>,
                ) -> Task<'t>
                where
                    'a: 't,
                {
                    // While an activity runs there is a set.
                    let set = context.set.map_or(SetId(0), SetId::from);
                    Task { call, set, interrupt, events: &self.core.events }
                }
            }
        )*
    };
}

tasks! {
    HardwareWork hardware
    SoftwareWork software
}
