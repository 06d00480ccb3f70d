// Generated from modem.yaml.

pub use ::lifechart::Role;
/// The states of the lifecycle.
///
/// Модем: on, off & \<"quotes"\>.
///
/// A modem has a switch.
///
/// Its manual has two paragraphs, a "quotation", a back\slash and a `#`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(dead_code, clippy::enum_variant_names)]
pub enum State {
    /// An / Öffnen.
    ///
    /// Declared at modem.yaml:39.
    ///
    /// - [`Move`](Event::Move) if `mut`: stays, does [`Struct`](Action::Struct), sets `type = event.ref`, `enum = !enum` (line 43).
    /// - [`Move`](Event::Move) if `event.dyn == None`: ignored with [`Ok`](Reply::Ok) (line 44).
    /// - [`Break`](Event::Break) if `where`: goes to [`No`](State::No) (line 45).
    /// - [`Use`](Event::Use): goes to [`Null`](State::Null) (line 46).
    On,
    /// いいえ.
    ///
    /// Declared at modem.yaml:47.
    ///
    /// - [`Break`](Event::Break): ignored with [`False`](Reply::False) (line 49).
    /// - [`Impl`](Event::Impl): goes to [`On`](State::On) (line 49).
    No,
    /// Declared at modem.yaml:50.
    ///
    /// - [`Impl`](Event::Impl): goes to [`On`](State::On) (line 52).
    /// - [`Use`](Event::Use): goes to [`Try`](State::Try) (line 52).
    Null,
    /// try.
    ///
    /// Declared at modem.yaml:53.
    ///
    /// - [`Impl`](Event::Impl): goes to [`Yield`](State::Yield) (line 54).
    Try,
    /// yield.
    ///
    /// Declared at modem.yaml:55.
    ///
    /// The lifecycle has ended here.
    Yield,
}
#[allow(dead_code)]
impl State {
    /// All of them, in order of declaration.
    pub const ALL: &'static [Self] = &[
        Self::On,
        Self::No,
        Self::Null,
        Self::Try,
        Self::Yield,
    ];
    /// The name in the specification.
    pub const fn name(self) -> &'static str {
        match self {
            Self::On => "on",
            Self::No => "no",
            Self::Null => "null",
            Self::Try => "try",
            Self::Yield => "yield",
        }
    }
    /// How people call it.
    pub const fn title(self) -> &'static str {
        match self {
            Self::On => "An / Öffnen",
            Self::No => "いいえ",
            Self::Null => "",
            Self::Try => "try",
            Self::Yield => "yield",
        }
    }
}
#[allow(dead_code)]
impl State {
    /// Whether the lifecycle has ended.
    pub const fn is_final(self) -> bool {
        ::core::matches!(self, Self::Yield)
    }
    /// Whether an activity runs.
    pub const fn is_running(self) -> bool {
        false
    }
}
/// One of several words.
///
/// Declared at modem.yaml:11.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(dead_code, clippy::enum_variant_names)]
pub enum Match {
    /// `yes`.
    Yes,
    /// `no`.
    No,
    /// `null`.
    Null,
    /// `on`.
    On,
    /// `off`.
    Off,
    /// `y`.
    Y,
    /// `n`.
    N,
}
#[allow(dead_code)]
impl Match {
    /// All of them, in order of declaration.
    pub const ALL: &'static [Self] = &[
        Self::Yes,
        Self::No,
        Self::Null,
        Self::On,
        Self::Off,
        Self::Y,
        Self::N,
    ];
    /// The name in the specification.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::No => "no",
            Self::Null => "null",
            Self::On => "on",
            Self::Off => "off",
            Self::Y => "y",
            Self::N => "n",
        }
    }
    /// How people call it.
    pub const fn title(self) -> &'static str {
        self.name()
    }
}
/// Yes or no.
///
/// Declared at modem.yaml:12.
#[allow(dead_code)]
pub type Fn = bool;
/// What the caller does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(dead_code, clippy::enum_variant_names)]
pub enum Event {
    /// Bewegung (größer).
    ///
    /// Declared at modem.yaml:23.
    ///
    /// Answers [`Loop`](Reply::Loop), [`Ok`](Reply::Ok), and nothing else: [`replies::Move`].
    ///
    /// Taken in [`On`](State::On).
    Move(events::Move),
    /// break.
    ///
    /// Declared at modem.yaml:24.
    ///
    /// Answers [`False`](Reply::False), [`Loop`](Reply::Loop), [`Ok`](Reply::Ok), and nothing else: [`replies::Break`].
    ///
    /// Taken in [`On`](State::On).
    Break,
    /// use.
    ///
    /// Declared at modem.yaml:25.
    ///
    /// Answers [`Loop`](Reply::Loop), [`Ok`](Reply::Ok), and nothing else: [`replies::Use`].
    ///
    /// Taken in [`On`](State::On), [`Null`](State::Null).
    Use,
    /// impl.
    ///
    /// Declared at modem.yaml:26.
    ///
    /// Answers [`Loop`](Reply::Loop), [`Ok`](Reply::Ok), and nothing else: [`replies::Impl`].
    ///
    /// Taken in [`No`](State::No), [`Null`](State::Null), [`Try`](State::Try).
    Impl,
}
#[allow(dead_code)]
impl Event {
    /// Which event it is, without what it carries.
    pub const fn kind(&self) -> EventKind {
        match self {
            Self::Move(_) => EventKind::Move,
            Self::Break => EventKind::Break,
            Self::Use => EventKind::Use,
            Self::Impl => EventKind::Impl,
        }
    }
}
/// The events, without what they carry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(dead_code, clippy::enum_variant_names)]
pub enum EventKind {
    /// Bewegung (größer).
    ///
    /// Declared at modem.yaml:23; [`Event::Move`] says more.
    Move,
    /// break.
    ///
    /// Declared at modem.yaml:24; [`Event::Break`] says more.
    Break,
    /// use.
    ///
    /// Declared at modem.yaml:25; [`Event::Use`] says more.
    Use,
    /// impl.
    ///
    /// Declared at modem.yaml:26; [`Event::Impl`] says more.
    Impl,
}
#[allow(dead_code)]
impl EventKind {
    /// All of them, in order of declaration.
    pub const ALL: &'static [Self] = &[Self::Move, Self::Break, Self::Use, Self::Impl];
    /// The name in the specification.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Move => "move",
            Self::Break => "break",
            Self::Use => "use",
            Self::Impl => "impl",
        }
    }
    /// How people call it.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Move => "Bewegung (größer)",
            Self::Break => "break",
            Self::Use => "use",
            Self::Impl => "impl",
        }
    }
}
#[allow(dead_code)]
impl EventKind {
    /// Every reply its caller can be given.
    pub const fn replies(self) -> &'static [Reply] {
        match self {
            Self::Move => &[Reply::Loop, Reply::Ok],
            Self::Break => &[Reply::False, Reply::Loop, Reply::Ok],
            Self::Use => &[Reply::Loop, Reply::Ok],
            Self::Impl => &[Reply::Loop, Reply::Ok],
        }
    }
}
/// What each event carries.
#[allow(dead_code)]
pub mod events {
    /// Bewegung (größer).
    ///
    /// Declared at modem.yaml:23; [`Event::Move`](super::Event::Move) says more.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[allow(dead_code)]
    pub struct Move {
        /// `ref`.
        pub r#ref: super::Match,
        /// `dyn`.
        pub r#dyn: Option<bool>,
    }
    impl ::core::convert::From<Move> for super::Event {
        fn from(event: Move) -> Self {
            Self::Move(event)
        }
    }
    /// break.
    ///
    /// Declared at modem.yaml:24; [`Event::Break`](super::Event::Break) says more.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[allow(dead_code)]
    pub struct Break;
    impl ::core::convert::From<Break> for super::Event {
        fn from(_: Break) -> Self {
            Self::Break
        }
    }
    /// use.
    ///
    /// Declared at modem.yaml:25; [`Event::Use`](super::Event::Use) says more.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[allow(dead_code)]
    pub struct Use;
    impl ::core::convert::From<Use> for super::Event {
        fn from(_: Use) -> Self {
            Self::Use
        }
    }
    /// impl.
    ///
    /// Declared at modem.yaml:26; [`Event::Impl`](super::Event::Impl) says more.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[allow(dead_code)]
    pub struct Impl;
    impl ::core::convert::From<Impl> for super::Event {
        fn from(_: Impl) -> Self {
            Self::Impl
        }
    }
}
/// What a caller is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(dead_code, clippy::enum_variant_names)]
pub enum Reply {
    /// nein — 否.
    ///
    /// Declared at modem.yaml:14.
    ///
    /// Answered by [`Break`](Event::Break).
    False,
    /// loop.
    ///
    /// Declared at modem.yaml:15.
    ///
    /// Every [`Event`] may answer it.
    Loop,
    /// The call succeeded.
    ///
    /// Every [`Event`] may answer it.
    Ok,
}
#[allow(dead_code)]
impl Reply {
    /// All of them, in order of declaration.
    pub const ALL: &'static [Self] = &[Self::False, Self::Loop, Self::Ok];
    /// The name in the specification.
    pub const fn name(self) -> &'static str {
        match self {
            Self::False => "false",
            Self::Loop => "loop",
            Self::Ok => "ok",
        }
    }
    /// How people call it.
    pub const fn title(self) -> &'static str {
        match self {
            Self::False => "nein — 否",
            Self::Loop => "loop",
            Self::Ok => "ok",
        }
    }
    /// The number in the outside world, if there is one.
    pub const fn code(self) -> Option<i64> {
        match self {
            Self::False => None,
            Self::Loop => Some(0x80_0000_0000),
            Self::Ok => None,
        }
    }
}
#[allow(dead_code)]
impl Reply {
    /// Whether the call succeeded.
    pub const fn is_success(self) -> bool {
        ::core::matches!(self, Self::False | Self::Ok)
    }
}
/// What each event answers: a call cannot be given a reply that is not on its list.
#[allow(dead_code)]
pub mod replies {
    /// What [`Event::Move`](super::Event::Move) answers.
    ///
    /// Declared at modem.yaml:23.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Move {
        /// [loop](super::Reply::Loop).
        Loop,
        /// [ok](super::Reply::Ok).
        Ok,
    }
    impl ::core::convert::From<Move> for super::Reply {
        fn from(reply: Move) -> Self {
            match reply {
                Move::Loop => Self::Loop,
                Move::Ok => Self::Ok,
            }
        }
    }
    impl ::core::convert::TryFrom<super::Reply> for Move {
        type Error = super::Reply;
        fn try_from(reply: super::Reply) -> ::core::result::Result<Self, super::Reply> {
            match reply {
                super::Reply::Loop => ::core::result::Result::Ok(Self::Loop),
                super::Reply::Ok => ::core::result::Result::Ok(Self::Ok),
                super::Reply::False => ::core::result::Result::Err(reply),
            }
        }
    }
    /// What [`Event::Break`](super::Event::Break) answers.
    ///
    /// Declared at modem.yaml:24.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Break {
        /// [nein — 否](super::Reply::False).
        False,
        /// [loop](super::Reply::Loop).
        Loop,
        /// [ok](super::Reply::Ok).
        Ok,
    }
    impl ::core::convert::From<Break> for super::Reply {
        fn from(reply: Break) -> Self {
            match reply {
                Break::False => Self::False,
                Break::Loop => Self::Loop,
                Break::Ok => Self::Ok,
            }
        }
    }
    impl ::core::convert::TryFrom<super::Reply> for Break {
        type Error = super::Reply;
        fn try_from(reply: super::Reply) -> ::core::result::Result<Self, super::Reply> {
            match reply {
                super::Reply::False => ::core::result::Result::Ok(Self::False),
                super::Reply::Loop => ::core::result::Result::Ok(Self::Loop),
                super::Reply::Ok => ::core::result::Result::Ok(Self::Ok),
            }
        }
    }
    /// What [`Event::Use`](super::Event::Use) answers.
    ///
    /// Declared at modem.yaml:25.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Use {
        /// [loop](super::Reply::Loop).
        Loop,
        /// [ok](super::Reply::Ok).
        Ok,
    }
    impl ::core::convert::From<Use> for super::Reply {
        fn from(reply: Use) -> Self {
            match reply {
                Use::Loop => Self::Loop,
                Use::Ok => Self::Ok,
            }
        }
    }
    impl ::core::convert::TryFrom<super::Reply> for Use {
        type Error = super::Reply;
        fn try_from(reply: super::Reply) -> ::core::result::Result<Self, super::Reply> {
            match reply {
                super::Reply::Loop => ::core::result::Result::Ok(Self::Loop),
                super::Reply::Ok => ::core::result::Result::Ok(Self::Ok),
                super::Reply::False => ::core::result::Result::Err(reply),
            }
        }
    }
    /// What [`Event::Impl`](super::Event::Impl) answers.
    ///
    /// Declared at modem.yaml:26.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Impl {
        /// [loop](super::Reply::Loop).
        Loop,
        /// [ok](super::Reply::Ok).
        Ok,
    }
    impl ::core::convert::From<Impl> for super::Reply {
        fn from(reply: Impl) -> Self {
            match reply {
                Impl::Loop => Self::Loop,
                Impl::Ok => Self::Ok,
            }
        }
    }
    impl ::core::convert::TryFrom<super::Reply> for Impl {
        type Error = super::Reply;
        fn try_from(reply: super::Reply) -> ::core::result::Result<Self, super::Reply> {
            match reply {
                super::Reply::Loop => ::core::result::Result::Ok(Self::Loop),
                super::Reply::Ok => ::core::result::Result::Ok(Self::Ok),
                super::Reply::False => ::core::result::Result::Err(reply),
            }
        }
    }
}
/// What the machine remembers besides its state.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(dead_code)]
pub struct Context {
    /// `type`.
    ///
    /// Declared at modem.yaml:19.
    pub r#type: Match,
    /// `enum`.
    ///
    /// Declared at modem.yaml:20.
    pub r#enum: Fn,
}
#[allow(dead_code)]
impl Context {
    /// What a new machine remembers.
    pub const fn new() -> Self {
        Self {
            r#type: Match::Yes,
            r#enum: true,
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
    /// struct.
    ///
    /// Declared at modem.yaml:33.
    ///
    /// On a way from [`On`](State::On).
    Struct,
}
#[allow(dead_code)]
impl Action {
    /// All of them, in order of declaration.
    pub const ALL: &'static [Self] = &[Self::Struct];
    /// The name in the specification.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Struct => "struct",
        }
    }
    /// How people call it.
    pub const fn title(self) -> &'static str {
        self.name()
    }
}
/// The lifecycle as a picture, for Graphviz: `dot -Tsvg`.
#[allow(dead_code)]
pub const DOT: &str = r##"digraph "modem" {
  graph [compound=true, rankdir=LR, bgcolor=white, pad=0.2,
    nodesep=0.3, ranksep=0.3, labelloc=t, labeljust=l,
    fontname="Helvetica,Arial,sans-serif", fontsize=11, tooltip="Модем: on, off & <\"quotes\">",
    label=<<font point-size="16"><b>Модем: on, off &amp; &lt;&quot;quotes&quot;&gt;</b></font><br align="left"/><font color="#57606a">modem · 5 states · 4 events</font><br align="left"/>>];
  node [shape=box, style="rounded,filled", fillcolor=white,
    color="#424a53", fontname="Helvetica,Arial,sans-serif", fontsize=11,
    margin="0.12,0.05", height=0.3];
  edge [fontname="Helvetica,Arial,sans-serif", fontsize=10, arrowsize=0.7];
  "start of the machine" [shape=circle, style=filled, fillcolor="#424a53", width=0.13, height=0.13, fixedsize=true, label="", group=main, class=initial, tooltip=""];
  "on" [label=<An / Öffnen<br/><font point-size="9" color="#57606a">Bewegung (größer) [mut] / struct</font>>, group=main, id="state-on", class="state", tooltip="An / Öffnen (on), modem.yaml:39"];
  "no" [label=<いいえ>, group=main, id="state-no", class="state", tooltip="いいえ (no), modem.yaml:47"];
  "null" [label=<>, id="state-null", class="state", tooltip="(null), modem.yaml:50"];
  "try" [label=<try>, id="state-try", class="state", tooltip="try, modem.yaml:53"];
  "yield" [label=<yield>, peripheries=2, id="state-yield", class="state final", tooltip="yield, modem.yaml:55"];
  "start of the machine" -> "on" [color="#424a53", class=initial, weight=50, penwidth=1];
  "on" -> "no" [style=solid, penwidth=2.6, color="#0550ae", weight=100, label=<<font color="#0550ae">&#160;<b>1</b> break <font point-size="9" color="#57606a">[where]</font><br align="left"/></font>>, id="arrow-on-no-main", class=main, tooltip="break [where] (modem.yaml:45)"];
  "on" -> "no" [style=solid, penwidth=2.6, color="#0550ae", dir=back, weight=1, label=<<font color="#0550ae">&#160;<b>2</b> impl<br align="left"/></font>>, id="arrow-no-on-main", class=main, tooltip="impl (modem.yaml:49)"];
  "on" -> "null" [style=solid, penwidth=1, color="#424a53", weight=1, label=<<font color="#424a53">&#160;use<br align="left"/></font>>, id="arrow-on-null-normal", class=normal, tooltip="use (modem.yaml:46)"];
  "on" -> "null" [style=solid, penwidth=1, color="#424a53", dir=back, weight=1, label=<<font color="#424a53">&#160;impl<br align="left"/></font>>, id="arrow-null-on-normal", class=normal, tooltip="impl (modem.yaml:52)"];
  "null" -> "try" [style=solid, penwidth=1, color="#424a53", weight=1, label=<<font color="#424a53">&#160;use<br align="left"/></font>>, id="arrow-null-try-normal", class=normal, tooltip="use (modem.yaml:52)"];
  "try" -> "yield" [style=solid, penwidth=1, color="#424a53", weight=1, label=<<font color="#424a53">&#160;impl<br align="left"/></font>>, id="arrow-try-yield-normal", class=normal, tooltip="impl (modem.yaml:54)"];
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
/// The named guards.
#[allow(dead_code)]
mod guards {
    /// `type == yes && enum`.
    ///
    /// Declared at modem.yaml:29.
    pub(super) fn r#where(context: &super::Context) -> bool {
        context.r#type == super::Match::Yes && context.r#enum
    }
    /// `event.dyn == true || event.ref != null && event.dyn.is_some()`.
    ///
    /// Declared at modem.yaml:30.
    pub(super) fn r#mut(r#dyn: Option<bool>, r#ref: super::Match) -> bool {
        r#dyn == Some(true) || r#ref != super::Match::Null && r#dyn.is_some()
    }
}
/// Модем: on, off & \<"quotes"\>.
///
/// A modem has a switch.
///
/// Its manual has two paragraphs, a "quotation", a back\\slash and a `#`.
///
/// Declared at modem.yaml:3.
#[cfg_attr(
    doc,
    doc = "",
    doc = r#" <div style="overflow-x:auto">
 <svg xmlns="http://www.w3.org/2000/svg" class="lifechart" width="353" height="438" viewBox="0 0 353 438" role="graphics-document" aria-labelledby="modem-title modem-desc">
 <title id="modem-title">Модем: on, off &amp; &lt;&quot;quotes&quot;&gt;</title>
 <desc id="modem-desc">modem · 5 states · 4 events. The happy path: An / Öffnen, いいえ.</desc>
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
 <rect class="ground" width="353" height="438"/>
 <text x="16" y="30" textLength="227" lengthAdjust="spacingAndGlyphs" class="title">Модем: on, off &amp; &lt;&quot;quotes&quot;&gt;</text>
 <text x="16" y="48" textLength="143" lengthAdjust="spacingAndGlyphs" class="small quiet">modem · 5 states · 4 events</text>
 <g id="arrow-on-null-normal" class="arrow normal" role="graphics-symbol" tabindex="0" data-from="on" data-to="null" aria-label="normal: from An / Öffnen to">
 <title>use (modem.yaml:46)</title>
 <path class="track" d="M225 132H243"/>
 <path class="track" d="M272 132H305Q311 132 311 138V220Q311 226 305 226H232"/>
 <path class="fill" d="M225 226l9 -4.5v9z"/>
 <text x="247" y="136" textLength="20" lengthAdjust="spacingAndGlyphs">use</text>
 </g>
 <g id="arrow-on-no-main" class="arrow main" role="graphics-symbol" tabindex="0" data-from="on" data-to="no" aria-label="main: from An / Öffnen to いいえ">
 <title>break [where] (modem.yaml:45)</title>
 <path class="track" d="M42 143V169"/>
 <path class="fill" d="M42 176l-5 -9h10z"/>
 <text x="52" y="162" textLength="82" lengthAdjust="spacingAndGlyphs"><tspan class="lead">1 </tspan><tspan>break</tspan><tspan class="small quiet"> [where]</tspan></text>
 </g>
 <g id="arrow-no-on-main" class="arrow main" role="graphics-symbol" tabindex="0" data-from="no" data-to="on" aria-label="main: from いいえ to An / Öffnen">
 <title>impl (modem.yaml:49)</title>
 <path class="track" d="M225 186H243"/>
 <path class="track" d="M285 186H292Q298 186 298 180V108Q298 102 292 102H232"/>
 <path class="fill" d="M225 102l9 -4.5v9z"/>
 <text x="247" y="190" textLength="33" lengthAdjust="spacingAndGlyphs"><tspan class="lead">2 </tspan><tspan>impl</tspan></text>
 </g>
 <g id="arrow-null-on-normal" class="arrow normal" role="graphics-symbol" tabindex="0" data-from="null" data-to="on" aria-label="normal: from to An / Öffnen">
 <title>impl (modem.yaml:52)</title>
 <path class="track" d="M225 241H243"/>
 <path class="track" d="M274 241H318Q324 241 324 235V123Q324 117 318 117H232"/>
 <path class="fill" d="M225 117l9 -4.5v9z"/>
 <text x="247" y="245" textLength="22" lengthAdjust="spacingAndGlyphs">impl</text>
 </g>
 <g id="arrow-null-try-normal" class="arrow normal" role="graphics-symbol" tabindex="0" data-from="null" data-to="try" aria-label="normal: from to try">
 <title>use (modem.yaml:52)</title>
 <path class="track" d="M42 252V278"/>
 <path class="fill" d="M42 285l-5 -9h10z"/>
 <text x="52" y="271" textLength="20" lengthAdjust="spacingAndGlyphs">use</text>
 </g>
 <g id="arrow-try-yield-normal" class="arrow normal" role="graphics-symbol" tabindex="0" data-from="try" data-to="yield" aria-label="normal: from try to yield">
 <title>impl (modem.yaml:54)</title>
 <path class="track" d="M42 311V337"/>
 <path class="fill" d="M42 344l-5 -9h10z"/>
 <text x="52" y="330" textLength="22" lengthAdjust="spacingAndGlyphs">impl</text>
 </g>
 <g class="start"><circle class="initial" cx="42" cy="73" r="5"/><path class="initial" d="M42 73V87M42 92l-4 -7h8z"/></g>
 <g id="state-on" class="state" role="graphics-symbol" tabindex="0" aria-label="An / Öffnen">
 <title>An / Öffnen (on), modem.yaml:39</title>
 <rect class="box" x="16" y="92" width="209" height="51" rx="6"/>
 <text x="26" y="114" textLength="63" lengthAdjust="spacingAndGlyphs" class="name">An / Öffnen</text>
 <text x="26" y="129" textLength="159" lengthAdjust="spacingAndGlyphs" class="small quiet">Bewegung (größer) [mut] / struct</text>
 </g>
 <g id="state-no" class="state" role="graphics-symbol" tabindex="0" aria-label="いいえ">
 <title>いいえ (no), modem.yaml:47</title>
 <rect class="box" x="16" y="176" width="209" height="26" rx="6"/>
 <text x="26" y="193" textLength="39" lengthAdjust="spacingAndGlyphs" class="name">いいえ</text>
 </g>
 <g id="state-null" class="state" role="graphics-symbol" tabindex="0" aria-label="">
 <title> (null), modem.yaml:50</title>
 <rect class="box" x="16" y="216" width="209" height="36" rx="6"/>
 <text x="26" y="238" textLength="0" lengthAdjust="spacingAndGlyphs" class="name"></text>
 </g>
 <g id="state-try" class="state" role="graphics-symbol" tabindex="0" aria-label="try">
 <title>try, modem.yaml:53</title>
 <rect class="box" x="16" y="285" width="209" height="26" rx="6"/>
 <text x="26" y="302" textLength="15" lengthAdjust="spacingAndGlyphs" class="name">try</text>
 </g>
 <g id="state-yield" class="state final" role="graphics-symbol" tabindex="0" aria-label="yield">
 <title>yield, modem.yaml:55</title>
 <rect class="box" x="16" y="344" width="209" height="26" rx="6"/>
 <rect class="rim" x="19" y="347" width="203" height="20" rx="4"/>
 <text x="26" y="361" textLength="27" lengthAdjust="spacingAndGlyphs" class="name">yield</text>
 </g>
 <g class="arrow main">
 <path class="track" d="M16 394h22"/>
 <path class="fill" d="M44 394l-7 -4v8z"/></g>
 <text x="50" y="398" textLength="129" lengthAdjust="spacingAndGlyphs" class="small quiet">the happy path, numbered</text>
 <g class="arrow normal">
 <path class="track" d="M199 394h22"/>
 <path class="fill" d="M227 394l-7 -4v8z"/></g>
 <text x="233" y="398" textLength="54" lengthAdjust="spacingAndGlyphs" class="small quiet">other ways</text>
 <g class="final">
 <rect class="box" x="16" y="406" width="26" height="12" rx="3"/>
 <rect class="rim" x="19" y="409" width="20" height="6" rx="2"/>
 </g>
 <text x="50" y="416" textLength="37" lengthAdjust="spacingAndGlyphs" class="small quiet">the end</text>
 </svg>
 </div>

 # States and events

 A number is the state that follows, `=` stays, `o` is ignored, `-` is refused; where there are several, guards and work decide; in a state with `.` the machine never is. 1 [`On`](State::On), 2 [`No`](State::No), 3 [`Null`](State::Null), 4 [`Try`](State::Try), 5 [`Yield`](State::Yield).

 | event                   | [1](State::On)   | [2](State::No) | [3](State::Null) | [4](State::Try)   | [5](State::Yield) |
 |-------------------------|------------------|----------------|------------------|-------------------|-------------------|
 | [`Move`](Event::Move)   | = o -            | -              | -                | -                 | -                 |
 | [`Break`](Event::Break) | [2](State::No) - | o              | -                | -                 | -                 |
 | [`Use`](Event::Use)     | [3](State::Null) | -              | [4](State::Try)  | -                 | -                 |
 | [`Impl`](Event::Impl)   | -                | [1](State::On) | [1](State::On)   | [5](State::Yield) | -                 |"#
)]
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Machine {
    state: State,
    context: Context,
}
#[allow(dead_code)]
impl Machine {
    /// The entry actions of the first states, outermost first: what a new machine asks for.
    pub const STARTING: &'static [Action] = &[];
    /// A new machine.
    pub fn new() -> Self {
        Self {
            state: State::On,
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
            State::On => {
                match event {
                    Event::Move(event) => {
                        if guards::r#mut(event.r#dyn, event.r#ref) {
                            self.context = Context {
                                r#type: event.r#ref,
                                r#enum: !self.context.r#enum,
                            };
                            Outcome::Taken(Taken {
                                reply: Some(Reply::Ok),
                                actions: &Actions {
                                    before: &[],
                                    leaving: &[Action::Struct],
                                    entering: &[],
                                },
                                ..self.stay(Role::Normal)
                            })
                        } else if event.r#dyn.is_none() {
                            Outcome::Ignored(Reply::Ok)
                        } else {
                            Outcome::Refused(Reply::Loop)
                        }
                    }
                    Event::Break => {
                        if guards::r#where(&self.context) {
                            self.take(State::No, Role::Normal, Reply::Ok)
                        } else {
                            Outcome::Refused(Reply::Loop)
                        }
                    }
                    Event::Use => self.take(State::Null, Role::Normal, Reply::Ok),
                    Event::Impl => Outcome::Refused(Reply::Loop),
                }
            }
            State::No => {
                match event {
                    Event::Move(_) | Event::Use => Outcome::Refused(Reply::Loop),
                    Event::Break => Outcome::Ignored(Reply::False),
                    Event::Impl => self.take(State::On, Role::Normal, Reply::Ok),
                }
            }
            State::Null => {
                match event {
                    Event::Move(_) | Event::Break => Outcome::Refused(Reply::Loop),
                    Event::Use => self.take(State::Try, Role::Normal, Reply::Ok),
                    Event::Impl => self.take(State::On, Role::Normal, Reply::Ok),
                }
            }
            State::Try => {
                match event {
                    Event::Move(_) | Event::Break | Event::Use => {
                        Outcome::Refused(Reply::Loop)
                    }
                    Event::Impl => self.take(State::Yield, Role::Normal, Reply::Ok),
                }
            }
            State::Yield => Outcome::Refused(Reply::Loop),
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
    /// struct.
    ///
    /// Declared at modem.yaml:33.
    fn r#struct(&mut self, context: &Context, r#ref: Match);
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
        /// Bewegung (größer).
        ///
        /// Declared at modem.yaml:23.
        pub fn r#move<H: Handler>(
            &mut self,
            handler: &mut H,
            event: events::Move,
        ) -> replies::Move {
            match replies::Move::try_from(self.dispatch(handler, event)) {
                Ok(reply) => reply,
                Err(_) => unreachable!("no event is answered with what it does not list"),
            }
        }
        /// break.
        ///
        /// Declared at modem.yaml:24.
        pub fn r#break<H: Handler>(&mut self, handler: &mut H) -> replies::Break {
            match replies::Break::try_from(self.dispatch(handler, events::Break)) {
                Ok(reply) => reply,
                Err(_) => unreachable!("no event is answered with what it does not list"),
            }
        }
        /// use.
        ///
        /// Declared at modem.yaml:25.
        pub fn r#use<H: Handler>(&mut self, handler: &mut H) -> replies::Use {
            match replies::Use::try_from(self.dispatch(handler, events::Use)) {
                Ok(reply) => reply,
                Err(_) => unreachable!("no event is answered with what it does not list"),
            }
        }
        /// impl.
        ///
        /// Declared at modem.yaml:26.
        pub fn r#impl<H: Handler>(&mut self, handler: &mut H) -> replies::Impl {
            match replies::Impl::try_from(self.dispatch(handler, events::Impl)) {
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
                Action::Struct => {
                    match &self.event {
                        Some(Event::Move(event)) => {
                            Handler::r#struct(handler, context, event.r#ref)
                        }
                        _ => {}
                    }
                }
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
            EventKind::Move => Reply::Loop,
            EventKind::Break => Reply::Loop,
            EventKind::Use => Reply::Loop,
            EventKind::Impl => Reply::Loop,
        }
    }
    /// Tells what an event carries.
    fn params(event: Option<&Event>, hear: &mut dyn FnMut(&'static str, Value)) {
        let _ = &hear;
        match event {
            Some(Event::Move(event)) => {
                hear("ref", Value::Word(event.r#ref.name()));
                hear("dyn", event.r#dyn.map_or(Value::Absent, Value::Bool));
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
    }
}
/// The lifecycle as types: one for each state, with a method for each event that is taken
/// or ignored there. What a state always refuses does not compile.
///
/// A typed machine can be looked at as the [`Machine`](super::Machine) that it is, turned
/// into it to be stored, and made from it again.
#[allow(dead_code, unreachable_patterns, unreachable_code, unused_mut)]
pub mod typed {
    /// A new machine.
    pub fn start() -> On {
        On(super::Machine::new())
    }
    /// An / Öffnen.
    ///
    /// Declared at modem.yaml:39.
    #[derive(Debug, PartialEq, Eq, Hash)]
    #[must_use]
    pub struct On(super::Machine);
    impl On {
        /// Bewegung (größer).
        ///
        /// Declared at modem.yaml:23.
        pub fn r#move(mut self, event: super::events::Move) -> on::Move {
            let outcome = self.0.dispatch(event);
            match outcome {
                super::Outcome::Taken(taken) => {
                    match taken.to {
                        super::State::On => on::Move::On(On(self.0), taken),
                        _ => impossible(outcome),
                    }
                }
                super::Outcome::Ignored(reply) => on::Move::Ignored(self, reply),
                super::Outcome::Refused(reply) => on::Move::Refused(self, reply),
                outcome => impossible(outcome),
            }
        }
        /// break.
        ///
        /// Declared at modem.yaml:24.
        pub fn r#break(mut self) -> on::Break {
            let outcome = self.0.dispatch(super::Event::Break);
            match outcome {
                super::Outcome::Taken(taken) => {
                    match taken.to {
                        super::State::No => on::Break::No(No(self.0), taken),
                        _ => impossible(outcome),
                    }
                }
                super::Outcome::Refused(reply) => on::Break::Refused(self, reply),
                outcome => impossible(outcome),
            }
        }
        /// use.
        ///
        /// Declared at modem.yaml:25.
        pub fn r#use(mut self) -> (Null, super::Taken) {
            let outcome = self.0.dispatch(super::Event::Use);
            match outcome {
                super::Outcome::Taken(taken) => {
                    match taken.to {
                        super::State::Null => (Null(self.0), taken),
                        _ => impossible(outcome),
                    }
                }
                outcome => impossible(outcome),
            }
        }
        /// The machine, its state no longer known to the compiler.
        pub fn into_dynamic(self) -> super::Machine {
            self.0
        }
    }
    impl ::core::ops::Deref for On {
        type Target = super::Machine;
        fn deref(&self) -> &super::Machine {
            &self.0
        }
    }
    impl ::core::convert::From<On> for super::Machine {
        fn from(typed: On) -> Self {
            typed.0
        }
    }
    impl ::core::convert::From<On> for AnyState {
        fn from(typed: On) -> Self {
            Self::On(typed)
        }
    }
    impl ::core::convert::TryFrom<super::Machine> for On {
        type Error = super::Machine;
        /// # Errors
        ///
        /// Gives the machine back if it is in another state, or waits for a `try`.
        fn try_from(
            machine: super::Machine,
        ) -> ::core::result::Result<Self, super::Machine> {
            match machine.state == super::State::On {
                true => ::core::result::Result::Ok(Self(machine)),
                false => ::core::result::Result::Err(machine),
            }
        }
    }
    /// What becomes of events in `on`.
    pub mod on {
        /// What becomes of `move` in `on`.
        #[derive(Debug, PartialEq, Eq)]
        #[must_use]
        pub enum Move {
            /// A transition was taken that stays here or comes back.
            On(super::On, super::super::Taken),
            /// Answered with a success; nothing changed.
            Ignored(super::On, super::super::Reply),
            /// Answered with a failure; nothing changed.
            Refused(super::On, super::super::Reply),
        }
        /// What becomes of `break` in `on`.
        #[derive(Debug, PartialEq, Eq)]
        #[must_use]
        pub enum Break {
            /// A transition was taken to `no`.
            No(super::No, super::super::Taken),
            /// Answered with a failure; nothing changed.
            Refused(super::On, super::super::Reply),
        }
    }
    /// いいえ.
    ///
    /// Declared at modem.yaml:47.
    #[derive(Debug, PartialEq, Eq, Hash)]
    #[must_use]
    pub struct No(super::Machine);
    impl No {
        /// break.
        ///
        /// Declared at modem.yaml:24.
        pub fn r#break(mut self) -> (No, super::Reply) {
            let outcome = self.0.dispatch(super::Event::Break);
            match outcome {
                super::Outcome::Ignored(reply) => (self, reply),
                outcome => impossible(outcome),
            }
        }
        /// impl.
        ///
        /// Declared at modem.yaml:26.
        pub fn r#impl(mut self) -> (On, super::Taken) {
            let outcome = self.0.dispatch(super::Event::Impl);
            match outcome {
                super::Outcome::Taken(taken) => {
                    match taken.to {
                        super::State::On => (On(self.0), taken),
                        _ => impossible(outcome),
                    }
                }
                outcome => impossible(outcome),
            }
        }
        /// The machine, its state no longer known to the compiler.
        pub fn into_dynamic(self) -> super::Machine {
            self.0
        }
    }
    impl ::core::ops::Deref for No {
        type Target = super::Machine;
        fn deref(&self) -> &super::Machine {
            &self.0
        }
    }
    impl ::core::convert::From<No> for super::Machine {
        fn from(typed: No) -> Self {
            typed.0
        }
    }
    impl ::core::convert::From<No> for AnyState {
        fn from(typed: No) -> Self {
            Self::No(typed)
        }
    }
    impl ::core::convert::TryFrom<super::Machine> for No {
        type Error = super::Machine;
        /// # Errors
        ///
        /// Gives the machine back if it is in another state, or waits for a `try`.
        fn try_from(
            machine: super::Machine,
        ) -> ::core::result::Result<Self, super::Machine> {
            match machine.state == super::State::No {
                true => ::core::result::Result::Ok(Self(machine)),
                false => ::core::result::Result::Err(machine),
            }
        }
    }
    /// Declared at modem.yaml:50.
    #[derive(Debug, PartialEq, Eq, Hash)]
    #[must_use]
    pub struct Null(super::Machine);
    impl Null {
        /// use.
        ///
        /// Declared at modem.yaml:25.
        pub fn r#use(mut self) -> (Try, super::Taken) {
            let outcome = self.0.dispatch(super::Event::Use);
            match outcome {
                super::Outcome::Taken(taken) => {
                    match taken.to {
                        super::State::Try => (Try(self.0), taken),
                        _ => impossible(outcome),
                    }
                }
                outcome => impossible(outcome),
            }
        }
        /// impl.
        ///
        /// Declared at modem.yaml:26.
        pub fn r#impl(mut self) -> (On, super::Taken) {
            let outcome = self.0.dispatch(super::Event::Impl);
            match outcome {
                super::Outcome::Taken(taken) => {
                    match taken.to {
                        super::State::On => (On(self.0), taken),
                        _ => impossible(outcome),
                    }
                }
                outcome => impossible(outcome),
            }
        }
        /// The machine, its state no longer known to the compiler.
        pub fn into_dynamic(self) -> super::Machine {
            self.0
        }
    }
    impl ::core::ops::Deref for Null {
        type Target = super::Machine;
        fn deref(&self) -> &super::Machine {
            &self.0
        }
    }
    impl ::core::convert::From<Null> for super::Machine {
        fn from(typed: Null) -> Self {
            typed.0
        }
    }
    impl ::core::convert::From<Null> for AnyState {
        fn from(typed: Null) -> Self {
            Self::Null(typed)
        }
    }
    impl ::core::convert::TryFrom<super::Machine> for Null {
        type Error = super::Machine;
        /// # Errors
        ///
        /// Gives the machine back if it is in another state, or waits for a `try`.
        fn try_from(
            machine: super::Machine,
        ) -> ::core::result::Result<Self, super::Machine> {
            match machine.state == super::State::Null {
                true => ::core::result::Result::Ok(Self(machine)),
                false => ::core::result::Result::Err(machine),
            }
        }
    }
    /// try.
    ///
    /// Declared at modem.yaml:53.
    #[derive(Debug, PartialEq, Eq, Hash)]
    #[must_use]
    pub struct Try(super::Machine);
    impl Try {
        /// impl.
        ///
        /// Declared at modem.yaml:26.
        pub fn r#impl(mut self) -> (Yield, super::Taken) {
            let outcome = self.0.dispatch(super::Event::Impl);
            match outcome {
                super::Outcome::Taken(taken) => {
                    match taken.to {
                        super::State::Yield => (Yield(self.0), taken),
                        _ => impossible(outcome),
                    }
                }
                outcome => impossible(outcome),
            }
        }
        /// The machine, its state no longer known to the compiler.
        pub fn into_dynamic(self) -> super::Machine {
            self.0
        }
    }
    impl ::core::ops::Deref for Try {
        type Target = super::Machine;
        fn deref(&self) -> &super::Machine {
            &self.0
        }
    }
    impl ::core::convert::From<Try> for super::Machine {
        fn from(typed: Try) -> Self {
            typed.0
        }
    }
    impl ::core::convert::From<Try> for AnyState {
        fn from(typed: Try) -> Self {
            Self::Try(typed)
        }
    }
    impl ::core::convert::TryFrom<super::Machine> for Try {
        type Error = super::Machine;
        /// # Errors
        ///
        /// Gives the machine back if it is in another state, or waits for a `try`.
        fn try_from(
            machine: super::Machine,
        ) -> ::core::result::Result<Self, super::Machine> {
            match machine.state == super::State::Try {
                true => ::core::result::Result::Ok(Self(machine)),
                false => ::core::result::Result::Err(machine),
            }
        }
    }
    /// yield.
    ///
    /// Declared at modem.yaml:55.
    #[derive(Debug, PartialEq, Eq, Hash)]
    #[must_use]
    pub struct Yield(super::Machine);
    impl Yield {
        /// The machine, its state no longer known to the compiler.
        pub fn into_dynamic(self) -> super::Machine {
            self.0
        }
    }
    impl ::core::ops::Deref for Yield {
        type Target = super::Machine;
        fn deref(&self) -> &super::Machine {
            &self.0
        }
    }
    impl ::core::convert::From<Yield> for super::Machine {
        fn from(typed: Yield) -> Self {
            typed.0
        }
    }
    impl ::core::convert::From<Yield> for AnyState {
        fn from(typed: Yield) -> Self {
            Self::Yield(typed)
        }
    }
    impl ::core::convert::TryFrom<super::Machine> for Yield {
        type Error = super::Machine;
        /// # Errors
        ///
        /// Gives the machine back if it is in another state, or waits for a `try`.
        fn try_from(
            machine: super::Machine,
        ) -> ::core::result::Result<Self, super::Machine> {
            match machine.state == super::State::Yield {
                true => ::core::result::Result::Ok(Self(machine)),
                false => ::core::result::Result::Err(machine),
            }
        }
    }
    /// A machine in whichever state it is.
    #[derive(Debug, PartialEq, Eq, Hash)]
    #[must_use]
    pub enum AnyState {
        /// It is in `on`.
        On(On),
        /// It is in `no`.
        No(No),
        /// It is in `null`.
        Null(Null),
        /// It is in `try`.
        Try(Try),
        /// It is in `yield`.
        Yield(Yield),
    }
    impl AnyState {
        fn known(machine: super::Machine) -> Self {
            match machine.state {
                super::State::On => Self::On(On(machine)),
                super::State::No => Self::No(No(machine)),
                super::State::Null => Self::Null(Null(machine)),
                super::State::Try => Self::Try(Try(machine)),
                super::State::Yield => Self::Yield(Yield(machine)),
            }
        }
        /// The machine, its state no longer known to the compiler.
        pub fn into_dynamic(self) -> super::Machine {
            match self {
                Self::On(typed) => typed.0,
                Self::No(typed) => typed.0,
                Self::Null(typed) => typed.0,
                Self::Try(typed) => typed.0,
                Self::Yield(typed) => typed.0,
            }
        }
    }
    impl ::core::convert::From<super::Machine> for AnyState {
        fn from(machine: super::Machine) -> Self {
            Self::known(machine)
        }
    }
    /// What the machine answers where its types say that it cannot.
    #[cold]
    fn impossible(outcome: super::Outcome) -> ! {
        ::core::panic!("the types of the lifecycle do not know the outcome {outcome:?}")
    }
}
