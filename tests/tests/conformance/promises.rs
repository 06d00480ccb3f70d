//! Every suite finds every implementation that it promises to find.

use super::suite;
use lifechart_spec::conformance::{Certificate, Mealy, Method, certify, tour};
use proptest::prelude::*;
use std::cmp::Reverse;
use std::collections::BinaryHeap;

const COMPLETE: [Method; 5] = [Method::W, Method::Wp, Method::Hsi, Method::H, Method::Spyh];

/// The cost of the cheapest walk over all cells, by trying all: what is left to be seen, and where.
fn cheapest_walk(mealy: &Mealy, reset: u32) -> u32 {
    let cells = mealy.states() * mealy.inputs();
    let all = (1_usize << cells) - 1;
    let mut costs = vec![vec![u32::MAX; mealy.states()]; all + 1];
    let mut queue = BinaryHeap::from([Reverse((0, 0, 0_u32))]);
    while let Some(Reverse((cost, seen, state))) = queue.pop() {
        if seen == all {
            return cost;
        }
        if costs[seen][state as usize] <= cost {
            continue;
        }
        costs[seen][state as usize] = cost;
        for input in mealy.alphabet() {
            let cell = state as usize * mealy.inputs() + usize::from(input);
            queue.push(Reverse((cost + 1, seen | 1 << cell, mealy.next(state, input))));
        }
        queue.push(Reverse((cost + reset, seen, 0)));
    }
    panic!("every state can be reached");
}

/// Random tables.
pub(super) fn machines(
    states: impl Strategy<Value = usize>,
    inputs: usize,
    outputs: u32,
) -> impl Strategy<Value = Mealy> {
    states.prop_flat_map(move |states| {
        let next = prop::collection::vec(prop::collection::vec(0..states as u32, inputs), states);
        let output = prop::collection::vec(prop::collection::vec(0..outputs, inputs), states);
        (next, output).prop_map(|(next, output)| Mealy::new(&next, &output).unwrap())
    })
}

/// The same machine with some cells changed, and with a further state now and then.
pub(super) fn mutant(mealy: &Mealy, extra: usize, changes: &[(u32, u16, u32, u32)]) -> Mealy {
    let mut mutant = mealy.clone();
    for copied in 0..extra as u32 {
        mutant = mutant.with_copy_of(copied % mealy.states() as u32);
    }
    let states = mutant.states() as u32;
    for &(state, input, next, output) in changes {
        let (state, input) = (state % states, input % mutant.inputs() as u16);
        // Most mistakes are of one kind.
        let next = if next % 4 == 0 { mutant.next(state, input) } else { next % states };
        let output = if output % 4 > 1 { mutant.output(state, input) } else { output % 2 };
        mutant = mutant.with_cell(state, input, next, output);
    }
    mutant
}

