//! LUNs over the border: `VDS_LUN_INFORMATION`, read into owned values and written back.

use crate::border::{check, count, narrow, narrow_text, values};
use crate::memory::{Draft, free};
use crate::raw;
use lifechart_vss::hresult::Hresult;
use lifechart_vss::lun::{
    BusType, CodeSet, DeviceId, Interconnect, InterconnectAddress, Kind, LunInformation,
    StorageIdentifier,
};
use windows_core::{BOOL, GUID};

/// More names than a page 83h has room for.
const MOST_NAMES: usize = 16_384;
/// More bytes than a name or an address has.
const MOST_BYTES: usize = 65_535;
/// More ways than lead to any LUN.
const MOST_INTERCONNECTS: usize = 4_096;

/// So many LUNs.
///
/// # Errors
///
/// E_INVALIDARG where a pointer, a count or a number in one of them is not valid.
///
/// # Safety
///
/// Unless the pointer is null or misaligned, so many structures lie there, and what they point to is
/// there as well.
pub(crate) unsafe fn read(
    luns: *const raw::LunInformation,
    count: usize,
) -> Result<Vec<LunInformation>, Hresult> {
    // SAFETY: the caller says so.
    unsafe { values(luns, count)?.iter().map(|lun| read_one(lun)).collect() }
}

unsafe fn read_one(lun: &raw::LunInformation) -> Result<LunInformation, Hresult> {
    // SAFETY: what the structure points to is there, says the caller.
    unsafe {
        Ok(LunInformation {
            version: lun.version,
            device_type: lun.device_type,
            device_type_modifier: lun.device_type_modifier,
            has_command_queueing: lun.has_command_queueing.as_bool(),
            bus: BusType(lun.bus),
            vendor: narrow_text(lun.vendor)?,
            product: narrow_text(lun.product)?,
            revision: narrow_text(lun.revision)?,
            serial: narrow_text(lun.serial)?,
            disk_signature: lun.disk_signature.to_u128(),
            device_id: read_names(&lun.device_id)?,
            interconnects: read_interconnects(lun)?,
        })
    }
}

unsafe fn read_names(names: &raw::DeviceId) -> Result<DeviceId, Hresult> {
    let number = count(names.identifier_count, MOST_NAMES)?;
    let read_name = |name: &raw::StorageIdentifier| {
        let code_set = u32::try_from(name.code_set).ok().and_then(CodeSet::of_number);
        let kind = u32::try_from(name.kind).ok().and_then(Kind::of_number);
        Ok(StorageIdentifier {
            code_set: code_set.ok_or(Hresult::E_INVALIDARG)?,
            kind: kind.ok_or(Hresult::E_INVALIDARG)?,
            // SAFETY: what the structure points to is there, says the caller.
            bytes: unsafe { read_bytes(name.bytes, name.length) }?,
        })
    };
    // SAFETY: the same.
    let identifiers = unsafe { values(names.identifiers, number) }?;
    let identifiers = identifiers.iter().map(read_name).collect::<Result<_, Hresult>>()?;
    Ok(DeviceId { version: names.version, identifiers })
}

unsafe fn read_interconnects(lun: &raw::LunInformation) -> Result<Vec<Interconnect>, Hresult> {
    let number = count(lun.interconnect_count, MOST_INTERCONNECTS)?;
    // SAFETY: what the structure points to is there, says the caller.
    let interconnects = unsafe { values(lun.interconnects, number) }?;
    let read_way = |way: &raw::Interconnect| {
        // SAFETY: the same.
        unsafe {
            Ok(Interconnect {
                address_type: InterconnectAddress(way.address_type),
                port: read_bytes(way.port, way.port_length)?,
                address: read_bytes(way.address, way.address_length)?,
            })
        }
    };
    interconnects.iter().map(read_way).collect()
}

unsafe fn read_bytes(first: *const u8, length: u32) -> Result<Vec<u8>, Hresult> {
    // SAFETY: so many bytes are there, says the caller.
    unsafe { values(first, count(length, MOST_BYTES)?) }.map(<[u8]>::to_vec)
}

