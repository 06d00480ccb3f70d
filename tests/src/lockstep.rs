//! Two engines side by side: the same calls, and everything they show compared after each.

use crate::interpreted::{Interpreted, interpret};
use crate::written;
use lifechart::Role;
use lifechart::testing::{self, Given, Seen, Subject, Verdict};
use lifechart_spec::arena::Id as _;
use lifechart_spec::machine::{ActivityId, EventId, Kind, Machine, Param, TypeKind, Value};
use lifechart_spec::semantics::{Input, World};
use lifechart_spec::suite::{Stimulus, Suite};
use std::time::Duration;

/// A machine without allocation remembers so many attempts that hold nobody up; the interpreter any
/// number.
const MOST_TRIED: usize = 8;

/// What the engines say to one more.
const FULL: (Verdict, Verdict) = (Verdict::Busy, Verdict::Trying);

/// What can be said to a machine, and the two that are told.
pub struct Lockstep {
    machine: &'static Machine,
    /// Inputs only; the points of this suite are not used.
    inputs: testing::Suite,
    /// For each event, its inputs.
    events: Vec<Vec<u32>>,
    /// For each activity, how it can end.
    ends: Vec<Vec<u32>>,
}

/// The engines after a word.
#[derive(Clone)]
struct Pair<G: Subject> {
    generated: G,
    interpreted: Interpreted,
    now: Duration,
    /// Every ticket that was given, with its activity.
    tickets: Vec<(G::Ticket, <Interpreted as Subject>::Ticket, usize)>,
    /// Which of them are of a `try` that nobody has reported on.
    tried: Vec<usize>,
    word: Vec<String>,
}

/// One call.
#[derive(Clone, Copy, Debug)]
enum Call {
    Dispatch(usize, u32),
    Finish(usize, u32),
    Elapse(u32),
    Wait(Duration),
}

impl Lockstep {
    /// Draws so many inputs of each kind.
    pub fn new(machine: &Machine, variety: usize) -> Self {
        let machine: &'static Machine = Box::leak(Box::new(machine.clone()));
        let mut draw = Draw(0x9E37_79B9_7F4A_7C15);
        let mut stimuli = Vec::new();
        let mut add = |stimulus: Stimulus| {
            stimuli.push(stimulus);
            u32::try_from(stimuli.len() - 1).expect("not that many inputs")
        };
        let events = machine.events.iter().map(|(event, declared)| {
            let count =
                if declared.params.is_empty() && machine.guards.is_empty() { 1 } else { variety };
            let input = |draw: &mut Draw| Stimulus::Step {
                input: Input::Event { event, payload: draw.values(machine, &declared.params) },
                world: draw.guards(machine),
                activity: None,
            };
            (0..count).map(|_| add(input(&mut draw))).collect()
        });
        let events = events.collect();
        let ends = machine.activities.iter().map(|(id, activity)| {
            let end = |input, draw: &mut Draw| Stimulus::Step {
                input,
                world: draw.guards(machine),
                activity: Some(id),
            };
            let mut ends = Vec::new();
            for _ in 0..variety.min(3) {
                let result = draw.values(machine, &activity.result);
                ends.push(add(end(Input::Done { result }, &mut draw)));
            }
            for &reply in &activity.errors {
                ends.push(add(end(Input::Failed { reply }, &mut draw)));
            }
            ends
        });
        let ends = ends.collect();
        let inputs = Suite { stimuli, ..Suite::default() };
        Self { machine, inputs: written::suite(machine, &inputs), events, ends }
    }

    /// Compares all words up to a length.
    ///
    /// # Panics
    ///
    /// With the word, where the engines differ.
    pub fn all_words<G: Subject>(&self, length: usize) -> usize {
        self.words_from(&self.begin::<G>(), length)
    }

    fn words_from<G: Subject>(&self, pair: &Pair<G>, length: usize) -> usize {
        if length == 0 {
            return 1;
        }
        let mut count = 0;
        for call in self.calls(pair) {
            let mut next = pair.clone();
            self.make(&mut next, call);
            count += self.words_from(&next, length - 1);
        }
        count
    }

