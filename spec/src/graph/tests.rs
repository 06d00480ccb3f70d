//! Longest paths, found by hand.

use super::*;
use crate::diagnostics::{Diagnostics, render_plain};
use crate::parse::parse;
use crate::resolve::resolve;
use crate::source::Source;

/// A machine of a composite `all`, in which each state is left for the given ones, and of `out`.
fn machine(states: &[(&str, &[&str])]) -> Machine {
    let mut text = String::from(
        "lifechart: 1\nmachine: m\nevents: {e0: , e1: , e2: }\ninitial: all\notherwise: {ignore: ok}\nstates:\n  out:\n  all:\n    initial: a\n    states:\n",
    );
    for (name, next) in states {
        let branches: Vec<String> = (next.iter().enumerate())
            .map(|(index, target)| format!("e{index}: {{target: {target}}}"))
            .collect();
        text += &format!("      {name}: {{transitions: {{{}}}}}\n", branches.join(", "));
    }
    let source = Source::new("test.yaml", text);
    let mut diagnostics = Diagnostics::new();
    let document = parse(&source, &mut diagnostics).expect("a document");
    let machine = resolve(&document, &mut diagnostics);
    assert!(diagnostics.is_empty(), "{}", render_plain(&source, &diagnostics));
    machine
}

/// The longest path inside `all`; a state takes as many seconds as its name has letters.
fn longest(states: &[(&str, &[&str])]) -> (String, u64) {
    let machine = machine(states);
    let (all, _) = machine.states.iter().find(|(_, s)| s.name == "all").expect("declared");
    let letters = |state: StateId| Duration::from_secs(machine[state].name.len() as u64);
    let path = Inside::new(&machine, all).longest(letters);
    let names: Vec<_> = path.states.iter().map(|&s| machine[s].name.as_str()).collect();
    (names.join(" "), path.total.as_secs())
}

#[test]
fn the_longer_way_is_found() {
    assert_eq!(
        longest(&[
            ("a", &["bbbb", "c"]),
            ("bbbb", &["d"]),
            ("c", &["cc"]),
            ("cc", &["d"]),
            ("d", &[])
        ]),
        ("a bbbb d".to_owned(), 6)
    );
}

#[test]
fn a_circle_is_gone_round_once_and_left_where_that_is_longest() {
    let circle: &[(&str, &[&str])] =
        &[("a", &["b"]), ("b", &["c", "dddd"]), ("c", &["a", "e"]), ("dddd", &[]), ("e", &[])];
    assert_eq!(longest(circle), ("c a b dddd".to_owned(), 7));
}

#[test]
fn a_way_that_leaves_ends() {
    assert_eq!(longest(&[("a", &["out", "all"]), ("b", &["a"])]), ("b a".to_owned(), 2));
}

#[test]
fn too_many_ways_are_not_all_tried() {
    // Thirty states, each left for three others: more paths than anybody can count.
    let names: Vec<String> =
        (0..30).map(|index| if index == 0 { "a".into() } else { format!("s{index}") }).collect();
    let next: Vec<Vec<&str>> = (0..30)
        .map(|at| [1, 7, 11].iter().map(|step| names[(at + step) % 30].as_str()).collect())
        .collect();
    let states: Vec<(&str, &[&str])> =
        names.iter().zip(&next).map(|(name, next)| (name.as_str(), next.as_slice())).collect();
    let (path, total) = longest(&states);
    assert!(total > 40, "{total}: {path}");
}
