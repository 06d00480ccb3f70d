//! What a system file allows itself.

use crate::diagnostics::Diagnostics;
use crate::document;
use crate::machine::Allow;
use crate::resolve::allowed;
use crate::source::Span;
use crate::system::document::Document;

/// Every `allow:`, in order of position. Words that allow nothing are reported and left out.
pub(super) fn read(document: &Document, diagnostics: &mut Diagnostics) -> Vec<Allow> {
    let mut written: Vec<&document::Allow> = Vec::new();
    written.extend(document.requirements.iter().map(|one| &one.allow));
    written.extend(document.instances.iter().map(|one| &one.allow));
    written.extend(document.calls.iter().map(|one| &one.allow));
    written.extend(document.faults.iter().map(|one| &one.allow));
    written.extend(document.properties.iter().map(|one| &one.allow));
    let mut allows = Vec::new();
    for allow in written {
        allowed(allow, allow.scope, &mut allows, diagnostics);
    }
    let whole = Span::new(0, document.source.text().len());
    allowed(&document.allow, whole, &mut allows, diagnostics);
    allows.sort_by_key(|allow| allow.span);
    allows
}
