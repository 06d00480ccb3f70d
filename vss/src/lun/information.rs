//! `VDS_LUN_INFORMATION` of `vdslun.h`: what VSS and a provider tell each other about a LUN.
//!
//! The same fields, owned. Nothing of it says hidden or read-only: those flags are VSS's (RB-8,
//! RB-10).

use super::designator::{CodeSet, Designator, Kind};
use super::page83::Page;

/// What is known about a LUN.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct LunInformation {
    /// Which version of the structure it is; always 1.
    pub version: u32,
    /// The SCSI device type: 0 for a disk.
    pub device_type: u8,
    /// The modifier of the device type; mostly 0.
    pub device_type_modifier: u8,
    /// Whether it can queue commands.
    pub has_command_queueing: bool,
    /// How it is connected.
    pub bus: BusType,
    /// Who made it.
    pub vendor: Option<String>,
    /// What it is.
    pub product: Option<String>,
    /// Which revision of it.
    pub revision: Option<String>,
    /// Its serial number.
    pub serial: Option<String>,
    /// The signature of an MBR disk, or the id of a GPT disk: a GUID.
    pub disk_signature: u128,
    /// Its names.
    pub device_id: DeviceId,
    /// How it is reached.
    pub interconnects: Vec<Interconnect>,
}

impl LunInformation {
    /// The only version there is.
    pub const VERSION: u32 = 1;

    /// What the pages of GetTargetLuns and FillInLunInfo demand of every LUN that VSS is told, so
    /// that it finds the same one again: this version, and no signature of the disk.
    pub(crate) fn make_comparable(&mut self) {
        self.version = Self::VERSION;
        self.disk_signature = 0;
    }
}

impl Default for LunInformation {
    fn default() -> Self {
        Self {
            version: Self::VERSION,
            device_type: 0,
            device_type_modifier: 0,
            has_command_queueing: false,
            bus: BusType::UNKNOWN,
            vendor: None,
            product: None,
            revision: None,
            serial: None,
            disk_signature: 0,
            device_id: DeviceId::default(),
            interconnects: Vec::new(),
        }
    }
}

/// `VDS_STORAGE_DEVICE_ID_DESCRIPTOR`: the names of a LUN.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Default)]
pub struct DeviceId {
    /// The version that the device gives.
    pub version: u32,
    /// The names.
    pub identifiers: Vec<StorageIdentifier>,
}

impl DeviceId {
    /// The names of the logical unit itself. The structure has no place for an association, so
    /// those of ports and targets have none in it.
    pub fn of_page(page: &Page) -> Self {
        Self::of_designators(page.of_lun())
    }

    /// These names of a logical unit.
    pub fn of_designators<'a>(designators: impl IntoIterator<Item = &'a Designator>) -> Self {
        let identifiers = designators.into_iter().map(StorageIdentifier::of_designator);
        Self { version: 0, identifiers: identifiers.collect() }
    }
}

/// `VDS_STORAGE_IDENTIFIER`: one name of a LUN.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct StorageIdentifier {
    /// How its bytes are to be read.
    pub code_set: CodeSet,
    /// What kind of name it is.
    pub kind: Kind,
    /// The name itself.
    pub bytes: Vec<u8>,
}

impl StorageIdentifier {
    fn of_designator(designator: &Designator) -> Self {
        let bytes = designator.bytes.clone();
        Self { code_set: designator.code_set, kind: designator.kind, bytes }
    }

    /// The same name, as page 83h has it.
    pub fn designator(&self) -> Designator {
        Designator::of_lun(self.kind, self.code_set, self.bytes.clone())
    }
}

/// `VDS_INTERCONNECT`: one way to reach a LUN.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Interconnect {
    /// What the addresses are.
    pub address_type: InterconnectAddress,
    /// The address of the port.
    pub port: Vec<u8>,
    /// The address on the port.
    pub address: Vec<u8>,
}

macro_rules! numbers {
    ($(#[$about:meta])* $name:ident: $($constant:ident $value:literal $doc:literal)*) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub struct $name(pub i32);

        impl $name {
            $(
                #[doc = $doc]
                pub const $constant: Self = Self($value);
            )*
        }
    };
}

numbers! {
    /// `VDS_INTERCONNECT_ADDRESS_TYPE`.
    InterconnectAddress:
    UNKNOWN 0 "Nobody knows."
    FCFS 1 "First come, first served."
    FCPH 2 "Fibre Channel."
    FCPH3 3 "Fibre Channel 3."
    MAC 4 "A MAC address."
    SCSI 5 "Bus, target and LUN."
}

numbers! {
    /// `VDS_STORAGE_BUS_TYPE`.
    BusType:
    UNKNOWN 0 "Nobody knows."
    SCSI 1 "SCSI."
    ATAPI 2 "ATAPI."
    ATA 3 "ATA."
    IEEE_1394 4 "IEEE 1394."
    SSA 5 "SSA."
    FIBRE 6 "Fibre Channel."
    USB 7 "USB."
    RAID 8 "RAID."
    ISCSI 9 "iSCSI."
    SAS 10 "SAS."
    SATA 11 "SATA."
    SD 12 "SD."
    MMC 13 "MMC."
    VIRTUAL 14 "A virtual disk."
    FILE_BACKED_VIRTUAL 15 "A virtual disk in a file."
    SPACES 16 "Storage Spaces."
    NVME 17 "NVMe."
    SCM 18 "Storage class memory."
    UFS 19 "UFS."
}
