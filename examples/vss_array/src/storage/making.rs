//! Files that are being made: they belong to something only once that succeeds.

use super::image::LayerId;
use super::lock;
use super::state::Shared;
use lifechart_vss::ids::SetId;

/// A file that is being made. Unless that succeeds, it is garbage, whatever has come between.
pub(super) struct Making<'a> {
    shared: &'a Shared,
    id: LayerId,
    undo: Option<Box<dyn FnOnce() + 'a>>,
}

impl<'a> Making<'a> {
    /// With a number of its own; for a set that can be discarded meanwhile, or for a caller that
    /// waits.
    pub(super) fn begin(shared: &'a Shared, set: Option<SetId>) -> Self {
        let id = shared.next_layer();
        lock(&shared.making).insert(id, set);
        Self { shared, id, undo: None }
    }

    /// What else is to be undone unless it succeeds.
    pub(super) fn or_else(mut self, undo: impl FnOnce() + 'a) -> Self {
        self.undo = Some(Box::new(undo));
        self
    }

    pub(super) const fn id(&self) -> LayerId {
        self.id
    }

    /// To be called once it belongs to something.
    pub(super) fn succeed(self) {
        lock(&self.shared.making).remove(&self.id);
    }
}

impl Drop for Making<'_> {
    fn drop(&mut self) {
        if lock(&self.shared.making).remove(&self.id).is_some() {
            if let Some(undo) = self.undo.take() {
                undo();
            }
            lock(&self.shared.garbage).insert(self.id);
            self.shared.upkeep.ask();
        }
    }
}
