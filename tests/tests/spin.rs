//! Spin, which nobody here wrote, finds the same in every machine.

use lifechart_spec::compile::{Compiled, compile};
use lifechart_spec::explore::{Limits, explore};
use lifechart_spec::machine::Machine;
use lifechart_spec::render::promela::{Promela, promela};
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
    let (mut searched, mut judged) = (0, 0);
    for compiled in machines {
        let exploration = compiled.exploration.as_ref();
        let (Some(machine), Some(exploration)) = (&compiled.machine, exploration) else { continue };
        let name = &machine.name;
        let model = promela(machine).unwrap_or_else(|reasons| panic!("{name}: {reasons:?}"));
        let Some(found) = spin::searched(&model.text, &[]) else { break };
        assert_eq!(found.violated, [""; 0], "{name}");
        assert_eq!(found.states, exploration.len() as u64, "{name}");
        searched += 1;
        if !model.judged.is_empty() {
            compare_properties(compiled, machine, &model);
            judged += model.judged.len();
        }
    }
    assert!(!machines.is_empty());
    if searched < machines.len() {
        let skipped = machines.len() - searched;
        say_aloud(&format!("SKIPPED: {skipped} machines are not compared with Spin"));
    }
    println!("{searched} machines and {judged} properties were judged by Spin, too");
}

/// Spin finds the same properties violated.
fn compare_properties(compiled: &Compiled, machine: &Machine, model: &Promela) {
    let name = &machine.name;
    let Some(found) = spin::searched(&model.text, &["PROPERTIES"]) else { return };
    let proof = compiled.proof.as_ref().expect(name);
    let violated = proof.violations.iter().map(|broken| &machine.properties[broken.property].name);
    let judged = violated.filter(|name| model.judged.contains(name));
    let mut expected: Vec<String> = judged.map(|name| format!("!(violated_{name})")).collect();
    expected.sort();
    assert_eq!(found.violated, expected, "{name}");
}

#[test]
fn spin_finds_the_same_properties_violated() {
    let machines = machines(&["tests/corpus/fail/property-violated"]);
    let violated = |compiled: &Compiled| {
        compiled.proof.as_ref().is_some_and(|proof| !proof.violations.is_empty())
    };
    assert!(machines.iter().all(violated));
    compare(&machines);
}

/// One property of each pattern and scope that does not hold, and most of them mended.
const OFTEN_BROKEN: &str = "\
lifechart: 1
machine: shop
types: {key: id}
context: {key: {type: key, optional: true}, n: {type: count, max: 3}}
replies: {no: {}, later: {success: true}}
every_call: [no]
events:
  open: {params: {key: key}}
  sell: {replies: [later]}
  shut: {params: {key: key}}
guards: {has_wares: {}}
actions: {greet: {}, count: {}, lock: {}}
activities: {wrap: {}}
initial: closed
otherwise: {refuse: no}
states:
  closed: {exit: [greet], transitions: {open: {target: idle, assign: {key: event.key, n: 0}}}}
  day:
    initial: idle
    interrupted: no
    transitions:
      shut: {guard: event.key == key, target: closed, actions: [lock]}
    states:
      idle:
        transitions:
          sell: {guard: has_wares && n < 3, target: wrapping, assign: {n: n + 1}}
      wrapping:
        invoke: wrap
        done: {target: idle, actions: [count]}
        failed: {target: idle}
        transitions: {sell: {ignore: later}}
properties:
  never: {never: {action: lock, state: idle}}
  never_in: {never: {action: lock}, in: [closed]}
  always: {always: {when: n < 3}}
  always_in: {always: {when: n == 0}, in: [closed], before: {event: open, reply: ok}}
  never_after: {never: {event: sell, reply: later}, after: {action: count}}
  never_before: {never: {reply: ok}, before: {action: greet}}
  precedes: {precedes: [{action: count}, {action: lock}]}
  precedes_between: {precedes: [{event: sell, reply: ok}, {action: lock}], between: [{event: open}, {state: closed}]}
  first_opened: {precedes: [{event: open, reply: ok}, {action: lock}]}
  eventually: {eventually: {action: wrap}, between: [{action: greet}, {action: lock}]}
  responds: {responds: [{action: wrap}, {action: count}], before: {action: lock}}
  lock_follows: {responds: [{event: shut, reply: ok}, {action: lock}], between: [{action: greet}, {action: lock}]}
  accepts: {accepts: sell, in: [day]}
  accepts_some: {accepts: sell, in: [idle], when: n < 3}
  accepts_known: {accepts: shut, in: [day], when: event.key == key}
";

#[test]
fn spin_finds_every_kind_of_property_violated() {
    let compiled = compile(Source::new("shop.yaml", OFTEN_BROKEN));
    let proof = compiled.proof.as_ref().unwrap_or_else(|| panic!("{}", compiled.report(false)));
    assert!(proof.violations.len() >= 8, "{}", compiled.report(false));
    assert!(proof.held >= 4, "{}", compiled.report(false));
    compare(&[compiled]);
}

#[test]
fn models_are_as_they_were_read() {
    for name in ["door", "upload"] {
        let text = tree::read(format!("tests/corpus/pass/{name}.yaml"));
        let compiled = compile(Source::new(format!("{name}.yaml"), text));
        let (machine, _) = compiled.checked().expect(name);
        let model = promela(machine).expect(name);
        golden::compare(&format!("tests/golden/{name}.pml"), &model.text);
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
        let Some(found) = spin::searched(&model.text, &[]) else { return };
        assert_eq!(found.violated.is_empty(), holds, "{code:?}: {found:?}");
        assert!(!holds || found.states == explore(machine, Limits::default()).len() as u64);
    }
}
