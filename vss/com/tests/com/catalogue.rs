//! IVssSoftwareSnapshotProvider and IVssFileShareSnapshotProvider, by their places.

use crate::account;
use crate::creation::{SET, call};
use crate::luns::Names;
use crate::object::Object;
use crate::store::{Store, properties, share, software};
use lifechart_vss::hresult::Hresult;
use lifechart_vss::ids::SnapshotId;
use lifechart_vss::provider::DeleteFailure;
use lifechart_vss_com::interfaces::{
    IVssFileShareSnapshotProvider, IVssProviderCreateSnapshotSet, IVssSoftwareSnapshotProvider,
};
use lifechart_vss_com::memory;
use lifechart_vss_com::raw::{
    SnapshotProperties, Variant, VariantValue, object_type, variant_type,
};
use std::ffi::c_void;
use windows_core::{GUID, Interface};

type Number = unsafe extern "system" fn(*mut c_void, i32) -> i32;
type Id = unsafe extern "system" fn(*mut c_void, GUID) -> i32;
type Properties = unsafe extern "system" fn(*mut c_void, GUID, *mut SnapshotProperties) -> i32;
type Query = unsafe extern "system" fn(*mut c_void, GUID, i32, i32, *mut *mut c_void) -> i32;
type Delete = unsafe extern "system" fn(*mut c_void, GUID, i32, i32, *mut i32, *mut GUID) -> i32;
type BeginVolume = unsafe extern "system" fn(*mut c_void, GUID, GUID, *const u16, i32) -> i32;
type BeginShare = unsafe extern "system" fn(*mut c_void, GUID, GUID, *const u16, i32, GUID) -> i32;
type IsSupported = unsafe extern "system" fn(*mut c_void, *const u16, *mut i32) -> i32;
type IsSnapshotted = unsafe extern "system" fn(*mut c_void, *const u16, *mut i32, *mut i32) -> i32;
type SetProperty = unsafe extern "system" fn(*mut c_void, GUID, i32, Variant) -> i32;
type Status = unsafe extern "system" fn(*mut c_void, *const u16, *mut *mut c_void) -> i32;

/// Either interface; they have the same methods up to place 10, but for one parameter.
pub(crate) struct Caller {
    pub(crate) object: Object,
    pub(crate) is_share: bool,
}

impl Caller {
    pub(crate) fn software(object: &Object) -> Self {
        let object = object.query(&IVssSoftwareSnapshotProvider::IID).expect("it is implemented");
        Self { object, is_share: false }
    }
    pub(crate) fn share(object: &Object) -> Self {
        let object = object.query(&IVssFileShareSnapshotProvider::IID).expect("it is implemented");
        Self { object, is_share: true }
    }
    pub(crate) fn set_context(&self, context: i32) -> Hresult {
        let function: Number = self.object.function(3);
        // SAFETY: pointers are good, or such that the object can see that they are not. So below.
        Hresult(unsafe { function(self.object.raw(), context) })
    }
    pub(crate) fn properties(&self, id: GUID, properties: *mut SnapshotProperties) -> Hresult {
        let function: Properties = self.object.function(4);
        // SAFETY: the same.
        Hresult(unsafe { function(self.object.raw(), id, properties) })
    }
    pub(crate) fn query(
        &self,
        id: GUID,
        kind: i32,
        returned: i32,
        all: *mut *mut c_void,
    ) -> Hresult {
        let function: Query = self.object.function(5);
        // SAFETY: the same.
        Hresult(unsafe { function(self.object.raw(), id, kind, returned, all) })
    }
    pub(crate) fn delete(
        &self,
        id: GUID,
        kind: i32,
        force: i32,
        deleted: *mut i32,
        not_deleted: *mut GUID,
    ) -> Hresult {
        let function: Delete = self.object.function(6);
        // SAFETY: the same.
        Hresult(unsafe { function(self.object.raw(), id, kind, force, deleted, not_deleted) })
    }
    pub(crate) fn begin(
        &self,
        set: GUID,
        snapshot: GUID,
        name: *const u16,
        context: i32,
    ) -> Hresult {
        // SAFETY: the same.
        Hresult(unsafe {
            if self.is_share {
                let function: BeginShare = self.object.function(7);
                function(self.object.raw(), set, snapshot, name, context, GUID::from_u128(0xABC))
            } else {
                let function: BeginVolume = self.object.function(7);
                function(self.object.raw(), set, snapshot, name, context)
            }
        })
    }
    pub(crate) fn is_supported(&self, name: *const u16, yes: *mut i32) -> Hresult {
        let function: IsSupported = self.object.function(8);
        // SAFETY: the same.
        Hresult(unsafe { function(self.object.raw(), name, yes) })
    }
    pub(crate) fn is_snapshotted(
        &self,
        name: *const u16,
        yes: *mut i32,
        more: *mut i32,
    ) -> Hresult {
        let function: IsSnapshotted = self.object.function(9);
        // SAFETY: the same.
        Hresult(unsafe { function(self.object.raw(), name, yes, more) })
    }
    pub(crate) fn set_property(&self, id: GUID, number: i32, value: Variant) -> Hresult {
        let function: SetProperty = self.object.function(10);
        // SAFETY: the same.
        Hresult(unsafe { function(self.object.raw(), id, number, value) })
    }
    pub(crate) fn revert(&self, id: GUID) -> Hresult {
        let function: Id = self.object.function(11);
        // SAFETY: the same.
        Hresult(unsafe { function(self.object.raw(), id) })
    }
    pub(crate) fn revert_status(&self, name: *const u16, progress: *mut *mut c_void) -> Hresult {
        let function: Status = self.object.function(12);
        // SAFETY: the same.
        Hresult(unsafe { function(self.object.raw(), name, progress) })
    }
}

