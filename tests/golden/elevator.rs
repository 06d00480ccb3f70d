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
    Waiting,
    /// up_slow.
    ///
    /// Declared at elevator.yaml:73.
    UpSlow,
    /// up_fast.
    ///
    /// Declared at elevator.yaml:74.
    UpFast,
    /// down_slow.
    ///
    /// Declared at elevator.yaml:82.
    DownSlow,
    /// down_fast.
    ///
    /// Declared at elevator.yaml:83.
    DownFast,
    /// inspection.
    ///
    /// Declared at elevator.yaml:88.
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
    InService,
    /// moving.
    ///
    /// Declared at elevator.yaml:63.
    Moving,
    /// up.
    ///
    /// Declared at elevator.yaml:70.
    Up,
    /// down.
    ///
    /// Declared at elevator.yaml:79.
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
    Call(events::Call),
    /// at_speed.
    ///
    /// The motor turns as fast as it can.
    ///
    /// Declared at elevator.yaml:20.
    AtSpeed,
    /// floor_passed.
    ///
    /// Seen by the light barrier.
    ///
    /// Declared at elevator.yaml:21.
    FloorPassed,
    /// alarm.
    ///
    /// Declared at elevator.yaml:22.
    Alarm,
    /// reset.
    ///
    /// Declared at elevator.yaml:23.
    Reset,
    /// restart.
    ///
    /// Declared at elevator.yaml:24.
    Restart,
    /// inspect.
    ///
    /// Declared at elevator.yaml:25.
    Inspect,
    /// accept.
    ///
    /// Declared at elevator.yaml:26.
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
    /// Declared at elevator.yaml:19.
    Call,
    /// at_speed.
    ///
    /// The motor turns as fast as it can.
    ///
    /// Declared at elevator.yaml:20.
    AtSpeed,
    /// floor_passed.
    ///
    /// Seen by the light barrier.
    ///
    /// Declared at elevator.yaml:21.
    FloorPassed,
    /// alarm.
    ///
    /// Declared at elevator.yaml:22.
    Alarm,
    /// reset.
    ///
    /// Declared at elevator.yaml:23.
    Reset,
    /// restart.
    ///
    /// Declared at elevator.yaml:24.
    Restart,
    /// inspect.
    ///
    /// Declared at elevator.yaml:25.
    Inspect,
    /// accept.
    ///
    /// Declared at elevator.yaml:26.
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
    /// Declared at elevator.yaml:19.
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
    /// Declared at elevator.yaml:20.
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
    /// Declared at elevator.yaml:21.
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
    /// Declared at elevator.yaml:22.
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
    /// Declared at elevator.yaml:23.
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
    /// Declared at elevator.yaml:24.
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
    /// Declared at elevator.yaml:25.
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
    /// Declared at elevator.yaml:26.
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
    Busy,
    /// closed_down.
    ///
    /// Declared at elevator.yaml:11.
    ClosedDown,
    /// The call succeeded.
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
    /// What `call` answers.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Call {
        /// busy.
        Busy,
        /// closed_down.
        ClosedDown,
        /// ok.
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
    /// What `at_speed` answers.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum AtSpeed {
        /// busy.
        Busy,
        /// closed_down.
        ClosedDown,
        /// ok.
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
    /// What `floor_passed` answers.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum FloorPassed {
        /// busy.
        Busy,
        /// closed_down.
        ClosedDown,
        /// ok.
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
    /// What `alarm` answers.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Alarm {
        /// busy.
        Busy,
        /// closed_down.
        ClosedDown,
        /// ok.
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
    /// What `reset` answers.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Reset {
        /// busy.
        Busy,
        /// closed_down.
        ClosedDown,
        /// ok.
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
    /// What `restart` answers.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Restart {
        /// busy.
        Busy,
        /// closed_down.
        ClosedDown,
        /// ok.
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
    /// What `inspect` answers.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Inspect {
        /// busy.
        Busy,
        /// closed_down.
        ClosedDown,
        /// ok.
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
    /// What `accept` answers.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Accept {
        /// busy.
        Busy,
        /// closed_down.
        ClosedDown,
        /// ok.
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
    LampOn,
    /// lamp_off.
    ///
    /// Declared at elevator.yaml:30.
    LampOff,
    /// close_doors.
    ///
    /// Declared at elevator.yaml:31.
    CloseDoors,
    /// open_doors.
    ///
    /// Declared at elevator.yaml:32.
    OpenDoors,
    /// start_motor.
    ///
    /// Declared at elevator.yaml:33.
    StartMotor,
    /// stop_motor.
    ///
    /// Declared at elevator.yaml:34.
    StopMotor,
    /// ring.
    ///
    /// Declared at elevator.yaml:35.
    Ring,
    /// log_reset.
    ///
    /// Declared at elevator.yaml:36.
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
        Event, Handler, Machine, Outcome, Reply, Taken, events, replies, Action, Context,
    };
    #[allow(unused_imports)]
    use ::lifechart::{Clock, Drive, Interrupt, Interrupts, Order, Progress, Run, Turn};
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
        has_run: bool,
        before: Context,
        after: Context,
        leaving: &'static [Action],
        entering: &'static [Action],
    }
    impl Call {
        const fn new(event: Option<Event>, asks: Asks) -> Self {
            Self {
                event,
                asks,
                decided: None,
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
            if let Some(decided) = self.decided {
                if decided.has_turn && !decided.has_run {
                    for &action in decided.leaving {
                        self.act(handler, action, &decided.before);
                    }
                    for &action in decided.entering {
                        self.act(handler, action, &decided.after);
                    }
                    self.decided = Some(Decided {
                        has_run: true,
                        ..decided
                    });
                }
                return;
            }
            let _ = (handler, interrupts);
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
        ) -> Progress {
            self.0.advance(call, handler, interrupts)
        }
        fn work(call: &mut Call, handler: &mut H, interrupts: &Interrupts) {
            call.work(handler, interrupts);
        }
        fn reply(call: &Call) -> Option<Reply> {
            call.reply
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
                match self.advance(&mut call, handler, &interrupts) {
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
        ) -> Progress {
            loop {
                if let Some(decided) = call.decided {
                    match self.act(call, decided, interrupts) {
                        Some(progress) => return progress,
                        None => continue,
                    }
                }
                if let Some(progress) = self.ask(call, handler, interrupts) {
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
            if !decided.has_run {
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
        ) -> Option<Progress> {
            let event = match (call.asks, call.event) {
                (Asks::Dispatch, Some(event)) => event,
                (Asks::Start, _) => {
                    self.begin(call);
                    call.asks = Asks::Nothing;
                    return None;
                }
                _ => return Some(Progress::Done),
            };
            let before = *self.machine.context();
            match self.machine.dispatch(event) {
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
                has_run: taken.actions.leaving.is_empty()
                    && taken.actions.entering.is_empty(),
                before,
                after,
                leaving: taken.actions.leaving,
                entering: taken.actions.entering,
            });
            let _ = interrupts;
        }
        /// Puts down what belongs to the first state.
        fn begin(&mut self, call: &mut Call) {
            let after = *self.machine.context();
            call.decided = Some(Decided {
                turn: self.order.decide(),
                has_turn: false,
                has_run: false,
                before: after,
                after,
                leaving: &[],
                entering: Machine::STARTING,
            });
        }
    }
}
