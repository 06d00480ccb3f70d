//! Plays a machine by words, for tests that say what a step means: `begin(A, true) asked=yes`.

use lifechart_spec::arena::Id as _;
use lifechart_spec::compile::{Compiled, compile};
use lifechart_spec::machine::{
    ActionId, ActivityId, EventId, GuardId, Kind, Machine, Param, ReplyId, StateId, TypeKind, Value,
};
use lifechart_spec::semantics::{Configuration, Input, Outcome, OutcomeKind, World, initial, step};
use lifechart_spec::source::Source;

/// Compiles a specification in which nothing may be found.
///
/// # Panics
///
/// Where something is found, with the report.
pub fn machine(text: &str) -> Compiled {
    let compiled = compile(Source::new("machine.yaml", text));
    assert!(compiled.is_ok(), "{}", compiled.report(false));
    compiled
}

/// Compiles a specification without mistakes; what could be allowed may be found in it.
///
/// # Panics
///
/// Where there is a mistake, with the report.
pub fn sound(text: &str) -> Compiled {
    let compiled = compile(Source::new("machine.yaml", text));
    let mistaken = compiled.diagnostics.iter().any(|found| !found.code.may_be_allowed());
    assert!(!mistaken, "{}", compiled.report(false));
    compiled
}

/// A machine being played.
pub struct Play<'m> {
    machine: &'m Machine,
    /// Where it is.
    pub at: Configuration,
}

impl<'m> Play<'m> {
    /// A machine in its first configuration.
    ///
    /// # Panics
    ///
    /// Where the machine could not be read.
    pub fn new(compiled: &'m Compiled) -> Self {
        let machine = compiled.machine.as_ref().expect("a machine that was read");
        Self { machine, at: initial(machine) }
    }

    /// Makes one step and says what came of it.
    ///
    /// An input is `event(value, ..)`, `done(part, ..)`, `failed(reply)` or `due(state, position)`,
    /// followed by what the outside answers: `guard=yes`, `guard=no`, `try=ok(part, ..)` or
    /// `try=reply`. An id is a capital letter.
    ///
    /// # Panics
    ///
    /// Where the words mean nothing.
    pub fn step(&mut self, words: &str) -> String {
        let mut words = words.split(' ').filter(|word| !word.is_empty());
        let input = self.input(words.next().expect("an input"));
        let world = self.world(words);
        match step(self.machine, &self.at, &input, &world) {
            Ok((outcome, next)) => {
                self.at = next;
                self.told(&outcome)
            }
            Err(error) => format!("{error:?}"),
        }
    }

    /// Makes several steps and says what came of each, one a line.
    pub fn steps(&mut self, words: &[&str]) -> String {
        words.iter().map(|words| self.step(words) + "\n").collect()
    }

