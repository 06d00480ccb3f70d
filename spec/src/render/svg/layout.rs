//! Where everything stands.

use super::frame::{Class, Frame, Head, Laid, Rect, Span, Stop, Text, Way, Words, measured};
use super::header::{LINE, header, legend};
use super::lanes::{self, Bundle, Source};
use super::marks::Mark;
use super::view::{Item, View, is_main};
use crate::machine::{Role, StateId};
use crate::render::picture::arrows::{Arrow, Line};
use crate::render::picture::roles::word;
use crate::render::picture::texts::{condition, details, shortened, window};
use crate::render::words;
use std::collections::BTreeMap;

/// Around the whole picture.
const MARGIN: i32 = 16;
/// Inside a frame.
const PAD: i32 = 12;
/// From the left side of a state to the happy path.
const RAIL: i32 = 26;
/// Between states that no arrow joins directly.
const GAP: i32 = 14;
/// Inside a state, left of its text.
const INDENT: i32 = 10;
/// A line on an arrow that would be longer becomes two.
const WIDTH: usize = 58;
/// So many lines of one arrow are shown, unless everything is.
const MOST: usize = 6;
/// Names of states that are longer are cut.
const NAME: usize = 48;

/// Lays a picture out.
pub(super) fn layout(view: &View<'_>) -> Laid {
    let sketch = Sketch::new(view);
    let mut walk = Walk::new(view, &sketch);
    let (header, below) = header(view, MARGIN, MARGIN);
    walk.laid.header = header;
    walk.y = below + GAP;
    walk.anywhere();
    for index in 0..view.items.len() {
        walk.item(index);
    }
    walk.finish()
}

/// What shares a lane: a role, whether it comes from anywhere, and its mark.
type Purpose = (Role, bool, Option<Mark>);

fn purpose(view: &View<'_>, arrow: usize) -> Purpose {
    let of = &view.arrows[arrow];
    (of.role, of.tail == view.machine.root(), view.mark(arrow))
}

/// What is known before anything has a place.
struct Sketch {
    /// What is written in states and frames.
    names: BTreeMap<StateId, Vec<Words>>,
    /// What is written on each arrow.
    lines: Vec<Vec<Words>>,
    /// The arrow from a state to the one below it.
    direct: BTreeMap<StateId, usize>,
    /// The other arrows, by where they begin.
    leaving: BTreeMap<StateId, Vec<usize>>,
    /// What arrives at a state.
    arriving: BTreeMap<StateId, Vec<Purpose>>,
    /// The left and right side of all states.
    left: i32,
    right: i32,
    /// Where the text of arrows begins.
    text: i32,
}

impl Sketch {
    fn new(view: &View<'_>) -> Self {
        let lines: Vec<Vec<Words>> =
            (0..view.arrows.len()).map(|arrow| said(view, arrow)).collect();
        let direct = direct(view);
        let mut leaving: BTreeMap<StateId, Vec<usize>> = BTreeMap::new();
        let mut arriving: BTreeMap<StateId, Vec<Purpose>> = BTreeMap::new();
        for (index, arrow) in view.arrows.iter().enumerate() {
            if direct.get(&arrow.tail) == Some(&index) {
                continue;
            }
            leaving.entry(arrow.tail).or_default().push(index);
            let purpose = purpose(view, index);
            let known = arriving.entry(arrow.head).or_default();
            if !known.contains(&purpose) {
                known.push(purpose);
            }
        }
        let mut names = BTreeMap::new();
        for item in &view.items {
            if let Item::Open(state) | Item::State(state) = *item {
                names.insert(state, named(view, state, matches!(item, Item::Open(_))));
            }
        }
        let deepest = view.leaves().map(|state| view.depth(state)).max().unwrap_or(1) as i32 - 1;
        let of_names = names.values().flatten().map(|words| measured(words) + RAIL + INDENT + 14);
        let of_lines = direct.values().flat_map(|&index| &lines[index]);
        let of_lines = of_lines.map(|words| measured(words) + RAIL + 20);
        let width = of_names.chain(of_lines).max().unwrap_or(0).max(140);
        let left = MARGIN + deepest * PAD;
        let right = left + width;
        let text = right + deepest * PAD + 22;
        Self { names, lines, direct, leaving, arriving, left, right, text }
    }

    fn rows(&self, state: StateId) -> usize {
        let leaving = self.leaving.get(&state).into_iter().flatten();
        leaving.map(|&index| self.lines[index].len()).sum()
    }
}

