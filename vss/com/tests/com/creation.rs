//! IVssProviderCreateSnapshotSet and IVssProviderNotifications.

use crate::object::Object;
use crate::provider::hardware;
use lifechart_vss::context::Context;
use lifechart_vss::hresult::Hresult;
use lifechart_vss::ids::{SetId, SnapshotId};
use lifechart_vss::lun::LunInformation;
use lifechart_vss::provider::{CreateSnapshotSet, Hardware, HardwareProvider};
use lifechart_vss::state::SnapshotState;
use lifechart_vss_com::interfaces::{IVssProviderCreateSnapshotSet, IVssProviderNotifications};
use std::ffi::c_void;
use windows_core::{GUID, Interface};

type OfSet = unsafe extern "system" fn(*mut c_void, GUID) -> i32;
type OfSetAndCount = unsafe extern "system" fn(*mut c_void, GUID, i32) -> i32;
type OfPointer = unsafe extern "system" fn(*mut c_void, *mut c_void) -> i32;
type OfFlag = unsafe extern "system" fn(*mut c_void, i32) -> i32;

pub(crate) const SET: GUID = GUID::from_u128(0x0011_2233_4455_6677_8899_aabb_ccdd_eeff);

/// Place 3 is EndPrepareSnapshots, and so on.
pub(crate) const END_PREPARE: usize = 3;
pub(crate) const PRE_COMMIT: usize = 4;
pub(crate) const COMMIT: usize = 5;
pub(crate) const POST_COMMIT: usize = 6;
pub(crate) const PRE_FINAL_COMMIT: usize = 7;
pub(crate) const POST_FINAL_COMMIT: usize = 8;
pub(crate) const ABORT: usize = 9;

/// The call in this place, for this set.
pub(crate) fn call(creation: &Object, place: usize, set: GUID) -> Hresult {
    if place == POST_COMMIT {
        return post_commit(creation, set, 1);
    }
    let function: OfSet = creation.function(place);
    // SAFETY: these calls take nothing but an id.
    Hresult(unsafe { function(creation.raw(), set) })
}

fn post_commit(creation: &Object, set: GUID, count: i32) -> Hresult {
    let function: OfSetAndCount = creation.function(POST_COMMIT);
    // SAFETY: it takes an id and a number.
    Hresult(unsafe { function(creation.raw(), set, count) })
}

fn on_unload(notifications: &Object, force: i32) -> Hresult {
    let function: OfFlag = notifications.function(4);
    // SAFETY: it takes a flag.
    Hresult(unsafe { function(notifications.raw(), force) })
}

fn begin<P: HardwareProvider>(runner: &Hardware<P>, set: GUID) {
    let mut luns = [LunInformation::default()];
    let (set, snapshot) = (SetId(set.to_u128()), SnapshotId(1));
    let devices = ["disk 1".to_owned()];
    let backup = Context::of_bits(0);
    let code = runner.begin_prepare_snapshot(set, snapshot, backup, &devices, &mut luns);
    assert_eq!(code, Hresult::S_OK);
}

#[test]
fn the_calls_stand_in_their_places() {
    let (runner, object) = hardware();
    let creation = object.query(&IVssProviderCreateSnapshotSet::IID).expect("it is implemented");
    begin(&runner, SET);
    for place in END_PREPARE..=POST_FINAL_COMMIT {
        assert_eq!(call(&creation, place, SET), Hresult::S_OK, "{place}");
    }
    assert_eq!(runner.state(), SnapshotState::Created);
    assert_eq!(
        runner.provider().world().done,
        [
            "add_volume",
            "disk 1",
            "finish_preparing",
            "make_ready",
            "commit",
            "finish_commit",
            "open_for_recovery",
            "seal"
        ]
    );
    assert_eq!(call(&creation, ABORT, SET), Hresult::S_OK);
    assert_eq!(runner.provider().world().done.last().map(String::as_str), Some("withdraw"));
}

#[test]
fn the_id_and_the_count_arrive_as_they_are() {
    let (runner, object) = hardware();
    let creation = object.query(&IVssProviderCreateSnapshotSet::IID).expect("it is implemented");
    begin(&runner, SET);
    let other = GUID::from_u128(SET.to_u128() ^ 1);
    assert_eq!(call(&creation, END_PREPARE, other), Hresult::VSS_E_OBJECT_NOT_FOUND);
    for place in [END_PREPARE, PRE_COMMIT, COMMIT] {
        assert_eq!(call(&creation, place, SET), Hresult::S_OK);
    }
    assert_eq!(post_commit(&creation, SET, -1), Hresult::E_INVALIDARG);
    assert_eq!(post_commit(&creation, SET, 2), Hresult::S_OK, "another provider has one more");
}

#[test]
fn each_call_fails_with_what_its_list_has() {
    let fails = [
        ("finish_preparing", END_PREPARE, Hresult::VSS_E_INSUFFICIENT_STORAGE),
        ("make_ready", PRE_COMMIT, Hresult::VSS_E_OBJECT_NOT_FOUND),
        ("commit", COMMIT, Hresult::E_OUTOFMEMORY),
        ("finish_commit", POST_COMMIT, Hresult::E_INVALIDARG),
        ("open_for_recovery", PRE_FINAL_COMMIT, Hresult::E_OUTOFMEMORY),
        ("seal", POST_FINAL_COMMIT, Hresult::E_INVALIDARG),
    ];
    for (step, place, code) in fails {
        for panics in [false, true] {
            let (runner, object) = hardware();
            let creation = object.query(&IVssProviderCreateSnapshotSet::IID).expect("it is there");
            begin(&runner, SET);
            for earlier in END_PREPARE..place {
                assert_eq!(call(&creation, earlier, SET), Hresult::S_OK);
            }
            let mut world = runner.provider().world();
            if panics {
                world.panics.push(step)
            } else {
                world.fails.push(step)
            }
            drop(world);
            let expected = if panics { Hresult::VSS_E_PROVIDER_VETO } else { code };
            assert_eq!(call(&creation, place, SET), expected, "{step}");
            assert_eq!(runner.state(), SnapshotState::Aborted, "{step}");
            assert!(runner.provider().world().unfinished.is_empty(), "{step}");
        }
    }
}

#[test]
fn unloading_may_be_declined() {
    let (runner, object) = hardware();
    let notifications = object.query(&IVssProviderNotifications::IID).expect("it is implemented");
    let on_load: OfPointer = notifications.function(3);
    // SAFETY: the callback may be null, and is not used.
    let code = Hresult(unsafe { on_load(notifications.raw(), std::ptr::null_mut()) });
    assert_eq!(code, Hresult::S_OK);
    assert_eq!(runner.provider().world().done, ["load"]);
    assert_eq!(on_unload(&notifications, 0), Hresult::S_OK);
    begin(&runner, SET);
    assert_eq!(on_unload(&notifications, 0), Hresult::S_FALSE);
    assert_eq!(runner.state(), SnapshotState::Preparing);
    assert_eq!(on_unload(&notifications, -1), Hresult::S_OK, "any other number than zero is true");
    assert_eq!(runner.state(), SnapshotState::Unknown);
    assert!(runner.provider().world().unfinished.is_empty());
}
