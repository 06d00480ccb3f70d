// Generated from session.yaml.

pub use ::lifechart::Role;
/// The states of the lifecycle.
///
/// Session of a user.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(dead_code, clippy::enum_variant_names)]
pub enum State {
    /// signed_out.
    ///
    /// Declared at session.yaml:34.
    ///
    /// - [`SignIn`](Event::SignIn): goes to [`Checking`](State::Checking), sets `user = event.user`, `stays = event.stay` (main, line 36).
    /// - [`SignOut`](Event::SignOut): ignored with [`Ok`](Reply::Ok) (line 37).
    SignedOut,
    /// checking.
    ///
    /// Declared at session.yaml:38.
    ///
    /// Runs [`CheckPassword`](Activity::CheckPassword).
    ///
    /// - after 10 s: goes to [`SignedOut`](State::SignedOut), sets `user = None` (timeout, line 44).
    /// - done: goes to [`SignedIn`](Composite::SignedIn) (main, line 42).
    /// - check_password fails: goes to [`SignedOut`](State::SignedOut), sets `user = None` (failure, line 43).
    Checking,
    /// active.
    ///
    /// Declared at session.yaml:56.
    ///
    /// - [`Use`](Event::Use) if `user == event.user`: goes to [`Active`](State::Active) (line 61).
    /// - after 15 min (idle): goes to [`Fading`](State::Fading) (timeout, line 58).
    /// - after 10 min if `stays`: stays, does [`Warn`](Action::Warn) (line 59).
    ///
    /// Besides, it takes what [`SignedIn`](Composite::SignedIn) take.
    Active,
    /// fading.
    ///
    /// Declared at session.yaml:62.
    ///
    /// On entry: [`Warn`](Action::Warn).
    ///
    /// - [`Use`](Event::Use) if `user == event.user`: goes to [`Active`](State::Active) (line 69).
    /// - [`Renew`](Event::Renew) if `user == event.user`: goes to [`Renewing`](State::Renewing) (line 70).
    /// - after 30 s (grace) if `stays`: goes to [`Active`](State::Active) (line 66).
    /// - after 30 s (grace): goes to [`SignedOut`](State::SignedOut), sets `user = None` (timeout, line 67).
    ///
    /// Besides, it takes what [`SignedIn`](Composite::SignedIn) take.
    Fading,
    /// renewing.
    ///
    /// Declared at session.yaml:71.
    ///
    /// Runs [`Refresh`](Activity::Refresh). Lasts at most 5 s.
    ///
    /// - after 5 s: goes to [`Fading`](State::Fading) (timeout, line 79).
    /// - done: goes to [`Active`](State::Active) (line 75).
    /// - refresh fails if `reply == denied`: goes to [`SignedOut`](State::SignedOut), sets `user = None`, answers [`Expired`](Reply::Expired) (failure, line 77).
    /// - refresh fails: goes to [`Fading`](State::Fading) (failure, line 78).
    ///
    /// Besides, it takes what [`SignedIn`](Composite::SignedIn) take.
    Renewing,
}
#[allow(dead_code)]
impl State {
    /// All of them, in order of declaration.
    pub const ALL: &'static [Self] = &[
        Self::SignedOut,
        Self::Checking,
        Self::Active,
        Self::Fading,
        Self::Renewing,
    ];
    /// The name in the specification.
    pub const fn name(self) -> &'static str {
        match self {
            Self::SignedOut => "signed_out",
            Self::Checking => "checking",
            Self::Active => "active",
            Self::Fading => "fading",
            Self::Renewing => "renewing",
        }
    }
    /// How people call it.
    pub const fn title(self) -> &'static str {
        self.name()
    }
}
#[allow(dead_code)]
impl State {
    /// Whether it is inside a composite state.
    pub const fn is_in(self, composite: Composite) -> bool {
        match composite {
            Composite::SignedIn => {
                ::core::matches!(self, Self::Active | Self::Fading | Self::Renewing)
            }
        }
    }
    /// The activity that runs in this state.
    pub const fn activity(self) -> Option<Activity> {
        match self {
            State::Checking => Some(Activity::CheckPassword),
            State::Renewing => Some(Activity::Refresh),
            State::SignedOut | State::Active | State::Fading => None,
        }
    }
    /// Whether the lifecycle has ended.
    pub const fn is_final(self) -> bool {
        false
    }
    /// Whether an activity runs.
    pub const fn is_running(self) -> bool {
        ::core::matches!(self, Self::Checking | Self::Renewing)
    }
}
/// The composite states: what several states have in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(dead_code, clippy::enum_variant_names)]
pub enum Composite {
    /// signed_in.
    ///
    /// Declared at session.yaml:45.
    ///
    /// Holds [`Active`](State::Active), [`Fading`](State::Fading), [`Renewing`](State::Renewing). Begins in [`Active`](State::Active). On exit: [`Forget`](Action::Forget). Lasts at most 8 h (longest).
    ///
    /// - [`SignOut`](Event::SignOut): goes to [`SignedOut`](State::SignedOut), sets `user = None`, `stays = false` (line 53).
    /// - [`Use`](Event::Use) if `user != event.user`: refused with [`Denied`](Reply::Denied) (line 54).
    /// - after 8 h (longest) if `!stays`: goes to [`SignedOut`](State::SignedOut), sets `user = None` (timeout, line 51).
    SignedIn,
}
#[allow(dead_code)]
impl Composite {
    /// All of them, in order of declaration.
    pub const ALL: &'static [Self] = &[Self::SignedIn];
    /// The name in the specification.
    pub const fn name(self) -> &'static str {
        match self {
            Self::SignedIn => "signed_in",
        }
    }
    /// How people call it.
    pub const fn title(self) -> &'static str {
        self.name()
    }
}
/// An identity.
///
/// Declared at session.yaml:6.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(dead_code)]
pub struct User(pub u128);
/// What the caller does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
#[allow(dead_code, clippy::enum_variant_names)]
pub enum Event {
    /// sign_in.
    ///
    /// Declared at session.yaml:18.
    ///
    /// Answers [`Denied`](Reply::Denied), [`Expired`](Reply::Expired), [`Ok`](Reply::Ok), and nothing else: [`replies::SignIn`].
    ///
    /// Taken in [`SignedOut`](State::SignedOut).
    SignIn(events::SignIn),
    /// use.
    ///
    /// Declared at session.yaml:19.
    ///
    /// Answers [`Denied`](Reply::Denied), [`Expired`](Reply::Expired), [`Ok`](Reply::Ok), and nothing else: [`replies::Use`].
    ///
    /// Taken in [`Active`](State::Active), [`Fading`](State::Fading).
    Use(events::Use),
    /// sign_out.
    ///
    /// Declared at session.yaml:20.
    ///
    /// Answers [`Denied`](Reply::Denied), [`Expired`](Reply::Expired), [`Ok`](Reply::Ok), and nothing else: [`replies::SignOut`].
    ///
    /// Taken in [`SignedIn`](Composite::SignedIn).
    SignOut,
    /// renew.
    ///
    /// Declared at session.yaml:21.
    ///
    /// Answers [`Denied`](Reply::Denied), [`Expired`](Reply::Expired), [`Ok`](Reply::Ok), and nothing else: [`replies::Renew`].
    ///
    /// Taken in [`Fading`](State::Fading).
    Renew(events::Renew),
}
#[allow(dead_code)]
impl Event {
    /// Which event it is, without what it carries.
    pub const fn kind(&self) -> EventKind {
        match self {
            Self::SignIn(_) => EventKind::SignIn,
            Self::Use(_) => EventKind::Use,
            Self::SignOut => EventKind::SignOut,
            Self::Renew(_) => EventKind::Renew,
        }
    }
}
/// The events, without what they carry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(dead_code, clippy::enum_variant_names)]
pub enum EventKind {
    /// sign_in.
    ///
    /// Declared at session.yaml:18; [`Event::SignIn`] says more.
    SignIn,
    /// use.
    ///
    /// Declared at session.yaml:19; [`Event::Use`] says more.
    Use,
    /// sign_out.
    ///
    /// Declared at session.yaml:20; [`Event::SignOut`] says more.
    SignOut,
    /// renew.
    ///
    /// Declared at session.yaml:21; [`Event::Renew`] says more.
    Renew,
}
#[allow(dead_code)]
impl EventKind {
    /// All of them, in order of declaration.
    pub const ALL: &'static [Self] = &[
        Self::SignIn,
        Self::Use,
        Self::SignOut,
        Self::Renew,
    ];
    /// The name in the specification.
    pub const fn name(self) -> &'static str {
        match self {
            Self::SignIn => "sign_in",
            Self::Use => "use",
            Self::SignOut => "sign_out",
            Self::Renew => "renew",
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
            Self::SignIn => &[Reply::Denied, Reply::Expired, Reply::Ok],
            Self::Use => &[Reply::Denied, Reply::Expired, Reply::Ok],
            Self::SignOut => &[Reply::Denied, Reply::Expired, Reply::Ok],
            Self::Renew => &[Reply::Denied, Reply::Expired, Reply::Ok],
        }
    }
}
/// What each event carries.
#[allow(dead_code)]
pub mod events {
    /// sign_in.
    ///
    /// Declared at session.yaml:18; [`Event::SignIn`](super::Event::SignIn) says more.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[allow(dead_code)]
    pub struct SignIn {
        /// `user`.
        pub user: super::User,
        /// `stay`.
        pub stay: bool,
    }
    impl ::core::convert::From<SignIn> for super::Event {
        fn from(event: SignIn) -> Self {
            Self::SignIn(event)
        }
    }
    /// use.
    ///
    /// Declared at session.yaml:19; [`Event::Use`](super::Event::Use) says more.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[allow(dead_code)]
    pub struct Use {
        /// `user`.
        pub user: super::User,
    }
    impl ::core::convert::From<Use> for super::Event {
        fn from(event: Use) -> Self {
            Self::Use(event)
        }
    }
    /// sign_out.
    ///
    /// Declared at session.yaml:20; [`Event::SignOut`](super::Event::SignOut) says more.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[allow(dead_code)]
    pub struct SignOut;
    impl ::core::convert::From<SignOut> for super::Event {
        fn from(_: SignOut) -> Self {
            Self::SignOut
        }
    }
    /// renew.
    ///
    /// Declared at session.yaml:21; [`Event::Renew`](super::Event::Renew) says more.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[allow(dead_code)]
    pub struct Renew {
        /// `user`.
        pub user: super::User,
    }
    impl ::core::convert::From<Renew> for super::Event {
        fn from(event: Renew) -> Self {
            Self::Renew(event)
        }
    }
}
/// What a caller is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(dead_code, clippy::enum_variant_names)]
pub enum Reply {
    /// denied.
    ///
    /// Declared at session.yaml:8.
    ///
    /// Every [`Event`] may answer it.
    Denied,
    /// expired.
    ///
    /// Declared at session.yaml:9.
    ///
    /// Every [`Event`] may answer it.
    Expired,
    /// The call succeeded.
    ///
    /// Every [`Event`] may answer it.
    Ok,
}
#[allow(dead_code)]
impl Reply {
    /// All of them, in order of declaration.
    pub const ALL: &'static [Self] = &[Self::Denied, Self::Expired, Self::Ok];
    /// The name in the specification.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Denied => "denied",
            Self::Expired => "expired",
            Self::Ok => "ok",
        }
    }
    /// How people call it.
    pub const fn title(self) -> &'static str {
        self.name()
    }
    /// The number in the outside world, if there is one.
    pub const fn code(self) -> Option<i64> {
        match self {
            Self::Denied => Some(401),
            Self::Expired => Some(440),
            Self::Ok => None,
        }
    }
}
#[allow(dead_code)]
impl Reply {
    /// Whether the call succeeded.
    pub const fn is_success(self) -> bool {
        ::core::matches!(self, Self::Ok)
    }
}
/// What each event answers: a call cannot be given a reply that is not on its list.
#[allow(dead_code)]
pub mod replies {
    /// What [`Event::SignIn`](super::Event::SignIn) answers.
    ///
    /// Declared at session.yaml:18.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum SignIn {
        /// [denied](super::Reply::Denied).
        Denied,
        /// [expired](super::Reply::Expired).
        Expired,
        /// [ok](super::Reply::Ok).
        Ok,
    }
    impl ::core::convert::From<SignIn> for super::Reply {
        fn from(reply: SignIn) -> Self {
            match reply {
                SignIn::Denied => Self::Denied,
                SignIn::Expired => Self::Expired,
                SignIn::Ok => Self::Ok,
            }
        }
    }
    impl ::core::convert::TryFrom<super::Reply> for SignIn {
        type Error = super::Reply;
        fn try_from(reply: super::Reply) -> ::core::result::Result<Self, super::Reply> {
            match reply {
                super::Reply::Denied => ::core::result::Result::Ok(Self::Denied),
                super::Reply::Expired => ::core::result::Result::Ok(Self::Expired),
                super::Reply::Ok => ::core::result::Result::Ok(Self::Ok),
            }
        }
    }
    /// What [`Event::Use`](super::Event::Use) answers.
    ///
    /// Declared at session.yaml:19.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Use {
        /// [denied](super::Reply::Denied).
        Denied,
        /// [expired](super::Reply::Expired).
        Expired,
        /// [ok](super::Reply::Ok).
        Ok,
    }
    impl ::core::convert::From<Use> for super::Reply {
        fn from(reply: Use) -> Self {
            match reply {
                Use::Denied => Self::Denied,
                Use::Expired => Self::Expired,
                Use::Ok => Self::Ok,
            }
        }
    }
    impl ::core::convert::TryFrom<super::Reply> for Use {
        type Error = super::Reply;
        fn try_from(reply: super::Reply) -> ::core::result::Result<Self, super::Reply> {
            match reply {
                super::Reply::Denied => ::core::result::Result::Ok(Self::Denied),
                super::Reply::Expired => ::core::result::Result::Ok(Self::Expired),
                super::Reply::Ok => ::core::result::Result::Ok(Self::Ok),
            }
        }
    }
    /// What [`Event::SignOut`](super::Event::SignOut) answers.
    ///
    /// Declared at session.yaml:20.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum SignOut {
        /// [denied](super::Reply::Denied).
        Denied,
        /// [expired](super::Reply::Expired).
        Expired,
        /// [ok](super::Reply::Ok).
        Ok,
    }
    impl ::core::convert::From<SignOut> for super::Reply {
        fn from(reply: SignOut) -> Self {
            match reply {
                SignOut::Denied => Self::Denied,
                SignOut::Expired => Self::Expired,
                SignOut::Ok => Self::Ok,
            }
        }
    }
    impl ::core::convert::TryFrom<super::Reply> for SignOut {
        type Error = super::Reply;
        fn try_from(reply: super::Reply) -> ::core::result::Result<Self, super::Reply> {
            match reply {
                super::Reply::Denied => ::core::result::Result::Ok(Self::Denied),
                super::Reply::Expired => ::core::result::Result::Ok(Self::Expired),
                super::Reply::Ok => ::core::result::Result::Ok(Self::Ok),
            }
        }
    }
    /// What [`Event::Renew`](super::Event::Renew) answers.
    ///
    /// Declared at session.yaml:21.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Renew {
        /// [denied](super::Reply::Denied).
        Denied,
        /// [expired](super::Reply::Expired).
        Expired,
        /// [ok](super::Reply::Ok).
        Ok,
    }
    impl ::core::convert::From<Renew> for super::Reply {
        fn from(reply: Renew) -> Self {
            match reply {
                Renew::Denied => Self::Denied,
                Renew::Expired => Self::Expired,
                Renew::Ok => Self::Ok,
            }
        }
    }
    impl ::core::convert::TryFrom<super::Reply> for Renew {
        type Error = super::Reply;
        fn try_from(reply: super::Reply) -> ::core::result::Result<Self, super::Reply> {
            match reply {
                super::Reply::Denied => ::core::result::Result::Ok(Self::Denied),
                super::Reply::Expired => ::core::result::Result::Ok(Self::Expired),
                super::Reply::Ok => ::core::result::Result::Ok(Self::Ok),
            }
        }
    }
}
/// What each activity fails with: what every call that can start it may answer.
#[allow(dead_code)]
pub mod errors {
    /// What [`Activity::CheckPassword`](super::Activity::CheckPassword) fails with.
    ///
    /// Declared at session.yaml:27.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum CheckPassword {
        /// [denied](super::Reply::Denied).
        Denied,
        /// [expired](super::Reply::Expired).
        Expired,
    }
    impl ::core::convert::From<CheckPassword> for super::Reply {
        fn from(reply: CheckPassword) -> Self {
            match reply {
                CheckPassword::Denied => Self::Denied,
                CheckPassword::Expired => Self::Expired,
            }
        }
    }
    impl ::core::convert::TryFrom<super::Reply> for CheckPassword {
        type Error = super::Reply;
        fn try_from(reply: super::Reply) -> ::core::result::Result<Self, super::Reply> {
            match reply {
                super::Reply::Denied => ::core::result::Result::Ok(Self::Denied),
                super::Reply::Expired => ::core::result::Result::Ok(Self::Expired),
                super::Reply::Ok => ::core::result::Result::Err(reply),
            }
        }
    }
    /// What [`Activity::Refresh`](super::Activity::Refresh) fails with.
    ///
    /// Declared at session.yaml:28.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Refresh {
        /// [denied](super::Reply::Denied).
        Denied,
        /// [expired](super::Reply::Expired).
        Expired,
    }
    impl ::core::convert::From<Refresh> for super::Reply {
        fn from(reply: Refresh) -> Self {
            match reply {
                Refresh::Denied => Self::Denied,
                Refresh::Expired => Self::Expired,
            }
        }
    }
    impl ::core::convert::TryFrom<super::Reply> for Refresh {
        type Error = super::Reply;
        fn try_from(reply: super::Reply) -> ::core::result::Result<Self, super::Reply> {
            match reply {
                super::Reply::Denied => ::core::result::Result::Ok(Self::Denied),
                super::Reply::Expired => ::core::result::Result::Ok(Self::Expired),
                super::Reply::Ok => ::core::result::Result::Err(reply),
            }
        }
    }
}
/// What the machine remembers besides its state.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(dead_code)]
pub struct Context {
    /// `user`.
    ///
    /// Declared at session.yaml:14.
    pub user: Option<User>,
    /// `stays`.
    ///
    /// Declared at session.yaml:15.
    pub stays: bool,
}
#[allow(dead_code)]
impl Context {
    /// What a new machine remembers.
    pub const fn new() -> Self {
        Self { user: None, stays: false }
    }
}
impl ::core::default::Default for Context {
    fn default() -> Self {
        Self::new()
    }
}
/// How long things last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(dead_code)]
pub struct Durations {
    /// 900s, unless overridden.
    ///
    /// Declared at session.yaml:11.
    pub idle: ::core::time::Duration,
    /// 30s, unless overridden.
    ///
    /// Declared at session.yaml:11.
    pub grace: ::core::time::Duration,
    /// 28800s, unless overridden.
    ///
    /// Declared at session.yaml:11.
    pub longest: ::core::time::Duration,
}
#[allow(dead_code)]
impl Durations {
    /// What the specification says.
    pub const fn new() -> Self {
        Self {
            idle: ::core::time::Duration::from_secs(900),
            grace: ::core::time::Duration::from_secs(30),
            longest: ::core::time::Duration::from_secs(28800),
        }
    }
}
impl ::core::default::Default for Durations {
    fn default() -> Self {
        Self::new()
    }
}
/// What is done on the way from state to state; cannot fail.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(dead_code, clippy::enum_variant_names)]
pub enum Action {
    /// warn.
    ///
    /// Declared at session.yaml:24.
    ///
    /// On entry of [`Fading`](State::Fading).
    ///
    /// On a way from [`Active`](State::Active).
    Warn,
    /// Wipe what belonged to the user.
    ///
    /// Declared at session.yaml:25.
    ///
    /// On exit of [`SignedIn`](Composite::SignedIn).
    Forget,
}
#[allow(dead_code)]
impl Action {
    /// All of them, in order of declaration.
    pub const ALL: &'static [Self] = &[Self::Warn, Self::Forget];
    /// The name in the specification.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Warn => "warn",
            Self::Forget => "forget",
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
    /// check_password.
    ///
    /// Declared at session.yaml:27.
    ///
    /// Runs in [`Checking`](State::Checking).
    ///
    /// Fails with [`Denied`](Reply::Denied), [`Expired`](Reply::Expired).
    CheckPassword,
    /// refresh.
    ///
    /// Declared at session.yaml:28.
    ///
    /// Runs in [`Renewing`](State::Renewing).
    ///
    /// Fails with [`Denied`](Reply::Denied), [`Expired`](Reply::Expired).
    ///
    /// Takes at most 2 s.
    Refresh,
}
#[allow(dead_code)]
impl Activity {
    /// All of them, in order of declaration.
    pub const ALL: &'static [Self] = &[Self::CheckPassword, Self::Refresh];
    /// The name in the specification.
    pub const fn name(self) -> &'static str {
        match self {
            Self::CheckPassword => "check_password",
            Self::Refresh => "refresh",
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
    /// How `check_password` ended.
    CheckPassword(::core::result::Result<(), errors::CheckPassword>),
    /// How `refresh` ended.
    Refresh(::core::result::Result<(), errors::Refresh>),
}
/// The lifecycle as a picture, for Graphviz: `dot -Tsvg`.
#[allow(dead_code)]
pub const DOT: &str = r##"digraph "session" {
  graph [compound=true, rankdir=TB, bgcolor=white, pad=0.2,
    nodesep=0.3, ranksep=0.3, labelloc=t, labeljust=l,
    fontname="Helvetica,Arial,sans-serif", fontsize=11, tooltip="Session of a user",
    label=<<font point-size="16"><b>Session of a user</b></font><br align="left"/><font color="#57606a">session · 5 states · 4 events</font><br align="left"/>>];
  node [shape=box, style="rounded,filled", fillcolor=white,
    color="#424a53", fontname="Helvetica,Arial,sans-serif", fontsize=11,
    margin="0.12,0.05", height=0.3];
  edge [fontname="Helvetica,Arial,sans-serif", fontsize=10, arrowsize=0.7];
  "start of the machine" [shape=circle, style=filled, fillcolor="#424a53", width=0.13, height=0.13, fixedsize=true, label="", group=main, class=initial, tooltip=""];
  "signed_out" [label=<signed_out>, group=main, id="state-signed_out", class="state", tooltip="signed_out, session.yaml:34"];
  "checking" [label=<checking<br/><i><font point-size="9" color="#57606a">runs check_password</font></i>>, fillcolor="#fff3c4", group=main, id="state-checking", class="state running", tooltip="checking, session.yaml:38"];
  subgraph "cluster_signed_in" {
    id="state-signed_in"; class="composite"; tooltip="signed_in, session.yaml:45";
    style="rounded,filled"; fillcolor="#f6f8fa"; color="#8c959f";
    labelloc=t; labeljust=r; margin=10;
    label=<<b>signed_in</b> <font point-size="9" color="#57606a">· at most 8 h (longest)</font><br align="right"/><font point-size="9" color="#57606a">exit / forget</font><br align="right"/>>;
    "active" [label=<active>, group=main, id="state-active", class="state", tooltip="active, session.yaml:56"];
    "fading" [label=<fading<br/><font point-size="9" color="#57606a">entry / warn</font>>, id="state-fading", class="state", tooltip="fading, session.yaml:62"];
    "renewing" [label=<renewing<br/><i><font point-size="9" color="#57606a">runs refresh</font></i><br/><font point-size="9" color="#57606a">at most 5 s</font>>, fillcolor="#fff3c4", id="state-renewing", class="state running", tooltip="renewing, session.yaml:71"];
  }
  "text of arrow-renewing-signed_out-failure" [label=<<font color="#cf222e">&#160;<b>failure:</b> refresh fails <font point-size="9" color="#57606a">[reply == denied]</font><br align="left"/></font>>, shape=plain, style="", margin=0, fontsize=10, class="text failure", tooltip="failure: refresh fails [reply == denied] (session.yaml:77)"];
  "start of the machine" -> "signed_out" [color="#424a53", class=initial, weight=50, penwidth=1];
  "signed_out" -> "checking" [style=solid, penwidth=2.6, color="#0550ae", weight=100, label=<<font color="#0550ae">&#160;<b>1</b> sign_in<br align="left"/></font>>, id="arrow-signed_out-checking-main", class=main, tooltip="main: sign_in (session.yaml:36)"];
  "checking" -> "active" [style=solid, penwidth=2.6, color="#0550ae", weight=100, label=<<font color="#0550ae">&#160;<b>2</b> done<br align="left"/></font>>, id="arrow-checking-active-main", class=main, tooltip="main: done (session.yaml:42)"];
  "signed_out" -> "checking" [style=dashed, penwidth=1, color="#116329", dir=back, weight=1, label=<<font color="#116329">&#160;<b>timeout:</b> after 10 s<br align="left"/></font>>, id="arrow-checking-signed_out-timeout", class=timeout, tooltip="timeout: after 10 s (session.yaml:44)"];
  "signed_out" -> "checking" [style=dotted, penwidth=1.7, color="#cf222e", dir=back, weight=1, label=<<font color="#cf222e">&#160;<b>failure:</b> check_password fails<br align="left"/></font>>, id="arrow-checking-signed_out-failure", class=failure, tooltip="failure: check_password fails (session.yaml:43)"];
  "signed_out" -> "active" [style=solid, penwidth=1, color="#424a53", lhead="cluster_signed_in", dir=back, weight=1, label=<<font color="#424a53">&#160;sign_out<br align="left"/></font>>, id="arrow-signed_in-signed_out-normal", class=normal, tooltip="sign_out (session.yaml:53)"];
  "signed_out" -> "active" [style=dashed, penwidth=1, color="#116329", lhead="cluster_signed_in", dir=back, weight=1, label=<<font color="#116329">&#160;<b>timeout:</b> after 8 h (longest) <font point-size="9" color="#57606a">[!stays]</font><br align="left"/>&#160;after 30 s (grace) <font point-size="9" color="#57606a">in fading</font><br align="left"/></font>>, id="arrow-signed_in-signed_out-timeout", class=timeout, tooltip="timeout: after 8 h (longest) [!stays] (session.yaml:51)\ntimeout: after 30 s (grace) (session.yaml:67)"];
  "active" -> "active" [style=solid, penwidth=1, color="#424a53", weight=1, label=<<font color="#424a53">&#160;use <font point-size="9" color="#57606a">[user == event.user]</font><br align="left"/></font>>, id="arrow-active-active-normal", class=normal, tooltip="use [user == event.user] (session.yaml:61)"];
  "active" -> "fading" [style=dashed, penwidth=1, color="#116329", weight=1, label=<<font color="#116329">&#160;<b>timeout:</b> after 15 min (idle)<br align="left"/></font>>, id="arrow-active-fading-timeout", class=timeout, tooltip="timeout: after 15 min (idle) (session.yaml:58)"];
  "active" -> "fading" [style=solid, penwidth=1, color="#424a53", dir=back, weight=1, label=<<font color="#424a53">&#160;use <font point-size="9" color="#57606a">[user == event.user]</font><br align="left"/>&#160;after 30 s (grace) <font point-size="9" color="#57606a">[stays]</font><br align="left"/></font>>, id="arrow-fading-active-normal", class=normal, tooltip="use [user == event.user] (session.yaml:69)\nafter 30 s (grace) [stays] (session.yaml:66)"];
  "fading" -> "renewing" [style=solid, penwidth=1, color="#424a53", weight=1, label=<<font color="#424a53">&#160;renew <font point-size="9" color="#57606a">[user == event.user]</font><br align="left"/></font>>, id="arrow-fading-renewing-normal", class=normal, tooltip="renew [user == event.user] (session.yaml:70)"];
  "fading" -> "renewing" [style=dashed, penwidth=1, color="#116329", dir=back, weight=1, label=<<font color="#116329">&#160;<b>timeout:</b> after 5 s<br align="left"/></font>>, id="arrow-renewing-fading-timeout", class=timeout, tooltip="timeout: after 5 s (session.yaml:79)"];
  "active" -> "renewing" [style=solid, penwidth=1, color="#424a53", dir=back, weight=1, label=<<font color="#424a53">&#160;done<br align="left"/></font>>, id="arrow-renewing-active-normal", class=normal, tooltip="done (session.yaml:75)"];
  "signed_out" -> "text of arrow-renewing-signed_out-failure" [style=dotted, penwidth=1.7, color="#cf222e", dir=back, weight=1, id="arrow-renewing-signed_out-failure", class=failure, tooltip="failure: refresh fails [reply == denied] (session.yaml:77)"];
  "text of arrow-renewing-signed_out-failure" -> "renewing" [style=dotted, penwidth=1.7, color="#cf222e", dir=none, weight=3, id="arrow-renewing-signed_out-failure-2", class=failure, tooltip="failure: refresh fails [reply == denied] (session.yaml:77)"];
  "fading" -> "renewing" [style=dotted, penwidth=1.7, color="#cf222e", dir=back, weight=1, label=<<font color="#cf222e">&#160;<b>failure:</b> refresh fails<br align="left"/></font>>, id="arrow-renewing-fading-failure", class=failure, tooltip="failure: refresh fails (session.yaml:78)"];
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
    /// Something is due: call `elapse` until it returns nothing, then try again; nothing changed.
    DeadlineFirst,
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
            Self::DeadlineFirst => None,
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
/// Something that came due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(dead_code)]
pub enum Due {
    /// A transition was taken because its time had come.
    Taken(Taken),
    /// A state lasts too long; nothing changed.
    Overrun {
        /// The state.
        window: Window,
        /// By how much, so far.
        by: ::core::time::Duration,
    },
}
/// Session of a user.
///
/// Declared at session.yaml:3.
#[cfg_attr(
    doc,
    doc = "",
    doc = r#" <div style="overflow-x:auto">
 <svg xmlns="http://www.w3.org/2000/svg" class="lifechart" width="557" height="621" viewBox="0 0 557 621" role="graphics-document" aria-labelledby="session-title session-desc">
 <title id="session-title">Session of a user</title>
 <desc id="session-desc">session · 5 states · 4 events. The happy path: signed_out, checking, active.</desc>
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
 <rect class="ground" width="557" height="621"/>
 <text x="16" y="30" textLength="141" lengthAdjust="spacingAndGlyphs" class="title">Session of a user</text>
 <text x="16" y="48" textLength="143" lengthAdjust="spacingAndGlyphs" class="small quiet">session · 5 states · 4 events</text>
 <g id="state-signed_in" class="composite signed_in" role="graphics-symbol" tabindex="0" aria-label="signed_in">
 <title>signed_in, session.yaml:45</title>
 <rect class="frame deep1" x="16" y="250" width="242" height="303" rx="8"/>
 <text x="66" y="267" textLength="168" lengthAdjust="spacingAndGlyphs"><tspan class="name">signed_in</tspan><tspan class="small quiet"> · at most 8 h (longest)</tspan></text>
 <text x="66" y="282" textLength="55" lengthAdjust="spacingAndGlyphs" class="small quiet">exit / forget</text>
 </g>
 <g id="arrow-signed_out-checking-main" class="arrow main" role="graphics-symbol" tabindex="0" data-from="signed_out" data-to="checking" aria-label="main: from signed_out to checking">
 <title>main: sign_in (session.yaml:36)</title>
 <path class="track" d="M54 143V169"/>
 <path class="fill" d="M54 176l-5 -9h10z"/>
 <text x="64" y="162" textLength="50" lengthAdjust="spacingAndGlyphs"><tspan class="lead">1 </tspan><tspan>sign_in</tspan></text>
 </g>
 <g id="arrow-checking-signed_out-timeout" class="arrow timeout" role="graphics-symbol" tabindex="0" data-from="checking" data-to="signed_out" aria-label="timeout: from checking to signed_out">
 <title>timeout: after 10 s (session.yaml:44)</title>
 <path class="track" d="M246 186H276"/>
 <path class="track" d="M386 186H502"/>
 <circle class="fill" cx="502" cy="186" r="2.6"/>
 <text x="280" y="190" textLength="101" lengthAdjust="spacingAndGlyphs"><tspan class="lead">timeout: </tspan><tspan>after 10 s</tspan></text>
 </g>
 <g id="arrow-checking-signed_out-failure" class="arrow failure" role="graphics-symbol" tabindex="0" data-from="checking" data-to="signed_out" aria-label="failure: from checking to signed_out">
 <title>failure: check_password fails (session.yaml:43)</title>
 <path class="track" d="M246 201H276"/>
 <path class="track" d="M443 201H528"/>
 <circle class="fill" cx="528" cy="201" r="2.6"/>
 <text x="280" y="205" textLength="158" lengthAdjust="spacingAndGlyphs"><tspan class="lead">failure: </tspan><tspan>check_password fails</tspan></text>
 </g>
 <g id="arrow-checking-active-main" class="arrow main" role="graphics-symbol" tabindex="0" data-from="checking" data-to="active" aria-label="main: from checking to active">
 <title>main: done (session.yaml:42)</title>
 <path class="track" d="M54 217V300"/>
 <path class="fill" d="M54 307l-5 -9h10z"/>
 <text x="64" y="236" textLength="38" lengthAdjust="spacingAndGlyphs"><tspan class="lead">2 </tspan><tspan>done</tspan></text>
 </g>
 <g id="arrow-signed_in-signed_out-normal" class="arrow normal" role="graphics-symbol" tabindex="0" data-from="signed_in" data-to="signed_out" aria-label="normal: from signed_in to signed_out">
 <title>sign_out (session.yaml:53)</title>
 <path class="track" d="M258 262H276"/>
 <path class="track" d="M331 262H483Q489 262 489 256V138Q489 132 483 132H253"/>
 <path class="fill" d="M246 132l9 -4.5v9z"/>
 <text x="280" y="266" textLength="46" lengthAdjust="spacingAndGlyphs">sign_out</text>
 </g>
 <g id="arrow-signed_in-signed_out-timeout" class="arrow timeout" role="graphics-symbol" tabindex="0" data-from="signed_in" data-to="signed_out" aria-label="timeout: from signed_in to signed_out">
 <title>timeout: after 8 h (longest) [!stays] (session.yaml:51)&#10;timeout: after 30 s (grace) (session.yaml:67)</title>
 <path class="track" d="M258 277H276"/>
 <path class="track" d="M468 277H496Q502 277 502 271V108Q502 102 496 102H253"/>
 <path class="fill" d="M246 102l9 -4.5v9z"/>
 <text x="280" y="281" textLength="183" lengthAdjust="spacingAndGlyphs"><tspan class="lead">timeout: </tspan><tspan>after 8 h (longest)</tspan><tspan class="small quiet"> [!stays]</tspan></text>
 <text x="280" y="296" textLength="137" lengthAdjust="spacingAndGlyphs"><tspan>after 30 s (grace)</tspan><tspan class="small quiet"> in fading</tspan></text>
 </g>
 <g id="arrow-active-active-normal" class="arrow normal" role="graphics-symbol" tabindex="0" data-from="active" data-to="active" aria-label="normal: from active to active">
 <title>use [user == event.user] (session.yaml:61)</title>
 <path class="track" d="M246 332H276"/>
 <path class="track" d="M406 332H515"/>
 <circle class="fill" cx="515" cy="332" r="2.6"/>
 <text x="280" y="336" textLength="121" lengthAdjust="spacingAndGlyphs"><tspan>use</tspan><tspan class="small quiet"> [user == event.user]</tspan></text>
 </g>
 <g id="arrow-active-fading-timeout" class="arrow timeout" role="graphics-symbol" tabindex="0" data-from="active" data-to="fading" aria-label="timeout: from active to fading">
 <title>timeout: after 15 min (idle) (session.yaml:58)</title>
 <path class="track" d="M54 343V369"/>
 <path class="fill" d="M54 376l-5 -9h10z"/>
 <text x="64" y="362" textLength="144" lengthAdjust="spacingAndGlyphs"><tspan class="lead">timeout: </tspan><tspan>after 15 min (idle)</tspan></text>
 </g>
 <g id="arrow-fading-active-normal" class="arrow normal" role="graphics-symbol" tabindex="0" data-from="fading" data-to="active" aria-label="normal: from fading to active">
 <title>use [user == event.user] (session.yaml:69)&#10;after 30 s (grace) [stays] (session.yaml:66)</title>
 <path class="track" d="M246 416H276"/>
 <path class="track" d="M406 416H515"/>
 <circle class="fill" cx="515" cy="416" r="2.6"/>
 <text x="280" y="420" textLength="121" lengthAdjust="spacingAndGlyphs"><tspan>use</tspan><tspan class="small quiet"> [user == event.user]</tspan></text>
 <text x="280" y="435" textLength="127" lengthAdjust="spacingAndGlyphs"><tspan>after 30 s (grace)</tspan><tspan class="small quiet"> [stays]</tspan></text>
 </g>
 <g id="arrow-fading-renewing-normal" class="arrow normal" role="graphics-symbol" tabindex="0" data-from="fading" data-to="renewing" aria-label="normal: from fading to renewing">
 <title>renew [user == event.user] (session.yaml:70)</title>
 <path class="track" d="M54 442V468"/>
 <path class="fill" d="M54 475l-5 -9h10z"/>
 <text x="64" y="461" textLength="134" lengthAdjust="spacingAndGlyphs"><tspan>renew</tspan><tspan class="small quiet"> [user == event.user]</tspan></text>
 </g>
 <g id="arrow-renewing-fading-timeout" class="arrow timeout" role="graphics-symbol" tabindex="0" data-from="renewing" data-to="fading" aria-label="timeout: from renewing to fading">
 <title>timeout: after 5 s (session.yaml:79)</title>
 <path class="track" d="M246 485H276"/>
 <path class="track" d="M379 485H483Q489 485 489 479V392Q489 386 483 386H253"/>
 <path class="fill" d="M246 386l9 -4.5v9z"/>
 <text x="280" y="489" textLength="94" lengthAdjust="spacingAndGlyphs"><tspan class="lead">timeout: </tspan><tspan>after 5 s</tspan></text>
 </g>
 <g id="arrow-renewing-active-normal" class="arrow normal" role="graphics-symbol" tabindex="0" data-from="renewing" data-to="active" aria-label="normal: from renewing to active">
 <title>done (session.yaml:75)</title>
 <path class="track" d="M246 500H276"/>
 <path class="track" d="M312 500H509Q515 500 515 494V323Q515 317 509 317H253"/>
 <path class="fill" d="M246 317l9 -4.5v9z"/>
 <text x="280" y="504" textLength="27" lengthAdjust="spacingAndGlyphs">done</text>
 </g>
 <g id="arrow-renewing-signed_out-failure" class="arrow failure" role="graphics-symbol" tabindex="0" data-from="renewing" data-to="signed_out" aria-label="failure: from renewing to signed_out">
 <title>failure: refresh fails [reply == denied] (session.yaml:77)</title>
 <path class="track" d="M246 515H276"/>
 <path class="track" d="M476 515H522Q528 515 528 509V123Q528 117 522 117H253"/>
 <path class="fill" d="M246 117l9 -4.5v9z"/>
 <text x="280" y="519" textLength="191" lengthAdjust="spacingAndGlyphs"><tspan class="lead">failure: </tspan><tspan>refresh fails</tspan><tspan class="small quiet"> [reply == denied]</tspan></text>
 </g>
 <g id="arrow-renewing-fading-failure" class="arrow failure" role="graphics-symbol" tabindex="0" data-from="renewing" data-to="fading" aria-label="failure: from renewing to fading">
 <title>failure: refresh fails (session.yaml:78)</title>
 <path class="track" d="M246 530H276"/>
 <path class="track" d="M391 530H496Q502 530 502 524V407Q502 401 496 401H253"/>
 <path class="fill" d="M246 401l9 -4.5v9z"/>
 <text x="280" y="534" textLength="106" lengthAdjust="spacingAndGlyphs"><tspan class="lead">failure: </tspan><tspan>refresh fails</tspan></text>
 </g>
 <g class="start"><circle class="initial" cx="54" cy="73" r="5"/><path class="initial" d="M54 73V87M54 92l-4 -7h8z"/></g>
 <g id="state-signed_out" class="state" role="graphics-symbol" tabindex="0" aria-label="signed_out">
 <title>signed_out, session.yaml:34</title>
 <rect class="box" x="28" y="92" width="218" height="51" rx="6"/>
 <text x="38" y="122" textLength="63" lengthAdjust="spacingAndGlyphs" class="name">signed_out</text>
 </g>
 <g id="state-checking" class="state running" role="graphics-symbol" tabindex="0" aria-label="checking">
 <title>checking, session.yaml:38</title>
 <rect class="box" x="28" y="176" width="218" height="41" rx="6"/>
 <text x="38" y="193" textLength="51" lengthAdjust="spacingAndGlyphs" class="name">checking</text>
 <text x="38" y="208" textLength="107" lengthAdjust="spacingAndGlyphs" class="small quiet work">runs check_password</text>
 </g>
 <g id="state-active" class="state" role="graphics-symbol" tabindex="0" aria-label="active">
 <title>active, session.yaml:56</title>
 <rect class="box" x="28" y="307" width="218" height="36" rx="6"/>
 <text x="38" y="329" textLength="34" lengthAdjust="spacingAndGlyphs" class="name">active</text>
 </g>
 <g id="state-fading" class="state" role="graphics-symbol" tabindex="0" aria-label="fading">
 <title>fading, session.yaml:62</title>
 <rect class="box" x="28" y="376" width="218" height="66" rx="6"/>
 <text x="38" y="406" textLength="35" lengthAdjust="spacingAndGlyphs" class="name">fading</text>
 <text x="38" y="421" textLength="58" lengthAdjust="spacingAndGlyphs" class="small quiet">entry / warn</text>
 </g>
 <g id="state-renewing" class="state running" role="graphics-symbol" tabindex="0" aria-label="renewing">
 <title>renewing, session.yaml:71</title>
 <rect class="box" x="28" y="475" width="218" height="66" rx="6"/>
 <text x="38" y="497" textLength="53" lengthAdjust="spacingAndGlyphs" class="name">renewing</text>
 <text x="38" y="512" textLength="59" lengthAdjust="spacingAndGlyphs" class="small quiet work">runs refresh</text>
 <text x="38" y="527" textLength="54" lengthAdjust="spacingAndGlyphs" class="small quiet">at most 5 s</text>
 </g>
 <g class="arrow main">
 <path class="track" d="M16 577h22"/>
 <path class="fill" d="M44 577l-7 -4v8z"/></g>
 <text x="50" y="581" textLength="129" lengthAdjust="spacingAndGlyphs" class="small quiet">the happy path, numbered</text>
 <g class="arrow normal">
 <path class="track" d="M199 577h22"/>
 <path class="fill" d="M227 577l-7 -4v8z"/></g>
 <text x="233" y="581" textLength="54" lengthAdjust="spacingAndGlyphs" class="small quiet">other ways</text>
 <g class="arrow failure">
 <path class="track" d="M307 577h22"/>
 <path class="fill" d="M335 577l-7 -4v8z"/></g>
 <text x="341" y="581" textLength="30" lengthAdjust="spacingAndGlyphs" class="small quiet">failure</text>
 <g class="arrow timeout">
 <path class="track" d="M391 577h22"/>
 <path class="fill" d="M419 577l-7 -4v8z"/></g>
 <text x="425" y="581" textLength="40" lengthAdjust="spacingAndGlyphs" class="small quiet">time-out</text>
 <g class="running">
 <rect class="box" x="16" y="589" width="26" height="12" rx="3"/>
 </g>
 <text x="50" y="599" textLength="66" lengthAdjust="spacingAndGlyphs" class="small quiet">work goes on</text>
 </svg>
 </div>

 # States and events

 A number is the state that follows, `=` stays, `o` is ignored, `-` is refused; where there are several, guards and work decide; in a state with `.` the machine never is. 1 [`SignedOut`](State::SignedOut), 2 [`Checking`](State::Checking), 3 [`Active`](State::Active), 4 [`Fading`](State::Fading), 5 [`Renewing`](State::Renewing).

 | event                       | [1](State::SignedOut) | [2](State::Checking) | [3](State::Active)    | [4](State::Fading)     | [5](State::Renewing)  |
 |-----------------------------|-----------------------|----------------------|-----------------------|------------------------|-----------------------|
 | [`SignIn`](Event::SignIn)   | [2](State::Checking)  | -                    | -                     | -                      | -                     |
 | [`Use`](Event::Use)         | -                     | -                    | [3](State::Active) -  | [3](State::Active) -   | -                     |
 | [`SignOut`](Event::SignOut) | o                     | -                    | [1](State::SignedOut) | [1](State::SignedOut)  | [1](State::SignedOut) |
 | [`Renew`](Event::Renew)     | -                     | -                    | -                     | [5](State::Renewing) - | -                     |"#
)]
#[derive(Clone, Debug)]
pub struct Machine {
    state: State,
    context: Context,
    open: Option<EventKind>,
    durations: Durations,
    clocks: [Clock; 2],
    due: Option<(::core::time::Duration, Deadline)>,
    tickets: Tickets,
}
#[allow(dead_code)]
impl Machine {
    /// The entry actions of the first states, outermost first: what a new machine asks for.
    pub const STARTING: &'static [Action] = &[];
    /// A new machine.
    ///
    /// `now` is the time since any fixed moment; all later times count from the same.
    pub fn new(now: ::core::time::Duration) -> Self {
        Self::with_durations(Durations::new(), now)
    }
    /// A new machine with other durations.
    ///
    /// `now` is the time since any fixed moment; all later times count from the same.
    pub fn with_durations(durations: Durations, _now: ::core::time::Duration) -> Self {
        let mut machine = Self {
            state: State::SignedOut,
            context: Context::new(),
            open: None,
            durations,
            clocks: [Clock::STOPPED, Clock::STOPPED],
            due: None,
            tickets: Tickets::NONE,
        };
        machine.due = machine.first_deadline();
        machine
    }
    /// The state.
    pub const fn state(&self) -> State {
        self.state
    }
    /// What the machine remembers besides its state.
    pub const fn context(&self) -> &Context {
        &self.context
    }
    /// How long things last.
    pub const fn durations(&self) -> &Durations {
        &self.durations
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
        now: ::core::time::Duration,
    ) -> Outcome {
        if self.is_due(now) {
            return Outcome::DeadlineFirst;
        }
        self.decide(event.into(), now)
    }
    fn decide(&mut self, event: Event, now: ::core::time::Duration) -> Outcome {
        match self.state {
            State::SignedOut => {
                match event {
                    Event::SignIn(event) => {
                        self.context = Context {
                            user: Some(event.user),
                            stays: event.stay,
                        };
                        let taken = Taken {
                            started: Some(
                                self.start(Activity::CheckPassword, Some(EventKind::SignIn)),
                            ),
                            ..self.go(State::Checking, Role::Main)
                        };
                        self.set_clocks([Clock::start(now), Clock::STOPPED]);
                        Outcome::Taken(taken)
                    }
                    Event::Use(_) | Event::Renew(_) => Outcome::Refused(Reply::Denied),
                    Event::SignOut => Outcome::Ignored(Reply::Ok),
                }
            }
            State::Checking => Outcome::Refused(Reply::Denied),
            State::Active => {
                match event {
                    Event::SignIn(_) | Event::Renew(_) => Outcome::Refused(Reply::Denied),
                    Event::Use(event) => {
                        if self.context.user == Some(event.user) {
                            let taken = Taken {
                                reply: Some(Reply::Ok),
                                ..self.go(State::Active, Role::Normal)
                            };
                            self.set_clocks([self.clocks[0], Clock::start(now)]);
                            Outcome::Taken(taken)
                        } else {
                            Outcome::Refused(Reply::Denied)
                        }
                    }
                    Event::SignOut => self.take_signed_in_sign_out(),
                }
            }
            State::Fading => {
                match event {
                    Event::SignIn(_) => Outcome::Refused(Reply::Denied),
                    Event::Use(event) => {
                        if self.context.user == Some(event.user) {
                            let taken = Taken {
                                reply: Some(Reply::Ok),
                                ..self.go(State::Active, Role::Normal)
                            };
                            self.set_clocks([self.clocks[0], Clock::start(now)]);
                            Outcome::Taken(taken)
                        } else {
                            Outcome::Refused(Reply::Denied)
                        }
                    }
                    Event::SignOut => self.take_signed_in_sign_out(),
                    Event::Renew(event) => {
                        if self.context.user == Some(event.user) {
                            let taken = Taken {
                                started: Some(
                                    self.start(Activity::Refresh, Some(EventKind::Renew)),
                                ),
                                ..self.go(State::Renewing, Role::Normal)
                            };
                            self.set_clocks([self.clocks[0], Clock::start(now)]);
                            Outcome::Taken(taken)
                        } else {
                            Outcome::Refused(Reply::Denied)
                        }
                    }
                }
            }
            State::Renewing => {
                match event {
                    Event::SignIn(_) | Event::Use(_) | Event::Renew(_) => {
                        Outcome::Refused(Reply::Denied)
                    }
                    Event::SignOut => self.take_signed_in_sign_out(),
                }
            }
        }
    }
    /// `sign_out` in `signed_in`.
    ///
    /// Declared at session.yaml:53.
    fn take_signed_in_sign_out(&mut self) -> Outcome {
        self.context = Context {
            user: None,
            stays: false,
        };
        let taken = Taken {
            reply: Some(Reply::Ok),
            actions: &Actions {
                before: &[],
                leaving: &[Action::Forget],
                entering: &[],
            },
            answers: self.interrupt(),
            interrupted: self.state.activity(),
            ..self.go(State::SignedOut, Role::Normal)
        };
        self.set_clocks([Clock::STOPPED, Clock::STOPPED]);
        Outcome::Taken(taken)
    }
    /// What follows from the end of an activity.
    pub fn finish(
        &mut self,
        ticket: Ticket,
        completion: Completion,
        now: ::core::time::Duration,
    ) -> Outcome {
        if !self.is_running(ticket) {
            return Outcome::Dropped;
        }
        if self.is_due(now) {
            return Outcome::DeadlineFirst;
        }
        match (self.state, completion) {
            (
                State::Checking,
                Completion::CheckPassword(::core::result::Result::Ok(())),
            ) => {
                let taken = Taken {
                    answers: self.answer(Reply::Ok),
                    ..self.go(State::Active, Role::Main)
                };
                self.set_clocks([Clock::start(now), Clock::start(now)]);
                Outcome::Taken(taken)
            }
            (
                State::Checking,
                Completion::CheckPassword(::core::result::Result::Err(error)),
            ) => {
                let reply = Reply::from(error);
                self.context.user = None;
                let taken = Taken {
                    answers: self.answer(reply),
                    ..self.go(State::SignedOut, Role::Failure)
                };
                self.set_clocks([Clock::STOPPED, Clock::STOPPED]);
                Outcome::Taken(taken)
            }
            (State::Renewing, Completion::Refresh(::core::result::Result::Ok(()))) => {
                let taken = Taken {
                    answers: self.answer(Reply::Ok),
                    ..self.go(State::Active, Role::Normal)
                };
                self.set_clocks([self.clocks[0], Clock::start(now)]);
                Outcome::Taken(taken)
            }
            (
                State::Renewing,
                Completion::Refresh(::core::result::Result::Err(error)),
            ) => {
                let reply = Reply::from(error);
                if reply == Reply::Denied {
                    self.context.user = None;
                    let taken = Taken {
                        actions: &Actions {
                            before: &[],
                            leaving: &[Action::Forget],
                            entering: &[],
                        },
                        answers: self.answer(Reply::Expired),
                        ..self.go(State::SignedOut, Role::Failure)
                    };
                    self.set_clocks([Clock::STOPPED, Clock::STOPPED]);
                    Outcome::Taken(taken)
                } else {
                    let taken = Taken {
                        actions: &Actions {
                            before: &[],
                            leaving: &[],
                            entering: &[Action::Warn],
                        },
                        answers: self.answer(reply),
                        ..self.go(State::Fading, Role::Failure)
                    };
                    self.set_clocks([self.clocks[0], Clock::start(now)]);
                    Outcome::Taken(taken)
                }
            }
            _ => Outcome::Dropped,
        }
    }
    fn is_running(&self, ticket: Ticket) -> bool {
        self.state.is_running() && self.tickets.running == ticket
    }
    /// One thing that is due, if anything is: call it until it returns nothing.
    pub fn elapse(&mut self, now: ::core::time::Duration) -> Option<Due> {
        loop {
            let (at, deadline) = self.due.filter(|&(at, _)| at <= now)?;
            let (clock, place) = deadline.place();
            self.clocks[clock].spent[place] = true;
            self.due = self.first_deadline();
            let due = match deadline {
                Deadline::CheckingAfter => {
                    self.context.user = None;
                    let taken = Taken {
                        answers: self.answer(Reply::Expired),
                        interrupted: Some(Activity::CheckPassword),
                        ..self.go(State::SignedOut, Role::Timeout)
                    };
                    self.set_clocks([Clock::STOPPED, Clock::STOPPED]);
                    Some(Due::Taken(taken))
                }
                Deadline::SignedInAfter => {
                    if !self.context.stays {
                        self.context.user = None;
                        let taken = Taken {
                            actions: &Actions {
                                before: &[],
                                leaving: &[Action::Forget],
                                entering: &[],
                            },
                            answers: self.interrupt(),
                            interrupted: self.state.activity(),
                            ..self.go(State::SignedOut, Role::Timeout)
                        };
                        self.set_clocks([Clock::STOPPED, Clock::STOPPED]);
                        Some(Due::Taken(taken))
                    } else {
                        None
                    }
                }
                Deadline::SignedInWithin => {
                    Some(Due::Overrun {
                        window: Window::SignedIn,
                        by: now.saturating_sub(at),
                    })
                }
                Deadline::ActiveAfter1 => {
                    let taken = Taken {
                        actions: &Actions {
                            before: &[],
                            leaving: &[],
                            entering: &[Action::Warn],
                        },
                        ..self.go(State::Fading, Role::Timeout)
                    };
                    self.set_clocks([self.clocks[0], Clock::start(at)]);
                    Some(Due::Taken(taken))
                }
                Deadline::ActiveAfter2 => {
                    if self.context.stays {
                        Some(
                            Due::Taken(Taken {
                                actions: &Actions {
                                    before: &[],
                                    leaving: &[Action::Warn],
                                    entering: &[],
                                },
                                ..self.stay(Role::Normal)
                            }),
                        )
                    } else {
                        None
                    }
                }
                Deadline::FadingAfter => {
                    if self.context.stays {
                        let taken = self.go(State::Active, Role::Normal);
                        self.set_clocks([self.clocks[0], Clock::start(at)]);
                        Some(Due::Taken(taken))
                    } else {
                        self.context.user = None;
                        let taken = Taken {
                            actions: &Actions {
                                before: &[],
                                leaving: &[Action::Forget],
                                entering: &[],
                            },
                            ..self.go(State::SignedOut, Role::Timeout)
                        };
                        self.set_clocks([Clock::STOPPED, Clock::STOPPED]);
                        Some(Due::Taken(taken))
                    }
                }
                Deadline::RenewingAfter => {
                    let taken = Taken {
                        actions: &Actions {
                            before: &[],
                            leaving: &[],
                            entering: &[Action::Warn],
                        },
                        answers: self.answer(Reply::Expired),
                        interrupted: Some(Activity::Refresh),
                        ..self.go(State::Fading, Role::Timeout)
                    };
                    self.set_clocks([self.clocks[0], Clock::start(at)]);
                    Some(Due::Taken(taken))
                }
                Deadline::RenewingWithin => {
                    Some(Due::Overrun {
                        window: Window::Renewing,
                        by: now.saturating_sub(at),
                    })
                }
            };
            if due.is_some() {
                return due;
            }
        }
    }
    /// When something is due next, if anything will be.
    pub fn next_deadline(&self) -> Option<::core::time::Duration> {
        self.due.map(|(at, _)| at)
    }
    fn is_due(&self, now: ::core::time::Duration) -> bool {
        self.due.is_some_and(|(at, _)| at <= now)
    }
    fn set_clocks(&mut self, clocks: [Clock; 2]) {
        self.clocks = clocks;
        self.due = self.first_deadline();
    }
    fn first_deadline(&self) -> Option<(::core::time::Duration, Deadline)> {
        let mut first: Option<(::core::time::Duration, Deadline)> = None;
        for &deadline in Deadline::of(self.state) {
            let (clock, place) = deadline.place();
            let at = self
                .clocks[clock]
                .since
                .saturating_add(deadline.lasts(self.durations));
            let is_first = first.is_none_or(|(earliest, _)| at < earliest);
            if is_first && !self.clocks[clock].spent[place] {
                first = Some((at, deadline));
            }
        }
        first
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
        let reply = match self.state {
            State::Checking => Reply::Expired,
            State::Renewing => Reply::Expired,
            _ => return None,
        };
        self.answer(reply)
    }
}
impl ::core::cmp::PartialEq for Machine {
    /// Machines are equal that will behave alike; which tickets they gave does not matter.
    fn eq(&self, other: &Self) -> bool {
        self.state == other.state && self.context == other.context
            && self.open == other.open && self.durations == other.durations
            && self.clocks == other.clocks && self.due == other.due
    }
}
impl ::core::cmp::Eq for Machine {}
impl ::core::hash::Hash for Machine {
    fn hash<H: ::core::hash::Hasher>(&self, hasher: &mut H) {
        ::core::hash::Hash::hash(&self.state, hasher);
        ::core::hash::Hash::hash(&self.context, hasher);
        ::core::hash::Hash::hash(&self.open, hasher);
        ::core::hash::Hash::hash(&self.durations, hasher);
        ::core::hash::Hash::hash(&self.clocks, hasher);
        ::core::hash::Hash::hash(&self.due, hasher);
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
/// The states that should not last too long.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(dead_code, clippy::enum_variant_names)]
pub enum Window {
    /// signed_in.
    ///
    /// Declared at session.yaml:47.
    SignedIn,
    /// renewing.
    ///
    /// Declared at session.yaml:72.
    Renewing,
}
#[allow(dead_code)]
impl Window {
    /// All of them, in order of declaration.
    pub const ALL: &'static [Self] = &[Self::SignedIn, Self::Renewing];
    /// The name in the specification.
    pub const fn name(self) -> &'static str {
        match self {
            Self::SignedIn => "signed_in",
            Self::Renewing => "renewing",
        }
    }
    /// How people call it.
    pub const fn title(self) -> &'static str {
        self.name()
    }
}
/// When the active state of one level was entered, and which of its deadlines have passed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct Clock {
    since: ::core::time::Duration,
    spent: [bool; 2],
}
#[allow(dead_code)]
impl Clock {
    /// The clock of a level on which nothing is timed.
    const STOPPED: Self = Self::start(::core::time::Duration::ZERO);
    const fn start(since: ::core::time::Duration) -> Self {
        Self { since, spent: [false; 2] }
    }
}
/// What can come due.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(clippy::enum_variant_names)]
enum Deadline {
    /// Declared at session.yaml:44.
    CheckingAfter,
    /// Declared at session.yaml:50.
    SignedInAfter,
    /// Declared at session.yaml:47.
    SignedInWithin,
    /// Declared at session.yaml:58.
    ActiveAfter1,
    /// Declared at session.yaml:59.
    ActiveAfter2,
    /// Declared at session.yaml:65.
    FadingAfter,
    /// Declared at session.yaml:79.
    RenewingAfter,
    /// Declared at session.yaml:72.
    RenewingWithin,
}
impl Deadline {
    /// What can come due in a state, in the order in which it does at one instant.
    const fn of(state: State) -> &'static [Self] {
        match state {
            State::SignedOut => &[],
            State::Checking => &[Self::CheckingAfter],
            State::Active => {
                &[
                    Self::SignedInAfter,
                    Self::ActiveAfter1,
                    Self::ActiveAfter2,
                    Self::SignedInWithin,
                ]
            }
            State::Fading => {
                &[Self::SignedInAfter, Self::FadingAfter, Self::SignedInWithin]
            }
            State::Renewing => {
                &[
                    Self::SignedInAfter,
                    Self::RenewingAfter,
                    Self::SignedInWithin,
                    Self::RenewingWithin,
                ]
            }
        }
    }
    /// Its clock, and its place there.
    const fn place(self) -> (usize, usize) {
        match self {
            Self::CheckingAfter => (0, 0),
            Self::SignedInAfter => (0, 0),
            Self::SignedInWithin => (0, 1),
            Self::ActiveAfter1 => (1, 0),
            Self::ActiveAfter2 => (1, 1),
            Self::FadingAfter => (1, 0),
            Self::RenewingAfter => (1, 0),
            Self::RenewingWithin => (1, 1),
        }
    }
    const fn lasts(self, durations: Durations) -> ::core::time::Duration {
        match self {
            Self::CheckingAfter => ::core::time::Duration::from_secs(10),
            Self::SignedInAfter => durations.longest,
            Self::SignedInWithin => durations.longest,
            Self::ActiveAfter1 => durations.idle,
            Self::ActiveAfter2 => ::core::time::Duration::from_secs(600),
            Self::FadingAfter => durations.grace,
            Self::RenewingAfter => ::core::time::Duration::from_secs(5),
            Self::RenewingWithin => ::core::time::Duration::from_secs(5),
        }
    }
}
/// The work of the lifecycle, done by its owner: what the driver runs.
///
/// Actions on the way out of a state and between states see the context before the step; those on the way into a state, and activities, the one after it.
pub trait Handler: ::lifechart::Clock {
    /// warn.
    ///
    /// Declared at session.yaml:24.
    fn warn(&mut self, context: &Context);
    /// Wipe what belonged to the user.
    ///
    /// Declared at session.yaml:25.
    fn forget(&mut self, context: &Context);
    /// check_password.
    ///
    /// Declared at session.yaml:27.
    fn check_password(
        &mut self,
        context: &Context,
        interrupt: ::lifechart::Interrupt<'_>,
    ) -> ::core::result::Result<(), errors::CheckPassword>;
    /// refresh.
    ///
    /// Declared at session.yaml:28.
    fn refresh(
        &mut self,
        context: &Context,
        interrupt: ::lifechart::Interrupt<'_>,
    ) -> ::core::result::Result<(), errors::Refresh>;
    /// A state lasts too long, by so much up to now. Told once per stay.
    fn overrun(&mut self, window: Window, by: ::core::time::Duration) {
        let _ = (window, by);
    }
}
#[allow(unused_imports)]
pub use driving::{Call, Driver};
/// How the driver works.
#[allow(dead_code, clippy::single_match, clippy::match_single_binding)]
mod driving {
    #[allow(unused_imports)]
    use super::{
        Event, EventKind, Handler, Machine, Outcome, Reply, Taken, events, replies,
        Action, Actions, Context, Activity, Completion, Ticket, errors, State, Due,
        Window,
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
        /// Runs everything that is due. To be called when `Machine::next_deadline` has come; an
        /// event that comes first does it, too.
        pub fn elapse<H: Handler>(&mut self, handler: &mut H) {
            self.0.finish(handler, Call::elapse());
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
        /// sign_in.
        ///
        /// Declared at session.yaml:18.
        pub fn sign_in<H: Handler>(
            &mut self,
            handler: &mut H,
            event: events::SignIn,
        ) -> replies::SignIn {
            match replies::SignIn::try_from(self.dispatch(handler, event)) {
                Ok(reply) => reply,
                Err(_) => unreachable!("no event is answered with what it does not list"),
            }
        }
        /// use.
        ///
        /// Declared at session.yaml:19.
        pub fn r#use<H: Handler>(
            &mut self,
            handler: &mut H,
            event: events::Use,
        ) -> replies::Use {
            match replies::Use::try_from(self.dispatch(handler, event)) {
                Ok(reply) => reply,
                Err(_) => unreachable!("no event is answered with what it does not list"),
            }
        }
        /// sign_out.
        ///
        /// Declared at session.yaml:20.
        pub fn sign_out<H: Handler>(&mut self, handler: &mut H) -> replies::SignOut {
            match replies::SignOut::try_from(self.dispatch(handler, events::SignOut)) {
                Ok(reply) => reply,
                Err(_) => unreachable!("no event is answered with what it does not list"),
            }
        }
        /// renew.
        ///
        /// Declared at session.yaml:21.
        pub fn renew<H: Handler>(
            &mut self,
            handler: &mut H,
            event: events::Renew,
        ) -> replies::Renew {
            match replies::Renew::try_from(self.dispatch(handler, event)) {
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
        /// An activity that nobody waits for, begun by a deadline or by the first state.
        own: Option<Begun>,
        /// A state that lasts too long, not told yet.
        overrun: Option<(Window, Duration)>,
        /// Whether the handler is being asked about a deadline.
        is_elapsing: bool,
        /// Whether something has panicked that the reply has to tell of.
        has_panicked: bool,
        reply: Option<Reply>,
    }
    /// What a call still wants of the machine.
    #[derive(Clone, Copy, Debug)]
    enum Asks {
        Dispatch,
        Elapse,
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
        /// Whether a deadline or the first state decided it.
        is_own: bool,
    }
    impl Call {
        const fn new(event: Option<Event>, asks: Asks) -> Self {
            Self {
                event,
                asks,
                decided: None,
                begun: None,
                own: None,
                overrun: None,
                is_elapsing: false,
                has_panicked: false,
                reply: None,
            }
        }
        /// Everything that is due; it has no reply.
        pub const fn elapse() -> Self {
            Self::new(None, Asks::Elapse)
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
            if let Some((window, by)) = self.overrun {
                Handler::overrun(handler, window, by);
                self.overrun = None;
                return;
            }
            if let Some(begun @ Begun { completion: None, is_lost: false, .. }) = self
                .own
            {
                let completion = Some(
                    self
                        .perform(
                            handler,
                            begun.activity,
                            &begun.context,
                            match begun.run {
                                Some(run) => interrupts.of(run),
                                None => Interrupt::never(),
                            },
                        ),
                );
                self.own = Some(Begun { completion, ..begun });
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
                            &begun.context,
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
                Action::Warn => Handler::warn(handler, context),
                Action::Forget => Handler::forget(handler, context),
            }
        }
        /// Runs an activity to its end.
        fn perform<H: Handler>(
            &self,
            handler: &mut H,
            activity: Activity,
            context: &Context,
            interrupt: Interrupt<'_>,
        ) -> Completion {
            match activity {
                Activity::CheckPassword => {
                    Completion::CheckPassword(
                        Handler::check_password(handler, context, interrupt),
                    )
                }
                Activity::Refresh => {
                    Completion::Refresh(Handler::refresh(handler, context, interrupt))
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
            if self.overrun.take().is_some() {
                return;
            }
            if core::mem::take(&mut self.is_elapsing) {
                return;
            }
            if let Some(begun) = &mut self.own {
                begun.fail();
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
            EventKind::SignIn => Reply::Denied,
            EventKind::Use => Reply::Denied,
            EventKind::SignOut => Reply::Denied,
            EventKind::Renew => Reply::Denied,
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
        matches!(activity, Activity::CheckPassword | Activity::Refresh)
    }
    /// How an activity ends that has panicked: it fails, or is over if it cannot fail. None, if
    /// it would have to bring something back.
    const fn failed(activity: Activity) -> Option<Completion> {
        match activity {
            Activity::CheckPassword => {
                Some(Completion::CheckPassword(Err(errors::CheckPassword::Denied)))
            }
            Activity::Refresh => Some(Completion::Refresh(Err(errors::Refresh::Denied))),
        }
    }
    /// Tells what an event carries.
    fn params(event: Option<&Event>, hear: &mut dyn FnMut(&'static str, Value)) {
        let _ = &hear;
        match event {
            Some(Event::SignIn(event)) => {
                hear("user", Value::Id(event.user.0));
                hear("stay", Value::Bool(event.stay));
            }
            Some(Event::Use(event)) => {
                hear("user", Value::Id(event.user.0));
            }
            Some(Event::Renew(event)) => {
                hear("user", Value::Id(event.user.0));
            }
            _ => {}
        }
    }
    /// How long an activity may take.
    const fn budget(activity: Activity) -> Option<Duration> {
        match activity {
            Activity::Refresh => Some(Duration::from_nanos(2000000000u64)),
            _ => None,
        }
    }
    /// What an activity has failed with.
    fn failed_with(completion: Completion) -> Option<&'static str> {
        match completion {
            Completion::CheckPassword(Err(error)) => Some(Reply::from(error).name()),
            Completion::Refresh(Err(error)) => Some(Reply::from(error).name()),
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
            _ => return,
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
            if call.decided.is_some() || call.overrun.is_some() {
                return None;
            }
            let begun = call
                .begun
                .or(call.own)
                .filter(|begun| begun.completion.is_none())?;
            let activity = begun.activity;
            Some(Working {
                activity: activity.name(),
                budget: budget(activity),
            })
        }
        fn elapse() -> Option<Call> {
            Some(Call::elapse())
        }
        fn next_deadline(&self) -> Option<Duration> {
            self.0.machine.next_deadline()
        }
        fn now(handler: &H) -> Option<Duration> {
            Some(handler.now())
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
                if call.overrun.is_some() {
                    return Progress::Work;
                }
                if let Some(begun) = call.own {
                    match self.report(call, begun, true, handler, interrupts, seen) {
                        Some(progress) => return progress,
                        None => continue,
                    }
                }
                if let Some(begun) = call.begun {
                    match self.report(call, begun, false, handler, interrupts, seen) {
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
                    true => {
                        if decided.is_own {
                            call.own = Some(begins)
                        } else {
                            call.begun = Some(begins)
                        }
                    }
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
                (Asks::Elapse, _) => {
                    let now = self.order.at(handler.now());
                    if !self.due(call, handler, now, interrupts, seen) {
                        call.asks = Asks::Nothing;
                    }
                    return None;
                }
                _ => {
                    call.settle();
                    return Some(Progress::Done);
                }
            };
            let before = *self.machine.context();
            let now = self.order.at(handler.now());
            let from = self.machine.state().name();
            let outcome = self.machine.dispatch(event, now);
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
                Some(now),
                from,
                &outcome,
            );
            match outcome {
                Outcome::DeadlineFirst => {
                    self.due(call, handler, now, interrupts, seen);
                    return None;
                }
                Outcome::Taken(taken) => {
                    call.reply = taken.reply;
                    self.follow(call, taken, before, false, interrupts);
                }
                Outcome::Ignored(reply) | Outcome::Refused(reply) => {
                    call.reply = Some(reply);
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
            is_own: bool,
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
                is_own,
            });
            let _ = interrupts;
        }
        /// Reports the end of an activity to the machine.
        fn report<H: Handler>(
            &mut self,
            call: &mut Call,
            begun: Begun,
            is_own: bool,
            handler: &H,
            interrupts: &Interrupts,
            seen: &mut impl FnMut(&Seen<'_>),
        ) -> Option<Progress> {
            if begun.is_lost {
                if let Some(run) = begun.run {
                    self.order.returned(run, interrupts);
                }
                if is_own { call.own = None } else { call.begun = None };
                return None;
            }
            let Some(completion) = begun.completion else { return Some(Progress::Work) };
            if let Some(run) = begun.run {
                self.order.returned(run, interrupts);
            }
            let before = *self.machine.context();
            let now = match begun.is_deaf {
                true => self.order.now(),
                false => self.order.at(handler.now()),
            };
            let from = self.machine.state().name();
            let outcome = self.machine.finish(begun.ticket, completion, now);
            let params = |hear: &mut dyn FnMut(&'static str, Value)| params(
                call.event.as_ref(),
                hear,
            );
            let params = Params::new(&params);
            let (activity, failed) = (begun.activity.name(), failed_with(completion));
            match (begun.run, call.event) {
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
                        Some(now),
                        from,
                        &outcome,
                    );
                }
                _ => {
                    tell(
                        seen,
                        Cause::Ended { activity, failed },
                        Some(now),
                        from,
                        &outcome,
                    )
                }
            }
            let reply = match outcome {
                Outcome::DeadlineFirst => {
                    self.due(call, handler, now, interrupts, seen);
                    return None;
                }
                Outcome::Taken(taken) => {
                    self.follow(call, taken, before, is_own, interrupts);
                    match begun.run {
                        Some(_) => taken.answers.map(|(_, reply)| reply),
                        None => taken.reply,
                    }
                }
                Outcome::Ignored(reply) | Outcome::Refused(reply) => Some(reply),
                Outcome::Dropped => begun.interrupted,
            };
            if is_own { call.own = None } else { call.begun = None };
            if !is_own {
                call.reply = reply;
            }
            let _ = handler;
            None
        }
        /// Puts down one thing that is due, if anything is.
        fn due<H: Handler>(
            &mut self,
            call: &mut Call,
            handler: &H,
            now: Duration,
            interrupts: &Interrupts,
            seen: &mut impl FnMut(&Seen<'_>),
        ) -> bool {
            let before = *self.machine.context();
            let from = self.machine.state().name();
            let _ = (handler, interrupts, &seen);
            call.is_elapsing = true;
            let due = self.machine.elapse(now);
            call.is_elapsing = false;
            match due {
                Some(Due::Taken(taken)) => {
                    tell(seen, Cause::Deadline, Some(now), from, &Outcome::Taken(taken));
                    self.follow(call, taken, before, true, interrupts);
                    true
                }
                Some(Due::Overrun { window, by }) => {
                    seen(&Seen::Overrun(Lasting::State(window.name()), by));
                    call.overrun = Some((window, by));
                    true
                }
                None => false,
            }
        }
    }
    /// Whether others wait until the activity of this state has returned.
    const fn is_waited_for(state: State) -> bool {
        !matches!(state, State::Checking)
    }
    /// What a call answers whose activity is interrupted in this state.
    const fn interrupted(state: State) -> Option<Reply> {
        match state {
            State::Checking => Some(Reply::Expired),
            State::Renewing => Some(Reply::Expired),
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
        file: "session.yaml",
        names: &[
            "user",
            "stays",
            "sign_in",
            "stay",
            "use",
            "sign_out",
            "renew",
            "check_password",
            "denied",
            "refresh",
            "expired",
            "signed_out",
            "checking",
            "main",
            "normal",
            "ok",
            "active",
            "failure",
            "timeout",
            "forget",
            "warn",
            "fading",
            "renewing",
        ],
        text: "=000L000=000[300g3003400=400D400N400X400b400h400o40035009500@500G500V500d5003600A600P600_600n600<700K700Z700j700k700;800K800Y800h8007900G900V900f9005:00C:00R:00b:001;00A;00Q;00a;00A<00i<005=00W=00c=00o=00;>00c>00o>007?00g?00o?002011P400022050310000022050320000141050000025000003610500000141051000036105100010170020817003000102900208290021:29000;<=000080000T12;;>000000900O1;;>000000@00U12<<>000000900O0<@=00000003@Z10<;A000000039[10<;B00000803;p12@@>000000900O0@@>000000@00m12@@>000000900f10@;>01C0000@00e140@@>01D0000000k10@EB001D000000j12EE>000000900O0E@>000000@00U22EE>000000900f10E;>01C0000@00e10EF>0000:0000V20E;B01C0000000S20E@>000000000R22FF>000000900O2FF>000000900f10F;>01C000:@7;e10F@>00000007@[20F;A01C000007;]20FEA001D00007;^20FEB001D00:07;_200;01500115011021502210032004100100<501703102310331043107430850101960101110<50217440240@50160730283059303:010147309;50300@50219<60450@50119=70500@50219=80600E50170>702?905@703A01014B:06>709C0101700E50219D;0810@5010840F50190E:02E:05F:03G01014E:0:H90;I0101<J709K<0900@5020;80E5010",
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
                machine: Machine::new(::core::time::Duration::ZERO),
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
                    Event::SignIn(super::events::SignIn {
                        user: super::User(given.params.id(0) as _),
                        stay: given.params.bool(1),
                    })
                }
                1 => {
                    Event::Use(super::events::Use {
                        user: super::User(given.params.id(0) as _),
                    })
                }
                2 => Event::SignOut,
                _ => {
                    Event::Renew(super::events::Renew {
                        user: super::User(given.params.id(0) as _),
                    })
                }
            };
            let outcome = self.machine.dispatch(event, self.now);
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
                0 => Completion::CheckPassword(given.end((), &Reply::ALL[..])),
                _ => Completion::Refresh(given.end((), &Reply::ALL[..])),
            };
            let outcome = self.machine.finish(ticket, completion, self.now);
            self.seen(from, outcome)
        }
        fn elapse(&mut self, given: &Given<'_>) -> Seen<Self> {
            let from = self.machine.state();
            match self.machine.elapse(self.now) {
                Some(Due::Taken(taken)) => self.taken(taken),
                Some(Due::Overrun { window, .. }) => {
                    Seen {
                        from: window.name(),
                        ..Seen::only(Verdict::Overrun, from.name())
                    }
                }
                None => Seen::only(Verdict::Nothing, from.name()),
            }
        }
        fn next_deadline(&self) -> Option<::core::time::Duration> {
            self.machine.next_deadline()
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
                0 => context.user.map(|value| u128::from(value.0)),
                _ => Some(u128::from(context.stays)),
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
                Outcome::DeadlineFirst => Seen::only(Verdict::DeadlineFirst, from.name()),
                Outcome::Dropped => Seen::only(Verdict::Dropped, from.name()),
            }
        }
        fn taken(&self, taken: Taken) -> Seen<Self> {
            Seen {
                to: taken.to.name(),
                role: taken.role,
                reply: taken.reply.map(|reply| reply.name()),
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
    #[track_caller]
    fn case(point: u32, row: u32) {
        SUITE.case::<Subject>(point, row);
    }
    mod signed_out {
        use super::case;
        #[test]
        fn sign_in_is_taken_to_checking() {
            case(0, 0);
        }
        #[test]
        fn use_is_refused_with_denied() {
            case(0, 2);
        }
        #[test]
        fn sign_out_is_ignored_with_ok() {
            case(0, 3);
        }
        #[test]
        fn renew_is_refused_with_denied() {
            case(0, 4);
        }
    }
    mod checking {
        use super::case;
        #[test]
        fn sign_in_is_refused_with_denied() {
            case(1, 0);
        }
        #[test]
        fn use_is_refused_with_denied() {
            case(1, 1);
        }
        #[test]
        fn sign_out_is_refused_with_denied() {
            case(1, 2);
        }
        #[test]
        fn renew_is_refused_with_denied() {
            case(1, 3);
        }
        #[test]
        fn check_password_done_is_taken_to_active() {
            case(1, 4);
        }
        #[test]
        fn check_password_failed_is_taken_to_signed_out() {
            case(1, 5);
        }
        #[test]
        fn after_10s_is_taken_to_signed_out() {
            case(1, 6);
        }
    }
    mod active {
        use super::case;
        #[test]
        fn sign_in_is_refused_with_denied() {
            case(3, 0);
        }
        #[test]
        fn use_user_is_user_is_taken() {
            case(3, 1);
        }
        #[test]
        fn use_user_is_not_user_is_refused_with_denied() {
            case(3, 2);
        }
        #[test]
        fn sign_out_is_taken_to_signed_out() {
            case(3, 3);
        }
        #[test]
        fn renew_is_refused_with_denied() {
            case(3, 4);
        }
        #[test]
        fn after_idle_is_taken_to_fading() {
            case(5, 0);
        }
        #[test]
        fn after_600s_is_spent() {
            case(3, 5);
        }
        #[test]
        fn after_600s_stays_is_taken() {
            case(4, 0);
        }
    }
    mod fading {
        use super::case;
        #[test]
        fn sign_in_is_refused_with_denied() {
            case(7, 0);
        }
        #[test]
        fn use_user_is_user_is_taken_to_active() {
            case(7, 1);
        }
        #[test]
        fn use_user_is_not_user_is_refused_with_denied() {
            case(7, 2);
        }
        #[test]
        fn sign_out_is_taken_to_signed_out() {
            case(7, 3);
        }
        #[test]
        fn renew_user_is_user_is_taken_to_renewing() {
            case(7, 4);
        }
        #[test]
        fn renew_is_refused_with_denied() {
            case(7, 5);
        }
        #[test]
        fn after_grace_else_is_taken_to_signed_out() {
            case(7, 6);
        }
        #[test]
        fn after_grace_stays_is_taken_to_active() {
            case(8, 0);
        }
    }
    mod renewing {
        use super::case;
        #[test]
        fn sign_in_is_refused_with_denied() {
            case(10, 0);
        }
        #[test]
        fn use_is_refused_with_denied() {
            case(10, 1);
        }
        #[test]
        fn use_user_is_not_user_is_refused_with_denied() {
            case(10, 2);
        }
        #[test]
        fn sign_out_is_taken_to_signed_out() {
            case(10, 3);
        }
        #[test]
        fn renew_is_refused_with_denied() {
            case(10, 4);
        }
        #[test]
        fn refresh_done_is_taken_to_active() {
            case(10, 5);
        }
        #[test]
        fn refresh_failed_reply_is_denied_is_taken_to_signed_out() {
            case(10, 6);
        }
        #[test]
        fn refresh_failed_else_is_taken_to_fading() {
            case(10, 7);
        }
        #[test]
        fn after_5s_is_taken_to_fading() {
            case(10, 8);
        }
    }
}
/// The scenarios of the specification, as tests of the code above.
#[cfg(test)]
#[allow(unused_imports, unused_qualifications, irrefutable_let_patterns, clippy::all)]
mod scenarios {
    use super::*;
    use ::core::result::Result::{Err, Ok};
    use ::core::time::Duration;
    /// Nobody signs out, so time does.
    ///
    /// Declared at session.yaml:82.
    #[test]
    fn forgotten() {
        let user_a = User(1);
        let user_b = User(2);
        let mut now = Duration::ZERO;
        let mut machine = Machine::new(now);
        assert_eq!(machine.state(), State::SignedOut, "session.yaml:3");
        let event = events::SignIn {
            user: user_a,
            stay: false,
        };
        let Outcome::Taken(taken) = machine.dispatch(event, now) else {
            panic!("session.yaml:85: not taken")
        };
        assert_eq!(
            (machine.state(), taken.reply), (State::Checking, None), "session.yaml:85"
        );
        let check_password = machine.running().expect("session.yaml:85: nothing runs");
        let end = Completion::CheckPassword(Ok(()));
        let Outcome::Taken(taken) = machine.finish(check_password.ticket, end, now) else {
            panic!("session.yaml:87: not taken")
        };
        assert_eq!(machine.state(), State::Active, "session.yaml:87");
        assert_eq!(
            taken.answers, Some((EventKind::SignIn, Reply::Ok)), "session.yaml:87"
        );
        now += Duration::from_secs(840);
        let due = machine.elapse(now);
        assert_eq!(due, None, "session.yaml:89");
        assert_eq!(machine.state(), State::Active, "session.yaml:89");
        let event = events::Use { user: user_b };
        let outcome = machine.dispatch(event, now);
        assert_eq!(outcome, Outcome::Refused(Reply::Denied), "session.yaml:91");
        assert_eq!(machine.state(), State::Active, "session.yaml:91");
        let event = events::Use { user: user_a };
        let Outcome::Taken(taken) = machine.dispatch(event, now) else {
            panic!("session.yaml:93: not taken")
        };
        assert_eq!(
            (machine.state(), taken.reply), (State::Active, Some(Reply::Ok)),
            "session.yaml:93"
        );
        now += Duration::from_secs(840);
        let due = machine.elapse(now);
        assert_eq!(due, None, "session.yaml:94");
        assert_eq!(machine.state(), State::Active, "session.yaml:94");
        now += Duration::from_secs(90);
        let Some(Due::Taken(taken)) = machine.elapse(now) else {
            panic!("session.yaml:96: nothing is due")
        };
        assert_eq!(taken.to, State::Fading, "session.yaml:96");
        assert_eq!(taken.actions.entering, [Action::Warn], "session.yaml:96");
        let Some(Due::Taken(taken)) = machine.elapse(now) else {
            panic!("session.yaml:96: nothing is due")
        };
        assert_eq!(taken.to, State::SignedOut, "session.yaml:96");
        assert_eq!(taken.actions.leaving, [Action::Forget], "session.yaml:96");
        let due = machine.elapse(now);
        assert_eq!(due, None, "session.yaml:96");
        assert_eq!(machine.state(), State::SignedOut, "session.yaml:96");
    }
    /// Whoever wants to stay is reminded, and stays beyond the longest session.
    ///
    /// Declared at session.yaml:98.
    #[test]
    fn one_long_day() {
        let user_a = User(1);
        let mut now = Duration::ZERO;
        let mut machine = Machine::new(now);
        assert_eq!(machine.state(), State::SignedOut, "session.yaml:3");
        let event = events::SignIn {
            user: user_a,
            stay: true,
        };
        let Outcome::Taken(taken) = machine.dispatch(event, now) else {
            panic!("session.yaml:101: not taken")
        };
        assert_eq!(
            (machine.state(), taken.reply), (State::Checking, None), "session.yaml:101"
        );
        let check_password = machine.running().expect("session.yaml:101: nothing runs");
        let end = Completion::CheckPassword(Ok(()));
        let Outcome::Taken(taken) = machine.finish(check_password.ticket, end, now) else {
            panic!("session.yaml:102: not taken")
        };
        assert_eq!(machine.state(), State::Active, "session.yaml:102");
        assert_eq!(
            taken.answers, Some((EventKind::SignIn, Reply::Ok)), "session.yaml:102"
        );
        now += Duration::from_secs(28800);
        while machine.elapse(now).is_some() {}
        assert_eq!(machine.state(), State::Fading, "session.yaml:103");
        let Outcome::Taken(taken) = machine.dispatch(events::SignOut, now) else {
            panic!("session.yaml:105: not taken")
        };
        assert_eq!(
            (machine.state(), taken.reply), (State::SignedOut, Some(Reply::Ok)),
            "session.yaml:105"
        );
        assert_eq!(taken.actions.leaving, [Action::Forget], "session.yaml:105");
    }
    /// Declared at session.yaml:107.
    #[test]
    fn the_check_takes_too_long() {
        let user_a = User(1);
        let user_b = User(2);
        let mut now = Duration::ZERO;
        let mut machine = Machine::new(now);
        assert_eq!(machine.state(), State::SignedOut, "session.yaml:3");
        let event = events::SignIn {
            user: user_a,
            stay: false,
        };
        let Outcome::Taken(taken) = machine.dispatch(event, now) else {
            panic!("session.yaml:109: not taken")
        };
        assert_eq!(
            (machine.state(), taken.reply), (State::Checking, None), "session.yaml:109"
        );
        let check_password = machine.running().expect("session.yaml:109: nothing runs");
        now += Duration::from_secs(10);
        let Some(Due::Taken(taken)) = machine.elapse(now) else {
            panic!("session.yaml:110: nothing is due")
        };
        assert_eq!(taken.to, State::SignedOut, "session.yaml:110");
        assert_eq!(
            taken.answers, Some((EventKind::SignIn, Reply::Expired)), "session.yaml:110"
        );
        assert_eq!(taken.interrupted, Some(Activity::CheckPassword), "session.yaml:110");
        let due = machine.elapse(now);
        assert_eq!(due, None, "session.yaml:110");
        assert_eq!(machine.state(), State::SignedOut, "session.yaml:110");
        let event = events::SignIn {
            user: user_b,
            stay: false,
        };
        let Outcome::Taken(taken) = machine.dispatch(event, now) else {
            panic!("session.yaml:112: not taken")
        };
        assert_eq!(
            (machine.state(), taken.reply), (State::Checking, None), "session.yaml:112"
        );
        let check_password_2 = machine
            .running()
            .expect("session.yaml:112: nothing runs");
        let end = Completion::CheckPassword(Ok(()));
        let outcome = machine.finish(check_password.ticket, end, now);
        assert_eq!(outcome, Outcome::Dropped, "session.yaml:113");
        assert_eq!(machine.state(), State::Checking, "session.yaml:113");
        let end = Completion::CheckPassword(Err(errors::CheckPassword::Denied));
        let Outcome::Taken(taken) = machine.finish(check_password_2.ticket, end, now)
        else { panic!("session.yaml:115: not taken") };
        assert_eq!(machine.state(), State::SignedOut, "session.yaml:115");
        assert_eq!(
            taken.answers, Some((EventKind::SignIn, Reply::Denied)), "session.yaml:115"
        );
    }
    /// Declared at session.yaml:117.
    #[test]
    fn renewed_too_late() {
        let user_a = User(1);
        let mut now = Duration::ZERO;
        let mut machine = Machine::new(now);
        assert_eq!(machine.state(), State::SignedOut, "session.yaml:3");
        let event = events::SignIn {
            user: user_a,
            stay: false,
        };
        let Outcome::Taken(taken) = machine.dispatch(event, now) else {
            panic!("session.yaml:119: not taken")
        };
        assert_eq!(
            (machine.state(), taken.reply), (State::Checking, None), "session.yaml:119"
        );
        let check_password = machine.running().expect("session.yaml:119: nothing runs");
        let end = Completion::CheckPassword(Ok(()));
        let Outcome::Taken(taken) = machine.finish(check_password.ticket, end, now) else {
            panic!("session.yaml:120: not taken")
        };
        assert_eq!(machine.state(), State::Active, "session.yaml:120");
        assert_eq!(
            taken.answers, Some((EventKind::SignIn, Reply::Ok)), "session.yaml:120"
        );
        now += Duration::from_secs(900);
        let Some(Due::Taken(taken)) = machine.elapse(now) else {
            panic!("session.yaml:121: nothing is due")
        };
        assert_eq!(taken.to, State::Fading, "session.yaml:121");
        assert_eq!(taken.actions.entering, [Action::Warn], "session.yaml:121");
        let due = machine.elapse(now);
        assert_eq!(due, None, "session.yaml:121");
        assert_eq!(machine.state(), State::Fading, "session.yaml:121");
        let event = events::Renew { user: user_a };
        let Outcome::Taken(taken) = machine.dispatch(event, now) else {
            panic!("session.yaml:123: not taken")
        };
        assert_eq!(
            (machine.state(), taken.reply), (State::Renewing, None), "session.yaml:123"
        );
        let refresh = machine.running().expect("session.yaml:123: nothing runs");
        let end = Completion::Refresh(Err(errors::Refresh::Denied));
        let Outcome::Taken(taken) = machine.finish(refresh.ticket, end, now) else {
            panic!("session.yaml:125: not taken")
        };
        assert_eq!(machine.state(), State::SignedOut, "session.yaml:125");
        assert_eq!(taken.actions.leaving, [Action::Forget], "session.yaml:125");
        assert_eq!(
            taken.answers, Some((EventKind::Renew, Reply::Expired)), "session.yaml:125"
        );
    }
}
