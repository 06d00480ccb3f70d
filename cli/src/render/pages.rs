//! A machine that is too large for one picture: several files that lead to each other.

use super::{Arguments, compare, mark, not_onto_itself};
use crate::files::{self, STANDARD};
use crate::outcome::{Ending, Result, say};
use lifechart_spec::machine::Machine;
use lifechart_spec::render::svg;
use std::path::{Path, PathBuf};

/// Writes the overview and the other pages, or compares them; nothing, where one picture is enough
/// or asked for.
pub(super) fn several(arguments: &Arguments, machine: &Machine) -> Result<Option<Ending>> {
    let Some((path, stem)) = overview(arguments) else { return Ok(None) };
    let pages = svg::pages(machine, stem);
    if pages.is_empty() {
        return Ok(None);
    }
    let mut ending = Ending::Clean;
    // The overview last: who sees it finds everything it leads to.
    for page in pages.iter().rev() {
        let path = page.of.map_or(path.to_owned(), |_| path.with_file_name(&page.file));
        not_onto_itself(arguments, &path)?;
        let picture = mark::marked(arguments, &page.picture);
        if arguments.check {
            ending = ending.and(compare(arguments, &path, &picture));
            continue;
        }
        files::write(&path, &picture)?;
        if !arguments.marked {
            say(&format!("{}\n", path.display()))?;
        }
    }
    Ok(Some(ending))
}

/// The files of the pages, without that of the overview.
pub(super) fn files(arguments: &Arguments, machine: &Machine) -> Vec<PathBuf> {
    let Some((path, stem)) = overview(arguments) else { return Vec::new() };
    let pages = svg::page_files(machine, stem).into_iter();
    pages.map(|(_, file)| path.with_file_name(file)).collect()
}

/// The file of the overview, and what the others are called like; nothing, where one picture is
/// asked for.
fn overview(arguments: &Arguments) -> Option<(&Path, &str)> {
    if arguments.engine == Some(super::Engine::Graphviz)
        || arguments.level.is_some()
        || arguments.around.is_some()
        || arguments.inside.is_some()
    {
        return None;
    }
    let path = arguments.output.as_deref().filter(|path| path.as_os_str() != STANDARD)?;
    let name = path.file_name()?.to_str()?;
    Some((path, name.strip_suffix(".svg").unwrap_or(name)))
}
