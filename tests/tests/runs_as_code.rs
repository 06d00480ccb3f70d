//! Scenarios, explored runs and counterexamples as tests: each passes on the code it was written
//! for, and fails where that code goes another way. All of them are written into one crate.

use lifechart_spec::compile::{Compiled, compile};
use lifechart_spec::explore::{Limits, explore};
use lifechart_spec::machine::Machine;
use lifechart_spec::prove::Breach;
use lifechart_spec::render::rust::{
    Options, Tests, counterexample_test, render, run_test, scenario_test,
};
use lifechart_spec::scenario::play;
use lifechart_spec::source::Source;
use lifechart_tests::mutants::mutants;
use lifechart_tests::{generated, tree};
use std::fmt::Write as _;
use std::path::Path;

/// The machines whose scenarios are run on the code of mutants, and on how many.
const MUTATED: &[(&str, usize)] = &[
    ("tests/corpus/pass/session.yaml", 6),
    ("tests/corpus/pass/upload.yaml", 6),
    ("tests/corpus/pass/printer.yaml", 6),
    ("tests/corpus/pass/battery.yaml", 6),
];

/// The machines of which explored runs are run as code.
const EXPLORED: &[&str] = &[
    "tests/corpus/pass/coffee_machine.yaml",
    "tests/corpus/pass/ferry.yaml",
    "tests/corpus/pass/lease.yaml",
    "tests/corpus/pass/order.yaml",
    "tests/corpus/pass/session.yaml",
    "tests/corpus/pass/upload.yaml",
];

#[test]
fn tests_of_runs_pass_on_their_code_and_fail_on_other_code() {
    let mut written = Written::default();
    written.code.push_str("#![allow(missing_docs, dead_code, unused)]\n");
    for &(path, most) in MUTATED {
        written.scenarios_on_mutants(path, most);
    }
    for path in EXPLORED {
        written.explored(path);
    }
    written.counterexamples();
    written.failing_scenarios();
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("runs_as_code");
    let told = generated::run(&folder, &written.code);
    let expected = format!("test result: ok. {} passed; 0 failed", written.count);
    assert!(told.contains(&expected), "{expected}:\n{told}");
    assert!(!told.contains("warning"), "{told}");
}

/// One crate with many tests.
#[derive(Default)]
struct Written {
    code: String,
    /// How many tests it has.
    count: usize,
}

impl Written {
    /// A machine's code with a module beside it that holds one test.
    fn add(&mut self, machine: &Machine, test: &str, passes: bool) {
        let explored = explore(machine, Limits::default());
        let options = Options { tests: Tests::None, ..Options::default() };
        let code = render(machine, &explored, &options).to_string();
        let test = match passes {
            true => test.to_owned(),
            false => test.replace("# [test]", "#[test] #[should_panic]"),
        };
        let _ = writeln!(self.code, "mod case_{} {{\n{code}\n{test}\n}}", self.count);
        self.count += 1;
    }

    /// Every scenario passes, and some scenario fails on each mutant that answers otherwise.
    fn scenarios_on_mutants(&mut self, path: &str, most: usize) {
        let compiled = checked(path);
        let (machine, _) = compiled.checked().expect("it was checked");
        for scenario in machine.scenarios.values() {
            self.add(machine, &scenario_test(machine, scenario).to_string(), true);
        }
        let mut caught = Vec::new();
        for mutant in mutants(machine) {
            // Without what is tried or runs, the tests would not even compile.
            let found = explore(&mutant.machine, Limits::default());
            if !["target", "guard", "output", "assignment", "missing branch"]
                .contains(&mutant.operator)
                || mutant.what.ends_with("runs nothing")
                // In the code, what is in a named guard stands somewhere else.
                || mutant.what.ends_with("compares otherwise")
                || !found.gaps().is_empty()
                || !found.out_of_range().is_empty()
            {
                continue;
            }
            let other = machine.scenarios.values().find(|scenario| {
                let (ours, theirs) = (play(machine, scenario), play(&mutant.machine, scenario));
                let ways = ours.steps.iter().zip(&theirs.steps);
                let is_other = |(a, b): (&_, &_)| way(a) != way(b);
                let mut ways = ways.map(is_other);
                ways.any(|is_other| is_other)
            });
            caught.extend(other.map(|scenario| (mutant, scenario)));
        }
        assert!(caught.len() > most, "{path}: the scenarios tell few mutants apart");
        for (mutant, scenario) in caught.iter().step_by(caught.len() / most) {
            let test = scenario_test(machine, scenario).to_string();
            self.add(&mutant.machine, &test, false);
        }
    }

