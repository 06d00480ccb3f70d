//! LUNs in memory, as VSS hands them over: allocated piece by piece, and freed by it at the end.

use lifechart_vss_com::memory::{copy, free};
use lifechart_vss_com::raw::{Interconnect, LunInformation, StorageIdentifier};

/// LUNs, which are freed with all that they point to when this goes.
pub(crate) struct Luns(pub(crate) Vec<LunInformation>);

impl Luns {
    /// LUNs with these serial numbers, and everything else that a LUN can have.
    pub(crate) fn full(serials: &[&str]) -> Self {
        Self(serials.iter().map(|serial| full(serial)).collect())
    }

    /// So many LUNs of which nothing is known.
    pub(crate) fn empty(count: usize) -> Self {
        Self(vec![LunInformation::default(); count])
    }

    pub(crate) fn pointer(&mut self) -> *mut LunInformation {
        self.0.as_mut_ptr()
    }

    pub(crate) fn serials(&self) -> Vec<Option<String>> {
        self.0.iter().map(|lun| text(lun.serial)).collect()
    }
}

impl Drop for Luns {
    fn drop(&mut self) {
        for lun in &self.0 {
            free_lun(lun);
        }
    }
}

fn bytes(text: &str) -> *mut u8 {
    let bytes: Vec<u8> = text.bytes().chain([0]).collect();
    copy(&bytes).expect("there is memory")
}

fn full(serial: &str) -> LunInformation {
    // A number of a naming authority, format 5h.
    let mut name = [0x50, 0, 0, 0, 0, 0, 0, 0];
    serial.bytes().zip(&mut name[5..]).for_each(|(byte, place)| *place = byte);
    let identifiers = [3, 0].map(|kind| StorageIdentifier {
        code_set: 1,
        kind,
        length: u32::try_from(name.len()).expect("it is short"),
        bytes: copy(&name).expect("there is memory"),
    });
    let interconnect = Interconnect {
        address_type: 5,
        port_length: 2,
        port: copy(&[1_u8, 2]).expect("there is memory"),
        address_length: 0,
        address: std::ptr::null_mut(),
    };
    let other = Interconnect {
        address_type: 4,
        port_length: 0,
        port: std::ptr::null_mut(),
        address_length: 3,
        address: copy(&[3_u8, 4, 5]).expect("there is memory"),
    };
    let mut lun = LunInformation {
        version: 1,
        bus: 1,
        vendor: bytes("MEMORY"),
        product: bytes("caf\u{e9}"),
        serial: bytes(serial),
        interconnect_count: 2,
        interconnects: copy(&[interconnect, other]).expect("there is memory"),
        ..LunInformation::default()
    };
    lun.device_id.identifier_count = 2;
    lun.device_id.identifiers = copy(&identifiers).expect("there is memory");
    lun
}

pub(crate) fn text(first: *const u8) -> Option<String> {
    if first.is_null() {
        return None;
    }
    // SAFETY: tests put a zero at the end of every string, and so does the border.
    let text = unsafe { std::ffi::CStr::from_ptr(first.cast()) };
    Some(text.to_string_lossy().into_owned())
}

fn free_lun(lun: &LunInformation) {
    // SAFETY: tests allocate all of it, and count what they allocate.
    unsafe {
        for text in [lun.vendor, lun.product, lun.revision, lun.serial] {
            free(text);
        }
        let names = lun.device_id;
        for place in 0..names.identifier_count as usize {
            free((*names.identifiers.add(place)).bytes);
        }
        free(names.identifiers);
        for place in 0..lun.interconnect_count as usize {
            let way = *lun.interconnects.add(place);
            free(way.port);
            free(way.address);
        }
        free(lun.interconnects);
    }
}

/// Strings of UTF-16, and pointers to them.
pub(crate) struct Names {
    _texts: Vec<Vec<u16>>,
    pointers: Vec<*const u16>,
}

impl Names {
    pub(crate) fn new(names: &[&str]) -> Self {
        let wide = |name: &&str| name.encode_utf16().chain([0]).collect::<Vec<u16>>();
        let texts: Vec<Vec<u16>> = names.iter().map(wide).collect();
        let pointers = texts.iter().map(|text| text.as_ptr()).collect();
        Self { _texts: texts, pointers }
    }

    pub(crate) fn pointer(&self) -> *const *const u16 {
        self.pointers.as_ptr()
    }

    pub(crate) fn first(&self) -> *const u16 {
        self.pointers[0]
    }
}
