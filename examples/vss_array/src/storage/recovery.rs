//! What becomes of an array whose process has died.

use super::chain::{self, Layer, Layers};
use super::identity::{Identity, new_array};
use super::image::{Ground, Image, LayerId, id_of};
use super::lun::Lun;
use super::snapshot::Snapshot;
use super::state::{Member, Phase, Set, Shared};
use super::table::{self, NEW_NAME, SetRow, SnapshotRow, Table, id_of_text};
use super::{Error, lock};
use lifechart_vss::ids::{SetId, SnapshotId};
use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::Path;
use std::sync::{Arc, Mutex};

/// What was found when the array was opened.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Recovered {
    /// Sets that were not finished, and are gone.
    pub discarded: Vec<SetId>,
    /// How many files belonged to nothing, and are gone.
    pub removed_files: usize,
}

/// Opens what lies in the folder.
pub(super) fn open(ground: Ground) -> Result<(Arc<Shared>, Recovered), Error> {
    let found = table::read(&ground.folder)?;
    let is_new = found.is_none();
    let table = found.unwrap_or_else(|| Table { array: new_array(), ..Table::default() });
    let (files, garbage): (BTreeSet<_>, BTreeSet<_>) = {
        let named = named(&table);
        files(&ground)?.into_iter().partition(|id| named.contains(id))
    };
    let last_layer = files.iter().chain(&garbage).copied().max().unwrap_or(0).max(table.last_layer);
    // First of all: what follows may need the space.
    let mut recovered = Recovered::default();
    for &id in &garbage {
        recovered.removed_files += remove(&ground.path(id))?;
    }
    if table.is_open {
        renew(&ground, &table, last_layer)?;
    }
    let luns = open_luns(&ground, &table, &files)?;
    let shared = Arc::new(Shared {
        ground,
        array: table.array,
        is_open: true.into(),
        saved: Mutex::default(),
        named: Mutex::default(),
        sets: Mutex::default(),
        luns: Mutex::new(luns),
        last_layer: last_layer.into(),
        last_identity: table.last_identity.into(),
        garbage: Mutex::default(),
        making: Mutex::default(),
        upkeep: super::upkeep::Upkeep::default(),
        merging: 0.into(),
        growing: 0.into(),
        preparing: 0.into(),
    });
    for row in &table.sets {
        let set = SetId(number(&shared.ground, &row.set)?);
        match row.is_finished {
            true => {
                let entry = open_set(&shared, row)?;
                lock(&shared.sets).insert(set, entry);
            }
            false => recovered.discarded.push(set),
        }
    }
    if !is_new || !garbage.is_empty() {
        shared.save()?;
    }
    recovered.removed_files += remove(&shared.ground.folder.join(NEW_NAME))?;
    Ok((shared, recovered))
}

/// The files that belong to something.
fn named(table: &Table) -> BTreeSet<LayerId> {
    let luns = table.luns.iter().flat_map(|row| row.layers.iter().chain(&row.prepared));
    let snapshots = table.sets.iter().filter(|set| set.is_finished).flat_map(|set| &set.snapshots);
    luns.copied().chain(snapshots.filter_map(|snapshot| snapshot.recovery)).collect()
}

/// Removes a file; how many there were.
fn remove(path: &Path) -> io::Result<usize> {
    match std::fs::remove_file(path) {
        Ok(()) => Ok(1),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(0),
        Err(error) => Err(error),
    }
}

fn files(ground: &Ground) -> Result<BTreeSet<LayerId>, Error> {
    let mut files = BTreeSet::new();
    for entry in std::fs::read_dir(&*ground.folder)? {
        files.extend(entry?.file_name().to_str().and_then(id_of));
    }
    Ok(files)
}

fn wrong(ground: &Ground, what: String) -> Error {
    Error::Table(ground.folder.join(table::NAME), what)
}

fn number(ground: &Ground, text: &str) -> Result<u128, Error> {
    id_of_text(text).ok_or_else(|| wrong(ground, format!("`{text}` is no id")))
}

