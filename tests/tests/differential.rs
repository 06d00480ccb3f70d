//! Generated machines against the interpreter: their own tests, all short words and many random
//! ones.
//!
//! Random words hold what suites do not: reports that come late or with old tickets, calls while
//! something is tried or due, and any time between two deadlines.

use lifechart::testing::Subject;
use lifechart_spec::compile::compile;
use lifechart_spec::explore::{Limits, explore};
use lifechart_spec::source::Source;
use lifechart_spec::suite::{Tests, suite};
use lifechart_tests::arbitrary::specification;
use lifechart_tests::lockstep::Lockstep;
use lifechart_tests::mutants::{Mutant, are_equivalent, mutants};
use lifechart_tests::{golden, tree, written};
use std::panic::catch_unwind;

/// About so many words are tried when all of a length are.
const SHORT_WORDS: usize = 10_000;

macro_rules! machines {
    ($($name:ident = $folder:literal $file:literal;)*) => {$(
        #[allow(missing_docs, dead_code, unreachable_pub)]
        mod $name {
            lifechart::machine!($file);

            mod side_by_side {
                use super::lifecycle::Subject;

                fn lockstep(variety: usize) -> crate::Lockstep {
                    crate::lockstep(concat!($folder, $file), variety)
                }

                #[test]
                fn all_short_words() {
                    let (lockstep, mut length) = (lockstep(2), 1);
                    while lockstep.all_words::<Subject>(length) * 30 < crate::SHORT_WORDS {
                        length += 1;
                    }
                }

                /// A suite of another machine must fail on this one.
                #[test]
                fn suites_of_mutants_fail() {
                    crate::suites_of_mutants_fail::<Subject>(concat!($folder, $file));
                }

                #[test]
                fn random_words() {
                    lockstep(12).random_words::<Subject>(100, 60);
                }
            }
        }
    )*};
}

/// No more mutants of one machine are tried; they are taken evenly.
const MUTANTS: usize = 12;

machines! {
    allowed = "tests/tests/" "../corpus/pass/allowed.yaml";
    battery = "tests/tests/" "../corpus/pass/battery.yaml";
    coffee_machine = "tests/tests/" "../corpus/pass/coffee_machine.yaml";
    door = "tests/tests/" "../corpus/pass/door.yaml";
    elevator = "tests/tests/" "../corpus/pass/elevator.yaml";
    ferry = "tests/tests/" "../corpus/pass/ferry.yaml";
    lease = "tests/tests/" "../corpus/pass/lease.yaml";
    modem = "tests/tests/" "../corpus/pass/modem.yaml";
    order = "tests/tests/" "../corpus/pass/order.yaml";
    printer = "tests/tests/" "../corpus/pass/printer.yaml";
    session = "tests/tests/" "../corpus/pass/session.yaml";
    thermostat = "tests/tests/" "../corpus/pass/thermostat.yaml";
    turnstile = "tests/tests/" "../corpus/pass/turnstile.yaml";
    upload = "tests/tests/" "../corpus/pass/upload.yaml";
    vss_provider = "tests/tests/" "../../spec/lifecycles/vss_provider.yaml";
    names = "tests/tests/" "../corpus/names/tests.yaml";
    arbitrary_01 = "tests/tests/" "../corpus/arbitrary/01.yaml";
    arbitrary_02 = "tests/tests/" "../corpus/arbitrary/02.yaml";
    arbitrary_03 = "tests/tests/" "../corpus/arbitrary/03.yaml";
    arbitrary_04 = "tests/tests/" "../corpus/arbitrary/04.yaml";
    arbitrary_05 = "tests/tests/" "../corpus/arbitrary/05.yaml";
    arbitrary_06 = "tests/tests/" "../corpus/arbitrary/06.yaml";
    arbitrary_07 = "tests/tests/" "../corpus/arbitrary/07.yaml";
    arbitrary_08 = "tests/tests/" "../corpus/arbitrary/08.yaml";
    arbitrary_09 = "tests/tests/" "../corpus/arbitrary/09.yaml";
    arbitrary_10 = "tests/tests/" "../corpus/arbitrary/10.yaml";
    arbitrary_11 = "tests/tests/" "../corpus/arbitrary/11.yaml";
    arbitrary_12 = "tests/tests/" "../corpus/arbitrary/12.yaml";
}

/// The arbitrary machines are files, so that the macro can read them; this writes them.
#[test]
fn arbitrary_machines_are_as_drawn() {
    for number in 1..=ARBITRARY {
        let text = format!("# Drawn; see tests/src/arbitrary.rs.\n{}", drawn(number));
        golden::compare(&format!("tests/corpus/arbitrary/{number:02}.yaml"), &text);
    }
}

/// How many arbitrary machines there are.
const ARBITRARY: u64 = 12;

/// A machine from bytes that look random.
fn drawn(number: u64) -> String {
    let mut state = number;
    let bytes = std::iter::repeat_with(|| {
        state =
            state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 56) as u8
    });
    specification(&bytes.skip(3).take(400).collect::<Vec<_>>())
}

fn suites_of_mutants_fail<S: Subject>(path: &str) {
    let compiled = compile(Source::new(path, tree::read(path)));
    let (machine, exploration) = compiled.checked().expect("the example compiles");
    let all = mutants(machine);
    let stride = all.len().div_ceil(MUTANTS).max(1);
    let (mut killed, mut survivors) = (0, Vec::new());
    for Mutant { what, machine: mutant, .. } in all.into_iter().step_by(stride) {
        let explored = explore(&mutant, Limits::default());
        if !explored.gaps().is_empty() || !explored.out_of_range().is_empty() {
            // No machine at all: the compiler refuses it.
            continue;
        }
        let suite = suite(&mutant, &explored, Tests::Pairs);
        let written = written::suite(&mutant, &suite);
        let run = catch_unwind(|| {
            for case in &suite.cases {
                written.case::<S>(case.point as u32, case.row as u32);
            }
            written.pairs::<S>();
        });
        match run {
            Err(_) => killed += 1,
            Ok(()) if are_equivalent(machine, exploration, &mutant) => {}
            Ok(()) => survivors.push(what),
        }
    }
    // What deadlines keep out of reach may survive, see tests/corpus/mutants.txt, and what only an
    // answer of a guard shows that the mutant does not ask.
    let total = killed + survivors.len();
    assert!(survivors.len() <= 1 + total / 10, "{killed} of {total}, but not {survivors:#?}");
}

fn lockstep(path: &str, variety: usize) -> Lockstep {
    let compiled = compile(Source::new(path, tree::read(path)));
    let (machine, _) = compiled.checked().expect("the example compiles");
    Lockstep::new(machine, variety)
}
