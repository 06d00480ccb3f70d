//! Calls that overlap, moved on by hand, so that each order of things can be tried.

use crate::copier::*;
use lifechart::observe::{Cause, Seen};
use lifechart::{Drive as _, Interrupts, Progress};

/// A driver in the hands of several calls.
struct Desk {
    driver: Driver,
    interrupts: Interrupts,
    /// The steps that were told.
    told: Vec<String>,
}

impl Desk {
    fn new(driver: Driver) -> Self {
        Self { driver, interrupts: Interrupts::new(), told: Vec::new() }
    }

    /// Moves the call on to its next work or to where it waits.
    fn advance(&mut self, call: &mut Call, copier: &Copier) -> Progress {
        let told = &mut self.told;
        self.driver.advance(call, copier, &self.interrupts, &mut |seen| told.extend(words(seen)))
    }

    fn work(&self, call: &mut Call, copier: &mut Copier) {
        <Driver as lifechart::Drive<Copier>>::work(call, copier, &self.interrupts);
    }

    /// Moves the call on until it is done or has to wait.
    fn run(&mut self, call: &mut Call, copier: &mut Copier) -> Progress {
        loop {
            match self.advance(call, copier) {
                Progress::Work => self.work(call, copier),
                other => return other,
            }
        }
    }

    /// Moves the call on up to the moment where its activity begins, which is not run.
    fn up_to_activity(&mut self, call: &mut Call, copier: &mut Copier) {
        assert_eq!(self.advance(call, copier), Progress::Work);
        self.work(call, copier);
        assert_eq!(self.advance(call, copier), Progress::Work);
    }
}

/// A step in few words: its cause, what became of it, where it led, and who is told what.
fn words(seen: &Seen<'_>) -> Option<String> {
    let Seen::Step(step) = seen else { return None };
    let cause = match step.cause {
        Cause::Event { event, tried: Some((activity, _)), .. } => format!("{event} by {activity}"),
        Cause::Event { event, .. } => event.to_owned(),
        Cause::Ended { activity, .. } => activity.to_owned(),
        Cause::Deadline => "deadline".to_owned(),
    };
    let (verdict, to) = (step.verdict.name(), step.to);
    let started = step.started.map_or(String::new(), |started| format!(", {started} runs"));
    let reply = step.reply.map_or(String::new(), |reply| format!(", {reply}"));
    let answers =
        step.answers.map_or(String::new(), |(event, reply)| format!(", {event} is told {reply}"));
    Some(format!("{cause}: {verdict} {to}{started}{reply}{answers}"))
}

fn call(event: impl Into<Event>) -> Call {
    Call::from(event.into())
}

/// A copier that makes copies, up to the moment where the activity begins.
fn copying() -> (Desk, World, Copier, Call) {
    let (driver, world, mut copier) = started();
    let mut desk = Desk::new(driver);
    let mut copy = call(events::Copy { job: FIRST });
    desk.up_to_activity(&mut copy, &mut copier);
    assert_eq!(world.lines(), ["note 1", "start motor with 1"]);
    (desk, world, copier, copy)
}

#[test]
fn leaving_waits_until_the_activity_has_returned() {
    let (mut desk, world, mut copier, mut copy) = copying();
    let mut cancel = call(events::Cancel { job: FIRST });
    assert_eq!(desk.run(&mut cancel, &mut copier), Progress::Wait);
    assert_eq!(desk.driver.machine().state(), State::Idle, "decided at once");
    assert!(world.lines().is_empty());

    // The activity is told to stop, and returns.
    copier.meanwhile = Box::new(|interrupt| assert!(interrupt.is_requested()));
    assert_eq!(desk.run(&mut copy, &mut copier), Progress::Done);
    assert_eq!(copy.reply(), Some(Reply::Cancelled));
    assert_eq!(world.lines(), ["begin to copy with 1", "end to copy with 1"]);

    assert_eq!(desk.run(&mut cancel, &mut copier), Progress::Done);
    assert_eq!(cancel.reply(), Some(Reply::Ok));
    assert_eq!(world.lines(), ["stop motor with 1", "drop job with 1", "show ready"]);
}

