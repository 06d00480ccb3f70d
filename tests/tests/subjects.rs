//! Subjects that are right and subjects that are wrong, each in one way: what the engine says of
//! them.

use lifechart_conformance::{
    Answer, Call, Failure, FailureKind, Finding, InProcess, Mismatch, Options, Outcome, Prepared,
    RunOptions, Subject, Target, report, run,
};
use lifechart_spec::compile::compile;
use lifechart_spec::conformance::{Completions, Method, Observe};
use lifechart_spec::source::Source;
use std::borrow::Cow;
use std::ops::ControlFlow;

const TICKETS: &str = "\
lifechart: 1
machine: counter
sources: {H: The house rules}
requirements:
  H-1: {source: H, text: A customer who has gone is not served.}
  H-2: {source: H, text: The bell rings before anybody is served.}
types: {customer: id}
replies: {closed: {}, wrong_customer: {}, broken: {}}
every_call: [closed]
context: {now: {type: customer, optional: true}}
events:
  call: {params: {who: customer}, replies: [broken]}
  serve: {params: {who: customer}, replies: [wrong_customer, broken]}
  leave: {replies: {only: [ok]}}
actions: {ring: {}, wave: {}}
activities: {deliver: {}}
initial: idle
otherwise: {refuse: closed}
transitions:
  leave: {ignore: ok}
states:
  idle:
    transitions:
      call: {target: called, assign: {now: event.who}, actions: [ring], satisfies: [H-2]}
  called:
    satisfies: [H-1]
    transitions:
      serve:
        - {guard: now == event.who, target: serving}
        - {refuse: wrong_customer}
      leave: {target: idle, assign: {now: None}, actions: [wave]}
  serving:
    invoke: deliver
    done: {target: idle, assign: {now: None}}
    failed: {target: idle, assign: {now: None}}
    interrupted: broken
    transitions:
      leave: {target: idle, assign: {now: None}, actions: [wave]}
";

/// What a subject does wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Wrong {
    Nothing,
    UndeclaredReply,
    ImpossibleReply,
    IgnoresTheCustomer,
    TellsNobody,
    SaysNoState,
    UnknownState,
    StaysCalled,
    SaysNoActions,
    UnknownAction,
    RingsTwice,
    Panics,
    Forgets,
}

/// The counter, as somebody might write it.
struct Counter {
    wrong: Wrong,
    state: &'static str,
    now: Option<u64>,
    actions: Vec<Cow<'static, str>>,
    /// Work ends by a call of its own.
    separate: bool,
    /// It outlives a reset.
    calls: u32,
}

impl Counter {
    fn new(wrong: Wrong, separate: bool) -> Self {
        Self { wrong, state: "idle", now: None, actions: Vec::new(), separate, calls: 0 }
    }

    fn go(&mut self, state: &'static str, action: Option<&'static str>) -> Answer {
        self.state = state;
        self.actions.extend(action.map(Cow::from));
        if state == "idle" {
            self.now = None;
        }
        Answer::reply("ok")
    }
}

impl Subject for Counter {
    fn reset(&mut self) {
        let calls = self.calls;
        *self = Self { calls, ..Self::new(self.wrong, self.separate) };
    }

    fn apply(&mut self, call: &Call<'_>) -> Answer {
        self.calls += 1;
        let wrong = self.wrong;
        match (call.event().unwrap_or_default(), self.state) {
            ("call", "idle") => {
                self.now = call.id("who");
                if wrong == Wrong::Forgets && (21..=24).contains(&self.calls) {
                    return Answer::reply("broken");
                }
                if wrong == Wrong::RingsTwice {
                    self.actions.push("ring".into());
                }
                let action = if wrong == Wrong::UnknownAction { "rang" } else { "ring" };
                self.go("called", Some(action))
            }
            ("serve", "called") => {
                if call.id("who") != self.now && wrong != Wrong::IgnoresTheCustomer {
                    return Answer::from("wrong_customer");
                }
                assert!(wrong != Wrong::Panics, "nothing to serve");
                if self.separate {
                    self.state = "serving";
                    return Answer::pending();
                }
                match call.failure() {
                    Some(reply) => {
                        Answer { reply: Some(reply.to_owned().into()), ..self.go("idle", None) }
                    }
                    None => self.go("idle", None),
                }
            }
            ("leave", "called") if wrong == Wrong::StaysCalled => Answer::reply("ok"),
            ("leave", "called") => self.go("idle", Some("wave")),
            ("leave", "serving") => {
                let answer = self.go("idle", Some("wave"));
                if wrong == Wrong::TellsNobody {
                    answer
                } else {
                    answer.and_answers("serve", "broken")
                }
            }
            ("leave", _) => Answer::reply("ok"),
            _ if wrong == Wrong::UndeclaredReply => Answer::reply("close"),
            _ if wrong == Wrong::ImpossibleReply => Answer::reply("wrong_customer"),
            _ => Answer::reply("closed"),
        }
    }

