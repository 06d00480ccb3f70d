//! The interfaces of `vsprov.h` and `vss.h`: ids, and methods in the order of the method table.
//!
//! Parameters are what comes over the border, unchecked; the names of methods are those of the
//! documentation, which says what they are for.

// The macro writes traits, method tables and calls for each interface, of which neither the
// documentation nor the unsafe blocks are ours.
#![allow(
    missing_docs,
    non_snake_case,
    unsafe_op_in_unsafe_fn,
    clippy::missing_safety_doc,
    clippy::too_many_arguments,
    clippy::undocumented_unsafe_blocks
)]

use crate::raw::{LunInformation, ObjectProperties, SnapshotProperties, Variant};
use std::ffi::c_void;
use windows_core::{BOOL, GUID, HRESULT, IUnknown, IUnknown_Vtbl, interface};

/// Every provider: the set in creation.
#[interface("5f894e5b-1e39-4778-8e23-9abad9f0e08c")]
pub unsafe trait IVssProviderCreateSnapshotSet: IUnknown {
    pub unsafe fn EndPrepareSnapshots(&self, set: GUID) -> HRESULT;
    pub unsafe fn PreCommitSnapshots(&self, set: GUID) -> HRESULT;
    pub unsafe fn CommitSnapshots(&self, set: GUID) -> HRESULT;
    pub unsafe fn PostCommitSnapshots(&self, set: GUID, count: i32) -> HRESULT;
    pub unsafe fn PreFinalCommitSnapshots(&self, set: GUID) -> HRESULT;
    pub unsafe fn PostFinalCommitSnapshots(&self, set: GUID) -> HRESULT;
    pub unsafe fn AbortSnapshots(&self, set: GUID) -> HRESULT;
}

/// Providers that want to know when they are loaded and unloaded.
#[interface("e561901f-03a5-4afe-86d0-72baeece7004")]
pub unsafe trait IVssProviderNotifications: IUnknown {
    pub unsafe fn OnLoad(&self, callback: *mut c_void) -> HRESULT;
    pub unsafe fn OnUnload(&self, force: BOOL) -> HRESULT;
}

/// Hardware providers.
#[interface("9593a157-44e9-4344-bbeb-44fbf9b06b10")]
pub unsafe trait IVssHardwareSnapshotProvider: IUnknown {
    pub unsafe fn AreLunsSupported(
        &self,
        count: i32,
        context: i32,
        devices: *const *const u16,
        luns: *mut LunInformation,
        is_supported: *mut BOOL,
    ) -> HRESULT;
    pub unsafe fn FillInLunInfo(
        &self,
        device: *const u16,
        lun: *mut LunInformation,
        is_supported: *mut BOOL,
    ) -> HRESULT;
    pub unsafe fn BeginPrepareSnapshot(
        &self,
        set: GUID,
        snapshot: GUID,
        context: i32,
        count: i32,
        devices: *const *const u16,
        luns: *mut LunInformation,
    ) -> HRESULT;
    pub unsafe fn GetTargetLuns(
        &self,
        count: i32,
        devices: *const *const u16,
        sources: *mut LunInformation,
        targets: *mut LunInformation,
    ) -> HRESULT;
    pub unsafe fn LocateLuns(&self, count: i32, sources: *mut LunInformation) -> HRESULT;
    pub unsafe fn OnLunEmpty(&self, device: *const u16, lun: *mut LunInformation) -> HRESULT;
}

/// Hardware providers, from Windows Server 2008 on.
#[interface("7f5ba925-cdb1-4d11-a71f-339eb7e709fd")]
pub unsafe trait IVssHardwareSnapshotProviderEx: IVssHardwareSnapshotProvider {
    pub unsafe fn GetProviderCapabilities(&self, capabilities: *mut u64) -> HRESULT;
    pub unsafe fn OnLunStateChange(
        &self,
        shadows: *mut LunInformation,
        originals: *mut LunInformation,
        count: u32,
        flags: u32,
    ) -> HRESULT;
    pub unsafe fn ResyncLuns(
        &self,
        sources: *mut LunInformation,
        targets: *mut LunInformation,
        count: u32,
        progress: *mut *mut c_void,
    ) -> HRESULT;
    pub unsafe fn OnReuseLuns(
        &self,
        shadows: *mut LunInformation,
        originals: *mut LunInformation,
        count: u32,
    ) -> HRESULT;
}

