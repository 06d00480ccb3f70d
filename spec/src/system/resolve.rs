//! From what the author of a system file wrote to what it means: names become ids of the machines
//! that are used.

mod allows;
mod calls;
mod faults;
mod instances;
mod names;
mod outside;
mod properties;
mod requirements;
mod rules;
mod same_types;
mod stage;
mod starts;

use super::document::Document;
use super::model::System;
use crate::diagnostics::Diagnostics;
use crate::source::Source;
use crate::source::Text;
use instances::Instances;
use stage::Stage;

/// Gives the text of a machine's file, by the path that the system file says; or why it cannot.
pub(super) type Files<'f> = &'f mut dyn FnMut(&str) -> Result<Source, String>;

/// Resolves a document. Only of a document without errors does the system mean what its author
/// meant.
pub(super) fn resolve(
    document: &Document,
    files: Files<'_>,
    diagnostics: &mut Diagnostics,
) -> System {
    let declared = Instances::read(document, files, diagnostics);
    let (sources, requirements) = requirements::read(document, diagnostics);
    let stage = Stage::new(document, &declared);
    let calls = calls::read(document, &stage, diagnostics);
    let wired: Vec<_> = calls.values().map(|call| (call.caller, call.activity)).collect();
    let (outside, fresh_results) = outside::read(document, &stage, &wired, diagnostics);
    let faults = faults::read(document, &stage, &calls, diagnostics);
    let properties =
        properties::read(&document.properties, &stage, &faults, &requirements, diagnostics);
    let allows = allows::read(document, diagnostics);
    drop(stage);
    let text = |text: &Option<Text>| text.as_ref().map(|text| text.value.clone());
    let system = System {
        source: document.source.clone(),
        name: document.name.value.clone(),
        title: text(&document.title),
        doc: text(&document.doc),
        span: document.name.span,
        sources,
        requirements,
        machines: declared.machines,
        groups: declared.groups,
        calls,
        outside,
        fresh_results,
        limits: declared.limits,
        faults,
        properties,
        allows,
    };
    rules::check(&system, diagnostics);
    system
}
