//! Calls that the caller can leave while they still run.
//!
//! Providers and writers are programs of their own, which may hang. So each has a thread that makes
//! the calls to it, one after the other, and whoever waits for an answer also listens for the word
//! to stop.

use super::lifecycle::Window;
use super::windows::Windows;
use lifechart::Interrupt;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::Duration;

type Job<T> = Box<dyn FnOnce(&T) + Send>;

/// A line to a provider or a writer.
pub(super) struct Line<T: ?Sized> {
    callee: Arc<T>,
    jobs: Mutex<Option<Sender<Job<T>>>>,
    thread: Option<JoinHandle<()>>,
}

/// Why there is no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NoAnswer {
    /// The set is aborted.
    Interrupted,
    /// A window has lasted too long.
    TooLate(Window),
    /// The callee has broken down.
    Broken,
    /// It took longer than anybody waits for it.
    Hangs,
}

/// What a caller hears first.
type Word<R> = Result<R, NoAnswer>;

/// For how long a caller waits.
#[derive(Clone, Copy)]
pub(super) enum Until<'a> {
    /// Until the activity is interrupted.
    Interrupt(Interrupt<'a>),
    /// Until it is interrupted, or a window has lasted too long.
    Windows(Interrupt<'a>, &'a Windows),
}

impl<T: ?Sized + Send + Sync + 'static> Line<T> {
    pub(super) fn new(callee: Arc<T>) -> Self {
        let (jobs, waiting) = channel::<Job<T>>();
        let served = Arc::clone(&callee);
        let thread = std::thread::spawn(move || serve(&served, &waiting));
        Self { callee, jobs: Mutex::new(Some(jobs)), thread: Some(thread) }
    }

    pub(super) fn callee(&self) -> &Arc<T> {
        &self.callee
    }

    /// Calls when all earlier calls are over. A call that nobody waits for any more is not begun.
    pub(super) fn call<R: Send + 'static>(
        &self,
        until: Until<'_>,
        ask: impl FnOnce(&T) -> R + Send + 'static,
    ) -> Word<R> {
        let (say, hear) = channel();
        let (interrupted, too_late) = (say.clone(), say.clone());
        // Whoever speaks after the first word speaks to nobody.
        let (Until::Interrupt(interrupt) | Until::Windows(interrupt, _)) = until;
        let _interrupt = interrupt.on_request(move || {
            let _ = interrupted.send(Err(NoAnswer::Interrupted));
        });
        let _window = match until {
            Until::Interrupt(_) => None,
            Until::Windows(_, windows) => Some(windows.listen(move |window| {
                let _ = too_late.send(Err(NoAnswer::TooLate(window)));
            })),
        };
        let is_wanted = self.send(say, ask);
        let word = hear.recv().unwrap_or(Err(NoAnswer::Broken));
        is_wanted.store(false, Ordering::Release);
        word
    }

    fn send<R: Send + 'static>(
        &self,
        say: Sender<Word<R>>,
        ask: impl FnOnce(&T) -> R + Send + 'static,
    ) -> Arc<AtomicBool> {
        let is_wanted = Arc::new(AtomicBool::new(true));
        let is_still_wanted = Arc::clone(&is_wanted);
        let job: Job<T> = Box::new(move |callee| {
            if is_still_wanted.load(Ordering::Acquire) {
                let _ = say.send(answer(callee, ask));
            }
        });
        if let Some(jobs) = &*self.jobs.lock().unwrap_or_else(PoisonError::into_inner) {
            // A line that is dead drops the job, and the caller hears of it.
            let _ = jobs.send(job);
        }
        is_wanted
    }

    /// Calls at once, beside whatever call still runs, and waits for so long at most.
    pub(super) fn call_beside<R: Send + 'static>(
        &self,
        at_most: Duration,
        ask: impl FnOnce(&T) -> R + Send + 'static,
    ) -> Word<R> {
        let (say, hear) = channel();
        let callee = Arc::clone(&self.callee);
        std::thread::spawn(move || say.send(answer(&*callee, ask)));
        hear.recv_timeout(at_most).unwrap_or(Err(NoAnswer::Hangs))
    }
}

fn serve<T: ?Sized>(callee: &Arc<T>, waiting: &Receiver<Job<T>>) {
    while let Ok(job) = waiting.recv() {
        job(callee);
    }
}

fn answer<T: ?Sized, R>(callee: &T, ask: impl FnOnce(&T) -> R) -> Word<R> {
    catch_unwind(AssertUnwindSafe(|| ask(callee))).map_err(|_| NoAnswer::Broken)
}

impl<T: ?Sized> Drop for Line<T> {
    fn drop(&mut self) {
        *self.jobs.lock().unwrap_or_else(PoisonError::into_inner) = None;
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}
