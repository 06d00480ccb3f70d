//! What can be heard of a driver while it works.

#[cfg(feature = "std")]
mod lines;
#[cfg(feature = "tracing")]
mod spans;

use crate::Role;
use core::fmt;
use core::time::Duration;
#[cfg(feature = "std")]
pub use lines::TraceLines;
#[cfg(feature = "tracing")]
pub use spans::{CallSpan, Spans};

/// Hears what a driver does. `Shared::observed` takes one; a pair of observers is one, too.
///
/// Steps are told while the machine is locked, so that they are heard in the order in which they
/// were decided. So an observer should be quick, and must not call the driver. One that panics is
/// not asked again about that call; the call goes on.
pub trait Observer {
    /// What it keeps of a call as long as that is on its way.
    type Call;

    /// Whether it listens. For one that does not, nothing is worked out and no clock is read.
    const LISTENS: bool = true;

    /// A call comes in, on this thread.
    fn called(&self, called: &Called<'_>) -> Self::Call;

    /// A step was decided; the machine is still locked.
    fn stepped(&self, call: &mut Self::Call, step: &Step<'_>) {
        let _ = (call, step);
    }

    /// An activity begins, on this thread.
    fn began(&self, call: &mut Self::Call, activity: &'static str) {
        let _ = (call, activity);
    }

    /// The activity has returned.
    fn ended(&self, call: &mut Self::Call, activity: &'static str, took: Duration) {
        let _ = (call, activity, took);
    }

    /// The handler has panicked; what that means is told as a step.
    fn panicked(&self, call: &mut Self::Call, message: &str) {
        let _ = (call, message);
    }

    /// The caller is answered; a call that is no event is told nothing.
    fn answered(&self, call: Self::Call, reply: Option<&'static str>, took: Duration) {
        let _ = (call, reply, took);
    }

    /// Something lasts too long, by so much up to now. Told once, by whoever notices it first: a
    /// call, or the thread that keeps the time.
    fn overrun(&self, lasting: Lasting, by: Duration) {
        let _ = (lasting, by);
    }
}

/// What lasts too long.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lasting {
    /// A state, its `within`.
    State(&'static str),
    /// An activity, its `budget`.
    Activity(&'static str),
}

impl Lasting {
    /// The name of the state or of the activity.
    pub const fn name(self) -> &'static str {
        match self {
            Self::State(name) | Self::Activity(name) => name,
        }
    }
}

/// A call that comes in.
#[derive(Clone, Copy, Debug)]
pub struct Called<'a> {
    /// The event; none where time is asked what is due, or the first state begins.
    pub event: Option<&'static str>,
    /// What the event carries.
    pub params: Params<'a>,
}

/// What a driver tells of the machine while it decides.
#[derive(Clone, Copy, Debug)]
pub enum Seen<'a> {
    /// A step.
    Step(Step<'a>),
    /// A state lasts too long.
    Overrun(Lasting, Duration),
}

/// A step of the machine. Names are those of the specification.
#[derive(Clone, Copy, Debug)]
pub struct Step<'a> {
    /// What it follows from.
    pub cause: Cause<'a>,
    /// What became of it.
    pub verdict: Verdict,
    /// The state before.
    pub from: &'static str,
    /// The state after.
    pub to: &'static str,
    /// What the transition is for, if there was one.
    pub role: Option<Role>,
    /// The actions of the step, in their order.
    pub actions: Names<'a>,
    /// What the caller is told; nothing while its call still runs, or if nobody called.
    pub reply: Option<&'static str>,
    /// The call that was waiting, and what it is told.
    pub answers: Option<(&'static str, &'static str)>,
    /// The activity that runs from now on, or is tried from now on.
    pub started: Option<&'static str>,
    /// The activity that is told to stop.
    pub interrupted: Option<&'static str>,
    /// What the handler's clock said, where the machine has clocks.
    pub at: Option<Duration>,
}

/// What a step follows from.
#[derive(Clone, Copy, Debug)]
pub enum Cause<'a> {
    /// An event.
    Event {
        /// Its name.
        event: &'static str,
        /// What it carries.
        params: Params<'a>,
        /// What was tried first while everything else waited, and what it failed with.
        tried: Option<(&'static str, Option<&'static str>)>,
    },
    /// The end of an activity.
    Ended {
        /// Its name.
        activity: &'static str,
        /// What it failed with.
        failed: Option<&'static str>,
    },
    /// An `after` that has come due.
    Deadline,
}

/// What became of an event or of an activity's end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// A transition was taken.
    Taken,
    /// Answered with a success; nothing has changed.
    Ignored,
    /// Answered with a failure; nothing has changed.
    Refused,
    /// The activity was interrupted before; nothing has changed.
    Dropped,
    /// A `try` begins that holds nobody up; nothing has changed. Its end is told as that of an
    /// activity, with what the caller is told under `answers`. Any other `try` is told when it ends.
    Trying,
}

impl Verdict {
    /// The word for it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Taken => "taken",
            Self::Ignored => "ignored",
            Self::Refused => "refused",
            Self::Dropped => "dropped",
            Self::Trying => "trying",
        }
    }
}

