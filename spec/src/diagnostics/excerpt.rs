//! The lines of a file that a diagnostic shows: only those around its labels, long ones cut.

use super::Label;
use crate::source::{Source, Span};
use std::ops::Range;

/// Labels further apart than this are shown in excerpts of their own.
const MOST_LINES: usize = 200;
/// Longer lines are cut, in characters.
const LONGEST_LINE: usize = 180;
/// How much of a cut line stands before its first label, in characters.
const BEFORE_LABEL: usize = 40;

/// Some lines of a file, with labels.
pub(super) struct Excerpt<'d> {
    /// The line of the first of `marks`, counted from 1.
    pub(super) line: usize,
    /// Its column in the file, counted from 1.
    pub(super) column: usize,
    /// Its column in `text`, where the line may have been cut.
    pub(super) column_in_excerpt: usize,
    /// The lines, without byte order mark and with plain line ends.
    pub(super) text: String,
    /// The number of the first line, counted from 1.
    pub(super) first_line: usize,
    /// The labels, each with its place in `text`.
    pub(super) marks: Vec<Mark<'d>>,
}

/// A label in an excerpt.
pub(super) struct Mark<'d> {
    pub(super) range: Range<usize>,
    pub(super) text: &'d str,
    pub(super) is_primary: bool,
}

/// A label with its lines and columns, counted from 0.
struct Placed<'d> {
    start: (usize, usize),
    end: (usize, usize),
    text: &'d str,
    is_primary: bool,
}

/// The excerpts that show all labels; the first one holds `primary`.
pub(super) fn excerpts<'d>(
    source: &Source,
    primary: &'d Label,
    secondary: &'d [Label],
) -> Vec<Excerpt<'d>> {
    let mut groups = vec![vec![Placed::new(source, primary, true)]];
    for label in secondary {
        let placed = Placed::new(source, label, false);
        match groups.iter_mut().find(|group| group.iter().all(|other| other.is_near(&placed))) {
            Some(group) => group.push(placed),
            None => groups.push(vec![placed]),
        }
    }
    groups.into_iter().map(|group| Excerpt::new(source, group)).collect()
}

impl<'d> Placed<'d> {
    fn new(source: &Source, label: &'d Label, is_primary: bool) -> Self {
        let place = |offset: u32| (source.line(offset) - 1, source.column(offset) - 1);
        let length = u32::try_from(source.text().len()).unwrap_or(u32::MAX);
        let Span { start, end } = label.span;
        let (start, mut end) = (place(start.min(length)), place(end.max(start).min(length)));
        // Of several lines the first one says which is meant.
        if end.0 > start.0 {
            end = (start.0, usize::MAX);
        }
        Self { start, end, text: &label.text, is_primary }
    }

    fn is_near(&self, other: &Self) -> bool {
        let lines = self.start.0.abs_diff(other.start.0);
        let columns = self.start.1.abs_diff(other.start.1);
        lines <= MOST_LINES && (lines > 0 || columns <= LONGEST_LINE / 2)
    }
}

impl<'d> Excerpt<'d> {
    fn new(source: &Source, labels: Vec<Placed<'d>>) -> Self {
        let first = labels.iter().map(|label| label.start.0).min().unwrap_or(0);
        let last = labels.iter().map(|label| label.end.0).max().unwrap_or(0);
        let (line, column) = labels.first().map_or((0, 0), |label| label.start);
        let mut lines = Lines::default();
        for line in first..=last {
            lines.push(source.line_text(line + 1), line, &labels);
        }
        let marks = labels.into_iter().map(|label| Mark {
            range: lines.offset(first, label.start)..lines.offset(first, label.end),
            text: label.text,
            is_primary: label.is_primary,
        });
        let marks = marks.collect();
        let column_in_excerpt = 1 + lines.column(first, (line, column));
        let (line, column) = (line + 1, column + 1);
        Self { line, column, column_in_excerpt, text: lines.text, first_line: first + 1, marks }
    }
}

/// Lines put together, with what was cut from each.
#[derive(Default)]
struct Lines {
    text: String,
    cuts: Vec<Cut>,
}

/// One line: where it begins in the text, how many characters were left out, how many it has.
struct Cut {
    begin: usize,
    left_out: usize,
    shown: usize,
}

impl Lines {
    fn push(&mut self, line: &str, number: usize, labels: &[Placed<'_>]) {
        if !self.cuts.is_empty() {
            self.text.push('\n');
        }
        let begin = self.text.len();
        if line.chars().nth(LONGEST_LINE).is_none() {
            self.text.push_str(line);
            self.cuts.push(Cut { begin, left_out: 0, shown: line.chars().count() });
            return;
        }
        let here = labels.iter().filter(|label| label.start.0 == number);
        let first = here.map(|label| label.start.1).min().unwrap_or(0);
        let left_out = if first < LONGEST_LINE / 2 { 0 } else { first - BEFORE_LABEL };
        let mut rest = line.chars().skip(left_out);
        let shown: String = rest.by_ref().take(LONGEST_LINE).collect();
        if left_out > 0 {
            self.text.push('…');
        }
        let begin = self.text.len();
        self.text.push_str(&shown);
        if rest.next().is_some() {
            self.text.push('…');
        }
        self.cuts.push(Cut { begin, left_out, shown: shown.chars().count() });
    }

    /// The column in the text, counted from 0, of a line and column of the file.
    fn column(&self, first: usize, (line, column): (usize, usize)) -> usize {
        let Some(cut) = self.cuts.get(line.saturating_sub(first)) else { return column };
        let ellipsis = usize::from(cut.left_out > 0);
        column.saturating_sub(cut.left_out).min(cut.shown) + ellipsis
    }

    /// Where in the text a line and column of the file are.
    fn offset(&self, first: usize, (line, column): (usize, usize)) -> usize {
        let Some(cut) = self.cuts.get(line.saturating_sub(first)) else { return self.text.len() };
        let column = column.saturating_sub(cut.left_out).min(cut.shown);
        let shown = &self.text[cut.begin..];
        let length = shown.char_indices().nth(column).map_or(shown.len(), |(offset, _)| offset);
        cut.begin + length
    }
}