    /// The longest of the shortest runs, and some more.
    fn explored(&mut self, path: &str) {
        let compiled = checked(path);
        let (machine, exploration) = compiled.checked().expect("it was checked");
        let ids: Vec<_> = exploration.ids().collect();
        for &id in ids.iter().rev().step_by((ids.len() / 4).max(1)) {
            let run = exploration.run_to(machine, id);
            self.add(machine, &run_test(machine, "explored", &run).to_string(), true);
        }
    }

    /// What shows a property broken fails on the machine that breaks it, and passes once it is
    /// mended.
    fn counterexamples(&mut self) {
        let broken = compile(Source::new("lamp.yaml", LAMP));
        let mended = LAMP.replace("press: {target: hot}", "press: {target: dark}");
        let mended = compile(Source::new("lamp.yaml", mended));
        assert_eq!(mended.proof.as_ref().map(|proof| proof.violations.len()), Some(0));
        let (machine, proof) = (broken.machine.expect("a machine"), broken.proof.expect("a proof"));
        let mended = mended.machine.expect("a machine");
        assert_eq!(proof.violations.len(), 3);
        for violation in &proof.violations {
            let name = &machine.properties[violation.property].name;
            let why = (violation.breach != Breach::OutOfReach).then_some("it must not {be} so");
            let test = counterexample_test(&machine, name, "Shown by {this}.", &violation.run, why);
            self.add(&machine, &test.to_string(), why.is_none());
            if why.is_some() {
                self.add(&mended, &test.to_string(), true);
            }
        }
    }

    /// The test of a scenario that fails says what the scenario says.
    fn failing_scenarios(&mut self) {
        let mut count = 0;
        for path in tree::files("tests/corpus/fail/scenario-fails") {
            let path = path.to_string_lossy().into_owned();
            // Where an activity does not run, or time would never end, there is nothing to write.
            let is_written = !["not_running", "other_runs", "reply_to_no_call", "nobody_waits"]
                .iter()
                .any(|name| path.contains(name));
            if !path.ends_with(".yaml") || !is_written || path.contains("too_much") {
                continue;
            }
            let compiled = compile(Source::new(path.as_str(), tree::read(&path)));
            let machine = compiled.machine.expect("a machine");
            let mut scenarios = machine.scenarios.values();
            let failing = scenarios.find(|scenario| !play(&machine, scenario).is_ok());
            let test = scenario_test(&machine, failing.expect("a scenario that fails"));
            self.add(&machine, &test.to_string(), false);
            count += 1;
        }
        assert!(count > 8, "{count}");
    }
}

/// What a scenario's test looks at in every step.
fn way(step: &lifechart_spec::scenario::PlayedStep) -> impl PartialEq {
    (step.after.state, step.outcome(), step.reply(), step.answers())
}

const LAMP: &str = "\
lifechart: 1
machine: lamp
replies: {burnt: {}}
events: {press: {replies: [burnt]}, cool: {}}
actions: {ring: {}}
initial: dark
states:
  dark: {transitions: {press: {target: lit}, cool: {ignore: ok}}}
  lit: {transitions: {press: {target: hot}, cool: {target: dark}}}
  hot:
    transitions:
      press: {refuse: burnt}
      cool: {actions: [ring], target: hot}
properties:
  never_rings_when_hot: {never: {action: ring}, in: [hot]}
  can_be_pressed: {accepts: press}
  gets_dark: {reaches: dark}
";

fn checked(path: &str) -> Compiled {
    let compiled = compile(Source::new(path, tree::read(path)));
    assert!(compiled.is_ok(), "{}", compiled.report(false));
    compiled
}
