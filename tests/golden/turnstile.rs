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
    ///
    /// - [`Coin`](Event::Coin): goes to [`Unlocked`](State::Unlocked) (main, line 12).
    /// - [`Push`](Event::Push): ignored with [`Ok`](Reply::Ok) (line 13).
    Locked,
    /// unlocked.
    ///
    /// Declared at turnstile.yaml:14.
    ///
    /// - [`Push`](Event::Push): goes to [`Locked`](State::Locked) (main, line 16).
    /// - [`Coin`](Event::Coin): ignored with [`Ok`](Reply::Ok) (line 17). Whoever pays twice has paid twice.
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
    ///
    /// Answers [`Ok`](Reply::Ok), and nothing else: [`replies::Coin`].
    ///
    /// Taken in [`Locked`](State::Locked).
    Coin,
    /// push.
    ///
    /// Declared at turnstile.yaml:7.
    ///
    /// Answers [`Ok`](Reply::Ok), and nothing else: [`replies::Push`].
    ///
    /// Taken in [`Unlocked`](State::Unlocked).
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
    /// Declared at turnstile.yaml:6; [`Event::Coin`] says more.
    Coin,
    /// push.
    ///
    /// Declared at turnstile.yaml:7; [`Event::Push`] says more.
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
    /// Declared at turnstile.yaml:6; [`Event::Coin`](super::Event::Coin) says more.
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
    /// Declared at turnstile.yaml:7; [`Event::Push`](super::Event::Push) says more.
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
    ///
    /// Every [`Event`] may answer it.
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
    /// What [`Event::Coin`](super::Event::Coin) answers.
    ///
    /// Declared at turnstile.yaml:6.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Coin {
        /// [ok](super::Reply::Ok).
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
    /// What [`Event::Push`](super::Event::Push) answers.
    ///
    /// Declared at turnstile.yaml:7.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Push {
        /// [ok](super::Reply::Ok).
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
#[cfg_attr(
    doc,
    doc = "",
    doc = r#" <div style="overflow-x:auto">
 <svg xmlns="http://www.w3.org/2000/svg" class="lifechart" width="263" height="227" viewBox="0 0 263 227" role="graphics-document" aria-labelledby="turnstile-title turnstile-desc">
 <title id="turnstile-title">turnstile</title>
 <desc id="turnstile-desc">turnstile · 2 states · 2 events. The happy path: locked, unlocked.</desc>
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
 <rect class="ground" width="263" height="227"/>
 <text x="16" y="30" textLength="64" lengthAdjust="spacingAndGlyphs" class="title">turnstile</text>
 <text x="16" y="48" textLength="145" lengthAdjust="spacingAndGlyphs" class="small quiet">turnstile · 2 states · 2 events</text>
 <g id="arrow-locked-unlocked-main" class="arrow main" role="graphics-symbol" tabindex="0" data-from="locked" data-to="unlocked" aria-label="main: from locked to unlocked">
 <title>main: coin (turnstile.yaml:12)</title>
 <path class="track" d="M42 118V144"/>
 <path class="fill" d="M42 151l-5 -9h10z"/>
 <text x="52" y="137" textLength="34" lengthAdjust="spacingAndGlyphs"><tspan class="lead">1 </tspan><tspan>coin</tspan></text>
 </g>
 <g id="arrow-unlocked-locked-main" class="arrow main" role="graphics-symbol" tabindex="0" data-from="unlocked" data-to="locked" aria-label="main: from unlocked to locked">
 <title>main: push (turnstile.yaml:16)</title>
 <path class="track" d="M156 161H174"/>
 <path class="track" d="M221 161H228Q234 161 234 155V108Q234 102 228 102H163"/>
 <path class="fill" d="M156 102l9 -4.5v9z"/>
 <text x="178" y="165" textLength="38" lengthAdjust="spacingAndGlyphs"><tspan class="lead">2 </tspan><tspan>push</tspan></text>
 </g>
 <g class="start"><circle class="initial" cx="42" cy="73" r="5"/><path class="initial" d="M42 73V87M42 92l-4 -7h8z"/></g>
 <g id="state-locked" class="state" role="graphics-symbol" tabindex="0" aria-label="locked">
 <title>locked, turnstile.yaml:10</title>
 <rect class="box" x="16" y="92" width="140" height="26" rx="6"/>
 <text x="26" y="109" textLength="38" lengthAdjust="spacingAndGlyphs" class="name">locked</text>
 </g>
 <g id="state-unlocked" class="state" role="graphics-symbol" tabindex="0" aria-label="unlocked">
 <title>unlocked, turnstile.yaml:14</title>
 <rect class="box" x="16" y="151" width="140" height="26" rx="6"/>
 <text x="26" y="168" textLength="52" lengthAdjust="spacingAndGlyphs" class="name">unlocked</text>
 </g>
 <g class="arrow main">
 <path class="track" d="M16 201h22"/>
 <path class="fill" d="M44 201l-7 -4v8z"/></g>
 <text x="50" y="205" textLength="129" lengthAdjust="spacingAndGlyphs" class="small quiet">the happy path, numbered</text>
 </svg>
 </div>

 # States and events

 A number is the state that follows, `=` stays, `o` is ignored, `-` is refused; where there are several, guards and work decide; in a state with `.` the machine never is. 1 [`Locked`](State::Locked), 2 [`Unlocked`](State::Unlocked).

 | event                 | [1](State::Locked)   | [2](State::Unlocked) |
 |-----------------------|----------------------|----------------------|
 | [`Coin`](Event::Coin) | [2](State::Unlocked) | o                    |
 | [`Push`](Event::Push) | o                    | [1](State::Locked)   |"#
)]
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
