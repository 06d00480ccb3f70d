//! Reads what `lifechart-spec` wrote down; the format is described in its `suite/literal.rs`.

use super::Suite;
use super::given::{Given, Values, What};
use super::reader::{Context, List, Reader};

/// A configuration with its clocks.
pub(super) struct Point {
    pub(super) arrival: Option<(u32, u32)>,
    pub(super) begins_pairs: bool,
    pub(super) state: &'static str,
    context: Context,
    rows: Reader,
    count: u32,
}

/// What comes of one input.
pub(super) struct Row {
    pub(super) stimulus: u32,
    pub(super) expected: u32,
    pub(super) to: u32,
    pub(super) is_cell: bool,
    after: Context,
}

/// What must come of an input.
pub(super) struct Expected {
    pub(super) verdict: Verdict,
    pub(super) from: &'static str,
    pub(super) to: &'static str,
    pub(super) role: &'static str,
    pub(super) before: List,
    pub(super) leaving: List,
    pub(super) entering: List,
    pub(super) tried: Option<&'static str>,
    pub(super) started: Option<&'static str>,
    pub(super) interrupted: Option<&'static str>,
    pub(super) reply: Option<&'static str>,
    pub(super) answers: Option<(&'static str, &'static str)>,
    /// Where the branch stands; zero if nowhere.
    pub(super) line: u32,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Verdict {
    Taken,
    Ignored,
    Refused,
    Overrun,
    Nothing,
}

impl Suite {
    fn reader(&self, at: usize) -> Reader {
        Reader { text: self.text.as_bytes(), names: self.names, at }
    }

    /// How many stimuli, expectations and points there are.
    fn counts(&self) -> [u32; 3] {
        [0, 4, 8].map(|at| self.reader(at).position())
    }

    pub(super) fn points(&self) -> u32 {
        self.counts()[2]
    }

    fn record(&self, number: u32) -> Reader {
        self.reader(self.reader(12 + 4 * number as usize).position() as usize)
    }

    /// Behind the positions: the names of the fields, then the widths of ids.
    fn fields(&self) -> (u32, Reader) {
        let records: u32 = self.counts().iter().sum();
        let mut reader = self.reader(12 + 4 * records as usize);
        (reader.number(), reader)
    }

    pub(super) fn field_name(&self, field: usize) -> &'static str {
        let (_, mut reader) = self.fields();
        (0..field).for_each(|_| {
            reader.number();
        });
        reader.name()
    }

    pub(super) fn id_width(&self, ty: usize) -> u32 {
        let (fields, mut reader) = self.fields();
        // The names of the fields, how many types there are, the types before.
        (0..=fields as usize + ty).for_each(|_| {
            reader.number();
        });
        reader.number()
    }

    /// The actions that a new machine begins with.
    pub(super) fn starting(&self) -> List {
        let (fields, mut reader) = self.fields();
        for _ in 0..fields {
            reader.number();
        }
        for _ in 0..reader.number() {
            reader.number();
        }
        reader.list()
    }

    pub(super) fn point(&self, number: u32) -> Point {
        let [stimuli, expected, _] = self.counts();
        let (fields, _) = self.fields();
        let mut reader = self.record(stimuli + expected + number);
        let arrival = reader.number().checked_sub(1).map(|from| (from, reader.number()));
        let begins_pairs = reader.number() == 1;
        let state = reader.name();
        let context = Context { reader, left: fields };
        context.clone().for_each(|_| {
            reader.value();
        });
        let count = reader.number();
        Point { arrival, begins_pairs, state, context, rows: reader, count }
    }

    pub(super) fn expected(&self, number: u32) -> Expected {
        let [stimuli, ..] = self.counts();
        let mut reader = self.record(stimuli + number);
        let verdict = match reader.number() {
            0 => Verdict::Taken,
            1 => Verdict::Ignored,
            2 => Verdict::Refused,
            3 => Verdict::Overrun,
            _ => Verdict::Nothing,
        };
        reader.expected(verdict)
    }