    /// The name of the active atomic state.
    pub fn state(&self) -> &'m str {
        &self.machine[self.at.state].name
    }

    /// The context in words: `count=1 colour=red id=A`.
    pub fn context(&self) -> String {
        let fields = self.machine.fields.values().zip(&self.at.values);
        let words = fields.map(|(field, value)| {
            let value = match (*value, field.ty.kind) {
                (Value::Absent, _) => "None".to_owned(),
                (Value::Bool(value), _) => value.to_string(),
                (Value::Count(value), _) => value.to_string(),
                (Value::Variant(word), Kind::Enumeration(ty)) => match &self.machine[ty].kind {
                    TypeKind::Enumeration { variants } => variants[word as usize].clone(),
                    other => panic!("{other:?}"),
                },
                (Value::Id(id), _) => char::from(b'A' + u8::try_from(id).unwrap_or(0)).to_string(),
                other => panic!("{other:?}"),
            };
            format!("{}={value}", field.name)
        });
        words.collect::<Vec<_>>().join(" ")
    }

    fn input(&self, word: &str) -> Input {
        let (name, values) = call(word);
        match name {
            "done" => {
                let invoke = self.machine[self.at.state].invoke.as_ref();
                let activity = invoke.map(|invoke| &self.machine[invoke.activity]);
                let result = activity.map_or(&[][..], |activity| &activity.result);
                Input::Done { result: self.values(&values, result) }
            }
            "failed" => Input::Failed { reply: self.reply(values[0]) },
            "due" => Input::Due {
                state: self.find_state(values[0]),
                deadline: values[1].parse().expect("a position"),
            },
            _ => {
                let event = self.event(name);
                Input::Event { event, payload: self.values(&values, &self.machine[event].params) }
            }
        }
    }

    fn world<'w>(&self, words: impl Iterator<Item = &'w str>) -> World {
        let mut world = World::default();
        for word in words {
            let (what, answer) = word.split_once('=').expect("`guard=yes` or `try=ok`");
            match (what, call(answer)) {
                ("try", ("ok", parts)) => {
                    let value = |part: &&str| any_value(part);
                    world.attempt = Some(Ok(parts.iter().map(value).collect()));
                }
                ("try", (reply, _)) => world.attempt = Some(Err(self.reply(reply))),
                (guard, (answer, _)) => world.guards.push((self.guard(guard), answer == "yes")),
            }
        }
        world
    }

    fn values(&self, words: &[&str], params: &[Param]) -> Vec<Value> {
        assert_eq!(words.len(), params.len(), "{words:?}");
        words.iter().zip(params).map(|(word, param)| self.value(word, param)).collect()
    }

    fn value(&self, word: &str, param: &Param) -> Value {
        let Kind::Enumeration(ty) = param.ty.kind else { return any_value(word) };
        let TypeKind::Enumeration { variants } = &self.machine[ty].kind else {
            panic!("`{word}` is no word of a type")
        };
        match variants.iter().position(|variant| variant == word) {
            Some(position) => Value::Variant(u32::try_from(position).unwrap_or(u32::MAX)),
            None => any_value(word),
        }
    }

    fn event(&self, name: &str) -> EventId {
        let found = self.machine.events.iter().find(|(_, event)| event.name == name);
        found.unwrap_or_else(|| panic!("no event `{name}`")).0
    }

    fn guard(&self, name: &str) -> GuardId {
        let found = self.machine.guards.iter().find(|(_, guard)| guard.name == name);
        found.unwrap_or_else(|| panic!("no guard `{name}`")).0
    }

    fn reply(&self, name: &str) -> ReplyId {
        let found = self.machine.replies.iter().find(|(_, reply)| reply.name == name);
        found.unwrap_or_else(|| panic!("no reply `{name}`")).0
    }

    fn find_state(&self, name: &str) -> StateId {
        let is_it = |(id, state): &(StateId, &lifechart_spec::machine::State)| {
            state.name == name || (name == "machine" && id.index() == 0)
        };
        let found = self.machine.states.iter().find(is_it);
        found.unwrap_or_else(|| panic!("no state `{name}`")).0
    }

    fn told(&self, outcome: &Outcome) -> String {
        let mut parts = vec![match outcome.kind {
            OutcomeKind::Taken => format!("taken {}", self.machine[outcome.to].name),
            OutcomeKind::Ignored => "ignored".to_owned(),
            OutcomeKind::Refused => "refused".to_owned(),
        }];
        let reply = |reply: ReplyId| &self.machine[reply].name;
        let activity = |activity: ActivityId| &self.machine[activity].name;
        let mut work = |what: &str, actions: &[ActionId]| {
            if !actions.is_empty() {
                let names = actions.iter().map(|&action| self.machine[action].name.as_str());
                parts.push(format!("{what} {}", names.collect::<Vec<_>>().join(" ")));
            }
        };
        work("before", &outcome.before);
        work("leaving", &outcome.leaving);
        work("entering", &outcome.entering);
        parts.extend(outcome.started.map(|id| format!("starts {}", activity(id))));
        parts.extend(outcome.interrupted.map(|id| format!("interrupts {}", activity(id))));
        parts.extend(outcome.reply.map(|id| format!("says {}", reply(id))));
        parts.extend(
            outcome
                .answers
                .map(|(event, id)| format!("answers {} {}", self.machine[event].name, reply(id))),
        );
        parts.join(", ")
    }
}

/// `name(a,b)` as the name and its values; spaces are not allowed inside.
fn call(word: &str) -> (&str, Vec<&str>) {
    match word.strip_suffix(')').and_then(|word| word.split_once('(')) {
        Some((name, values)) => (name, values.split(',').filter(|v| !v.is_empty()).collect()),
        None => (word, Vec::new()),
    }
}

fn any_value(word: &str) -> Value {
    match word {
        "None" => Value::Absent,
        "true" => Value::Bool(true),
        "false" => Value::Bool(false),
        _ => match (word.parse(), word.as_bytes()) {
            (Ok(count), _) => Value::Count(count),
            (_, [letter @ b'A'..=b'Z']) => Value::Id(u32::from(letter - b'A')),
            _ => panic!("`{word}` is no value"),
        },
    }
}
