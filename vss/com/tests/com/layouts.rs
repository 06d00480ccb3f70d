//! Where the fields of the structures lie, on systems with 64 bits and with 32.

use lifechart_vss_com::raw::{
    DeviceId, Interconnect, LunInformation, ObjectProperties, SnapshotProperties,
    StorageIdentifier, Variant,
};
use std::mem::offset_of;

/// The field, and its offset for pointers of 8 bytes and of 4.
macro_rules! check {
    ($structure:ident: $wide:literal $narrow:literal; $($field:ident $at:literal $narrow_at:literal)*) => {
        let of = |wide: usize, narrow: usize| if size_of::<usize>() == 8 { wide } else { narrow };
        assert_eq!(size_of::<$structure>(), of($wide, $narrow), stringify!($structure));
        $(
            assert_eq!(
                offset_of!($structure, $field),
                of($at, $narrow_at),
                concat!(stringify!($structure), ".", stringify!($field))
            );
        )*
    };
}

#[test]
fn luns_lie_as_in_vdslun_h() {
    check! { LunInformation: 96 68;
        version 0 0  device_type 4 4  device_type_modifier 5 5  has_command_queueing 8 8
        bus 12 12  vendor 16 16  product 24 20  revision 32 24  serial 40 28  disk_signature 48 32
        device_id 64 48  interconnect_count 80 60  interconnects 88 64
    }
    check! { DeviceId: 16 12; version 0 0  identifier_count 4 4  identifiers 8 8 }
    check! { StorageIdentifier: 24 16; code_set 0 0  kind 4 4  length 8 8  bytes 16 12 }
    check! { Interconnect: 32 20;
        address_type 0 0  port_length 4 4  port 8 8  address_length 16 12  address 24 16
    }
}

#[test]
fn shadow_copies_lie_as_in_vss_h() {
    check! { SnapshotProperties: 128 96;
        snapshot 0 0  set 16 16  count 32 32  device 40 36  original 48 40  originating_machine 56 44
        service_machine 64 48  exposed_name 72 52  exposed_path 80 56  provider 88 60
        attributes 104 76  created 112 80  state 120 88
    }
    check! { ObjectProperties: 136 104; object_type 0 0  snapshot 8 8 }
    check! { Variant: 24 16; variant_type 0 0  reserved 2 2  value 8 8 }
}

/// The same structures as the SDK's own metadata has them.
#[cfg(windows)]
#[test]
fn they_lie_as_the_sdk_says() {
    use windows::Win32::Storage::VirtualDiskService as vds;
    use windows::Win32::Storage::Vss as vss;
    macro_rules! same {
        ($ours:ident is $theirs:path; $($field:ident $other:ident)*) => {
            assert_eq!(size_of::<$ours>(), size_of::<$theirs>());
            $(assert_eq!(offset_of!($ours, $field), offset_of!($theirs, $other));)*
        };
    }
    same! { LunInformation is vds::VDS_LUN_INFORMATION;
        version m_version  device_type m_DeviceType  device_type_modifier m_DeviceTypeModifier
        has_command_queueing m_bCommandQueueing  bus m_BusType  vendor m_szVendorId
        product m_szProductId  revision m_szProductRevision  serial m_szSerialNumber
        disk_signature m_diskSignature  device_id m_deviceIdDescriptor
        interconnect_count m_cInterconnects  interconnects m_rgInterconnects
    }
    same! { DeviceId is vds::VDS_STORAGE_DEVICE_ID_DESCRIPTOR;
        version m_version  identifier_count m_cIdentifiers  identifiers m_rgIdentifiers
    }
    same! { StorageIdentifier is vds::VDS_STORAGE_IDENTIFIER;
        code_set m_CodeSet  kind m_Type  length m_cbIdentifier  bytes m_rgbIdentifier
    }
    same! { Interconnect is vds::VDS_INTERCONNECT;
        address_type m_addressType  port_length m_cbPort  port m_pbPort
        address_length m_cbAddress  address m_pbAddress
    }
    same! { SnapshotProperties is vss::VSS_SNAPSHOT_PROP;
        snapshot m_SnapshotId  set m_SnapshotSetId  count m_lSnapshotsCount
        device m_pwszSnapshotDeviceObject  original m_pwszOriginalVolumeName
        originating_machine m_pwszOriginatingMachine  service_machine m_pwszServiceMachine
        exposed_name m_pwszExposedName  exposed_path m_pwszExposedPath  provider m_ProviderId
        attributes m_lSnapshotAttributes  created m_tsCreationTimestamp  state m_eStatus
    }
    same! { ObjectProperties is vss::VSS_OBJECT_PROP; object_type Type  snapshot Obj }
}

/// The ids as the SDK's own metadata has them, and as many methods in each table.
#[cfg(windows)]
#[test]
fn interfaces_are_those_of_the_sdk() {
    use lifechart_vss_com::interfaces as ours;
    use windows::Win32::Storage::Vss as theirs;
    use windows_core::Interface;
    macro_rules! same {
        ($($name:ident)*) => {
            $(
                assert_eq!(ours::$name::IID, theirs::$name::IID, stringify!($name));
                assert_eq!(
                    size_of::<<ours::$name as Interface>::Vtable>(),
                    size_of::<<theirs::$name as Interface>::Vtable>(),
                    stringify!($name)
                );
            )*
        };
    }
    same! {
        IVssProviderCreateSnapshotSet IVssProviderNotifications IVssHardwareSnapshotProvider
        IVssHardwareSnapshotProviderEx IVssSoftwareSnapshotProvider IVssFileShareSnapshotProvider
        IVssEnumObject IVssAsync
    }
}
