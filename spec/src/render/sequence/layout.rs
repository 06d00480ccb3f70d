//! Where everything in a sequence diagram is.
//!
//! The lines of those who take part stand so far apart that every text has its place between them.
//! A line stops above a note and goes on below it: so no text lies on a line.

use super::said::{About, Item, Manner, Party, Said};
use crate::machine::{Machine, StateId};
use crate::render::svg::metrics::{SIZE, SMALL, TITLE, width};
use crate::render::words;

/// From one line of text to the next.
const LINE: i32 = 15;
/// Around everything.
const MARGIN: i32 = 14;
/// Wider text is broken into lines.
const WIDEST: i32 = 330;
/// The same, of what stands above the diagram.
const WIDEST_HEADING: i32 = 560;
/// Between a text and whatever is beside it.
const PAD: i32 = 9;
/// How far an action reaches out, and comes back.
const LOOP: i32 = 20;
/// Lines stand at least so far apart.
const APART: i32 = 110;
/// The height of a head.
const HEAD: i32 = 25;
/// Room for the number of a step.
const NUMBERS: i32 = 22;

/// Text and its place: where it begins, and its base line.
#[derive(Debug)]
pub(super) struct Text {
    pub(super) x: i32,
    pub(super) y: i32,
    pub(super) width: i32,
    pub(super) class: &'static str,
    pub(super) text: String,
}

/// A box, with what it is for.
#[derive(Debug)]
pub(super) struct Field {
    pub(super) x: i32,
    pub(super) y: i32,
    pub(super) w: i32,
    pub(super) h: i32,
    pub(super) about: About,
    pub(super) texts: Vec<Text>,
}

/// A message: its line, where it points, and its text.
#[derive(Debug)]
pub(super) struct Arrow {
    pub(super) manner: Manner,
    pub(super) from: Party,
    pub(super) to: Party,
    pub(super) x: i32,
    pub(super) tip: i32,
    pub(super) y: i32,
    /// How far down it comes back, if it is an action.
    pub(super) back: Option<i32>,
    pub(super) texts: Vec<Text>,
}

/// A step with all that belongs to it.
#[derive(Debug, Default)]
pub(super) struct Group {
    pub(super) step: Option<usize>,
    pub(super) number: Option<Text>,
    pub(super) fields: Vec<Field>,
    pub(super) arrows: Vec<Arrow>,
    pub(super) y: i32,
    pub(super) height: i32,
}

/// One who takes part.
#[derive(Debug)]
pub(super) struct Column {
    pub(super) party: Party,
    pub(super) x: i32,
    pub(super) head: Text,
    /// Its head: left side and width.
    pub(super) rect: (i32, i32),
    /// The pieces of its line: from, to.
    pub(super) pieces: Vec<(i32, i32)>,
}

/// A diagram with all its places.
#[derive(Debug)]
pub(super) struct Laid {
    pub(super) width: i32,
    pub(super) height: i32,
    pub(super) heading: Vec<Text>,
    pub(super) top: i32,
    pub(super) head: i32,
    pub(super) columns: Vec<Column>,
    pub(super) groups: Vec<Group>,
}

pub(super) fn layout(machine: &Machine, said: &Said, heading: Option<(&str, &str)>) -> Laid {
    let heading = heading.map_or_else(Vec::new, |(title, text)| above(title, text));
    let top = heading.last().map_or(MARGIN, |text| text.y + 14);
    let columns = columns(machine, said);
    let mut laying = Laying { columns, y: top + HEAD + 10, right: 0 };
    let groups: Vec<Group> = said
        .parts
        .iter()
        .map(|part| {
            let mut group = Group { step: part.step, y: laying.y, ..Group::default() };
            for item in &part.items {
                laying.item(item, &mut group);
            }
            if let (Some(step), Some(first)) = (part.step, first_line(&group)) {
                let number = (step + 1).to_string();
                let x = MARGIN + NUMBERS - 8 - width(&number, SMALL, false);
                group.number = Some(text(x, first, "small quiet", SMALL, number));
            }
            group.height = laying.y - group.y - 4;
            group
        })
        .collect();
    let Laying { mut columns, y, right } = laying;
    for column in &mut columns {
        column.pieces = lifeline(column, &groups, top + HEAD, y + 4);
    }
    let furthest = columns.iter().map(|column| column.rect.0 + column.rect.1);
    let texts = heading.iter().map(|text| text.x + text.width);
    let right = furthest.chain(texts).max().unwrap_or(0).max(right);
    for column in &mut columns {
        column.head.y = top + 17;
    }
    let (width, height) = (right + MARGIN, y + 4 + MARGIN);
    Laid { width, height, heading, top, head: HEAD, columns, groups }
}

