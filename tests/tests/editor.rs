//! In an editor: what we ship is accepted, mistakes of form are shown at their lines, keys are
//! completed and explained.

use lifechart_spec::source::Source;
use lifechart_spec::{schema, system};
use lifechart_tests::editor::{Question, asked};
use lifechart_tests::tree;

/// A file as `lifechart init` writes it: its first line names the schema beside it.
fn named(name: &str, text: &str) -> (String, String) {
    let is_system = system::is_system(&Source::new(name, text));
    let schema = if is_system { "lifechart.system.schema.json" } else { "lifechart.schema.json" };
    (name.to_owned(), format!("# yaml-language-server: $schema={schema}\n{text}"))
}

fn with_schemas(mut files: Vec<(String, String)>) -> Vec<(String, String)> {
    files.push(("lifechart.schema.json".to_owned(), schema::machine()));
    files.push(("lifechart.system.schema.json".to_owned(), schema::system()));
    files
}

#[test]
fn what_is_shipped_has_no_mistake() {
    let mut paths = vec!["cli/src/starter.yaml".into()];
    paths.extend(tree::files("spec/lifecycles"));
    paths.extend(tree::files("examples"));
    paths.retain(|path: &std::path::PathBuf| path.extension().is_some_and(|end| end == "yaml"));
    assert!(paths.len() > 8, "{paths:?}");
    let files = paths.iter().map(|path| {
        let name = path.to_string_lossy().replace(['/', '\\'], "-");
        named(&name, &tree::read(path))
    });
    let Some(said) = asked(&with_schemas(files.collect()), &[]) else { return };
    assert!(said.mistakes.is_empty(), "{:#?}", said.mistakes);
}

const LAMP: &str = "\
lifechart: 1
machine: Lamp
events: {press: {params: {hard: {typ: bool}}}}
initial: dark
states:
  dark:
    transitions: {press: {to: lit}}
  lit:
    transitons: {}
    final: true
    transitions:
      press:
        \n";

#[test]
fn mistakes_are_shown_and_keys_are_completed_and_explained() {
    let ask = |about, line, column| Question { about, file: "lamp.yaml", line, column };
    let questions = [
        ask("hover", 4, 3),       // `events`
        ask("hover", 11, 6),      // `final`
        ask("completion", 10, 5), // in a state
        ask("completion", 14, 9), // in a branch that is still empty
    ];
    let Some(said) = asked(&with_schemas(vec![named("lamp.yaml", LAMP)]), &questions) else {
        return;
    };
    for (line, text) in [
        (3, "does not match the pattern"),
        (4, "Property typ is not allowed"),
        (8, "Property to is not allowed"),
        (10, "Property transitons is not allowed"),
    ] {
        let is_it = |(_, at, said): &(String, u64, String)| *at == line && said.contains(text);
        assert!(said.mistakes.iter().any(is_it), "{line}: {text}: {:#?}", said.mistakes);
    }
    let quiet = |line: u64| said.mistakes.iter().all(|(_, at, _)| *at != line);
    assert!([1, 2, 5, 6, 7, 9, 11, 12].into_iter().all(quiet), "{:#?}", said.mistakes);

    let [events, is_final, state, branch] = &said.answers[..] else { panic!("{:?}", said.answers) };
    assert!(events.contains("What can happen to the machine."), "{events}");
    assert!(is_final.contains("Whether it ends the machine."), "{is_final}");
    let offers = |words: &str, word: &str| words.split(' ').any(|offered| offered == word);
    for key in ["invoke", "within", "states", "otherwise"] {
        assert!(offers(state, key) && !offers(branch, key), "{key}: {state} | {branch}");
    }
    for key in ["target", "guard", "refuse", "assign"] {
        assert!(offers(branch, key) && !offers(state, key), "{key}: {state} | {branch}");
    }
}
