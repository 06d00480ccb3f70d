//! What all calls of the coordinator work with.

use super::creation::Creation;
use super::lifecycle::Window;
use super::line::Line;
use super::set_provider::AnyProvider;
use super::volume::Volume;
use super::windows::Windows;
use super::writer::AnyWriter;
use super::{CONTEXT, Parts};
use crate::disk::{Disk, Fabric};
use lifechart::Clock;
use lifechart_vss::context::Context;
use lifechart_vss::lun::LunInformation;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// Providers, writers, the kernel, and the set in creation.
pub(super) struct Service {
    pub(super) providers: Vec<Line<AnyProvider>>,
    pub(super) fabrics: Arc<Fabrics>,
    pub(super) writers: Vec<Line<AnyWriter>>,
    pub(super) clock: Arc<dyn Clock + Send + Sync>,
    pub(super) context: Context,
    /// How long AbortSnapshots is waited for.
    pub(super) patience: Duration,
    pub(super) windows: Windows,
    creation: Mutex<Creation>,
    held: Mutex<Vec<Arc<Volume>>>,
}

impl Service {
    pub(super) fn new(parts: Parts) -> Self {
        Self {
            providers: parts.providers.into_iter().map(Line::new).collect(),
            fabrics: Arc::new(Fabrics(parts.fabrics)),
            writers: parts.writers.into_iter().map(Line::new).collect(),
            clock: parts.clock,
            context: CONTEXT,
            patience: parts.patience,
            windows: Windows::default(),
            creation: Mutex::default(),
            held: Mutex::default(),
        }
    }

    pub(super) fn creation(&self) -> MutexGuard<'_, Creation> {
        lock(&self.creation)
    }

    /// The kernel is going to hold the writes to these volumes.
    pub(super) fn holds(&self, volumes: Vec<Arc<Volume>>) {
        *lock(&self.held) = volumes;
    }

    /// The kernel lets writes go on.
    pub(super) fn release(&self) {
        lock(&self.held).iter().for_each(|volume| volume.release());
    }

    /// A window has lasted too long. Nobody waits for what it was for: the kernel releases writes,
    /// applications go on.
    pub(super) fn overrun(&self, window: Window) {
        match window {
            Window::Held => self.release(),
            Window::Frozen => self.writers.iter().for_each(|writer| {
                writer.callee().freeze_is_over();
            }),
        }
        self.windows.overrun(window);
    }
}

/// All LUNs that the host can reach.
pub(super) struct Fabrics(Vec<Arc<dyn Fabric>>);

impl Fabric for Fabrics {
    fn disk(&self, lun: &LunInformation) -> Option<Arc<dyn Disk>> {
        self.0.iter().find_map(|fabric| fabric.disk(lun))
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