    /// Compares random words.
    ///
    /// # Panics
    ///
    /// With the word, where the engines differ.
    pub fn random_words<G: Subject>(&self, words: usize, length: usize) {
        let mut draw = Draw(0x2545_F491_4F6C_DD1D);
        for _ in 0..words {
            let mut pair = self.begin::<G>();
            for _ in 0..length {
                let calls = self.calls(&pair);
                let call = calls[draw.below(calls.len())];
                self.make(&mut pair, call);
            }
        }
    }

    fn begin<G: Subject>(&self) -> Pair<G> {
        interpret(self.machine);
        let mut pair = Pair {
            generated: G::begin(),
            interpreted: Interpreted::begin(),
            now: Duration::ZERO,
            tickets: Vec::new(),
            tried: Vec::new(),
            word: Vec::new(),
        };
        self.note_running(&mut pair);
        self.compare_states(&pair);
        pair
    }

    /// Every call that makes sense, and some that do not: reports with old tickets, and times at
    /// which nothing is due.
    fn calls<G: Subject>(&self, pair: &Pair<G>) -> Vec<Call> {
        let mut calls = Vec::new();
        for (event, inputs) in self.events.iter().enumerate() {
            calls.extend(inputs.iter().map(|&input| Call::Dispatch(event, input)));
        }
        let newest = pair.tickets.len().saturating_sub(3);
        for ticket in newest..pair.tickets.len() {
            let (.., activity) = pair.tickets[ticket];
            calls.extend(self.ends[activity].iter().map(|&end| Call::Finish(ticket, end)));
        }
        if let Some(deadline) = pair.interpreted.next_deadline() {
            let rest = deadline.saturating_sub(pair.now);
            calls.extend([rest / 2, rest, rest + Duration::from_secs(1)].map(Call::Wait));
            calls.push(Call::Elapse(0));
        }
        calls
    }

    fn make<G: Subject>(&self, pair: &mut Pair<G>, call: Call) {
        let ids = |_, symbol| u128::from(symbol);
        pair.word.push(format!("{call:?}"));
        match call {
            Call::Dispatch(event, input) => {
                let given = self.inputs.given(input, &ids);
                let before = pair.clone();
                let generated = pair.generated.dispatch(event, &given);
                let interpreted = pair.interpreted.dispatch(event, &given);
                let is_full = pair.tried.len() == MOST_TRIED;
                if is_full && (generated.verdict, interpreted.verdict) == FULL {
                    *pair = before;
                    return;
                }
                pair.word.push(self.machine[EventId::new(event)].name.clone());
                self.compare(pair, &generated, &interpreted);
            }
            Call::Finish(position, end) => {
                let given = self.inputs.given(end, &ids);
                let (generated, interpreted, activity) = pair.tickets[position];
                pair.word.push(self.machine[ActivityId::new(activity)].name.clone());
                let generated = pair.generated.finish(generated, activity, &given);
                let interpreted = pair.interpreted.finish(interpreted, activity, &given);
                let late = [Verdict::Dropped, Verdict::Busy, Verdict::DeadlineFirst];
                if !late.contains(&interpreted.verdict) {
                    pair.tried.retain(|&tried| tried != position);
                }
                self.compare(pair, &generated, &interpreted);
            }
            Call::Elapse(input) => {
                let given: Given<'_> = self.inputs.given(input, &ids);
                let generated = pair.generated.elapse(&given);
                let interpreted = pair.interpreted.elapse(&given);
                self.compare(pair, &generated, &interpreted);
            }
            Call::Wait(time) => {
                pair.now += time;
                pair.generated.wait_until(pair.now);
                pair.interpreted.wait_until(pair.now);
            }
        }
        self.note_running(pair);
        self.compare_states(pair);
    }

    /// Keeps the tickets of what runs.
    fn note_running<G: Subject>(&self, pair: &mut Pair<G>) {
        if let (Some((generated, activity)), Some((interpreted, _))) =
            (pair.generated.running(), pair.interpreted.running())
            && pair.tickets.iter().all(|(_, known, _)| *known != interpreted)
        {
            pair.tickets.push((generated, interpreted, activity));
        }
    }

