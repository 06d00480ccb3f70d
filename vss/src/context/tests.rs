//! Contexts against a table of all that a requester may ask for.

use super::*;
use proptest::prelude::*;

fn rules(context: Context) -> Vec<Rule> {
    context.check().err().unwrap_or_default().into_iter().map(|reason| reason.rule).collect()
}

#[test]
fn contexts_have_the_bits_of_the_header() {
    let documented = [0, 0x10, 0x19, 0x09, 0x1D, 0x0D, 0xFFFF_FFFF];
    let bits: Vec<u32> = Purpose::ALL.iter().map(|purpose| purpose.bits()).collect();
    assert_eq!(bits, documented);
}

/// Written down, not worked out: for each context, what may be added.
#[test]
fn what_may_be_added_to_each_context() {
    const T: u32 = 0x20;
    const D: u32 = 0x2_0000;
    const P: u32 = 0x4_0000;
    for purpose in Purpose::ALL {
        let allowed: &[u32] = match purpose {
            Purpose::All => &[],
            Purpose::ClientAccessible | Purpose::ClientAccessibleWriters => &[0],
            _ => &[0, T, D, P, T | D, T | P],
        };
        for added in 0..8 {
            let added = [T, D, P].iter().enumerate().fold(0, |sum, (index, bit)| {
                if added & (1 << index) == 0 { sum } else { sum | bit }
            });
            let context = Context::of_bits(purpose.bits() | added);
            assert_eq!(context.check().is_ok(), allowed.contains(&added), "{context:?}");
        }
    }
}

#[test]
fn every_broken_rule_is_told_by_its_id() {
    let all_three = Context::new(Purpose::ClientAccessible, Context::ADDED);
    assert_eq!(rules(all_three), [Rule::Ctx3, Rule::Rb6]);
    assert_eq!(rules(Context::of_bits(0xFFFF_FFFF)), [Rule::Ctx5]);
    assert_eq!(rules(Context::of_bits(0x1)), [Rule::Ctx1]);
    assert_eq!(rules(Context::of_bits(0x1_0000)), [Rule::Ctx2], "only VSS says who made it");
    let moved = Attributes::AUTORECOVER | Attributes::TRANSPORTABLE;
    assert_eq!(rules(Context::of_bits(moved.bits())), [Rule::Ctx2, Rule::Ctx4]);
    let reasons = Context::of_bits(0x6_0000).check().unwrap_err();
    assert_eq!(reasons[0].to_string(), "both a differential and a full copy are asked for (RB-6)");
}

proptest! {
    /// Whatever bits come: it is valid exactly if it is in the table above.
    #[test]
    fn nothing_else_is_valid(bits: u32, few in 0u32..0x100, method in 0u32..4) {
        for bits in [bits, few | method << 17] {
            let context = Context::of_bits(bits);
            let added = bits & 0x6_0020;
            let is_valid = match bits & !0x6_0020 {
                0 | 0x10 | 0x19 | 0x09 => added & 0x6_0000 != 0x6_0000,
                0x1D | 0x0D => added == 0,
                _ => false,
            };
            prop_assert_eq!(context.check().is_ok(), is_valid, "{:?}", context);
            prop_assert_eq!(context.bits(), bits);
        }
    }
}
