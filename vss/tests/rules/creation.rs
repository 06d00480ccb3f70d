//! RB-1, RB-14 to RB-17 and RB-24 to RB-26: a set comes to be, or does not.

use crate::array::*;
use lifechart_vss::calls::Call;
use lifechart_vss::hresult::Hresult;
use lifechart_vss::ids::SetId;
use lifechart_vss::provider::{CreateSnapshotSet, Hardware, Window};
use lifechart_vss::state::SnapshotState;
use proptest::prelude::*;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, mpsc};
use std::thread;
use std::time::Duration;

#[test]
fn rb_1_adding_a_volume_is_enough() {
    let provider = at(SnapshotState::Created);
    let (code, targets) = provider.get_target_luns(&["disk".to_owned()], &[lun(0xA1)]);
    assert_eq!((code, targets.len()), (Hresult::S_OK, 1));
    let world = provider.provider().world();
    assert_eq!(world.finished[&A].len(), 1);
    assert!(world.held.is_empty() && world.held_luns.is_empty());
}

#[test]
fn rb_14_rb_15_begin_returns_while_its_work_goes_on_and_end_prepare_waits_for_it() {
    let provider = Hardware::new(Array::default());
    let (done, word) = mpsc::channel();
    provider.provider().world().background = Some(word);
    assert_eq!(begin(&provider, A, 1), Hresult::S_OK);
    let is_copying = |world: &World| world.copying.as_ref().is_some_and(|work| !work.is_finished());
    assert!(is_copying(&provider.provider().world()), "it has returned, and copying goes on");
    thread::scope(|scope| {
        let ending = scope.spawn(|| provider.end_prepare_snapshots(A));
        thread::sleep(Duration::from_millis(20));
        assert!(!ending.is_finished(), "it waits for the work");
        done.send(()).expect("it waits for the word");
        assert_eq!(ending.join().expect("it returns"), Hresult::S_OK);
    });
}

#[test]
fn rb_16_a_call_that_hangs_delays_none_of_those_while_volumes_are_frozen() {
    let provider = at(SnapshotState::Prepared);
    let (asked, was_asked) = mpsc::channel();
    let (go_on, word) = mpsc::channel();
    provider.provider().world().support_hangs = Some((asked, word));
    let devices = ["disk".to_owned()];
    thread::scope(|scope| {
        let hanging = scope.spawn(|| provider.are_luns_supported(backup(), &devices, &[lun(1)]));
        was_asked.recv().expect("it hangs");
        for next in
            [SnapshotState::PreCommitted, SnapshotState::Committed, SnapshotState::PostCommitted]
        {
            assert_eq!(step_to(&provider, A, next), Hresult::S_OK, "{next:?}");
        }
        assert!(!hanging.is_finished());
        go_on.send(()).expect("it waits");
        assert_eq!(hanging.join().expect("it returns"), (Hresult::S_OK, false));
    });
}

#[test]
fn rb_17_a_commit_that_lasts_too_long_is_told() {
    for (seconds, told) in [(9, vec![]), (11, vec![(Window::Hold, Duration::from_secs(1))])] {
        let clock = Arc::new(AtomicU64::new(0));
        let array = Array::default();
        array.world().commit_takes = Some((Arc::clone(&clock), seconds));
        let provider =
            Hardware::with_clock(array, move || Duration::from_secs(clock.load(Ordering::SeqCst)));
        lead(&provider, A, SnapshotState::Committed);
        assert_eq!(provider.provider().world().overruns, told, "after {seconds} s");
    }
}

#[test]
fn rb_16_a_freeze_that_lasts_too_long_is_told_while_it_does() {
    let clock = Arc::new(AtomicU64::new(0));
    let seconds = Arc::clone(&clock);
    let provider = Hardware::with_clock(Array::default(), move || {
        Duration::from_secs(seconds.load(Ordering::SeqCst))
    });
    lead(&provider, A, SnapshotState::PreCommitted);
    clock.store(70, Ordering::SeqCst);
    for _ in 0..2 {
        provider.tick();
        let overruns = provider.provider().world().overruns.clone();
        assert_eq!(overruns, [(Window::Freeze, Duration::from_secs(10))], "once");
    }
}

/// The steps that can fail, with the state they lead to and the code they fail with.
const STEPS: [(&str, SnapshotState, Hresult); 6] = [
    ("finish_preparing", SnapshotState::Prepared, Hresult::VSS_E_INSUFFICIENT_STORAGE),
    ("make_ready", SnapshotState::PreCommitted, Hresult::E_OUTOFMEMORY),
    ("commit", SnapshotState::Committed, Hresult::VSS_E_PROVIDER_VETO),
    ("finish_commit", SnapshotState::PostCommitted, Hresult::VSS_E_OBJECT_NOT_FOUND),
    ("open_for_recovery", SnapshotState::PreFinalCommitted, Hresult::VSS_E_PROVIDER_VETO),
    ("seal", SnapshotState::Created, Hresult::E_OUTOFMEMORY),
];