/// Both kinds of providers.
fn both(test: impl Fn(&Caller, &Store)) {
    let (runner, object) = software();
    test(&Caller::software(&object), runner.provider());
    let (runner, object) = share();
    test(&Caller::share(&object), runner.provider());
}

pub(crate) fn value(variant_type: u16, value: VariantValue) -> Variant {
    Variant { variant_type, reserved: [0; 3], value }
}

const ONE: GUID = GUID::from_u128(1);

#[test]
fn the_calls_stand_in_their_places() {
    both(|provider, store| {
        let name = Names::new(&["C:\\"]);
        assert_eq!(provider.set_context(9), Hresult::S_OK);
        assert_eq!(provider.begin(SET, ONE, name.first(), 9), Hresult::S_OK);
        let (mut yes, mut compatibility) = (7, 7);
        assert_eq!(provider.is_supported(name.first(), &raw mut yes), Hresult::S_OK);
        assert_eq!(yes, 0);
        let (is, more) = (&raw mut yes, &raw mut compatibility);
        assert_eq!(provider.is_snapshotted(name.first(), is, more), Hresult::S_OK);
        assert_eq!((yes, compatibility), (1, 3));
        let (mut count, mut not_deleted) = (7, GUID::zeroed());
        let (deleted, left) = (&raw mut count, &raw mut not_deleted);
        let code = provider.delete(ONE, object_type::SNAPSHOT, -1, deleted, left);
        assert_eq!((code, count, not_deleted.to_u128()), (Hresult::S_OK, 3, 0));
        let code = provider.delete(ONE, object_type::SNAPSHOT_SET, 0, deleted, left);
        assert_eq!(code, Hresult::S_OK);
        let set = if provider.is_share { "add C:\\ abc" } else { "add C:\\" };
        let one = "{00000000-0000-0000-0000-000000000001}";
        assert_eq!(
            store.world().done,
            [
                "set_context 9".to_owned(),
                set.to_owned(),
                "support C:\\ 9".to_owned(),
                "is_snapshotted C:\\".to_owned(),
                format!("delete Snapshot({one}) true"),
                format!("delete Set({one}) false"),
            ]
        );
    });
}

#[test]
fn what_could_not_be_deleted_is_named_with_the_code_for_it() {
    both(|provider, store| {
        let failures = [
            (DeleteFailure::ObjectNotFound, Hresult::VSS_E_OBJECT_NOT_FOUND, 0),
            (DeleteFailure::ProviderVeto, Hresult::VSS_E_PROVIDER_VETO, 1),
        ];
        for (failure, expected, events) in failures {
            store.world().left = Some((SnapshotId(9), failure));
            let (mut count, mut left) = (7, GUID::zeroed());
            let kind = object_type::SNAPSHOT_SET;
            let code = provider.delete(ONE, kind, 0, &raw mut count, &raw mut left);
            assert_eq!((code, count, left.to_u128()), (expected, 3, 9));
            assert_eq!(store.world().log.len(), events, "a veto leaves an event");
        }
    });
}

