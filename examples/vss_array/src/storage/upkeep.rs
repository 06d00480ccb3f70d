//! What can wait, on a thread of its own: files that belong to nothing are removed, and chains are
//! made shorter again.

use super::chain::{self, Layer, Layers};
use super::image::LayerId;
use super::lun::Lun;
use super::space::bound;
use super::state::Shared;
use super::{Error, lock};
use lifechart_vss::ids::SetId;
use std::collections::BTreeSet;
use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::Ordering;
use std::sync::{Arc, Condvar, Mutex, PoisonError, Weak};
use std::time::{Duration, Instant};

/// Says when there is something to do, and when nothing may be done.
#[derive(Default)]
pub(super) struct Upkeep {
    orders: Mutex<Orders>,
    changed: Condvar,
}

#[derive(Default)]
struct Orders {
    /// How often it was asked for, and how much of that is done.
    asked: u64,
    done: u64,
    is_running: bool,
    is_over: bool,
    /// Sets about to be committed: no I/O meanwhile.
    quiet: BTreeSet<SetId>,
    failed: Option<String>,
}

impl Upkeep {
    /// There is something to do.
    pub(super) fn ask(&self) {
        lock(&self.orders).asked += 1;
        self.changed.notify_all();
    }

    /// Waits until nothing is done any more, and sees to it that nothing is until [`Self::loud`].
    pub(super) fn quiet(&self, set: SetId, stop: &dyn Fn() -> bool) -> Result<(), Error> {
        let mut orders = lock(&self.orders);
        orders.quiet.insert(set);
        while orders.is_running && !stop() {
            orders = self.wait(orders, Duration::from_millis(1));
        }
        if stop() {
            orders.quiet.remove(&set);
            self.changed.notify_all();
            return Err(Error::Interrupted);
        }
        Ok(())
    }

    /// The set needs no quiet any more, and there may be something to do.
    pub(super) fn loud(&self, set: SetId) {
        let mut orders = lock(&self.orders);
        orders.quiet.remove(&set);
        orders.asked += 1;
        self.changed.notify_all();
    }

    /// Nothing is to be done any more.
    pub(super) fn end(&self) {
        lock(&self.orders).is_over = true;
        self.changed.notify_all();
    }

    /// Waits until everything is done that was asked for until now; whether that was in time.
    pub(super) fn wait_done(&self, at_most: Duration) -> bool {
        let until = Instant::now() + at_most;
        let mut orders = lock(&self.orders);
        let asked = orders.asked;
        while orders.done < asked && Instant::now() < until {
            orders = self.wait(orders, Duration::from_millis(5));
        }
        orders.done >= asked
    }

    /// What went wrong when something was done last.
    pub(super) fn failed(&self) -> Option<String> {
        lock(&self.orders).failed.clone()
    }

    fn must_rest(&self) -> bool {
        let orders = lock(&self.orders);
        orders.is_over || !orders.quiet.is_empty()
    }

    fn wait<'a>(
        &self,
        orders: std::sync::MutexGuard<'a, Orders>,
        at_most: Duration,
    ) -> std::sync::MutexGuard<'a, Orders> {
        self.changed.wait_timeout(orders, at_most).unwrap_or_else(PoisonError::into_inner).0
    }

    /// Starts the thread that does it; it ends with the array.
    pub(super) fn start(shared: &Arc<Shared>) -> Result<std::thread::JoinHandle<()>, Error> {
        let shared = Arc::downgrade(shared);
        let named = std::thread::Builder::new().name("upkeep".to_owned());
        Ok(named.spawn(move || while turn(&shared) {})?)
    }

    /// Waits for something to do; what was asked for, or nothing if it is over.
    fn next(&self) -> Option<u64> {
        let mut orders = lock(&self.orders);
        loop {
            if orders.is_over {
                return None;
            }
            if orders.done < orders.asked && orders.quiet.is_empty() {
                orders.is_running = true;
                return Some(orders.asked);
            }
            orders = self.wait(orders, Duration::from_millis(100));
        }
    }
}

