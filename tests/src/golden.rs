//! Files that a program writes and a person reads: compared byte for byte, written by `BLESS=1`.

use crate::tree;
use std::fs;

/// Compares `text` with the file at `path`, given from the root of the repository; with `BLESS=1`,
/// writes it.
///
/// # Panics
///
/// Where they differ, with the first line that does.
pub fn compare(path: &str, text: &str) {
    let file = tree::root().join(path);
    if std::env::var_os("BLESS").is_some() {
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder).unwrap_or_else(|error| panic!("{path}: {error}"));
        }
        return fs::write(&file, text).unwrap_or_else(|error| panic!("{path}: {error}"));
    }
    let known = fs::read_to_string(&file).unwrap_or_default();
    if known == text {
        return;
    }
    let lines = known.lines().zip(text.lines());
    let same = lines.take_while(|(known, new)| known == new).count();
    panic!(
        "{path} is stale at line {}; write it again with BLESS=1 where this is meant:\n- {}\n+ {}",
        same + 1,
        known.lines().nth(same).unwrap_or("(end of the file)"),
        text.lines().nth(same).unwrap_or("(end of the file)"),
    );
}