fn text(x: i32, y: i32, class: &'static str, size: i32, text: impl Into<String>) -> Text {
    let text = text.into();
    let is_bold = matches!(class, "title" | "name");
    Text { x, y, width: width(&text, size, is_bold), class, text }
}

fn above(title: &str, words: &str) -> Vec<Text> {
    let mut texts = vec![text(MARGIN, MARGIN + 14, "title", TITLE, words::one_line(title))];
    for (line, index) in broken(words, SMALL, WIDEST_HEADING).into_iter().zip(0..) {
        texts.push(text(MARGIN, MARGIN + 33 + index * LINE, "small quiet", SMALL, line));
    }
    texts
}

/// The base line of the first text of a step.
fn first_line(group: &Group) -> Option<i32> {
    let fields = group.fields.iter().flat_map(|field| &field.texts);
    let arrows = group.arrows.iter().flat_map(|arrow| &arrow.texts);
    fields.chain(arrows).map(|text| text.y).min()
}

/// Text in lines that are not wider than this; a word that is wider is broken.
fn broken(text: &str, size: i32, widest: i32) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in words::one_line(text).split(' ') {
        for (piece, number) in pieces_of(word, size, widest).into_iter().zip(0..) {
            let fits = |line: &String| width(line, size, true) + width(&piece, size, true) < widest;
            match lines.last_mut().filter(|line| number == 0 && fits(line)) {
                Some(line) => {
                    line.push(' ');
                    line.push_str(&piece);
                }
                None => lines.push(piece),
            }
        }
    }
    lines
}

/// A word that is too wide, in pieces that are not.
fn pieces_of(word: &str, size: i32, widest: i32) -> Vec<String> {
    let mut pieces = vec![String::new()];
    for letter in word.chars() {
        if pieces.last().is_none_or(|piece| width(piece, size, true) > widest - 2 * size) {
            pieces.push(String::new());
        }
        if let Some(piece) = pieces.last_mut() {
            piece.push(letter);
        }
    }
    pieces
}

fn widest(text: &str) -> i32 {
    broken(text, SIZE, WIDEST).iter().map(|line| width(line, SIZE, true)).max().unwrap_or(0)
}

/// Who takes part, each so far from the one before that everything fits between them.
fn columns(machine: &Machine, said: &Said) -> Vec<Column> {
    let mut parties = vec![(Party::Caller, "Caller"), (Party::Machine, machine.label())];
    if said.has_work {
        parties.push((Party::Work, "Work"));
    }
    let head = |label: &str| {
        let label = broken(label, SIZE, WIDEST).into_iter().next().unwrap_or_default();
        (width(&label, SIZE, true) + 2 * PAD, label)
    };
    let mut columns: Vec<Column> = Vec::new();
    let mut right = MARGIN + NUMBERS;
    for (party, label) in parties {
        let (wide, label) = head(label);
        let x = match columns.last() {
            None => right + (wide / 2).max(LOOP),
            Some(before) => {
                let between = between(said, before.party, party);
                (before.x + between.max(APART)).max(right + wide / 2 + PAD)
            }
        };
        let left = x - wide / 2;
        right = left + wide;
        let head = text(left + PAD, 0, "name", SIZE, label);
        columns.push(Column { party, x, head, rect: (left, wide), pieces: Vec::new() });
    }
    columns
}

