//! The lifecycle as types: what compiles is what the file allows, and it does what the machine does.

use std::time::Duration;

#[allow(missing_docs)]
mod provider {
    lifechart::machine!(builtin "vss_provider", typestate, tests = none);
}

#[allow(missing_docs)]
mod upload {
    lifechart::machine!("../corpus/pass/upload.yaml", typestate, tests = none);
}

#[allow(missing_docs)]
mod session {
    lifechart::machine!("../corpus/pass/session.yaml", typestate, tests = none);
}

const NOW: Duration = Duration::ZERO;

/// `TRYBUILD=overwrite` writes the messages anew.
#[test]
fn what_the_lifecycle_forbids_does_not_compile() {
    trybuild::TestCases::new().compile_fail("misuse_of_types/*.rs");
}

mod a_provider {
    use super::NOW;
    use super::provider::typed::{self, AnyState, Prepared, Preparing, ProcessingPrepare};
    use super::provider::typed::{prepared, preparing, processing_prepare, unknown};
    use super::provider::{Action, Activity, Machine, Reply, SetId, SnapshotId, State};
    use super::provider::{errors, events};

    const SET: SetId = SetId(7);
    const OTHER: SetId = SetId(8);

    fn begin(set: SetId) -> events::BeginPrepare {
        events::BeginPrepare { set, snapshot: SnapshotId(1) }
    }

    fn preparing() -> Preparing {
        match typed::start(NOW).begin_prepare(begin(SET), NOW, |_, _| Ok(())) {
            unknown::BeginPrepare::Preparing(next, taken) => {
                assert_eq!(taken.reply, Some(Reply::Ok));
                next
            }
            other => panic!("{other:?}"),
        }
    }

    fn processing_prepare() -> ProcessingPrepare {
        match preparing().end_prepare(events::EndPrepare { set: SET }, NOW) {
            preparing::EndPrepare::ProcessingPrepare(next, taken) => {
                assert_eq!(taken.reply, None, "the call still runs");
                assert_eq!(taken.started.map(|it| it.activity), Some(Activity::FinishPreparing));
                next
            }
            other => panic!("{other:?}"),
        }
    }

    fn prepared() -> Prepared {
        let (next, taken) = processing_prepare().done(NOW);
        assert_eq!(taken.answers.map(|(_, reply)| reply), Some(Reply::Ok));
        next
    }

    #[test]
    fn is_led_by_its_types_to_a_prepared_set() {
        assert_eq!(prepared().state(), State::Prepared);
        assert_eq!(prepared().context().set, Some(SET));
    }

