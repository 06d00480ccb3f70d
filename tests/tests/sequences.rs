//! Scenarios as sequence diagrams: as they were read, and as Mermaid reads them.

use lifechart_spec::compile::{Compiled, compile};
use lifechart_spec::render::sequence;
use lifechart_spec::source::Source;
use lifechart_tests::{golden, mermaid, tree};

/// Machines whose diagrams show everything there is: guards and tries, time, interruption, names
/// that mean something elsewhere.
const KEPT: &[&str] = &["battery", "modem", "session", "upload"];

#[test]
fn diagrams_are_as_they_were_read() {
    for name in KEPT {
        let compiled = of_corpus(name);
        let document = document(&compiled, None);
        golden::compare(&format!("tests/golden/scenarios/{name}.md"), &document);
    }
}

#[test]
fn one_scenario_is_a_part_of_all() {
    let compiled = of_corpus("session");
    let all = document(&compiled, None);
    let one = document(&compiled, Some("forgotten"));
    assert!(all.contains(one.trim_end()), "{one}");
    assert!(all.contains("## one_long_day") && !one.contains("## one_long_day"), "{one}");
    let (machine, _) = compiled.checked().expect("it was checked");
    assert_eq!(sequence::document(machine, Some("nothing")), None);
}

#[test]
fn mermaid_reads_every_diagram() {
    let corpus = tree::files("tests/corpus/pass");
    let shipped = tree::files("spec/lifecycles");
    let mut documents = Vec::new();
    for path in corpus.into_iter().chain(shipped) {
        let path = path.to_string_lossy().into_owned();
        if path.ends_with(".yaml") {
            let compiled = compile(Source::new(path.as_str(), tree::read(&path)));
            documents.extend(compiled.checked().is_some().then(|| document(&compiled, None)));
        }
    }
    documents.extend(HOSTILE.iter().map(|text| document(&titled(text), None)));
    if let Some(refused) = mermaid::refused(&documents, "sequence") {
        assert_eq!(refused, "");
        let broken = "```mermaid\nsequenceDiagram\n    caller ->\n```".to_owned();
        let refused =
            mermaid::refused(&[broken], "sequence").expect("Mermaid was here a moment ago");
        assert!(refused.contains("Parse error"), "{refused}");
    }
}

/// No text of an author begins a line, ends one, or opens a comment, a formula or a tag.
#[test]
fn no_text_breaks_a_line() {
    let plain = document(&titled("plain"), None).lines().count();
    for text in HOSTILE {
        let document = document(&titled(text), None);
        assert_eq!(document.lines().count(), plain, "{text:?}: {document}");
        let lines = document.lines().skip_while(|line| *line != "sequenceDiagram").skip(1);
        for line in lines.take_while(|line| *line != "```") {
            let (_, written) = line.split_once(": ").unwrap_or(("", ""));
            assert!(!written.contains(['<', '"', '$', '%']), "{text:?}: {line}");
            let numbers = written.split('#').skip(1);
            for number in numbers {
                let digits = number.split(';').next().unwrap_or("x");
                assert!(digits.parse::<u32>().is_ok(), "{text:?}: {line}");
            }
        }
    }
}

/// Texts that mean something to Mermaid, or could.
const HOSTILE: &[&str] = &[
    "a; b",
    "#35;",
    "# comment",
    "%% comment",
    "%%{init: {}}%%",
    "two\nlines",
    "end",
    "x end",
    "wrap: text",
    "nowrap:",
    ": colon",
    "::",
    "as",
    "a as b",
    "-->>",
    "caller->>machine: x",
    "Note over machine: x",
    "<br/>",
    "<script>x</script>",
    "\"quoted\" 'too' `and so`",
    "back\\slash \\n",
    "&amp; &",
    "$$x^2$$",
    "{a} [b] (c) |d|",
    "~~~",
    "@{ }",
    "+",
    "-",
    ",",
    "()",
    "日本語 — ё",
    "alt",
    "loop",
    "par",
    "rect",
    "box",
    "activate",
    "title: x",
    "accTitle: x",
    "links",
    "---",
    "```",
];

/// A machine in which everything that has a title has this one.
fn titled(text: &str) -> Compiled {
    let title = serde_json::to_string(text).expect("text is JSON");
    let source = format!(
        "lifechart: 1\nmachine: lamp\ntitle: {title}\n\
         types: {{key: id}}\n\
         replies: {{no: {{name: {title}}}}}\n\
         activities: {{work: {{}}}}\n\
         events:\n  press: {{title: {title}, params: {{key: key}}, replies: [no]}}\n\
         initial: dark\notherwise: {{refuse: no}}\n\
         states:\n  \
           dark: {{title: {title}, transitions: {{press: {{target: lit}}}}}}\n  \
           lit: {{title: {title}, invoke: work, done: {{target: dark}}, failed: {{target: dark}}}}\n\
         scenarios:\n  on:\n    steps:\n      - press: {{key: {title}}}\n      \
         - press: {{key: B}}\n        expect: {{outcome: refused}}\n      - failed: {{work: no}}\n"
    );
    let compiled = compile(Source::new("lamp.yaml", source));
    assert!(compiled.is_ok(), "{}", compiled.report(false));
    compiled
}

fn of_corpus(name: &str) -> Compiled {
    let source = tree::read(format!("tests/corpus/pass/{name}.yaml"));
    compile(Source::new(format!("{name}.yaml"), source))
}

fn document(compiled: &Compiled, only: Option<&str>) -> String {
    let (machine, _) = compiled.checked().unwrap_or_else(|| panic!("{}", compiled.report(false)));
    sequence::document(machine, only).expect("the scenario is there")
}
