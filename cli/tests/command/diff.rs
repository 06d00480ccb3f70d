//! `lifechart diff`: files, revisions of git, and what goes wrong with them.

use crate::harness::Folder;
use serde_json::Value;
use std::process::Command;

const DOOR: &str = "\
lifechart: 1
machine: door
replies: {not_now: {}}
every_call: [not_now]
events: {open: {}, close: {}}
initial: closed
otherwise: {refuse: not_now}
states:
  closed: {transitions: {open: {target: opened}}}
  opened: {transitions: {close: {target: closed}}}
";

/// The door that may be opened twice.
fn lenient() -> String {
    DOOR.replace("{close: {target: closed}}", "{close: {target: closed}, open: {ignore: ok}}")
}

fn git(folder: &Folder, arguments: &[&str]) {
    let run = Command::new("git")
        .arg("-C")
        .arg(folder.path(""))
        .args(["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"])
        .args(arguments)
        .output()
        .expect("git runs");
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
}

/// A repository: `door.yaml` in `first`, changed in `second`; `late.yaml` only in `second`.
fn repository() -> Folder {
    let folder = Folder::new();
    git(&folder, &["init", "--quiet", "--initial-branch=main"]);
    folder.write("door.yaml", DOOR);
    folder.write("early.yaml", DOOR);
    git(&folder, &["add", "."]);
    git(&folder, &["commit", "--quiet", "-m", "first"]);
    git(&folder, &["tag", "first"]);
    folder.write("door.yaml", lenient());
    folder.write("late.yaml", DOOR);
    std::fs::remove_file(folder.path("early.yaml")).expect("it is there");
    git(&folder, &["add", "--all"]);
    git(&folder, &["commit", "--quiet", "-m", "second"]);
    folder
}

#[test]
fn two_files_are_compared() {
    let folder = Folder::new();
    folder.write("old.yaml", DOOR);
    folder.write("new.yaml", lenient());
    let run = folder.run(&["diff", "old.yaml", "new.yaml"]);
    assert_eq!(run.code, 1, "{}", run.err);
    for text in [
        "door: breaking: a caller of the old version sees a difference",
        "+ transition opened on open  new.yaml:10",
        "other reply: open in opened  old.yaml:7 -> new.yaml:10",
        "1. open -> ok, goes to opened",
        "old: not_now, refused",
        "new: ok, ignored",
    ] {
        assert!(run.out.contains(text), "`{text}` is not in:\n{}", run.out);
    }
    assert!(!run.out.contains('\u{1b}'), "{}", run.out);
    assert_eq!(folder.run(&["diff", "--fail-on", "none", "old.yaml", "new.yaml"]).code, 0);
    let same = folder.run(&["diff", "--fail-on", "any", "old.yaml", "old.yaml"]).clean();
    assert!(same.starts_with("door: unchanged"), "{same}");
    let coloured = folder.run(&["--color", "always", "diff", "old.yaml", "new.yaml"]);
    assert!(coloured.out.contains("\u{1b}[31mbreaking"), "{}", coloured.out);
}

#[test]
fn any_change_can_be_what_fails() {
    let folder = Folder::new();
    folder.write("old.yaml", DOOR);
    let more = DOOR.replace("close: {}}", "close: {}, knock: {}}");
    let more =
        more.replace("opened: {transitions: {", "opened: {transitions: {knock: {ignore: ok}, ");
    folder.write("new.yaml", more);
    assert!(folder.run(&["diff", "old.yaml", "new.yaml"]).clean().starts_with("door: compatible"));
    assert_eq!(folder.run(&["diff", "--fail-on", "any", "old.yaml", "new.yaml"]).code, 1);
}

#[test]
fn programs_and_pull_requests_are_told_the_same() {
    let folder = Folder::new();
    folder.write("old.yaml", DOOR);
    folder.write("new.yaml", lenient());
    let json = folder.run(&["diff", "--format", "json", "old.yaml", "new.yaml"]).out;
    let json: Value = serde_json::from_str(&json).expect("it is JSON");
    assert_eq!(json["verdict"], "breaking");
    assert_eq!(json["differences"][0]["class"], "other reply");
    assert_eq!(json["differences"][0]["steps"][1]["new"]["text"], "ok, ignored");
    assert_eq!(json["changes"][0]["new_line"], 10);
    let markdown = folder.run(&["diff", "--format", "markdown", "old.yaml", "new.yaml"]).out;
    for text in [
        "### door: **breaking**",
        "| 2 | `open` | not\\_now, refused | ok, ignored |",
        "```mermaid\nstateDiagram-v2\n",
    ] {
        assert!(markdown.contains(text), "`{text}` is not in:\n{markdown}");
    }
    let picture = folder.run(&["diff", "--format", "svg", "old.yaml", "new.yaml"]).out;
    assert!(picture.starts_with("<svg ") && picture.contains("~ changed"), "{picture}");
}

