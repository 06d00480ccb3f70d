//! QueryInterface, AddRef and Release, by the rules of COM.

use crate::object::{Object, query_with};
use crate::provider::{hardware, hardware_with};
use lifechart_vss_com::interfaces::{
    IVssAsync, IVssEnumObject, IVssFileShareSnapshotProvider, IVssHardwareSnapshotProvider,
    IVssHardwareSnapshotProviderEx, IVssProviderCreateSnapshotSet, IVssProviderNotifications,
    IVssSoftwareSnapshotProvider,
};
use lifechart_vss_com::objects::Life;
use std::sync::Arc;
use windows_core::{GUID, HRESULT, IUnknown, Interface};

const E_POINTER: HRESULT = HRESULT(0x8000_4003_u32.cast_signed());
const E_NOINTERFACE: HRESULT = HRESULT(0x8000_4002_u32.cast_signed());

const IDS: &[GUID] = &[
    IUnknown::IID,
    IVssProviderCreateSnapshotSet::IID,
    IVssProviderNotifications::IID,
    IVssHardwareSnapshotProvider::IID,
    IVssHardwareSnapshotProviderEx::IID,
];

/// From every interface to every interface, and back.
fn check_identity(object: &Object, ids: &[GUID]) {
    let identity = object.query(&IUnknown::IID).expect("everything has IUnknown");
    for from in ids {
        let from_here = object.query(from).expect("it is implemented");
        assert_eq!(from_here.query(from).expect("reflexive").raw(), from_here.raw());
        for to in ids {
            let there = from_here.query(to).expect("transitive");
            let back = there.query(from).expect("symmetric");
            assert_eq!(back.raw(), from_here.raw());
            let same = there.query(&IUnknown::IID).expect("everything has IUnknown");
            assert_eq!(same.raw(), identity.raw(), "an object has one identity");
        }
    }
}

#[test]
fn every_interface_leads_to_every_other() {
    check_identity(&hardware().1, IDS);
}

#[test]
fn what_is_not_implemented_is_not_found() {
    let (_, object) = hardware();
    let foreign = [
        IVssSoftwareSnapshotProvider::IID,
        IVssFileShareSnapshotProvider::IID,
        IVssEnumObject::IID,
        IVssAsync::IID,
        GUID::zeroed(),
        GUID::from_u128(IVssProviderCreateSnapshotSet::IID.to_u128() ^ 1),
        GUID::from_u128(u128::MAX),
    ];
    for id in &foreign {
        assert_eq!(object.query(id).err(), Some(E_NOINTERFACE), "{id:?}");
    }
    let mut found = std::ptr::null_mut();
    assert_eq!(query_with(&object, std::ptr::null(), &raw mut found), E_POINTER);
    assert_eq!(query_with(&object, &IUnknown::IID, std::ptr::null_mut()), E_POINTER);
}

#[test]
fn references_are_counted_from_any_thread() {
    let life = Arc::new(());
    let (_, object) = hardware_with(Life::holding(Arc::clone(&life)));
    std::thread::scope(|scope| {
        for _ in 0..8 {
            scope.spawn(|| {
                for round in 0..1_000 {
                    let other = object.query(&IDS[round % IDS.len()]).expect("it is implemented");
                    assert!(other.add_ref() > 1);
                    other.release();
                }
            });
        }
    });
    assert_eq!(object.add_ref(), 2, "all but one were given back");
    assert_eq!(object.release(), 1);
    assert_eq!(Arc::strong_count(&life), 2);
    drop(object);
    assert_eq!(Arc::strong_count(&life), 1, "the last one takes the object along");
}
