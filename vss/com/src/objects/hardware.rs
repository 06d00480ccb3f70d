//! A hardware provider, as VSS calls it.

use super::creation::shared_calls;
use super::life::Life;
use crate::interfaces::{IVssProviderCreateSnapshotSet, IVssProviderNotifications};
use lifechart::observe::Observer;
use lifechart_vss::hresult::Hresult;
use lifechart_vss::provider::{CreateSnapshotSet, Hardware, HardwareProvider};
use std::sync::Arc;
use windows_core::{GUID, HRESULT, implement};

pub use object::HardwareServer;
use object::HardwareServer_Impl;

// What the macro writes is not documented, and neither are its unsafe blocks.
#[allow(missing_docs, unsafe_op_in_unsafe_fn, clippy::undocumented_unsafe_blocks)]
mod object {
    use super::*;

    /// A hardware provider as a COM object. Several of them may share one runner, as VSS may ask
    /// for several.
    #[implement(IVssProviderCreateSnapshotSet, IVssProviderNotifications)]
    pub struct HardwareServer<P, O>
    where
        P: HardwareProvider + 'static,
        O: Observer + Send + Sync + 'static,
    {
        pub(super) runner: Arc<Hardware<P, O>>,
        pub(super) _life: Life,
    }
}

impl<P, O> HardwareServer<P, O>
where
    P: HardwareProvider + 'static,
    O: Observer + Send + Sync + 'static,
{
    /// An object over this runner, which holds on to `life` as long as it is referred to.
    pub fn new(runner: Arc<Hardware<P, O>>, life: Life) -> Self {
        Self { runner, _life: life }
    }
}

shared_calls!(HardwareServer_Impl of HardwareProvider);
