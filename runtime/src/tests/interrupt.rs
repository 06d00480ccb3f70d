//! Who is told to stop.

use crate::interrupt::{Interrupt, Interrupts, Run};

#[test]
fn only_runs_that_were_told_stop() {
    let interrupts = Interrupts::new();
    let first = Run::NONE.next();
    let second = first.next();
    assert!(!interrupts.of(first).is_requested() && !Interrupt::never().is_requested());
    interrupts.tell(first);
    assert!(interrupts.of(first).is_requested());
    assert!(!interrupts.of(second).is_requested());
    interrupts.tell(second);
    assert!(interrupts.of(first).is_requested() && interrupts.of(second).is_requested());
}

#[test]
fn numbers_may_wrap() {
    let last = Run(usize::MAX);
    let interrupts = Interrupts::new();
    interrupts.begin(last);
    assert!(!interrupts.of(last).is_requested());
    assert!(!interrupts.of(last.next()).is_requested());
    interrupts.tell(last.next());
    assert!(interrupts.of(last).is_requested());
}
