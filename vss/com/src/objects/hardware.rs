//! A hardware provider, as VSS calls it.

use super::creation::shared_calls;
use super::life::Life;
use super::operation::OperationServer;
use crate::answer::answer;
use crate::border::{MOST_LUNS, Out, check, count, text, texts};
use crate::interfaces::{
    IVssHardwareSnapshotProvider_Impl, IVssHardwareSnapshotProviderEx,
    IVssHardwareSnapshotProviderEx_Impl, IVssProviderCreateSnapshotSet, IVssProviderNotifications,
};
use crate::{luns, raw};
use lifechart::observe::Observer;
use lifechart_vss::calls::Call;
use lifechart_vss::context::Context;
use lifechart_vss::hresult::Hresult;
use lifechart_vss::ids::{SetId, SnapshotId};
use lifechart_vss::lun::LunInformation;
use lifechart_vss::provider::{CreateSnapshotSet, Hardware, HardwareProvider, LunFailure};
use std::ffi::c_void;
use std::sync::Arc;
use windows_core::{BOOL, ComObject, GUID, HRESULT, IUnknown, implement};

pub use object::HardwareServer;
use object::HardwareServer_Impl;

// What the macro writes is not documented, and neither are its unsafe blocks.
#[allow(missing_docs, unsafe_op_in_unsafe_fn, clippy::undocumented_unsafe_blocks)]
mod object {
    use super::*;

    /// A hardware provider as a COM object. Several of them may share one runner, as VSS may ask
    /// for several.
    #[implement(
        IVssProviderCreateSnapshotSet,
        IVssHardwareSnapshotProviderEx,
        IVssProviderNotifications
    )]
    pub struct HardwareServer<P, O>
    where
        P: HardwareProvider + 'static,
        O: Observer + Send + Sync + 'static,
    {
        pub(super) runner: Arc<Hardware<P, O>>,
        pub(super) life: Life,
    }
}

impl<P, O> HardwareServer<P, O>
where
    P: HardwareProvider + 'static,
    O: Observer + Send + Sync + 'static,
{
    /// An object over this runner, which holds on to `life` as long as it is referred to.
    pub fn new(runner: Arc<Hardware<P, O>>, life: Life) -> Self {
        Self { runner, life }
    }

    /// The object that COM counts, by the interface that every object has.
    pub fn into_unknown(self) -> IUnknown {
        ComObject::new(self).into_interface()
    }
}

shared_calls!(HardwareServer_Impl of HardwareProvider);

// SAFETY, of all blocks below: VSS hands over pointers as their pages say, which the functions of
// `border` and `luns` look at before they follow them; what nobody can see is VSS's to get right.

impl<P, O> IVssHardwareSnapshotProvider_Impl for HardwareServer_Impl<P, O>
where
    P: HardwareProvider + 'static,
    O: Observer + Send + Sync + 'static,
{
    unsafe fn AreLunsSupported(
        &self,
        lun_count: i32,
        context: i32,
        devices: *const *const u16,
        luns: *mut raw::LunInformation,
        is_supported: *mut BOOL,
    ) -> HRESULT {
        answer(&*self.runner, Call::AreLunsSupported, || {
            // SAFETY: as above.
            let (is_supported, (devices, luns)) =
                unsafe { (Out::at(is_supported, BOOL(0))?, disks(lun_count, devices, luns)?) };
            let (code, yes) = self.runner.are_luns_supported(asked(context), &devices, &luns);
            is_supported.set(yes.into());
            Ok(code)
        })
    }

    unsafe fn FillInLunInfo(
        &self,
        device: *const u16,
        lun: *mut raw::LunInformation,
        is_supported: *mut BOOL,
    ) -> HRESULT {
        answer(&*self.runner, Call::FillInLunInfo, || {
            check(lun)?;
            // SAFETY: as above.
            let (is_supported, device, before) =
                unsafe { (Out::at(is_supported, BOOL(0))?, text(device)?, luns::read(lun, 1)?) };
            let mut after = before.clone();
            let filled = after.iter_mut().map(|lun| self.runner.fill_in_lun_info(&device, lun));
            let (code, yes) = filled.last().unwrap_or((Hresult::E_INVALIDARG, false));
            if code.is_success() {
                // SAFETY: it was read from there.
                unsafe { luns::replace(lun, &before, &after) }?;
                is_supported.set(yes.into());
            }
            Ok(code)
        })
    }

    unsafe fn BeginPrepareSnapshot(
        &self,
        set: GUID,
        snapshot: GUID,
        context: i32,
        lun_count: i32,
        devices: *const *const u16,
        luns: *mut raw::LunInformation,
    ) -> HRESULT {
        let runner = &*self.runner;
        answer(runner, Call::HardwareBeginPrepareSnapshot, || {
            // SAFETY: as above.
            let (devices, before) = unsafe { disks(lun_count, devices, luns) }?;
            let (set, snapshot) = (SetId(set.to_u128()), SnapshotId(snapshot.to_u128()));
            let mut after = before.clone();
            let code =
                runner.begin_prepare_snapshot(set, snapshot, asked(context), &devices, &mut after);
            if code.is_success() {
                // SAFETY: they were read from there.
                let told = unsafe { luns::replace(luns, &before, &after) };
                // The author has added a volume that VSS takes for one that could not be added. That
                // set cannot be finished any more.
                told.inspect_err(|_| {
                    let _ = runner.abort_snapshots(set);
                })?;
            }
            Ok(code)
        })
    }

    unsafe fn GetTargetLuns(
        &self,
        lun_count: i32,
        devices: *const *const u16,
        sources: *mut raw::LunInformation,
        targets: *mut raw::LunInformation,
    ) -> HRESULT {
        answer(&*self.runner, Call::GetTargetLuns, || {
            // SAFETY: as above.
            let ((devices, originals), empty) = unsafe {
                let number = count(lun_count, MOST_LUNS)?;
                (disks(lun_count, devices, sources)?, luns::read(targets, number)?)
            };
            Ok(self.runner.tell_target_luns(&devices, &originals, &mut |named| {
                // SAFETY: they were read from there.
                unsafe { luns::replace(targets, &empty, named) }.map_err(|code| match code {
                    Hresult::E_OUTOFMEMORY => LunFailure::OutOfMemory,
                    _ => LunFailure::ProviderVeto,
                })
            }))
        })
    }

    unsafe fn LocateLuns(&self, lun_count: i32, sources: *mut raw::LunInformation) -> HRESULT {
        answer(&*self.runner, Call::LocateLuns, || {
            // SAFETY: as above.
            let luns = unsafe { luns::read(sources, count(lun_count, MOST_LUNS)?) }?;
            Ok(self.runner.locate_luns(&luns))
        })
    }

    unsafe fn OnLunEmpty(&self, device: *const u16, lun: *mut raw::LunInformation) -> HRESULT {
        answer(&*self.runner, Call::OnLunEmpty, || {
            check(lun)?;
            // SAFETY: as above.
            let (device, luns) = unsafe { (text(device)?, luns::read(lun, 1)?) };
            let answers = luns.iter().map(|lun| self.runner.on_lun_empty(&device, lun));
            Ok(answers.last().unwrap_or(Hresult::E_INVALIDARG))
        })
    }
}

