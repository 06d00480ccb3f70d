// Generated from upload.yaml.

pub use ::lifechart::Role;
/// The states of the lifecycle.
///
/// Upload of a file in parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(dead_code, clippy::enum_variant_names)]
pub enum State {
    /// idle.
    ///
    /// Declared at upload.yaml:55.
    ///
    /// - [`Begin`](Event::Begin) if `has_quota`: goes to [`Receiving`](State::Receiving), tries [`Reserve`](Activity::Reserve), sets `current = event.upload`, `parts = result.granted`, answers [`Created`](Reply::Created) (main, line 58).
    /// - [`Begin`](Event::Begin), its `try` failed if `has_quota; reply == full`: refused with [`Unavailable`](Reply::Unavailable) (line 64).
    ///
    /// Besides, it takes what [all states](Machine#in-every-state) take.
    Idle,
    /// receiving.
    ///
    /// Declared at upload.yaml:65.
    ///
    /// - [`Begin`](Event::Begin) if `event.upload != current && has_quota`: goes to [`Receiving`](State::Receiving), tries [`Reserve`](Activity::Reserve), does [`DropParts`](Action::DropParts), sets `current = event.upload`, `last = None`, `parts = 0` (reset, line 68).
    /// - [`Begin`](Event::Begin), its `try` failed if `event.upload != current && has_quota; reply == full`: goes to [`Idle`](State::Idle), does [`DropParts`](Action::DropParts), sets `current = None`, `last = None`, `parts = 0`, answers [`Full`](Reply::Full) (failure, line 75).
    /// - [`Begin`](Event::Begin), its `try` failed if `event.upload != current && has_quota`: goes to [`Receiving`](State::Receiving), does [`DropParts`](Action::DropParts), sets `last = None`, `parts = 0` (failure, line 80).
    /// - [`Send`](Event::Send) if `is_current && event.part == last`: ignored with [`Ok`](Reply::Ok) (line 82). Sent twice.
    /// - [`Send`](Event::Send) if `is_current && parts < 3`: stays, tries [`Store`](Activity::Store), does [`Note`](Action::Note), sets `last = event.part`, `parts = parts + 1` (line 83).
    /// - [`Send`](Event::Send) if `is_current`: refused with [`Full`](Reply::Full) (line 87).
    /// - [`Swap`](Event::Swap) if `event.old == last && event.old != event.new`: stays, sets `last = event.new` (line 89).
    /// - [`Swap`](Event::Swap) if `event.old == event.new`: stays, tries [`AnswerPing`](Activity::AnswerPing) (line 90).
    /// - [`Swap`](Event::Swap), its `try` failed if `event.old == event.new`: stays, does [`DropParts`](Action::DropParts), sets `parts = 0`, answers [`Conflict`](Reply::Conflict) (line 92).
    /// - [`Complete`](Event::Complete) if `is_current && parts > 0`: goes to [`Assembling`](State::Assembling) (main, line 93).
    ///
    /// Besides, it takes what [all states](Machine#in-every-state) take.
    Receiving,
    /// assembling.
    ///
    /// Declared at upload.yaml:94.
    ///
    /// Runs [`Assemble`](Activity::Assemble).
    ///
    /// - done if `result.last == last`: goes to [`Complete`](State::Complete), answers [`Ok`](Reply::Ok) (main, line 97).
    /// - done: goes to [`Receiving`](State::Receiving), sets `last = result.last`, answers [`Conflict`](Reply::Conflict) (line 98).
    /// - assemble fails: goes to [`Receiving`](State::Receiving) (failure, line 99).
    ///
    /// Besides, it takes what [all states](Machine#in-every-state) take.
    Assembling,
    /// complete.
    ///
    /// Declared at upload.yaml:100.
    ///
    /// The lifecycle has ended here.
    ///
    /// Besides, it takes what [all states](Machine#in-every-state) take.
    Complete,
}
#[allow(dead_code)]
impl State {
    /// All of them, in order of declaration.
    pub const ALL: &'static [Self] = &[
        Self::Idle,
        Self::Receiving,
        Self::Assembling,
        Self::Complete,
    ];
    /// The name in the specification.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Idle => "idle",
            Self::Receiving => "receiving",
            Self::Assembling => "assembling",
            Self::Complete => "complete",
        }
    }
    /// How people call it.
    pub const fn title(self) -> &'static str {
        self.name()
    }
}
#[allow(dead_code)]
impl State {
    /// The activity that runs in this state.
    pub const fn activity(self) -> Option<Activity> {
        match self {
            State::Assembling => Some(Activity::Assemble),
            State::Idle | State::Receiving | State::Complete => None,
        }
    }
    /// Whether the lifecycle has ended.
    pub const fn is_final(self) -> bool {
        ::core::matches!(self, Self::Complete)
    }
    /// Whether an activity runs.
    pub const fn is_running(self) -> bool {
        ::core::matches!(self, Self::Assembling)
    }
}
/// An identity.
///
/// Declared at upload.yaml:7.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(dead_code)]
pub struct Upload(pub u128);
/// An identity.
///
/// Declared at upload.yaml:8.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(dead_code)]
pub struct Part(pub u64);
/// From 0 to 3.
///
/// Declared at upload.yaml:9.
#[allow(dead_code)]
pub type Parts = u32;
/// What the caller does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
#[allow(dead_code, clippy::enum_variant_names)]
pub enum Event {
    /// begin.
    ///
    /// Declared at upload.yaml:25.
    ///
    /// Answers [`Ok`](Reply::Ok), [`Created`](Reply::Created), [`Full`](Reply::Full), [`Unavailable`](Reply::Unavailable), and nothing else: [`replies::Begin`].
    ///
    /// Taken in [`Idle`](State::Idle), [`Receiving`](State::Receiving).
    Begin(events::Begin),
    /// send.
    ///
    /// Declared at upload.yaml:26.
    ///
    /// Answers [`Ok`](Reply::Ok), [`Gone`](Reply::Gone), [`Conflict`](Reply::Conflict), [`Full`](Reply::Full), [`Unavailable`](Reply::Unavailable), and nothing else: [`replies::Send`].
    ///
    /// Taken in [`Receiving`](State::Receiving).
    Send(events::Send),
    /// swap.
    ///
    /// Declared at upload.yaml:27.
    ///
    /// Answers [`Ok`](Reply::Ok), [`Conflict`](Reply::Conflict), [`Full`](Reply::Full), [`Unavailable`](Reply::Unavailable), and nothing else: [`replies::Swap`].
    ///
    /// Taken in [`Receiving`](State::Receiving).
    Swap(events::Swap),
    /// complete.
    ///
    /// Declared at upload.yaml:28.
    ///
    /// Answers [`Ok`](Reply::Ok), [`Gone`](Reply::Gone), [`Conflict`](Reply::Conflict), [`Unavailable`](Reply::Unavailable), and nothing else: [`replies::Complete`].
    ///
    /// Taken in [`Receiving`](State::Receiving).
    Complete(events::Complete),
    /// ping.
    ///
    /// Declared at upload.yaml:29.
    ///
    /// Answers [`Ok`](Reply::Ok), [`Unavailable`](Reply::Unavailable), and nothing else: [`replies::Ping`].
    ///
    /// Taken in [any state](Machine).
    Ping,
}
#[allow(dead_code)]
impl Event {
    /// Which event it is, without what it carries.
    pub const fn kind(&self) -> EventKind {
        match self {
            Self::Begin(_) => EventKind::Begin,
            Self::Send(_) => EventKind::Send,
            Self::Swap(_) => EventKind::Swap,
            Self::Complete(_) => EventKind::Complete,
            Self::Ping => EventKind::Ping,
        }
    }
}
/// The events, without what they carry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(dead_code, clippy::enum_variant_names)]
pub enum EventKind {
    /// begin.
    ///
    /// Declared at upload.yaml:25; [`Event::Begin`] says more.
    Begin,
    /// send.
    ///
    /// Declared at upload.yaml:26; [`Event::Send`] says more.
    Send,
    /// swap.
    ///
    /// Declared at upload.yaml:27; [`Event::Swap`] says more.
    Swap,
    /// complete.
    ///
    /// Declared at upload.yaml:28; [`Event::Complete`] says more.
    Complete,
    /// ping.
    ///
    /// Declared at upload.yaml:29; [`Event::Ping`] says more.
    Ping,
}
#[allow(dead_code)]
impl EventKind {
    /// All of them, in order of declaration.
    pub const ALL: &'static [Self] = &[
        Self::Begin,
        Self::Send,
        Self::Swap,
        Self::Complete,
        Self::Ping,
    ];
    /// The name in the specification.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Begin => "begin",
            Self::Send => "send",
            Self::Swap => "swap",
            Self::Complete => "complete",
            Self::Ping => "ping",
        }
    }
    /// How people call it.
    pub const fn title(self) -> &'static str {
        self.name()
    }
}
#[allow(dead_code)]
impl EventKind {
    /// Every reply its caller can be given.
    pub const fn replies(self) -> &'static [Reply] {
        match self {
            Self::Begin => &[Reply::Ok, Reply::Created, Reply::Full, Reply::Unavailable],
            Self::Send => {
                &[
                    Reply::Ok,
                    Reply::Gone,
                    Reply::Conflict,
                    Reply::Full,
                    Reply::Unavailable,
                ]
            }
            Self::Swap => &[Reply::Ok, Reply::Conflict, Reply::Full, Reply::Unavailable],
            Self::Complete => {
                &[Reply::Ok, Reply::Gone, Reply::Conflict, Reply::Unavailable]
            }
            Self::Ping => &[Reply::Ok, Reply::Unavailable],
        }
    }
}
/// What each event carries.
#[allow(dead_code)]
pub mod events {
    /// begin.
    ///
    /// Declared at upload.yaml:25; [`Event::Begin`](super::Event::Begin) says more.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[allow(dead_code)]
    pub struct Begin {
        /// `upload`.
        pub upload: super::Upload,
    }
    impl ::core::convert::From<Begin> for super::Event {
        fn from(event: Begin) -> Self {
            Self::Begin(event)
        }
    }
    /// send.
    ///
    /// Declared at upload.yaml:26; [`Event::Send`](super::Event::Send) says more.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[allow(dead_code)]
    pub struct Send {
        /// `upload`.
        pub upload: super::Upload,
        /// `part`.
        pub part: super::Part,
    }
    impl ::core::convert::From<Send> for super::Event {
        fn from(event: Send) -> Self {
            Self::Send(event)
        }
    }
    /// swap.
    ///
    /// Declared at upload.yaml:27; [`Event::Swap`](super::Event::Swap) says more.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[allow(dead_code)]
    pub struct Swap {
        /// `old`.
        pub old: super::Part,
        /// `new`.
        pub new: super::Part,
    }
    impl ::core::convert::From<Swap> for super::Event {
        fn from(event: Swap) -> Self {
            Self::Swap(event)
        }
    }
    /// complete.
    ///
    /// Declared at upload.yaml:28; [`Event::Complete`](super::Event::Complete) says more.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[allow(dead_code)]
    pub struct Complete {
        /// `upload`.
        pub upload: super::Upload,
    }
    impl ::core::convert::From<Complete> for super::Event {
        fn from(event: Complete) -> Self {
            Self::Complete(event)
        }
    }
    /// ping.
    ///
    /// Declared at upload.yaml:29; [`Event::Ping`](super::Event::Ping) says more.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[allow(dead_code)]
    pub struct Ping;
    impl ::core::convert::From<Ping> for super::Event {
        fn from(_: Ping) -> Self {
            Self::Ping
        }
    }
}
/// What a caller is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(dead_code, clippy::enum_variant_names)]
pub enum Reply {
    /// ok.
    ///
    /// Declared at upload.yaml:11.
    ///
    /// Every [`Event`] may answer it.
    Ok,
    /// created.
    ///
    /// Declared at upload.yaml:12.
    ///
    /// Answered by [`Begin`](Event::Begin).
    Created,
    /// gone.
    ///
    /// Declared at upload.yaml:13.
    ///
    /// Answered by [`Send`](Event::Send), [`Complete`](Event::Complete).
    Gone,
    /// conflict.
    ///
    /// Declared at upload.yaml:14.
    ///
    /// Answered by [`Send`](Event::Send), [`Swap`](Event::Swap), [`Complete`](Event::Complete).
    Conflict,
    /// full.
    ///
    /// Declared at upload.yaml:15.
    ///
    /// Answered by [`Begin`](Event::Begin), [`Send`](Event::Send), [`Swap`](Event::Swap).
    Full,
    /// unavailable.
    ///
    /// Declared at upload.yaml:16.
    ///
    /// Every [`Event`] may answer it.
    Unavailable,
}
#[allow(dead_code)]
impl Reply {
    /// All of them, in order of declaration.
    pub const ALL: &'static [Self] = &[
        Self::Ok,
        Self::Created,
        Self::Gone,
        Self::Conflict,
        Self::Full,
        Self::Unavailable,
    ];
    /// The name in the specification.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Ok => "ok",
            Self::Created => "created",
            Self::Gone => "gone",
            Self::Conflict => "conflict",
            Self::Full => "full",
            Self::Unavailable => "unavailable",
        }
    }
    /// How people call it.
    pub const fn title(self) -> &'static str {
        self.name()
    }
    /// The number in the outside world, if there is one.
    pub const fn code(self) -> Option<i64> {
        match self {
            Self::Ok => Some(200),
            Self::Created => Some(201),
            Self::Gone => Some(410),
            Self::Conflict => Some(409),
            Self::Full => Some(507),
            Self::Unavailable => Some(503),
        }
    }
}
#[allow(dead_code)]
impl Reply {
    /// Whether the call succeeded.
    pub const fn is_success(self) -> bool {
        ::core::matches!(self, Self::Ok | Self::Created)
    }
}
/// What each event answers: a call cannot be given a reply that is not on its list.
#[allow(dead_code)]
pub mod replies {
    /// What [`Event::Begin`](super::Event::Begin) answers.
    ///
    /// Declared at upload.yaml:25.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Begin {
        /// [ok](super::Reply::Ok).
        Ok,
        /// [created](super::Reply::Created).
        Created,
        /// [full](super::Reply::Full).
        Full,
        /// [unavailable](super::Reply::Unavailable).
        Unavailable,
    }
    impl ::core::convert::From<Begin> for super::Reply {
        fn from(reply: Begin) -> Self {
            match reply {
                Begin::Ok => Self::Ok,
                Begin::Created => Self::Created,
                Begin::Full => Self::Full,
                Begin::Unavailable => Self::Unavailable,
            }
        }
    }
    impl ::core::convert::TryFrom<super::Reply> for Begin {
        type Error = super::Reply;
        fn try_from(reply: super::Reply) -> ::core::result::Result<Self, super::Reply> {
            match reply {
                super::Reply::Ok => ::core::result::Result::Ok(Self::Ok),
                super::Reply::Created => ::core::result::Result::Ok(Self::Created),
                super::Reply::Full => ::core::result::Result::Ok(Self::Full),
                super::Reply::Unavailable => {
                    ::core::result::Result::Ok(Self::Unavailable)
                }
                super::Reply::Gone | super::Reply::Conflict => {
                    ::core::result::Result::Err(reply)
                }
            }
        }
    }
    /// What [`Event::Send`](super::Event::Send) answers.
    ///
    /// Declared at upload.yaml:26.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Send {
        /// [ok](super::Reply::Ok).
        Ok,
        /// [gone](super::Reply::Gone).
        Gone,
        /// [conflict](super::Reply::Conflict).
        Conflict,
        /// [full](super::Reply::Full).
        Full,
        /// [unavailable](super::Reply::Unavailable).
        Unavailable,
    }
    impl ::core::convert::From<Send> for super::Reply {
        fn from(reply: Send) -> Self {
            match reply {
                Send::Ok => Self::Ok,
                Send::Gone => Self::Gone,
                Send::Conflict => Self::Conflict,
                Send::Full => Self::Full,
                Send::Unavailable => Self::Unavailable,
            }
        }
    }
    impl ::core::convert::TryFrom<super::Reply> for Send {
        type Error = super::Reply;
        fn try_from(reply: super::Reply) -> ::core::result::Result<Self, super::Reply> {
            match reply {
                super::Reply::Ok => ::core::result::Result::Ok(Self::Ok),
                super::Reply::Gone => ::core::result::Result::Ok(Self::Gone),
                super::Reply::Conflict => ::core::result::Result::Ok(Self::Conflict),
                super::Reply::Full => ::core::result::Result::Ok(Self::Full),
                super::Reply::Unavailable => {
                    ::core::result::Result::Ok(Self::Unavailable)
                }
                super::Reply::Created => ::core::result::Result::Err(reply),
            }
        }
    }
    /// What [`Event::Swap`](super::Event::Swap) answers.
    ///
    /// Declared at upload.yaml:27.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Swap {
        /// [ok](super::Reply::Ok).
        Ok,
        /// [conflict](super::Reply::Conflict).
        Conflict,
        /// [full](super::Reply::Full).
        Full,
        /// [unavailable](super::Reply::Unavailable).
        Unavailable,
    }
    impl ::core::convert::From<Swap> for super::Reply {
        fn from(reply: Swap) -> Self {
            match reply {
                Swap::Ok => Self::Ok,
                Swap::Conflict => Self::Conflict,
                Swap::Full => Self::Full,
                Swap::Unavailable => Self::Unavailable,
            }
        }
    }
    impl ::core::convert::TryFrom<super::Reply> for Swap {
        type Error = super::Reply;
        fn try_from(reply: super::Reply) -> ::core::result::Result<Self, super::Reply> {
            match reply {
                super::Reply::Ok => ::core::result::Result::Ok(Self::Ok),
                super::Reply::Conflict => ::core::result::Result::Ok(Self::Conflict),
                super::Reply::Full => ::core::result::Result::Ok(Self::Full),
                super::Reply::Unavailable => {
                    ::core::result::Result::Ok(Self::Unavailable)
                }
                super::Reply::Created | super::Reply::Gone => {
                    ::core::result::Result::Err(reply)
                }
            }
        }
    }
    /// What [`Event::Complete`](super::Event::Complete) answers.
    ///
    /// Declared at upload.yaml:28.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Complete {
        /// [ok](super::Reply::Ok).
        Ok,
        /// [gone](super::Reply::Gone).
        Gone,
        /// [conflict](super::Reply::Conflict).
        Conflict,
        /// [unavailable](super::Reply::Unavailable).
        Unavailable,
    }
    impl ::core::convert::From<Complete> for super::Reply {
        fn from(reply: Complete) -> Self {
            match reply {
                Complete::Ok => Self::Ok,
                Complete::Gone => Self::Gone,
                Complete::Conflict => Self::Conflict,
                Complete::Unavailable => Self::Unavailable,
            }
        }
    }
    impl ::core::convert::TryFrom<super::Reply> for Complete {
        type Error = super::Reply;
        fn try_from(reply: super::Reply) -> ::core::result::Result<Self, super::Reply> {
            match reply {
                super::Reply::Ok => ::core::result::Result::Ok(Self::Ok),
                super::Reply::Gone => ::core::result::Result::Ok(Self::Gone),
                super::Reply::Conflict => ::core::result::Result::Ok(Self::Conflict),
                super::Reply::Unavailable => {
                    ::core::result::Result::Ok(Self::Unavailable)
                }
                super::Reply::Created | super::Reply::Full => {
                    ::core::result::Result::Err(reply)
                }
            }
        }
    }
    /// What [`Event::Ping`](super::Event::Ping) answers.
    ///
    /// Declared at upload.yaml:29.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Ping {
        /// [ok](super::Reply::Ok).
        Ok,
        /// [unavailable](super::Reply::Unavailable).
        Unavailable,
    }
    impl ::core::convert::From<Ping> for super::Reply {
        fn from(reply: Ping) -> Self {
            match reply {
                Ping::Ok => Self::Ok,
                Ping::Unavailable => Self::Unavailable,
            }
        }
    }
    impl ::core::convert::TryFrom<super::Reply> for Ping {
        type Error = super::Reply;
        fn try_from(reply: super::Reply) -> ::core::result::Result<Self, super::Reply> {
            match reply {
                super::Reply::Ok => ::core::result::Result::Ok(Self::Ok),
                super::Reply::Unavailable => {
                    ::core::result::Result::Ok(Self::Unavailable)
                }
                super::Reply::Created
                | super::Reply::Gone
                | super::Reply::Conflict
                | super::Reply::Full => ::core::result::Result::Err(reply),
            }
        }
    }
}
/// What each activity fails with: what every call that can start it may answer.
#[allow(dead_code)]
pub mod errors {
    /// What [`Activity::Reserve`](super::Activity::Reserve) fails with.
    ///
    /// Declared at upload.yaml:40.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Reserve {
        /// [full](super::Reply::Full).
        Full,
        /// [unavailable](super::Reply::Unavailable).
        Unavailable,
    }
    impl ::core::convert::From<Reserve> for super::Reply {
        fn from(reply: Reserve) -> Self {
            match reply {
                Reserve::Full => Self::Full,
                Reserve::Unavailable => Self::Unavailable,
            }
        }
    }
    impl ::core::convert::TryFrom<super::Reply> for Reserve {
        type Error = super::Reply;
        fn try_from(reply: super::Reply) -> ::core::result::Result<Self, super::Reply> {
            match reply {
                super::Reply::Full => ::core::result::Result::Ok(Self::Full),
                super::Reply::Unavailable => {
                    ::core::result::Result::Ok(Self::Unavailable)
                }
                super::Reply::Ok
                | super::Reply::Created
                | super::Reply::Gone
                | super::Reply::Conflict => ::core::result::Result::Err(reply),
            }
        }
    }
    /// What [`Activity::Store`](super::Activity::Store) fails with.
    ///
    /// Declared at upload.yaml:41.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Store {
        /// [gone](super::Reply::Gone).
        Gone,
        /// [conflict](super::Reply::Conflict).
        Conflict,
        /// [full](super::Reply::Full).
        Full,
        /// [unavailable](super::Reply::Unavailable).
        Unavailable,
    }
    impl ::core::convert::From<Store> for super::Reply {
        fn from(reply: Store) -> Self {
            match reply {
                Store::Gone => Self::Gone,
                Store::Conflict => Self::Conflict,
                Store::Full => Self::Full,
                Store::Unavailable => Self::Unavailable,
            }
        }
    }
    impl ::core::convert::TryFrom<super::Reply> for Store {
        type Error = super::Reply;
        fn try_from(reply: super::Reply) -> ::core::result::Result<Self, super::Reply> {
            match reply {
                super::Reply::Gone => ::core::result::Result::Ok(Self::Gone),
                super::Reply::Conflict => ::core::result::Result::Ok(Self::Conflict),
                super::Reply::Full => ::core::result::Result::Ok(Self::Full),
                super::Reply::Unavailable => {
                    ::core::result::Result::Ok(Self::Unavailable)
                }
                super::Reply::Ok | super::Reply::Created => {
                    ::core::result::Result::Err(reply)
                }
            }
        }
    }
    /// What [`Activity::Assemble`](super::Activity::Assemble) fails with.
    ///
    /// Declared at upload.yaml:42.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Assemble {
        /// [gone](super::Reply::Gone).
        Gone,
        /// [conflict](super::Reply::Conflict).
        Conflict,
        /// [unavailable](super::Reply::Unavailable).
        Unavailable,
    }
    impl ::core::convert::From<Assemble> for super::Reply {
        fn from(reply: Assemble) -> Self {
            match reply {
                Assemble::Gone => Self::Gone,
                Assemble::Conflict => Self::Conflict,
                Assemble::Unavailable => Self::Unavailable,
            }
        }
    }
    impl ::core::convert::TryFrom<super::Reply> for Assemble {
        type Error = super::Reply;
        fn try_from(reply: super::Reply) -> ::core::result::Result<Self, super::Reply> {
            match reply {
                super::Reply::Gone => ::core::result::Result::Ok(Self::Gone),
                super::Reply::Conflict => ::core::result::Result::Ok(Self::Conflict),
                super::Reply::Unavailable => {
                    ::core::result::Result::Ok(Self::Unavailable)
                }
                super::Reply::Ok | super::Reply::Created | super::Reply::Full => {
                    ::core::result::Result::Err(reply)
                }
            }
        }
    }
    /// What [`Activity::AnswerPing`](super::Activity::AnswerPing) fails with.
    ///
    /// Declared at upload.yaml:43.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum AnswerPing {
        /// [unavailable](super::Reply::Unavailable).
        Unavailable,
    }
    impl ::core::convert::From<AnswerPing> for super::Reply {
        fn from(reply: AnswerPing) -> Self {
            match reply {
                AnswerPing::Unavailable => Self::Unavailable,
            }
        }
    }
    impl ::core::convert::TryFrom<super::Reply> for AnswerPing {
        type Error = super::Reply;
        fn try_from(reply: super::Reply) -> ::core::result::Result<Self, super::Reply> {
            match reply {
                super::Reply::Unavailable => {
                    ::core::result::Result::Ok(Self::Unavailable)
                }
                super::Reply::Ok
                | super::Reply::Created
                | super::Reply::Gone
                | super::Reply::Conflict
                | super::Reply::Full => ::core::result::Result::Err(reply),
            }
        }
    }
}
/// What activities bring back.
#[allow(dead_code)]
pub mod results {
    /// What [`Activity::Reserve`](super::Activity::Reserve) brings back.
    ///
    /// Declared at upload.yaml:40.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[allow(dead_code)]
    pub struct Reserve {
        /// `granted`.
        pub granted: super::Parts,
    }
    /// What [`Activity::Assemble`](super::Activity::Assemble) brings back.
    ///
    /// Declared at upload.yaml:42.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[allow(dead_code)]
    pub struct Assemble {
        /// `last`.
        pub last: super::Part,
    }
}
/// What the machine remembers besides its state.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(dead_code)]
pub struct Context {
    /// `current`.
    ///
    /// Declared at upload.yaml:20.
    pub current: Option<Upload>,
    /// `last`.
    ///
    /// Declared at upload.yaml:21.
    pub last: Option<Part>,
    /// `parts`.
    ///
    /// Declared at upload.yaml:22.
    pub parts: Parts,
}
#[allow(dead_code)]
impl Context {
    /// What a new machine remembers.
    pub const fn new() -> Self {
        Self {
            current: None,
            last: None,
            parts: 0,
        }
    }
}
impl ::core::default::Default for Context {
    fn default() -> Self {
        Self::new()
    }
}
/// What is done on the way from state to state; cannot fail.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(dead_code, clippy::enum_variant_names)]
pub enum Action {
    /// Delete the parts of an upload that is given up.
    ///
    /// Declared at upload.yaml:37.
    ///
    /// On a way from [`Receiving`](State::Receiving).
    DropParts,
    /// note.
    ///
    /// Declared at upload.yaml:38.
    ///
    /// On a way from [`Receiving`](State::Receiving).
    Note,
}
#[allow(dead_code)]
impl Action {
    /// All of them, in order of declaration.
    pub const ALL: &'static [Self] = &[Self::DropParts, Self::Note];
    /// The name in the specification.
    pub const fn name(self) -> &'static str {
        match self {
            Self::DropParts => "drop_parts",
            Self::Note => "note",
        }
    }
    /// How people call it.
    pub const fn title(self) -> &'static str {
        self.name()
    }
}
/// Work that can fail, take time and be interrupted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(dead_code, clippy::enum_variant_names)]
pub enum Activity {
    /// reserve.
    ///
    /// Declared at upload.yaml:40.
    ///
    /// Tried on a way from [`Idle`](State::Idle), [`Receiving`](State::Receiving).
    ///
    /// Fails with [`Full`](Reply::Full), [`Unavailable`](Reply::Unavailable).
    Reserve,
    /// store.
    ///
    /// Declared at upload.yaml:41.
    ///
    /// Tried on a way from [`Receiving`](State::Receiving).
    ///
    /// Fails with [`Gone`](Reply::Gone), [`Conflict`](Reply::Conflict), [`Full`](Reply::Full), [`Unavailable`](Reply::Unavailable).
    ///
    /// Takes at most 2 s.
    Store,
    /// assemble.
    ///
    /// Declared at upload.yaml:42.
    ///
    /// Runs in [`Assembling`](State::Assembling).
    ///
    /// Fails with [`Gone`](Reply::Gone), [`Conflict`](Reply::Conflict), [`Unavailable`](Reply::Unavailable).
    ///
    /// Takes at most 60 s.
    Assemble,
    /// answer_ping.
    ///
    /// Declared at upload.yaml:43.
    ///
    /// Tried on a way from [any state](Machine), [`Receiving`](State::Receiving).
    ///
    /// Fails with [`Unavailable`](Reply::Unavailable).
    AnswerPing,
}
#[allow(dead_code)]
impl Activity {
    /// All of them, in order of declaration.
    pub const ALL: &'static [Self] = &[
        Self::Reserve,
        Self::Store,
        Self::Assemble,
        Self::AnswerPing,
    ];
    /// The name in the specification.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Reserve => "reserve",
            Self::Store => "store",
            Self::Assemble => "assemble",
            Self::AnswerPing => "answer_ping",
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
    /// How `reserve` ended.
    Reserve(::core::result::Result<results::Reserve, errors::Reserve>),
    /// How `store` ended.
    Store(::core::result::Result<(), errors::Store>),
    /// How `assemble` ended.
    Assemble(::core::result::Result<results::Assemble, errors::Assemble>),
    /// How `answer_ping` ended.
    AnswerPing(::core::result::Result<(), errors::AnswerPing>),
}
/// The lifecycle as a picture, for Graphviz: `dot -Tsvg`.
#[allow(dead_code)]
pub const DOT: &str = r##"digraph "upload" {
  graph [compound=true, rankdir=LR, bgcolor=white, pad=0.2,
    nodesep=0.3, ranksep=0.3, labelloc=t, labeljust=l,
    fontname="Helvetica,Arial,sans-serif", fontsize=11, tooltip="Upload of a file in parts",
    label=<<font point-size="16"><b>Upload of a file in parts</b></font><br align="left"/><font color="#57606a">upload · 4 states · 5 events</font><br align="left"/><font point-size="9" color="#57606a">In every state: ping</font><br align="left"/>>];
  node [shape=box, style="rounded,filled", fillcolor=white,
    color="#424a53", fontname="Helvetica,Arial,sans-serif", fontsize=11,
    margin="0.12,0.05", height=0.3];
  edge [fontname="Helvetica,Arial,sans-serif", fontsize=10, arrowsize=0.7];
  "start of the machine" [shape=circle, style=filled, fillcolor="#424a53", width=0.13, height=0.13, fixedsize=true, label="", group=main, class=initial, tooltip=""];
  "idle" [label=<idle>, group=main, id="state-idle", class="state", tooltip="idle, upload.yaml:55"];
  "receiving" [label=<receiving<br/><font point-size="9" color="#57606a">send [is_current &amp;&amp; parts &lt; 3] / note</font><br/><font point-size="9" color="#57606a">swap [event.old == last &amp;&amp; event.old != event.new]</font><br/><font point-size="9" color="#57606a">swap [event.old == event.new]</font>>, group=main, id="state-receiving", class="state", tooltip="receiving, upload.yaml:65"];
  "assembling" [label=<assembling<br/><i><font point-size="9" color="#57606a">runs assemble</font></i>>, fillcolor="#fff3c4", group=main, id="state-assembling", class="state running", tooltip="assembling, upload.yaml:94"];
  "complete" [label=<complete>, peripheries=2, group=main, id="state-complete", class="state final", tooltip="complete, upload.yaml:100"];
  "start of the machine" -> "idle" [color="#424a53", class=initial, weight=50, penwidth=1];
  "idle" -> "receiving" [style=solid, penwidth=2.6, color="#0550ae", weight=100, label=<<font color="#0550ae">&#160;<b>1</b> begin <font point-size="9" color="#57606a">[has_quota]</font><br align="left"/></font>>, id="arrow-idle-receiving-main", class=main, tooltip="main: begin [has_quota] / try reserve (upload.yaml:58)"];
  "receiving" -> "assembling" [style=solid, penwidth=2.6, color="#0550ae", weight=100, label=<<font color="#0550ae">&#160;<b>2</b> complete <font point-size="9" color="#57606a">[is_current &amp;&amp; parts &gt; 0]</font><br align="left"/></font>>, id="arrow-receiving-assembling-main", class=main, tooltip="main: complete [is_current && parts > 0] (upload.yaml:93)"];
  "assembling" -> "complete" [style=solid, penwidth=2.6, color="#0550ae", weight=100, label=<<font color="#0550ae">&#160;<b>3</b> done <font point-size="9" color="#57606a">[result.last == last]</font><br align="left"/></font>>, id="arrow-assembling-complete-main", class=main, tooltip="main: done [result.last == last] (upload.yaml:97)"];
  "receiving" -> "receiving" [style=dashed, penwidth=1.3, color="#953800", weight=1, label=<<font color="#953800">&#160;<b>reset:</b> begin<br align="left"/>&#160;<font point-size="9" color="#57606a">[event.upload != current &amp;&amp; has_quota] / drop_parts</font><br align="left"/></font>>, id="arrow-receiving-receiving-reset", class=reset, tooltip="reset: begin [event.upload != current && has_quota] / try reserve / drop_parts (upload.yaml:68)"];
  "idle" -> "receiving" [style=dotted, penwidth=1.7, color="#cf222e", dir=back, weight=1, label=<<font color="#cf222e">&#160;<b>failure:</b> begin fails<br align="left"/>&#160;<font point-size="9" color="#57606a">[event.upload != current &amp;&amp; has_quota; reply…] / drop_parts</font><br align="left"/></font>>, id="arrow-receiving-idle-failure", class=failure, tooltip="failure: begin fails [event.upload != current && has_quota; reply == full] / drop_parts (upload.yaml:75)"];
  "receiving" -> "receiving" [style=dotted, penwidth=1.7, color="#cf222e", weight=1, label=<<font color="#cf222e">&#160;<b>failure:</b> begin fails<br align="left"/>&#160;<font point-size="9" color="#57606a">[event.upload != current &amp;&amp; has_quota] / drop_parts</font><br align="left"/></font>>, id="arrow-receiving-receiving-failure", class=failure, tooltip="failure: begin fails [event.upload != current && has_quota] / drop_parts (upload.yaml:80)"];
  "receiving" -> "assembling" [style=solid, penwidth=1, color="#424a53", dir=back, weight=1, label=<<font color="#424a53">&#160;done<br align="left"/></font>>, id="arrow-assembling-receiving-normal", class=normal, tooltip="done (upload.yaml:98)"];
  "receiving" -> "assembling" [style=dotted, penwidth=1.7, color="#cf222e", dir=back, weight=1, label=<<font color="#cf222e">&#160;<b>failure:</b> assemble fails<br align="left"/></font>>, id="arrow-assembling-receiving-failure", class=failure, tooltip="failure: assemble fails (upload.yaml:99)"];
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
    /// What has to be done, in this order.
    pub actions: &'static Actions,
    /// Another call, which was waiting for an activity, and what it is told.
    pub answers: Option<(EventKind, Reply)>,
    /// The activity that runs from now on.
    pub started: Option<Started>,
    /// The activity that was running and is told to stop.
    pub interrupted: Option<Activity>,
}
/// The actions of a step, in the order they run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(dead_code)]
pub struct Actions {
    /// Done before the `try`; they see the context before the step.
    pub before: &'static [Action],
    /// Exit actions, innermost first, then the transition's; they see the context before
    /// the step.
    pub leaving: &'static [Action],
    /// Entry actions, outermost first; they see the context after the step.
    pub entering: &'static [Action],
}
#[allow(dead_code)]
impl Actions {
    /// No actions.
    pub const NONE: &'static Self = &Self {
        before: &[],
        leaving: &[],
        entering: &[],
    };
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
    /// What has to be done before it is tried.
    pub before: &'static [Action],
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
/// The named guards.
#[allow(dead_code)]
mod guards {
    /// `event.upload == current`.
    ///
    /// Declared at upload.yaml:34.
    pub(super) fn is_current(context: &super::Context, upload: super::Upload) -> bool {
        Some(upload) == context.current
    }
}
/// The guards that are answered by hand.
///
/// Each is asked at most once per step, and must answer the same as long as nothing has
/// changed.
pub trait Guards {
    /// Whether the user may store more.
    ///
    /// Declared at upload.yaml:35.
    fn has_quota(&self, context: &Context, upload: Upload) -> bool;
}
/// Where nobody is asked, no guard holds.
impl<G: Guards> Guards for Option<&G> {
    fn has_quota(&self, context: &Context, upload: Upload) -> bool {
        self.is_some_and(|guards| guards.has_quota(context, upload))
    }
}
/// The guards' answers of one step.
#[allow(dead_code)]
struct Asked<'guards, G> {
    guards: &'guards G,
    answers: Answers,
}
#[allow(dead_code)]
impl<G: Guards> Asked<'_, G> {
    fn has_quota(&mut self, context: &Context, upload: Upload) -> bool {
        let guards = self.guards;
        *self.answers.has_quota.get_or_insert_with(|| guards.has_quota(context, upload))
    }
}
/// What guards have answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[derive(Default)]
#[allow(dead_code)]
struct Answers {
    has_quota: Option<bool>,
}
/// Upload of a file in parts.
///
/// Declared at upload.yaml:3.
#[cfg_attr(
    doc,
    doc = "",
    doc = r#" <div style="overflow-x:auto">
 <svg xmlns="http://www.w3.org/2000/svg" class="lifechart" width="743" height="475" viewBox="0 0 743 475" role="graphics-document" aria-labelledby="upload-title upload-desc">
 <title id="upload-title">Upload of a file in parts</title>
 <desc id="upload-desc">upload · 4 states · 5 events. The happy path: idle, receiving, assembling, complete.</desc>
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
 <rect class="ground" width="743" height="475"/>
 <text x="16" y="30" textLength="187" lengthAdjust="spacingAndGlyphs" class="title">Upload of a file in parts</text>
 <text x="16" y="48" textLength="139" lengthAdjust="spacingAndGlyphs" class="small quiet">upload · 4 states · 5 events</text>
 <text x="16" y="63" textLength="93" lengthAdjust="spacingAndGlyphs" class="small quiet">In every state: ping</text>
 <g id="arrow-idle-receiving-main" class="arrow main" role="graphics-symbol" tabindex="0" data-from="idle" data-to="receiving" aria-label="main: from idle to receiving">
 <title>main: begin [has_quota] / try reserve (upload.yaml:58)</title>
 <path class="track" d="M42 133V159"/>
 <path class="fill" d="M42 166l-5 -9h10z"/>
 <text x="52" y="152" textLength="102" lengthAdjust="spacingAndGlyphs"><tspan class="lead">1 </tspan><tspan>begin</tspan><tspan class="small quiet"> [has_quota]</tspan></text>
 </g>
 <g id="arrow-receiving-receiving-reset" class="arrow reset" role="graphics-symbol" tabindex="0" data-from="receiving" data-to="receiving" aria-label="reset: from receiving to receiving">
 <title>reset: begin [event.upload != current &amp;&amp; has_quota] / try reserve / drop_parts (upload.yaml:68)</title>
 <path class="track" d="M313 221H331"/>
 <path class="track" d="M662 221H669Q675 221 675 215V182Q675 176 669 176H320"/>
 <path class="fill" d="M313 176l9 -4.5v9z"/>
 <text x="335" y="225" textLength="322" lengthAdjust="spacingAndGlyphs"><tspan class="lead">reset: </tspan><tspan>begin</tspan><tspan class="small quiet"> [event.upload != current &amp;&amp; has_quota] / drop_parts</tspan></text>
 </g>
 <g id="arrow-receiving-idle-failure" class="arrow failure" role="graphics-symbol" tabindex="0" data-from="receiving" data-to="idle" aria-label="failure: from receiving to idle">
 <title>failure: begin fails [event.upload != current &amp;&amp; has_quota; reply == full] / drop_parts (upload.yaml:75)</title>
 <path class="track" d="M313 236H331"/>
 <path class="track" d="M438 236H682Q688 236 688 230V123Q688 117 682 117H320"/>
 <path class="fill" d="M313 117l9 -4.5v9z"/>
 <text x="335" y="240" textLength="98" lengthAdjust="spacingAndGlyphs"><tspan class="lead">failure: </tspan><tspan>begin fails</tspan></text>
 <text x="335" y="255" textLength="303" lengthAdjust="spacingAndGlyphs" class="small quiet">   [event.upload != current &amp;&amp; has_quota; reply…] / drop_parts</text>
 </g>
 <g id="arrow-receiving-receiving-failure" class="arrow failure" role="graphics-symbol" tabindex="0" data-from="receiving" data-to="receiving" aria-label="failure: from receiving to receiving">
 <title>failure: begin fails [event.upload != current &amp;&amp; has_quota] / drop_parts (upload.yaml:80)</title>
 <path class="track" d="M313 266H331"/>
 <path class="track" d="M438 266H714"/>
 <circle class="fill" cx="714" cy="266" r="2.6"/>
 <text x="335" y="270" textLength="98" lengthAdjust="spacingAndGlyphs"><tspan class="lead">failure: </tspan><tspan>begin fails</tspan></text>
 <text x="335" y="285" textLength="263" lengthAdjust="spacingAndGlyphs" class="small quiet">   [event.upload != current &amp;&amp; has_quota] / drop_parts</text>
 </g>
 <g id="arrow-receiving-assembling-main" class="arrow main" role="graphics-symbol" tabindex="0" data-from="receiving" data-to="assembling" aria-label="main: from receiving to assembling">
 <title>main: complete [is_current &amp;&amp; parts &gt; 0] (upload.yaml:93)</title>
 <path class="track" d="M42 292V318"/>
 <path class="fill" d="M42 325l-5 -9h10z"/>
 <text x="52" y="311" textLength="182" lengthAdjust="spacingAndGlyphs"><tspan class="lead">2 </tspan><tspan>complete</tspan><tspan class="small quiet"> [is_current &amp;&amp; parts &gt; 0]</tspan></text>
 </g>
 <g id="arrow-assembling-receiving-normal" class="arrow normal" role="graphics-symbol" tabindex="0" data-from="assembling" data-to="receiving" aria-label="normal: from assembling to receiving">
 <title>done (upload.yaml:98)</title>
 <path class="track" d="M313 335H331"/>
 <path class="track" d="M367 335H695Q701 335 701 329V212Q701 206 695 206H320"/>
 <path class="fill" d="M313 206l9 -4.5v9z"/>
 <text x="335" y="339" textLength="27" lengthAdjust="spacingAndGlyphs">done</text>
 </g>
 <g id="arrow-assembling-receiving-failure" class="arrow failure" role="graphics-symbol" tabindex="0" data-from="assembling" data-to="receiving" aria-label="failure: from assembling to receiving">
 <title>failure: assemble fails (upload.yaml:99)</title>
 <path class="track" d="M313 350H331"/>
 <path class="track" d="M460 350H708Q714 350 714 344V197Q714 191 708 191H320"/>
 <path class="fill" d="M313 191l9 -4.5v9z"/>
 <text x="335" y="354" textLength="120" lengthAdjust="spacingAndGlyphs"><tspan class="lead">failure: </tspan><tspan>assemble fails</tspan></text>
 </g>
 <g id="arrow-assembling-complete-main" class="arrow main" role="graphics-symbol" tabindex="0" data-from="assembling" data-to="complete" aria-label="main: from assembling to complete">
 <title>main: done [result.last == last] (upload.yaml:97)</title>
 <path class="track" d="M42 366V392"/>
 <path class="fill" d="M42 399l-5 -9h10z"/>
 <text x="52" y="385" textLength="131" lengthAdjust="spacingAndGlyphs"><tspan class="lead">3 </tspan><tspan>done</tspan><tspan class="small quiet"> [result.last == last]</tspan></text>
 </g>
 <g class="start"><circle class="initial" cx="42" cy="88" r="5"/><path class="initial" d="M42 88V102M42 107l-4 -7h8z"/></g>
 <g id="state-idle" class="state" role="graphics-symbol" tabindex="0" aria-label="idle">
 <title>idle, upload.yaml:55</title>
 <rect class="box" x="16" y="107" width="297" height="26" rx="6"/>
 <text x="26" y="124" textLength="20" lengthAdjust="spacingAndGlyphs" class="name">idle</text>
 </g>
 <g id="state-receiving" class="state" role="graphics-symbol" tabindex="0" aria-label="receiving">
 <title>receiving, upload.yaml:65</title>
 <rect class="box" x="16" y="166" width="297" height="126" rx="6"/>
 <text x="26" y="211" textLength="52" lengthAdjust="spacingAndGlyphs" class="name">receiving</text>
 <text x="26" y="226" textLength="176" lengthAdjust="spacingAndGlyphs" class="small quiet">send [is_current &amp;&amp; parts &lt; 3] / note</text>
 <text x="26" y="241" textLength="247" lengthAdjust="spacingAndGlyphs" class="small quiet">swap [event.old == last &amp;&amp; event.old != event.new]</text>
 <text x="26" y="256" textLength="149" lengthAdjust="spacingAndGlyphs" class="small quiet">swap [event.old == event.new]</text>
 </g>
 <g id="state-assembling" class="state running" role="graphics-symbol" tabindex="0" aria-label="assembling">
 <title>assembling, upload.yaml:94</title>
 <rect class="box" x="16" y="325" width="297" height="41" rx="6"/>
 <text x="26" y="342" textLength="65" lengthAdjust="spacingAndGlyphs" class="name">assembling</text>
 <text x="26" y="357" textLength="72" lengthAdjust="spacingAndGlyphs" class="small quiet work">runs assemble</text>
 </g>
 <g id="state-complete" class="state final" role="graphics-symbol" tabindex="0" aria-label="complete">
 <title>complete, upload.yaml:100</title>
 <rect class="box" x="16" y="399" width="297" height="26" rx="6"/>
 <rect class="rim" x="19" y="402" width="291" height="20" rx="4"/>
 <text x="26" y="416" textLength="53" lengthAdjust="spacingAndGlyphs" class="name">complete</text>
 </g>
 <g class="arrow main">
 <path class="track" d="M16 449h22"/>
 <path class="fill" d="M44 449l-7 -4v8z"/></g>
 <text x="50" y="453" textLength="129" lengthAdjust="spacingAndGlyphs" class="small quiet">the happy path, numbered</text>
 <g class="arrow normal">
 <path class="track" d="M199 449h22"/>
 <path class="fill" d="M227 449l-7 -4v8z"/></g>
 <text x="233" y="453" textLength="54" lengthAdjust="spacingAndGlyphs" class="small quiet">other ways</text>
 <g class="arrow reset">
 <path class="track" d="M307 449h22"/>
 <path class="fill" d="M335 449l-7 -4v8z"/></g>
 <text x="341" y="453" textLength="25" lengthAdjust="spacingAndGlyphs" class="small quiet">reset</text>
 <g class="arrow failure">
 <path class="track" d="M386 449h22"/>
 <path class="fill" d="M414 449l-7 -4v8z"/></g>
 <text x="420" y="453" textLength="30" lengthAdjust="spacingAndGlyphs" class="small quiet">failure</text>
 <g class="running">
 <rect class="box" x="470" y="443" width="26" height="12" rx="3"/>
 </g>
 <text x="504" y="453" textLength="66" lengthAdjust="spacingAndGlyphs" class="small quiet">work goes on</text>
 <g class="final">
 <rect class="box" x="590" y="443" width="26" height="12" rx="3"/>
 <rect class="rim" x="593" y="446" width="20" height="6" rx="2"/>
 </g>
 <text x="624" y="453" textLength="37" lengthAdjust="spacingAndGlyphs" class="small quiet">the end</text>
 </svg>
 </div>

 # In every state

 - [`Send`](Event::Send), [`Complete`](Event::Complete) if `!is_current`: refused with [`Gone`](Reply::Gone) (line 49).
 - [`Ping`](Event::Ping): stays, tries [`AnswerPing`](Activity::AnswerPing) (line 50).
 - [`Begin`](Event::Begin): refused with [`Full`](Reply::Full) (line 51).
 - [`Swap`](Event::Swap): refused with [`Conflict`](Reply::Conflict) (line 52).

 # States and events

 A number is the state that follows, `=` stays, `o` is ignored, `-` is refused; where there are several, guards and work decide; in a state with `.` the machine never is. 1 [`Idle`](State::Idle), 2 [`Receiving`](State::Receiving), 3 [`Assembling`](State::Assembling), 4 [`Complete`](State::Complete).

 | event                         | [1](State::Idle)        | [2](State::Receiving)                                          | [3](State::Assembling) | [4](State::Complete) |
 |-------------------------------|-------------------------|----------------------------------------------------------------|------------------------|----------------------|
 | [`Begin`](Event::Begin)       | [2](State::Receiving) - | [2](State::Receiving) [1](State::Idle) [2](State::Receiving) - | -                      | -                    |
 | [`Send`](Event::Send)         | -                       | o = -                                                          | -                      | -                    |
 | [`Swap`](Event::Swap)         | -                       | = -                                                            | -                      | -                    |
 | [`Complete`](Event::Complete) | -                       | [3](State::Assembling) -                                       | -                      | -                    |
 | [`Ping`](Event::Ping)         | = -                     | = -                                                            | = -                    | -                    |"#
)]
#[derive(Clone, Debug)]
pub struct Machine {
    state: State,
    context: Context,
    open: Option<EventKind>,
    holding: Option<Attempt>,
    waiting: [Option<Attempt>; 8],
    tickets: Tickets,
}
#[allow(dead_code)]
impl Machine {
    /// The entry actions of the first states, outermost first: what a new machine asks for.
    pub const STARTING: &'static [Action] = &[];
    /// A new machine.
    pub fn new() -> Self {
        Self {
            state: State::Idle,
            context: Context::new(),
            open: None,
            holding: None,
            waiting: [None; 8],
            tickets: Tickets::NONE,
        }
    }
    /// The state.
    pub const fn state(&self) -> State {
        self.state
    }
    /// What the machine remembers besides its state.
    pub const fn context(&self) -> &Context {
        &self.context
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
    pub fn dispatch(
        &mut self,
        event: impl ::core::convert::Into<Event>,
        guards: &impl Guards,
    ) -> Outcome {
        if self.holding.is_some() {
            return Outcome::Busy;
        }
        let asked = &mut Asked {
            guards,
            answers: Answers::default(),
        };
        self.decide(event.into(), asked)
    }
    fn decide(&mut self, event: Event, asked: &mut Asked<'_, impl Guards>) -> Outcome {
        match self.state {
            State::Idle => {
                match event {
                    Event::Begin(event) => {
                        if asked.has_quota(&self.context, event.upload) {
                            self.attempt(Tried::IdleBegin(event), asked.answers)
                        } else {
                            Outcome::Refused(Reply::Full)
                        }
                    }
                    Event::Send(event) => self.decide_upload_send(event),
                    Event::Swap(_) => Outcome::Refused(Reply::Conflict),
                    Event::Complete(event) => self.decide_upload_complete(event),
                    Event::Ping => self.attempt(Tried::UploadPing, asked.answers),
                }
            }
            State::Receiving => {
                match event {
                    Event::Begin(event) => {
                        if Some(event.upload) != self.context.current
                            && asked.has_quota(&self.context, event.upload)
                        {
                            self.attempt(Tried::ReceivingBegin(event), asked.answers)
                        } else {
                            Outcome::Refused(Reply::Full)
                        }
                    }
                    Event::Send(event) => {
                        if guards::is_current(&self.context, event.upload)
                            && Some(event.part) == self.context.last
                        {
                            Outcome::Ignored(Reply::Ok)
                        } else if guards::is_current(&self.context, event.upload)
                            && self.context.parts < 3
                        {
                            self.attempt(Tried::ReceivingSend2(event), asked.answers)
                        } else if guards::is_current(&self.context, event.upload) {
                            Outcome::Refused(Reply::Full)
                        } else {
                            self.decide_upload_send(event)
                        }
                    }
                    Event::Swap(event) => {
                        if Some(event.old) == self.context.last && event.old != event.new
                        {
                            self.context.last = Some(event.new);
                            Outcome::Taken(Taken {
                                reply: Some(Reply::Ok),
                                ..self.stay(Role::Normal)
                            })
                        } else if event.old == event.new {
                            self.attempt(Tried::ReceivingSwap2, asked.answers)
                        } else {
                            Outcome::Refused(Reply::Conflict)
                        }
                    }
                    Event::Complete(event) => {
                        if guards::is_current(&self.context, event.upload)
                            && self.context.parts > 0
                        {
                            Outcome::Taken(Taken {
                                started: Some(
                                    self.start(Activity::Assemble, Some(EventKind::Complete)),
                                ),
                                ..self.go(State::Assembling, Role::Main)
                            })
                        } else {
                            self.decide_upload_complete(event)
                        }
                    }
                    Event::Ping => self.attempt(Tried::UploadPing, asked.answers),
                }
            }
            State::Assembling => {
                match event {
                    Event::Begin(_) => Outcome::Refused(Reply::Full),
                    Event::Send(event) => self.decide_upload_send(event),
                    Event::Swap(_) => Outcome::Refused(Reply::Conflict),
                    Event::Complete(event) => self.decide_upload_complete(event),
                    Event::Ping => self.attempt(Tried::UploadPing, asked.answers),
                }
            }
            State::Complete => Outcome::Refused(Reply::Unavailable),
        }
    }
    /// What `upload` says about `send`.
    fn decide_upload_send(&mut self, event: events::Send) -> Outcome {
        if !guards::is_current(&self.context, event.upload) {
            Outcome::Refused(Reply::Gone)
        } else {
            Outcome::Refused(Reply::Unavailable)
        }
    }
    /// What `upload` says about `complete`.
    fn decide_upload_complete(&mut self, event: events::Complete) -> Outcome {
        if !guards::is_current(&self.context, event.upload) {
            Outcome::Refused(Reply::Gone)
        } else {
            Outcome::Refused(Reply::Unavailable)
        }
    }
    /// What follows from the end of an activity.
    pub fn finish(
        &mut self,
        ticket: Ticket,
        completion: Completion,
        _guards: &impl Guards,
    ) -> Outcome {
        let attempt = self.tried(ticket);
        if attempt.is_none() && !self.is_running(ticket) {
            return Outcome::Dropped;
        }
        if self.holding.is_some_and(|holding| holding.ticket != ticket) {
            return Outcome::Busy;
        }
        if let Some(attempt) = attempt {
            return match (attempt.tried, completion) {
                (Tried::UploadPing, Completion::AnswerPing(ended)) => {
                    self.forget(ticket);
                    self.finish_upload_ping(ended)
                }
                (Tried::IdleBegin(event), Completion::Reserve(ended)) => {
                    self.forget(ticket);
                    self.finish_idle_begin(event, ended)
                }
                (Tried::ReceivingBegin(event), Completion::Reserve(ended)) => {
                    self.forget(ticket);
                    self.finish_receiving_begin(event, ended)
                }
                (Tried::ReceivingSend2(event), Completion::Store(ended)) => {
                    self.forget(ticket);
                    self.finish_receiving_send_2(event, ended)
                }
                (Tried::ReceivingSwap2, Completion::AnswerPing(ended)) => {
                    self.forget(ticket);
                    self.finish_receiving_swap_2(ended)
                }
                _ => Outcome::Dropped,
            };
        }
        match (self.state, completion) {
            (
                State::Assembling,
                Completion::Assemble(::core::result::Result::Ok(result)),
            ) => {
                if Some(result.last) == self.context.last {
                    Outcome::Taken(Taken {
                        answers: self.answer(Reply::Ok),
                        ..self.go(State::Complete, Role::Main)
                    })
                } else {
                    self.context.last = Some(result.last);
                    Outcome::Taken(Taken {
                        answers: self.answer(Reply::Conflict),
                        ..self.go(State::Receiving, Role::Normal)
                    })
                }
            }
            (
                State::Assembling,
                Completion::Assemble(::core::result::Result::Err(error)),
            ) => {
                let reply = Reply::from(error);
                Outcome::Taken(Taken {
                    answers: self.answer(reply),
                    ..self.go(State::Receiving, Role::Failure)
                })
            }
            _ => Outcome::Dropped,
        }
    }
    fn is_running(&self, ticket: Ticket) -> bool {
        self.state.is_running() && self.tickets.running == ticket
    }
    /// Asks for an activity before anything changes.
    fn attempt(&mut self, tried: Tried, answers: Answers) -> Outcome {
        let mut attempt = Attempt {
            ticket: self.tickets.next(),
            tried,
            answers,
        };
        if tried.holds() {
            self.holding = Some(attempt);
        } else {
            let mut looked_at = 0;
            while self.waiting[attempt.ticket.place()].is_some() {
                looked_at += 1;
                if looked_at == self.waiting.len() {
                    return Outcome::Busy;
                }
                attempt.ticket = self.tickets.next();
            }
            self.waiting[attempt.ticket.place()] = Some(attempt);
        }
        Outcome::Trying(Trying {
            activity: tried.activity(),
            ticket: attempt.ticket,
            holds: tried.holds(),
            before: tried.before(),
        })
    }
    /// What is being tried under a ticket.
    fn tried(&self, ticket: Ticket) -> Option<Attempt> {
        let found = if self
            .holding
            .as_ref()
            .is_some_and(|attempt| attempt.ticket == ticket)
        {
            &self.holding
        } else {
            &self.waiting[ticket.place()]
        };
        found.as_ref().filter(|attempt| attempt.ticket == ticket).copied()
    }
    /// Forgets what was tried under a ticket.
    fn forget(&mut self, ticket: Ticket) {
        *if self.holding.as_ref().is_some_and(|attempt| attempt.ticket == ticket) {
            &mut self.holding
        } else {
            &mut self.waiting[ticket.place()]
        } = None;
    }
    /// `ping` in `upload`.
    ///
    /// Declared at upload.yaml:50.
    fn finish_upload_ping(
        &mut self,
        ended: ::core::result::Result<(), errors::AnswerPing>,
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
    /// `begin` in `idle`.
    ///
    /// Declared at upload.yaml:58.
    fn finish_idle_begin(
        &mut self,
        event: events::Begin,
        ended: ::core::result::Result<results::Reserve, errors::Reserve>,
    ) -> Outcome {
        match ended {
            ::core::result::Result::Ok(result) => {
                self.context = Context {
                    current: Some(event.upload),
                    parts: result.granted,
                    ..self.context
                };
                Outcome::Taken(Taken {
                    reply: Some(Reply::Created),
                    ..self.go(State::Receiving, Role::Main)
                })
            }
            ::core::result::Result::Err(error) => {
                let reply = Reply::from(error);
                if reply == Reply::Full {
                    Outcome::Refused(Reply::Unavailable)
                } else {
                    Outcome::Refused(reply)
                }
            }
        }
    }
    /// `begin` in `receiving`.
    ///
    /// Declared at upload.yaml:68.
    fn finish_receiving_begin(
        &mut self,
        event: events::Begin,
        ended: ::core::result::Result<results::Reserve, errors::Reserve>,
    ) -> Outcome {
        match ended {
            ::core::result::Result::Ok(_) => {
                self.context = Context {
                    current: Some(event.upload),
                    last: None,
                    parts: 0,
                };
                Outcome::Taken(Taken {
                    reply: Some(Reply::Ok),
                    actions: &Actions {
                        before: &[Action::DropParts],
                        leaving: &[],
                        entering: &[],
                    },
                    ..self.go(State::Receiving, Role::Reset)
                })
            }
            ::core::result::Result::Err(error) => {
                let reply = Reply::from(error);
                if reply == Reply::Full {
                    self.context = Context {
                        current: None,
                        last: None,
                        parts: 0,
                    };
                    Outcome::Taken(Taken {
                        reply: Some(Reply::Full),
                        actions: &Actions {
                            before: &[Action::DropParts],
                            leaving: &[],
                            entering: &[],
                        },
                        ..self.go(State::Idle, Role::Failure)
                    })
                } else {
                    self.context = Context {
                        last: None,
                        parts: 0,
                        ..self.context
                    };
                    Outcome::Taken(Taken {
                        reply: Some(reply),
                        actions: &Actions {
                            before: &[Action::DropParts],
                            leaving: &[],
                            entering: &[],
                        },
                        ..self.go(State::Receiving, Role::Failure)
                    })
                }
            }
        }
    }
    /// `send` in `receiving`.
    ///
    /// Declared at upload.yaml:83.
    fn finish_receiving_send_2(
        &mut self,
        event: events::Send,
        ended: ::core::result::Result<(), errors::Store>,
    ) -> Outcome {
        match ended {
            ::core::result::Result::Ok(()) => {
                self.context = Context {
                    last: Some(event.part),
                    parts: self.context.parts + 1,
                    ..self.context
                };
                Outcome::Taken(Taken {
                    reply: Some(Reply::Ok),
                    actions: &Actions {
                        before: &[],
                        leaving: &[Action::Note],
                        entering: &[],
                    },
                    ..self.stay(Role::Normal)
                })
            }
            ::core::result::Result::Err(error) => {
                let reply = Reply::from(error);
                Outcome::Refused(reply)
            }
        }
    }
    /// `swap` in `receiving`.
    ///
    /// Declared at upload.yaml:90.
    fn finish_receiving_swap_2(
        &mut self,
        ended: ::core::result::Result<(), errors::AnswerPing>,
    ) -> Outcome {
        match ended {
            ::core::result::Result::Ok(()) => {
                Outcome::Taken(Taken {
                    reply: Some(Reply::Ok),
                    ..self.stay(Role::Normal)
                })
            }
            ::core::result::Result::Err(_) => {
                self.context.parts = 0;
                Outcome::Taken(Taken {
                    reply: Some(Reply::Conflict),
                    actions: &Actions {
                        before: &[],
                        leaving: &[Action::DropParts],
                        entering: &[],
                    },
                    ..self.stay(Role::Normal)
                })
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
            actions: Actions::NONE,
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
            actions: Actions::NONE,
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
        None
    }
}
impl ::core::cmp::PartialEq for Machine {
    /// Machines are equal that will behave alike; which tickets they gave does not matter.
    fn eq(&self, other: &Self) -> bool {
        self.state == other.state && self.context == other.context
            && self.open == other.open && self.holding == other.holding
            && self.waiting == other.waiting
    }
}
impl ::core::cmp::Eq for Machine {}
impl ::core::hash::Hash for Machine {
    fn hash<H: ::core::hash::Hasher>(&self, hasher: &mut H) {
        ::core::hash::Hash::hash(&self.state, hasher);
        ::core::hash::Hash::hash(&self.context, hasher);
        ::core::hash::Hash::hash(&self.open, hasher);
        ::core::hash::Hash::hash(&self.holding, hasher);
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
#[repr(u8)]
#[allow(dead_code, clippy::enum_variant_names)]
enum Tried {
    /// `ping` in `upload`.
    ///
    /// Declared at upload.yaml:50.
    UploadPing,
    /// `begin` in `idle`.
    ///
    /// Declared at upload.yaml:58.
    IdleBegin(events::Begin),
    /// `begin` in `receiving`.
    ///
    /// Declared at upload.yaml:68.
    ReceivingBegin(events::Begin),
    /// `send` in `receiving`.
    ///
    /// Declared at upload.yaml:83.
    ReceivingSend2(events::Send),
    /// `swap` in `receiving`.
    ///
    /// Declared at upload.yaml:90.
    ReceivingSwap2,
}
#[allow(dead_code)]
impl Tried {
    const fn activity(&self) -> Activity {
        match self {
            Self::UploadPing => Activity::AnswerPing,
            Self::IdleBegin(_) => Activity::Reserve,
            Self::ReceivingBegin(_) => Activity::Reserve,
            Self::ReceivingSend2(_) => Activity::Store,
            Self::ReceivingSwap2 => Activity::AnswerPing,
        }
    }
    const fn before(&self) -> &'static [Action] {
        match self {
            Self::UploadPing => &[],
            Self::IdleBegin(_) => &[],
            Self::ReceivingBegin(_) => &[Action::DropParts],
            Self::ReceivingSend2(_) => &[],
            Self::ReceivingSwap2 => &[],
        }
    }
    /// Whether everything else waits for it.
    const fn holds(&self) -> bool {
        match self {
            Self::UploadPing => false,
            Self::IdleBegin(_) => true,
            Self::ReceivingBegin(_) => true,
            Self::ReceivingSend2(_) => true,
            Self::ReceivingSwap2 => true,
        }
    }
}
/// Something that is being tried.
#[derive(Clone, Copy, Debug)]
struct Attempt {
    ticket: Ticket,
    tried: Tried,
    answers: Answers,
}
impl ::core::cmp::PartialEq for Attempt {
    fn eq(&self, other: &Self) -> bool {
        self.tried == other.tried && self.answers == other.answers
    }
}
impl ::core::cmp::Eq for Attempt {}
impl ::core::hash::Hash for Attempt {
    fn hash<H: ::core::hash::Hasher>(&self, hasher: &mut H) {
        ::core::hash::Hash::hash(&self.tried, hasher);
        ::core::hash::Hash::hash(&self.answers, hasher);
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
pub trait Handler: Guards {
    /// Delete the parts of an upload that is given up.
    ///
    /// Declared at upload.yaml:37.
    fn drop_parts(&mut self, context: &Context, disk: &effects::Disk);
    /// note.
    ///
    /// Declared at upload.yaml:38.
    fn note(&mut self, context: &Context, part: Part);
    /// reserve.
    ///
    /// Declared at upload.yaml:40.
    fn reserve(
        &mut self,
        context: &Context,
        upload: Upload,
        disk: &effects::Disk,
    ) -> ::core::result::Result<results::Reserve, errors::Reserve>;
    /// store.
    ///
    /// Declared at upload.yaml:41.
    fn store(
        &mut self,
        context: &Context,
        part: Part,
        disk: &effects::Disk,
    ) -> ::core::result::Result<(), errors::Store>;
    /// assemble.
    ///
    /// Declared at upload.yaml:42.
    fn assemble(
        &mut self,
        context: &Context,
        disk: &effects::Disk,
    ) -> ::core::result::Result<results::Assemble, errors::Assemble>;
    /// answer_ping.
    ///
    /// Declared at upload.yaml:43.
    fn answer_ping(
        &mut self,
        context: &Context,
    ) -> ::core::result::Result<(), errors::AnswerPing>;
}
#[allow(unused_imports)]
pub use driving::{Call, Driver};
pub use driving::effects;
/// How the driver works.
#[allow(dead_code, clippy::single_match, clippy::match_single_binding)]
mod driving {
    #[allow(unused_imports)]
    use super::{
        Event, EventKind, Handler, Machine, Outcome, Reply, Taken, events, replies,
        Action, Actions, Context, Activity, Completion, Ticket, errors, Trying, State,
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
    /// The means to have an effect. The driver hands them to the methods of `Handler` whose work
    /// declares them, and nobody else can make one.
    pub mod effects {
        /// Writing to the disk.
        ///
        /// Declared at upload.yaml:44.
        #[derive(Debug)]
        pub struct Disk(pub(super) ());
    }
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
        /// begin.
        ///
        /// Declared at upload.yaml:25.
        pub fn begin<H: Handler>(
            &mut self,
            handler: &mut H,
            event: events::Begin,
        ) -> replies::Begin {
            match replies::Begin::try_from(self.dispatch(handler, event)) {
                Ok(reply) => reply,
                Err(_) => unreachable!("no event is answered with what it does not list"),
            }
        }
        /// send.
        ///
        /// Declared at upload.yaml:26.
        pub fn send<H: Handler>(
            &mut self,
            handler: &mut H,
            event: events::Send,
        ) -> replies::Send {
            match replies::Send::try_from(self.dispatch(handler, event)) {
                Ok(reply) => reply,
                Err(_) => unreachable!("no event is answered with what it does not list"),
            }
        }
        /// swap.
        ///
        /// Declared at upload.yaml:27.
        pub fn swap<H: Handler>(
            &mut self,
            handler: &mut H,
            event: events::Swap,
        ) -> replies::Swap {
            match replies::Swap::try_from(self.dispatch(handler, event)) {
                Ok(reply) => reply,
                Err(_) => unreachable!("no event is answered with what it does not list"),
            }
        }
        /// complete.
        ///
        /// Declared at upload.yaml:28.
        pub fn complete<H: Handler>(
            &mut self,
            handler: &mut H,
            event: events::Complete,
        ) -> replies::Complete {
            match replies::Complete::try_from(self.dispatch(handler, event)) {
                Ok(reply) => reply,
                Err(_) => unreachable!("no event is answered with what it does not list"),
            }
        }
        /// ping.
        ///
        /// Declared at upload.yaml:29.
        pub fn ping<H: Handler>(&mut self, handler: &mut H) -> replies::Ping {
            match replies::Ping::try_from(self.dispatch(handler, events::Ping)) {
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
        before: Context,
        after: Context,
        leaving: &'static [Action],
        entering: &'static [Action],
        /// How many of them have run.
        acted: usize,
        has_panicked: bool,
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
        context: Context,
    }
    impl Call {
        /// Runs what it needs next, if anything.
        fn work<H: Handler>(&mut self, handler: &mut H, interrupts: &Interrupts) {
            if self.decided.is_some() {
                while let Some((action, context)) = self.next_action() {
                    self.act(handler, action, &context);
                }
                return;
            }
            if let Some(begun @ Begun { completion: None, is_lost: false, .. }) = self
                .begun
            {
                let completion = Some(
                    self.perform(handler, begun.activity, &begun.context),
                );
                self.begun = Some(Begun { completion, ..begun });
                return;
            }
            let _ = (handler, interrupts);
        }
        /// The next action of the step whose turn it is; it counts as run.
        fn next_action(&mut self) -> Option<(Action, Context)> {
            let decided = self.decided.as_mut().filter(|decided| decided.has_turn)?;
            let next = match decided.leaving.get(decided.acted) {
                Some(&action) => (action, decided.before),
                None => {
                    let &action = decided
                        .entering
                        .get(decided.acted - decided.leaving.len())?;
                    (action, decided.after)
                }
            };
            decided.acted += 1;
            Some(next)
        }
        /// Runs an action.
        fn act<H: Handler>(&self, handler: &mut H, action: Action, context: &Context) {
            match action {
                Action::DropParts => {
                    Handler::drop_parts(handler, context, &effects::Disk(()))
                }
                Action::Note => {
                    match &self.event {
                        Some(Event::Send(event)) => {
                            Handler::note(handler, context, event.part)
                        }
                        _ => {}
                    }
                }
            }
        }
        /// Runs an activity to its end.
        fn perform<H: Handler>(
            &self,
            handler: &mut H,
            activity: Activity,
            context: &Context,
        ) -> Completion {
            match activity {
                Activity::Reserve => {
                    match &self.event {
                        Some(Event::Begin(event)) => {
                            Completion::Reserve(
                                Handler::reserve(
                                    handler,
                                    context,
                                    event.upload,
                                    &effects::Disk(()),
                                ),
                            )
                        }
                        _ => unreachable!("no other event tries this"),
                    }
                }
                Activity::Store => {
                    match &self.event {
                        Some(Event::Send(event)) => {
                            Completion::Store(
                                Handler::store(
                                    handler,
                                    context,
                                    event.part,
                                    &effects::Disk(()),
                                ),
                            )
                        }
                        _ => unreachable!("no other event tries this"),
                    }
                }
                Activity::Assemble => {
                    Completion::Assemble(
                        Handler::assemble(handler, context, &effects::Disk(())),
                    )
                }
                Activity::AnswerPing => {
                    Completion::AnswerPing(Handler::answer_ping(handler, context))
                }
            }
        }
        /// What the handler was asked for last has panicked. An activity has failed; an action has
        /// run; an event whose guard has panicked is refused.
        fn panicked(&mut self) {
            if let Some(decided) = &mut self.decided {
                decided.has_panicked = true;
                self.has_panicked
                    |= matches!(self.asks, Asks::Nothing) && self.begun.is_none();
                return;
            }
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
            EventKind::Begin => Reply::Unavailable,
            EventKind::Send => Reply::Unavailable,
            EventKind::Swap => Reply::Unavailable,
            EventKind::Complete => Reply::Unavailable,
            EventKind::Ping => Reply::Unavailable,
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
        matches!(
            activity, Activity::Reserve | Activity::Store | Activity::Assemble |
            Activity::AnswerPing
        )
    }
    /// How an activity ends that has panicked: it fails, or is over if it cannot fail. None, if
    /// it would have to bring something back.
    const fn failed(activity: Activity) -> Option<Completion> {
        match activity {
            Activity::Reserve => {
                Some(Completion::Reserve(Err(errors::Reserve::Unavailable)))
            }
            Activity::Store => Some(Completion::Store(Err(errors::Store::Unavailable))),
            Activity::Assemble => {
                Some(Completion::Assemble(Err(errors::Assemble::Unavailable)))
            }
            Activity::AnswerPing => {
                Some(Completion::AnswerPing(Err(errors::AnswerPing::Unavailable)))
            }
        }
    }
    /// Tells what an event carries.
    fn params(event: Option<&Event>, hear: &mut dyn FnMut(&'static str, Value)) {
        let _ = &hear;
        match event {
            Some(Event::Begin(event)) => {
                hear("upload", Value::Id(event.upload.0));
            }
            Some(Event::Send(event)) => {
                hear("upload", Value::Id(event.upload.0));
                hear("part", Value::Id(event.part.0.into()));
            }
            Some(Event::Swap(event)) => {
                hear("old", Value::Id(event.old.0.into()));
                hear("new", Value::Id(event.new.0.into()));
            }
            Some(Event::Complete(event)) => {
                hear("upload", Value::Id(event.upload.0));
            }
            _ => {}
        }
    }
    /// How long an activity may take.
    const fn budget(activity: Activity) -> Option<Duration> {
        match activity {
            Activity::Store => Some(Duration::from_nanos(2000000000u64)),
            Activity::Assemble => Some(Duration::from_nanos(60000000000u64)),
            _ => None,
        }
    }
    /// What an activity has failed with.
    fn failed_with(completion: Completion) -> Option<&'static str> {
        match completion {
            Completion::Reserve(Err(error)) => Some(Reply::from(error).name()),
            Completion::Store(Err(error)) => Some(Reply::from(error).name()),
            Completion::Assemble(Err(error)) => Some(Reply::from(error).name()),
            Completion::AnswerPing(Err(error)) => Some(Reply::from(error).name()),
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
        let actions = |hear: &mut dyn FnMut(&'static str)| {
            let Outcome::Taken(taken) = outcome else { return };
            let Actions { before, leaving, entering } = taken.actions;
            for action in before.iter().chain(*leaving).chain(*entering) {
                hear(action.name());
            }
        };
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
                    actions: Names::new(&actions),
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
            if decided.acted < decided.leaving.len() + decided.entering.len() {
                return Some(Progress::Work);
            }
            self.order.acted();
            call.decided = None;
            if let Some(begins) = decided.begins {
                let mut begins = begins;
                if decided.has_panicked && can_fail(begins.activity) {
                    begins.completion = failed(begins.activity);
                }
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
            let before = *self.machine.context();
            let from = self.machine.state().name();
            let outcome = self.machine.dispatch(event, handler);
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
                    self.follow(call, taken, before, interrupts);
                }
                Outcome::Ignored(reply) | Outcome::Refused(reply) => {
                    call.reply = Some(reply);
                }
                Outcome::Trying(trying) => {
                    if !trying.before.is_empty()
                        && matches!(trying.activity, Activity::Reserve)
                    {
                        self.order.leave(interrupts);
                    }
                    call.decided = Some(Decided {
                        turn: self.order.decide(),
                        has_turn: false,
                        before,
                        after: before,
                        leaving: trying.before,
                        entering: &[],
                        acted: 0,
                        has_panicked: false,
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
                            context: before,
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
        fn follow(
            &mut self,
            call: &mut Call,
            taken: Taken,
            before: Context,
            interrupts: &Interrupts,
        ) {
            let after = *self.machine.context();
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
                    context: after,
                });
            call.decided = Some(Decided {
                turn: self.order.decide(),
                has_turn: false,
                before,
                after,
                leaving: taken.actions.leaving,
                entering: taken.actions.entering,
                acted: 0,
                has_panicked: false,
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
            let before = *self.machine.context();
            let from = self.machine.state().name();
            let outcome = self
                .machine
                .finish(begun.ticket, completion, &(!begun.is_deaf).then_some(handler));
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
                    self.follow(call, taken, before, interrupts);
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
            _ => None,
        }
    }
}
/// Does the machine do what the specification says? What is expected comes from the
/// interpreter that defines the language, and not from the code above.
#[cfg(test)]
#[allow(
    unreachable_pub,
    unused_qualifications,
    unused_imports,
    unused_variables,
    clippy::all
)]
mod lifecycle {
    use super::*;
    use ::lifechart::testing::{Given, Seen, Suite, Verdict};
    const SUITE: Suite = Suite {
        file: "upload.yaml",
        names: &[
            "current",
            "last",
            "parts",
            "begin",
            "upload",
            "reserve",
            "has_quota",
            "granted",
            "full",
            "unavailable",
            "send",
            "part",
            "swap",
            "old",
            "new",
            "complete",
            "ping",
            "answer_ping",
            "store",
            "gone",
            "assemble",
            "idle",
            "receiving",
            "main",
            "created",
            "normal",
            "conflict",
            "ok",
            "reset",
            "drop_parts",
            "failure",
            "note",
            "assembling",
        ],
        text: "Y000V000>000<600N600`6002700D700T700d7001800>800K800X800b800k8005900?900Q900c9005:00G:00W:00g:004;00C;00S;00`;00o;00?<00I<00X<00h<005=00B=00Q=00a=00n=008>00E>00R>00[>00d>00k>002?00A?00P?00_?00n?00=@00L@00[@00j@009A00HA00XA00hA008B00HB00WB00fB005C00EC00TC00cC002D00AD00PD00`D00oD00>E00OE00`E001F00BF00SF00dF005G00EG00UG00eG004H00CH00SI00CK00=M00QM00BO00dQ00oQ006S00PU00fW00KY00aZ00lZ0030123P4P2P4000314501511611173000314501511611173100314501511611173200314501511611173300314501511612480031450151161259003145001160001:2450;6000002<2=60>6000002<2=60>6100003?145000004@04A01004@04A0259003145000000314511511611173000314511511611173100314511511611173200314511511611173300314511511612480031451151161259003145101160001:2450;602B01001:2450;602B022C01:2451;6000002<2=60>604A01002<2=60>604A025903?145100001:2450;612B01001:2450;612B022C01:2451;6100002<2=61>6000002<2=61>614A01002<2=61>614A025902<2=61>62000003145100001:2450;6100002<2=61>61000111603D00111613D0022C3D0004@00000EFG000600I00j12EEI000600:00P22EEI000600:00j12EEI000000900c12EEI000000D00a12EEI000000K00d12EEI000000D00a10EEI000B00L00b12EEI000B00:00b12FFI000000900c10FFL1M00600L00T20FEN1M00600900[20FFN1M00600:00`20FFI01O0C00L00c22FFI000C00D00c22FFI000000D00a10FFI000B00L00j20FFI01M0B00K00l22FFI000000K00d12FFI000000:00_12FFI000000D00a10FFI000B00L00b12FFI000B00:00b10FP1G0000E0000m21FFI000000L00b20FFI000000L00i22P1P1I000000900c12P1P1I000000:00_12P1P1I000000D00a12P1P1I000000K00d12P1P1I000000D00a10P1P1I000B00L00b12P1P1I000B00:00b10P1?G0000000@LQ30P1FI0000000@KR30P1FN0000000@DS32FFI000000900g22??I000000:00_101E0030=001350030102150031203150032304150033410252026302740285029500:602;702<802101F50030B=912>:1351030?:1151030@:1151030A:1151030B;030030C<12D910E=53506031F>12G?12H@12IA129B12:C12JD12;E12<F12111F50031B=920>:1151030?:1151030@:1151030A:1151030B;010030C<1150030D920E=61506032F>20G?20H@20IA11500309B20:G72JD20;E20<F20120F500321E=81506033131F50033A=940>:1151030?:1151030@:1151030A:1151030B;010030C<1150030D9407T142G?40H@40IA11500309B40:G<0JD40;E40<F40281F506031H=950>:1151030?:1151030@:1151030A:1151030B;010030C<1150030D9507H52K=61506132L>50G?50M?50H@50IA915060309I53506131NB50O@50P1A91506030Q1B50:G:0JD50;E50<F50380F50603203>1P150031<=J72R1J707K72GL728M729M70:K72JN72;O72<P172U1R153506031W1S122401F506033G=980>:1151030?:1151030@:1151030A:1151030B;010030C<1150030D9807H80S1T180G?80M?80H@80IA915060309I81506133NB80O@80P1A91506030Q1B80:G=0JD80;E80<F806>1F506030H=990>:1151030?:1151030@:1151030A:1151030B;010030C<1150030D9907H90K=51506131L>90G?90M?90H@90IA909I91506130NB90O@90P1A90Q1B90:C90JD90;E90<F906D1P1506031B=J:0R1J:07K:0S1K:0GL:0ML:08M:09M:0NM:0T1M:0Q1M:0:K:0JN:0;O:0<P1:0U1Q1;2V1R151506131W1S150;?1?506031>=U1;2R1U1;07U1;2S1U1;0GU1;0MU1;08U1;29U1;0NU1;0T1U1;0Q1U1;0:U1;2JU1;0X1U1;25=0P15003309C0P15060330",
    };
    /// A machine with what its owner keeps: the ticket of what runs, and the time.
    #[derive(Clone)]
    pub struct Subject {
        machine: Machine,
        now: ::core::time::Duration,
    }
    impl ::lifechart::testing::Subject for Subject {
        type Action = Action;
        type Ticket = Ticket;
        fn begin() -> Self {
            Self {
                machine: Machine::new(),
                now: ::core::time::Duration::ZERO,
            }
        }
        fn starting() -> &'static [Action] {
            Machine::STARTING
        }
        fn dispatch(&mut self, event: usize, given: &Given<'_>) -> Seen<Self> {
            let from = self.machine.state();
            let event = match event {
                0 => {
                    Event::Begin(super::events::Begin {
                        upload: super::Upload(given.params.id(0) as _),
                    })
                }
                1 => {
                    Event::Send(super::events::Send {
                        upload: super::Upload(given.params.id(0) as _),
                        part: super::Part(given.params.id(1) as _),
                    })
                }
                2 => {
                    Event::Swap(super::events::Swap {
                        old: super::Part(given.params.id(0) as _),
                        new: super::Part(given.params.id(1) as _),
                    })
                }
                3 => {
                    Event::Complete(super::events::Complete {
                        upload: super::Upload(given.params.id(0) as _),
                    })
                }
                _ => Event::Ping,
            };
            let outcome = self.machine.dispatch(event, &Told(given));
            self.seen(from, outcome)
        }
        fn finish(
            &mut self,
            ticket: Ticket,
            activity: usize,
            given: &Given<'_>,
        ) -> Seen<Self> {
            let from = self.machine.state();
            let completion = match activity {
                0 => {
                    Completion::Reserve(
                        given
                            .end(
                                super::results::Reserve {
                                    granted: given.result.count(0),
                                },
                                &Reply::ALL[..],
                            ),
                    )
                }
                1 => Completion::Store(given.end((), &Reply::ALL[..])),
                2 => {
                    Completion::Assemble(
                        given
                            .end(
                                super::results::Assemble {
                                    last: super::Part(given.result.id(0) as _),
                                },
                                &Reply::ALL[..],
                            ),
                    )
                }
                _ => Completion::AnswerPing(given.end((), &Reply::ALL[..])),
            };
            let outcome = self.machine.finish(ticket, completion, &Told(given));
            self.seen(from, outcome)
        }
        fn elapse(&mut self, given: &Given<'_>) -> Seen<Self> {
            Seen::only(Verdict::Nothing, self.machine.state().name())
        }
        fn next_deadline(&self) -> Option<::core::time::Duration> {
            None
        }
        fn wait_until(&mut self, now: ::core::time::Duration) {
            self.now = now;
        }
        fn running(&self) -> Option<(Ticket, usize)> {
            self.machine.running().map(|work| (work.ticket, work.activity as usize))
        }
        fn action_name(action: Action) -> &'static str {
            action.name()
        }
        fn state(&self) -> &'static str {
            self.machine.state().name()
        }
        fn field(&self, field: usize) -> Option<u128> {
            let context = self.machine.context();
            match field {
                0 => context.current.map(|value| u128::from(value.0)),
                1 => context.last.map(|value| u128::from(value.0)),
                _ => Some(u128::from(context.parts)),
            }
        }
    }
    impl Subject {
        fn seen(&self, from: State, outcome: Outcome) -> Seen<Self> {
            match outcome {
                Outcome::Taken(taken) => self.taken(taken),
                Outcome::Ignored(reply) => {
                    Seen {
                        to: self.machine.state().name(),
                        reply: Some(reply.name()),
                        ..Seen::only(Verdict::Ignored, from.name())
                    }
                }
                Outcome::Refused(reply) => {
                    Seen {
                        to: self.machine.state().name(),
                        reply: Some(reply.name()),
                        ..Seen::only(Verdict::Refused, from.name())
                    }
                }
                Outcome::Trying(trying) => {
                    Seen {
                        before: trying.before,
                        trying: Some((trying.ticket, trying.activity as usize)),
                        tried: Some(trying.activity.name()),
                        ..Seen::only(Verdict::Trying, from.name())
                    }
                }
                Outcome::Busy => Seen::only(Verdict::Busy, from.name()),
                Outcome::Dropped => Seen::only(Verdict::Dropped, from.name()),
            }
        }
        fn taken(&self, taken: Taken) -> Seen<Self> {
            Seen {
                to: taken.to.name(),
                role: taken.role,
                reply: taken.reply.map(|reply| reply.name()),
                before: taken.actions.before,
                leaving: taken.actions.leaving,
                entering: taken.actions.entering,
                started: taken.started.map(|work| work.activity.name()),
                interrupted: taken.interrupted.map(|activity| activity.name()),
                answers: taken
                    .answers
                    .map(|(event, reply)| (event.name(), reply.name())),
                ..Seen::only(Verdict::Taken, taken.from.name())
            }
        }
    }
    struct Told<'a, 'b>(&'a Given<'b>);
    impl Guards for Told<'_, '_> {
        fn has_quota(&self, _: &Context, _: super::Upload) -> bool {
            self.0.answer(1)
        }
    }
    #[track_caller]
    fn case(point: u32, row: u32) {
        SUITE.case::<Subject>(point, row);
    }
    mod idle {
        use super::case;
        #[test]
        fn begin_has_quota_is_taken_to_receiving() {
            case(0, 0);
        }
        #[test]
        fn begin_has_quota_when_reserve_fails_reply_is_full_is_refused_with_unavailable() {
            case(0, 4);
        }
        #[test]
        fn begin_has_quota_when_reserve_fails_is_refused_with_unavailable() {
            case(0, 5);
        }
        #[test]
        fn begin_without_has_quota_is_refused_with_full() {
            case(0, 6);
        }
        #[test]
        fn send_not_is_current_is_refused_with_gone() {
            case(0, 7);
        }
        #[test]
        fn swap_is_refused_with_conflict() {
            case(0, 8);
        }
        #[test]
        fn complete_not_is_current_is_refused_with_gone() {
            case(0, 10);
        }
        #[test]
        fn ping_is_taken() {
            case(0, 11);
        }
        #[test]
        fn ping_when_answer_ping_fails_is_refused_with_unavailable() {
            case(0, 12);
        }
    }
    mod receiving {
        use super::case;
        #[test]
        fn begin_is_refused_with_full() {
            case(1, 0);
        }
        #[test]
        fn begin_upload_is_not_current_and_has_quota_is_taken() {
            case(1, 1);
        }
        #[test]
        fn begin_upload_is_not_current_and_has_quota_when_reserve_fails_reply_is_full_is_taken_to_idle() {
            case(1, 5);
        }
        #[test]
        fn begin_upload_is_not_current_and_has_quota_when_reserve_fails_else_is_taken() {
            case(1, 6);
        }
        #[test]
        fn send_is_current_and_parts_below_3_is_taken() {
            case(1, 8);
        }
        #[test]
        fn send_is_current_and_parts_below_3_when_store_fails_is_refused_with_gone() {
            case(1, 9);
        }
        #[test]
        fn send_not_is_current_is_refused_with_gone() {
            case(1, 10);
        }
        #[test]
        fn send_is_current_is_refused_with_full() {
            case(4, 8);
        }
        #[test]
        fn send_is_current_and_part_is_last_is_ignored_with_ok() {
            case(5, 8);
        }
        #[test]
        fn swap_old_is_new_is_taken() {
            case(1, 11);
        }
        #[test]
        fn swap_old_is_new_when_answer_ping_fails_with_unavailable_is_taken() {
            case(1, 12);
        }
        #[test]
        fn swap_is_refused_with_conflict() {
            case(1, 13);
        }
        #[test]
        fn swap_old_is_last_and_old_is_not_new_is_taken() {
            case(5, 15);
        }
        #[test]
        fn complete_is_refused_with_unavailable() {
            case(1, 14);
        }
        #[test]
        fn complete_not_is_current_is_refused_with_gone() {
            case(1, 15);
        }
        #[test]
        fn complete_is_current_and_parts_above_0_is_taken_to_assembling() {
            case(2, 14);
        }
        #[test]
        fn ping_is_taken() {
            case(1, 16);
        }
        #[test]
        fn ping_when_answer_ping_fails_is_refused_with_unavailable() {
            case(1, 17);
        }
    }
    mod assembling {
        use super::case;
        #[test]
        fn begin_is_refused_with_full() {
            case(7, 0);
        }
        #[test]
        fn send_is_refused_with_unavailable() {
            case(7, 2);
        }
        #[test]
        fn send_not_is_current_is_refused_with_gone() {
            case(7, 3);
        }
        #[test]
        fn swap_is_refused_with_conflict() {
            case(7, 4);
        }
        #[test]
        fn complete_is_refused_with_unavailable() {
            case(7, 6);
        }
        #[test]
        fn complete_not_is_current_is_refused_with_gone() {
            case(7, 7);
        }
        #[test]
        fn ping_is_taken() {
            case(7, 8);
        }
        #[test]
        fn ping_when_answer_ping_fails_is_refused_with_unavailable() {
            case(7, 9);
        }
        #[test]
        fn assemble_done_else_is_taken_to_receiving() {
            case(7, 10);
        }
        #[test]
        fn assemble_done_last_is_last_is_taken_to_complete() {
            case(10, 15);
        }
        #[test]
        fn assemble_failed_is_taken_to_receiving() {
            case(7, 11);
        }
    }
    mod complete {
        use super::case;
        #[test]
        fn begin_is_refused_with_unavailable() {
            case(11, 0);
        }
        #[test]
        fn send_is_refused_with_unavailable() {
            case(11, 2);
        }
        #[test]
        fn swap_is_refused_with_unavailable() {
            case(11, 6);
        }
        #[test]
        fn complete_is_refused_with_unavailable() {
            case(11, 11);
        }
        #[test]
        fn ping_is_refused_with_unavailable() {
            case(11, 13);
        }
    }
    /// Every input after every cell.
    #[test]
    fn all_pairs() {
        SUITE.pairs::<Subject>();
    }
}
/// The scenarios of the specification, as tests of the code above.
#[cfg(test)]
#[allow(unused_imports, unused_qualifications, irrefutable_let_patterns, clippy::all)]
mod scenarios {
    use super::*;
    use ::core::result::Result::{Err, Ok};
    use ::core::time::Duration;
    /// What the guards answer in a step.
    struct Answers {
        has_quota: Option<bool>,
    }
    /// No guard is asked.
    const UNASKED: Answers = Answers { has_quota: None };
    impl Guards for Answers {
        fn has_quota(&self, _: &Context, _: Upload) -> bool {
            self.has_quota.expect("nobody should ask `has_quota` here")
        }
    }
    /// Space is reserved first; how much there is, the disk says.
    ///
    /// Declared at upload.yaml:104.
    #[test]
    fn in_two_parts() {
        let upload_a = Upload(1);
        let part_1 = Part(1);
        let part_2 = Part(2);
        let mut machine = Machine::new();
        assert_eq!(machine.state(), State::Idle, "upload.yaml:3");
        let event = events::Begin { upload: upload_a };
        let Outcome::Trying(trying) = machine
            .dispatch(event, &Answers { has_quota: Some(true) }) else {
            panic!("upload.yaml:107: `reserve` is not tried")
        };
        let end = Completion::Reserve(Ok(results::Reserve { granted: 0 }));
        let Outcome::Taken(taken) = machine
            .finish(trying.ticket, end, &Answers { has_quota: Some(true) }) else {
            panic!("upload.yaml:107: not taken")
        };
        assert_eq!(
            (machine.state(), taken.reply), (State::Receiving, Some(Reply::Created)),
            "upload.yaml:107"
        );
        let event = events::Send {
            upload: upload_a,
            part: part_1,
        };
        let Outcome::Trying(trying) = machine.dispatch(event, &UNASKED) else {
            panic!("upload.yaml:111: `store` is not tried")
        };
        let end = Completion::Store(Ok(()));
        let Outcome::Taken(taken) = machine.finish(trying.ticket, end, &UNASKED) else {
            panic!("upload.yaml:111: not taken")
        };
        assert_eq!(
            (machine.state(), taken.reply), (State::Receiving, Some(Reply::Ok)),
            "upload.yaml:111"
        );
        assert_eq!(taken.actions.leaving, [Action::Note], "upload.yaml:111");
        let event = events::Send {
            upload: upload_a,
            part: part_1,
        };
        let outcome = machine.dispatch(event, &UNASKED);
        assert_eq!(outcome, Outcome::Ignored(Reply::Ok), "upload.yaml:113");
        assert_eq!(machine.state(), State::Receiving, "upload.yaml:113");
        let event = events::Send {
            upload: upload_a,
            part: part_2,
        };
        let Outcome::Trying(trying) = machine.dispatch(event, &UNASKED) else {
            panic!("upload.yaml:115: `store` is not tried")
        };
        let end = Completion::Store(Ok(()));
        let Outcome::Taken(taken) = machine.finish(trying.ticket, end, &UNASKED) else {
            panic!("upload.yaml:115: not taken")
        };
        assert_eq!(
            (machine.state(), taken.reply), (State::Receiving, Some(Reply::Ok)),
            "upload.yaml:115"
        );
        assert_eq!(taken.actions.leaving, [Action::Note], "upload.yaml:115");
        let event = events::Complete {
            upload: upload_a,
        };
        let Outcome::Taken(taken) = machine.dispatch(event, &UNASKED) else {
            panic!("upload.yaml:116: not taken")
        };
        assert_eq!(
            (machine.state(), taken.reply), (State::Assembling, None), "upload.yaml:116"
        );
        let assemble = machine.running().expect("upload.yaml:116: nothing runs");
        let end = Completion::Assemble(Ok(results::Assemble { last: part_1 }));
        let Outcome::Taken(taken) = machine.finish(assemble.ticket, end, &UNASKED) else {
            panic!("upload.yaml:118: not taken")
        };
        assert_eq!(machine.state(), State::Receiving, "upload.yaml:118");
        assert_eq!(
            taken.answers, Some((EventKind::Complete, Reply::Conflict)),
            "upload.yaml:118"
        );
        let event = events::Complete {
            upload: upload_a,
        };
        let Outcome::Taken(taken) = machine.dispatch(event, &UNASKED) else {
            panic!("upload.yaml:120: not taken")
        };
        assert_eq!(
            (machine.state(), taken.reply), (State::Assembling, None), "upload.yaml:120"
        );
        let assemble_2 = machine.running().expect("upload.yaml:120: nothing runs");
        let end = Completion::Assemble(Ok(results::Assemble { last: part_1 }));
        let Outcome::Taken(taken) = machine.finish(assemble_2.ticket, end, &UNASKED)
        else { panic!("upload.yaml:121: not taken") };
        assert_eq!(machine.state(), State::Complete, "upload.yaml:121");
        assert_eq!(
            taken.answers, Some((EventKind::Complete, Reply::Ok)), "upload.yaml:121"
        );
    }
    /// Declared at upload.yaml:123.
    #[test]
    fn no_room() {
        let upload_a = Upload(1);
        let upload_b = Upload(2);
        let part_1 = Part(1);
        let mut machine = Machine::new();
        assert_eq!(machine.state(), State::Idle, "upload.yaml:3");
        let event = events::Begin { upload: upload_a };
        let outcome = machine.dispatch(event, &Answers { has_quota: Some(false) });
        assert_eq!(outcome, Outcome::Refused(Reply::Full), "upload.yaml:125");
        assert_eq!(machine.state(), State::Idle, "upload.yaml:125");
        let event = events::Begin { upload: upload_a };
        let Outcome::Trying(trying) = machine
            .dispatch(event, &Answers { has_quota: Some(true) }) else {
            panic!("upload.yaml:128: `reserve` is not tried")
        };
        let end = Completion::Reserve(Err(errors::Reserve::Full));
        let outcome = machine
            .finish(trying.ticket, end, &Answers { has_quota: Some(true) });
        assert_eq!(outcome, Outcome::Refused(Reply::Unavailable), "upload.yaml:128");
        assert_eq!(machine.state(), State::Idle, "upload.yaml:128");
        let event = events::Begin { upload: upload_a };
        let Outcome::Trying(trying) = machine
            .dispatch(event, &Answers { has_quota: Some(true) }) else {
            panic!("upload.yaml:132: `reserve` is not tried")
        };
        let end = Completion::Reserve(Ok(results::Reserve { granted: 3 }));
        let Outcome::Taken(taken) = machine
            .finish(trying.ticket, end, &Answers { has_quota: Some(true) }) else {
            panic!("upload.yaml:132: not taken")
        };
        assert_eq!(
            (machine.state(), taken.reply), (State::Receiving, Some(Reply::Created)),
            "upload.yaml:132"
        );
        let event = events::Begin { upload: upload_b };
        let Outcome::Trying(trying) = machine
            .dispatch(event, &Answers { has_quota: Some(true) }) else {
            panic!("upload.yaml:135: `reserve` is not tried")
        };
        let end = Completion::Reserve(Err(errors::Reserve::Unavailable));
        let Outcome::Taken(taken) = machine
            .finish(trying.ticket, end, &Answers { has_quota: Some(true) }) else {
            panic!("upload.yaml:135: not taken")
        };
        assert_eq!(
            (machine.state(), taken.reply), (State::Receiving, Some(Reply::Unavailable)),
            "upload.yaml:135"
        );
        assert_eq!(taken.actions.before, [Action::DropParts], "upload.yaml:135");
        let Outcome::Trying(trying) = machine.dispatch(events::Ping, &UNASKED) else {
            panic!("upload.yaml:139: `answer_ping` is not tried")
        };
        let end = Completion::AnswerPing(Err(errors::AnswerPing::Unavailable));
        let outcome = machine.finish(trying.ticket, end, &UNASKED);
        assert_eq!(outcome, Outcome::Refused(Reply::Unavailable), "upload.yaml:139");
        assert_eq!(machine.state(), State::Receiving, "upload.yaml:139");
        let event = events::Swap {
            old: part_1,
            new: part_1,
        };
        let Outcome::Trying(trying) = machine.dispatch(event, &UNASKED) else {
            panic!("upload.yaml:142: `answer_ping` is not tried")
        };
        let end = Completion::AnswerPing(Err(errors::AnswerPing::Unavailable));
        let Outcome::Taken(taken) = machine.finish(trying.ticket, end, &UNASKED) else {
            panic!("upload.yaml:142: not taken")
        };
        assert_eq!(
            (machine.state(), taken.reply), (State::Receiving, Some(Reply::Conflict)),
            "upload.yaml:142"
        );
        assert_eq!(taken.actions.leaving, [Action::DropParts], "upload.yaml:142");
    }
}
