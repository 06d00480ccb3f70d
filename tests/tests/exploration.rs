//! What exploring finds, counted by hand.

use lifechart_spec::arena::Id as _;
use lifechart_spec::compile::{Compiled, compile};
use lifechart_spec::explore::{Limits, explore, explore_with, witness};
use lifechart_spec::machine::{Machine, StateId, Value};
use lifechart_spec::semantics::Input;
use lifechart_spec::source::Source;
use lifechart_tests::play::{machine, sound};

fn configurations(text: &str) -> usize {
    let compiled = sound(text);
    let exploration = compiled.exploration.expect("an exploration");
    assert!(exploration.is_complete());
    exploration.len()
}

/// A machine with one state, two id fields `x` and `y` of types `left` and `right`.
fn two_ids(left: &str, right: &str, transitions: &str) -> String {
    format!(
        "
lifechart: 1
machine: m
types: {{key: id, lock: id}}
replies: {{no: {{}}}}
every_call: [no]
context: {{x: {{type: {left}, optional: true}}, y: {{type: {right}, optional: true}}}}
events: {{put: {{params: {{x: {left}, y: {right}}}}}, clear: }}
initial: s
otherwise: {{refuse: no}}
transitions: {transitions}
states: {{s: {{}}}}
"
    )
}

#[test]
fn of_ids_only_their_partition_counts() {
    // Both absent, both there and equal, both there and different.
    let put = "{put: {assign: {x: event.x, y: event.y}}, clear: {assign: {x: None, y: None}}}";
    assert_eq!(configurations(&two_ids("key", "key", put)), 3);
    // Ids of different types are never equal.
    assert_eq!(configurations(&two_ids("key", "lock", put)), 2);
}

#[test]
fn an_id_parameter_is_one_that_is_known_or_a_fresh_one() {
    // y can only become what x is: both absent, x alone, both equal.
    let same = "{put: {guard: event.x == x, assign: {y: event.x}}, clear: {assign: {x: None}}}";
    assert_eq!(configurations(&two_ids("key", "key", same)), 1, "nothing is ever known");
    let first = "{put: [{guard: x == None, assign: {x: event.x}}, \
                  {guard: event.y == x, assign: {y: event.y}}]}";
    assert_eq!(configurations(&two_ids("key", "key", first)), 3);
    let other = "{put: [{guard: x == None, assign: {x: event.x}}, \
                  {guard: event.y != x, assign: {y: event.y}}]}";
    assert_eq!(configurations(&two_ids("key", "key", other)), 3);
}

#[test]
fn parameters_of_one_type_partition_among_themselves() {
    let differ = "{put: {guard: event.x != event.y, assign: {x: event.x, y: event.y}}}";
    assert_eq!(configurations(&two_ids("key", "key", differ)), 2);
    let equal = "{put: {guard: event.x == event.y, assign: {x: event.x, y: event.y}}}";
    assert_eq!(configurations(&two_ids("key", "key", equal)), 2);
}

/// A machine with one state and a count up to `max`.
fn counting(max: u32, params: &str, transitions: &str) -> String {
    format!(
        "
lifechart: 1
machine: m
replies: {{no: {{}}}}
every_call: [no]
context: {{n: {{type: count, max: {max}}}}}
events: {{add: {{params: {{{params}}}}}, reset: }}
initial: s
otherwise: {{refuse: no}}
transitions: {transitions}
states: {{s: {{}}}}
"
    )
}

#[test]
fn counts_take_every_value_they_can() {
    let up = "{add: {guard: n < 64, assign: {n: n + 1}}}";
    assert_eq!(configurations(&counting(64, "", up)), 65);
    let by_two = "{add: {guard: n < 63, assign: {n: n + 2}}, reset: {assign: {n: 0}}}";
    assert_eq!(configurations(&counting(64, "", by_two)), 33);
}

#[test]
fn a_number_from_outside_turns_every_comparison() {
    // Only 41 is between 40 and 42, and only from there 7 is reached.
    let hidden = "{add: [{guard: event.by > 40 && event.by < 42, assign: {n: 1}}, \
                   {guard: n == 1 && event.by == 4000000000, assign: {n: 7}}]}";
    assert_eq!(configurations(&counting(9, "by: {type: count}", hidden)), 3);
    // A difference of two parameters turns where neither alone does.
    let apart = "{add: {guard: event.by - event.from == 1000, assign: {n: 1}}}";
    let params = "by: {type: count}, from: {type: count}";
    assert_eq!(configurations(&counting(9, params, apart)), 2);
}

