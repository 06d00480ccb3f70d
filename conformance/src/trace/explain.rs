//! Which guesses explain a line: every step that the semantics allows, seen and unseen.

mod attempts;
mod ends;

use super::guess::{Entered, Guess, NAMELESS, StepSeen, Way, bit};
use super::shown::{End, Shown, Told, Verdict, What};
use super::values::{brought_back, payloads, results};
use attempts::both;
use lifechart_spec::machine::{
    ActionId, ActivityId, Decision, EventId, GuardId, Machine, ReplyId, StateId, TransitionId,
    TypeId,
};
use lifechart_spec::semantics::{
    Choice, DecidedBy, Input, Outcome, StepError, World, apply, outcome, select,
};
use std::collections::BTreeMap;

/// Never more guesses than this.
pub(super) const MOST_GUESSES: usize = 4000;

/// No more pieces of work end inside one call than this.
const LONGEST_CHAIN: usize = 64;

/// What may happen without being shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Mode {
    /// The activities whose ends the log shows, a bit each.
    pub(super) shown_work: u64,
    /// Whether an `after` may come due at any moment, because the log shows neither that nor times.
    pub(super) free_deadlines: bool,
}

/// Explains lines by the machine.
pub(super) struct Explainer<'m> {
    pub(super) machine: &'m Machine,
    /// The states whose time is measured.
    pub(super) timed: Vec<StateId>,
}

/// When a step happens.
#[derive(Clone, Copy, PartialEq, Eq)]
enum When {
    Between,
    Now,
}

impl<'m> Explainer<'m> {
    /// For this machine.
    pub(super) fn new(machine: &'m Machine, timed: Vec<StateId>) -> Self {
        Self { machine, timed }
    }

    /// The guesses, and wherever one can get from them without being seen. Says whether there were
    /// too many.
    pub(super) fn closed(&self, guesses: &[Guess], mode: Mode) -> (Vec<Way>, bool) {
        let mut known: BTreeMap<Guess, Entered> = BTreeMap::new();
        let mut open: Vec<(Guess, Entered)> = Vec::new();
        let mut order: Vec<Guess> = Vec::new();
        for guess in guesses {
            let entered = Entered { before: self.timed_in(guess.at.state), ..Entered::default() };
            open.push((guess.clone(), entered));
        }
        open.reverse();
        while let Some((guess, entered)) = open.pop() {
            let merged = match known.get(&guess) {
                Some(before) if before.or(entered) == *before => continue,
                Some(before) => before.or(entered),
                None if order.len() >= MOST_GUESSES => return (self.ways(order, &known), true),
                None => {
                    order.push(guess.clone());
                    entered
                }
            };
            known.insert(guess.clone(), merged);
            let way = Way { guess, entered: merged, step: None, decided: Vec::new() };
            let search = Search { explainer: self, line: None, mode };
            search.unseen(&way, &mut |next| open.push((next.guess, next.entered)));
        }
        (self.ways(order, &known), false)
    }

    fn ways(&self, order: Vec<Guess>, known: &BTreeMap<Guess, Entered>) -> Vec<Way> {
        let way = |guess: Guess| {
            let entered = known.get(&guess).copied().unwrap_or_default();
            Way { guess, entered, step: None, decided: Vec::new() }
        };
        order.into_iter().map(way).collect()
    }

    /// Where the line can lead.
    pub(super) fn explain(&self, ways: &[Way], line: &Shown, mode: Mode) -> Vec<Way> {
        let mut found = Vec::new();
        let search = Search { explainer: self, line: Some(line), mode };
        for way in ways {
            for named in self.named(way, line) {
                search.line(&named, line, &mut found);
                if found.len() > 4 * MOST_GUESSES {
                    return found;
                }
            }
        }
        found
    }

    /// An `after` comes due; with `must` nothing else is possible where its state is active.
    pub(super) fn due(
        &self,
        ways: &[Way],
        at: (StateId, usize),
        must: bool,
        mode: Mode,
    ) -> Vec<Way> {
        let mut found = Vec::new();
        let search = Search { explainer: self, line: None, mode };
        for way in ways {
            let fired = search.deadline(way, at, When::Between);
            if fired.is_empty() || !must {
                found.push(way.clone());
            }
            found.extend(fired);
        }
        found
    }