    #[test]
    fn keeps_its_state_when_a_call_is_refused() {
        let wrong = events::PreCommit { set: OTHER };
        match prepared().pre_commit(wrong, NOW) {
            prepared::PreCommit::Refused(same, reply) => {
                assert_eq!(reply, Reply::ObjectNotFound);
                assert_eq!(same, prepared());
            }
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn says_what_a_try_failed_with() {
        let full = |_: &_, _: _| Err(errors::AddSnapshot::TooManyVolumes);
        match typed::start(NOW).begin_prepare(begin(SET), NOW, full) {
            unknown::BeginPrepare::Refused(_, reply) => assert_eq!(reply, Reply::TooManyVolumes),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn runs_what_comes_before_a_try() {
        let mut before: &[Action] = &[];
        let next = prepared().begin_prepare(begin(OTHER), NOW, |_, trying| {
            before = trying.before;
            Ok(())
        });
        assert!(matches!(next, prepared::BeginPrepare::Preparing(..)), "{next:?}");
        assert_eq!(before, [Action::DiscardSet]);
    }

    #[test]
    fn answers_the_call_that_an_abort_interrupts() {
        match processing_prepare().abort(events::Abort { set: SET }, NOW) {
            processing_prepare::Abort::Aborted(_, taken) => {
                let answer = taken.answers.map(|(_, reply)| reply);
                assert_eq!(answer, Some(Reply::ProviderVeto));
                assert_eq!(taken.interrupted, Some(Activity::FinishPreparing));
            }
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn can_be_stored_and_found_again() {
        let stored: Machine = prepared().into();
        let wrong: Result<Preparing, Machine> = stored.clone().try_into();
        assert_eq!(wrong.map_err(|machine| machine.state()), Err(State::Prepared));
        let found: Result<Prepared, Machine> = stored.clone().try_into();
        assert_eq!(found, Ok(prepared()));
        let any: Result<AnyState, Machine> = stored.try_into();
        assert_eq!(any, Ok(AnyState::Prepared(prepared())));
    }

    #[test]
    fn is_not_made_of_a_machine_that_waits_for_a_try() {
        let mut machine = Machine::new(NOW);
        let trying = machine.dispatch(begin(SET), NOW);
        assert!(matches!(trying, super::provider::Outcome::Trying(_)), "{trying:?}");
        let typed: Result<typed::Unknown, Machine> = machine.clone().try_into();
        assert_eq!(typed, Err(machine));
    }
}

mod an_upload {
    use super::upload::typed::{self, Receiving, idle, receiving};
    use super::upload::{Completion, Context, Guards, Outcome, Part, Reply, Upload};
    use super::upload::{Machine, errors, events, results};

    struct Quota(bool);

    impl Guards for Quota {
        fn has_quota(&self, _: &Context, _: Upload) -> bool {
            self.0
        }
    }

    fn begin() -> events::Begin {
        events::Begin { upload: Upload(1) }
    }

    fn receiving() -> Receiving {
        let granted = |_: &_, _: _| Ok(results::Reserve { granted: 2 });
        match typed::start().begin(begin(), &Quota(true), granted) {
            idle::Begin::Receiving(next, taken) => {
                assert_eq!(taken.reply, Some(Reply::Created));
                next
            }
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn takes_what_an_activity_brings_back() {
        assert_eq!(receiving().context().parts, 2);
    }

    #[test]
    fn asks_the_guards_that_a_person_writes() {
        let never = |_: &_, _: _| panic!("nothing is tried");
        match typed::start().begin(begin(), &Quota(false), never) {
            idle::Begin::Refused(_, reply) => assert_eq!(reply, Reply::Full),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn tells_what_is_ignored_from_what_is_taken() {
        let part = events::Send { upload: Upload(1), part: Part(5) };
        let sent = match receiving().send(part, &Quota(true), |_, _| Ok(())) {
            receiving::Send::Receiving(next, _) => next,
            other => panic!("{other:?}"),
        };
        let never = |_: &_, _: _| panic!("nothing is tried");
        match sent.send(part, &Quota(true), never) {
            receiving::Send::Ignored(same, reply) => {
                assert_eq!((same.context().parts, reply), (3, Reply::Ok));
            }
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn agrees_with_the_machine_about_a_failed_try() {
        let mut machine: Machine = receiving().into();
        let other = events::Begin { upload: Upload(2) };
        let Outcome::Trying(trying) = machine.dispatch(other, &Quota(true)) else {
            panic!("it is tried");
        };
        let failed = Completion::Reserve(Err(errors::Reserve::Full));
        let Outcome::Taken(expected) = machine.finish(trying.ticket, failed, &Quota(true)) else {
            panic!("a failure is taken");
        };
        let full = |_: &_, _: _| Err(errors::Reserve::Full);
        match receiving().begin(other, &Quota(true), full) {
            receiving::Begin::Idle(next, taken) => {
                assert_eq!(taken, expected);
                assert_eq!(next.into_dynamic(), machine);
            }
            other => panic!("{other:?}"),
        }
    }
}

mod a_session {
    use super::NOW;
    use super::session::typed::{self, AnyState, Checking, checking};
    use super::session::{Due, State, User, events};
    use std::time::Duration;

    fn checking() -> Checking {
        let user = events::SignIn { user: User(1), stay: false };
        typed::start(NOW).sign_in(user, NOW).0
    }

    #[test]
    fn lets_deadlines_come_first() {
        let late = Duration::from_secs(10);
        let due = match checking().done(late) {
            checking::Done::DeadlineFirst(same) => same,
            other => panic!("{other:?}"),
        };
        let (next, due) = due.elapse(late);
        assert!(matches!(next, AnyState::SignedOut(_)), "{next:?}");
        assert!(matches!(due, Some(Due::Taken(taken)) if taken.to == State::SignedOut), "{due:?}");
    }

    #[test]
    fn goes_on_while_nothing_is_due() {
        match checking().done(Duration::from_secs(9)) {
            checking::Done::Active(next, _) => assert_eq!(next.state(), State::Active),
            other => panic!("{other:?}"),
        }
        let ignored = typed::start(NOW).sign_out(NOW);
        assert!(matches!(ignored, (_, super::session::Reply::Ok)), "{ignored:?}");
    }
}