/// Of the arrows between a state and the one below it, the one that is drawn straight.
fn direct(view: &View<'_>) -> BTreeMap<StateId, usize> {
    let leaves: Vec<StateId> = view.leaves().collect();
    let mut direct = BTreeMap::new();
    for pair in leaves.windows(2) {
        let between = view.arrows.iter().enumerate();
        let between = between.filter(|(_, arrow)| [arrow.tail, arrow.head] == pair[..]);
        if let Some((index, _)) = between.min_by_key(|(_, arrow)| !is_main(arrow)) {
            direct.insert(pair[0], index);
        }
    }
    direct
}

/// What is written in a state or on a frame.
fn named(view: &View<'_>, id: StateId, is_frame: bool) -> Vec<Words> {
    let machine = view.machine;
    let state = &machine[id];
    let name = shortened(&words::one_line(state.label()), view.cut().map_or(usize::MAX, |_| NAME));
    let sign = view.marks.states.get(&id).map_or("", |mark| mark.sign());
    let mut lines = vec![vec![Span::new(format!("{sign}{name}"), Class::Name)]];
    if let (Some(window), false) = (window(machine, state), state.is_atomic()) {
        lines[0].push(Span::new(format!(" \u{b7} {}", words::one_line(&window)), Class::Quiet));
    }
    if let Some(invoke) = &state.invoke {
        let runs = format!("runs {}", machine[invoke.activity].name);
        lines.push(vec![Span::new(runs, Class::Work)]);
    }
    if !is_frame && !state.is_atomic() {
        let inside = machine.atomic_inside(id).len();
        let has_page = view.links.pages.contains_key(&id);
        let page = if has_page { ", on a page of their own" } else { "" };
        lines.push(vec![Span::new(format!("{inside} states{page}"), Class::Quiet)]);
        return lines;
    }
    let details = details(machine, id, view.cut());
    lines.extend(details.iter().map(|line| vec![Span::new(words::one_line(line), Class::Quiet)]));
    lines
}

/// What is written on an arrow.
fn said(view: &View<'_>, index: usize) -> Vec<Words> {
    let arrow: &Arrow = &view.arrows[index];
    let mark = view.mark(index);
    let mut lines: Vec<Words> = Vec::new();
    let most = view.cut().map_or(usize::MAX, |_| MOST);
    for (index, line) in arrow.lines.iter().enumerate() {
        if index + 1 == most && arrow.lines.len() > most {
            let more = format!("and {} more", arrow.lines.len() - index);
            lines.push(vec![Span::new(more, Class::Quiet)]);
            break;
        }
        let lead = match (arrow.number, word(arrow.role)) {
            _ if index > 0 => None,
            (Some(number), _) => Some(format!("{number} ")),
            (None, word) => word.map(|word| format!("{word}: ")),
        };
        lines.extend(written(view, line, lead));
    }
    if let (true, Some(first)) = (arrow.tail == view.machine.root(), lines.first_mut()) {
        first.insert(0, Span::new("in any state ", Class::Work));
    }
    if let (Some(mark), Some(first)) = (mark, lines.first_mut()) {
        first.insert(0, Span::new(mark.sign(), Class::Lead));
    }
    lines
}

/// One entry of an arrow: long ones take two lines.
fn written(view: &View<'_>, line: &Line, lead: Option<String>) -> Vec<Words> {
    let mut first: Words = lead.into_iter().map(|lead| Span::new(lead, Class::Lead)).collect();
    first.push(Span::new(words::one_line(&line.trigger), Class::Plain));
    if let Some(label) = &line.label {
        first.push(Span::new(format!(" {label}"), Class::Label));
    }
    let rest = words::one_line(&condition(view.machine, line, view.cut()));
    let length = line.trigger.chars().count() + rest.chars().count();
    match rest.is_empty() {
        true => vec![first],
        false if length <= WIDTH => {
            first.push(Span::new(format!(" {rest}"), Class::Quiet));
            vec![first]
        }
        false => vec![first, vec![Span::new(format!("   {rest}"), Class::Quiet)]],
    }
}

/// From top to bottom.
struct Walk<'v, 'm> {
    view: &'v View<'m>,
    sketch: &'v Sketch,
    laid: Laid,
    y: i32,
    /// The last state, once it has its place.
    above: Option<StateId>,
    /// Frames that are open, by their place in the list.
    open: Vec<usize>,
    /// Where each arrow leaves its text.
    sources: BTreeMap<usize, Source>,
    /// Where what arrives at a state does so.
    ports: BTreeMap<(StateId, Purpose), i32>,
    bottoms: BTreeMap<StateId, i32>,
}

