//! What is found in a line: deviations, and what takes too long.

use super::book::distinct;
use super::checker::Checker;
use super::finding::{FilePlace, Finding, FindingKind, column, excerpt};
use super::key::New;
use super::line::{Line, Raw};
use super::mapping::Field;
use super::moment::{Moment, lasting};
use super::shown::{Part, What};
use super::summary::Followed;
use super::tell;
use std::time::Duration;

impl Checker<'_> {
    /// Notes a finding, or only counts it where there are many. Says its place among those kept.
    fn find(&mut self, finding: Finding) -> Option<usize> {
        self.summary.found += 1;
        let place = self.summary.findings.len();
        (place < self.options.most_findings).then(|| {
            self.summary.findings.push(finding);
            place
        })
    }

    fn finding(&self, kind: FindingKind, text: &[u8], at: usize, place: usize) -> Finding {
        let name = &self.instances[place].name;
        Finding {
            kind,
            log: self.log.clone(),
            line: self.number,
            column: column(text, at),
            text: excerpt(text, at),
            instance: (!name.is_empty()).then(|| String::from_utf8_lossy(name).into_owned()),
            set: None,
            message: String::new(),
            expected: Vec::new(),
            place: None,
            rules: Vec::new(),
            notes: Vec::new(),
            followed_by: 0,
        }
    }

    /// Keeps a line with what becomes of it.
    pub(super) fn keep(&mut self, text: &[u8], place: usize, passage: u32) {
        let passage = self.book.passage(passage);
        let after = self.book.node(passage.next).guesses.iter().map(|guess| guess.at.state);
        let name = &self.instances[place].name;
        let followed = Followed {
            log: self.summary.logs.saturating_sub(1),
            line: self.number,
            instance: (!name.is_empty()).then(|| String::from_utf8_lossy(name).into_owned()),
            text: excerpt(text, 0),
            from: passage.from.to_vec(),
            to: distinct(after).to_vec(),
            cell: passage.cell.filter(|_| passage.deviation.is_none() && !passage.unexplained),
            taken: passage.taken.to_vec(),
            deviates: passage.deviation.is_some() || passage.unexplained,
        };
        self.summary.followed.push(followed);
    }

    /// The set that a line is about, as the log calls it.
    fn set<'l>(&self, line: &'l Line<'_>) -> Option<&'l [u8]> {
        let per = self.options.per?;
        line.given.iter().find_map(|raw| match raw {
            Raw::Id(ty, text) if *ty == per => Some(&**text),
            _ => None,
        })
    }

    /// The sets that a machine holds, in words.
    fn held(&self, place: usize) -> Option<String> {
        let per = self.options.per?;
        let slots = self.instances[place].slots.iter().filter(|slot| slot.ty == per);
        let names: Vec<_> = slots.map(|slot| String::from_utf8_lossy(&slot.text)).collect();
        (!names.is_empty()).then(|| names.join(", "))
    }

    /// Says what is wrong where nothing explains the line.
    pub(super) fn judge(
        &mut self,
        text: &[u8],
        place: usize,
        passage: u32,
        line: &Line<'_>,
        new: &New<'_>,
    ) {
        let passage = self.book.passage(passage);
        if passage.unexplained {
            let since = self.instances[place].lost_since;
            if let Some(finding) = since.and_then(|since| self.summary.findings.get_mut(since)) {
                finding.followed_by += 1;
            }
            return;
        }
        let Some(deviation) = &passage.deviation else { return };
        let shown = self.shown(place, line, new);
        let at = self.reader.place(text, field(deviation.part, line.what)).unwrap_or(0);
        let machine = self.machine;
        let mut finding = self.finding(FindingKind::Deviation(deviation.part), text, at, place);
        finding.message = tell::message(machine, &shown, deviation);
        finding.expected = tell::expected(machine, deviation);
        let decided = deviation.expected.iter().find_map(|step| Some((step.by?, step.from)));
        if let Some((by, state)) = decided {
            finding.place = Some(tell::place(machine, by));
            finding.rules = tell::rules(machine, by, state);
        }
        if deviation.partial {
            let note = "more than one can follow was possible before this line; what is said here \
                        may be wrong";
            finding.notes.push(note.to_owned());
        }
        let set = self.set(line);
        if let Some(replaced) = set.and_then(|set| self.replaced(place, set)) {
            finding.kind = FindingKind::Interleaved;
            finding.notes.push(replaced);
        }
        let set_name = set.map(|set| String::from_utf8_lossy(set).into_owned());
        finding.set = set_name.or_else(|| self.held(place));
        let set: Option<Box<[u8]>> = set.map(Box::from);
        self.mark(place, set.as_deref());
        self.instances[place].lost_since = self.find(finding);
    }

    /// What is known of a set that another one has replaced.
    fn replaced(&self, place: usize, set: &[u8]) -> Option<String> {
        let per = self.options.per?;
        let mut recent = self.instances[place].recent.iter();
        let line = recent.find(|known| known.ty == per && *known.text == *set)?.line;
        let by = self.held(place)?;
        let set = String::from_utf8_lossy(set);
        Some(format!(
            "`{by}` has replaced `{set}` in line {line}, and here `{set}` goes on: two sets are \
             interleaved in what the log calls one machine; if they are two machines, `instance` \
             must tell them apart"
        ))
    }

    /// The clock goes backwards.
    pub(super) fn backwards(&mut self, text: &[u8], place: usize, line: &Line<'_>, by: Moment) {
        let at = self.reader.place(text, Field::At).unwrap_or(0);
        let mut finding = self.finding(FindingKind::ClockBackwards, text, at, place);
        finding.message =
            format!("the clock goes backwards, by {}, since the line before", lasting(by));
        let set: Option<Box<[u8]>> = self.set(line).map(Box::from);
        finding.set = set.as_deref().map(|set| String::from_utf8_lossy(set).into_owned());
        self.mark(place, set.as_deref());
        self.find(finding);
        // What was entered when is not known any more.
        self.instances[place].clocks.fill(super::instance::Stay::default());
    }

    /// States that have lasted too long by now.
    pub(super) fn overruns(&mut self, text: &[u8], place: usize, passage: u32, now: Moment) {
        let stayed = self.book.passage(passage).stayed;
        if stayed == 0 {
            return;
        }
        for index in (0..self.timed.len().min(64)).filter(|index| stayed & (1 << index) != 0) {
            let stay = self.instances[place].clocks[index];
            let timed = self.timed[index];
            let Some(latest) = stay.latest.filter(|_| !stay.reported) else { continue };
            let lasted = now.saturating_sub(latest);
            if let Some(limit) = timed.within.filter(|limit| lasted > nanoseconds(*limit)) {
                self.overrun(text, place, index, lasted, limit, FindingKind::Overrun);
            }
            if let Some(limit) = timed.budget.filter(|limit| lasted > nanoseconds(*limit)) {
                self.overrun(text, place, index, lasted, limit, FindingKind::OverBudget);
            }
        }
    }

    fn overrun(
        &mut self,
        text: &[u8],
        place: usize,
        index: usize,
        lasted: Moment,
        limit: Duration,
        kind: FindingKind,
    ) {
        let stay = &mut self.instances[place].clocks[index];
        stay.reported = true;
        let since = stay.line;
        let machine = self.machine;
        let state = &machine[self.timed[index].state];
        let at = self.reader.place(text, Field::At).unwrap_or(0);
        let mut finding = self.finding(kind, text, at, place);
        let (lasted, allowed) = (lasting(lasted), lasting(nanoseconds(limit)));
        let invoke = state.invoke.as_ref().filter(|_| kind == FindingKind::OverBudget);
        let (subject, span) = match (invoke, &state.within) {
            (Some(invoke), _) => {
                let activity = &machine[invoke.activity];
                (format!("`{}` runs", activity.name), activity.span)
            }
            (None, Some(window)) => (format!("`{}` lasts", state.name), window.span),
            (None, None) => (format!("`{}` lasts", state.name), state.span),
        };
        finding.message =
            format!("{subject} for {lasted} since line {since}; {allowed} are allowed");
        finding.place = Some(tell::file_place(machine, span));
        finding.rules = state
            .satisfies
            .iter()
            .map(|&id| (machine[id].name.clone(), machine[id].text.clone()))
            .collect();
        finding.set = self.held(place);
        self.mark(place, None);
        self.find(finding);
    }

    /// A call whose work took longer than its budgets allow.
    pub(super) fn took(&mut self, text: &[u8], place: usize, passage: u32, line: &Line<'_>) {
        let budget = self.book.passage(passage).budget;
        let (Some(took), Some(budget)) = (line.took, budget) else { return };
        if took <= nanoseconds(budget) {
            return;
        }
        let at = self.reader.place(text, Field::Took).unwrap_or(0);
        let mut finding = self.finding(FindingKind::OverBudget, text, at, place);
        let (took, allowed) = (lasting(took), lasting(nanoseconds(budget)));
        if let What::Event(event) = line.what {
            let event = &self.machine[event].name;
            finding.message =
                format!("`{event}` took {took}; the budgets of its work allow {allowed}");
        }
        finding.place = self.budget_place(passage);
        let set: Option<Box<[u8]>> = self.set(line).map(Box::from);
        let name = set.as_deref().map(|set| String::from_utf8_lossy(set).into_owned());
        finding.set = name.or_else(|| self.held(place));
        self.mark(place, set.as_deref());
        self.find(finding);
    }

    fn budget_place(&self, passage: u32) -> Option<FilePlace> {
        let activity = self.book.passage(passage).work?;
        Some(tell::file_place(self.machine, self.machine[activity].span))
    }
}

/// The field of a line that shows a part.
fn field(part: Part, what: What) -> Field {
    match (part, what) {
        (Part::From, _) => Field::From,
        (Part::Verdict, _) => Field::Verdict,
        (Part::Reply, _) => Field::Reply,
        (Part::Answers, _) => Field::Answers,
        (Part::To, _) => Field::To,
        (Part::Actions, _) => Field::Actions,
        (Part::End, _) => Field::Failed,
        (Part::What, What::Event(_)) => Field::Event,
        (Part::What, What::Done(_)) => Field::Done,
        (Part::What, What::Failed(..)) => Field::Failed,
        (Part::What, What::Returned(_)) => Field::Returned,
        (Part::What, What::After(_)) => Field::After,
    }
}

pub(super) fn nanoseconds(duration: Duration) -> Moment {
    Moment::try_from(duration.as_nanos()).unwrap_or(Moment::MAX)
}
