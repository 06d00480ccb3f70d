//! Properties of finite words, evaluated as they are defined: by looking at whole intervals of a
//! word, with no automaton and no state carried along.

use lifechart_spec::arena::Id as _;
use lifechart_spec::explore::{ConfigurationId, Edge, Exploration, Run};
use lifechart_spec::machine::{Machine, StateId, Value};
use lifechart_spec::prove::Breach;
use lifechart_spec::semantics::{Configuration, Input, Outcome, OutcomeKind};

/// A kind of step, as it is written and as it is meant.
pub(crate) struct Kind {
    yaml: &'static str,
    is: fn(&World<'_>, &Configuration, &Input, &Outcome) -> bool,
}

/// The kinds of steps that properties are made of.
pub(crate) const ATOMS: &[Kind] = &[
    Kind { yaml: "go", is: |world, _, input, _| world.event(input) == "go" },
    Kind { yaml: "outer", is: |world, at, _, _| world.is_in(at.state, "outer") },
    Kind { yaml: "{action: ring}", is: |world, _, _, outcome| world.runs(outcome, "ring") },
    Kind {
        yaml: "{event: go, reply: ok}",
        is: |world, _, input, outcome| {
            world.told(input, outcome).contains(&("go".to_owned(), "ok".to_owned()))
        },
    },
    Kind {
        yaml: "{reply: late}",
        is: |world, _, input, outcome| {
            world.told(input, outcome).iter().any(|(_, reply)| reply == "late")
        },
    },
    Kind {
        yaml: "{state: a, when: flag}",
        is: |world, at, _, _| world.is_in(at.state, "a") && flag(at),
    },
    Kind {
        yaml: "{event: go, when: \"!event.on\"}",
        is: |world, _, input, _| world.event(input) == "go" && !on(input),
    },
    Kind {
        yaml: "{event: end, state: busy}",
        is: |world, at, input, _| world.event(input) == "end" && world.is_in(at.state, "busy"),
    },
    Kind { yaml: "{action: work}", is: |world, _, _, outcome| world.starts(outcome, "work") },
    Kind { yaml: "c", is: |world, at, _, _| world.is_in(at.state, "c") },
];

fn flag(at: &Configuration) -> bool {
    at.values[0] == Value::Bool(true)
}

fn on(input: &Input) -> bool {
    matches!(input, Input::Event { payload, .. } if payload == &[Value::Bool(true)])
}

/// What must hold; atoms by their position.
#[derive(Clone)]
pub(crate) enum Pattern {
    Never(usize),
    Always(usize),
    Eventually(usize),
    Precedes(usize, usize),
    Responds(usize, usize),
    Accepts(&'static str, Option<&'static str>),
    Reaches(&'static str),
}

/// Where it must hold.
#[derive(Clone, Default)]
pub(crate) struct Scope {
    pub(crate) states: Vec<&'static str>,
    pub(crate) after: Option<usize>,
    pub(crate) before: Option<usize>,
    pub(crate) between: Option<(usize, usize)>,
}

/// A property.
pub(crate) struct Definition {
    pub(crate) pattern: Pattern,
    pub(crate) scope: Scope,
}

/// The steps between two moments; without an end, up to the end of the word and beyond.
#[derive(Clone, Copy)]
struct Interval {
    begin: usize,
    end: Option<usize>,
}

impl Definition {
    pub(crate) fn yaml(&self) -> String {
        let atom = |position: usize| ATOMS[position].yaml;
        let two = |a, b| format!("[{}, {}]", atom(a), atom(b));
        let mut text = match self.pattern {
            Pattern::Never(a) => format!("{{never: {}", atom(a)),
            Pattern::Always(a) => format!("{{always: {}", atom(a)),
            Pattern::Eventually(a) => format!("{{eventually: {}", atom(a)),
            Pattern::Precedes(a, b) => format!("{{precedes: {}", two(a, b)),
            Pattern::Responds(a, b) => format!("{{responds: {}", two(a, b)),
            Pattern::Accepts(event, None) => format!("{{accepts: {event}"),
            Pattern::Accepts(event, Some(when)) => format!("{{accepts: {event}, when: \"{when}\""),
            Pattern::Reaches(state) => format!("{{reaches: {state}"),
        };
        let Scope { states, after, before, between } = &self.scope;
        if !states.is_empty() {
            text += &format!(", in: [{}]", states.join(", "));
        }
        text += &after.map(|a| format!(", after: {}", atom(a))).unwrap_or_default();
        text += &before.map(|a| format!(", before: {}", atom(a))).unwrap_or_default();
        text += &between.map(|(a, b)| format!(", between: {}", two(a, b))).unwrap_or_default();
        text + "}"
    }

