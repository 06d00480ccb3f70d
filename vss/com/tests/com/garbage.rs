//! Calls with anything for a parameter, in any order: no answer that is not listed, nothing lost.

use crate::account;
use crate::creation::call;
use crate::hardware::Caller;
use crate::luns::{Luns, Names};
use crate::provider::hardware;
use lifechart_vss::calls::Call;
use lifechart_vss::hresult::Hresult;
use lifechart_vss_com::interfaces::IVssProviderCreateSnapshotSet;
use proptest::prelude::*;
use std::ptr::{null, null_mut};
use windows_core::{GUID, Interface};

/// One call, and how it is spoiled.
#[derive(Clone, Debug)]
struct Garbage {
    method: usize,
    /// Few sets, so that calls meet.
    set: u128,
    snapshot: u128,
    context: i32,
    /// Often right, sometimes anything.
    count: Option<i32>,
    /// Which pointers are null.
    nulls: u8,
    /// After how many allocations memory is short.
    memory: Option<usize>,
    fails: Option<usize>,
}

const STEPS: [&str; 12] = [
    "finish_preparing",
    "make_ready",
    "commit",
    "finish_commit",
    "open_for_recovery",
    "seal",
    "support",
    "add_volume",
    "target_luns",
    "fill_in_lun_info",
    "lun_empty",
    "locate_luns",
];

fn garbage() -> impl Strategy<Value = Garbage> {
    let count = prop_oneof![3 => Just(None), 1 => any::<i32>().prop_filter_map("not too many", |count| {
        // More than there are would be read from where nothing is: that nobody can see.
        (!(3..=4_096).contains(&count)).then_some(Some(count))
    })];
    let nulls = prop_oneof![3 => Just(0), 1 => any::<u8>()];
    let memory = prop_oneof![3 => Just(None), 1 => (0..40_usize).prop_map(Some)];
    let fails = prop_oneof![3 => Just(None), 1 => (0..STEPS.len() * 2).prop_map(Some)];
    let context = prop_oneof![Just(0), Just(9), any::<i32>()];
    (0..16_usize, 0..3_u128, 0..4_u128, context, count, nulls, memory, fails).prop_map(
        |(method, set, snapshot, context, count, nulls, memory, fails)| Garbage {
            method,
            set,
            snapshot,
            context,
            count,
            nulls,
            memory,
            fails,
        },
    )
}

/// The call, and what it answered.
fn run(
    provider: &Caller,
    garbage: &Garbage,
    luns: &mut Luns,
    others: &mut Luns,
) -> (Call, Hresult) {
    let names = Names::new(&["disk 1", "disk 2"]);
    let is_null = |bit: u8| garbage.nulls >> bit & 1 == 1;
    let n = if is_null(0) { null() } else { names.pointer() };
    let first = if is_null(0) { null() } else { names.first() };
    let l = if is_null(1) { null_mut() } else { luns.pointer() };
    let m = if is_null(2) { null_mut() } else { others.pointer() };
    let (mut flag, mut mask) = (0, 0);
    let yes = if is_null(3) { null_mut() } else { &raw mut flag };
    let capabilities = if is_null(3) { null_mut() } else { &raw mut mask };
    let mut raw = null_mut();
    let work = if is_null(3) { null_mut() } else { &raw mut raw };
    let (set, snapshot) = (GUID::from_u128(garbage.set), GUID::from_u128(garbage.snapshot));
    let (context, count) = (garbage.context, garbage.count.unwrap_or(2));
    let lun_count = count.cast_unsigned();
    match garbage.method {
        0 => (Call::AreLunsSupported, provider.are_luns_supported(count, context, n, l, yes)),
        1 => (Call::FillInLunInfo, provider.fill_in(first, l, yes)),
        2 => (
            Call::HardwareBeginPrepareSnapshot,
            provider.begin(set, snapshot, context, count, n, l),
        ),
        3 => (Call::GetTargetLuns, provider.targets(count, n, l, m)),
        4 => (Call::LocateLuns, provider.locate(count, l)),
        5 => (Call::OnLunEmpty, provider.empty(first, l)),
        6 => (Call::GetProviderCapabilities, provider.capabilities(capabilities)),
        7 => (Call::OnLunStateChange, provider.change(l, m, lun_count, 0)),
        8 => (Call::ResyncLuns, provider.resync(l, m, lun_count, work)),
        place => {
            let calls = [
                Call::EndPrepareSnapshots,
                Call::PreCommitSnapshots,
                Call::CommitSnapshots,
                Call::PostCommitSnapshots,
                Call::PreFinalCommitSnapshots,
                Call::PostFinalCommitSnapshots,
                Call::AbortSnapshots,
            ];
            let creation = provider.0.query(&IVssProviderCreateSnapshotSet::IID);
            let creation = creation.expect("it is implemented");
            (calls[place - 9], call(&creation, place - 6, set))
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn whatever_comes_is_answered_as_listed(calls in prop::collection::vec(garbage(), 1..40)) {
        let (runner, object) = hardware();
        let provider = Caller::of(&object);
        let (mut luns, mut others) = (Luns::full(&["one", "two"]), Luns::full(&["three", "four"]));
        for garbage in &calls {
            let mut world = runner.provider().world();
            world.fails.clear();
            world.panics.clear();
            world.serial = (garbage.nulls & 0x80 != 0).then(|| format!("new {}", garbage.snapshot));
            match garbage.fails {
                Some(step) if step < STEPS.len() => world.fails.push(STEPS[step]),
                Some(step) => world.panics.push(STEPS[step - STEPS.len()]),
                None => {}
            }
            drop(world);
            account::refuse_after(garbage.memory);
            let (call, code) = run(&provider, garbage, &mut luns, &mut others);
            account::refuse_after(None);
            prop_assert!(call.may_answer(code), "{:?} answers {}", call, code);
        }
        drop((luns, others));
        prop_assert_eq!(account::held(), 0);
        prop_assert_eq!(account::wrong_frees(), 0);
    }
}
