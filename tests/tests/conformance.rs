//! Suites for black boxes: sizes that are published, promises that are kept.

#[path = "conformance/bounds.rs"]
mod bounds;
#[path = "conformance/promises.rs"]
mod promises;
#[path = "conformance/specifications.rs"]
mod specifications;
#[path = "conformance/world.rs"]
mod world;

use lifechart_spec::conformance::{
    Mealy, Method, NoSuite, Plan, Separation, Size, Trie, characterising, harmonised, identifying,
};

/// The tables of a machine, a row per state: `0 1, 0 1 / 0 0, 1 0`.
fn mealy(tables: &str) -> Mealy {
    let table = |text: &str| -> Vec<Vec<u32>> {
        let row = |row: &str| row.split_whitespace().map(|cell| cell.parse().unwrap()).collect();
        text.split(',').map(row).collect()
    };
    let (next, output) = tables.split_once('/').unwrap();
    Mealy::new(&table(next), &table(output)).unwrap()
}

fn two_states() -> Mealy {
    mealy("0 1, 0 1 / 0 0, 1 0")
}

fn four_states() -> Mealy {
    mealy("2 3, 0 2, 3 1, 2 0 / 0 0, 0 0, 1 0, 1 1")
}

fn suite(mealy: &Mealy, method: Method, extra: usize) -> Trie {
    let plan = Plan::new(mealy, method, extra, &|_, _| true).unwrap();
    let trie = plan.generate(u64::MAX).unwrap();
    let projected = plan.projected();
    assert!(trie.size() <= projected, "{method}: {:?} of {projected:?}", trie.size());
    trie
}

fn size(mealy: &Mealy, method: Method, extra: usize) -> (u64, u64) {
    let Size { tests, inputs } = suite(mealy, method, extra).size();
    (tests, inputs)
}

#[test]
fn separating_words_are_the_published_ones() {
    let (two, four) = (two_states(), four_states());
    assert_eq!(characterising(&Separation::new(&two)), [[0]]);
    assert_eq!(characterising(&Separation::new(&four)), [vec![0, 0], vec![1]]);
}

#[test]
fn suites_have_the_published_sizes() {
    for (method, k0, k1) in [
        (Method::W, (3, 8), (6, 22)),
        (Method::Wp, (3, 8), (6, 22)),
        (Method::Hsi, (3, 8), (6, 22)),
    ] {
        assert_eq!(size(&two_states(), method, 0), k0, "{method}, no extra state");
        assert_eq!(size(&two_states(), method, 1), k1, "{method}, one extra state");
    }
    for (method, k0, k1) in [
        (Method::W, (10, 39), (20, 98)),
        (Method::Wp, (8, 29), (15, 69)),
        (Method::Hsi, (8, 29), (17, 78)),
    ] {
        assert_eq!(size(&four_states(), method, 0), k0, "{method}, no extra state");
        assert_eq!(size(&four_states(), method, 1), k1, "{method}, one extra state");
    }
}

/// Words that tell one state from all others, but are no prefixes of words of W, make a Wp suite
/// that this machine passes.
#[test]
fn words_that_identify_come_from_the_separating_set() {
    let right = mealy("2 2, 3 4, 1 1, 1 1, 2 0 / 1 0, 0 0, 0 0, 0 1, 1 0");
    let faulty = mealy("1 1, 2 2, 3 4, 3 2, 1 0 / 1 0, 0 0, 0 0, 0 1, 1 0");
    assert_ne!(right.outputs(0, &[0, 0, 0, 0, 1]), faulty.outputs(0, &[0, 0, 0, 0, 1]));
    for method in [Method::W, Method::Wp, Method::Hsi, Method::H, Method::Spyh] {
        let killing = suite(&right, method, 0).kills(&right, &faulty);
        let killing = killing.unwrap_or_else(|| panic!("it passes {method}"));
        assert_ne!(right.outputs(0, &killing), faulty.outputs(0, &killing));
    }
    let words = characterising(&Separation::new(&right));
    for set in identifying(&right, &words) {
        for word in set {
            assert!(words.iter().any(|whole| whole.starts_with(&word)), "{word:?}");
        }
    }
}

