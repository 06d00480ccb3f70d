//! IVssEnumObject: what Query answers.

use crate::account;
use crate::catalogue::{Caller, check_properties, free_properties};
use crate::object::Object;
use crate::store::{properties, software};
use lifechart_vss::hresult::Hresult;
use lifechart_vss_com::interfaces::IVssEnumObject;
use lifechart_vss_com::raw::{ObjectProperties, object_type};
use std::ffi::c_void;
use windows_core::{GUID, IUnknown, Interface};

type Next = unsafe extern "system" fn(*mut c_void, u32, *mut ObjectProperties, *mut u32) -> i32;
type Skip = unsafe extern "system" fn(*mut c_void, u32) -> i32;
type Reset = unsafe extern "system" fn(*mut c_void) -> i32;
type Clone = unsafe extern "system" fn(*mut c_void, *mut *mut c_void) -> i32;

const E_POINTER: i32 = 0x8000_4003_u32.cast_signed();
const E_FAIL: i32 = 0x8000_4005_u32.cast_signed();

fn next(all: &Object, wanted: u32, objects: *mut ObjectProperties, fetched: *mut u32) -> i32 {
    let function: Next = all.function(3);
    // SAFETY: pointers are good, or such that the object can see that they are not. So below.
    unsafe { function(all.raw(), wanted, objects, fetched) }
}

fn skip(all: &Object, count: u32) -> i32 {
    let function: Skip = all.function(4);
    // SAFETY: the same.
    unsafe { function(all.raw(), count) }
}

fn reset(all: &Object) -> i32 {
    let function: Reset = all.function(5);
    // SAFETY: the same.
    unsafe { function(all.raw()) }
}

fn copy(all: &Object, copied: *mut *mut c_void) -> i32 {
    let function: Clone = all.function(6);
    // SAFETY: the same.
    unsafe { function(all.raw(), copied) }
}

/// So many finished shadow copies.
fn query(number: u128) -> Object {
    let (runner, object) = software();
    runner.provider().world().finished = (1..=number).map(properties).collect();
    let mut all = std::ptr::null_mut();
    let provider = Caller::software(&object);
    let (none, snapshot) = (object_type::NONE, object_type::SNAPSHOT);
    let code = provider.query(GUID::zeroed(), none, snapshot, &raw mut all);
    assert_eq!(code, Hresult::S_OK);
    let all = Object::taken(all);
    all.query(&IVssEnumObject::IID).expect("it is one")
}

/// The numbers of the next ones, and the code.
fn take(all: &Object, wanted: usize) -> (i32, Vec<u128>) {
    let mut objects = vec![ObjectProperties::default(); wanted];
    let mut fetched = 7;
    let number = u32::try_from(wanted).expect("tests want few");
    let code = next(all, number, objects.as_mut_ptr(), &raw mut fetched);
    objects.truncate(fetched as usize);
    for object in &objects {
        assert_eq!(object.object_type, object_type::SNAPSHOT);
        check_properties(&object.snapshot, object.snapshot.snapshot.to_u128());
        free_properties(&object.snapshot);
    }
    (code, objects.iter().map(|object| object.snapshot.snapshot.to_u128()).collect())
}

#[test]
fn shadow_copies_come_one_after_the_other() {
    let all = query(5);
    assert_eq!(take(&all, 2), (0, vec![1, 2]));
    let mut other = std::ptr::null_mut();
    assert_eq!(copy(&all, &raw mut other), 0);
    let other = Object::taken(other);
    assert_eq!(skip(&all, 1), 0);
    assert_eq!(take(&all, 3), (1, vec![4, 5]), "there are fewer");
    assert_eq!(take(&all, 1), (1, vec![]));
    assert_eq!(skip(&all, 1), 1);
    assert_eq!(take(&other, 3), (0, vec![3, 4, 5]), "a copy has a place of its own");
    assert_eq!(reset(&all), 0);
    assert_eq!(skip(&all, 5), 0, "there were as many");
    assert_eq!(reset(&all), 0);
    assert_eq!(skip(&all, u32::MAX), 1);
    assert_eq!(reset(&all), 0);
    assert_eq!(take(&all, 0), (0, vec![]));
    assert_eq!(take(&all, 1), (0, vec![1]));
    assert_eq!(account::held(), 0);
    let identity = all.query(&IUnknown::IID).expect("everything has IUnknown");
    assert_eq!(identity.query(&IVssEnumObject::IID).expect("symmetric").raw(), all.raw());
}

#[cfg(not(windows))]
#[test]
fn what_could_not_be_told_is_told_later() {
    let all = query(2);
    // Five strings for each of them.
    for short_of_memory in 0..10 {
        account::refuse_after(Some(short_of_memory));
        let (code, told) = take(&all, 2);
        account::refuse_after(None);
        assert_eq!((code, told), (E_FAIL, vec![]), "{short_of_memory}");
        assert_eq!(account::held(), 0, "{short_of_memory}");
    }
    assert_eq!(take(&all, 2), (0, vec![1, 2]));
}

#[test]
fn pointers_are_looked_at() {
    let all = query(1);
    let mut object = ObjectProperties::default();
    let mut fetched = 7;
    assert_eq!(next(&all, 1, std::ptr::null_mut(), &raw mut fetched), E_POINTER);
    assert_eq!(fetched, 0);
    assert_eq!(next(&all, 1, &raw mut object, std::ptr::null_mut()), E_POINTER);
    assert_eq!(next(&all, u32::MAX, &raw mut object, &raw mut fetched), E_FAIL);
    assert_eq!(copy(&all, std::ptr::null_mut()), E_POINTER);
    assert_eq!(take(&all, 1), (0, vec![1]), "nothing was lost");
}
