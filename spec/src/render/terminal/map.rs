//! The map.

use super::Options;
use super::letters::Letters;
use super::row::{Look, Span, Words, flowed, width, wrapped};
use crate::machine::{Machine, Role, StateId};
use crate::render::picture::arrows::Arrow;
use crate::render::picture::lanes;
use crate::render::picture::said::said;
use crate::render::picture::texts::{CUT, details, everywhere, facts, window};
use crate::render::svg;
use crate::render::svg::listed::{Listed, Stop, listed};
use std::collections::BTreeMap;

/// With less room for words there are no lanes; where each arrow leads is said anyway.
const ROOM: usize = 34;
/// From one lane to the next.
const APART: usize = 2;

/// A line of the map, before it is known where the lanes are.
#[derive(Default)]
struct Row {
    /// How many composites go on here.
    depth: usize,
    /// How many begin or end here, of those.
    begins: usize,
    ends: usize,
    rail: Option<Span>,
    words: Words,
    /// Where the arrow leads whose words end here.
    out: Option<(StateId, Role)>,
    /// The state that stands here.
    stop: Option<StateId>,
}

impl Row {
    /// Nothing but room between two states.
    fn is_air(&self) -> bool {
        self.words.is_empty() && self.ends == 0
    }
}

pub(super) fn map(machine: &Machine, around: Option<StateId>, options: &Options) -> Vec<Words> {
    let shown = svg::Options { around, ..svg::Options::default() };
    let listed = listed(machine, &shown);
    let letters = options.letters();
    let deepest = depth(&listed.stops);
    let mut sketch = Sketch::new(machine, &listed, letters);
    let targets = sketch.targets();
    let room = options.width().saturating_sub(2 * deepest + 2);
    let with_lanes = room.saturating_sub(3 + targets.len() * APART);
    let has_lanes = with_lanes >= ROOM;
    sketch.most = if has_lanes { with_lanes } else { room };
    sketch.draw();
    while sketch.rows.pop_if(|row| row.is_air()).is_some() {}
    let mut lines = header(machine, around, options);
    lines.push(Vec::new());
    lines.extend(finished(&sketch.rows, deepest, has_lanes, letters));
    lines.push(Vec::new());
    lines.extend(legend(machine, &listed, options));
    lines
}

fn depth(stops: &[Stop]) -> usize {
    let (mut depth, mut deepest) = (0_usize, 0);
    for stop in stops {
        match stop {
            Stop::Open(_) => depth += 1,
            Stop::Close => depth -= 1,
            Stop::State(_) => {}
        }
        deepest = deepest.max(depth);
    }
    deepest
}

fn header(machine: &Machine, around: Option<StateId>, options: &Options) -> Vec<Words> {
    let letters = options.letters();
    let title = match around {
        Some(state) => format!("{}: around {}", machine.label(), machine[state].label()),
        None => machine.label().to_owned(),
    };
    let mut lines = wrapped(&[Span::new(&title, Look::Name)], options.width(), letters);
    let mut quiet = vec![facts(machine)];
    let everywhere = everywhere(machine);
    if !everywhere.is_empty() {
        quiet.push(format!("In every state: {}", everywhere.join(", ")));
    }
    for text in quiet {
        lines.extend(wrapped(&[Span::new(&text, Look::Quiet)], options.width(), letters));
    }
    lines
}

struct Sketch<'m> {
    machine: &'m Machine,
    listed: &'m Listed,
    letters: Letters,
    /// How wide words may be.
    most: usize,
    rows: Vec<Row>,
    depth: usize,
    begins: usize,
    /// The arrow down from the state above, and its first line.
    down: Option<(usize, usize)>,
}

impl<'m> Sketch<'m> {
    fn new(machine: &'m Machine, listed: &'m Listed, letters: Letters) -> Self {
        let (rows, most) = (Vec::new(), usize::MAX);
        Self { machine, listed, letters, most, rows, depth: 0, begins: 0, down: None }
    }

    /// The states that arrows lead to which are not drawn straight.
    fn targets(&self) -> Vec<StateId> {
        let arrows = self.listed.arrows.iter().enumerate();
        let bent = arrows.filter(|(index, arrow)| self.direct(arrow.tail) != Some(*index));
        let mut targets: Vec<StateId> = bent.map(|(_, arrow)| arrow.head).collect();
        targets.sort_unstable();
        targets.dedup();
        targets
    }

