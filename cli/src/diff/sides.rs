//! The two versions to compare: files, lifecycles that come with the command, or what git keeps.

use crate::files;
use crate::outcome::{Failure, Result};
use lifechart_spec::source::Source;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Reads both versions.
///
/// `OLD` is a file, or else a revision or a range of revisions of the file `NEW`.
pub(super) fn read(old: &str, new: &str) -> Result<(Source, Source)> {
    if is_file(old) {
        return Ok((files::read(Path::new(old))?, files::read(Path::new(new))?));
    }
    let file = Path::new(new);
    let history = History::of(file).map_err(|failure| not_a_file(old, failure))?;
    match old
        .split_once("...")
        .map(|ends| (ends, true))
        .or(old.split_once("..").map(|e| (e, false)))
    {
        Some(((first, last), from_base)) => {
            let (first, last) = (or_head(first), or_head(last));
            let (first, last) = (history.revision(first)?, history.revision(last)?);
            let first = if from_base { history.base(&first, &last)? } else { first };
            let both = (history.file(&first), history.file(&last));
            match both {
                (Ok(first), Ok(last)) => Ok((first, last)),
                (Err(Missing::Here), Ok(_)) => Err(history.missing(&first, "was added since")),
                (Ok(_), Err(Missing::Here)) => Err(history.missing(&last, "was deleted by then")),
                (Err(Missing::Failed(failure)), _) | (_, Err(Missing::Failed(failure))) => {
                    Err(failure)
                }
                _ => Err(Failure::new(format!("neither revision has a file `{new}`"))),
            }
        }
        None => {
            let revision = history.revision(old)?;
            let before = history.file(&revision).map_err(|missing| match missing {
                Missing::Here if file.exists() => history.missing(&revision, "was added since"),
                Missing::Here => {
                    Failure::new(format!("there is no file `{new}`, and `{old}` has none either"))
                }
                Missing::Failed(failure) => failure,
            })?;
            if !file.exists() {
                return Err(Failure::new(format!("there is no file `{new}` any more"))
                    .help(format!("`{old}` still has it: it was deleted or renamed since")));
            }
            Ok((before, files::read(file)?))
        }
    }
}

fn is_file(name: &str) -> bool {
    name == files::STANDARD || name.starts_with("builtin:") || Path::new(name).exists()
}

fn or_head(revision: &str) -> &str {
    if revision.is_empty() { "HEAD" } else { revision }
}

/// Nobody can tell what was meant: neither a file, nor a place where git could know a revision.
fn not_a_file(old: &str, failure: Failure) -> Failure {
    Failure::new(format!(
        "there is no file `{old}`, and as a revision it means nothing: {}",
        failure.message()
    ))
}

/// Where a revision of a file is asked for.
struct History {
    folder: PathBuf,
    name: String,
    shown: String,
}

/// A revision: how it was called, and which commit it is.
struct Revision {
    called: String,
    commit: String,
}

/// Why a revision has no such file.
enum Missing {
    Here,
    Failed(Failure),
}

impl History {
    /// The history of a file; the file itself may be gone.
    fn of(file: &Path) -> Result<Self> {
        let shown = file.display().to_string();
        let Some(name) = file.file_name().and_then(OsStr::to_str) else {
            return Err(Failure::new(format!("`{shown}` is no file that git could know")));
        };
        if shown.starts_with("builtin:") || shown == files::STANDARD {
            return Err(Failure::new(format!("`{shown}` has no revisions")));
        }
        // A folder that is gone, too, lies in the nearest one that is there.
        let parent = file.parent().filter(|parent| !parent.as_os_str().is_empty());
        let wanted = parent.unwrap_or(Path::new("."));
        let folder = wanted.ancestors().find(|folder| folder.is_dir());
        let folder = folder.unwrap_or(Path::new("."));
        let inside = wanted.strip_prefix(folder).unwrap_or(Path::new(""));
        let name = inside.join(name).display().to_string().replace('\\', "/");
        let history = Self { folder: folder.to_owned(), name, shown };
        let inside = history.git(&["rev-parse", "--is-inside-work-tree"])?;
        match inside {
            Ok(_) => Ok(history),
            Err(_) => {
                let folder = history.folder.display();
                Err(Failure::new(format!("`{folder}` is not in a git repository")))
            }
        }
    }

    /// What git says; the inner error is what it complains of.
    fn git(&self, arguments: &[&str]) -> Result<std::result::Result<Vec<u8>, String>> {
        let mut command = Command::new("git");
        command.arg("-C").arg(&self.folder).args(arguments).env("LC_ALL", "C");
        let output = command.output().map_err(|error| {
            Failure::new(format!("cannot run `git`: {error}"))
                .help("revisions need it; two files are compared without")
        })?;
        Ok(match output.status.success() {
            true => Ok(output.stdout),
            false => Err(String::from_utf8_lossy(&output.stderr).trim().to_owned()),
        })
    }

    fn revision(&self, called: &str) -> Result<Revision> {
        let commit = format!("{called}^{{commit}}");
        let arguments = ["rev-parse", "--verify", "--quiet", "--end-of-options", &commit];
        match self.git(&arguments)? {
            Ok(commit) => Ok(Revision {
                called: called.to_owned(),
                commit: String::from_utf8_lossy(&commit).trim().to_owned(),
            }),
            Err(_) => Err(Failure::new(format!(
                "there is no file `{called}`, and git knows no revision of this name"
            ))
            .help("`git log --oneline` lists revisions; a range is `OLD..NEW`")),
        }
    }

    /// Where two lines of history part.
    fn base(&self, first: &Revision, last: &Revision) -> Result<Revision> {
        match self.git(&["merge-base", &first.commit, &last.commit])? {
            Ok(commit) => Ok(Revision {
                called: first.called.clone(),
                commit: String::from_utf8_lossy(&commit).trim().to_owned(),
            }),
            Err(_) => Err(Failure::new(format!(
                "`{}` and `{}` have no history in common",
                first.called, last.called
            ))),
        }
    }

    /// The file as a revision has it.
    fn file(&self, revision: &Revision) -> std::result::Result<Source, Missing> {
        let object = format!("{}:./{}", revision.commit, self.name);
        let shown = format!("{}:{}", revision.called, self.shown);
        if self.git(&["cat-file", "-e", &object]).map_err(Missing::Failed)?.is_err() {
            return Err(Missing::Here);
        }
        match self.git(&["cat-file", "blob", &object]).map_err(Missing::Failed)? {
            Ok(bytes) => Ok(Source::from_bytes(shown, &bytes)),
            Err(error) => {
                Err(Missing::Failed(Failure::new(format!("git cannot read `{shown}`: {error}"))))
            }
        }
    }

    fn missing(&self, revision: &Revision, why: &str) -> Failure {
        Failure::new(format!("`{}` is not in `{}`: it {why}", self.shown, revision.called))
            .help("two files under different names are compared as `lifechart diff OLD NEW`")
    }
}
