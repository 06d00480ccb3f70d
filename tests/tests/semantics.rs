//! What a step means, rule by rule, each in the words of the language's description.

use lifechart_tests::play::{Play, sound};

/// Plays a machine with events `a` to `d` and an action and activities for every place.
fn play(behaviour: &str, steps: &[&str]) -> Vec<String> {
    let compiled = sound(&format!("{FRAME}{behaviour}"));
    let mut play = Play::new(&compiled);
    steps.iter().map(|words| play.step(words)).collect()
}

const FRAME: &str = "\
lifechart: 1
machine: m
replies: {no: {}, busy: {}, later: {success: true}}
every_call: [no, busy, later]
events: {a: , b: , c: , d: {otherwise: {ignore: later}}}
groups: {ab: [a, b]}
guards: {asked: }
actions: {one: , two: , three: , four: , five: , six: , seven: }
activities:
  work:
  more:
  sure: {infallible: true}
  fetch: {result: {size: {type: count, max: 3}}}
initial: s
otherwise: {refuse: no}
";

mod selection {
    use super::play;

    #[test]
    fn the_atomic_state_is_asked_before_its_ancestors() {
        let machine = "
states:
  s:
    initial: t
    transitions: {a: {refuse: busy}}
    states:
      t: {transitions: {a: {target: u}}}
      u: {}
transitions: {a: {ignore: ok}, b: {ignore: later}}
";
        let told = play(machine, &["a", "a", "b"]);
        assert_eq!(told, ["taken u, says ok", "refused, says busy", "ignored, says later"]);
    }