/// Software providers.
#[interface("609e123e-2c5a-44d3-8f01-0b1d9a47d1ff")]
pub unsafe trait IVssSoftwareSnapshotProvider: IUnknown {
    pub unsafe fn SetContext(&self, context: i32) -> HRESULT;
    pub unsafe fn GetSnapshotProperties(
        &self,
        snapshot: GUID,
        properties: *mut SnapshotProperties,
    ) -> HRESULT;
    pub unsafe fn Query(
        &self,
        queried: GUID,
        queried_type: i32,
        returned_type: i32,
        objects: *mut *mut c_void,
    ) -> HRESULT;
    pub unsafe fn DeleteSnapshots(
        &self,
        source: GUID,
        source_type: i32,
        force: BOOL,
        deleted: *mut i32,
        not_deleted: *mut GUID,
    ) -> HRESULT;
    pub unsafe fn BeginPrepareSnapshot(
        &self,
        set: GUID,
        snapshot: GUID,
        volume: *const u16,
        context: i32,
    ) -> HRESULT;
    pub unsafe fn IsVolumeSupported(&self, volume: *const u16, is_supported: *mut BOOL) -> HRESULT;
    pub unsafe fn IsVolumeSnapshotted(
        &self,
        volume: *const u16,
        is_snapshotted: *mut BOOL,
        compatibility: *mut i32,
    ) -> HRESULT;
    pub unsafe fn SetSnapshotProperty(
        &self,
        snapshot: GUID,
        property: i32,
        value: Variant,
    ) -> HRESULT;
    pub unsafe fn RevertToSnapshot(&self, snapshot: GUID) -> HRESULT;
    pub unsafe fn QueryRevertStatus(
        &self,
        volume: *const u16,
        progress: *mut *mut c_void,
    ) -> HRESULT;
}

/// File share providers.
#[interface("c8636060-7c2e-11df-8c4a-0800200c9a66")]
pub unsafe trait IVssFileShareSnapshotProvider: IUnknown {
    pub unsafe fn SetContext(&self, context: i32) -> HRESULT;
    pub unsafe fn GetSnapshotProperties(
        &self,
        snapshot: GUID,
        properties: *mut SnapshotProperties,
    ) -> HRESULT;
    pub unsafe fn Query(
        &self,
        queried: GUID,
        queried_type: i32,
        returned_type: i32,
        objects: *mut *mut c_void,
    ) -> HRESULT;
    pub unsafe fn DeleteSnapshots(
        &self,
        source: GUID,
        source_type: i32,
        force: BOOL,
        deleted: *mut i32,
        not_deleted: *mut GUID,
    ) -> HRESULT;
    pub unsafe fn BeginPrepareSnapshot(
        &self,
        set: GUID,
        snapshot: GUID,
        share: *const u16,
        context: i32,
        provider: GUID,
    ) -> HRESULT;
    pub unsafe fn IsPathSupported(&self, share: *const u16, is_supported: *mut BOOL) -> HRESULT;
    pub unsafe fn IsPathSnapshotted(
        &self,
        share: *const u16,
        is_snapshotted: *mut BOOL,
        compatibility: *mut i32,
    ) -> HRESULT;
    pub unsafe fn SetSnapshotProperty(
        &self,
        snapshot: GUID,
        property: i32,
        value: Variant,
    ) -> HRESULT;
}

/// What Query answers with: shadow copies, one after the other.
#[interface("ae1c7110-2f60-11d3-8a39-00c04f72d8e3")]
pub unsafe trait IVssEnumObject: IUnknown {
    pub unsafe fn Next(
        &self,
        count: u32,
        objects: *mut ObjectProperties,
        fetched: *mut u32,
    ) -> HRESULT;
    pub unsafe fn Skip(&self, count: u32) -> HRESULT;
    pub unsafe fn Reset(&self) -> HRESULT;
    pub unsafe fn Clone(&self, copy: *mut *mut c_void) -> HRESULT;
}

/// What ResyncLuns and QueryRevertStatus answer with: work that goes on.
#[interface("507c37b4-cf5b-4e95-b0af-14eb9767467e")]
pub unsafe trait IVssAsync: IUnknown {
    pub unsafe fn Cancel(&self) -> HRESULT;
    pub unsafe fn Wait(&self, milliseconds: u32) -> HRESULT;
    pub unsafe fn QueryStatus(&self, result: *mut HRESULT, reserved: *mut i32) -> HRESULT;
}

/// What COM asks for objects of a class.
#[interface("00000001-0000-0000-c000-000000000046")]
pub unsafe trait IClassFactory: IUnknown {
    pub unsafe fn CreateInstance(
        &self,
        outer: *mut c_void,
        id: *const GUID,
        object: *mut *mut c_void,
    ) -> HRESULT;
    pub unsafe fn LockServer(&self, is_locked: BOOL) -> HRESULT;
}
