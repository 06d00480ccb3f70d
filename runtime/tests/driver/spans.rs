//! What `tracing` hears of calls.

use crate::copier::*;
use lifechart::Shared;
use lifechart::observe::Spans;
use std::collections::BTreeMap;
use std::fmt::Debug;
use std::sync::{Arc, Mutex};
use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Level, Metadata, Subscriber, subscriber};

type Fields = BTreeMap<&'static str, String>;

/// Everything that was said: spans with their fields, and events with level and fields.
#[derive(Clone, Default)]
struct Heard {
    spans: Arc<Mutex<Vec<Fields>>>,
    events: Arc<Mutex<Vec<(Level, Fields)>>>,
}

struct Reader<'a>(&'a mut Fields);

impl Visit for Reader<'_> {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        self.0.insert(field.name(), format!("{value:?}"));
    }

    fn record_str(&mut self, field: &Field, value: &str) {
        self.0.insert(field.name(), value.to_owned());
    }
}

impl Subscriber for Heard {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.target() == "lifechart"
    }

    fn new_span(&self, attributes: &Attributes<'_>) -> Id {
        let mut spans = self.spans.lock().unwrap();
        let mut fields = Fields::new();
        attributes.record(&mut Reader(&mut fields));
        spans.push(fields);
        Id::from_u64(spans.len() as u64)
    }

    fn record(&self, span: &Id, values: &Record<'_>) {
        let at = usize::try_from(span.into_u64()).unwrap() - 1;
        values.record(&mut Reader(&mut self.spans.lock().unwrap()[at]));
    }

    fn event(&self, event: &Event<'_>) {
        let mut fields = Fields::new();
        event.record(&mut Reader(&mut fields));
        self.events.lock().unwrap().push((*event.metadata().level(), fields));
    }

    fn record_follows_from(&self, _: &Id, _: &Id) {}
    fn enter(&self, _: &Id) {}
    fn exit(&self, _: &Id) {}
}

/// What is heard of a call to copy, of which something may panic.
fn copied(burns: Option<&'static str>) -> Heard {
    let heard = Heard::default();
    let (driver, _, mut copier) = started();
    copier.burns.extend(burns);
    let shared = Shared::observed(driver, Spans);
    subscriber::with_default(heard.clone(), || {
        shared.dispatch(&mut copier, events::Copy { job: FIRST });
    });
    heard
}

#[test]
fn a_call_is_a_span_and_its_steps_are_events() {
    let heard = copied(None);
    let spans = heard.spans.lock().unwrap();
    assert_eq!(spans.len(), 1);
    let said = |name: &str| spans[0].get(name).map(String::as_str);
    assert_eq!((said("event"), said("params")), (Some("copy"), Some("job=1")));
    assert_eq!((said("from"), said("to")), (Some("idle"), Some("idle")));
    assert_eq!(said("reply"), Some("ok"));
    assert!(said("took_us").is_some());
    let events = heard.events.lock().unwrap();
    assert!(events.iter().all(|(level, _)| *level == Level::DEBUG));
    let causes = events.iter().filter_map(|(_, fields)| fields.get("cause"));
    assert_eq!(causes.collect::<Vec<_>>(), ["copy", "make_copies", "dry"]);
}

#[test]
fn what_is_tried_is_an_event_when_it_begins_and_when_it_ends() {
    let heard = Heard::default();
    let (driver, _, mut copier) = started();
    let shared = Shared::observed(driver, Spans);
    copier.measure = Err(errors::Measure::Jammed);
    subscriber::with_default(heard.clone(), || shared.dispatch(&mut copier, events::Probe));
    let events = heard.events.lock().unwrap();
    let steps: Vec<_> =
        events.iter().map(|(_, step)| step).filter(|step| step.contains_key("cause")).collect();
    let said = |step: usize, name: &str| steps[step].get(name).map(String::as_str);
    assert_eq!(steps.len(), 2);
    assert_eq!((said(0, "cause"), said(0, "verdict")), (Some("probe"), Some("trying")));
    assert_eq!((said(0, "from"), said(0, "started")), (Some("idle"), Some("measure")));
    assert_eq!((said(1, "cause"), said(1, "failed")), (Some("measure"), Some("jammed")));
    assert_eq!((said(1, "answers"), said(1, "answered")), (Some("probe"), Some("jammed")));
    let spans = heard.spans.lock().unwrap();
    assert_eq!(spans[0].get("reply").map(String::as_str), Some("jammed"));
}

#[test]
fn a_panic_is_an_error_in_the_span() {
    let heard = copied(Some("end to copy"));
    let spans = heard.spans.lock().unwrap();
    assert_eq!(spans[0].get("reply").map(String::as_str), Some("busy"));
    let events = heard.events.lock().unwrap();
    let errors: Vec<_> = events.iter().filter(|(level, _)| *level == Level::ERROR).collect();
    assert_eq!(errors.len(), 1);
    assert!(errors[0].1["message"].starts_with("the handler has panicked: "), "{errors:?}");
}
