//! Doing something again whenever a file it has read is saved.
//!
//! Files are looked at a few times a second instead of asking the operating system for events:
//! specifications are few and small, and so it is the same everywhere, on network drives and in
//! containers too, and with editors that write a new file and rename it over the old one.

use crate::files;
use crate::outcome::{Ending, Failure, Result, complain};
use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, SystemTime};

/// How often files are looked at.
const OFTEN: Duration = Duration::from_millis(100);
/// Nobody waits longer for a file that changes all the time.
const PATIENCE: u32 = 20;
/// Within this time a file may change twice without a change of its time.
const COARSE: Duration = Duration::from_secs(2);

/// Does it, and again whenever one of the files that it has read has another content, until Ctrl-C;
/// ends as it has ended last.
///
/// What fails is reported, and tried again after the next change.
pub(crate) fn watch(step: &mut dyn FnMut() -> Result<Ending>) -> Result<Ending> {
    let stop = stopper()?;
    loop {
        files::forget_what_was_read();
        let ending = step().unwrap_or_else(|failure| {
            failure.report();
            Ending::Failed
        });
        // What was saved meanwhile is a change.
        let mut seen: Seen = files::was_read().into_iter().map(Content::as_read).collect();
        if seen.is_empty() {
            return Err(Failure::new("there is no file to watch")
                .help("the standard input and the lifecycles of this command do not change"));
        }
        let files = if seen.len() == 1 { "file" } else { "files" };
        complain(&format!("watching {} {files}; Ctrl-C ends it\n", seen.len()));
        match next_change(&mut seen, &stop) {
            Some(changed) => {
                for path in changed {
                    complain(&format!("`{}` has changed\n", path.display()));
                }
            }
            None => return Ok(ending),
        }
    }
}

/// What was seen of each file; nothing where there is none.
type Seen = BTreeMap<PathBuf, Option<Content>>;

/// What a file said when it was looked at.
#[derive(Clone)]
struct Content {
    modified: Option<SystemTime>,
    bytes: Vec<u8>,
    looked_at: SystemTime,
}

impl Content {
    fn as_read((path, bytes): (PathBuf, Option<Vec<u8>>)) -> (PathBuf, Option<Self>) {
        let looked_at = SystemTime::UNIX_EPOCH;
        (path, bytes.map(|bytes| Self { modified: None, bytes, looked_at }))
    }
}

/// Waits until files say something else and have come to rest; those files. Nothing after Ctrl-C.
fn next_change(seen: &mut Seen, stop: &AtomicBool) -> Option<Vec<PathBuf>> {
    let before = seen.clone();
    loop {
        if stop.load(Ordering::Relaxed) {
            return None;
        }
        std::thread::sleep(OFTEN);
        if !look(seen) {
            continue;
        }
        // An editor may be in the middle of it: a file that is away now is there soon.
        for _ in 0..PATIENCE {
            std::thread::sleep(OFTEN);
            if !look(seen) {
                break;
            }
        }
        let says = |content: &Option<Content>| content.as_ref().map(|found| found.bytes.clone());
        let changed = seen.iter().filter(|(path, content)| {
            before.get(*path).is_none_or(|before| says(before) != says(content))
        });
        let changed: Vec<PathBuf> = changed.map(|(path, _)| path.clone()).collect();
        if !changed.is_empty() {
            return Some(changed);
        }
    }
}

/// Looks at every file again; whether one says something else than it did.
fn look(seen: &mut Seen) -> bool {
    let mut has_changed = false;
    for (path, content) in seen {
        let now = SystemTime::now();
        let metadata = fs::metadata(path).ok();
        let modified = metadata.as_ref().and_then(|found| found.modified().ok());
        if let (Some(content), Some(metadata)) = (&content, &metadata) {
            let is_settled = modified.is_some_and(|modified| {
                content.looked_at.duration_since(modified).is_ok_and(|age| age > COARSE)
            });
            let is_same = content.modified == modified
                && metadata.len() == content.bytes.len() as u64
                && is_settled;
            if is_same {
                continue;
            }
        }
        let found = fs::read(path).ok();
        has_changed |= found.as_ref() != content.as_ref().map(|content| &content.bytes);
        *content = found.map(|bytes| Content { modified, bytes, looked_at: now });
    }
    has_changed
}

/// Is set by Ctrl-C, after which what is being written is finished; a second one ends at once.
fn stopper() -> Result<Arc<AtomicBool>> {
    const INTERRUPTED: i32 = 130;
    let stop: Arc<AtomicBool> = Arc::default();
    let set = Arc::clone(&stop);
    let handler = move || {
        if set.swap(true, Ordering::Relaxed) {
            std::process::exit(INTERRUPTED);
        }
    };
    ctrlc::set_handler(handler)
        .map_err(|error| Failure::new(format!("cannot listen for Ctrl-C: {error}")))?;
    Ok(stop)
}
