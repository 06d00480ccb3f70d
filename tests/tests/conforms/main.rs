//! The tests that `conformance!` writes, for subjects that are right, and what they say of wrong
//! ones.

mod driven;
/// The machine whose handlers are tested.
mod shop {
    lifechart::machine!("shop.yaml", tests = none);
}

use lifechart::conformance::{Answer, Call, Subject, Suite, Wanted};
use lifechart_tests::{document, tree};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// A counter: one customer after the other.
#[derive(Default)]
struct Counter {
    now: Option<u64>,
    is_forgetful: bool,
}

impl Counter {
    fn for_tests() -> Self {
        Self::default()
    }

    fn forgetful() -> Self {
        Self { is_forgetful: true, ..Self::default() }
    }
}

impl Subject for Counter {
    fn reset(&mut self) {
        self.now = None;
    }

    fn apply(&mut self, call: &Call<'_>) -> Answer {
        let who = call.id("who");
        match (call.event(), self.now) {
            (Some("call"), None) => {
                self.now = who;
                "ok".into()
            }
            (Some("serve"), Some(now)) if Some(now) == who || self.is_forgetful => {
                self.now = None;
                "ok".into()
            }
            (Some("serve"), Some(_)) => "wrong_customer".into(),
            _ => "closed".into(),
        }
    }
}

lifechart::conformance! {
    specification: "counter.yaml",
    subject: Counter::for_tests,
}

lifechart::conformance! {
    method: "2-switch",
    subject: || Counter { now: None, ..<Counter as From<(u8, u8)>>::from((0, 0)) },
    name: by_switch,
    specification: "counter.yaml",
}

impl From<(u8, u8)> for Counter {
    fn from(_: (u8, u8)) -> Self {
        Self::for_tests()
    }
}

/// As a failure prints it; see [`what_fails_is_told_with_a_test_to_paste`].
#[rustfmt::skip]
mod pasted {
    use super::counter_conforms;

#[test]
fn serve_must_answer_wrong_customer() {
    counter_conforms::replay()
        .call("call(who: 1)", "ok")
        .call("serve(who: 2)", "wrong_customer"); // seen: ok
}
}

fn suite() -> Suite {
    let wanted = Wanted {
        method: "wp",
        extra: 1,
        observe: "verdict",
        work: "succeed",
        time: false,
        max: &[],
        up_to: &[],
        most: 1000,
    };
    Suite::new("counter.yaml", include_str!("counter.yaml"), wanted, "counter_conforms")
}

#[test]
fn what_fails_is_told_with_a_test_to_paste() {
    let suite = suite();
    let text = suite.check("serve", Counter::forgetful()).expect_err("it forgets to check");
    let (report, pasted) = text.split_once("paste this beside `conformance!`:\n\n").expect(&text);
    assert!(
        report.contains(
            "1. `serve` answers `ok`; specified is `wrong_customer`
    1  call(who: 1)   ok
 >  2  serve(who: 2)  specified wrong_customer, seen ok
   decided at counter.yaml:23:11
      23 |         - {refuse: wrong_customer}
   rule H-1: A customer who has gone is not served. (The house rules)
"
        ),
        "{text}"
    );
    assert!(include_str!("main.rs").contains(pasted), "the pasted test is stale:\n{pasted}");
    // The other tests of the process only name it.
    let text = suite.check("call", Counter::forgetful()).expect_err("it shows there, too");
    assert!(
        text.contains(
            "also: `serve` answers `ok`; specified is `wrong_customer` (told by `serve`)"
        ),
        "{text}"
    );
    assert!(!text.contains("paste"), "{text}");
}

#[test]
fn a_pasted_test_fails_for_the_wrong_subject() {
    let suite = suite();
    let paste = AssertUnwindSafe(|| {
        let replay = suite.replay(Counter::forgetful());
        replay.call("call(who: 1)", "ok").call("serve(who: 2)", "wrong_customer")
    });
    let panic = catch_unwind(paste).err().expect("it must fail");
    let text = panic.downcast_ref::<String>().expect("a text");
    assert_eq!(text, "  call(who: 1)  ok\n> serve(who: 2)\nspecified wrong_customer, seen ok");
}

#[test]
fn every_test_of_the_suite_is_run_once() {
    let suite = suite();
    let counted = suite.is_covered(&[("call", 1)]).expect_err("there are more");
    assert!(counted.contains("\"serve\": "), "{counted}");
}

/// So that it compiles: it is built and run as a crate of its own, in `users.rs`.
#[test]
fn the_page_about_suites_shows_a_crate_that_is_tested() {
    let page = tree::read("spec/SUITES.md");
    let code = tree::read("tests/users/tested/src/lib.rs");
    let inside = code.lines().map(|line| line.strip_prefix("    ").unwrap_or(line));
    let inside: Vec<&str> = inside.collect();
    let inside = inside.join("\n");
    let blocks = document::blocks(&page, "rust");
    assert_eq!(blocks.len(), 1);
    assert!(inside.contains(blocks[0].text.trim_end()), "{inside}");
}
