//! IVssAsync: what ResyncLuns and QueryRevertStatus answer.

use crate::catalogue;
use crate::hardware;
use crate::luns::{Luns, Names};
use crate::object::Object;
use crate::provider;
use crate::store::software;
use lifechart_vss::hresult::Hresult;
use lifechart_vss::provider::{Completion, Operation};
use lifechart_vss_com::interfaces::IVssAsync;
use lifechart_vss_com::objects::Life;
use std::ffi::c_void;
use std::sync::Arc;
use std::time::{Duration, Instant};
use windows_core::{IUnknown, Interface};

type Cancel = unsafe extern "system" fn(*mut c_void) -> i32;
type Wait = unsafe extern "system" fn(*mut c_void, u32) -> i32;
type QueryStatus = unsafe extern "system" fn(*mut c_void, *mut i32, *mut i32) -> i32;

const INFINITE: u32 = u32::MAX;

fn cancel(work: &Object) -> Hresult {
    let function: Cancel = work.function(3);
    // SAFETY: it takes nothing.
    Hresult(unsafe { function(work.raw()) })
}

fn wait(work: &Object, milliseconds: u32) -> Hresult {
    let function: Wait = work.function(4);
    // SAFETY: it takes a number.
    Hresult(unsafe { function(work.raw(), milliseconds) })
}

fn query_status(work: &Object, result: *mut i32, reserved: *mut i32) -> Hresult {
    let function: QueryStatus = work.function(5);
    // SAFETY: the pointers are good, or null.
    Hresult(unsafe { function(work.raw(), result, reserved) })
}

fn status(work: &Object) -> Hresult {
    let (mut status, mut reserved) = (7, 7);
    let code = query_status(work, &raw mut status, &raw mut reserved);
    assert_eq!((code, reserved), (Hresult::S_OK, 0));
    Hresult(status)
}

/// A resynchronization that goes on, and its author's end of it.
fn resync() -> (Object, Completion) {
    resync_with(Life::default())
}

fn resync_with(life: Life) -> (Object, Completion) {
    let (runner, object) = provider::hardware_with(life);
    let (operation, completion) = Operation::cancellable();
    runner.provider().world().resync = Some(operation);
    let caller = hardware::Caller::of(&object);
    let (mut from, mut to) = (Luns::full(&["one"]), Luns::full(&["other"]));
    let mut work = std::ptr::dangling_mut();
    let code = caller.resync(from.pointer(), to.pointer(), 1, &raw mut work);
    assert_eq!(code, Hresult::S_OK);
    // The provider's object goes; the work does not need it.
    (Object::taken(work), completion)
}

#[test]
fn a_resynchronization_is_waited_for() {
    let (work, completion) = resync();
    let identity = work.query(&IUnknown::IID).expect("everything has IUnknown");
    assert_eq!(identity.query(&IVssAsync::IID).expect("symmetric").raw(), work.raw());
    assert_eq!(status(&work), Hresult::VSS_S_ASYNC_PENDING);
    let began = Instant::now();
    assert_eq!(wait(&work, 20), Hresult::S_OK);
    assert!(began.elapsed() >= Duration::from_millis(20), "it was waited for");
    let ends = std::thread::spawn(move || completion.finish());
    assert_eq!(wait(&work, INFINITE), Hresult::S_OK);
    ends.join().expect("it ends");
    assert_eq!(status(&work), Hresult::VSS_S_ASYNC_FINISHED);
    assert_eq!(cancel(&work), Hresult::VSS_S_ASYNC_FINISHED);
}

#[test]
fn a_resynchronization_is_cancelled() {
    let (work, completion) = resync();
    assert_eq!(cancel(&work), Hresult::S_OK);
    assert!(completion.is_cancel_asked());
    assert_eq!(status(&work), Hresult::VSS_S_ASYNC_PENDING, "its author has not stopped yet");
    drop(completion);
    assert_eq!(status(&work), Hresult::VSS_S_ASYNC_CANCELLED);
    assert_eq!(wait(&work, INFINITE), Hresult::S_OK);
    assert_eq!(cancel(&work), Hresult::VSS_S_ASYNC_CANCELLED);
}

#[test]
fn one_that_fails_says_so_to_who_waits() {
    let (work, completion) = resync();
    completion.fail(Hresult::VSS_E_INSUFFICIENT_STORAGE);
    assert_eq!(wait(&work, 0), Hresult::VSS_E_INSUFFICIENT_STORAGE);
    assert_eq!(status(&work), Hresult::VSS_E_INSUFFICIENT_STORAGE);
    assert_eq!(
        query_status(&work, std::ptr::null_mut(), std::ptr::null_mut()),
        Hresult::E_INVALIDARG
    );
}

#[test]
fn work_that_somebody_watches_keeps_the_server_going() {
    let life = Arc::new(());
    let (work, completion) = resync_with(Life::holding(Arc::clone(&life)));
    assert_eq!(Arc::strong_count(&life), 2, "the object of the provider is gone");
    drop(completion);
    assert_eq!(Arc::strong_count(&life), 2);
    drop(work);
    assert_eq!(Arc::strong_count(&life), 1);
}

#[test]
fn nothing_stops_a_revert() {
    let (runner, object) = software();
    let (operation, completion) = Operation::irrevocable();
    runner.provider().world().revert = Some(operation);
    let caller = catalogue::Caller::software(&object);
    let name = Names::new(&["C:\\"]);
    let mut work = std::ptr::null_mut();
    assert_eq!(caller.revert_status(name.first(), &raw mut work), Hresult::S_OK);
    let work = Object::taken(work);
    assert_eq!(cancel(&work), Hresult::VSS_E_UNEXPECTED);
    assert_eq!(status(&work), Hresult::VSS_S_ASYNC_PENDING);
    completion.finish();
    assert_eq!(status(&work), Hresult::VSS_S_ASYNC_FINISHED);
}
