//! The pieces a laid out picture is made of.

use super::metrics::{SIZE, SMALL, TITLE, width};
use crate::machine::StateId;

/// A rectangle, in pixels.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Rect {
    pub(super) x: i32,
    pub(super) y: i32,
    pub(super) w: i32,
    pub(super) h: i32,
}

impl Rect {
    pub(super) fn right(&self) -> i32 {
        self.x + self.w
    }

    pub(super) fn bottom(&self) -> i32 {
        self.y + self.h
    }
}

/// A part of a line of text.
#[derive(Clone, Debug)]
pub(super) struct Span {
    pub(super) text: String,
    pub(super) class: Class,
}

/// How a part of a text looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    /// The title of the picture.
    Title,
    /// The name of a state or frame.
    Name,
    /// A number or a role.
    Lead,
    /// As it is.
    Plain,
    /// The author's own word for an arrow.
    Label,
    /// What a running state does.
    Work,
    /// What only adds to other text.
    Quiet,
}

impl Class {
    pub(super) fn as_str(self) -> &'static str {
        match self {
            Class::Title => "title",
            Class::Name => "name",
            Class::Lead => "lead",
            Class::Plain => "",
            Class::Label => "label",
            Class::Work => "small quiet work",
            Class::Quiet => "small quiet",
        }
    }

    fn size(self) -> i32 {
        match self {
            Class::Title => TITLE,
            Class::Work | Class::Quiet => SMALL,
            _ => SIZE,
        }
    }

    fn is_bold(self) -> bool {
        matches!(self, Class::Title | Class::Name | Class::Lead)
    }
}

impl Span {
    pub(super) fn new(text: impl Into<String>, class: Class) -> Self {
        Self { text: text.into(), class }
    }
}

/// A line of text that is not yet anywhere.
pub(super) type Words = Vec<Span>;

/// The width of a line of text.
pub(super) fn measured(words: &[Span]) -> i32 {
    words.iter().map(|span| width(&span.text, span.class.size(), span.class.is_bold())).sum()
}

/// A line of text with its place: where it begins, and its base line.
#[derive(Clone, Debug)]
pub(super) struct Text {
    pub(super) x: i32,
    pub(super) y: i32,
    pub(super) width: i32,
    pub(super) words: Words,
}

impl Text {
    pub(super) fn new(x: i32, y: i32, words: Words) -> Self {
        Self { x, y, width: measured(&words), words }
    }

    pub(super) fn right(&self) -> i32 {
        self.x + self.width
    }
}

/// A state, or a composite that is shown closed.
#[derive(Debug)]
pub(super) struct Stop {
    pub(super) state: StateId,
    pub(super) rect: Rect,
    pub(super) texts: Vec<Text>,
}

/// A composite.
#[derive(Debug)]
pub(super) struct Frame {
    pub(super) state: StateId,
    pub(super) rect: Rect,
    pub(super) depth: usize,
    pub(super) texts: Vec<Text>,
}

/// Where an arrow head points, and where its tip is.
#[derive(Clone, Copy, Debug)]
pub(super) enum Head {
    /// Down, onto the upper side of a state.
    Down(i32, i32),
    /// To the left, onto the right side of a state.
    Left(i32, i32),
}

/// An arrow: its text, and the line that is its own.
#[derive(Debug)]
pub(super) struct Way {
    /// Which of the view's arrows.
    pub(super) arrow: usize,
    pub(super) texts: Vec<Text>,
    /// SVG path data.
    pub(super) tracks: Vec<String>,
    pub(super) head: Option<Head>,
    /// Where it joins a lane that others have made.
    pub(super) joint: Option<(i32, i32)>,
}

/// A picture with all its places.
#[derive(Debug, Default)]
pub(super) struct Laid {
    pub(super) width: i32,
    pub(super) height: i32,
    pub(super) header: Vec<Text>,
    pub(super) frames: Vec<Frame>,
    pub(super) stops: Vec<Stop>,
    pub(super) ways: Vec<Way>,
    /// The dot where the machine begins, and how far down its line goes.
    pub(super) initial: Option<(i32, i32, i32)>,
    pub(super) legend: Vec<Sample>,
}

/// An entry of the legend.
#[derive(Debug)]
pub(super) struct Sample {
    pub(super) kind: Kind,
    pub(super) text: Text,
}

/// What an entry of the legend explains.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// The line of a role.
    Line(crate::machine::Role),
    /// The tint of running states.
    Running,
    /// The rim of final states.
    Final,
    /// The line of what is marked.
    Mark(super::Mark),
}
