//! From a stream of YAML events to a tree.

use super::{Entry, Kind, Node, Style};
use crate::code::Code;
use crate::diagnostics::{Diagnostic, Diagnostics, quoted};
use crate::source::{Source, Span, Spanned, Text};
use granit_parser::{Event, ScalarStyle, StructureStyle};
use std::collections::BTreeMap;
use std::ops::ControlFlow;

/// Puts the tree together; reports what plain YAML is not.
pub(super) struct Builder<'d> {
    source: &'d Source,
    diagnostics: &'d mut Diagnostics,
    open: Vec<Open>,
    root: Option<Node>,
    documents: usize,
}

/// A collection whose end has not come yet.
struct Open {
    span: Span,
    flow: bool,
    content: Content,
}

enum Content {
    List(Vec<Node>),
    Mapping { entries: Vec<Entry>, key: Option<Key>, reported: bool },
}

/// A key that waits for its value.
enum Key {
    Word(Text),
    /// It was reported; its value is dropped.
    Reported,
}

impl<'d> Builder<'d> {
    pub(super) fn new(source: &'d Source, diagnostics: &'d mut Diagnostics) -> Self {
        Self { source, diagnostics, open: Vec::new(), root: None, documents: 0 }
    }

    /// Takes one event; breaks where the rest of the file is not read.
    pub(super) fn accept(
        &mut self,
        event: Event<'_>,
        place: &granit_parser::Span,
    ) -> ControlFlow<()> {
        let span = bytes(place);
        if let Some(tag) = place.tag_span()
            && self.tagged(bytes(&tag), span, &event)
        {
            return ControlFlow::Continue(());
        }
        match event {
            Event::DocumentStart(..) => return self.begin_document(span),
            Event::Scalar(text, style, ..) => self.scalar(text.into_owned(), style, span),
            Event::SequenceStart(style, ..) => self.begin(style, span, Content::List(Vec::new())),
            Event::MappingStart(style, ..) => {
                self.begin(
                    style,
                    span,
                    Content::Mapping { entries: Vec::new(), key: None, reported: false },
                );
            }
            Event::SequenceEnd | Event::MappingEnd => self.end(span),
            Event::Anchor(..) if self.follows_tag(span) => {}
            Event::Anchor(..) => self.feature(
                span,
                "an anchor",
                "write the value where it is needed; what several states share can stand on \
                 a composite state around them",
            ),
            Event::Alias(..) | Event::UnresolvedAlias(..) => {
                self.feature(span, "an alias", "write the value out");
                self.put(Node { span, kind: Kind::Unreadable });
            }
            // The ends and starts of other things, and comments where the crate gives them.
            _ => {}
        }
        ControlFlow::Continue(())
    }

    /// The tree, once all events have come.
    pub(super) fn finish(self) -> Option<Node> {
        self.root
    }

    fn begin_document(&mut self, span: Span) -> ControlFlow<()> {
        self.documents += 1;
        if self.documents == 1 {
            return ControlFlow::Continue(());
        }
        self.feature(span, "a second document", "one file describes one machine");
        ControlFlow::Break(())
    }

    fn begin(&mut self, style: StructureStyle, span: Span, content: Content) {
        self.open.push(Open { span, flow: style == StructureStyle::Flow, content });
    }

    fn end(&mut self, span: Span) {
        let Some(open) = self.open.pop() else { return };
        let (last, kind) = match open.content {
            Content::List(items) => (items.last().map(|item| item.span), Kind::List(items)),
            // Nothing but what was reported: more would only confuse.
            Content::Mapping { entries, reported: true, .. } if entries.is_empty() => {
                (Some(span), Kind::Unreadable)
            }
            Content::Mapping { entries, .. } => {
                let last = entries.last().map(Entry::span);
                (last, Kind::Mapping(self.without_duplicates(entries)))
            }
        };
        // The end of a block collection is announced at the next token, which may be far away.
        let end = if open.flow { span } else { last.unwrap_or(open.span) };
        self.put(Node { span: open.span.to(end), kind });
    }

