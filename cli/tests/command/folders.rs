//! `lifechart render` into a folder, and what is left over there.

use crate::check::{BROKEN_LAMP, LAMP};
use crate::harness::Folder;

/// Two machines, and an empty folder for what is generated.
fn folder() -> Folder {
    let folder = Folder::new();
    std::fs::create_dir(folder.path("out")).expect("a folder");
    folder.write("lamp.yaml", LAMP);
    folder.write("light.yaml", LAMP.replace("machine: lamp", "machine: light"));
    folder
}

fn names(folder: &Folder) -> Vec<String> {
    let entries = std::fs::read_dir(folder.path("out")).expect("the folder");
    let mut names: Vec<String> = entries
        .map(|entry| entry.expect("one").file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

const ALL: &str = "svg,dot,mermaid,plantuml,rust,sequence,suites,table,trace,trace-json,promela,scxml,\
                   xstate,sismic";

#[test]
fn every_form_of_every_file_is_written_and_found_fresh() {
    let folder = folder();
    let render = ["render", "lamp.yaml", "./light.yaml", "--to", ALL, "-o", "out/"];
    assert_eq!(folder.run(&render).clean(), "");
    let of = |stem: &str| {
        let ends = ["dot", "mjs", "mmd", "pml", "puml", "rs", "scxml", "sequence.md"];
        let ends = ends
            .into_iter()
            .chain(["sismic.yaml", "suites.md", "svg", "table.md"])
            .chain(["trace.json", "trace.md"]);
        ends.map(|end| format!("{stem}.{end}")).collect::<Vec<_>>()
    };
    assert_eq!(names(&folder), [of("lamp"), of("light")].concat());
    assert_eq!(folder.run(&[&render[..], &["--check"]].concat()).clean(), "");
    // All but JSON, which has no comments, say where they come from.
    for name in of("lamp").iter().filter(|name| !name.ends_with(".json")) {
        let text = folder.read(&format!("out/{name}"));
        let beginning = text.get(..200.min(text.len())).unwrap_or(&text);
        assert!(beginning.contains("Generated from lamp.yaml by"), "{name}: {beginning}");
    }
    let rust = folder.run(&["render", "lamp.yaml", "--to", "rust"]).clean();
    assert_eq!(folder.read("out/lamp.rs"), rust);
    let dot = folder.run(&["render", "lamp.yaml", "--to", "dot"]).clean();
    assert!(folder.read("out/lamp.dot").ends_with(&dot));
}

#[test]
fn what_is_stale_missing_or_left_over_is_all_said_at_once_and_nothing_is_touched() {
    let folder = folder();
    let forms = ["--to", ALL, "-o", "out/"];
    folder.run(&[&["render", "lamp.yaml", "light.yaml"], &forms[..]].concat()).clean();
    folder.write("out/mine.svg", "<svg/>");
    folder.write("out/notes.md", "Generated from memory by me");
    let one = ["render", "lamp.yaml", "--to", "svg,dot", "-o", "out/", "--check"];
    let run = folder.run(&one).fails(1, &["delete it, or name its specification"]);
    assert!(!run.err.contains("mine.svg") && !run.err.contains("notes.md"), "{}", run.err);
    assert!(!run.err.contains("`out/lamp.svg`") && !run.err.contains("`out/lamp.dot`"));
    for (name, origin) in [("light.svg", "light.yaml"), ("lamp.rs", "lamp.yaml")] {
        let text =
            format!("`out/{name}` was generated from `{origin}`, and nothing asks for it any more");
        assert!(run.err.contains(&text), "{text}: {}", run.err);
    }
    assert_eq!(run.err.matches("was generated from").count(), 11 + 13, "{}", run.err);

    folder.write("lamp.yaml", LAMP.replace("lit", "bright"));
    std::fs::remove_file(folder.path("out/lamp.dot")).expect("it was there");
    let before = names(&folder);
    let run = folder.run(&one);
    let texts =
        ["`out/lamp.svg` is not what `lamp.yaml` says now", "`out/lamp.dot` cannot be read"];
    let run = run.fails(1, &texts);
    assert_eq!(run.err.matches("was generated from").count(), 11 + 13, "{}", run.err);
    assert!(run.err.contains("without `--check`"), "{}", run.err);
    assert_eq!(names(&folder), before);
    // As it says: render again, and delete.
    folder.run(&one[..one.len() - 1]).clean();
    for name in names(&folder) {
        if !name.starts_with("lamp.svg") && !name.starts_with("lamp.dot") {
            std::fs::remove_file(folder.path("out").join(name)).expect("it was there");
        }
    }
    folder.run(&one).clean();
}

#[test]
fn a_file_with_mistakes_is_reported_once_and_the_others_are_rendered() {
    let folder = folder();
    folder.write("broken.yaml", BROKEN_LAMP);
    let files = ["render", "broken.yaml", "missing.yaml", "lamp.yaml"];
    let run = folder.run(&[&files[..], &["--to", "svg,dot", "-o", "out"]].concat());
    let run = run.fails(2, &["broken.yaml:6:40", "no file `missing.yaml`"]);
    assert_eq!(run.err.matches("broken.yaml:6:40").count(), 1, "{}", run.err);
    assert_eq!(names(&folder), ["lamp.dot", "lamp.svg"]);
    let run = folder.run(&["render", "broken.yaml", "lamp.yaml", "--to", "svg,dot", "-o", "out"]);
    assert_eq!(run.code, 1);
}

#[test]
fn options_go_to_the_forms_they_are_for() {
    let folder = folder();
    let render =
        |to: &str| folder.run(&["render", "lamp.yaml", "--to", to, "-o", "out", "--tests", "none"]);
    render("svg,rust").clean();
    assert!(!folder.read("out/lamp.rs").contains("#[test]"));
    render("svg,dot").fails(2, &["`--tests` goes with `--to rust` only"]);
}

#[test]
fn a_folder_that_is_not_there_is_made() {
    let folder = folder();
    let render = ["render", "lamp.yaml", "--to", "svg,dot", "-o", "new/pictures/"];
    folder.run(&render).clean();
    folder.run(&[&render[..], &["--check"]].concat()).clean();
    assert!(folder.read("new/pictures/lamp.dot").contains("digraph"));
}

#[test]
fn what_cannot_go_together_is_said() {
    let folder = folder();
    std::fs::create_dir(folder.path("other")).expect("a folder");
    folder.write("other/lamp.yaml", LAMP);
    let run = |rest: &[&str]| folder.run(&[&["render", "lamp.yaml"], rest].concat());
    run(&["light.yaml", "--to", "svg"]).fails(2, &["do not fit into one file", "FOLDER/"]);
    run(&["--to", "svg,dot", "-o", "lamp.svg"]).fails(2, &["do not fit into one file"]);
    let missing = ["--to", "svg,dot", "-o", "no/", "--check"];
    run(&missing).fails(2, &["there is no folder `no/`", "without `--check` it is made"]);
    run(&["--to", "svg,dot", "-o", "lamp.yaml/"]).fails(2, &["cannot make the folder"]);
    let both = run(&["other/lamp.yaml", "--to", "svg", "-o", "out"]);
    both.fails(2, &["`lamp.yaml` and `other/lamp.yaml` would both be written to `out/lamp.svg`"]);
    run(&["--to", "sequence-svg,svg", "-o", "out"]).fails(2, &["by itself"]);
    assert_eq!(names(&folder), [""; 0]);
}

#[test]
fn a_name_cannot_end_the_comment_it_stands_in() {
    let folder = folder();
    let name = "a--><b>\n-->x.yaml";
    folder.write(name, LAMP);
    folder.run(&["render", name, "--to", "svg,table,dot", "-o", "out"]).clean();
    for written in names(&folder) {
        let text = folder.read(&format!("out/{written}"));
        let first = text.lines().next().unwrap_or_default();
        assert!(first.contains("Generated from a- -><b> - ->x.yaml by"), "{first}");
        assert_eq!(first.matches("-->").count(), usize::from(!written.ends_with("dot")), "{first}");
    }
    let check = ["render", "lamp.yaml", "--to", "svg", "-o", "out/"];
    folder.run(&check).clean();
    let run = folder.run(&[&check[..], &["--check"]].concat());
    assert_eq!(run.err.matches("was generated from").count(), 3, "{}", run.err);
}
