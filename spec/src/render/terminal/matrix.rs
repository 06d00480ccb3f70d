//! The matrix as a table that fits.

use super::Options;
use super::letters::Letters;
use super::row::{Look, Span, Words, fitted, flowed, width, wrapped};
use crate::explore::Exploration;
use crate::machine::{Machine, Role, StateId};
use crate::render::table::{Case, MatrixCell, Verdict, matrix as cells};
use std::collections::BTreeMap;

/// The name of an event takes no more than this part of the width.
const PART: usize = 3;

const SIGNS: &str = "A number is the state that follows, = stays, o is ignored, - is refused, . is \
                     never reached; several are cases, in order.";

pub(super) fn matrix(
    machine: &Machine,
    exploration: &Exploration,
    options: &Options,
) -> Vec<Words> {
    let letters = options.letters();
    let states: Vec<StateId> = machine.atomic_states().collect();
    let numbers: BTreeMap<StateId, String> = states
        .iter()
        .zip(1..)
        .map(|(&state, number): (_, usize)| (state, number.to_string()))
        .collect();
    let cells = cells(machine, exploration);
    let names: Vec<&str> = machine.events.values().map(|event| event.label()).collect();
    let longest = names.iter().map(|name| width(&[Span::new(name, Look::Plain)], letters)).max();
    let head = longest.unwrap_or(0).clamp(5, (options.width() / PART).max(8));
    let table = Table { cells: &cells, numbers: &numbers, states: &states, head, letters };
    let mut lines = vec![vec![Span::new(machine.label(), Look::Name)], Vec::new()];
    lines.extend(table.names(machine, options.width()));
    lines.push(Vec::new());
    for columns in table.pages(options.width()) {
        lines.push(table.heads(&columns));
        for (event, name) in machine.events.ids().zip(&names) {
            let row: Vec<&MatrixCell> = cells.iter().filter(|cell| cell.event == event).collect();
            lines.push(table.row(name, &row, &columns));
        }
        lines.push(Vec::new());
    }
    lines.extend(wrapped(&[Span::new(SIGNS, Look::Quiet)], options.width(), letters));
    lines
}

struct Table<'t> {
    cells: &'t [MatrixCell],
    numbers: &'t BTreeMap<StateId, String>,
    states: &'t [StateId],
    /// The width of the first column.
    head: usize,
    letters: Letters,
}

/// A column: which of the states, and its width.
type Column = (usize, usize);

impl Table<'_> {
    /// Which number is which state.
    fn names(&self, machine: &Machine, most: usize) -> Vec<Words> {
        let name = |state: StateId| Span::new(machine[state].label(), Look::Plain);
        let wide = |&state: &StateId| width(&[name(state)], self.letters);
        let longest = self.states.iter().map(wide).max().unwrap_or(0).min(most - 5);
        let digits = self.states.len().to_string().len();
        let entry = |&state: &StateId| {
            let number = format!("{:>digits$} ", self.number(state));
            let name = fitted(machine[state].label(), longest, Look::Plain, self.letters);
            vec![Span::drawn(number, Look::Lead(Role::Normal)), name]
        };
        flowed(self.states.iter().map(entry).collect(), most, self.letters)
    }

    fn number(&self, state: StateId) -> &str {
        self.numbers.get(&state).map_or("", String::as_str)
    }

    /// The columns in as many tables as are needed.
    fn pages(&self, most: usize) -> Vec<Vec<Column>> {
        let mut pages: Vec<Vec<Column>> = Vec::new();
        let mut used = usize::MAX;
        for (index, &state) in self.states.iter().enumerate() {
            let of_state = self.cells.iter().filter(|cell| cell.state == state);
            let wide = of_state.map(|cell| self.signs(&cell.cases).len()).max().unwrap_or(1);
            let wide = wide.max(self.number(state).len());
            match pages.last_mut().filter(|_| used.saturating_add(wide + 2) <= most) {
                Some(page) => {
                    page.push((index, wide));
                    used += wide + 2;
                }
                None => {
                    pages.push(vec![(index, wide)]);
                    used = self.head + wide + 2;
                }
            }
        }
        pages
    }

    fn heads(&self, columns: &[Column]) -> Words {
        let mut words = vec![fitted("", self.head, Look::Plain, self.letters)];
        for &(index, wide) in columns {
            let number = self.states.get(index).map_or("", |&state| self.number(state));
            words.push(Span::drawn(format!("  {number:<wide$}"), Look::Lead(Role::Normal)));
        }
        words
    }

    fn row(&self, name: &str, row: &[&MatrixCell], columns: &[Column]) -> Words {
        let mut words = vec![fitted(name, self.head, Look::Plain, self.letters)];
        for &(index, wide) in columns {
            let cases = row.get(index).map_or(&[][..], |cell| cell.cases.as_slice());
            words.push(Span::drawn("  ", Look::Plain));
            let mut used = 0;
            for (at, case) in cases.iter().enumerate() {
                let comma = if at == 0 { "" } else { "," };
                let sign = format!("{comma}{}", self.sign(case));
                used += sign.len();
                words.push(Span::drawn(sign, look(case)));
            }
            if cases.is_empty() {
                words.push(Span::drawn(".", Look::Quiet));
                used = 1;
            }
            words.push(Span::drawn(" ".repeat(wide.saturating_sub(used)), Look::Plain));
        }
        words
    }

    fn signs(&self, cases: &[Case]) -> String {
        cases.iter().map(|case| self.sign(case)).collect::<Vec<_>>().join(",")
    }

    fn sign(&self, case: &Case) -> &str {
        match case.verdict {
            Verdict::Goes(state, _) => self.number(state),
            Verdict::Stays => "=",
            Verdict::Ignored => "o",
            Verdict::Refused => "-",
            Verdict::Undecided => "?",
        }
    }
}

/// How a case looks.
pub(super) fn look(case: &Case) -> Look {
    match case.verdict {
        Verdict::Goes(_, role) => Look::Lead(role),
        Verdict::Stays => Look::Plain,
        Verdict::Ignored | Verdict::Refused => Look::Quiet,
        Verdict::Undecided => Look::Lead(Role::Failure),
    }
}