    /// The arrow from a state to the one below it that is drawn straight: one of the happy path, if
    /// there is one.
    fn direct(&self, state: StateId) -> Option<usize> {
        let mut below = self.listed.stops.iter().filter_map(|stop| match stop {
            Stop::State(state) => Some(*state),
            _ => None,
        });
        below.find(|&at| at == state)?;
        let next = below.next()?;
        let arrows = self.listed.arrows.iter().enumerate();
        let between = arrows.filter(|(_, arrow)| arrow.tail == state && arrow.head == next);
        between.min_by_key(|(_, arrow)| arrow.role != Role::Main).map(|(index, _)| index)
    }

    fn draw(&mut self) {
        let root = self.machine.root();
        self.leaving(root);
        if !self.rows.is_empty() {
            self.rows.push(Row::default());
        }
        for stop in &self.listed.stops {
            match *stop {
                Stop::Open(state) => self.open(state),
                Stop::Close => self.close(),
                Stop::State(state) => self.stop(state),
            }
        }
    }

    fn open(&mut self, state: StateId) {
        self.depth += 1;
        let mut words = vec![Span::new(self.machine[state].label(), Look::Name)];
        if let Some(window) = window(self.machine, &self.machine[state]) {
            words.push(Span::new(&format!(" \u{b7} {window}"), Look::Quiet));
        }
        self.begins = 1;
        self.add(words);
        self.begins = 0;
        self.details(state);
        self.leaving(state);
    }

    /// Composites that end at once end in one line.
    fn close(&mut self) {
        self.rows.pop_if(|row| row.is_air());
        let last = self.rows.last_mut().filter(|row| row.ends > 0);
        match last {
            Some(last) => last.ends += 1,
            None => self.rows.push(Row { depth: self.depth, ends: 1, ..Row::default() }),
        }
        self.depth -= 1;
    }

    fn stop(&mut self, state: StateId) {
        let of = &self.machine[state];
        self.arrive();
        let mut words = vec![Span::new(of.label(), Look::Name)];
        if let Some(invoke) = &of.invoke {
            let runs = format!(" \u{b7} runs {}", self.machine[invoke.activity].name);
            words.push(Span::new(&runs, Look::Work));
        }
        if state == self.machine.settle(self.machine.root()) {
            words.push(Span::new(" \u{b7} begins here", Look::Quiet));
        }
        let first = self.rows.len();
        self.add(words);
        let sign = self.letters.stop(of.invoke.is_some(), of.is_final);
        let is_on_path = self.listed.path.contains(&state);
        let look = Look::Lead(if is_on_path { Role::Main } else { Role::Normal });
        self.rows[first].rail = Some(Span::drawn(sign, look));
        self.rows[first].stop = Some(state);
        self.details(state);
        self.leaving(state);
        if let Some(arrow) = self.direct(state) {
            self.down = Some((arrow, first + 1));
            self.say(arrow, true);
        } else {
            // A line of air, unless a composite ends or begins here.
            self.rows.push(Row { depth: self.depth, ..Row::default() });
        }
    }

    /// Draws the rail from the state above to here.
    fn arrive(&mut self) {
        let Some((arrow, from)) = self.down.take() else { return };
        let role = self.listed.arrows[arrow].role;
        let (end, look) = (self.rows.len(), Look::Lead(role));
        for (index, row) in self.rows.iter_mut().enumerate().skip(from) {
            let letter = match index + 1 == end {
                true => self.letters.down(),
                false => self.letters.rail(role == Role::Main),
            };
            row.rail = Some(Span::drawn(letter, look));
        }
    }

    fn details(&mut self, state: StateId) {
        for line in details(self.machine, state, Some(CUT)) {
            self.add(vec![Span::drawn("  ", Look::Plain), Span::new(&line, Look::Quiet)]);
        }
    }

    fn leaving(&mut self, state: StateId) {
        let direct = self.direct(state);
        for index in 0..self.listed.arrows.len() {
            if self.listed.arrows[index].tail == state && direct != Some(index) {
                self.say(index, false);
            }
        }
    }

