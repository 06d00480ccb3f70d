//! `_VSS_SNAPSHOT_CONTEXT`: what a requester wants shadow copies for, and what it adds to that.

use crate::attributes::Attributes;
use crate::rules::{Reason, Rule};
use std::fmt;

/// A documented context, without what a requester adds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Purpose {
    /// VSS_CTX_BACKUP: gone with the requester, and writers take part.
    Backup,
    /// VSS_CTX_FILE_SHARE_BACKUP: the same without writers.
    FileShareBackup,
    /// VSS_CTX_NAS_ROLLBACK: kept, without writers.
    NasRollback,
    /// VSS_CTX_APP_ROLLBACK: kept, and writers take part.
    AppRollback,
    /// VSS_CTX_CLIENT_ACCESSIBLE: earlier versions of files, without writers.
    ClientAccessible,
    /// VSS_CTX_CLIENT_ACCESSIBLE_WRITERS: earlier versions of files, and writers take part.
    ClientAccessibleWriters,
    /// VSS_CTX_ALL: all there are, to look at and to delete.
    All,
}

impl Purpose {
    /// All purposes.
    pub const ALL: &'static [Self] = &[
        Self::Backup,
        Self::FileShareBackup,
        Self::NasRollback,
        Self::AppRollback,
        Self::ClientAccessible,
        Self::ClientAccessibleWriters,
        Self::All,
    ];

    /// Its bits.
    pub const fn bits(self) -> u32 {
        match self {
            Self::Backup => 0,
            Self::FileShareBackup => 0x10,
            Self::NasRollback => 0x19,
            Self::AppRollback => 0x09,
            Self::ClientAccessible => 0x1D,
            Self::ClientAccessibleWriters => 0x0D,
            Self::All => 0xFFFF_FFFF,
        }
    }

    /// Whether users find the shadow copies as earlier versions.
    pub const fn is_client_accessible(self) -> bool {
        matches!(self, Self::ClientAccessible | Self::ClientAccessibleWriters)
    }
}

/// What a requester hands to SetContext and VSS to BeginPrepareSnapshot and AreLunsSupported.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Context(u32);

impl Context {
    /// What a requester may add to a context (CTX-2).
    pub const ADDED: Attributes =
        Attributes::TRANSPORTABLE.union(Attributes::DIFFERENTIAL).union(Attributes::PLEX);

    /// The context with these bits, as they come.
    pub const fn of_bits(bits: u32) -> Self {
        Self(bits)
    }

    /// A documented context, with what a requester adds.
    pub const fn new(purpose: Purpose, added: Attributes) -> Self {
        Self(purpose.bits() | added.bits())
    }

    /// Its bits.
    pub const fn bits(self) -> u32 {
        self.0
    }

    /// What the shadow copies are asked to be like.
    pub const fn attributes(self) -> Attributes {
        Attributes::from_bits_retain(self.0)
    }

    /// Which of the three attributes are asked for that a requester may add.
    pub const fn added(self) -> Attributes {
        self.attributes().intersection(Self::ADDED)
    }

    /// The documented context behind it, if there is one.
    pub fn purpose(self) -> Option<Purpose> {
        let own = if self.0 == Purpose::All.bits() { self.0 } else { self.0 & !Self::ADDED.bits() };
        Purpose::ALL.iter().copied().find(|purpose| purpose.bits() == own)
    }

    /// Whether a requester may ask for it, in order to create shadow copies.
    ///
    /// # Errors
    ///
    /// Every rule that it breaks.
    pub fn check(self) -> Result<(), Vec<Reason>> {
        let purpose = self.purpose();
        let is_client = self.attributes().contains(Attributes::CLIENT_ACCESSIBLE);
        let added = self.added();
        let mut broken: Vec<Reason> = Vec::new();
        if purpose.is_none() {
            broken.push(self.unknown());
        }
        if is_client && !added.is_empty() && purpose != Some(Purpose::All) {
            let text = format!("{added} is added to a client accessible context");
            broken.push(Reason::new(Rule::Ctx3, text));
        }
        broken.extend(self.contradictions());
        if broken.is_empty() { Ok(()) } else { Err(broken) }
    }

    /// Why nobody could create a shadow copy in it; nothing where somebody could.
    ///
    /// That is what a provider looks at. Whether a requester may ask for it ([`Context::check`]) VSS
    /// has looked at before, and may have added attributes of its own since.
    pub fn contradictions(self) -> Vec<Reason> {
        if self.purpose() == Some(Purpose::All) {
            let text = "shadow copies are created in the context of all of them";
            return vec![Reason::new(Rule::Ctx5, text)];
        }
        let asked = self.attributes();
        let mut broken = Vec::new();
        if asked.contains(Attributes::DIFFERENTIAL | Attributes::PLEX) {
            let text = "both a differential and a full copy are asked for";
            broken.push(Reason::new(Rule::Rb6, text));
        }
        if asked.contains(Attributes::AUTORECOVER | Attributes::TRANSPORTABLE) {
            let text = "both auto-recovery and transport are asked for";
            broken.push(Reason::new(Rule::Ctx4, text));
        }
        broken
    }

    /// Why it is no documented context: attributes that only VSS sets, or a mixture of none.
    fn unknown(self) -> Reason {
        let own = self.0 & !Self::ADDED.bits();
        let basic = Purpose::ALL.iter().filter(|purpose| **purpose != Purpose::All);
        // The nearest context below: what is left over was added.
        let nearest = basic
            .map(|purpose| purpose.bits())
            .filter(|bits| own & bits == *bits)
            .max_by_key(|bits| bits.count_ones())
            .unwrap_or(0);
        let more = Attributes::from_bits_retain(own & !nearest);
        let is_base = Attributes::from_bits_truncate(0x1D).contains(more);
        match is_base {
            true => {
                Reason::new(Rule::Ctx1, format!("no documented context has the bits 0x{own:X}"))
            }
            false => {
                Reason::new(Rule::Ctx2, format!("{more} is added, which no requester may add"))
            }
        }
    }
}

impl fmt::Debug for Context {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.purpose() {
            Some(purpose) if self.added().is_empty() || purpose == Purpose::All => {
                write!(formatter, "{purpose:?}")
            }
            Some(purpose) => write!(formatter, "{purpose:?} | {}", self.added()),
            None => write!(formatter, "{}", self.attributes()),
        }
    }
}

#[cfg(test)]
#[path = "context/tests.rs"]
mod tests;