#[test]
fn reverts_stand_in_their_places() {
    let (runner, object) = software();
    let provider = Caller::software(&object);
    let name = Names::new(&["C:\\"]);
    assert_eq!(provider.revert(ONE), Hresult::S_OK);
    let mut progress = std::ptr::dangling_mut();
    let code = provider.revert_status(name.first(), &raw mut progress);
    assert_eq!((code, progress), (Hresult::VSS_E_OBJECT_NOT_FOUND, std::ptr::null_mut()));
    assert_eq!(runner.provider().world().done, ["revert 1", "revert_status C:\\"]);
}

#[test]
fn a_set_is_created_over_either_interface() {
    both(|provider, store| {
        let name = Names::new(&["C:\\"]);
        let creation = provider.object.query(&IVssProviderCreateSnapshotSet::IID);
        let creation = creation.expect("it is implemented");
        assert_eq!(provider.begin(SET, ONE, name.first(), 0), Hresult::S_OK);
        for place in 3..=8 {
            assert_eq!(call(&creation, place, SET), Hresult::S_OK);
        }
        assert_eq!(store.world().done[1..], ["finish_preparing ", "commit "]);
    });
}

#[test]
fn properties_are_told_whole_or_not_at_all() {
    both(|provider, store| {
        store.world().finished = vec![properties(1)];
        // Five strings are told, and one is not there.
        for short_of_memory in account::shortages(5) {
            let mut told = SnapshotProperties { count: 7, ..SnapshotProperties::default() };
            account::refuse_after(short_of_memory);
            let code = provider.properties(ONE, &raw mut told);
            account::refuse_after(None);
            if short_of_memory.is_some() {
                assert_eq!(code, Hresult::E_OUTOFMEMORY);
                assert!(told.device.is_null() && told.count == 0, "nothing is there");
            } else {
                assert_eq!(code, Hresult::S_OK);
                check_properties(&told, 1);
                free_properties(&told);
            }
            assert_eq!(account::held(), 0);
        }
        let mut told = SnapshotProperties { count: 7, ..SnapshotProperties::default() };
        let code = provider.properties(GUID::from_u128(2), &raw mut told);
        assert_eq!((code, told.count), (Hresult::VSS_E_OBJECT_NOT_FOUND, 0));
        store.world().finished[0].original = "zero \0 inside".to_owned();
        assert_eq!(provider.properties(ONE, &raw mut told), Hresult::VSS_E_PROVIDER_VETO);
        assert_eq!(store.world().log.len(), 1, "a veto leaves an event");
    });
}

/// The structure says what [`properties`] has with this number.
pub(crate) fn check_properties(told: &SnapshotProperties, number: u128) {
    assert_eq!(told.snapshot.to_u128(), number);
    assert_eq!(told.set.to_u128(), number + 100);
    assert_eq!((told.count, told.created, told.state), (1, -5, 12));
    assert_eq!(told.attributes, 0x4_0001);
    assert_eq!(told.provider.to_u128(), 0xABC);
    assert_eq!(wide(told.device), Some(format!("device {number} \u{1f4be}")));
    assert_eq!(wide(told.original).as_deref(), Some("volume"));
    assert_eq!(wide(told.originating_machine).as_deref(), Some("here"));
    assert_eq!(wide(told.service_machine).as_deref(), Some("there"));
    assert_eq!(wide(told.exposed_name), None);
    assert_eq!(wide(told.exposed_path).as_deref(), Some("path"));
}

fn wide(first: *const u16) -> Option<String> {
    if first.is_null() {
        return None;
    }
    // SAFETY: the border puts a zero at the end of every string.
    let units = (0..).map(|at| unsafe { *first.add(at) }).take_while(|&unit| unit != 0);
    Some(String::from_utf16(&units.collect::<Vec<u16>>()).expect("it is text"))
}

