//! What a transition is for.

/// What a transition is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum Role {
    /// The happy path.
    Main,
    /// Anything else.
    #[default]
    Normal,
    /// Starting over.
    Reset,
    /// Giving up on request.
    Abort,
    /// Giving up because something failed.
    Failure,
    /// Giving up because it took too long.
    Timeout,
}

impl Role {
    /// Every role, in order.
    pub const ALL: [Role; 6] =
        [Role::Main, Role::Normal, Role::Reset, Role::Abort, Role::Failure, Role::Timeout];

    /// Its word in a specification.
    pub const fn name(self) -> &'static str {
        match self {
            Role::Main => "main",
            Role::Normal => "normal",
            Role::Reset => "reset",
            Role::Abort => "abort",
            Role::Failure => "failure",
            Role::Timeout => "timeout",
        }
    }
}
