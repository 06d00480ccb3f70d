//! The rules that everything here rests on, by their ids.
//!
//! STP and RB are Microsoft's pages "State Transitions in Shadow Copy Providers" and "Required
//! Behaviors for Shadow Copy Providers". CTX are the rules for contexts, from the pages of
//! `_VSS_VOLUME_SNAPSHOT_ATTRIBUTES` and `_VSS_SNAPSHOT_CONTEXT`. The words are ours.

use std::fmt;

macro_rules! rules {
    ($($name:ident $id:literal $text:literal)*) => {
        /// A rule.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Rule {
            $(#[doc = concat!($id, ": ", $text)] $name,)*
        }

        impl Rule {
            /// All rules, in the order of the pages.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            /// Its id, such as `RB-6`.
            pub const fn id(self) -> &'static str {
                match self {
                    $(Self::$name => $id,)*
                }
            }

            /// What it says.
            pub const fn text(self) -> &'static str {
                match self {
                    $(Self::$name => $text,)*
                }
            }
        }
    };
}

rules! {
    Stp1 "STP-1" "One shadow copy set is created at a time, from StartSnapshotSet until DoSnapshotSet returns."
    Stp2 "STP-2" "Meanwhile another StartSnapshotSet fails, and its requester tries again later."
    Stp3 "STP-3" "VSS aborts a set only after the requester called DoSnapshotSet, even if it failed before."
    Stp4 "STP-4" "So no abort comes until EndPrepareSnapshots was called; it may come while that runs."
    Stp5 "STP-5" "Of a set that is abandoned before that, a provider hears nothing until the next set begins."
    Stp6 "STP-6" "A BeginPrepareSnapshot with a new set id is accepted at any point and replaces the set before."
    Rb1 "RB-1" "A requester needs to know nothing about the provider: adding a volume is enough."
    Rb2 "RB-2" "The attributes TRANSPORTABLE, DIFFERENTIAL and PLEX are honoured."
    Rb3 "RB-3" "What cannot be honoured is answered as unsupported, which is no error."
    Rb4 "RB-4" "A provider never agrees to a shadow copy that it cannot create."
    Rb5 "RB-5" "Where neither DIFFERENTIAL nor PLEX is asked for, the provider chooses, and finds the space itself."
    Rb6 "RB-6" "DIFFERENTIAL and PLEX exclude each other."
    Rb7 "RB-7" "Nothing that a shadow copy needs is set through an interface of the provider's own."
    Rb8 "RB-8" "The hidden flag of a LUN is set and cleared by VSS alone."
    Rb9 "RB-9" "A LUN is mapped read/write before it is shadow copied, not afterwards."
    Rb10 "RB-10" "The read-only flag of a LUN is set and cleared by VSS alone."
    Rb11 "RB-11" "On a cluster shadow copies are not imported automatically; they are transported out of it."
    Rb12 "RB-12" "Before Windows Server 2008, shadow copies of dynamic disks are transported to another host."
    Rb13 "RB-13" "A provider is a COM server in a process of its own."
    Rb14 "RB-14" "Long work starts in BeginPrepareSnapshot, which returns without waiting for it."
    Rb15 "RB-15" "EndPrepareSnapshots waits until that work is done; an abort puts an end to the waiting."
    Rb16 "RB-16" "PreCommit, Commit and PostCommitSnapshots return without delay."
    Rb17 "RB-17" "CommitSnapshots is over within seconds; after ten, writes go on without it."
    Rb18 "RB-18" "CommitSnapshots does no I/O to the volumes that are being copied."
    Rb19 "RB-19" "CommitSnapshots does no synchronous I/O."
    Rb20 "RB-20" "CommitSnapshots makes no system call that is likely to cause either."
    Rb21 "RB-21" "I/O that CommitSnapshots cannot avoid is not waited for before PostCommitSnapshots."
    Rb22 "RB-22" "The LUNs of shadow copies are read/write, also where the volume is shown read-only."
    Rb23 "RB-23" "The original and the shadow copy LUN each have an identifier that is theirs alone."
    Rb24 "RB-24" "All shadow copies of a set come to be, or none does."
    Rb25 "RB-25" "Nothing is written to the event log while volumes are frozen."
    Rb26 "RB-26" "A call answers nothing but the codes that are documented for it."
    Ctx1 "CTX-1" "A context is one of the documented ones."
    Ctx2 "CTX-2" "A requester may add only TRANSPORTABLE, DIFFERENTIAL and PLEX to a context."
    Ctx3 "CTX-3" "Nothing is added to the contexts of client accessible shadow copies."
    Ctx4 "CTX-4" "A shadow copy that writers recover automatically is not transportable."
    Ctx5 "CTX-5" "The context of all shadow copies is for looking and deleting, not for creating."
}

impl fmt::Display for Rule {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.id())
    }
}

/// A rule that does not let something be, and why here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// The rule.
    pub rule: Rule,
    /// What is so here, in words for an event log.
    pub text: String,
}

impl Reason {
    pub(crate) fn new(rule: Rule, text: impl Into<String>) -> Self {
        Self { rule, text: text.into() }
    }
}

impl fmt::Display for Reason {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} ({})", self.text, self.rule)
    }
}

impl std::error::Error for Reason {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_those_of_the_pages_in_their_order() {
        let pages = [("STP", 6), ("RB", 26), ("CTX", 5)];
        let ids = pages
            .iter()
            .flat_map(|&(page, last)| (1..=last).map(move |number| format!("{page}-{number}")));
        let named: Vec<&str> = Rule::ALL.iter().map(|rule| rule.id()).collect();
        assert_eq!(named, ids.collect::<Vec<String>>());
    }
}
