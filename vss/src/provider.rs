//! The traits that a provider's author implements, and what runs them.
//!
//! | implement | and hand it to | which is called as |
//! |---|---|---|
//! | [`Provider`] and [`HardwareProvider`] | [`Hardware`] | IVssHardwareSnapshotProvider and its Ex |
//! | [`Provider`], [`Catalogue`] and [`SoftwareProvider`] | [`Software`] | IVssSoftwareSnapshotProvider |
//! | [`Provider`], [`Catalogue`] and [`FileShareProvider`] | [`FileShare`] | IVssFileShareSnapshotProvider |
//!
//! All three are also [`CreateSnapshotSet`], which is IVssProviderCreateSnapshotSet and
//! IVssProviderNotifications. They may be called from any thread, at any moment, in any order. What
//! arrives in an author's method has been checked: it comes in a state in which it may come, for the
//! set that is in creation, and never twice at a time. What a method is not handed it must not do
//! ([`means`]).
//!
//! Every entry point answers an [`Hresult`](crate::hresult::Hresult) that is on its list. The three
//! BeginPrepareSnapshot may answer different codes, so two lifecycles stand behind them
//! ([`lifecycle`](crate::lifecycle)); all else is the same code.

mod book;
mod builder;
mod catalogue;
mod catalogue_calls;
mod common;
mod core;
mod creation;
mod done;
mod entry;
mod events;
mod failure;
mod file_share;
mod hardware;
pub mod means;
mod operation;
mod owed;
mod software;
mod work;

#[cfg(feature = "journal")]
pub(crate) use book::Book;
pub use book::NotRecorded;
pub use builder::Builder;
pub use catalogue::{Catalogue, DeleteTarget, Deleted, SnapshotProperties};
pub use common::{Provider, Task, Window};
pub use entry::CreateSnapshotSet;
pub use events::Event;
pub use failure::{
    CommitFailure, ContextFailure, DeleteFailure, EndPrepareFailure, FinalCommitFailure,
    HardwareBeginFailure, LoadFailure, LunFailure, PostCommitFailure, PreCommitFailure,
    PropertiesFailure, PropertyFailure, QueryFailure, ResyncFailure, RevertFailure,
    RevertStatusFailure, SoftwareBeginFailure, SupportFailure,
};
pub use file_share::{FileShare, FileShareProvider, ShareAddition};
pub use hardware::{AddedLun, Addition, Hardware, HardwareProvider, SupportRequest, TargetRequest};
pub use operation::{Completion, Operation, Progress};
pub use owed::{Duty, Owed, RecoverFailure, Resource};
pub use software::{Software, SoftwareProvider, VolumeAddition};
