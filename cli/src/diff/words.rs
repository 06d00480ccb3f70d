//! What every format says, in the same words.

use lifechart_spec::conformance::Observe;
use lifechart_spec::diff::{Change, Comparison, Detail, Difference, Fate, Played, Side, Verdict};
use lifechart_spec::explore::{Step, witness_step};
use lifechart_spec::machine::{Machine, StateId};
use lifechart_spec::semantics::{InputKind, OutcomeKind};
use lifechart_spec::source::Span;

/// Two versions, and what was found.
#[derive(Clone, Copy)]
pub(super) struct Words<'r> {
    pub(super) old: &'r Machine,
    pub(super) new: &'r Machine,
    pub(super) comparison: &'r Comparison,
    pub(super) observe: Observe,
}

impl<'r> Words<'r> {
    pub(super) fn machine(&self, side: Side) -> &'r Machine {
        match side {
            Side::Old => self.old,
            Side::New => self.new,
        }
    }

    pub(super) fn verdict(&self) -> Verdict {
        self.comparison.verdict(self.observe)
    }

    /// What the verdict means.
    pub(super) fn meaning(&self) -> String {
        let who = match self.observe {
            Observe::Verdict => "a caller of the old version",
            Observe::State => "a caller of the old version who reads the state",
            Observe::Actions => "whoever calls the old version or does its work",
        };
        match self.verdict() {
            Verdict::Unchanged => "nothing has changed but perhaps words and order".to_owned(),
            Verdict::Compatible if !self.comparison.reach.is_complete => {
                format!("{who} sees no difference as far as both were compared")
            }
            Verdict::Compatible => format!("{who} sees no difference"),
            Verdict::Breaking => format!("{who} sees a difference"),
        }
    }

    /// Those that make it breaking, and the others.
    pub(super) fn differences(&self) -> (Vec<&'r Difference>, Vec<&'r Difference>) {
        let sees =
            |difference: &&Difference| difference.is_breaking && difference.seen_by <= self.observe;
        self.comparison.differences.iter().partition(sees)
    }

    /// How far both were compared.
    pub(super) fn reach(&self) -> String {
        let reach = &self.comparison.reach;
        let mut text = format!("{} pairs of configurations compared", reach.pairs);
        for bound in &reach.bounds {
            text += &format!(", `{}` no further than {}", bound.name(), bound.max());
        }
        if !reach.is_complete {
            text += "; there are more: nothing is said of those (`--max-pairs`)";
        }
        text
    }

    /// `old.yaml:12` and `new.yaml:13`, those that there are.
    pub(super) fn places(&self, old: Option<Span>, new: Option<Span>) -> Vec<(Side, String)> {
        let place = |side, span: Option<Span>| {
            let source = &self.machine(side).source;
            let place = |span: Span| format!("{}:{}", source.path(), source.line(span.start));
            span.map(|span| (side, place(span)))
        };
        place(Side::Old, old).into_iter().chain(place(Side::New, new)).collect()
    }

    pub(super) fn line(&self, side: Side, span: Option<Span>) -> Option<usize> {
        span.map(|span| self.machine(side).source.line(span.start))
    }

    /// A difference in one line.
    pub(super) fn headline(&self, difference: &Difference) -> String {
        let class = difference.class.as_str();
        let what = match difference.steps.last() {
            _ if !difference.note.is_empty() => difference.note.clone(),
            Some(last) => self.cell(last),
            None => "from the beginning".to_owned(),
        };
        let more = match difference.cells.len() {
            0 | 1 => String::new(),
            cells => format!(", and in {} more", counted(cells - 1, "cell")),
        };
        format!("{class}: {what}{more}")
    }

    /// Where and what a step is: `commit in prepared`.
    fn cell(&self, step: &Played) -> String {
        let (side, state) = match step.old {
            Some(_) => (Side::Old, step.from.0),
            None => (Side::New, step.from.1),
        };
        let machine = self.machine(side);
        let input = step.old.as_ref().or(step.new.as_ref()).map(|step| step.input.kind());
        let input = input.map_or("nothing".to_owned(), |kind| self.input(side, state, kind));
        format!("{input} in {}", machine[state].name)
    }

    pub(super) fn input(&self, side: Side, state: StateId, kind: InputKind) -> String {
        let machine = self.machine(side);
        let work = machine[state].invoke.as_ref();
        let work = work.map_or("work", |invoke| &machine[invoke.activity].name);
        match kind {
            InputKind::Event(event) => machine[event].name.clone(),
            InputKind::Done => format!("{work} done"),
            InputKind::Failed => format!("{work} failed"),
            InputKind::Due(of, _) => format!("deadline of {}", machine[of].name),
        }
    }

    /// What is done in a step.
    pub(super) fn done(&self, played: &Played) -> String {
        match (&played.old, &played.new) {
            (Some(step), _) => witness_step(self.old, step, played.from.0),
            (None, Some(step)) => witness_step(self.new, step, played.from.1),
            (None, None) => "nothing".to_owned(),
        }
    }

    /// What comes of a step on one side.
    pub(super) fn came_of(&self, side: Side, played: &Played) -> String {
        let machine = self.machine(side);
        let (step, from, to) = match side {
            Side::Old => (&played.old, played.from.0, played.to.0),
            Side::New => (&played.new, played.from.1, played.to.1),
        };
        let other = match side {
            Side::Old => &played.new,
            Side::New => &played.old,
        };
        match step {
            Some(step) => told(machine, step, from, to),
            None if matches!(other, Some(Step { input, .. }) if matches!(input.kind(), InputKind::Event(_))) => {
                "there is no such event".to_owned()
            }
            None => "does not happen".to_owned(),
        }
    }
}