/// Writes LUNs over structures that said something else: those that have changed, and all of them or
/// none. What the old ones pointed to is freed.
///
/// # Errors
///
/// E_OUTOFMEMORY; VSS_E_PROVIDER_VETO where the author has written what the structure cannot hold.
///
/// # Safety
///
/// The structures were read from this place by [`read`], as `before`, and nobody has written to them
/// since; what they point to was allocated as [`free`] demands.
pub(crate) unsafe fn replace(
    luns: *mut raw::LunInformation,
    before: &[LunInformation],
    after: &[LunInformation],
) -> Result<(), Hresult> {
    let mut draft = Draft::default();
    let mut written = Vec::new();
    for (place, (before, after)) in before.iter().zip(after).enumerate() {
        if before != after {
            check(luns)?;
            written.push((place, write_one(&mut draft, after)?));
        }
    }
    draft.hand_over();
    for (place, new) in written {
        // SAFETY: as many structures lie there as were read.
        unsafe {
            let lun = luns.add(place);
            let old = lun.replace(new);
            free_one(&old);
        }
    }
    Ok(())
}

fn write_one(draft: &mut Draft, lun: &LunInformation) -> Result<raw::LunInformation, Hresult> {
    Ok(raw::LunInformation {
        version: lun.version,
        device_type: lun.device_type,
        device_type_modifier: lun.device_type_modifier,
        has_command_queueing: BOOL::from(lun.has_command_queueing),
        bus: lun.bus.0,
        vendor: write_text(draft, lun.vendor.as_deref())?,
        product: write_text(draft, lun.product.as_deref())?,
        revision: write_text(draft, lun.revision.as_deref())?,
        serial: write_text(draft, lun.serial.as_deref())?,
        disk_signature: GUID::from_u128(lun.disk_signature),
        device_id: write_names(draft, &lun.device_id)?,
        interconnect_count: length(&lun.interconnects, MOST_INTERCONNECTS)?,
        interconnects: write_interconnects(draft, &lun.interconnects)?,
    })
}

fn write_text(draft: &mut Draft, text: Option<&str>) -> Result<*mut u8, Hresult> {
    match text {
        Some(text) => draft.copy(&narrow(text)?),
        None => Ok(std::ptr::null_mut()),
    }
}

fn write_names(draft: &mut Draft, names: &DeviceId) -> Result<raw::DeviceId, Hresult> {
    let mut write_name = |name: &StorageIdentifier| {
        Ok(raw::StorageIdentifier {
            code_set: i32::from(name.code_set.number()),
            kind: i32::from(name.kind.number()),
            length: length(&name.bytes, MOST_BYTES)?,
            bytes: draft.copy(&name.bytes)?,
        })
    };
    let identifiers = names.identifiers.iter().map(&mut write_name);
    let identifiers: Vec<raw::StorageIdentifier> = identifiers.collect::<Result<_, Hresult>>()?;
    Ok(raw::DeviceId {
        version: names.version,
        identifier_count: length(&identifiers, MOST_NAMES)?,
        identifiers: draft.copy(&identifiers)?,
    })
}

fn write_interconnects(
    draft: &mut Draft,
    ways: &[Interconnect],
) -> Result<*mut raw::Interconnect, Hresult> {
    let mut write_way = |way: &Interconnect| {
        Ok(raw::Interconnect {
            address_type: way.address_type.0,
            port_length: length(&way.port, MOST_BYTES)?,
            port: draft.copy(&way.port)?,
            address_length: length(&way.address, MOST_BYTES)?,
            address: draft.copy(&way.address)?,
        })
    };
    let ways: Vec<raw::Interconnect> =
        ways.iter().map(&mut write_way).collect::<Result<_, Hresult>>()?;
    draft.copy(&ways)
}

/// How many there are. What is not read is not written, either.
fn length<T>(values: &[T], most: usize) -> Result<u32, Hresult> {
    let length = u32::try_from(values.len()).ok().filter(|_| values.len() <= most);
    length.ok_or(Hresult::VSS_E_PROVIDER_VETO)
}

/// Frees what a structure points to.
unsafe fn free_one(lun: &raw::LunInformation) {
    // SAFETY: the counts were those of what lies there when it was read, says the caller, and all of
    // it was allocated as `free` demands.
    unsafe {
        for text in [lun.vendor, lun.product, lun.revision, lun.serial] {
            free(text);
        }
        let names = values(lun.device_id.identifiers, lun.device_id.identifier_count as usize);
        names.unwrap_or_default().iter().for_each(|name| free(name.bytes));
        free(lun.device_id.identifiers);
        let ways = values(lun.interconnects, lun.interconnect_count as usize);
        for way in ways.unwrap_or_default() {
            free(way.port);
            free(way.address);
        }
        free(lun.interconnects);
    }
}
