//! Places in files, counted as readers of the forms count them, and paths as they name them.

use lifechart_spec::source::{Source, Span};
use std::path::{Component, Path, PathBuf};

/// From the first character to the one behind the last; lines and columns are counted from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) line: usize,
    pub(super) column: usize,
    pub(super) end_line: usize,
    pub(super) end_column: usize,
}

/// What a column is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unit {
    /// A character.
    Character,
    /// Sixteen bits in UTF-16, of which a character outside the basic plane has two.
    Utf16,
}

impl Place {
    pub(super) fn new(source: &Source, span: Span, unit: Unit) -> Self {
        let length = u32::try_from(source.text().len()).unwrap_or(u32::MAX);
        let start = span.start.min(length);
        let end = span.end.clamp(start, length);
        let (line, column) = position(source, start, unit);
        let (end_line, end_column) = position(source, end, unit);
        Self { line, column, end_line, end_column }
    }
}

fn position(source: &Source, offset: u32, unit: Unit) -> (usize, usize) {
    let line = source.line(offset);
    let column = source.column(offset);
    let column = match unit {
        Unit::Character => column,
        Unit::Utf16 => {
            let text = source.line_text(line).trim_start_matches('\u{FEFF}');
            let before = text.chars().take(column - 1);
            1 + before.map(char::len_utf16).sum::<usize>()
        }
    };
    (line, column)
}

/// The path as it is seen from `folder`, with slashes; the whole path, if it is not inside.
pub(super) fn seen_from(folder: Option<&Path>, path: &str) -> String {
    let here = std::env::current_dir().ok();
    let whole = match &here {
        Some(here) => plain(&here.join(path)),
        None => plain(Path::new(path)),
    };
    let folder = folder.map(plain).or_else(|| here.as_deref().map(plain));
    let inside = folder.and_then(|folder| whole.strip_prefix(folder).ok().map(Path::to_owned));
    inside.unwrap_or(whole).to_string_lossy().replace('\\', "/")
}

/// Without `.` and `..`, as far as that can be said without looking at links.
fn plain(path: &Path) -> PathBuf {
    let mut plain = PathBuf::new();
    for part in path.components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir if plain.file_name().is_some() => {
                plain.pop();
            }
            other => plain.push(other),
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::{Place, Unit, seen_from};
    use lifechart_spec::source::{Source, Span};
    use std::path::Path;

    #[test]
    fn columns_are_counted_in_either_unit() {
        let source = Source::new("f.yaml", "a: 1\nb: '𝄞é' # ß\nc\n");
        let start = source.text().find('é').expect("it is there");
        let span = Span::new(start, start + 'é'.len_utf8());
        let place = |unit| {
            let place = Place::new(&source, span, unit);
            (place.line, place.column, place.end_line, place.end_column)
        };
        assert_eq!(place(Unit::Character), (2, 6, 2, 7));
        assert_eq!(place(Unit::Utf16), (2, 7, 2, 8));
    }

    #[test]
    fn a_byte_order_mark_has_no_column_and_an_end_may_lie_on_another_line() {
        let source = Source::new("f.yaml", "\u{FEFF}𝄞: x\r\ny: 2\r\n");
        let end = source.text().find("y: 2").expect("it is there") + 1;
        let place = Place::new(&source, Span::new(3, end), Unit::Utf16);
        assert_eq!((place.line, place.column, place.end_line, place.end_column), (1, 1, 2, 2));
        let behind = Place::new(&source, Span::new(1000, 2000), Unit::Utf16);
        assert_eq!((behind.line, behind.column), (3, 1));
    }

    #[test]
    fn paths_are_seen_from_a_folder_only_where_they_lie_in_it() {
        let here = std::env::current_dir().expect("there is one");
        assert_eq!(seen_from(None, "./a/../b c.yaml"), "b c.yaml");
        assert_eq!(seen_from(None, &here.join("x.yaml").to_string_lossy()), "x.yaml");
        let parent = here.parent().expect("there is one");
        let name = here.file_name().expect("there is one").to_string_lossy().into_owned();
        assert_eq!(seen_from(Some(parent), "x.yaml"), format!("{name}/x.yaml"));
        let elsewhere = seen_from(Some(Path::new("/nowhere/at/all")), "x.yaml");
        assert_eq!(elsewhere, here.join("x.yaml").to_string_lossy().replace('\\', "/"));
    }
}
