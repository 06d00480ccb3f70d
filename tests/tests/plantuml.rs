//! Pictures in the language of PlantUML: as they were looked at, and drawn by PlantUML itself.

use lifechart_spec::compile::Compiled;
use lifechart_spec::machine::Machine;
use lifechart_spec::render::plantuml;
use lifechart_tests::machines::{machines, machines_in};
use lifechart_tests::{golden, hostile_texts, plantuml as program};
use roxmltree::{Document, ParsingOptions};

#[test]
fn diagrams_are_as_they_were_looked_at() {
    for (name, compiled) in machines_in("tests/corpus/pass") {
        if ["door", "session"].contains(&name.as_str()) {
            let diagram = plantuml(checked(&compiled));
            golden::compare(&format!("tests/golden/plantuml/{name}.puml"), &diagram);
        }
    }
}

#[test]
fn plantuml_draws_every_machine_with_all_its_states() {
    let machines = machines();
    let diagrams: Vec<String> =
        machines.iter().map(|(_, compiled)| plantuml(checked(compiled))).collect();
    let Some(drawn) = program::drawn(&diagrams) else { return };
    let drawn = drawn.unwrap_or_else(|why| panic!("{why}"));
    for ((name, compiled), svg) in machines.iter().zip(&drawn) {
        let machine = checked(compiled);
        let shown = shown(svg);
        for state in machine.states.values().skip(1) {
            let label = pressed(state.title.as_ref().unwrap_or(&state.name));
            assert!(shown.contains(&label), "{name}: {label} is not in {shown}");
        }
    }
    let broken = "@startuml\nstate \"a\" as\n@enduml\n".to_owned();
    let drawn = program::drawn(&[broken]).expect("PlantUML was here a moment ago");
    assert!(drawn.is_err(), "{drawn:?}");
}

/// Whatever an author writes is shown as it was written: no markup, no order, no other line.
#[test]
fn words_that_mean_something_to_plantuml_are_only_words() {
    let diagrams: Vec<String> = hostile_texts::ALL
        .iter()
        .map(|text| plantuml(checked(&hostile_texts::titled(text))))
        .collect();
    let lines = plantuml(checked(&hostile_texts::titled("plain"))).lines().count();
    for (text, diagram) in hostile_texts::ALL.iter().zip(&diagrams) {
        assert_eq!(diagram.lines().count(), lines, "{text:?}: {diagram}");
    }
    let Some(drawn) = program::drawn(&diagrams) else { return };
    let drawn = drawn.unwrap_or_else(|why| panic!("{why}"));
    for (text, svg) in hostile_texts::ALL.iter().zip(&drawn) {
        let (shown, expected) = (shown(svg), pressed(&hostile_texts::shown(text)));
        let count = shown.matches(&expected).count();
        assert!(count >= 5, "{text:?}: {count} times in {shown}");
        for markup in ["<a ", "<image", "font-style=", "text-decoration=\"line-through\"", "/etc/"]
        {
            let is_meant = markup == "/etc/" && text.contains(markup);
            assert!(is_meant || !svg.contains(markup), "{text:?}: {markup}");
        }
    }
}

/// All text of a picture, without blanks: where they are is PlantUML's affair.
fn shown(svg: &str) -> String {
    let options = ParsingOptions { allow_dtd: true, ..ParsingOptions::default() };
    let document = Document::parse_with_options(svg, options).expect("PlantUML writes XML");
    let texts = document.descendants().filter(|node| node.has_tag_name("text"));
    pressed(&texts.filter_map(|node| node.text()).collect::<String>())
}

fn pressed(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_whitespace()).collect()
}

fn checked(compiled: &Compiled) -> &Machine {
    let (machine, _) = compiled.checked().unwrap_or_else(|| panic!("{}", compiled.report(false)));
    machine
}
