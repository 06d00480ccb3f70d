//! What a subject is called with.

mod read;

pub use read::read_call;

use lifechart_spec::conformance::{self as suites, Stimulus};
use lifechart_spec::machine::{self, Kind, Machine, Param, TypeKind};
use std::fmt;
use std::time::Duration;

/// One call of a subject: an event and its parameters, and how the world around it answers.
#[derive(Clone, Copy, Debug)]
pub struct Call<'a> {
    machine: &'a Machine,
    call: &'a suites::Call,
}

/// A parameter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Value<'a> {
    /// Nothing, of an optional type.
    Absent,
    /// A `bool`.
    Flag(bool),
    /// A count.
    Number(u32),
    /// A word of an enumeration.
    Word(&'a str),
    /// An id. Equal numbers are the same id; none is 0.
    Id(u64),
}

/// A call that is no event of this machine: of another one, or the end of work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OtherMachine {
    call: String,
    machine: String,
}

impl fmt::Display for OtherMachine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` of `{}` is no event of this machine", self.call, self.machine)
    }
}

impl std::error::Error for OtherMachine {}

impl<'a> Value<'a> {
    /// The id that it is.
    pub fn id(self) -> Option<u64> {
        if let Value::Id(id) = self { Some(id) } else { None }
    }

    /// The number that it is.
    pub fn number(self) -> Option<u32> {
        if let Value::Number(number) = self { Some(number) } else { None }
    }

    /// The `bool` that it is.
    pub fn flag(self) -> Option<bool> {
        if let Value::Flag(yes) = self { Some(yes) } else { None }
    }

    /// The word that it is.
    pub fn word(self) -> Option<&'a str> {
        if let Value::Word(word) = self { Some(word) } else { None }
    }

    /// An optional value, read by a function that gives none if it is of another kind.
    pub fn if_present<T>(self, read: impl FnOnce(Self) -> Option<T>) -> Option<Option<T>> {
        if self == Value::Absent { Some(None) } else { read(self).map(Some) }
    }
}

impl<'a> Call<'a> {
    /// A call of a suite.
    pub fn new(machine: &'a Machine, call: &'a suites::Call) -> Self {
        Self { machine, call }
    }

    /// The name of the event; nothing where the running work ends or time passes instead.
    pub fn event(&self) -> Option<&'a str> {
        match &self.call.stimulus {
            Stimulus::Event { event, .. } => Some(&self.machine[*event].name),
            Stimulus::Finish | Stimulus::Wait(_) => None,
        }
    }

    /// How much time passes; nothing where an event or the end of work is called.
    pub fn wait(&self) -> Option<Duration> {
        match self.call.stimulus {
            Stimulus::Wait(by) => Some(by),
            Stimulus::Event { .. } | Stimulus::Finish => None,
        }
    }

    /// The parameters with their names, in order of declaration.
    pub fn params(&self) -> impl Iterator<Item = (&'a str, Value<'a>)> + use<'a> {
        let (machine, call) = (self.machine, self.call);
        let (params, payload) = match &call.stimulus {
            Stimulus::Event { event, payload } => (machine[*event].params.as_slice(), payload),
            Stimulus::Finish | Stimulus::Wait(_) => ([].as_slice(), const { &Vec::new() }),
        };
        named(machine, params, payload)
    }

    /// One parameter.
    pub fn param(&self, name: &str) -> Option<Value<'a>> {
        self.params().find_map(|(of, value)| (of == name).then_some(value))
    }

    /// The id that a parameter holds.
    pub fn id(&self, name: &str) -> Option<u64> {
        self.param(name).and_then(Value::id)
    }

    /// The number that a parameter holds.
    pub fn number(&self, name: &str) -> Option<u32> {
        self.param(name).and_then(Value::number)
    }

    /// The `bool` that a parameter holds.
    pub fn flag(&self, name: &str) -> Option<bool> {
        self.param(name).and_then(Value::flag)
    }

    /// The word that a parameter holds.
    pub fn word(&self, name: &str) -> Option<&'a str> {
        self.param(name).and_then(Value::word)
    }

    /// A parameter, read by a function that gives none if it is of another kind.
    ///
    /// # Errors
    ///
    /// There is no such parameter: the call is meant for another machine.
    pub fn read<T>(
        &self,
        name: &str,
        read: impl FnOnce(Value<'a>) -> Option<T>,
    ) -> Result<T, OtherMachine> {
        self.param(name).and_then(read).ok_or_else(|| self.of_another_machine())
    }

    /// The error for a call that a machine does not know.
    pub fn of_another_machine(&self) -> OtherMachine {
        OtherMachine { call: self.to_string(), machine: self.machine.name.clone() }
    }

    /// How hand-written guards answer in this call.
    pub fn guards(&self) -> impl Iterator<Item = (&'a str, bool)> + use<'a> {
        let machine = self.machine;
        self.call.guards.iter().map(|&(guard, yes)| (machine[guard].name.as_str(), yes))
    }

    /// What the activities bring back that end in this call: the name of each, and its parts. Those
    /// that are not listed bring back zeros, first words and new ids.
    pub fn results(&self) -> impl Iterator<Item = (&'a str, Vec<(&'a str, Value<'a>)>)> + use<'a> {
        let machine = self.machine;
        self.call.results.iter().map(move |(activity, values)| {
            let activity = &machine[*activity];
            (activity.name.as_str(), named(machine, &activity.result, values).collect())
        })
    }

    /// What the first work of this call fails with that can.
    pub fn failure(&self) -> Option<&'a str> {
        self.call.failure.map(|reply| self.machine[reply].name.as_str())
    }
}

fn named<'a>(
    machine: &'a Machine,
    params: &'a [Param],
    values: &'a [machine::Value],
) -> impl Iterator<Item = (&'a str, Value<'a>)> + use<'a> {
    let both = params.iter().zip(values);
    both.map(|(param, &value)| (param.name.as_str(), shown(machine, param.ty.kind, value)))
}

fn shown(machine: &Machine, kind: Kind, value: machine::Value) -> Value<'_> {
    match value {
        machine::Value::Absent => Value::Absent,
        machine::Value::Bool(yes) => Value::Flag(yes),
        machine::Value::Count(number) => Value::Number(number),
        machine::Value::Id(id) => Value::Id(u64::from(id) + 1),
        machine::Value::Variant(word) => Value::Word(match kind {
            Kind::Enumeration(ty) => match &machine[ty].kind {
                TypeKind::Enumeration { variants } => {
                    variants.get(word as usize).map_or("", String::as_str)
                }
                _ => "",
            },
            _ => "",
        }),
    }
}

/// As in `begin_prepare(set: 1, snapshot: 2) [has_space: no, fails with provider_veto]`; what work
/// brings back is `[find_space.free: 3]`. Then there are `work ends` and `1500 ms pass`.
impl fmt::Display for Call<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.event(), self.wait()) {
            (Some(event), _) => f.write_str(event)?,
            (None, Some(by)) => write!(f, "{} ms pass", by.as_millis())?,
            (None, None) => f.write_str("work ends")?,
        }
        let params: Vec<String> =
            self.params().map(|(name, value)| format!("{name}: {value}")).collect();
        if !params.is_empty() {
            write!(f, "({})", params.join(", "))?;
        }
        let guards = self
            .guards()
            .map(|(guard, yes)| format!("{guard}: {}", if yes { "yes" } else { "no" }));
        let results = self.results().flat_map(|(activity, parts)| {
            parts.into_iter().map(move |(part, value)| format!("{activity}.{part}: {value}"))
        });
        let failure = self.failure().map(|reply| format!("fails with {reply}"));
        let world: Vec<String> = guards.chain(results).chain(failure).collect();
        if world.is_empty() { Ok(()) } else { write!(f, " [{}]", world.join(", ")) }
    }
}

impl fmt::Display for Value<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Value::Absent => f.write_str("None"),
            Value::Flag(yes) => yes.fmt(f),
            Value::Number(number) => number.fmt(f),
            Value::Word(word) => f.write_str(word),
            Value::Id(id) => id.fmt(f),
        }
    }
}
