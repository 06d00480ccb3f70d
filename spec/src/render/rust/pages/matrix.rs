//! States and events, and what becomes of each in each.

use super::links;
use crate::arena::Id as _;
use crate::explore::Exploration;
use crate::machine::{Machine, StateId};
use crate::render::markdown::Grid;
use crate::render::table::{Case, MatrixCell, Verdict, matrix as cells};
use std::collections::BTreeMap;

/// With more states than this they are the rows.
const COLUMNS: usize = 24;
/// Nobody looks through more cells than this.
const MOST: usize = 5_000;

/// The matrix, with links to states and events.
pub(super) fn matrix(machine: &Machine, exploration: &Exploration) -> String {
    let states: Vec<StateId> = machine.atomic_states().collect();
    let cells_in_all = states.len() * machine.events.len();
    if cells_in_all > MOST {
        return format!(
            "{cells_in_all} cells are too many to be looked at here: `lifechart render --to table` lists them."
        );
    }
    let numbers: BTreeMap<StateId, usize> =
        states.iter().enumerate().map(|(index, &state)| (state, index + 1)).collect();
    let table = Table { machine, states: &states, numbers, cells: cells(machine, exploration) };
    let grid = if states.len() <= COLUMNS { table.by_event() } else { table.by_state() };
    format!("{}\n\n{}", table.legend(), grid.render())
}

struct Table<'m> {
    machine: &'m Machine,
    states: &'m [StateId],
    numbers: BTreeMap<StateId, usize>,
    /// For each event in order, each state.
    cells: Vec<MatrixCell>,
}

impl Table<'_> {
    fn legend(&self) -> String {
        let names = self.states.iter().map(|&state| {
            format!("{} {}", self.numbers[&state], links::state(self.machine, state))
        });
        format!(
            "A number is the state that follows, `=` stays, `o` is ignored, `-` is refused; where there \
             are several, guards and work decide; in a state with `.` the machine never is. {}.",
            links::listed(names)
        )
    }

    fn number(&self, state: StateId) -> String {
        let number = self.numbers.get(&state).map(ToString::to_string).unwrap_or_default();
        links::state_as(self.machine, state, &number)
    }

    fn by_event(&self) -> Grid {
        let head = self.states.iter().map(|&state| self.number(state));
        let mut grid = Grid::new(std::iter::once("event".to_owned()).chain(head));
        for (row, event) in
            self.cells.chunks(self.states.len().max(1)).zip(self.machine.events.ids())
        {
            let name = links::event(self.machine, event);
            grid.row(std::iter::once(name).chain(row.iter().map(|cell| self.signs(cell))));
        }
        grid
    }

    fn by_state(&self) -> Grid {
        let events = self.machine.events.ids().map(|event| links::event(self.machine, event));
        let mut grid = Grid::new(["no.".to_owned(), "state".to_owned()].into_iter().chain(events));
        for (index, &state) in self.states.iter().enumerate() {
            let head = [(index + 1).to_string(), links::state(self.machine, state)];
            let events = self.machine.events.ids();
            let cells = events
                .filter_map(|event| self.cells.get(event.index() * self.states.len() + index));
            grid.row(head.into_iter().chain(cells.map(|cell| self.signs(cell))));
        }
        grid
    }

    fn signs(&self, cell: &MatrixCell) -> String {
        if cell.cases.is_empty() {
            return ".".to_owned();
        }
        let mut signs: Vec<String> = cell.cases.iter().map(|case| self.sign(case)).collect();
        signs.dedup();
        signs.join("\u{a0}")
    }

    fn sign(&self, case: &Case) -> String {
        match case.verdict {
            Verdict::Goes(state, _) => self.number(state),
            Verdict::Stays => "=".to_owned(),
            Verdict::Ignored => "o".to_owned(),
            Verdict::Refused => "-".to_owned(),
            Verdict::Undecided => "?".to_owned(),
        }
    }
}
