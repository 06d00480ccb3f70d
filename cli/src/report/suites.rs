//! Suites, as `lifechart render --to suites` measures them.

use super::Subject;
use lifechart_spec::render::suites::{Row, Section, sections};
use serde_json::{Value, json};

/// What suites prove of the lifecycle, how large they are, and how good.
pub(super) fn suites(subject: &Subject<'_>) -> Value {
    let (about, sections) = sections(subject.machine, subject.exploration);
    let sections: Vec<Value> = sections.iter().map(section).collect();
    json!({"about": about, "sections": sections})
}

fn section(section: &Section) -> Value {
    let rows: Vec<Value> = section.rows.iter().map(row).collect();
    json!({"title": section.title, "about": section.about, "rows": rows})
}

fn row(row: &Row) -> Value {
    json!({
        "name": row.name,
        "tests": row.size.map(|size| size.tests),
        "inputs": row.size.map(|size| size.inputs),
        "most": row.at_most,
        "killed": row.score.map(|(killed, _)| killed),
        "mutants": row.score.map(|(_, total)| total),
        "certificate": row.certificate,
        "proves": row.proves,
        "misses": row.misses,
    })
}
