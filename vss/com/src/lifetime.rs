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
    /// Objects, and locks.
    count: usize,
    /// Since when there is none.
    unneeded_since: Instant,
}

/// One object, or one lock, that a server is needed for.
#[derive(Debug)]
struct Need(Arc<Lifetime>);

impl Lifetime {
    /// Of a server that nobody needs yet.
    pub fn new() -> Arc<Self> {
        let needs = Mutex::new(Needs { count: 0, unneeded_since: Instant::now() });
        Arc::new(Self { needs, changed: Condvar::new() })
    }

    /// A need that ends with the last object that holds it.
    pub fn need(self: &Arc<Self>) -> Life {
        self.lock();
        Life::holding(Need(Arc::clone(self)))
    }

    /// IClassFactory::LockServer(TRUE): one more need, until [`Lifetime::unlock`].
    pub fn lock(&self) {
        self.needs().count += 1;
    }

    /// IClassFactory::LockServer(FALSE).
    pub fn unlock(&self) {
        let mut needs = self.needs();
        // More unlocks than locks are somebody's mistake, and no reason to end.
        needs.count = needs.count.saturating_sub(1);
        if needs.count == 0 {
            needs.unneeded_since = Instant::now();
        }
        drop(needs);
        self.changed.notify_all();
    }

    /// Whether there is a need now.
    pub fn is_needed(&self) -> bool {
        self.needs().count > 0
    }

    /// Waits until there has been no need for so long.
    pub fn wait_until_unneeded(&self, grace: Duration) {
        let mut needs = self.needs();
        loop {
            let left = grace.saturating_sub(needs.unneeded_since.elapsed());
            if needs.count == 0 && left.is_zero() {
                return;
            }
            needs = match needs.count {
                0 => {
                    let waited = self.changed.wait_timeout(needs, left);
                    waited.unwrap_or_else(PoisonError::into_inner).0
                }
                _ => self.changed.wait(needs).unwrap_or_else(PoisonError::into_inner),
            };
        }
    }

    fn needs(&self) -> MutexGuard<'_, Needs> {
        self.needs.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Need {
    fn drop(&mut self) {
        self.0.unlock();
    }
}
