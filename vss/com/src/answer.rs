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

#[cfg(test)]
mod tests {
    use super::*;
    use lifechart_vss::ids::SetId;
    use lifechart_vss::state::SnapshotState;
    use std::sync::Mutex;

    /// Remembers events, and does nothing.
    #[derive(Default)]
    struct Notes(Mutex<Vec<String>>);

    macro_rules! nothing {
        ($($call:ident($($parameter:ident: $of:ty),*))*) => {
            $(
                fn $call(&self, $($parameter: $of),*) -> Hresult {
                    let _ = ($($parameter,)*);
                    Hresult::S_OK
                }
            )*
        };
    }

    impl CreateSnapshotSet for Notes {
        nothing! {
            end_prepare_snapshots(set: SetId)
            pre_commit_snapshots(set: SetId)
            commit_snapshots(set: SetId)
            post_commit_snapshots(set: SetId, count: i32)
            pre_final_commit_snapshots(set: SetId)
            post_final_commit_snapshots(set: SetId)
            abort_snapshots(set: SetId)
            on_load()
            on_unload(force: bool)
        }
        fn tick(&self) {}
        fn keep_time(&self) {}
        fn stop_time(&self) {}
        fn state(&self) -> SnapshotState {
            SnapshotState::Unknown
        }
        fn note(&self, event: Event) {
            self.0.lock().expect("nobody has panicked").push(event.text);
        }
    }

    #[test]
    fn no_code_leaves_that_is_not_listed() {
        for &call in Call::ALL {
            for &code in Hresult::ALL {
                let notes = Notes::default();
                let answered = Hresult(answer(&notes, call, || Ok(code)).0);
                let expected = if call.may_answer(code) { code } else { call.otherwise() };
                assert_eq!(answered, expected, "{call:?} for {code}");
                assert!(call.may_answer(answered), "{call:?} answers {answered}");
                let is_told = !notes.0.lock().expect("nobody has panicked").is_empty();
                assert_eq!(is_told, answered != code, "{call:?} for {code}");
            }
            let notes = Notes::default();
            let panicked = answer(&notes, call, || panic!("told to"));
            assert_eq!(Hresult(panicked.0), call.otherwise());
            let told = notes.0.into_inner().expect("nobody has panicked");
            assert_eq!(told, [format!("{} has panicked", call.title())]);
        }
    }

    #[test]
    fn a_veto_of_the_border_leaves_an_event() {
        let notes = Notes::default();
        let veto = Hresult::VSS_E_PROVIDER_VETO;
        assert_eq!(answer(&notes, Call::Query, || Err(veto)).0, veto.0);
        assert_eq!(notes.0.lock().expect("nobody has panicked").len(), 1);
        let invalid = Hresult::E_INVALIDARG;
        assert_eq!(answer(&notes, Call::Query, || Err(invalid)).0, invalid.0);
        assert_eq!(notes.0.lock().expect("nobody has panicked").len(), 1, "nothing to tell");
    }
}
