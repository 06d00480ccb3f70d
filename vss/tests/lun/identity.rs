//! RB-23: which names tell LUNs apart.

use crate::any_designator;
use lifechart_vss::lun::{
    Association, CodeSet, Designator, Eui64, Identity, Kind, check_distinct, without_own_identifier,
};
use lifechart_vss::rules::Rule;
use proptest::prelude::*;

fn identity(designators: &[Designator]) -> Identity {
    Identity::of_designators(designators)
}

fn named(number: u64) -> Designator {
    Designator::eui64(Eui64::Plain(number))
}

#[test]
fn each_of_the_four_kinds_counts_and_no_other() {
    let one_of_each = [
        Designator::t10_vendor_id("EXAMPLE", "1").unwrap(),
        named(1),
        Designator::naa(lifechart_vss::lun::Naa::Local(1)).unwrap(),
        Designator::scsi_name_string("iqn.2001-04.com.example:1").unwrap(),
    ];
    for designator in one_of_each {
        assert!(!identity(std::slice::from_ref(&designator)).is_empty(), "{designator:?}");
        for association in [Association::TARGET_PORT, Association::TARGET_DEVICE] {
            let of_another = Designator { association, ..designator.clone() };
            assert!(identity(&[of_another]).is_empty());
        }
    }
    let others = [0, 4, 5, 6, 7, 9, 10, 11, 12, 13, 14, 15];
    for kind in others.map(|kind| Kind::of_number(kind).unwrap()) {
        for length in [4, 16, 18] {
            let designator = Designator::of_lun(kind, CodeSet::BINARY, vec![0x10; length]);
            assert!(identity(&[designator]).is_empty(), "{kind:?}");
        }
    }
}

#[test]
fn what_firmware_was_never_given_does_not_count() {
    let blank = [
        named(0),
        Designator::t10_vendor_id("EXAMPLE", "").unwrap(),
        Designator::t10_vendor_id("EXAMPLE", "    ").unwrap(),
        Designator::naa(lifechart_vss::lun::Naa::Local(0)).unwrap(),
        Designator::of_lun(Kind::NAA, CodeSet::BINARY, vec![0x50; 7]),
        Designator::of_lun(Kind::NAA, CodeSet::ASCII, vec![0x50; 8]),
    ];
    for designator in blank {
        assert!(identity(std::slice::from_ref(&designator)).is_empty(), "{designator:?}");
    }
}

#[test]
fn padding_makes_no_difference() {
    let short = Designator::scsi_name_string("naa.600").unwrap();
    let mut long = short.clone();
    long.bytes.extend([0; 4]);
    assert!(identity(&[long]).is_empty(), "more than four zeros are no padding");
    let same = Designator::scsi_name_string("naa.600").unwrap();
    assert_eq!(identity(&[short]), identity(&[same]));
}

#[test]
fn both_luns_need_a_name_of_their_own() {
    let rules = |original: &[Designator], shadow: &[Designator]| {
        let reasons = check_distinct(&identity(original), &identity(shadow)).err();
        let reasons = reasons.unwrap_or_default();
        assert!(reasons.iter().all(|reason| reason.rule == Rule::Rb23));
        reasons.into_iter().map(|reason| reason.text).collect::<Vec<_>>()
    };
    assert!(rules(&[named(1)], &[named(2)]).is_empty());
    assert!(rules(&[named(1), named(3)], &[named(2), named(3)]).is_empty(), "one is enough");
    assert_eq!(rules(&[named(1)], &[named(1)]).len(), 2);
    let only_shadow = rules(&[named(1)], &[named(1), named(2)]);
    assert_eq!(only_shadow, ["every identifier of the original LUN is also one of the other LUN"]);
    let none = rules(&[named(1)], &[]);
    assert_eq!(none, ["the shadow copy LUN has no identifier of type 1, 2, 3 or 8"]);
}

#[test]
fn among_many_everybody_needs_one() {
    let luns = [
        identity(&[named(1), named(9)]),
        identity(&[named(2), named(9)]),
        identity(&[named(9)]),
        identity(&[]),
    ];
    assert_eq!(without_own_identifier(&luns), [2, 3]);
}

/// A name out of a few, so that they often meet.
fn few() -> impl Strategy<Value = Vec<Designator>> {
    let number = 0u64..4;
    let name = (number, any::<bool>()).prop_map(|(number, is_of_lun)| {
        let association = if is_of_lun { Association::LUN } else { Association::TARGET_PORT };
        Designator { association, ..named(number) }
    });
    proptest::collection::vec(name, 0..4)
}

proptest! {
    /// The rule, said once more, of names as they are.
    #[test]
    fn it_is_the_rule(original in few(), shadow in few()) {
        let counts = |name: &&Designator| name.association == Association::LUN && name.bytes != [0; 8];
        let has_own = |own: &[Designator], other: &[Designator]| {
            own.iter().filter(counts).any(|name| !other.iter().filter(counts).any(|one| one == name))
        };
        let holds = has_own(&original, &shadow) && has_own(&shadow, &original);
        prop_assert_eq!(check_distinct(&identity(&original), &identity(&shadow)).is_ok(), holds);
        let places = without_own_identifier(&[identity(&original), identity(&shadow)]);
        prop_assert_eq!(places.is_empty(), holds);
    }

    /// Nothing is distinct from itself, whatever it is called.
    #[test]
    fn nothing_is_distinct_from_itself(names in proptest::collection::vec(any_designator(20), 0..6)) {
        let own = identity(&names);
        prop_assert_eq!(check_distinct(&own, &own).err().map(|reasons| reasons.len()), Some(2));
    }
}
