//! From a tree that was checked to the document: quiet, and blind to what does not fit.

mod behaviour;
pub(crate) mod data;
mod evidence;
pub(crate) mod values;

use crate::document::Document;
use crate::source::{Source, Spanned};
use crate::yaml::Node;
use std::collections::BTreeSet;
use values::{Fields, named, texts};

/// The document in `root`; nothing if it is not a mapping.
pub(super) fn document(source: &Source, root: &Node) -> Option<Document> {
    let fields = Fields::of_file(root)?;
    let name =
        fields.text("machine").unwrap_or_else(|| Spanned::new("machine".to_owned(), root.span));
    let states = behaviour::state(name.clone(), &fields);
    let events = named(&fields, "events", data::event);
    let properties =
        |key| named(&fields, key, |name, value| evidence::property(name, value, &events));
    let (properties, assume) = (properties("properties"), properties("assume"));
    Some(Document {
        source: source.clone(),
        machine: name,
        sources: texts(&fields, "sources"),
        requirements: named(&fields, "requirements", data::requirement),
        types: named(&fields, "types", data::type_declaration),
        replies: named(&fields, "replies", data::reply),
        every_call: fields.names("every_call"),
        effects: texts(&fields, "effects"),
        durations: data::durations(&fields),
        context: named(&fields, "context", data::field),
        groups: data::groups(&fields),
        guards: named(&fields, "guards", data::guard),
        actions: named(&fields, "actions", data::work),
        activities: named(&fields, "activities", data::work),
        root: states,
        scenarios: named(&fields, "scenarios", evidence::scenario),
        events,
        properties,
        assume,
        lost: BTreeSet::new(),
    })
}
