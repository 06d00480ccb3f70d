//! A suite as one piece of text that costs nothing to compile.
//!
//! `runtime/src/testing.rs` reads it back. Digits are 64 printable characters. A *number* is a
//! row of digits of five bits each, the lowest first, 32 added to all but the last; a *position*
//! is four digits of six bits, the lowest first. The text begins with the counts of stimuli,
//! expectations and points, as positions, then the position of each of them in that order. Behind
//! them stand the fields of the context, the widths of ids, the actions a new machine begins with,
//! and the records themselves. Names are
//! numbers, places in a list of their own.

use super::{Expected, Point, Row, Stimulus, Suite};
use crate::arena::Id;
use crate::machine::{IdWidth, Kind, Machine, Param, TypeKind, Value};
use crate::semantics::{Input, Outcome, OutcomeKind, World, start};
use crate::source::Span;
use std::collections::BTreeMap;

/// A suite for the generated code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Literal {
    /// The names the text speaks of.
    pub names: Vec<String>,
    /// Everything else.
    pub text: String,
}

/// Writes a suite down.
pub fn literal(machine: &Machine, suite: &Suite) -> Literal {
    let mut writer = Writer { machine, names: Names::default(), text: String::new() };
    let mut ends = Vec::new();
    writer.fields();
    for stimulus in &suite.stimuli {
        ends.push(writer.text.len());
        writer.stimulus(stimulus);
    }
    for expected in &suite.expected {
        ends.push(writer.text.len());
        writer.expected(expected);
    }
    for point in &suite.points {
        ends.push(writer.text.len());
        writer.point(point, suite);
    }
    let counts = [suite.stimuli.len(), suite.expected.len(), suite.points.len()];
    let head = 4 * (counts.len() + ends.len());
    let positions = ends.into_iter().map(|begin| head + begin);
    let mut text = String::new();
    for position in counts.into_iter().chain(positions) {
        (0..4).for_each(|place| text.push(digit(position >> (6 * place))));
    }
    text.push_str(&writer.text);
    Literal { names: writer.names.list, text }
}

/// The names used so far.
#[derive(Default)]
struct Names {
    list: Vec<String>,
    numbers: BTreeMap<String, usize>,
}

/// Writes one record after the other.
struct Writer<'a> {
    machine: &'a Machine,
    names: Names,
    text: String,
}

