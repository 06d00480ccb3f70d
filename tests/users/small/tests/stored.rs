//! A machine goes into a file and comes back as it was.

use small::house::lamp::{events, Colour, Event, Guards, Machine, Outcome, Owner, State};
use std::time::Duration;

struct Whole;

impl Guards for Whole {
    fn may_shine(&self, _: &small::house::lamp::Context) -> bool {
        true
    }
}

#[test]
fn a_machine_can_be_stored_and_goes_on() {
    let mut machine = Machine::new(Duration::ZERO);
    let event = Event::from(events::Switch { who: Owner(7), colour: Colour::Red });
    let outcome = machine.dispatch(event, &Whole, Duration::from_secs(1));
    assert!(matches!(outcome, Outcome::Taken(_)), "{outcome:?}");

    let stored = serde_json::to_string(&(&machine, event)).unwrap();
    let (mut back, again): (Machine, Event) = serde_json::from_str(&stored).unwrap();
    assert_eq!(back, machine);
    assert_eq!(back.context().who, Some(Owner(7)));
    assert_eq!(back.next_deadline(), Some(Duration::from_secs(4 * 3600 + 1)));
    back.dispatch(again, &Whole, Duration::from_secs(2));
    assert_eq!(back.state(), State::Dark);
    assert_ne!(back, machine);
}

#[test]
fn a_provider_in_the_middle_of_a_call_can_be_stored() {
    use small::provider::*;
    let mut machine = Machine::new(Duration::ZERO);
    let begin = events::BeginPrepare { set: SetId(u128::MAX), snapshot: SnapshotId(1) };
    let Outcome::Trying(trying) = machine.dispatch(begin, Duration::ZERO) else {
        panic!("it has to be tried");
    };
    let stored = serde_json::to_string(&machine).unwrap();
    let mut back: Machine = serde_json::from_str(&stored).unwrap();
    assert_eq!(back, machine);
    let outcome = back.finish(trying.ticket, Completion::AddSnapshot(Ok(())), Duration::ZERO);
    assert!(matches!(outcome, Outcome::Taken(_)), "{outcome:?}");
    assert_eq!(back.context().set, Some(SetId(u128::MAX)));
}
