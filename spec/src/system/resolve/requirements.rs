//! The documents that requirements come from, and the requirements.

use super::names::find;
use crate::arena::Arena;
use crate::diagnostics::Diagnostics;
use crate::machine::{Requirement, RequirementId, SourceDocument, SourceId};
use crate::system::document::Document;

pub(super) fn read(
    document: &Document,
    diagnostics: &mut Diagnostics,
) -> (Arena<SourceId, SourceDocument>, Arena<RequirementId, Requirement>) {
    let source = |(name, title): &(crate::source::Text, crate::source::Text)| SourceDocument {
        name: name.value.clone(),
        title: title.value.clone(),
        span: name.span,
    };
    let sources: Arena<SourceId, SourceDocument> = document.sources.iter().map(source).collect();
    let mut requirements = Arena::new();
    for written in &document.requirements {
        let known = sources.iter().map(|(id, source)| (id, source.name.as_str()));
        let named = written.source.as_ref();
        requirements.push(Requirement {
            name: written.name.value.clone(),
            source: named.and_then(|name| find("there is no source", name, known, diagnostics)),
            text: written.text.value.clone(),
            span: written.name.span,
        });
    }
    (sources, requirements)
}
