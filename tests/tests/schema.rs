//! The JSON Schema of the language: fresh, accepts whatever is right, and refuses what its tables
//! can refuse. `BLESS=1` writes the committed files anew.

use jsonschema::Validator;
use lifechart_spec::source::Source;
use lifechart_spec::{builtin, schema, system};
use lifechart_tests::tree;
use serde_json::{Map, Value};
use std::path::Path;

fn validators() -> [Validator; 2] {
    [schema::machine(), schema::system()].map(|text| {
        let schema: Value = serde_json::from_str(&text).expect("it is JSON");
        assert!(jsonschema::meta::is_valid(&schema), "it is a schema");
        jsonschema::validator_for(&schema).expect("it is a schema")
    })
}

/// What a schema has against a file.
fn against(validators: &[Validator; 2], path: &str, text: &str) -> Vec<String> {
    // A name that YAML reads as nothing has to stand in quotes, if an editor is to take it.
    let text = &text.replace("[yes, no, null,", "[yes, no, 'null',").replace(": null", ": 'null'");
    let text = &text.replace("\n  null:", "\n  'null':");
    let yaml: serde_yaml::Value = match serde_yaml::from_str(text) {
        Ok(yaml) => yaml,
        Err(error) => return vec![format!("no YAML: {error}")],
    };
    let is_system = system::is_system(&Source::new(path, text));
    let validator = &validators[usize::from(is_system)];
    validator.iter_errors(&json(&yaml)).map(|error| format!("{error}")).collect()
}

/// What an editor takes YAML for: keys are text.
fn json(yaml: &serde_yaml::Value) -> Value {
    match yaml {
        serde_yaml::Value::Mapping(entries) => {
            let key = |key: &serde_yaml::Value| match key {
                serde_yaml::Value::String(word) => word.clone(),
                other => json(other).to_string(),
            };
            let entries = entries.iter().map(|(name, value)| (key(name), json(value)));
            Value::Object(entries.collect::<Map<String, Value>>())
        }
        serde_yaml::Value::Sequence(items) => items.iter().map(json).collect(),
        other => serde_json::to_value(other).expect("a scalar is JSON"),
    }
}

fn yaml_files(folder: &str) -> Vec<String> {
    let files = tree::files(folder).into_iter().map(|path| path.to_string_lossy().into_owned());
    let files: Vec<String> = files.filter(|path| path.ends_with(".yaml")).collect();
    assert!(!files.is_empty(), "{folder}");
    files
}

#[test]
fn the_committed_schemas_are_fresh() {
    let files = [
        ("spec/lifechart.schema.json", schema::machine()),
        ("spec/lifechart.system.schema.json", schema::system()),
    ];
    for (path, text) in files {
        let path = tree::root().join(path);
        if std::env::var_os("BLESS").is_some() {
            std::fs::write(&path, &text).expect("it can be written");
        }
        let committed = std::fs::read_to_string(&path).unwrap_or_default();
        assert!(committed == text, "{}: write it again with BLESS=1", path.display());
    }
}

#[test]
fn whatever_is_right_is_accepted() {
    let validators = validators();
    let folders = ["tests/corpus/pass", "tests/corpus/systems", "spec/lifecycles", "examples"];
    let mut wrong = Vec::new();
    let mut files: Vec<String> = folders.into_iter().flat_map(yaml_files).collect();
    files.push("cli/src/starter.yaml".to_owned());
    for path in &files {
        let errors = against(&validators, path, &tree::read(path));
        wrong.extend(errors.into_iter().map(|error| format!("{path}: {error}")));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(files.len() > builtin::ALL.len() + 10, "{}", files.len());
}

/// Files whose mistake takes more than the form to see: what is declared elsewhere, what two values
/// say together, or a word in quotes.
const BEYOND_A_SCHEMA: &[&str] = &[
    "wrong-shape/no_words",
    "wrong-shape/system_always_in_step",
    "wrong-shape/system_fails_as_answered",
    "wrong-shape/system_fresh_count",
    "wrong-shape/system_limit_of_an_id",
    "wrong-shape/system_limit_of_no_field",
    "wrong-shape/system_never_apart",
    "wrong-shape/system_no_limit",
    "wrong-shape/system_no_work",
    "wrong-shape/system_nobody_waits",
    "wrong-shape/system_none_of_them",
    "wrong-shape/system_nothing_fails",
    "wrong-shape/system_told_twice",
    "wrong-shape/system_too_many",
    "wrong-shape/system_whose_event",
    "wrong-shape/wider_than_its_type",
    "missing-key/largest_value",
    "missing-key/system_waits_for_ever",
    "missing-key/system_which_members",
    "conflicting-keys/local_outside",
    "conflicting-keys/max_of_a_bool",
    "conflicting-keys/reply_while_it_runs",
    "conflicting-keys/system_fresh_call",
    "conflicting-keys/two_events_in_a_step",
];

#[test]
fn what_has_the_wrong_form_is_refused() {
    let validators = validators();
    let codes = ["unknown-key", "wrong-shape", "missing-key", "conflicting-keys", "bad-name"];
    let mut accepted = Vec::new();
    let mut refused = 0;
    for code in codes {
        for path in yaml_files(&format!("tests/corpus/fail/{code}")) {
            match against(&validators, &path, &tree::read(&path)).is_empty() {
                true => accepted.push(path),
                false => refused += 1,
            }
        }
    }
    let prefix = Path::new("tests/corpus/fail");
    let accepted: Vec<String> = accepted
        .iter()
        .filter_map(|path| Path::new(path).strip_prefix(prefix).ok())
        .map(|path| path.with_extension("").to_string_lossy().replace('\\', "/"))
        .collect();
    assert_eq!(accepted, BEYOND_A_SCHEMA);
    assert!(refused > 30, "{refused}");
}

/// Every key of the language is explained.
#[test]
fn every_key_has_a_description() {
    for text in [schema::machine(), schema::system()] {
        let schema: Value = serde_json::from_str(&text).expect("it is JSON");
        let tables = schema["definitions"].as_object().expect("definitions");
        for (table, definition) in tables {
            for (key, value) in definition["properties"].as_object().expect("properties") {
                let said = value["description"].as_str().unwrap_or_default();
                assert!(said.ends_with('.') && said.len() > 5, "{table}.{key}: {said}");
            }
        }
    }
}
