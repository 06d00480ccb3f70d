//! Exploring tries few ids; here a search that knows nothing of classes tries more, and must find
//! nothing new.
//!
//! It takes every id from a fixed stock, larger than the bound that `explore` argues for, gives every
//! parameter every id of it, and renames nothing. Afterwards its configurations are numbered anew, so
//! that they can be compared.

use lifechart_spec::compile::{Compiled, compile};
use lifechart_spec::explore::Exploration;
use lifechart_spec::machine::{
    Kind, Machine, Param, ReplyId, StateId, TransitionId, TypeId, TypeKind, Value,
};
use lifechart_spec::semantics::{
    Choice, Configuration, Input, InputKind, Outcome, StepError, World, initial, select, step,
};
use lifechart_spec::source::Source;
use lifechart_tests::arbitrary::specifications;
use lifechart_tests::tree;
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// Machines with more configurations than this, ids not renamed, are left out.
const MOST: usize = 8_000;

/// What a search has found, with ids renamed.
#[derive(Debug, Default, PartialEq, Eq)]
struct Found {
    configurations: BTreeSet<Configuration>,
    decided: BTreeSet<(StateId, InputKind, Choice, Option<lifechart_spec::machine::EventId>)>,
    outcomes: BTreeSet<(InputKind, Outcome)>,
    errors: BTreeSet<(StateId, InputKind, StepError)>,
}

#[test]
fn more_ids_show_nothing_new_in_the_corpus() {
    let mut judged = Vec::new();
    let mut files = tree::files("tests/corpus/pass");
    files.extend(tree::files("examples"));
    files.extend(tree::files("spec/lifecycles"));
    for path in files.iter().filter(|path| path.extension().is_some_and(|end| end == "yaml")) {
        let text = tree::read(path).replace("max: 64", "max: 2").replace("< 64", "< 2");
        let compiled = compile(Source::new(path.to_string_lossy(), text));
        let (Some(machine), Some(exploration)) = (&compiled.machine, &compiled.exploration) else {
            continue;
        };
        for extra in 1..=3 {
            if let Some(more) = Stock::new(machine, exploration, extra).search() {
                same(&more, &known(machine, exploration), &path.to_string_lossy());
                judged.push(machine.name.clone());
            }
        }
    }
    assert!(judged.iter().filter(|name| *name == "vss_provider").count() >= 3, "{judged:?}");
    assert!(judged.len() > 30, "{judged:?}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn more_ids_show_nothing_new_in_drawn_machines(text in specifications(), extra in 1..=3u32) {
        let compiled = compile(Source::new("arbitrary.yaml", text.clone()));
        let (machine, exploration) = parts(&compiled);
        if let Some(more) = Stock::new(machine, exploration, extra).search() {
            same(&more, &known(machine, exploration), &text);
        }
    }
}

/// Were the bound one id smaller, this would notice.
#[test]
fn fewer_ids_show_less() {
    let compiled = compile(Source::new(
        "pair.yaml",
        "
lifechart: 1
machine: pair
allow: [unused-field]
types: {key: id}
context: {x: {type: key, optional: true}, y: {type: key, optional: true}}
events: {put: {params: {x: key, y: key}}, ask: {params: {key: key}}}
initial: s
otherwise: {ignore: ok}
transitions:
  put: {assign: {x: event.x, y: event.y}}
  ask: [{guard: event.key == x || event.key == y, ignore: ok}, {actions: [wonder]}]
actions: {wonder: }
states: {s: {}}
",
    ));
    let (machine, exploration) = parts(&compiled);
    let known = known(machine, exploration);
    assert_eq!(known.configurations.len(), 3);
    let mut stock = Stock::new(machine, exploration, 0);
    assert_eq!(stock.ids.values().copied().collect::<Vec<_>>(), [4]);
    assert_eq!(stock.search().as_ref(), Some(&known));
    stock.ids.values_mut().for_each(|ids| *ids = 1);
    let fewer = stock.search().expect("a small machine");
    assert_eq!(fewer.configurations.len(), 2);
}

fn parts(compiled: &Compiled) -> (&Machine, &Exploration) {
    let exploration = compiled.exploration.as_ref();
    (compiled.machine.as_ref().expect("a machine"), exploration.expect("an exploration"))
}

