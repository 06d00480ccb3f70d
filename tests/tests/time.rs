//! Clocks, tickets and pending work: what a machine value does between steps.

use lifechart_spec::compile::Compiled;
use lifechart_spec::machine::{EventId, Machine, ReplyId};
use lifechart_spec::semantics::timed::{Due, Response, Runner, Ticket};
use lifechart_tests::play::sound;
use std::time::Duration;

const FRAME: &str = "\
lifechart: 1
machine: m
replies: {no: {}}
every_call: [no]
events: {a: , b: , c: }
guards: {asked: }
actions: {one: , two: }
activities: {work: {budget: 1ms}}
initial: s
otherwise: {refuse: no}
";

fn compiled(behaviour: &str) -> Compiled {
    sound(&format!("{FRAME}{behaviour}"))
}

/// A machine value that is told what happens by words.
struct Timed<'m> {
    machine: &'m Machine,
    runner: Runner<'m>,
    answers: bool,
}

impl<'m> Timed<'m> {
    fn new(compiled: &'m Compiled) -> Self {
        let machine = compiled.machine.as_ref().expect("a machine");
        Self { machine, runner: Runner::new(machine, Duration::ZERO), answers: true }
    }

    fn state(&self) -> &str {
        &self.machine[self.runner.configuration().state].name
    }

    fn call(&mut self, event: &str, at: u64) -> String {
        let found = self.machine.events.iter().find(|(_, declared)| declared.name == event);
        let event: EventId = found.expect("an event").0;
        let guards = self.guards();
        let response = self.runner.dispatch(event, &[], &guards, seconds(at));
        self.told(&response)
    }

    fn finish(&mut self, ticket: Ticket, error: Option<&str>, at: u64) -> String {
        let reply = |name: &str| -> ReplyId {
            let found = self.machine.replies.iter().find(|(_, reply)| reply.name == name);
            found.expect("a reply").0
        };
        let completion = error.map_or(Ok(Vec::new()), |name| Err(reply(name)));
        let guards = self.guards();
        let response = self.runner.finish(ticket, completion, &guards, seconds(at));
        self.told(&response)
    }

    fn try_ticket(&mut self, event: &str, at: u64) -> Ticket {
        let found = self.machine.events.iter().find(|(_, declared)| declared.name == event);
        let event: EventId = found.expect("an event").0;
        let guards = self.guards();
        match self.runner.dispatch(event, &[], &guards, seconds(at)) {
            Response::Trying { ticket, .. } => ticket,
            other => panic!("{other:?}"),
        }
    }

    /// Everything that is due, one after the other.
    fn elapse(&mut self, at: u64) -> Vec<String> {
        let guards = self.guards();
        let mut told = Vec::new();
        while let Some(due) = self.runner.elapse(seconds(at), &guards) {
            told.push(match due {
                Due::Taken(outcome, _) => format!("to {}", self.machine[outcome.to].name),
                Due::Overrun { state, by } => {
                    format!("{} overrun by {by:?}", self.machine[state].name)
                }
                Due::Broken(error) => format!("{error:?}"),
            });
        }
        told
    }

    fn next(&self) -> Option<u64> {
        self.runner.next_deadline().map(|at| at.as_secs())
    }

    fn guards(&self) -> Vec<(lifechart_spec::machine::GuardId, bool)> {
        self.machine.guards.ids().map(|guard| (guard, self.answers)).collect()
    }

    fn told(&self, response: &Response) -> String {
        match response {
            Response::Step(outcome, _) => {
                format!("{:?} {}", outcome.kind, self.machine[outcome.to].name)
            }
            Response::Trying { .. } => "trying".to_owned(),
            Response::Busy => "busy".to_owned(),
            Response::DeadlineFirst => "deadline first".to_owned(),
            Response::Dropped => "dropped".to_owned(),
            Response::Broken(error) => format!("{error:?}"),
        }
    }
}

fn seconds(at: u64) -> Duration {
    Duration::from_secs(at)
}

#[test]
fn a_transition_is_due_once_its_state_has_lasted_so_long() {
    let compiled = compiled("states: {s: {after: {5s: {target: t}}}, t: {}}\n");
    let mut timed = Timed::new(&compiled);
    assert_eq!(timed.next(), Some(5));
    assert!(timed.elapse(4).is_empty());
    assert_eq!(timed.call("a", 4), "Refused s");
    assert_eq!(timed.call("a", 5), "deadline first");
    assert_eq!(timed.elapse(5), ["to t"]);
    assert_eq!((timed.call("a", 5).as_str(), timed.next()), ("Refused t", None));
}

#[test]
fn one_late_call_equals_many_early_ones() {
    let compiled =
        compiled("states: {s: {after: {5s: {target: t}}}, t: {after: {5s: {target: s}}}}");
    let mut late = Timed::new(&compiled);
    assert_eq!(late.elapse(17), ["to t", "to s", "to t"]);
    assert_eq!(late.next(), Some(20), "a state is entered at the deadline, not at `now`");
}

#[test]
fn passing_a_window_is_reported_once_and_changes_nothing() {
    let compiled = compiled("states: {s: {within: 3s, transitions: {a: {target: s}}}}\n");
    let mut timed = Timed::new(&compiled);
    assert_eq!(timed.elapse(10), ["s overrun by 7s"]);
    assert!(timed.elapse(11).is_empty());
    assert_eq!(timed.next(), None);
    assert_eq!(timed.call("a", 11), "Taken s");
    assert_eq!(timed.next(), Some(14), "a new stay has a new window");
}

