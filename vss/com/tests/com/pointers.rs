//! Every pointer and every count of every method, spoiled in every way that can be seen.

use crate::account;
use crate::catalogue::{self, value};
use crate::creation::SET;
use crate::hardware::{Caller, SNAPSHOT};
use crate::luns::{Luns, Names};
use crate::provider::hardware;
use crate::store::{share, software};
use lifechart_vss::hresult::Hresult;
use lifechart_vss_com::raw::{
    LunInformation, SnapshotProperties, VariantValue, object_type, variant_type,
};
use std::ptr::{null, null_mut};
use windows_core::GUID;

/// A pointer to where no such value can lie, because it is not at a multiple of its alignment.
fn crooked<T>(pointer: *mut T) -> *mut T {
    pointer.wrapping_byte_add(1)
}

/// Text that is no UTF-16, and text that does not end.
fn no_texts() -> [Vec<u16>; 3] {
    [vec![0xD800, 0], vec![0x41, 0xDC00, 0x42, 0], vec![0x41; 32_768]]
}

/// Checks what a call answers to pointers that are no good.
#[track_caller]
fn is_invalid(call: &str, codes: &[Hresult]) {
    for (place, &code) in codes.iter().enumerate() {
        assert_eq!(code, Hresult::E_INVALIDARG, "{call}, number {place}");
    }
}

/// One LUN, each time with something else in it that cannot be right.
fn spoiled() -> Vec<(&'static str, LunInformation)> {
    let good = LunInformation::default();
    let endless = Box::leak(Box::new([b'a'; 40_000])).as_mut_ptr();
    let mut spoiled = vec![
        ("a string without an end", LunInformation { vendor: endless, ..good }),
        ("a serial number without an end", LunInformation { serial: endless, ..good }),
        ("interconnects that are not there", LunInformation { interconnect_count: 1, ..good }),
        ("too many interconnects", LunInformation { interconnect_count: u32::MAX, ..good }),
    ];
    let mut more = |about, spoil: &dyn Fn(&mut LunInformation)| {
        let mut lun = good;
        spoil(&mut lun);
        spoiled.push((about, lun));
    };
    let identifier = |code_set, kind, length| {
        let bytes = null_mut();
        let identifier =
            lifechart_vss_com::raw::StorageIdentifier { code_set, kind, length, bytes };
        std::ptr::from_mut(Box::leak(Box::new(identifier)))
    };
    more("names that are not there", &|lun| lun.device_id.identifier_count = 1);
    more("too many names", &|lun| lun.device_id.identifier_count = u32::MAX);
    let wrong = [
        ("bytes that are not there", identifier(1, 3, 8)),
        ("too many bytes", identifier(1, 3, u32::MAX)),
        ("a code set below zero", identifier(-1, 3, 0)),
        ("a code set that nothing can hold", identifier(16, 3, 0)),
        ("a kind below zero", identifier(1, -1, 0)),
        ("a kind that nothing can hold", identifier(1, 16, 0)),
    ];
    for (about, identifiers) in wrong {
        more(about, &|lun| {
            lun.device_id.identifier_count = 1;
            lun.device_id.identifiers = identifiers;
        });
    }
    let way = lifechart_vss_com::raw::Interconnect { port_length: 2, ..Default::default() };
    let way = std::ptr::from_mut(Box::leak(Box::new(way)));
    more("a port that is not there", &|lun| {
        lun.interconnect_count = 1;
        lun.interconnects = way;
    });
    more("interconnects at an odd place", &|lun| {
        lun.interconnect_count = 1;
        lun.interconnects = crooked(way);
    });
    spoiled
}

/// Arguments in which nothing is wrong: names of two devices and the first of them, two LUNs and two
/// more.
#[derive(Clone, Copy)]
struct Good {
    n: *const *const u16,
    first: *const u16,
    l: *mut LunInformation,
    m: *mut LunInformation,
}

