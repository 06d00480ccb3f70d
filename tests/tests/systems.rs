//! Whole systems: what is found of them, and that it is right.

use lifechart_spec::source::Source;
use lifechart_spec::system::verify::{Limits, Verdict, verify};
use lifechart_spec::system::{System, compile};
use lifechart_tests::tree;

/// A system file of the corpus.
fn shipped(path: &str) -> System {
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    let source = Source::new(path.to_owned(), tree::read(path));
    let compiled = compile(source, &mut |file| {
        let path = format!("{folder}/{file}");
        Ok(Source::new(file.to_owned(), tree::read(&path)))
    });
    let report = compiled.report(false);
    compiled.system.unwrap_or_else(|| panic!("{report}"))
}

fn judged(system: &System) -> Verdict {
    verify(system, &Limits::default(), &mut |_| {})
}

/// The names of the properties that do not hold.
fn violated(system: &System, verdict: &Verdict) -> Vec<String> {
    let bad = verdict.properties.iter().filter(|(_, judgement)| !judgement.holds());
    bad.map(|(property, _)| system.properties[*property].name.clone()).collect()
}

#[test]
fn what_holds_of_a_system_is_found_to_hold() {
    let system = shipped("tests/corpus/systems/pass/lending.yaml");
    let verdict = judged(&system);
    assert_eq!(violated(&system, &verdict), [""; 0]);
    assert!(verdict.no_deadlock.holds());
    assert_eq!(verdict.findings, []);
    // All faults; none; one of the two.
    let faults: Vec<usize> = verdict.searches.iter().map(|search| search.faults.len()).collect();
    assert_eq!(faults, [2, 0, 1]);
    let states: Vec<usize> = verdict.searches.iter().map(|search| search.states).collect();
    assert_eq!(states, [42, 26, 26]);
}