    /// The words of an arrow.
    fn say(&mut self, index: usize, is_direct: bool) {
        let arrow: &Arrow = &self.listed.arrows[index];
        let (role, head) = (arrow.role, arrow.head);
        let said = said(self.machine, arrow, Some(CUT));
        let count = said.len();
        for (index, line) in said.iter().enumerate() {
            let indent = if is_direct { "" } else { "  " };
            let mut words = vec![Span::drawn(indent, Look::Plain)];
            if index == 0 && arrow.tail == self.machine.root() {
                words.push(Span::new("in any state ", Look::Quiet));
            }
            if let Some(lead) = &line.lead {
                words.push(Span::new(&format!("{lead} "), Look::Lead(role)));
            }
            words.push(Span::new(&line.trigger, Look::Of(role)));
            if let Some(label) = &line.label {
                words.push(Span::new(&format!(" {label}"), Look::Plain));
            }
            if !line.rest.is_empty() {
                words.push(Span::new(&format!(" {}", line.rest), Look::Quiet));
            }
            let is_last = index + 1 == count;
            if is_last && !is_direct {
                words.push(Span::drawn(format!(" {} ", self.letters.to()), Look::Of(role)));
                words.push(Span::new(self.machine[head].label(), Look::Of(role)));
            }
            self.add(words);
        }
        if let Some(row) = self.rows.last_mut().filter(|_| !is_direct) {
            row.out = Some((head, role));
        }
    }

    fn add(&mut self, words: Words) {
        for (index, words) in wrapped(&words, self.most, self.letters).into_iter().enumerate() {
            let begins = if index == 0 { self.begins } else { 0 };
            self.rows.push(Row { depth: self.depth, begins, words, ..Row::default() });
        }
    }
}

/// A lane: where it runs, and where it ends.
struct Lane {
    column: usize,
    low: usize,
    high: usize,
    look: Look,
}

/// Joins the parts of each line.
fn finished(rows: &[Row], deepest: usize, has_lanes: bool, letters: Letters) -> Vec<Words> {
    let lefts: Vec<Words> = rows.iter().map(|row| left(row, deepest, letters)).collect();
    if !has_lanes {
        return lefts;
    }
    let lanes = lay(rows);
    let touches = |row: &&(&Row, &Words)| row.0.out.is_some() || row.0.stop.is_some();
    let pairs: Vec<(&Row, &Words)> = rows.iter().zip(&lefts).collect();
    let wide = pairs.iter().filter(touches).map(|(_, left)| width(left, letters)).max();
    // Other lines must not reach into the lanes either.
    let others = pairs.iter().map(|(_, left)| width(left, letters)).max();
    let first = wide.max(others).unwrap_or(0) + 3;
    let of_row = |(index, (row, left)): (usize, (&Row, Words))| {
        with_lanes(index, row, left, &lanes, first, letters)
    };
    rows.iter().zip(lefts).enumerate().map(of_row).collect()
}

/// The lines of composites, the rail, and the words.
fn left(row: &Row, deepest: usize, letters: Letters) -> Words {
    let mut words = Words::new();
    let mut lying = false;
    for at in 0..deepest {
        let is_end = at + row.ends >= row.depth && at < row.depth;
        let is_begin = at + row.begins >= row.depth && at < row.depth;
        let letter = match () {
            () if is_begin => letters.end(true),
            () if is_end => letters.end(false),
            () if at < row.depth => letters.side(),
            () if lying => letters.lying(),
            () => " ",
        };
        lying |= is_begin || is_end;
        let fill = if lying { letters.lying() } else { " " };
        words.push(Span::drawn(format!("{letter}{fill}"), Look::Quiet));
    }
    let rail = row.rail.clone();
    let empty = if lying { letters.lying() } else { " " };
    words.push(rail.unwrap_or_else(|| Span::drawn(empty, Look::Quiet)));
    words.push(Span::drawn(" ", Look::Plain));
    words.extend(row.words.iter().cloned());
    words
}

