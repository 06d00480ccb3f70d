//! File share providers: IVssFileShareSnapshotProvider.

use super::book::{NotRecorded, Recorded};
use super::builder::Builder;
use super::catalogue::Catalogue;
use super::common::Provider;
use super::core::Core;
use super::failure::{PropertiesFailure, SoftwareBeginFailure, SupportFailure};
use super::software::begin;
use crate::calls::Call;
use crate::context::Context;
use crate::hresult::Hresult;
use crate::ids::{SetId, SnapshotId};
use crate::lifecycle::software;
use crate::support::Support;
use lifechart::observe::Observer;
use std::sync::atomic::AtomicU32;

/// What a file share provider does beside [`Provider`] and [`Catalogue`].
pub trait FileShareProvider: Provider + Catalogue {
    /// IsPathSupported: whether the share can be shadow copied at all; yes, even where it is
    /// impossible for the moment (RB-4).
    ///
    /// # Errors
    ///
    /// Where no answer can be given.
    fn support(&self, share: &str, context: Context) -> Result<Support, SupportFailure>;

    /// IsPathSnapshotted: whether the share has shadow copies, and then which operations they stand
    /// in the way of, as `VSS_SNAPSHOT_COMPATIBILITY`.
    ///
    /// # Errors
    ///
    /// Where no answer can be given.
    fn is_snapshotted(&self, share: &str) -> Result<Option<u32>, PropertiesFailure>;

    /// BeginPrepareSnapshot: reserves space for one more share of the set (RB-4) and starts all long
    /// work without waiting for it (RB-14).
    ///
    /// With a journal it was recorded before, so that after a crash in it the set is discarded; what
    /// is acquired is named first, with `addition.acquiring()`.
    ///
    /// # Errors
    ///
    /// Whatever keeps the share from being added; then nothing was.
    fn add_share(&self, addition: &ShareAddition<'_>) -> Result<(), SoftwareBeginFailure>;
}

/// A share that is added to the set: BeginPrepareSnapshot.
#[derive(Clone, Copy, Debug)]
pub struct ShareAddition<'a> {
    /// The set.
    pub set: SetId,
    /// The shadow copy of this share; new to the set.
    pub snapshot: SnapshotId,
    /// The share: a path, not empty.
    pub share: &'a str,
    /// What is asked for; in itself without contradiction.
    pub context: Context,
    /// The provider that is meant: a GUID.
    pub provider: u128,
    recorded: &'a Recorded,
}

impl ShareAddition<'_> {
    /// Something is about to be acquired for this shadow copy. With a journal it is recorded before
    /// this returns, and after a crash [`recover`](Provider::recover) tells of it; without one
    /// nothing is done.
    ///
    /// # Errors
    ///
    /// It could not be recorded. Then nothing must be acquired, and the share is not added.
    pub fn acquiring(&self, name: &str) -> Result<(), NotRecorded> {
        self.recorded.write(|book| book.acquire(self.set, self.snapshot, name))
    }
}

/// Runs a file share provider.
pub struct FileShare<P, O = ()> {
    pub(super) core: Core<P, software::Driver, O>,
    /// The bits of the context that SetContext has set.
    pub(super) context: AtomicU32,
}

impl<P: FileShareProvider> FileShare<P> {
    /// Runs it, with no set in creation.
    pub fn new(provider: P) -> Self {
        Self::observed(provider, ())
    }
}

impl<P: FileShareProvider, O: Observer> FileShare<P, O> {
    /// Runs it, and tells somebody what the lifecycle does, such as
    /// [`TraceLines`](lifechart::observe::TraceLines).
    pub fn observed(provider: P, observer: O) -> Self {
        Builder::new(provider).observer(observer).file_share()
    }

    /// What the author has made.
    pub const fn provider(&self) -> &P {
        &self.core.provider
    }

    /// BeginPrepareSnapshot: one more share. The first one begins the set; one of another set
    /// replaces whatever there was (STP-6), also where it then fails.
    pub fn begin_prepare_snapshot(
        &self,
        set: SetId,
        snapshot: SnapshotId,
        share: &str,
        context: Context,
        provider: u128,
    ) -> Hresult {
        begin(&self.core, set, snapshot, share, context, &|author, recorded| {
            author.add_share(&ShareAddition { set, snapshot, share, context, provider, recorded })
        })
    }

    /// IsPathSupported, and its answer.
    ///
    /// # Errors
    ///
    /// The code, where it has no answer.
    pub fn is_path_supported(&self, share: &str, context: Context) -> Result<bool, Hresult> {
        let can_be = context.contradictions().is_empty();
        let ask = |provider: &P| provider.support(share, context);
        Ok(self.core.ask(Call::IsPathSupported, ask)?.is_supported() && can_be)
    }

    /// IsPathSnapshotted, and its answer.
    ///
    /// # Errors
    ///
    /// The code, where it has no answer.
    pub fn is_path_snapshotted(&self, share: &str) -> Result<Option<u32>, Hresult> {
        self.core.ask(Call::IsPathSnapshotted, |provider| provider.is_snapshotted(share))
    }
}
