//! The tables, one after the other.

use super::rows::{Row, joined};
use super::{Case, Verdict, matrix};
use crate::arena::Id as _;
use crate::explore::Exploration;
use crate::machine::{Decision, EventId, Machine, Role, StateId, Transition, TransitionId};
use crate::render::markdown::{Grid, code, escaped};
use crate::render::words;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

/// With more states than this the matrix has a row for each of them.
const COLUMNS: usize = 24;
/// Lists of states that are longer may be said by what they leave out.
const FEW: usize = 2;

/// The tables of a machine; the same machine always gives the same text.
pub fn table(machine: &Machine, exploration: &Exploration) -> String {
    let report = Report::new(machine, exploration);
    let mut out = format!("# {}\n\n", escaped(machine.label()));
    if let Some(doc) = &machine.doc {
        let _ = write!(out, "{}\n\n", doc.trim());
    }
    let _ = write!(out, "{}\n\n", report.facts());
    section(&mut out, "States", &report.states());
    section(&mut out, "Matrix", &report.matrix());
    section(&mut out, "Decisions", &report.decisions());
    section(&mut out, "Transitions", &report.transitions());
    out.truncate(out.trim_end().len());
    out.push('\n');
    out
}

fn section(out: &mut String, title: &str, text: &str) {
    let _ = write!(out, "## {title}\n\n{}\n\n", text.trim_end());
}

/// What every table is made of.
struct Report<'m> {
    machine: &'m Machine,
    /// The atomic states.
    states: Vec<StateId>,
    /// The number of each atomic state, from 1.
    numbers: Vec<Option<usize>>,
    /// How many atomic states each state holds.
    inside: Vec<usize>,
    rows: Vec<Row>,
}

impl<'m> Report<'m> {
    fn new(machine: &'m Machine, exploration: &Exploration) -> Self {
        let states: Vec<StateId> = machine.atomic_states().collect();
        let mut numbers = vec![None; machine.states.len()];
        let mut inside = vec![0; machine.states.len()];
        for (index, &state) in states.iter().enumerate() {
            numbers[state.index()] = Some(index + 1);
            for around in machine.ancestry(state) {
                inside[around.index()] += 1;
            }
        }
        let mut rows: Vec<Row> = Vec::new();
        for cell in matrix(machine, exploration) {
            match rows.last_mut().filter(|row| row.events == [cell.event]) {
                Some(row) => row.cells.push(cell.cases),
                None => rows.push(Row { events: vec![cell.event], cells: vec![cell.cases] }),
            }
        }
        Self { machine, states, numbers, inside, rows: joined(rows) }
    }

    fn facts(&self) -> String {
        let events = self.machine.events.len();
        let cells = self.states.len() * events;
        let undecided = |row: &Row| {
            let open =
                |cases: &&Vec<Case>| cases.iter().any(|case| case.verdict == Verdict::Undecided);
            row.cells.iter().filter(open).count() * row.events.len()
        };
        let open: usize = self.rows.iter().map(undecided).sum();
        format!(
            "{} states, {events} events, {} of {cells} cells decided.",
            self.states.len(),
            cells - open
        )
    }

    /// Every state in order of declaration; the atomic ones are numbered.
    fn states(&self) -> String {
        let machine = self.machine;
        let header = ["no.", "state", "title", "code", "in", "runs", "at most", "entry", "exit"];
        let mut grid = Grid::new(header);
        for (id, state) in machine.states.iter().skip(1) {
            let around = state.parent.filter(|&parent| parent != machine.root());
            let runs = state.invoke.as_ref().map(|invoke| code(&machine[invoke.activity].name));
            let window = state.within.as_ref().map(|window| window.duration);
            let window = window.map(|window| words::declared_duration(machine, window));
            let mut name = code(&state.name);
            if state.is_final {
                name.push_str(" (final)");
            }
            grid.row([
                self.number(id),
                name,
                state.title.clone().unwrap_or_default(),
                state.code.map(|code| code.to_string()).unwrap_or_default(),
                around.map(|parent| code(&machine[parent].name)).unwrap_or_default(),
                runs.unwrap_or_default(),
                window.unwrap_or_default(),
                words::action_names(machine, &state.entry),
                words::action_names(machine, &state.exit),
            ]);
        }
        grid.render()
    }

