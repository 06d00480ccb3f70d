//! An array: a folder with LUNs.

use super::faults::Faults;
use super::image::{Ground, Image};
use super::leftovers::Leftovers;
use super::lun::Lun;
use super::making::Making;
use super::recovery::{self, Recovered};
use super::snapshot::{Snapshot, SnapshotSet};
use super::space::{Space, bound};
use super::state::{Phase, Shared};
use super::upkeep::Upkeep;
use super::{Error, chain::Layer, lock};
use lifechart_vss::ids::SetId;
use lifechart_vss::lun::LunInformation;
use std::fs::OpenOptions;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

/// How an array is set up.
#[derive(Clone)]
pub struct Settings {
    /// How many bytes its files may take.
    pub quota: u64,
    /// How many bytes are copied and kept as one: a power of two from 512 to 2 MiB.
    pub cluster: u64,
    /// Faults that are put in on purpose.
    pub faults: Faults,
}

impl Default for Settings {
    fn default() -> Self {
        Self { quota: 1 << 40, cluster: 4096, faults: Faults::none() }
    }
}

/// How long an array that is closed waits for what it is doing.
const PATIENCE: Duration = Duration::from_secs(5);

/// An array. One process at a time may have it open.
pub struct Array {
    pub(super) shared: Arc<Shared>,
    recovered: Recovered,
    upkeep: Option<JoinHandle<()>>,
}

impl Array {
    /// Opens the array in a folder; an empty folder is an array without LUNs. Sets that were not
    /// finished when the last process went are gone, whatever it was doing; LUNs have all that was
    /// written to them.
    ///
    /// # Errors
    ///
    /// Where files cannot be read or written, or the table says what cannot be.
    pub fn open(folder: &Path, faults: Faults) -> Result<Self, Error> {
        Self::open_with(folder, Settings { faults, ..Settings::default() })
    }

    /// The same, set up as one likes.
    ///
    /// # Errors
    ///
    /// As [`Self::open`].
    pub fn open_with(folder: &Path, settings: Settings) -> Result<Self, Error> {
        std::fs::create_dir_all(folder)?;
        let ground = Ground {
            folder: Arc::new(folder.to_owned()),
            faults: settings.faults,
            space: Arc::new(Space::new(settings.quota)),
            cluster: settings.cluster,
        };
        let (shared, recovered) = recovery::open(ground)?;
        let upkeep = Some(Upkeep::start(&shared)?);
        shared.upkeep.ask();
        Ok(Self { shared, recovered, upkeep })
    }

    /// What was found when it was opened.
    pub fn recovered(&self) -> &Recovered {
        &self.recovered
    }

    /// Where it lies.
    pub fn folder(&self) -> &Path {
        &self.shared.ground.folder
    }

    /// The faults that are put in.
    pub fn faults(&self) -> &Faults {
        &self.shared.ground.faults
    }

    /// Makes a LUN of zeros.
    ///
    /// # Errors
    ///
    /// Where there is one with this number, no space, or a size that cannot be.
    pub fn create_lun(&self, number: u64, bytes: u64) -> Result<Arc<Lun>, Error> {
        let shared = &self.shared;
        let ground = &shared.ground;
        if bytes == 0 || !bytes.is_multiple_of(512) {
            return Err(Error::Size(bytes));
        }
        // Before a file is made for nothing; it may be otherwise when it is there.
        shared.has_room(&lock(&shared.sets), number, bytes)?;
        let making = Making::begin(shared, None);
        let id = making.id();
        let image = ground.faults.step("lun.create", &|| false, || {
            let image = Image::create(ground, id, None, bytes)?;
            image.sync("overlay.sync", &|| false)?;
            Ok(image)
        })?;
        let layers = Arc::from([Layer { id, image: Arc::new(image) }]);
        let lun = Arc::new(Lun::new(number, bytes, shared.next_identity(), layers));
        {
            // Nobody else is promised anything meanwhile.
            let sets = lock(&shared.sets);
            shared.has_room(&sets, number, bytes)?;
            lock(&shared.luns).insert(number, Arc::clone(&lun));
        }
        let making = making.or_else(|| drop(lock(&shared.luns).remove(&number)));
        shared.save()?;
        making.succeed();
        Ok(lun)
    }

    /// The LUN with this number.
    ///
    /// # Errors
    ///
    /// Where there is none.
    pub fn lun(&self, number: u64) -> Result<Arc<Lun>, Error> {
        self.shared.lun(number)
    }

    /// All LUNs, by their numbers.
    pub fn luns(&self) -> Vec<Arc<Lun>> {
        lock(&self.shared.luns).values().cloned().collect()
    }

    /// Writes a line into the log of the array.
    ///
    /// # Errors
    ///
    /// Where the file cannot be written.
    pub fn log(&self, line: &str) -> io::Result<()> {
        self.faults().step("log.write", &|| false, || {
            let opened = OpenOptions::new().create(true).append(true).open(self.log_file());
            opened?.write_all(format!("{line}\n").as_bytes())
        })
    }

    /// The file of the log.
    pub fn log_file(&self) -> PathBuf {
        self.folder().join("events.log")
    }