impl<'v, 'm> Walk<'v, 'm> {
    fn new(view: &'v View<'m>, sketch: &'v Sketch) -> Self {
        Self {
            view,
            sketch,
            laid: Laid::default(),
            y: 0,
            above: None,
            open: Vec::new(),
            sources: BTreeMap::new(),
            ports: BTreeMap::new(),
            bottoms: BTreeMap::new(),
        }
    }

    fn rail(&self) -> i32 {
        self.sketch.left + RAIL
    }

    /// What can happen in any state stands first.
    fn anywhere(&mut self) {
        let root = self.view.machine.root();
        let rows = self.sketch.rows(root) as i32;
        if rows > 0 {
            self.leave(root, self.y, None);
            self.y += rows * LINE + GAP / 2;
        }
        let first = self.view.machine.settle(root);
        let first = self.view.leaves().position(|state| self.view.machine.is_in(first, state));
        if first == Some(0) {
            self.laid.initial = Some((self.rail(), self.y + 5, 0));
            self.y += 24;
        }
    }

    fn item(&mut self, index: usize) {
        match self.view.items[index] {
            Item::Open(state) => {
                self.gap(index);
                self.frame(state);
            }
            Item::State(state) => {
                self.gap(index);
                self.stop(state);
            }
            Item::Close(_) => self.close(),
        }
    }

    /// The way down from the last state: as long as the text beside it needs.
    fn gap(&mut self, index: usize) {
        let Some(above) = self.above.take() else { return };
        let below = self.view.items[index..].iter().find_map(|item| match item {
            Item::State(state) => Some(*state),
            _ => None,
        });
        let direct = self.sketch.direct.get(&above).copied();
        let Some(arrow) = direct.filter(|&arrow| Some(self.view.arrows[arrow].head) == below)
        else {
            self.y += GAP;
            return;
        };
        let x = self.rail() + 10;
        let lines = &self.sketch.lines[arrow];
        let texts = (0..)
            .zip(lines)
            .map(|(row, words)| Text::new(x, self.y + 8 + row * LINE + 11, words.clone()));
        let texts = texts.collect();
        self.y += 8 + lines.len() as i32 * LINE + 10;
        self.laid.ways.push(Way { arrow, texts, tracks: Vec::new(), head: None, joint: None });
    }

    fn frame(&mut self, state: StateId) {
        let names = &self.sketch.names[&state];
        let depth = self.view.depth(state);
        let outward = self.sketch.left - MARGIN - (depth as i32 - 1) * PAD;
        let rect = Rect {
            x: self.sketch.left - outward,
            y: self.y,
            w: self.sketch.right - self.sketch.left + 2 * outward,
            h: 0,
        };
        let x = self.rail() + 12;
        let texts = (0..)
            .zip(names)
            .map(|(row, words)| Text::new(x, self.y + 5 + row * LINE + 12, words.clone()));
        let texts = texts.collect();
        let rows = names.len().max(self.sketch.rows(state)) as i32;
        self.leave(state, self.y + 5, Some(rect.right()));
        self.y += 5 + rows * LINE + 7;
        self.open.push(self.laid.frames.len());
        self.laid.frames.push(Frame { state, rect, depth, texts });
    }

    fn close(&mut self) {
        self.y += PAD;
        if let Some(frame) = self.open.pop().and_then(|index| self.laid.frames.get_mut(index)) {
            frame.rect.h = self.y - frame.rect.y;
        }
    }

    fn stop(&mut self, state: StateId) {
        let names = &self.sketch.names[&state];
        let arriving = self.sketch.arriving.get(&state).map_or(&[][..], Vec::as_slice);
        let rows = (arriving.len() + self.sketch.rows(state)) as i32;
        let high = (names.len() as i32 * LINE + 11).max(rows * LINE + 6);
        let rect = Rect {
            x: self.sketch.left,
            y: self.y,
            w: self.sketch.right - self.sketch.left,
            h: high,
        };
        let first = self.y + (high - names.len() as i32 * LINE) / 2;
        let texts = (0..)
            .zip(names)
            .map(|(row, words)| Text::new(rect.x + INDENT, first + row * LINE + 12, words.clone()));
        let texts = texts.collect();
        let mut port = self.y + 3 + LINE / 2;
        for &purpose in arriving {
            self.ports.insert((state, purpose), port);
            port += LINE;
        }
        self.leave(state, port - LINE / 2, Some(rect.right()));
        if let Some((_, _, down)) = self.laid.initial.as_mut().filter(|(_, _, down)| *down == 0) {
            *down = rect.y;
        }
        self.y = rect.bottom();
        self.bottoms.insert(state, self.y);
        self.above = Some(state);
        self.laid.stops.push(Stop { state, rect, texts });
    }