#[test]
fn internal_transitions_restart_no_clock_and_self_targets_do() {
    let compiled = compiled(
        "states: {s: {after: {5s: {target: t}}, transitions: {a: {actions: [one]}, b: {target: s}}}, t: {}}",
    );
    let mut timed = Timed::new(&compiled);
    timed.call("a", 2);
    assert_eq!(timed.next(), Some(5));
    timed.call("b", 3);
    assert_eq!(timed.next(), Some(8));
}

#[test]
fn the_clock_of_a_composite_goes_on_while_its_children_change() {
    let compiled = compiled(
        "
states:
  s:
    initial: x
    after: {5s: {target: t}}
    transitions: {b: {target: y, local: true}, c: {target: y}}
    states:
      x: {transitions: {a: {target: y}}}
      y: {}
  t: {}
",
    );
    let mut timed = Timed::new(&compiled);
    timed.call("a", 1);
    timed.call("b", 2);
    assert_eq!(timed.next(), Some(5));
    timed.call("c", 3);
    assert_eq!(timed.next(), Some(8), "an external transition enters it anew");
}

#[test]
fn at_one_instant_after_comes_before_within_outer_before_inner_then_file_order() {
    let compiled = compiled(
        "
states:
  s:
    initial: x
    within: 5s
    after: {5s: {guard: asked, actions: [one]}}
    states:
      x:
        within: 5s
        after:
          5000ms: {guard: asked, actions: [one]}
          5s: {target: t}
  t: {}
",
    );
    let mut timed = Timed::new(&compiled);
    // The inner one leaves the states, so their windows are passed by nobody.
    assert_eq!(timed.elapse(5), ["to x", "to x", "to t"]);
    let mut timed = Timed::new(&compiled);
    timed.answers = false;
    assert_eq!(timed.elapse(5), ["to t"], "what does not hold is spent without a word");
}

#[test]
fn windows_are_reported_outer_first() {
    let compiled = compiled(
        "states: {s: {initial: x, within: 5s, states: {x: {within: 5s}}, transitions: {a: {target: s}}}}",
    );
    let mut timed = Timed::new(&compiled);
    assert_eq!(timed.elapse(6), ["s overrun by 1s", "x overrun by 1s"]);
}

#[test]
fn an_after_none_of_whose_branches_holds_is_spent_for_this_stay() {
    let compiled = compiled(
        "states: {s: {after: {5s: {guard: asked, target: t}}, transitions: {a: {target: s}}}, t: {}}",
    );
    let mut timed = Timed::new(&compiled);
    timed.answers = false;
    assert!(timed.elapse(6).is_empty());
    timed.answers = true;
    assert!(timed.elapse(7).is_empty());
    assert_eq!(timed.next(), None);
    timed.call("a", 8);
    assert_eq!(timed.elapse(13), ["to t"]);
}

#[test]
fn a_deadline_interrupts_running_work_and_its_ticket_is_dropped() {
    let compiled = compiled(
        "
states:
  s: {transitions: {a: {target: r}}}
  r:
    invoke: work
    interrupted: no
    done: {target: s}
    failed: {target: s}
    after: {5s: {target: s}}
",
    );
    let mut timed = Timed::new(&compiled);
    assert_eq!(timed.call("a", 0), "Taken r");
    let ticket = timed.runner.running().expect("work");
    assert_eq!(timed.finish(ticket, None, 5), "deadline first");
    assert_eq!(timed.elapse(5), ["to s"]);
    assert_eq!(timed.finish(ticket, None, 5), "dropped");
    assert_eq!(timed.state(), "s");
    timed.call("a", 6);
    assert_eq!(timed.finish(ticket, None, 6), "dropped", "an old ticket stays old");
    let ticket = timed.runner.running().expect("work");
    assert_eq!(timed.finish(ticket, Some("no"), 6), "Taken s");
}

#[test]
fn a_try_that_could_move_holds_everything_else_up() {
    let compiled = compiled(
        "
states:
  s: {transitions: {a: {try: work, target: t}}, after: {5s: {target: t}}}
  t: {}
",
    );
    let mut timed = Timed::new(&compiled);
    let ticket = timed.try_ticket("a", 1);
    assert_eq!(timed.state(), "s");
    assert_eq!(timed.call("b", 2), "busy");
    assert!(timed.elapse(9).is_empty());
    assert_eq!(timed.finish(ticket, None, 9), "Taken t");
    assert_eq!(timed.finish(ticket, None, 9), "dropped");
}

#[test]
fn a_try_whose_failure_could_move_holds_too() {
    let compiled =
        compiled("states: {s: {transitions: {a: {try: work, failed: {target: t}}}}, t: {}}");
    let mut timed = Timed::new(&compiled);
    let ticket = timed.try_ticket("a", 1);
    assert_eq!(timed.call("b", 2), "busy");
    assert_eq!(timed.finish(ticket, Some("no"), 2), "Taken t");
}

#[test]
fn any_other_try_holds_nobody_up() {
    let compiled = compiled("states: {s: {transitions: {a: {try: work}, b: {target: t}}}, t: {}}");
    let mut timed = Timed::new(&compiled);
    let (first, second) = (timed.try_ticket("a", 1), timed.try_ticket("a", 1));
    assert_eq!(timed.call("b", 2), "Taken t");
    assert_eq!(timed.finish(second, Some("no"), 3), "Refused t");
    assert_eq!(timed.finish(first, None, 3), "Taken t");
}

#[test]
fn in_a_final_state_no_clock_runs() {
    let compiled = compiled(
        "states: {s: {transitions: {a: {target: t}}}, t: {final: true}}\nafter: {5s: {target: s}}\n",
    );
    let mut timed = Timed::new(&compiled);
    assert_eq!(timed.next(), Some(5));
    timed.call("a", 1);
    assert_eq!((timed.next(), timed.elapse(9).len()), (None, 0));
}