#[test]
fn rb_24_a_set_of_which_any_step_fails_is_discarded_as_a_whole() {
    for (step, state, code) in STEPS {
        let provider = Hardware::new(Array::default());
        assert_eq!(begin(&provider, A, 1), Hresult::S_OK);
        assert_eq!(begin(&provider, A, 2), Hresult::S_OK);
        for &next in WAY[2..].iter().take_while(|&&next| next != state) {
            let answer = match next {
                SnapshotState::PostCommitted => provider.post_commit_snapshots(A, 2),
                next => step_to(&provider, A, next),
            };
            assert_eq!(answer, Hresult::S_OK);
        }
        provider.provider().world().fails.push(step);
        let answer = match state {
            SnapshotState::PostCommitted => provider.post_commit_snapshots(A, 2),
            state => step_to(&provider, A, state),
        };
        assert_eq!(answer, code, "{step}");
        assert_eq!(provider.state(), SnapshotState::Aborted, "{step}");
        let world = provider.provider().world();
        assert!(world.held.is_empty() && world.finished.is_empty(), "{step}");
        assert_eq!(world.done.last().map(String::as_str), Some("discard a"));
    }
}

#[test]
fn rb_24_a_finished_set_is_withdrawn_by_its_own_abort_and_by_nothing_else() {
    let provider = at(SnapshotState::Created);
    assert_eq!(provider.abort_snapshots(B), Hresult::VSS_E_OBJECT_NOT_FOUND);
    assert_eq!(provider.commit_snapshots(A), Hresult::VSS_E_PROVIDER_VETO);
    assert_eq!(begin(&provider, A, 9), Hresult::VSS_E_PROVIDER_VETO);
    assert!(provider.provider().world().finished.contains_key(&A));
    assert_eq!(provider.abort_snapshots(A), Hresult::S_OK);
    assert!(provider.provider().world().finished.is_empty());
}

#[test]
fn rb_24_a_finished_set_is_out_of_reach_once_another_one_has_begun() {
    let provider = at(SnapshotState::Created);
    assert_eq!(begin(&provider, B, 7), Hresult::S_OK);
    assert_eq!(provider.abort_snapshots(A), Hresult::VSS_E_OBJECT_NOT_FOUND);
    assert_eq!(begin(&provider, C, 8), Hresult::S_OK);
    assert_eq!(provider.on_unload(true), Hresult::S_OK);
    let world = provider.provider().world();
    assert!(world.finished.contains_key(&A) && world.held.is_empty());
}

#[test]
fn rb_25_events_wait_until_no_volume_is_frozen() {
    let frozen = [
        SnapshotState::Prepared,
        SnapshotState::PreCommitted,
        SnapshotState::Committed,
        SnapshotState::PostCommitted,
    ];
    let provider = at(SnapshotState::Preparing);
    provider.provider().world().log.clear();
    for state in frozen {
        assert_eq!(step_to(&provider, A, state), Hresult::S_OK);
        assert_eq!(provider.end_prepare_snapshots(A), Hresult::VSS_E_PROVIDER_VETO);
        assert!(provider.provider().world().log.is_empty(), "in {state:?}");
    }
    assert_eq!(provider.pre_final_commit_snapshots(A), Hresult::S_OK);
    let log = std::mem::take(&mut provider.provider().world().log);
    assert_eq!(log.len(), 5, "four vetoes, and one event of the commit itself: {log:?}");
    assert!(log.iter().all(|event| event.set == Some(A)));
    assert_eq!(log.iter().filter(|event| event.call == "EndPrepareSnapshots").count(), 4);
    assert_eq!(provider.end_prepare_snapshots(A), Hresult::VSS_E_PROVIDER_VETO);
    assert_eq!(provider.provider().world().log.len(), 1, "from here on at once");
}

#[test]
fn rb_25_events_of_a_set_that_was_aborted_wait_for_the_next_one() {
    for unloads in [false, true] {
        let provider = at(SnapshotState::Prepared);
        assert_eq!(provider.commit_snapshots(A), Hresult::VSS_E_PROVIDER_VETO);
        assert_eq!(provider.abort_snapshots(A), Hresult::S_OK);
        assert!(provider.provider().world().log.is_empty(), "others may be frozen still");
        match unloads {
            true => assert_eq!(provider.on_unload(false), Hresult::S_OK),
            false => assert_eq!(begin(&provider, B, 7), Hresult::S_OK),
        }
        assert_eq!(provider.provider().world().log.len(), 1);
    }
}

#[test]
fn rb_25_events_of_a_set_that_was_abandoned_while_frozen_are_not_lost() {
    for unloads in [false, true] {
        let provider = at(SnapshotState::PreCommitted);
        assert_eq!(provider.end_prepare_snapshots(A), Hresult::VSS_E_PROVIDER_VETO);
        assert!(provider.provider().world().log.is_empty());
        match unloads {
            true => assert_eq!(provider.on_unload(true), Hresult::S_OK),
            false => assert_eq!(begin(&provider, B, 7), Hresult::S_OK),
        }
        assert_eq!(provider.provider().world().log.len(), 1, "unloads: {unloads}");
    }
}

