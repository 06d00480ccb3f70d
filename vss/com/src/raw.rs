//! The structures of `vdslun.h` and `vss.h`, as they lie in memory.
//!
//! Strings and arrays behind the pointers belong to whoever holds the structure, and are freed by
//! [`memory::free`](crate::memory::free). Nothing here frees by itself.

use windows_core::{BOOL, GUID};

/// `VDS_LUN_INFORMATION`. Its strings are made of single bytes.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct LunInformation {
    /// m_version.
    pub version: u32,
    /// m_DeviceType.
    pub device_type: u8,
    /// m_DeviceTypeModifier.
    pub device_type_modifier: u8,
    /// m_bCommandQueueing.
    pub has_command_queueing: BOOL,
    /// m_BusType.
    pub bus: i32,
    /// m_szVendorId.
    pub vendor: *mut u8,
    /// m_szProductId.
    pub product: *mut u8,
    /// m_szProductRevision.
    pub revision: *mut u8,
    /// m_szSerialNumber.
    pub serial: *mut u8,
    /// m_diskSignature.
    pub disk_signature: GUID,
    /// m_deviceIdDescriptor.
    pub device_id: DeviceId,
    /// m_cInterconnects.
    pub interconnect_count: u32,
    /// m_rgInterconnects.
    pub interconnects: *mut Interconnect,
}

/// `VDS_STORAGE_DEVICE_ID_DESCRIPTOR`.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct DeviceId {
    /// m_version.
    pub version: u32,
    /// m_cIdentifiers.
    pub identifier_count: u32,
    /// m_rgIdentifiers.
    pub identifiers: *mut StorageIdentifier,
}

/// `VDS_STORAGE_IDENTIFIER`.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct StorageIdentifier {
    /// m_CodeSet.
    pub code_set: i32,
    /// m_Type.
    pub kind: i32,
    /// m_cbIdentifier.
    pub length: u32,
    /// m_rgbIdentifier.
    pub bytes: *mut u8,
}

/// `VDS_INTERCONNECT`.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct Interconnect {
    /// m_addressType.
    pub address_type: i32,
    /// m_cbPort.
    pub port_length: u32,
    /// m_pbPort.
    pub port: *mut u8,
    /// m_cbAddress.
    pub address_length: u32,
    /// m_pbAddress.
    pub address: *mut u8,
}

/// `VSS_SNAPSHOT_PROP`.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct SnapshotProperties {
    /// m_SnapshotId.
    pub snapshot: GUID,
    /// m_SnapshotSetId.
    pub set: GUID,
    /// m_lSnapshotsCount.
    pub count: i32,
    /// m_pwszSnapshotDeviceObject.
    pub device: *mut u16,
    /// m_pwszOriginalVolumeName.
    pub original: *mut u16,
    /// m_pwszOriginatingMachine.
    pub originating_machine: *mut u16,
    /// m_pwszServiceMachine.
    pub service_machine: *mut u16,
    /// m_pwszExposedName.
    pub exposed_name: *mut u16,
    /// m_pwszExposedPath.
    pub exposed_path: *mut u16,
    /// m_ProviderId.
    pub provider: GUID,
    /// m_lSnapshotAttributes.
    pub attributes: i32,
    /// m_tsCreationTimestamp.
    pub created: i64,
    /// m_eStatus.
    pub state: i32,
}

/// `VSS_OBJECT_PROP`. The union in it can also hold `VSS_PROVIDER_PROP`, which is smaller and never
/// written by a provider.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct ObjectProperties {
    /// Type: a [`object_type`].
    pub object_type: i32,
    /// Obj.Snap.
    pub snapshot: SnapshotProperties,
}

/// `VARIANT`, by value.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct Variant {
    /// vt: which of the values it is; [`variant_type`].
    pub variant_type: u16,
    /// wReserved1 to wReserved3.
    pub reserved: [u16; 3],
    /// The value.
    pub value: VariantValue,
}

/// The value of a `VARIANT`, of the kinds that a property of a shadow copy has.
#[repr(C)]
#[derive(Clone, Copy)]
pub union VariantValue {
    /// bstrVal: UTF-16 with its length in front.
    pub text: *mut u16,
    /// lVal.
    pub number: i32,
    /// llVal.
    pub long: i64,
    /// A record, which makes the union as large as it is.
    pub record: [*mut u16; 2],
}

/// `VSS_OBJECT_TYPE`.
pub mod object_type {
    /// VSS_OBJECT_NONE.
    pub const NONE: i32 = 1;
    /// VSS_OBJECT_SNAPSHOT_SET.
    pub const SNAPSHOT_SET: i32 = 2;
    /// VSS_OBJECT_SNAPSHOT.
    pub const SNAPSHOT: i32 = 3;
}

/// `VARENUM`, of the kinds that a property of a shadow copy has.
pub mod variant_type {
    /// VT_EMPTY: there is none.
    pub const EMPTY: u16 = 0;
    /// VT_I4.
    pub const NUMBER: u16 = 3;
    /// VT_BSTR.
    pub const TEXT: u16 = 8;
    /// VT_UI4.
    pub const UNSIGNED: u16 = 19;
    /// VT_I8.
    pub const LONG: u16 = 20;
}

macro_rules! empty {
    ($($structure:ty)*) => {
        $(
            impl Default for $structure {
                /// Zero throughout: no number, no string, no array.
                fn default() -> Self {
                    // SAFETY: integers, GUIDs and pointers are all valid when they are zero.
                    unsafe { std::mem::zeroed() }
                }
            }
        )*
    };
}

empty! { LunInformation DeviceId StorageIdentifier Interconnect SnapshotProperties ObjectProperties Variant }