#[test]
fn a_number_that_is_assigned_takes_every_value_of_the_field() {
    let set = "{add: {guard: event.by <= 20, assign: {n: event.by}}}";
    assert_eq!(configurations(&counting(20, "by: {type: count}", set)), 21);
}

const WAYS: &str = "
lifechart: 1
machine: m
replies: {no: {}, busy: {}, full: {}}
every_call: [no, busy, full]
events: {go: , try_it: , work: , wait: }
guards: {asked: }
activities: {attempt: , run: }
initial: s
otherwise: {refuse: no}
states:
  s:
    transitions:
      go: [{guard: asked, target: yes}, {target: no_guard}]
      try_it: {try: attempt, target: tried, failed: {guard: reply == busy, target: busy}}
      work: {target: running}
    after: {1s: {target: late}}
  running:
    invoke: run
    done: {target: done}
    failed: [{guard: reply == no, target: failed}, {target: failed_otherwise}]
  yes: {}
  no_guard: {}
  tried: {}
  busy: {}
  late: {}
  done: {}
  failed: {}
  failed_otherwise: {}
";

#[test]
fn the_outside_answers_in_every_way() {
    let compiled = sound(WAYS);
    let (machine, exploration) = parts(&compiled);
    let reached = exploration.reached(machine);
    assert!(reached.iter().all(|&reached| reached));
    assert_eq!(exploration.len(), 10);
    let told = |name: &str| {
        let id = exploration.first_in(machine, state(machine, name)).expect("a configuration");
        witness(machine, &exploration.run_to(machine, id))
    };
    assert_eq!(told("s"), "");
    assert_eq!(told("yes"), "go [asked: yes]");
    assert_eq!(told("no_guard"), "go [asked: no]");
    assert_eq!(told("tried"), "try_it");
    assert_eq!(told("busy"), "try_it [attempt fails with busy]");
    assert_eq!(told("late"), "after 1s in s");
    assert_eq!(told("done"), "work, run done");
    assert_eq!(told("failed"), "work, run failed with no");
    assert_eq!(told("failed_otherwise"), "work, run failed with busy");
}

#[test]
fn ids_of_a_run_mean_the_same_all_along() {
    let compiled = machine(
        "
lifechart: 1
machine: m
types: {key: id}
replies: {no: {}}
every_call: [no]
context: {k: {type: key, optional: true}}
events: {take: {params: {key: key}}, give: {params: {key: key}}}
initial: free
otherwise: {refuse: no}
states:
  free: {transitions: {take: {target: taken, assign: {k: event.key}}}}
  taken:
    transitions:
      take: {guard: event.key != k, target: again, assign: {k: event.key}}
  again:
    transitions:
      give: {guard: event.key == k, target: end}
  end: {final: true}
",
    );
    let (machine, exploration) = parts(&compiled);
    let end = exploration.first_in(machine, state(machine, "end")).expect("a configuration");
    let run = exploration.run_to(machine, end);
    assert_eq!(witness(machine, &run), "take(key: A), take(key: B), give(key: B)");
}

#[test]
fn who_waits_is_part_of_the_configuration() {
    let text = "
lifechart: 1
machine: m
replies: {no: {}}
every_call: [no]
events: {a: , b: }
activities: {work: }
initial: s
otherwise: {refuse: no}
states:
  s: {transitions: {a: {target: r}, b: {target: r}}}
  r: {invoke: work, done: {target: s}, failed: {target: s}}
";
    let compiled = machine(text);
    let (machine, exploration) = parts(&compiled);
    assert_eq!(exploration.len(), 3);
    let callers = exploration.callers(state(machine, "r"));
    let names: Vec<_> = callers.iter().flatten().map(|&event| &machine[event].name).collect();
    assert_eq!(names, ["a", "b"]);
}

