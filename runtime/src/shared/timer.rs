//! A thread that keeps the time of a shared driver.

use super::Shared;
use crate::drive::Drive;
use crate::observe::Observer;
use std::io;
use std::string::ToString;
use std::sync::Arc;
use std::thread::{Builder, JoinHandle};

/// A thread that [keeps the time](Shared::keep_time). To drop it is to stop it.
///
/// It has a handler of its own, like every thread that calls; what deadlines bring runs on it.
#[must_use = "to drop it is to stop it"]
pub struct Timer<D, O: Observer = ()> {
    shared: Arc<Shared<D, O>>,
    thread: Option<JoinHandle<()>>,
}

impl<D, O: Observer> Timer<D, O> {
    /// Begins to keep the time.
    ///
    /// # Errors
    ///
    /// If the system gives no thread.
    pub fn start<H>(shared: Arc<Shared<D, O>>, mut handler: H) -> io::Result<Self>
    where
        D: Drive<H> + Send + 'static,
        O: Send + Sync + 'static,
        H: Send + 'static,
    {
        let kept = Arc::clone(&shared);
        let builder = Builder::new().name("lifechart timer".to_string());
        let thread = builder.spawn(move || kept.keep_time(&mut handler))?;
        Ok(Self { shared, thread: Some(thread) })
    }
}

impl<D, O: Observer> Drop for Timer<D, O> {
    fn drop(&mut self) {
        self.shared.stop_time();
        if let Some(thread) = self.thread.take() {
            // Its panics were caught where they were.
            let _ = thread.join();
        }
    }
}
