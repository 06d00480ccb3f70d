//! What observers hear.

use crate::copier::*;
use lifechart::Shared;
use lifechart::observe::{Called, Cause, Lasting, Observer, Step, TraceLines};
use std::sync::Mutex;
use std::time::Duration;

/// Writes everything down.
#[derive(Default)]
struct Ear(Mutex<Vec<String>>);

impl Ear {
    fn hear(&self, line: String) {
        self.0.lock().unwrap().push(line);
    }
}

impl Observer for Ear {
    type Call = String;

    fn called(&self, called: &Called<'_>) -> String {
        let name = called.event.unwrap_or("time").to_owned();
        self.hear(format!("{name} {{{}}} comes", called.params));
        name
    }

    fn stepped(&self, _: &mut String, step: &Step<'_>) {
        let cause = match step.cause {
            Cause::Event { event, tried: Some((activity, failed)), .. } => {
                format!("{event} after {activity} {failed:?}")
            }
            Cause::Event { event, .. } => event.to_owned(),
            Cause::Ended { activity, failed } => format!("{activity} {failed:?}"),
            Cause::Deadline => "deadline".to_owned(),
        };
        let (verdict, from, to) = (step.verdict.name(), step.from, step.to);
        let seconds = step.at.unwrap().as_secs();
        self.hear(format!("{cause}: {verdict} {from} {to} [{}] at {seconds}", step.actions));
    }

    fn began(&self, _: &mut String, activity: &'static str) {
        self.hear(format!("{activity} begins"));
    }

    fn ended(&self, _: &mut String, activity: &'static str, _: Duration) {
        self.hear(format!("{activity} has returned"));
    }

    fn panicked(&self, call: &mut String, message: &str) {
        self.hear(format!("{call} has panicked: {message}"));
    }

    fn answered(&self, call: String, reply: Option<&'static str>, _: Duration) {
        self.hear(format!("{call} answers {reply:?}"));
    }

    fn overrun(&self, lasting: Lasting, by: Duration) {
        self.hear(format!("{} lasts {} s too long", lasting.name(), by.as_secs()));
    }
}

fn heard(prepare: impl FnOnce(&Shared<Driver, &Ear>, &World, &mut Copier)) -> Vec<String> {
    let (driver, world, mut copier) = started();
    let ear = Ear::default();
    prepare(&Shared::observed(driver, &ear), &world, &mut copier);
    ear.0.into_inner().unwrap()
}

#[test]
fn everything_of_a_call_is_heard_in_its_order() {
    let heard = heard(|shared, _, copier| {
        copier.takes = 8;
        shared.dispatch(copier, events::Copy { job: FIRST });
        shared.dispatch(copier, events::Cancel { job: FIRST });
    });
    let expected = [
        "copy {job=1} comes",
        "copy: taken idle copying [note_job start_motor] at 0",
        "make_copies begins",
        "make_copies has returned",
        "make_copies None: taken copying drying [stop_motor] at 8",
        "dry begins",
        "dry has returned",
        "active lasts 6 s too long",
        "dry None: taken drying idle [show_ready] at 16",
        "copy answers Some(\"ok\")",
        "cancel {job=1} comes",
        "cancel: refused idle idle [] at 16",
        "cancel answers Some(\"busy\")",
    ];
    assert_eq!(heard, expected);
}

#[test]
fn what_is_tried_and_what_panics_is_heard() {
    let heard = heard(|shared, world, copier| {
        copier.measure = Err(errors::Measure::Jammed);
        shared.dispatch(copier, events::Probe);
        copier.burns = vec!["measure"];
        shared.dispatch(copier, events::Probe);
        world.pass(60);
        shared.tick(copier);
    });
    let expected = [
        "probe {} comes",
        "probe: trying idle idle [] at 0",
        "measure begins",
        "measure has returned",
        "measure Some(\"jammed\"): refused idle idle [] at 0",
        "probe answers Some(\"jammed\")",
        "probe {} comes",
        "probe: trying idle idle [] at 0",
        "measure begins",
        "probe has panicked: the copier burns",
        "measure has returned",
        "measure Some(\"busy\"): refused idle idle [] at 0",
        "probe answers Some(\"busy\")",
        "time {} comes",
        "deadline: taken idle asleep [dim] at 60",
        "time answers None",
    ];
    assert_eq!(heard, expected);
}

/// Panics at the step it is told to.
struct Fragile(usize, Mutex<usize>);

impl Observer for Fragile {
    type Call = ();

    fn called(&self, _: &Called<'_>) {
        assert!(self.0 > 0, "the observer breaks at once");
    }

    fn stepped(&self, (): &mut (), _: &Step<'_>) {
        let mut seen = self.1.lock().unwrap();
        *seen += 1;
        let is_over = *seen >= self.0;
        drop(seen);
        assert!(!is_over, "the observer breaks");
    }
}

#[test]
fn an_observer_that_panics_changes_nothing() {
    for step in 0..4 {
        let (driver, _, mut copier) = started();
        let shared = Shared::observed(driver, Fragile(step, Mutex::new(0)));
        let copy = events::Copy { job: FIRST };
        assert_eq!(shared.dispatch(&mut copier, copy), Reply::Ok, "{step}");
        assert_eq!(shared.with(|driver| driver.machine().state()), State::Idle);
    }
}

#[test]
fn a_run_is_written_line_by_line() {
    let (driver, world, mut copier) = started();
    let shared = Shared::observed(driver, TraceLines::new(Vec::new()));
    world.pass(1);
    copier.copies = Err(errors::MakeCopies::Empty);
    shared.dispatch(&mut copier, events::Copy { job: FIRST });
    let (_, lines) = shared.into_parts();
    let expected = "\
        {\"event\":\"copy\",\"payload\":{\"job\":\"1\"},\"reply\":null,\"verdict\":\"taken\",\
        \"from\":\"idle\",\"to\":\"copying\",\"actions\":[\"note_job\",\"start_motor\"],\
        \"answers\":{},\"at\":1000.000000}\n\
        {\"failed\":{\"make_copies\":\"empty\"},\"verdict\":\"taken\",\"from\":\"copying\",\
        \"to\":\"broken\",\"actions\":[\"stop_motor\",\"sound_alarm\"],\
        \"answers\":{\"copy\":\"empty\"},\"at\":1000.000000}\n";
    assert_eq!(String::from_utf8(lines.finish().unwrap()).unwrap(), expected);
}

#[test]
fn a_full_disk_is_told_at_the_end_and_stops_no_call() {
    let (driver, _, mut copier) = started();
    let mut room = [0; 10];
    let shared = Shared::observed(driver, TraceLines::new(&mut room[..]));
    assert_eq!(shared.dispatch(&mut copier, events::Feed), Reply::Ok);
    assert_eq!(shared.dispatch(&mut copier, events::Feed), Reply::Ok);
    let (_, lines) = shared.into_parts();
    assert!(lines.finish().is_err());
}
