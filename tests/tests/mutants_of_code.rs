//! The tests of a machine must fail on the code of another one.
//!
//! `mutants.rs` shows which mutants a suite catches, by interpreting them. Here the generator writes
//! the code of some of them, all into one crate, and the suite of the original is run on it.

use lifechart_spec::compile::compile;
use lifechart_spec::explore::{Limits, explore};
use lifechart_spec::machine::Machine;
use lifechart_spec::render::rust::{Options, Tests, render};
use lifechart_spec::source::Source;
use lifechart_spec::suite::{Suite, literal, suite};
use lifechart_tests::mutants::{Mutant, are_equivalent, mutants};
use lifechart_tests::tree;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::Command;

/// The machines, and how many mutants of each become code.
const ORIGINALS: &[(&str, usize)] = &[
    ("tests/corpus/pass/door.yaml", 8),
    ("tests/corpus/pass/ferry.yaml", 8),
    ("tests/corpus/pass/order.yaml", 8),
    ("tests/corpus/pass/printer.yaml", 8),
    ("spec/lifecycles/vss_provider.yaml", 4),
];

#[test]
fn suites_catch_the_code_of_mutants() {
    let mut code = String::from("#![allow(missing_docs, dead_code)]\n");
    let mut count = 0;
    for &(path, most) in ORIGINALS {
        let compiled = compile(Source::new(path, tree::read(path)));
        let (machine, explored) = compiled.checked().expect("the example compiles");
        let differ = |mutant: &Mutant| {
            let found = explore(&mutant.machine, Limits::default());
            let is_machine = found.gaps().is_empty() && found.out_of_range().is_empty();
            is_machine && !are_equivalent(machine, explored, &mutant.machine)
        };
        let all = mutants(machine);
        let stride = (all.len() / most).max(1);
        let chosen: Vec<Mutant> =
            all.into_iter().step_by(stride).filter(differ).take(most).collect();
        assert!(chosen.len() > most / 2, "{path} has too few mutants");
        count += chosen.len() + 1;
        let original = suite(machine, explored, Tests::Pairs);
        write_originals(&mut code, machine, &original, &chosen);
    }
    let told = run(&code);
    assert!(told.contains(&format!("test result: ok. {count} passed")), "{told}");
}

/// The suite of a machine, the machine itself, which must pass, and its mutants, which must not.
fn write_originals(code: &mut String, machine: &Machine, original: &Suite, chosen: &[Mutant]) {
    let literal = literal(machine, original);
    let cases: Vec<_> = original.cases.iter().map(|case| (case.point, case.row)).collect();
    let _ = writeln!(
        code,
        "mod {} {{\nuse lifechart::testing::{{Subject, Suite}};\n\
         const SUITE: Suite = Suite {{ file: {:?}, names: &{:?}, text: {:?} }};\n\
         fn run<S: Subject>() {{\nfor (point, row) in {cases:?} {{ SUITE.case::<S>(point, row); }}\n\
         SUITE.pairs::<S>();\n}}",
        machine.name,
        machine.source.file_name(),
        literal.names,
        literal.text,
    );
    write_machine(code, "original", machine, "super::run::<lifecycle::Subject>()");
    for (number, Mutant { what, machine, .. }) in chosen.iter().enumerate() {
        let call = format!(
            "assert!(std::panic::catch_unwind(super::run::<lifecycle::Subject>).is_err(), {what:?})"
        );
        write_machine(code, &format!("mutant_{number}"), machine, &call);
    }
    code.push_str("}\n");
}

/// The code of a machine with an adapter for tests, and a test of its own.
fn write_machine(code: &mut String, name: &str, machine: &Machine, test: &str) {
    let explored = explore(machine, Limits::default());
    let options = Options { tests: Tests::Matrix, ..Options::default() };
    let text = render(machine, &explored, &options).to_string();
    // Its own tests would drown what is asked here.
    let text = text.replace("# [test]", "#[cfg(any())]");
    let _ = writeln!(code, "mod {name} {{\n{text}\n#[test] fn test() {{ {test} }}\n}}");
}

/// Runs the tests of a crate with this code.
fn run(code: &str) -> String {
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).join("mutants");
    let folder = target.join("crate");
    let root = tree::root();
    let manifest = format!(
        "[package]\nname = \"mutants\"\nedition = \"2024\"\n\n[dependencies]\n\
         lifechart = {{ path = {:?}, default-features = false }}\n\n[workspace]\n",
        root.join("runtime")
    );
    let write = |path: &str, text: &str| {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().expect("it is in a folder")).expect("it can be made");
        fs::write(path, text).expect("it can be written");
    };
    write("Cargo.toml", &manifest);
    write("src/lib.rs", code);
    let output = Command::new(env!("CARGO"))
        .args(["test", "--offline", "--lib", "--quiet"])
        .current_dir(&folder)
        .env("CARGO_TARGET_DIR", &target)
        .env("RUST_BACKTRACE", "0")
        .output()
        .expect("cargo runs");
    let both = [output.stdout, output.stderr].concat();
    String::from_utf8_lossy(&both).into_owned()
}
