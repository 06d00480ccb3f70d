//! A software provider, as VSS calls it.

use super::catalogue::{catalogue_calls, of_runner};
use super::creation::shared_calls;
use super::enumeration::EnumerationServer;
use super::life::Life;
use super::operation::OperationServer;
use crate::answer::answer;
use crate::border::{Out, text};
use crate::interfaces::{
    IVssProviderCreateSnapshotSet, IVssProviderNotifications, IVssSoftwareSnapshotProvider,
    IVssSoftwareSnapshotProvider_Impl,
};
use crate::memory::Draft;
use crate::raw::{self, object_type};
use crate::shadow_copies;
use lifechart::observe::Observer;
use lifechart_vss::calls::Call;
use lifechart_vss::context::Context;
use lifechart_vss::hresult::Hresult;
use lifechart_vss::ids::{SetId, SnapshotId};
use lifechart_vss::provider::{CreateSnapshotSet, DeleteTarget, Software, SoftwareProvider};
use std::ffi::c_void;
use std::sync::Arc;
use windows_core::{BOOL, ComObject, GUID, HRESULT, IUnknown, implement};

pub use object::SoftwareServer;
use object::SoftwareServer_Impl;

// What the macro writes is not documented, and neither are its unsafe blocks.
#[allow(missing_docs, unsafe_op_in_unsafe_fn, clippy::undocumented_unsafe_blocks)]
mod object {
    use super::*;

    /// A software provider as a COM object. Several of them may share one runner, as VSS may ask
    /// for several.
    #[implement(
        IVssProviderCreateSnapshotSet,
        IVssSoftwareSnapshotProvider,
        IVssProviderNotifications
    )]
    pub struct SoftwareServer<P, O>
    where
        P: SoftwareProvider + 'static,
        O: Observer + Send + Sync + 'static,
    {
        pub(super) runner: Arc<Software<P, O>>,
        pub(super) life: Life,
    }
}

impl<P, O> SoftwareServer<P, O>
where
    P: SoftwareProvider + 'static,
    O: Observer + Send + Sync + 'static,
{
    /// An object over this runner, which holds on to `life` as long as it is referred to.
    pub fn new(runner: Arc<Software<P, O>>, life: Life) -> Self {
        Self { runner, life }
    }

    /// The object that COM counts, by the interface that every object has.
    pub fn into_unknown(self) -> IUnknown {
        ComObject::new(self).into_interface()
    }
}

shared_calls!(SoftwareServer_Impl of SoftwareProvider);

impl<P, O> IVssSoftwareSnapshotProvider_Impl for SoftwareServer_Impl<P, O>
where
    P: SoftwareProvider + 'static,
    O: Observer + Send + Sync + 'static,
{
    catalogue_calls!();

    unsafe fn BeginPrepareSnapshot(
        &self,
        set: GUID,
        snapshot: GUID,
        volume: *const u16,
        context: i32,
    ) -> HRESULT {
        answer(&*self.runner, Call::SoftwareBeginPrepareSnapshot, || {
            // SAFETY: where it is not null, a string is there.
            let volume = unsafe { text(volume) }?;
            let (set, snapshot) = (SetId(set.to_u128()), SnapshotId(snapshot.to_u128()));
            let context = Context::of_bits(context.cast_unsigned());
            Ok(self.runner.begin_prepare_snapshot(set, snapshot, &volume, context))
        })
    }

    unsafe fn IsVolumeSupported(&self, volume: *const u16, is_supported: *mut BOOL) -> HRESULT {
        answer(&*self.runner, Call::IsVolumeSupported, || {
            // SAFETY: where they are not null, a string is there, and a flag may be written.
            let (place, volume) = unsafe { (Out::at(is_supported, BOOL(0))?, text(volume)?) };
            let context = self.runner.context();
            place.set(of_runner!(self.runner.is_volume_supported(&volume, context)).into());
            Ok(Hresult::S_OK)
        })
    }

    unsafe fn IsVolumeSnapshotted(
        &self,
        volume: *const u16,
        is_snapshotted: *mut BOOL,
        compatibility: *mut i32,
    ) -> HRESULT {
        answer(&*self.runner, Call::IsVolumeSnapshotted, || {
            // SAFETY: where they are not null, a string is there, and values may be written.
            let (is_snapshotted, compatibility, volume) = unsafe {
                (Out::at(is_snapshotted, BOOL(0))?, Out::at(compatibility, 0)?, text(volume)?)
            };
            let answer = of_runner!(self.runner.is_volume_snapshotted(&volume));
            is_snapshotted.set(answer.is_some().into());
            compatibility.set(answer.unwrap_or(0).cast_signed());
            Ok(Hresult::S_OK)
        })
    }

    unsafe fn RevertToSnapshot(&self, snapshot: GUID) -> HRESULT {
        answer(&*self.runner, Call::RevertToSnapshot, || {
            of_runner!(self.runner.revert_to_snapshot(SnapshotId(snapshot.to_u128())));
            Ok(Hresult::S_OK)
        })
    }

    unsafe fn QueryRevertStatus(&self, volume: *const u16, progress: *mut *mut c_void) -> HRESULT {
        answer(&*self.runner, Call::QueryRevertStatus, || {
            // SAFETY: where they are not null, a string is there, and a pointer may be written.
            let (place, volume) =
                unsafe { (Out::at(progress, std::ptr::null_mut())?, text(volume)?) };
            let operation = of_runner!(self.runner.query_revert_status(&volume));
            place.set(OperationServer::raw(operation, self.life.clone()));
            Ok(Hresult::S_OK)
        })
    }
}
