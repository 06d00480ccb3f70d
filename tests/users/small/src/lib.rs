//! A user's crate without `std`, of an older edition, that wants everything documented, hides names
//! of the language behind its own, and has two machines.
#![no_std]
#![deny(warnings, missing_docs, unsafe_code, unreachable_pub)]

/// Hides the one of the language.
pub type Result<T> = core::result::Result<T, Option>;

/// Hides the one of the language.
#[derive(Debug)]
pub struct Option;

/// A lamp, in a module inside a module.
pub mod house {
    /// The lamp's lifecycle, beside a name that hides one of the language.
    pub mod lamp {
        /// Hides the one of the language.
        pub type Result = u8;

        lifechart::machine!("lamp.yaml");
    }
}

/// The provider that comes with Lifechart.
pub mod provider {
    lifechart::machine!(builtin "vss_provider", tests = none);
}