    /// The LUN that says this of itself.
    pub fn lun_of(&self, information: &LunInformation) -> Option<Arc<Lun>> {
        let identity = super::identity::Identity::of(information)?;
        self.luns().into_iter().find(|lun| lun.identity == identity)
    }

    /// The finished sets, by their ids.
    pub fn snapshots(&self) -> Vec<SnapshotSet> {
        self.sets(|phase| phase == Phase::Finished)
    }

    /// The sets that are committed and not finished, by their ids.
    pub fn committed(&self) -> Vec<SnapshotSet> {
        self.sets(|phase| phase != Phase::Finished)
    }

    fn sets(&self, is_meant: impl Fn(Phase) -> bool) -> Vec<SnapshotSet> {
        let sets = lock(&self.shared.sets);
        let meant = sets.iter().filter(|(_, entry)| is_meant(entry.phase));
        let sets = meant.map(|(set, entry)| SnapshotSet {
            set: *set,
            snapshots: entry.members.iter().filter_map(|one| one.snapshot.clone()).collect(),
        });
        sets.filter(|set| !set.snapshots.is_empty()).collect()
    }

    /// The snapshots of a set, from its commit on.
    pub fn targets(&self, set: SetId) -> Vec<Arc<Snapshot>> {
        let all = self.sets(|_| true).into_iter().filter(|one| one.set == set);
        all.flat_map(|set| set.snapshots).collect()
    }

    /// What the LUN or snapshot that is this device for its host says of itself.
    pub fn information_of_device(&self, device: &str) -> Option<LunInformation> {
        let lun = self.luns().into_iter().find(|lun| lun.device() == device);
        let all = self.sets(|_| true).into_iter().flat_map(|set| set.snapshots);
        let snapshot = || all.into_iter().find(|snapshot| snapshot.device() == device);
        lun.map(|lun| lun.information())
            .or_else(|| snapshot().map(|snapshot| snapshot.information()))
    }

    /// The snapshot that says this of itself, finished or not.
    pub fn snapshot_of(&self, information: &LunInformation) -> Option<Arc<Snapshot>> {
        let identity = super::identity::Identity::of(information)?;
        let all = self.sets(|_| true).into_iter().flat_map(|set| set.snapshots);
        all.into_iter().find(|snapshot| snapshot.identity == identity)
    }

    /// Deletes one finished snapshot, and its set with the last; whether there was such a one. Its
    /// files go a little later.
    ///
    /// # Errors
    ///
    /// Where that cannot be recorded, so that it may be there again when the array is opened.
    pub fn delete(&self, information: &LunInformation) -> Result<bool, Error> {
        let Some(identity) = super::identity::Identity::of(information) else { return Ok(false) };
        let was_there = self.shared.delete(identity);
        if was_there {
            self.shared.save()?;
        }
        Ok(was_there)
    }

    /// How many bytes are promised to nobody.
    pub fn free(&self) -> u64 {
        self.shared.free()
    }

    /// How many bytes its files take.
    pub fn used(&self) -> u64 {
        self.shared.ground.space.used()
    }

    /// How many bytes one more snapshot of the LUN takes, at worst.
    pub fn needed(&self, lun: &Lun) -> u64 {
        bound(lun.size(), self.shared.ground.cluster)
    }

    /// Waits until the threads of discarded sets are over, files that belong to nothing are removed
    /// and chains are short. `false` if that takes longer; it does while a set is about to be
    /// committed.
    pub fn tidy(&self, at_most: Duration) -> bool {
        let until = Instant::now() + at_most;
        loop {
            let left = until.saturating_duration_since(Instant::now());
            self.shared.upkeep.ask();
            let is_done = self.shared.upkeep.wait_done(left);
            if is_done && self.leftovers().threads == 0 && self.leftovers().files.is_empty() {
                return true;
            }
            if left.is_zero() || (is_done && self.leftovers().failed.is_some()) {
                return is_done && self.leftovers() == Leftovers::default();
            }
            std::thread::sleep(Duration::from_millis(1));
        }
    }
}

impl Drop for Array {
    fn drop(&mut self) {
        for set in self.unfinished() {
            // What the next one to open it finds is a set that is not finished.
            if let Some(entry) = lock(&self.shared.sets).get(&set) {
                entry.preparation.iter().for_each(|preparation| preparation.stop());
            }
        }
        self.shared.upkeep.end();
        let patience = Instant::now() + PATIENCE;
        let mut is_over = self.luns().iter().all(|lun| lun.close(patience));
        while self.shared.preparing.load(Ordering::Acquire) > 0 && Instant::now() < patience {
            std::thread::sleep(Duration::from_micros(100));
        }
        if let Some(thread) = self.upkeep.take() {
            while !thread.is_finished() && Instant::now() < patience {
                std::thread::sleep(Duration::from_micros(100));
            }
            // One that hangs is left behind, as the end of the process would leave it.
            is_over &= thread.is_finished() && thread.join().is_ok();
        }
        // Nobody else writes any more, so that the next one can trust every file.
        if is_over && Arc::strong_count(&self.shared) == 1 {
            self.shared.is_open.store(false, Ordering::Release);
            let _ = self.shared.save();
        }
    }
}
