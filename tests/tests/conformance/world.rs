//! What the world around a subject does: work brings things back, guards answer, time passes.

use super::specifications::{compiled, symbol};
use lifechart_spec::conformance::{
    Completions, Method, Observe, Plan, Regime, Specification, Stimulus,
};
use lifechart_spec::machine::Value;

fn described(path: &str, regime: Regime) -> Vec<String> {
    let compiled = compiled(path);
    let (machine, exploration) = compiled.checked().expect("the example compiles");
    let specification = Specification::new(machine, exploration, regime).unwrap();
    specification.symbols().iter().map(|symbol| symbol.describe(machine)).collect()
}

fn regime(completions: Completions, time: bool) -> Regime {
    Regime { observe: Observe::State, completions, time }
}

/// What work brings back is an input where a guard or an assignment asks for it.
#[test]
fn work_brings_back_what_makes_a_difference() {
    let path = "tests/corpus/pass/coffee_machine.yaml";
    let brings =
        |symbols: &[String]| symbols.iter().filter(|symbol| symbol.contains("brings back")).count();
    let injected = described(path, regime(Completions::Inject, false));
    assert!(brings(&injected) > 1, "{injected:#?}");
    let succeeding = described(path, regime(Completions::Succeed, false));
    assert_eq!(brings(&succeeding), 0, "{succeeding:#?}");
    let separate =
        described("tests/corpus/pass/battery.yaml", regime(Completions::Separate, false));
    let finishing: Vec<_> = separate.iter().filter(|symbol| symbol.starts_with("work")).collect();
    for text in ["work done", "work done [measure brings back good: 1]", "work fails with hot"] {
        assert!(finishing.iter().any(|symbol| *symbol == text), "{text}: {finishing:#?}");
    }
}

/// Where the subject cannot be told what its work brings back, the claim says what it must be.
#[test]
fn claims_say_what_work_always_brings_back() {
    let compiled = compiled("tests/corpus/pass/battery.yaml");
    let (machine, exploration) = compiled.checked().expect("the example compiles");
    let compared = |completions| {
        let specification =
            Specification::new(machine, exploration, regime(completions, false)).unwrap();
        let plan = Plan::new(specification.mealy(), Method::W, 0, &|_, _| true).unwrap();
        specification.claim(&plan).compared
    };
    let succeeding = compared(Completions::Succeed);
    assert!(succeeding.ends_with("; `measure` brings back good: 0 always"), "{succeeding}");
    assert!(!compared(Completions::Inject).contains("always"));
}

/// The calls have the results in them that the words say.
#[test]
fn results_reach_the_calls() {
    let compiled = compiled("tests/corpus/pass/battery.yaml");
    let (machine, exploration) = compiled.checked().expect("the example compiles");
    let regime = regime(Completions::Separate, false);
    let specification = Specification::new(machine, exploration, regime).unwrap();
    let done = |text| {
        let test = specification.test(&[symbol(&specification, text)]);
        let state = test[0].expected.state.unwrap();
        (test[0].call.results.clone(), machine[state].name.clone())
    };
    let measure = machine.activities.ids().find(|&id| machine[id].name == "measure").unwrap();
    let (nothing, broken) = done("work done");
    assert_eq!((nothing, &*broken), (Vec::new(), "broken"));
    let (results, state) = done("work done [measure brings back good: 2]");
    assert_eq!((results, &*state), (vec![(measure, vec![Value::Count(2)])], "resting"));
}

/// Time passes until the next `after`, those of outer states go on meanwhile, and where nothing
/// will come due it passes longer than anything lasts.
#[test]
fn time_passes_until_the_next_deadline() {
    let source = "\
lifechart: 1
machine: lamp
durations: {short: 10s, long: 25s}
events: {press: {}}
otherwise: {ignore: ok}
initial: on
after: {long: {target: spent}}
states:
  on: {after: {short: {target: dim}}, transitions: {press: {target: on}}}
  dim: {after: {short: {target: off}}, transitions: {press: {target: on}}}
  off: {transitions: {press: {target: on}}}
  spent: {final: true}
";
    let source = lifechart_spec::source::Source::new("lamp.yaml", source);
    let compiled = lifechart_spec::compile::compile(source);
    let (machine, exploration) =
        compiled.checked().unwrap_or_else(|| panic!("{}", compiled.report(false)));
    let timed = Specification::new(machine, exploration, regime(Completions::Succeed, true));
    let specification = timed.unwrap();
    let (press, wait) = (symbol(&specification, "press"), symbol(&specification, "wait"));
    let waits = |word: &[u16]| -> Vec<(u64, String)> {
        let test = specification.test(word);
        let waits = test.iter().filter_map(|step| match step.call.stimulus {
            Stimulus::Wait(by) => {
                Some((by.as_secs(), machine[step.expected.state.unwrap()].name.clone()))
            }
            _ => None,
        });
        waits.collect()
    };
    let told = |all: &[(u64, &str)]| -> Vec<(u64, String)> {
        all.iter().map(|&(by, state)| (by, state.to_owned())).collect()
    };
    let whole = told(&[(10, "dim"), (10, "off"), (5, "spent"), (25, "spent")]);
    assert_eq!(waits(&[wait, wait, wait, wait]), whole);
    // A state that is entered again begins its time again, the machine does not.
    let again = told(&[(10, "dim"), (10, "dim"), (5, "spent")]);
    assert_eq!(waits(&[wait, press, wait, press, wait]), again);
    let still = Specification::new(machine, exploration, regime(Completions::Succeed, false));
    let still = still.unwrap();
    assert_eq!(still.symbols().len(), 1, "time stands still");
    assert!(specification.mealy().states() > still.mealy().states());
}
