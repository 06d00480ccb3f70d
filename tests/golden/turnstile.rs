// Generated from turnstile.yaml.

pub use ::lifechart::Role;
/// The states of the lifecycle.
///
/// turnstile.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(dead_code, clippy::enum_variant_names)]
pub enum State {
    /// locked.
    ///
    /// Declared at turnstile.yaml:10.
    Locked,
    /// unlocked.
    ///
    /// Declared at turnstile.yaml:14.
    Unlocked,
}
#[allow(dead_code)]
impl State {
    /// All of them, in order of declaration.
    pub const ALL: &'static [Self] = &[Self::Locked, Self::Unlocked];
    /// The name in the specification.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Locked => "locked",
            Self::Unlocked => "unlocked",
        }
    }
    /// How people call it.
    pub const fn title(self) -> &'static str {
        self.name()
    }
}
#[allow(dead_code)]
impl State {
    /// Whether the lifecycle has ended.
    pub const fn is_final(self) -> bool {
        false
    }
    /// Whether an activity runs.
    pub const fn is_running(self) -> bool {
        false
    }
}
/// What the caller does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(dead_code, clippy::enum_variant_names)]
pub enum Event {
    /// coin.
    ///
    /// Declared at turnstile.yaml:6.
    Coin,
    /// push.
    ///
    /// Declared at turnstile.yaml:7.
    Push,
}
#[allow(dead_code)]
impl Event {
    /// Which event it is, without what it carries.
    pub const fn kind(&self) -> EventKind {
        match self {
            Self::Coin => EventKind::Coin,
            Self::Push => EventKind::Push,
        }
    }
}
/// The events, without what they carry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(dead_code, clippy::enum_variant_names)]
pub enum EventKind {
    /// coin.
    ///
    /// Declared at turnstile.yaml:6.
    Coin,
    /// push.
    ///
    /// Declared at turnstile.yaml:7.
    Push,
}
#[allow(dead_code)]
impl EventKind {
    /// All of them, in order of declaration.
    pub const ALL: &'static [Self] = &[Self::Coin, Self::Push];
    /// The name in the specification.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Coin => "coin",
            Self::Push => "push",
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
            Self::Coin => &[Reply::Ok],
            Self::Push => &[Reply::Ok],
        }
    }
}
/// What each event carries.
#[allow(dead_code)]
pub mod events {
    /// coin.
    ///
    /// Declared at turnstile.yaml:6.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[allow(dead_code)]
    pub struct Coin;
    impl ::core::convert::From<Coin> for super::Event {
        fn from(_: Coin) -> Self {
            Self::Coin
        }
    }
    /// push.
    ///
    /// Declared at turnstile.yaml:7.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[allow(dead_code)]
    pub struct Push;
    impl ::core::convert::From<Push> for super::Event {
        fn from(_: Push) -> Self {
            Self::Push
        }
    }
}
/// What a caller is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(dead_code, clippy::enum_variant_names)]
pub enum Reply {
    /// The call succeeded.
    Ok,
}
#[allow(dead_code)]
impl Reply {
    /// All of them, in order of declaration.
    pub const ALL: &'static [Self] = &[Self::Ok];
    /// The name in the specification.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Ok => "ok",
        }
    }
    /// How people call it.
    pub const fn title(self) -> &'static str {
        self.name()
    }
}
#[allow(dead_code)]
impl Reply {
    /// Whether the call succeeded.
    pub const fn is_success(self) -> bool {
        true
    }
}
/// What each event answers: a call cannot be given a reply that is not on its list.
#[allow(dead_code)]
pub mod replies {
    /// What `coin` answers.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Coin {
        /// ok.
        Ok,
    }
    impl ::core::convert::From<Coin> for super::Reply {
        fn from(reply: Coin) -> Self {
            match reply {
                Coin::Ok => Self::Ok,
            }
        }
    }
    impl ::core::convert::TryFrom<super::Reply> for Coin {
        type Error = super::Reply;
        fn try_from(reply: super::Reply) -> ::core::result::Result<Self, super::Reply> {
            match reply {
                super::Reply::Ok => ::core::result::Result::Ok(Self::Ok),
            }
        }
    }
    /// What `push` answers.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Push {
        /// ok.
        Ok,
    }
    impl ::core::convert::From<Push> for super::Reply {
        fn from(reply: Push) -> Self {
            match reply {
                Push::Ok => Self::Ok,
            }
        }
    }
    impl ::core::convert::TryFrom<super::Reply> for Push {
        type Error = super::Reply;
        fn try_from(reply: super::Reply) -> ::core::result::Result<Self, super::Reply> {
            match reply {
                super::Reply::Ok => ::core::result::Result::Ok(Self::Ok),
            }
        }
    }
}
/// The lifecycle as a picture, for Graphviz: `dot -Tsvg`.
#[allow(dead_code)]
pub const DOT: &str = r##"digraph "turnstile" {
  graph [compound=true, rankdir=LR, bgcolor=white, pad=0.2,
    nodesep=0.3, ranksep=0.3, labelloc=t, labeljust=l,
    fontname="Helvetica,Arial,sans-serif", fontsize=11, tooltip="turnstile",
    label=<<font point-size="16"><b>turnstile</b></font><br align="left"/><font color="#57606a">turnstile · 2 states · 2 events</font><br align="left"/>>];
  node [shape=box, style="rounded,filled", fillcolor=white,
    color="#424a53", fontname="Helvetica,Arial,sans-serif", fontsize=11,
    margin="0.12,0.05", height=0.3];
  edge [fontname="Helvetica,Arial,sans-serif", fontsize=10, arrowsize=0.7];
  "start of the machine" [shape=circle, style=filled, fillcolor="#424a53", width=0.13, height=0.13, fixedsize=true, label="", group=main, class=initial, tooltip=""];
  "locked" [label=<locked>, group=main, id="state-locked", class="state", tooltip="locked, turnstile.yaml:10"];
  "unlocked" [label=<unlocked>, group=main, id="state-unlocked", class="state", tooltip="unlocked, turnstile.yaml:14"];
  "start of the machine" -> "locked" [color="#424a53", class=initial, weight=50, penwidth=1];
  "locked" -> "unlocked" [style=solid, penwidth=2.6, color="#0550ae", weight=100, label=<<font color="#0550ae">&#160;<b>1</b> coin<br align="left"/></font>>, id="arrow-locked-unlocked-main", class=main, tooltip="main: coin (turnstile.yaml:12)"];
  "locked" -> "unlocked" [style=solid, penwidth=2.6, color="#0550ae", dir=back, weight=1, label=<<font color="#0550ae">&#160;<b>2</b> push<br align="left"/></font>>, id="arrow-unlocked-locked-main", class=main, tooltip="main: push (turnstile.yaml:16)"];
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
}
#[allow(dead_code)]
impl Outcome {
    /// What the caller is told, if the call is over.
    pub const fn reply(&self) -> Option<Reply> {
        match *self {
            Self::Taken(taken) => taken.reply,
            Self::Ignored(reply) => Some(reply),
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
}
/// turnstile.
///
/// Declared at turnstile.yaml:2.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Machine {
    state: State,
}
#[allow(dead_code)]
impl Machine {
    /// A new machine.
    pub fn new() -> Self {
        Self { state: State::Locked }
    }
    /// The state.
    pub const fn state(&self) -> State {
        self.state
    }
    /// What becomes of an event.
    pub fn dispatch(&mut self, event: impl ::core::convert::Into<Event>) -> Outcome {
        self.decide(event.into())
    }
    fn decide(&mut self, event: Event) -> Outcome {
        match self.state {
            State::Locked => {
                match event {
                    Event::Coin => self.take(State::Unlocked, Role::Main, Reply::Ok),
                    Event::Push => Outcome::Ignored(Reply::Ok),
                }
            }
            State::Unlocked => {
                match event {
                    Event::Coin => Outcome::Ignored(Reply::Ok),
                    Event::Push => self.take(State::Locked, Role::Main, Reply::Ok),
                }
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
        }
    }
}
impl ::core::default::Default for Machine {
    fn default() -> Self {
        Self::new()
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
        file: "turnstile.yaml",
        names: &["coin", "push", "locked", "unlocked", "main", "ok", "normal"],
        text: "200040002000_000f000m000;100I100W100e1001200000000000001100000234000000600<1226000000600=1336000000600A0324000000600@0122001211021013202121302",
    };
    /// A machine with what its owner keeps: the ticket of what runs, and the time.
    #[derive(Clone)]
    pub struct Subject {
        machine: Machine,
        now: ::core::time::Duration,
    }
    impl ::lifechart::testing::Subject for Subject {
        type Action = ();
        type Ticket = ();
        fn begin() -> Self {
            Self {
                machine: Machine::new(),
                now: ::core::time::Duration::ZERO,
            }
        }
        fn starting() -> &'static [()] {
            &[]
        }
        fn dispatch(&mut self, event: usize, given: &Given<'_>) -> Seen<Self> {
            let from = self.machine.state();
            let event = match event {
                0 => Event::Coin,
                _ => Event::Push,
            };
            let outcome = self.machine.dispatch(event);
            self.seen(from, outcome)
        }
        fn finish(
            &mut self,
            ticket: (),
            activity: usize,
            given: &Given<'_>,
        ) -> Seen<Self> {
            Seen::only(Verdict::Dropped, self.machine.state().name())
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
        fn running(&self) -> Option<((), usize)> {
            None
        }
        fn action_name(action: ()) -> &'static str {
            ""
        }
        fn state(&self) -> &'static str {
            self.machine.state().name()
        }
        fn field(&self, field: usize) -> Option<u128> {
            None
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
            }
        }
        fn taken(&self, taken: Taken) -> Seen<Self> {
            Seen {
                to: taken.to.name(),
                role: taken.role,
                reply: taken.reply.map(|reply| reply.name()),
                ..Seen::only(Verdict::Taken, taken.from.name())
            }
        }
    }
    #[track_caller]
    fn case(point: u32, row: u32) {
        SUITE.case::<Subject>(point, row);
    }
    mod locked {
        use super::case;
        #[test]
        fn coin_is_taken_to_unlocked() {
            case(0, 0);
        }
        #[test]
        fn push_is_ignored_with_ok() {
            case(0, 1);
        }
    }
    mod unlocked {
        use super::case;
        #[test]
        fn coin_is_ignored_with_ok() {
            case(1, 0);
        }
        #[test]
        fn push_is_taken_to_locked() {
            case(1, 1);
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
    /// Declared at turnstile.yaml:20.
    #[test]
    fn one_visitor() {
        let mut machine = Machine::new();
        assert_eq!(machine.state(), State::Locked, "turnstile.yaml:2");
        let outcome = machine.dispatch(events::Push);
        assert_eq!(outcome, Outcome::Ignored(Reply::Ok), "turnstile.yaml:22");
        assert_eq!(machine.state(), State::Locked, "turnstile.yaml:22");
        let Outcome::Taken(taken) = machine.dispatch(events::Coin) else {
            panic!("turnstile.yaml:24: not taken")
        };
        assert_eq!(
            (machine.state(), taken.reply), (State::Unlocked, Some(Reply::Ok)),
            "turnstile.yaml:24"
        );
        let Outcome::Taken(taken) = machine.dispatch(events::Push) else {
            panic!("turnstile.yaml:25: not taken")
        };
        assert_eq!(
            (machine.state(), taken.reply), (State::Locked, Some(Reply::Ok)),
            "turnstile.yaml:25"
        );
        let outcome = machine.dispatch(events::Push);
        assert_eq!(outcome, Outcome::Ignored(Reply::Ok), "turnstile.yaml:26");
        assert_eq!(machine.state(), State::Locked, "turnstile.yaml:26");
    }
}
