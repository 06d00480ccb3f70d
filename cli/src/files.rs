//! Reading specifications and writing what was rendered.

use crate::outcome::{Failure, Result};
use lifechart_spec::builtin;
use lifechart_spec::diagnostics::nearest;
use lifechart_spec::source::Source;
use std::collections::BTreeMap;
use std::fs;
use std::io::{ErrorKind, Read as _, Write as _, stdin};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

/// The standard input or output.
pub(crate) const STANDARD: &str = "-";

/// Nobody writes a specification longer than this; a disk image given by mistake is.
const LARGEST: usize = 64 << 20;

/// Reads a specification: a file, `-`, or `builtin:NAME`.
///
/// What is not text is read, too; compiling it says so.
pub(crate) fn read(file: &Path) -> Result<Source> {
    let shown = file.display().to_string();
    if let Some(name) = shown.strip_prefix("builtin:") {
        return find_builtin(name);
    }
    if shown == STANDARD {
        let mut bytes = Vec::new();
        let limit = LARGEST as u64 + 1;
        let read = stdin().lock().take(limit).read_to_end(&mut bytes);
        read.map_err(|error| Failure::new(format!("cannot read the standard input: {error}")))?;
        return source("<stdin>", &bytes);
    }
    if file.is_dir() {
        return Err(Failure::new(format!("`{shown}` is a directory"))
            .help(format!("name the files in it: `{}/*.yaml`", shown.trim_end_matches('/'))));
    }
    let bytes = noted(file).map_err(|error| unreadable(file, &error))?;
    source(&shown, &bytes)
}

/// What each file said that was read; nothing of one that could not be.
pub(crate) type Read = BTreeMap<PathBuf, Option<Vec<u8>>>;

/// What was read since it was forgotten.
static READ: Mutex<Read> = Mutex::new(BTreeMap::new());

/// Reads a file, and notes what it says: of one that is read twice, what it said first.
fn noted(file: &Path) -> std::io::Result<Vec<u8>> {
    let found = fs::read(file);
    let mut read = READ.lock().unwrap_or_else(PoisonError::into_inner);
    read.entry(file.to_owned()).or_insert_with(|| found.as_ref().ok().cloned());
    found
}

/// Every specification that was read, with those that others name, and those that were not there.
pub(crate) fn was_read() -> Read {
    READ.lock().unwrap_or_else(PoisonError::into_inner).clone()
}

/// Begins anew with what was read.
pub(crate) fn forget_what_was_read() {
    READ.lock().unwrap_or_else(PoisonError::into_inner).clear();
}

/// Reads a file that another one names: the path is seen from the folder of that one.
pub(crate) fn read_beside(file: &Path, named: &str) -> std::result::Result<Source, String> {
    let folder = file.parent().unwrap_or(Path::new(""));
    // Slashes part folders on every platform.
    let path = folder.join(named.strip_prefix("./").unwrap_or(named));
    let shown = path.display();
    if path.is_dir() {
        return Err(format!("`{shown}` is a directory"));
    }
    let bytes = noted(&path).map_err(|error| match error.kind() {
        ErrorKind::NotFound => format!("there is no file `{shown}`"),
        _ => format!("cannot read `{shown}`: {error}"),
    })?;
    source(&shown.to_string(), &bytes).map_err(|failure| failure.message().to_owned())
}

fn source(shown: &str, bytes: &[u8]) -> Result<Source> {
    if bytes.len() > LARGEST {
        return Err(Failure::new(format!("`{shown}` is larger than {} MiB", LARGEST >> 20)));
    }
    Ok(Source::from_bytes(shown, bytes))
}

/// A lifecycle that comes with this command.
pub(crate) fn find_builtin(name: &str) -> Result<Source> {
    if let Some(found) = builtin::find(name) {
        return Ok(found);
    }
    let failure = Failure::new(format!("no lifecycle called `{name}` comes with this command"));
    let names: Vec<&str> = builtin::ALL.iter().map(|builtin| builtin.name).collect();
    Err(match nearest(name, names.iter().copied()) {
        Some(near) => failure.help(format!("there is `{near}`")),
        None => failure.help(format!("there is `{}`", names.join("`, `"))),
    })
}

fn unreadable(file: &Path, error: &std::io::Error) -> Failure {
    let shown = file.display();
    if error.kind() != ErrorKind::NotFound {
        return Failure::new(format!("cannot read `{shown}`: {error}"));
    }
    let failure = Failure::new(format!("there is no file `{shown}`"));
    let name = shown.to_string();
    let name = name.trim_end_matches(".yaml");
    match builtin::find(name) {
        Some(_) => failure.help(format!(
            "`builtin:{name}` comes with this command; `lifechart init {name}` copies it here"
        )),
        None => failure,
    }
}

/// Makes a folder and those it is in, if they are not there.
pub(crate) fn make_folder(folder: &Path) -> Result<()> {
    fs::create_dir_all(folder).map_err(|error| {
        Failure::new(format!("cannot make the folder `{}`: {error}", folder.display()))
    })
}

/// Writes `content`; a reader of the file sees the old content or the new one, never a part.
///
/// A file that already says this is left alone, so that its time does not change.
pub(crate) fn write(path: &Path, content: &(impl AsRef<[u8]> + ?Sized)) -> Result<()> {
    let content = content.as_ref();
    let fail =
        |error: std::io::Error| Failure::new(format!("cannot write `{}`: {error}", path.display()));
    let metadata = fs::metadata(path);
    if metadata.as_ref().is_ok_and(fs::Metadata::is_dir) {
        return Err(Failure::new(format!("cannot write `{}`: it is a directory", path.display())));
    }
    if metadata.as_ref().is_ok_and(|found| !found.is_file()) {
        // A pipe or a device is not replaced.
        return fs::write(path, content).map_err(fail);
    }
    if fs::read(path).is_ok_and(|old| old == content) {
        return Ok(());
    }
    // What a link leads to is replaced, not the link.
    let path = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let folder = folder(&path);
    if !folder.is_dir() {
        return Err(Failure::new(format!("there is no directory `{}`", folder.display()))
            .help("create it first, or correct the path"));
    }
    let mut file = temporary(&folder, metadata.ok()).map_err(fail)?;
    file.write_all(content).map_err(fail)?;
    file.persist(&path).map_err(|error| fail(error.error))?;
    Ok(())
}

fn folder(path: &Path) -> PathBuf {
    match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent.to_owned(),
        _ => PathBuf::from("."),
    }
}

/// A temporary file that will take the place of another one, with its permissions, or with those of
/// any new file.
fn temporary(
    folder: &Path,
    replaced: Option<fs::Metadata>,
) -> std::io::Result<tempfile::NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".lifechart-");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    let file = builder.tempfile_in(folder)?;
    if let Some(replaced) = replaced {
        file.as_file().set_permissions(replaced.permissions())?;
    }
    Ok(file)
}
