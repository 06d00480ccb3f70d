//! Memory that goes over the border: allocated by one side, freed by the other.
//!
//! On Windows that is the allocator of COM, CoTaskMemAlloc and CoTaskMemFree. On other systems there
//! is none, so this module stands in for it and keeps an account: a test can ask what is still held,
//! whether somebody freed what was never allocated, and what happens when memory is short.

use lifechart_vss::hresult::Hresult;
use std::ffi::c_void;

#[cfg(not(windows))]
pub use account::{held, refuse_after, wrong_frees};

#[cfg(windows)]
#[link(name = "ole32")]
unsafe extern "system" {
    fn CoTaskMemAlloc(size: usize) -> *mut c_void;
    fn CoTaskMemFree(memory: *mut c_void);
}

/// Room for so many values; zero of them is null.
///
/// # Errors
///
/// E_OUTOFMEMORY.
pub fn allocate<T>(count: usize) -> Result<*mut T, Hresult> {
    let size = size_of::<T>().checked_mul(count).ok_or(Hresult::E_OUTOFMEMORY)?;
    if size == 0 {
        return Ok(std::ptr::null_mut());
    }
    // SAFETY: any size may be asked for.
    #[cfg(windows)]
    let memory = unsafe { CoTaskMemAlloc(size) };
    #[cfg(not(windows))]
    let memory = account::allocate(size);
    if memory.is_null() { Err(Hresult::E_OUTOFMEMORY) } else { Ok(memory.cast()) }
}

/// A copy of these values; of none it is null.
///
/// # Errors
///
/// E_OUTOFMEMORY.
pub fn copy<T: Copy>(values: &[T]) -> Result<*mut T, Hresult> {
    let memory = allocate::<T>(values.len())?;
    if !memory.is_null() {
        // SAFETY: there is room for exactly these, and it is new, so nothing overlaps.
        unsafe { std::ptr::copy_nonoverlapping(values.as_ptr(), memory, values.len()) };
    }
    Ok(memory)
}

/// Allocations that belong to one answer: all of them are handed over, or all are freed.
#[derive(Default)]
pub(crate) struct Draft {
    held: Vec<*mut c_void>,
}

impl Draft {
    /// A copy of these values; of none it is null.
    pub(crate) fn copy<T: Copy>(&mut self, values: &[T]) -> Result<*mut T, Hresult> {
        let memory = copy(values)?;
        self.held.push(memory.cast());
        Ok(memory)
    }

    /// Hands everything over.
    pub(crate) fn hand_over(mut self) {
        self.held.clear();
    }
}

impl Drop for Draft {
    fn drop(&mut self) {
        for memory in self.held.drain(..) {
            // SAFETY: it was allocated here, and was never handed over.
            unsafe { free(memory) };
        }
    }
}

/// Frees memory that either side has allocated; null is nothing.
///
/// # Safety
///
/// It was allocated by [`allocate`] or, on Windows, by CoTaskMemAlloc; it is freed once, and nobody
/// uses it any more.
pub unsafe fn free<T>(memory: *mut T) {
    if memory.is_null() {
        return;
    }
    // SAFETY: the caller says so.
    #[cfg(windows)]
    unsafe {
        CoTaskMemFree(memory.cast());
    }
    #[cfg(not(windows))]
    account::free(memory.cast());
}

/// The allocator where COM has none.
#[cfg(not(windows))]
mod account {
    use std::alloc::Layout;
    use std::cell::Cell;
    use std::collections::BTreeMap;
    use std::ffi::c_void;
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::sync::{Mutex, MutexGuard, PoisonError};
    use std::thread::ThreadId;

    /// CoTaskMemAlloc aligns like this.
    const ALIGN: usize = 16;

    /// Everything that is allocated, by its address, and who has allocated it.
    static HELD: Mutex<BTreeMap<usize, (Layout, ThreadId)>> = Mutex::new(BTreeMap::new());
    static WRONG_FREES: AtomicUsize = AtomicUsize::new(0);

    thread_local! {
        static LEFT: Cell<Option<usize>> = const { Cell::new(None) };
    }

    fn all_held() -> MutexGuard<'static, BTreeMap<usize, (Layout, ThreadId)>> {
        HELD.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// How many allocations of this thread nobody has freed yet. For tests; not on Windows.
    pub fn held() -> usize {
        let this = std::thread::current().id();
        all_held().values().filter(|(_, thread)| *thread == this).count()
    }

    /// How often something was freed that was not allocated, by any thread. For tests; not on
    /// Windows.
    pub fn wrong_frees() -> usize {
        WRONG_FREES.load(Ordering::SeqCst)
    }

    /// Lets this thread have so many more allocations and then none, or again all it wants. For
    /// tests; not on Windows.
    pub fn refuse_after(count: Option<usize>) {
        LEFT.set(count);
    }

    pub(super) fn allocate(size: usize) -> *mut c_void {
        match LEFT.get() {
            Some(0) => return std::ptr::null_mut(),
            left => LEFT.set(left.map(|left| left - 1)),
        }
        let Ok(layout) = Layout::from_size_align(size, ALIGN) else {
            return std::ptr::null_mut();
        };
        // SAFETY: nobody asks for nothing here.
        let memory = unsafe { std::alloc::alloc(layout) };
        if !memory.is_null() {
            all_held().insert(memory.addr(), (layout, std::thread::current().id()));
        }
        memory.cast()
    }

    pub(super) fn free(memory: *mut c_void) {
        let known = all_held().remove(&memory.addr());
        match known {
            // SAFETY: it was allocated with this layout, and is not in the account any more.
            Some((layout, _)) => unsafe { std::alloc::dealloc(memory.cast(), layout) },
            None => {
                WRONG_FREES.fetch_add(1, Ordering::SeqCst);
            }
        }
    }
}
