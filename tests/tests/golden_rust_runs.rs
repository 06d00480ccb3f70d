//! The code in `tests/golden` compiles without warnings, and does what its specification says.

use core::time::Duration;

#[path = "../golden/elevator.rs"]
#[deny(warnings, missing_docs, clippy::all)]
#[allow(unreachable_pub)]
#[rustfmt::skip]
mod elevator;
#[path = "../golden/modem.rs"]
#[deny(warnings, missing_docs, clippy::all)]
#[allow(unreachable_pub)]
#[rustfmt::skip]
mod modem;
#[path = "../golden/session.rs"]
#[deny(warnings, missing_docs, clippy::all)]
#[allow(unreachable_pub)]
#[rustfmt::skip]
mod session;
#[path = "../golden/turnstile.rs"]
#[deny(warnings, missing_docs, clippy::all)]
#[allow(unreachable_pub)]
#[rustfmt::skip]
mod turnstile;
#[path = "../golden/upload.rs"]
#[deny(warnings, missing_docs, clippy::all)]
#[allow(unreachable_pub)]
#[rustfmt::skip]
mod upload;
#[path = "../golden/vss_async.rs"]
#[deny(warnings, missing_docs, clippy::all)]
#[allow(unreachable_pub)]
#[rustfmt::skip]
mod vss_async;
#[path = "../golden/vss_coordinator.rs"]
#[deny(warnings, missing_docs, clippy::all)]
#[allow(unreachable_pub)]
#[rustfmt::skip]
mod vss_coordinator;
#[path = "../golden/vss_provider.rs"]
#[deny(warnings, missing_docs, clippy::all)]
#[allow(unreachable_pub)]
#[rustfmt::skip]
mod vss_provider;
#[path = "../golden/vss_requester.rs"]
#[deny(warnings, missing_docs, clippy::all)]
#[allow(unreachable_pub)]
#[rustfmt::skip]
mod vss_requester;
#[path = "../golden/vss_writer.rs"]
#[deny(warnings, missing_docs, clippy::all)]
#[allow(unreachable_pub)]
#[rustfmt::skip]
mod vss_writer;

#[test]
fn a_turnstile_turns() {
    use turnstile::{Event, Machine, Outcome, Reply, Role, State, Taken, events};

    let mut machine = Machine::new();
    assert_eq!(machine, Machine::default());
    assert_eq!(machine.dispatch(Event::Push), Outcome::Ignored(Reply::Ok));
    assert_eq!(
        machine.dispatch(events::Coin),
        Outcome::Taken(Taken {
            from: State::Locked,
            to: State::Unlocked,
            role: Role::Main,
            reply: Some(Reply::Ok),
        })
    );
    assert_eq!(machine.state(), State::Unlocked);
    assert_eq!(machine.dispatch(Event::Coin).reply(), Some(Reply::Ok));
}

#[test]
fn states_and_replies_say_what_they_are() {
    use vss_provider::{Composite, EventKind, Reply, State, errors, replies};

    assert_eq!(State::ALL.len(), 15);
    assert_eq!(State::Postcommitted.name(), "postcommitted");
    assert_eq!(State::Postcommitted.title(), "VSS_SS_POSTCOMMITTED");
    assert_eq!(State::Postcommitted.code(), Some(15));
    assert!(State::ProcessingCommit.is_in(Composite::Frozen));
    assert!(State::ProcessingCommit.is_in(Composite::InCreation));
    assert!(!State::Created.is_in(Composite::InCreation));
    assert!(State::ProcessingCommit.is_running() && !State::Committed.is_running());
    assert_eq!(Reply::ProviderVeto.code(), Some(0x8004_2306));
    assert!(Reply::NotNow.is_success() && !Reply::ProviderVeto.is_success());
    assert_eq!(EventKind::OnUnload.replies(), [Reply::Ok, Reply::NotNow]);
    assert_eq!(replies::OnUnload::try_from(Reply::NotNow), Ok(replies::OnUnload::NotNow));
    assert_eq!(replies::OnUnload::try_from(Reply::ProviderVeto), Err(Reply::ProviderVeto));
    assert_eq!(Reply::from(errors::AddSnapshot::ProviderVeto), Reply::ProviderVeto);
    assert!(errors::AddSnapshot::try_from(Reply::Ok).is_err(), "a success is no error");
}

