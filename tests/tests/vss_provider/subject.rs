//! A provider that is called step by step, by numbers.

use crate::provider::{
    Action, Activity, Completion, Event, EventKind, Machine, Outcome, Reply, SetId, SnapshotId,
    Started, Taken, errors, events,
};
use std::time::Duration;

pub(crate) const S_OK: i64 = 0;
pub(crate) const S_FALSE: i64 = 1;
pub(crate) const E_OUTOFMEMORY: i64 = 0x8007_000E;
pub(crate) const E_INVALIDARG: i64 = 0x8007_0057;
pub(crate) const VETO: i64 = 0x8004_2306;
pub(crate) const OBJECT_NOT_FOUND: i64 = 0x8004_2308;
pub(crate) const NOT_SUPPORTED_BY_PROVIDER: i64 = 0x8004_230E;
pub(crate) const MAXIMUM_NUMBER_OF_VOLUMES: i64 = 0x8004_2312;
pub(crate) const UNSUPPORTED_CONTEXT: i64 = 0x8004_231B;
pub(crate) const INSUFFICIENT_STORAGE: i64 = 0x8004_231F;
pub(crate) const NESTED_VOLUME_LIMIT: i64 = 0x8004_232C;

/// The set that is being created.
pub(crate) const A: SetId = SetId(0xA);
/// Other sets.
pub(crate) const B: SetId = SetId(0xB);
/// See [`B`].
pub(crate) const C: SetId = SetId(0xC);

/// The numbers of `VSS_SNAPSHOT_STATE` in the order of a creation; POSTCOMMITTED is 15.
pub(crate) const IN_ORDER: [i64; 14] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 15, 9, 10, 11, 12];

/// What an unfinished set loses, or a finished one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Loss {
    /// What an unfinished set holds was released.
    Discarded(SetId),
    /// The finished shadow copies of a set were deleted.
    Withdrawn(SetId),
}

/// A provider; `try` and running work succeed unless told otherwise.
#[derive(Clone, Debug)]
pub(crate) struct Subject {
    pub(crate) machine: Machine,
    pub(crate) now: Duration,
    /// What was lost so far.
    pub(crate) losses: Vec<Loss>,
    /// Everything done so far.
    pub(crate) actions: Vec<Action>,
    /// Everything tried or begun so far.
    pub(crate) work: Vec<Activity>,
    /// What the next `try` fails with.
    pub(crate) next_try_fails: Option<Reply>,
    /// The set that calls spoke of before the present step.
    set_before: Option<SetId>,
}

impl Subject {
    pub(crate) fn new() -> Self {
        Self {
            machine: Machine::new(Duration::ZERO),
            now: Duration::ZERO,
            losses: Vec::new(),
            actions: Vec::new(),
            work: Vec::new(),
            next_try_fails: None,
            set_before: None,
        }
    }

    /// A provider that was led by documented calls to the state with this number, for set [`A`]
    /// with two volumes.
    pub(crate) fn at(code: i64) -> Self {
        let mut subject = Self::new();
        if code != 0 {
            assert_eq!(subject.begin(A, 1), Some(S_OK));
            assert_eq!(subject.begin(A, 2), Some(S_OK));
        }
        if code == 13 {
            assert_eq!(subject.call(events::Abort { set: A }), S_OK);
        }
        while subject.code() != code {
            match subject.machine.running() {
                Some(_) => assert_eq!(subject.done().1, S_OK),
                None => {
                    let next = subject.next_call();
                    assert_eq!(subject.start(next), None);
                }
            }
        }
        subject.losses.clear();
        subject.actions.clear();
        subject.work.clear();
        subject
    }

    /// The call that comes next in a creation of [`A`].
    pub(crate) fn next_call(&self) -> Event {
        match self.code() {
            1 => events::EndPrepare { set: A }.into(),
            3 => events::PreCommit { set: A }.into(),
            5 => events::Commit { set: A }.into(),
            7 => events::PostCommit { set: A, count: 2 }.into(),
            15 => events::PreFinalCommit { set: A }.into(),
            10 => events::PostFinalCommit { set: A }.into(),
            code => panic!("nothing comes after {code}"),
        }
    }

    /// The state, as VSS numbers it.
    pub(crate) fn code(&self) -> i64 {
        self.machine.state().code().expect("every state has a number")
    }

