//! The set in creation, and what becomes of it.

use super::volume::Volume;
use lifechart_vss::ids::{SetId, SnapshotId};
use lifechart_vss::lun::LunInformation;
use std::sync::Arc;

/// A set that is being created.
#[derive(Default)]
pub(super) struct Creation {
    pub(super) set: Option<SetId>,
    pub(super) added: Vec<Added>,
}

/// A volume of a set.
#[derive(Clone)]
pub struct Added {
    /// The volume.
    pub volume: Arc<Volume>,
    /// Its shadow copy.
    pub snapshot: SnapshotId,
    /// The place of its provider, among those that VSS knows.
    pub provider: usize,
    /// How many writes there were when they were held: what is to be on the shadow copy.
    pub held_at: usize,
    /// The LUN of the shadow copy, once the provider has named it.
    pub target: Option<LunInformation>,
}

/// A set that was created.
#[derive(Clone)]
pub struct Created {
    /// The set.
    pub set: SetId,
    /// Its volumes.
    pub volumes: Vec<Added>,
}

impl Creation {
    /// A volume joins the set. The first one of another set begins it.
    pub(super) fn add(&mut self, set: SetId, added: Added) {
        if self.set != Some(set) {
            *self = Self { set: Some(set), added: Vec::new() };
        }
        self.added.push(added);
    }

    /// The providers that serve the set, each once, in the order in which they joined.
    pub(super) fn providers(&self) -> Vec<usize> {
        let mut places = Vec::new();
        for added in &self.added {
            if !places.contains(&added.provider) {
                places.push(added.provider);
            }
        }
        places
    }

    /// Its volumes.
    pub(super) fn volumes(&self) -> Vec<Arc<Volume>> {
        self.added.iter().map(|added| Arc::clone(&added.volume)).collect()
    }

    /// What it comes to.
    pub(super) fn created(&self) -> Created {
        Created { set: self.set.unwrap_or(SetId(0)), volumes: self.added.clone() }
    }
}
