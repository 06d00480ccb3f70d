//! The layout of Windows.

use crate::any_designator;
use lifechart_vss::lun::page83::Page;
use lifechart_vss::lun::{
    Designator, DeviceId, Eui64, Flaw, Kind, Problem, StorageIdentifier, storage_id,
};
use proptest::prelude::*;

/// As a driver hands it on: one NAA of eight bytes, one vendor id of nine.
const TWO: &[u8] = &[
    16, 0, 0, 0, 64, 0, 0, 0, 2, 0, 0, 0, // version, size, two identifiers
    1, 0, 0, 0, 3, 0, 0, 0, 8, 0, 24, 0, 0, 0, 0, 0, // binary, NAA, 8 bytes, the next 24 on
    0x50, 0x01, 0x43, 0x80, 0x12, 0x34, 0x56, 0x78, //
    2, 0, 0, 0, 1, 0, 0, 0, 9, 0, 0, 0, 0, 0, 0, 0, // ASCII, vendor id, 9 bytes, the last
    b'V', b'E', b'N', b'D', b'O', b'R', b' ', b' ', b'7', 0, 0, 0,
];

#[test]
fn a_descriptor_is_read_and_written_again() {
    let designators = storage_id::parse(TWO).expect("it is one");
    assert_eq!(designators.len(), 2);
    assert_eq!(designators[0].kind, Kind::NAA);
    assert_eq!(designators[1].bytes, b"VENDOR  7");
    assert_eq!(storage_id::write(&designators).as_deref(), Ok(TWO));
}

#[test]
fn one_that_ends_early_is_told_where() {
    for length in 0..TWO.len() {
        let flaw = storage_id::parse(&TWO[..length]).expect_err("it is not whole");
        assert!(matches!(flaw.problem, Problem::Truncated { .. }), "{length}: {flaw}");
    }
}

#[test]
fn offsets_that_lead_astray_are_told_where() {
    for (next, problem) in [(0, Problem::Overlap(0)), (23, Problem::Overlap(23))] {
        let mut bytes = TWO.to_vec();
        bytes[22] = next;
        assert_eq!(storage_id::parse(&bytes), Err(Flaw { offset: 22, problem }));
    }
    let mut far = TWO.to_vec();
    far[22] = 60;
    let problem = Problem::Truncated { wanted: 16, found: 0 };
    assert_eq!(storage_id::parse(&far), Err(Flaw { offset: 72, problem }));
    let mut many = TWO.to_vec();
    many[8..12].fill(0xFF);
    assert_eq!(storage_id::parse(&many).unwrap_err().offset, 46, "the last one leads nowhere");
    let mut wide = TWO.to_vec();
    wide[12] = 16;
    assert_eq!(
        storage_id::parse(&wide),
        Err(Flaw { offset: 12, problem: Problem::OutOfRange(16) })
    );
    let mut small = TWO.to_vec();
    small[4] = 11;
    assert_eq!(
        storage_id::parse(&small),
        Err(Flaw { offset: 4, problem: Problem::WrongLength(11) })
    );
}

#[test]
fn vss_is_told_the_names_of_the_lun_alone() {
    let lun = Designator::eui64(Eui64::Plain(7));
    let port =
        Designator { association: lifechart_vss::lun::Association::TARGET_PORT, ..lun.clone() };
    let page = Page { peripheral: 0, designators: vec![port, lun.clone()] };
    let id = DeviceId::of_page(&page);
    assert_eq!(id.identifiers.len(), 1);
    assert_eq!(id.identifiers[0].designator(), lun);
    let expected =
        StorageIdentifier { code_set: lun.code_set, kind: lun.kind, bytes: lun.bytes.clone() };
    assert_eq!(id.identifiers[0], expected);
}

proptest! {
    #[test]
    fn what_is_written_is_read(designators in proptest::collection::vec(any_designator(300), 0..6)) {
        let bytes = storage_id::write(&designators).unwrap();
        let read = storage_id::parse(&bytes).unwrap();
        let without_protocol: Vec<Designator> = designators
            .into_iter()
            .map(|designator| Designator { protocol: 0, has_protocol: false, ..designator })
            .collect();
        prop_assert_eq!(read, without_protocol);
        for end in 0..bytes.len() {
            prop_assert!(storage_id::parse(&bytes[..end]).is_err());
        }
    }
}
