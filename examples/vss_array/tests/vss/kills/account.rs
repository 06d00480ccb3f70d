//! What has to be there after the process has died, by what it has noted.

use super::victim::{LUNS, Orders, array_folder, hashes, sets, writes};
use crate::member::files_with;
use crate::world::World;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::Duration;
use vss_array::check::Book;
use vss_array::coordinator::{Volume, Written};
use vss_array::storage::Array;

/// A place among arrays, and the number of a LUN there.
type Place = (usize, u64);

/// Keeps account of volumes and finished sets over many deaths.
pub(super) struct Account {
    folder: PathBuf,
    generation: u64,
    logs: BTreeMap<Place, Vec<Written>>,
    finished: BTreeMap<u128, BTreeMap<Place, u64>>,
    deaths: usize,
    seen: usize,
}

impl Account {
    /// Two arrays with LUNs of zeros.
    pub(super) fn open(folder: &Path) -> Self {
        for (array, luns) in LUNS.iter().enumerate() {
            let volume = |lun: Arc<_>| volume(lun, Vec::new());
            drop(files_with(&array_folder(folder, array), *luns, volume));
        }
        Self {
            folder: folder.to_owned(),
            generation: 0,
            logs: BTreeMap::new(),
            finished: BTreeMap::new(),
            deaths: 0,
            seen: 0,
        }
    }

    /// A process that dies there, if it gets there; whether it did.
    pub(super) fn dies_at(&mut self, dies: &str) -> bool {
        let status = self.start(dies).wait().expect("it ends");
        assert_ne!(status.code(), Some(101), "{dies}: it has panicked");
        self.look(dies);
        self.deaths += usize::from(!status.success());
        !status.success()
    }

    /// A process that is killed after a while.
    pub(super) fn is_killed_after(&mut self, time: Duration) {
        let mut process = self.start("never");
        std::thread::sleep(time);
        process.kill().expect("it can be killed");
        process.wait().expect("it ends");
        self.look(&format!("killed after {time:?}"));
        self.deaths += 1;
    }

    /// The arrays as the process has left them.
    pub(super) fn arrays(&self) -> Vec<Arc<Array>> {
        let folder = |array| array_folder(&self.folder, array);
        let volume = |lun: Arc<_>| volume(lun, Vec::new());
        (0..LUNS.len()).map(|array| files_with(&folder(array), LUNS[array], volume).1).collect()
    }

    /// Knows of no set any more.
    pub(super) fn forget_sets(&mut self) {
        self.finished.clear();
    }

    /// The account in words.
    pub(super) fn finish(self) -> String {
        assert!(self.seen > 0, "no set was ever finished before its process died");
        format!("{} deaths; {} finished sets were looked at after one", self.deaths, self.seen)
    }

    fn start(&mut self, dies: &str) -> Child {
        self.generation += 1;
        let from = self.generation * 2_000_000;
        let orders = Orders { folder: self.folder.clone(), dies: dies.to_owned(), from };
        let program = std::env::current_exe().expect("it runs");
        let mut command = Command::new(program);
        command.args(["--ignored", "--exact", "kills::victim"]).envs(orders.environment());
        command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("it can be started")
    }

    /// Opens the arrays again, and looks at everything.
    pub(super) fn look(&mut self, what: &str) {
        self.read_writes();
        let told = self.read_sets();
        let (members, arrays): (Vec<_>, Vec<_>) = (0..LUNS.len())
            .map(|array| {
                files_with(&array_folder(&self.folder, array), LUNS[array], |lun: Arc<_>| {
                    let log = self.logs.get(&(array, lun.number())).cloned();
                    volume(lun, log.unwrap_or_default())
                })
            })
            .unzip();
        for array in &arrays {
            assert_eq!(array.unfinished(), [], "{what}: an unfinished set is there");
        }
        let volumes: Vec<_> = members.iter().flat_map(|member| member.volumes.clone()).collect();
        let wrong = Book::new(&volumes).everything(&*arrays[0]);
        assert!(wrong.is_empty(), "{what}: {wrong:?}");
        self.compare_sets(&arrays, &told, what);
        let mut world = World::from(members, self.generation * 2_000_000 + 1_000_000);
        world.recovers();
        world.keep_newest(0);
        world.close();
        self.compare_sets(&arrays, &BTreeSet::new(), what);
        self.remember(&world);
    }

