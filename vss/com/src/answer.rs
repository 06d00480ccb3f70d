//! How every call ends: with a code that is on its list, whatever happens.

use lifechart_vss::calls::Call;
use lifechart_vss::hresult::Hresult;
use lifechart_vss::provider::{CreateSnapshotSet, Event};
use std::panic::{AssertUnwindSafe, catch_unwind};
use windows_core::HRESULT;

/// Runs what a call does, which ends with what the runner answers or fails at the border. A panic,
/// which must not leave the method, and a code that its list does not have are answered as the list
/// allows. Each veto leaves an event; those of the runner have left one.
pub(crate) fn answer(
    runner: &dyn CreateSnapshotSet,
    call: Call,
    work: impl FnOnce() -> Result<Hresult, Hresult>,
) -> HRESULT {
    answer_or(runner, call, call.otherwise(), work)
}

/// The same, where what is listed depends on a parameter.
pub(crate) fn answer_or(
    runner: &dyn CreateSnapshotSet,
    call: Call,
    otherwise: Hresult,
    work: impl FnOnce() -> Result<Hresult, Hresult>,
) -> HRESULT {
    let title = call.title();
    let code = match catch_unwind(AssertUnwindSafe(work)) {
        Ok(Ok(code)) if call.may_answer(code) => code,
        Ok(Err(code)) if call.may_answer(code) && code != Hresult::VSS_E_PROVIDER_VETO => code,
        Ok(Ok(code) | Err(code)) => {
            note(runner, call, format!("{title} could not be answered: {code}"));
            otherwise
        }
        Err(_) => {
            note(runner, call, format!("{title} has panicked"));
            otherwise
        }
    };
    HRESULT(code.0)
}

/// Something for the event log, as every veto demands.
pub(crate) fn note(runner: &dyn CreateSnapshotSet, call: Call, text: String) {
    // A runner that panics even here has lost its event, and nothing else.
    let _ = catch_unwind(AssertUnwindSafe(|| {
        runner.note(Event { call: call.title(), set: None, text });
    }));
}