    /// Whether the word shows the property broken, in one way or another.
    pub(crate) fn breaks(&self, world: &World<'_>, word: &Word) -> bool {
        self.breaks_at(world, word) || self.out_of_reach(world, word) || self.refuses(world, word)
    }

    /// Whether a run of the search shows what it is said to.
    pub(crate) fn shows(&self, world: &World<'_>, word: &Word, breach: Breach) -> bool {
        let shorter = word.first(word.len().saturating_sub(1));
        match breach {
            Breach::OutOfReach => self.out_of_reach(world, word),
            Breach::NotTaken => {
                let Pattern::Accepts(event, _) = self.pattern else { return false };
                let (_, edge) = word.last(world);
                let taken = edge.result.as_ref().is_ok_and(|(o, _)| o.kind == OutcomeKind::Taken);
                self.refuses(world, &shorter) && world.event(&edge.input) == event && !taken
            }
            _ => self.breaks_at(world, word) && !self.breaks_at(world, &shorter),
        }
    }

    /// Whether something in the word breaks the property.
    pub(crate) fn breaks_at(&self, world: &World<'_>, word: &Word) -> bool {
        let is = |step: usize, atom: usize| self.sees(world, word, step) && word.is(step, atom);
        self.intervals(word).into_iter().any(|Interval { begin, end }| {
            let until = end.unwrap_or(word.len());
            let mut steps = begin..until;
            match self.pattern {
                Pattern::Never(a) => steps.any(|step| is(step, a)),
                Pattern::Always(a) => {
                    steps.any(|step| self.sees(world, word, step) && !word.is(step, a))
                }
                Pattern::Precedes(a, b) => {
                    steps.any(|step| is(step, b) && !(begin..=step).any(|before| is(before, a)))
                }
                Pattern::Eventually(a) => end.is_some() && !steps.any(|step| is(step, a)),
                Pattern::Responds(a, b) => {
                    end.is_some()
                        && steps.any(|step| is(step, a) && !(step..until).any(|later| is(later, b)))
                }
                Pattern::Accepts(..) | Pattern::Reaches(_) => false,
            }
        })
    }

    /// Whether what must happen some day, and has not in this word, happens in no longer word.
    fn out_of_reach(&self, world: &World<'_>, word: &Word) -> bool {
        let intervals = self.intervals(word);
        let Some(&Interval { begin, end: None }) = intervals.last() else { return false };
        if begin > word.len() {
            return false;
        }
        let is = |step: usize, atom: usize| self.sees(world, word, step) && word.is(step, atom);
        let closes = self.scope.before.or(self.scope.between.map(|(_, to)| to));
        let (at, mut steps) = (word.end(world), begin..word.len());
        match self.pattern {
            Pattern::Eventually(a) if closes.is_none() => {
                !steps.any(|step| is(step, a)) && !self.can_happen(world, at, a)
            }
            Pattern::Responds(a, b) if closes.is_none() => {
                let owed = |step| is(step, a) && !(step..word.len()).any(|later| is(later, b));
                steps.any(owed) && !self.can_happen(world, at, b)
            }
            Pattern::Reaches(state) => {
                let open = world.reachable(at, closes);
                let there = |&at: &usize| world.is_in(world.state(at), state);
                self.inside(world, world.state(at)) && !open.iter().any(there)
            }
            _ => false,
        }
    }

