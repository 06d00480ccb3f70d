//! What is said of two versions, as JSON.

use super::words::{Words, sign};
use lifechart_spec::diff::{Change, Difference, Fate, Played, Side};
use serde_json::{Value, json};

/// Everything there is to say.
pub(super) fn json(words: &Words<'_>) -> String {
    let reach = &words.comparison.reach;
    let bounds =
        reach.bounds.iter().map(|bound| json!({"count": bound.name(), "max": bound.max()}));
    let changes = words.comparison.changes.iter().map(|change| one_change(words, change));
    let differences = words.comparison.differences.iter();
    let value = json!({
        "lifechart": 1,
        "machine": words.new.name,
        "old": words.old.source.path(),
        "new": words.new.source.path(),
        "observe": words.observe.as_str(),
        "verdict": words.verdict().as_str(),
        "changes": changes.collect::<Vec<_>>(),
        "differences": differences.map(|one| one_difference(words, one)).collect::<Vec<_>>(),
        "compared": {
            "pairs": reach.pairs,
            "steps": reach.steps,
            "complete": reach.is_complete,
            "bounds": bounds.collect::<Vec<_>>(),
        },
    });
    let mut text = serde_json::to_string_pretty(&value).unwrap_or_default();
    text.push('\n');
    text
}

fn one_change(words: &Words<'_>, change: &Change) -> Value {
    let fate = match change.fate {
        Fate::Added => "added",
        Fate::Removed => "removed",
        Fate::Changed => "changed",
        Fate::Renamed => "renamed",
    };
    let details = change
        .details
        .iter()
        .map(|detail| json!({"part": detail.part, "old": detail.old, "new": detail.new}));
    json!({
        "fate": fate,
        "sign": sign(change.fate).to_string(),
        "kind": change.kind,
        "name": change.name,
        "details": details.collect::<Vec<_>>(),
        "old_line": words.line(Side::Old, change.old),
        "new_line": words.line(Side::New, change.new),
    })
}

fn one_difference(words: &Words<'_>, difference: &Difference) -> Value {
    let cells = difference.cells.iter().map(|&(state, kind)| {
        let input = words.input(Side::Old, state, kind);
        json!({"state": words.old[state].name, "input": input})
    });
    let cause = difference.cause.map(|(old, new)| {
        json!({"old_line": words.line(Side::Old, old), "new_line": words.line(Side::New, new)})
    });
    json!({
        "class": difference.class.as_str(),
        "breaking": difference.is_breaking,
        "seen_by": difference.seen_by.as_str(),
        "text": words.headline(difference),
        "old_line": words.line(Side::Old, difference.old),
        "new_line": words.line(Side::New, difference.new),
        "cause": cause,
        "cells": cells.collect::<Vec<_>>(),
        "steps": difference.steps.iter().map(|step| one_step(words, step)).collect::<Vec<_>>(),
    })
}

fn one_step(words: &Words<'_>, step: &Played) -> Value {
    let side = |side: Side, state: lifechart_spec::machine::StateId| {
        json!({
            "state": words.machine(side)[state].name,
            "text": words.came_of(side, step),
        })
    };
    json!({
        "input": words.done(step),
        "old": side(Side::Old, step.to.0),
        "new": side(Side::New, step.to.1),
    })
}
