//! Pictures in the language of Mermaid: as they were looked at, and drawn by Mermaid itself.

use lifechart_spec::compile::Compiled;
use lifechart_spec::machine::{Decision, Machine};
use lifechart_spec::render::mermaid;
use lifechart_tests::machines::{machines, machines_in};
use lifechart_tests::{golden, hostile_texts, mermaid as program};

/// A row, composites with signs, work, and a machine that is drawn from left to right.
const KEPT: &[&str] = &["door", "order", "session"];

#[test]
fn diagrams_are_as_they_were_looked_at() {
    for (name, compiled) in machines_in("tests/corpus/pass") {
        if KEPT.contains(&name.as_str()) {
            let machine = compiled.machine.as_ref().expect("it compiles");
            golden::compare(&format!("tests/golden/mermaid/{name}.mmd"), &mermaid(machine));
        }
    }
}

#[test]
fn mermaid_draws_every_machine_with_all_its_states() {
    let machines = machines();
    let of = |(_, compiled): &(String, Compiled)| mermaid(checked(compiled));
    let Some(drawn) = program::drawn(&machines.iter().map(of).collect::<Vec<_>>()) else { return };
    assert_eq!(drawn.len(), machines.len());
    for ((name, compiled), drawn) in machines.iter().zip(&drawn) {
        assert_eq!(drawn.error, None, "{name}");
        assert_eq!(drawn.marked_up, [""; 0], "{name}");
        let machine = checked(compiled);
        for state in machine.states.ids().skip(1) {
            let label = machine[state].label();
            let has = drawn.texts.iter().any(|text| text.starts_with(label));
            assert!(has, "{name}: {label} is not in {:?}", drawn.texts);
        }
    }
    let broken = "stateDiagram-v2\n    state \"a\" as {\n".to_owned();
    let drawn = program::drawn(&[broken]).expect("Mermaid was here a moment ago");
    assert!(drawn[0].error.is_some(), "{drawn:?}");
}

#[test]
fn mermaid_reads_every_diagram() {
    let fenced = |text: String| format!("```mermaid\n{text}```\n");
    let mut documents: Vec<String> =
        machines().iter().map(|(_, compiled)| fenced(mermaid(checked(compiled)))).collect();
    let hostile = hostile_texts::ALL.iter().map(|text| hostile_texts::titled(text));
    documents.extend(hostile.map(|machine| fenced(mermaid(checked(&machine)))));
    if let Some(refused) = program::refused(&documents, "stateDiagram") {
        assert_eq!(refused, "");
    }
}

/// Whatever an author writes is shown as it was written: no tag, no Markdown, no other line.
#[test]
fn words_that_mean_something_to_mermaid_are_only_words() {
    let diagrams: Vec<String> = hostile_texts::ALL
        .iter()
        .map(|text| mermaid(checked(&hostile_texts::titled(text))))
        .collect();
    let Some(drawn) = program::drawn(&diagrams) else { return };
    for (text, drawn) in hostile_texts::ALL.iter().zip(&drawn) {
        assert_eq!(drawn.error, None, "{text:?}");
        assert_eq!(drawn.marked_up, [""; 0], "{text:?}");
        let shown = hostile_texts::shown(text);
        let places = drawn.texts.iter().filter(|label| label.contains(&shown));
        assert!(places.count() >= 3, "{text:?}: {shown:?} is not three times in {:?}", drawn.texts);
    }
}

#[test]
fn every_transition_with_a_target_has_its_arrow() {
    for (name, compiled) in machines() {
        let machine = checked(&compiled);
        let diagram = mermaid(machine);
        let arrows: Vec<&str> = diagram.lines().filter(|line| line.contains(" --> s_")).collect();
        for transition in machine.transitions.values() {
            let Decision::Target { state, .. } = transition.decision else { continue };
            let (tail, head) = (transition.source, machine.settle(state));
            if tail == head {
                continue;
            }
            let ends = |from: &str| format!("    {from} --> s_{}", machine[head].name);
            let own = ends(&format!("s_{}", machine[tail].name));
            let signs = machine.ancestry(tail).map(|around| match around == machine.root() {
                true => "any__".to_owned(),
                false => format!("in_{}__", machine[around].name),
            });
            let signs: Vec<String> =
                signs.map(|sign| format!("    {sign}{}__", machine[head].name)).collect();
            let drawn = arrows.iter().any(|arrow| {
                arrow.split(" : ").next() == Some(own.as_str())
                    || signs.iter().any(|sign| arrow.starts_with(sign.as_str()))
            });
            assert!(drawn, "{name}: {own}");
        }
    }
}

#[test]
fn a_diagram_is_the_same_each_time() {
    for (name, compiled) in machines() {
        let machine = checked(&compiled);
        assert_eq!(mermaid(machine), mermaid(&machine.clone()), "{name}");
    }
}

/// Without a composite and with few states it goes from left to right.
#[test]
fn few_states_stand_beside_each_other() {
    for (name, compiled) in machines() {
        let (is_wide, is_high) = (name == "door", name == "vss_provider" || name == "session");
        let diagram = mermaid(checked(&compiled));
        assert!(!is_wide || diagram.contains("\n    direction LR\n"), "{name}");
        assert!(!is_high || diagram.contains("\n    direction TB\n"), "{name}");
    }
}

fn checked(compiled: &Compiled) -> &Machine {
    let (machine, _) = compiled.checked().unwrap_or_else(|| panic!("{}", compiled.report(false)));
    machine
}
