//! What an arrow is for, as a colour and as a word.

use crate::machine::Role;

/// The colour of a role's lines and words.
pub(in crate::render) fn color(role: Role) -> &'static str {
    match role {
        Role::Main => "#0550ae",
        Role::Normal => "#424a53",
        Role::Reset => "#953800",
        Role::Abort => "#8250df",
        Role::Failure => "#cf222e",
        Role::Timeout => "#116329",
    }
}

/// The word that says what an arrow is for; the happy path has numbers instead.
pub(in crate::render) fn word(role: Role) -> Option<&'static str> {
    match role {
        Role::Main | Role::Normal => None,
        Role::Reset | Role::Abort | Role::Failure | Role::Timeout => Some(role.as_str()),
    }
}