    fn without_duplicates(&mut self, entries: Vec<Entry>) -> Vec<Entry> {
        let mut seen: BTreeMap<String, Span> = BTreeMap::new();
        let mut kept = Vec::with_capacity(entries.len());
        for entry in entries {
            if let Some(&first) = seen.get(&entry.key.value) {
                let message = format!("`{}` stands here twice", entry.key.value);
                self.diagnostics.push(
                    Diagnostic::new(Code::DuplicateKey, entry.key.span, message)
                        .also(first, "the first one")
                        .help("join the two, or remove one"),
                );
                continue;
            }
            seen.insert(entry.key.value.clone(), entry.key.span);
            kept.push(entry);
        }
        kept
    }

    fn scalar(&mut self, text: String, style: ScalarStyle, span: Span) {
        let inner = Span { start: span.start + 1, end: span.end.saturating_sub(1) };
        let (text, style, span) = match style {
            // The parser says `~` where nothing is written.
            ScalarStyle::Plain if span.start == span.end => (String::new(), Style::Empty, span),
            ScalarStyle::Plain => (text, Style::Plain, span),
            ScalarStyle::SingleQuoted | ScalarStyle::DoubleQuoted => (text, Style::Quoted, inner),
            ScalarStyle::Literal | ScalarStyle::Folded => (text, Style::Block, span),
        };
        self.put(Node { span, kind: Kind::Scalar(text, style) });
    }

    /// Puts a finished node where it belongs.
    fn put(&mut self, node: Node) {
        let Some(open) = self.open.last_mut() else {
            self.root.get_or_insert(node);
            return;
        };
        match &mut open.content {
            Content::List(items) => items.push(node),
            Content::Mapping { entries, key, reported } => match key.take() {
                Some(Key::Word(key)) => entries.push(Entry { key, value: node }),
                Some(Key::Reported) => *reported = true,
                None => {
                    let word = self.key(node);
                    if let Some(Open { content: Content::Mapping { key, .. }, .. }) =
                        self.open.last_mut()
                    {
                        *key = Some(word);
                    }
                }
            },
        }
    }

    fn key(&mut self, node: Node) -> Key {
        match node.kind {
            Kind::Scalar(text, Style::Plain) if text == "<<" => {
                self.feature(node.span, "a merge key", "write the keys out");
                Key::Reported
            }
            Kind::Scalar(text, _) => Key::Word(Spanned::new(text, node.span)),
            Kind::Unreadable => Key::Reported,
            Kind::List(_) | Kind::Mapping(_) => {
                self.diagnostics.push(
                    Diagnostic::new(Code::WrongShape, node.span, "a key must be one word")
                        .help("a template such as `{{name}}` must be filled in first"),
                );
                Key::Reported
            }
        }
    }

    /// Reports a tag; says whether the value is not read either: an expression that begins with `!`
    /// looks like a tag to YAML.
    fn tagged(&mut self, tag: Span, span: Span, event: &Event<'_>) -> bool {
        let whole = self.source.slice(tag.to(span));
        if whole.starts_with("!!") || !matches!(event, Event::Scalar(_, ScalarStyle::Plain, ..)) {
            self.feature(tag, "a tag", "every value is text here: leave the tag out");
            return false;
        }
        let message = "what begins with `!` is a tag to YAML, not an expression";
        let help = format!("put it into quotes: `\"{}\"`", quoted(whole).trim_matches('`'));
        self.diagnostics.push(Diagnostic::new(Code::YamlFeature, tag, message).help(help));
        self.put(Node { span, kind: Kind::Unreadable });
        true
    }

    /// Whether the word before is a tag: `!a && b` is a tag and an anchor to YAML, and one mistake
    /// to its author.
    fn follows_tag(&self, span: Span) -> bool {
        let before = self.source.slice(Span { start: 0, end: span.start });
        before.split_whitespace().next_back().is_some_and(|word| word.starts_with('!'))
    }

    fn feature(&mut self, span: Span, what: &str, help: &str) {
        let message = format!("{what} is not part of the language");
        self.diagnostics.push(Diagnostic::new(Code::YamlFeature, span, message).help(help));
    }
}

fn bytes(place: &granit_parser::Span) -> Span {
    let offset = |marker: &granit_parser::Marker| marker.byte_offset().unwrap_or(0);
    Span::new(offset(&place.start), offset(&place.end))
}