/// The room that what is said needs between two lines that stand side by side.
fn between(said: &Said, left: Party, right: Party) -> i32 {
    let items = said.parts.iter().flat_map(|part| &part.items);
    let needed = items.map(|item| match item {
        Item::Message { from, to, text, .. } if from == to && *from == left => {
            LOOP + widest(text) + 2 * PAD
        }
        Item::Message { from, to, text, .. }
            if (*from, *to) == (left, right) || (*from, *to) == (right, left) =>
        {
            widest(text) + 4 * PAD
        }
        Item::Message { .. } => 0,
        Item::Note { about: About::Everybody, text } => match left {
            Party::Caller => widest(text),
            _ => LOOP + PAD,
        },
        Item::Note { text, .. } => widest(text) / 2 + 2 * PAD,
    });
    needed.max().unwrap_or(0)
}

struct Laying {
    columns: Vec<Column>,
    y: i32,
    right: i32,
}

impl Laying {
    fn x(&self, party: Party) -> i32 {
        self.columns.iter().find(|column| column.party == party).map_or(0, |column| column.x)
    }

    fn item(&mut self, item: &Item, group: &mut Group) {
        match item {
            Item::Message { from, to, manner, text } if from == to => {
                group.arrows.push(self.action(*from, *manner, text));
            }
            Item::Message { from, to, manner, text } => {
                group.arrows.push(self.message(*from, *to, *manner, text));
            }
            Item::Note { about, text } => group.fields.push(self.note(*about, text)),
        }
    }

    fn message(&mut self, from: Party, to: Party, manner: Manner, written: &str) -> Arrow {
        let (x, tip) = (self.x(from), self.x(to));
        let middle = i32::midpoint(x, tip);
        let texts = self.lines(written, SIZE, "", |wide| middle - wide / 2);
        let y = self.y + 3;
        self.y = y + 11;
        Arrow { manner, from, to, x, tip, y, back: None, texts }
    }

    /// What the machine does itself: out of its line and back.
    fn action(&mut self, party: Party, manner: Manner, written: &str) -> Arrow {
        let (x, y) = (self.x(party), self.y + 6);
        let texts = self.lines(written, SIZE, "label", |_| x + LOOP + PAD);
        let back = self.y.max(y + 10);
        self.y = back + 9;
        Arrow { manner, from: party, to: party, x, tip: x, y, back: Some(back), texts }
    }

    fn note(&mut self, about: About, written: &str) -> Field {
        let class = if matches!(about, About::State(_)) { "name" } else { "small" };
        let size = if matches!(about, About::State(_)) { SIZE } else { SMALL };
        let lines = broken(written, size, WIDEST);
        let wide = lines.iter().map(|line| width(line, size, class == "name")).max().unwrap_or(0);
        let (x, w) = match about {
            About::Everybody => {
                let (from, to) = (self.x(Party::Caller), self.x(Party::Machine));
                let w = (to - from + 2 * LOOP).max(wide + 2 * PAD);
                (from - LOOP, w)
            }
            _ => (self.x(Party::Machine) - (wide + 2 * PAD) / 2, wide + 2 * PAD),
        };
        let y = self.y;
        self.y += 3;
        let texts = self.lines(written, size, class, |wide| x + (w - wide) / 2);
        let h = self.y - y + 4;
        self.y += 13;
        self.right = self.right.max(x + w);
        Field { x, y, w, h, about, texts }
    }

    /// The lines of a text, one below the other, each where its width says.
    fn lines(
        &mut self,
        written: &str,
        size: i32,
        class: &'static str,
        place: impl Fn(i32) -> i32,
    ) -> Vec<Text> {
        let mut texts = Vec::new();
        for line in broken(written, size, WIDEST) {
            let wide = width(&line, size, class == "name");
            texts.push(text(place(wide), self.y + 12, class, size, line));
            self.y += LINE;
            self.right = self.right.max(place(wide) + wide);
        }
        texts
    }
}

/// The line of one who takes part, without what the notes on it cover.
fn lifeline(column: &Column, groups: &[Group], from: i32, to: i32) -> Vec<(i32, i32)> {
    let mut pieces = Vec::new();
    let mut at = from;
    for field in groups.iter().flat_map(|group| &group.fields) {
        if field.x < column.x && column.x < field.x + field.w {
            pieces.push((at, field.y));
            at = field.y + field.h;
        }
    }
    pieces.push((at, to));
    pieces
}

/// The state that a box shows, if it shows one.
pub(super) fn state(field: &Field) -> Option<StateId> {
    if let About::State(state) = field.about { Some(state) } else { None }
}
