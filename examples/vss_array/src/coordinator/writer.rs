//! A writer as VSS sees it: an application that takes part.

use super::creation::Created;
use crate::disk::Fabric;

/// An application that takes part in a creation.
pub trait Writer: Send + Sync {
    /// PrepareSnapshot.
    fn prepare_snapshot(&self) -> bool;

    /// Freeze: returns when the application has finished what it was about to write, and writes
    /// nothing more.
    fn freeze(&self) -> bool;

    /// Thaw: the application goes on. `false` if it has done so already, because it was frozen for
    /// too long.
    fn thaw(&self) -> bool;

    /// PostSnapshot: the application may recover its data inside the shadow copies.
    fn post_snapshot(&self, copies: &Created, fabric: &dyn Fabric) -> bool;

    /// The creation ends before its time. Who is frozen thaws.
    fn abort(&self);

    /// It was frozen for 60 seconds, and goes on by itself.
    fn freeze_is_over(&self);
}

/// Any of them.
pub(super) type AnyWriter = dyn Writer;