fn told(machine: &Machine, step: &Step, from: StateId, to: StateId) -> String {
    let Ok(outcome) = &step.result else { return "nothing decides".to_owned() };
    let mut words = Vec::new();
    let event = match step.input.kind() {
        InputKind::Event(event) => Some(event),
        _ => None,
    };
    match (event, outcome.reply) {
        (Some(_), Some(reply)) => words.push(machine[reply].name.clone()),
        (Some(_), None) => words.push("no answer yet".to_owned()),
        _ => {}
    }
    if let Some((event, reply)) = outcome.answers {
        words.push(format!("{} told {}", machine[event].name, machine[reply].name));
    }
    words.push(match outcome.kind {
        OutcomeKind::Refused => "refused".to_owned(),
        OutcomeKind::Ignored => "ignored".to_owned(),
        OutcomeKind::Taken if to == from => format!("stays in {}", machine[to].name),
        OutcomeKind::Taken => format!("goes to {}", machine[to].name),
    });
    let actions: Vec<&str> = outcome.actions().map(|id| machine[id].name.as_str()).collect();
    if !actions.is_empty() {
        words.push(format!("runs {}", actions.join(", ")));
    }
    let works =
        [("tries", outcome.tried), ("stops", outcome.interrupted), ("starts", outcome.started)];
    for (verb, work) in works {
        words.extend(work.map(|work| format!("{verb} {}", machine[work].name)));
    }
    words.join(", ")
}

/// The sign of a change.
pub(super) fn sign(fate: Fate) -> char {
    match fate {
        Fate::Added => '+',
        Fate::Removed => '-',
        Fate::Changed | Fate::Renamed => '~',
    }
}

/// What a change is of, in one line.
pub(super) fn titled(change: &Change) -> String {
    format!("{} {}", change.kind, change.name)
}

/// A changed part in one line.
pub(super) fn detail(detail: &Detail) -> String {
    let Detail { part, old, new } = detail;
    match (old, new) {
        (Some(old), Some(new)) => format!("{part}: {old} -> {new}"),
        (Some(old), None) => format!("no longer {part}: {old}"),
        (None, Some(new)) => format!("now {part}: {new}"),
        (None, None) => part.clone(),
    }
}

pub(super) fn counted(count: usize, what: &str) -> String {
    format!("{count} {what}{}", if count == 1 { "" } else { "s" })
}
