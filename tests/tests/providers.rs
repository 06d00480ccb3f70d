//! Five providers as people write them: the default suite passes the right one and catches each of
//! the others, with the rule that it breaks.

use lifechart_conformance::{InProcess, Options, Outcome, Prepared, RunOptions, report, run};
use lifechart_spec::builtin;
use lifechart_spec::compile::compile;
use lifechart_tests::providers::careful::Careful;
use lifechart_tests::providers::forgets_to_check::ForgetsToCheck;
use lifechart_tests::providers::forgets_whose_call::ForgetsWhoseCall;
use lifechart_tests::providers::one_list::OneList;
use lifechart_tests::providers::vetoes_once::VetoesOnce;
use lifechart_tests::providers::{Provider, Wired};
use std::ops::ControlFlow;

/// The suite that a black box gets unless something else is asked for, and what it says.
fn examined<P: Provider>() -> (Outcome, String) {
    let compiled = compile(builtin::find("vss_provider").expect("it is shipped"));
    let (machine, _) = compiled.checked().expect("it compiles");
    let options = Options { up_to: vec![("volumes".to_owned(), 2)], ..Options::default() };
    let (machine, exploration) = options.limited(machine).unwrap();
    let specification = options.specification(&machine, &exploration).unwrap();
    let prepared = Prepared::new(&specification, &options).unwrap();
    let mut target = InProcess(Wired::<P>::new());
    let go_on = &mut |_| ControlFlow::Continue(());
    let outcome = run(&prepared, &mut target, &RunOptions::default(), go_on);
    let text = report(&prepared, &outcome);
    (outcome, text)
}

/// The findings of a wrong provider: the calls of the shortest, and every rule that is named.
fn caught<P: Provider>() -> (Vec<String>, Vec<String>, String) {
    let (outcome, text) = examined::<P>();
    let first = outcome.findings.first().unwrap_or_else(|| panic!("nothing was found: {text}"));
    assert!(outcome.findings.iter().all(|finding| finding.place.is_some()), "{text}");
    let calls = first.steps.iter().map(|step| step.call.clone()).collect();
    let rules = outcome.findings.iter().flat_map(|finding| &finding.rules);
    let rules = rules.map(|rule| rule.id.clone()).collect();
    (calls, rules, text)
}

fn names(rules: &[String], rule: &str) -> bool {
    rules.iter().any(|named| named == rule)
}

#[test]
fn the_right_one_passes() {
    let (outcome, text) = examined::<Careful>();
    assert!(outcome.findings.is_empty(), "{text}");
    assert!(outcome.done.tests > 30_000, "{text}");
    assert!(text.contains("at most 14 states"), "{text}");
}

#[test]
fn a_veto_after_an_abandoned_set_is_found() {
    let (calls, rules, text) = caught::<VetoesOnce>();
    assert_eq!(calls.len(), 2, "{text}");
    assert!(calls.iter().all(|call| call.starts_with("begin_prepare")), "{text}");
    assert!(names(&rules, "STP-5") && names(&rules, "STP-6"), "{text}");
}

#[test]
fn one_list_for_finished_and_unfinished_snapshots_is_found() {
    let (calls, _, text) = caught::<OneList>();
    assert!(calls.last().is_some_and(|call| call == "abort(set: 1)"), "{text}");
    assert!(text.contains("decided at vss_provider.yaml:236:5"), "{text}");
    // It takes a whole creation, and another set after it.
    assert_eq!(calls.len(), 9, "{text}");
}

#[test]
fn a_set_that_is_not_looked_at_is_found() {
    let (calls, _, text) = caught::<ForgetsWhoseCall>();
    assert!(calls.last().is_some_and(|call| call.contains("set: 2")), "{text}");
    assert!(text.contains("A call for a set that is not the current one is refused"), "{text}");
}

#[test]
fn a_state_that_is_never_checked_is_found() {
    let (_, rules, text) = caught::<ForgetsToCheck>();
    assert!(!rules.is_empty(), "{text}");
}