/// Writes every file anew that may have been written to when the last process ended. What such a file
/// shows is right; which of its clusters are free it may have wrong, for a cluster is in use on disk
/// a moment before it is counted, and the next write could go there.
fn renew(ground: &Ground, table: &Table, last_layer: LayerId) -> Result<(), Error> {
    let mut suspects: Vec<(LayerId, Option<LayerId>, u64)> = Vec::new();
    for row in &table.luns {
        let layers: Vec<LayerId> = row.layers.iter().chain(&row.prepared).copied().collect();
        let is_written = |place: usize, id: LayerId| {
            place + 2 >= layers.len() || table.merging.iter().any(|(lower, _)| *lower == id)
        };
        let mut below = None;
        for (place, &id) in layers.iter().enumerate() {
            if !ground.path(id).exists() {
                continue;
            }
            if is_written(place, id) {
                suspects.push((id, below, row.bytes));
            }
            below = Some(id);
        }
        let snapshots = table.sets.iter().filter(|set| set.is_finished);
        for snapshot in snapshots.flat_map(|set| &set.snapshots) {
            if let Some(id) = snapshot.recovery.filter(|_| snapshot.lun == row.number) {
                suspects.push((id, Some(snapshot.layer), row.bytes));
            }
        }
    }
    let new = last_layer + 1;
    for (id, below, bytes) in suspects {
        // One that cannot be opened is told of by whoever needs it.
        let Ok(old) = Image::open(ground, id) else { continue };
        let renewed = Image::create(ground, new, below, bytes).and_then(|image| {
            chain::merge(&old, &image)?;
            image.replace(id, || {})
        });
        // Nobody would know of it, and there may be no space for the next one.
        renewed.inspect_err(|_| drop(remove(&ground.path(new))))?;
    }
    Ok(())
}

fn open_luns(
    ground: &Ground,
    table: &Table,
    files: &BTreeSet<LayerId>,
) -> Result<BTreeMap<u64, Arc<Lun>>, Error> {
    let mut luns = BTreeMap::new();
    for row in &table.luns {
        let mut layers = Vec::new();
        // What was prepared may take writes already, and shows the same if it does not.
        for &id in row.layers.iter().chain(&row.prepared) {
            let is_merged = table.merging.iter().any(|(lower, _)| *lower == id);
            if is_merged && !files.contains(&id) {
                continue;
            }
            let image = Image::open(ground, id);
            let image = image.map_err(|error| {
                wrong(ground, format!("file {id} of LUN {} cannot be read: {error}", row.number))
            })?;
            layers.push(Layer { id, image: Arc::new(image) });
        }
        let identity = Identity { array: table.array, number: row.identity };
        let lun = Lun::new(row.number, row.bytes, identity, Layers::from(layers));
        luns.insert(row.number, Arc::new(lun));
    }
    Ok(luns)
}

fn open_set(shared: &Arc<Shared>, row: &SetRow) -> Result<Set, Error> {
    let members = row.snapshots.iter().map(|row| open_member(shared, row));
    let members = members.collect::<Result<_, _>>()?;
    Ok(Set { phase: Phase::Finished, members, preparation: None })
}

fn open_member(shared: &Arc<Shared>, row: &SnapshotRow) -> Result<Member, Error> {
    let ground = &shared.ground;
    let lun = shared.lun(row.lun)?;
    if lun.layers_up_to(row.layer).is_none() {
        return Err(wrong(ground, format!("LUN {} has no file {}", row.lun, row.layer)));
    }
    let recovery = match row.recovery {
        None => None,
        Some(id) => Some(Layer { id, image: Arc::new(Image::open(ground, id)?) }),
    };
    let ids = row.ids.iter().map(|id| number(ground, id).map(SnapshotId));
    let ids = ids.collect::<Result<Vec<_>, _>>()?;
    let identity = Identity { array: shared.array, number: row.identity };
    let snapshot = Snapshot {
        shared: Arc::downgrade(shared),
        lun: Arc::clone(&lun),
        layer: row.layer,
        identity,
        ids: ids.clone(),
        writes: row.writes,
        last_write: 0,
        recovery: Mutex::new(recovery),
        writing: Mutex::new(()),
    };
    Ok(Member { lun, ids, identity, snapshot: Some(Arc::new(snapshot)) })
}
