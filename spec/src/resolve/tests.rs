//! What documents become.

use super::resolve;
use crate::arena::Arena;
use crate::diagnostics::{Diagnostics, render_plain};
use crate::machine::{Decision, Machine, StateId, Trigger};
use crate::parse;
use crate::source::Source;

/// The machine of a text that has no mistakes.
fn machine(text: &str) -> Machine {
    let (machine, diagnostics) = resolved(text);
    assert!(diagnostics.is_empty(), "{}", render_plain(&machine.source, &diagnostics));
    machine
}

fn resolved(text: &str) -> (Machine, Diagnostics) {
    let source = Source::new("test.yaml", text);
    let mut diagnostics = Diagnostics::new();
    let document = parse::parse(&source, &mut diagnostics).expect("a document");
    let machine = resolve(&document, &mut diagnostics);
    diagnostics.finish();
    (machine, diagnostics)
}

fn state(machine: &Machine, name: &str) -> StateId {
    id(&machine.states, |state| state.name == name)
}

fn id<I: crate::arena::Id, T>(arena: &Arena<I, T>, is_it: impl Fn(&T) -> bool) -> I {
    arena.iter().find(|(_, item)| is_it(item)).expect("declared").0
}

#[test]
fn the_shipped_lifecycle_resolves() {
    let machine = machine(include_str!("../../lifecycles/vss_provider.yaml"));
    assert_eq!(machine.atomic_states().count(), 15);
    // The running states take one `failed:`, each as its own transition of one branch.
    let defaults: Vec<_> = (machine.transitions.values())
        .filter(|transition| matches!(transition.trigger, Trigger::Failed(_)))
        .collect();
    assert_eq!(defaults.len(), 6);
    let outer = state(&machine, "in_creation");
    assert!(defaults.iter().all(|transition| transition.source == outer));
    assert!(defaults.iter().all(|transition| transition.branch == defaults[0].branch));
    // A group's branch stands once for each event, and what calls list in common can be failed with.
    let grouped = machine.transitions.values().filter(|t| t.group.is_some());
    assert_eq!(grouped.count(), 5);
    let activity = id(&machine.activities, |activity| activity.name == "finish_preparing");
    let errors = machine[activity].errors.iter().map(|&reply| machine[reply].name.as_str());
    assert_eq!(
        errors.collect::<Vec<_>>(),
        [
            "out_of_memory",
            "invalid_argument",
            "provider_veto",
            "object_not_found",
            "insufficient_storage"
        ]
    );
}

#[test]
fn a_composite_stands_before_its_children_and_gives_them_defaults() {
    let machine = machine(
        "lifechart: 1
machine: m
replies: {busy: {}}
every_call: [busy]
events: {go: {}, stop: {}}
activities: {work: {}, sure: {infallible: true}}
initial: idle
states:
  outer:
    initial: b
    failed: {target: idle}
    interrupted: busy
    on_leave: detach
    states:
      a: {invoke: work, done: {target: idle}}
      b: {invoke: sure, done: {target: a}}
  idle:
    transitions: {go: {target: outer}}
",
    );
    let names: Vec<_> = machine.states.values().map(|state| state.name.as_str()).collect();
    assert_eq!(names, ["m", "outer", "a", "b", "idle"]);
    let (a, b) = (state(&machine, "a"), state(&machine, "b"));
    let (of_a, of_b) = (machine[a].invoke.as_ref(), machine[b].invoke.as_ref());
    let (of_a, of_b) = (of_a.expect("runs"), of_b.expect("runs"));
    assert_eq!(machine[of_a.failed[0]].trigger, Trigger::Failed(a));
    assert!(of_b.failed.is_empty(), "what cannot fail takes no default");
    assert_eq!(of_a.on_leave, crate::machine::OnLeave::Detach);
    assert_eq!(of_a.interrupted.map(|reply| machine[reply].name.as_str()), Some("busy"));
    assert_eq!(machine[of_b.done[0]].decision, Decision::Target { state: a, local: false });
}