    fn finish(&mut self, call: &Call<'_>) -> Answer {
        if self.state != "serving" {
            return Answer::pending();
        }
        self.state = "idle";
        self.now = None;
        let reply = call
            .failure()
            .map_or("ok", |reply| if reply == "broken" { "broken" } else { "closed" });
        Answer::pending().and_answers("serve", reply)
    }

    fn state(&mut self) -> Option<Cow<'static, str>> {
        match self.wrong {
            Wrong::SaysNoState => None,
            Wrong::UnknownState if self.state == "called" => Some("caled".into()),
            _ => Some(self.state.into()),
        }
    }

    fn actions(&mut self) -> Option<Vec<Cow<'static, str>>> {
        let actions = std::mem::take(&mut self.actions);
        (self.wrong != Wrong::SaysNoActions).then_some(actions)
    }
}

fn options(observe: Observe, work: Completions) -> Options {
    Options { observe, work, ..Options::default() }
}

/// Runs a suite for the counter, and says what comes of it.
fn tried(target: &mut dyn Target, options: &Options) -> (Outcome, String) {
    let compiled = compile(Source::new("counter.yaml", TICKETS));
    let (machine, _) = compiled.checked().unwrap_or_else(|| panic!("{}", compiled.report(false)));
    let (machine, exploration) = options.limited(machine).expect("there is nothing to lower");
    let specification = options.specification(&machine, &exploration).expect("it has inputs");
    let prepared = Prepared::new(&specification, options).expect("it is small");
    let outcome =
        run(&prepared, target, &RunOptions::default(), &mut |_| ControlFlow::Continue(()));
    let text = report(&prepared, &outcome);
    (outcome, text)
}

fn counter(wrong: Wrong, observe: Observe, work: Completions) -> (Outcome, String) {
    let counter = Counter::new(wrong, work == Completions::Separate);
    tried(&mut InProcess(counter), &options(observe, work))
}

/// The only finding of a suite that compares everything.
fn only(wrong: Wrong, mismatch: Mismatch) -> (Finding, String) {
    let (outcome, text) = counter(wrong, Observe::Actions, Completions::Succeed);
    let found = outcome.findings.iter().find(|finding| finding.mismatch == mismatch);
    (found.unwrap_or_else(|| panic!("no {mismatch:?} in\n{text}")).clone(), text)
}

fn calls(finding: &Finding) -> Vec<&str> {
    finding.steps.iter().map(|step| step.call.as_str()).collect()
}

#[test]
fn a_right_subject_passes_everything() {
    for observe in Observe::ALL {
        for work in Completions::ALL {
            let (outcome, text) = counter(Wrong::Nothing, observe, work);
            assert!(outcome.is_ok(), "{observe:?} {work:?}\n{text}");
            assert!(outcome.done.tests > 10 && outcome.done.events > 30, "{:?}", outcome.done);
            assert!(text.contains("proved    an implementation with at most"), "{text}");
        }
    }
}

#[test]
fn a_wrong_answer_comes_with_its_line_and_its_rule() {
    let (finding, text) = only(Wrong::IgnoresTheCustomer, Mismatch::OtherReply);
    assert_eq!(calls(&finding), ["call(who: 1)", "serve(who: 2)"]);
    assert_eq!(finding.message, "`serve` answers `ok`; specified is `wrong_customer`");
    let place = finding.place.as_ref().expect("something decides");
    assert_eq!((place.file.as_str(), place.line, place.column), ("counter.yaml", 30, 11));
    assert_eq!(place.text, "        - {refuse: wrong_customer}");
    assert_eq!(finding.rules.iter().map(|rule| rule.id.as_str()).collect::<Vec<_>>(), ["H-1"]);
    assert_eq!(finding.rules[0].source.as_deref(), Some("The house rules"));
    assert!(finding.is_shortest && finding.tests > 1, "{finding:?}");
    assert!(
        text.contains(
            "    1  call(who: 1)   ok in called after ring
 >  2  serve(who: 2)  specified wrong_customer in called, seen ok in idle
   decided at counter.yaml:30:11
      30 |         - {refuse: wrong_customer}
   rule H-1: A customer who has gone is not served. (The house rules)
"
        ),
        "{text}"
    );
    assert!(!text.contains("proved"), "{text}");
}

#[test]
fn every_kind_of_mismatch_is_told() {
    for (wrong, mismatch, message, help) in [
        (
            Wrong::UndeclaredReply,
            Mismatch::UndeclaredReply,
            "`serve` answers `close`, which is not declared",
            "did you mean `closed`?",
        ),
        (
            Wrong::ImpossibleReply,
            Mismatch::ImpossibleReply,
            "`call` answers `wrong_customer`, which it never may; specified is `closed`",
            "it may answer `closed`, `broken`, `ok`",
        ),
        (
            Wrong::SaysNoState,
            Mismatch::NoState,
            "the subject does not say in which state it is",
            "compare replies only, or let it say its state",
        ),
        (
            Wrong::UnknownState,
            Mismatch::UnknownState,
            "after `call` it is in `caled`, which is not declared",
            "did you mean `called`?",
        ),
        (
            Wrong::StaysCalled,
            Mismatch::OtherState,
            "after `leave` it is in `called`; specified is `idle`",
            "",
        ),
        (
            Wrong::SaysNoActions,
            Mismatch::NoActions,
            "the subject does not say which actions it calls",
            "compare less, or let it say its actions",
        ),
        (
            Wrong::UnknownAction,
            Mismatch::UnknownAction,
            "with `call`, `rang` is called; specified is `ring`",
            "did you mean `ring`?",
        ),
        (
            Wrong::RingsTwice,
            Mismatch::OtherActions,
            "with `call`, `ring`, `ring` are called; specified is `ring`",
            "",
        ),
        (
            Wrong::Panics,
            Mismatch::NoAnswer(FailureKind::Panicked),
            "the subject panicked: nothing to serve",
            "",
        ),
    ] {
        let (finding, text) = only(wrong, mismatch);
        // A panic is told with its place.
        let told = finding.message.split(" (tests/").next();
        assert_eq!(told, Some(message), "{text}");
        assert_eq!(finding.help.unwrap_or_default(), help, "{text}");
        assert!(text.contains(message), "{text}");
    }
}

