//! The windows of a creation, and what happens when one lasts too long.

use super::lifecycle::Window;
use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// Told which window it was.
type Listener = Box<dyn FnOnce(Window) + Send>;

/// Tells those who wait for something inside a window that it has lasted too long.
#[derive(Default)]
pub(super) struct Windows(Mutex<Inside>);

#[derive(Default)]
struct Inside {
    overrun: Option<Window>,
    listeners: BTreeMap<u64, Listener>,
    last: u64,
}

impl Windows {
    /// A creation gets to its windows: none has lasted too long.
    pub(super) fn begin(&self) {
        self.lock().overrun = None;
    }

    /// A window has lasted too long.
    pub(super) fn overrun(&self, window: Window) {
        let mut inside = self.lock();
        inside.overrun.get_or_insert(window);
        let listeners = std::mem::take(&mut inside.listeners);
        drop(inside);
        listeners.into_values().for_each(|listener| listener(window));
    }

    /// The first window that has lasted too long, if one has.
    pub(super) fn is_overrun(&self) -> Option<Window> {
        self.lock().overrun
    }

    /// Tells somebody once when a window lasts too long, or here and now if one has. To drop what
    /// this returns is to take it back.
    pub(super) fn listen(&self, listener: impl FnOnce(Window) + Send + 'static) -> Listening<'_> {
        let mut inside = self.lock();
        if let Some(window) = inside.overrun {
            drop(inside);
            listener(window);
            return Listening { windows: self, number: 0 };
        }
        inside.last += 1;
        let number = inside.last;
        inside.listeners.insert(number, Box::new(listener));
        Listening { windows: self, number }
    }

    fn lock(&self) -> MutexGuard<'_, Inside> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Somebody who listens.
pub(super) struct Listening<'a> {
    windows: &'a Windows,
    number: u64,
}

impl Drop for Listening<'_> {
    fn drop(&mut self) {
        self.windows.lock().listeners.remove(&self.number);
    }
}
