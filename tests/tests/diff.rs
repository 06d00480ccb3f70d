//! Two versions of a machine: what has changed, and what callers see. Held against brute force.

use lifechart_spec::builtin;
use lifechart_spec::compile::compile;
use lifechart_spec::conformance::Observe;
use lifechart_spec::diagnostics::Diagnostics;
use lifechart_spec::diff::{Budget, Class, Comparison, Fate, Played, Verdict, compare};
use lifechart_spec::document::Document;
use lifechart_spec::machine::{Kind, Machine, TypeKind, Value};
use lifechart_spec::parse::parse;
use lifechart_spec::render::union;
use lifechart_spec::resolve::resolve;
use lifechart_spec::semantics::{Configuration, Input, Outcome, StepError, World, initial, step};
use lifechart_spec::source::Source;
use lifechart_tests::broken_lines::{breaks, broken};
use lifechart_tests::mermaid;
use std::collections::BTreeSet;

#[path = "diff/brute.rs"]
mod brute;

const DOOR: &str = "\
lifechart: 1
machine: door
types: {key: id, tries: {type: count, max: 3}}
replies: {not_now: {code: 1}, wrong_key: {code: 2}, stuck: {code: 3}}
every_call: [not_now]
durations: {patience: 10s}
context: {locked_with: {type: key, optional: true}}
events:
  open: {}
  close: {replies: [stuck]}
  lock: {params: {key: key}}
  unlock: {params: {key: key}, replies: [wrong_key]}
actions: {ring: {}, log: {}}
activities: {shut: {budget: 2s}}
initial: closed
otherwise: {refuse: not_now}
states:
  opened:
    within: patience
    transitions:
      close: {try: shut, target: closed, actions: [ring]}
  closed:
    transitions:
      open: {target: opened}
      lock: {target: locked, assign: {locked_with: event.key}, actions: [log]}
  locked:
    transitions:
      unlock:
        - {guard: event.key == locked_with, target: closed, assign: {locked_with: None}}
        - {refuse: wrong_key}
properties:
  it_opens: {reaches: opened, in: opened}
";

fn machine(text: &str) -> Machine {
    let compiled = compile(Source::new("door.yaml", text));
    let report = compiled.report(false);
    compiled
        .machine
        .filter(|_| compiled.exploration.is_some())
        .unwrap_or_else(|| panic!("{report}"))
}

/// The door, and the door with some text replaced.
fn changed(changes: &[(&str, &str)]) -> (Machine, Machine, Comparison) {
    let mut text = DOOR.to_owned();
    for (from, to) in changes {
        assert!(text.contains(from), "{from}");
        text = text.replacen(from, to, 1);
    }
    let (old, new) = (machine(DOOR), machine(&text));
    let comparison = compare(&old, &new, Budget::default());
    (old, new, comparison)
}

/// The classes that break, with the lengths of their sequences, and those that do not.
fn classes(changes: &[(&str, &str)]) -> (Vec<(Class, usize)>, Vec<Class>) {
    let (_, _, comparison) = changed(changes);
    let all = comparison.differences.iter();
    let (breaking, others): (Vec<_>, Vec<_>) = all.partition(|difference| difference.is_breaking);
    let breaking = breaking.iter().map(|found| (found.class, found.steps.len())).collect();
    (breaking, others.iter().map(|difference| difference.class).collect())
}

#[test]
fn nothing_has_changed_in_a_copy() {
    for builtin in builtin::ALL {
        let one = machine(builtin.text);
        let comparison = compare(&one, &one.clone(), Budget::default());
        assert_eq!(comparison.changes, vec![], "{}", builtin.name);
        assert_eq!(comparison.verdict(Observe::Actions), Verdict::Unchanged, "{}", builtin.name);
        assert!(comparison.reach.is_complete && comparison.reach.bounds.is_empty());
    }
}

