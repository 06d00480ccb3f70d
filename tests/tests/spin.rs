//! Spin, which nobody here wrote, finds the same in every machine.

use lifechart_spec::compile::{Compiled, compile};
use lifechart_spec::explore::{Limits, explore};
use lifechart_spec::render::promela::promela;
use lifechart_spec::source::Source;
use lifechart_tests::spin::say_aloud;
use lifechart_tests::{golden, spin, tree};

/// Every specification below these folders.
fn machines(folders: &[&str]) -> Vec<Compiled> {
    let files = folders.iter().copied().flat_map(tree::files);
    let files = files.filter(|path| path.extension().is_some_and(|end| end == "yaml"));
    let compiled = files.map(|path| {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        compile(Source::new(name, tree::read(&path)))
    });
    compiled.filter(|compiled| compiled.machine.is_some()).collect()
}

#[test]
fn spin_finds_as_many_configurations_in_the_corpus() {
    compare(&machines(&["tests/corpus/pass"]));
}

#[test]
fn spin_finds_as_many_configurations_in_lifecycles_and_examples() {
    compare(&machines(&["spec/lifecycles", "examples"]));
}

fn compare(machines: &[Compiled]) {
    let mut searched = 0;
    for compiled in machines {
        let (machine, exploration) =
            compiled.checked().unwrap_or_else(|| panic!("{}", compiled.report(false)));
        let name = &machine.name;
        let model = promela(machine).unwrap_or_else(|reasons| panic!("{name}: {reasons:?}"));
        let Some(found) = spin::searched(&model, &[]) else { break };
        assert_eq!(found.violated, None, "{name}");
        assert_eq!(found.states, exploration.len() as u64, "{name}");
        searched += 1;
    }
    assert!(!machines.is_empty());
    if searched < machines.len() {
        let skipped = machines.len() - searched;
        say_aloud(&format!("SKIPPED: {skipped} machines are not compared with Spin"));
    }
}

#[test]
fn models_are_as_they_were_read() {
    for name in ["door", "upload"] {
        let text = tree::read(format!("tests/corpus/pass/{name}.yaml"));
        let compiled = compile(Source::new(format!("{name}.yaml"), text));
        let (machine, _) = compiled.checked().expect(name);
        let model = promela(machine).expect(name);
        golden::compare(&format!("tests/golden/{name}.pml"), &model);
    }
}

#[test]
fn spin_finds_holes_and_overflows_too() {
    let counter = |guard: &str, otherwise: &str| {
        format!(
            "lifechart: 1\nmachine: counter\ncontext: {{n: {{type: count, max: 3}}}}\n\
             events: {{add: {{}}}}\nevery_call: [no]\nreplies: {{no: {{}}}}\ninitial: s\n{otherwise}\
             states:\n  s: {{transitions: {{add: {{{guard}assign: {{n: n + 1}}}}}}}}\n"
        )
    };
    for (text, code, holds) in [
        (counter("guard: n < 3, ", "otherwise: {refuse: no}\n"), None, true),
        (counter("", "otherwise: {refuse: no}\n"), Some("count-out-of-range"), false),
        (counter("guard: n < 3, ", ""), Some("undecided-cell"), false),
    ] {
        let compiled = compile(Source::new("counter.yaml", text));
        let codes: Vec<&str> =
            compiled.diagnostics.iter().map(|found| found.code.as_str()).collect();
        assert!(code.is_none_or(|code| codes.contains(&code)), "{codes:?}");
        assert_eq!(codes.is_empty(), holds, "{}", compiled.report(false));
        let machine = compiled.machine.as_ref().expect("it can be read");
        let model = promela(machine).expect("Promela can say it");
        let Some(found) = spin::searched(&model, &[]) else { return };
        assert_eq!(found.violated.is_none(), holds, "{code:?}: {found:?}");
        assert!(!holds || found.states == explore(machine, Limits::default()).len() as u64);
    }
}
