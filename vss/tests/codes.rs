//! The lists of codes, written down once more as the pages have them.

use lifechart_vss::calls::Call;
use lifechart_vss::hresult::Hresult;
use lifechart_vss::lifecycle::{hardware, software};
use std::collections::BTreeSet;

const OK: u32 = 0;
const NO: u32 = 1;
const STATE: u32 = 0x8004_2301;
const REVERT: u32 = 0x8004_2325;
const VOLUME: u32 = 0x8004_230C;
const DENIED: u32 = 0x8007_0005;
const MEMORY: u32 = 0x8007_000E;
const ARGUMENT: u32 = 0x8007_0057;
const UNEXPECTED: u32 = 0x8004_2302;
const VETO: u32 = 0x8004_2306;
const NOT_FOUND: u32 = 0x8004_2308;
const BY_PROVIDER: u32 = 0x8004_230E;
const VOLUMES: u32 = 0x8004_2312;
const CONTEXT: u32 = 0x8004_231B;
const STORAGE: u32 = 0x8004_231F;
const NESTED: u32 = 0x8004_232C;

/// What a call may answer, in numbers.
fn documented(call: Call) -> BTreeSet<u32> {
    let own: &[u32] = match call {
        Call::OnUnload => return BTreeSet::from([OK, NO]),
        Call::HardwareBeginPrepareSnapshot => &[VOLUMES, NESTED, BY_PROVIDER, CONTEXT],
        Call::SoftwareBeginPrepareSnapshot | Call::FileShareBeginPrepareSnapshot => {
            &[DENIED, NOT_FOUND, CONTEXT, BY_PROVIDER, UNEXPECTED]
        }
        Call::EndPrepareSnapshots => &[STORAGE, NOT_FOUND],
        Call::PreCommitSnapshots
        | Call::CommitSnapshots
        | Call::PostCommitSnapshots
        | Call::AbortSnapshots => &[NOT_FOUND],
        Call::ResyncLuns => return BTreeSet::from([OK, MEMORY, VETO, STORAGE]),
        // Their pages list no veto, so all they list is here.
        Call::SetContext => return BTreeSet::from([OK, DENIED, ARGUMENT, MEMORY, STATE]),
        Call::SetSnapshotProperty => {
            return BTreeSet::from([OK, DENIED, ARGUMENT, MEMORY, NOT_FOUND]);
        }
        Call::RevertToSnapshot => return BTreeSet::from([OK, DENIED, ARGUMENT, MEMORY, REVERT]),
        Call::QueryRevertStatus => {
            return BTreeSet::from([OK, DENIED, ARGUMENT, MEMORY, NOT_FOUND, VOLUME]);
        }
        Call::Query => &[DENIED],
        Call::DeleteSnapshots => &[DENIED, NOT_FOUND],
        Call::GetSnapshotProperties | Call::IsVolumeSnapshotted | Call::IsPathSnapshotted => {
            &[DENIED, NOT_FOUND, UNEXPECTED]
        }
        Call::IsVolumeSupported | Call::IsPathSupported => &[DENIED, NESTED, NOT_FOUND, UNEXPECTED],
        _ => &[],
    };
    own.iter().copied().chain([OK, MEMORY, ARGUMENT, VETO]).collect()
}

#[test]
fn every_call_may_answer_what_its_page_lists() {
    for &call in Call::ALL {
        let may = Hresult::ALL.iter().filter(|&&code| call.may_answer(code));
        let bits: BTreeSet<u32> = may.map(|code| code.bits()).collect();
        assert_eq!(bits, documented(call), "{call:?}");
    }
}

/// The call behind a name such as `CommitSnapshots`; providers differ only in the first one.
fn called(title: &str, begin: Call) -> Call {
    let is_named = |call: &&Call| format!("{call:?}") == title;
    match title {
        "BeginPrepareSnapshot" => begin,
        _ => *Call::ALL.iter().find(is_named).unwrap_or_else(|| panic!("{title}")),
    }
}

#[test]
fn the_lifecycles_answer_what_the_pages_list_and_nothing_else() {
    for &event in hardware::EventKind::ALL {
        let call = called(event.title(), Call::HardwareBeginPrepareSnapshot);
        let replies = event.replies().iter();
        let bits: BTreeSet<u32> = replies.map(|&reply| Hresult::from(reply).bits()).collect();
        assert_eq!(bits, documented(call), "{call:?}");
    }
    for &event in software::EventKind::ALL {
        let call = called(event.title(), Call::SoftwareBeginPrepareSnapshot);
        let replies = event.replies().iter();
        let bits: BTreeSet<u32> = replies.map(|&reply| Hresult::from(reply).bits()).collect();
        assert_eq!(bits, documented(call), "{call:?}");
    }
}

#[test]
fn the_reply_of_one_call_has_its_code() {
    let commit = hardware::replies::Commit::ObjectNotFound;
    assert_eq!(Hresult::from(commit).bits(), NOT_FOUND);
    let begin = software::replies::BeginPrepare::AccessDenied;
    assert_eq!(Hresult::from(begin).bits(), DENIED);
    let unload = hardware::replies::OnUnload::NotNow;
    assert_eq!(Hresult::from(unload).bits(), NO);
}

#[test]
fn no_provider_answers_what_only_vss_says() {
    let only_vss = [
        Hresult::VSS_E_FLUSH_WRITES_TIMEOUT,
        Hresult::VSS_E_HOLD_WRITES_TIMEOUT,
        Hresult::VSS_E_SNAPSHOT_SET_IN_PROGRESS,
        Hresult::VSS_E_UNEXPECTED_PROVIDER_ERROR,
    ];
    for code in only_vss {
        assert!(!Call::ALL.iter().any(|call| call.may_answer(code)), "{code}");
    }
}
