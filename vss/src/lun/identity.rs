//! RB-23: what a LUN is told apart by.

use super::content::Content;
use super::designator::{Association, Designator, Kind};
use super::information::LunInformation;
use crate::rules::{Reason, Rule};
use std::collections::BTreeSet;

/// The names of a LUN that count: of kind 1, 2, 3 or 8, of the LUN itself (association 0), well formed
/// and not blank.
///
/// That they be well formed and not blank is our decision. A name whose length or code set cannot be,
/// or of nothing but zeros or spaces, is what firmware says that was given none; and it says
/// the same for the next LUN.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Default)]
pub struct Identity(BTreeSet<(Kind, Vec<u8>)>);

impl Identity {
    /// That of a LUN with these names.
    pub fn of_designators<'a>(designators: impl IntoIterator<Item = &'a Designator>) -> Self {
        Self(designators.into_iter().filter_map(counted).collect())
    }

    /// That of a LUN, from what VSS knows of it.
    pub fn of_lun(lun: &LunInformation) -> Self {
        let names: Vec<Designator> =
            lun.device_id.identifiers.iter().map(|name| name.designator()).collect();
        Self::of_designators(&names)
    }

    /// Whether it has no name that counts.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether it has a name that the other one does not have.
    pub fn has_more_than(&self, other: &Self) -> bool {
        !self.0.is_subset(&other.0)
    }
}

/// A name that counts, without its padding.
fn counted(designator: &Designator) -> Option<(Kind, Vec<u8>)> {
    if designator.association != Association::LUN || !designator.kind.can_be_unique() {
        return None;
    }
    let (own, name) = match designator.content().ok()? {
        // The name of the vendor alone says nothing about the LUN.
        Content::T10VendorId { specific, .. } => (specific, designator.bytes.as_slice()),
        Content::ScsiName(name) => (name.as_bytes(), name.as_bytes()),
        Content::Naa(_) => (designator.bytes.get(1..)?, designator.bytes.as_slice()),
        _ => (designator.bytes.as_slice(), designator.bytes.as_slice()),
    };
    let is_blank = own.iter().all(|&byte| byte == 0 || byte == b' ');
    (!is_blank).then(|| (designator.kind, name.to_vec()))
}

/// Whether the LUN of a shadow copy can be told from its original, and the original from it (RB-23).
///
/// # Errors
///
/// Which of them has no name of its own.
pub fn check_distinct(original: &Identity, shadow: &Identity) -> Result<(), Vec<Reason>> {
    let mut broken = Vec::new();
    for (own, other, what) in [(original, shadow, "original"), (shadow, original, "shadow copy")] {
        if own.is_empty() {
            let text = format!("the {what} LUN has no identifier of type 1, 2, 3 or 8");
            broken.push(Reason::new(Rule::Rb23, text));
        } else if !own.has_more_than(other) {
            let text = format!("every identifier of the {what} LUN is also one of the other LUN");
            broken.push(Reason::new(Rule::Rb23, text));
        }
    }
    if broken.is_empty() { Ok(()) } else { Err(broken) }
}

/// Which of these LUNs have no name that is theirs alone, by their places (RB-23).
pub fn without_own_identifier(luns: &[Identity]) -> Vec<usize> {
    let has_own = |place: usize, lun: &Identity| {
        lun.0.iter().any(|name| {
            let mut others = luns.iter().enumerate().filter(|&(other, _)| other != place);
            !others.any(|(_, other)| other.0.contains(name))
        })
    };
    let places = luns.iter().enumerate();
    places.filter(|&(place, lun)| !has_own(place, lun)).map(|(place, _)| place).collect()
}
