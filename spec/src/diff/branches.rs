//! What has changed in the branches of states that both machines have, cell by cell.

use super::names::{Manner, Names, Part, Side, part};
use super::structure::{Both, Change, Detail, Fate};
use crate::machine::*;
use std::collections::BTreeSet;

/// Adds the changes of all branches; those of a group or of a composite's `failed:` once.
pub(super) fn changes(both: Both<'_>, changes: &mut Vec<Change>) {
    let mut cells = Cells { both, said: BTreeSet::new(), changes };
    for (one, other) in both.pairing.states.kept() {
        let (old, new) = (&both.old[one], &both.new[other]);
        for (event, twin) in both.pairing.events.kept() {
            cells.cell(old.branches(event), new.branches(twin));
        }
        let ends = |state: &State, failed: bool| -> Vec<TransitionId> {
            let invoke = state.invoke.as_ref();
            invoke.map_or_else(Vec::new, |invoke| {
                if failed { invoke.failed.clone() } else { invoke.done.clone() }
            })
        };
        for failed in [false, true] {
            cells.cell(&ends(old, failed), &ends(new, failed));
        }
        cells.deadlines(old, new);
    }
}

/// A branch of either machine, and what it is in the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Twin {
    /// In the old one.
    pub old: Option<TransitionId>,
    /// In the new one.
    pub new: Option<TransitionId>,
    /// Whether both do the same.
    pub is_same: bool,
}

/// Every branch of both machines.
pub(super) fn twins(both: Both<'_>) -> Vec<Twin> {
    let mut cells: Vec<(Vec<TransitionId>, Vec<TransitionId>)> = Vec::new();
    for (one, other) in both.pairing.states.kept() {
        let (old, new) = (&both.old[one], &both.new[other]);
        for (event, twin) in both.pairing.events.kept() {
            cells.push((old.branches(event).to_vec(), new.branches(twin).to_vec()));
        }
        let ends = |state: &State| {
            let invoke = state.invoke.as_ref();
            invoke.map_or_else(Default::default, |run| (run.done.clone(), run.failed.clone()))
        };
        let ((done, failed), (done_new, failed_new)) = (ends(old), ends(new));
        cells.extend([(done, done_new), (failed, failed_new)]);
        let after =
            |state: &State| state.after.iter().flat_map(|after| after.branches.clone()).collect();
        cells.push((after(old), after(new)));
    }
    let mut twins = Vec::new();
    let mut next = 0;
    while let Some((old, new)) = cells.get(next).cloned() {
        for (one, other) in paired(both, &old, &new) {
            if let (Some(one), Some(other)) = (one, other) {
                cells.push((both.old[one].failed.clone(), both.new[other].failed.clone()));
            }
            twins.push(Twin { old: one, new: other, is_same: both.same(one, other) });
        }
        next += 1;
    }
    let alone = |old, new| Twin { old, new, is_same: false };
    let known = |id: TransitionId, of: fn(&Twin) -> Option<TransitionId>, twins: &[Twin]| {
        twins.iter().any(|twin| of(twin) == Some(id))
    };
    for id in both.old.transitions.ids() {
        if !known(id, |twin| twin.old, &twins) {
            twins.push(alone(Some(id), None));
        }
    }
    for id in both.new.transitions.ids() {
        if !known(id, |twin| twin.new, &twins) {
            twins.push(alone(None, Some(id)));
        }
    }
    twins
}

impl Both<'_> {
    fn same(&self, old: Option<TransitionId>, new: Option<TransitionId>) -> bool {
        let text = |side, id: Option<TransitionId>| {
            let names = self.names(side, Manner::Compared);
            id.map(|id| (names.behaviour(id), names.trigger(names.machine()[id].trigger)))
        };
        text(Side::Old, old) == text(Side::New, new)
    }
}

/// The branches that are one in both: the same, else with the same guard, else for the same end,
/// else the next.
pub(super) fn paired(
    both: Both<'_>,
    old: &[TransitionId],
    new: &[TransitionId],
) -> Vec<(Option<TransitionId>, Option<TransitionId>)> {
    let one = both.names(Side::Old, Manner::Compared);
    let other = both.names(Side::New, Manner::Compared);
    let guard = |names: &Names<'_>, id| part_of(&names.behaviour(id), "guard");
    let end = |names: &Names<'_>, id| {
        let parts = names.behaviour(id);
        ["target", "refuse", "ignore"].map(|key| part_of(&parts, key))
    };
    type Same<'s> = &'s dyn Fn(TransitionId, TransitionId) -> bool;
    let rounds: [Same<'_>; 4] = [
        &|a, b| one.behaviour_text(a) == other.behaviour_text(b),
        &|a, b| guard(&one, a) == guard(&other, b),
        &|a, b| end(&one, a) == end(&other, b),
        &|_, _| true,
    ];
    let mut twins: Vec<Option<TransitionId>> = vec![None; old.len()];
    for same in rounds {
        for at in 0..old.len() {
            let (Some(&id), Some(None)) = (old.get(at), twins.get(at)) else { continue };
            let free = |candidate: &&TransitionId| {
                !twins.contains(&Some(**candidate)) && same(id, **candidate)
            };
            let next = new.iter().find(free).copied();
            if let Some(twin) = twins.get_mut(at) {
                *twin = next;
            }
        }
    }
    let added: Vec<TransitionId> =
        new.iter().copied().filter(|id| !twins.contains(&Some(*id))).collect();
    let kept = old.iter().copied().zip(twins).map(|(id, twin)| (Some(id), twin));
    kept.chain(added.into_iter().map(|id| (None, Some(id)))).collect()
}

