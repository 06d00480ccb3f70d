//! What every generated driver can do, whatever its machine.

use crate::interrupt::Interrupts;

/// A driver whose calls may overlap: the steps are decided under a lock, the work runs outside.
///
/// `Shared` does all of this with the means of `std`; this is for those who have none or want
/// others.
///
/// ```text
/// let mut call = Call::from(event);
/// loop {
///     match driver.lock().advance(&mut call, &handler, &interrupts) {
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

    /// Decides what can be decided, and says what the call needs next.
    fn advance(&mut self, call: &mut Self::Call, handler: &H, interrupts: &Interrupts) -> Progress;

    /// Runs what the call needs next, on this thread.
    fn work(call: &mut Self::Call, handler: &mut H, interrupts: &Interrupts);

    /// What the caller is told once the call is done; nothing if the call was no event.
    fn reply(call: &Self::Call) -> Option<Self::Reply>;
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
