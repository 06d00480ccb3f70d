//! A handler behind its driver: one that does its work, and some that do not.

use super::shop::{Context, Customer, Guards, Handler, Pieces, errors, results};
use lifechart::conformance::{Suite, Wanted};

/// What a handler does wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Wrong {
    Nothing,
    /// Its work fails where nothing has happened.
    JamsOnTheSecondOrder,
    /// It has only one way to do its work.
    Panics,
}

/// A clerk, who does all the work.
struct Clerk {
    wrong: Wrong,
    orders: u32,
}

impl Clerk {
    fn new() -> Self {
        Self::wrong(Wrong::Nothing)
    }

    fn wrong(wrong: Wrong) -> Self {
        Self { wrong, orders: 0 }
    }
}

impl lifechart::Clock for Clerk {
    fn now(&self) -> std::time::Duration {
        panic!("the suite has the clock")
    }
}

impl Guards for Clerk {
    fn is_open(&self, _: &Context) -> bool {
        panic!("the suite answers")
    }
}

impl Handler for Clerk {
    fn greet(&mut self, _: &Context, _: Customer) {}
    fn count_money(&mut self, context: &Context) {
        assert!(self.wrong != Wrong::Panics || context.left == 0, "the till is full");
    }
    fn sweep(&mut self, _: &Context) {}
    fn close(&mut self, _: &Context) {}

    fn reserve(&mut self, _: &Context) -> Result<results::Reserve, errors::Reserve> {
        self.orders += 1;
        match self.wrong {
            Wrong::JamsOnTheSecondOrder if self.orders == 2 => Err(errors::Reserve::Jammed),
            _ => Ok(results::Reserve { left: Pieces::from(2_u8) }),
        }
    }

    fn pack(&mut self, _: &Context) -> Result<(), errors::Pack> {
        Ok(())
    }
}

lifechart::conformance! {
    specification: "shop.yaml",
    driver: crate::shop,
    handler: Clerk::new,
    time: true,
}

lifechart::conformance! {
    specification: "shop.yaml",
    driver: super::shop,
    handler: || Clerk::wrong(Wrong::Nothing),
    observe: state,
    work: succeed,
    method: matrix,
    name: only_replies_and_states,
}

fn suite() -> Suite {
    let wanted = Wanted {
        method: "wp",
        extra: 1,
        observe: "actions",
        work: "inject",
        time: false,
        max: &[],
        up_to: &[],
        most: 100_000,
    };
    Suite::new("shop.yaml", include_str!("shop.yaml"), wanted, "shop_conforms")
}

fn found(event: &str, wrong: Wrong) -> String {
    let driven = shop_conforms_driven::Driven::new(|| Clerk::wrong(wrong));
    suite().check(event, driven).expect_err("it is wrong")
}

#[test]
fn work_that_fails_by_itself_is_found() {
    let text = found("order", Wrong::JamsOnTheSecondOrder);
    assert!(
        text.contains("`order` answers `jammed`; specified is `ok`")
            && text.contains(" >  3  order(by: "),
        "{text}"
    );
}

#[test]
fn a_handler_that_panics_is_found() {
    let text = found("pay", Wrong::Panics);
    assert!(text.contains("1. the subject panicked: the till is full"), "{text}");
    assert!(text.contains("    1  order(by: 1) [is_open: yes, reserve.left: "), "{text}");
    assert!(text.contains(" >  2  pay(by: 1)"), "{text}");
}

#[test]
fn a_call_is_read_as_it_is_shown() {
    shop_conforms::replay()
        .call("order(by: 1) [is_open: no]", "sold_out in idle")
        .call("order(by: 1) [is_open: yes, reserve.left: 1, fails with jammed]", "jammed in idle")
        .call("order(by: 1) [is_open: yes, reserve.left: 2]", "ok in ordered after greet")
        .call("pay(by: 2)", "busy in ordered")
        .call("59999 ms pass", "nothing yet in ordered")
        .call("pay(by: 1) [fails with jammed]", "jammed in idle after count_money, close, sweep")
        .call("order(by: 1) [is_open: yes, reserve.left: 1]", "ok in ordered after greet")
        .call("60000 ms pass", "nothing yet in idle after close, sweep");
}
