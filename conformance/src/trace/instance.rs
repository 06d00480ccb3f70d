//! One machine that a log tells of.

use super::book::{Book, NodeId, Passage};
use super::moment::Moment;
use lifechart_spec::machine::TypeId;

/// So many ids that were replaced are remembered.
const RECENT: usize = 4;

/// One machine of a log.
#[derive(Debug)]
pub(super) struct Instance {
    /// How the log calls it.
    pub(super) name: Box<[u8]>,
    /// What may be the case.
    pub(super) node: NodeId,
    /// The ids that the node speaks of.
    pub(super) slots: Vec<Slot>,
    /// When it was last heard of.
    pub(super) last: Option<Moment>,
    /// When measured states were entered.
    pub(super) clocks: Vec<Stay>,
    /// Ids that were replaced lately, each with the line.
    pub(super) recent: Vec<Replaced>,
    /// The finding after which nobody knows how things are.
    pub(super) lost_since: Option<usize>,
    /// Whether something was found.
    pub(super) deviates: bool,
    /// How often it was heard of.
    pub(super) lines: u64,
}

/// An id that is held.
#[derive(Debug)]
pub(super) struct Slot {
    /// Its type.
    pub(super) ty: TypeId,
    /// What the log calls it.
    pub(super) text: Box<[u8]>,
    /// The line in which it came to be held.
    pub(super) since: u64,
    /// Whether something was found about it.
    pub(super) deviates: bool,
}

/// An id that was held and is no longer.
#[derive(Debug)]
pub(super) struct Replaced {
    /// Its type.
    pub(super) ty: TypeId,
    /// What the log calls it.
    pub(super) text: Box<[u8]>,
    /// The line since which it is not held.
    pub(super) line: u64,
    /// Whether it was counted as conforming.
    pub(super) conformed: bool,
}

/// When a measured state was entered: not before, and not after.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Stay {
    /// Not before.
    pub(super) earliest: Option<Moment>,
    /// Not after.
    pub(super) latest: Option<Moment>,
    /// The line by which it was entered.
    pub(super) line: u64,
    /// Whether it was said that it lasts too long.
    pub(super) reported: bool,
}

impl Instance {
    /// A machine at its beginning.
    pub(super) fn new(name: &[u8], timed: usize) -> Self {
        Self {
            name: name.into(),
            node: Book::START,
            slots: Vec::new(),
            last: None,
            clocks: vec![Stay::default(); timed],
            recent: Vec::new(),
            lost_since: None,
            deviates: false,
            lines: 0,
        }
    }

    /// The number of a held id.
    #[inline]
    pub(super) fn slot(&self, ty: TypeId, text: &[u8]) -> Option<u32> {
        let found = self.slots.iter().position(|slot| slot.ty == ty && *slot.text == *text);
        found.map(|place| place as u32)
    }

    /// Takes over the ids of the next node; gives those back that are no longer held, each with
    /// its former number.
    pub(super) fn rename(
        &mut self,
        passage: &Passage,
        types: &[TypeId],
        new: &[(TypeId, &[u8])],
        line: u64,
    ) -> Vec<(usize, Slot)> {
        let mut old: Vec<Option<Slot>> = self.slots.drain(..).map(Some).collect();
        for (&source, &ty) in passage.sources.iter().zip(types) {
            let source = source as usize;
            let kept = old.get_mut(source).and_then(Option::take);
            let text = || {
                let found = source.checked_sub(old.len()).and_then(|place| new.get(place));
                found.map_or_else(Box::default, |(_, text)| Box::<[u8]>::from(*text))
            };
            let slot =
                kept.unwrap_or_else(|| Slot { ty, text: text(), since: line, deviates: false });
            self.slots.push(slot);
        }
        old.into_iter().enumerate().filter_map(|(place, slot)| Some((place, slot?))).collect()
    }

    /// Remembers an id that was replaced, for a while.
    pub(super) fn remember(&mut self, slot: Slot, line: u64, conformed: bool) {
        self.recent.retain(|known| known.text != slot.text);
        self.recent.push(Replaced { ty: slot.ty, text: slot.text, line, conformed });
        let excess = self.recent.len().saturating_sub(RECENT);
        self.recent.drain(..excess);
    }

    /// Notes when measured states were entered; `now` is when the line says, `end` when what it
    /// tells of was over.
    pub(super) fn enter(
        &mut self,
        passage: &Passage,
        now: Option<Moment>,
        end: Option<Moment>,
        line: u64,
    ) {
        let entered = passage.entered;
        if entered.between | entered.now == 0 {
            return;
        }
        for (index, stay) in self.clocks.iter_mut().enumerate().take(64) {
            let is = |bits: u64| bits & (1 << index) != 0;
            let (before, between, with) =
                (is(entered.before), is(entered.between), is(entered.now));
            if !between && !with {
                continue;
            }
            let earliest = match (before, between) {
                (true, _) => stay.earliest,
                (false, true) => self.last,
                (false, false) => now,
            };
            let latest = if with { end } else { now };
            let reported = before && stay.reported;
            *stay = Stay { earliest, latest, line, reported };
        }
    }
}