/// Lets a hardware provider be called with spoiled arguments, none of which its author hears of.
/// Answers how many events that has left.
fn spoil_hardware(spoil: impl FnOnce(&Caller, Good)) -> usize {
    let (runner, object) = hardware();
    let names = Names::new(&["disk 1", "disk 2"]);
    let (mut one, mut two) = (Luns::full(&["one", "two"]), Luns::full(&["three", "four"]));
    let (l, m) = (one.pointer(), two.pointer());
    spoil(&Caller::of(&object), Good { n: names.pointer(), first: names.first(), l, m });
    let world = runner.provider().world();
    assert!(world.done.is_empty(), "nothing of it has reached the author");
    drop((one, two));
    assert_eq!(account::held(), 0);
    world.log.len()
}

#[test]
fn counts_are_looked_at() {
    spoil_hardware(|provider, Good { n, l, m, .. }| {
        let mut flag = 7;
        for count in [-1, i32::MIN, 4_097, i32::MAX] {
            is_invalid(
                "count",
                &[
                    provider.are_luns_supported(count, 0, n, l, &raw mut flag),
                    provider.begin(SET, SNAPSHOT, 0, count, n, l),
                    provider.targets(count, n, l, m),
                    provider.locate(count, l),
                    provider.change(l, m, count.cast_unsigned(), 0),
                    provider.reuse(l, m, count.cast_unsigned()),
                ],
            );
        }
        assert_eq!(flag, 0);
    });
}

#[test]
fn calls_before_and_in_a_creation_look_at_pointers() {
    spoil_hardware(|provider, Good { n, first, l, m }| {
        let mut flag = 7;
        let yes = &raw mut flag;
        let (holes, no) = ([first, null()], null_mut());
        let (hole, crooked_names) = (holes.as_ptr(), crooked(n.cast_mut()).cast_const());
        is_invalid(
            "AreLunsSupported",
            &[
                provider.are_luns_supported(2, 0, null(), l, yes),
                provider.are_luns_supported(2, 0, hole, l, yes),
                provider.are_luns_supported(2, 0, crooked_names, l, yes),
                provider.are_luns_supported(2, 0, n, no, yes),
                provider.are_luns_supported(2, 0, n, crooked(l), yes),
                provider.are_luns_supported(2, 0, n, l, null_mut()),
                provider.are_luns_supported(2, 0, n, l, crooked(yes)),
                provider.are_luns_supported(0, 0, null(), no, yes),
            ],
        );
        assert_eq!(flag, 0);
        is_invalid(
            "BeginPrepareSnapshot",
            &[
                provider.begin(GUID::zeroed(), SNAPSHOT, 0, 2, n, l),
                provider.begin(SET, GUID::zeroed(), 0, 2, n, l),
                provider.begin(SET, SNAPSHOT, 0, 2, null(), l),
                provider.begin(SET, SNAPSHOT, 0, 2, hole, l),
                provider.begin(SET, SNAPSHOT, 0, 2, n, no),
                provider.begin(SET, SNAPSHOT, 0, 2, n, crooked(l)),
                provider.begin(SET, SNAPSHOT, 0, 0, n, l),
            ],
        );
        is_invalid(
            "GetTargetLuns",
            &[
                provider.targets(2, null(), l, m),
                provider.targets(2, hole, l, m),
                provider.targets(2, n, no, m),
                provider.targets(2, n, l, no),
                provider.targets(2, n, l, crooked(m)),
                provider.targets(0, n, l, m),
            ],
        );
    });
}

