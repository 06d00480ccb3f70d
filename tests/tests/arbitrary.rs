//! What holds of every machine: drawn machines compile, exploring them is complete and honest, and
//! what is rendered depends on nothing else.

use lifechart_spec::compile::{Compiled, compile};
use lifechart_spec::explore::Exploration;
use lifechart_spec::machine::Machine;
use lifechart_spec::render::dot::dot;
use lifechart_spec::render::table::table;
use lifechart_spec::semantics::{InputKind, StepError, step};
use lifechart_spec::source::Source;
use lifechart_tests::arbitrary::{specification, specifications};
use proptest::prelude::*;

fn compiled(text: &str) -> Compiled {
    compile(Source::new("arbitrary.yaml", text))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_drawn_specification_compiles(text in specifications()) {
        let compiled = compiled(&text);
        prop_assert!(compiled.is_ok(), "{text}\n{}", compiled.report(false));
    }

    #[test]
    fn every_step_leads_to_a_configuration_that_was_found(text in specifications()) {
        let compiled = compiled(&text);
        let (machine, exploration) = compiled.checked().expect("a drawn specification compiles");
        for id in exploration.ids() {
            for edge in exploration.edges(machine, id) {
                // What leads to a configuration that was not found is called impossible.
                if let Err(error) = edge.result {
                    prop_assert_eq!(error, StepError::Spent, "{:?}", edge.input);
                }
            }
        }
    }

    #[test]
    fn what_decides_a_step_was_found_to_decide(text in specifications()) {
        let compiled = compiled(&text);
        let (machine, exploration) = compiled.checked().expect("a drawn specification compiles");
        for id in exploration.ids() {
            let state = exploration.state(id);
            for edge in exploration.edges(machine, id) {
                let Ok((outcome, _)) = &edge.result else { continue };
                let (on, open) = (edge.input.kind(), exploration.open(id));
                let is_known = match on {
                    InputKind::Event(event) => {
                        let choices = exploration.choices(machine, state, event);
                        choices.iter().any(|choice| choice.by == outcome.decided_by)
                    }
                    _ => exploration.decided().iter().any(|decided| {
                        (decided.state, decided.on, decided.open, decided.choice.by)
                            == (state, on, open, outcome.decided_by)
                    }),
                };
                prop_assert!(is_known, "{:?} in\n{text}", edge.input);
            }
        }
    }

    #[test]
    fn runs_replay_to_the_configuration_they_were_found_for(text in specifications()) {
        let compiled = compiled(&text);
        let (machine, exploration) = compiled.checked().expect("a drawn specification compiles");
        for id in exploration.ids() {
            let run = exploration.run_to(machine, id);
            prop_assert_eq!(exploration.find(&run.end), Some(id));
            let mut at = lifechart_spec::semantics::initial(machine);
            for made in &run.steps {
                let (outcome, next) = step(machine, &at, &made.input, &made.world)
                    .map_err(|error| TestCaseError::fail(format!("{error:?} in\n{text}")))?;
                prop_assert_eq!(Ok(&outcome), made.result.as_ref());
                at = next;
            }
            prop_assert_eq!(at, run.end);
        }
    }

    #[test]
    fn runs_are_shortest(text in specifications()) {
        let compiled = compiled(&text);
        let (machine, exploration) = compiled.checked().expect("a drawn specification compiles");
        let distance = distances(machine, exploration);
        for (id, distance) in exploration.ids().zip(distance) {
            prop_assert_eq!(exploration.run_to(machine, id).steps.len(), distance);
        }
    }

    #[test]
    fn the_same_text_gives_the_same_outputs(text in specifications()) {
        let (one, other) = (compiled(&text), compiled(&text));
        prop_assert_eq!(one.report(false), other.report(false));
        let (one, other) = (one.checked().expect("compiles"), other.checked().expect("compiles"));
        prop_assert_eq!(format!("{:?}", one.0), format!("{:?}", other.0));
        prop_assert_eq!(format!("{:?}", one.1.decided()), format!("{:?}", other.1.decided()));
        prop_assert_eq!(dot(one.0), dot(other.0));
        prop_assert_eq!(table(one.0, one.1), table(other.0, other.1));
    }
}

/// How many steps each configuration is away, found by relaxing all edges until nothing changes.
fn distances(machine: &Machine, exploration: &Exploration) -> Vec<usize> {
    let all: Vec<_> = exploration.ids().collect();
    let position = |id| all.iter().position(|&known| known == id).unwrap_or(usize::MAX);
    let edges: Vec<Vec<usize>> = (all.iter())
        .map(|&id| {
            let edges = exploration.edges(machine, id).into_iter();
            edges.filter_map(|edge| Some(position(edge.result.ok()?.1))).collect()
        })
        .collect();
    let mut distance = vec![usize::MAX; all.len()];
    distance[0] = 0;
    let mut changed = true;
    while changed {
        changed = false;
        for from in 0..all.len() {
            for &to in &edges[from] {
                let through = distance[from].saturating_add(1);
                if through < distance[to] {
                    distance[to] = through;
                    changed = true;
                }
            }
        }
    }
    distance
}

/// The drawn machines are no trifles: all that the language has is drawn, and soon.
#[test]
fn everything_is_drawn() {
    let mut state = 1_u64;
    let mut bytes = || {
        let next = |_| {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            state.to_le_bytes()[3]
        };
        (0..500).map(next).collect::<Vec<u8>>()
    };
    let texts: Vec<String> = (0..60).map(|_| specification(&bytes())).collect();
    let words = [
        "target:",
        "local: true",
        "refuse: busy",
        "ignore: later",
        "try:",
        "before:",
        "failed:",
        "invoke: fetch",
        "result.",
        "event.",
        "reply == no",
        "after:",
        "within:",
        "entry:",
        "exit:",
        "final: true",
        "group_0: [{",
        "knows",
        "is_some()",
        "None",
        "on_leave:",
        "only:",
        "note",
        "guard_0",
        "+ 1",
        "- 1",
        "otherwise: {refuse: no}",
    ];
    for word in words {
        let count = texts.iter().filter(|text| text.contains(word)).count();
        assert!(count >= 3, "`{word}` is drawn {count} times in {}", texts.len());
    }
    let configurations =
        texts.iter().filter_map(|text| Some(compiled(text).summary()?.configurations));
    let large = configurations.filter(|&count| count >= 10).count();
    assert!(large >= 15, "only {large} machines have ten configurations");
}