    #[test]
    fn a_state_whose_branches_are_all_false_has_not_decided() {
        let machine = "
states:
  s:
    initial: t
    transitions: {a: {guard: asked, refuse: busy}}
    states:
      t: {transitions: {a: [{guard: \"!asked\", ignore: ok}, {guard: \"!asked\", ignore: later}]}}
";
        assert_eq!(play(machine, &["a asked=yes"]), ["refused, says busy"]);
        assert_eq!(play(machine, &["a asked=no"]), ["ignored, says ok"]);
    }

    #[test]
    fn an_events_own_branches_come_before_those_of_its_groups() {
        let machine = "
states:
  s:
    transitions:
      ab: {refuse: busy}
      a: {guard: asked, ignore: later}
";
        let told = play(machine, &["a asked=yes", "a asked=no", "b"]);
        assert_eq!(told, ["ignored, says later", "refused, says busy", "refused, says busy"]);
    }

    #[test]
    fn the_first_branch_that_holds_decides() {
        let machine = "
context: {n: {type: count, max: 3}}
states:
  s:
    transitions:
      a:
        - {guard: n == 0, assign: {n: 2}}
        - {guard: n >= 1, assign: {n: 1}, reply: later}
        - {refuse: busy}
";
        let told = play(machine, &["a", "a"]);
        assert_eq!(told, ["taken s, says ok", "taken s, says later"]);
    }

    #[test]
    fn otherwise_is_the_nearest_states_then_the_events_then_the_machines() {
        let machine = "
states:
  s:
    initial: t
    transitions: {a: {target: x}}
    otherwise: {refuse: busy}
    states:
      t: {otherwise: {ignore: ok}, transitions: {b: {target: u}}}
      u: {}
  x: {}
";
        let told = play(machine, &["d", "c", "b", "d", "c", "a", "d", "c"]);
        let expected = [
            "ignored, says ok",
            "ignored, says ok",
            "taken u, says ok",
            "refused, says busy",
            "refused, says busy",
            "taken x, says ok",
            "ignored, says later",
            "refused, says no",
        ];
        assert_eq!(told, expected);
    }

    #[test]
    fn a_final_state_answers_only_otherwise() {
        let machine = "
states:
  s: {transitions: {a: {target: x}}}
  x: {final: true}
transitions: {b: {target: s}}
";
        let told = play(machine, &["a", "b", "d"]);
        assert_eq!(told, ["taken x, says ok", "refused, says no", "ignored, says later"]);
    }
}

mod domain {
    use super::play;

    /// `s` holds `t`, which holds `u` and `v`; entry and exit of each are seen.
    fn nested(transitions: &str, steps: &[&str]) -> Vec<String> {
        let machine = format!(
            "
transitions: {{d: {{target: s}}}}
states:
  s:
    entry: [one]
    exit: [two]
    initial: t
    transitions: {transitions}
    states:
      t:
        entry: [three]
        exit: [four]
        initial: u
        states:
          u: {{entry: [five], exit: [six], transitions: {{b: {{target: v}}, c: {{target: u}}}}}}
          v: {{entry: [seven]}}
"
        );
        play(&machine, steps)
    }

    #[test]
    fn what_lies_below_the_least_common_proper_ancestor_is_left() {
        assert_eq!(nested("{}", &["b"]), ["taken v, leaving six, entering seven, says ok"]);
    }

    #[test]
    fn a_self_target_leaves_and_reenters() {
        assert_eq!(nested("{}", &["c"]), ["taken u, leaving six, entering five, says ok"]);
        let told = nested("{a: {target: s}}", &["a"]);
        assert_eq!(told, ["taken u, leaving six four two, entering one three five, says ok"]);
    }

    #[test]
    fn an_external_transition_of_a_composite_leaves_it_even_for_a_state_inside() {
        let told = nested("{a: {target: v}}", &["a"]);
        assert_eq!(told, ["taken v, leaving six four two, entering one three seven, says ok"]);
    }

    #[test]
    fn a_local_one_keeps_the_composite_that_declares_it() {
        let told = nested("{a: {target: v, local: true}}", &["a"]);
        assert_eq!(told, ["taken v, leaving six four, entering three seven, says ok"]);
    }

    #[test]
    fn for_the_machines_own_everything_is_left() {
        let told = nested("{}", &["d"]);
        assert_eq!(told, ["taken u, leaving six four two, entering one three five, says ok"]);
    }

    #[test]
    fn an_internal_transition_leaves_and_enters_nothing() {
        let told = nested("{a: {actions: [six]}}", &["a"]);
        assert_eq!(told, ["taken u, leaving six, says ok"]);
    }
}

mod order {
    use super::{FRAME, play, sound};
    use lifechart_tests::play::Play;

    #[test]
    fn before_then_exit_then_the_transition_then_entry_with_initial_children() {
        let machine = "
states:
  s:
    initial: t
    exit: [three]
    states:
      t:
        exit: [two]
        transitions:
          a:
            before: [one]
            try: work
            target: x
            actions: [four]
            failed: {target: s}
  x: {entry: [five], initial: y, states: {y: {entry: [six]}}}
";
        let told = play(machine, &["a try=ok()"]);
        assert_eq!(
            told,
            ["taken y, before one, leaving two three four, entering five six, says ok"]
        );
    }

    #[test]
    fn assignments_see_the_values_before_the_step() {
        let machine = "
context: {n: {type: count, max: 3, initial: 1}, m: {type: count, max: 3, initial: 2}, k: bool}
states:
  s: {transitions: {a: {assign: {n: m, m: n, k: n < m}}}}
";
        let compiled = sound(&format!("{FRAME}{machine}"));
        let mut play = Play::new(&compiled);
        play.step("a");
        assert_eq!(play.context(), "n=2 m=1 k=true");
        play.step("a");
        assert_eq!(play.context(), "n=1 m=2 k=false");
    }
}

mod trying {
    use super::{FRAME, play, sound};
    use lifechart_tests::play::Play;

    const FLAT: &str = "
context: {n: {type: count, max: 3}}
states:
  s:
    exit: [one]
    transitions:
      a: {try: work, target: t, role: main}
      b:
        before: [two]
        try: fetch
        target: t
        assign: {n: result.size}
        failed:
          - {guard: reply == busy, target: s, actions: [three], reply: no}
          - {target: t}
      c: {try: work, failed: {guard: reply == no, refuse: busy}}
      d: {try: work, failed: {actions: [four], assign: {n: 1}}}
  t: {}
";

    #[test]
    fn without_failed_the_event_is_refused_with_what_the_activity_says() {
        let told = play(FLAT, &["a try=busy", "a try=ok()"]);
        assert_eq!(told, ["refused, says busy", "taken t, leaving one, says ok"]);
    }

    #[test]
    fn a_failed_branch_decides_and_its_before_stays_done() {
        assert_eq!(
            play(FLAT, &["b try=busy", "b try=no"]),
            [
                "taken s, before two, leaving one three, says no",
                "taken t, before two, leaving one, says no",
            ]
        );
    }

    #[test]
    fn a_failed_branch_may_refuse_with_another_reply() {
        let told = play(FLAT, &["c try=no", "c try=busy", "c try=ok()"]);
        assert_eq!(told, ["refused, says busy", "refused, says busy", "taken s, says ok"]);
    }

    #[test]
    fn an_internal_failed_branch_answers_what_the_activity_says() {
        assert_eq!(play(FLAT, &["d try=no"]), ["taken s, leaving four, says no"]);
    }

    #[test]
    fn results_are_assigned_only_where_the_activity_succeeded() {
        let compiled = sound(&format!("{FRAME}{FLAT}"));
        let mut play = Play::new(&compiled);
        play.step("b try=busy");
        assert_eq!(play.context(), "n=0");
        play.step("b try=ok(3)");
        assert_eq!(play.context(), "n=3");
    }

    #[test]
    fn what_is_not_said_is_asked_for() {
        assert!(play(FLAT, &["a"])[0].starts_with("Tries("));
        let machine = "\nstates: {s: {transitions: {a: {guard: asked, ignore: ok}}}}\n";
        assert!(play(machine, &["a"])[0].starts_with("Asks("));
    }
}

mod work {
    use super::play;

    const RUNNING: &str = "
context: {n: {type: count, max: 3}}
states:
  s:
    transitions:
      a: {target: first, actions: [one]}
      b: {target: last}
  both:
    initial: first
    interrupted: busy
    failed: {target: s, actions: [two]}
    transitions:
      c: {target: s, actions: [three]}
      d: {actions: [four]}
    states:
      first:
        invoke: fetch
        done:
          - {guard: result.size == 0, target: s, reply: later}
          - {target: last, assign: {n: result.size}}
      last:
        entry: [five]
        invoke: work
        done: {target: s}
        failed:
          - {guard: reply == no, target: s, reply: busy}
          - {target: s}
";

    #[test]
    fn the_call_is_answered_when_a_state_without_work_is_reached() {
        assert_eq!(
            play(RUNNING, &["a", "done(2)", "done()"]),
            [
                "taken first, leaving one, starts fetch",
                "taken last, entering five, starts work",
                "taken s, answers a ok",
            ]
        );
    }

    #[test]
    fn done_may_name_the_reply() {
        assert_eq!(play(RUNNING, &["a", "done(0)"])[1], "taken s, answers a later");
    }

    #[test]
    fn a_failure_is_answered_with_itself_unless_the_branch_names_another() {
        let failure = |reply: &str| play(RUNNING, &["b", reply]).remove(1);
        assert_eq!(failure("failed(no)"), "taken s, answers b busy");
        assert_eq!(failure("failed(busy)"), "taken s, answers b busy");
        let told = play(RUNNING, &["a", "failed(no)"]);
        assert_eq!(told[1], "taken s, leaving two, answers a no", "the default of the composite");
    }

    #[test]
    fn leaving_interrupts_and_the_waiting_call_is_told() {
        assert_eq!(
            play(RUNNING, &["a", "c", "done()"]),
            [
                "taken first, leaving one, starts fetch",
                "taken s, leaving three, interrupts fetch, says ok, answers a busy",
                "Impossible",
            ]
        );
    }

    #[test]
    fn an_internal_transition_does_not_interrupt() {
        let told = play(RUNNING, &["a", "d", "done(0)"]);
        assert_eq!(told[1..], ["taken first, leaving four, says ok", "taken s, answers a later"]);
    }

    #[test]
    fn a_refused_call_leaves_the_other_one_waiting() {
        let told = play(RUNNING, &["b", "a", "done()"]);
        assert_eq!(told[1..], ["refused, says no", "taken s, answers b ok"]);
    }

    #[test]
    fn a_call_that_replaces_another_waits_in_its_place() {
        let machine = "
states:
  s: {transitions: {a: {target: t}}}
  t:
    invoke: sure
    interrupted: no
    done: {target: s}
    transitions: {b: {target: t}}
";
        assert_eq!(
            play(machine, &["a", "b", "done()"]),
            [
                "taken t, starts sure",
                "taken t, starts sure, interrupts sure, answers a no",
                "taken s, answers b ok",
            ]
        );
    }

    #[test]
    fn nobody_waits_for_work_that_the_machine_or_a_deadline_began() {
        let machine = "
states:
  s:
    invoke: sure
    interrupted: no
    done: {target: t}
    transitions: {a: {target: t}}
  t: {after: {1s: {target: s}}}
";
        assert_eq!(
            play(machine, &["done()", "due(t,0)", "a"]),
            ["taken t", "taken s, starts sure", "taken t, interrupts sure, says ok"]
        );
    }
}

mod data {
    use super::{FRAME, sound};
    use lifechart_tests::play::Play;

    #[test]
    fn absent_equals_only_absent() {
        let text = FRAME.replace("a: ,", "a: {params: {x: id, y: {type: id, optional: true}}},");
        let text = text.replace("x: id, y: {type: id", "x: key, y: {type: key");
        let machine = "
types: {key: id}
context: {k: {type: key, optional: true}}
states:
  s:
    transitions:
      a:
        - {guard: k == event.x, refuse: busy}
        - {guard: k == event.y, ignore: later}
        - {assign: {k: event.x}}
";
        let compiled = sound(&format!("{text}{machine}"));
        let mut play = Play::new(&compiled);
        assert_eq!(play.step("a(A,None)"), "ignored, says later");
        assert_eq!(play.step("a(A,B)"), "taken s, says ok");
        assert_eq!(play.step("a(A,A)"), "refused, says busy");
        assert_eq!(play.step("a(C,A)"), "ignored, says later");
        assert_eq!(play.step("a(C,None)"), "taken s, says ok");
        assert_eq!(play.context(), "k=C");
    }

    #[test]
    fn arithmetic_is_that_of_the_integers() {
        let text = FRAME.replace("a: ,", "a: {params: {n: count}},");
        let machine = "
context: {m: {type: count, max: 3, initial: 1}}
states:
  s:
    transitions:
      a:
        - {guard: m - event.n < 0, refuse: busy}
        - {guard: m - 2 + event.n == 0, ignore: ok}
        - {ignore: later}
";
        let compiled = sound(&format!("{text}{machine}"));
        let mut play = Play::new(&compiled);
        assert_eq!(play.step("a(4294967295)"), "refused, says busy");
        assert_eq!(play.step("a(1)"), "ignored, says ok");
        assert_eq!(play.step("a(0)"), "ignored, says later");
    }
}
