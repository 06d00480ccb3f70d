//! A file share provider, as VSS calls it.

use super::catalogue::{catalogue_calls, of_runner};
use super::creation::shared_calls;
use super::enumeration::EnumerationServer;
use super::life::Life;
use crate::answer::answer;
use crate::border::{Out, text};
use crate::interfaces::{
    IVssFileShareSnapshotProvider, IVssFileShareSnapshotProvider_Impl,
    IVssProviderCreateSnapshotSet, IVssProviderNotifications,
};
use crate::memory::Draft;
use crate::raw::{self, object_type};
use crate::shadow_copies;
use lifechart::observe::Observer;
use lifechart_vss::calls::Call;
use lifechart_vss::context::Context;
use lifechart_vss::hresult::Hresult;
use lifechart_vss::ids::{SetId, SnapshotId};
use lifechart_vss::provider::{CreateSnapshotSet, DeleteTarget, FileShare, FileShareProvider};
use std::ffi::c_void;
use std::sync::Arc;
use windows_core::{BOOL, ComObject, GUID, HRESULT, IUnknown, implement};

pub use object::FileShareServer;
use object::FileShareServer_Impl;

// What the macro writes is not documented, and neither are its unsafe blocks.
#[allow(missing_docs, unsafe_op_in_unsafe_fn, clippy::undocumented_unsafe_blocks)]
mod object {
    use super::*;

    /// A file share provider as a COM object. Several of them may share one runner, as VSS may ask
    /// for several.
    #[implement(
        IVssProviderCreateSnapshotSet,
        IVssFileShareSnapshotProvider,
        IVssProviderNotifications
    )]
    pub struct FileShareServer<P, O>
    where
        P: FileShareProvider + 'static,
        O: Observer + Send + Sync + 'static,
    {
        pub(super) runner: Arc<FileShare<P, O>>,
        pub(super) life: Life,
    }
}

impl<P, O> FileShareServer<P, O>
where
    P: FileShareProvider + 'static,
    O: Observer + Send + Sync + 'static,
{
    /// An object over this runner, which holds on to `life` as long as it is referred to.
    pub fn new(runner: Arc<FileShare<P, O>>, life: Life) -> Self {
        Self { runner, life }
    }

    /// The object that COM counts, by the interface that every object has.
    pub fn into_unknown(self) -> IUnknown {
        ComObject::new(self).into_interface()
    }
}

shared_calls!(FileShareServer_Impl of FileShareProvider);

impl<P, O> IVssFileShareSnapshotProvider_Impl for FileShareServer_Impl<P, O>
where
    P: FileShareProvider + 'static,
    O: Observer + Send + Sync + 'static,
{
    catalogue_calls!();

    unsafe fn BeginPrepareSnapshot(
        &self,
        set: GUID,
        snapshot: GUID,
        share: *const u16,
        context: i32,
        provider: GUID,
    ) -> HRESULT {
        answer(&*self.runner, Call::FileShareBeginPrepareSnapshot, || {
            // SAFETY: where it is not null, a string is there.
            let share = unsafe { text(share) }?;
            let (set, snapshot) = (SetId(set.to_u128()), SnapshotId(snapshot.to_u128()));
            let context = Context::of_bits(context.cast_unsigned());
            let provider = provider.to_u128();
            Ok(self.runner.begin_prepare_snapshot(set, snapshot, &share, context, provider))
        })
    }

    unsafe fn IsPathSupported(&self, share: *const u16, is_supported: *mut BOOL) -> HRESULT {
        answer(&*self.runner, Call::IsPathSupported, || {
            // SAFETY: where they are not null, a string is there, and a flag may be written.
            let (place, share) = unsafe { (Out::at(is_supported, BOOL(0))?, text(share)?) };
            let context = self.runner.context();
            place.set(of_runner!(self.runner.is_path_supported(&share, context)).into());
            Ok(Hresult::S_OK)
        })
    }

    unsafe fn IsPathSnapshotted(
        &self,
        share: *const u16,
        is_snapshotted: *mut BOOL,
        compatibility: *mut i32,
    ) -> HRESULT {
        answer(&*self.runner, Call::IsPathSnapshotted, || {
            // SAFETY: where they are not null, a string is there, and values may be written.
            let (is_snapshotted, compatibility, share) = unsafe {
                (Out::at(is_snapshotted, BOOL(0))?, Out::at(compatibility, 0)?, text(share)?)
            };
            let answer = of_runner!(self.runner.is_path_snapshotted(&share));
            is_snapshotted.set(answer.is_some().into());
            compatibility.set(answer.unwrap_or(0).cast_signed());
            Ok(Hresult::S_OK)
        })
    }
}
