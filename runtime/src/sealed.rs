//! What can be used only with a key: the tokens of effects as means.

use core::fmt;
use core::marker::PhantomData;

/// Holds something that takes a key to be used.
///
/// The key is the token of an effect, such as `effects::OriginalIo`, which the driver hands to the
/// methods whose work declares that effect and to no others. So where the lifecycle forbids the
/// effect, what is sealed stays closed.
///
/// ```
/// # use lifechart::Sealed;
/// struct Key(());
/// let mut volume = Sealed::new("original");
/// let key: &Key = &Key(());
/// assert_eq!(*volume.open(key), "original");
/// ```
pub struct Sealed<T, Key> {
    inside: T,
    key: PhantomData<fn(&Key)>,
}

impl<T, Key> Sealed<T, Key> {
    /// Seals something.
    pub const fn new(inside: T) -> Self {
        Self { inside, key: PhantomData }
    }

    /// What is inside, for who has the key.
    pub const fn open<'a>(&'a mut self, key: &'a Key) -> &'a mut T {
        let _ = key;
        &mut self.inside
    }

    /// What is inside, to look at, for who has the key.
    pub const fn look<'a>(&'a self, key: &'a Key) -> &'a T {
        let _ = key;
        &self.inside
    }
}

/// Both are sealed.
impl<T: Clone, Key> Clone for Sealed<T, Key> {
    fn clone(&self) -> Self {
        Self::new(self.inside.clone())
    }
}

/// Sealed.
impl<T: Default, Key> Default for Sealed<T, Key> {
    fn default() -> Self {
        Self::new(T::default())
    }
}

/// Does not show what is inside.
impl<T, Key> fmt::Debug for Sealed<T, Key> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Sealed").finish_non_exhaustive()
    }
}
