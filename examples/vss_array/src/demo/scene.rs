//! Two arrays, three volumes, three applications, and VSS.

use super::Done;
use super::story::Story;
use super::told::Told;
use lifechart::SteadyClock;
use lifechart_vss::ids::{SetId, SnapshotId};
use lifechart_vss::provider::Hardware;
use std::error::Error;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;
use vss_array::check::Book;
use vss_array::coordinator::lifecycle::Reply;
use vss_array::coordinator::{Coordinator, Created, Parts, SetProvider, Volume, Written};
use vss_array::disk::{Disk, Fabric, image};
use vss_array::provider::ArrayProvider;
use vss_array::storage::{Array, Faults, Lun};
use vss_array::writers::{Application, record};

/// How many LUNs each array has, and what their volumes are called.
const LUNS: [u64; 2] = [2, 1];
const NAMES: [&str; 3] = ["E:", "F:", "G:"];

/// How many applications there are; all but the last support VSS.
const APPLICATIONS: u32 = 3;

/// Between two transactions of an application.
const PACE: Duration = Duration::from_micros(500);

/// How long things may take.
const PATIENCE: Duration = Duration::from_secs(10);

pub(crate) struct Scene {
    pub(crate) vss: Coordinator<Story>,
    pub(crate) arrays: Vec<Arc<Array>>,
    volumes: Vec<Arc<Volume>>,
    applications: Vec<Application>,
    book: Book,
    story: Story,
}

fn open(folder: &Path) -> Result<Vec<Arc<Array>>, Box<dyn Error>> {
    let mut arrays = Vec::new();
    for (place, luns) in LUNS.iter().enumerate() {
        let array = Array::open(&folder_of(folder, place), Faults::none())?;
        for number in array.luns().len() as u64..*luns {
            array.create_lun(number, record::ROOM)?;
        }
        arrays.push(Arc::new(array));
    }
    Ok(arrays)
}

fn folder_of(folder: &Path, array: usize) -> PathBuf {
    folder.join(format!("array {}", array + 1))
}

/// What is on all finished shadow copies in this folder.
pub(crate) fn finished_in(folder: &Path) -> Result<Vec<Vec<u8>>, Box<dyn Error>> {
    finished(&open(folder)?)
}

/// What is on all finished shadow copies.
pub(crate) fn finished(arrays: &[Arc<Array>]) -> Result<Vec<Vec<u8>>, Box<dyn Error>> {
    let mut images = Vec::new();
    for array in arrays {
        for snapshot in array.snapshots().iter().flat_map(|set| &set.snapshots) {
            images.push(image(&**snapshot)?);
        }
    }
    Ok(images)
}

impl Scene {
    pub(crate) fn open(folder: &Path, story: &Story) -> Result<Self, Box<dyn Error>> {
        let arrays = open(folder)?;
        let luns = arrays.iter().flat_map(|array| array.luns());
        let volumes: Result<Vec<_>, _> =
            luns.zip(NAMES).map(|(lun, name)| volume(lun, name)).collect();
        let volumes = volumes?;
        let first = volumes.iter().map(|volume| next_number(volume)).max().unwrap_or(1);
        let start = |number| Application::start(number, volumes.clone(), PACE, first);
        let applications: Vec<_> = (0..APPLICATIONS).map(start).collect();
        let fabric = |array: &Arc<Array>| Arc::clone(array) as Arc<dyn Fabric>;
        let provider = |(place, array): (usize, &Arc<Array>)| {
            let provider = Hardware::new(ArrayProvider::new(Arc::clone(array)));
            let name = format!("array {}", place + 1);
            Arc::new(Told { name, provider, story: story.clone() }) as Arc<dyn SetProvider>
        };
        let aware = applications.iter().take(APPLICATIONS as usize - 1);
        let parts = Parts {
            providers: arrays.iter().enumerate().map(provider).collect(),
            fabrics: arrays.iter().map(fabric).collect(),
            writers: aware.map(Application::writer).collect(),
            clock: Arc::new(SteadyClock::new()),
            patience: PATIENCE,
        };
        let vss = Coordinator::start(parts, story.clone())?;
        let (book, story) = (Book::new(&volumes), story.clone());
        Ok(Self { vss, arrays, volumes, applications, book, story })
    }

    /// A requester begins a set with all volumes.
    pub(crate) fn begin(&self, set: SetId) {
        let reply = self.vss.start_snapshot_set(set);
        self.story.line("requester", "StartSnapshotSet", reply.title());
        for (volume, number) in self.volumes.iter().zip(1..) {
            let call = format!("AddToSnapshotSet({})", volume.name());
            self.story.line("requester", &call, "");
            let reply =
                self.vss.add_to_snapshot_set(set, SnapshotId((set.0 << 8) + number), volume);
            if reply != Reply::Ok {
                self.story.line("requester", &format!("{call} has ended"), reply.title());
            }
        }
    }

