//! Finished shadow copies, one after the other: IVssEnumObject.

use super::life::Life;
use crate::border::{Out, check, count};
use crate::interfaces::{IVssEnumObject, IVssEnumObject_Impl};
use crate::memory::Draft;
use crate::raw::{ObjectProperties, object_type};
use crate::shadow_copies;
use lifechart_vss::hresult::Hresult;
use lifechart_vss::provider::SnapshotProperties;
use std::ffi::c_void;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use windows_core::{HRESULT, Interface, implement};

pub use object::EnumerationServer;
use object::EnumerationServer_Impl;

/// The codes of enumerations, which are not those of providers.
const S_OK: HRESULT = HRESULT(0);
const S_FALSE: HRESULT = HRESULT(1);
const E_POINTER: HRESULT = HRESULT(0x8000_4003_u32.cast_signed());
const E_FAIL: HRESULT = HRESULT(0x8000_4005_u32.cast_signed());

/// More shadow copies than anybody asks for at a time.
const MOST: usize = 65_536;

// What the macro writes is not documented, and neither are its unsafe blocks.
#[allow(missing_docs, unsafe_op_in_unsafe_fn, clippy::undocumented_unsafe_blocks)]
mod object {
    use super::*;

    /// Finished shadow copies as a COM object, as they were when they were asked for.
    #[implement(IVssEnumObject)]
    pub struct EnumerationServer {
        pub(super) all: Arc<[SnapshotProperties]>,
        pub(super) place: Mutex<usize>,
        pub(super) life: Life,
    }
}

impl EnumerationServer {
    /// An object for these, which holds on to `life` as long as it is referred to.
    pub fn new(all: impl Into<Arc<[SnapshotProperties]>>, life: Life) -> Self {
        Self { all: all.into(), place: Mutex::new(0), life }
    }

    /// The same as a pointer that the caller of a method takes over.
    pub(crate) fn raw(all: Vec<SnapshotProperties>, life: Life) -> *mut c_void {
        IVssEnumObject::from(Self::new(all, life)).into_raw()
    }

    fn place(&self) -> MutexGuard<'_, usize> {
        self.place.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Writes so many of the next ones as there are, all of them or none.
    unsafe fn next(&self, wanted: usize, objects: *mut ObjectProperties) -> Result<usize, Hresult> {
        let mut place = self.place();
        let mut draft = Draft::default();
        let next = self.all.iter().skip(*place).take(wanted);
        let written = next.map(|properties| {
            let snapshot = shadow_copies::write(&mut draft, properties)?;
            Ok(ObjectProperties { object_type: object_type::SNAPSHOT, snapshot })
        });
        let written: Vec<ObjectProperties> = written.collect::<Result<_, Hresult>>()?;
        draft.hand_over();
        for (at, object) in written.iter().enumerate() {
            // SAFETY: there is room for as many as were wanted, says the caller.
            unsafe { objects.add(at).write(*object) };
        }
        *place += written.len();
        Ok(written.len())
    }
}

impl IVssEnumObject_Impl for EnumerationServer_Impl {
    unsafe fn Next(
        &self,
        wanted: u32,
        objects: *mut ObjectProperties,
        fetched: *mut u32,
    ) -> HRESULT {
        caught(|| {
            // SAFETY: where it is not null, VSS lets a number be written there.
            let fetched = unsafe { Out::at(fetched, 0) }.map_err(|_| E_POINTER)?;
            check(objects).map_err(|_| E_POINTER)?;
            let wanted = count(wanted, MOST).map_err(|_| E_FAIL)?;
            // SAFETY: there is room for as many as are wanted.
            let number = unsafe { self.next(wanted, objects) }.map_err(|_| E_FAIL)?;
            fetched.set(u32::try_from(number).map_err(|_| E_FAIL)?);
            Ok(if number < wanted { S_FALSE } else { S_OK })
        })
    }

    unsafe fn Skip(&self, wanted: u32) -> HRESULT {
        caught(|| {
            let mut place = self.place();
            let left = self.all.len().saturating_sub(*place);
            let skipped = usize::try_from(wanted).unwrap_or(usize::MAX);
            *place += skipped.min(left);
            Ok(if skipped > left { S_FALSE } else { S_OK })
        })
    }

    unsafe fn Reset(&self) -> HRESULT {
        caught(|| {
            *self.place() = 0;
            Ok(S_OK)
        })
    }

    unsafe fn Clone(&self, copy: *mut *mut c_void) -> HRESULT {
        caught(|| {
            // SAFETY: where it is not null, VSS lets a pointer be written there.
            let copy = unsafe { Out::at(copy, std::ptr::null_mut()) }.map_err(|_| E_POINTER)?;
            let place = Mutex::new(*self.place());
            let same =
                EnumerationServer { all: Arc::clone(&self.all), place, life: self.life.clone() };
            copy.set(IVssEnumObject::from(same).into_raw());
            Ok(S_OK)
        })
    }
}

/// A panic does not leave the method.
fn caught(work: impl FnOnce() -> Result<HRESULT, HRESULT>) -> HRESULT {
    let worked = catch_unwind(AssertUnwindSafe(work));
    let (Ok(code) | Err(code)) = worked.unwrap_or(Err(E_FAIL));
    code
}
