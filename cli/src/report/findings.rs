//! What was found in the specification, as text.

use super::Subject;
use lifechart_spec::diagnostics::render_each;
use serde_json::{Value, json};

/// Each finding as the command shows it.
pub(super) fn findings(subject: &Subject<'_>) -> Vec<Value> {
    let diagnostics = &subject.compiled.diagnostics;
    let drawn = render_each(&subject.compiled.source, diagnostics);
    let told = diagnostics.iter().zip(drawn).map(|(diagnostic, text)| {
        // A page is read elsewhere than where the file was.
        let source = &subject.machine.source;
        let text = text.replace(source.path(), source.file_name());
        let line = subject.machine.source.line(diagnostic.primary.span.start);
        json!({
            "code": diagnostic.code.as_str(),
            "message": diagnostic.message,
            "line": line,
            "text": text.trim_end(),
        })
    });
    told.collect()
}
