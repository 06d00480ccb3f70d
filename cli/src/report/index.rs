//! The list of the pages.

use super::Subject;
use super::page::{escaped, head};
use std::fmt::Write as _;

/// What the list is called.
pub(super) const NAME: &str = "index.html";

/// What the page of a lifecycle is called.
pub(super) fn file_name(subject: &Subject<'_>) -> String {
    format!("{}.html", subject.machine.name)
}

/// The list: each lifecycle with what it is for and how large it is.
pub(super) fn index(subjects: &[Subject<'_>]) -> String {
    let rows: String = subjects.iter().map(row).collect();
    format!(
        "{}<body><main><h1>Lifecycles</h1><div class=\"wide\"><table class=\"list\">\n<thead><tr><th>lifecycle</th>\
         <th>states</th><th>events</th><th>properties</th><th>scenarios</th><th>requirements</th><th>findings</th>\
         </tr></thead>\n<tbody>\n{rows}</tbody></table></div></main></body>\n</html>\n",
        head("Lifecycles")
    )
}

fn row(subject: &Subject<'_>) -> String {
    let machine = subject.machine;
    let doc = machine.doc.as_deref().unwrap_or_default();
    let mut row = format!(
        "<tr><th scope=\"row\"><a href=\"{}\">{}</a><div class=\"quiet\"><code>{}</code></div><div class=\"doc\">{}</div></th>",
        escaped(&file_name(subject)),
        escaped(machine.label()),
        escaped(machine.source.file_name()),
        escaped(doc.trim())
    );
    let broken = subject.proof.violations.len();
    let properties = match (machine.properties.len(), broken) {
        (all, 0) => all.to_string(),
        (all, broken) => format!("{all}, <span class=\"tag bad\">{broken} broken</span>"),
    };
    let satisfied = machine.satisfied_requirements();
    let met = satisfied.iter().filter(|&&is| is).count();
    let requirements = match satisfied.len() {
        0 => "0".to_owned(),
        all => format!("{met} of {all} satisfied"),
    };
    let findings = match subject.compiled.diagnostics.iter().count() {
        0 => "<span class=\"tag good\">none</span>".to_owned(),
        count => format!("<span class=\"tag bad\">{count}</span>"),
    };
    for cell in [
        machine.atomic_states().count().to_string(),
        machine.events.len().to_string(),
        properties,
        machine.scenarios.len().to_string(),
        requirements,
        findings,
    ] {
        let _ = write!(row, "<td>{cell}</td>");
    }
    row + "</tr>\n"
}
