//! Where a journal lies: a file that comes to be whole or not at all.

use super::error::JournalFault;
use super::store;
use redb::backends::FileBackend;
use redb::{DatabaseError, StorageBackend, StorageError};
use std::fs::{self, File, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};

/// Opens the file, which has to be there, for this process alone.
pub(super) fn open(path: &Path) -> Result<Box<dyn StorageBackend>, DatabaseError> {
    let file = OpenOptions::new().read(true).write(true).open(path).map_err(StorageError::Io)?;
    Ok(Box::new(FileBackend::new(file)?))
}

/// Puts a new file in place, made by `make` under another name first. A crash leaves no half of it,
/// and a file that is there meanwhile stays.
pub(super) fn create(
    path: &Path,
    make: impl FnOnce(Box<dyn StorageBackend>) -> Result<(), JournalFault>,
) -> Result<(), JournalFault> {
    let new = beside(path);
    let result = (|| {
        let file = OpenOptions::new()
            .read(true)
            .write(true)
            .create(true)
            .truncate(true)
            .open(&new)
            .map_err(JournalFault::Io)?;
        make(Box::new(FileBackend::new(file).map_err(store::of_opening)?))?;
        put_in_place(&new, path).map_err(JournalFault::Io)
    })();
    let _ = fs::remove_file(&new);
    result
}

/// A name in the same folder that no other process uses.
fn beside(path: &Path) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(format!(".{}.new", std::process::id()));
    path.with_file_name(name)
}

fn put_in_place(new: &Path, path: &Path) -> io::Result<()> {
    // A link replaces nothing; where there are no links, nobody else is expected either.
    match fs::hard_link(new, path) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
        Err(_) => fs::rename(new, path)?,
        Ok(()) => {}
    }
    sync_folder(path)
}

/// On Windows a folder needs no such thing, and cannot be opened like a file.
fn sync_folder(path: &Path) -> io::Result<()> {
    if cfg!(windows) {
        return Ok(());
    }
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    File::open(folder.unwrap_or(Path::new(".")))?.sync_all()
}
