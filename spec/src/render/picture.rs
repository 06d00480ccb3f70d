//! What all pictures of a machine show: its arrows, its happy path, and what is said of them.

pub(super) mod arrows;
pub(super) mod lanes;
pub(super) mod path;
pub(super) mod roles;
#[cfg(feature = "tools")]
pub(super) mod said;
pub(super) mod texts;
