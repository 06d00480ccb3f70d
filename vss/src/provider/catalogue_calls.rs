//! The entry points about shadow copies that are there, which software and file share providers have
//! in common.

use super::catalogue::{DeleteTarget, Deleted, SnapshotProperties};
use super::events::Event;
use super::failure::DeleteFailure;
use super::file_share::{FileShare, FileShareProvider};
use super::software::{Software, SoftwareProvider};
use crate::calls::Call;
use crate::context::Context;
use crate::hresult::Hresult;
use crate::ids::SnapshotId;
use lifechart::observe::Observer;
use std::sync::atomic::Ordering;

macro_rules! catalogue_calls {
    ($($runner:ident of $provider:ident)*) => {
        $(
            impl<P: $provider, O: Observer> $runner<P, O> {
                /// SetContext.
                ///
                /// # Errors
                ///
                /// The code, where it has failed.
                pub fn set_context(&self, context: Context) -> Result<(), Hresult> {
                    let call = Call::SetContext;
                    self.core.ask(call, |provider| provider.set_context(context))?;
                    self.context.store(context.bits(), Ordering::SeqCst);
                    Ok(())
                }

                /// The context that was set last: that of backups, unless another one was.
                pub fn context(&self) -> Context {
                    Context::of_bits(self.context.load(Ordering::SeqCst))
                }

                /// GetSnapshotProperties.
                ///
                /// # Errors
                ///
                /// The code, where it has failed.
                pub fn get_snapshot_properties(
                    &self,
                    snapshot: SnapshotId,
                ) -> Result<SnapshotProperties, Hresult> {
                    self.core.ask(Call::GetSnapshotProperties, |provider| provider.properties(snapshot))
                }

                /// Query, for all shadow copies.
                ///
                /// # Errors
                ///
                /// The code, where it has failed.
                pub fn query(&self) -> Result<Vec<SnapshotProperties>, Hresult> {
                    self.core.ask(Call::Query, |provider| provider.query())
                }

                /// DeleteSnapshots. If one could not be deleted, the answer has the code for it.
                ///
                /// # Errors
                ///
                /// The code, where nothing is known of any.
                pub fn delete_snapshots(
                    &self,
                    target: DeleteTarget,
                    force: bool,
                ) -> Result<Deleted, Hresult> {
                    let call = Call::DeleteSnapshots;
                    let done = self.core.ask(call, |provider| provider.delete(target, force))?;
                    if let Some((snapshot, DeleteFailure::ProviderVeto)) = done.not_deleted {
                        let text = format!("{snapshot} could not be deleted");
                        self.core.events.note(Event { call: call.title(), set: None, text });
                        self.core.catch_up();
                    }
                    Ok(done)
                }

                /// SetSnapshotProperty.
                ///
                /// # Errors
                ///
                /// The code, where it has failed.
                pub fn set_snapshot_property(
                    &self,
                    snapshot: SnapshotId,
                    number: u32,
                    value: &str,
                ) -> Result<(), Hresult> {
                    let call = Call::SetSnapshotProperty;
                    self.core.ask(call, |provider| provider.set_property(snapshot, number, value))
                }
            }
        )*
    };
}

catalogue_calls! {
    Software of SoftwareProvider
    FileShare of FileShareProvider
}
