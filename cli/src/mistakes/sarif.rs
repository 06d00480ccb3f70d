//! One SARIF 2.1.0 document: one run, a rule for each code, a result for each mistake.

use super::place::{Place, Unit, seen_from};
use super::{Checked, Told, whole_text};
use crate::outcome::Ending;
use lifechart_spec::code::Code;
use lifechart_spec::diagnostics::{Diagnostic, Label};
use lifechart_spec::source::Source;
use serde_json::{Value, json};

const SCHEMA: &str =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
/// What relative addresses are relative to.
const ROOT: &str = "%SRCROOT%";
const REPOSITORY: &str = env!("CARGO_PKG_REPOSITORY");

pub(super) fn document(all: &[Told], ending: Ending) -> String {
    let mut artifacts = Vec::new();
    let mut results = Vec::new();
    let mut unread = Vec::new();
    for told in all {
        match told {
            Told::Checked(checked) => {
                let artifact = artifact(checked);
                results.extend(
                    checked.diagnostics.iter().map(|found| result(checked, artifacts.len(), found)),
                );
                artifacts.push(artifact);
            }
            Told::Unread { path, failure } => unread.push(json!({
                "level": "error",
                "message": { "text": failure.message() },
                "locations": [{ "physicalLocation": { "artifactLocation": location(path) } }],
            })),
        }
    }
    let document = json!({
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": driver() },
            "columnKind": "utf16CodeUnits",
            "originalUriBaseIds": {
                ROOT: { "description": { "text": "The folder in which lifechart was called." } },
            },
            "invocations": [{
                "executionSuccessful": ending != Ending::Failed,
                "exitCode": ending as u8,
                "toolExecutionNotifications": unread,
            }],
            "artifacts": artifacts,
            "results": results,
        }],
    });
    format!("{document:#}\n")
}

fn driver() -> Value {
    json!({
        "name": "lifechart",
        "semanticVersion": env!("CARGO_PKG_VERSION"),
        "informationUri": REPOSITORY,
        "rules": Code::ALL.iter().copied().map(rule).collect::<Vec<Value>>(),
    })
}

fn rule(code: Code) -> Value {
    let explanation = code.explanation().trim_end();
    json!({
        "id": code.as_str(),
        "shortDescription": { "text": code.summary() },
        "fullDescription": { "text": code.summary() },
        "help": { "text": explanation, "markdown": explanation },
        "helpUri": format!("{REPOSITORY}/blob/main/spec/src/codes/{code}.md"),
        "defaultConfiguration": { "level": "error" },
        "properties": { "mayBeAllowed": code.may_be_allowed() },
    })
}

fn artifact(checked: &Checked) -> Value {
    json!({
        "location": location(checked.source.path()),
        "encoding": "UTF-8",
        "sourceLanguage": "yaml",
        "roles": ["analysisTarget"],
    })
}

fn result(checked: &Checked, artifact: usize, found: &Diagnostic) -> Value {
    let (source, index) = (&checked.source, Code::ALL.iter().position(|&code| code == found.code));
    let related = found.secondary.iter().enumerate().map(|(id, label)| {
        let mut location =
            json!({ "id": id, "physicalLocation": physical(source, artifact, label) });
        if !label.text.is_empty() {
            location["message"] = json!({ "text": label.text });
        }
        location
    });
    json!({
        "ruleId": found.code.as_str(),
        "ruleIndex": index,
        "level": "error",
        "kind": "fail",
        "message": { "text": whole_text(found) },
        "locations": [{ "physicalLocation": physical(source, artifact, &found.primary) }],
        "relatedLocations": related.collect::<Vec<Value>>(),
    })
}

fn physical(source: &Source, artifact: usize, label: &Label) -> Value {
    let mut location = location(source.path());
    location["index"] = json!(artifact);
    let place = Place::new(source, label.span, Unit::Utf16);
    json!({
        "artifactLocation": location,
        "region": {
            "startLine": place.line,
            "startColumn": place.column,
            "endLine": place.end_line,
            "endColumn": place.end_column,
        },
    })
}

/// Relative to where the command was called, where the file lies there or below.
fn location(path: &str) -> Value {
    let seen = seen_from(None, path);
    let is_drive = |path: &str| cfg!(windows) && path.get(1..3) == Some(":/");
    if seen.starts_with('/') {
        json!({ "uri": format!("file://{}", encoded(&seen)) })
    } else if is_drive(&seen) {
        json!({ "uri": format!("file:///{}", encoded(&seen)) })
    } else {
        json!({ "uri": encoded(&seen), "uriBaseId": ROOT })
    }
}

/// A path as part of an address: whatever could mean something there is escaped.
fn encoded(path: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte);
    path.bytes()
        .map(|byte| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{encoded, location};
    use serde_json::json;

    #[test]
    fn paths_become_addresses() {
        assert_eq!(encoded("a b/ü%#?:.yaml"), "a%20b/%C3%BC%25%23%3F%3A.yaml");
        assert_eq!(location("x/./y.yaml"), json!({ "uri": "x/y.yaml", "uriBaseId": "%SRCROOT%" }));
        assert_eq!(location("/no where/x.yaml"), json!({ "uri": "file:///no%20where/x.yaml" }));
    }
}