/// A lane for each state that something leads to.
fn lay(rows: &[Row]) -> BTreeMap<StateId, Lane> {
    let mut found: BTreeMap<StateId, (usize, usize, Option<Role>)> = BTreeMap::new();
    for (index, row) in rows.iter().enumerate() {
        let Some((head, role)) = row.out else { continue };
        let lane = found.entry(head).or_insert((index, index, Some(role)));
        *lane = (lane.0.min(index), lane.1.max(index), lane.2.filter(|&known| known == role));
    }
    for (index, row) in rows.iter().enumerate() {
        let lane = row.stop.and_then(|state| found.get_mut(&state));
        if let Some(lane) = lane {
            (lane.0, lane.1) = (lane.0.min(index), lane.1.max(index));
        }
    }
    let near = |row: usize| i32::try_from(row).unwrap_or(i32::MAX);
    let extents: Vec<(i32, i32)> =
        found.values().map(|&(low, high, _)| (near(low), near(high))).collect();
    let columns = lanes::assign(&extents, 1);
    let lanes = found.into_iter().zip(columns).map(|((state, (low, high, role)), column)| {
        let look = role.map_or(Look::Plain, Look::Of);
        (state, Lane { column, low, high, look })
    });
    lanes.collect()
}

/// Adds to a line what the lanes are there: a line to or from one, and those that pass.
fn with_lanes(
    index: usize,
    row: &Row,
    left: Words,
    lanes: &BTreeMap<StateId, Lane>,
    first: usize,
    letters: Letters,
) -> Words {
    let mut words = left;
    let used = width(&words, letters);
    let arrives = row.stop.and_then(|state| lanes.get(&state));
    let leaves = row.out.and_then(|(head, role)| Some((lanes.get(&head)?, role)));
    let own = arrives.or(leaves.map(|(lane, _)| lane));
    let (fill, look) = match (arrives, leaves) {
        (Some(lane), _) => (letters.line(Role::Normal), lane.look),
        (None, Some((_, role))) => (letters.line(role), Look::Of(role)),
        (None, None) => (" ", Look::Plain),
    };
    let ends = own.map(|lane| first + lane.column * APART);
    let columns = lanes.values().map(|lane| lane.column + 1).max().unwrap_or(0);
    words.push(Span::drawn(" ", Look::Plain));
    for at in used + 1..first + columns * APART {
        let is_line = ends.is_some_and(|end| at <= end);
        let passing = lanes.values().find(|lane| {
            first + lane.column * APART == at && (lane.low..=lane.high).contains(&index)
        });
        let span = match (own, passing) {
            (Some(lane), _) if ends == Some(at) => {
                let joint = letters.joint(lane.low < index, index < lane.high);
                Span::drawn(joint, lane.look)
            }
            _ if is_line && at == used + 1 && arrives.is_some() => {
                Span::drawn(letters.left(), look)
            }
            (_, Some(lane)) => Span::drawn(letters.lane(), lane.look),
            _ if is_line => Span::drawn(fill, look),
            _ => Span::drawn(" ", Look::Plain),
        };
        words.push(span);
    }
    words
}

/// What signs and lines mean, as far as they occur.
fn legend(machine: &Machine, listed: &Listed, options: &Options) -> Vec<Words> {
    let letters = options.letters();
    let states = || {
        listed.stops.iter().filter_map(|stop| match stop {
            Stop::State(state) => Some(&machine[*state]),
            _ => None,
        })
    };
    let mut entries: Vec<Words> = Vec::new();
    let mut add = |sign: &str, look: Look, meaning: &str| {
        let meaning = Span::drawn(format!(" {meaning}"), Look::Quiet);
        entries.push(vec![Span::drawn(sign.to_owned(), look), meaning]);
    };
    if states().any(|state| state.invoke.is_some()) {
        add(letters.stop(true, false), Look::Plain, "work goes on");
    }
    if states().any(|state| state.is_final) {
        add(letters.stop(false, true), Look::Plain, "the end");
    }
    for role in Role::ALL {
        if listed.arrows.iter().any(|arrow| arrow.role == role) {
            let meaning = match role {
                Role::Main => "the happy path, numbered",
                Role::Normal => "other ways",
                Role::Timeout => "time-out",
                other => other.as_str(),
            };
            add(&letters.line(role).repeat(2), Look::Of(role), meaning);
        }
    }
    flowed(entries, options.width(), letters)
}
