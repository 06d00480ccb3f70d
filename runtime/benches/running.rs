//! What a driver costs beside the machine, and how fast "stop" gets to an activity.
//!
//! `cargo bench -p lifechart --features std --bench running`

use divan::{Bencher, black_box};
use lifechart::observe::{Observer, TraceLines};
use lifechart::{Clock, Interrupt, Shared};
use std::io::sink;
use std::sync::Arc;
use std::sync::mpsc::{SyncSender, sync_channel};
use std::thread;
use std::time::Duration;

mod latch {
    lifechart::machine!("../tests/driver/latch.yaml", tests = none);
}
use latch::{Driver, Event, Handler, Machine, errors, events};

fn main() {
    divan::main();
}

/// Does nothing, but says when it has begun and waits to be stopped, if it is told so.
#[derive(Default)]
struct Hand {
    begun: Option<SyncSender<()>>,
    polls: bool,
}

impl Clock for Hand {
    fn now(&self) -> Duration {
        Duration::ZERO
    }
}

impl Handler for Hand {
    fn grip(&mut self) {}
    fn let_go(&mut self) {}
    fn note_poke(&mut self) {}
    fn doze(&mut self) {}

    fn keep(&mut self, interrupt: Interrupt<'_>) -> Result<(), errors::Keep> {
        if let Some(begun) = &self.begun {
            let _ = begun.send(());
            match self.polls {
                true => while !interrupt.is_requested() {},
                false => while !interrupt.wait(Duration::from_secs(1)) {},
            }
        }
        Ok(())
    }
}

/// A call that is refused, one with an action, and one with an activity and two actions.
fn calls() -> [(&'static str, Event); 3] {
    [
        ("refused", events::Release.into()),
        ("action", events::Poke.into()),
        ("activity", events::Hold.into()),
    ]
}

const CALLS: [&str; 3] = ["refused", "action", "activity"];

fn event(name: &str) -> Event {
    let found = calls().into_iter().find(|(known, _)| *known == name);
    found.map_or(events::Poke.into(), |(_, event)| event)
}

#[divan::bench(args = CALLS)]
fn one_thread(bencher: Bencher<'_, '_>, name: &str) {
    let mut driver = Driver::new(Machine::new(Duration::ZERO));
    let (mut hand, event) = (Hand::default(), event(name));
    bencher.bench_local(|| driver.dispatch(black_box(&mut hand), black_box(event)));
}

fn shared<O: Observer>(bencher: Bencher<'_, '_>, name: &str, observer: O) {
    let shared = Shared::observed(Driver::new(Machine::new(Duration::ZERO)), observer);
    let (mut hand, event) = (Hand::default(), event(name));
    bencher.bench_local(|| shared.dispatch(black_box(&mut hand), black_box(event)));
}

#[divan::bench(args = CALLS)]
fn any_thread(bencher: Bencher<'_, '_>, name: &str) {
    shared(bencher, name, ());
}

#[divan::bench(args = CALLS)]
fn any_thread_written_down(bencher: Bencher<'_, '_>, name: &str) {
    shared(bencher, name, TraceLines::new(sink()));
}

/// An abort, from the call to its return: the activity on another thread has heard of it, has
/// returned, and what had to wait for it has run.
#[divan::bench(args = ["that sleeps", "that polls"], sample_count = 200, sample_size = 1)]
fn abort_of_an_activity(bencher: Bencher<'_, '_>, how: &str) {
    let polls = how == "that polls";
    let shared = Arc::new(Shared::new(Driver::new(Machine::new(Duration::ZERO))));
    bencher
        .with_inputs(|| {
            let (begun, has_begun) = sync_channel(1);
            let mut hand = Hand { begun: Some(begun), polls };
            let shared = Arc::clone(&shared);
            let holding = thread::spawn(move || shared.dispatch(&mut hand, events::Hold));
            let _ = has_begun.recv();
            holding
        })
        .bench_local_values(|holding| {
            shared.dispatch(&mut Hand::default(), events::Release);
            holding
        });
}
