//! Every line of a shipped lifecycle is needed: broken, one at a time, something catches it.
//!
//! And what carries one of the rules STP-1 to STP-6 is caught by a property or a scenario, because
//! only those say what the rule means.

use lifechart_spec::builtin;
use lifechart_spec::check::{apply_allows, check, check_proof};
use lifechart_spec::code::Code;
use lifechart_spec::diagnostics::Diagnostics;
use lifechart_spec::document::Document;
use lifechart_spec::explore::{Limits, explore};
use lifechart_spec::parse::parse;
use lifechart_spec::prove::prove;
use lifechart_spec::resolve::resolve;
use lifechart_spec::source::Source;
use lifechart_tests::broken_lines::{Break, breaks, broken};
use lifechart_tests::{golden, tree};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

/// What nothing catches, each with its reason behind a `#`.
const UNCAUGHT: &str = "tests/corpus/broken_lines.txt";

/// A lifecycle as a document. Sets have at most two volumes here: the mistakes are the same, and
/// there are far fewer configurations.
fn document(builtin: &builtin::Builtin) -> Document {
    let small = builtin.text.replace("64", "2");
    parse(&Source::new(builtin.name, small.as_str()), &mut Diagnostics::new()).expect("it is read")
}

/// How a document is caught.
struct Caught {
    /// What was found.
    codes: BTreeSet<Code>,
    /// Whether it means something at all, so that properties and scenarios could be tried.
    is_sound: bool,
}

impl Caught {
    fn by_property_or_scenario(&self) -> bool {
        let property = [Code::PropertyViolated, Code::VacuousProperty];
        let scenario = [Code::ScenarioFails, Code::MissingAnswer];
        let mut carry = property.iter().chain(&scenario);
        carry.any(|code| self.codes.contains(code))
    }
}

fn caught(document: &Document) -> Caught {
    let mut diagnostics = Diagnostics::new();
    let machine = resolve(document, &mut diagnostics);
    let is_sound = diagnostics.is_empty();
    if is_sound {
        let exploration = explore(&machine, Limits::default());
        check(&machine, &exploration, &mut diagnostics);
        if let Some(proof) = prove(&machine, &exploration) {
            check_proof(&machine, &proof, &mut diagnostics);
        }
        apply_allows(&machine.allows, &mut diagnostics);
    }
    Caught { codes: diagnostics.iter().map(|found| found.code).collect(), is_sound }
}

/// Every broken line of a lifecycle, and what came of it.
fn tried(builtin: &builtin::Builtin) -> Vec<(Break, Caught)> {
    let document = document(builtin);
    let untouched = caught(&document);
    assert!(untouched.codes.is_empty(), "{}: {:?}", builtin.name, untouched.codes);
    let all = breaks(&document).into_iter().enumerate();
    all.map(|(index, line)| (line, caught(&broken(&document, index)))).collect()
}

#[test]
fn every_line_of_the_shipped_lifecycles_is_needed() {
    let reasons = reasons();
    let mut list = String::new();
    let mut carried: BTreeMap<String, usize> = BTreeMap::new();
    let mut silent = Vec::new();
    for builtin in builtin::ALL {
        let tried = tried(builtin);
        let missed = tried.iter().filter(|(_, caught)| caught.codes.is_empty());
        let _ = writeln!(
            list,
            "{}: {} of {} broken lines are caught",
            builtin.name,
            tried.len() - missed.clone().count(),
            tried.len()
        );
        for (line, _) in missed {
            let reason = reasons.get(&(builtin.name.to_owned(), line.what.clone()));
            let reason = reason.map_or("", String::as_str);
            let _ = writeln!(list, "    {} # {reason}", line.what);
        }
        for (line, caught) in tried.iter().filter(|(_, caught)| caught.is_sound) {
            for rule in line.rules.iter().filter(|rule| rule.starts_with("STP-")) {
                match caught.by_property_or_scenario() {
                    true => *carried.entry(rule.clone()).or_default() += 1,
                    false => silent.push(format!(
                        "{}: {rule}: {} {:?}",
                        builtin.name, line.what, caught.codes
                    )),
                }
            }
        }
    }
    golden::compare(UNCAUGHT, &list);
    assert!(!list.contains("# \n"), "a line that nothing catches has no reason in {UNCAUGHT}");
    assert_eq!(silent, Vec::<String>::new(), "no property or scenario speaks of it");
    let rules: Vec<&str> = carried.keys().map(String::as_str).collect();
    assert_eq!(rules, ["STP-1", "STP-2", "STP-3", "STP-4", "STP-5", "STP-6"], "{carried:?}");
}

/// The reasons that were written down, by lifecycle and line.
fn reasons() -> BTreeMap<(String, String), String> {
    let known = std::fs::read_to_string(tree::root().join(UNCAUGHT)).unwrap_or_default();
    let mut reasons = BTreeMap::new();
    let mut lifecycle = String::new();
    for line in known.lines() {
        match line.strip_prefix("    ").and_then(|line| line.split_once(" # ")) {
            Some((what, reason)) => {
                reasons.insert((lifecycle.clone(), what.to_owned()), reason.to_owned());
            }
            None => lifecycle = line.split(':').next().unwrap_or_default().to_owned(),
        }
    }
    reasons
}
