//! The shipped system is what its properties say.

use lifechart_spec::builtin;
use lifechart_spec::source::Source;
use lifechart_spec::system::verify::{Judgement, Limits, Verdict, verify};
use lifechart_spec::system::{System, compile};

/// The shipped system, with some of its text changed.
fn system(changes: &[(&str, &str)]) -> System {
    let shipped = builtin::find("vss_system").expect("it is shipped");
    let mut text = shipped.text().to_owned();
    for (from, into) in changes {
        assert!(text.contains(from), "{from} is not in the file");
        text = text.replace(from, into);
    }
    let source = Source::new(shipped.file_name(), text.as_str());
    let compiled = compile(source, &mut |path| Err(path.to_owned()));
    compiled.checked().unwrap_or_else(|| panic!("{}", compiled.report(false))).clone()
}

/// The names of what does not hold.
fn broken(system: &System, verdict: &Verdict) -> Vec<String> {
    let properties = verdict
        .properties
        .iter()
        .map(|(id, judgement)| (system.properties[*id].name.as_str(), judgement));
    let all = properties.chain([("no deadlock", &verdict.no_deadlock)]);
    all.filter(|(_, judgement)| !matches!(judgement, Judgement::Holds))
        .map(|(name, judgement)| match judgement {
            Judgement::Violated(_) => name.to_owned(),
            _ => format!("{name}, which was not judged"),
        })
        .collect()
}

fn holds(system: &System) -> usize {
    let verdict = verify(system, &Limits::default(), &mut |_| {});
    assert_eq!(broken(system, &verdict), Vec::<String>::new());
    assert!(verdict.findings.is_empty(), "{:?}", verdict.findings);
    verdict.searches.first().map_or(0, |searched| searched.states)
}

/// With one volume for a set, so that it is over soon without optimization.
#[test]
fn the_system_is_right() {
    let states = holds(&system(&[("limits: {volumes: 2}", "limits: {volumes: 1}")]));
    assert_eq!(states, 103_069);
}

#[cfg(not(debug_assertions))]
#[test]
fn the_system_is_right_as_it_is_shipped() {
    assert_eq!(holds(&system(&[])), 326_018);
}

#[cfg(not(debug_assertions))]
#[test]
fn the_system_is_right_with_three_providers() {
    let changes = [
        ("limits: {volumes: 2}", "limits: {volumes: 1}"),
        ("use: vss_provider, count: 2", "use: vss_provider, count: 3"),
    ];
    assert_eq!(holds(&system(&changes)), 346_154);
}
