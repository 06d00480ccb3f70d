//! The table of an array: which file belongs to what. Written anew each time, beside the old one, and
//! then put in its place.

use super::image::LayerId;
use super::state::{Phase, Set, Shared};
use super::{Error, lock};
use lifechart_vss::ids::SetId;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::fs::File;
use std::io::{self, Write};
use std::path::Path;
use std::sync::TryLockError;
use std::sync::atomic::Ordering;

/// The name of the table.
pub(super) const NAME: &str = "array.json";
/// The name of a table that is being written.
pub(super) const NEW_NAME: &str = "array.json.new";

/// What the table says.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Table {
    /// Whether a process has the array open, or had and did not end in order.
    pub(super) is_open: bool,
    pub(super) array: u32,
    pub(super) last_layer: LayerId,
    pub(super) last_identity: u32,
    pub(super) luns: Vec<LunRow>,
    pub(super) sets: Vec<SetRow>,
    /// Which files are about to be merged into which place: the first takes that of the second.
    pub(super) merging: Vec<(LayerId, LayerId)>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct LunRow {
    pub(super) number: u64,
    pub(super) bytes: u64,
    pub(super) identity: u32,
    /// The lowest first.
    pub(super) layers: Vec<LayerId>,
    /// What may lie upon them already: a commit writes nothing.
    pub(super) prepared: Option<LayerId>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SetRow {
    /// Its id: 32 digits.
    pub(super) set: String,
    pub(super) is_finished: bool,
    pub(super) snapshots: Vec<SnapshotRow>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SnapshotRow {
    pub(super) lun: u64,
    pub(super) layer: LayerId,
    pub(super) identity: u32,
    pub(super) ids: Vec<String>,
    pub(super) writes: u64,
    pub(super) recovery: Option<LayerId>,
}

/// What is known of the table on disk.
#[derive(Default)]
pub(super) struct Saved {
    /// The files that snapshots end in, by it.
    pub(super) pins: BTreeSet<LayerId>,
    /// What is about to be merged, to be written with the rest.
    pub(super) merging: Vec<(LayerId, LayerId)>,
}

pub(super) fn id_text(id: u128) -> String {
    format!("{id:032x}")
}

pub(super) fn id_of_text(text: &str) -> Option<u128> {
    u128::from_str_radix(text, 16).ok()
}

impl Shared {
    /// Writes the table as things are now.
    pub(super) fn save(&self) -> Result<(), Error> {
        self.save_with(|_| {})
    }

    /// The same, with a change to what is noted beside.
    pub(super) fn save_with(&self, change: impl FnOnce(&mut Saved)) -> Result<(), Error> {
        let mut saved = lock(&self.saved);
        change(&mut saved);
        self.save_locked(&mut saved)
    }

    /// Writes the table, unless another thread is just doing so: then nothing, without waiting.
    pub(super) fn save_if_idle(&self) -> Result<(), Error> {
        let mut saved = match self.saved.try_lock() {
            Ok(saved) => saved,
            Err(TryLockError::Poisoned(saved)) => saved.into_inner(),
            Err(TryLockError::WouldBlock) => return Ok(()),
        };
        self.save_locked(&mut saved)
    }

    fn save_locked(&self, saved: &mut Saved) -> Result<(), Error> {
        let (table, finished) = self.table(saved);
        self.write_table(&table)?;
        *lock(&self.named) = finished;
        let rows = table.sets.iter().flat_map(|set| &set.snapshots);
        saved.pins = rows.map(|row| row.layer).collect();
        Ok(())
    }

    /// The table as things are now, and the sets that are finished in it.
    fn table(&self, saved: &Saved) -> (Table, BTreeSet<SetId>) {
        let sets = lock(&self.sets);
        let is_finished = |entry: &Set| matches!(entry.phase, Phase::Sealed | Phase::Finished);
        let finished = sets.iter().filter(|(_, entry)| is_finished(entry));
        let finished: BTreeSet<SetId> = finished.map(|(set, _)| *set).collect();
        // Before any of them can go: whoever drops one has to know that it may be on the disk.
        lock(&self.named).extend(&finished);
        let luns = lock(&self.luns);
        let luns = luns.values().map(|lun| {
            let state = lock(&lun.state);
            LunRow {
                number: lun.number(),
                bytes: lun.size(),
                identity: lun.identity.number,
                layers: state.layers.iter().map(|layer| layer.id).collect(),
                prepared: state.prepared.as_ref().map(|(_, layer)| layer.id),
            }
        });
        let rows = sets.iter().map(|(set, entry)| SetRow {
            set: id_text(set.0),
            is_finished: is_finished(entry),
            snapshots: entry.members.iter().filter_map(row).collect(),
        });
        let table = Table {
            is_open: self.is_open.load(Ordering::Acquire),
            array: self.array,
            last_layer: self.last_layer.load(Ordering::Acquire),
            last_identity: self.last_identity.load(Ordering::Acquire),
            luns: luns.collect(),
            sets: rows.collect(),
            merging: saved.merging.clone(),
        };
        (table, finished)
    }

    fn write_table(&self, table: &Table) -> Result<(), Error> {
        let (folder, faults) = (&self.ground.folder, &self.ground.faults);
        let text = serde_json::to_vec_pretty(table).map_err(io::Error::other)?;
        let new = folder.join(NEW_NAME);
        faults.step("table.write", &|| false, || {
            let mut file = File::create(&new)?;
            file.write_all(&text)?;
            file.sync_all()
        })?;
        faults.step("table.rename", &|| false, || {
            std::fs::rename(&new, folder.join(NAME))?;
            sync_folder(folder);
            Ok(())
        })?;
        Ok(())
    }
}

fn row(member: &super::state::Member) -> Option<SnapshotRow> {
    let snapshot = member.snapshot.as_ref()?;
    Some(SnapshotRow {
        lun: snapshot.lun.number(),
        layer: snapshot.layer,
        identity: snapshot.identity.number,
        ids: snapshot.ids.iter().map(|id| id_text(id.0)).collect(),
        writes: snapshot.writes,
        recovery: lock(&snapshot.recovery).as_ref().map(|layer| layer.id),
    })
}

/// Where a folder can be brought to the disk it is; Windows does that by itself.
fn sync_folder(folder: &Path) {
    if let Ok(folder) = File::open(folder) {
        let _ = folder.sync_all();
    }
}

/// Reads the table; none if there is none.
pub(super) fn read(folder: &Path) -> Result<Option<Table>, Error> {
    let path = folder.join(NAME);
    let text = match std::fs::read(&path) {
        Ok(text) => text,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(error.into()),
    };
    let table = serde_json::from_slice(&text);
    table.map(Some).map_err(|error| Error::Table(path, error.to_string()))
}
