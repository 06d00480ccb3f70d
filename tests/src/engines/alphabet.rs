//! What can be done with a machine, in few symbols: enough to meet its guards on both sides.

use lifechart_spec::explore::{Run, Step};
use lifechart_spec::machine::{
    ActivityId, EventId, GuardId, Kind, Machine, Param, TypeKind, Value,
};
use lifechart_spec::semantics::Input;
use lifechart_spec::semantics::timed::Completion;

/// Something to be done with a machine.
#[derive(Clone, Debug, PartialEq)]
pub enum Symbol {
    /// A call.
    Event(EventId, Vec<Value>, Outside),
    /// An activity reports.
    Report {
        /// Which.
        activity: ActivityId,
        /// With what it was started with last, or with something older.
        late: bool,
        /// Whether the report says what it was started with.
        unsigned: bool,
        /// What it brings back, if it is done; else it has failed.
        outside: Outside,
    },
    /// Time passes until something is due.
    Time(Outside),
}

/// How the outside answers.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Outside {
    /// The answer of each guard, by position.
    pub guards: Vec<bool>,
    /// Which failure ends an activity: its position, if there are so many.
    pub failure: Option<usize>,
    /// Numbers that results are made of.
    pub result: Vec<u32>,
    /// How an activity ends, where that is known exactly.
    pub end: Option<Completion>,
}

/// Choices: the same for the same seed.
#[derive(Clone, Debug)]
pub struct Choices(pub u64);

impl Choices {
    /// A number below `most`.
    pub fn below(&mut self, most: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from((self.0 >> 33) % most.max(1) as u64).unwrap_or(0)
    }

    /// A number below `most`.
    pub fn number(&mut self, most: u32) -> u32 {
        u32::try_from(self.below(most as usize)).unwrap_or(0)
    }
}

/// The counts that a machine compares with, and those beside them.
fn counts(machine: &Machine) -> Vec<u32> {
    let mut found = vec![0, 1];
    let mut note = |expr: &lifechart_spec::machine::Expr| {
        if let lifechart_spec::machine::Expr::Literal(Value::Count(number)) = expr {
            found.extend([number.saturating_sub(1), *number, number.saturating_add(1)]);
        }
    };
    for transition in machine.transitions.values() {
        if let Some(guard) = &transition.guard {
            guard.expr.walk(&mut note);
        }
        transition.assign.iter().for_each(|assignment| assignment.value.expr.walk(&mut note));
    }
    found.sort_unstable();
    found.dedup();
    found
}

/// A value for a parameter.
pub fn value(machine: &Machine, param: &Param, choices: &mut Choices) -> Value {
    if param.ty.optional && choices.below(3) == 0 {
        return Value::Absent;
    }
    match param.ty.kind {
        Kind::Bool => Value::Bool(choices.below(2) == 0),
        Kind::Id(_) => Value::Id(choices.number(3)),
        Kind::Enumeration(ty) => {
            let TypeKind::Enumeration { variants } = &machine[ty].kind else {
                return Value::Variant(0);
            };
            Value::Variant(choices.number(u32::try_from(variants.len()).unwrap_or(1)))
        }
        Kind::Count { max } => {
            let mut known = counts(machine);
            known.extend(max);
            known.retain(|&count| max.is_none_or(|max| count <= max));
            Value::Count(known[choices.below(known.len())])
        }
    }
}

/// How the outside may answer.
pub fn outside(machine: &Machine, choices: &mut Choices) -> Outside {
    Outside {
        guards: machine.guards.ids().map(|_| choices.below(2) == 0).collect(),
        failure: (choices.below(3) == 0).then(|| choices.below(4)),
        result: (0..8).map(|_| choices.number(u32::MAX)).collect(),
        end: None,
    }
}

