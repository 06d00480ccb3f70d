//! The trace matrix in JSON, for tools that follow requirements further.

use lifechart_spec::render::trace::{Named, Trace, Traced};
use serde_json::{Value, json};

/// The whole matrix: one object, its keys always in the same order.
pub(crate) fn written(trace: &Trace) -> String {
    let requirements: Vec<Value> = trace.requirements.iter().map(requirement).collect();
    let whole = json!({
        "machine": trace.machine,
        "file": trace.file,
        "requirements": requirements,
    });
    format!("{whole:#}\n")
}

/// One requirement.
pub(crate) fn requirement(traced: &Traced) -> Value {
    let satisfied_by = traced.satisfied_by.iter().map(|by| {
        let Named { line, name } = &by.named;
        json!({"kind": by.kind.as_str(), "name": name, "line": line})
    });
    let source = traced.source.as_ref().map(|(name, title)| json!({"name": name, "title": title}));
    json!({
        "id": traced.id,
        "source": source,
        "text": traced.text,
        "line": traced.line,
        "coverage": traced.coverage().as_str(),
        "satisfied_by": satisfied_by.collect::<Vec<_>>(),
        "tested_by": {
            "scenarios": named(&traced.scenarios),
            "properties": named(&traced.properties),
            "cells": traced.cells,
        },
    })
}

fn named(all: &[Named]) -> Vec<Value> {
    all.iter().map(|Named { line, name }| json!({"name": name, "line": line})).collect()
}
