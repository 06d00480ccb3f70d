//! IVssHardwareSnapshotProvider and IVssHardwareSnapshotProviderEx.

use crate::account;
use crate::creation::{SET, call};
use crate::luns::{Luns, Names, text};
use crate::object::Object;
use crate::provider::{Array, hardware};
use lifechart_vss::hresult::Hresult;
use lifechart_vss::provider::{CreateSnapshotSet, Hardware};
use lifechart_vss::state::SnapshotState;
use lifechart_vss_com::interfaces::{
    IVssHardwareSnapshotProvider, IVssHardwareSnapshotProviderEx, IVssProviderCreateSnapshotSet,
};
use lifechart_vss_com::raw::LunInformation;
use std::ffi::c_void;
use std::sync::Arc;
use windows_core::{GUID, Interface};

type LunArray = *mut LunInformation;
type Texts = *const *const u16;
type AreLunsSupported =
    unsafe extern "system" fn(*mut c_void, i32, i32, Texts, LunArray, *mut i32) -> i32;
type FillInLunInfo = unsafe extern "system" fn(*mut c_void, *const u16, LunArray, *mut i32) -> i32;
type Begin = unsafe extern "system" fn(*mut c_void, GUID, GUID, i32, i32, Texts, LunArray) -> i32;
type GetTargetLuns = unsafe extern "system" fn(*mut c_void, i32, Texts, LunArray, LunArray) -> i32;
type LocateLuns = unsafe extern "system" fn(*mut c_void, i32, LunArray) -> i32;
type OnLunEmpty = unsafe extern "system" fn(*mut c_void, *const u16, LunArray) -> i32;
type Capabilities = unsafe extern "system" fn(*mut c_void, *mut u64) -> i32;
type OnLunStateChange = unsafe extern "system" fn(*mut c_void, LunArray, LunArray, u32, u32) -> i32;
type ResyncLuns =
    unsafe extern "system" fn(*mut c_void, LunArray, LunArray, u32, *mut *mut c_void) -> i32;
type OnReuseLuns = unsafe extern "system" fn(*mut c_void, LunArray, LunArray, u32) -> i32;

pub(crate) const SNAPSHOT: GUID = GUID::from_u128(7);

/// Every method of the interface, by its place, with whatever parameters.
pub(crate) struct Caller(pub(crate) Object);

// The parameters of the methods are as many as they are.
#[allow(clippy::too_many_arguments)]
impl Caller {
    pub(crate) fn of(object: &Object) -> Self {
        let id = IVssHardwareSnapshotProviderEx::IID;
        Self(object.query(&id).expect("it is implemented"))
    }
    pub(crate) fn are_luns_supported(
        &self,
        count: i32,
        context: i32,
        devices: Texts,
        luns: LunArray,
        is_supported: *mut i32,
    ) -> Hresult {
        let function: AreLunsSupported = self.0.function(3);
        // SAFETY: pointers are good, or such that the object can see that they are not. So below.
        Hresult(unsafe { function(self.0.raw(), count, context, devices, luns, is_supported) })
    }
    pub(crate) fn fill_in(&self, device: *const u16, lun: LunArray, yes: *mut i32) -> Hresult {
        let function: FillInLunInfo = self.0.function(4);
        // SAFETY: the same.
        Hresult(unsafe { function(self.0.raw(), device, lun, yes) })
    }
    pub(crate) fn begin(
        &self,
        set: GUID,
        snapshot: GUID,
        context: i32,
        count: i32,
        devices: Texts,
        luns: LunArray,
    ) -> Hresult {
        let function: Begin = self.0.function(5);
        // SAFETY: the same.
        Hresult(unsafe { function(self.0.raw(), set, snapshot, context, count, devices, luns) })
    }
    pub(crate) fn targets(
        &self,
        count: i32,
        devices: Texts,
        from: LunArray,
        to: LunArray,
    ) -> Hresult {
        let function: GetTargetLuns = self.0.function(6);
        // SAFETY: the same.
        Hresult(unsafe { function(self.0.raw(), count, devices, from, to) })
    }
    pub(crate) fn locate(&self, count: i32, luns: LunArray) -> Hresult {
        let function: LocateLuns = self.0.function(7);
        // SAFETY: the same.
        Hresult(unsafe { function(self.0.raw(), count, luns) })
    }
    pub(crate) fn empty(&self, device: *const u16, lun: LunArray) -> Hresult {
        let function: OnLunEmpty = self.0.function(8);
        // SAFETY: the same.
        Hresult(unsafe { function(self.0.raw(), device, lun) })
    }
    pub(crate) fn capabilities(&self, capabilities: *mut u64) -> Hresult {
        let function: Capabilities = self.0.function(9);
        // SAFETY: the same.
        Hresult(unsafe { function(self.0.raw(), capabilities) })
    }
    pub(crate) fn change(&self, one: LunArray, other: LunArray, count: u32, flags: u32) -> Hresult {
        let function: OnLunStateChange = self.0.function(10);
        // SAFETY: the same.
        Hresult(unsafe { function(self.0.raw(), one, other, count, flags) })
    }
    pub(crate) fn resync(
        &self,
        from: LunArray,
        to: LunArray,
        count: u32,
        progress: *mut *mut c_void,
    ) -> Hresult {
        let function: ResyncLuns = self.0.function(11);
        // SAFETY: the same.
        Hresult(unsafe { function(self.0.raw(), from, to, count, progress) })
    }
    pub(crate) fn reuse(&self, one: LunArray, other: LunArray, count: u32) -> Hresult {
        let function: OnReuseLuns = self.0.function(12);
        // SAFETY: the same.
        Hresult(unsafe { function(self.0.raw(), one, other, count) })
    }
}