fn same(more: &Found, known: &Found, what: &str) {
    assert_eq!(more.configurations, known.configurations, "{what}");
    assert_eq!(more.decided, known.decided, "{what}");
    assert_eq!(more.outcomes, known.outcomes, "{what}");
    assert_eq!(more.errors, known.errors, "{what}");
}

/// What exploring has found.
fn known(machine: &Machine, exploration: &Exploration) -> Found {
    let mut found = Found::default();
    for id in exploration.ids() {
        let at = exploration.configuration(id);
        for edge in exploration.edges(machine, id) {
            let kind = edge.input.kind();
            match &edge.result {
                Ok((outcome, _)) => drop(found.outcomes.insert((kind, outcome.clone()))),
                Err(error) => drop(found.errors.insert((at.state, kind, *error))),
            }
            if let Ok(choice) = select(machine, &at, &edge.input, &edge.world) {
                found.decided.insert((at.state, kind, choice, at.open));
            }
        }
        found.configurations.insert(at);
    }
    found
}

/// A search with a fixed stock of ids.
struct Stock<'m> {
    machine: &'m Machine,
    /// How many ids there are of each type.
    ids: BTreeMap<TypeId, u32>,
    /// The numbers that exploring tries for a parameter or part of a result, anywhere.
    counts: BTreeMap<(Place, usize), BTreeSet<u32>>,
    /// The errors that exploring lets running activities and tries end with.
    errors: BTreeMap<Place, BTreeSet<ReplyId>>,
}

/// What brings data.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Place {
    Input(StateId, InputKind),
    Try(TransitionId),
}

impl<'m> Stock<'m> {
    fn new(machine: &'m Machine, exploration: &Exploration, extra: u32) -> Self {
        let mut stock = Self {
            machine,
            ids: BTreeMap::new(),
            counts: BTreeMap::new(),
            errors: BTreeMap::new(),
        };
        let of_type = |ty: TypeId, params: &[Param]| {
            params.iter().filter(|param| param.ty.kind == Kind::Id(ty)).count()
        };
        for ty in machine.types.ids() {
            let fields = machine.fields.values().filter(|field| field.ty.kind == Kind::Id(ty));
            let params = machine.events.values().map(|event| of_type(ty, &event.params)).max();
            let results = machine.activities.values().map(|a| of_type(ty, &a.result)).max();
            let bound = fields.count() + params.unwrap_or(0) + results.unwrap_or(0);
            stock.ids.insert(ty, u32::try_from(bound).expect("few ids") + extra);
        }
        for id in exploration.ids() {
            let state = exploration.state(id);
            for edge in exploration.edges(machine, id) {
                stock.learn(state, &edge.input, &edge.world, edge.result.ok().map(|(o, _)| o));
            }
        }
        stock
    }

    fn learn(&mut self, state: StateId, input: &Input, world: &World, outcome: Option<Outcome>) {
        let place = Place::Input(state, input.kind());
        match input {
            Input::Event { payload, .. } => self.learn_counts(place, payload),
            Input::Done { result } => self.learn_counts(place, result),
            Input::Failed { reply } => drop(self.errors.entry(place).or_default().insert(*reply)),
            Input::Due { .. } => {}
        }
        let tried = outcome.and_then(|outcome| outcome.branch);
        if let (Some(branch), Some(end)) = (tried, &world.attempt) {
            match end {
                Ok(result) => self.learn_counts(Place::Try(branch), result),
                Err(reply) => {
                    self.errors.entry(Place::Try(branch)).or_default().insert(*reply);
                }
            }
        }
    }

    fn learn_counts(&mut self, place: Place, values: &[Value]) {
        for (position, value) in values.iter().enumerate() {
            if let Value::Count(count) = value {
                self.counts.entry((place, position)).or_default().insert(*count);
            }
        }
    }

    /// Everything there is to find; nothing, if that is too much.
    fn search(&self) -> Option<Found> {
        let mut found = Found::default();
        let first = initial(self.machine);
        let mut known = BTreeSet::from([first.clone()]);
        let mut open = vec![first];
        while let Some(at) = open.pop() {
            if known.len() > MOST {
                return None;
            }
            found.configurations.insert(self.renamed(&at));
            for input in self.inputs(&at) {
                self.answer(&at, &input, &mut World::default(), &mut |world| {
                    let kind = input.kind();
                    if let Ok(choice) = select(self.machine, &at, &input, world) {
                        found.decided.insert((at.state, kind, choice, at.open));
                    }
                    match step(self.machine, &at, &input, world) {
                        Ok((outcome, next)) => {
                            found.outcomes.insert((kind, outcome));
                            if known.insert(next.clone()) {
                                open.push(next);
                            }
                        }
                        Err(error) => drop(found.errors.insert((at.state, kind, error))),
                    }
                });
            }
        }
        Some(found)
    }

