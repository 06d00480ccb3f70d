//! Specifications as black boxes: inputs, payloads, what is seen.

use lifechart_spec::compile::{Compiled, compile};
use lifechart_spec::conformance::{
    CannotLower, Completions, Method, Observe, Operator, Pick, Plan, Regime, Sample, Score,
    Specification, Stimulus, Trouble, lowered, score,
};
use lifechart_spec::explore::{Limits, explore};
use lifechart_spec::machine::{Machine, Value};
use lifechart_spec::source::Source;
use lifechart_tests::tree;
use std::collections::BTreeSet;

pub(crate) fn compiled(path: &str) -> Compiled {
    compile(Source::new(path, tree::read(path)))
}

fn provider() -> Machine {
    let compiled = compiled("spec/lifecycles/vss_provider.yaml");
    let (machine, _) = compiled.checked().expect("the lifecycle compiles");
    lowered(machine, "volumes", 2).expect("the limit can be lowered")
}

fn specified(machine: &Machine, observe: Observe, completions: Completions) -> Specification<'_> {
    let exploration = explore(machine, Limits::default());
    Specification::new(machine, &exploration, Regime { observe, completions, time: false }).unwrap()
}

pub(crate) fn symbol(specification: &Specification<'_>, text: &str) -> u16 {
    let describe =
        |symbol: &lifechart_spec::conformance::Symbol| symbol.describe(specification.machine());
    let all: Vec<String> = specification.symbols().iter().map(describe).collect();
    let at = all.iter().position(|symbol| symbol == text);
    at.unwrap_or_else(|| panic!("no `{text}` among {all:#?}")) as u16
}

#[test]
fn a_lowered_limit_moves_the_guard_with_it() {
    let machine = provider();
    let exploration = explore(&machine, Limits::default());
    assert!(exploration.is_complete() && exploration.out_of_range().is_empty());
    assert!(exploration.len() < 40, "{} configurations", exploration.len());
    let unknown = lowered(&machine, "nothing", 2).unwrap_err();
    assert_eq!(unknown, CannotLower::Unknown("nothing".to_owned()));
    let not_lower = lowered(&machine, "volumes", 2).unwrap_err();
    assert_eq!(not_lower, CannotLower::NotLower("volumes".to_owned(), 2));
}