#[test]
fn an_elevator_runs_exit_actions_inside_out_and_entry_actions_outside_in() {
    use elevator::{Action, Event, Machine, Outcome, State, Taken, events};

    let taken = |outcome: Outcome| match outcome {
        Outcome::Taken(taken) => taken,
        other => panic!("{other:?}"),
    };
    let all = |taken: Taken| {
        assert!(taken.actions.before.is_empty());
        [taken.actions.leaving, taken.actions.entering].concat()
    };
    let mut machine = Machine::new();
    assert_eq!(Machine::STARTING, [Action::LampOn, Action::OpenDoors]);
    let up = taken(machine.dispatch(events::Call { floor: 2 }));
    assert_eq!((up.from, up.to), (State::Waiting, State::UpSlow));
    assert_eq!(all(up), [Action::CloseDoors, Action::StartMotor]);
    machine.dispatch(Event::AtSpeed);
    let passed = taken(machine.dispatch(Event::FloorPassed));
    assert_eq!((passed.to, machine.context().at), (State::UpFast, 1));
    // A local reset keeps the lamp on, a restart of the composite from within does not.
    let reset = taken(machine.dispatch(Event::Reset));
    assert_eq!(all(reset), [Action::StopMotor, Action::LogReset, Action::OpenDoors]);
    let restart = taken(machine.dispatch(Event::Restart));
    let around = [Action::CloseDoors, Action::LampOff, Action::LampOn, Action::OpenDoors];
    assert_eq!(all(restart), around);
    let ring = taken(machine.dispatch(Event::Alarm));
    assert_eq!((ring.from, ring.to, all(ring)), (ring.to, ring.from, vec![Action::Ring]));
}

#[test]
fn a_session_ends_when_its_time_is_up() {
    use session::{
        Activity, Completion, Due, Durations, Event, Machine, Outcome, Reply, State, User, Window,
        events,
    };

    let at = Duration::from_secs;
    let durations = Durations { idle: at(100), ..Durations::new() };
    let mut machine = Machine::with_durations(durations, at(0));
    assert_eq!(machine.next_deadline(), None);
    let user = User(7);
    let sign_in = events::SignIn { user, stay: false };
    let Outcome::Taken(taken) = machine.dispatch(sign_in, at(1)) else { panic!() };
    let started = taken.started.expect("the password is checked");
    assert_eq!((taken.reply, started.activity), (None, Activity::CheckPassword));
    assert_eq!(machine.next_deadline(), Some(at(11)));
    let done = machine.finish(started.ticket, Completion::CheckPassword(Ok(())), at(2));
    let Outcome::Taken(taken) = done else { panic!("{done:?}") };
    assert_eq!(taken.answers.map(|(_, reply)| reply), Some(Reply::Ok));
    let again = machine.finish(started.ticket, Completion::CheckPassword(Ok(())), at(2));
    assert_eq!(again, Outcome::Dropped);
    // One late call is as good as many early ones: what is entered by a deadline is entered then.
    assert_eq!(machine.dispatch(Event::SignOut, at(1000)), Outcome::DeadlineFirst);
    let Some(Due::Taken(first)) = machine.elapse(at(1000)) else { panic!() };
    assert_eq!((first.to, machine.next_deadline()), (State::Fading, Some(at(132))));
    let Some(Due::Taken(second)) = machine.elapse(at(1000)) else { panic!() };
    assert_eq!((second.to, machine.context().user), (State::SignedOut, None));
    assert_eq!(machine.elapse(at(1000)), None);
    let _ = Window::ALL;
}

#[test]
fn tickets_do_not_count_for_equality() {
    use session::{Completion, Machine, Outcome, User, errors, events};

    let now = Duration::ZERO;
    let (mut machine, fresh) = (Machine::new(now), Machine::new(now));
    let sign_in = events::SignIn { user: User(1), stay: false };
    let Outcome::Taken(taken) = machine.dispatch(sign_in, now) else { panic!() };
    assert_ne!(machine, fresh);
    let ticket = taken.started.expect("an activity").ticket;
    let denied = Completion::CheckPassword(Err(errors::CheckPassword::Denied));
    assert!(matches!(machine.finish(ticket, denied, now), Outcome::Taken(_)));
    assert_eq!(machine, fresh);
}

