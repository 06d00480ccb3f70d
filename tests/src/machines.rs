//! The machines of this repository.

use crate::tree;
use lifechart_spec::compile::{Compiled, compile};
use lifechart_spec::source::Source;
use lifechart_spec::system::is_system;

/// Every machine below a folder: its name and what it means.
///
/// # Panics
///
/// Where one has mistakes.
pub fn machines_in(folder: &str) -> Vec<(String, Compiled)> {
    let files = tree::files(folder).into_iter();
    let files = files.filter(|path| path.extension().is_some_and(|end| end == "yaml"));
    let compiled = |path: std::path::PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let source = Source::new(&name, tree::read(&path));
        if is_system(&source) {
            return None;
        }
        let compiled = compile(source);
        assert!(compiled.is_ok(), "{}", compiled.report(false));
        Some((name.trim_end_matches(".yaml").to_owned(), compiled))
    };
    files.filter_map(compiled).collect()
}

/// Every specification of this repository that compiles.
pub fn machines() -> Vec<(String, Compiled)> {
    ["tests/corpus/pass", "spec/lifecycles", "examples"].into_iter().flat_map(machines_in).collect()
}