fn part_of(parts: &[Part], key: &str) -> Option<String> {
    parts.iter().find(|(known, _)| known == key).map(|(_, value)| value.clone())
}

struct Cells<'c, 'a> {
    both: Both<'a>,
    /// Pairs of branches of which everything was said.
    said: BTreeSet<(Option<BranchId>, Option<BranchId>)>,
    changes: &'c mut Vec<Change>,
}

impl Cells<'_, '_> {
    fn cell(&mut self, old: &[TransitionId], new: &[TransitionId]) {
        let pairs = paired(self.both, old, new);
        for &(one, other) in &pairs {
            self.pair(one, other);
        }
        self.order(&pairs, new);
    }

    /// What decides first is tried first: another order is a change.
    fn order(
        &mut self,
        pairs: &[(Option<TransitionId>, Option<TransitionId>)],
        new: &[TransitionId],
    ) {
        let kept: Vec<(TransitionId, TransitionId)> =
            pairs.iter().filter_map(|&(one, other)| one.zip(other)).collect();
        let place = |id: TransitionId| new.iter().position(|&other| other == id);
        let moved = kept.windows(2).find(|pair| match pair {
            [(_, first), (_, second)] => place(*first) > place(*second),
            _ => false,
        });
        let Some([_, (one, other)]) = moved else { return };
        let key = (Some(self.both.old[*one].branch), None);
        if self.said.insert(key) {
            let detail = Detail {
                part: "order".to_owned(),
                old: Some("tried later".to_owned()),
                new: Some("tried earlier".to_owned()),
            };
            self.push(Fate::Changed, Some(*one), Some(*other), vec![detail]);
        }
    }

    fn pair(&mut self, old: Option<TransitionId>, new: Option<TransitionId>) {
        let Both { old: one, new: other, .. } = self.both;
        let key = (old.map(|id| one[id].branch), new.map(|id| other[id].branch));
        if !self.said.insert(key) {
            return;
        }
        let (Some(before), Some(after)) = (old, new) else {
            let fate = if old.is_some() { Fate::Removed } else { Fate::Added };
            let details = self.whole(old, new);
            return self.push(fate, old, new, details);
        };
        let parts = |names: &Names<'_>, id| {
            let mut parts = names.behaviour(id);
            parts.extend(names.purpose(id));
            parts
        };
        let details = self.both.details(|names| parts(names, before), |names| parts(names, after));
        if !details.is_empty() {
            self.push(Fate::Changed, old, new, details);
        }
        let (failed, twins) = (one[before].failed.clone(), other[after].failed.clone());
        self.cell(&failed, &twins);
    }

    /// Everything that a branch says which only one of them has.
    fn whole(&self, old: Option<TransitionId>, new: Option<TransitionId>) -> Vec<Detail> {
        let parts = |names: &Names<'_>, id: Option<TransitionId>| {
            id.map_or_else(Vec::new, |id| names.behaviour(id))
        };
        self.both.details(|names| parts(names, old), |names| parts(names, new))
    }

    fn push(
        &mut self,
        fate: Fate,
        old: Option<TransitionId>,
        new: Option<TransitionId>,
        details: Vec<Detail>,
    ) {
        let Both { old: one, new: other, .. } = self.both;
        let (names, id) = match (new, old) {
            (Some(id), _) => (self.both.names(Side::New, Manner::Shown), id),
            (None, Some(id)) => (self.both.names(Side::Old, Manner::Shown), id),
            (None, None) => return,
        };
        let transition = &names.machine()[id];
        let trigger = match transition.group {
            Some(group) => names.machine()[group].name.clone(),
            None => names.trigger(transition.trigger),
        };
        self.changes.push(Change {
            fate,
            kind: "transition",
            name: format!("{} on {trigger}", names.state(transition.source)),
            details,
            old: old.map(|id| one[id].span),
            new: new.map(|id| other[id].span),
        });
    }

    /// Deadlines that are one are those that come due together.
    fn deadlines(&mut self, old: &State, new: &State) {
        let lasts = |machine: &Machine, after: &Deadline| machine[after.duration].value;
        let mut left: Vec<usize> = (0..new.after.len()).collect();
        let mut unmatched = Vec::new();
        let mut pairs = Vec::new();
        for after in &old.after {
            let same = left.iter().position(|&at| {
                new.after
                    .get(at)
                    .is_some_and(|twin| lasts(self.both.old, after) == lasts(self.both.new, twin))
            });
            match same {
                Some(at) => pairs.push((after, Some(left.remove(at)))),
                None => unmatched.push(after),
            }
        }
        for after in unmatched {
            let next = (!left.is_empty()).then(|| left.remove(0));
            pairs.push((after, next));
        }
        for (after, twin) in pairs {
            let twin = twin.and_then(|at| new.after.get(at));
            let branches = twin.map_or(&[][..], |twin| &twin.branches);
            self.cell(&after.branches, branches);
            let (one, other) = (after.branches.first(), branches.first());
            let details = match twin {
                Some(twin) => self.both.details(
                    |names| vec![part("after", names.lasts(after.duration))],
                    |names| vec![part("after", names.lasts(twin.duration))],
                ),
                None => Vec::new(),
            };
            if !details.is_empty() {
                self.push(Fate::Changed, one.copied(), other.copied(), details);
            }
        }
        for at in left {
            let branches = new.after.get(at).map_or(&[][..], |after| &after.branches);
            self.cell(&[], branches);
        }
    }
}
