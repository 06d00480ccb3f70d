//! Arrays that take part.

use crate::scripted::Scripted;
use lifechart::observe::TraceLines;
use lifechart_vss::ids::SetId;
use lifechart_vss::provider::Hardware;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;
use vss_array::check::Log;
use vss_array::coordinator::{SetProvider, Volume};
use vss_array::disk::Fabric;
use vss_array::memory::{MemoryArray, Wrong};
use vss_array::provider::ArrayProvider;
use vss_array::storage::{Array, Faults, Lun, Settings};
use vss_array::writers::record;

/// How large a LUN in memory is.
const SIZE: usize = record::ROOM as usize;

/// How long an array may take to tidy up.
const PATIENCE: Duration = Duration::from_secs(5);

/// An array, its provider, and its volumes.
pub(crate) struct Member {
    pub(crate) provider: Arc<Scripted>,
    pub(crate) fabric: Arc<dyn Fabric>,
    pub(crate) log: Log,
    pub(crate) volumes: Vec<Arc<Volume>>,
    pub(crate) leftovers: Box<dyn Fn() -> Vec<String> + Send + Sync>,
    pub(crate) delete: Box<dyn Fn(SetId) + Send + Sync>,
}

/// An array in memory with so many LUNs.
pub(crate) fn memory(number: u32, luns: u32) -> Member {
    small_memory(number, luns, 1_000)
}

/// The same with room for so many shadow copies.
pub(crate) fn small_memory(number: u32, luns: u32, room: usize) -> Member {
    of_memory(MemoryArray::new(number, luns, SIZE, room, Wrong::Nothing), number, luns)
}

/// The same with something wrong.
pub(crate) fn wrong_memory(number: u32, luns: u32, wrong: Wrong) -> (Member, MemoryArray) {
    let array = MemoryArray::new(number, luns, SIZE, 1_000, wrong);
    (of_memory(array.clone(), number, luns), array)
}

/// An array of files with so many LUNs, and where faults are put into it.
pub(crate) fn files(folder: &Path, luns: u64) -> (Member, Arc<Array>) {
    files_with(folder, luns, |lun| {
        let name = format!("files {}", lun.number());
        Volume::new(name, lun.information(), lun)
    })
}

/// The same with volumes of the caller's making.
pub(crate) fn files_with(
    folder: &Path,
    luns: u64,
    volume: impl Fn(Arc<Lun>) -> Volume,
) -> (Member, Arc<Array>) {
    let settings = Settings { faults: Faults::none(), ..Settings::default() };
    let array = Arc::new(Array::open_with(folder, settings).expect("it is an array"));
    for number in array.luns().len() as u64..luns {
        array.create_lun(number, SIZE as u64).expect("there is room for it");
    }
    let log = Log::default();
    let provider = ArrayProvider::new(Arc::clone(&array));
    let hardware = Hardware::observed(provider, TraceLines::new(log.clone()));
    let (tidied, deleted) = (Arc::clone(&array), Arc::clone(&array));
    let leftovers = move || match tidied.tidy(PATIENCE) {
        true => Vec::new(),
        false => vec![format!("{:?}", tidied.leftovers())],
    };
    let member = Member {
        provider: Arc::new(Scripted::new(Arc::new(hardware) as Arc<dyn SetProvider>)),
        fabric: Arc::clone(&array) as Arc<dyn Fabric>,
        log,
        volumes: array.luns().into_iter().map(|lun| Arc::new(volume(lun))).collect(),
        leftovers: Box::new(leftovers),
        delete: Box::new(move |set| {
            deleted.withdraw(set);
        }),
    };
    (member, array)
}

fn of_memory(array: MemoryArray, number: u32, luns: u32) -> Member {
    let log = Log::default();
    let hardware = Hardware::observed(array.clone(), TraceLines::new(log.clone()));
    let volume = |place| {
        let lun = array.lun(place);
        let disk = array.disk(&lun).expect("it is there");
        Arc::new(Volume::new(format!("memory {number}.{place}"), lun, disk))
    };
    let volumes = (0..luns).map(volume).collect();
    let (counted, deleted) = (array.clone(), array.clone());
    let leftovers = move || match counted.leftovers() {
        0 => Vec::new(),
        left => vec![format!("array {number} has {left} shadow copies of no set")],
    };
    Member {
        provider: Arc::new(Scripted::new(Arc::new(hardware) as Arc<dyn SetProvider>)),
        fabric: Arc::new(array.clone()),
        log,
        volumes,
        leftovers: Box::new(leftovers),
        delete: Box::new(move |set| deleted.delete(set)),
    }
}

/// A folder for an array.
pub(crate) fn folder() -> tempfile::TempDir {
    tempfile::tempdir().expect("there is room for it")
}
