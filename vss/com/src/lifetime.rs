//! How long a server goes on: as long as somebody refers to one of its objects, and a little longer.
//!
//! VSS loads and unloads providers often. A server that ended with its last object would be started
//! anew every time.

use crate::objects::Life;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// Counts what a server is needed for.
#[derive(Debug)]
pub struct Lifetime {
    needs: Mutex<Needs>,
    changed: Condvar,
}

#[derive(Debug)]
struct Needs {
    objects: usize,
    locks: usize,
    /// Since when there is none.
    unneeded_since: Instant,
}

impl Needs {
    const fn are_there(&self) -> bool {
        self.objects > 0 || self.locks > 0
    }
}

/// One object that a server is needed for.
#[derive(Debug)]
struct Need(Arc<Lifetime>);

impl Lifetime {
    /// Of a server that nobody needs yet.
    pub fn new() -> Arc<Self> {
        let needs = Mutex::new(Needs { objects: 0, locks: 0, unneeded_since: Instant::now() });
        Arc::new(Self { needs, changed: Condvar::new() })
    }

    /// A need that ends with the last object that holds it.
    pub fn need(self: &Arc<Self>) -> Life {
        self.needs().objects += 1;
        Life::holding(Need(Arc::clone(self)))
    }

    /// IClassFactory::LockServer(TRUE): one more need, until [`Lifetime::unlock`].
    pub fn lock(&self) {
        self.needs().locks += 1;
    }

    /// IClassFactory::LockServer(FALSE).
    pub fn unlock(&self) {
        // More unlocks than locks are somebody's mistake, and no reason to end.
        self.change(|needs| needs.locks = needs.locks.saturating_sub(1));
    }

    fn change(&self, change: impl FnOnce(&mut Needs)) {
        let mut needs = self.needs();
        change(&mut needs);
        if !needs.are_there() {
            needs.unneeded_since = Instant::now();
        }
        drop(needs);
        self.changed.notify_all();
    }

    /// Whether there is a need now.
    pub fn is_needed(&self) -> bool {
        self.needs().are_there()
    }

    /// Waits until there has been no need for so long.
    pub fn wait_until_unneeded(&self, grace: Duration) {
        let mut needs = self.needs();
        loop {
            let left = grace.saturating_sub(needs.unneeded_since.elapsed());
            if !needs.are_there() && left.is_zero() {
                return;
            }
            needs = if needs.are_there() {
                self.changed.wait(needs).unwrap_or_else(PoisonError::into_inner)
            } else {
                let waited = self.changed.wait_timeout(needs, left);
                waited.unwrap_or_else(PoisonError::into_inner).0
            };
        }
    }

    fn needs(&self) -> MutexGuard<'_, Needs> {
        self.needs.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Need {
    fn drop(&mut self) {
        self.0.change(|needs| needs.objects = needs.objects.saturating_sub(1));
    }
}
