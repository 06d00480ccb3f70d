//! What takes long, on a thread of its own: the files that will lie upon the chains of a set.

use super::chain::Layer;
use super::image::Image;
use super::lun::Lun;
use super::making::Making;
use super::state::Shared;
use super::{Error, lock};
use lifechart::Interrupt;
use lifechart_vss::ids::SetId;
use std::collections::VecDeque;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::time::Duration;

/// The work for a set, and how far it is.
#[derive(Default)]
pub(super) struct Preparation {
    progress: Mutex<Progress>,
    changed: Condvar,
    is_stopped: AtomicBool,
}

#[derive(Default)]
struct Progress {
    waiting: VecDeque<Arc<Lun>>,
    /// No more LUNs are added.
    is_closed: bool,
    /// It is over, and with what.
    outcome: Option<Result<(), Error>>,
}

impl Preparation {
    /// Starts a thread that prepares LUNs as they are added.
    pub(super) fn start(shared: &Arc<Shared>, set: SetId) -> Result<Arc<Self>, Error> {
        let this = Arc::new(Self::default());
        let (shared, own) = (Arc::clone(shared), Arc::clone(&this));
        shared.preparing.fetch_add(1, Ordering::AcqRel);
        let counted = Arc::clone(&shared);
        let thread = std::thread::Builder::new().name("prepare".to_owned()).spawn(move || {
            let work = AssertUnwindSafe(|| own.work(&shared, set));
            let panicked = || Error::Io(std::io::Error::other("preparing has panicked"));
            let outcome = catch_unwind(work).unwrap_or_else(|_| Err(panicked()));
            lock(&own.progress).outcome = Some(outcome);
            own.changed.notify_all();
            shared.preparing.fetch_sub(1, Ordering::AcqRel);
        });
        match thread {
            Ok(_) => Ok(this),
            Err(error) => {
                counted.preparing.fetch_sub(1, Ordering::AcqRel);
                Err(error.into())
            }
        }
    }

    /// Whether no more LUNs may come.
    pub(super) fn is_closed(&self) -> bool {
        lock(&self.progress).is_closed
    }

    /// One more LUN.
    pub(super) fn add(&self, lun: Arc<Lun>) {
        lock(&self.progress).waiting.push_back(lun);
        self.changed.notify_all();
    }

    /// It is not needed any more. The thread takes away what it has made and nobody has.
    pub(super) fn stop(&self) {
        self.is_stopped.store(true, Ordering::Release);
        self.changed.notify_all();
    }

    pub(super) fn is_ready(&self) -> bool {
        matches!(lock(&self.progress).outcome, Some(Ok(())))
    }

    pub(super) fn is_over(&self) -> bool {
        lock(&self.progress).outcome.is_some()
    }

    /// Waits until everything is made and recorded, or until it is to stop.
    pub(super) fn finish(self: &Arc<Self>, interrupt: Interrupt<'_>) -> Result<(), Error> {
        let own = Arc::clone(self);
        let _listening = interrupt.on_request(move || {
            drop(lock(&own.progress));
            own.changed.notify_all();
        });
        let mut progress = lock(&self.progress);
        progress.is_closed = true;
        self.changed.notify_all();
        while progress.outcome.is_none() && !interrupt.is_requested() {
            progress = self.changed.wait(progress).unwrap_or_else(PoisonError::into_inner);
        }
        if interrupt.is_requested() {
            return Err(Error::Interrupted);
        }
        match progress.outcome.take() {
            Some(Ok(())) => {
                progress.outcome = Some(Ok(()));
                Ok(())
            }
            Some(Err(error)) => {
                progress.outcome = Some(Err(Error::Interrupted));
                Err(error)
            }
            None => Err(Error::Interrupted),
        }
    }

    fn is_stopped(&self) -> bool {
        self.is_stopped.load(Ordering::Acquire)
    }

    fn work(&self, shared: &Shared, set: SetId) -> Result<(), Error> {
        let mut made = Vec::new();
        while let Some(lun) = self.next()? {
            self.prepare(shared, set, &lun)?;
            made.push(lun);
        }
        for lun in made {
            let prepared = lock(&lun.state).prepared.clone();
            if let Some((_, layer)) = prepared.filter(|(of, _)| *of == set) {
                layer.image.sync("overlay.sync", &|| self.is_stopped())?;
            }
        }
        // From the commit on, files take writes that the table must know of; and the array is quiet.
        shared.upkeep.quiet(set, &|| self.is_stopped())?;
        shared.save()
    }

    /// The next LUN; none when no more come.
    fn next(&self) -> Result<Option<Arc<Lun>>, Error> {
        let mut progress = lock(&self.progress);
        loop {
            if self.is_stopped() {
                return Err(Error::Interrupted);
            }
            if let Some(lun) = progress.waiting.pop_front() {
                return Ok(Some(lun));
            }
            if progress.is_closed {
                return Ok(None);
            }
            let waited = self.changed.wait_timeout(progress, Duration::from_millis(50));
            progress = waited.unwrap_or_else(PoisonError::into_inner).0;
        }
    }

    fn prepare(&self, shared: &Shared, set: SetId, lun: &Arc<Lun>) -> Result<(), Error> {
        let Some(top) = lock(&lun.state).layers.last().map(|layer| layer.id) else {
            return Err(Error::NoLun(lun.number()));
        };
        let ground = &shared.ground;
        let making = Making::begin(shared, Some(set));
        let id = making.id();
        let stop = || self.is_stopped();
        let image = ground
            .faults
            .step("overlay.create", &stop, || Image::create(ground, id, Some(top), lun.size()))?;
        let layer = Layer { id, image: Arc::new(image) };
        let mut state = lock(&lun.state);
        if state.claimed != Some(set) || self.is_stopped() {
            return Err(Error::Interrupted);
        }
        state.prepared = Some((set, layer));
        making.succeed();
        Ok(())
    }
}