fn world_of(runner: &Arc<Hardware<Array>>) -> Vec<String> {
    runner.provider().world().done.clone()
}

#[test]
fn a_shadow_copy_comes_to_be_through_com_alone() {
    let (runner, object) = hardware();
    let provider = Caller::of(&object);
    let creation = object.query(&IVssProviderCreateSnapshotSet::IID).expect("it is implemented");
    let names = Names::new(&["disk 1", "disk 2 \u{1f4be}"]);
    let mut luns = Luns::full(&["one", "two"]);
    let mut is_supported = 7;
    let code =
        provider.are_luns_supported(2, 0, names.pointer(), luns.pointer(), &raw mut is_supported);
    assert_eq!((code, is_supported), (Hresult::S_OK, 1));
    let code = provider.begin(SET, SNAPSHOT, 0, 2, names.pointer(), luns.pointer());
    assert_eq!(code, Hresult::S_OK);
    for place in 3..=6 {
        assert_eq!(call(&creation, place, SET), Hresult::S_OK);
    }
    let mut targets = Luns::empty(2);
    let code = provider.targets(2, names.pointer(), luns.pointer(), targets.pointer());
    assert_eq!(code, Hresult::S_OK);
    assert_eq!(targets.serials(), [Some("one".to_owned()), Some("two".to_owned())]);
    assert_eq!(targets.0[1].device_id.identifier_count, 1);
    assert_eq!(targets.0[0].version, 1);
    for place in 7..=8 {
        assert_eq!(call(&creation, place, SET), Hresult::S_OK);
    }
    assert_eq!(runner.state(), SnapshotState::Created);
    let done = world_of(&runner);
    assert_eq!(done[..4], ["support", "disk 1", "disk 2 \u{1f4be}", "add_volume"]);
    drop((luns, targets));
    assert_eq!(account::held(), 0);
}

#[test]
fn what_a_structure_says_arrives_and_goes_back_as_it_was() {
    let (_, object) = hardware();
    let provider = Caller::of(&object);
    let names = Names::new(&["disk 1"]);
    let mut lun = Luns::full(&["one"]);
    let before = lun.0[0];
    let code = provider.begin(SET, SNAPSHOT, 0, 1, names.pointer(), lun.pointer());
    assert_eq!(code, Hresult::S_OK);
    assert_eq!(lun.0[0].vendor, before.vendor, "what nobody has changed is not touched");
    let mut targets = Luns::empty(1);
    let creation = object.query(&IVssProviderCreateSnapshotSet::IID).expect("it is implemented");
    for place in 3..=6 {
        assert_eq!(call(&creation, place, SET), Hresult::S_OK);
    }
    let code = provider.targets(1, names.pointer(), lun.pointer(), targets.pointer());
    assert_eq!(code, Hresult::S_OK);
    let (from, to) = (lun.0[0], targets.0[0]);
    assert_ne!(to.vendor, from.vendor, "everybody frees what is theirs");
    assert_eq!(text(to.vendor), text(from.vendor));
    // SAFETY: a byte beyond ASCII stands where it was.
    unsafe { assert_eq!(*to.product.add(3), *from.product.add(3)) };
    assert_eq!((to.bus, to.interconnect_count), (1, 2));
    // SAFETY: there are two.
    let way = unsafe { *to.interconnects };
    assert_eq!((way.address_type, way.port_length, way.address_length), (5, 2, 0));
    // SAFETY: it has two bytes.
    assert_eq!(unsafe { [*way.port, *way.port.add(1)] }, [1, 2]);
    assert!(way.address.is_null() && to.revision.is_null());
}

