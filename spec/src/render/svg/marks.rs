//! Marks on states and transitions: what was added, removed or changed.
//!
//! Told by colour, by a sign, and by the line.

use crate::machine::{StateId, TransitionId};
use std::collections::BTreeMap;

/// What has become of something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mark {
    /// It was not there.
    Added,
    /// It is no longer there.
    Removed,
    /// It says something else.
    Changed,
}

/// What in a picture is marked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Marks {
    /// States and composites.
    pub states: BTreeMap<StateId, Mark>,
    /// Transitions.
    pub transitions: BTreeMap<TransitionId, Mark>,
}

impl Mark {
    /// Every mark, in the order of the legend.
    pub(super) const ALL: [Mark; 3] = [Mark::Added, Mark::Removed, Mark::Changed];

    /// Its class, and its word.
    pub(super) fn as_str(self) -> &'static str {
        match self {
            Mark::Added => "added",
            Mark::Removed => "removed",
            Mark::Changed => "changed",
        }
    }

    /// What stands before whatever has it.
    pub(super) fn sign(self) -> &'static str {
        match self {
            Mark::Added => "+ ",
            Mark::Removed => "\u{2212} ",
            Mark::Changed => "~ ",
        }
    }
}

impl Marks {
    /// Whether anything is marked.
    pub(super) fn is_empty(&self) -> bool {
        self.states.is_empty() && self.transitions.is_empty()
    }
}

/// Added to the style sheet where something is marked; what is not marked steps back.
pub(super) const SHEET: &str = "\
.lifechart{--added:#116329;--removed:#b3201b;--changed:#7a4b00}
@media (prefers-color-scheme:dark){.lifechart{--added:#7ee787;--removed:#ff8a80;--changed:#e3b341}}
.lifechart .arrow:not(.added):not(.removed):not(.changed){opacity:.62}
.lifechart .added .track{stroke:var(--added);stroke-width:3;stroke-dasharray:none}
.lifechart .removed .track{stroke:var(--removed);stroke-width:2;stroke-dasharray:2 3}
.lifechart .changed .track{stroke:var(--changed);stroke-width:2.4;stroke-dasharray:10 3}
.lifechart .added .core,.lifechart .removed .core,.lifechart .changed .core{display:none}
.lifechart .added .fill,.lifechart .added text,.lifechart .added tspan{fill:var(--added)}
.lifechart .removed .fill,.lifechart .removed text,.lifechart .removed tspan{fill:var(--removed)}
.lifechart .changed .fill,.lifechart .changed text,.lifechart .changed tspan{fill:var(--changed)}
.lifechart .removed tspan:not(.lead),.lifechart .removed .name{text-decoration:line-through}
.lifechart .added>.box,.lifechart .added>.frame{stroke:var(--added);stroke-width:3}
.lifechart .removed>.box,.lifechart .removed>.frame{stroke:var(--removed);stroke-width:2;stroke-dasharray:2 3}
.lifechart .changed>.box,.lifechart .changed>.frame{stroke:var(--changed);stroke-width:2.4;stroke-dasharray:10 3}
";
