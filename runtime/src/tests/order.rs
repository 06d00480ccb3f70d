//! Who may act when.

use crate::drive::Progress;
use crate::interrupt::Interrupts;
use crate::order::Order;

#[test]
fn actions_run_in_the_order_of_their_steps() {
    let mut order = Order::new();
    let (first, second) = (order.decide(), order.decide());
    assert!(order.may_act(first) && !order.may_act(second));
    order.acted();
    assert!(!order.may_act(first) && order.may_act(second));
}

#[test]
fn nobody_acts_before_a_stopped_activity_has_returned() {
    let (mut order, interrupts) = (Order::new(), Interrupts::new());
    let run = order.enter(true);
    assert!(order.start(run, &interrupts));
    let abort = order.decide();
    assert!(order.may_act(abort));
    order.leave(&interrupts);
    assert!(interrupts.of(run).is_requested());
    assert!(!order.may_act(abort));
    order.returned(run, &interrupts);
    assert!(order.may_act(abort));
}

#[test]
fn who_waits_lets_others_hear_of_what_has_moved() {
    let (mut order, interrupts) = (Order::new(), Interrupts::new());
    assert_eq!(order.wait(), Progress::Wait);
    order.decide();
    assert_eq!((order.wait(), order.wait()), (Progress::Work, Progress::Wait));
    let run = order.enter(true);
    assert!(order.start(run, &interrupts));
    order.leave(&interrupts);
    assert_eq!(order.wait(), Progress::Wait);
    order.returned(run, &interrupts);
    assert_eq!((order.wait(), order.wait()), (Progress::Work, Progress::Wait));
}

#[test]
fn a_detached_activity_holds_nobody_back() {
    let (mut order, interrupts) = (Order::new(), Interrupts::new());
    let run = order.enter(false);
    assert!(order.start(run, &interrupts));
    order.leave(&interrupts);
    let abort = order.decide();
    assert!(order.may_act(abort) && interrupts.of(run).is_requested());
}

#[test]
fn an_activity_whose_state_is_left_before_its_turn_never_begins() {
    let (mut order, interrupts) = (Order::new(), Interrupts::new());
    let run = order.enter(true);
    order.leave(&interrupts);
    assert!(!order.start(run, &interrupts));
    let turn = order.decide();
    assert!(order.may_act(turn), "nothing runs that could be waited for");
    let next = order.enter(true);
    assert!(order.start(next, &interrupts) && !interrupts.of(next).is_requested());
}
