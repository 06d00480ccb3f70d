//! What stands above the picture and below it.

use super::frame::{Class, Kind, Sample, Span, Text, Words, measured};
use super::marks::Mark;
use super::style::{ROLES, meaning};
use super::view::View;
use crate::machine::{Role, StateId};
use crate::render::picture::texts::{everywhere, facts, wrapped};
use crate::render::words;

/// From one line to the next.
pub(super) const LINE: i32 = 15;
/// The width of a line in the legend, and the space behind it.
const SAMPLE: i32 = 34;
/// Between two entries of the legend.
const APART: i32 = 20;

/// The title, the facts, and what is the same in every state.
pub(super) fn header(view: &View<'_>, x: i32, y: i32) -> (Vec<Text>, i32) {
    let machine = view.machine;
    let title = match (view.options.around, view.options.inside) {
        (Some(state), _) => format!("{}: around {}", machine.label(), machine[state].label()),
        (_, Some(state)) => format!("{}: {}", machine.label(), machine[state].label()),
        _ => machine.label().to_owned(),
    };
    let mut lines = vec![vec![Span::new(words::one_line(&title), Class::Title)]];
    lines.push(vec![Span::new(words::one_line(&facts(machine)), Class::Quiet)]);
    for (index, line) in wrapped(&everywhere(machine), 96).into_iter().enumerate() {
        let line = if index == 0 { format!("In every state: {line}") } else { line };
        lines.push(vec![Span::new(words::one_line(&line), Class::Quiet)]);
    }
    if let Some((words, _)) = &view.links.up {
        lines.push(vec![Span::new(format!("\u{2190} {}", words::one_line(words)), Class::Plain)]);
    }
    let mut texts = Vec::new();
    let mut base = y + 14;
    for words in lines {
        texts.push(Text::new(x, base, words));
        base += if texts.len() == 1 { LINE + 3 } else { LINE };
    }
    (texts, base - LINE + 6)
}

/// What the lines mean, as far as they occur.
pub(super) fn legend(view: &View<'_>, x: i32, y: i32, width: i32) -> (Vec<Sample>, i32) {
    let has_role = |role: Role| view.arrows.iter().any(|arrow| arrow.role == role);
    let mut kinds: Vec<Kind> =
        ROLES.into_iter().filter(|&role| has_role(role)).map(Kind::Line).collect();
    let states: Vec<StateId> = view.leaves().collect();
    if states.iter().any(|&state| view.machine[state].invoke.is_some()) {
        kinds.push(Kind::Running);
    }
    if states.iter().any(|&state| view.machine[state].is_final) {
        kinds.push(Kind::Final);
    }
    let marks = &view.marks;
    let occurs = |mark: &Mark| {
        marks.states.values().chain(marks.transitions.values()).any(|other| other == mark)
    };
    kinds.extend(Mark::ALL.into_iter().filter(occurs).map(Kind::Mark));
    let mut samples: Vec<Sample> = Vec::new();
    let (mut at, mut base) = (x, y + 14);
    for kind in kinds {
        let words: Words = vec![Span::new(text(kind), Class::Quiet)];
        let needed = SAMPLE + measured(&words) + APART;
        if at > x && at + needed > x + width {
            (at, base) = (x, base + LINE + 3);
        }
        samples.push(Sample { kind, text: Text::new(at + SAMPLE, base, words) });
        at += needed;
    }
    (samples, base + 6)
}

fn text(kind: Kind) -> &'static str {
    match kind {
        Kind::Line(role) => meaning(role),
        Kind::Running => "work goes on",
        Kind::Final => "the end",
        Kind::Mark(Mark::Added) => "+ added",
        Kind::Mark(Mark::Removed) => "\u{2212} removed",
        Kind::Mark(Mark::Changed) => "~ changed",
    }
}
