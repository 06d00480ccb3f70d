//! Diagnostics as the compiler would draw them.

use super::excerpt::{Excerpt, excerpts};
use super::{Diagnostic, Diagnostics};
use crate::source::Source;
use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

/// No more than this many diagnostics are drawn; the rest is counted.
const MOST_DRAWN: usize = 50;

/// Longer messages are cut, in characters.
const LONGEST_MESSAGE: usize = 400;

/// Everything that was found, without colours: for files and pipes.
pub fn render_plain(source: &Source, diagnostics: &Diagnostics) -> String {
    render(&Renderer::plain(), source, diagnostics)
}

/// Everything that was found, with the colours of a terminal.
pub fn render_styled(source: &Source, diagnostics: &Diagnostics) -> String {
    render(&Renderer::styled(), source, diagnostics)
}

/// Each finding for itself, without colours and without the leading `error`: for `compile_error!`,
/// which says that word itself.
pub fn render_each(source: &Source, diagnostics: &Diagnostics) -> Vec<String> {
    let renderer = renderer(Renderer::plain());
    let drawn = diagnostics.iter().take(MOST_DRAWN).map(|diagnostic| {
        let drawn = draw(&renderer, source, diagnostic);
        let title = format!("error[{}]: ", diagnostic.code);
        let body = drawn.strip_prefix(&title).unwrap_or(&drawn);
        let (message, rest) = body.split_once('\n').unwrap_or((body, ""));
        format!("{message} [{}]\n{rest}", diagnostic.code).trim_end().to_owned()
    });
    drawn.chain(rest_of(source, diagnostics)).collect()
}

fn render(style: &Renderer, source: &Source, diagnostics: &Diagnostics) -> String {
    let renderer = renderer(style.clone());
    let drawn = diagnostics.iter().take(MOST_DRAWN).map(|found| draw(&renderer, source, found));
    let summary = summary(source, diagnostics)
        .map(|text| renderer.render(&[Group::with_title(Level::ERROR.primary_title(text))]));
    let blocks = drawn.chain(summary).map(|block| block.trim_end().to_owned() + "\n");
    blocks.collect::<Vec<_>>().join("\n")
}

fn renderer(renderer: Renderer) -> Renderer {
    renderer.decor_style(DecorStyle::Ascii).term_width(200)
}

/// The last line, where there is more than one finding.
fn summary(source: &Source, diagnostics: &Diagnostics) -> Option<String> {
    let count = diagnostics.len();
    match count {
        0 | 1 => None,
        _ => Some(
            rest_of(source, diagnostics)
                .unwrap_or_else(|| format!("{count} mistakes in {}", source.path())),
        ),
    }
}

/// What is said instead of the findings that are not drawn.
fn rest_of(source: &Source, diagnostics: &Diagnostics) -> Option<String> {
    let count = diagnostics.len();
    (count > MOST_DRAWN)
        .then(|| format!("{count} mistakes in {}; the first {MOST_DRAWN} are shown", source.path()))
}

fn draw(renderer: &Renderer, source: &Source, diagnostic: &Diagnostic) -> String {
    let excerpts = excerpts(source, &diagnostic.primary, &diagnostic.secondary);
    let title = Level::ERROR.primary_title(shortened(&diagnostic.message));
    let mut group = Group::with_title(title.id(diagnostic.code.as_str()));
    for excerpt in &excerpts {
        group = group.element(snippet(excerpt).path(source.path()));
    }
    for note in &diagnostic.notes {
        let lines: Vec<String> = note.iter().map(|line| shortened(line)).collect();
        group = group.element(Level::NOTE.message(lines.join("\n")));
    }
    for help in &diagnostic.help {
        group = group.element(Level::HELP.message(shortened(help)));
    }
    with_columns_of_file(renderer.render(&[group]), source, &excerpts)
}

/// The drawing with the columns of the file where it has those of a line that was cut.
fn with_columns_of_file(mut drawn: String, source: &Source, excerpts: &[Excerpt<'_>]) -> String {
    let mut from = 0;
    for Excerpt { line, column, column_in_excerpt, .. } in excerpts {
        let shown = format!("{}:{line}:{column_in_excerpt}", source.path());
        let Some(found) = drawn[from..].find(&shown) else { continue };
        let (start, end) = (from + found, from + found + shown.len());
        let place = format!("{}:{line}:{column}", source.path());
        drawn.replace_range(start..end, &place);
        from = start + place.len();
    }
    drawn
}

fn snippet<'e>(excerpt: &'e Excerpt<'_>) -> Snippet<'e, annotate_snippets::Annotation<'e>> {
    let marks = excerpt.marks.iter().map(|mark| {
        let kind = if mark.is_primary { AnnotationKind::Primary } else { AnnotationKind::Context };
        let annotation = kind.span(mark.range.clone());
        if mark.text.is_empty() { annotation } else { annotation.label(shortened(mark.text)) }
    });
    Snippet::source(excerpt.text.as_str()).line_start(excerpt.first_line).annotations(marks)
}

/// The text on one line, cut where it is very long.
fn shortened(text: &str) -> String {
    let one_line = |text: &str| text.replace(|c: char| c.is_control(), " ");
    match text.char_indices().nth(LONGEST_MESSAGE) {
        Some((end, _)) => one_line(&text[..end]) + "…",
        None => one_line(text),
    }
}
