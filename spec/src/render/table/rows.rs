//! The rows of the matrix: events that are decided alike are one.

use super::cases::{Case, Verdict};
use crate::machine::{EventId, StateId};
use std::collections::BTreeMap;

/// Events that are decided alike in every state.
pub(super) struct Row {
    pub(super) events: Vec<EventId>,
    /// The cases in each state.
    pub(super) cells: Vec<Vec<Case>>,
}

impl Row {
    /// The cases that occur, each with the states they occur in.
    pub(super) fn alike(&self, states: &[StateId]) -> Vec<(&[Case], Vec<StateId>)> {
        let mut alike: Vec<(&[Case], Vec<StateId>)> = Vec::new();
        let mut known: BTreeMap<&[Case], usize> = BTreeMap::new();
        for (cases, &state) in self.cells.iter().zip(states).filter(|(cell, _)| !cell.is_empty()) {
            let index = *known.entry(cases).or_insert(alike.len());
            match alike.get_mut(index) {
                Some((_, states)) => states.push(state),
                None => alike.push((cases, vec![state])),
            }
        }
        alike
    }

    /// Takes in the events of a row with the same cases. Where these are written in different
    /// lines, none is named.
    fn join(&mut self, other: Row) {
        self.events.extend(other.events);
        let pairs = self.cells.iter_mut().flatten().zip(other.cells.into_iter().flatten());
        for (case, other) in pairs {
            if case.decided_by != other.decided_by {
                let place = case.decided_by.find(", line").unwrap_or(case.decided_by.len());
                case.decided_by.truncate(place);
            }
        }
    }
}

/// Joins rows that are the same in every state. The places that decide may differ: what happens is
/// the same.
pub(super) fn joined(rows: Vec<Row>) -> Vec<Row> {
    let same = |a: &Row, b: &Row| {
        let cells = a.cells.iter().zip(&b.cells);
        cells.into_iter().all(|(a, b)| {
            a.len() == b.len() && a.iter().zip(b).all(|(a, b)| without_place(a) == without_place(b))
        })
    };
    let mut joined: Vec<Row> = Vec::new();
    for row in rows {
        match joined.iter_mut().find(|known| same(known, &row)) {
            Some(known) => known.join(row),
            None => joined.push(row),
        }
    }
    joined
}

fn without_place(case: &Case) -> (&str, Verdict, &str, &str) {
    (&case.when, case.verdict, &case.reply, &case.actions)
}
