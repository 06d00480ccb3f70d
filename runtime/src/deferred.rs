//! What has to wait until an effect is allowed again.

use crate::sync::{Arc, Mutex, MutexGuard, PoisonError};
use core::marker::PhantomData;
use std::collections::VecDeque;
use std::collections::vec_deque::IntoIter;
use std::fmt;

/// A queue for what an effect would do where the lifecycle forbids it. Its clones are one queue, so
/// that the handlers of all threads share it.
///
/// Anybody may put something in. To take it out takes the key, which is the token of the effect,
/// such as `effects::Log`: the driver hands it to the methods whose work declares the effect, and
/// the lifecycle lets those run where it is allowed again.
///
/// ```
/// # use lifechart::Deferred;
/// struct Log(());
/// let queue = Deferred::<&str, Log>::new();
/// queue.put("the volumes were frozen");
/// let written: Vec<&str> = queue.drain(&Log(())).collect();
/// assert_eq!(written, ["the volumes were frozen"]);
/// ```
pub struct Deferred<T, Key> {
    waiting: Arc<Mutex<VecDeque<T>>>,
    key: PhantomData<fn(&Key)>,
}

impl<T, Key> Deferred<T, Key> {
    /// An empty queue.
    pub fn new() -> Self {
        Self { waiting: Arc::default(), key: PhantomData }
    }

    /// Puts something at the end.
    pub fn put(&self, what: T) {
        self.lock().push_back(what);
    }

    /// Takes everything out that has been put in so far, in that order, for who has the key.
    pub fn drain(&self, key: &Key) -> IntoIter<T> {
        let _ = key;
        std::mem::take(&mut *self.lock()).into_iter()
    }

    /// How much waits.
    pub fn len(&self) -> usize {
        self.lock().len()
    }

    /// Whether nothing waits.
    pub fn is_empty(&self) -> bool {
        self.lock().is_empty()
    }

    fn lock(&self) -> MutexGuard<'_, VecDeque<T>> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The same queue.
impl<T, Key> Clone for Deferred<T, Key> {
    fn clone(&self) -> Self {
        Self { waiting: Arc::clone(&self.waiting), key: PhantomData }
    }
}

/// An empty queue.
impl<T, Key> Default for Deferred<T, Key> {
    fn default() -> Self {
        Self::new()
    }
}

/// Shows how much waits, and not what.
impl<T, Key> fmt::Debug for Deferred<T, Key> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Deferred").field("len", &self.len()).finish_non_exhaustive()
    }
}