pub(super) fn changes() -> impl Strategy<Value = Vec<(u32, u16, u32, u32)>> {
    prop::collection::vec((0..60_u32, 0..4_u16, 0..60_u32, 0..4_u32), 1..4)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn complete_suites_find_mutants(
        mealy in machines(2..7_usize, 2, 2),
        extra in 0..3_usize,
        changes in prop::collection::vec(changes(), 1..24),
    ) {
        let mealy = mealy.minimal().mealy;
        let suites = COMPLETE.map(|method| (method, suite(&mealy, method, extra)));
        for changes in changes {
            let mutant = mutant(&mealy, extra, &changes);
            let Some(word) = mealy.difference(&mutant) else { continue };
            for (method, suite) in &suites {
                prop_assert!(
                    suite.kills(&mealy, &mutant).is_some(),
                    "{method} with {extra} extra states misses {word:?}: {mealy:?} {mutant:?}"
                );
            }
        }
    }

    #[test]
    fn complete_suites_find_other_machines(
        mealy in machines(2..4_usize, 2, 2),
        extra in 0..2_usize,
        others in prop::collection::vec(machines(2..4_usize, 2, 2), 16),
    ) {
        let mealy = mealy.minimal().mealy;
        for method in COMPLETE {
            let suite = suite(&mealy, method, extra);
            for other in others.iter().filter(|other| other.states() <= mealy.states() + extra) {
                prop_assert_eq!(
                    suite.kills(&mealy, other).is_some(),
                    mealy.difference(other).is_some(),
                    "{} with {} extra states: {:?} {:?}", method, extra, &mealy, other
                );
            }
        }
    }

    #[test]
    fn a_tour_goes_through_every_cell(mealy in machines(2..9_usize, 3, 2)) {
        let mealy = mealy.minimal().mealy;
        let tests = tour(&mealy, 3);
        let mut cells = std::collections::BTreeSet::new();
        for test in &tests {
            let states = (0..test.len()).map(|at| mealy.after(0, &test[..at]));
            cells.extend(states.zip(test).map(|(state, &input)| (state, input)));
        }
        prop_assert_eq!(cells.len(), mealy.states() * mealy.inputs());
    }

    #[test]
    fn complete_suites_are_certified(mealy in machines(2..5_usize, 2, 2), extra in 0..2_usize) {
        let mealy = mealy.minimal().mealy;
        for method in COMPLETE {
            let suite = suite(&mealy, method, extra);
            match certify(&mealy, &suite, mealy.states() + extra, 3_000_000) {
                Certificate::Complete { .. } => {}
                escapes => prop_assert!(false, "{method} with {extra}: {mealy:?} {escapes:?}"),
            }
            if extra == 0 {
                let certificate = certify(&mealy, &suite, mealy.states(), 3_000_000);
                let is_one = matches!(certificate, Certificate::Complete { foldings: 1, .. });
                prop_assert!(is_one, "{:?}", certificate);
            }
        }
    }

    /// What escapes does escape; and where nothing does, no random machine does either.
    #[test]
    fn certificates_of_weak_suites_are_right(
        mealy in machines(2..5_usize, 2, 2),
        extra in 0..2_usize,
        others in prop::collection::vec(machines(2..4_usize, 2, 2), 64),
    ) {
        let mealy = mealy.minimal().mealy;
        let suite = suite(&mealy, Method::Matrix, 0);
        let most = mealy.states() + extra;
        match certify(&mealy, &suite, most, 3_000_000) {
            Certificate::Escapes { implementation, word } => {
                prop_assert!(implementation.states() <= most);
                prop_assert_eq!(suite.kills(&mealy, &implementation), None);
                prop_assert_ne!(mealy.outputs(0, &word), implementation.outputs(0, &word));
            }
            Certificate::Complete { .. } => {
                for other in others.iter().filter(|other| other.states() <= most) {
                    let differs = mealy.difference(other).is_some();
                    prop_assert_eq!(suite.kills(&mealy, other).is_some(), differs);
                }
            }
            Certificate::Unknown { .. } => {}
        }
    }

    #[test]
    fn no_tour_is_shorter(mealy in machines(2..5_usize, 2, 2), reset in 1..4_u32) {
        let mealy = mealy.minimal().mealy;
        let tests = tour(&mealy, reset);
        let inputs: usize = tests.iter().map(Vec::len).sum();
        let cost = inputs as u32 + (tests.len() as u32 - 1) * reset;
        prop_assert_eq!(cost, cheapest_walk(&mealy, reset));
    }

    #[test]
    fn a_matrix_finds_all_wrong_outputs(
        mealy in machines(2..9_usize, 3, 2),
        state in 0..9_u32,
        input in 0..3_u16,
    ) {
        let mealy = mealy.minimal().mealy;
        let state = state % mealy.states() as u32;
        let mutant = mealy.with_cell(state, input, mealy.next(state, input), 7);
        prop_assert!(suite(&mealy, Method::Matrix, 0).kills(&mealy, &mutant).is_some());
    }

    #[test]
    fn the_difference_is_the_shortest(
        one in machines(2..5_usize, 2, 2),
        other in machines(2..5_usize, 2, 2),
    ) {
        match one.difference(&other) {
            None => prop_assert_eq!(one.minimal().mealy, other.minimal().mealy),
            Some(word) => {
                prop_assert_ne!(one.outputs(0, &word), other.outputs(0, &word));
                let before = &word[..word.len() - 1];
                prop_assert_eq!(one.outputs(0, before), other.outputs(0, before));
            }
        }
    }
}
