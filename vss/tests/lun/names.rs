//! Every kind of name, written and read.

use lifechart_vss::lun::{CodeSet, Content, Designator, Eui64, Flaw, Kind, Naa, Problem};
use proptest::prelude::*;

fn of(kind: Kind, code_set: CodeSet, bytes: &[u8]) -> Designator {
    Designator::of_lun(kind, code_set, bytes.to_vec())
}

#[test]
fn naa_has_four_formats() {
    let formats = [
        (
            Naa::Extended { vendor_a: 0xABC, company: 0x123456, vendor_b: 0x789ABC },
            &[0x2A, 0xBC, 0x12, 0x34, 0x56, 0x78, 0x9A, 0xBC][..],
        ),
        (Naa::Local(0x123_4567_89AB_CDEF), &[0x31, 0x23, 0x45, 0x67, 0x89, 0xAB, 0xCD, 0xEF]),
        (
            Naa::Registered { company: 0x1405, vendor: 0xA_BCDE_F012 },
            &[0x50, 0x01, 0x40, 0x5A, 0xBC, 0xDE, 0xF0, 0x12],
        ),
    ];
    for (naa, bytes) in formats {
        let designator = Designator::naa(naa).expect("its numbers fit");
        assert_eq!(designator, of(Kind::NAA, CodeSet::BINARY, bytes));
        assert_eq!(designator.content(), Ok(Content::Naa(naa)));
    }
    for format in [0u8, 1, 4, 7, 8, 15] {
        let flaw = of(Kind::NAA, CodeSet::BINARY, &[format << 4; 8]).content().unwrap_err();
        assert_eq!(flaw, Flaw { offset: 0, problem: Problem::UnknownNaa(format) });
    }
}

#[test]
fn lengths_are_those_of_the_kind() {
    let lengths: [(Kind, u8, &[usize]); 9] = [
        (Kind::EUI64, 0x11, &[8, 12, 16]),
        (Kind::NAA, 0x21, &[8]),
        (Kind::NAA, 0x31, &[8]),
        (Kind::NAA, 0x51, &[8]),
        (Kind::NAA, 0x61, &[16]),
        (Kind::RELATIVE_TARGET_PORT, 0, &[4]),
        (Kind::LOGICAL_UNIT_GROUP, 0, &[4]),
        (Kind::MD5, 9, &[16]),
        (Kind::UUID, 0x10, &[18]),
    ];
    for (kind, byte, allowed) in lengths {
        for length in 0..=255 {
            let content = of(kind, CodeSet::BINARY, &vec![byte; length]);
            let content = content.content();
            assert_eq!(content.is_ok(), allowed.contains(&length), "{kind:?}: {length}");
        }
    }
}

#[test]
fn eui64_has_three_lengths() {
    let designator = Designator::eui64(Eui64::WithDirectory(0x0011_2233_4455_6677, 0x8899_AABB));
    let bytes = [0, 0x11, 0x22, 0x33, 0x44, 0x55, 0x66, 0x77, 0x88, 0x99, 0xAA, 0xBB];
    assert_eq!(designator, of(Kind::EUI64, CodeSet::BINARY, &bytes));
    let extended = Eui64::WithExtension(1, 2);
    assert_eq!(Designator::eui64(extended).content(), Ok(Content::Eui64(extended)));
    assert_eq!(Designator::eui64(extended).bytes[7..9], [1, 0]);
}

#[test]
fn scsi_names_are_padded_utf8() {
    let padded = [
        ("iqn.2001-04.com.example:a", 28),
        ("eui.0123456789ABCDEF", 24),
        ("naa.600", 8),
        ("iqn.2001-04.example:ø", 24),
    ];
    for (name, length) in padded {
        let designator = Designator::scsi_name_string(name).expect("it is a name");
        assert_eq!(designator.bytes.len(), length, "{name}");
        assert_eq!(designator.content(), Ok(Content::ScsiName(name)));
    }
    assert_eq!(Designator::scsi_name_string("wwn.1"), None);
    assert_eq!(Designator::scsi_name_string("iqn."), None);
    assert!(Designator::scsi_name_string(&format!("iqn.{}", "a".repeat(247))).is_some());
    assert_eq!(Designator::scsi_name_string(&format!("iqn.{}", "a".repeat(248))), None);
    for (bytes, offset, problem) in [
        (&b"iqn.2001"[..], 8, Problem::WrongPadding),
        (b"iqn.20\0", 6, Problem::WrongPadding),
        (b"iqn.20\0x", 6, Problem::WrongPadding),
        (b"naa.\xFF00\0", 4, Problem::NotText),
        (b"other.1\0", 0, Problem::NotText),
    ] {
        let flaw = of(Kind::SCSI_NAME, CodeSet::UTF8, bytes).content().unwrap_err();
        assert_eq!(flaw, Flaw { offset, problem });
    }
}

