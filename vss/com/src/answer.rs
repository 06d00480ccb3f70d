//! How every call ends: with a code that is on its list, whatever happens.

use lifechart_vss::hresult::Hresult;
use lifechart_vss::provider::{CreateSnapshotSet, Event};
use std::panic::{AssertUnwindSafe, catch_unwind};
use windows_core::{GUID, HRESULT};

/// Runs what a call does. A panic, which must not leave the method, is answered with `otherwise`.
pub(crate) fn answer(
    runner: &dyn CreateSnapshotSet,
    call: &'static str,
    otherwise: Hresult,
    work: impl FnOnce() -> Result<Hresult, Hresult>,
) -> HRESULT {
    let worked = catch_unwind(AssertUnwindSafe(work));
    let code = worked.unwrap_or_else(|_| {
        let text = format!("{call} has panicked");
        // A runner that panics even here has lost its event, and nothing else.
        let _ = catch_unwind(AssertUnwindSafe(|| {
            runner.note(Event { call, set: None, text });
        }));
        Err(otherwise)
    });
    let (Ok(code) | Err(code)) = code;
    HRESULT(code.0)
}

/// The number of a GUID as it is written.
pub(crate) const fn number(id: GUID) -> u128 {
    id.to_u128()
}
