//! What every generated driver can do, whatever its machine.

use crate::interrupt::Interrupts;

/// A driver whose calls may overlap: the steps are decided under a lock, the work runs outside.
///
/// ```text
/// let mut call = Call::from(event);
/// loop {
///     let progress = driver.lock().advance(&mut call, &handler, &interrupts);
///     match progress {
///         Progress::Work => Driver::work(&mut call, &mut handler, &interrupts),
///         Progress::Wait => wait until another call has advanced,
///         Progress::Done => break call.reply(),
///     }
/// }
/// ```
///
/// A call that was advanced once has to be advanced until it is done, or those behind it wait
/// forever.
pub trait Drive<H: ?Sized> {
    /// A call on its way.
    type Call;

    /// Decides what can be decided, and says what the call needs next.
    fn advance(&mut self, call: &mut Self::Call, handler: &H, interrupts: &Interrupts) -> Progress;

    /// Runs what the call needs next, on this thread.
    fn work(call: &mut Self::Call, handler: &mut H, interrupts: &Interrupts);
}

/// What a call needs next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// Its work has to run.
    Work,
    /// Another call has to advance first.
    Wait,
    /// Nothing: it is answered.
    Done,
}