/// Does what was asked for; whether there may be more to do.
fn turn(shared: &Weak<Shared>) -> bool {
    let Some(shared) = shared.upgrade() else { return false };
    let Some(asked) = shared.upkeep.next() else { return false };
    let worked = catch_unwind(AssertUnwindSafe(|| shared.tidy()));
    let worked = worked.unwrap_or_else(|_| Err(io::Error::other("it has panicked").into()));
    let mut orders = lock(&shared.upkeep.orders);
    orders.is_running = false;
    // What was interrupted comes back when the quiet is over.
    if !matches!(worked, Err(Error::Interrupted)) {
        orders.done = asked;
        orders.failed = worked.err().map(|error| error.to_string());
    }
    drop(orders);
    shared.upkeep.changed.notify_all();
    true
}

/// A file that can take in the one upon it.
struct Merge {
    lun: Arc<Lun>,
    lower: Layer,
    upper: Layer,
}

impl Shared {
    fn tidy(&self) -> Result<(), Error> {
        let tidied = self.tidy_all();
        self.merging.store(0, Ordering::Release);
        tidied
    }

    fn tidy_all(&self) -> Result<(), Error> {
        // Snapshots that are gone must be gone on disk before what they end in changes.
        let mut merges = self.merges();
        loop {
            let noted = merges.iter().map(|merge| (merge.lower.id, merge.upper.id)).collect();
            // What becomes garbage later may still be in the table.
            let garbage: Vec<_> = lock(&self.garbage).iter().copied().collect();
            self.save_with(|saved| saved.merging = noted)?;
            for merge in merges.drain(..) {
                if self.upkeep.must_rest() {
                    return Err(Error::Interrupted);
                }
                self.merge(&merge)?;
            }
            self.remove(&garbage)?;
            merges = self.merges();
            if merges.is_empty() && lock(&self.saved).merging.is_empty() {
                return Ok(());
            }
        }
    }

    /// Those that can be merged and that there is space for: for a while, what is in both is there
    /// twice. The others wait until there is.
    fn merges(&self) -> Vec<Merge> {
        let mut merges = self.mergeable();
        let sets = lock(&self.sets);
        self.merging.store(0, Ordering::Release);
        let free = self.free_beside(&sets);
        let mut taken: u64 = 0;
        merges.retain(|merge| {
            let then = taken
                .saturating_add(bound(merge.lun.size(), self.ground.cluster))
                .min(taken.saturating_add(2 * merge.upper.image.length()));
            let fits = then <= free;
            taken = if fits { then } else { taken };
            fits
        });
        self.merging.store(taken, Ordering::Release);
        merges
    }

    /// The lowest pair of each LUN that can be merged: nothing ends in the lower one, and neither
    /// takes writes.
    fn mergeable(&self) -> Vec<Merge> {
        let pins = self.pins();
        let luns: Vec<Arc<Lun>> = lock(&self.luns).values().cloned().collect();
        let found = luns.into_iter().filter_map(|lun| {
            let (layers, begun) = {
                let state = lock(&lun.state);
                (Layers::clone(&state.layers), state.begun)
            };
            let frozen = layers.get(..layers.len().checked_sub(1)?)?;
            let pair = frozen.windows(2).find(|pair| match pair {
                [lower, _] => !pins.contains(&lower.id),
                _ => false,
            })?;
            let [lower, upper] = pair else { return None };
            let (lower, upper) = (lower.clone(), upper.clone());
            // Writes that were on their way at the commit are over.
            lun.wait_for(begun, &|| self.upkeep.must_rest()).then_some(())?;
            Some(Merge { lun, lower, upper })
        });
        found.collect()
    }

    fn merge(&self, merge: &Merge) -> Result<(), Error> {
        let Merge { lun, lower, upper } = merge;
        chain::merge(&upper.image, &lower.image)?;
        lower.image.replace(upper.id, || {
            let merged = Layer { id: upper.id, image: Arc::clone(&lower.image) };
            let mut state = lock(&lun.state);
            let layers = state.layers.iter().filter(|layer| layer.id != lower.id);
            let layers = layers.map(|layer| match layer.id == upper.id {
                true => merged.clone(),
                false => layer.clone(),
            });
            state.layers = layers.collect();
        })?;
        Ok(())
    }

    fn remove(&self, garbage: &[LayerId]) -> Result<(), Error> {
        for &id in garbage {
            let path = self.ground.path(id);
            let removed = self.ground.faults.step("file.remove", &|| false, || {
                match std::fs::remove_file(&path) {
                    Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
                    removed => removed,
                }
            });
            removed?;
            lock(&self.garbage).remove(&id);
        }
        Ok(())
    }
}