    /// Begins a call: what it answers, or nothing where it still runs.
    pub(crate) fn start(&mut self, event: impl Into<Event>) -> Option<i64> {
        self.set_before = self.machine.context().set;
        let mut outcome = self.machine.dispatch(event, self.now);
        if let Outcome::Trying(trying) = outcome {
            self.act(trying.before);
            self.work.push(trying.activity);
            let completion = completion(trying.activity, self.next_try_fails.take());
            outcome = self.machine.finish(trying.ticket, completion, self.now);
        }
        match outcome {
            Outcome::Taken(taken) => self.take(&taken),
            Outcome::Ignored(_) | Outcome::Refused(_) => {}
            other => panic!("{other:?} is no answer"),
        }
        outcome.reply().map(code)
    }

    pub(crate) fn begin(&mut self, set: SetId, snapshot: u128) -> Option<i64> {
        self.start(events::BeginPrepare { set, snapshot: SnapshotId(snapshot) })
    }

    /// The running work is done: the call that waited, and what it answers.
    pub(crate) fn done(&mut self) -> (EventKind, i64) {
        self.finish(None)
    }

    /// The running work has failed.
    pub(crate) fn fail(&mut self, reply: Reply) -> (EventKind, i64) {
        self.finish(Some(reply))
    }

    fn finish(&mut self, error: Option<Reply>) -> (EventKind, i64) {
        self.set_before = self.machine.context().set;
        let Started { activity, ticket } = self.machine.running().expect("something runs");
        match self.machine.finish(ticket, completion(activity, error), self.now) {
            Outcome::Taken(taken) => {
                self.take(&taken);
                let (call, reply) = taken.answers.expect("a call waited");
                (call, code(reply))
            }
            other => panic!("{other:?} ends nothing"),
        }
    }

    /// A whole call.
    pub(crate) fn call(&mut self, event: impl Into<Event>) -> i64 {
        match self.start(event) {
            Some(reply) => reply,
            None => self.done().1,
        }
    }

    fn take(&mut self, taken: &Taken) {
        // What is discarded is what was there before the step.
        self.act(taken.actions.leaving);
        self.act(taken.actions.entering);
        self.work.extend(taken.started.map(|started| started.activity));
    }

    fn act(&mut self, actions: &[Action]) {
        for &action in actions {
            self.actions.push(action);
            match (action, self.set_before) {
                (Action::DiscardSet, Some(set)) => self.losses.push(Loss::Discarded(set)),
                (Action::WithdrawSet, Some(set)) => self.losses.push(Loss::Withdrawn(set)),
                (Action::DiscardSet | Action::WithdrawSet, None) => panic!("there is no set"),
                (Action::HandOverSet | Action::LogDeferred, _) => {}
            }
        }
    }
}

pub(crate) fn code(reply: Reply) -> i64 {
    reply.code().expect("every reply has a number")
}

/// The reply with this number.
pub(crate) fn reply(number: i64) -> Reply {
    let found = Reply::ALL.iter().find(|&&reply| code(reply) == number);
    *found.unwrap_or_else(|| panic!("there is no reply {number:#x}"))
}

macro_rules! completions {
    ($($name:ident)*) => {
        /// How an activity ends: well, or with an error that it can have.
        pub(crate) fn completion(activity: Activity, error: Option<Reply>) -> Completion {
            match activity {
                $(Activity::$name => Completion::$name(match error {
                    None => Ok(()),
                    Some(reply) => Err(errors::$name::try_from(reply).expect("it can fail so")),
                }),)*
            }
        }

        /// Every error an activity can have.
        pub(crate) fn errors_of(activity: Activity) -> Vec<Reply> {
            let can_be = |reply: Reply| match activity {
                $(Activity::$name => errors::$name::try_from(reply).is_ok(),)*
            };
            Reply::ALL.iter().copied().filter(|&reply| can_be(reply)).collect()
        }
    };
}

completions! {
    AddSnapshot FinishPreparing MakeReady CommitSnapshots FinishCommit OpenForRecovery SealSnapshots
    GetTargetLuns AreLunsSupported LocateLuns FillInLunInfo OnLunEmpty GetProviderCapabilities
    OnLunStateChange ResyncLuns OnReuseLuns OnLoad
}
