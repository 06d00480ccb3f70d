//! Suites that leave cells alone: no test goes there, and what is promised holds everywhere else.

use super::promises::{changes, machines, mutant};
use lifechart_spec::compile::compile;
use lifechart_spec::conformance::{
    Bound, Mealy, Method, Observe, Plan, Regime, Separation, Specification, Trie, UNTESTED,
};
use lifechart_spec::machine::Value;
use lifechart_spec::semantics::{initial, step};
use lifechart_spec::source::Source;
use lifechart_tests::tree;
use proptest::prelude::*;
use std::collections::BTreeSet;

const METHODS: [Method; 8] = [
    Method::Transitions,
    Method::Matrix,
    Method::Tour,
    Method::Switch(1),
    Method::W,
    Method::Wp,
    Method::Hsi,
    Method::H,
];

/// The same machine with some cells that no test goes through.
fn with_gaps(mealy: &Mealy, gaps: &[(u32, u16)]) -> Mealy {
    gaps.iter().fold(mealy.clone(), |mealy, &(state, input)| {
        let state = state % mealy.states() as u32;
        mealy.with_cell(state, input % mealy.inputs() as u16, state, UNTESTED)
    })
}

fn keeps_out(mealy: &Mealy, suite: &Trie) -> bool {
    suite.tests().all(|word| {
        let mut at = 0;
        word.iter().all(|&input| {
            let is_tested = mealy.is_tested(at, input);
            at = mealy.next(at, input);
            is_tested
        })
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn what_is_promised_holds_where_tests_go(
        whole in machines(2..6_usize, 3, 2),
        gaps in prop::collection::vec((0..6_u32, 0..3_u16), 1..3),
        extra in 0..2_usize,
        changes in prop::collection::vec(changes(), 1..16),
    ) {
        let whole = whole.minimal().mealy;
        let mealy = with_gaps(&whole, &gaps);
        let is_reached = mealy.access().iter().all(Option::is_some);
        prop_assume!(is_reached && Separation::new(&mealy).is_minimal());
        for method in METHODS {
            let plan = Plan::new(&mealy, method, extra, &|_, _| true).unwrap();
            let suite = plan.generate(u64::MAX).unwrap();
            prop_assert!(keeps_out(&mealy, &suite), "{}", method);
            prop_assert!(suite.size() <= plan.projected(), "{}", method);
            prop_assert!(suite.kills(&mealy, &whole).is_none(), "{}", method);
            for changes in changes.iter().filter(|_| method.is_complete()) {
                let mutant = mutant(&whole, extra, changes);
                let killed = suite.kills(&mealy, &mutant).is_some();
                prop_assert_eq!(killed, mealy.difference(&mutant).is_some(), "{}", method);
            }
        }
    }
}

#[test]
fn a_bound_keeps_tests_of_the_provider_below_it() {
    let path = "spec/lifecycles/vss_provider.yaml";
    let compiled = compile(Source::new(path, tree::read(path)));
    let (machine, exploration) = compiled.checked().expect("the lifecycle compiles");
    let regime = Regime { observe: Observe::State, ..Regime::default() };
    let bounds = Bound::of_all(machine, 2);
    assert_eq!(
        bounds.iter().map(|bound| (bound.name(), bound.max())).collect::<Vec<_>>(),
        [("volumes", 2)]
    );
    assert!(Bound::new(machine, "set", 2).is_err(), "a set is no count");
    let specification = Specification::bounded(machine, exploration, regime, bounds).unwrap();
    let suite = Plan::new(specification.mealy(), Method::W, 0, &|_, _| true).unwrap();
    let suite = suite.generate(1_000_000).unwrap();
    let snapshots = machine.fields.values().position(|field| field.name == "snapshots").unwrap();
    let mut reached = BTreeSet::new();
    for word in suite.tests() {
        let mut at = initial(machine);
        for told in specification.test(&word).into_iter().flat_map(|step| step.steps) {
            (_, at) =
                step(machine, &at, &told.input, &told.world).expect("a step that can be made");
            reached.insert(at.values[snapshots]);
        }
    }
    assert_eq!(reached, BTreeSet::from([0, 1, 2].map(Value::Count)));
}
