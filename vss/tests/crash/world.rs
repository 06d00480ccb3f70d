//! Where a provider keeps its files, and the steps at which something can happen to it.

use crate::verdict::Said;
use redb::StorageBackend;
use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Write};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// What is to happen at a step.
type Deed = Box<dyn FnOnce() + Send>;

/// Counts steps, and does something at some of them.
#[derive(Default)]
pub(crate) struct Steps {
    deeds: Mutex<(u64, BTreeMap<u64, Vec<Deed>>)>,
    first: Mutex<Option<u64>>,
    last: Mutex<Option<u64>>,
}

impl Steps {
    /// One step further.
    pub(crate) fn step(&self) {
        let mut steps = lock(&self.deeds);
        steps.0 += 1;
        let number = steps.0;
        let deeds = steps.1.remove(&number);
        drop(steps);
        deeds.into_iter().flatten().for_each(|deed| deed());
    }

    pub(crate) fn taken(&self) -> u64 {
        lock(&self.deeds).0
    }

    /// Does this at the step with this number, counted from the first.
    pub(crate) fn at(&self, number: u64, deed: impl FnOnce() + Send + 'static) {
        lock(&self.deeds).1.entry(number).or_default().push(Box::new(deed));
    }

    /// The steps up to here are those of every script.
    pub(crate) fn part(&self) {
        lock(&self.first).get_or_insert(self.taken() + 1);
    }

    /// The steps from here on are those of every script.
    pub(crate) fn join(&self) {
        *lock(&self.last) = Some(self.taken());
    }

    /// The first and the last step that only this script has.
    pub(crate) fn own(&self) -> (u64, u64) {
        (lock(&self.first).unwrap_or(1), lock(&self.last).unwrap_or_else(|| self.taken()))
    }

    /// Does nothing at that step any more.
    pub(crate) fn not_at(&self, number: u64) {
        drop(lock(&self.deeds).1.remove(&number));
    }
}

/// Everything outside of the provider and its journal.
pub(crate) struct World {
    pub(crate) steps: Arc<Steps>,
    shelf: Shelf,
    /// What the caller of the provider knows for certain.
    said: Mutex<Vec<Said>>,
    /// Nothing that happens from here on counts: the power is gone.
    is_dark: Mutex<bool>,
    /// Whether it is said aloud, for a parent that hears it also where this process is killed.
    is_child: bool,
}

/// Where files are kept.
pub(crate) enum Shelf {
    Folder(PathBuf),
    Memory(Mutex<BTreeMap<String, String>>),
}

impl World {
    pub(crate) fn new(shelf: Shelf) -> Arc<Self> {
        let (steps, said, is_dark) = Default::default();
        Arc::new(Self { steps, shelf, said, is_dark, is_child: false })
    }

    /// The world of a process that is going to be killed.
    pub(crate) fn of_child(folder: PathBuf) -> Arc<Self> {
        let (steps, said, is_dark) = Default::default();
        Arc::new(Self { steps, shelf: Shelf::Folder(folder), said, is_dark, is_child: true })
    }

    pub(crate) fn in_memory() -> Arc<Self> {
        Self::new(Shelf::Memory(Mutex::default()))
    }

    /// The same files and words after a restart.
    pub(crate) fn restarted(&self) -> Arc<Self> {
        let shelf = match &self.shelf {
            Shelf::Folder(folder) => Shelf::Folder(folder.clone()),
            Shelf::Memory(files) => Shelf::Memory(Mutex::new(lock(files).clone())),
        };
        let world = Self::new(shelf);
        *lock(&world.said) = self.said();
        world
    }

    pub(crate) fn go_dark(&self) {
        *lock(&self.is_dark) = true;
    }

    pub(crate) fn say(&self, said: Said) {
        let is_dark = lock(&self.is_dark);
        if *is_dark {
            return;
        }
        if self.is_child {
            let mut out = io::stdout().lock();
            let _ = writeln!(out, "{said}").and_then(|()| out.flush());
        }
        lock(&self.said).push(said);
    }

    pub(crate) fn said(&self) -> Vec<Said> {
        lock(&self.said).clone()
    }

    /// Writes a file; in steps, as everything here.
    pub(crate) fn write(&self, name: &str, text: &str) {
        self.change(
            |files| drop(files.insert(name.to_owned(), text.to_owned())),
            |folder| fs::write(folder.join(name), text),
        );
    }

    pub(crate) fn rename(&self, from: &str, to: &str) {
        let in_memory = |files: &mut BTreeMap<String, String>| {
            if let Some(text) = files.remove(from) {
                files.insert(to.to_owned(), text);
            }
        };
        self.change(in_memory, |folder| fs::rename(folder.join(from), folder.join(to)));
    }

    pub(crate) fn remove(&self, name: &str) {
        self.change(|files| drop(files.remove(name)), |folder| fs::remove_file(folder.join(name)));
    }

    fn change(
        &self,
        in_memory: impl FnOnce(&mut BTreeMap<String, String>),
        on_disk: impl FnOnce(&PathBuf) -> io::Result<()>,
    ) {
        self.steps.step();
        let is_dark = lock(&self.is_dark);
        if *is_dark {
            return;
        }
        match &self.shelf {
            Shelf::Memory(files) => in_memory(&mut lock(files)),
            Shelf::Folder(folder) => match on_disk(folder) {
                // What was renamed or removed before a crash is not there any more.
                Err(error) if error.kind() != io::ErrorKind::NotFound => panic!("{error}"),
                _ => {}
            },
        }
        drop(is_dark);
        self.steps.step();
    }

    /// All files with what is in them.
    pub(crate) fn files(&self) -> BTreeMap<String, String> {
        match &self.shelf {
            Shelf::Memory(files) => lock(files).clone(),
            Shelf::Folder(folder) => {
                let entries = fs::read_dir(folder).expect("the folder is there");
                let names = entries.map(|entry| entry.expect("it can be read").file_name());
                let text = |name: &std::ffi::OsString| {
                    fs::read_to_string(folder.join(name)).expect("it is text")
                };
                names.map(|name| (name.to_string_lossy().into_owned(), text(&name))).collect()
            }
        }
    }
}

/// A backend with a step before and after all that changes something.
#[derive(Debug)]
pub(crate) struct Stepped<B> {
    pub(crate) backend: B,
    pub(crate) steps: Arc<Steps>,
}

impl std::fmt::Debug for Steps {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Steps")
    }
}

impl<B: StorageBackend> Stepped<B> {
    fn between<T>(&self, change: impl FnOnce(&B) -> io::Result<T>) -> io::Result<T> {
        self.steps.step();
        let changed = change(&self.backend);
        self.steps.step();
        changed
    }
}

impl<B: StorageBackend> StorageBackend for Stepped<B> {
    fn len(&self) -> io::Result<u64> {
        self.backend.len()
    }

    fn read(&self, offset: u64, len: usize) -> io::Result<Vec<u8>> {
        self.backend.read(offset, len)
    }

    fn set_len(&self, len: u64) -> io::Result<()> {
        self.between(|backend| backend.set_len(len))
    }

    fn sync_data(&self, eventual: bool) -> io::Result<()> {
        self.between(|backend| backend.sync_data(eventual))
    }

    fn write(&self, offset: u64, data: &[u8]) -> io::Result<()> {
        self.between(|backend| backend.write(offset, data))
    }
}

pub(crate) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
