//! The process that dies: it creates sets, and writes down what it has seen done.

use crate::member::files_with;
use crate::scripted::Instead;
use crate::world::World;
use lifechart_vss::calls::Call;
use lifechart_vss::hresult::Hresult;
use lifechart_vss::provider::CreateSnapshotSet;
use std::fs::{File, OpenOptions};
use std::hash::{DefaultHasher, Hasher as _};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use vss_array::coordinator::Volume;
use vss_array::disk::{Disk, image};
use vss_array::storage::{Array, Fault, Lun};

/// How many LUNs each of the two arrays has.
pub(super) const LUNS: [u64; 2] = [2, 1];

/// More sets than any step waits for.
const SETS: usize = 12;

/// What the process is told in its environment.
pub(super) struct Orders {
    pub(super) folder: PathBuf,
    /// When it dies.
    pub(super) dies: String,
    /// From which number on its applications write.
    pub(super) from: u64,
}

impl Orders {
    const NAMES: [&str; 3] = ["VSS_ARRAY_FOLDER", "VSS_ARRAY_DIES", "VSS_ARRAY_FROM"];

    pub(super) fn of_environment() -> Option<Self> {
        let [folder, dies, from] = Self::NAMES.map(|name| std::env::var(name).ok());
        Some(Self { folder: folder?.into(), dies: dies?, from: from?.parse().ok()? })
    }

    pub(super) fn environment(&self) -> [(&'static str, String); 3] {
        let [folder, dies, from] = Self::NAMES;
        let path = self.folder.to_string_lossy().into_owned();
        [(folder, path), (dies, self.dies.clone()), (from, self.from.to_string())]
    }
}

/// Where the array lies.
pub(super) fn array_folder(folder: &Path, array: usize) -> PathBuf {
    folder.join(format!("array{array}"))
}

/// Where the process notes what was written.
pub(super) fn writes(folder: &Path) -> PathBuf {
    folder.join("writes")
}

/// Where it notes which sets were finished and deleted.
pub(super) fn sets(folder: &Path) -> PathBuf {
    folder.join("sets")
}

fn appending(path: &Path) -> File {
    OpenOptions::new().create(true).append(true).open(path).expect("it can be written to")
}

/// A LUN that notes what it is about to write, and what was acknowledged. What is handed to the
/// system survives the process.
struct Noted {
    lun: Arc<Lun>,
    array: usize,
    notes: File,
}

impl Noted {
    fn note(&self, word: &str, offset: u64, bytes: &[u8]) -> io::Result<()> {
        let number =
            |from: usize| u64::from_le_bytes(bytes[from..from + 8].try_into().unwrap_or_default());
        let (array, lun, writer) = (self.array, self.lun.number(), number(8));
        let line = format!("{word} {array} {lun} {writer} {} {offset}\n", number(16));
        (&self.notes).write_all(line.as_bytes())
    }
}

impl Disk for Noted {
    fn size(&self) -> u64 {
        Disk::size(&*self.lun)
    }

    fn read(&self, offset: u64, bytes: &mut [u8]) -> io::Result<()> {
        Disk::read(&*self.lun, offset, bytes)
    }

    fn write(&self, offset: u64, bytes: &[u8]) -> io::Result<()> {
        self.note("begun", offset, bytes)?;
        Disk::write(&*self.lun, offset, bytes)?;
        self.note("done", offset, bytes)
    }
}

/// Creates sets and deletes old ones, until it dies.
pub(super) fn run(orders: &Orders) {
    let folder = &orders.folder;
    let (members, arrays): (Vec<_>, Vec<_>) = (0..LUNS.len())
        .map(|array| {
            files_with(&array_folder(folder, array), LUNS[array], |lun| {
                let information = lun.information();
                let notes = appending(&writes(folder));
                Volume::new("noted", information, Arc::new(Noted { lun, array, notes }))
            })
        })
        .unzip();
    // What is on the volumes already this process does not know, so it does not compare them.
    let mut world = World::from(members, orders.from);
    let mut notes = appending(&sets(folder));
    let mut finished = Vec::new();
    for round in 0..SETS {
        // Every third set comes to nothing, so that there is something to abort.
        let fails = round % 3 == 1;
        if fails {
            let veto = Instead::Answers(Hresult::VSS_E_PROVIDER_VETO);
            world.members[1].provider.then(Call::PreFinalCommitSnapshots, veto);
        }
        let begun = world.begin();
        // Nobody should call that now: it is refused, and leaves an event.
        world.members[0].provider.commit_snapshots(world.last_set());
        let begun = begun.and_then(|set| world.vss.do_snapshot_set(set));
        if fails {
            world.members[1].provider.forget();
        }
        if let Ok(created) = begun {
            let line = finished_line(created.set.0, &arrays);
            notes.write_all(line.as_bytes()).expect("it can be written to");
            finished.push(created.set);
            if round == 0 {
                // From here on there is something to lose.
                arm(&world, &arrays, &orders.dies);
            }
        }
        if finished.len() > 2 {
            let oldest = finished.remove(0);
            let line = format!("deleted {}\n", oldest.0);
            notes.write_all(line.as_bytes()).expect("it can be written to");
            world.members.iter().for_each(|member| (member.delete)(oldest));
            for array in &arrays {
                array.tidy(std::time::Duration::from_millis(200));
            }
        }
    }
}

/// What is finished, and what it looks like.
fn finished_line(set: u128, arrays: &[Arc<Array>]) -> String {
    let mut line = format!("finished {set}");
    for (place, array) in arrays.iter().enumerate() {
        for (lun, hash) in hashes(array, set) {
            line += &format!(" {place}:{lun}:{hash}");
        }
    }
    line + "\n"
}

/// For each LUN of the set its number, and a hash of its shadow copy.
pub(super) fn hashes(array: &Array, set: u128) -> Vec<(u64, u64)> {
    let sets = array.snapshots().into_iter().filter(|one| one.set.0 == set);
    let snapshots = sets.flat_map(|set| set.snapshots);
    let hash = |snapshot: Arc<vss_array::storage::Snapshot>| {
        let mut hasher = DefaultHasher::new();
        hasher.write(&image(&*snapshot).expect("it can be read"));
        (snapshot.lun().number(), hasher.finish())
    };
    snapshots.map(hash).collect()
}

/// Puts in when it dies: `step:NTH:POINT`, `call:before PLACE CALL`, or `never`.
fn arm(world: &World, arrays: &[Arc<Array>], dies: &str) {
    match dies.split_once(':') {
        Some(("step", rest)) => {
            let (nth, point) = rest.split_once(':').expect("it has a number");
            let nth = nth.parse().expect("it is a number");
            arrays[0].faults().arm(point, nth, Fault::Abort);
        }
        Some((_, rest)) => {
            let words: Vec<&str> = rest.split(' ').collect();
            let call = Call::ALL.iter().find(|call| format!("{call:?}") == words[2]);
            let instead =
                if words[0] == "before" { Instead::Dies } else { Instead::DiesAfterwards };
            let place: usize = words[1].parse().expect("it is a number");
            world.members[place].provider.instead(*call.expect("it is a call"), instead);
        }
        None => {}
    }
}
