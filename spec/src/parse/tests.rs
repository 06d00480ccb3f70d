//! What the reader makes of small files.

use super::*;

fn read(text: &str) -> (Option<Document>, Vec<String>) {
    let source = Source::new("machine.yaml", text);
    let mut diagnostics = Diagnostics::new();
    let document = parse(&source, &mut diagnostics);
    diagnostics.finish();
    let place = |span: Span| (source.line(span.start), source.column(span.start));
    let shown = diagnostics.iter().map(|found| {
        let (line, column) = place(found.primary.span);
        format!("{line}:{column} {} {}", found.code, found.message)
    });
    (document, shown.collect())
}

#[test]
fn the_shipped_lifecycle_is_read_whole() {
    let (document, found) = read(include_str!("../../lifecycles/vss_provider.yaml"));
    assert_eq!(found, [""; 0]);
    let document = document.unwrap();
    assert_eq!(document.machine.value, "vss_provider");
    assert!(document.events.iter().any(|event| event.name.value == "begin_prepare"));
}

#[test]
fn every_mistake_is_reported_in_one_run() {
    let (_, found) = read(
        "lifechart: 2\nmachine: Door\ntransitions: {open: {goto: opened}}\n\
         states: {on: {code: x}, on: {}}\n",
    );
    assert_eq!(
        found,
        [
            "1:12 wrong-shape `2` is not one of the words known here",
            "2:10 bad-name `Door` is not `snake_case`",
            "3:22 unknown-key `goto` is not a key of a branch",
            "4:21 wrong-shape `x` is not a whole number",
            "4:25 duplicate-key `on` stands here twice",
        ]
    );
}

#[test]
fn a_system_is_told_once_that_it_is_no_machine() {
    let (document, found) = read("lifechart: 1\nsystem: room\ninstances: {lamps: ./lamp.yaml}\n");
    assert!(document.is_none());
    let message = "this file describes a system, and a machine is wanted here";
    assert_eq!(found, [format!("2:1 wrong-shape {message}")]);
    let (_, found) = read("lifechart: 1\nmachine: room\nsystem: lamps\nstates: {dark: {}}\n");
    assert_eq!(found, ["3:1 unknown-key `system` is not a key of a machine"]);
}
