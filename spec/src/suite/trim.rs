//! Leaves out what no test needs: rows nobody takes, points nobody comes to.

use super::{Point, Suite};

/// The suite without what neither a case, nor a way to one, nor a pair needs.
pub(super) fn trim(suite: Suite) -> Suite {
    let needed = Needed::of(&suite);
    let points = renumbered(&needed.points);
    let rows: Vec<Vec<Option<usize>>> = needed.rows.iter().map(|rows| renumbered(rows)).collect();
    let row_of = |point: usize, row: usize| {
        Some((*points.get(point)?.as_ref()?, *rows.get(point)?.get(row)?.as_ref()?))
    };
    let mut stimuli = vec![false; suite.stimuli.len()];
    let mut expected = vec![false; suite.expected.len()];
    let kept = |wanted: &[bool], index: usize| wanted.get(index).copied().unwrap_or(false);
    let old = suite.points.into_iter().enumerate();
    let mut trimmed: Vec<Point> = Vec::new();
    for (number, mut point) in old.filter(|(number, _)| kept(&needed.points, *number)) {
        point.arrival = point.arrival.and_then(|(from, row)| row_of(from, row));
        let wanted = needed.rows.get(number).map_or(&[][..], |rows| rows);
        let mut row = 0;
        point.rows.retain(|_| {
            row += 1;
            kept(wanted, row - 1)
        });
        for row in &mut point.rows {
            row.to = points.get(row.to).copied().flatten().unwrap_or(0);
            mark(&mut stimuli, row.stimulus);
            mark(&mut expected, row.expected);
        }
        trimmed.push(point);
    }
    let (stimulus_numbers, expected_numbers) = (renumbered(&stimuli), renumbered(&expected));
    for row in trimmed.iter_mut().flat_map(|point| &mut point.rows) {
        row.stimulus = stimulus_numbers.get(row.stimulus).copied().flatten().unwrap_or(0);
        row.expected = expected_numbers.get(row.expected).copied().flatten().unwrap_or(0);
    }
    let mut cases = suite.cases;
    for case in &mut cases {
        (case.point, case.row) = row_of(case.point, case.row).unwrap_or((0, 0));
    }
    Suite {
        points: trimmed,
        stimuli: keep(suite.stimuli, &stimuli),
        expected: keep(suite.expected, &expected),
        cases,
        ..suite
    }
}

/// Which points and rows are needed.
struct Needed {
    points: Vec<bool>,
    rows: Vec<Vec<bool>>,
    /// The points whose way is needed.
    reached: Vec<bool>,
}

impl Needed {
    fn of(suite: &Suite) -> Self {
        let mut needed = Self {
            points: vec![false; suite.points.len()],
            rows: suite.points.iter().map(|point| vec![false; point.rows.len()]).collect(),
            reached: vec![false; suite.points.len()],
        };
        needed.reach(suite, 0);
        for case in &suite.cases {
            needed.reach(suite, case.point);
            needed.row(suite, case.point, case.row);
        }
        for (number, point) in suite.points.iter().enumerate() {
            if suite.pairs && point.begins_pairs {
                needed.reach(suite, number);
                needed.all_rows(suite, number);
                for row in point.rows.iter().filter(|row| row.is_cell) {
                    needed.all_rows(suite, row.to);
                }
            }
        }
        needed
    }

    fn reach(&mut self, suite: &Suite, point: usize) {
        mark(&mut self.points, point);
        let mut at = point;
        while !std::mem::replace(&mut self.reached[at], true)
            && let Some((from, row)) = suite.points.get(at).and_then(|point| point.arrival)
        {
            self.row(suite, from, row);
            at = from;
        }
    }

    fn all_rows(&mut self, suite: &Suite, point: usize) {
        let count = suite.points.get(point).map_or(0, |point| point.rows.len());
        for row in 0..count {
            self.row(suite, point, row);
        }
    }

    /// A row needs both its ends, but not a way to where it leads.
    fn row(&mut self, suite: &Suite, point: usize, row: usize) {
        mark(&mut self.points, point);
        if let Some(rows) = self.rows.get_mut(point) {
            mark(rows, row);
        }
        if let Some(row) = suite.points.get(point).and_then(|point| point.rows.get(row)) {
            mark(&mut self.points, row.to);
        }
    }
}

fn mark(marks: &mut [bool], index: usize) {
    if let Some(mark) = marks.get_mut(index) {
        *mark = true;
    }
}

/// The new numbers of what is kept.
fn renumbered(kept: &[bool]) -> Vec<Option<usize>> {
    let mut next = 0;
    let number = |&kept: &bool| {
        next += usize::from(kept);
        kept.then(|| next - 1)
    };
    kept.iter().map(number).collect()
}

fn keep<T>(items: Vec<T>, wanted: &[bool]) -> Vec<T> {
    items.into_iter().zip(wanted).filter(|(_, wanted)| **wanted).map(|(item, _)| item).collect()
}