/// Tells a hearer one parameter after the other.
type TellParams<'a> = dyn Fn(&mut dyn FnMut(&'static str, Value)) + 'a;

/// Tells a hearer one name after the other.
type TellNames<'a> = dyn Fn(&mut dyn FnMut(&'static str)) + 'a;

/// Tells parameters and their values, one after the other.
#[derive(Clone, Copy)]
pub struct Params<'a>(&'a TellParams<'a>);

impl<'a> Params<'a> {
    /// Parameters that this tells.
    pub const fn new(tell: &'a TellParams<'a>) -> Self {
        Self(tell)
    }

    /// Calls something for each.
    pub fn each(&self, mut hear: impl FnMut(&'static str, Value)) {
        (self.0)(&mut hear);
    }
}

/// `set=1 snapshot=2`
impl fmt::Display for Params<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (mut result, mut gap) = (Ok(()), "");
        self.each(|name, value| {
            if result.is_ok() {
                result = write!(formatter, "{gap}{name}={value}");
                gap = " ";
            }
        });
        result
    }
}

impl fmt::Debug for Params<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{{{self}}}")
    }
}

/// Tells names, one after the other.
#[derive(Clone, Copy)]
pub struct Names<'a>(&'a TellNames<'a>);

impl<'a> Names<'a> {
    /// No names.
    pub const NONE: Self = Self(&|_| {});

    /// Names that this tells.
    pub const fn new(tell: &'a TellNames<'a>) -> Self {
        Self(tell)
    }

    /// Calls something for each.
    pub fn each(&self, mut hear: impl FnMut(&'static str)) {
        (self.0)(&mut hear);
    }
}

/// `discard_set hand_over_set`
impl fmt::Display for Names<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (mut result, mut gap) = (Ok(()), "");
        self.each(|name| {
            if result.is_ok() {
                result = write!(formatter, "{gap}{name}");
                gap = " ";
            }
        });
        result
    }
}

impl fmt::Debug for Names<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "[{self}]")
    }
}

/// The value of a parameter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Value {
    /// An optional one that is absent.
    Absent,
    /// Yes or no.
    Bool(bool),
    /// A number.
    Count(u32),
    /// A word of an enumeration.
    Word(&'static str),
    /// An identity.
    Id(u128),
}

impl fmt::Display for Value {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Absent => formatter.write_str("none"),
            Self::Bool(value) => value.fmt(formatter),
            Self::Count(value) => value.fmt(formatter),
            Self::Word(value) => formatter.write_str(value),
            Self::Id(value) => value.fmt(formatter),
        }
    }
}

/// Nobody listens.
impl Observer for () {
    type Call = ();
    const LISTENS: bool = false;

    fn called(&self, _: &Called<'_>) {}
}

/// Somebody else listens.
impl<O: Observer + ?Sized> Observer for &O {
    type Call = O::Call;
    const LISTENS: bool = O::LISTENS;

    fn called(&self, called: &Called<'_>) -> Self::Call {
        (**self).called(called)
    }

    fn stepped(&self, call: &mut Self::Call, step: &Step<'_>) {
        (**self).stepped(call, step);
    }

    fn began(&self, call: &mut Self::Call, activity: &'static str) {
        (**self).began(call, activity);
    }

    fn ended(&self, call: &mut Self::Call, activity: &'static str, took: Duration) {
        (**self).ended(call, activity, took);
    }

    fn panicked(&self, call: &mut Self::Call, message: &str) {
        (**self).panicked(call, message);
    }

    fn answered(&self, call: Self::Call, reply: Option<&'static str>, took: Duration) {
        (**self).answered(call, reply, took);
    }

    fn overrun(&self, lasting: Lasting, by: Duration) {
        (**self).overrun(lasting, by);
    }
}

/// Both listen, the first one first.
impl<A: Observer, B: Observer> Observer for (A, B) {
    type Call = (A::Call, B::Call);
    const LISTENS: bool = A::LISTENS || B::LISTENS;

    fn called(&self, called: &Called<'_>) -> Self::Call {
        (self.0.called(called), self.1.called(called))
    }

    fn stepped(&self, call: &mut Self::Call, step: &Step<'_>) {
        self.0.stepped(&mut call.0, step);
        self.1.stepped(&mut call.1, step);
    }

    fn began(&self, call: &mut Self::Call, activity: &'static str) {
        self.0.began(&mut call.0, activity);
        self.1.began(&mut call.1, activity);
    }

    fn ended(&self, call: &mut Self::Call, activity: &'static str, took: Duration) {
        self.0.ended(&mut call.0, activity, took);
        self.1.ended(&mut call.1, activity, took);
    }

    fn panicked(&self, call: &mut Self::Call, message: &str) {
        self.0.panicked(&mut call.0, message);
        self.1.panicked(&mut call.1, message);
    }

    fn answered(&self, call: Self::Call, reply: Option<&'static str>, took: Duration) {
        self.0.answered(call.0, reply, took);
        self.1.answered(call.1, reply, took);
    }

    fn overrun(&self, lasting: Lasting, by: Duration) {
        self.0.overrun(lasting, by);
        self.1.overrun(lasting, by);
    }
}