    /// An input, by its place, with these ids: their type and symbol come in.
    pub fn given<'a>(&self, stimulus: u32, ids: &'a dyn Fn(usize, u32) -> u128) -> Given<'a> {
        let mut reader = self.record(stimulus);
        let none = Values { reader, count: 0, ids };
        let (mut name, mut params, mut result, mut failure) = ("", none, none, None);
        let what = match reader.number() {
            0 => {
                let event = reader.number();
                name = reader.name();
                params = reader.values(ids);
                What::Event(event as usize)
            }
            1 => {
                result = reader.values(ids);
                What::Finish
            }
            2 => {
                failure = Some(reader.declared());
                What::Finish
            }
            _ => What::Elapse,
        };
        let activity = reader.number().checked_sub(1).map(|it| (it as usize, reader.name()));
        let guard_count = reader.number();
        let guards = reader;
        (0..guard_count).for_each(|_| {
            reader.declared();
            reader.number();
        });
        let attempt = reader.number();
        match attempt {
            1 => result = reader.values(ids),
            2 => failure = Some(reader.declared()),
            _ => {}
        }
        let is_tried = attempt != 0;
        Given { what, name, params, activity, guards, guard_count, result, failure, is_tried }
    }

    /// The points and rows on the way to a point.
    pub(super) fn way(&self, point: u32) -> Way<'_> {
        Way { suite: self, end: point, length: self.length(point), done: 0, near: [(0, 0); NEAR] }
    }

    fn length(&self, mut point: u32) -> u32 {
        let mut length = 0;
        while let Some((from, _)) = self.point(point).arrival {
            point = from;
            length += 1;
        }
        length
    }
}

/// How many steps of a way are looked up at once.
const NEAR: usize = 64;

/// The points and rows on the way to a point, which is written down backwards.
pub(super) struct Way<'a> {
    suite: &'a Suite,
    end: u32,
    length: u32,
    done: u32,
    near: [(u32, u32); NEAR],
}

impl Iterator for Way<'_> {
    type Item = (u32, u32);

    fn next(&mut self) -> Option<(u32, u32)> {
        if self.done == self.length {
            return None;
        }
        let place = self.done as usize % NEAR;
        if place == 0 {
            let mut at = self.end;
            for position in (self.done..self.length).rev() {
                let (from, row) = self.suite.point(at).arrival?;
                if let Some(near) = self.near.get_mut((position - self.done) as usize) {
                    *near = (from, row);
                }
                at = from;
            }
        }
        self.done += 1;
        Some(self.near[place])
    }
}

impl Point {
    /// The values of the context here.
    pub(super) fn context(&self) -> Context {
        self.context.clone()
    }

    pub(super) fn rows(&self) -> impl Iterator<Item = Row> + use<> {
        let (mut reader, context) = (self.rows, self.context());
        (0..self.count).map(move |_| reader.row(&context))
    }

    pub(super) fn row(&self, number: u32) -> Row {
        let mut rows = self.rows();
        match rows.nth(number as usize) {
            Some(row) => row,
            None => panic!("the suite of this machine is broken"),
        }
    }
}

impl Row {
    /// The values of the context afterwards.
    pub(super) fn after(&self) -> Context {
        self.after.clone()
    }
}

impl Reader {
    fn values<'a>(&mut self, ids: &'a dyn Fn(usize, u32) -> u128) -> Values<'a> {
        let count = self.number();
        let values = Values { reader: *self, count, ids };
        (0..count).for_each(|_| {
            self.name();
            self.value();
        });
        values
    }

    fn row(&mut self, before: &Context) -> Row {
        let (stimulus, expected, to) = (self.number(), self.number(), self.number());
        let mut after = before.clone();
        let marks = self.number();
        if marks % 2 == 1 {
            after.reader = *self;
            (0..after.left).for_each(|_| {
                self.value();
            });
        }
        Row { stimulus, expected, to, is_cell: marks > 1, after }
    }

    fn expected(mut self, verdict: Verdict) -> Expected {
        let none = List { reader: self, left: 0 };
        let mut expected = Expected {
            verdict,
            from: "",
            to: "",
            role: "normal",
            before: none.clone(),
            leaving: none.clone(),
            entering: none,
            tried: None,
            started: None,
            interrupted: None,
            reply: None,
            answers: None,
            line: 0,
        };
        if verdict == Verdict::Nothing {
            return expected;
        }
        expected.from = self.name();
        if verdict != Verdict::Overrun {
            expected.to = self.name();
            expected.role = self.name();
            expected.before = self.list();
            expected.leaving = self.list();
            expected.entering = self.list();
            expected.tried = self.optional_name();
            expected.started = self.optional_name();
            expected.interrupted = self.optional_name();
            expected.reply = self.optional_name();
            expected.answers = self.optional_name().zip(self.optional_name());
        }
        expected.line = self.number();
        expected
    }
}
