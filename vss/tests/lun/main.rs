//! Names of LUNs: as devices give them, as Windows hands them on, and what they tell apart.

mod identity;
mod layouts;
mod names;
mod pages;

use lifechart_vss::lun::{Association, CodeSet, Designator, Kind};
use proptest::prelude::*;

/// A designator of any numbers that its fields can hold.
fn any_designator(longest: usize) -> impl Strategy<Value = Designator> {
    let numbers = (0u8..16, any::<bool>(), 0u32..16, 0u32..4, 0u32..16);
    let bytes = proptest::collection::vec(any::<u8>(), 0..=longest);
    (numbers, bytes).prop_map(|((protocol, has_protocol, code_set, association, kind), bytes)| {
        Designator {
            protocol,
            has_protocol,
            code_set: CodeSet::of_number(code_set).unwrap(),
            association: Association::of_number(association).unwrap(),
            kind: Kind::of_number(kind).unwrap(),
            bytes,
        }
    })
}
