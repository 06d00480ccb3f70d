//! An object as a caller in C has it: a pointer to a pointer to functions.

use std::ffi::c_void;
use std::mem::transmute_copy;
use windows_core::{GUID, HRESULT, IUnknown, Interface};

/// A counted reference to an interface.
pub(crate) struct Object(*mut c_void);

// SAFETY: the objects are for any thread, as COM objects in a multithreaded apartment are.
unsafe impl Send for Object {}
// SAFETY: the same.
unsafe impl Sync for Object {}

type QueryInterface = unsafe extern "system" fn(*mut c_void, *const GUID, *mut *mut c_void) -> i32;
type Count = unsafe extern "system" fn(*mut c_void) -> u32;

impl Object {
    pub(crate) fn of(interface: impl Into<IUnknown>) -> Self {
        Self(interface.into().into_raw())
    }

    /// Takes over a reference that a call has answered with.
    pub(crate) fn taken(raw: *mut c_void) -> Self {
        assert!(!raw.is_null());
        Self(raw)
    }

    pub(crate) const fn raw(&self) -> *mut c_void {
        self.0
    }

    /// The function in this place of the method table, taken for one of type `F`.
    pub(crate) fn function<F: Copy>(&self, place: usize) -> F {
        assert_eq!(size_of::<F>(), size_of::<usize>());
        // SAFETY: an interface pointer points to a pointer to a table of functions; tests name only
        // places that the table has, with the types of the documentation.
        unsafe {
            let table = *self.0.cast::<*const *const c_void>();
            transmute_copy(&*table.add(place))
        }
    }

    /// QueryInterface, in place 0.
    pub(crate) fn query(&self, id: &GUID) -> Result<Self, HRESULT> {
        let mut found = std::ptr::dangling_mut::<c_void>();
        let query: QueryInterface = self.function(0);
        // SAFETY: both pointers are good.
        let code = HRESULT(unsafe { query(self.0, id, &raw mut found) });
        if code.is_err() {
            assert!(found.is_null(), "an interface that is not there is null");
            return Err(code);
        }
        Ok(Self::taken(found))
    }

    /// AddRef, in place 1.
    pub(crate) fn add_ref(&self) -> u32 {
        let add: Count = self.function(1);
        // SAFETY: the object is there.
        unsafe { add(self.0) }
    }

    /// Release, in place 2, of one reference more than this one.
    pub(crate) fn release(&self) -> u32 {
        let release: Count = self.function(2);
        // SAFETY: this reference keeps the object there.
        unsafe { release(self.0) }
    }
}

impl Drop for Object {
    fn drop(&mut self) {
        self.release();
    }
}

/// QueryInterface with pointers that are no good.
pub(crate) fn query_with(object: &Object, id: *const GUID, found: *mut *mut c_void) -> HRESULT {
    let query: QueryInterface = object.function(0);
    // SAFETY: the object looks at null pointers before it follows them.
    HRESULT(unsafe { query(object.raw(), id, found) })
}