    /// What is finished is as it was. `told`: sets that were being deleted.
    fn compare_sets(&mut self, arrays: &[Arc<Array>], deleted: &BTreeSet<u128>, what: &str) {
        let there: BTreeSet<u128> =
            arrays.iter().flat_map(|array| array.snapshots()).map(|set| set.set.0).collect();
        for (set, copies) in &self.finished {
            let found = arrays.iter().enumerate().flat_map(|(place, array)| {
                let hashes = hashes(array, *set).into_iter();
                hashes.map(move |(lun, hash)| ((place, lun), hash))
            });
            assert_eq!(&found.collect::<BTreeMap<_, _>>(), copies, "{what}: set {set:x}");
            self.seen += 1;
        }
        let unknown: Vec<u128> =
            there.into_iter().filter(|set| !self.finished.contains_key(set)).collect();
        // One may have been finished in the moment before, and one half deleted.
        let new = unknown.iter().filter(|set| !deleted.contains(set)).count();
        assert!(new <= 1, "{what}: {new} sets have come from nowhere");
        for set in unknown {
            for array in arrays {
                array.withdraw(lifechart_vss::ids::SetId(set));
            }
        }
    }

    fn read_writes(&mut self) {
        for line in lines(&writes(&self.folder)) {
            let words: Vec<&str> = line.split(' ').collect();
            let number = |place: usize| words[place].parse::<u64>().expect("it is a number");
            let written = Written {
                writer: number(3) as u32,
                number: number(4),
                offset: number(5),
                is_certain: words[0] == "done",
            };
            self.logs.entry((number(1) as usize, number(2))).or_default().push(written);
        }
    }

    /// Notes what is finished; answers what was to be deleted.
    fn read_sets(&mut self) -> BTreeSet<u128> {
        let mut deleted = BTreeSet::new();
        for line in lines(&sets(&self.folder)) {
            let mut words = line.split(' ');
            let (word, set) = (words.next(), words.next().and_then(|set| set.parse().ok()));
            let set: u128 = set.expect("it is an id");
            if word == Some("deleted") {
                self.finished.remove(&set);
                deleted.insert(set);
                continue;
            }
            let copies = words.map(|copy| {
                let parts: Vec<u64> =
                    copy.split(':').filter_map(|part| part.parse().ok()).collect();
                ((parts[0] as usize, parts[1]), parts[2])
            });
            self.finished.insert(set, copies.collect());
        }
        // Two are enough to look at again and again.
        while self.finished.len() > 2 {
            deleted.extend(self.finished.pop_first().map(|(set, _)| set));
        }
        deleted
    }

    /// What is on the volumes now: of each place only what was written last.
    fn remember(&mut self, world: &World) {
        for ((array, member), luns) in world.members.iter().enumerate().zip(LUNS) {
            for (lun, volume) in (0..luns).zip(&member.volumes) {
                let mut last = BTreeMap::new();
                volume.with_log(|log| {
                    last.extend(log.iter().map(|written| (written.offset, *written)));
                });
                assert!(last.values().all(|written| written.is_certain || written.number > 0));
                self.logs.insert((array, lun), last.into_values().collect());
            }
        }
    }
}

fn volume(lun: Arc<vss_array::storage::Lun>, log: Vec<Written>) -> Volume {
    Volume::again(format!("LUN {}", lun.number()), lun.information(), lun, log)
}

/// The lines of a file that were written to the end; then there is no file.
fn lines(path: &Path) -> Vec<String> {
    let text = fs::read_to_string(path).unwrap_or_default();
    let _ = fs::remove_file(path);
    let whole = text.rfind('\n').map_or("", |end| &text[..end]);
    whole.lines().map(str::to_owned).collect()
}