#[test]
fn every_id_comes_current_new_and_stale() {
    let machine = provider();
    let specification = specified(&machine, Observe::State, Completions::Succeed);
    let picks: BTreeSet<Pick> =
        specification.symbols().iter().flat_map(|symbol| symbol.picks.iter().copied()).collect();
    assert!(picks.contains(&Pick::Previous) && picks.contains(&Pick::Finished));
    let word: Vec<u16> = [
        "begin_prepare(set: new, snapshot: new)",
        "begin_prepare(set: new, snapshot: new)",
        "abort(set: previous)",
        "abort(set: set)",
    ]
    .map(|text| symbol(&specification, text))
    .into();
    let test = specification.test(&word);
    let sets: Vec<Value> = test
        .iter()
        .map(|step| match &step.call.stimulus {
            Stimulus::Event { payload, .. } => payload[0],
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(sets, [0, 1, 0, 1].map(Value::Id));
    let replies: Vec<&str> =
        test.iter().map(|step| &*machine[step.expected.reply.unwrap()].name).collect();
    assert_eq!(replies, ["ok", "ok", "object_not_found", "ok"]);
}

/// A set that was finished is named again after two others have come.
#[test]
fn a_finished_id_is_remembered() {
    let machine = provider();
    let specification = specified(&machine, Observe::State, Completions::Succeed);
    let word: Vec<u16> = [
        "begin_prepare(set: new, snapshot: new)",
        "end_prepare(set: set)",
        "pre_commit(set: set)",
        "commit(set: set)",
        "post_commit(set: set, count: 1)",
        "pre_final_commit(set: set)",
        "post_final_commit(set: set)",
        "begin_prepare(set: new, snapshot: new)",
        "begin_prepare(set: new, snapshot: new)",
        "abort(set: finished)",
        "abort(set: previous)",
    ]
    .map(|text| symbol(&specification, text))
    .into();
    let test = specification.test(&word);
    let created = test[6].expected.state.unwrap();
    assert_eq!(machine[created].name, "created");
    let set = |step: usize| match &test[step].call.stimulus {
        Stimulus::Event { payload, .. } => payload[0],
        other => panic!("{other:?}"),
    };
    assert_eq!((set(9), set(10)), (set(0), set(7)));
}

/// What the tables say, the interpreter says too, with every payload of every test.
#[test]
fn tests_expect_what_the_tables_say() {
    let mut timeless = BTreeSet::new();
    for path in tree::files("tests/corpus/pass") {
        if path.extension().is_none_or(|end| end != "yaml") {
            continue;
        }
        let compiled = compiled(&path.to_string_lossy());
        let (machine, exploration) = compiled.checked().expect("the example compiles");
        for regime in regimes() {
            let specification = match Specification::new(machine, exploration, regime) {
                Ok(specification) => specification,
                // Eight hours and five seconds, for example.
                Err(Trouble::TooManyMoments) => {
                    timeless.insert(machine.name.clone());
                    continue;
                }
                Err(trouble) => panic!("{}: {trouble}", machine.name),
            };
            let mealy = specification.mealy();
            let plan = Plan::new(mealy, Method::Switch(1), 0, &|_, _| true).unwrap();
            for word in plan.words().step_by(7).take(300) {
                let outputs = mealy.outputs(0, &word);
                let test = specification.test(&word);
                assert_eq!(test.len(), word.len());
                for (step, output) in test.iter().zip(outputs) {
                    let said = &specification.seen()[output as usize];
                    assert_eq!(&step.expected, said, "{}: {test:#?}", machine.name);
                }
            }
        }
    }
    let timeless: Vec<&str> = timeless.iter().map(String::as_str).collect();
    assert_eq!(timeless, ["battery", "session", "thermostat"], "durations that differ much");
}

/// Every way to observe and to control.
fn regimes() -> impl Iterator<Item = Regime> {
    Observe::ALL.into_iter().flat_map(|observe| {
        Completions::ALL.into_iter().flat_map(move |completions| {
            [false, true].map(|time| Regime { observe, completions, time })
        })
    })
}

#[test]
fn complete_suites_of_the_provider_can_be_made() {
    let machine = provider();
    for observe in Observe::ALL {
        for completions in Completions::ALL {
            let specification = specified(&machine, observe, completions);
            let mealy = specification.mealy();
            let plan = Plan::new(mealy, Method::Wp, 0, &|_, _| true).unwrap();
            let trie = plan.generate(10_000_000).unwrap();
            assert!(trie.size().tests >= (mealy.states() * mealy.inputs()) as u64 / 2);
        }
    }
}

/// Without extra states nothing survives but mutants with extra states; wrong actions show only
/// where actions are seen, and those of work that fails only where it can be made to.
#[test]
fn mutants_of_the_provider_fail() {
    let machine = provider();
    let scored = |observe, completions| {
        let specification = specified(&machine, observe, completions);
        let plan = Plan::new(specification.mealy(), Method::Wp, 0, &|_, _| true).unwrap();
        let suite = plan.generate(1_000_000).unwrap();
        score(&specification, &suite, Sample { mutants: 100, survivors: 3 })
    };
    let verdict = scored(Observe::Verdict, Completions::Succeed);
    assert_eq!(verdict.tallies.get(&Operator::ActionDropped), None);
    let actions = scored(Observe::Actions, Completions::Succeed);
    for (operator, tally) in actions.tallies.iter().chain(&verdict.tallies) {
        let can_survive = *operator == Operator::ExtraState;
        assert!(can_survive || tally.survived + tally.unknown == 0, "{operator:?}: {tally:?}");
        assert!(tally.killed > 0, "{operator:?}: {tally:?}");
    }
    let injected = scored(Observe::Actions, Completions::Inject);
    let dropped = |score: &Score| score.tallies[&Operator::ActionDropped];
    assert!(dropped(&injected).killed > dropped(&actions).killed);
    assert!(dropped(&injected).equivalent < dropped(&actions).equivalent);
    for survivor in &actions.survivors {
        assert_eq!(survivor.operator, Operator::ExtraState, "{survivor:?}");
        assert!(!survivor.word.is_empty());
    }
}
