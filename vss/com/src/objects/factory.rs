//! The class of a provider: what COM asks for an object.

use super::life::Life;
use crate::interfaces::{IClassFactory, IClassFactory_Impl};
use crate::lifetime::Lifetime;
use std::ffi::c_void;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use windows_core::{BOOL, GUID, HRESULT, IUnknown, Interface, implement};

pub use object::ClassFactory;
use object::ClassFactory_Impl;

/// The codes of class factories, which are not those of providers.
const S_OK: HRESULT = HRESULT(0);
const E_POINTER: HRESULT = HRESULT(0x8000_4003_u32.cast_signed());
const E_UNEXPECTED: HRESULT = HRESULT(0x8000_FFFF_u32.cast_signed());
const CLASS_E_NOAGGREGATION: HRESULT = HRESULT(0x8004_0110_u32.cast_signed());

/// Makes an object that holds on to its life.
type Make = Box<dyn Fn(Life) -> IUnknown + Send + Sync>;

// What the macro writes is not documented, and neither are its unsafe blocks.
#[allow(missing_docs, unsafe_op_in_unsafe_fn, clippy::undocumented_unsafe_blocks)]
mod object {
    use super::*;

    /// A class of objects, all of which keep a server going.
    #[implement(IClassFactory)]
    pub struct ClassFactory {
        pub(super) lifetime: Arc<Lifetime>,
        pub(super) make: Make,
    }
}

impl ClassFactory {
    /// The class of the objects that `make` makes, each needed for as long as it is referred to.
    pub fn new(
        lifetime: Arc<Lifetime>,
        make: impl Fn(Life) -> IUnknown + Send + Sync + 'static,
    ) -> Self {
        Self { lifetime, make: Box::new(make) }
    }
}

impl IClassFactory_Impl for ClassFactory_Impl {
    unsafe fn CreateInstance(
        &self,
        outer: *mut c_void,
        id: *const GUID,
        object: *mut *mut c_void,
    ) -> HRESULT {
        if id.is_null() || object.is_null() {
            return E_POINTER;
        }
        // SAFETY: COM lets a pointer be written there.
        unsafe { object.write(std::ptr::null_mut()) };
        if !outer.is_null() {
            return CLASS_E_NOAGGREGATION;
        }
        let make = || (self.make)(self.lifetime.need());
        match catch_unwind(AssertUnwindSafe(make)) {
            // SAFETY: neither pointer is null, and COM says what they point to.
            Ok(made) => unsafe { made.query(id, object) },
            Err(_) => E_UNEXPECTED,
        }
    }

    unsafe fn LockServer(&self, is_locked: BOOL) -> HRESULT {
        match is_locked.as_bool() {
            true => self.lifetime.lock(),
            false => self.lifetime.unlock(),
        }
        S_OK
    }
}