    /// The way, and the same with ids that were not known to have the names of the line.
    fn named(&self, way: &Way, line: &Shown) -> Vec<Way> {
        let mut ways = vec![way.clone()];
        for shown in line.ids() {
            let mut more = Vec::new();
            for way in &ways {
                if way.guess.holds(self.machine, shown) {
                    continue;
                }
                let mut nameless: Vec<(TypeId, u32)> = way.guess.ids(self.machine).collect();
                nameless.retain(|id| id.0 == shown.0 && id.1 >= NAMELESS);
                nameless.sort_unstable();
                nameless.dedup();
                for unknown in nameless {
                    let mut way = way.clone();
                    let mut name = |ty, id| if (ty, id) == unknown { shown.1 } else { id };
                    way.guess.rename(self.machine, &mut name);
                    more.push(way);
                }
            }
            ways.extend(more);
        }
        ways
    }

    /// The measured states that are active, a bit each.
    pub(super) fn timed_in(&self, state: StateId) -> u64 {
        let active = |timed: &StateId| self.machine.is_in(state, *timed);
        self.bits(active)
    }

    fn bits(&self, is: impl Fn(&StateId) -> bool) -> u64 {
        let timed = self.timed.iter().take(64).enumerate();
        timed.filter(|(_, state)| is(state)).fold(0, |bits, (index, _)| bits | (1 << index))
    }
}

/// One line, or what happens between lines.
struct Search<'s, 'm> {
    explainer: &'s Explainer<'m>,
    line: Option<&'s Shown>,
    mode: Mode,
}

