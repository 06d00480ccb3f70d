//! Commands that a workflow of GitHub shows beside the lines they name.

use super::place::{Place, Unit, seen_from};
use super::{Checked, Told, whole_text};
use lifechart_spec::diagnostics::Diagnostic;
use std::fmt::Write as _;
use std::path::PathBuf;

pub(super) fn commands(all: &[Told]) -> String {
    // Where the repository was checked out: paths are shown from there, wherever a step works.
    let root = std::env::var_os("GITHUB_WORKSPACE").filter(|root| !root.is_empty());
    let root = root.map(PathBuf::from);
    let mut out = String::new();
    for told in all {
        match told {
            Told::Checked(checked) => {
                let path = seen_from(root.as_deref(), checked.source.path());
                for found in checked.diagnostics.iter() {
                    out += &command(checked, &path, found);
                }
                let mistakes = || checked.mistakes();
                let said = checked.summary.clone().unwrap_or_else(mistakes);
                let _ = writeln!(out, "checked {}: {said}", plain(checked.source.path()));
            }
            Told::Unread { path, failure } => {
                let help = failure.said_to_do().map(|help| format!("\nhelp: {help}"));
                let text = format!("{}{}", failure.message(), help.unwrap_or_default());
                let path = seen_from(root.as_deref(), path);
                let (path, text) = (property(&path), data(&text));
                let _ = writeln!(out, "::error file={path},title=lifechart::{text}");
            }
        }
    }
    out
}

fn command(checked: &Checked, path: &str, found: &Diagnostic) -> String {
    let Place { line, column, end_line, end_column } =
        Place::new(&checked.source, found.primary.span, Unit::Character);
    // Columns are refused where several lines are meant.
    let columns = if line == end_line {
        format!("col={column},endColumn={end_column},")
    } else {
        String::new()
    };
    let (path, text) = (property(path), data(&whole_text(found)));
    let title = property(&format!("lifechart: {}", found.code));
    format!("::error file={path},line={line},endLine={end_line},{columns}title={title}::{text}\n")
}

/// What stands behind the second `::`.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// What stands behind `NAME=`.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

/// What is no command, and cannot be mistaken for one of either notation.
fn plain(text: &str) -> String {
    data(text).replace("##[", "##%5B")
}

#[cfg(test)]
mod tests {
    use super::{data, plain, property};

    #[test]
    fn nothing_in_a_text_ends_it() {
        assert_eq!(data("50 %\r\n::error::x, y"), "50 %25%0D%0A::error::x, y");
        assert_eq!(property("a:b,c%\n"), "a%3Ab%2Cc%25%0A");
        assert_eq!(plain("x\n::error::y ##[error]z"), "x%0A::error::y ##%5Berror]z");
    }
}
