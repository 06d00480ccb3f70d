//! What is said of two versions, for people at a terminal.

use super::words::{Words, counted, detail, sign, titled};
use lifechart_spec::diff::{Change, Difference, Fate, Side, Verdict};
use std::fmt::Write as _;

const BOLD: &str = "\u{1b}[1m";
const RED: &str = "\u{1b}[31m";
const GREEN: &str = "\u{1b}[32m";
const YELLOW: &str = "\u{1b}[33m";
const DIM: &str = "\u{1b}[2m";
const PLAIN: &str = "\u{1b}[0m";

/// Everything there is to say.
pub(super) fn text(words: &Words<'_>) -> String {
    let mut text = String::new();
    let verdict = words.verdict();
    let color = match verdict {
        Verdict::Breaking => RED,
        Verdict::Compatible | Verdict::Unchanged => GREEN,
    };
    let _ = writeln!(
        text,
        "{BOLD}{}: {color}{}{PLAIN}: {}",
        words.new.name,
        verdict.as_str(),
        words.meaning()
    );
    let changes = &words.comparison.changes;
    if !changes.is_empty() {
        let _ = writeln!(text, "\n{BOLD}{}{PLAIN}", counted(changes.len(), "change"));
        changes.iter().for_each(|change| one_change(words, change, &mut text));
    }
    let (breaking, others) = words.differences();
    for (title, differences) in [("breaking", breaking), ("other", others)] {
        if differences.is_empty() {
            continue;
        }
        let count = counted(differences.len(), &format!("{title} difference"));
        let _ = writeln!(text, "\n{BOLD}{count}{PLAIN}");
        for (number, difference) in (1..).zip(differences) {
            one_difference(words, number, difference, &mut text);
        }
    }
    if verdict != Verdict::Unchanged {
        let _ = writeln!(text, "\n{DIM}{}{PLAIN}", words.reach());
    }
    text
}

fn one_change(words: &Words<'_>, change: &Change, text: &mut String) {
    let color = match change.fate {
        Fate::Added => GREEN,
        Fate::Removed => RED,
        Fate::Changed | Fate::Renamed => YELLOW,
    };
    let _ = write!(text, "  {color}{}{PLAIN} {}", sign(change.fate), titled(change));
    let _ = writeln!(text, "  {DIM}{}{PLAIN}", lines(words, change.old, change.new));
    for changed in &change.details {
        let _ = writeln!(text, "      {}", detail(changed));
    }
}

fn one_difference(words: &Words<'_>, number: usize, difference: &Difference, text: &mut String) {
    let _ = write!(text, "{number:3}. {BOLD}{}{PLAIN}", words.headline(difference));
    let _ = writeln!(text, "  {DIM}{}{PLAIN}", lines(words, difference.old, difference.new));
    if let Some((old, new)) = difference.cause {
        let _ = writeln!(text, "     they part earlier: {DIM}{}{PLAIN}", lines(words, old, new));
    }
    let Some((last, before)) = difference.steps.split_last() else { return };
    let is_way = !difference.note.is_empty();
    let way = if is_way { &difference.steps[..] } else { before };
    for (at, step) in (1..).zip(way) {
        let came = words.came_of(Side::Old, step);
        let _ = writeln!(text, "     {at:2}. {} -> {came}", words.done(step));
    }
    if !is_way {
        let _ = writeln!(text, "     {:2}. {}", before.len() + 1, words.done(last));
        let _ = writeln!(text, "         {RED}old{PLAIN}: {}", words.came_of(Side::Old, last));
        let _ = writeln!(text, "         {GREEN}new{PLAIN}: {}", words.came_of(Side::New, last));
    }
}

/// `old.yaml:3, new.yaml:4`
fn lines(
    words: &Words<'_>,
    old: Option<lifechart_spec::source::Span>,
    new: Option<lifechart_spec::source::Span>,
) -> String {
    let places = words.places(old, new).into_iter().map(|(_, place)| place);
    places.collect::<Vec<_>>().join(" -> ")
}
