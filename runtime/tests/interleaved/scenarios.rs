//! Threads that meet at a driver.

use crate::sync::{Arc, AtomicUsize, Ordering};
use shuttle::sync::mpsc::{Sender, channel};
use shuttle::thread;
use std::sync::Mutex;
use std::time::Duration;

use crate::bounded::in_every_order;
use crate::latch::{Driver, Handler, Machine, Reply, State, errors, events};
use crate::{Clock, Interrupt, Shared};

/// So long that it would never end.
const FOREVER: Duration = Duration::from_secs(3600);

/// What all handlers of a scenario share. Its locks are those of `std`: nobody waits for them.
#[derive(Clone, Default)]
struct World {
    lines: Arc<Mutex<Vec<&'static str>>>,
    now: Arc<Mutex<Duration>>,
    reads: Arc<AtomicUsize>,
}

impl World {
    fn lines(&self) -> Vec<&'static str> {
        self.lines.lock().unwrap().clone()
    }
}

/// What goes on while it holds.
type Meanwhile = Box<dyn FnMut(Interrupt<'_>) + Send>;

struct Hand {
    world: World,
    meanwhile: Meanwhile,
    /// Told that it has fallen asleep.
    dozes: Option<Sender<()>>,
}

impl Hand {
    fn new(world: &World) -> Self {
        Self { world: world.clone(), meanwhile: Box::new(|_| thread::yield_now()), dozes: None }
    }

    fn note(&self, line: &'static str) {
        self.world.lines.lock().unwrap().push(line);
    }
}

impl Clock for Hand {
    fn now(&self) -> Duration {
        let now = *self.world.now.lock().unwrap();
        // It may be set as soon as it was read.
        self.world.reads.fetch_add(1, Ordering::SeqCst);
        now
    }
}

impl Handler for Hand {
    fn grip(&mut self) {
        self.note("grip");
    }

    fn let_go(&mut self) {
        self.note("let go");
    }

    fn note_poke(&mut self) {
        self.note("poke");
    }

    fn doze(&mut self) {
        self.note("doze");
        if let Some(dozes) = &self.dozes {
            let _ = dozes.send(());
        }
    }

    fn keep(&mut self, interrupt: Interrupt<'_>) -> Result<(), errors::Keep> {
        self.note("begin");
        (self.meanwhile)(interrupt);
        self.note("end");
        Ok(())
    }
}

fn latch() -> (Arc<Shared<Driver>>, World) {
    let driver = Driver::new(Machine::new(Duration::ZERO));
    (Arc::new(Shared::new(driver)), World::default())
}

/// Calls from a thread of its own.
fn spawn(
    shared: &Arc<Shared<Driver>>,
    mut hand: Hand,
    event: impl Into<crate::latch::Event>,
) -> thread::JoinHandle<Reply> {
    let (shared, event) = (Arc::clone(shared), event.into());
    thread::spawn(move || shared.dispatch(&mut hand, event))
}

/// Whatever the order: begun once and ended once between gripping and letting go.
fn assert_in_order(lines: &[&str]) {
    let work: Vec<&str> = lines.iter().copied().filter(|line| *line != "poke").collect();
    let holds: &[&[&str]] = &[&["grip", "begin", "end", "let go"], &["grip", "let go"], &[]];
    assert!(holds.contains(&&work[..]), "{lines:?}");
}

#[test]
fn holding_and_releasing_in_every_order() {
    in_every_order(4, || {
        let (shared, world) = latch();
        let holding = spawn(&shared, Hand::new(&world), events::Hold);
        let released = shared.dispatch(&mut Hand::new(&world), events::Release);
        let held = holding.join().unwrap();
        let told = [(Reply::Ok, Reply::Busy), (Reply::Released, Reply::Ok)];
        assert!(told.contains(&(held, released)), "{held:?} {released:?}");
        assert_in_order(&world.lines());
        assert_eq!(shared.with(|driver| driver.machine().state()), State::Open);
    });
}

#[test]
fn who_sleeps_in_an_activity_is_always_woken() {
    in_every_order(4, || {
        let (shared, world) = latch();
        let (has_begun, begun) = channel();
        let mut hand = Hand::new(&world);
        hand.meanwhile = Box::new(move |interrupt| {
            has_begun.send(()).unwrap();
            interrupt.wait(FOREVER);
        });
        let holding = spawn(&shared, hand, events::Hold);
        begun.recv().unwrap();
        let released = shared.dispatch(&mut Hand::new(&world), events::Release);
        assert_eq!((holding.join().unwrap(), released), (Reply::Released, Reply::Ok));
        assert_eq!(world.lines(), ["grip", "begin", "end", "let go"]);
    });
}

#[test]
fn what_is_registered_is_always_called() {
    in_every_order(4, || {
        let (shared, world) = latch();
        let (has_begun, begun) = channel();
        let mut hand = Hand::new(&world);
        hand.meanwhile = Box::new(move |interrupt| {
            let (tell, told) = channel();
            has_begun.send(()).unwrap();
            let _listening = interrupt.on_request(move || tell.send(()).unwrap());
            told.recv().unwrap();
        });
        let holding = spawn(&shared, hand, events::Hold);
        begun.recv().unwrap();
        let released = shared.dispatch(&mut Hand::new(&world), events::Release);
        assert_eq!((holding.join().unwrap(), released), (Reply::Released, Reply::Ok));
    });
}

#[test]
fn a_panic_wakes_whoever_waits_for_it() {
    in_every_order(4, || {
        let (shared, world) = latch();
        let (has_begun, begun) = channel();
        let mut hand = Hand::new(&world);
        hand.meanwhile = Box::new(move |_| {
            has_begun.send(()).unwrap();
            // Not through the hook that writes it down, a thousand times.
            std::panic::resume_unwind(Box::new("it slips"));
        });
        let holding = spawn(&shared, hand, events::Hold);
        begun.recv().unwrap();
        let released = shared.dispatch(&mut Hand::new(&world), events::Release);
        let told = [(Reply::Busy, Reply::Busy), (Reply::Released, Reply::Ok)];
        let held = holding.join().unwrap();
        assert!(told.contains(&(held, released)), "{held:?} {released:?}");
    });
}

#[test]
fn a_deadline_is_never_slept_through() {
    in_every_order(4, || {
        let (shared, world) = latch();
        let (dozes, dozed) = channel();
        let keeping = thread::spawn({
            let (shared, mut hand) = (Arc::clone(&shared), Hand::new(&world));
            hand.dozes = Some(dozes);
            move || shared.keep_time(&mut hand)
        });
        *world.now.lock().unwrap() = Duration::from_secs(60);
        shared.clock_was_set();
        dozed.recv().unwrap();
        shared.stop_time();
        keeping.join().unwrap();
    });
}

#[test]
fn three_threads_at_once() {
    in_every_order(2, || {
        let (shared, world) = latch();
        let calls = [
            spawn(&shared, Hand::new(&world), events::Hold),
            spawn(&shared, Hand::new(&world), events::Poke),
        ];
        shared.dispatch(&mut Hand::new(&world), events::Release);
        for call in calls {
            call.join().unwrap();
        }
        let lines = world.lines();
        assert_in_order(&lines);
        assert_eq!(lines.iter().filter(|line| **line == "poke").count(), 1);
    });
}