impl<'m> Search<'_, 'm> {
    fn machine(&self) -> &'m Machine {
        self.explainer.machine
    }

    fn line(&self, way: &Way, line: &Shown, found: &mut Vec<Way>) {
        match line.what {
            What::Event(event) => self.event(way, event, line, found),
            What::Done(activity) => self.report(way, activity, None, line, found),
            What::Failed(activity, reply) => self.report(way, activity, Some(reply), line, found),
            What::Returned(event) => self.returned(way, event, line, found),
            What::After(state) => {
                let deadlines = self.machine()[state].after.len();
                for slot in 0..deadlines {
                    for next in self.deadline(way, (state, slot), When::Now) {
                        self.keep(next, line, found);
                    }
                }
            }
        }
    }

    fn event(&self, way: &Way, event: EventId, line: &Shown, found: &mut Vec<Way>) {
        if self.is_held(way) {
            return;
        }
        let may_try = line.reply == Told::Pending || line.verdict == Some(Verdict::Trying);
        for payload in payloads(self.machine(), &way.guess, event, &line.given) {
            if may_try {
                self.begins(way, (event, &payload), line, found);
            }
            let input = Input::Event { event, payload };
            self.each(way, &input, When::Now, &mut |mut next, outcome| {
                let mut step = seen(way.guess.at.state, &outcome);
                match outcome.reply {
                    Some(_) => {
                        self.answered(&mut next, way, outcome.answers, line);
                        next.step = Some(step);
                        self.keep(next, line, found);
                    }
                    None => {
                        step.answers = None;
                        if line.reply == Told::Unseen || matches!(line.reply, Told::Reply(_)) {
                            self.inside(&next, &step, event, found, line);
                        }
                        if !matches!(line.reply, Told::Reply(_)) {
                            self.answered(&mut next, way, outcome.answers, line);
                            next.guess.waits = line.reply == Told::Pending;
                            step.answers = outcome.answers;
                            next.step = Some(step);
                            self.keep(next, line, found);
                        }
                    }
                }
            });
        }
    }

    /// Work that the event has started ends before its call returns.
    fn inside(
        &self,
        way: &Way,
        step: &StepSeen,
        event: EventId,
        found: &mut Vec<Way>,
        line: &Shown,
    ) {
        let mut open = vec![(way.clone(), step.clone())];
        while let Some((way, step)) = open.pop() {
            if step.work.len() > LONGEST_CHAIN || found.len() > 4 * MOST_GUESSES {
                return;
            }
            self.ends(&way, When::Now, &mut |mut next, outcome, activity| {
                let mut step = step.clone();
                step.actions.extend(outcome.actions());
                step.work.push(activity);
                step.to = outcome.to;
                match outcome.answers {
                    Some((told, reply)) if told == event => {
                        step.reply = Some(reply);
                        step.by = Some(outcome.decided_by);
                        next.step = Some(step);
                        self.keep(next, line, found);
                    }
                    _ => open.push((next, step)),
                }
            });
        }
    }

    /// The end of work that was started earlier.
    fn report(
        &self,
        way: &Way,
        activity: ActivityId,
        failed: Option<Option<ReplyId>>,
        line: &Shown,
        found: &mut Vec<Way>,
    ) {
        if way.guess.late.contains(&activity) {
            let mut next = way.clone();
            next.guess.reported(activity);
            let state = next.guess.at.state;
            next.step = Some(unchanged(state, None));
            self.keep(next, line, found);
        }
        self.ended(way, activity, failed, line, found);
        let runs = self.machine()[way.guess.at.state].invoke.as_ref();
        if runs.is_none_or(|invoke| invoke.activity != activity) || self.is_held(way) {
            return;
        }
        let given = &line.given;
        for input in self.completions(way, activity, failed, given) {
            self.each(way, &input, When::Now, &mut |mut next, outcome| {
                self.answered(&mut next, way, outcome.answers, line);
                let mut step = seen(way.guess.at.state, &outcome);
                step.work.push(activity);
                next.step = Some(step);
                self.keep(next, line, found);
            });
        }
    }

    fn returned(&self, way: &Way, event: EventId, line: &Shown, found: &mut Vec<Way>) {
        for &(owed, reply) in way.guess.owed.iter().filter(|(owed, _)| *owed == event) {
            let mut next = way.clone();
            next.guess.owed.retain(|known| *known != (owed, reply));
            next.step = Some(unchanged(next.guess.at.state, Some(reply)));
            self.keep(next, line, found);
        }
        self.attempt_returns(way, event, line, found);
    }

    fn deadline(&self, way: &Way, (state, slot): (StateId, usize), when: When) -> Vec<Way> {
        let mut found = Vec::new();
        let active = self.machine().is_in(way.guess.at.state, state);
        if !active || way.guess.spent.contains(&(state, slot)) || self.is_held(way) {
            return found;
        }
        let input = Input::Due { state, deadline: slot };
        self.each(way, &input, when, &mut |mut next, outcome| {
            // A stay that goes on has spent this one.
            let goes_on = self.machine().is_in(next.guess.at.state, state)
                && !entered(self.machine(), &outcome).contains(&state);
            if goes_on {
                next.guess.spent.push((state, slot));
                next.guess.spent.sort_unstable();
            }
            if let Some(line) = self.line {
                self.answered(&mut next, way, outcome.answers, line);
            } else if let Some(answered) = outcome.answers.filter(|_| way.guess.waits) {
                next.guess.owes(answered);
            }
            next.step = Some(seen(way.guess.at.state, &outcome));
            found.push(next);
        });
        if found.is_empty() && self.is_spent(way, &input) {
            let mut next = way.clone();
            next.guess.spent.push((state, slot));
            next.guess.spent.sort_unstable();
            next.step = Some(unchanged(next.guess.at.state, None));
            found.push(next);
        }
        found
    }

    fn is_spent(&self, way: &Way, input: &Input) -> bool {
        let selected = select(self.machine(), &way.guess.at, input, &World::default());
        selected == Err(StepError::Spent)
    }

    /// What can happen in between without being shown.
    fn unseen(&self, way: &Way, then: &mut dyn FnMut(Way)) {
        self.ends(way, When::Between, &mut |mut next, outcome, _| {
            if let Some(answered) = outcome.answers.filter(|_| way.guess.waits) {
                next.guess.owes(answered);
            }
            then(next);
        });
        self.attempts_end(way, then);
        if !self.mode.free_deadlines {
            return;
        }
        let active: Vec<StateId> = self.machine().ancestry(way.guess.at.state).collect();
        for state in active {
            for slot in 0..self.machine()[state].after.len() {
                self.deadline(way, (state, slot), When::Between).into_iter().for_each(&mut *then);
            }
        }
    }

    /// Every step that the input can make, however the outside answers.
    fn each(&self, way: &Way, input: &Input, when: When, then: &mut dyn FnMut(Way, Outcome)) {
        let guards = self.line.map(|line| line.guards.clone()).unwrap_or_default();
        let mut worlds = vec![World { guards, attempt: None }];
        while let Some(world) = worlds.pop() {
            match select(self.machine(), &way.guess.at, input, &world) {
                Ok(choice) => self.follow(way, input, &world, &choice, when, then),
                Err(StepError::Asks(guard)) => worlds.extend(both(&world, guard)),
                Err(StepError::Tries(branch)) => {
                    let tried = self.machine()[branch].attempt;
                    let end = self.line.and_then(|line| line.end);
                    let end = end.filter(|end| Some(end.activity) == tried).map(|end| end.failed);
                    let ends = self.attempt_ends(way, branch, end, &[]).into_iter().rev();
                    worlds.extend(ends.map(|end| World { attempt: Some(end), ..world.clone() }));
                }
                Err(_) => {}
            }
        }
    }

    /// What follows from a choice, unless a count leaves its range.
    fn follow(
        &self,
        way: &Way,
        input: &Input,
        world: &World,
        choice: &Choice,
        when: When,
        then: &mut dyn FnMut(Way, Outcome),
    ) {
        let (machine, at) = (self.machine(), &way.guess.at);
        let mut next = at.clone();
        if apply(machine, at, input, world, choice, &mut next).is_ok() {
            let outcome = outcome(machine, at, input, choice);
            then(self.arrived(way, next, input, &outcome, when), outcome);
        }
    }

    /// The way after a step.
    fn arrived(
        &self,
        way: &Way,
        at: lifechart_spec::semantics::Configuration,
        input: &Input,
        outcome: &Outcome,
        when: When,
    ) -> Way {
        let machine = self.machine();
        let entered = entered(machine, outcome);
        let mut next = way.clone();
        let goes_on = matches!(input, Input::Done { .. } | Input::Failed { .. });
        next.guess.waits &= at.open.is_some() && (goes_on || at.open == way.guess.at.open);
        if !goes_on && !entered.is_empty() {
            next.guess.waits = false;
        }
        next.guess.at = at;
        let state = next.guess.at.state;
        next.guess.spent.retain(|(of, _)| machine.is_in(state, *of) && !entered.contains(of));
        if let Some(interrupted) = outcome.interrupted {
            next.guess.interrupted(interrupted);
        }
        let active = self.explainer.timed_in(state);
        let new = self.explainer.bits(|timed| entered.contains(timed));
        let kept = active & !new;
        next.entered.before &= kept;
        next.entered.between &= kept;
        next.entered.now &= kept;
        match when {
            When::Between => next.entered.between |= new,
            When::Now => {
                next.entered.now |= new;
                next.decided.push(outcome.decided_by);
            }
        }
        next
    }

    /// Keeps a way if it is what the line shows.
    fn keep(&self, way: Way, line: &Shown, found: &mut Vec<Way>) {
        let Some(step) = &way.step else { return };
        let machine = self.machine();
        let inside = |inner: StateId, shown: Option<StateId>| {
            shown.is_none_or(|outer| machine.is_in(inner, outer))
        };
        let verdict = line.verdict.is_none_or(|shown| shown == step.verdict);
        let reply = match line.reply {
            Told::Unseen => true,
            Told::Pending => step.reply.is_none(),
            Told::Reply(reply) => step.reply == Some(reply),
        };
        let end = line.end.is_none_or(|end| step.work.contains(&end.activity));
        let answers = line.answers.is_none_or(|shown| shown == step.answers);
        let actions = line.actions.as_ref().is_none_or(|shown| *shown == step.actions);
        let states = inside(step.from, line.from) && inside(step.to, line.to);
        if verdict && reply && end && answers && actions && states {
            found.push(way);
        }
    }
}

fn seen(from: StateId, outcome: &Outcome) -> StepSeen {
    let actions: Vec<ActionId> = outcome.actions().collect();
    StepSeen {
        from,
        to: outcome.to,
        verdict: Verdict::Decided(outcome.kind),
        by: Some(outcome.decided_by),
        reply: outcome.reply,
        answers: outcome.answers,
        actions,
        work: outcome.tried.into_iter().collect(),
    }
}

fn unchanged(state: StateId, reply: Option<ReplyId>) -> StepSeen {
    StepSeen {
        from: state,
        to: state,
        verdict: Verdict::Dropped,
        by: None,
        reply,
        answers: None,
        actions: Vec::new(),
        work: Vec::new(),
    }
}

/// The states that a step enters.
fn entered(machine: &Machine, outcome: &Outcome) -> Vec<StateId> {
    let DecidedBy::Transition(id) = outcome.decided_by else { return Vec::new() };
    let Decision::Target { state, local } = machine[id].decision else { return Vec::new() };
    let domain = machine.domain(machine[id].source, state, local);
    machine.ancestry(outcome.to).take_while(|state| *state != domain).collect()
}
