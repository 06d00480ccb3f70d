//! Generated machines against the interpreter: their own tests, all short words and many random
//! ones.
//!
//! Random words hold what suites do not: reports that come late or with old tickets, calls while
//! something is tried or due, and any time between two deadlines.

use lifechart_spec::compile::compile;
use lifechart_spec::source::Source;
use lifechart_tests::lockstep::Lockstep;
use lifechart_tests::tree;

/// About so many words are tried when all of a length are.
const SHORT_WORDS: usize = 20_000;

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

                #[test]
                fn random_words() {
                    lockstep(12).random_words::<Subject>(150, 60);
                }
            }
        }
    )*};
}

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
}

fn lockstep(path: &str, variety: usize) -> Lockstep {
    let compiled = compile(Source::new(path, tree::read(path)));
    let (machine, _) = compiled.checked().expect("the example compiles");
    Lockstep::new(machine, variety)
}
