//! One qcow2 file.

use super::faults::Faults;
use super::space::Space;
use imago::file::File;
use imago::qcow2::Qcow2;
use imago::{
    DenyImplicitOpenGate, FormatAccess, FormatCreateBuilder, FormatDriverBuilder, ShallowMapping,
    Storage, StorageCreateOptions, StorageOpenOptions,
};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};

/// A number that names a file.
pub(super) type LayerId = u64;

/// The name of the file with this number.
pub(super) fn file_name(id: LayerId) -> String {
    format!("layer-{id:010}.qcow2")
}

/// The number of the file with this name.
pub(super) fn id_of(name: &str) -> Option<LayerId> {
    name.strip_prefix("layer-")?.strip_suffix(".qcow2")?.parse().ok()
}

/// What files need of the array.
#[derive(Clone)]
pub(super) struct Ground {
    pub(super) folder: Arc<PathBuf>,
    pub(super) faults: Faults,
    pub(super) space: Arc<Space>,
    pub(super) cluster: u64,
}

impl Ground {
    pub(super) fn path(&self, id: LayerId) -> PathBuf {
        self.folder.join(file_name(id))
    }
}

/// A file of a chain, open. What it does not hold itself is looked for below it by
/// [`chain`](super::chain), so it is opened without the file that its header names.
pub(super) struct Image {
    access: FormatAccess<File>,
    ground: Ground,
    /// Where it lies; a merge moves it.
    path: Mutex<PathBuf>,
    /// How long the file is.
    length: AtomicU64,
}

impl Image {
    /// Makes a file that holds nothing, upon another one or upon none.
    pub(super) fn create(
        ground: &Ground,
        id: LayerId,
        below: Option<LayerId>,
        bytes: u64,
    ) -> io::Result<Self> {
        let path = ground.path(id);
        let made = Self::create_at(ground, &path, below, bytes);
        if made.is_err() {
            // Whatever there is of it belongs to nothing.
            let _ = std::fs::remove_file(&path);
        }
        made
    }

    fn create_at(
        ground: &Ground,
        path: &Path,
        below: Option<LayerId>,
        bytes: u64,
    ) -> io::Result<Self> {
        let options = StorageOpenOptions::new().write(true).filename(path);
        let create = StorageCreateOptions::new();
        let file = File::create_open(create.modify_open_opts(|_| options.clone()))?;
        let mut builder = Qcow2::<File>::create_builder(file)
            .size(bytes)
            .cluster_size(usize::try_from(ground.cluster).map_err(io::Error::other)?);
        if let Some(below) = below {
            builder = builder.backing(file_name(below), "qcow2".to_owned());
        }
        let gate = DenyImplicitOpenGate::default();
        let made = builder.create_open(gate, |file| Ok(Qcow2::builder(file).backing(None)))?;
        let access = FormatAccess::new(made);
        access.flush()?;
        Self::of(ground, path, access)
    }

    /// Opens a file that is there.
    pub(super) fn open(ground: &Ground, id: LayerId) -> io::Result<Self> {
        let path = ground.path(id);
        let options = StorageOpenOptions::new().write(true).filename(&path);
        let file = File::open(options)?;
        let builder = Qcow2::<File>::builder(file).write(true).backing(None);
        let access = FormatAccess::new(builder.open(DenyImplicitOpenGate::default())?);
        Self::of(ground, &path, access)
    }

    fn of(ground: &Ground, path: &Path, access: FormatAccess<File>) -> io::Result<Self> {
        let length = AtomicU64::new(std::fs::metadata(path)?.len());
        ground.space.opened(length.load(Ordering::Relaxed));
        let path = Mutex::new(path.to_owned());
        Ok(Self { access, ground: ground.clone(), path, length })
    }

    /// How many bytes it shows.
    pub(super) fn size(&self) -> u64 {
        self.access.size()
    }

    /// How long the file is.
    pub(super) fn length(&self) -> u64 {
        self.length.load(Ordering::Relaxed)
    }

    pub(super) fn path(&self) -> PathBuf {
        super::lock(&self.path).clone()
    }

    pub(super) fn cluster(&self) -> u64 {
        self.ground.cluster
    }

    /// Whether it holds what is at `offset` itself, and for how many bytes the answer is the same.
    pub(super) fn holds(&self, offset: u64, at_most: u64) -> io::Result<(bool, u64)> {
        let (mapping, length) = self.access.get_shallow_mapping(offset, at_most)?;
        let is_held = !matches!(mapping, ShallowMapping::Zero { explicit: false, .. });
        if length == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        Ok((is_held, length))
    }

    /// Reads what it holds itself.
    pub(super) fn read(&self, offset: u64, into: &mut [u8]) -> io::Result<()> {
        self.ground.faults.step("layer.read", &|| false, || self.access.read(into, offset))
    }

    /// Writes into the file, so that the end of the process loses nothing of it.
    pub(super) fn write(&self, step: &'static str, offset: u64, data: &[u8]) -> io::Result<()> {
        self.ground.faults.step(step, &|| false, || {
            let written = self.access.write(data, offset).and_then(|()| self.access.flush());
            self.measure()?;
            written
        })
    }

    fn measure(&self) -> io::Result<()> {
        let length = std::fs::metadata(self.path())?.len();
        let before = self.length.swap(length, Ordering::Relaxed);
        self.ground.space.changed(before, length);
        Ok(())
    }

    /// Brings it to the disk.
    pub(super) fn sync(&self, step: &'static str, stop: &dyn Fn() -> bool) -> io::Result<()> {
        self.ground.faults.step(step, stop, || {
            self.access.flush()?;
            self.access.sync()
        })
    }

    /// Takes the place of another file. `then` is done at once: whatever comes between fails only
    /// afterwards.
    pub(super) fn replace(&self, id: LayerId, then: impl FnOnce()) -> io::Result<()> {
        self.ground.faults.step("merge.rename", &|| false, || {
            let to = self.ground.path(id);
            let mut path = super::lock(&self.path);
            std::fs::rename(&*path, &to)?;
            *path = to;
            drop(path);
            then();
            Ok(())
        })
    }
}

impl Drop for Image {
    fn drop(&mut self) {
        self.ground.space.closed(self.length());
    }
}