#[test]
fn calls_about_luns_look_at_pointers() {
    let events = spoil_hardware(|provider, Good { first, l, m, .. }| {
        let (mut flag, no) = (7, null_mut());
        let yes = &raw mut flag;
        is_invalid(
            "FillInLunInfo",
            &[
                provider.fill_in(null(), l, yes),
                provider.fill_in(crooked(first.cast_mut()), l, yes),
                provider.fill_in(first, no, yes),
                provider.fill_in(first, crooked(l), yes),
                provider.fill_in(first, l, null_mut()),
            ],
        );
        is_invalid("LocateLuns", &[provider.locate(1, no), provider.locate(1, crooked(l))]);
        let odd = crooked(l);
        let empty = [(null(), l), (first, no), (first, odd)];
        is_invalid("OnLunEmpty", &empty.map(|(device, lun)| provider.empty(device, lun)));
        let capabilities = [null_mut(), crooked(&mut 0)].map(|into| provider.capabilities(into));
        is_invalid("GetProviderCapabilities", &capabilities);
        let pairs = [(no, m), (l, no)];
        is_invalid("OnLunStateChange", &pairs.map(|(l, m)| provider.change(l, m, 1, 0)));
        is_invalid("OnReuseLuns", &pairs.map(|(l, m)| provider.reuse(l, m, 1)));
        let mut work = std::ptr::dangling_mut();
        let spoiled = [
            provider.resync(l, m, 1, null_mut()),
            provider.resync(no, m, 1, &raw mut work),
            provider.resync(l, no, 1, &raw mut work),
            provider.resync(l, m, u32::MAX, &raw mut work),
        ];
        assert_eq!(spoiled, [Hresult::VSS_E_PROVIDER_VETO; 4], "its page lists nothing better");
        assert!(work.is_null());
    });
    assert_eq!(events, 4, "each veto leaves an event");
}

#[test]
fn luns_are_looked_at_piece_by_piece() {
    let (runner, object) = hardware();
    let provider = Caller::of(&object);
    let names = Names::new(&["disk 1", "disk 2"]);
    let (n, first) = (names.pointer(), names.first());
    for (about, spoiled) in spoiled() {
        let good = LunInformation::default();
        let mut luns = [good, spoiled];
        let (l, last) = (luns.as_mut_ptr(), &raw mut luns[1]);
        let mut others = [good, good];
        let m = others.as_mut_ptr();
        let mut flag = 7;
        is_invalid(
            about,
            &[
                provider.are_luns_supported(2, 0, n, l, &raw mut flag),
                provider.fill_in(first, last, &raw mut flag),
                provider.begin(SET, SNAPSHOT, 0, 2, n, l),
                provider.targets(2, n, l, m),
                provider.targets(2, n, m, l),
                provider.locate(2, l),
                provider.empty(first, last),
                provider.change(l, m, 2, 0),
                provider.change(m, l, 2, 0),
                provider.reuse(l, m, 2),
                provider.reuse(m, l, 2),
            ],
        );
        assert_eq!(flag, 0, "{about}");
    }
    assert!(runner.provider().world().done.is_empty(), "nothing of it has reached the author");
}

#[test]
fn names_are_text() {
    let (runner, object) = hardware();
    let provider = Caller::of(&object);
    for text in no_texts() {
        let (names, mut lun) = ([text.as_ptr()], LunInformation::default());
        let (n, l) = (names.as_ptr(), &raw mut lun);
        let mut flag = 7;
        is_invalid(
            "hardware",
            &[
                provider.are_luns_supported(1, 0, n, l, &raw mut flag),
                provider.fill_in(text.as_ptr(), l, &raw mut flag),
                provider.begin(SET, SNAPSHOT, 0, 1, n, l),
                provider.targets(1, n, l, l),
                provider.empty(text.as_ptr(), l),
            ],
        );
    }
    assert!(runner.provider().world().done.is_empty());
    let (store, object) = software();
    let software = catalogue::Caller::software(&object);
    let (share_store, object) = share();
    let share = catalogue::Caller::share(&object);
    let (mut flag, mut more) = (7, 7);
    for text in no_texts() {
        let (name, yes, mask) = (text.as_ptr(), &raw mut flag, &raw mut more);
        for provider in [&software, &share] {
            is_invalid(
                "software",
                &[
                    provider.begin(SET, SNAPSHOT, name, 0),
                    provider.is_supported(name, yes),
                    provider.is_snapshotted(name, yes, mask),
                ],
            );
        }
        is_invalid("QueryRevertStatus", &[software.revert_status(name, &mut null_mut())]);
    }
    assert!(store.provider().world().done.is_empty());
    assert!(share_store.provider().world().done.is_empty());
}