    fn compare<G: Subject>(&self, pair: &mut Pair<G>, seen: &Seen<G>, wanted: &Seen<Interpreted>) {
        if let (Some((generated, activity)), Some((interpreted, _))) = (seen.trying, wanted.trying)
        {
            pair.tried.push(pair.tickets.len());
            pair.tickets.push((generated, interpreted, activity));
        }
        let (seen, wanted) = (shown(seen), shown(wanted));
        let differ = || format!("{}: after {}", self.machine.name, pair.word.join(", "));
        assert_eq!(seen, wanted, "{}", differ());
    }

    fn compare_states<G: Subject>(&self, pair: &Pair<G>) {
        let (generated, interpreted) = (&pair.generated, &pair.interpreted);
        let fields = 0..self.machine.fields.len();
        let seen = (
            generated.state(),
            generated.next_deadline(),
            generated.running().map(|(_, activity)| activity),
            fields.clone().map(|field| generated.field(field)).collect::<Vec<_>>(),
        );
        let wanted = (
            interpreted.state(),
            interpreted.next_deadline(),
            interpreted.running().map(|(_, activity)| activity),
            fields.map(|field| interpreted.field(field)).collect::<Vec<_>>(),
        );
        let differ = || format!("{}: after {}", self.machine.name, pair.word.join(", "));
        assert_eq!(seen, wanted, "{}", differ());
    }
}

/// Everything that a call shows, in a form that both engines share.
#[derive(Debug, PartialEq)]
struct Shown {
    verdict: Verdict,
    from: &'static str,
    to: &'static str,
    role: Role,
    actions: [Vec<&'static str>; 3],
    trying: Option<usize>,
    started: Option<&'static str>,
    interrupted: Option<&'static str>,
    reply: Option<&'static str>,
    answers: Option<(&'static str, &'static str)>,
}

fn shown<S: Subject>(seen: &Seen<S>) -> Shown {
    let names = |actions: &'static [S::Action]| -> Vec<&'static str> {
        actions.iter().map(|&action| S::action_name(action)).collect()
    };
    Shown {
        verdict: seen.verdict,
        from: seen.from,
        to: seen.to,
        role: seen.role,
        actions: [seen.before, seen.leaving, seen.entering].map(names),
        trying: seen.trying.map(|(_, activity)| activity),
        started: seen.started,
        interrupted: seen.interrupted,
        reply: seen.reply,
        answers: seen.answers,
    }
}

/// Random numbers, the same in every run.
struct Draw(u64);

impl Draw {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() >> 16).unwrap_or(0) % end.max(1)
    }

    fn guards(&mut self, machine: &Machine) -> World {
        let answers = machine.guards.ids().map(|guard| (guard, self.below(2) == 0)).collect();
        World { guards: answers, attempt: None }
    }

    fn values(&mut self, machine: &Machine, params: &[Param]) -> Vec<Value> {
        params.iter().map(|param| self.value(machine, param)).collect()
    }

    /// Few ids, so that they are often equal, and counts near where ranges end.
    fn value(&mut self, machine: &Machine, param: &Param) -> Value {
        if param.ty.optional && self.below(4) == 0 {
            return Value::Absent;
        }
        let small = |number: usize| u32::try_from(number).unwrap_or(0);
        match param.ty.kind {
            Kind::Bool => Value::Bool(self.below(2) == 0),
            Kind::Id(_) => Value::Id(small(1 + self.below(3))),
            Kind::Enumeration(ty) => {
                let words = match &machine[ty].kind {
                    TypeKind::Enumeration { variants } => variants.len(),
                    _ => 1,
                };
                Value::Variant(small(self.below(words)))
            }
            Kind::Count { max } => {
                let max = max.unwrap_or(u32::MAX);
                let near = small(self.below(5));
                Value::Count(match self.below(3) {
                    0 => max.saturating_sub(near),
                    _ => near.min(max),
                })
            }
        }
    }
}