#[test]
fn everything_later_waits_as_well_and_keeps_its_order() {
    let (mut desk, world, mut copier, mut copy) = copying();
    let mut cancel = call(events::Cancel { job: FIRST });
    let mut feed = call(events::Feed);
    let mut probe = call(events::Probe);
    for call in [&mut cancel, &mut feed, &mut probe] {
        assert_eq!(desk.run(call, &mut copier), Progress::Wait);
    }
    let mut refused = call(events::Cancel { job: FIRST });
    assert_eq!(desk.run(&mut refused, &mut copier), Progress::Done, "runs nothing, so waits not");
    assert_eq!(refused.reply(), Some(Reply::Busy));

    desk.run(&mut copy, &mut copier);
    world.lines();
    assert_eq!(desk.run(&mut probe, &mut copier), Progress::Wait);
    assert_eq!(desk.run(&mut feed, &mut copier), Progress::Wait);
    assert!(world.lines().is_empty());
    for call in [&mut cancel, &mut feed, &mut probe] {
        assert_eq!(desk.run(call, &mut copier), Progress::Done);
        assert_eq!(call.reply(), Some(Reply::Ok));
    }
    let expected = ["stop motor with 1", "drop job with 1", "show ready", "feed paper", "measure"];
    assert_eq!(world.lines(), expected);
}

#[test]
fn a_detached_activity_holds_nobody_back() {
    let (mut desk, world, mut copier, mut copy) = copying();
    desk.work(&mut copy, &mut copier);
    desk.up_to_activity(&mut copy, &mut copier);
    assert_eq!(desk.driver.machine().state(), State::Drying);
    world.lines();

    let mut cancel = call(events::Cancel { job: FIRST });
    assert_eq!(desk.run(&mut cancel, &mut copier), Progress::Done);
    assert_eq!(world.lines(), ["drop job with 1", "show ready"]);

    copier.drying = Box::new(|interrupt| assert!(interrupt.is_requested()));
    assert_eq!(desk.run(&mut copy, &mut copier), Progress::Done);
    assert_eq!(copy.reply(), Some(Reply::Cancelled));
    assert_eq!(world.lines(), ["begin to dry with 1", "end to dry with 1"]);
}

#[test]
fn an_internal_transition_does_not_interrupt() {
    let (mut desk, world, mut copier, mut copy) = copying();
    let mut feed = call(events::Feed);
    assert_eq!(desk.run(&mut feed, &mut copier), Progress::Done);
    assert_eq!(world.lines(), ["feed paper with 1"]);
    copier.meanwhile = Box::new(|interrupt| assert!(!interrupt.is_requested()));
    assert_eq!(desk.run(&mut copy, &mut copier), Progress::Done);
    assert_eq!(copy.reply(), Some(Reply::Ok));
}

#[test]
fn what_comes_before_a_try_waits_for_the_activity_it_interrupts() {
    let (mut desk, world, mut copier, mut copy) = copying();
    let mut replace = call(events::Replace { job: SECOND });
    assert_eq!(desk.run(&mut replace, &mut copier), Progress::Wait);
    assert!(world.lines().is_empty());

    // It returns, as interrupted; its report has to wait for the end of the `try`.
    copier.meanwhile = Box::new(|interrupt| assert!(interrupt.is_requested()));
    assert_eq!(desk.run(&mut copy, &mut copier), Progress::Wait);
    world.lines();

    copier.meanwhile = Box::new(|interrupt| assert!(!interrupt.is_requested()));
    assert_eq!(desk.run(&mut replace, &mut copier), Progress::Done);
    assert_eq!(replace.reply(), Some(Reply::Ok));
    let lines = world.lines();
    let expected =
        ["drop job with 1", "reserve 2 with 1", "stop motor with 1", "start motor with 2"];
    assert_eq!(lines[..4], expected);

    assert_eq!(desk.run(&mut copy, &mut copier), Progress::Done);
    assert_eq!(copy.reply(), Some(Reply::Cancelled));
}

#[test]
fn what_came_before_a_try_that_fails_stays_done() {
    let (mut desk, world, mut copier, mut copy) = copying();
    copier.reserve = Err(errors::Reserve::Jammed);
    let mut replace = call(events::Replace { job: SECOND });
    desk.run(&mut replace, &mut copier);
    desk.run(&mut copy, &mut copier);
    world.lines();
    assert_eq!(desk.run(&mut replace, &mut copier), Progress::Done);
    assert_eq!(replace.reply(), Some(Reply::Jammed));
    assert_eq!(desk.driver.machine().state(), State::Idle);
    let expected = ["drop job with 1", "reserve 2 with 1", "stop motor with 1", "show ready"];
    assert_eq!(world.lines(), expected);
}