#[test]
fn a_call_that_waits_must_be_told() {
    let (outcome, text) = counter(Wrong::TellsNobody, Observe::Verdict, Completions::Separate);
    let [finding] = outcome.findings.as_slice() else { panic!("{text}") };
    assert_eq!(finding.mismatch, Mismatch::OtherAnswers);
    assert_eq!(calls(finding), ["call(who: 1)", "serve(who: 1)", "leave"]);
    assert_eq!(
        finding.message,
        "with `leave`, no call that waits is told anything; specified is `broken` to `serve`"
    );
}

#[test]
fn a_wrong_target_shows_later_where_only_replies_are_compared() {
    let (outcome, text) = counter(Wrong::StaysCalled, Observe::Verdict, Completions::Succeed);
    let shown = outcome.findings.iter().map(calls).collect::<Vec<_>>();
    assert_eq!(shown[0], ["call(who: 1)", "leave", "call(who: 2)"], "{text}");
}

#[test]
fn a_subject_that_remembers_across_a_reset_is_told_apart() {
    let (outcome, text) = counter(Wrong::Forgets, Observe::Verdict, Completions::Succeed);
    let [finding] = outcome.findings.as_slice() else { panic!("{text}") };
    assert!(finding.is_unstable, "{text}");
    assert!(finding.message.contains("did not lead to the same answers"), "{text}");
}

/// It answers nothing, ever.
struct Silent {
    kind: FailureKind,
    resets: Option<u32>,
    calls: u32,
}

impl Target for Silent {
    fn reset(&mut self) -> Result<(), Failure> {
        match &mut self.resets {
            Some(0) => Err(Failure::new(FailureKind::NotStarted, "no such file")),
            Some(left) => {
                *left -= 1;
                Ok(())
            }
            None => Ok(()),
        }
    }

    fn apply(&mut self, _: &Call<'_>) -> Result<Answer, Failure> {
        self.calls += 1;
        Err(Failure::new(self.kind, "after 5 s"))
    }
}

#[test]
fn a_subject_that_does_not_answer_is_not_asked_for_ever() {
    for kind in [FailureKind::Hung, FailureKind::Ended, FailureKind::Nonsense, FailureKind::Flooded]
    {
        let mut silent = Silent { kind, resets: None, calls: 0 };
        let (outcome, text) = tried(&mut silent, &Options::default());
        assert_eq!(outcome.ended_early.as_deref(), Some("20 tests had no answer"));
        assert_eq!(outcome.done.tests, 20);
        assert!(outcome.findings.iter().all(|f| f.mismatch == Mismatch::NoAnswer(kind)), "{text}");
        assert!(silent.calls < 100, "{} calls", silent.calls);
        assert_eq!(calls(&outcome.findings[0]).len(), 1, "{text}");
    }
}

#[test]
fn a_subject_that_cannot_be_started_is_a_finding() {
    let mut silent = Silent { kind: FailureKind::Hung, resets: Some(0), calls: 0 };
    let (outcome, text) = tried(&mut silent, &Options::default());
    assert_eq!(outcome.findings.len(), 1, "{text}");
    assert!(
        text.contains("it cannot be reset: the subject cannot be started: no such file"),
        "{text}"
    );
    assert_eq!(silent.calls, 0);
}

#[test]
fn a_run_can_be_stopped() {
    let compiled = compile(Source::new("counter.yaml", TICKETS));
    let (machine, _) = compiled.checked().expect("it is right");
    let options = Options { method: Method::Matrix, ..Options::default() };
    let (machine, exploration) = options.limited(machine).expect("there is nothing to lower");
    let specification = options.specification(&machine, &exploration).expect("it has inputs");
    let prepared = Prepared::new(&specification, &options).expect("it is small");
    let mut counter = InProcess(Counter::new(Wrong::Nothing, false));
    let outcome = run(&prepared, &mut counter, &RunOptions::default(), &mut |progress| {
        if progress.tests == 3 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    });
    assert_eq!(outcome.done.tests, 3);
    assert!(!outcome.is_ok(), "what was stopped has proved nothing");
    assert!(report(&prepared, &outcome).contains("ended early: it was stopped"));
}