/// Any call, for any of three sets.
#[derive(Clone, Debug)]
enum Any {
    Begin(u128, u128),
    OfSet(usize, u128),
    PostCommit(u128, i32),
    Luns(usize),
    Unload(bool),
    Breaks(usize),
    Mends,
}

/// A call for a set.
type OfSet = fn(&Hardware<Array>, SetId) -> Hresult;

const OF_SET: [(Call, OfSet); 6] = [
    (Call::EndPrepareSnapshots, |provider, set| provider.end_prepare_snapshots(set)),
    (Call::PreCommitSnapshots, |provider, set| provider.pre_commit_snapshots(set)),
    (Call::CommitSnapshots, |provider, set| provider.commit_snapshots(set)),
    (Call::PreFinalCommitSnapshots, |provider, set| provider.pre_final_commit_snapshots(set)),
    (Call::PostFinalCommitSnapshots, |provider, set| provider.post_final_commit_snapshots(set)),
    (Call::AbortSnapshots, |provider, set| provider.abort_snapshots(set)),
];

const BREAKABLE: [&str; 9] = [
    "add_volume",
    "finish_preparing",
    "make_ready",
    "commit",
    "finish_commit",
    "open_for_recovery",
    "seal",
    "target_luns",
    "support",
];

fn any_call() -> impl Strategy<Value = Any> {
    let set = prop_oneof![8 => Just(0xAu128), 2 => Just(0xB), 1 => Just(0xC)];
    prop_oneof![
        4 => (set.clone(), 1u128..6).prop_map(|(set, snapshot)| Any::Begin(set, snapshot)),
        8 => (0..OF_SET.len(), set.clone()).prop_map(|(call, set)| Any::OfSet(call, set)),
        2 => (set, -1i32..6).prop_map(|(set, count)| Any::PostCommit(set, count)),
        2 => (0usize..7).prop_map(Any::Luns),
        1 => any::<bool>().prop_map(Any::Unload),
        1 => (0..BREAKABLE.len()).prop_map(Any::Breaks),
        1 => Just(Any::Mends),
    ]
}

fn make(provider: &Hardware<Array>, any: &Any) -> Option<(Call, Hresult)> {
    let (devices, luns) = (["disk".to_owned()], [lun(1)]);
    Some(match *any {
        Any::Begin(set, snapshot) => {
            (Call::HardwareBeginPrepareSnapshot, begin(provider, SetId(set), snapshot))
        }
        Any::OfSet(call, set) => (OF_SET[call].0, OF_SET[call].1(provider, SetId(set))),
        Any::PostCommit(set, count) => {
            (Call::PostCommitSnapshots, provider.post_commit_snapshots(SetId(set), count))
        }
        Any::Luns(0) => (Call::GetTargetLuns, provider.get_target_luns(&devices, &luns).0),
        Any::Luns(1) => {
            (Call::AreLunsSupported, provider.are_luns_supported(backup(), &devices, &luns).0)
        }
        Any::Luns(2) => (Call::LocateLuns, provider.locate_luns(&luns)),
        Any::Luns(3) => (Call::OnLunEmpty, provider.on_lun_empty("disk", &luns[0])),
        Any::Luns(4) => (Call::ResyncLuns, provider.resync_luns(&luns, &luns).0),
        Any::Luns(5) => (Call::FillInLunInfo, provider.fill_in_lun_info("disk", &mut lun(1)).0),
        Any::Luns(_) => (Call::OnLoad, provider.on_load()),
        Any::Unload(force) => (Call::OnUnload, provider.on_unload(force)),
        Any::Breaks(step) => {
            provider.provider().world().fails.push(BREAKABLE[step]);
            return None;
        }
        Any::Mends => {
            provider.provider().world().fails.clear();
            return None;
        }
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    /// Whatever comes, in whatever order, and whatever fails.
    #[test]
    fn rb_26_every_answer_is_on_the_list_of_its_call(calls in proptest::collection::vec(any_call(), 1..80)) {
        let provider = Hardware::new(Array::default());
        for any in &calls {
            let finished = provider.provider().world().finished.clone();
            let state = provider.state();
            let Some((call, code)) = make(&provider, any) else { continue };
            prop_assert!(call.may_answer(code), "{:?}: {}", call, code);
            let world = provider.provider().world();
            prop_assert!(world.held.len() <= 1, "one set at a time: {:?}", world.held);
            for set in finished.keys() {
                let is_withdrawn = matches!(any, Any::OfSet(5, own) if *own == set.0)
                    && state == SnapshotState::Created;
                prop_assert!(world.finished.contains_key(set) || is_withdrawn, "{:?}", any);
            }
            let is_in_creation = provider.state() != SnapshotState::Unknown
                && provider.state() != SnapshotState::Created
                && provider.state() != SnapshotState::Aborted;
            prop_assert!(world.broken.is_empty(), "{:?}", world.broken);
            prop_assert_eq!(!world.held.is_empty(), is_in_creation, "nothing leaks: {:?}", any);
        }
        prop_assert_eq!(provider.on_unload(true), Hresult::S_OK);
        prop_assert!(provider.provider().world().held.is_empty());
    }
}