#[test]
fn an_upload_waits_for_what_it_tries_and_asks_once() {
    use std::cell::Cell;
    use upload::{
        Completion, Context, Event, Guards, Machine, Outcome, Reply, State, Upload, events, results,
    };

    struct Quota(Cell<usize>);
    impl Guards for Quota {
        fn has_quota(&self, _context: &Context, _upload: Upload) -> bool {
            self.0.set(self.0.get() + 1);
            true
        }
    }
    let quota = Quota(Cell::new(0));
    let mut machine = Machine::new();
    let upload = Upload(1);
    let Outcome::Trying(ping) = machine.dispatch(Event::Ping, &quota) else { panic!() };
    let Outcome::Trying(trying) = machine.dispatch(events::Begin { upload }, &quota) else {
        panic!()
    };
    assert_eq!((quota.0.get(), machine.state()), (1, State::Idle));
    assert_eq!(machine.dispatch(Event::Ping, &quota), Outcome::Busy);
    let answered = Completion::AnswerPing(Ok(()));
    assert_eq!(machine.finish(ping.ticket, answered, &quota), Outcome::Busy);
    let granted = Completion::Reserve(Ok(results::Reserve { granted: 2 }));
    let Outcome::Taken(taken) = machine.finish(trying.ticket, granted, &quota) else { panic!() };
    assert_eq!((taken.to, taken.reply), (State::Receiving, Some(Reply::Created)));
    assert_eq!((machine.context().current, machine.context().parts), (Some(upload), 2));
    let Outcome::Taken(late) = machine.finish(ping.ticket, answered, &quota) else { panic!() };
    assert_eq!((late.from, late.to), (State::Receiving, State::Receiving));
    assert_eq!(machine.finish(ping.ticket, answered, &quota), Outcome::Dropped);
}

#[test]
fn names_of_every_kind_work() {
    use modem::{Event, Machine, Match, Outcome, Reply, State, events};

    let mut machine = Machine::new();
    assert!(machine.context().r#enum);
    let moved = machine.dispatch(events::Move { r#ref: Match::Yes, r#dyn: Some(true) });
    assert!(matches!(moved, Outcome::Taken(taken) if taken.reply == Some(Reply::Ok)), "{moved:?}");
    assert_eq!(machine.context().r#type, Match::Yes);
    assert!(matches!(machine.dispatch(Event::Use), Outcome::Taken(_)));
    assert_eq!((machine.state(), machine.state().title()), (State::Null, ""));
}

#[test]
fn a_provider_resets_for_a_new_set() {
    use vss_provider::{
        Action, Activity, Completion, Machine, Outcome, Role, SetId, SnapshotId, State, errors,
        events,
    };

    let now = Duration::ZERO;
    let begin = |set| events::BeginPrepare { set: SetId(set), snapshot: SnapshotId(set) };
    let mut machine = Machine::new(now);
    let Outcome::Trying(trying) = machine.dispatch(begin(1), now) else { panic!() };
    assert_eq!(trying.activity, Activity::AddSnapshot);
    machine.finish(trying.ticket, Completion::AddSnapshot(Ok(())), now);
    assert_eq!((machine.state(), machine.context().snapshots), (State::Preparing, 1));
    let Outcome::Trying(trying) = machine.dispatch(begin(2), now) else { panic!() };
    assert_eq!(trying.before, [Action::DiscardSet]);
    let failed = Completion::AddSnapshot(Err(errors::AddSnapshot::ProviderVeto));
    let Outcome::Taken(taken) = machine.finish(trying.ticket, failed, now) else { panic!() };
    assert_eq!((taken.to, taken.role), (State::Unknown, Role::Failure));
    assert_eq!(taken.actions.before, [Action::DiscardSet]);
    assert_eq!(machine, Machine::new(now));
}
