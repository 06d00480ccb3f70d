//! What was done about sets, and may not have reached the author's disk yet.

use super::owed::Owed;
use crate::ids::SetId;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// The sets about which all is done that was owed, until the author says that it will last.
///
/// The author is asked with nothing locked. So what was asked about is known by its place in memory:
/// the same set may have begun and ended again meanwhile.
#[derive(Debug, Default)]
pub(super) struct Done(Mutex<Vec<Arc<Owed>>>);

impl Done {
    /// All of this was done.
    pub(super) fn add(&self, owed: Owed) {
        self.list().push(Arc::new(owed));
    }

    /// Something else is going to be done about the set, so what was done does not matter any more.
    pub(super) fn take_back(&self, set: SetId) {
        self.list().retain(|owed| owed.set != set);
    }

    /// Whether something was done about the set that may not last.
    pub(super) fn has(&self, set: SetId) -> bool {
        self.list().iter().any(|owed| owed.set == set)
    }

    /// Asks about each whether it lasts, and has those forgotten that do.
    pub(super) fn settle(&self, lasts: impl Fn(&Owed) -> bool, forget: impl Fn(&Owed)) {
        let asked = self.list().clone();
        for owed in asked {
            if !lasts(&owed) {
                continue;
            }
            let mut list = self.list();
            if let Some(place) = list.iter().position(|other| Arc::ptr_eq(other, &owed)) {
                list.remove(place);
                forget(&owed);
            }
        }
    }

    fn list(&self) -> MutexGuard<'_, Vec<Arc<Owed>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