#[test]
fn comments_blanks_and_the_order_of_declarations_are_no_change() {
    let comments = DOOR.replace("states:\n", "# what it can be\n\nstates:   # all of it\n");
    let open = "  opened:
    within: patience
    transitions:
      close: {try: shut, target: closed, actions: [ring]}
";
    let moved = comments.replace(open, "");
    let moved = moved.replace("properties:", &format!("{open}properties:"));
    let moved = moved.replace(
        "  open: {}\n  close: {replies: [stuck]}\n",
        "  close: {replies: [stuck]}\n  open: {}\n",
    );
    let moved = moved.replace("{ring: {}, log: {}}", "{ log: {},  ring: {} }");
    assert!(moved.find("locked:").unwrap() < moved.find("opened:\n").unwrap(), "{moved}");
    let (old, new) = (machine(DOOR), machine(&moved));
    let comparison = compare(&old, &new, Budget::default());
    assert_eq!(comparison.changes, vec![]);
    assert_eq!(comparison.verdict(Observe::Actions), Verdict::Unchanged);
}

#[test]
fn each_kind_of_difference_is_told_with_its_shortest_sequence() {
    use Class::*;
    /// What is replaced, the classes of the differences and how many there are, and what is not.
    type Case =
        (&'static [(&'static str, &'static str)], &'static [(Class, usize)], &'static [Class]);
    let cases: &[Case] = &[
        // It is refused in an open door; taken, callers see it at once.
        (
            &[("      close: {try", "      open: {actions: [ring]}\n      close: {try")],
            &[(NewlyAccepted, 2)],
            &[],
        ),
        (
            &[("      open: {target: opened}\n", "      open: {refuse: not_now}\n")],
            &[(NewlyRefused, 1)],
            &[],
        ),
        (&[("{refuse: wrong_key}", "{refuse: not_now}")], &[(OtherReply, 2)], &[]),
        (
            &[
                (
                    "unlock: {params: {key: key}, replies: [wrong_key]}",
                    "unlock: {params: {key: key}, replies: [wrong_key, stuck]}",
                ),
                ("{refuse: wrong_key}", "{refuse: stuck}"),
            ],
            &[(ReplyAdded, 2)],
            &[ReplyAdded],
        ),
        // A caller sees only later where it has led; who reads the state sees it at once.
        (&[("actions: [ring]}", "actions: [log]}")], &[(OtherAction, 2)], &[]),
        (&[("patience: 10s", "patience: 8s")], &[(TighterLimit, 1)], &[]),
        (&[("patience: 10s", "patience: 12s")], &[], &[LooserLimit]),
        (&[("budget: 2s", "budget: 1s")], &[(TighterLimit, 0)], &[]),
        (&[("budget: 2s", "budget: 3s")], &[], &[LooserLimit]),
        (&[("  open: {}\n", "  open: {}\n  knock: {}\n")], &[], &[EventAdded]),
        (&[("  open: {}\n", "  open: {params: {gently: bool}}\n")], &[(ParameterChanged, 0)], &[]),
        (&[("not_now: {code: 1}", "not_now: {code: 7}")], &[(OtherReply, 0)], &[]),
    ];
    for (changes, breaking, others) in cases {
        assert_eq!(classes(changes), (breaking.to_vec(), others.to_vec()), "{changes:?}");
    }
}

#[test]
fn an_event_that_is_gone_is_shown_where_it_was_taken() {
    let gone = [
        ("  lock: {params: {key: key}}\n", ""),
        ("      lock: {target: locked, assign: {locked_with: event.key}, actions: [log]}\n", ""),
    ];
    let (_, _, comparison) = changed(&gone);
    let found = comparison.differences.iter().find(|found| found.class == Class::EventRemoved);
    let found = found.expect("it is said");
    assert_eq!(found.steps.len(), 1);
    assert!(found.steps[0].new.is_none() && found.steps[0].old.is_some());
    assert_eq!(comparison.verdict(Observe::Verdict), Verdict::Breaking);
}

#[test]
fn another_state_is_seen_by_who_reads_it_and_later_by_callers() {
    let unlocked = (
        "target: closed, assign: {locked_with: None}",
        "target: opened, assign: {locked_with: None}",
    );
    let (old, _, comparison) = changed(&[unlocked]);
    let state = comparison.differences.iter().find(|found| found.class == Class::OtherState);
    let state = state.expect("it is said");
    assert_eq!((state.seen_by, state.steps.len()), (Observe::State, 2));
    let seen = comparison.differences.iter().filter(|found| found.seen_by == Observe::Verdict);
    let seen: Vec<_> = seen.collect();
    assert!(seen.iter().all(|found| found.steps.len() == 3 && found.cause.is_some()), "{seen:?}");
    let line = |span: Option<lifechart_spec::source::Span>| old.source.line(span.unwrap().start);
    assert_eq!(seen[0].cause.map(|(one, _)| line(one)), Some(line(state.old)));
}

#[test]
fn what_only_new_events_lead_to_is_compatible() {
    let (_, _, comparison) = changed(&[
        ("  open: {}\n", "  open: {}\n  break_open: {}\n"),
        (
            "properties:",
            "      break_open: {target: broken, assign: {locked_with: None}}\n  broken: {final: true}\nproperties:",
        ),
    ]);
    assert_eq!(comparison.verdict(Observe::Actions), Verdict::Compatible);
    let added: Vec<&str> = comparison.changes.iter().map(|change| change.name.as_str()).collect();
    assert_eq!(added, ["break_open", "broken"]);
    assert!(comparison.changes.iter().all(|change| change.fate == Fate::Added));
}

#[test]
fn renames_are_recognised_where_everything_else_agrees() {
    let mut text = DOOR.to_owned();
    for (from, to) in [
        ("locked_with", "held_by"),
        ("locked:", "bolted:"),
        ("target: locked", "target: bolted"),
        ("ring", "chime"),
        ("shut", "push"),
        ("wrong_key", "bad_key"),
        ("unlock", "release"),
    ] {
        text = text.replace(from, to);
    }
    let (old, new) = (machine(DOOR), machine(&text));
    let comparison = compare(&old, &new, Budget::default());
    let told: Vec<(Fate, &str)> =
        comparison.changes.iter().map(|change| (change.fate, change.name.as_str())).collect();
    let names = ["bad_key", "held_by", "release", "chime", "push", "bolted"];
    assert_eq!(told, names.map(|name| (Fate::Renamed, name)));
    // Callers have to say `release` now; the reply keeps its code.
    let breaking: Vec<Class> = comparison
        .differences
        .iter()
        .filter(|found| found.is_breaking)
        .map(|found| found.class)
        .collect();
    assert_eq!(breaking, [Class::Renamed]);
}

#[test]
fn two_renames_that_agree_with_each_other_are_not_guessed() {
    let text = DOOR.replace("stuck: {code: 3}", "stuck: {code: 3}, hot: {}, cold: {}");
    let other = DOOR.replace("stuck: {code: 3}", "stuck: {code: 3}, warm: {}, cool: {}");
    let comparison = compare(&machine(&text), &machine(&other), Budget::default());
    let fates: Vec<Fate> = comparison.changes.iter().map(|change| change.fate).collect();
    assert_eq!(fates, [Fate::Removed, Fate::Removed, Fate::Added, Fate::Added]);
}

#[test]
fn a_product_that_is_too_large_is_held_back_and_says_so() {
    let provider = builtin::find("vss_provider").expect("it is shipped");
    let one = compile(provider).machine.expect("a machine");
    let budget = Budget { pairs: 100, ..Budget::default() };
    let comparison = compare(&one, &one.clone(), budget);
    let names: Vec<(&str, u32)> =
        comparison.reach.bounds.iter().map(|bound| (bound.name(), bound.max())).collect();
    assert_eq!(names, [("volumes", 2)]);
    assert!(comparison.reach.is_complete && comparison.reach.pairs < 100);
    let comparison = compare(&one, &one.clone(), Budget { pairs: 3, ..Budget::default() });
    assert!(!comparison.reach.is_complete);
}

/// A lifecycle as a document, with few volumes.
fn document(name: &str) -> Document {
    let found = builtin::ALL.iter().find(|builtin| builtin.name == name).expect("it is shipped");
    let text = found.text.replace("64", "2");
    parse(&Source::new(name, text), &mut Diagnostics::new()).expect("it is read")
}

fn sound(document: &Document) -> Option<Machine> {
    let mut diagnostics = Diagnostics::new();
    let machine = resolve(document, &mut diagnostics);
    diagnostics.is_empty().then_some(machine)
}

/// Of so many lines, one is broken.
const EVERY: usize = 1;
/// How long the words of the brute force are.
const LENGTH: usize = 3;

#[test]
fn every_broken_line_is_judged_as_all_short_words_judge_it() {
    let (mut seen, mut unseen) = (0, 0);
    for builtin in builtin::ALL {
        let document = document(builtin.name);
        let old = sound(&document).expect("it is right");
        for (index, line) in breaks(&document).iter().enumerate().step_by(EVERY) {
            let Some(new) = sound(&broken(&document, index)) else { continue };
            let what = format!("{}: {}", builtin.name, line.what);
            let comparison = compare(&old, &new, Budget::default());
            if !comparison.reach.is_complete {
                continue;
            }
            let caller = comparison.differences.iter().filter(|found| {
                found.seen_by == Observe::Verdict
                    && !found.steps.is_empty()
                    && found.note.is_empty()
            });
            let shortest = caller.clone().map(|found| found.steps.len()).min();
            let brute = brute::shortest(&old, &new, LENGTH);
            assert_eq!(shortest.filter(|&length| length <= LENGTH), brute, "{what}");
            for found in caller {
                replays(&old, &new, &found.steps, shortest == Some(found.steps.len()), &what);
            }
            if brute.is_some() { seen += 1 } else { unseen += 1 }
        }
    }
    assert!(seen > 200 && unseen > 300, "{seen} seen, {unseen} not");
}

/// The steps go as they are told, and the last one differs; in a shortest one only that.
fn replays(old: &Machine, new: &Machine, steps: &[Played], is_shortest: bool, what: &str) {
    let (mut one, mut other) = (initial(old), initial(new));
    for (at, played) in steps.iter().enumerate() {
        let told = |machine: &Machine,
                    at: &mut Configuration,
                    step_: &Option<lifechart_spec::explore::Step>| {
            let told = step_.as_ref()?;
            let (outcome, next) = step(machine, at, &told.input, &told.world).ok()?;
            assert_eq!(told.result.as_ref(), Ok(&outcome), "{what}");
            *at = next;
            Some(brute::seen(machine, &outcome))
        };
        let seen = (told(old, &mut one, &played.old), told(new, &mut other, &played.new));
        let nothing = brute::Seen::default();
        let (a, b) = (seen.0.unwrap_or(nothing.clone()), seen.1.unwrap_or(nothing));
        match at + 1 == steps.len() {
            true => assert_ne!(a, b, "{what}"),
            false if is_shortest => assert_eq!(a, b, "{what}"),
            false => {}
        }
    }
}

#[test]
fn the_diagrams_of_changes_are_ones_that_mermaid_reads() {
    let document = document("vss_provider");
    let old = sound(&document).expect("it is right");
    let mut diagrams = Vec::new();
    for index in (0..breaks(&document).len()).step_by(9) {
        let Some(new) = sound(&broken(&document, index)) else { continue };
        let comparison = compare(&old, &new, Budget { pairs: 2, steps: 1 });
        let diagram = union::mermaid(&old, &new, &comparison);
        diagrams.extend(diagram.map(|diagram| format!("```mermaid\n{diagram}```\n")));
    }
    assert!(diagrams.len() > 10, "{}", diagrams.len());
    if let Some(refused) = mermaid::refused(&diagrams, "stateDiagram") {
        assert_eq!(refused, "");
    }
}

#[test]
fn the_union_picture_marks_what_was_added_removed_and_changed() {
    let (old, new, comparison) = changed(&[
        (
            "target: closed, assign: {locked_with: None}",
            "target: opened, assign: {locked_with: None}",
        ),
        ("actions: [ring]}", "actions: [log]}"),
        ("properties:", "  broken: {allow: [unreachable-state, dead-end-state]}\nproperties:"),
    ]);
    let picture = union::svg(&old, &new, &comparison);
    for wanted in [
        r#"id="arrow-locked-opened-normal-added" class="arrow normal added""#,
        r#"id="arrow-locked-closed-normal-removed" class="arrow normal removed""#,
        r#"id="arrow-opened-closed-normal-changed" class="arrow normal changed""#,
        r#"id="state-broken" class="state added""#,
        ">+ added<",
        ">\u{2212} removed<",
        ">~ changed<",
    ] {
        assert!(picture.contains(wanted), "{wanted} is not in:\n{picture}");
    }
}
