//! Only documented codes, and the documented numbers.

use crate::provider::{EventKind, Reply, State};
use crate::subject::{
    E_INVALIDARG, E_OUTOFMEMORY, INSUFFICIENT_STORAGE, MAXIMUM_NUMBER_OF_VOLUMES,
    NESTED_VOLUME_LIMIT, NOT_SUPPORTED_BY_PROVIDER, OBJECT_NOT_FOUND, S_FALSE, S_OK,
    UNSUPPORTED_CONTEXT, VETO, code,
};

/// What a call may answer beyond the codes that nearly all may.
fn more(call: EventKind) -> &'static [i64] {
    match call {
        EventKind::BeginPrepare => &[
            MAXIMUM_NUMBER_OF_VOLUMES,
            NESTED_VOLUME_LIMIT,
            NOT_SUPPORTED_BY_PROVIDER,
            UNSUPPORTED_CONTEXT,
        ],
        EventKind::EndPrepare => &[INSUFFICIENT_STORAGE, OBJECT_NOT_FOUND],
        EventKind::ResyncLuns => &[INSUFFICIENT_STORAGE],
        EventKind::PreCommit | EventKind::Commit | EventKind::PostCommit | EventKind::Abort => {
            &[OBJECT_NOT_FOUND]
        }
        _ => &[],
    }
}

#[test]
fn every_call_may_answer_exactly_its_documented_codes() {
    for &call in EventKind::ALL {
        let mut documented = match call {
            EventKind::OnUnload => vec![S_OK, S_FALSE],
            // Its page lists no E_INVALIDARG.
            EventKind::ResyncLuns => vec![S_OK, E_OUTOFMEMORY, VETO],
            _ => vec![S_OK, E_OUTOFMEMORY, E_INVALIDARG, VETO],
        };
        documented.extend(more(call));
        documented.sort_unstable();
        let mut codes: Vec<i64> = call.replies().iter().map(|&reply| code(reply)).collect();
        codes.sort_unstable();
        assert_eq!(codes, documented, "{call:?}");
    }
}

#[test]
fn only_the_two_success_codes_are_successes() {
    for &reply in Reply::ALL {
        assert_eq!(reply.is_success(), [S_OK, S_FALSE].contains(&code(reply)), "{reply:?}");
    }
}

#[test]
fn states_have_their_documented_names_and_numbers() {
    let documented = [
        ("VSS_SS_UNKNOWN", 0),
        ("VSS_SS_PREPARING", 1),
        ("VSS_SS_PROCESSING_PREPARE", 2),
        ("VSS_SS_PREPARED", 3),
        ("VSS_SS_PROCESSING_PRECOMMIT", 4),
        ("VSS_SS_PRECOMMITTED", 5),
        ("VSS_SS_PROCESSING_COMMIT", 6),
        ("VSS_SS_COMMITTED", 7),
        ("VSS_SS_PROCESSING_POSTCOMMIT", 8),
        ("VSS_SS_PROCESSING_PREFINALCOMMIT", 9),
        ("VSS_SS_PREFINALCOMMITTED", 10),
        ("VSS_SS_PROCESSING_POSTFINALCOMMIT", 11),
        ("VSS_SS_CREATED", 12),
        ("VSS_SS_ABORTED", 13),
        ("VSS_SS_POSTCOMMITTED", 15),
    ];
    let mut states: Vec<(&str, i64)> =
        State::ALL.iter().map(|state| (state.title(), state.code().unwrap_or(-1))).collect();
    states.sort_unstable_by_key(|&(_, code)| code);
    assert_eq!(states, documented);
    for state in State::ALL {
        let is_processing = state.title().starts_with("VSS_SS_PROCESSING_");
        assert_eq!(state.is_running(), is_processing, "{state:?}");
    }
}

#[test]
fn the_picture_comes_with_the_code() {
    let compiled = lifechart_spec::compile::compile(
        lifechart_spec::builtin::find("vss_provider").expect("it is shipped"),
    );
    let machine = compiled.machine.as_ref().expect("it compiles");
    assert_eq!(crate::provider::DOT, lifechart_spec::render::dot(machine));
}
