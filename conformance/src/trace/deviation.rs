//! Why nothing explains a line: which part of it is wrong, and what was expected instead.

use super::explain::{Explainer, Mode};
use super::guess::{StepSeen, Way};
use super::shown::{Part, Shown, What};
use lifechart_spec::machine::StateId;

/// No more expectations are kept than this.
const MOST: usize = 6;

/// What a line should have shown.
#[derive(Debug)]
pub(super) struct Deviation {
    /// The first part that does not fit.
    pub(super) part: Part,
    /// What could have come instead, as far as everything before that part goes.
    pub(super) expected: Vec<StepSeen>,
    /// The states in which the machine may have been.
    pub(super) states: Vec<StateId>,
    /// Calls whose return was still to be shown, by name.
    pub(super) partial: bool,
}

/// What was expected instead of the line.
pub(super) fn expectations(
    explainer: &Explainer<'_>,
    ways: &[Way],
    line: &Shown,
    mode: Mode,
) -> Deviation {
    let mut kept = Vec::new();
    let mut fitting = explainer.explain(ways, &line.only(&kept), mode);
    let mut part = Part::What;
    if !fitting.is_empty() {
        for next in line.parts() {
            kept.push(next);
            let found = explainer.explain(ways, &line.only(&kept), mode);
            part = next;
            if found.is_empty() {
                break;
            }
            fitting = found;
        }
    }
    let mut expected: Vec<StepSeen> = Vec::new();
    for step in fitting.into_iter().filter_map(|way| way.step) {
        if !expected.contains(&step) {
            expected.push(step);
        }
    }
    // What needs the least explanation comes first: a call whose work succeeds.
    expected.sort_by_key(|step| !is_plain(explainer, step));
    expected.truncate(MOST);
    let mut states: Vec<StateId> = ways.iter().map(|way| way.guess.at.state).collect();
    states.dedup();
    if matches!(line.what, What::Event(_)) && !expected.is_empty() {
        states = expected.iter().map(|step| step.from).collect();
    }
    states.sort_unstable();
    states.dedup();
    Deviation { part, expected, states, partial: false }
}

fn is_plain(explainer: &Explainer<'_>, step: &StepSeen) -> bool {
    step.reply.is_none_or(|reply| explainer.machine[reply].success)
}
