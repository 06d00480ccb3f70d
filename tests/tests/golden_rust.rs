//! The code of machines, as it was read. `golden_rust_runs.rs` compiles and runs the same files.

use lifechart_spec::compile::compile;
use lifechart_spec::render::rust::{Options, Tests, render};
use lifechart_spec::source::Source;
use lifechart_tests::{golden, tree};

/// The specifications whose code is kept, each with the options it shows.
const KEPT: &[(&str, Options)] = &[
    ("tests/corpus/pass/turnstile.yaml", Options { tests: Tests::Pairs, ..PLAIN }),
    ("tests/corpus/pass/elevator.yaml", PLAIN),
    ("tests/corpus/pass/session.yaml", Options { tests: Tests::Matrix, ..PLAIN }),
    ("tests/corpus/pass/modem.yaml", Options { typestate: true, ..PLAIN }),
    ("tests/corpus/pass/upload.yaml", Options { tests: Tests::Pairs, ..PLAIN }),
    ("spec/lifecycles/vss_async.yaml", PLAIN),
    ("spec/lifecycles/vss_coordinator.yaml", PLAIN),
    ("spec/lifecycles/vss_provider.yaml", PLAIN),
    ("spec/lifecycles/vss_requester.yaml", PLAIN),
    ("spec/lifecycles/vss_writer.yaml", PLAIN),
];

const PLAIN: Options =
    Options { typestate: false, tests: Tests::None, serde: false, conformance: false };

#[test]
fn the_code_of_machines_is_as_it_was_read() {
    for (path, options) in KEPT {
        let (name, code) = code(path, options);
        golden::compare(&format!("tests/golden/{name}.rs"), &code);
    }
}

#[test]
fn code_is_the_same_each_time() {
    for (path, options) in KEPT {
        assert_eq!(code(path, options), code(path, options));
    }
}

#[test]
fn code_never_tests_the_features_of_the_crate_it_stands_in() {
    for (path, options) in KEPT {
        let (_, code) = code(path, &Options { serde: true, ..*options });
        assert!(code.contains("__serde"), "{path}: serde was asked for");
        assert!(!code.contains("feature"), "{path}");
    }
}

/// The name of a machine and its code, as `lifechart render` prints it.
fn code(path: &str, options: &Options) -> (String, String) {
    let file = path.rsplit('/').next().unwrap_or(path);
    let compiled = compile(Source::new(file, tree::read(path)));
    let (machine, exploration) = compiled.checked().expect("a machine without mistakes");
    let tokens = render(machine, exploration, options);
    let code = prettyplease::unparse(&syn::parse2(tokens).expect("Rust"));
    (file.trim_end_matches(".yaml").to_owned(), format!("// Generated from {file}.\n\n{code}"))
}