#[test]
fn others_wait_for_a_try_that_can_move_the_machine() {
    let (mut desk, world, mut copier, mut copy) = copying();
    let mut replace = call(events::Replace { job: SECOND });
    desk.run(&mut replace, &mut copier);
    desk.run(&mut copy, &mut copier);
    let mut feed = call(events::Feed);
    assert_eq!(desk.run(&mut feed, &mut copier), Progress::Wait);
    desk.up_to_activity(&mut replace, &mut copier);
    assert_eq!(desk.run(&mut feed, &mut copier), Progress::Wait, "the try has begun");
    world.lines();
    assert_eq!(desk.run(&mut replace, &mut copier), Progress::Done);
    assert_eq!(desk.run(&mut feed, &mut copier), Progress::Done);
    assert_eq!(world.lines().last().map(String::as_str), Some("feed paper"));
}

#[test]
fn a_try_that_moves_nothing_holds_nobody_up() {
    let (mut desk, world, mut copier, mut copy) = copying();
    let mut probe = call(events::Probe);
    assert_eq!(desk.advance(&mut probe, &copier), Progress::Work);
    assert_eq!(desk.run(&mut copy, &mut copier), Progress::Done);
    assert_eq!(copy.reply(), Some(Reply::Ok));
    world.lines();
    assert_eq!(desk.run(&mut probe, &mut copier), Progress::Done);
    assert_eq!(world.lines(), ["measure with 1"], "as when it was decided");
}

#[test]
fn a_try_that_holds_nobody_up_is_told_where_it_was_decided() {
    let (driver, _, mut copier) = started();
    let mut desk = Desk::new(driver);
    let mut probe = call(events::Probe);
    assert_eq!(desk.advance(&mut probe, &copier), Progress::Work);
    let mut copy = call(events::Copy { job: FIRST });
    desk.up_to_activity(&mut copy, &mut copier);
    assert_eq!(desk.run(&mut probe, &mut copier), Progress::Done);
    let expected = [
        "probe: trying idle, measure runs",
        "copy: taken copying, make_copies runs",
        "measure: taken copying, probe is told ok",
    ];
    assert_eq!(desk.told, expected);
}

#[test]
fn a_try_that_holds_others_up_is_told_at_its_end() {
    let (mut desk, _, mut copier, mut copy) = copying();
    desk.told.clear();
    let mut replace = call(events::Replace { job: SECOND });
    desk.run(&mut replace, &mut copier);
    desk.run(&mut copy, &mut copier);
    desk.up_to_activity(&mut replace, &mut copier);
    assert_eq!(desk.told, Vec::<String>::new());
    desk.run(&mut replace, &mut copier);
    let told = "replace by reserve: taken copying, make_copies runs, copy is told cancelled";
    assert_eq!(desk.told[0], told);
}

#[test]
fn an_activity_whose_state_is_left_before_its_turn_never_begins() {
    let (driver, world, mut copier) = started();
    let mut desk = Desk::new(driver);
    let mut feed = call(events::Feed);
    assert_eq!(desk.advance(&mut feed, &copier), Progress::Work, "its action is about to run");
    let mut copy = call(events::Copy { job: FIRST });
    assert_eq!(desk.run(&mut copy, &mut copier), Progress::Wait);
    let mut cancel = call(events::Cancel { job: FIRST });
    assert_eq!(desk.run(&mut cancel, &mut copier), Progress::Wait);

    assert_eq!(desk.run(&mut feed, &mut copier), Progress::Done);
    assert_eq!(desk.run(&mut copy, &mut copier), Progress::Done);
    assert_eq!(copy.reply(), Some(Reply::Cancelled));
    assert_eq!(desk.run(&mut cancel, &mut copier), Progress::Done);
    let expected = [
        "feed paper",
        "note 1",
        "start motor with 1",
        "stop motor with 1",
        "drop job with 1",
        "show ready",
    ];
    assert_eq!(world.lines(), expected);
}
