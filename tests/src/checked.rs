//! Files of either kind, checked: machines and systems.

use lifechart_spec::compile::compile;
use lifechart_spec::diagnostics::{Diagnostics, render_plain};
use lifechart_spec::source::Source;
use lifechart_spec::system;
use std::path::Path;

/// A file, and everything that was found in it.
#[derive(Debug)]
pub struct Checked {
    /// The file.
    pub source: Source,
    /// What was found.
    pub diagnostics: Diagnostics,
}

impl Checked {
    /// Everything that was found, as the compiler would draw it.
    pub fn report(&self) -> String {
        render_plain(&self.source, &self.diagnostics)
    }
}

/// Checks a file of either kind; a system gets its machines from `files`.
pub fn check(source: Source, files: &mut dyn FnMut(&str) -> Result<Source, String>) -> Checked {
    if system::is_system(&source) {
        let compiled = system::compile(source, files);
        return Checked { source: compiled.source, diagnostics: compiled.diagnostics };
    }
    let compiled = compile(source);
    Checked { source: compiled.source, diagnostics: compiled.diagnostics }
}

/// Reads a file as a system in `folder` names it.
///
/// # Errors
///
/// Where there is no such file.
pub fn beside(folder: &Path, named: &str) -> Result<Source, String> {
    let path = folder.join(named);
    let bytes = std::fs::read(&path).map_err(|_| format!("there is no file `{named}`"))?;
    Ok(Source::from_bytes(named, &bytes))
}