/// Anything that can be done.
pub fn any(machine: &Machine, choices: &mut Choices) -> Symbol {
    let running: Vec<ActivityId> = invoked(machine);
    let timed = machine.states.values().any(|state| !state.after.is_empty());
    let events: Vec<EventId> = machine.events.ids().collect();
    let kinds = events.len() + 2 * usize::from(!running.is_empty()) + usize::from(timed);
    let chosen = choices.below(kinds);
    if let Some(&event) = events.get(chosen) {
        return call(machine, event, choices);
    }
    if timed && chosen + 1 == kinds {
        return Symbol::Time(outside(machine, choices));
    }
    Symbol::Report {
        activity: running[choices.below(running.len())],
        late: choices.below(4) == 0,
        unsigned: choices.below(4) == 0,
        outside: outside(machine, choices),
    }
}

fn call(machine: &Machine, event: EventId, choices: &mut Choices) -> Symbol {
    let params = machine[event].params.iter();
    let payload = params.map(|param| value(machine, param, choices)).collect();
    Symbol::Event(event, payload, outside(machine, choices))
}

/// The activities that states run.
fn invoked(machine: &Machine) -> Vec<ActivityId> {
    let states = machine.states.values().filter_map(|state| state.invoke.as_ref());
    let mut found: Vec<ActivityId> = states.map(|invoke| invoke.activity).collect();
    found.sort_unstable();
    found.dedup();
    found
}

/// A run as symbols. Time passes up to the next deadline, whichever the run waits for.
pub fn of_run(machine: &Machine, run: &Run) -> Vec<Symbol> {
    let symbol = |step: &Step| {
        let answer = |guard: GuardId| step.world.guards.contains(&(guard, true));
        let guards: Vec<bool> = machine.guards.ids().map(answer).collect();
        let outside = |end| Outside { guards: guards.clone(), failure: None, result: vec![1], end };
        let report = |end| {
            let from = step.result.as_ref().ok()?.from;
            let activity = machine[from].invoke.as_ref()?.activity;
            Some(Symbol::Report {
                activity,
                late: false,
                unsigned: false,
                outside: outside(Some(end)),
            })
        };
        match &step.input {
            Input::Event { event, payload } => {
                Some(Symbol::Event(*event, payload.clone(), outside(step.world.attempt.clone())))
            }
            Input::Done { result } => report(Ok(result.clone())),
            Input::Failed { reply } => report(Err(*reply)),
            Input::Due { .. } => Some(Symbol::Time(outside(None))),
        }
    };
    run.steps.iter().filter_map(symbol).collect()
}

/// A few symbols that meet every event, every end of work and the clock.
pub fn few(machine: &Machine, choices: &mut Choices) -> Vec<Symbol> {
    let mut symbols = Vec::new();
    for event in machine.events.ids() {
        let variants = if machine[event].params.is_empty() { 1 } else { 3 };
        for _ in 0..variants {
            let symbol = call(machine, event, choices);
            if !symbols.contains(&symbol) {
                symbols.push(symbol);
            }
        }
    }
    for activity in invoked(machine) {
        for (failure, late) in [(None, false), (Some(0), false), (None, true)] {
            let outside = Outside { failure, ..outside(machine, choices) };
            symbols.push(Symbol::Report { activity, late, unsigned: false, outside });
        }
    }
    if machine.states.values().any(|state| !state.after.is_empty()) {
        symbols.push(Symbol::Time(outside(machine, choices)));
    }
    symbols
}

/// Every word of these symbols, of the greatest length of which there are no more than `most`.
pub fn words(symbols: &[Symbol], most: usize) -> Vec<Vec<Symbol>> {
    let mut words: Vec<Vec<Symbol>> = vec![Vec::new()];
    while words.len().saturating_mul(symbols.len()) <= most && words[0].len() < 6 {
        let longer = words.iter().flat_map(|word| {
            symbols.iter().map(move |symbol| [&word[..], std::slice::from_ref(symbol)].concat())
        });
        words = longer.collect();
    }
    words
}