#[test]
fn own_branches_come_before_those_of_groups() {
    let machine = machine(
        "lifechart: 1
machine: m
events: {go: {}, stop: {}}
groups: {both: [stop, go], again: [go]}
actions: {one: {}, two: {}, three: {}}
context: {flag: bool}
initial: idle
states:
  idle:
    transitions:
      both: [{guard: flag, actions: [one]}, {actions: [two]}]
      go: {actions: [three]}
      again: {ignore: ok}
",
    );
    let go = id(&machine.events, |event| event.name == "go");
    let idle = state(&machine, "idle");
    let of_go = machine[idle].branches(go).iter().map(|&id| &machine[id]);
    let actions = of_go.map(|transition| transition.actions.first());
    let actions: Vec<_> = actions.map(|id| id.map(|&id| machine[id].name.as_str())).collect();
    assert_eq!(actions, [Some("three"), Some("one"), Some("two"), None]);
    assert_eq!(machine.branches.len(), 4);
    assert_eq!(machine[go].groups.len(), 2);
}

#[test]
fn what_an_activity_fails_with_is_listed_by_every_call_that_can_wait_for_it() {
    let machine = machine(
        "lifechart: 1
machine: m
replies: {a: {}, b: {}, c: {}, fine: {success: true}}
events: {go: {replies: [a, b, fine]}, run: {replies: [b, c]}, stop: {replies: [a, c]}}
activities: {first: {}, second: {}, timed: {}, tried: {}, sure: {infallible: true}}
initial: idle
states:
  idle:
    after: {1h: {target: on_time}}
    transitions:
      go: {target: one}
      run: {target: two}
      stop: {try: tried, target: three}
  one: {invoke: first, done: {target: two}, failed: {target: idle}}
  two: {invoke: second, done: {target: idle}, failed: {target: idle}}
  three: {invoke: sure, done: {target: idle}}
  on_time: {invoke: timed, done: {target: idle}, failed: {target: idle}}
",
    );
    let errors = |name: &str| {
        let activity = id(&machine.activities, |activity| activity.name == name);
        let errors = machine[activity].errors.iter();
        errors.map(|&reply| machine[reply].name.as_str()).collect::<Vec<_>>()
    };
    assert_eq!(errors("first"), ["a", "b"]);
    // Started by `run`, and by `go` behind the first one.
    assert_eq!(errors("second"), ["b"]);
    assert_eq!(errors("tried"), ["a", "c"]);
    assert_eq!(errors("sure"), [""; 0]);
    // Nobody waits, so nothing is excluded.
    assert_eq!(errors("timed"), ["a", "b", "c"]);
}

#[test]
fn durations_in_place_come_behind_the_named_ones_and_are_overridden_by_nobody() {
    let machine = machine(
        "lifechart: 1
machine: m
durations: {long: 1m}
events: {go: {}}
initial: a
states:
  a: {within: 5s, transitions: {go: {target: b}}}
  b: {within: long, after: {2s: {target: a}}}
",
    );
    let durations = machine.durations.values();
    let durations: Vec<_> =
        durations.map(|duration| (duration.name.as_deref(), duration.value.as_secs())).collect();
    assert_eq!(durations, [(Some("long"), 60), (None, 5), (None, 2)]);
    let b = &machine[state(&machine, "b")];
    assert_eq!(b.within.as_ref().map(|within| machine[within.duration].value.as_secs()), Some(60));
    assert_eq!(b.after[0].branches.len(), 1);
}

#[test]
fn a_machine_comes_out_of_a_document_with_mistakes() {
    let (machine, diagnostics) = resolved(
        "lifechart: 1
machine: m
types: {key: id}
replies: {no: {}}
every_call: [non]
events: {go: {params: {key: kye}}}
initial: nowhere
states:
  a: {transitions: {go: {target: c, actions: [ring]}, gone: {target: a}}, allow: [nothing]}
  b: {initial: x, states: {y: {invoke: work, done: {target: z}}}}
",
    );
    assert_eq!(diagnostics.len(), 10, "{}", render_plain(&machine.source, &diagnostics));
    let a = state(&machine, "a");
    assert_eq!(machine.settle(machine.root()), a);
    assert_eq!(machine.transitions.len(), 1);
    assert_eq!(machine[a].transitions.len(), 1);
    assert!(machine[state(&machine, "y")].invoke.is_none());
    assert!(machine.allows.is_empty());
}
