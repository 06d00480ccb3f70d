//! Whether the shadow copies of a set show one moment.

use crate::writers::record;

/// What is wrong with images of one set, as far as one writer can tell that has written the same
/// number to all of them in turn: nothing if their newest numbers are no more than `at_most` apart.
pub fn steps_apart(images: &[Vec<u8>], writer: u32, at_most: u64) -> Option<String> {
    let newest: Result<Vec<u64>, String> =
        images.iter().map(|image| record::newest(image, writer)).collect();
    let newest = match newest {
        Ok(newest) => newest,
        Err(reason) => return Some(reason),
    };
    let least = newest.iter().min().copied().unwrap_or(0);
    let most = newest.iter().max().copied().unwrap_or(0);
    (most - least > at_most).then(|| format!("writer {writer} is at {newest:?}"))
}
