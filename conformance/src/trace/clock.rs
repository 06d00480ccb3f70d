//! Time passes between lines: deadlines come due that no line shows.

use super::book::OpenDeadline;
use super::checker::Checker;
use super::instance::Stay;
use super::judge::nanoseconds;
use super::line::Line;
use super::mapping::Visible;
use super::moment::Moment;
use super::shown::What;
use lifechart_spec::arena::Id as _;
use lifechart_spec::machine::StateId;

/// No more deadlines come due between two lines than this.
const MOST: usize = 1000;

impl Checker<'_> {
    /// Lets time pass until a line.
    pub(super) fn pass_time(&mut self, text: &[u8], place: usize, now: Moment, line: &Line<'_>) {
        let instance = &mut self.instances[place];
        match instance.last {
            None => {
                for stay in &mut instance.clocks {
                    stay.latest.get_or_insert(now);
                }
            }
            Some(last) if last > now => self.backwards(text, place, line, last - now),
            Some(_) => {}
        }
        let seen = self.deadlines_shown || self.options.mapping.deadlines == Visible::Shown;
        if self.has_deadlines && !seen {
            self.come_due(place, now, line);
        }
    }

    fn come_due(&mut self, place: usize, now: Moment, line: &Line<'_>) {
        let told = match line.what {
            What::After(state) => Some(state),
            _ => None,
        };
        let mut done: Vec<((StateId, usize), Option<Moment>)> = Vec::new();
        for _ in 0..MOST {
            let mode = self.modes[self.mode];
            let closed = self.book.closed(self.instances[place].node, mode);
            let open =
                closed.deadlines.iter().map(|deadline| (*deadline, self.stay(place, *deadline)));
            let mut next: Option<(Option<Moment>, OpenDeadline, Stay)> = None;
            for (deadline, stay) in open {
                let lasts = self.lasts(deadline.after);
                let due = stay.earliest.map(|entered| entered.saturating_add(lasts));
                let is_done = done.contains(&(deadline.after, stay.earliest));
                if is_done || told == Some(deadline.after.0) || due.is_some_and(|due| due > now) {
                    continue;
                }
                if next.as_ref().is_none_or(|(first, ..)| due < *first) {
                    next = Some((due, deadline, stay));
                }
            }
            let Some((due, deadline, stay)) = next else { return };
            done.push((deadline.after, stay.earliest));
            let lasts = self.lasts(deadline.after);
            let certain = stay.latest.map(|entered| entered.saturating_add(lasts));
            let must = certain.is_some_and(|certain| certain < now);
            self.fire(place, deadline, must, (due, certain.unwrap_or(now).min(now)));
        }
    }

    fn lasts(&self, (state, slot): (StateId, usize)) -> Moment {
        let after = self.machine[state].after.get(slot);
        after.map_or(0, |after| nanoseconds(self.machine[after.duration].value))
    }

    /// When the state of a deadline was entered.
    fn stay(&self, place: usize, deadline: OpenDeadline) -> Stay {
        let instance = &self.instances[place];
        match deadline.is_new {
            true => Stay { earliest: instance.last, ..Stay::default() },
            false => instance.clocks.get(deadline.timed).copied().unwrap_or_default(),
        }
    }

    fn fire(
        &mut self,
        place: usize,
        deadline: OpenDeadline,
        must: bool,
        (earliest, latest): (Option<Moment>, Moment),
    ) {
        let node = self.instances[place].node;
        let mode = self.modes[self.mode];
        let (state, slot) = deadline.after;
        let kind = 5 | (self.mode as u32) << 8;
        let key = [node, kind, state.index() as u32, slot as u32, u32::from(must)];
        let known = self.book.known(&key);
        let passage = known
            .unwrap_or_else(|| self.book.work_out_deadline(&key, node, deadline.after, must, mode));
        let passage = self.book.passage(passage);
        let instance = &mut self.instances[place];
        for (index, stay) in instance.clocks.iter_mut().enumerate().take(64) {
            let is = |bits: u64| bits & (1 << index) != 0;
            if is(passage.entered.between) {
                let before = is(passage.entered.before);
                let earliest = if before { stay.earliest } else { earliest };
                let line = self.number;
                *stay = Stay { earliest, latest: Some(latest), line, reported: false };
            }
        }
        instance.node = passage.next;
        if !passage.same_ids {
            let types = &self.book.node(passage.next).slots;
            let gone = instance.rename(passage, types, &Vec::new(), self.number);
            self.replaced_ids(place, node, gone);
        }
    }
}
