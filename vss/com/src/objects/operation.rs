//! Work that goes on, as VSS watches it: IVssAsync.

use super::life::Life;
use crate::border::Out;
use crate::interfaces::{IVssAsync, IVssAsync_Impl};
use lifechart_vss::hresult::Hresult;
use lifechart_vss::provider::{Operation, Progress};
use std::ffi::c_void;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::Duration;
use windows_core::{HRESULT, Interface, implement};

pub use object::OperationServer;
use object::OperationServer_Impl;

/// Wait for as long as it takes.
const INFINITE: u32 = u32::MAX;

// What the macro writes is not documented, and neither are its unsafe blocks.
#[allow(missing_docs, unsafe_op_in_unsafe_fn, clippy::undocumented_unsafe_blocks)]
mod object {
    use super::*;

    /// Work that goes on, as a COM object.
    #[implement(IVssAsync)]
    pub struct OperationServer {
        pub(super) operation: Operation,
        pub(super) _life: Life,
    }
}

impl OperationServer {
    /// An object for this work, which holds on to `life` as long as it is referred to.
    pub fn new(operation: Operation, life: Life) -> Self {
        Self { operation, _life: life }
    }

    /// The same as a pointer that the caller of a method takes over.
    pub(crate) fn raw(operation: Operation, life: Life) -> *mut c_void {
        IVssAsync::from(Self::new(operation, life)).into_raw()
    }
}

impl IVssAsync_Impl for OperationServer_Impl {
    unsafe fn Cancel(&self) -> HRESULT {
        caught(|| Ok(self.operation.cancel()))
    }

    unsafe fn Wait(&self, milliseconds: u32) -> HRESULT {
        caught(|| {
            let time = Duration::from_millis(milliseconds.into());
            match self.operation.wait((milliseconds != INFINITE).then_some(time)) {
                Progress::Failed(code) => Err(code),
                Progress::Pending | Progress::Finished | Progress::Cancelled => Ok(Hresult::S_OK),
            }
        })
    }

    unsafe fn QueryStatus(&self, result: *mut HRESULT, reserved: *mut i32) -> HRESULT {
        caught(|| {
            // SAFETY: where it is not null, VSS lets a number be written there.
            let place = unsafe { Out::at(result, HRESULT(0)) }?;
            if !reserved.is_null() {
                // SAFETY: the same; nothing is ever said there.
                unsafe { Out::at(reserved, 0) }?;
            }
            place.set(HRESULT(Hresult::from(self.operation.progress()).0));
            Ok(Hresult::S_OK)
        })
    }
}

/// A panic does not leave the method.
fn caught(work: impl FnOnce() -> Result<Hresult, Hresult>) -> HRESULT {
    let worked = catch_unwind(AssertUnwindSafe(work));
    let (Ok(code) | Err(code)) = worked.unwrap_or(Err(Hresult::VSS_E_UNEXPECTED));
    HRESULT(code.0)
}
