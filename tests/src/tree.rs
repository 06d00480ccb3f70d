//! The files of this repository, as a clean clone has them.

use std::fs;
use std::path::{Path, PathBuf};

/// The folder that holds the workspace.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap_or(Path::new(""))
}

/// The text of a file, its path given from the root of the repository.
///
/// # Panics
///
/// Where there is no such file.
pub fn read(path: impl AsRef<Path>) -> String {
    let path = root().join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Every file below `folder`, sorted, their paths given from the root of the repository: what is
/// built, hidden or belongs to version control is left out, `.ci` is not.
///
/// # Panics
///
/// Where there is no such folder.
pub fn files(folder: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    collect(&root().join(folder), &mut found);
    found.sort();
    found
}

fn collect(folder: &Path, found: &mut Vec<PathBuf>) {
    let entries =
        fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    for entry in entries.map_while(Result::ok) {
        let path = entry.path();
        let name = entry.file_name();
        let name = name.to_string_lossy();
        let hidden = name.starts_with('.') && path.is_dir() && name != ".ci";
        if name == "target" || name == ".git" || hidden {
            continue;
        }
        if path.is_dir() {
            collect(&path, found);
        } else if let Ok(path) = path.strip_prefix(root()) {
            found.push(path.to_owned());
        }
    }
}