#[test]
fn vendor_ids_have_eight_characters() {
    let designator = Designator::t10_vendor_id("EXAMPLE", "disk 1").expect("it fits");
    assert_eq!(designator.bytes, b"EXAMPLE disk 1");
    let content = Content::T10VendorId { vendor: "EXAMPLE", specific: b"disk 1" };
    assert_eq!(designator.content(), Ok(content));
    assert_eq!(Designator::t10_vendor_id("EXAMPLE99", "1"), None);
    assert_eq!(Designator::t10_vendor_id("", "1"), None);
    assert_eq!(Designator::t10_vendor_id("EXAMPLE", "\u{e9}"), None);
    assert_eq!(Designator::t10_vendor_id("EXAMPLE", &"x".repeat(248)), None);
    let flaw = of(Kind::T10_VENDOR_ID, CodeSet::ASCII, b"VEND\0OR 1").content().unwrap_err();
    assert_eq!(flaw, Flaw { offset: 4, problem: Problem::NotText });
    let flaw = of(Kind::T10_VENDOR_ID, CodeSet::ASCII, b"VENDOR  1\n").content().unwrap_err();
    assert_eq!(flaw, Flaw { offset: 9, problem: Problem::NotText });
    let flaw = of(Kind::T10_VENDOR_ID, CodeSet::ASCII, b"VENDOR").content().unwrap_err();
    assert_eq!(flaw.problem, Problem::Truncated { wanted: 8, found: 6 });
}

#[test]
fn uuids_say_that_they_are() {
    let designator = Designator::uuid(0x0123_4567_89AB_CDEF_0123_4567_89AB_CDEF);
    assert_eq!(designator.bytes.len(), 18);
    let content = Content::Uuid(0x0123_4567_89AB_CDEF_0123_4567_89AB_CDEF);
    assert_eq!(designator.content(), Ok(content));
    let flaw = of(Kind::UUID, CodeSet::BINARY, &[0x20; 18]).content().unwrap_err();
    assert_eq!(flaw, Flaw { offset: 0, problem: Problem::UnknownUuid(2) });
}

proptest! {
    #[test]
    fn numbers_come_back(a: u16, company: u32, b: u32, long: u64, extension: u64) {
        for naa in [
            Naa::Extended { vendor_a: a, company, vendor_b: b },
            Naa::Local(long),
            Naa::Registered { company, vendor: long },
            Naa::RegisteredExtended { company, vendor: long, extension },
            Naa::Extended { vendor_a: a & 0xFFF, company: company >> 8, vendor_b: b >> 8 },
            Naa::Local(long >> 4),
            Naa::Registered { company: company >> 8, vendor: long >> 28 },
            Naa::RegisteredExtended { company: company >> 8, vendor: long >> 28, extension },
        ] {
            // A number that does not fit is not cut off.
            if let Some(designator) = Designator::naa(naa) {
                prop_assert_eq!(designator.content(), Ok(Content::Naa(naa)));
            }
        }
        let fits = Naa::RegisteredExtended { company: company >> 8, vendor: long >> 28, extension };
        prop_assert!(Designator::naa(fits).is_some());
        for eui64 in [Eui64::Plain(long), Eui64::WithDirectory(long, b), Eui64::WithExtension(extension, long)] {
            let designator = Designator::eui64(eui64);
            prop_assert_eq!(designator.content(), Ok(Content::Eui64(eui64)));
        }
    }
}