    /// The same with the ids of each type numbered as the fields first have them.
    fn renamed(&self, at: &Configuration) -> Configuration {
        let mut renamed = at.clone();
        let mut names: BTreeMap<(TypeId, u32), u32> = BTreeMap::new();
        for (field, value) in self.machine.fields.values().zip(&mut renamed.values) {
            if let (Kind::Id(ty), Value::Id(id)) = (field.ty.kind, value) {
                let next = names.keys().filter(|(of, _)| *of == ty).count();
                let next = u32::try_from(next).expect("few ids");
                *id = *names.entry((ty, *id)).or_insert(next);
            }
        }
        renamed
    }

    fn inputs(&self, at: &Configuration) -> Vec<Input> {
        let mut inputs = Vec::new();
        for (event, declared) in self.machine.events.iter() {
            let place = Place::Input(at.state, InputKind::Event(event));
            let payloads = self.payloads(place, &declared.params);
            inputs.extend(payloads.into_iter().map(|payload| Input::Event { event, payload }));
        }
        if let Some(invoke) = &self.machine[at.state].invoke {
            let place = Place::Input(at.state, InputKind::Done);
            let results = self.payloads(place, &self.machine[invoke.activity].result);
            inputs.extend(results.into_iter().map(|result| Input::Done { result }));
            let errors = self.errors.get(&Place::Input(at.state, InputKind::Failed));
            inputs.extend(errors.into_iter().flatten().map(|&reply| Input::Failed { reply }));
        }
        for state in self.machine.ancestry(at.state).filter(|_| !self.machine[at.state].is_final) {
            let deadlines = 0..self.machine[state].after.len();
            inputs.extend(deadlines.map(|deadline| Input::Due { state, deadline }));
        }
        inputs
    }

    /// Every combination of values.
    fn payloads(&self, place: Place, params: &[Param]) -> Vec<Vec<Value>> {
        let mut payloads = vec![Vec::new()];
        for (position, param) in params.iter().enumerate() {
            let mut values: Vec<Value> = match param.ty.kind {
                Kind::Bool => vec![Value::Bool(false), Value::Bool(true)],
                Kind::Enumeration(ty) => match &self.machine[ty].kind {
                    TypeKind::Enumeration { variants } => {
                        (0..variants.len()).map(|word| Value::Variant(word as u32)).collect()
                    }
                    _ => Vec::new(),
                },
                Kind::Id(ty) => (0..self.ids[&ty]).map(Value::Id).collect(),
                Kind::Count { .. } => {
                    let counts = self.counts.get(&(place, position));
                    counts.into_iter().flatten().map(|&count| Value::Count(count)).collect()
                }
            };
            values.extend(param.ty.optional.then_some(Value::Absent));
            let longer = |payload: &Vec<Value>| {
                let payload = payload.clone();
                values.iter().map(move |&value| [payload.as_slice(), &[value]].concat()).collect()
            };
            payloads = payloads.iter().flat_map(|payload| -> Vec<_> { longer(payload) }).collect();
        }
        payloads
    }

    /// Answers what the step asks for in every way.
    fn answer(
        &self,
        at: &Configuration,
        input: &Input,
        world: &mut World,
        visit: &mut dyn FnMut(&World),
    ) {
        match select(self.machine, at, input, world) {
            Err(StepError::Asks(guard)) => {
                for answer in [true, false] {
                    world.guards.push((guard, answer));
                    self.answer(at, input, world, visit);
                    world.guards.pop();
                }
            }
            Err(StepError::Tries(branch)) => {
                let activity = self.machine[branch].attempt.expect("a try");
                let results = self.payloads(Place::Try(branch), &self.machine[activity].result);
                let errors = self.errors.get(&Place::Try(branch));
                let errors = errors.into_iter().flatten().map(|&reply| Err(reply));
                for end in results.into_iter().map(Ok).chain(errors) {
                    world.attempt = Some(end);
                    self.answer(at, input, world, visit);
                }
                world.attempt = None;
            }
            _ => visit(world),
        }
    }
}
