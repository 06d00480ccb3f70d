//! One JSON document; `cli/check.schema.json` says what it may look like.

use super::place::{Place, Unit};
use super::{Checked, Told};
use lifechart_spec::diagnostics::{Diagnostic, Label};
use lifechart_spec::source::Source;
use serde_json::{Value, json};

/// Counted up with every change after which a reader may fail.
const VERSION: u32 = 1;

pub(super) fn document(all: &[Told]) -> String {
    let checked = all.iter().filter_map(|told| match told {
        Told::Checked(checked) => Some(file(checked)),
        Told::Unread { .. } => None,
    });
    let unread = all.iter().filter_map(|told| match told {
        Told::Checked(_) => None,
        Told::Unread { path, failure } => Some(json!({
            "path": path,
            "message": failure.message(),
            "help": failure.said_to_do(),
        })),
    });
    let document = json!({
        "format": "lifechart-check",
        "version": VERSION,
        "lifechart": env!("CARGO_PKG_VERSION"),
        "files": checked.collect::<Vec<Value>>(),
        "unread": unread.collect::<Vec<Value>>(),
    });
    format!("{document:#}\n")
}

fn file(checked: &Checked) -> Value {
    let mistakes = checked.diagnostics.iter().map(|found| mistake(&checked.source, found));
    json!({
        "path": checked.source.path(),
        "kind": if checked.is_system { "system" } else { "machine" },
        "summary": checked.summary,
        "mistakes": mistakes.collect::<Vec<Value>>(),
    })
}

fn mistake(source: &Source, found: &Diagnostic) -> Value {
    let related = found.secondary.iter().map(|label| place(source, label));
    json!({
        "code": found.code.as_str(),
        "may_be_allowed": found.code.may_be_allowed(),
        "message": found.message,
        "place": place(source, &found.primary),
        "related": related.collect::<Vec<Value>>(),
        "notes": found.notes,
        "help": found.help,
    })
}

fn place(source: &Source, label: &Label) -> Value {
    let place = Place::new(source, label.span, Unit::Character);
    json!({
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
        "start": label.span.start,
        "end": label.span.end,
        "text": label.text,
    })
}