    /// The texts of the arrows that begin somewhere, below each other.
    fn leave(&mut self, state: StateId, y: i32, from: Option<i32>) {
        let mut row = y;
        for &arrow in self.sketch.leaving.get(&state).into_iter().flatten() {
            let middle = row + LINE / 2;
            let mut texts = Vec::new();
            for words in &self.sketch.lines[arrow] {
                texts.push(Text::new(self.sketch.text, row + 11, words.clone()));
                row += LINE;
            }
            let tracks = from.map(|from| format!("M{from} {middle}H{}", self.sketch.text - 4));
            let end = texts.first().map_or(self.sketch.text, Text::right) + 5;
            self.sources.insert(arrow, Source { arrow, x: end, y: middle });
            let tracks = tracks.into_iter().collect();
            self.laid.ways.push(Way { arrow, texts, tracks, head: None, joint: None });
        }
    }

    fn finish(mut self) -> Laid {
        self.straight_ways();
        let text_end = self.laid.ways.iter().flat_map(|way| &way.texts).map(Text::right).max();
        let first_lane = text_end.unwrap_or(0).max(self.sketch.text) + 18;
        let lanes = self.lanes(first_lane);
        let (y, x) = (self.y, MARGIN);
        let drawn = if lanes == 0 {
            self.laid.ways.iter().flat_map(|way| &way.texts).map(Text::right).max().unwrap_or(0)
        } else {
            first_lane + lanes as i32 * lanes::APART
        };
        let frames = self.laid.frames.iter().map(|frame| frame.rect.right()).max().unwrap_or(0);
        let header = self.laid.header.iter().map(Text::right).max().unwrap_or(0);
        let right = drawn.max(frames).max(header).max(self.sketch.right);
        let (legend, bottom) = legend(self.view, x, y + GAP, right - x);
        self.laid.legend = legend;
        let of_legend = self.laid.legend.iter().map(|sample| sample.text.right()).max();
        self.laid.width = right.max(of_legend.unwrap_or(0)) + MARGIN;
        self.laid.height = bottom + MARGIN;
        self.laid
    }

    /// The arrows from one state to the next.
    fn straight_ways(&mut self) {
        let rail = self.rail();
        let tops: BTreeMap<StateId, i32> =
            self.laid.stops.iter().map(|stop| (stop.state, stop.rect.y)).collect();
        for way in &mut self.laid.ways {
            let arrow = &self.view.arrows[way.arrow];
            if self.sketch.direct.get(&arrow.tail) != Some(&way.arrow) {
                continue;
            }
            let bottom = self.bottoms.get(&arrow.tail);
            if let (Some(&from), Some(&to)) = (bottom, tops.get(&arrow.head)) {
                way.tracks.push(format!("M{rail} {from}V{}", to - 7));
                way.head = Some(Head::Down(rail, to));
            }
        }
    }

    /// The lines that run in lanes, and how many lanes there are.
    fn lanes(&mut self, first: i32) -> usize {
        let mut bundles: BTreeMap<(StateId, Purpose), Bundle> = BTreeMap::new();
        for (&arrow, &source) in &self.sources {
            let purpose = (self.view.arrows[arrow].head, purpose(self.view, arrow));
            let Some(&port) = self.ports.get(&purpose) else { continue };
            let target = (self.sketch.right, port);
            let new = || Bundle { sources: Vec::new(), target };
            bundles.entry(purpose).or_insert_with(new).sources.push(source);
        }
        let bundles: Vec<Bundle> = bundles.into_values().collect();
        let lanes = lanes::assign(&bundles);
        for (bundle, &lane) in bundles.iter().zip(&lanes) {
            for branch in lanes::branches(bundle, first + lane as i32 * lanes::APART) {
                let way = self.laid.ways.iter_mut().find(|way| way.arrow == branch.arrow);
                let Some(way) = way else { continue };
                way.tracks.push(branch.track);
                way.head = branch.head;
                way.joint = branch.joint;
            }
        }
        lanes.iter().max().map_or(0, |most| most + 1)
    }
}
