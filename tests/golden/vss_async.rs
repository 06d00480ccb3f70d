// Generated from vss_async.yaml.

pub use ::lifechart::Role;
/// The states of the lifecycle.
///
/// VSS asynchronous operation.
///
/// What a requester holds while DoSnapshotSet, PrepareForBackup or BackupComplete runs: an IVssAsync. It is asked how far the work is, waited for, or cancelled, before and after the end of the work.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(dead_code, clippy::enum_variant_names)]
pub enum State {
    /// unused.
    ///
    /// No work was begun.
    ///
    /// Declared at vss_async.yaml:68.
    ///
    /// - [`Begin`](Event::Begin): goes to [`Running`](State::Running) (main, line 71).
    Unused,
    /// VSS_S_ASYNC_PENDING.
    ///
    /// Declared at vss_async.yaml:73.
    ///
    /// Runs [`Work`](Activity::Work).
    ///
    /// - [`QueryStatus`](Event::QueryStatus): ignored with [`Pending`](Reply::Pending) (line 82).
    /// - [`Wait`](Event::Wait): stays, tries [`WaitForEnd`](Activity::WaitForEnd) (line 84). Others may ask and cancel meanwhile. It fails with what the work fails with.
    /// - [`Cancel`](Event::Cancel): goes to [`Cancelled`](State::Cancelled) (abort, line 87).
    /// - done: goes to [`Done`](State::Done) (main, line 77).
    /// - work fails: goes to [`Failed`](State::Failed) (failure, line 78).
    Running,
    /// VSS_S_ASYNC_FINISHED.
    ///
    /// Declared at vss_async.yaml:96.
    ///
    /// - [`QueryStatus`](Event::QueryStatus): ignored with [`Finished`](Reply::Finished) (line 100).
    /// - [`Wait`](Event::Wait): ignored with [`Ok`](Reply::Ok) (line 101).
    /// - [`Cancel`](Event::Cancel): ignored with [`Finished`](Reply::Finished) (line 102).
    Done,
    /// VSS_S_ASYNC_CANCELLED.
    ///
    /// Declared at vss_async.yaml:103.
    ///
    /// - [`QueryStatus`](Event::QueryStatus): ignored with [`Cancelled`](Reply::Cancelled) (line 107).
    /// - [`Wait`](Event::Wait): ignored with [`Ok`](Reply::Ok) (line 108). Our decision. The work has ended; QueryStatus tells how.
    /// - [`Cancel`](Event::Cancel): ignored with [`Cancelled`](Reply::Cancelled) (line 109).
    Cancelled,
    /// failed.
    ///
    /// Declared at vss_async.yaml:110.
    ///
    /// - [`QueryStatus`](Event::QueryStatus): refused with [`ItsFailure`](Reply::ItsFailure) (line 113).
    /// - [`Wait`](Event::Wait): refused with [`ItsFailure`](Reply::ItsFailure) (line 114).
    /// - [`Cancel`](Event::Cancel): refused with [`ItsFailure`](Reply::ItsFailure) (line 115).
    Failed,
}
#[allow(dead_code)]
impl State {
    /// All of them, in order of declaration.
    pub const ALL: &'static [Self] = &[
        Self::Unused,
        Self::Running,
        Self::Done,
        Self::Cancelled,
        Self::Failed,
    ];
    /// The name in the specification.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Unused => "unused",
            Self::Running => "running",
            Self::Done => "done",
            Self::Cancelled => "cancelled",
            Self::Failed => "failed",
        }
    }
    /// How people call it.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Unused => "unused",
            Self::Running => "VSS_S_ASYNC_PENDING",
            Self::Done => "VSS_S_ASYNC_FINISHED",
            Self::Cancelled => "VSS_S_ASYNC_CANCELLED",
            Self::Failed => "failed",
        }
    }
    /// The number in the outside world, if there is one.
    pub const fn code(self) -> Option<i64> {
        match self {
            Self::Unused => None,
            Self::Running => Some(0x0004_2309),
            Self::Done => Some(0x0004_230A),
            Self::Cancelled => Some(0x0004_230B),
            Self::Failed => None,
        }
    }
}
#[allow(dead_code)]
impl State {
    /// Whether it is inside a composite state.
    pub const fn is_in(self, composite: Composite) -> bool {
        match composite {
            Composite::Ended => {
                ::core::matches!(self, Self::Done | Self::Cancelled | Self::Failed)
            }
        }
    }
    /// The activity that runs in this state.
    pub const fn activity(self) -> Option<Activity> {
        match self {
            State::Running => Some(Activity::Work),
            State::Unused | State::Done | State::Cancelled | State::Failed => None,
        }
    }
    /// Whether the lifecycle has ended.
    pub const fn is_final(self) -> bool {
        false
    }
    /// Whether an activity runs.
    pub const fn is_running(self) -> bool {
        ::core::matches!(self, Self::Running)
    }
}
/// The composite states: what several states have in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(dead_code, clippy::enum_variant_names)]
pub enum Composite {
    /// ended.
    ///
    /// How the work has ended never changes. An IVssAsync is for one piece of work; the next one has its own.
    ///
    /// Declared at vss_async.yaml:89.
    ///
    /// Holds [`Done`](State::Done), [`Cancelled`](State::Cancelled), [`Failed`](State::Failed). Begins in [`Done`](State::Done).
    Ended,
}
#[allow(dead_code)]
impl Composite {
    /// All of them, in order of declaration.
    pub const ALL: &'static [Self] = &[Self::Ended];
    /// The name in the specification.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Ended => "ended",
        }
    }
    /// How people call it.
    pub const fn title(self) -> &'static str {
        self.name()
    }
}
/// What the caller does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(dead_code, clippy::enum_variant_names)]
pub enum Event {
    /// the method that hands out the IVssAsync.
    ///
    /// Work begins. The method itself returns at once; what this call is answered is how the work ends.
    ///
    /// Declared at vss_async.yaml:43.
    ///
    /// Answers [`Ok`](Reply::Ok), [`Cancelled`](Reply::Cancelled), [`BadState`](Reply::BadState), [`ItsFailure`](Reply::ItsFailure), and nothing else: [`replies::Begin`].
    ///
    /// Taken in [`Unused`](State::Unused).
    Begin,
    /// QueryStatus.
    ///
    /// How far is the work?
    ///
    /// Declared at vss_async.yaml:48.
    ///
    /// Answers [`Pending`](Reply::Pending), [`Finished`](Reply::Finished), [`Cancelled`](Reply::Cancelled), [`BadState`](Reply::BadState), [`ItsFailure`](Reply::ItsFailure), and nothing else: [`replies::QueryStatus`].
    ///
    /// Nothing is done about it in any state.
    QueryStatus,
    /// Wait.
    ///
    /// Return when the work has ended.
    ///
    /// Declared at vss_async.yaml:52.
    ///
    /// Answers [`Ok`](Reply::Ok), [`AccessDenied`](Reply::AccessDenied), [`BadState`](Reply::BadState), [`Unexpected`](Reply::Unexpected), [`ItsFailure`](Reply::ItsFailure), and nothing else: [`replies::Wait`].
    ///
    /// Taken in [`Running`](State::Running).
    Wait,
    /// Cancel.
    ///
    /// Give the work up.
    ///
    /// Declared at vss_async.yaml:56.
    ///
    /// Answers [`Ok`](Reply::Ok), [`Finished`](Reply::Finished), [`Cancelled`](Reply::Cancelled), [`BadState`](Reply::BadState), [`ItsFailure`](Reply::ItsFailure), and nothing else: [`replies::Cancel`].
    ///
    /// Taken in [`Running`](State::Running).
    Cancel,
}
#[allow(dead_code)]
impl Event {
    /// Which event it is, without what it carries.
    pub const fn kind(&self) -> EventKind {
        match self {
            Self::Begin => EventKind::Begin,
            Self::QueryStatus => EventKind::QueryStatus,
            Self::Wait => EventKind::Wait,
            Self::Cancel => EventKind::Cancel,
        }
    }
}
/// The events, without what they carry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(dead_code, clippy::enum_variant_names)]
pub enum EventKind {
    /// the method that hands out the IVssAsync.
    ///
    /// Work begins. The method itself returns at once; what this call is answered is how the work ends.
    ///
    /// Declared at vss_async.yaml:43; [`Event::Begin`] says more.
    Begin,
    /// QueryStatus.
    ///
    /// How far is the work?
    ///
    /// Declared at vss_async.yaml:48; [`Event::QueryStatus`] says more.
    QueryStatus,
    /// Wait.
    ///
    /// Return when the work has ended.
    ///
    /// Declared at vss_async.yaml:52; [`Event::Wait`] says more.
    Wait,
    /// Cancel.
    ///
    /// Give the work up.
    ///
    /// Declared at vss_async.yaml:56; [`Event::Cancel`] says more.
    Cancel,
}
#[allow(dead_code)]
impl EventKind {
    /// All of them, in order of declaration.
    pub const ALL: &'static [Self] = &[
        Self::Begin,
        Self::QueryStatus,
        Self::Wait,
        Self::Cancel,
    ];
    /// The name in the specification.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Begin => "begin",
            Self::QueryStatus => "query_status",
            Self::Wait => "wait",
            Self::Cancel => "cancel",
        }
    }
    /// How people call it.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Begin => "the method that hands out the IVssAsync",
            Self::QueryStatus => "QueryStatus",
            Self::Wait => "Wait",
            Self::Cancel => "Cancel",
        }
    }
}
#[allow(dead_code)]
impl EventKind {
    /// Every reply its caller can be given.
    pub const fn replies(self) -> &'static [Reply] {
        match self {
            Self::Begin => {
                &[Reply::Ok, Reply::Cancelled, Reply::BadState, Reply::ItsFailure]
            }
            Self::QueryStatus => {
                &[
                    Reply::Pending,
                    Reply::Finished,
                    Reply::Cancelled,
                    Reply::BadState,
                    Reply::ItsFailure,
                ]
            }
            Self::Wait => {
                &[
                    Reply::Ok,
                    Reply::AccessDenied,
                    Reply::BadState,
                    Reply::Unexpected,
                    Reply::ItsFailure,
                ]
            }
            Self::Cancel => {
                &[
                    Reply::Ok,
                    Reply::Finished,
                    Reply::Cancelled,
                    Reply::BadState,
                    Reply::ItsFailure,
                ]
            }
        }
    }
}
/// What each event carries.
#[allow(dead_code)]
pub mod events {
    /// the method that hands out the IVssAsync.
    ///
    /// Work begins. The method itself returns at once; what this call is answered is how the work ends.
    ///
    /// Declared at vss_async.yaml:43; [`Event::Begin`](super::Event::Begin) says more.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[allow(dead_code)]
    pub struct Begin;
    impl ::core::convert::From<Begin> for super::Event {
        fn from(_: Begin) -> Self {
            Self::Begin
        }
    }
    /// QueryStatus.
    ///
    /// How far is the work?
    ///
    /// Declared at vss_async.yaml:48; [`Event::QueryStatus`](super::Event::QueryStatus) says more.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[allow(dead_code)]
    pub struct QueryStatus;
    impl ::core::convert::From<QueryStatus> for super::Event {
        fn from(_: QueryStatus) -> Self {
            Self::QueryStatus
        }
    }
    /// Wait.
    ///
    /// Return when the work has ended.
    ///
    /// Declared at vss_async.yaml:52; [`Event::Wait`](super::Event::Wait) says more.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[allow(dead_code)]
    pub struct Wait;
    impl ::core::convert::From<Wait> for super::Event {
        fn from(_: Wait) -> Self {
            Self::Wait
        }
    }
    /// Cancel.
    ///
    /// Give the work up.
    ///
    /// Declared at vss_async.yaml:56; [`Event::Cancel`](super::Event::Cancel) says more.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[allow(dead_code)]
    pub struct Cancel;
    impl ::core::convert::From<Cancel> for super::Event {
        fn from(_: Cancel) -> Self {
            Self::Cancel
        }
    }
}
/// What a caller is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(dead_code, clippy::enum_variant_names)]
pub enum Reply {
    /// S_OK.
    ///
    /// Declared at vss_async.yaml:29.
    ///
    /// Answered by [`Begin`](Event::Begin), [`Wait`](Event::Wait), [`Cancel`](Event::Cancel).
    Ok,
    /// VSS_S_ASYNC_PENDING.
    ///
    /// The work still runs.
    ///
    /// Declared at vss_async.yaml:30.
    ///
    /// Answered by [`QueryStatus`](Event::QueryStatus).
    Pending,
    /// VSS_S_ASYNC_FINISHED.
    ///
    /// The work is done.
    ///
    /// Declared at vss_async.yaml:31.
    ///
    /// Answered by [`QueryStatus`](Event::QueryStatus), [`Cancel`](Event::Cancel).
    Finished,
    /// VSS_S_ASYNC_CANCELLED.
    ///
    /// The work was cancelled.
    ///
    /// Declared at vss_async.yaml:32.
    ///
    /// Answered by [`Begin`](Event::Begin), [`QueryStatus`](Event::QueryStatus), [`Cancel`](Event::Cancel).
    Cancelled,
    /// E_ACCESSDENIED.
    ///
    /// Declared at vss_async.yaml:33.
    ///
    /// Answered by [`Wait`](Event::Wait).
    AccessDenied,
    /// VSS_E_BAD_STATE.
    ///
    /// Declared at vss_async.yaml:34.
    ///
    /// Every [`Event`] may answer it.
    BadState,
    /// VSS_E_UNEXPECTED.
    ///
    /// Declared at vss_async.yaml:35.
    ///
    /// Answered by [`Wait`](Event::Wait).
    Unexpected,
    /// what the work failed with.
    ///
    /// One of the codes of the method that began the work. Which one is known to the code that did the work; the lifecycle does not depend on it.
    ///
    /// Declared at vss_async.yaml:36.
    ///
    /// Every [`Event`] may answer it.
    ItsFailure,
}
#[allow(dead_code)]
impl Reply {
    /// All of them, in order of declaration.
    pub const ALL: &'static [Self] = &[
        Self::Ok,
        Self::Pending,
        Self::Finished,
        Self::Cancelled,
        Self::AccessDenied,
        Self::BadState,
        Self::Unexpected,
        Self::ItsFailure,
    ];
    /// The name in the specification.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Ok => "ok",
            Self::Pending => "pending",
            Self::Finished => "finished",
            Self::Cancelled => "cancelled",
            Self::AccessDenied => "access_denied",
            Self::BadState => "bad_state",
            Self::Unexpected => "unexpected",
            Self::ItsFailure => "its_failure",
        }
    }
    /// How people call it.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Ok => "S_OK",
            Self::Pending => "VSS_S_ASYNC_PENDING",
            Self::Finished => "VSS_S_ASYNC_FINISHED",
            Self::Cancelled => "VSS_S_ASYNC_CANCELLED",
            Self::AccessDenied => "E_ACCESSDENIED",
            Self::BadState => "VSS_E_BAD_STATE",
            Self::Unexpected => "VSS_E_UNEXPECTED",
            Self::ItsFailure => "what the work failed with",
        }
    }
    /// The number in the outside world, if there is one.
    pub const fn code(self) -> Option<i64> {
        match self {
            Self::Ok => Some(0),
            Self::Pending => Some(0x0004_2309),
            Self::Finished => Some(0x0004_230A),
            Self::Cancelled => Some(0x0004_230B),
            Self::AccessDenied => Some(0x8007_0005),
            Self::BadState => Some(0x8004_2301),
            Self::Unexpected => Some(0x8004_2302),
            Self::ItsFailure => None,
        }
    }
}
#[allow(dead_code)]
impl Reply {
    /// Whether the call succeeded.
    pub const fn is_success(self) -> bool {
        ::core::matches!(
            self, Self::Ok | Self::Pending | Self::Finished | Self::Cancelled
        )
    }
}
/// What each event answers: a call cannot be given a reply that is not on its list.
#[allow(dead_code)]
pub mod replies {
    /// What [`Event::Begin`](super::Event::Begin) answers.
    ///
    /// Declared at vss_async.yaml:43.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Begin {
        /// [S_OK](super::Reply::Ok).
        Ok,
        /// [VSS_S_ASYNC_CANCELLED](super::Reply::Cancelled).
        Cancelled,
        /// [VSS_E_BAD_STATE](super::Reply::BadState).
        BadState,
        /// [what the work failed with](super::Reply::ItsFailure).
        ItsFailure,
    }
    impl ::core::convert::From<Begin> for super::Reply {
        fn from(reply: Begin) -> Self {
            match reply {
                Begin::Ok => Self::Ok,
                Begin::Cancelled => Self::Cancelled,
                Begin::BadState => Self::BadState,
                Begin::ItsFailure => Self::ItsFailure,
            }
        }
    }
    impl ::core::convert::TryFrom<super::Reply> for Begin {
        type Error = super::Reply;
        fn try_from(reply: super::Reply) -> ::core::result::Result<Self, super::Reply> {
            match reply {
                super::Reply::Ok => ::core::result::Result::Ok(Self::Ok),
                super::Reply::Cancelled => ::core::result::Result::Ok(Self::Cancelled),
                super::Reply::BadState => ::core::result::Result::Ok(Self::BadState),
                super::Reply::ItsFailure => ::core::result::Result::Ok(Self::ItsFailure),
                super::Reply::Pending
                | super::Reply::Finished
                | super::Reply::AccessDenied
                | super::Reply::Unexpected => ::core::result::Result::Err(reply),
            }
        }
    }
    /// What [`Event::QueryStatus`](super::Event::QueryStatus) answers.
    ///
    /// Declared at vss_async.yaml:48.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum QueryStatus {
        /// [VSS_S_ASYNC_PENDING](super::Reply::Pending).
        Pending,
        /// [VSS_S_ASYNC_FINISHED](super::Reply::Finished).
        Finished,
        /// [VSS_S_ASYNC_CANCELLED](super::Reply::Cancelled).
        Cancelled,
        /// [VSS_E_BAD_STATE](super::Reply::BadState).
        BadState,
        /// [what the work failed with](super::Reply::ItsFailure).
        ItsFailure,
    }
    impl ::core::convert::From<QueryStatus> for super::Reply {
        fn from(reply: QueryStatus) -> Self {
            match reply {
                QueryStatus::Pending => Self::Pending,
                QueryStatus::Finished => Self::Finished,
                QueryStatus::Cancelled => Self::Cancelled,
                QueryStatus::BadState => Self::BadState,
                QueryStatus::ItsFailure => Self::ItsFailure,
            }
        }
    }
    impl ::core::convert::TryFrom<super::Reply> for QueryStatus {
        type Error = super::Reply;
        fn try_from(reply: super::Reply) -> ::core::result::Result<Self, super::Reply> {
            match reply {
                super::Reply::Pending => ::core::result::Result::Ok(Self::Pending),
                super::Reply::Finished => ::core::result::Result::Ok(Self::Finished),
                super::Reply::Cancelled => ::core::result::Result::Ok(Self::Cancelled),
                super::Reply::BadState => ::core::result::Result::Ok(Self::BadState),
                super::Reply::ItsFailure => ::core::result::Result::Ok(Self::ItsFailure),
                super::Reply::Ok
                | super::Reply::AccessDenied
                | super::Reply::Unexpected => ::core::result::Result::Err(reply),
            }
        }
    }
    /// What [`Event::Wait`](super::Event::Wait) answers.
    ///
    /// Declared at vss_async.yaml:52.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Wait {
        /// [S_OK](super::Reply::Ok).
        Ok,
        /// [E_ACCESSDENIED](super::Reply::AccessDenied).
        AccessDenied,
        /// [VSS_E_BAD_STATE](super::Reply::BadState).
        BadState,
        /// [VSS_E_UNEXPECTED](super::Reply::Unexpected).
        Unexpected,
        /// [what the work failed with](super::Reply::ItsFailure).
        ItsFailure,
    }
    impl ::core::convert::From<Wait> for super::Reply {
        fn from(reply: Wait) -> Self {
            match reply {
                Wait::Ok => Self::Ok,
                Wait::AccessDenied => Self::AccessDenied,
                Wait::BadState => Self::BadState,
                Wait::Unexpected => Self::Unexpected,
                Wait::ItsFailure => Self::ItsFailure,
            }
        }
    }
    impl ::core::convert::TryFrom<super::Reply> for Wait {
        type Error = super::Reply;
        fn try_from(reply: super::Reply) -> ::core::result::Result<Self, super::Reply> {
            match reply {
                super::Reply::Ok => ::core::result::Result::Ok(Self::Ok),
                super::Reply::AccessDenied => {
                    ::core::result::Result::Ok(Self::AccessDenied)
                }
                super::Reply::BadState => ::core::result::Result::Ok(Self::BadState),
                super::Reply::Unexpected => ::core::result::Result::Ok(Self::Unexpected),
                super::Reply::ItsFailure => ::core::result::Result::Ok(Self::ItsFailure),
                super::Reply::Pending
                | super::Reply::Finished
                | super::Reply::Cancelled => ::core::result::Result::Err(reply),
            }
        }
    }
    /// What [`Event::Cancel`](super::Event::Cancel) answers.
    ///
    /// Declared at vss_async.yaml:56.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Cancel {
        /// [S_OK](super::Reply::Ok).
        Ok,
        /// [VSS_S_ASYNC_FINISHED](super::Reply::Finished).
        Finished,
        /// [VSS_S_ASYNC_CANCELLED](super::Reply::Cancelled).
        Cancelled,
        /// [VSS_E_BAD_STATE](super::Reply::BadState).
        BadState,
        /// [what the work failed with](super::Reply::ItsFailure).
        ItsFailure,
    }
    impl ::core::convert::From<Cancel> for super::Reply {
        fn from(reply: Cancel) -> Self {
            match reply {
                Cancel::Ok => Self::Ok,
                Cancel::Finished => Self::Finished,
                Cancel::Cancelled => Self::Cancelled,
                Cancel::BadState => Self::BadState,
                Cancel::ItsFailure => Self::ItsFailure,
            }
        }
    }
    impl ::core::convert::TryFrom<super::Reply> for Cancel {
        type Error = super::Reply;
        fn try_from(reply: super::Reply) -> ::core::result::Result<Self, super::Reply> {
            match reply {
                super::Reply::Ok => ::core::result::Result::Ok(Self::Ok),
                super::Reply::Finished => ::core::result::Result::Ok(Self::Finished),
                super::Reply::Cancelled => ::core::result::Result::Ok(Self::Cancelled),
                super::Reply::BadState => ::core::result::Result::Ok(Self::BadState),
                super::Reply::ItsFailure => ::core::result::Result::Ok(Self::ItsFailure),
                super::Reply::Pending
                | super::Reply::AccessDenied
                | super::Reply::Unexpected => ::core::result::Result::Err(reply),
            }
        }
    }
}
/// What each activity fails with: what every call that can start it may answer.
#[allow(dead_code)]
pub mod errors {
    /// What [`Activity::Work`](super::Activity::Work) fails with.
    ///
    /// Declared at vss_async.yaml:62.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Work {
        /// [VSS_E_BAD_STATE](super::Reply::BadState).
        BadState,
        /// [what the work failed with](super::Reply::ItsFailure).
        ItsFailure,
    }
    impl ::core::convert::From<Work> for super::Reply {
        fn from(reply: Work) -> Self {
            match reply {
                Work::BadState => Self::BadState,
                Work::ItsFailure => Self::ItsFailure,
            }
        }
    }
    impl ::core::convert::TryFrom<super::Reply> for Work {
        type Error = super::Reply;
        fn try_from(reply: super::Reply) -> ::core::result::Result<Self, super::Reply> {
            match reply {
                super::Reply::BadState => ::core::result::Result::Ok(Self::BadState),
                super::Reply::ItsFailure => ::core::result::Result::Ok(Self::ItsFailure),
                super::Reply::Ok
                | super::Reply::Pending
                | super::Reply::Finished
                | super::Reply::Cancelled
                | super::Reply::AccessDenied
                | super::Reply::Unexpected => ::core::result::Result::Err(reply),
            }
        }
    }
    /// What [`Activity::WaitForEnd`](super::Activity::WaitForEnd) fails with.
    ///
    /// Declared at vss_async.yaml:63.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum WaitForEnd {
        /// [E_ACCESSDENIED](super::Reply::AccessDenied).
        AccessDenied,
        /// [VSS_E_BAD_STATE](super::Reply::BadState).
        BadState,
        /// [VSS_E_UNEXPECTED](super::Reply::Unexpected).
        Unexpected,
        /// [what the work failed with](super::Reply::ItsFailure).
        ItsFailure,
    }
    impl ::core::convert::From<WaitForEnd> for super::Reply {
        fn from(reply: WaitForEnd) -> Self {
            match reply {
                WaitForEnd::AccessDenied => Self::AccessDenied,
                WaitForEnd::BadState => Self::BadState,
                WaitForEnd::Unexpected => Self::Unexpected,
                WaitForEnd::ItsFailure => Self::ItsFailure,
            }
        }
    }
    impl ::core::convert::TryFrom<super::Reply> for WaitForEnd {
        type Error = super::Reply;
        fn try_from(reply: super::Reply) -> ::core::result::Result<Self, super::Reply> {
            match reply {
                super::Reply::AccessDenied => {
                    ::core::result::Result::Ok(Self::AccessDenied)
                }
                super::Reply::BadState => ::core::result::Result::Ok(Self::BadState),
                super::Reply::Unexpected => ::core::result::Result::Ok(Self::Unexpected),
                super::Reply::ItsFailure => ::core::result::Result::Ok(Self::ItsFailure),
                super::Reply::Ok
                | super::Reply::Pending
                | super::Reply::Finished
                | super::Reply::Cancelled => ::core::result::Result::Err(reply),
            }
        }
    }
}
/// Work that can fail, take time and be interrupted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(dead_code, clippy::enum_variant_names)]
pub enum Activity {
    /// The work. It can be told to stop.
    ///
    /// Declared at vss_async.yaml:62.
    ///
    /// Runs in [`Running`](State::Running).
    ///
    /// Fails with [`BadState`](Reply::BadState), [`ItsFailure`](Reply::ItsFailure).
    Work,
    /// Block until the work has ended.
    ///
    /// Declared at vss_async.yaml:63.
    ///
    /// Tried on a way from [`Running`](State::Running).
    ///
    /// Fails with [`AccessDenied`](Reply::AccessDenied), [`BadState`](Reply::BadState), [`Unexpected`](Reply::Unexpected), [`ItsFailure`](Reply::ItsFailure).
    WaitForEnd,
}
#[allow(dead_code)]
impl Activity {
    /// All of them, in order of declaration.
    pub const ALL: &'static [Self] = &[Self::Work, Self::WaitForEnd];
    /// The name in the specification.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Work => "work",
            Self::WaitForEnd => "wait_for_end",
        }
    }
    /// How people call it.
    pub const fn title(self) -> &'static str {
        self.name()
    }
}
/// How an activity ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(dead_code, clippy::enum_variant_names)]
pub enum Completion {
    /// How `work` ended.
    Work(::core::result::Result<(), errors::Work>),
    /// How `wait_for_end` ended.
    WaitForEnd(::core::result::Result<(), errors::WaitForEnd>),
}
/// The lifecycle as a picture, for Graphviz: `dot -Tsvg`.
#[allow(dead_code)]
pub const DOT: &str = r##"digraph "vss_async" {
  graph [compound=true, rankdir=TB, bgcolor=white, pad=0.2,
    nodesep=0.3, ranksep=0.3, labelloc=t, labeljust=l,
    fontname="Helvetica,Arial,sans-serif", fontsize=11, tooltip="VSS asynchronous operation",
    label=<<font point-size="16"><b>VSS asynchronous operation</b></font><br align="left"/><font color="#57606a">vss_async · 5 states · 4 events · 7 requirements</font><br align="left"/>>];
  node [shape=box, style="rounded,filled", fillcolor=white,
    color="#424a53", fontname="Helvetica,Arial,sans-serif", fontsize=11,
    margin="0.12,0.05", height=0.3];
  edge [fontname="Helvetica,Arial,sans-serif", fontsize=10, arrowsize=0.7];
  "start of the machine" [shape=circle, style=filled, fillcolor="#424a53", width=0.13, height=0.13, fixedsize=true, label="", group=main, class=initial, tooltip=""];
  "unused" [label=<unused>, group=main, id="state-unused", class="state", tooltip="unused, vss_async.yaml:68\nNo work was begun."];
  "running" [label=<VSS_S_ASYNC_PENDING<br/><i><font point-size="9" color="#57606a">runs work</font></i><br/><font point-size="9" color="#57606a">Wait</font>>, fillcolor="#fff3c4", group=main, id="state-running", class="state running", tooltip="VSS_S_ASYNC_PENDING (running) = 271113, vss_async.yaml:73"];
  subgraph "cluster_ended" {
    id="state-ended"; class="composite"; tooltip="ended, vss_async.yaml:89\nHow the work has ended never changes. An IVssAsync is for one piece of work; the next one has its own.";
    style="rounded,filled"; fillcolor="#f6f8fa"; color="#8c959f";
    labelloc=t; labeljust=r; margin=10;
    label=<<b>ended</b><br align="right"/>>;
    "done" [label=<VSS_S_ASYNC_FINISHED>, group=main, id="state-done", class="state", tooltip="VSS_S_ASYNC_FINISHED (done) = 271114, vss_async.yaml:96"];
    "cancelled" [label=<VSS_S_ASYNC_CANCELLED>, id="state-cancelled", class="state", tooltip="VSS_S_ASYNC_CANCELLED (cancelled) = 271115, vss_async.yaml:103"];
    "failed" [label=<failed>, id="state-failed", class="state", tooltip="failed, vss_async.yaml:110"];
  }
  "start of the machine" -> "unused" [color="#424a53", class=initial, weight=50, penwidth=1];
  "unused" -> "running" [style=solid, penwidth=2.6, color="#0550ae", weight=100, label=<<font color="#0550ae">&#160;<b>1</b> the method that hands out the IVssAsync<br align="left"/></font>>, id="arrow-unused-running-main", class=main, tooltip="main: the method that hands out the IVssAsync (vss_async.yaml:71)"];
  "running" -> "done" [style=solid, penwidth=2.6, color="#0550ae", weight=100, label=<<font color="#0550ae">&#160;<b>2</b> done<br align="left"/></font>>, id="arrow-running-done-main", class=main, tooltip="main: done (vss_async.yaml:77)"];
  "running" -> "cancelled" [style=solid, penwidth=1, color="#8250df:transparent:#8250df", weight=1, label=<<font color="#8250df">&#160;<b>abort:</b> Cancel<br align="left"/></font>>, id="arrow-running-cancelled-abort", class=abort, tooltip="abort: Cancel (vss_async.yaml:87)"];
  "running" -> "failed" [style=dotted, penwidth=1.7, color="#cf222e", weight=1, label=<<font color="#cf222e">&#160;<b>failure:</b> work fails<br align="left"/></font>>, id="arrow-running-failed-failure", class=failure, tooltip="failure: work fails (vss_async.yaml:78)"];
}
"##;
/// What became of an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(dead_code)]
pub enum Outcome {
    /// A transition was taken.
    Taken(Taken),
    /// Answered with a success; nothing changed.
    Ignored(Reply),
    /// Answered with a failure; nothing changed.
    Refused(Reply),
    /// This has to be tried first; nothing has changed yet.
    Trying(Trying),
    /// Something is being tried that everything else has to wait for, or eight things that nothing waits for; nothing changed.
    Busy,
    /// The ticket is not current, or not for this; nothing changed.
    Dropped,
}
#[allow(dead_code)]
impl Outcome {
    /// What the caller is told, if the call is over.
    pub const fn reply(&self) -> Option<Reply> {
        match *self {
            Self::Taken(taken) => taken.reply,
            Self::Ignored(reply) => Some(reply),
            Self::Refused(reply) => Some(reply),
            Self::Trying(_) => None,
            Self::Busy => None,
            Self::Dropped => None,
        }
    }
}
/// A transition that was taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(dead_code)]
pub struct Taken {
    /// The state before.
    pub from: State,
    /// The state after.
    pub to: State,
    /// What the transition is for.
    pub role: Role,
    /// What the caller is told; nothing while its call still runs, or if nobody called.
    pub reply: Option<Reply>,
    /// Another call, which was waiting for an activity, and what it is told.
    pub answers: Option<(EventKind, Reply)>,
    /// The activity that runs from now on.
    pub started: Option<Started>,
    /// The activity that was running and is told to stop.
    pub interrupted: Option<Activity>,
}
/// An activity that decides what becomes of an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(dead_code)]
pub struct Trying {
    /// What is tried.
    pub activity: Activity,
    /// To be given to `finish` with the result.
    pub ticket: Ticket,
    /// Whether everything else has to wait until it has ended.
    pub holds: bool,
}
/// An activity that runs as long as the machine stays where it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(dead_code)]
pub struct Started {
    /// What runs.
    pub activity: Activity,
    /// To be given to `finish` with the result.
    pub ticket: Ticket,
}
/// Stands for an activity that somebody will report on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Ticket(u32);
/// VSS asynchronous operation.
///
/// What a requester holds while DoSnapshotSet, PrepareForBackup or BackupComplete runs: an IVssAsync. It is asked how far the work is, waited for, or cancelled, before and after the end of the work.
///
/// Declared at vss_async.yaml:2.
#[cfg_attr(
    doc,
    doc = "",
    doc = r#" <div style="overflow-x:auto">
 <svg xmlns="http://www.w3.org/2000/svg" class="lifechart" width="492" height="453" viewBox="0 0 492 453" role="graphics-document" aria-labelledby="vss_async-title vss_async-desc">
 <title id="vss_async-title">VSS asynchronous operation</title>
 <desc id="vss_async-desc">vss_async · 5 states · 4 events · 7 requirements. The happy path: unused, VSS_S_ASYNC_PENDING, VSS_S_ASYNC_FINISHED.</desc>
 <style>.lifechart{--bg:#fff;--fg:#1f2328;--quiet:#57606a;--line:#424a53;--box:#fff;--rim:#8c959f;--run:#fff3c4;--deep1:#f6f8fa;--deep2:#e7edf4;--deep3:#d8e2ed;--deep4:#c9d6e5;--main:#0550ae;--normal:#424a53;--reset:#953800;--abort:#8250df;--failure:#cf222e;--timeout:#116329;font-family:'Helvetica Neue',Helvetica,Arial,'Liberation Sans',sans-serif}
 @media (prefers-color-scheme:dark){.lifechart{--bg:#0d1117;--fg:#e6edf3;--quiet:#9ea7b3;--line:#9ea7b3;--box:#161b22;--rim:#6e7681;--run:#3a2f0b;--deep1:#12171e;--deep2:#1b222c;--deep3:#242d39;--deep4:#2e3947;--main:#79c0ff;--normal:#c0c8d1;--reset:#ffa657;--abort:#d2a8ff;--failure:#ff7b72;--timeout:#7ee787}}
 html[data-theme] .lifechart{--bg:#fff;--fg:#1f2328;--quiet:#57606a;--line:#424a53;--box:#fff;--rim:#8c959f;--run:#fff3c4;--deep1:#f6f8fa;--deep2:#e7edf4;--deep3:#d8e2ed;--deep4:#c9d6e5;--main:#0550ae;--normal:#424a53;--reset:#953800;--abort:#8250df;--failure:#cf222e;--timeout:#116329;--bg:var(--main-background-color);--fg:var(--main-color)}
 html[data-theme=dark] .lifechart,html[data-theme=ayu] .lifechart{--bg:#0d1117;--fg:#e6edf3;--quiet:#9ea7b3;--line:#9ea7b3;--box:#161b22;--rim:#6e7681;--run:#3a2f0b;--deep1:#12171e;--deep2:#1b222c;--deep3:#242d39;--deep4:#2e3947;--main:#79c0ff;--normal:#c0c8d1;--reset:#ffa657;--abort:#d2a8ff;--failure:#ff7b72;--timeout:#7ee787;--bg:var(--main-background-color);--fg:var(--main-color);--box:var(--bg);--run:color-mix(in srgb,#d29922 22%,var(--bg));--deep1:color-mix(in srgb,var(--fg) 5%,var(--bg));--deep2:color-mix(in srgb,var(--fg) 10%,var(--bg));--deep3:color-mix(in srgb,var(--fg) 15%,var(--bg));--deep4:color-mix(in srgb,var(--fg) 20%,var(--bg))}
 .lifechart .ground{fill:var(--bg)}
 .lifechart text{font-size:12px;fill:var(--fg);white-space:pre}
 .lifechart .title{font-size:17px;font-weight:700}
 .lifechart .name,.lifechart .lead{font-weight:700}
 .lifechart .small{font-size:11px}
 .lifechart .quiet{fill:var(--quiet)}
 .lifechart .work,.lifechart .label{font-style:italic}
 .lifechart .box{fill:var(--box);stroke:var(--line)}
 .lifechart .running .box{fill:var(--run)}
 .lifechart .rim{fill:none;stroke:var(--line)}
 .lifechart .frame{stroke:var(--rim)}
 .lifechart .deep1{fill:var(--deep1)}.lifechart .deep2{fill:var(--deep2)}
 .lifechart .deep3{fill:var(--deep3)}.lifechart .deep4{fill:var(--deep4)}
 .lifechart .track{fill:none;stroke-width:1.2}
 .lifechart .main .track{stroke:var(--main);stroke-width:2.8}
 .lifechart .normal .track{stroke:var(--normal)}
 .lifechart .reset .track{stroke:var(--reset);stroke-width:1.5;stroke-dasharray:7 3.5}
 .lifechart .abort .track{stroke:var(--abort);stroke-width:3.6}
 .lifechart .abort .core{fill:none;stroke:var(--bg);stroke-width:1.4}
 .lifechart .failure .track{stroke:var(--failure);stroke-width:2;stroke-dasharray:.1 4.2;stroke-linecap:round}
 .lifechart .timeout .track{stroke:var(--timeout);stroke-width:1.5;stroke-dasharray:9 3 2 3}
 .lifechart .main .fill,.lifechart .main text,.lifechart .main tspan{fill:var(--main)}
 .lifechart .normal .fill,.lifechart .normal text,.lifechart .normal tspan{fill:var(--normal)}
 .lifechart .reset .fill,.lifechart .reset text,.lifechart .reset tspan{fill:var(--reset)}
 .lifechart .abort .fill,.lifechart .abort text,.lifechart .abort tspan{fill:var(--abort)}
 .lifechart .failure .fill,.lifechart .failure text,.lifechart .failure tspan{fill:var(--failure)}
 .lifechart .timeout .fill,.lifechart .timeout text,.lifechart .timeout tspan{fill:var(--timeout)}
 .lifechart .arrow tspan.quiet{fill:var(--quiet)}
 .lifechart .initial{fill:var(--line);stroke:var(--line)}
 .lifechart g:focus-visible{outline:2px solid var(--main)}
 </style>
 <rect class="ground" width="492" height="453"/>
 <text x="16" y="30" textLength="236" lengthAdjust="spacingAndGlyphs" class="title">VSS asynchronous operation</text>
 <text x="16" y="48" textLength="243" lengthAdjust="spacingAndGlyphs" class="small quiet">vss_async · 5 states · 4 events · 7 requirements</text>
 <g id="state-ended" class="composite ended" role="graphics-symbol" tabindex="0" aria-label="ended">
 <title>ended, vss_async.yaml:89&#10;How the work has ended never changes. An IVssAsync is for one piece of work; the next one has its own.</title>
 <rect class="frame deep1" x="16" y="240" width="300" height="145" rx="8"/>
 <text x="66" y="257" textLength="36" lengthAdjust="spacingAndGlyphs" class="name">ended</text>
 </g>
 <g id="arrow-unused-running-main" class="arrow main" role="graphics-symbol" tabindex="0" data-from="unused" data-to="running" aria-label="main: from unused to VSS_S_ASYNC_PENDING">
 <title>main: the method that hands out the IVssAsync (vss_async.yaml:71)</title>
 <path class="track" d="M54 118V144"/>
 <path class="fill" d="M54 151l-5 -9h10z"/>
 <text x="64" y="137" textLength="230" lengthAdjust="spacingAndGlyphs"><tspan class="lead">1 </tspan><tspan>the method that hands out the IVssAsync</tspan></text>
 </g>
 <g id="arrow-running-cancelled-abort" class="arrow abort" role="graphics-symbol" tabindex="0" data-from="running" data-to="cancelled" aria-label="abort: from VSS_S_ASYNC_PENDING to VSS_S_ASYNC_CANCELLED">
 <title>abort: Cancel (vss_async.yaml:87)</title>
 <path class="track" d="M304 161H334"/>
 <path class="core" d="M304 161H334"/>
 <path class="track" d="M418 161H444Q450 161 450 167V311Q450 317 444 317H311"/>
 <path class="core" d="M418 161H444Q450 161 450 167V311Q450 317 444 317H311"/>
 <path class="fill" d="M304 317l9 -4.5v9z"/>
 <text x="338" y="165" textLength="75" lengthAdjust="spacingAndGlyphs"><tspan class="lead">abort: </tspan><tspan>Cancel</tspan></text>
 </g>
 <g id="arrow-running-failed-failure" class="arrow failure" role="graphics-symbol" tabindex="0" data-from="running" data-to="failed" aria-label="failure: from VSS_S_ASYNC_PENDING to failed">
 <title>failure: work fails (vss_async.yaml:78)</title>
 <path class="track" d="M304 176H334"/>
 <path class="track" d="M437 176H457Q463 176 463 182V351Q463 357 457 357H311"/>
 <path class="fill" d="M304 357l9 -4.5v9z"/>
 <text x="338" y="180" textLength="94" lengthAdjust="spacingAndGlyphs"><tspan class="lead">failure: </tspan><tspan>work fails</tspan></text>
 </g>
 <g id="arrow-running-done-main" class="arrow main" role="graphics-symbol" tabindex="0" data-from="running" data-to="done" aria-label="main: from VSS_S_ASYNC_PENDING to VSS_S_ASYNC_FINISHED">
 <title>main: done (vss_async.yaml:77)</title>
 <path class="track" d="M54 207V260"/>
 <path class="fill" d="M54 267l-5 -9h10z"/>
 <text x="64" y="226" textLength="38" lengthAdjust="spacingAndGlyphs"><tspan class="lead">2 </tspan><tspan>done</tspan></text>
 </g>
 <g class="start"><circle class="initial" cx="54" cy="73" r="5"/><path class="initial" d="M54 73V87M54 92l-4 -7h8z"/></g>
 <g id="state-unused" class="state" role="graphics-symbol" tabindex="0" aria-label="unused">
 <title>unused, vss_async.yaml:68&#10;No work was begun.</title>
 <rect class="box" x="28" y="92" width="276" height="26" rx="6"/>
 <text x="38" y="109" textLength="43" lengthAdjust="spacingAndGlyphs" class="name">unused</text>
 </g>
 <g id="state-running" class="state running" role="graphics-symbol" tabindex="0" aria-label="VSS_S_ASYNC_PENDING">
 <title>VSS_S_ASYNC_PENDING (running) = 271113, vss_async.yaml:73</title>
 <rect class="box" x="28" y="151" width="276" height="56" rx="6"/>
 <text x="38" y="168" textLength="159" lengthAdjust="spacingAndGlyphs" class="name">VSS_S_ASYNC_PENDING</text>
 <text x="38" y="183" textLength="48" lengthAdjust="spacingAndGlyphs" class="small quiet work">runs work</text>
 <text x="38" y="198" textLength="22" lengthAdjust="spacingAndGlyphs" class="small quiet">Wait</text>
 </g>
 <g id="state-done" class="state" role="graphics-symbol" tabindex="0" aria-label="VSS_S_ASYNC_FINISHED">
 <title>VSS_S_ASYNC_FINISHED (done) = 271114, vss_async.yaml:96</title>
 <rect class="box" x="28" y="267" width="276" height="26" rx="6"/>
 <text x="38" y="284" textLength="160" lengthAdjust="spacingAndGlyphs" class="name">VSS_S_ASYNC_FINISHED</text>
 </g>
 <g id="state-cancelled" class="state" role="graphics-symbol" tabindex="0" aria-label="VSS_S_ASYNC_CANCELLED">
 <title>VSS_S_ASYNC_CANCELLED (cancelled) = 271115, vss_async.yaml:103</title>
 <rect class="box" x="28" y="307" width="276" height="26" rx="6"/>
 <text x="38" y="324" textLength="177" lengthAdjust="spacingAndGlyphs" class="name">VSS_S_ASYNC_CANCELLED</text>
 </g>
 <g id="state-failed" class="state" role="graphics-symbol" tabindex="0" aria-label="failed">
 <title>failed, vss_async.yaml:110</title>
 <rect class="box" x="28" y="347" width="276" height="26" rx="6"/>
 <text x="38" y="364" textLength="31" lengthAdjust="spacingAndGlyphs" class="name">failed</text>
 </g>
 <g class="arrow main">
 <path class="track" d="M16 409h22"/>
 <path class="fill" d="M44 409l-7 -4v8z"/></g>
 <text x="50" y="413" textLength="129" lengthAdjust="spacingAndGlyphs" class="small quiet">the happy path, numbered</text>
 <g class="arrow abort">
 <path class="track" d="M199 409h22"/>
 <path class="core" d="M199 409h22"/>
 <path class="fill" d="M227 409l-7 -4v8z"/></g>
 <text x="233" y="413" textLength="26" lengthAdjust="spacingAndGlyphs" class="small quiet">abort</text>
 <g class="arrow failure">
 <path class="track" d="M279 409h22"/>
 <path class="fill" d="M307 409l-7 -4v8z"/></g>
 <text x="313" y="413" textLength="30" lengthAdjust="spacingAndGlyphs" class="small quiet">failure</text>
 <g class="running">
 <rect class="box" x="16" y="421" width="26" height="12" rx="3"/>
 </g>
 <text x="50" y="431" textLength="66" lengthAdjust="spacingAndGlyphs" class="small quiet">work goes on</text>
 </svg>
 </div>

 # States and events

 A number is the state that follows, `=` stays, `o` is ignored, `-` is refused; where there are several, guards and work decide; in a state with `.` the machine never is. 1 [`Unused`](State::Unused), 2 [`Running`](State::Running), 3 [`Done`](State::Done), 4 [`Cancelled`](State::Cancelled), 5 [`Failed`](State::Failed).

 | event                               | [1](State::Unused)  | [2](State::Running)   | [3](State::Done) | [4](State::Cancelled) | [5](State::Failed) |
 |-------------------------------------|---------------------|-----------------------|------------------|-----------------------|--------------------|
 | [`Begin`](Event::Begin)             | [2](State::Running) | -                     | -                | -                     | -                  |
 | [`QueryStatus`](Event::QueryStatus) | -                   | o                     | o                | o                     | -                  |
 | [`Wait`](Event::Wait)               | -                   | = -                   | o                | o                     | -                  |
 | [`Cancel`](Event::Cancel)           | -                   | [4](State::Cancelled) | o                | o                     | -                  |"#
)]
#[derive(Clone, Debug)]
pub struct Machine {
    state: State,
    open: Option<EventKind>,
    waiting: [Option<Attempt>; 8],
    tickets: Tickets,
}
#[allow(dead_code)]
impl Machine {
    /// A new machine.
    pub fn new() -> Self {
        Self {
            state: State::Unused,
            open: None,
            waiting: [None; 8],
            tickets: Tickets::NONE,
        }
    }
    /// The state.
    pub const fn state(&self) -> State {
        self.state
    }
    /// The activity that runs, with its ticket.
    pub fn running(&self) -> Option<Started> {
        let ticket = self.tickets.running;
        self.state.activity().map(|activity| Started { activity, ticket })
    }
    /// The call that waits for the running activity.
    pub const fn open(&self) -> Option<EventKind> {
        self.open
    }
    /// What becomes of an event.
    pub fn dispatch(&mut self, event: impl ::core::convert::Into<Event>) -> Outcome {
        self.decide(event.into())
    }
    fn decide(&mut self, event: Event) -> Outcome {
        match self.state {
            State::Unused => {
                match event {
                    Event::Begin => {
                        Outcome::Taken(Taken {
                            started: Some(
                                self.start(Activity::Work, Some(EventKind::Begin)),
                            ),
                            ..self.go(State::Running, Role::Main)
                        })
                    }
                    Event::QueryStatus | Event::Wait | Event::Cancel => {
                        Outcome::Refused(Reply::BadState)
                    }
                }
            }
            State::Running => {
                match event {
                    Event::Begin => Outcome::Refused(Reply::BadState),
                    Event::QueryStatus => Outcome::Ignored(Reply::Pending),
                    Event::Wait => self.attempt(Tried::RunningWait),
                    Event::Cancel => {
                        Outcome::Taken(Taken {
                            reply: Some(Reply::Ok),
                            answers: self.answer(Reply::Cancelled),
                            interrupted: Some(Activity::Work),
                            ..self.go(State::Cancelled, Role::Abort)
                        })
                    }
                }
            }
            State::Done => {
                match event {
                    Event::Begin => Outcome::Refused(Reply::BadState),
                    Event::QueryStatus | Event::Cancel => {
                        Outcome::Ignored(Reply::Finished)
                    }
                    Event::Wait => Outcome::Ignored(Reply::Ok),
                }
            }
            State::Cancelled => {
                match event {
                    Event::Begin => Outcome::Refused(Reply::BadState),
                    Event::QueryStatus | Event::Cancel => {
                        Outcome::Ignored(Reply::Cancelled)
                    }
                    Event::Wait => Outcome::Ignored(Reply::Ok),
                }
            }
            State::Failed => {
                match event {
                    Event::Begin => Outcome::Refused(Reply::BadState),
                    Event::QueryStatus | Event::Wait | Event::Cancel => {
                        Outcome::Refused(Reply::ItsFailure)
                    }
                }
            }
        }
    }
    /// What follows from the end of an activity.
    pub fn finish(&mut self, ticket: Ticket, completion: Completion) -> Outcome {
        let attempt = self.tried(ticket);
        if attempt.is_none() && !self.is_running(ticket) {
            return Outcome::Dropped;
        }
        if let Some(attempt) = attempt {
            return match (attempt.tried, completion) {
                (Tried::RunningWait, Completion::WaitForEnd(ended)) => {
                    self.forget(ticket);
                    self.finish_running_wait(ended)
                }
                _ => Outcome::Dropped,
            };
        }
        match (self.state, completion) {
            (State::Running, Completion::Work(::core::result::Result::Ok(()))) => {
                Outcome::Taken(Taken {
                    answers: self.answer(Reply::Ok),
                    ..self.go(State::Done, Role::Main)
                })
            }
            (State::Running, Completion::Work(::core::result::Result::Err(error))) => {
                let reply = Reply::from(error);
                Outcome::Taken(Taken {
                    answers: self.answer(reply),
                    ..self.go(State::Failed, Role::Failure)
                })
            }
            _ => Outcome::Dropped,
        }
    }
    fn is_running(&self, ticket: Ticket) -> bool {
        self.state.is_running() && self.tickets.running == ticket
    }
    /// Asks for an activity before anything changes.
    fn attempt(&mut self, tried: Tried) -> Outcome {
        let mut attempt = Attempt {
            ticket: self.tickets.next(),
            tried,
        };
        let mut looked_at = 0;
        while self.waiting[attempt.ticket.place()].is_some() {
            looked_at += 1;
            if looked_at == self.waiting.len() {
                return Outcome::Busy;
            }
            attempt.ticket = self.tickets.next();
        }
        self.waiting[attempt.ticket.place()] = Some(attempt);
        Outcome::Trying(Trying {
            activity: tried.activity(),
            ticket: attempt.ticket,
            holds: false,
        })
    }
    /// What is being tried under a ticket.
    fn tried(&self, ticket: Ticket) -> Option<Attempt> {
        let found = &self.waiting[ticket.place()];
        found.as_ref().filter(|attempt| attempt.ticket == ticket).copied()
    }
    /// Forgets what was tried under a ticket.
    fn forget(&mut self, ticket: Ticket) {
        self.waiting[ticket.place()] = None;
    }
    /// `wait` in `running`.
    ///
    /// Others may ask and cancel meanwhile. It fails with what the work fails with.
    ///
    /// Declared at vss_async.yaml:84.
    fn finish_running_wait(
        &mut self,
        ended: ::core::result::Result<(), errors::WaitForEnd>,
    ) -> Outcome {
        match ended {
            ::core::result::Result::Ok(()) => {
                Outcome::Taken(Taken {
                    reply: Some(Reply::Ok),
                    ..self.stay(Role::Normal)
                })
            }
            ::core::result::Result::Err(error) => {
                let reply = Reply::from(error);
                Outcome::Refused(reply)
            }
        }
    }
    fn go(&mut self, to: State, role: Role) -> Taken {
        let from = ::core::mem::replace(&mut self.state, to);
        Taken {
            from,
            to,
            role,
            reply: None,
            answers: None,
            started: None,
            interrupted: None,
        }
    }
    fn take(&mut self, to: State, role: Role, reply: Reply) -> Outcome {
        Outcome::Taken(Taken {
            reply: Some(reply),
            ..self.go(to, role)
        })
    }
    fn stay(&self, role: Role) -> Taken {
        Taken {
            from: self.state,
            to: self.state,
            role,
            reply: None,
            answers: None,
            started: None,
            interrupted: None,
        }
    }
    /// Starts the activity of the state that is entered; `call` waits for it.
    fn start(&mut self, activity: Activity, call: Option<EventKind>) -> Started {
        self.open = call;
        Started {
            activity,
            ticket: self.tickets.run(),
        }
    }
    /// Answers the call that waits.
    fn answer(&mut self, reply: Reply) -> Option<(EventKind, Reply)> {
        self.open.take().map(|call| (call, reply))
    }
    /// Answers the call that waits for an activity which is interrupted.
    fn interrupt(&mut self) -> Option<(EventKind, Reply)> {
        let reply = match self.state {
            State::Running => Reply::Cancelled,
            _ => return None,
        };
        self.answer(reply)
    }
}
impl ::core::cmp::PartialEq for Machine {
    /// Machines are equal that will behave alike; which tickets they gave does not matter.
    fn eq(&self, other: &Self) -> bool {
        self.state == other.state && self.open == other.open
            && self.waiting == other.waiting
    }
}
impl ::core::cmp::Eq for Machine {}
impl ::core::hash::Hash for Machine {
    fn hash<H: ::core::hash::Hasher>(&self, hasher: &mut H) {
        ::core::hash::Hash::hash(&self.state, hasher);
        ::core::hash::Hash::hash(&self.open, hasher);
        ::core::hash::Hash::hash(&self.waiting, hasher);
    }
}
impl ::core::default::Default for Machine {
    fn default() -> Self {
        Self::new()
    }
}
/// The branches that try something first, with what their end will need.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(dead_code, clippy::enum_variant_names)]
enum Tried {
    /// `wait` in `running`.
    ///
    /// Others may ask and cancel meanwhile. It fails with what the work fails with.
    ///
    /// Declared at vss_async.yaml:84.
    RunningWait,
}
#[allow(dead_code)]
impl Tried {
    const fn activity(&self) -> Activity {
        match self {
            Self::RunningWait => Activity::WaitForEnd,
        }
    }
}
/// Something that is being tried.
#[derive(Clone, Copy, Debug)]
struct Attempt {
    ticket: Ticket,
    tried: Tried,
}
impl ::core::cmp::PartialEq for Attempt {
    fn eq(&self, other: &Self) -> bool {
        self.tried == other.tried
    }
}
impl ::core::cmp::Eq for Attempt {}
impl ::core::hash::Hash for Attempt {
    fn hash<H: ::core::hash::Hasher>(&self, hasher: &mut H) {
        ::core::hash::Hash::hash(&self.tried, hasher);
    }
}
impl Ticket {
    /// Where an attempt waits that holds nobody up.
    const fn place(self) -> usize {
        (self.0 % 8) as usize
    }
}
/// The tickets given so far.
#[derive(Clone, Copy, Debug)]
struct Tickets {
    last: Ticket,
    running: Ticket,
}
#[allow(dead_code)]
impl Tickets {
    const NONE: Self = Self {
        last: Ticket(0),
        running: Ticket(0),
    };
    fn next(&mut self) -> Ticket {
        self.last = Ticket(self.last.0.wrapping_add(1));
        self.last
    }
    /// A ticket for the activity of the state.
    fn run(&mut self) -> Ticket {
        self.running = self.next();
        self.running
    }
}
/// The work of the lifecycle, done by its owner: what the driver runs.
///
/// Actions on the way out of a state and between states see the context before the step; those on the way into a state, and activities, the one after it.
pub trait Handler {
    /// The work. It can be told to stop.
    ///
    /// Declared at vss_async.yaml:62.
    fn work(
        &mut self,
        interrupt: ::lifechart::Interrupt<'_>,
    ) -> ::core::result::Result<(), errors::Work>;
    /// Block until the work has ended.
    ///
    /// Declared at vss_async.yaml:63.
    fn wait_for_end(&mut self) -> ::core::result::Result<(), errors::WaitForEnd>;
}
#[allow(unused_imports)]
pub use driving::{Call, Driver};
/// How the driver works.
#[allow(dead_code, clippy::single_match, clippy::match_single_binding)]
mod driving {
    #[allow(unused_imports)]
    use super::{
        Event, EventKind, Handler, Machine, Outcome, Reply, Taken, events, replies,
        Activity, Completion, Ticket, errors, Trying, State,
    };
    #[allow(unused_imports)]
    use ::lifechart::{
        Clock, Drive, Interrupt, Interrupts, Order, Progress, Run, Turn, Working,
    };
    #[allow(unused_imports)]
    use ::lifechart::observe::{
        Cause, Lasting, Names, Params, Seen, Step, Value, Verdict,
    };
    #[allow(unused_imports)]
    use ::core::time::Duration;
    /// Runs a handler, borrowed for each call, through the machine.
    ///
    /// What was refused runs nothing. An activity that fails takes the `failed` of its state or
    /// `try`. Calls that overlap, on several threads, go through `lifechart::Drive`.
    #[derive(Clone, Debug)]
    pub struct Driver(Runner);
    impl Driver {
        /// Runs handlers through this machine.
        pub const fn new(machine: Machine) -> Self {
            Self(Runner {
                machine,
                order: Order::new(),
            })
        }
        /// The machine.
        pub const fn machine(&self) -> &Machine {
            &self.0.machine
        }
        /// Answers an event, once everything that follows from it has run.
        ///
        /// # Panics
        ///
        /// If a call that goes through `lifechart::Drive` is not done, or a handler has
        /// panicked.
        pub fn dispatch<H: Handler>(
            &mut self,
            handler: &mut H,
            event: impl Into<Event>,
        ) -> Reply {
            match self.0.finish(handler, Call::from(event.into())) {
                Some(reply) => reply,
                None => unreachable!("every event is answered"),
            }
        }
        /// the method that hands out the IVssAsync.
        ///
        /// Work begins. The method itself returns at once; what this call is answered is how the work ends.
        ///
        /// Declared at vss_async.yaml:43.
        pub fn begin<H: Handler>(&mut self, handler: &mut H) -> replies::Begin {
            match replies::Begin::try_from(self.dispatch(handler, events::Begin)) {
                Ok(reply) => reply,
                Err(_) => unreachable!("no event is answered with what it does not list"),
            }
        }
        /// QueryStatus.
        ///
        /// How far is the work?
        ///
        /// Declared at vss_async.yaml:48.
        pub fn query_status<H: Handler>(
            &mut self,
            handler: &mut H,
        ) -> replies::QueryStatus {
            match replies::QueryStatus::try_from(
                self.dispatch(handler, events::QueryStatus),
            ) {
                Ok(reply) => reply,
                Err(_) => unreachable!("no event is answered with what it does not list"),
            }
        }
        /// Wait.
        ///
        /// Return when the work has ended.
        ///
        /// Declared at vss_async.yaml:52.
        pub fn wait<H: Handler>(&mut self, handler: &mut H) -> replies::Wait {
            match replies::Wait::try_from(self.dispatch(handler, events::Wait)) {
                Ok(reply) => reply,
                Err(_) => unreachable!("no event is answered with what it does not list"),
            }
        }
        /// Cancel.
        ///
        /// Give the work up.
        ///
        /// Declared at vss_async.yaml:56.
        pub fn cancel<H: Handler>(&mut self, handler: &mut H) -> replies::Cancel {
            match replies::Cancel::try_from(self.dispatch(handler, events::Cancel)) {
                Ok(reply) => reply,
                Err(_) => unreachable!("no event is answered with what it does not list"),
            }
        }
    }
    /// An event on its way through a `Driver`.
    #[derive(Clone, Debug)]
    pub struct Call {
        event: Option<Event>,
        asks: Asks,
        decided: Option<Decided>,
        /// The activity that the event waits for.
        begun: Option<Begun>,
        /// Whether something has panicked that the reply has to tell of.
        has_panicked: bool,
        reply: Option<Reply>,
    }
    /// What a call still wants of the machine.
    #[derive(Clone, Copy, Debug)]
    enum Asks {
        Dispatch,
        Nothing,
    }
    /// What a step has decided and has not run yet.
    #[derive(Clone, Copy, Debug)]
    struct Decided {
        turn: Turn,
        has_turn: bool,
        begins: Option<Begun>,
    }
    impl Call {
        const fn new(event: Option<Event>, asks: Asks) -> Self {
            Self {
                event,
                asks,
                decided: None,
                begun: None,
                has_panicked: false,
                reply: None,
            }
        }
        /// What the caller is told, once the call is done.
        pub const fn reply(&self) -> Option<Reply> {
            self.reply
        }
    }
    impl From<Event> for Call {
        fn from(event: Event) -> Self {
            Self::new(Some(event), Asks::Dispatch)
        }
    }
    /// An activity that a call works on.
    #[derive(Clone, Copy, Debug)]
    struct Begun {
        activity: Activity,
        ticket: Ticket,
        /// Which run it is of the activity of a state; none of an activity that is tried.
        run: Option<Run>,
        /// What the call answers if it is interrupted.
        interrupted: Option<Reply>,
        completion: Option<Completion>,
        /// Whether it, or a guard after it, has panicked.
        has_failed: bool,
        /// Whether guards are asked no more; then none of them holds.
        is_deaf: bool,
        /// Whether it will never end.
        is_lost: bool,
        /// Whether it was told that it is tried, because it holds nobody up.
        is_told: bool,
    }
    impl Call {
        /// Runs what it needs next, if anything.
        fn work<H: Handler>(&mut self, handler: &mut H, interrupts: &Interrupts) {
            if self.decided.is_some() {
                return;
            }
            if let Some(begun @ Begun { completion: None, is_lost: false, .. }) = self
                .begun
            {
                let completion = Some(
                    self
                        .perform(
                            handler,
                            begun.activity,
                            match begun.run {
                                Some(run) => interrupts.of(run),
                                None => Interrupt::never(),
                            },
                        ),
                );
                self.begun = Some(Begun { completion, ..begun });
                return;
            }
            let _ = (handler, interrupts);
        }
        /// Runs an activity to its end.
        fn perform<H: Handler>(
            &self,
            handler: &mut H,
            activity: Activity,
            interrupt: Interrupt<'_>,
        ) -> Completion {
            match activity {
                Activity::Work => Completion::Work(Handler::work(handler, interrupt)),
                Activity::WaitForEnd => {
                    Completion::WaitForEnd(Handler::wait_for_end(handler))
                }
            }
        }
        /// What the handler was asked for last has panicked. An activity has failed; an action has
        /// run; an event whose guard has panicked is refused.
        fn panicked(&mut self) {
            if let Some(begun) = &mut self.begun {
                self.has_panicked |= !begun.fail();
                return;
            }
            self.asks = Asks::Nothing;
            self.has_panicked = true;
        }
        /// Nothing is left to be done: a call of which something has panicked is no success.
        fn settle(&mut self) {
            if self.has_panicked && self.reply.is_none_or(Reply::is_success) {
                self.reply = self.event.as_ref().map(|event| failure(event.kind()));
            }
        }
    }
    /// What a call answers of which something has panicked.
    const fn failure(event: EventKind) -> Reply {
        match event {
            EventKind::Begin => Reply::BadState,
            EventKind::QueryStatus => Reply::BadState,
            EventKind::Wait => Reply::BadState,
            EventKind::Cancel => Reply::BadState,
        }
    }
    impl Begun {
        /// Its work has panicked, or a guard that was asked about its end. Whether the caller
        /// hears of that by what the specification says of failures.
        const fn fail(&mut self) -> bool {
            match self.completion {
                None => {
                    match failed(self.activity) {
                        Some(completion) => self.completion = Some(completion),
                        None => self.is_lost = true,
                    }
                }
                Some(_) if self.has_failed => self.is_deaf = true,
                Some(_) => {
                    match failed(self.activity) {
                        Some(completion) => self.completion = Some(completion),
                        None => self.is_deaf = true,
                    }
                }
            }
            self.has_failed = true;
            can_fail(self.activity)
        }
    }
    /// Whether an activity can fail.
    const fn can_fail(activity: Activity) -> bool {
        matches!(activity, Activity::Work | Activity::WaitForEnd)
    }
    /// How an activity ends that has panicked: it fails, or is over if it cannot fail. None, if
    /// it would have to bring something back.
    const fn failed(activity: Activity) -> Option<Completion> {
        match activity {
            Activity::Work => Some(Completion::Work(Err(errors::Work::BadState))),
            Activity::WaitForEnd => {
                Some(Completion::WaitForEnd(Err(errors::WaitForEnd::BadState)))
            }
        }
    }
    /// Tells what an event carries.
    fn params(event: Option<&Event>, hear: &mut dyn FnMut(&'static str, Value)) {
        let _ = &hear;
        match event {
            _ => {}
        }
    }
    /// How long an activity may take.
    const fn budget(activity: Activity) -> Option<Duration> {
        match activity {
            _ => None,
        }
    }
    /// What an activity has failed with.
    fn failed_with(completion: Completion) -> Option<&'static str> {
        match completion {
            Completion::Work(Err(error)) => Some(Reply::from(error).name()),
            Completion::WaitForEnd(Err(error)) => Some(Reply::from(error).name()),
            _ => None,
        }
    }
    /// Tells of a step: what it follows from, where, and what became of it.
    fn tell(
        seen: &mut impl FnMut(&Seen<'_>),
        cause: Cause<'_>,
        at: Option<Duration>,
        from: &'static str,
        outcome: &Outcome,
        waits: Option<&'static str>,
    ) {
        let still = |verdict| Step {
            cause,
            verdict,
            from,
            to: from,
            role: None,
            actions: Names::NONE,
            reply: None,
            answers: None,
            started: None,
            interrupted: None,
            at,
        };
        let step = match outcome {
            Outcome::Taken(taken) => {
                Step {
                    to: taken.to.name(),
                    role: Some(taken.role),
                    actions: Names::NONE,
                    reply: taken.reply.map(Reply::name),
                    answers: taken
                        .answers
                        .map(|(event, reply)| (event.name(), reply.name())),
                    started: taken.started.map(|started| started.activity.name()),
                    interrupted: taken.interrupted.map(Activity::name),
                    ..still(Verdict::Taken)
                }
            }
            Outcome::Ignored(reply) => {
                Step {
                    reply: Some(reply.name()),
                    ..still(Verdict::Ignored)
                }
            }
            Outcome::Refused(reply) => {
                Step {
                    reply: Some(reply.name()),
                    ..still(Verdict::Refused)
                }
            }
            Outcome::Dropped => still(Verdict::Dropped),
            Outcome::Trying(trying) if !trying.holds => {
                Step {
                    started: Some(trying.activity.name()),
                    ..still(Verdict::Trying)
                }
            }
            _ => return,
        };
        let step = match waits {
            Some(event) => {
                Step {
                    reply: None,
                    answers: step.reply.map(|reply| (event, reply)),
                    ..step
                }
            }
            None => step,
        };
        seen(&Seen::Step(step));
    }
    impl<H: Handler> Drive<H> for Driver {
        type Event = Event;
        type Reply = Reply;
        type Call = Call;
        fn advance(
            &mut self,
            call: &mut Call,
            handler: &H,
            interrupts: &Interrupts,
            seen: &mut impl FnMut(&Seen<'_>),
        ) -> Progress {
            self.0.advance(call, handler, interrupts, seen)
        }
        fn work(call: &mut Call, handler: &mut H, interrupts: &Interrupts) {
            call.work(handler, interrupts);
        }
        fn panicked(call: &mut Call) {
            call.panicked();
        }
        fn reply(call: &Call) -> Option<Reply> {
            call.reply
        }
        fn replied(call: &Call) -> Option<&'static str> {
            call.reply.map(Reply::name)
        }
        fn called<R>(
            call: &Call,
            tell: impl FnOnce(Option<&'static str>, Params<'_>) -> R,
        ) -> R {
            let params = |hear: &mut dyn FnMut(&'static str, Value)| params(
                call.event.as_ref(),
                hear,
            );
            tell(
                call.event.as_ref().map(|event| event.kind().name()),
                Params::new(&params),
            )
        }
        fn working(call: &Call) -> Option<Working> {
            if call.decided.is_some() {
                return None;
            }
            let begun = call.begun.filter(|begun| begun.completion.is_none())?;
            let activity = begun.activity;
            Some(Working {
                activity: activity.name(),
                budget: budget(activity),
            })
        }
        fn elapse() -> Option<Call> {
            None
        }
        fn next_deadline(&self) -> Option<Duration> {
            None
        }
        fn now(handler: &H) -> Option<Duration> {
            let _ = handler;
            None
        }
    }
    /// What the driver is made of; apart from it because events have any name.
    #[derive(Clone, Debug)]
    struct Runner {
        machine: Machine,
        order: Order,
    }
    impl Runner {
        /// Runs a call to its end.
        fn finish<H: Handler>(
            &mut self,
            handler: &mut H,
            mut call: Call,
        ) -> Option<Reply> {
            let interrupts = Interrupts::new();
            loop {
                match self.advance(&mut call, handler, &interrupts, &mut |_| {}) {
                    Progress::Work => call.work(handler, &interrupts),
                    Progress::Wait => panic!("another call of this driver is not done"),
                    Progress::Done => return call.reply,
                }
            }
        }
        /// Moves a call on as far as it goes.
        fn advance<H: Handler>(
            &mut self,
            call: &mut Call,
            handler: &H,
            interrupts: &Interrupts,
            seen: &mut impl FnMut(&Seen<'_>),
        ) -> Progress {
            loop {
                if let Some(decided) = call.decided {
                    match self.act(call, decided, interrupts) {
                        Some(progress) => return progress,
                        None => continue,
                    }
                }
                if let Some(begun) = call.begun {
                    match self.report(call, begun, handler, interrupts, seen) {
                        Some(progress) => return progress,
                        None => continue,
                    }
                }
                if let Some(progress) = self.ask(call, handler, interrupts, seen) {
                    return progress;
                }
            }
        }
        /// Lets what was decided run when its turn has come. Then its activity begins, unless its
        /// state was left before.
        fn act(
            &mut self,
            call: &mut Call,
            decided: Decided,
            interrupts: &Interrupts,
        ) -> Option<Progress> {
            if !decided.has_turn {
                if !self.order.may_act(decided.turn) {
                    return Some(self.order.wait());
                }
                call.decided = Some(Decided {
                    has_turn: true,
                    ..decided
                });
            }
            self.order.acted();
            call.decided = None;
            if let Some(begins) = decided.begins {
                let is_wanted = match begins.run {
                    Some(run) => self.order.start(run, interrupts),
                    None => true,
                };
                match is_wanted {
                    true => call.begun = Some(begins),
                    false => call.reply = begins.interrupted,
                }
            }
            let _ = interrupts;
            None
        }
        /// Asks the machine for what the call still wants of it.
        fn ask<H: Handler>(
            &mut self,
            call: &mut Call,
            handler: &H,
            interrupts: &Interrupts,
            seen: &mut impl FnMut(&Seen<'_>),
        ) -> Option<Progress> {
            let event = match (call.asks, call.event) {
                (Asks::Dispatch, Some(event)) => event,
                _ => {
                    call.settle();
                    return Some(Progress::Done);
                }
            };
            let from = self.machine.state().name();
            let outcome = self.machine.dispatch(event);
            let params = |hear: &mut dyn FnMut(&'static str, Value)| params(
                Some(&event),
                hear,
            );
            let (event, params) = (event.kind().name(), Params::new(&params));
            tell(
                seen,
                Cause::Event {
                    event,
                    params,
                    tried: None,
                },
                None,
                from,
                &outcome,
                None,
            );
            match outcome {
                Outcome::Busy => return Some(self.order.wait()),
                Outcome::Taken(taken) => {
                    call.reply = taken.reply;
                    self.follow(call, taken, interrupts);
                }
                Outcome::Ignored(reply) | Outcome::Refused(reply) => {
                    call.reply = Some(reply);
                }
                Outcome::Trying(trying) => {
                    call.decided = Some(Decided {
                        turn: self.order.decide(),
                        has_turn: false,
                        begins: Some(Begun {
                            activity: trying.activity,
                            ticket: trying.ticket,
                            run: None,
                            interrupted: None,
                            completion: None,
                            has_failed: false,
                            is_deaf: false,
                            is_lost: false,
                            is_told: !trying.holds,
                        }),
                    });
                }
                Outcome::Dropped => {}
            }
            call.asks = Asks::Nothing;
            let _ = handler;
            None
        }
        /// Puts down what follows from a transition.
        fn follow(&mut self, call: &mut Call, taken: Taken, interrupts: &Interrupts) {
            if taken.interrupted.is_some() {
                self.order.leave(interrupts);
            }
            let begins = taken
                .started
                .map(|started| Begun {
                    activity: started.activity,
                    ticket: started.ticket,
                    run: Some(self.order.enter(is_waited_for(taken.to))),
                    interrupted: interrupted(taken.to),
                    completion: None,
                    has_failed: false,
                    is_deaf: false,
                    is_lost: false,
                    is_told: false,
                });
            call.decided = Some(Decided {
                turn: self.order.decide(),
                has_turn: false,
                begins,
            });
            let _ = interrupts;
        }
        /// Reports the end of an activity to the machine.
        fn report<H: Handler>(
            &mut self,
            call: &mut Call,
            begun: Begun,
            handler: &H,
            interrupts: &Interrupts,
            seen: &mut impl FnMut(&Seen<'_>),
        ) -> Option<Progress> {
            if begun.is_lost {
                if let Some(run) = begun.run {
                    self.order.returned(run, interrupts);
                }
                call.begun = None;
                return None;
            }
            let Some(completion) = begun.completion else { return Some(Progress::Work) };
            if let Some(run) = begun.run {
                self.order.returned(run, interrupts);
            }
            let from = self.machine.state().name();
            let outcome = self.machine.finish(begun.ticket, completion);
            let params = |hear: &mut dyn FnMut(&'static str, Value)| params(
                call.event.as_ref(),
                hear,
            );
            let params = Params::new(&params);
            let (activity, failed) = (begun.activity.name(), failed_with(completion));
            match (begun.run, call.event) {
                (None, Some(event)) if begun.is_told => {
                    let waits = Some(event.kind().name());
                    tell(
                        seen,
                        Cause::Ended { activity, failed },
                        None,
                        from,
                        &outcome,
                        waits,
                    );
                }
                (None, Some(event)) => {
                    let event = event.kind().name();
                    let tried = Some((activity, failed));
                    tell(
                        seen,
                        Cause::Event {
                            event,
                            params,
                            tried,
                        },
                        None,
                        from,
                        &outcome,
                        None,
                    );
                }
                _ => {
                    tell(
                        seen,
                        Cause::Ended { activity, failed },
                        None,
                        from,
                        &outcome,
                        None,
                    )
                }
            }
            let reply = match outcome {
                Outcome::Busy => return Some(self.order.wait()),
                Outcome::Taken(taken) => {
                    self.follow(call, taken, interrupts);
                    match begun.run {
                        Some(_) => taken.answers.map(|(_, reply)| reply),
                        None => taken.reply,
                    }
                }
                Outcome::Ignored(reply) | Outcome::Refused(reply) => Some(reply),
                Outcome::Trying(_) => None,
                Outcome::Dropped => begun.interrupted,
            };
            call.begun = None;
            call.reply = reply;
            let _ = handler;
            None
        }
    }
    /// Whether others wait until the activity of this state has returned.
    const fn is_waited_for(state: State) -> bool {
        let _ = state;
        true
    }
    /// What a call answers whose activity is interrupted in this state.
    const fn interrupted(state: State) -> Option<Reply> {
        match state {
            State::Running => Some(Reply::Cancelled),
            _ => None,
        }
    }
}