    /// Whether the word ends where some payload of the event of `accepts:` is taken by no answer.
    fn refuses(&self, world: &World<'_>, word: &Word) -> bool {
        let Pattern::Accepts(event, when) = self.pattern else { return false };
        let open = self.intervals(word).last().is_some_and(|interval| interval.end.is_none());
        if !open || !self.inside(world, world.state(word.end(world))) {
            return false;
        }
        let at = word.end(world);
        let configuration = &world.configurations[at];
        let edges = &world.edges[at];
        let asked = |edge: &&Edge| {
            world.event(&edge.input) == event
                && match when {
                    None => true,
                    Some("event.on") => on(&edge.input),
                    Some("!flag") => !flag(configuration),
                    Some(other) => panic!("{other}"),
                }
        };
        let takes = |edge: &Edge| {
            edge.result.as_ref().is_ok_and(|(outcome, _)| outcome.kind == OutcomeKind::Taken)
        };
        edges
            .iter()
            .filter(asked)
            .any(|edge| !edges.iter().any(|other| other.input == edge.input && takes(other)))
    }

    /// Whether some run from here has such a step.
    fn can_happen(&self, world: &World<'_>, at: usize, atom: usize) -> bool {
        world.reachable(at, None).into_iter().any(|at| {
            self.inside(world, world.state(at))
                && world.steps[at].iter().any(|step| step.bits >> atom & 1 == 1)
        })
    }

    /// Whether the pattern looks at a step.
    fn sees(&self, world: &World<'_>, word: &Word, step: usize) -> bool {
        self.inside(world, world.state(word.steps[step].from))
    }

    fn inside(&self, world: &World<'_>, state: StateId) -> bool {
        let states = &self.scope.states;
        states.is_empty() || states.iter().any(|outer| world.is_in(state, outer))
    }

    /// Where the scope is open.
    fn intervals(&self, word: &Word) -> Vec<Interval> {
        let first = |from: usize, atom: usize| (from..word.len()).find(|&step| word.is(step, atom));
        let Scope { after, before, between, .. } = self.scope;
        if let Some((opens, closes)) = between {
            let mut intervals = Vec::new();
            let mut from = 0;
            while let Some(opening) = first(from, opens) {
                let end = first(opening + 1, closes);
                intervals.push(Interval { begin: opening + 1, end });
                match end {
                    // The step that closes one may open the next.
                    Some(end) => from = end,
                    None => break,
                }
            }
            return intervals;
        }
        let begin = match after {
            None => 0,
            Some(after) => match first(0, after) {
                Some(step) => step + 1,
                None => return Vec::new(),
            },
        };
        vec![Interval { begin, end: before.and_then(|before| first(begin, before)) }]
    }
}

/// A machine, with every step out of every configuration.
pub(crate) struct World<'m> {
    machine: &'m Machine,
    configurations: Vec<Configuration>,
    edges: Vec<Vec<Edge>>,
    /// The steps that differ in what they are like or where they lead.
    steps: Vec<Vec<Step>>,
}

/// One step: the configuration it is taken in, which of its edges, what it is like, and where it
/// leads.
#[derive(Clone, Copy)]
struct Step {
    from: usize,
    edge: usize,
    bits: u32,
    to: usize,
}

/// A run, as far as properties can tell.
#[derive(Clone)]
pub(crate) struct Word {
    steps: Vec<Step>,
}

impl Word {
    pub(crate) fn len(&self) -> usize {
        self.steps.len()
    }

    pub(crate) fn first(&self, len: usize) -> Word {
        Word { steps: self.steps[..len].to_vec() }
    }

    /// Configuration, input and outcome of each step.
    pub(crate) fn steps<'w>(
        &'w self,
        world: &'w World<'_>,
    ) -> impl Iterator<Item = (&'w Configuration, &'w Input, &'w Outcome)> {
        self.steps.iter().map(|step| {
            let edge = &world.edges[step.from][step.edge];
            let (outcome, _) = edge.result.as_ref().expect("a step");
            (&world.configurations[step.from], &edge.input, outcome)
        })
    }

    fn last<'w>(&self, world: &'w World<'_>) -> (usize, &'w Edge) {
        let step = self.steps.last().expect("a step");
        (step.from, &world.edges[step.from][step.edge])
    }

    fn is(&self, step: usize, atom: usize) -> bool {
        self.steps[step].bits >> atom & 1 == 1
    }

    fn end(&self, _: &World<'_>) -> usize {
        self.steps.last().map_or(0, |step| step.to)
    }
}