impl Writer<'_> {
    /// The names of the fields, the width of each type of id, what a new machine begins with.
    fn fields(&mut self) {
        let machine = self.machine;
        self.number(machine.fields.len());
        machine.fields.values().for_each(|field| self.name(&field.name));
        self.number(machine.types.len());
        for declared in machine.types.values() {
            self.number(match declared.kind {
                TypeKind::Id(IdWidth::U8) => 8,
                TypeKind::Id(IdWidth::U16) => 16,
                TypeKind::Id(IdWidth::U32) => 32,
                TypeKind::Id(IdWidth::U64) => 64,
                _ => 128,
            });
        }
        let entering = start(machine).entering;
        self.number(entering.len());
        entering.iter().for_each(|action| self.name(&machine[*action].name));
    }

    fn stimulus(&mut self, stimulus: &Stimulus) {
        let machine = self.machine;
        let (input, world, activity) = match stimulus {
            Stimulus::Step { input, world, activity } => (Some(input), world, *activity),
            Stimulus::Elapse(world) => (None, world, None),
        };
        let result = activity.map_or(&[][..], |activity| &machine[activity].result);
        match input {
            Some(Input::Event { event, payload }) => {
                self.number(0);
                self.declared(*event, &machine[*event].name);
                self.values(&machine[*event].params, payload);
            }
            Some(Input::Done { result: values }) => {
                self.number(1);
                self.values(result, values);
            }
            Some(Input::Failed { reply }) => {
                self.number(2);
                self.declared(*reply, &machine[*reply].name);
            }
            Some(Input::Due { .. }) | None => self.number(3),
        }
        match activity {
            None => self.number(0),
            Some(activity) => {
                self.number(activity.index() + 1);
                self.name(&machine[activity].name);
            }
        }
        self.world(world, result);
    }

    /// What hand-written guards answer and how a `try` ends.
    fn world(&mut self, world: &World, result: &[Param]) {
        let machine = self.machine;
        self.number(world.guards.len());
        for &(guard, answer) in &world.guards {
            self.declared(guard, &machine[guard].name);
            self.number(usize::from(answer));
        }
        match &world.attempt {
            None => self.number(0),
            Some(Ok(values)) => {
                self.number(1);
                self.values(result, values);
            }
            Some(Err(reply)) => {
                self.number(2);
                self.declared(*reply, &machine[*reply].name);
            }
        }
    }

    fn expected(&mut self, expected: &Expected) {
        let machine = self.machine;
        match expected {
            Expected::Step(outcome) => self.outcome(outcome),
            Expected::Overrun(state) => {
                self.number(3);
                self.name(&machine[*state].name);
                let window = machine[*state].within.as_ref();
                self.line(window.map(|window| window.span));
            }
            Expected::Nothing => self.number(4),
        }
    }

    fn outcome(&mut self, outcome: &Outcome) {
        let machine = self.machine;
        self.number(match outcome.kind {
            OutcomeKind::Taken => 0,
            OutcomeKind::Ignored => 1,
            OutcomeKind::Refused => 2,
        });
        self.name(&machine[outcome.from].name);
        self.name(&machine[outcome.to].name);
        self.name(outcome.role.as_str());
        for actions in [&outcome.before, &outcome.leaving, &outcome.entering] {
            self.number(actions.len());
            for action in actions {
                self.name(&machine[*action].name);
            }
        }
        for activity in [outcome.tried, outcome.started, outcome.interrupted] {
            self.optional_name(activity.map(|activity| machine[activity].name.as_str()));
        }
        self.optional_name(outcome.reply.map(|reply| machine[reply].name.as_str()));
        self.optional_name(outcome.answers.map(|(event, _)| machine[event].name.as_str()));
        self.optional_name(outcome.answers.map(|(_, reply)| machine[reply].name.as_str()));
        self.line(outcome.decided_by.span(machine));
    }

    fn point(&mut self, point: &Point, suite: &Suite) {
        let machine = self.machine;
        let configuration = &point.configuration;
        match point.arrival {
            None => self.number(0),
            Some((from, row)) => {
                self.number(from + 1);
                self.number(row);
            }
        }
        self.number(usize::from(point.begins_pairs && suite.pairs));
        self.name(&machine[configuration.state].name);
        self.context(&configuration.values);
        self.number(point.rows.len());
        for row in &point.rows {
            self.row(row, &configuration.values);
        }
    }

    fn row(&mut self, row: &Row, before: &[Value]) {
        self.number(row.stimulus);
        self.number(row.expected);
        self.number(row.to);
        self.number(usize::from(row.after != before) + 2 * usize::from(row.is_cell));
        if row.after != before {
            self.context(&row.after);
        }
    }

    /// Parameters or results, each with its name.
    fn values(&mut self, params: &[Param], values: &[Value]) {
        self.number(values.len());
        for (param, value) in params.iter().zip(values) {
            self.name(&param.name);
            self.value(param.ty.kind, *value);
        }
    }

    fn context(&mut self, values: &[Value]) {
        let machine = self.machine;
        for (field, value) in machine.fields.values().zip(values) {
            self.value(field.ty.kind, *value);
        }
    }

    /// An id is told by its type and symbol.
    fn value(&mut self, kind: Kind, value: Value) {
        let (word, number) = match value {
            Value::Absent => (0, None),
            Value::Bool(value) => (1 + usize::from(value), None),
            Value::Count(number) => (3, Some(number)),
            Value::Variant(number) => (4, Some(number)),
            Value::Id(number) => match kind {
                Kind::Id(ty) => (5 + ty.index(), Some(number)),
                _ => (0, None),
            },
        };
        self.number(word);
        if let Some(number) = number {
            self.number(number as usize);
        }
    }

    /// A number in the order of declaration, and the name for messages.
    fn declared(&mut self, id: impl Id, name: &str) {
        self.number(id.index());
        self.name(name);
    }

    /// A line of the file; zero for none.
    fn line(&mut self, span: Option<Span>) {
        let machine = self.machine;
        self.number(span.map_or(0, |span| machine.source.line(span.start)));
    }

    fn optional_name(&mut self, name: Option<&str>) {
        match name {
            None => self.number(0),
            Some(name) => {
                let number = self.names.number(name);
                self.number(number + 1);
            }
        }
    }

    fn name(&mut self, name: &str) {
        let number = self.names.number(name);
        self.number(number);
    }

    fn number(&mut self, mut number: usize) {
        while number >= 32 {
            self.text.push(digit(32 + number % 32));
            number /= 32;
        }
        self.text.push(digit(number));
    }
}

impl Names {
    fn number(&mut self, name: &str) -> usize {
        match self.numbers.get(name) {
            Some(&number) => number,
            None => {
                let number = self.list.len();
                self.list.push(name.to_owned());
                self.numbers.insert(name.to_owned(), number);
                number
            }
        }
    }
}

/// The lowest six bits as a character; never a quote or a backslash.
fn digit(number: usize) -> char {
    match u8::try_from(number % 64).unwrap_or(0) {
        44 => 'p',
        number => char::from(b'0' + number),
    }
}
