//! What becomes of a panic in the author's code.

use std::any::Any;
use std::borrow::Cow;
use std::boxed::Box;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::string::String;

/// Runs some of the author's code; a panic ends here, and only its message is left.
///
/// What the code has borrowed is its owner's to put right: the driver looks at nothing of it but
/// what it keeps in order itself.
pub(crate) fn caught<R>(run: impl FnOnce() -> R) -> Result<R, Cow<'static, str>> {
    catch_unwind(AssertUnwindSafe(run)).map_err(message)
}

fn message(payload: Box<dyn Any + Send>) -> Cow<'static, str> {
    let payload = match payload.downcast::<&'static str>() {
        Ok(message) => return Cow::Borrowed(*message),
        Err(payload) => payload,
    };
    match payload.downcast::<String>() {
        Ok(message) => Cow::Owned(*message),
        Err(payload) => {
            // To drop something unknown could panic once more.
            std::mem::forget(payload);
            Cow::Borrowed("something that is no text")
        }
    }
}
