//! The array as a hardware provider, called as VSS calls it.

#![allow(clippy::unwrap_used)]

mod calls;
mod commit;
mod common;
mod crash;