    fn number(&self, state: StateId) -> String {
        self.numbers[state.index()].map(|number| number.to_string()).unwrap_or_default()
    }

    /// One row for each event and one column for each state; the other way round where there are
    /// many states.
    fn matrix(&self) -> String {
        let mut events: Vec<(EventId, &Row)> = Vec::new();
        for row in &self.rows {
            events.extend(row.events.iter().map(|&event| (event, row)));
        }
        events.sort_unstable_by_key(|&(event, _)| event);
        let names = events.iter().map(|&(event, _)| self.event_names(&[event]));
        let grid = if self.states.len() <= COLUMNS {
            let numbers = self.states.iter().map(|&state| self.number(state));
            let mut grid = Grid::new(std::iter::once("event".to_owned()).chain(numbers));
            for (name, (_, row)) in names.zip(&events) {
                let cells = row.cells.iter().map(|cases| self.signs(cases));
                grid.row(std::iter::once(name).chain(cells));
            }
            grid
        } else {
            let mut grid =
                Grid::new(["no.".to_owned(), "state".to_owned()].into_iter().chain(names));
            for (index, &state) in self.states.iter().enumerate() {
                let head = [self.number(state), code(&self.machine[state].name)];
                let cells = events.iter().filter_map(|(_, row)| row.cells.get(index));
                grid.row(head.into_iter().chain(cells.map(|cases| self.signs(cases))));
            }
            grid
        };
        let legend = "A number is the state that follows, `=` stays, `o` is ignored, `-` is refused, \
                      `?` is undecided; a state with `.` is never reached. Several signs are the \
                      cases below, in order.";
        format!("{legend}\n\n{}", grid.render())
    }

    fn signs(&self, cases: &[Case]) -> String {
        let sign = |case: &Case| match case.verdict {
            Verdict::Goes(state, _) => self.number(state),
            Verdict::Stays => "=".to_owned(),
            Verdict::Ignored => "o".to_owned(),
            Verdict::Refused => "-".to_owned(),
            Verdict::Undecided => "?".to_owned(),
        };
        match cases.is_empty() {
            true => ".".to_owned(),
            false => cases.iter().map(sign).collect::<Vec<_>>().join(" "),
        }
    }

    fn event_names(&self, events: &[EventId]) -> String {
        let names = events.iter().map(|&event| code(&self.machine[event].name));
        names.collect::<Vec<_>>().join(", ")
    }

    /// For each event its cases, states that decide alike in one row.
    fn decisions(&self) -> String {
        let mut out = String::new();
        for row in &self.rows {
            let _ = write!(out, "### {}\n\n", self.event_names(&row.events));
            let mut grid = Grid::new(["in", "when", "outcome", "reply", "actions", "decided by"]);
            for (cases, states) in row.alike(&self.states) {
                self.cell(&mut grid, &states, cases);
            }
            let _ = writeln!(out, "{}", grid.render());
        }
        out
    }

    fn cell(&self, grid: &mut Grid, states: &[StateId], cases: &[Case]) {
        let mut place = self.state_names(states);
        for case in cases {
            let outcome = match case.verdict {
                Verdict::Goes(state, Role::Normal) => {
                    format!("goes to {}", code(&self.machine[state].name))
                }
                Verdict::Goes(state, role) => {
                    format!("goes to {} ({})", code(&self.machine[state].name), role.as_str())
                }
                Verdict::Stays => "stays".to_owned(),
                Verdict::Ignored => "ignored".to_owned(),
                Verdict::Refused => "refused".to_owned(),
                Verdict::Undecided => "**undecided**".to_owned(),
            };
            let cells = [&case.when, &outcome, &case.reply, &case.actions, &case.decided_by];
            grid.row(std::iter::once(&place).chain(cells));
            place = String::new();
        }
    }

