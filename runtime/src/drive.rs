//! What every generated driver can do, whatever its machine.

use crate::interrupt::Interrupts;
use crate::observe::{Params, Seen};
use core::time::Duration;

/// A driver whose calls may overlap: the steps are decided under a lock, the work runs outside.
///
/// `Shared` does all of this with the means of `std`; this is for those who have none or want
/// others.
///
/// ```text
/// let mut call = Call::from(event);
/// loop {
///     match driver.lock().advance(&mut call, &handler, &interrupts, &mut |_| {}) {
///         Progress::Work => Driver::work(&mut call, &mut handler, &interrupts),  // lock released
///         Progress::Wait => // until another call has advanced
///         Progress::Done => break call.reply(),
///     }
/// }
/// ```
///
/// A call that was advanced once has to be advanced until it is done, or those behind it wait
/// forever.
pub trait Drive<H: ?Sized> {
    /// What can be called.
    type Event;
    /// What a caller is told.
    type Reply;
    /// A call on its way.
    type Call: From<Self::Event>;

    /// Decides what can be decided, tells what it decides, and says what the call needs next.
    fn advance(
        &mut self,
        call: &mut Self::Call,
        handler: &H,
        interrupts: &Interrupts,
        seen: &mut impl FnMut(&Seen<'_>),
    ) -> Progress;

    /// Runs what the call needs next, on this thread.
    fn work(call: &mut Self::Call, handler: &mut H, interrupts: &Interrupts);

    /// Takes note that `advance` or `work` has panicked, which may then go on.
    ///
    /// An activity that panics has failed, with what the file refuses by default if that is on its
    /// list, else with the first failure on it. An action counts as run; those after it run, and
    /// the activity that it was to prepare has failed. An event whose guard panics is refused;
    /// elsewhere a guard that panics does not hold. Where nothing else says so, the call answers a
    /// failure.
    fn panicked(call: &mut Self::Call);

    /// What the caller is told once the call is done; nothing if the call was no event.
    fn reply(call: &Self::Call) -> Option<Self::Reply>;

    /// The name of that reply.
    fn replied(call: &Self::Call) -> Option<&'static str>;

    /// The event that came in, if it was one, and what it carries.
    fn called<R>(call: &Self::Call, tell: impl FnOnce(Option<&'static str>, Params<'_>) -> R) -> R;

    /// The activity that `work` would run next.
    fn working(call: &Self::Call) -> Option<Working>;

    /// A call for everything that is due, which has no reply; none where nothing ever is.
    fn elapse() -> Option<Self::Call>;

    /// When something will be due, if anything will.
    fn next_deadline(&self) -> Option<Duration>;

    /// What the handler's clock says, where the machine has clocks.
    fn now(handler: &H) -> Option<Duration>;
}

/// An activity that is about to run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Working {
    /// Its name.
    pub activity: &'static str,
    /// How long it may take.
    pub budget: Option<Duration>,
}

/// What a call needs next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// Its work has to run; also said, with no work, where others should look again.
    Work,
    /// Another call has to advance first: nothing has changed.
    Wait,
    /// Nothing: it is answered.
    Done,
}
