//! Everything in `docs/` and every picture of an example is generated, and fresh. `BLESS=1` writes it
//! anew.

use lifechart_spec::compile::{Compiled, compile};
use lifechart_spec::render::svg::{Options, svg};
use lifechart_spec::render::{dot, sequence, suites, table, trace};
use lifechart_spec::source::Source;
use lifechart_tests::tree;

/// The machines that are shown, and whether their code is, too.
const SHOWN: &[&str] = &[
    "examples/door/door.yaml",
    "spec/lifecycles/vss_async.yaml",
    "spec/lifecycles/vss_coordinator.yaml",
    "spec/lifecycles/vss_provider.yaml",
    "spec/lifecycles/vss_requester.yaml",
    "spec/lifecycles/vss_writer.yaml",
];

/// The machines whose requirements are traced.
const TRACED: &[&str] = &[
    "spec/lifecycles/vss_async.yaml",
    "spec/lifecycles/vss_coordinator.yaml",
    "spec/lifecycles/vss_provider.yaml",
    "spec/lifecycles/vss_requester.yaml",
    "spec/lifecycles/vss_writer.yaml",
];

#[test]
fn the_trace_matrices_are_fresh() {
    let mut stale = Vec::new();
    for path in TRACED {
        let compiled = checked(path);
        let (machine, exploration) = compiled.checked().expect("it was checked");
        let content = trace::markdown(&trace::trace(machine, exploration));
        compare(&format!("docs/{}_requirements.md", machine.name), &content, &mut stale);
    }
    assert!(stale.is_empty(), "{}: write them again with BLESS=1", stale.join(", "));
}

/// The machines whose suites are measured.
const MEASURED: &[&str] = &[
    "spec/lifecycles/vss_async.yaml",
    "spec/lifecycles/vss_provider.yaml",
    "spec/lifecycles/vss_requester.yaml",
    "spec/lifecycles/vss_writer.yaml",
];

#[test]
fn the_measured_suites_are_fresh() {
    let mut stale = Vec::new();
    for path in MEASURED {
        let compiled = checked(path);
        let (machine, exploration) = compiled.checked().expect("it was checked");
        let content = suites(machine, exploration);
        compare(&format!("docs/{}_suites.md", machine.name), &content, &mut stale);
    }
    assert!(stale.is_empty(), "{}: write them again with BLESS=1", stale.join(", "));
}

/// The machines whose scenarios are shown.
const PLAYED: &[&str] = &[
    "spec/lifecycles/vss_async.yaml",
    "spec/lifecycles/vss_coordinator.yaml",
    "spec/lifecycles/vss_provider.yaml",
    "spec/lifecycles/vss_requester.yaml",
    "spec/lifecycles/vss_writer.yaml",
];

#[test]
fn the_scenarios_are_fresh() {
    let mut stale = Vec::new();
    for path in PLAYED {
        let compiled = checked(path);
        let (machine, _) = compiled.checked().expect("it was checked");
        let content = sequence::document(machine, None).expect("every scenario is there");
        compare(&format!("docs/{}_scenarios.md", machine.name), &content, &mut stale);
    }
    assert!(stale.is_empty(), "{}: write them again with BLESS=1", stale.join(", "));
}

#[test]
fn the_pictures_and_tables_are_fresh() {
    let mut stale = Vec::new();
    for path in SHOWN {
        let compiled = checked(path);
        let (machine, exploration) = compiled.checked().expect("it was checked");
        let name = &machine.name;
        compare(&format!("docs/{name}.dot"), &dot(machine), &mut stale);
        compare(&format!("docs/{name}.md"), &table(machine, exploration), &mut stale);
        let picture = svg(machine, &Options::default());
        compare(&format!("docs/{name}.svg"), &picture, &mut stale);
    }
    assert!(stale.is_empty(), "{}: write them again with BLESS=1", stale.join(", "));
}

/// Examples that have their picture beside them.
const EXAMPLES: &[&str] = &["door", "media_player", "traffic_light"];

#[test]
fn the_pictures_of_the_examples_are_fresh() {
    let mut stale = Vec::new();
    for name in EXAMPLES {
        let compiled = checked(&format!("examples/{name}/{name}.yaml"));
        let (machine, _) = compiled.checked().expect("it was checked");
        compare(&format!("examples/{name}/{name}.dot"), &dot(machine), &mut stale);
        let picture = svg(machine, &Options::default());
        compare(&format!("examples/{name}/{name}.svg"), &picture, &mut stale);
        let readme = tree::read(format!("examples/{name}/README.md"));
        assert!(readme.contains(&format!("]({name}.svg)")), "{name} does not show its picture");
    }
    // That of the lifecycle we ship is in `docs`, with the others.
    let readme = tree::read("examples/vss_provider/README.md");
    assert!(readme.contains("](../../docs/vss_provider.svg)"), "vss_provider shows no picture");
    assert!(stale.is_empty(), "{}: write them again with BLESS=1", stale.join(", "));
}

fn checked(path: &str) -> Compiled {
    let name = path.rsplit('/').next().unwrap_or(path);
    let compiled = compile(Source::new(name, tree::read(path)));
    assert!(compiled.is_ok(), "{}", compiled.report(false));
    compiled
}

fn compare(path: &str, content: &str, stale: &mut Vec<String>) {
    let file = tree::root().join(path);
    let old = std::fs::read_to_string(&file).unwrap_or_default();
    if old == content {
        return;
    }
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(&file, content).expect("the repository can be written");
    } else {
        stale.push(path.to_owned());
    }
}
