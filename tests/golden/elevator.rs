// Generated from elevator.yaml.

pub use ::lifechart::Role;
/// The states of the lifecycle.
///
/// Ascenseur – 电梯.
///
/// One car, four floors.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(dead_code, clippy::enum_variant_names)]
pub enum State {
    /// waiting.
    ///
    /// Declared at elevator.yaml:55.
    ///
    /// On entry: [`OpenDoors`](Action::OpenDoors). On exit: [`CloseDoors`](Action::CloseDoors).
    ///
    /// - [`Call`](Event::Call) if `event.floor == at`: goes to [`Waiting`](State::Waiting) (line 60).
    /// - [`Call`](Event::Call) if `event.floor > at`: goes to [`Up`](Composite::Up), sets `wanted = event.floor` (main, line 61).
    /// - [`Call`](Event::Call): goes to [`Down`](Composite::Down), sets `wanted = event.floor` (line 62).
    ///
    /// Besides, it takes what [`InService`](Composite::InService) and [all states](Machine#in-every-state) take.
    Waiting,
    /// up_slow.
    ///
    /// Declared at elevator.yaml:73.
    ///
    /// - [`AtSpeed`](Event::AtSpeed): goes to [`UpFast`](State::UpFast) (main, line 73).
    ///
    /// Besides, it takes what [`Moving`](Composite::Moving) and [`InService`](Composite::InService) and [all states](Machine#in-every-state) take.
    UpSlow,
    /// up_fast.
    ///
    /// Declared at elevator.yaml:74.
    ///
    /// - [`FloorPassed`](Event::FloorPassed) if `at + 1 == wanted`: goes to [`Waiting`](State::Waiting), sets `at = wanted` (main, line 77).
    /// - [`FloorPassed`](Event::FloorPassed): stays, sets `at = at + 1` (line 78).
    ///
    /// Besides, it takes what [`Moving`](Composite::Moving) and [`InService`](Composite::InService) and [all states](Machine#in-every-state) take.
    UpFast,
    /// down_slow.
    ///
    /// Declared at elevator.yaml:82.
    ///
    /// - [`AtSpeed`](Event::AtSpeed): goes to [`DownFast`](State::DownFast) (line 82).
    ///
    /// Besides, it takes what [`Moving`](Composite::Moving) and [`InService`](Composite::InService) and [all states](Machine#in-every-state) take.
    DownSlow,
    /// down_fast.
    ///
    /// Declared at elevator.yaml:83.
    ///
    /// - [`FloorPassed`](Event::FloorPassed) if `at - 1 == wanted`: goes to [`Waiting`](State::Waiting), sets `at = wanted` (line 86).
    /// - [`FloorPassed`](Event::FloorPassed): stays, sets `at = at - 1` (line 87).
    ///
    /// Besides, it takes what [`Moving`](Composite::Moving) and [`InService`](Composite::InService) and [all states](Machine#in-every-state) take.
    DownFast,
    /// inspection.
    ///
    /// Declared at elevator.yaml:88.
    ///
    /// - [`Accept`](Event::Accept): goes to [`InService`](Composite::InService), sets `at = 0` (line 90).
    ///
    /// Besides, it takes what [all states](Machine#in-every-state) take.
    Inspection,
}
#[allow(dead_code)]
impl State {
    /// All of them, in order of declaration.
    pub const ALL: &'static [Self] = &[
        Self::Waiting,
        Self::UpSlow,
        Self::UpFast,
        Self::DownSlow,
        Self::DownFast,
        Self::Inspection,
    ];
    /// The name in the specification.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::UpSlow => "up_slow",
            Self::UpFast => "up_fast",
            Self::DownSlow => "down_slow",
            Self::DownFast => "down_fast",
            Self::Inspection => "inspection",
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
            Composite::InService => {
                ::core::matches!(
                    self, Self::Waiting | Self::UpSlow | Self::UpFast | Self::DownSlow |
                    Self::DownFast
                )
            }
            Composite::Moving => {
                ::core::matches!(
                    self, Self::UpSlow | Self::UpFast | Self::DownSlow | Self::DownFast
                )
            }
            Composite::Up => ::core::matches!(self, Self::UpSlow | Self::UpFast),
            Composite::Down => ::core::matches!(self, Self::DownSlow | Self::DownFast),
        }
    }
    /// Whether the lifecycle has ended.
    pub const fn is_final(self) -> bool {
        false
    }
    /// Whether an activity runs.
    pub const fn is_running(self) -> bool {
        false
    }
}
/// The composite states: what several states have in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(dead_code, clippy::enum_variant_names)]
pub enum Composite {
    /// in_service.
    ///
    /// The lamp above the doors is on.
    ///
    /// Declared at elevator.yaml:44.
    ///
    /// Holds [`Waiting`](State::Waiting), [`Moving`](Composite::Moving). Begins in [`Waiting`](State::Waiting). On entry: [`LampOn`](Action::LampOn). On exit: [`LampOff`](Action::LampOff).
    ///
    /// - [`Reset`](Event::Reset): goes to [`Waiting`](State::Waiting), does [`LogReset`](Action::LogReset) (reset, line 51).
    /// - [`Restart`](Event::Restart): goes to [`InService`](Composite::InService) (reset, line 52).
    /// - [`Inspect`](Event::Inspect): goes to [`Inspection`](State::Inspection), sets `wanted = 0` (line 53).
    ///
    /// Besides, it takes what [all states](Machine#in-every-state) take.
    InService,
    /// moving.
    ///
    /// Declared at elevator.yaml:63.
    ///
    /// Holds [`Up`](Composite::Up), [`Down`](Composite::Down). Begins in [`Up`](Composite::Up). On entry: [`StartMotor`](Action::StartMotor). On exit: [`StopMotor`](Action::StopMotor).
    ///
    /// - [`Call`](Event::Call) if `event.floor == wanted`: ignored with [`Ok`](Reply::Ok) (line 68).
    ///
    /// Besides, it takes what [`InService`](Composite::InService) and [all states](Machine#in-every-state) take.
    Moving,
    /// up.
    ///
    /// Declared at elevator.yaml:70.
    ///
    /// Holds [`UpSlow`](State::UpSlow), [`UpFast`](State::UpFast). Begins in [`UpSlow`](State::UpSlow).
    ///
    /// Besides, it takes what [`Moving`](Composite::Moving) and [`InService`](Composite::InService) and [all states](Machine#in-every-state) take.
    Up,
    /// down.
    ///
    /// Declared at elevator.yaml:79.
    ///
    /// Holds [`DownSlow`](State::DownSlow), [`DownFast`](State::DownFast). Begins in [`DownSlow`](State::DownSlow).
    ///
    /// Besides, it takes what [`Moving`](Composite::Moving) and [`InService`](Composite::InService) and [all states](Machine#in-every-state) take.
    Down,
}
#[allow(dead_code)]
impl Composite {
    /// All of them, in order of declaration.
    pub const ALL: &'static [Self] = &[
        Self::InService,
        Self::Moving,
        Self::Up,
        Self::Down,
    ];
    /// The name in the specification.
    pub const fn name(self) -> &'static str {
        match self {
            Self::InService => "in_service",
            Self::Moving => "moving",
            Self::Up => "up",
            Self::Down => "down",
        }
    }
    /// How people call it.
    pub const fn title(self) -> &'static str {
        self.name()
    }
}
/// From 0 to 3.
///
/// Declared at elevator.yaml:8.
#[allow(dead_code)]
pub type Floor = u32;
/// What the caller does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(dead_code, clippy::enum_variant_names)]
pub enum Event {
    /// call.
    ///
    /// Declared at elevator.yaml:19.
    ///
    /// Answers [`Busy`](Reply::Busy), [`ClosedDown`](Reply::ClosedDown), [`Ok`](Reply::Ok), and nothing else: [`replies::Call`].
    ///
    /// Taken in [`Waiting`](State::Waiting).
    Call(events::Call),
    /// at_speed.
    ///
    /// The motor turns as fast as it can.
    ///
    /// Declared at elevator.yaml:20.
    ///
    /// Answers [`Busy`](Reply::Busy), [`ClosedDown`](Reply::ClosedDown), [`Ok`](Reply::Ok), and nothing else: [`replies::AtSpeed`].
    ///
    /// Taken in [`UpSlow`](State::UpSlow), [`DownSlow`](State::DownSlow).
    AtSpeed,
    /// floor_passed.
    ///
    /// Seen by the light barrier.
    ///
    /// Declared at elevator.yaml:21.
    ///
    /// Answers [`Busy`](Reply::Busy), [`ClosedDown`](Reply::ClosedDown), [`Ok`](Reply::Ok), and nothing else: [`replies::FloorPassed`].
    ///
    /// Taken in [`UpFast`](State::UpFast), [`DownFast`](State::DownFast).
    FloorPassed,
    /// alarm.
    ///
    /// Declared at elevator.yaml:22.
    ///
    /// Answers [`Busy`](Reply::Busy), [`ClosedDown`](Reply::ClosedDown), [`Ok`](Reply::Ok), and nothing else: [`replies::Alarm`].
    ///
    /// Taken in [any state](Machine).
    Alarm,
    /// reset.
    ///
    /// Declared at elevator.yaml:23.
    ///
    /// Answers [`Busy`](Reply::Busy), [`ClosedDown`](Reply::ClosedDown), [`Ok`](Reply::Ok), and nothing else: [`replies::Reset`].
    ///
    /// Taken in [`InService`](Composite::InService).
    Reset,
    /// restart.
    ///
    /// Declared at elevator.yaml:24.
    ///
    /// Answers [`Busy`](Reply::Busy), [`ClosedDown`](Reply::ClosedDown), [`Ok`](Reply::Ok), and nothing else: [`replies::Restart`].
    ///
    /// Taken in [`InService`](Composite::InService).
    Restart,
    /// inspect.
    ///
    /// Declared at elevator.yaml:25.
    ///
    /// Answers [`Busy`](Reply::Busy), [`ClosedDown`](Reply::ClosedDown), [`Ok`](Reply::Ok), and nothing else: [`replies::Inspect`].
    ///
    /// Taken in [`InService`](Composite::InService).
    Inspect,
    /// accept.
    ///
    /// Declared at elevator.yaml:26.
    ///
    /// Answers [`Busy`](Reply::Busy), [`ClosedDown`](Reply::ClosedDown), [`Ok`](Reply::Ok), and nothing else: [`replies::Accept`].
    ///
    /// Taken in [`Inspection`](State::Inspection).
    Accept,
}
#[allow(dead_code)]
impl Event {
    /// Which event it is, without what it carries.
    pub const fn kind(&self) -> EventKind {
        match self {
            Self::Call(_) => EventKind::Call,
            Self::AtSpeed => EventKind::AtSpeed,
            Self::FloorPassed => EventKind::FloorPassed,
            Self::Alarm => EventKind::Alarm,
            Self::Reset => EventKind::Reset,
            Self::Restart => EventKind::Restart,
            Self::Inspect => EventKind::Inspect,
            Self::Accept => EventKind::Accept,
        }
    }
}
/// The events, without what they carry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(dead_code, clippy::enum_variant_names)]
pub enum EventKind {
    /// call.
    ///
    /// Declared at elevator.yaml:19; [`Event::Call`] says more.
    Call,
    /// at_speed.
    ///
    /// The motor turns as fast as it can.
    ///
    /// Declared at elevator.yaml:20; [`Event::AtSpeed`] says more.
    AtSpeed,
    /// floor_passed.
    ///
    /// Seen by the light barrier.
    ///
    /// Declared at elevator.yaml:21; [`Event::FloorPassed`] says more.
    FloorPassed,
    /// alarm.
    ///
    /// Declared at elevator.yaml:22; [`Event::Alarm`] says more.
    Alarm,
    /// reset.
    ///
    /// Declared at elevator.yaml:23; [`Event::Reset`] says more.
    Reset,
    /// restart.
    ///
    /// Declared at elevator.yaml:24; [`Event::Restart`] says more.
    Restart,
    /// inspect.
    ///
    /// Declared at elevator.yaml:25; [`Event::Inspect`] says more.
    Inspect,
    /// accept.
    ///
    /// Declared at elevator.yaml:26; [`Event::Accept`] says more.
    Accept,
}
#[allow(dead_code)]
impl EventKind {
    /// All of them, in order of declaration.
    pub const ALL: &'static [Self] = &[
        Self::Call,
        Self::AtSpeed,
        Self::FloorPassed,
        Self::Alarm,
        Self::Reset,
        Self::Restart,
        Self::Inspect,
        Self::Accept,
    ];
    /// The name in the specification.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Call => "call",
            Self::AtSpeed => "at_speed",
            Self::FloorPassed => "floor_passed",
            Self::Alarm => "alarm",
            Self::Reset => "reset",
            Self::Restart => "restart",
            Self::Inspect => "inspect",
            Self::Accept => "accept",
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
            Self::Call => &[Reply::Busy, Reply::ClosedDown, Reply::Ok],
            Self::AtSpeed => &[Reply::Busy, Reply::ClosedDown, Reply::Ok],
            Self::FloorPassed => &[Reply::Busy, Reply::ClosedDown, Reply::Ok],
            Self::Alarm => &[Reply::Busy, Reply::ClosedDown, Reply::Ok],
            Self::Reset => &[Reply::Busy, Reply::ClosedDown, Reply::Ok],
            Self::Restart => &[Reply::Busy, Reply::ClosedDown, Reply::Ok],
            Self::Inspect => &[Reply::Busy, Reply::ClosedDown, Reply::Ok],
            Self::Accept => &[Reply::Busy, Reply::ClosedDown, Reply::Ok],
        }
    }
}
/// What each event carries.
#[allow(dead_code)]
pub mod events {
    /// call.
    ///
    /// Declared at elevator.yaml:19; [`Event::Call`](super::Event::Call) says more.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[allow(dead_code)]
    pub struct Call {
        /// `floor`.
        pub floor: super::Floor,
    }
    impl ::core::convert::From<Call> for super::Event {
        fn from(event: Call) -> Self {
            Self::Call(event)
        }
    }
    /// at_speed.
    ///
    /// The motor turns as fast as it can.
    ///
    /// Declared at elevator.yaml:20; [`Event::AtSpeed`](super::Event::AtSpeed) says more.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[allow(dead_code)]
    pub struct AtSpeed;
    impl ::core::convert::From<AtSpeed> for super::Event {
        fn from(_: AtSpeed) -> Self {
            Self::AtSpeed
        }
    }
    /// floor_passed.
    ///
    /// Seen by the light barrier.
    ///
    /// Declared at elevator.yaml:21; [`Event::FloorPassed`](super::Event::FloorPassed) says more.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[allow(dead_code)]
    pub struct FloorPassed;
    impl ::core::convert::From<FloorPassed> for super::Event {
        fn from(_: FloorPassed) -> Self {
            Self::FloorPassed
        }
    }
    /// alarm.
    ///
    /// Declared at elevator.yaml:22; [`Event::Alarm`](super::Event::Alarm) says more.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[allow(dead_code)]
    pub struct Alarm;
    impl ::core::convert::From<Alarm> for super::Event {
        fn from(_: Alarm) -> Self {
            Self::Alarm
        }
    }
    /// reset.
    ///
    /// Declared at elevator.yaml:23; [`Event::Reset`](super::Event::Reset) says more.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[allow(dead_code)]
    pub struct Reset;
    impl ::core::convert::From<Reset> for super::Event {
        fn from(_: Reset) -> Self {
            Self::Reset
        }
    }
    /// restart.
    ///
    /// Declared at elevator.yaml:24; [`Event::Restart`](super::Event::Restart) says more.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[allow(dead_code)]
    pub struct Restart;
    impl ::core::convert::From<Restart> for super::Event {
        fn from(_: Restart) -> Self {
            Self::Restart
        }
    }
    /// inspect.
    ///
    /// Declared at elevator.yaml:25; [`Event::Inspect`](super::Event::Inspect) says more.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[allow(dead_code)]
    pub struct Inspect;
    impl ::core::convert::From<Inspect> for super::Event {
        fn from(_: Inspect) -> Self {
            Self::Inspect
        }
    }
    /// accept.
    ///
    /// Declared at elevator.yaml:26; [`Event::Accept`](super::Event::Accept) says more.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[allow(dead_code)]
    pub struct Accept;
    impl ::core::convert::From<Accept> for super::Event {
        fn from(_: Accept) -> Self {
            Self::Accept
        }
    }
}
/// What a caller is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(dead_code, clippy::enum_variant_names)]
pub enum Reply {
    /// busy.
    ///
    /// Declared at elevator.yaml:10.
    ///
    /// Every [`Event`] may answer it.
    Busy,
    /// closed_down.
    ///
    /// Declared at elevator.yaml:11.
    ///
    /// Every [`Event`] may answer it.
    ClosedDown,
    /// The call succeeded.
    ///
    /// Every [`Event`] may answer it.
    Ok,
}
#[allow(dead_code)]
impl Reply {
    /// All of them, in order of declaration.
    pub const ALL: &'static [Self] = &[Self::Busy, Self::ClosedDown, Self::Ok];
    /// The name in the specification.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Busy => "busy",
            Self::ClosedDown => "closed_down",
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
            Self::Busy => Some(1),
            Self::ClosedDown => Some(2),
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
    /// What [`Event::Call`](super::Event::Call) answers.
    ///
    /// Declared at elevator.yaml:19.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Call {
        /// [busy](super::Reply::Busy).
        Busy,
        /// [closed_down](super::Reply::ClosedDown).
        ClosedDown,
        /// [ok](super::Reply::Ok).
        Ok,
    }
    impl ::core::convert::From<Call> for super::Reply {
        fn from(reply: Call) -> Self {
            match reply {
                Call::Busy => Self::Busy,
                Call::ClosedDown => Self::ClosedDown,
                Call::Ok => Self::Ok,
            }
        }
    }
    impl ::core::convert::TryFrom<super::Reply> for Call {
        type Error = super::Reply;
        fn try_from(reply: super::Reply) -> ::core::result::Result<Self, super::Reply> {
            match reply {
                super::Reply::Busy => ::core::result::Result::Ok(Self::Busy),
                super::Reply::ClosedDown => ::core::result::Result::Ok(Self::ClosedDown),
                super::Reply::Ok => ::core::result::Result::Ok(Self::Ok),
            }
        }
    }
    /// What [`Event::AtSpeed`](super::Event::AtSpeed) answers.
    ///
    /// Declared at elevator.yaml:20.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum AtSpeed {
        /// [busy](super::Reply::Busy).
        Busy,
        /// [closed_down](super::Reply::ClosedDown).
        ClosedDown,
        /// [ok](super::Reply::Ok).
        Ok,
    }
    impl ::core::convert::From<AtSpeed> for super::Reply {
        fn from(reply: AtSpeed) -> Self {
            match reply {
                AtSpeed::Busy => Self::Busy,
                AtSpeed::ClosedDown => Self::ClosedDown,
                AtSpeed::Ok => Self::Ok,
            }
        }
    }
    impl ::core::convert::TryFrom<super::Reply> for AtSpeed {
        type Error = super::Reply;
        fn try_from(reply: super::Reply) -> ::core::result::Result<Self, super::Reply> {
            match reply {
                super::Reply::Busy => ::core::result::Result::Ok(Self::Busy),
                super::Reply::ClosedDown => ::core::result::Result::Ok(Self::ClosedDown),
                super::Reply::Ok => ::core::result::Result::Ok(Self::Ok),
            }
        }
    }
    /// What [`Event::FloorPassed`](super::Event::FloorPassed) answers.
    ///
    /// Declared at elevator.yaml:21.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum FloorPassed {
        /// [busy](super::Reply::Busy).
        Busy,
        /// [closed_down](super::Reply::ClosedDown).
        ClosedDown,
        /// [ok](super::Reply::Ok).
        Ok,
    }
    impl ::core::convert::From<FloorPassed> for super::Reply {
        fn from(reply: FloorPassed) -> Self {
            match reply {
                FloorPassed::Busy => Self::Busy,
                FloorPassed::ClosedDown => Self::ClosedDown,
                FloorPassed::Ok => Self::Ok,
            }
        }
    }
    impl ::core::convert::TryFrom<super::Reply> for FloorPassed {
        type Error = super::Reply;
        fn try_from(reply: super::Reply) -> ::core::result::Result<Self, super::Reply> {
            match reply {
                super::Reply::Busy => ::core::result::Result::Ok(Self::Busy),
                super::Reply::ClosedDown => ::core::result::Result::Ok(Self::ClosedDown),
                super::Reply::Ok => ::core::result::Result::Ok(Self::Ok),
            }
        }
    }
    /// What [`Event::Alarm`](super::Event::Alarm) answers.
    ///
    /// Declared at elevator.yaml:22.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Alarm {
        /// [busy](super::Reply::Busy).
        Busy,
        /// [closed_down](super::Reply::ClosedDown).
        ClosedDown,
        /// [ok](super::Reply::Ok).
        Ok,
    }
    impl ::core::convert::From<Alarm> for super::Reply {
        fn from(reply: Alarm) -> Self {
            match reply {
                Alarm::Busy => Self::Busy,
                Alarm::ClosedDown => Self::ClosedDown,
                Alarm::Ok => Self::Ok,
            }
        }
    }
    impl ::core::convert::TryFrom<super::Reply> for Alarm {
        type Error = super::Reply;
        fn try_from(reply: super::Reply) -> ::core::result::Result<Self, super::Reply> {
            match reply {
                super::Reply::Busy => ::core::result::Result::Ok(Self::Busy),
                super::Reply::ClosedDown => ::core::result::Result::Ok(Self::ClosedDown),
                super::Reply::Ok => ::core::result::Result::Ok(Self::Ok),
            }
        }
    }
    /// What [`Event::Reset`](super::Event::Reset) answers.
    ///
    /// Declared at elevator.yaml:23.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Reset {
        /// [busy](super::Reply::Busy).
        Busy,
        /// [closed_down](super::Reply::ClosedDown).
        ClosedDown,
        /// [ok](super::Reply::Ok).
        Ok,
    }
    impl ::core::convert::From<Reset> for super::Reply {
        fn from(reply: Reset) -> Self {
            match reply {
                Reset::Busy => Self::Busy,
                Reset::ClosedDown => Self::ClosedDown,
                Reset::Ok => Self::Ok,
            }
        }
    }
    impl ::core::convert::TryFrom<super::Reply> for Reset {
        type Error = super::Reply;
        fn try_from(reply: super::Reply) -> ::core::result::Result<Self, super::Reply> {
            match reply {
                super::Reply::Busy => ::core::result::Result::Ok(Self::Busy),
                super::Reply::ClosedDown => ::core::result::Result::Ok(Self::ClosedDown),
                super::Reply::Ok => ::core::result::Result::Ok(Self::Ok),
            }
        }
    }
    /// What [`Event::Restart`](super::Event::Restart) answers.
    ///
    /// Declared at elevator.yaml:24.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Restart {
        /// [busy](super::Reply::Busy).
        Busy,
        /// [closed_down](super::Reply::ClosedDown).
        ClosedDown,
        /// [ok](super::Reply::Ok).
        Ok,
    }
    impl ::core::convert::From<Restart> for super::Reply {
        fn from(reply: Restart) -> Self {
            match reply {
                Restart::Busy => Self::Busy,
                Restart::ClosedDown => Self::ClosedDown,
                Restart::Ok => Self::Ok,
            }
        }
    }
    impl ::core::convert::TryFrom<super::Reply> for Restart {
        type Error = super::Reply;
        fn try_from(reply: super::Reply) -> ::core::result::Result<Self, super::Reply> {
            match reply {
                super::Reply::Busy => ::core::result::Result::Ok(Self::Busy),
                super::Reply::ClosedDown => ::core::result::Result::Ok(Self::ClosedDown),
                super::Reply::Ok => ::core::result::Result::Ok(Self::Ok),
            }
        }
    }
    /// What [`Event::Inspect`](super::Event::Inspect) answers.
    ///
    /// Declared at elevator.yaml:25.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Inspect {
        /// [busy](super::Reply::Busy).
        Busy,
        /// [closed_down](super::Reply::ClosedDown).
        ClosedDown,
        /// [ok](super::Reply::Ok).
        Ok,
    }
    impl ::core::convert::From<Inspect> for super::Reply {
        fn from(reply: Inspect) -> Self {
            match reply {
                Inspect::Busy => Self::Busy,
                Inspect::ClosedDown => Self::ClosedDown,
                Inspect::Ok => Self::Ok,
            }
        }
    }
    impl ::core::convert::TryFrom<super::Reply> for Inspect {
        type Error = super::Reply;
        fn try_from(reply: super::Reply) -> ::core::result::Result<Self, super::Reply> {
            match reply {
                super::Reply::Busy => ::core::result::Result::Ok(Self::Busy),
                super::Reply::ClosedDown => ::core::result::Result::Ok(Self::ClosedDown),
                super::Reply::Ok => ::core::result::Result::Ok(Self::Ok),
            }
        }
    }
    /// What [`Event::Accept`](super::Event::Accept) answers.
    ///
    /// Declared at elevator.yaml:26.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Accept {
        /// [busy](super::Reply::Busy).
        Busy,
        /// [closed_down](super::Reply::ClosedDown).
        ClosedDown,
        /// [ok](super::Reply::Ok).
        Ok,
    }
    impl ::core::convert::From<Accept> for super::Reply {
        fn from(reply: Accept) -> Self {
            match reply {
                Accept::Busy => Self::Busy,
                Accept::ClosedDown => Self::ClosedDown,
                Accept::Ok => Self::Ok,
            }
        }
    }
    impl ::core::convert::TryFrom<super::Reply> for Accept {
        type Error = super::Reply;
        fn try_from(reply: super::Reply) -> ::core::result::Result<Self, super::Reply> {
            match reply {
                super::Reply::Busy => ::core::result::Result::Ok(Self::Busy),
                super::Reply::ClosedDown => ::core::result::Result::Ok(Self::ClosedDown),
                super::Reply::Ok => ::core::result::Result::Ok(Self::Ok),
            }
        }
    }
}
/// What the machine remembers besides its state.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(dead_code)]
pub struct Context {
    /// The floor where the car was last seen.
    ///
    /// Declared at elevator.yaml:15.
    pub at: Floor,
    /// `wanted`.
    ///
    /// Declared at elevator.yaml:16.
    pub wanted: Floor,
}
#[allow(dead_code)]
impl Context {
    /// What a new machine remembers.
    pub const fn new() -> Self {
        Self { at: 0, wanted: 0 }
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
    /// lamp_on.
    ///
    /// Declared at elevator.yaml:29.
    ///
    /// On entry of [`InService`](Composite::InService).
    LampOn,
    /// lamp_off.
    ///
    /// Declared at elevator.yaml:30.
    ///
    /// On exit of [`InService`](Composite::InService).
    LampOff,
    /// close_doors.
    ///
    /// Declared at elevator.yaml:31.
    ///
    /// On exit of [`Waiting`](State::Waiting).
    CloseDoors,
    /// open_doors.
    ///
    /// Declared at elevator.yaml:32.
    ///
    /// On entry of [`Waiting`](State::Waiting).
    OpenDoors,
    /// start_motor.
    ///
    /// Declared at elevator.yaml:33.
    ///
    /// On entry of [`Moving`](Composite::Moving).
    StartMotor,
    /// stop_motor.
    ///
    /// Declared at elevator.yaml:34.
    ///
    /// On exit of [`Moving`](Composite::Moving).
    StopMotor,
    /// ring.
    ///
    /// Declared at elevator.yaml:35.
    ///
    /// On a way from [any state](Machine).
    Ring,
    /// log_reset.
    ///
    /// Declared at elevator.yaml:36.
    ///
    /// On a way from [`InService`](Composite::InService).
    LogReset,
}
#[allow(dead_code)]
impl Action {
    /// All of them, in order of declaration.
    pub const ALL: &'static [Self] = &[
        Self::LampOn,
        Self::LampOff,
        Self::CloseDoors,
        Self::OpenDoors,
        Self::StartMotor,
        Self::StopMotor,
        Self::Ring,
        Self::LogReset,
    ];
    /// The name in the specification.
    pub const fn name(self) -> &'static str {
        match self {
            Self::LampOn => "lamp_on",
            Self::LampOff => "lamp_off",
            Self::CloseDoors => "close_doors",
            Self::OpenDoors => "open_doors",
            Self::StartMotor => "start_motor",
            Self::StopMotor => "stop_motor",
            Self::Ring => "ring",
            Self::LogReset => "log_reset",
        }
    }
    /// How people call it.
    pub const fn title(self) -> &'static str {
        self.name()
    }
}
/// The lifecycle as a picture, for Graphviz: `dot -Tsvg`.
#[allow(dead_code)]
pub const DOT: &str = r##"digraph "elevator" {
  graph [compound=true, rankdir=TB, bgcolor=white, pad=0.2,
    nodesep=0.3, ranksep=0.3, labelloc=t, labeljust=l,
    fontname="Helvetica,Arial,sans-serif", fontsize=11, tooltip="Ascenseur – 电梯",
    label=<<font point-size="16"><b>Ascenseur – 电梯</b></font><br align="left"/><font color="#57606a">elevator · 6 states · 8 events</font><br align="left"/><font point-size="9" color="#57606a">In every state: alarm / ring</font><br align="left"/>>];
  node [shape=box, style="rounded,filled", fillcolor=white,
    color="#424a53", fontname="Helvetica,Arial,sans-serif", fontsize=11,
    margin="0.12,0.05", height=0.3];
  edge [fontname="Helvetica,Arial,sans-serif", fontsize=10, arrowsize=0.7];
  "start of the machine" [shape=circle, style=filled, fillcolor="#424a53", width=0.13, height=0.13, fixedsize=true, label="", group=main, class=initial, tooltip=""];
  subgraph "cluster_in_service" {
    id="state-in_service"; class="composite"; tooltip="in_service, elevator.yaml:44\nThe lamp above the doors is on.";
    style="rounded,filled"; fillcolor="#f6f8fa"; color="#8c959f";
    labelloc=t; labeljust=r; margin=10;
    label=<<b>in_service</b><br align="right"/><font point-size="9" color="#57606a">entry / lamp_on</font><br align="right"/><font point-size="9" color="#57606a">exit / lamp_off</font><br align="right"/>>;
    "waiting" [label=<waiting<br/><font point-size="9" color="#57606a">entry / open_doors</font><br/><font point-size="9" color="#57606a">exit / close_doors</font>>, group=main, id="state-waiting", class="state", tooltip="waiting, elevator.yaml:55"];
    subgraph "cluster_moving" {
      id="state-moving"; class="composite"; tooltip="moving, elevator.yaml:63";
      style="rounded,filled"; fillcolor="#e7edf4"; color="#8c959f";
      labelloc=t; labeljust=r; margin=10;
      label=<<b>moving</b><br align="right"/><font point-size="9" color="#57606a">entry / start_motor</font><br align="right"/><font point-size="9" color="#57606a">exit / stop_motor</font><br align="right"/>>;
      subgraph "cluster_up" {
        id="state-up"; class="composite"; tooltip="up, elevator.yaml:70";
        style="rounded,filled"; fillcolor="#d8e2ed"; color="#8c959f";
        labelloc=t; labeljust=r; margin=10;
        label=<<b>up</b><br align="right"/>>;
        "up_slow" [label=<up_slow>, group=main, id="state-up_slow", class="state", tooltip="up_slow, elevator.yaml:73"];
        "up_fast" [label=<up_fast<br/><font point-size="9" color="#57606a">floor_passed</font>>, group=main, id="state-up_fast", class="state", tooltip="up_fast, elevator.yaml:74"];
      }
      subgraph "cluster_down" {
        id="state-down"; class="composite"; tooltip="down, elevator.yaml:79";
        style="rounded,filled"; fillcolor="#d8e2ed"; color="#8c959f";
        labelloc=t; labeljust=r; margin=10;
        label=<<b>down</b><br align="right"/>>;
        "down_slow" [label=<down_slow>, id="state-down_slow", class="state", tooltip="down_slow, elevator.yaml:82"];
        "down_fast" [label=<down_fast<br/><font point-size="9" color="#57606a">floor_passed</font>>, id="state-down_fast", class="state", tooltip="down_fast, elevator.yaml:83"];
      }
    }
    "text of arrow-in_service-waiting-reset-local" [label=<<font color="#953800">&#160;<b>reset:</b> reset <font point-size="9" color="#57606a">/ log_reset</font><br align="left"/></font>>, shape=plain, style="", margin=0, fontsize=10, class="text reset", tooltip="reset: reset / log_reset (elevator.yaml:51)"];
    { rank=same; "waiting"; "text of arrow-in_service-waiting-reset-local"; }
  }
  "inspection" [label=<inspection>, id="state-inspection", class="state", tooltip="inspection, elevator.yaml:88"];
  "text of arrow-in_service-waiting-reset" [label=<<font color="#953800">&#160;<b>reset:</b> restart<br align="left"/></font>>, shape=plain, style="", margin=0, fontsize=10, class="text reset", tooltip="reset: restart (elevator.yaml:52)"];
  "start of the machine" -> "waiting" [color="#424a53", class=initial, weight=50, penwidth=1];
  "waiting" -> "up_slow" [style=solid, penwidth=2.6, color="#0550ae", weight=100, label=<<font color="#0550ae">&#160;<b>1</b> call <font point-size="9" color="#57606a">[event.floor &gt; at]</font><br align="left"/></font>>, id="arrow-waiting-up_slow-main", class=main, tooltip="main: call [event.floor > at] (elevator.yaml:61)"];
  "up_slow" -> "up_fast" [style=solid, penwidth=2.6, color="#0550ae", weight=100, label=<<font color="#0550ae">&#160;<b>2</b> at_speed<br align="left"/></font>>, id="arrow-up_slow-up_fast-main", class=main, tooltip="main: at_speed (elevator.yaml:73)"];
  "waiting" -> "up_fast" [style=solid, penwidth=2.6, color="#0550ae", dir=back, weight=1, label=<<font color="#0550ae">&#160;<b>3</b> floor_passed <font point-size="9" color="#57606a">[at + 1 == wanted]</font><br align="left"/></font>>, id="arrow-up_fast-waiting-main", class=main, tooltip="main: floor_passed [at + 1 == wanted] (elevator.yaml:77)"];
  "text of arrow-in_service-waiting-reset-local" -> "waiting" [style=dashed, penwidth=1.3, color="#953800", weight=1, id="arrow-in_service-waiting-reset-local", class=reset, tooltip="reset: reset / log_reset (elevator.yaml:51)"];
  "text of arrow-in_service-waiting-reset" -> "waiting" [style=dashed, penwidth=1.3, color="#953800", lhead="cluster_in_service", dir=none, weight=1, id="arrow-in_service-waiting-reset", class=reset, tooltip="reset: restart (elevator.yaml:52)"];
  "text of arrow-in_service-waiting-reset" -> "waiting" [style=dashed, penwidth=1.3, color="#953800", weight=1, id="arrow-in_service-waiting-reset-2", class=reset, tooltip="reset: restart (elevator.yaml:52)"];
  "up_fast" -> "inspection" [style=solid, penwidth=1, color="#424a53", ltail="cluster_in_service", headport=n, weight=1, label=<<font color="#424a53">&#160;inspect<br align="left"/></font>>, id="arrow-in_service-inspection-normal", class=normal, tooltip="inspect (elevator.yaml:53)"];
  "waiting" -> "waiting" [style=solid, penwidth=1, color="#424a53", weight=1, label=<<font color="#424a53">&#160;call <i>the doors open again</i> <font point-size="9" color="#57606a">[event.floor == at]</font><br align="left"/></font>>, id="arrow-waiting-waiting-normal", class=normal, tooltip="call [event.floor == at] (elevator.yaml:60)"];
  "waiting" -> "down_slow" [style=solid, penwidth=1, color="#424a53", weight=1, label=<<font color="#424a53">&#160;call<br align="left"/></font>>, id="arrow-waiting-down_slow-normal", class=normal, tooltip="call (elevator.yaml:62)"];
  "down_slow" -> "down_fast" [style=solid, penwidth=1, color="#424a53", weight=1, label=<<font color="#424a53">&#160;at_speed<br align="left"/></font>>, id="arrow-down_slow-down_fast-normal", class=normal, tooltip="at_speed (elevator.yaml:82)"];
  "waiting" -> "down_fast" [style=solid, penwidth=1, color="#424a53", dir=back, weight=1, label=<<font color="#424a53">&#160;floor_passed <font point-size="9" color="#57606a">[at - 1 == wanted]</font><br align="left"/></font>>, id="arrow-down_fast-waiting-normal", class=normal, tooltip="floor_passed [at - 1 == wanted] (elevator.yaml:86)"];
  "waiting" -> "inspection" [style=solid, penwidth=1, color="#424a53", dir=back, weight=1, label=<<font color="#424a53">&#160;accept<br align="left"/></font>>, id="arrow-inspection-waiting-normal", class=normal, tooltip="accept (elevator.yaml:90)"];
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
}
#[allow(dead_code)]
impl Outcome {
    /// What the caller is told, if the call is over.
    pub const fn reply(&self) -> Option<Reply> {
        match *self {
            Self::Taken(taken) => taken.reply,
            Self::Ignored(reply) => Some(reply),
            Self::Refused(reply) => Some(reply),
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
    /// What the caller is told; nothing if nobody called.
    pub reply: Option<Reply>,
    /// What has to be done, in this order.
    pub actions: &'static Actions,
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
/// Ascenseur – 电梯.
///
/// One car, four floors.
///
/// Declared at elevator.yaml:3.
#[cfg_attr(
    doc,
    doc = "",
    doc = r#" <div style="overflow-x:auto">
 <svg xmlns="http://www.w3.org/2000/svg" class="lifechart" width="578" height="751" viewBox="0 0 578 751" role="graphics-document" aria-labelledby="elevator-title elevator-desc">
 <title id="elevator-title">Ascenseur – 电梯</title>
 <desc id="elevator-desc">elevator · 6 states · 8 events. The happy path: waiting, up_slow, up_fast.</desc>
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
 <rect class="ground" width="578" height="751"/>
 <text x="16" y="30" textLength="151" lengthAdjust="spacingAndGlyphs" class="title">Ascenseur – 电梯</text>
 <text x="16" y="48" textLength="145" lengthAdjust="spacingAndGlyphs" class="small quiet">elevator · 6 states · 8 events</text>
 <text x="16" y="63" textLength="128" lengthAdjust="spacingAndGlyphs" class="small quiet">In every state: alarm / ring</text>
 <g id="state-in_service" class="composite in_service" role="graphics-symbol" tabindex="0" aria-label="in_service">
 <title>in_service, elevator.yaml:44&#10;The lamp above the doors is on.</title>
 <rect class="frame deep1" x="16" y="107" width="230" height="544" rx="8"/>
 <text x="90" y="124" textLength="58" lengthAdjust="spacingAndGlyphs" class="name">in_service</text>
 <text x="90" y="139" textLength="76" lengthAdjust="spacingAndGlyphs" class="small quiet">entry / lamp_on</text>
 <text x="90" y="154" textLength="69" lengthAdjust="spacingAndGlyphs" class="small quiet">exit / lamp_off</text>
 </g>
 <g id="state-moving" class="composite moving" role="graphics-symbol" tabindex="0" aria-label="moving">
 <title>moving, elevator.yaml:63</title>
 <rect class="frame deep2" x="28" y="278" width="206" height="361" rx="8"/>
 <text x="90" y="295" textLength="42" lengthAdjust="spacingAndGlyphs" class="name">moving</text>
 <text x="90" y="310" textLength="90" lengthAdjust="spacingAndGlyphs" class="small quiet">entry / start_motor</text>
 <text x="90" y="325" textLength="82" lengthAdjust="spacingAndGlyphs" class="small quiet">exit / stop_motor</text>
 </g>
 <g id="state-up" class="composite up" role="graphics-symbol" tabindex="0" aria-label="up">
 <title>up, elevator.yaml:70</title>
 <rect class="frame deep3" x="40" y="335" width="182" height="139" rx="8"/>
 <text x="90" y="352" textLength="15" lengthAdjust="spacingAndGlyphs" class="name">up</text>
 </g>
 <g id="state-down" class="composite down" role="graphics-symbol" tabindex="0" aria-label="down">
 <title>down, elevator.yaml:79</title>
 <rect class="frame deep3" x="40" y="488" width="182" height="139" rx="8"/>
 <text x="90" y="505" textLength="31" lengthAdjust="spacingAndGlyphs" class="name">down</text>
 </g>
 <g id="arrow-in_service-waiting-reset-local" class="arrow reset" role="graphics-symbol" tabindex="0" data-from="in_service" data-to="waiting" aria-label="reset: from in_service to waiting">
 <title>reset: reset / log_reset (elevator.yaml:51)</title>
 <path class="track" d="M246 119H264"/>
 <path class="track" d="M391 119H504Q510 119 510 125V168Q510 174 504 174H217"/>
 <path class="fill" d="M210 174l9 -4.5v9z"/>
 <text x="268" y="123" textLength="118" lengthAdjust="spacingAndGlyphs"><tspan class="lead">reset: </tspan><tspan>reset</tspan><tspan class="small quiet"> / log_reset</tspan></text>
 </g>
 <g id="arrow-in_service-waiting-reset" class="arrow reset" role="graphics-symbol" tabindex="0" data-from="in_service" data-to="waiting" aria-label="reset: from in_service to waiting">
 <title>reset: restart (elevator.yaml:52)</title>
 <path class="track" d="M246 134H264"/>
 <path class="track" d="M344 134H510"/>
 <circle class="fill" cx="510" cy="134" r="2.6"/>
 <text x="268" y="138" textLength="71" lengthAdjust="spacingAndGlyphs"><tspan class="lead">reset: </tspan><tspan>restart</tspan></text>
 </g>
 <g id="arrow-in_service-inspection-normal" class="arrow normal" role="graphics-symbol" tabindex="0" data-from="in_service" data-to="inspection" aria-label="normal: from in_service to inspection">
 <title>inspect (elevator.yaml:53)</title>
 <path class="track" d="M246 149H264"/>
 <path class="track" d="M312 149H543Q549 149 549 155V669Q549 675 543 675H217"/>
 <path class="fill" d="M210 675l9 -4.5v9z"/>
 <text x="268" y="153" textLength="39" lengthAdjust="spacingAndGlyphs">inspect</text>
 </g>
 <g id="arrow-waiting-waiting-normal" class="arrow normal" role="graphics-symbol" tabindex="0" data-from="waiting" data-to="waiting" aria-label="normal: from waiting to waiting">
 <title>call [event.floor == at] (elevator.yaml:60)</title>
 <path class="track" d="M210 219H264"/>
 <path class="track" d="M497 219H536"/>
 <circle class="fill" cx="536" cy="219" r="2.6"/>
 <text x="268" y="223" textLength="224" lengthAdjust="spacingAndGlyphs"><tspan>call</tspan><tspan class="label"> the doors open again</tspan><tspan class="small quiet"> [event.floor == at]</tspan></text>
 </g>
 <g id="arrow-waiting-down_slow-normal" class="arrow normal" role="graphics-symbol" tabindex="0" data-from="waiting" data-to="down_slow" aria-label="normal: from waiting to down_slow">
 <title>call (elevator.yaml:62)</title>
 <path class="track" d="M210 234H264"/>
 <path class="track" d="M291 234H517Q523 234 523 240V519Q523 525 517 525H217"/>
 <path class="fill" d="M210 525l9 -4.5v9z"/>
 <text x="268" y="238" textLength="18" lengthAdjust="spacingAndGlyphs">call</text>
 </g>
 <g id="arrow-waiting-up_slow-main" class="arrow main" role="graphics-symbol" tabindex="0" data-from="waiting" data-to="up_slow" aria-label="main: from waiting to up_slow">
 <title>main: call [event.floor &gt; at] (elevator.yaml:61)</title>
 <path class="track" d="M78 245V355"/>
 <path class="fill" d="M78 362l-5 -9h10z"/>
 <text x="88" y="264" textLength="112" lengthAdjust="spacingAndGlyphs"><tspan class="lead">1 </tspan><tspan>call</tspan><tspan class="small quiet"> [event.floor &gt; at]</tspan></text>
 </g>
 <g id="arrow-up_slow-up_fast-main" class="arrow main" role="graphics-symbol" tabindex="0" data-from="up_slow" data-to="up_fast" aria-label="main: from up_slow to up_fast">
 <title>main: at_speed (elevator.yaml:73)</title>
 <path class="track" d="M78 388V414"/>
 <path class="fill" d="M78 421l-5 -9h10z"/>
 <text x="88" y="407" textLength="61" lengthAdjust="spacingAndGlyphs"><tspan class="lead">2 </tspan><tspan>at_speed</tspan></text>
 </g>
 <g id="arrow-up_fast-waiting-main" class="arrow main" role="graphics-symbol" tabindex="0" data-from="up_fast" data-to="waiting" aria-label="main: from up_fast to waiting">
 <title>main: floor_passed [at + 1 == wanted] (elevator.yaml:77)</title>
 <path class="track" d="M210 431H264"/>
 <path class="track" d="M445 431H504Q510 431 510 425V210Q510 204 504 204H217"/>
 <path class="fill" d="M210 204l9 -4.5v9z"/>
 <text x="268" y="435" textLength="172" lengthAdjust="spacingAndGlyphs"><tspan class="lead">3 </tspan><tspan>floor_passed</tspan><tspan class="small quiet"> [at + 1 == wanted]</tspan></text>
 </g>
 <g id="arrow-down_slow-down_fast-normal" class="arrow normal" role="graphics-symbol" tabindex="0" data-from="down_slow" data-to="down_fast" aria-label="normal: from down_slow to down_fast">
 <title>at_speed (elevator.yaml:82)</title>
 <path class="track" d="M78 541V567"/>
 <path class="fill" d="M78 574l-5 -9h10z"/>
 <text x="88" y="560" textLength="50" lengthAdjust="spacingAndGlyphs">at_speed</text>
 </g>
 <g id="arrow-down_fast-waiting-normal" class="arrow normal" role="graphics-symbol" tabindex="0" data-from="down_fast" data-to="waiting" aria-label="normal: from down_fast to waiting">
 <title>floor_passed [at - 1 == wanted] (elevator.yaml:86)</title>
 <path class="track" d="M210 584H264"/>
 <path class="track" d="M431 584H536"/>
 <circle class="fill" cx="536" cy="584" r="2.6"/>
 <text x="268" y="588" textLength="158" lengthAdjust="spacingAndGlyphs"><tspan>floor_passed</tspan><tspan class="small quiet"> [at - 1 == wanted]</tspan></text>
 </g>
 <g id="arrow-inspection-waiting-normal" class="arrow normal" role="graphics-symbol" tabindex="0" data-from="inspection" data-to="waiting" aria-label="normal: from inspection to waiting">
 <title>accept (elevator.yaml:90)</title>
 <path class="track" d="M210 690H264"/>
 <path class="track" d="M309 690H530Q536 690 536 684V195Q536 189 530 189H217"/>
 <path class="fill" d="M210 189l9 -4.5v9z"/>
 <text x="268" y="694" textLength="36" lengthAdjust="spacingAndGlyphs">accept</text>
 </g>
 <g class="start"><circle class="initial" cx="78" cy="88" r="5"/><path class="initial" d="M78 88V159M78 164l-4 -7h8z"/></g>
 <g id="state-waiting" class="state" role="graphics-symbol" tabindex="0" aria-label="waiting">
 <title>waiting, elevator.yaml:55</title>
 <rect class="box" x="52" y="164" width="158" height="81" rx="6"/>
 <text x="62" y="194" textLength="40" lengthAdjust="spacingAndGlyphs" class="name">waiting</text>
 <text x="62" y="209" textLength="92" lengthAdjust="spacingAndGlyphs" class="small quiet">entry / open_doors</text>
 <text x="62" y="224" textLength="86" lengthAdjust="spacingAndGlyphs" class="small quiet">exit / close_doors</text>
 </g>
 <g id="state-up_slow" class="state" role="graphics-symbol" tabindex="0" aria-label="up_slow">
 <title>up_slow, elevator.yaml:73</title>
 <rect class="box" x="52" y="362" width="158" height="26" rx="6"/>
 <text x="62" y="379" textLength="48" lengthAdjust="spacingAndGlyphs" class="name">up_slow</text>
 </g>
 <g id="state-up_fast" class="state" role="graphics-symbol" tabindex="0" aria-label="up_fast">
 <title>up_fast, elevator.yaml:74</title>
 <rect class="box" x="52" y="421" width="158" height="41" rx="6"/>
 <text x="62" y="438" textLength="43" lengthAdjust="spacingAndGlyphs" class="name">up_fast</text>
 <text x="62" y="453" textLength="63" lengthAdjust="spacingAndGlyphs" class="small quiet">floor_passed</text>
 </g>
 <g id="state-down_slow" class="state" role="graphics-symbol" tabindex="0" aria-label="down_slow">
 <title>down_slow, elevator.yaml:82</title>
 <rect class="box" x="52" y="515" width="158" height="26" rx="6"/>
 <text x="62" y="532" textLength="64" lengthAdjust="spacingAndGlyphs" class="name">down_slow</text>
 </g>
 <g id="state-down_fast" class="state" role="graphics-symbol" tabindex="0" aria-label="down_fast">
 <title>down_fast, elevator.yaml:83</title>
 <rect class="box" x="52" y="574" width="158" height="41" rx="6"/>
 <text x="62" y="591" textLength="59" lengthAdjust="spacingAndGlyphs" class="name">down_fast</text>
 <text x="62" y="606" textLength="63" lengthAdjust="spacingAndGlyphs" class="small quiet">floor_passed</text>
 </g>
 <g id="state-inspection" class="state" role="graphics-symbol" tabindex="0" aria-label="inspection">
 <title>inspection, elevator.yaml:88</title>
 <rect class="box" x="52" y="665" width="158" height="36" rx="6"/>
 <text x="62" y="687" textLength="58" lengthAdjust="spacingAndGlyphs" class="name">inspection</text>
 </g>
 <g class="arrow main">
 <path class="track" d="M16 725h22"/>
 <path class="fill" d="M44 725l-7 -4v8z"/></g>
 <text x="50" y="729" textLength="129" lengthAdjust="spacingAndGlyphs" class="small quiet">the happy path, numbered</text>
 <g class="arrow normal">
 <path class="track" d="M199 725h22"/>
 <path class="fill" d="M227 725l-7 -4v8z"/></g>
 <text x="233" y="729" textLength="54" lengthAdjust="spacingAndGlyphs" class="small quiet">other ways</text>
 <g class="arrow reset">
 <path class="track" d="M307 725h22"/>
 <path class="fill" d="M335 725l-7 -4v8z"/></g>
 <text x="341" y="729" textLength="25" lengthAdjust="spacingAndGlyphs" class="small quiet">reset</text>
 </svg>
 </div>

 # In every state

 - [`Alarm`](Event::Alarm): stays, does [`Ring`](Action::Ring) (line 41).

 # States and events

 A number is the state that follows, `=` stays, `o` is ignored, `-` is refused; where there are several, guards and work decide; in a state with `.` the machine never is. 1 [`Waiting`](State::Waiting), 2 [`UpSlow`](State::UpSlow), 3 [`UpFast`](State::UpFast), 4 [`DownSlow`](State::DownSlow), 5 [`DownFast`](State::DownFast), 6 [`Inspection`](State::Inspection).

 | event                               | [1](State::Waiting)                                         | [2](State::UpSlow)     | [3](State::UpFast)     | [4](State::DownSlow)   | [5](State::DownFast)   | [6](State::Inspection) |
 |-------------------------------------|-------------------------------------------------------------|------------------------|------------------------|------------------------|------------------------|------------------------|
 | [`Call`](Event::Call)               | [1](State::Waiting) [2](State::UpSlow) [4](State::DownSlow) | o -                    | o -                    | o -                    | o -                    | -                      |
 | [`AtSpeed`](Event::AtSpeed)         | -                                                           | [3](State::UpFast)     | -                      | [5](State::DownFast)   | -                      | -                      |
 | [`FloorPassed`](Event::FloorPassed) | -                                                           | -                      | [1](State::Waiting) =  | -                      | [1](State::Waiting) =  | -                      |
 | [`Alarm`](Event::Alarm)             | =                                                           | =                      | =                      | =                      | =                      | =                      |
 | [`Reset`](Event::Reset)             | [1](State::Waiting)                                         | [1](State::Waiting)    | [1](State::Waiting)    | [1](State::Waiting)    | [1](State::Waiting)    | -                      |
 | [`Restart`](Event::Restart)         | [1](State::Waiting)                                         | [1](State::Waiting)    | [1](State::Waiting)    | [1](State::Waiting)    | [1](State::Waiting)    | -                      |
 | [`Inspect`](Event::Inspect)         | [6](State::Inspection)                                      | [6](State::Inspection) | [6](State::Inspection) | [6](State::Inspection) | [6](State::Inspection) | -                      |
 | [`Accept`](Event::Accept)           | -                                                           | -                      | -                      | -                      | -                      | [1](State::Waiting)    |"#
)]
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Machine {
    state: State,
    context: Context,
}
#[allow(dead_code)]
impl Machine {
    /// The entry actions of the first states, outermost first: what a new machine asks for.
    pub const STARTING: &'static [Action] = &[Action::LampOn, Action::OpenDoors];
    /// A new machine.
    pub fn new() -> Self {
        Self {
            state: State::Waiting,
            context: Context::new(),
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
    /// What becomes of an event.
    pub fn dispatch(&mut self, event: impl ::core::convert::Into<Event>) -> Outcome {
        self.decide(event.into())
    }
    fn decide(&mut self, event: Event) -> Outcome {
        match self.state {
            State::Waiting => {
                match event {
                    Event::Call(event) => {
                        if event.floor == self.context.at {
                            Outcome::Taken(Taken {
                                reply: Some(Reply::Ok),
                                actions: &Actions {
                                    before: &[],
                                    leaving: &[Action::CloseDoors],
                                    entering: &[Action::OpenDoors],
                                },
                                ..self.go(State::Waiting, Role::Normal)
                            })
                        } else if event.floor > self.context.at {
                            self.context.wanted = event.floor;
                            Outcome::Taken(Taken {
                                reply: Some(Reply::Ok),
                                actions: &Actions {
                                    before: &[],
                                    leaving: &[Action::CloseDoors],
                                    entering: &[Action::StartMotor],
                                },
                                ..self.go(State::UpSlow, Role::Main)
                            })
                        } else {
                            self.context.wanted = event.floor;
                            Outcome::Taken(Taken {
                                reply: Some(Reply::Ok),
                                actions: &Actions {
                                    before: &[],
                                    leaving: &[Action::CloseDoors],
                                    entering: &[Action::StartMotor],
                                },
                                ..self.go(State::DownSlow, Role::Normal)
                            })
                        }
                    }
                    Event::AtSpeed | Event::FloorPassed | Event::Accept => {
                        Outcome::Refused(Reply::Busy)
                    }
                    Event::Alarm => self.take_elevator_alarm(),
                    Event::Reset => self.take_in_service_reset(),
                    Event::Restart => self.take_in_service_restart(),
                    Event::Inspect => self.take_in_service_inspect(),
                }
            }
            State::UpSlow => {
                match event {
                    Event::Call(event) => self.decide_moving_call(event),
                    Event::AtSpeed => self.take(State::UpFast, Role::Main, Reply::Ok),
                    Event::FloorPassed | Event::Accept => Outcome::Refused(Reply::Busy),
                    Event::Alarm => self.take_elevator_alarm(),
                    Event::Reset => self.take_in_service_reset(),
                    Event::Restart => self.take_in_service_restart(),
                    Event::Inspect => self.take_in_service_inspect(),
                }
            }
            State::UpFast => {
                match event {
                    Event::Call(event) => self.decide_moving_call(event),
                    Event::AtSpeed | Event::Accept => Outcome::Refused(Reply::Busy),
                    Event::FloorPassed => {
                        if i64::from(self.context.at) + 1
                            == i64::from(self.context.wanted)
                        {
                            self.context.at = self.context.wanted;
                            Outcome::Taken(Taken {
                                reply: Some(Reply::Ok),
                                actions: &Actions {
                                    before: &[],
                                    leaving: &[Action::StopMotor],
                                    entering: &[Action::OpenDoors],
                                },
                                ..self.go(State::Waiting, Role::Main)
                            })
                        } else {
                            self.context.at += 1;
                            Outcome::Taken(Taken {
                                reply: Some(Reply::Ok),
                                ..self.stay(Role::Normal)
                            })
                        }
                    }
                    Event::Alarm => self.take_elevator_alarm(),
                    Event::Reset => self.take_in_service_reset(),
                    Event::Restart => self.take_in_service_restart(),
                    Event::Inspect => self.take_in_service_inspect(),
                }
            }
            State::DownSlow => {
                match event {
                    Event::Call(event) => self.decide_moving_call(event),
                    Event::AtSpeed => self.take(State::DownFast, Role::Normal, Reply::Ok),
                    Event::FloorPassed | Event::Accept => Outcome::Refused(Reply::Busy),
                    Event::Alarm => self.take_elevator_alarm(),
                    Event::Reset => self.take_in_service_reset(),
                    Event::Restart => self.take_in_service_restart(),
                    Event::Inspect => self.take_in_service_inspect(),
                }
            }
            State::DownFast => {
                match event {
                    Event::Call(event) => self.decide_moving_call(event),
                    Event::AtSpeed | Event::Accept => Outcome::Refused(Reply::Busy),
                    Event::FloorPassed => {
                        if i64::from(self.context.at) - 1
                            == i64::from(self.context.wanted)
                        {
                            self.context.at = self.context.wanted;
                            Outcome::Taken(Taken {
                                reply: Some(Reply::Ok),
                                actions: &Actions {
                                    before: &[],
                                    leaving: &[Action::StopMotor],
                                    entering: &[Action::OpenDoors],
                                },
                                ..self.go(State::Waiting, Role::Normal)
                            })
                        } else {
                            self.context.at -= 1;
                            Outcome::Taken(Taken {
                                reply: Some(Reply::Ok),
                                ..self.stay(Role::Normal)
                            })
                        }
                    }
                    Event::Alarm => self.take_elevator_alarm(),
                    Event::Reset => self.take_in_service_reset(),
                    Event::Restart => self.take_in_service_restart(),
                    Event::Inspect => self.take_in_service_inspect(),
                }
            }
            State::Inspection => {
                match event {
                    Event::Call(_)
                    | Event::AtSpeed
                    | Event::FloorPassed
                    | Event::Reset
                    | Event::Restart
                    | Event::Inspect => Outcome::Refused(Reply::ClosedDown),
                    Event::Alarm => self.take_elevator_alarm(),
                    Event::Accept => {
                        self.context.at = 0;
                        Outcome::Taken(Taken {
                            reply: Some(Reply::Ok),
                            actions: &Actions {
                                before: &[],
                                leaving: &[],
                                entering: &[Action::LampOn, Action::OpenDoors],
                            },
                            ..self.go(State::Waiting, Role::Normal)
                        })
                    }
                }
            }
        }
    }
    /// `alarm` in `elevator`.
    ///
    /// Declared at elevator.yaml:41.
    fn take_elevator_alarm(&mut self) -> Outcome {
        Outcome::Taken(Taken {
            reply: Some(Reply::Ok),
            actions: &Actions {
                before: &[],
                leaving: &[Action::Ring],
                entering: &[],
            },
            ..self.stay(Role::Normal)
        })
    }
    /// `reset` in `in_service`.
    ///
    /// Declared at elevator.yaml:51.
    fn take_in_service_reset(&mut self) -> Outcome {
        Outcome::Taken(Taken {
            reply: Some(Reply::Ok),
            actions: match self.state {
                State::Waiting => {
                    &Actions {
                        before: &[],
                        leaving: &[Action::CloseDoors, Action::LogReset],
                        entering: &[Action::OpenDoors],
                    }
                }
                _ => {
                    &Actions {
                        before: &[],
                        leaving: &[Action::StopMotor, Action::LogReset],
                        entering: &[Action::OpenDoors],
                    }
                }
            },
            ..self.go(State::Waiting, Role::Reset)
        })
    }
    /// `restart` in `in_service`.
    ///
    /// Declared at elevator.yaml:52.
    fn take_in_service_restart(&mut self) -> Outcome {
        Outcome::Taken(Taken {
            reply: Some(Reply::Ok),
            actions: match self.state {
                State::Waiting => {
                    &Actions {
                        before: &[],
                        leaving: &[Action::CloseDoors, Action::LampOff],
                        entering: &[Action::LampOn, Action::OpenDoors],
                    }
                }
                _ => {
                    &Actions {
                        before: &[],
                        leaving: &[Action::StopMotor, Action::LampOff],
                        entering: &[Action::LampOn, Action::OpenDoors],
                    }
                }
            },
            ..self.go(State::Waiting, Role::Reset)
        })
    }
    /// `inspect` in `in_service`.
    ///
    /// Declared at elevator.yaml:53.
    fn take_in_service_inspect(&mut self) -> Outcome {
        self.context.wanted = 0;
        Outcome::Taken(Taken {
            reply: Some(Reply::Ok),
            actions: match self.state {
                State::Waiting => {
                    &Actions {
                        before: &[],
                        leaving: &[Action::CloseDoors, Action::LampOff],
                        entering: &[],
                    }
                }
                _ => {
                    &Actions {
                        before: &[],
                        leaving: &[Action::StopMotor, Action::LampOff],
                        entering: &[],
                    }
                }
            },
            ..self.go(State::Inspection, Role::Normal)
        })
    }
    /// What `moving` says about `call`.
    fn decide_moving_call(&mut self, event: events::Call) -> Outcome {
        if event.floor == self.context.wanted {
            Outcome::Ignored(Reply::Ok)
        } else {
            Outcome::Refused(Reply::Busy)
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
        }
    }
}
impl ::core::default::Default for Machine {
    fn default() -> Self {
        Self::new()
    }
}
/// The work of the lifecycle, done by its owner: what the driver runs.
///
/// Actions on the way out of a state and between states see the context before the step; those on the way into a state, and activities, the one after it.
pub trait Handler {
    /// lamp_on.
    ///
    /// Declared at elevator.yaml:29.
    fn lamp_on(&mut self, context: &Context);
    /// lamp_off.
    ///
    /// Declared at elevator.yaml:30.
    fn lamp_off(&mut self, context: &Context);
    /// close_doors.
    ///
    /// Declared at elevator.yaml:31.
    fn close_doors(&mut self, context: &Context);
    /// open_doors.
    ///
    /// Declared at elevator.yaml:32.
    fn open_doors(&mut self, context: &Context);
    /// start_motor.
    ///
    /// Declared at elevator.yaml:33.
    fn start_motor(&mut self, context: &Context);
    /// stop_motor.
    ///
    /// Declared at elevator.yaml:34.
    fn stop_motor(&mut self, context: &Context);
    /// ring.
    ///
    /// Declared at elevator.yaml:35.
    fn ring(&mut self, context: &Context);
    /// log_reset.
    ///
    /// Declared at elevator.yaml:36.
    fn log_reset(&mut self, context: &Context);
}
#[allow(unused_imports)]
pub use driving::{Call, Driver};
/// How the driver works.
#[allow(dead_code, clippy::single_match, clippy::match_single_binding)]
mod driving {
    #[allow(unused_imports)]
    use super::{
        Event, EventKind, Handler, Machine, Outcome, Reply, Taken, events, replies,
        Action, Actions, Context,
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
        /// Runs what belongs to the first state. To be called once, before anything else.
        pub fn start<H: Handler>(&mut self, handler: &mut H) {
            self.0.finish(handler, Call::start());
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
        /// call.
        ///
        /// Declared at elevator.yaml:19.
        pub fn call<H: Handler>(
            &mut self,
            handler: &mut H,
            event: events::Call,
        ) -> replies::Call {
            match replies::Call::try_from(self.dispatch(handler, event)) {
                Ok(reply) => reply,
                Err(_) => unreachable!("no event is answered with what it does not list"),
            }
        }
        /// at_speed.
        ///
        /// The motor turns as fast as it can.
        ///
        /// Declared at elevator.yaml:20.
        pub fn at_speed<H: Handler>(&mut self, handler: &mut H) -> replies::AtSpeed {
            match replies::AtSpeed::try_from(self.dispatch(handler, events::AtSpeed)) {
                Ok(reply) => reply,
                Err(_) => unreachable!("no event is answered with what it does not list"),
            }
        }
        /// floor_passed.
        ///
        /// Seen by the light barrier.
        ///
        /// Declared at elevator.yaml:21.
        pub fn floor_passed<H: Handler>(
            &mut self,
            handler: &mut H,
        ) -> replies::FloorPassed {
            match replies::FloorPassed::try_from(
                self.dispatch(handler, events::FloorPassed),
            ) {
                Ok(reply) => reply,
                Err(_) => unreachable!("no event is answered with what it does not list"),
            }
        }
        /// alarm.
        ///
        /// Declared at elevator.yaml:22.
        pub fn alarm<H: Handler>(&mut self, handler: &mut H) -> replies::Alarm {
            match replies::Alarm::try_from(self.dispatch(handler, events::Alarm)) {
                Ok(reply) => reply,
                Err(_) => unreachable!("no event is answered with what it does not list"),
            }
        }
        /// reset.
        ///
        /// Declared at elevator.yaml:23.
        pub fn reset<H: Handler>(&mut self, handler: &mut H) -> replies::Reset {
            match replies::Reset::try_from(self.dispatch(handler, events::Reset)) {
                Ok(reply) => reply,
                Err(_) => unreachable!("no event is answered with what it does not list"),
            }
        }
        /// restart.
        ///
        /// Declared at elevator.yaml:24.
        pub fn restart<H: Handler>(&mut self, handler: &mut H) -> replies::Restart {
            match replies::Restart::try_from(self.dispatch(handler, events::Restart)) {
                Ok(reply) => reply,
                Err(_) => unreachable!("no event is answered with what it does not list"),
            }
        }
        /// inspect.
        ///
        /// Declared at elevator.yaml:25.
        pub fn inspect<H: Handler>(&mut self, handler: &mut H) -> replies::Inspect {
            match replies::Inspect::try_from(self.dispatch(handler, events::Inspect)) {
                Ok(reply) => reply,
                Err(_) => unreachable!("no event is answered with what it does not list"),
            }
        }
        /// accept.
        ///
        /// Declared at elevator.yaml:26.
        pub fn accept<H: Handler>(&mut self, handler: &mut H) -> replies::Accept {
            match replies::Accept::try_from(self.dispatch(handler, events::Accept)) {
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
        /// Whether something has panicked that the reply has to tell of.
        has_panicked: bool,
        reply: Option<Reply>,
    }
    /// What a call still wants of the machine.
    #[derive(Clone, Copy, Debug)]
    enum Asks {
        Dispatch,
        Start,
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
    }
    impl Call {
        const fn new(event: Option<Event>, asks: Asks) -> Self {
            Self {
                event,
                asks,
                decided: None,
                has_panicked: false,
                reply: None,
            }
        }
        /// What belongs to the first state; it has no reply.
        pub const fn start() -> Self {
            Self::new(None, Asks::Start)
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
    impl Call {
        /// Runs what it needs next, if anything.
        fn work<H: Handler>(&mut self, handler: &mut H, interrupts: &Interrupts) {
            if self.decided.is_some() {
                while let Some((action, context)) = self.next_action() {
                    self.act(handler, action, &context);
                }
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
                Action::LampOn => Handler::lamp_on(handler, context),
                Action::LampOff => Handler::lamp_off(handler, context),
                Action::CloseDoors => Handler::close_doors(handler, context),
                Action::OpenDoors => Handler::open_doors(handler, context),
                Action::StartMotor => Handler::start_motor(handler, context),
                Action::StopMotor => Handler::stop_motor(handler, context),
                Action::Ring => Handler::ring(handler, context),
                Action::LogReset => Handler::log_reset(handler, context),
            }
        }
        /// What the handler was asked for last has panicked. An activity has failed; an action has
        /// run; an event whose guard has panicked is refused.
        fn panicked(&mut self) {
            if let Some(decided) = &mut self.decided {
                decided.has_panicked = true;
                self.has_panicked |= matches!(self.asks, Asks::Nothing);
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
            EventKind::Call => Reply::ClosedDown,
            EventKind::AtSpeed => Reply::ClosedDown,
            EventKind::FloorPassed => Reply::ClosedDown,
            EventKind::Alarm => Reply::ClosedDown,
            EventKind::Reset => Reply::ClosedDown,
            EventKind::Restart => Reply::ClosedDown,
            EventKind::Inspect => Reply::ClosedDown,
            EventKind::Accept => Reply::ClosedDown,
        }
    }
    /// Tells what an event carries.
    fn params(event: Option<&Event>, hear: &mut dyn FnMut(&'static str, Value)) {
        let _ = &hear;
        match event {
            Some(Event::Call(event)) => {
                hear("floor", Value::Count(event.floor));
            }
            _ => {}
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
                    answers: None,
                    started: None,
                    interrupted: None,
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
            let _ = call;
            None
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
                (Asks::Start, _) => {
                    self.begin(call);
                    call.asks = Asks::Nothing;
                    return None;
                }
                _ => {
                    call.settle();
                    return Some(Progress::Done);
                }
            };
            let before = *self.machine.context();
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
            );
            match outcome {
                Outcome::Taken(taken) => {
                    call.reply = taken.reply;
                    self.follow(call, taken, before, interrupts);
                }
                Outcome::Ignored(reply) | Outcome::Refused(reply) => {
                    call.reply = Some(reply);
                }
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
            call.decided = Some(Decided {
                turn: self.order.decide(),
                has_turn: false,
                before,
                after,
                leaving: taken.actions.leaving,
                entering: taken.actions.entering,
                acted: 0,
                has_panicked: false,
            });
            let _ = interrupts;
        }
        /// Puts down what belongs to the first state.
        fn begin(&mut self, call: &mut Call) {
            let after = *self.machine.context();
            call.decided = Some(Decided {
                turn: self.order.decide(),
                has_turn: false,
                before: after,
                after,
                leaving: &[],
                entering: Machine::STARTING,
                acted: 0,
                has_panicked: false,
            });
        }
    }
}
