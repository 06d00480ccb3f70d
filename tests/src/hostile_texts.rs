//! Texts that mean something in some language of pictures, or could.

use lifechart_spec::compile::{Compiled, compile};
use lifechart_spec::source::Source;

/// The texts.
pub const ALL: &[&str] = &[
    "a; b",
    "a: b",
    "#35;",
    "# comment",
    "%% comment",
    "' comment",
    "/' block '/",
    "two\nlines",
    "\\n and \\l and \\",
    "say \"it\" and 'that'",
    "<b>bold</b> <script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "&lt;b&gt; &#60; &amp",
    "*a* **b** _c_ __d__ `e` ~~f~~",
    "1. first",
    "2) second",
    "- item",
    "+ item",
    "[a](javascript:alert(1))",
    "[[fork]] [[http://x y]]",
    "<<choice>>",
    "a --> b : c",
    "-- ||",
    "direction LR",
    "x direction TB y",
    "end",
    "end note",
    "note left of s_a",
    "state \"x\" as y {",
    "} }",
    "[*]",
    "classDef x fill:#f00;",
    "style s_a fill:#f00;",
    "click s_a href \"javascript:alert(1)\"",
    "@enduml",
    "@startuml",
    "!include /etc/passwd",
    "!define a b",
    "%date()",
    "$$x^2$$ <math>",
    "<&home> <:smile:> <size:80>",
    "//italic// __under__ ~~wave~~ \"\"mono\"\"",
    "~not escaped",
    "== a ==",
    "| a | b |",
    "----",
    "....",
    "\u{5e9}\u{5dc}\u{5d5}\u{5dd} \u{645}\u{631}\u{62d}\u{628}\u{627}",
    "a\u{202e}b\u{202c}",
    "\u{1f600} \u{1f468}\u{200d}\u{1f469}\u{200d}\u{1f467} \u{1f1e9}\u{1f1ea}",
    "\u{4f60}\u{597d} \u{e9}e\u{301}",
    "\u{1b}[31mred",
    "]]> -->",
];

/// What is seen of a text: on one line, without marks that turn its direction around and without
/// control characters.
pub fn shown(text: &str) -> String {
    let is_blank = |letter: char| letter.is_whitespace() || letter.is_control();
    let words = text.split(is_blank).filter(|word| !word.is_empty());
    let line = words.collect::<Vec<_>>().join(" ");
    line.chars().filter(|letter| !('\u{202a}'..='\u{202e}').contains(letter)).collect()
}

/// A small machine in which everything that may have a title has this one.
///
/// # Panics
///
/// Where the text cannot be written in YAML.
pub fn titled(text: &str) -> Compiled {
    let quoted = serde_json::to_string(text).expect("text is JSON");
    // JSON is YAML, but for letters that YAML wants to be told by number.
    let text = TITLED.replace("TITLE", &quoted);
    compile(Source::new("titled.yaml", text.as_str()))
}

const TITLED: &str = "
lifechart: 1
machine: titled
title: TITLE
doc: TITLE
replies: {no: {code: 1}}
every_call: [no]
events:
  go: {title: TITLE, doc: TITLE}
  back: {}
initial: a
otherwise: {refuse: no}
states:
  a:
    title: TITLE
    doc: TITLE
    transitions: {go: {target: b, role: main, label: TITLE, doc: TITLE}}
  around:
    title: TITLE
    initial: b
    transitions: {back: {target: a, role: abort, label: TITLE}}
    states:
      b: {title: TITLE, transitions: {go: {target: c}}}
      c: {transitions: {go: {target: b}}}
";
