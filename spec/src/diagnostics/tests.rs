//! How diagnostics are drawn.

use super::*;
use crate::source::Source;

/// Draws one diagnostic at the first place where `mark` stands.
fn drawn(text: &str, mark: &str) -> String {
    let source = Source::new("door.yaml", text);
    let start = text.find(mark).unwrap();
    let span = Span::new(start, start + mark.len());
    let mut diagnostics = Diagnostics::new();
    diagnostics.push(Diagnostic::new(Code::UnknownName, span, "wrong").label("here").help("mend"));
    render_plain(&source, &diagnostics)
}

fn expected(place: &str, line: &str, marks: &str) -> String {
    let number = place.split(':').next().unwrap();
    format!(
        "error[unknown-name]: wrong\n --> door.yaml:{place}\n  |\n{number} | {line}\n  | {marks} here\n  |\n  = help: mend\n"
    )
}

#[test]
fn a_diagnostic_is_drawn_as_the_compiler_draws_its_own() {
    assert_eq!(drawn("a: 1\nbc: dd\n", "dd"), expected("2:5", "bc: dd", "    ^^"));
}

#[test]
fn byte_order_marks_and_carriage_returns_move_no_column() {
    assert_eq!(drawn("\u{FEFF}a: xx\r\n", "xx"), expected("1:4", "a: xx", "   ^^"));
    assert_eq!(drawn("a: 1\r\nb: xx\r\n", "xx"), expected("2:4", "b: xx", "   ^^"));
}

#[test]
fn tabs_and_wide_characters_keep_the_mark_in_its_place() {
    assert_eq!(drawn("a:\txx\n", "xx"), expected("1:4", "a:    xx", "      ^^"));
    assert_eq!(drawn("日本: xx\n", "xx"), expected("1:5", "日本: xx", "      ^^"));
}

#[test]
fn the_end_of_the_file_can_be_pointed_at() {
    for text in ["", "a: 1", "a: 1\n", "a: 1\r\n"] {
        let source = Source::new("door.yaml", text);
        for span in [Span::new(text.len(), text.len()), Span::new(9, 12), Span::new(0, 99)] {
            let mut diagnostics = Diagnostics::new();
            diagnostics.push(Diagnostic::new(Code::MissingKey, span, "missing"));
            let drawn = render_plain(&source, &diagnostics);
            assert!(drawn.contains("door.yaml:") && drawn.contains('^'), "{drawn}");
        }
    }
}

#[test]
fn a_long_line_is_cut_and_keeps_its_column() {
    let text = format!("{}, wrong, {}\n", "x".repeat(500_000), "y".repeat(500_000));
    let drawn = drawn(&text, "wrong");
    assert!(drawn.contains("door.yaml:1:500003"), "{drawn}");
    assert!(drawn.lines().all(|line| line.chars().count() < 200), "{drawn}");
    assert!(drawn.contains("x, wrong, y"), "{drawn}");
}

#[test]
fn labels_far_apart_are_drawn_apart() {
    let text = format!("first: 1\n{}last: 2\n", "# nothing\n".repeat(5_000));
    let source = Source::new("door.yaml", &*text);
    let last = text.find("last").unwrap();
    let mut diagnostics = Diagnostics::new();
    diagnostics.push(
        Diagnostic::new(Code::DuplicateKey, Span::new(last, last + 4), "twice")
            .also(Span::new(0, 5), "the first one"),
    );
    let drawn = render_plain(&source, &diagnostics);
    assert!(drawn.contains(" --> door.yaml:5002:1\n"), "{drawn}");
    assert!(drawn.contains(" ::: door.yaml:1:1\n"), "{drawn}");
    assert!(drawn.lines().count() < 12, "{drawn}");
}

#[test]
fn several_diagnostics_are_counted_and_many_are_not_all_drawn() {
    let source = Source::new("door.yaml", "a: 1\n");
    let mut diagnostics = Diagnostics::new();
    for number in 0..3 {
        diagnostics.push(Diagnostic::new(Code::BadName, Span::new(0, 1), format!("no {number}")));
    }
    let drawn = render_plain(&source, &diagnostics);
    assert!(drawn.ends_with("\n\nerror: 3 mistakes in door.yaml\n"), "{drawn}");
    for number in 3..70 {
        diagnostics.push(Diagnostic::new(Code::BadName, Span::new(0, 1), format!("no {number}")));
    }
    let drawn = render_plain(&source, &diagnostics);
    assert!(drawn.ends_with("error: 70 mistakes in door.yaml; the first 50 are shown\n"));
    assert_eq!(drawn.matches("error[bad-name]").count(), 50);
    assert_eq!(render_each(&source, &diagnostics).len(), 51);
}

#[test]
fn for_the_compiler_the_word_error_is_left_out() {
    let source = Source::new("door.yaml", "a: 1\n");
    let mut diagnostics = Diagnostics::new();
    diagnostics.push(Diagnostic::new(Code::BadName, Span::new(0, 1), "no"));
    let each = render_each(&source, &diagnostics);
    assert_eq!(each, ["no [bad-name]\n --> door.yaml:1:1\n  |\n1 | a: 1\n  | ^"]);
}

#[test]
fn names_are_cut_where_they_are_long() {
    assert_eq!(quoted("open"), "`open`");
    assert_eq!(quoted("a\nb"), "`a b`");
    assert_eq!(quoted(&"x".repeat(1_000)).chars().count(), 63);
}

#[test]
fn the_nearest_name_is_offered_when_it_is_near() {
    let names = ["prepared", "committed", "aborted"];
    assert_eq!(nearest("prepard", names), Some("prepared"));
    assert_eq!(nearest("perpared", names), Some("prepared"));
    assert_eq!(nearest("frozen", names), None);
    assert_eq!(nearest(&"p".repeat(1_000_000), names), None);
}