impl<P, O> IVssHardwareSnapshotProviderEx_Impl for HardwareServer_Impl<P, O>
where
    P: HardwareProvider + 'static,
    O: Observer + Send + Sync + 'static,
{
    unsafe fn GetProviderCapabilities(&self, capabilities: *mut u64) -> HRESULT {
        answer(&*self.runner, Call::GetProviderCapabilities, || {
            // SAFETY: as above.
            let place = unsafe { Out::at(capabilities, 0) }?;
            let (code, capabilities) = self.runner.get_provider_capabilities();
            if code.is_success() {
                place.set(capabilities);
            }
            Ok(code)
        })
    }

    unsafe fn OnLunStateChange(
        &self,
        shadows: *mut raw::LunInformation,
        originals: *mut raw::LunInformation,
        lun_count: u32,
        flags: u32,
    ) -> HRESULT {
        answer(&*self.runner, Call::OnLunStateChange, || {
            // SAFETY: as above.
            let (shadows, originals) = unsafe { pairs(shadows, originals, lun_count) }?;
            Ok(self.runner.on_lun_state_change(&shadows, &originals, flags))
        })
    }

    unsafe fn ResyncLuns(
        &self,
        sources: *mut raw::LunInformation,
        targets: *mut raw::LunInformation,
        lun_count: u32,
        progress: *mut *mut c_void,
    ) -> HRESULT {
        let runner = &*self.runner;
        answer(runner, Call::ResyncLuns, || {
            // SAFETY: as above.
            let (progress, (sources, targets)) = unsafe {
                let progress = Out::at(progress, std::ptr::null_mut())?;
                (progress, pairs(sources, targets, lun_count)?)
            };
            let (code, operation) = runner.resync_luns(&sources, &targets);
            if let Some(operation) = operation.filter(|_| code.is_success()) {
                progress.set(OperationServer::raw(operation, self.life.clone()));
            }
            Ok(code)
        })
    }

    unsafe fn OnReuseLuns(
        &self,
        shadows: *mut raw::LunInformation,
        originals: *mut raw::LunInformation,
        lun_count: u32,
    ) -> HRESULT {
        answer(&*self.runner, Call::OnReuseLuns, || {
            // SAFETY: as above.
            let (shadows, originals) = unsafe { pairs(shadows, originals, lun_count) }?;
            Ok(self.runner.on_reuse_luns(&shadows, &originals))
        })
    }
}

/// A context as it comes.
const fn asked(context: i32) -> Context {
    Context::of_bits(context.cast_unsigned())
}

/// Devices and what is known of them, as many of both.
unsafe fn disks(
    lun_count: i32,
    devices: *const *const u16,
    luns: *const raw::LunInformation,
) -> Result<(Vec<String>, Vec<LunInformation>), Hresult> {
    let number = count(lun_count, MOST_LUNS)?;
    // SAFETY: as above, says the caller.
    unsafe { Ok((texts(devices, number)?, luns::read(luns, number)?)) }
}

/// LUNs of shadow copies and of originals, as many of both.
unsafe fn pairs(
    shadows: *const raw::LunInformation,
    originals: *const raw::LunInformation,
    lun_count: u32,
) -> Result<(Vec<LunInformation>, Vec<LunInformation>), Hresult> {
    let number = count(lun_count, MOST_LUNS)?;
    // SAFETY: as above, says the caller.
    unsafe { Ok((luns::read(shadows, number)?, luns::read(originals, number)?)) }
}