impl<'m> World<'m> {
    pub(crate) fn new(machine: &'m Machine, exploration: &Exploration) -> Self {
        let ids: Vec<ConfigurationId> = exploration.ids().collect();
        let mut world = Self {
            machine,
            configurations: ids.iter().map(|&id| exploration.configuration(id)).collect(),
            edges: ids.iter().map(|&id| exploration.edges(machine, id)).collect(),
            steps: Vec::new(),
        };
        world.steps = (0..ids.len()).map(|from| world.steps_from(from)).collect();
        world
    }

    fn steps_from(&self, from: usize) -> Vec<Step> {
        let mut steps: Vec<Step> = Vec::new();
        for (edge, found) in self.edges[from].iter().enumerate() {
            let Ok((outcome, to)) = &found.result else { continue };
            let bits = self.bits(from, &found.input, outcome);
            let to = to.index();
            if !steps.iter().any(|step| (step.bits, step.to) == (bits, to)) {
                steps.push(Step { from, edge, bits, to });
            }
        }
        steps
    }

    fn bits(&self, from: usize, input: &Input, outcome: &Outcome) -> u32 {
        let at = &self.configurations[from];
        let is = |(position, atom): (usize, &Kind)| {
            u32::from((atom.is)(self, at, input, outcome)) << position
        };
        ATOMS.iter().enumerate().map(is).sum()
    }

    /// All words up to a length, shorter ones first.
    pub(crate) fn words(&self, longest: usize) -> Vec<Word> {
        let mut words = vec![Word { steps: Vec::new() }];
        let mut from = 0;
        for _ in 0..longest {
            let until = words.len();
            for position in from..until {
                let word = words[position].clone();
                for &step in &self.steps[word.end(self)] {
                    let steps = word.steps.iter().copied().chain([step]).collect();
                    words.push(Word { steps });
                }
            }
            from = until;
        }
        words
    }

    /// A run of the search as a word.
    pub(crate) fn word(&self, run: &Run) -> Word {
        let mut at = 0;
        let mut steps = Vec::new();
        for made in &run.steps {
            let outcome = made.result.as_ref().expect("a step that was made");
            let same = |edge: &&Edge| edge.input == made.input && edge.world == made.world;
            let edges = &self.edges[at];
            let edge = edges.iter().position(|edge| same(&edge)).expect("an edge");
            let to = edges[edge].result.as_ref().expect("a step").1.index();
            steps.push(Step { from: at, edge, bits: self.bits(at, &made.input, outcome), to });
            at = to;
        }
        Word { steps }
    }

    /// Every configuration that some run from here gets to without a step like `closes`.
    fn reachable(&self, from: usize, closes: Option<usize>) -> Vec<usize> {
        let mut found = vec![from];
        let mut next = 0;
        while let Some(&at) = found.get(next) {
            for step in &self.steps[at] {
                let is_closed = closes.is_some_and(|atom| step.bits >> atom & 1 == 1);
                if !is_closed && !found.contains(&step.to) {
                    found.push(step.to);
                }
            }
            next += 1;
        }
        found
    }

    fn state(&self, at: usize) -> StateId {
        self.configurations[at].state
    }

    fn event(&self, input: &Input) -> &str {
        match input {
            Input::Event { event, .. } => &self.machine[*event].name,
            _ => "",
        }
    }

    fn is_in(&self, state: StateId, name: &str) -> bool {
        let declared = &self.machine[state];
        declared.name == name || declared.parent.is_some_and(|parent| self.is_in(parent, name))
    }

    fn runs(&self, outcome: &Outcome, action: &str) -> bool {
        outcome.actions().any(|ran| self.machine[ran].name == action)
    }

    fn starts(&self, outcome: &Outcome, activity: &str) -> bool {
        let started = outcome.started.into_iter().chain(outcome.tried);
        started.into_iter().any(|started| self.machine[started].name == activity)
    }

    /// Who is told what in a step.
    fn told(&self, input: &Input, outcome: &Outcome) -> Vec<(String, String)> {
        let mut told = Vec::new();
        if let Some(reply) = outcome.reply {
            told.push((self.event(input).to_owned(), self.machine[reply].name.clone()));
        }
        if let Some((event, reply)) = outcome.answers {
            told.push((self.machine[event].name.clone(), self.machine[reply].name.clone()));
        }
        told
    }
}
