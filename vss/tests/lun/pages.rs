//! VPD page 83h.

use crate::any_designator;
use lifechart_vss::lun::page83::Page;
use lifechart_vss::lun::{
    Association, CodeSet, Content, Designator, Flaw, Kind, Naa, Problem, storage_id,
};
use proptest::prelude::*;

/// What an iSCSI target says, as it does on the wire.
const ISCSI: &[u8] = &[
    0x00, 0x83, 0x00, 0x54, // a disk, page 83h, 84 bytes
    0x02, 0x01, 0x00, 0x0C, b'E', b'X', b'A', b'M', b'P', b'L', b'E', b' ', b'L', b'0', b'0', b'1',
    0x01, 0x03, 0x00, 0x10, 0x60, 0x01, 0x40, 0x5A, 0xBC, 0xDE, 0xF0, 0x12, 0x34, 0x56, 0x78, 0x9A,
    0xBC, 0xDE, 0xF0, 0x12, // NAA 6h
    0x51, 0x94, 0x00, 0x04, 0x00, 0x00, 0x00, 0x02, // iSCSI, port 2
    0x51, 0x95, 0x00, 0x04, 0x00, 0x00, 0x00, 0x01, // iSCSI, group 1
    0x53, 0xA8, 0x00, 0x10, b'i', b'q', b'n', b'.', b'2', b'0', b'0', b'1', b'-', b'0', b'4', b'.',
    b'a', b'.', b'b', 0x00, // the target device
    0x01, 0x02, 0x00, 0x08, 0x00, 0x01, 0x40, 0x5A, 0xBC, 0xDE, 0xF0, 0x12,
];

#[test]
fn a_page_from_the_wire_is_read_and_written_again() {
    let page = Page::parse(ISCSI).expect("it is a page");
    assert_eq!(page.write().as_deref(), Ok(ISCSI));
    assert_eq!(page.flaws(), []);
    let contents: Vec<Content<'_>> =
        page.designators.iter().map(|designator| designator.content().unwrap()).collect();
    assert_eq!(contents[0], Content::T10VendorId { vendor: "EXAMPLE", specific: b"L001" });
    let naa = Naa::RegisteredExtended {
        company: 0x001405,
        vendor: 0xA_BCDE_F012,
        extension: 0x3456_789A_BCDE_F012,
    };
    assert_eq!(contents[1], Content::Naa(naa));
    assert_eq!(contents[2], Content::RelativeTargetPort(2));
    assert_eq!(contents[3], Content::TargetPortGroup(1));
    assert_eq!(contents[4], Content::ScsiName("iqn.2001-04.a.b"));
    let port = &page.designators[2];
    assert_eq!((port.protocol, port.has_protocol), (5, true));
    assert_eq!(port.association, Association::TARGET_PORT);
    assert_eq!(page.designators[4].association, Association::TARGET_DEVICE);
    assert_eq!(page.of_lun().count(), 3);
}

#[test]
fn a_page_that_ends_early_is_told_where() {
    for length in 0..ISCSI.len() {
        let flaw = Page::parse(&ISCSI[..length]).expect_err("it is not whole");
        let Problem::Truncated { wanted, found } = flaw.problem else { panic!("{flaw}") };
        assert!(wanted > found && flaw.offset + found == length, "{length}: {flaw}");
    }
    let mut page = ISCSI.to_vec();
    page.extend([0xFF; 40]);
    let whole = Page::parse(ISCSI).unwrap();
    assert_eq!(Page::parse(&page), Ok(whole), "what is behind belongs to the buffer");
}

#[test]
fn a_designator_that_ends_behind_the_page_is_told_where() {
    let page = [0, 0x83, 0, 6, 1, 3, 0, 8, 0x50, 0x01];
    let flaw = Page::parse(&page).unwrap_err();
    assert_eq!(flaw, Flaw { offset: 8, problem: Problem::Truncated { wanted: 8, found: 2 } });
    assert_eq!(flaw.to_string(), "at offset 8: 8 bytes were announced, and there are 2");
    let other = Page::parse(&[0, 0x80, 0, 0]).unwrap_err();
    assert_eq!(other.to_string(), "at offset 1: this is page 80h and not 83h");
}

#[test]
fn flaws_of_names_have_their_offset_in_the_page() {
    let mut page = ISCSI.to_vec();
    page[24] = 0x90; // there is no NAA 9h
    page[20] = 0x02; // and it is not ASCII
    page[21] |= 0x80; // and a LUN is named without a protocol
    page[64] = 0xFF; // no text
    let flaws = Page::parse(&page).expect("it is a page").flaws();
    let expected = [
        Flaw { offset: 21, problem: Problem::WrongAssociation(0) },
        Flaw { offset: 24, problem: Problem::WrongCodeSet(2) },
        Flaw { offset: 64, problem: Problem::NotText },
    ];
    assert_eq!(flaws, expected);
    page[20] = 0x01;
    let flaws = Page::parse(&page).unwrap().flaws();
    assert_eq!(flaws[1], Flaw { offset: 24, problem: Problem::UnknownNaa(9) });
}

#[test]
fn what_is_too_long_is_not_written() {
    let long = Designator::of_lun(Kind::VENDOR_SPECIFIC, CodeSet::BINARY, vec![1; 256]);
    let page = Page { peripheral: 0, designators: vec![long.clone()] };
    assert_eq!(page.write(), Err(Flaw { offset: 7, problem: Problem::TooLong(256) }));
    let just = Designator { bytes: vec![1; 255], ..long };
    let page = Page { peripheral: 0, designators: vec![just; 254] };
    assert_eq!(page.write(), Err(Flaw { offset: 2, problem: Problem::TooLong(254 * 259) }));
}

/// Reads everything that can be read of some bytes.
fn read_all(bytes: &[u8]) {
    if let Ok(page) = Page::parse(bytes) {
        let flaws = page.flaws();
        assert!(flaws.iter().all(|flaw| flaw.offset < bytes.len().max(1)), "{flaws:?}");
        assert_eq!(Page::parse(&page.write().unwrap()), Ok(page));
    }
    if let Ok(designators) = storage_id::parse(bytes) {
        assert!(designators.len() <= bytes.len() / 16);
        let written = storage_id::write(&designators);
        assert_eq!(storage_id::parse(&written.unwrap()), Ok(designators));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn no_bytes_make_it_panic(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        read_all(&bytes);
    }

    #[test]
    fn no_change_of_a_page_makes_it_panic(
        changes in proptest::collection::vec((0..ISCSI.len(), any::<u8>()), 0..8),
        end in 0..=ISCSI.len(),
    ) {
        let mut page = ISCSI.to_vec();
        for (at, byte) in changes {
            page[at] = byte;
        }
        read_all(&page);
        read_all(&page[..end]);
    }

    #[test]
    fn what_is_written_is_read(
        peripheral: u8,
        designators in proptest::collection::vec(any_designator(40), 0..8),
    ) {
        let page = Page { peripheral, designators };
        let bytes = page.write().unwrap();
        prop_assert_eq!(Page::parse(&bytes), Ok(page));
        for end in 0..bytes.len() {
            prop_assert!(Page::parse(&bytes[..end]).is_err());
        }
    }
}