#[test]
fn strings_are_replaced_only_where_all_went_well() {
    let wrong = account::wrong_frees();
    let names = Names::new(&["disk 1", "disk 2"]);
    // Nothing is allocated for LUNs that stay; these two need 18 allocations.
    for short_of_memory in account::shortages(20) {
        let (runner, object) = hardware();
        let provider = Caller::of(&object);
        runner.provider().world().serial = Some("changed".to_owned());
        let mut luns = Luns::full(&["one", "two"]);
        account::refuse_after(short_of_memory);
        let code = provider.begin(SET, SNAPSHOT, 0, 2, names.pointer(), luns.pointer());
        account::refuse_after(None);
        let serial = |text: &str| Some(text.to_owned());
        if short_of_memory.is_some_and(|count| count < 18) {
            assert_eq!(code, Hresult::E_OUTOFMEMORY, "{short_of_memory:?}");
            assert_eq!(luns.serials(), [serial("one"), serial("two")]);
            assert_eq!(
                runner.state(),
                SnapshotState::Aborted,
                "a volume that VSS knows nothing of"
            );
            assert!(runner.provider().world().unfinished.is_empty());
        } else {
            assert_eq!(code, Hresult::S_OK, "{short_of_memory:?}");
            assert_eq!(luns.serials(), [serial("changed"), serial("changed")]);
        }
        drop(luns);
        assert_eq!(account::held(), 0, "{short_of_memory:?}");
    }
    assert_eq!(account::wrong_frees(), wrong);
}

#[test]
fn what_a_structure_cannot_hold_is_a_veto_that_changes_nothing() {
    let names = Names::new(&["disk 1"]);
    for serial in ["no zero \0 inside", "\u{20ac} is no byte"] {
        let (runner, object) = hardware();
        let provider = Caller::of(&object);
        runner.provider().world().serial = Some(serial.to_owned());
        let mut luns = Luns::full(&["one"]);
        let code = provider.begin(SET, SNAPSHOT, 0, 1, names.pointer(), luns.pointer());
        assert_eq!(code, Hresult::VSS_E_PROVIDER_VETO);
        assert_eq!(luns.serials(), [Some("one".to_owned())]);
        assert!(runner.provider().world().unfinished.is_empty());
        assert_eq!(runner.provider().world().log.len(), 1, "a veto leaves an event");
    }
}

#[cfg(not(windows))]
#[test]
fn targets_that_cannot_be_told_discard_the_set() {
    let (runner, object) = hardware();
    let provider = Caller::of(&object);
    let creation = object.query(&IVssProviderCreateSnapshotSet::IID).expect("it is implemented");
    let names = Names::new(&["disk 1"]);
    let (mut luns, mut targets) = (Luns::full(&["one"]), Luns::empty(1));
    let code = provider.begin(SET, SNAPSHOT, 0, 1, names.pointer(), luns.pointer());
    assert_eq!(code, Hresult::S_OK);
    for place in 3..=6 {
        assert_eq!(call(&creation, place, SET), Hresult::S_OK);
    }
    account::refuse_after(Some(3));
    let code = provider.targets(1, names.pointer(), luns.pointer(), targets.pointer());
    account::refuse_after(None);
    assert_eq!(code, Hresult::E_OUTOFMEMORY);
    assert_eq!(runner.state(), SnapshotState::Aborted);
    assert_eq!(targets.serials(), [None]);
    drop((luns, targets));
    assert_eq!(account::held(), 0);
}

#[test]
fn the_calls_about_luns_stand_in_their_places() {
    let (runner, object) = hardware();
    let plain = object.query(&IVssHardwareSnapshotProvider::IID).expect("it is implemented");
    let provider = Caller::of(&object);
    assert_eq!(plain.raw(), provider.0.raw(), "the longer table begins with the shorter");
    let names = Names::new(&["disk 1"]);
    let (mut one, mut other) = (Luns::full(&["one"]), Luns::full(&["other"]));
    runner.provider().world().serial = Some("filled".to_owned());
    let mut is_ours = 7;
    let code = provider.fill_in(names.first(), one.pointer(), &raw mut is_ours);
    assert_eq!((code, is_ours), (Hresult::S_OK, 1));
    assert_eq!(one.serials(), [Some("filled".to_owned())]);
    let foreign = Names::new(&["disk 2"]);
    let code = provider.fill_in(foreign.first(), other.pointer(), &raw mut is_ours);
    assert_eq!((code, is_ours), (Hresult::S_OK, 0));
    assert_eq!(other.serials(), [Some("other".to_owned())], "it is none of ours");
    assert_eq!(provider.locate(1, one.pointer()), Hresult::S_OK);
    assert_eq!(provider.empty(names.first(), one.pointer()), Hresult::S_OK);
    let mut capabilities = 0;
    assert_eq!(provider.capabilities(&raw mut capabilities), Hresult::S_OK);
    assert_eq!(capabilities, 0x1_0000_0001);
    assert_eq!(provider.change(one.pointer(), other.pointer(), 1, 0x800), Hresult::S_OK);
    assert_eq!(provider.reuse(one.pointer(), other.pointer(), 1), Hresult::S_OK);
    let done = world_of(&runner);
    let last = ["locate 1", "locate_luns", "lun_empty", "capabilities", "change 1 0x800"];
    assert_eq!(done[2..7], last);
    assert_eq!(done[7..], ["lun_state_change", "reuse_luns"]);
    drop((one, other));
    assert_eq!(account::held(), 0);
}