#[test]
fn revisions_are_compared() {
    let folder = repository();
    for (arguments, code) in [
        (["first", "door.yaml"], 1),
        (["first..HEAD", "door.yaml"], 1),
        (["first..", "door.yaml"], 1),
        (["first...main", "door.yaml"], 1),
        (["HEAD", "door.yaml"], 0),
        (["HEAD..first", "door.yaml"], 1),
        (["first..first", "early.yaml"], 0),
    ] {
        let run = folder.run(&[&["diff"], &arguments[..]].concat());
        assert_eq!((run.code, run.err.as_str()), (code, ""), "{arguments:?}: {}", run.out);
    }
    let run = folder.run(&["diff", "first", "door.yaml"]);
    assert!(run.out.contains("first:door.yaml:7 -> door.yaml:10"), "{}", run.out);
    std::fs::create_dir(folder.path("inside")).expect("the folder can be written");
    let file = folder.path("door.yaml");
    let file = file.to_str().expect("a path");
    assert_eq!(folder.run(&["diff", "first", file]).code, 1, "an absolute path");
}

#[test]
fn what_is_not_there_is_said() {
    let folder = repository();
    let says = |arguments: [&str; 2], text: &str| {
        folder.run(&[&["diff"], &arguments[..]].concat()).fails(2, &[text]);
    };
    says(["nowhere", "door.yaml"], "git knows no revision of this name");
    says(["first..nowhere", "door.yaml"], "there is no file `nowhere`");
    says(["--help..x", "door.yaml"], "");
    says(["first", "late.yaml"], "`late.yaml` is not in `first`: it was added since");
    says(["first..HEAD", "late.yaml"], "`late.yaml` is not in `first`: it was added since");
    says(["first..HEAD", "early.yaml"], "`early.yaml` is not in `HEAD`: it was deleted by then");
    says(["first", "early.yaml"], "there is no file `early.yaml` any more");
    says(["first", "never.yaml"], "there is no file `never.yaml`, and `first` has none either");
    let outside = Folder::new();
    outside.write("door.yaml", DOOR);
    outside.run(&["diff", "HEAD", "door.yaml"]).fails(2, &["not in a git repository"]);
}

#[test]
fn the_side_that_has_mistakes_is_named() {
    let folder = Folder::new();
    folder.write("old.yaml", DOOR);
    folder.write("new.yaml", DOOR.replace("target: opened", "target: nowhere"));
    let texts =
        ["the new version, `new.yaml`, has mistakes", "target-outside-machine", "new.yaml:9:"];
    folder.run(&["diff", "old.yaml", "new.yaml"]).fails(1, &texts);
    let texts = ["the old version, `new.yaml`, has mistakes"];
    folder.run(&["diff", "new.yaml", "old.yaml"]).fails(1, &texts);
}

#[test]
fn two_machines_are_not_two_versions() {
    let folder = Folder::new();
    folder.write("door.yaml", DOOR);
    let run = folder.run(&["diff", "door.yaml", "builtin:vss_writer"]);
    run.fails(2, &["two different machines: `door` in `door.yaml`, `vss_writer`"]);
    folder
        .run(&["diff", "builtin:vss_system", "builtin:vss_system"])
        .fails(2, &["is a whole system"]);
}

#[test]
fn names_and_words_cannot_break_out_of_a_report() {
    let folder = Folder::new();
    folder.write("old.yaml", DOOR);
    let hostile = lenient().replace(
        "closed: {transitions",
        "closed: {title: \"</text><script>alert(1)</script>```| `x` \u{202e}\", transitions",
    );
    folder.write("new.yaml", hostile);
    for format in ["markdown", "svg"] {
        let out = folder.run(&["diff", "--format", format, "old.yaml", "new.yaml"]).out;
        assert!(!out.contains("<script"), "{out}");
        // In Markdown the diagram is the one block of code.
        let blocks = out.matches("```").count();
        assert!(format == "svg" || blocks == 2, "{out}");
    }
}