/// Lets software and file share providers be called with spoiled arguments, none of which their
/// authors hear of.
fn spoil_stores(spoil: impl Fn(&catalogue::Caller)) {
    let (store, object) = software();
    spoil(&catalogue::Caller::software(&object));
    assert!(store.provider().world().done.is_empty());
    let (store, object) = share();
    spoil(&catalogue::Caller::share(&object));
    assert!(store.provider().world().done.is_empty());
}

#[test]
fn calls_about_finished_shadow_copies_look_at_pointers() {
    let (none, long) = (GUID::zeroed(), value(variant_type::LONG, VariantValue { long: 0 }));
    let strange = value(9, VariantValue { long: 0 });
    let (snapshot, set) = (object_type::SNAPSHOT, object_type::SNAPSHOT_SET);
    spoil_stores(|provider| {
        let (mut properties, mut raw) = (SnapshotProperties::default(), std::ptr::dangling_mut());
        let (mut count, mut id) = (7, SNAPSHOT);
        let (all, deleted, left) = (&raw mut raw, &raw mut count, &raw mut id);
        let places = [null_mut(), crooked(&raw mut properties)];
        let codes = places.map(|into| provider.properties(SNAPSHOT, into));
        is_invalid("GetSnapshotProperties", &codes);
        is_invalid(
            "Query",
            &[
                provider.query(none, object_type::NONE, snapshot, null_mut()),
                provider.query(SNAPSHOT, object_type::NONE, snapshot, all),
                provider.query(none, snapshot, snapshot, all),
                provider.query(none, object_type::NONE, set, all),
            ],
        );
        is_invalid(
            "DeleteSnapshots",
            &[
                provider.delete(SNAPSHOT, snapshot, 0, null_mut(), left),
                provider.delete(SNAPSHOT, snapshot, 0, deleted, null_mut()),
                provider.delete(SNAPSHOT, object_type::NONE, 0, deleted, left),
                provider.delete(SNAPSHOT, -1, 0, deleted, left),
            ],
        );
        is_invalid(
            "SetSnapshotProperty",
            &[
                provider.set_property(none, 1, long),
                provider.set_property(SNAPSHOT, -1, long),
                provider.set_property(SNAPSHOT, 1, strange),
            ],
        );
        assert_eq!((raw, count, id), (null_mut(), 0, none), "nothing is there");
    });
}

#[test]
fn calls_about_volumes_and_shares_look_at_pointers() {
    let names = Names::new(&["C:\\"]);
    let (name, none) = (names.first(), GUID::zeroed());
    spoil_stores(|provider| {
        let (mut flag, mut more) = (7, 7);
        let (yes, mask) = (&raw mut flag, &raw mut more);
        is_invalid(
            "BeginPrepareSnapshot",
            &[
                provider.begin(SET, SNAPSHOT, null(), 0),
                provider.begin(none, SNAPSHOT, name, 0),
                provider.begin(SET, none, name, 0),
            ],
        );
        is_invalid(
            "IsVolumeSupported",
            &[
                provider.is_supported(null(), yes),
                provider.is_supported(name, null_mut()),
                provider.is_supported(crooked(name.cast_mut()), yes),
            ],
        );
        is_invalid(
            "IsVolumeSnapshotted",
            &[
                provider.is_snapshotted(null(), yes, mask),
                provider.is_snapshotted(name, null_mut(), mask),
                provider.is_snapshotted(name, yes, null_mut()),
            ],
        );
        assert_eq!((flag, more), (0, 0), "no answer is there");
    });
    let (_store, object) = software();
    let provider = catalogue::Caller::software(&object);
    let mut work = std::ptr::dangling_mut();
    let codes = [(null(), &raw mut work), (name, null_mut())];
    let codes = codes.map(|(name, work)| provider.revert_status(name, work));
    is_invalid("QueryRevertStatus", &codes);
    assert!(work.is_null());
}