/// As VssFreeSnapshotProperties does.
pub(crate) fn free_properties(told: &SnapshotProperties) {
    let texts = [
        told.device,
        told.original,
        told.originating_machine,
        told.service_machine,
        told.exposed_name,
        told.exposed_path,
    ];
    // SAFETY: they were handed over, and are freed once.
    texts.into_iter().for_each(|text| unsafe { memory::free(text) });
}

#[test]
fn properties_are_set_from_every_kind_of_value() {
    both(|provider, store| {
        let mut text = [12_u16, 0];
        let units: Vec<u16> = "C:\\\u{1f4be}\0".encode_utf16().collect();
        text[0] = u16::try_from(units.len() * 2).expect("it is short");
        let mut text: Vec<u16> = text.into_iter().chain(units).collect();
        // SAFETY: the string begins behind its length.
        let behind = unsafe { text.as_mut_ptr().add(2) };
        let values = [
            (variant_type::EMPTY, VariantValue { long: -1 }, ""),
            (variant_type::NUMBER, VariantValue { number: -1 }, "-1"),
            (variant_type::UNSIGNED, VariantValue { number: -1 }, "4294967295"),
            (variant_type::LONG, VariantValue { long: i64::MIN }, "-9223372036854775808"),
            (variant_type::TEXT, VariantValue { text: std::ptr::null_mut() }, ""),
            (variant_type::TEXT, VariantValue { text: behind }, "C:\\\u{1f4be}\0"),
        ];
        for (kind, of_kind, expected) in values {
            let code = provider.set_property(ONE, 8, value(kind, of_kind));
            assert_eq!(code, Hresult::S_OK, "{kind}");
            let done = store.world().done.pop();
            assert_eq!(done, Some(format!("set_property 1 8 {expected}")));
        }
    });
}

#[test]
fn each_call_fails_with_what_its_list_has() {
    both(|provider, store| {
        let name = Names::new(&["C:\\"]);
        let ask = |step: &str| {
            let (mut one, mut other, mut id) = (7, 7, GUID::zeroed());
            let (yes, more, left) = (&raw mut one, &raw mut other, &raw mut id);
            let mut told = SnapshotProperties::default();
            let mut raw = std::ptr::null_mut();
            let code = match step {
                "set_context" => provider.set_context(0),
                "properties" => provider.properties(ONE, &raw mut told),
                "query" => provider.query(GUID::zeroed(), 1, 3, &raw mut raw),
                "delete" => provider.delete(ONE, object_type::SNAPSHOT, 0, more, left),
                "add" => provider.begin(SET, ONE, name.first(), 0),
                "support" => provider.is_supported(name.first(), yes),
                "is_snapshotted" => provider.is_snapshotted(name.first(), yes, more),
                "set_property" => provider.set_property(ONE, 1, Variant::default()),
                "revert" => provider.revert(ONE),
                _ => provider.revert_status(name.first(), &raw mut raw),
            };
            assert!(raw.is_null() && one != 1 && (other == 0 || other == 7), "{step}");
            code
        };
        let veto = Hresult::VSS_E_PROVIDER_VETO;
        let short = Hresult::E_OUTOFMEMORY;
        let steps = [
            ("set_context", Hresult::VSS_E_BAD_STATE, short),
            ("properties", Hresult::VSS_E_UNEXPECTED, veto),
            ("query", veto, veto),
            ("delete", Hresult::VSS_E_OBJECT_NOT_FOUND, veto),
            ("add", Hresult::E_ACCESSDENIED, veto),
            ("support", Hresult::VSS_E_NESTED_VOLUME_LIMIT, veto),
            ("is_snapshotted", Hresult::VSS_E_OBJECT_NOT_FOUND, veto),
            ("set_property", Hresult::VSS_E_OBJECT_NOT_FOUND, short),
            ("revert", Hresult::VSS_E_REVERT_IN_PROGRESS, short),
            ("revert_status", Hresult::VSS_E_VOLUME_NOT_SUPPORTED, short),
        ];
        let number = if provider.is_share { 8 } else { 10 };
        for (step, fails, panics) in &steps[..number] {
            store.world().fails = vec![step];
            assert_eq!(ask(step), *fails, "{step} fails");
            store.world().fails.clear();
            store.world().panics = vec![step];
            assert_eq!(ask(step), *panics, "{step} panics");
            store.world().panics.clear();
        }
    });
}