    /// Words for exactly these states: names of states and composites, or what is left out.
    fn state_names(&self, states: &[StateId]) -> String {
        let names = |states: &[StateId]| {
            let names = states.iter().map(|&state| code(&self.machine[state].name));
            names.collect::<Vec<_>>().join(", ")
        };
        if states.len() == self.states.len() {
            return "every state".to_owned();
        }
        let these = self.covering(states);
        if these.len() > FEW {
            let given: BTreeSet<StateId> = states.iter().copied().collect();
            let others = self.states.iter().copied().filter(|state| !given.contains(state));
            let others = self.covering(&others.collect::<Vec<_>>());
            if others.len() + 1 < these.len() {
                return format!("every state but {}", names(&others));
            }
        }
        names(&these)
    }

    /// The fewest states and composites that hold exactly these atomic states.
    fn covering(&self, states: &[StateId]) -> Vec<StateId> {
        let machine = self.machine;
        let mut held: BTreeMap<StateId, usize> = BTreeMap::new();
        for around in states.iter().flat_map(|&state| machine.ancestry(state)) {
            *held.entry(around).or_default() += 1;
        }
        let is_covered = |&state: &StateId| {
            state != machine.root() && held.get(&state) == Some(&self.inside[state.index()])
        };
        let mut covering: Vec<StateId> = Vec::new();
        for &state in states {
            let widest = machine.ancestry(state).take_while(is_covered).last().unwrap_or(state);
            if covering.last() != Some(&widest) {
                covering.push(widest);
            }
        }
        covering
    }

    /// Every branch with a target or with work, as written.
    fn transitions(&self) -> String {
        let machine = self.machine;
        let header = ["from", "on", "guard", "to", "role", "does", "assigns", "line"];
        let mut grid = Grid::new(header);
        let mut seen: Vec<bool> = vec![false; machine.branches.len()];
        for (id, transition) in machine.transitions.iter() {
            let is_answer = matches!(transition.decision, Decision::Answer(_));
            let is_new = !std::mem::replace(&mut seen[transition.branch.index()], true);
            if is_new && !is_answer {
                grid.row(self.transition(id, transition));
            }
        }
        if grid.is_empty() { "None.\n".to_owned() } else { grid.render() }
    }

    fn transition(&self, id: TransitionId, transition: &Transition) -> [String; 8] {
        let machine = self.machine;
        let name = |state: StateId| match state == machine.root() {
            true => "any state".to_owned(),
            false => code(&machine[state].name),
        };
        let to = match transition.decision {
            Decision::Target { state, local: false } => name(state),
            Decision::Target { state, local: true } => format!("{} (local)", name(state)),
            Decision::Stay | Decision::Answer(_) => "stays".to_owned(),
        };
        let work = |kind: &str, names: String| match names.is_empty() {
            true => None,
            false => Some(format!("{kind} {names}")),
        };
        let attempt = transition.attempt.map(|activity| format!("try {}", machine[activity].name));
        let does = [
            work("before", words::action_names(machine, &transition.before)),
            attempt,
            work("do", words::action_names(machine, &transition.actions)),
        ];
        let assign = transition.assign.iter().map(|assignment| {
            format!("{} = {}", machine[assignment.field].name, assignment.value.text)
        });
        [
            name(transition.source),
            words::trigger(machine, id),
            transition.guard.as_ref().map(|guard| code(&guard.text)).unwrap_or_default(),
            to,
            if transition.role == Role::Normal { "" } else { transition.role.as_str() }.to_owned(),
            does.into_iter().flatten().collect::<Vec<_>>().join(", "),
            assign.collect::<Vec<_>>().join(", "),
            machine.source.line(transition.span.start).to_string(),
        ]
    }
}
