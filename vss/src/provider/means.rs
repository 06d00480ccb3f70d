//! What an author's method may do to the outside world, as values that it is handed.
//!
//! Nobody but the driver of the lifecycle makes them, and none outlives the call it is handed to. In
//! CommitSnapshots there are none: no I/O to original volumes (RB-18), nothing that waits for I/O
//! (RB-19, RB-20, RB-21), no event log (RB-25). The flags of a LUN nobody is ever handed the means to
//! change (RB-8, RB-10).
//!
//! A function that does such a thing asks for it, and cannot be called where it must not be:
//!
//! ```
//! use lifechart_vss::provider::means::OriginalIo;
//!
//! fn read_block(number: u64, _: OriginalIo<'_>) -> Vec<u8> {
//!     vec![0; number as usize % 7]
//! }
//! ```
//!
//! ```compile_fail,E0451
//! use lifechart_vss::provider::means::OriginalIo;
//!
//! fn commit() {
//!     let io = OriginalIo { granted: std::marker::PhantomData };   // nobody can make one
//! }
//! ```

use crate::lifecycle::{hardware, software};
use std::marker::PhantomData;

macro_rules! means {
    ($($(#[$about:meta])* $name:ident)*) => {
        $(
            $(#[$about])*
            #[derive(Clone, Copy, Debug)]
            pub struct $name<'a> {
                granted: PhantomData<&'a ()>,
            }

            impl<'a> From<&'a hardware::effects::$name> for $name<'a> {
                fn from(_: &'a hardware::effects::$name) -> Self {
                    Self { granted: PhantomData }
                }
            }

            impl<'a> From<&'a software::effects::$name> for $name<'a> {
                fn from(_: &'a software::effects::$name) -> Self {
                    Self { granted: PhantomData }
                }
            }
        )*
    };
}

means! {
    /// I/O to a volume that is being shadow copied.
    OriginalIo
    /// Waiting for I/O, begun here or earlier; and any system call that is likely to.
    SynchronousIo
    /// Writing to the event log.
    Log
}

impl Log<'_> {
    /// Where no call runs and no volume is frozen; see [`super::events`].
    pub(super) const fn while_nothing_is_frozen() -> Self {
        Self { granted: PhantomData }
    }
}

/// All there are, where no volume is frozen.
#[derive(Clone, Copy, Debug)]
pub struct Open<'a> {
    /// I/O to a volume that is being shadow copied.
    pub original_io: OriginalIo<'a>,
    /// Waiting for I/O.
    pub synchronous_io: SynchronousIo<'a>,
    /// Writing to the event log.
    pub log: Log<'a>,
}

/// What is left where applications are frozen.
#[derive(Clone, Copy, Debug)]
pub struct Frozen<'a> {
    /// I/O to a volume that is being shadow copied.
    pub original_io: OriginalIo<'a>,
    /// Waiting for I/O.
    pub synchronous_io: SynchronousIo<'a>,
}
