//! Spin, which nobody here wrote, finds the same in whole systems.

use lifechart_spec::builtin;
use lifechart_spec::source::Source;
use lifechart_spec::system::promela::promela;
use lifechart_spec::system::verify::{Limits, verify};
use lifechart_spec::system::{System, compile};
use lifechart_tests::spin;

/// Two keepers and a gate that jams when it is lifted twice.
const PAIR: &str = "\
lifechart: 1
system: pair
instances:
  keepers: {use: keeper.yaml, count: 2}
  gate: {use: gate.yaml}
calls:
  keepers.open_it: {to: gate.lift, replies: {jammed: too_late}}
outside:
  keepers: {come: {}, go: {}}
  gate: {lower: {}}
properties:
  never_lifted_twice: {never: {at: gate, answers: {lift: jammed}}}
  never_lowered_when_shut: {never: {at: gate, answers: {lower: success}, state: shut}}
";

const KEEPER: &str = "\
lifechart: 1
machine: keeper
replies: {too_late: {}}
every_call: [too_late]
events: {come: {}, go: {}}
activities: {open_it: {}}
initial: outside
otherwise: {refuse: too_late}
states:
  outside: {transitions: {come: {target: opening}}}
  opening: {invoke: open_it, done: {target: inside}, failed: {target: outside}, interrupted: too_late}
  inside: {transitions: {go: {target: outside}}}
";

const GATE: &str = "\
lifechart: 1
machine: gate
replies: {jammed: {}}
every_call: [jammed]
events: {lift: {}, lower: {}}
initial: shut
otherwise: {refuse: jammed}
states:
  open: {transitions: {lower: {target: shut}}}
  shut: {transitions: {lift: {target: open}}}
";

fn system(text: &str) -> System {
    let compiled = compile(Source::new("whole.yaml", text), &mut |file| {
        let text = if file == "keeper.yaml" { KEEPER } else { GATE };
        Ok(Source::new(file, text))
    });
    let report = compiled.report(false);
    compiled.system.unwrap_or_else(|| panic!("{report}"))
}

#[test]
fn spin_finds_as_many_states_and_the_same_verdicts_in_a_small_system() {
    compare(&system(PAIR), &["never_lifted_twice"]);
}

/// With these counts the whole is small enough for two engines.
#[test]
fn spin_finds_as_many_states_and_the_same_verdicts_in_the_shipped_system() {
    let shipped = builtin::find("vss_system").expect("it is shipped");
    let small = shipped.text().replace("vss_requester, count: 2", "vss_requester, count: 1");
    compare(&system(&small), &[]);
}

/// A provider may refuse what comes after a failure: the property that says so names its faults.
#[test]
fn spin_finds_the_shipped_system_broken_where_it_is() {
    let shipped = builtin::find("vss_system").expect("it is shipped");
    let small = shipped.text().replace("vss_requester, count: 2", "vss_requester, count: 1");
    let broken = small.replace("    despite: [requester_vanishes, coordinator_restarts]\n", "");
    assert_ne!(broken, small);
    compare_verdicts(&system(&broken), &["no_provider_is_called_out_of_order"]);
}

fn compare(system: &System, violated: &[&str]) {
    let model = promela(system).unwrap_or_else(|reasons| panic!("{reasons:?}"));
    let limits = Limits { symmetry: false, ..Limits::default() };
    let verdict = verify(system, &limits, &mut |_| {});
    let Some(found) = spin::searched(&model.text, &[]) else { return };
    println!("{}: Spin stores {} states", system.name, found.states);
    assert_eq!(found.violated, [""; 0]);
    assert_eq!(found.states, verdict.searches[0].states as u64);

    compare_verdicts(system, violated);
}

fn compare_verdicts(system: &System, violated: &[&str]) {
    let model = promela(system).unwrap_or_else(|reasons| panic!("{reasons:?}"));
    let verdict = verify(system, &Limits::default(), &mut |_| {});
    let Some(found) = spin::searched(&model.text, &["PROPERTIES"]) else { return };
    let mut ours: Vec<String> = verdict
        .properties
        .iter()
        .filter(|(_, judgement)| !judgement.holds())
        .map(|(property, _)| system.properties[*property].name.clone())
        .filter(|name| model.judged.contains(name))
        .collect();
    ours.sort();
    assert_eq!(ours, violated);
    let expected: Vec<String> = ours.iter().map(|name| format!("!(violated_{name})")).collect();
    assert_eq!(found.violated, expected);
}
