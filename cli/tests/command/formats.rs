//! `lifechart check --format …`: mistakes for other programs.

use crate::check::{BROKEN_LAMP, LAMP};
use crate::harness::Folder;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::process::Command;

/// Three mistakes: two behind a character outside the basic plane, one on the last line.
const CLEFS: &str = "\
lifechart: 1
machine: clefs
events: {press: {doc: '𝄞𝄞', documentation: x}}
initial: dark
states:
  dark: {doc: \"𝄞 é\", transitions: {press: {target: lid}}}
  lit: {transitions: {press: {target: dusk}}}
";

/// A folder with a good file, two bad ones, and none of the fourth name.
fn folder() -> (Folder, [&'static str; 4]) {
    let folder = Folder::new();
    std::fs::create_dir_all(folder.path("in here")).expect("a folder");
    folder.write("good.yaml", LAMP);
    folder.write("in here/ü,a:b%.yaml", BROKEN_LAMP);
    folder.write("clefs.yaml", CLEFS);
    (folder, ["./in here/ü,a:b%.yaml", "good.yaml", "missing.yaml", "clefs.yaml"])
}

fn checked(format: &str) -> (String, i32) {
    let (folder, files) = folder();
    let run = folder.run(&[&["check", "--format", format], &files[..]].concat());
    assert_eq!(run.err, "", "everything is said in the one document");
    (run.out, run.code)
}

fn parsed(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{error}: {text}"))
}

#[track_caller]
fn is_valid(schema: &Value, document: &Value) {
    let validator = jsonschema::validator_for(schema).expect("the schema is one");
    let errors = validator.iter_errors(document);
    let errors: Vec<String> =
        errors.map(|error| format!("{}: {error}", error.instance_path())).collect();
    assert!(errors.is_empty(), "{}", errors.join("\n"));
}

fn schema_of_json() -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("check.schema.json");
    parsed(&std::fs::read_to_string(path).expect("it is beside the manifest"))
}

#[test]
fn every_format_ends_with_the_same_codes() {
    let (folder, [broken, good, missing, _]) = folder();
    for format in ["human", "json", "sarif", "github"] {
        let code = |files: &[&str]| {
            let run = folder.run(&[&["check", "--format", format], files].concat());
            run.code
        };
        assert_eq!(code(&[good]), 0, "{format}");
        assert_eq!(code(&[good, broken, good]), 1, "{format}");
        assert_eq!(code(&[missing, broken, good]), 2, "{format}");
        assert_eq!(code(&["--explore-limit", "1", good]), 1, "{format}");
    }
    folder.run(&["check", "--format", "xml", good]).fails(2, &["xml", "sarif"]);
    let run = folder.run(&["check", "--format", "json", "--explain", good]);
    run.fails(2, &["`--explain`", "--format human"]);
}

#[test]
fn json_holds_all_mistakes_of_all_files() {
    let (text, code) = checked("json");
    assert_eq!(code, 2);
    let document = parsed(&text);
    is_valid(&schema_of_json(), &document);
    let paths: Vec<&Value> =
        document["files"].as_array().expect("a list").iter().map(|file| &file["path"]).collect();
    assert_eq!(paths, ["./in here/ü,a:b%.yaml", "good.yaml", "clefs.yaml"]);
    assert_eq!(
        document["unread"],
        json!([{ "path": "missing.yaml", "message": "there is no file `missing.yaml`", "help": null }])
    );
    let good = &document["files"][1];
    assert_eq!(good["mistakes"], json!([]));
    assert!(good["summary"].as_str().is_some_and(|summary| summary.starts_with("2 states")));

    let clefs = &document["files"][2];
    assert_eq!(clefs["summary"], Value::Null);
    let codes: Vec<&Value> = clefs["mistakes"].as_array().expect("a list").iter().collect();
    let codes: Vec<&Value> = codes.iter().map(|mistake| &mistake["code"]).collect();
    assert_eq!(codes, ["unknown-key", "target-outside-machine", "target-outside-machine"]);
    let lid = &clefs["mistakes"][1];
    let place = &lid["place"];
    assert_eq!((&place["line"], &place["column"]), (&json!(6), &json!(52)));
    assert_eq!((&place["end_line"], &place["end_column"]), (&json!(6), &json!(55)));
    let at = |key: &str| place[key].as_u64().expect("a number") as usize;
    assert_eq!(&CLEFS[at("start")..at("end")], "lid");
    assert!(lid["help"][0].as_str().is_some_and(|help| help.contains("`lit`")), "{lid}");
}

#[test]
fn the_schema_of_json_refuses_other_documents() {
    let (text, _) = checked("json");
    let schema = schema_of_json();
    let validator = jsonschema::validator_for(&schema).expect("the schema is one");
    for (pointer, value) in [
        ("/version", json!(2)),
        ("/files/0/kind", json!("lamp")),
        ("/files/0/mistakes/0/place/line", json!(0)),
        ("/files/0/mistakes/0/help", json!("text")),
    ] {
        let mut document = parsed(&text);
        *document.pointer_mut(pointer).expect("it is there") = value;
        assert!(!validator.is_valid(&document), "{pointer}");
    }
}

#[test]
fn a_system_and_the_standard_input_are_told_too() {
    let folder = Folder::new();
    let room =
        "lifechart: 1\nsystem: room\ninstances: {lamps: ./lamp.yaml}\noutside: {lamps: press}\n";
    folder.write("room.yaml", room);
    let run = folder.run(&["check", "--format", "json", "room.yaml"]);
    let document = parsed(&run.out);
    is_valid(&schema_of_json(), &document);
    assert_eq!(document["files"][0]["kind"], "system");
    assert_eq!(document["files"][0]["mistakes"][0]["place"]["line"], 3);
    let run = folder.run_with_input(&["check", "--format", "sarif", "-"], BROKEN_LAMP.as_bytes());
    let result = &parsed(&run.out)["runs"][0]["results"][0];
    let place = &result["locations"][0]["physicalLocation"];
    assert_eq!(place["artifactLocation"]["uri"], "%3Cstdin%3E");
}

#[test]
fn sarif_has_a_rule_for_each_code_and_a_result_for_each_mistake() {
    let (text, code) = checked("sarif");
    assert_eq!(code, 2);
    let document = parsed(&text);
    assert_eq!(document["version"], "2.1.0");
    let run = &document["runs"][0];
    assert_eq!(run["columnKind"], "utf16CodeUnits");
    let rules = run["tool"]["driver"]["rules"].as_array().expect("a list");
    let listed = crate::harness::lifechart(&["explain"]).clean();
    let known = listed.lines().filter(|line| line.starts_with("  ")).count();
    assert_eq!(rules.len(), known);
    for rule in rules {
        let id = rule["id"].as_str().expect("a text");
        let explained = crate::harness::lifechart(&["explain", id]).clean();
        assert_eq!(rule["help"]["markdown"].as_str(), Some(explained.trim_end()));
    }
    let results = run["results"].as_array().expect("a list");
    let found = results.iter().map(|result| {
        let place = &result["locations"][0]["physicalLocation"];
        let index = result["ruleIndex"].as_u64().expect("a number") as usize;
        assert_eq!(rules[index]["id"], result["ruleId"]);
        let file = place["artifactLocation"]["index"].as_u64().expect("a number") as usize;
        assert_eq!(run["artifacts"][file]["location"]["uri"], place["artifactLocation"]["uri"]);
        assert_eq!(place["artifactLocation"]["uriBaseId"], "%SRCROOT%");
        let number = |key: &str| place["region"][key].as_u64().expect("a number");
        (
            place["artifactLocation"]["uri"].as_str().expect("a text"),
            [number("startLine"), number("startColumn"), number("endLine"), number("endColumn")],
        )
    });
    // Where characters are counted, `lid` begins in column 52.
    let expected = [
        ("in%20here/%C3%BC%2Ca%3Ab%25.yaml", [6, 40, 6, 43]),
        ("clefs.yaml", [3, 31, 3, 44]),
        ("clefs.yaml", [6, 53, 6, 56]),
        ("clefs.yaml", [7, 39, 7, 43]),
    ];
    assert_eq!(found.collect::<Vec<_>>(), expected);
    let invocation = &run["invocations"][0];
    assert_eq!(invocation["executionSuccessful"], false);
    assert_eq!(invocation["exitCode"], 2);
    let unread = &invocation["toolExecutionNotifications"][0];
    assert_eq!(unread["message"]["text"], "there is no file `missing.yaml`");
}

#[test]
fn sarif_is_what_its_standard_says() {
    let Some(schema) = standard() else { return };
    let mut schema = parsed(&std::fs::read_to_string(schema).expect("it was fetched"));
    // A misprint of the standard: a bracket that closes nothing. No document here has a language.
    for of in ["run", "toolComponent"] {
        let language = schema.pointer_mut(&format!("/definitions/{of}/properties/language"));
        language.and_then(Value::as_object_mut).expect("a property").remove("pattern");
    }
    let (text, _) = checked("sarif");
    is_valid(&schema, &parsed(&text));
    let folder = Folder::new();
    folder.write("lamp.yaml", LAMP);
    let clean = folder.run(&["check", "--format", "sarif", "lamp.yaml"]).clean();
    is_valid(&schema, &parsed(&clean));
    let limited = ["verify", "--explore-limit", "1", "--format", "sarif", "lamp.yaml"];
    is_valid(&schema, &parsed(&folder.run(&limited).out));
    // It can fail.
    let mut wrong = parsed(&text);
    wrong["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"]["startLine"] =
        json!(0);
    assert!(!jsonschema::validator_for(&schema).expect("a schema").is_valid(&wrong));
}

/// The schema of the standard, out of a package that brings it along.
fn standard() -> Option<PathBuf> {
    let folder = tempfile::tempdir().expect("a folder for temporary files");
    let manifest = "[package]\nname = \"standard\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\
                    [lib]\npath = \"lib.rs\"\n[dependencies]\nserde-sarif = \"=0.8.0\"\n";
    std::fs::write(folder.path().join("Cargo.toml"), manifest).expect("it can be written");
    std::fs::write(folder.path().join("lib.rs"), "").expect("it can be written");
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1"])
        .current_dir(folder.path())
        .output()
        .expect("cargo starts");
    if !output.status.success() {
        use std::io::Write as _;
        // What is written here is not captured, as what `eprintln!` writes would be.
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        let _ = writeln!(std::io::stderr(), "SKIPPED: the schema of SARIF is not here: {said}");
        return None;
    }
    let metadata = parsed(&String::from_utf8_lossy(&output.stdout));
    let packages = metadata["packages"].as_array().expect("a list");
    let package = packages.iter().find(|package| package["name"] == "serde-sarif");
    let manifest = package.expect("it was asked for")["manifest_path"].as_str().expect("a path");
    Some(Path::new(manifest).with_file_name("src").join("schema.json"))
}

#[test]
fn githubs_commands_name_their_lines_and_escape_what_would_end_them() {
    let (text, code) = checked("github");
    assert_eq!(code, 2);
    let lines: Vec<&str> = text.lines().collect();
    let [broken, ..] = lines[..] else { panic!("{text}") };
    let expected = "::error file=in here/ü%2Ca%3Ab%25.yaml,line=6,endLine=6,col=40,endColumn=43,\
                    title=lifechart%3A target-outside-machine::nothing";
    let place = expected.split("::nothing").next().expect("a part");
    assert!(broken.starts_with(&format!("{place}::")), "{broken}");
    assert!(broken.contains("%0Ahelp: ") && broken.contains("`lit`"), "{broken}");
    assert_eq!(lines[1], "checked ./in here/ü,a:b%25.yaml: 1 mistake");
    assert!(lines[2].starts_with("checked good.yaml: 2 states"), "{text}");
    let missing = "::error file=missing.yaml,title=lifechart::there is no file `missing.yaml`";
    assert_eq!(lines[3], missing);
    assert!(lines[5].contains("clefs.yaml,line=6,endLine=6,col=52,endColumn=55,"), "{text}");
    assert_eq!(lines[7..], ["checked clefs.yaml: 3 mistakes"]);
}

#[test]
fn githubs_paths_are_seen_from_where_the_repository_is() {
    let (folder, _) = folder();
    let here = folder.path("").canonicalize().expect("it is there");
    let output = Command::new(env!("CARGO_BIN_EXE_lifechart"))
        .args(["check", "--format", "github", "../clefs.yaml", "ü,a:b%.yaml"])
        .env("GITHUB_WORKSPACE", &here)
        .current_dir(here.join("in here"))
        .output()
        .expect("the command runs");
    let text = String::from_utf8(output.stdout).expect("UTF-8");
    assert!(text.starts_with("::error file=clefs.yaml,line=3,"), "{text}");
    assert!(text.contains("\n::error file=in here/ü%2Ca%3Ab%25.yaml,line=6,"), "{text}");
}

#[test]
fn nothing_in_a_file_becomes_a_command() {
    let folder = Folder::new();
    let name = "l\\n::error::x\\r::warning::y%0A";
    folder.write("lamp.yaml", LAMP.replace("{target: lit}", &format!("{{target: \"{name}\"}}")));
    let run = folder.run(&["check", "--format", "github", "lamp.yaml"]);
    assert_eq!(run.code, 1);
    let lines: Vec<&str> = run.out.split(['\n', '\r']).filter(|line| !line.is_empty()).collect();
    assert_eq!(lines.len(), 2, "{}", run.out);
    assert!(lines[0].starts_with("::error file=lamp.yaml,") && lines[0].contains("%250A"));
}

#[test]
fn verify_speaks_the_same_languages() {
    let (folder, [broken, good, missing, _]) = folder();
    let run = folder.run(&["verify", "--format", "json", good]);
    assert_eq!((run.code, &parsed(&run.out)["verdict"]), (0, &json!("holds")));
    let run = folder.run(&["verify", "--format", "sarif", broken]);
    assert_eq!((run.code, run.err.as_str()), (1, ""));
    assert_eq!(parsed(&run.out)["runs"][0]["results"][0]["ruleId"], "target-outside-machine");
    let run = folder.run(&["verify", "--format", "github", "--explore-limit", "1", good]);
    assert_eq!((run.code, run.err.as_str()), (2, ""));
    assert!(run.out.contains("::there are more than 1 configurations"), "{}", run.out);
    let run = folder.run(&["verify", "--format", "sarif", missing]);
    assert_eq!((run.code, run.err.as_str()), (2, ""));
    let invocation = &parsed(&run.out)["runs"][0]["invocations"][0];
    assert_eq!(invocation["executionSuccessful"], false);
    folder.run(&["verify", "--format", "sarif", "--explain", good]).fails(2, &["`--explain`"]);
}