    /// It has the set created; nothing if it was not.
    pub(crate) fn does(&self, set: SetId) -> Option<Created> {
        self.ended(self.begins_to_do(set))
    }

    /// It has the set created, and is not told yet what has become of it.
    pub(crate) fn begins_to_do(&self, set: SetId) -> Result<Created, Reply> {
        self.story.line("requester", "DoSnapshotSet", "");
        self.vss.do_snapshot_set(set)
    }

    /// It is told what has become of it.
    pub(crate) fn ended(&self, result: Result<Created, Reply>) -> Option<Created> {
        let reply = result.as_ref().err().copied().unwrap_or(Reply::Ok);
        self.story.line("requester", "DoSnapshotSet has ended", reply.title());
        result.ok()
    }

    /// Looks at what was created, byte by byte.
    pub(crate) fn checks(&mut self, created: Option<Created>) -> Done {
        let created = created.ok_or("no set was created")?;
        let (aware, unaware) = self.applications.split_at(APPLICATIONS as usize - 1);
        let (aware, unaware): (Vec<_>, Vec<_>) = (aware.iter().collect(), unaware.iter().collect());
        let fabric = Fabrics(&self.arrays);
        let mut wrong = self.book.created(&created, &aware, &unaware, &fabric);
        wrong.extend(self.book.everything(&fabric));
        if !wrong.is_empty() {
            return Err(wrong.join("; ").into());
        }
        self.story.text("");
        let newest = |volume: &Arc<Volume>| format!("{} write {}", volume.name(), volume.written());
        let held = created
            .volumes
            .iter()
            .map(|added| format!("{} after {} writes", added.volume.name(), added.held_at));
        let (held, now): (Vec<_>, Vec<_>) =
            (held.collect(), self.volumes.iter().map(newest).collect());
        self.story.text(&format!("The copies are the volumes as they were: {}.", held.join(", ")));
        self.story.text(&format!("The volumes have gone on: {}.", now.join(", ")));
        Ok(())
    }

    /// Which sets arrays have begun and not finished.
    pub(crate) fn text_of_unfinished(&self) {
        let left = self.arrays.iter().zip(1..).map(|(array, number)| {
            let sets: Vec<_> = array.unfinished().iter().map(|set| set.0.to_string()).collect();
            match sets.is_empty() {
                true => format!("array {number} holds nothing unfinished"),
                false => format!("array {number} has unfinished set {}", sets.join(", ")),
            }
        });
        self.story.text(&format!("({})", left.collect::<Vec<_>>().join("; ")));
    }

    /// What was found when the arrays were opened.
    pub(crate) fn text_of_recovery(&self) {
        for (array, number) in self.arrays.iter().zip(1..) {
            let sets = array.recovered().discarded.iter().map(|set| set.0.to_string());
            let sets = sets.collect::<Vec<_>>().join(", ");
            self.story
                .text(&format!("Array {number} discards set {sets}, which was not finished."));
        }
    }

    /// Ends all threads; nothing may be left over.
    pub(crate) fn close(self) -> Done {
        drop(self.applications);
        self.vss.unload(true);
        drop(self.vss);
        match self.arrays.iter().find(|array| !array.tidy(PATIENCE)) {
            Some(array) => Err(format!("this is left over: {:?}", array.leftovers()).into()),
            None => Ok(()),
        }
    }
}

struct Fabrics<'a>(&'a [Arc<Array>]);

impl Fabric for Fabrics<'_> {
    fn disk(&self, lun: &lifechart_vss::lun::LunInformation) -> Option<Arc<dyn Disk>> {
        self.0.iter().find_map(|array| array.disk(lun))
    }
}

/// A volume, with the records that are on it from earlier.
fn volume(lun: Arc<Lun>, name: &str) -> Result<Arc<Volume>, Box<dyn Error>> {
    let image = image(&*lun)?;
    let mut log = Vec::new();
    for writer in 0..APPLICATIONS {
        record::newest(&image, writer)?;
        for (number, offset) in record::all(&image, writer) {
            log.push(Written { writer, number, offset, is_certain: true });
        }
    }
    Ok(Arc::new(Volume::again(name, lun.information(), lun, log)))
}

/// The number after all those that are on a volume.
fn next_number(volume: &Volume) -> u64 {
    volume.with_log(|log| log.iter().map(|written| written.number).max().unwrap_or(0)) + 1
}