/// Harmonised: of every two states some word that tells them apart begins a word of both.
#[test]
fn harmonised_sets_share_their_words() {
    for mealy in [two_states(), four_states(), mealy("1 2, 2 0, 0 3, 3 1 / 0 1, 0 1, 0 0, 1 1")] {
        let separation = Separation::new(&mealy);
        let sets = harmonised(&mealy, &characterising(&separation));
        for one in 0..mealy.states() as u32 {
            for other in 0..one {
                let shared = sets[one as usize].iter().any(|mine| {
                    sets[other as usize].iter().any(|its| {
                        let common = mine.iter().zip(its).take_while(|(a, b)| a == b).count();
                        mealy.outputs(one, &mine[..common]) != mealy.outputs(other, &mine[..common])
                    })
                });
                assert!(shared, "{one} and {other} share nothing: {sets:?}");
            }
        }
    }
}

#[test]
fn nobody_gets_a_suite_for_states_that_nobody_can_tell_apart() {
    let twice = mealy("1 2, 2 1, 1 2 / 0 0, 1 0, 1 0");
    let plan = Plan::new(&twice, Method::Wp, 0, &|_, _| true);
    assert_eq!(plan.err(), Some(NoSuite::NotMinimal));
    let minimal = twice.minimal();
    assert_eq!(minimal.mealy.states(), 2);
    assert_eq!(minimal.class, [Some(0), Some(1), Some(1)]);
    assert_eq!(twice.difference(&minimal.mealy), None);
}

#[test]
fn too_large_a_suite_is_not_made() {
    let four = four_states();
    let plan = Plan::new(&four, Method::W, 30, &|_, _| true).unwrap();
    assert!(plan.projected().tests > 1 << 30);
    assert!(matches!(plan.generate(1000), Err(NoSuite::TooLarge(_))));
    assert_eq!(plan.words().take(5).count(), 5, "words come one after the other");
}

#[test]
fn tours_are_as_short_as_can_be() {
    assert_eq!(size(&two_states(), Method::Tour, 0), (1, 4));
    assert_eq!(size(&four_states(), Method::Tour, 0), (1, 9));
    // Nothing leads back, so the walk begins again: 1 0 and 0 with a loop at either end.
    let one_way = mealy("0 1, 1 1 / 0 1, 1 1");
    assert_eq!(size(&one_way, Method::Tour, 0), (1, 4));
    let fork = mealy("1 2, 1 1, 2 2 / 0 1, 1 1, 0 0");
    assert_eq!(size(&fork, Method::Tour, 0), (2, 6));
}

#[test]
fn the_later_the_method_the_less_it_needs() {
    let mut machines = vec![two_states(), four_states()];
    machines.extend((4..24).map(random));
    for extra in 0..2 {
        for mealy in &machines {
            let h = size(mealy, Method::H, extra).1;
            let others = [Method::W, Method::Wp, Method::Hsi];
            let best = others.map(|method| size(mealy, method, extra).1).into_iter().min();
            let best = best.expect("there are others");
            assert!(h * 100 <= best * 105, "{h} of {best}, {extra} extra: {mealy:?}");
            let spyh = size(mealy, Method::Spyh, extra).1;
            assert!(spyh * 100 <= h * 105, "{spyh} of {h}, {extra} extra: {mealy:?}");
        }
    }
}

/// A minimal machine with three inputs and two outputs, for each number of states always the same.
fn random(states: u32) -> Mealy {
    let mut number = u64::from(states);
    let mut below = |limit: u32| {
        number =
            number.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (number >> 40) as u32 % limit
    };
    let mut table = |limit: u32| -> Vec<Vec<u32>> {
        (0..states).map(|_| (0..3).map(|_| below(limit)).collect()).collect()
    };
    loop {
        let mealy = Mealy::new(&table(states), &table(2)).unwrap();
        if mealy.minimal().mealy.states() == states as usize {
            return mealy;
        }
    }
}