#[test]
fn a_limit_is_said_and_not_hidden() {
    let up = "{add: {guard: n < 64, assign: {n: n + 1}}}";
    let compiled = sound(&counting(64, "", up));
    let machine = compiled.machine.as_ref().expect("a machine");
    let limits = |configurations, steps, bytes| Limits { configurations, steps, bytes };
    let all = explore(machine, limits(65, 1_000, 1 << 20));
    assert!(all.is_complete());
    assert!(!explore(machine, limits(64, 1_000, 1 << 20)).is_complete());
    assert!(!explore(machine, limits(65, 20, 1 << 20)).is_complete());
    assert!(!explore(machine, limits(65, 1_000, 64)).is_complete());
}

#[test]
fn exploring_says_how_far_it_has_come() {
    let up = "{add: {guard: n < 9000, assign: {n: n + 1}}}";
    let compiled = sound(&counting(9_000, "", up));
    let machine = compiled.machine.as_ref().expect("a machine");
    let mut told = Vec::new();
    let all = explore_with(machine, Limits::default(), &mut |progress| told.push(progress));
    let last = all.ids().next_back().expect("there is one");
    assert_eq!(all.progress().depth, all.run_to(machine, last).steps.len());
    assert_eq!(all.progress().depth, 9_000);
    assert_eq!(told.len(), 3, "at the beginning, and after every 4096 configurations");
    assert_eq!(told.iter().map(|progress| progress.depth).collect::<Vec<_>>(), [0, 4096, 8192]);
    assert!(told[1].bytes > told[0].bytes);
}

fn parts(compiled: &Compiled) -> (&Machine, &lifechart_spec::explore::Exploration) {
    let machine = compiled.machine.as_ref().expect("a machine");
    (machine, compiled.exploration.as_ref().expect("an exploration"))
}

fn state(machine: &Machine, name: &str) -> StateId {
    let found = machine.states.iter().find(|(_, state)| state.name == name);
    found.expect("a state").0
}

/// What only a property asks about is tried all the same.
#[test]
fn payloads_turn_where_the_conditions_of_properties_do() {
    let text = |property: &str| {
        format!(
            "
lifechart: 1
machine: m
events: {{post: {{params: {{count: count, of: count}}}}, read: {{params: {{count: count}}}}}}
initial: s
otherwise: {{ignore: ok}}
states: {{s: {{transitions: {{post: {{target: s}}}}}}}}
{property}
"
        )
    };
    let counts = |property: &str, event: usize| -> Vec<Vec<Value>> {
        let compiled = sound(&text(property));
        let machine = compiled.machine.as_ref().expect("a machine");
        let exploration = compiled.exploration.as_ref().expect("an exploration");
        let first = exploration.ids().next().expect("a configuration");
        let edges = exploration.edges(machine, first);
        let payloads = edges.into_iter().filter_map(|edge| match edge.input {
            Input::Event { event: comes, payload } if comes.index() == event => Some(payload),
            _ => None,
        });
        payloads.collect()
    };
    let count = |payloads: Vec<Vec<Value>>| -> Vec<Value> {
        let mut counts: Vec<_> = payloads.into_iter().map(|payload| payload[0]).collect();
        counts.dedup();
        counts
    };
    let numbers = |list: &[u32]| list.iter().map(|&n| Value::Count(n)).collect::<Vec<_>>();
    assert_eq!(count(counts("", 0)), numbers(&[0, u32::MAX]));
    let accepts = "properties: {p: {accepts: post, when: event.count > 5}}";
    assert_eq!(count(counts(accepts, 0)), numbers(&[0, 4, 5, 6, u32::MAX]));
    // Also where nothing but `otherwise` answers, for atoms, and for assumptions.
    let never = "properties: {p: {never: {event: read, when: event.count == 9}, in: s}}";
    let compiled = compile(Source::new("m.yaml", text(never)));
    assert!(
        compiled.report(false).contains("s: read(count: 9) -> ignored"),
        "{}",
        compiled.report(false)
    );
    let assume = "assume: {p: {never: {event: post, when: event.count < event.of}}}";
    let pairs = counts(assume, 0);
    assert!(
        pairs.iter().any(|pair| matches!(pair[..], [Value::Count(a), Value::Count(b)] if a < b))
    );
}
