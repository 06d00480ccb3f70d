//! What callers and those who do the work rely on, apart from what is done when: limits, parameters,
//! lists of replies, names and numbers for the outside.

use super::joint::variants;
use super::names::time;
use super::product::{Places, Product};
use super::replay::Played;
use super::structure::Both;
use super::{Class, Difference};
use crate::arena::Id as _;
use crate::conformance::Observe;
use crate::machine::*;
use std::time::Duration;

/// Every difference of this kind.
pub(super) fn differences(both: Both<'_>, product: &Product<'_>) -> Vec<Difference> {
    let mut contract = Contract { both, product, found: Vec::new() };
    contract.limits();
    contract.budgets();
    contract.events();
    contract.replies();
    contract.found
}

struct Contract<'c, 'm> {
    both: Both<'c>,
    product: &'c Product<'m>,
    found: Vec<Difference>,
}

impl Contract<'_, '_> {
    fn push(
        &mut self,
        (class, seen_by, is_breaking): (Class, Observe, bool),
        places: Places,
        note: String,
        steps: Vec<Played>,
    ) {
        self.found.push(Difference {
            class,
            seen_by,
            is_breaking,
            steps,
            old: places.0,
            new: places.1,
            cause: None,
            cells: Vec::new(),
            note,
        });
    }

    /// A shorter limit breaks whoever kept the old one; a longer one nobody.
    fn limit(
        &mut self,
        what: String,
        (old, new): (Option<Duration>, Option<Duration>),
        places: Places,
        seen_by: Observe,
        steps: Vec<Played>,
    ) {
        let told = |limit: Option<Duration>| limit.map_or_else(|| "none".to_owned(), time);
        let is_tighter = match (old, new) {
            (Some(old), Some(new)) if old == new => return,
            (Some(old), Some(new)) => new < old,
            (None, None) => return,
            (None, Some(_)) => true,
            (Some(_), None) => false,
        };
        let class = if is_tighter { Class::TighterLimit } else { Class::LooserLimit };
        let note = format!("{what}: {} -> {}", told(old), told(new));
        self.push((class, seen_by, is_tighter), places, note, steps);
    }

    /// The shortest way into a state of the old machine.
    fn way_into(&self, wanted: StateId) -> Vec<Played> {
        let old = self.both.old;
        let inside = |node: &super::product::Node| old.is_in(node.pair.old.state, wanted);
        let node = self.product.nodes.iter().position(inside);
        node.map_or_else(Vec::new, |node| self.product.way(node, None))
    }

    fn limits(&mut self) {
        let Both { old, new, pairing } = self.both;
        for (one, other) in pairing.states.kept() {
            let (before, after) = (&old[one], &new[other]);
            let lasts = |machine: &Machine, window: &Option<Window>| {
                window.as_ref().map(|window| machine[window.duration].value)
            };
            let limits = (lasts(old, &before.within), lasts(new, &after.within));
            let place = |window: &Option<Window>| window.as_ref().map(|window| window.span);
            let places = (place(&before.within), place(&after.within));
            let what = format!("`within` of `{}`", after.name);
            if limits.0 != limits.1 {
                let way = self.way_into(one);
                self.limit(what, limits, places, Observe::Verdict, way);
            }
            let twins = self.product.inputs.same_deadlines(one, other);
            for (at, deadline) in before.after.iter().enumerate() {
                let twin = twins.get(at).copied().flatten();
                let Some(twin) = twin.and_then(|twin| after.after.get(twin)) else { continue };
                let limits = (old[deadline.duration].value, new[twin.duration].value);
                if limits.0 != limits.1 {
                    let what = format!("`after` of `{}`", after.name);
                    let (way, limits) = (self.way_into(one), (Some(limits.0), Some(limits.1)));
                    let places = (Some(deadline.span), Some(twin.span));
                    self.limit(what, limits, places, Observe::Verdict, way);
                }
            }
        }
    }

    /// How long work takes matters to those who do it.
    fn budgets(&mut self) {
        let Both { old, new, pairing } = self.both;
        for (one, other) in pairing.activities.kept() {
            let (before, after) = (&old[one], &new[other]);
            if before.budget == after.budget {
                continue;
            }
            let runs = |node: &super::product::Node| {
                let invoke = old[node.pair.old.state].invoke.as_ref();
                invoke.is_some_and(|invoke| invoke.activity == one)
                    || node.from.as_ref().is_some_and(|(_, joint)| joint.old_tried == Some(one))
            };
            let node = self.product.nodes.iter().position(runs);
            let way = node.map_or_else(Vec::new, |node| self.product.way(node, None));
            let what = format!("`budget` of `{}`", after.name);
            let places = (Some(before.span), Some(after.span));
            self.limit(what, (before.budget, after.budget), places, Observe::Actions, way);
        }
    }

    fn events(&mut self) {
        let Both { old, new, pairing } = self.both;
        for id in pairing.events.added() {
            let note = format!("`{}`", new[id].name);
            let new = (None, Some(new[id].span));
            self.push((Class::EventAdded, Observe::Verdict, false), new, note, Vec::new());
        }
        for (one, other) in pairing.events.kept() {
            let (before, after) = (&old[one], &new[other]);
            let places = (Some(before.span), Some(after.span));
            if before.name != after.name {
                // The outside calls it by its title, if it has one.
                let is_breaking = before.title.is_none() || before.title != after.title;
                let note = format!("`{}` is called `{}` now", before.name, after.name);
                let kind = (Class::Renamed, Observe::Verdict, is_breaking);
                self.push(kind, places, note, Vec::new());
            }
            self.params(one, other, places);
            self.list(one, other, places);
        }
    }

    fn params(&mut self, one: EventId, other: EventId, places: Places) {
        let Both { old, new, pairing } = self.both;
        let (before, after) = (&old[one], &new[other]);
        let paired = pairing.params.get(one.index()).map_or(&[][..], Vec::as_slice);
        let mut notes: Vec<(bool, String)> = Vec::new();
        for (param, twin) in before.params.iter().zip(paired) {
            match twin.and_then(|twin| after.params.get(twin)) {
                None => notes.push((true, format!("`{}` is no longer a parameter", param.name))),
                Some(twin) if twin.name != param.name => {
                    notes.push((true, format!("`{}` is called `{}` now", param.name, twin.name)));
                }
                Some(twin) => notes.extend(self.retyped(param, twin)),
            }
        }
        for (at, param) in after.params.iter().enumerate() {
            if !paired.contains(&Some(at)) {
                let note = format!("`{}` is a new parameter", param.name);
                notes.push((!param.ty.optional, note));
            }
        }
        for (is_breaking, note) in notes {
            let kind = (Class::ParameterChanged, Observe::Verdict, is_breaking);
            self.push(kind, places, format!("`{}`: {note}", after.name), Vec::new());
        }
    }

    /// Whether a parameter has another type now, and whether that takes less than the old one.
    fn retyped(&self, old: &Param, new: &Param) -> Option<(bool, String)> {
        let Both { old: one, new: other, .. } = self.both;
        let takes = match (old.ty.kind, new.ty.kind) {
            (Kind::Bool, Kind::Bool) => (true, true),
            (Kind::Count { max }, Kind::Count { max: most }) => {
                let (max, most) = (max.unwrap_or(u32::MAX), most.unwrap_or(u32::MAX));
                (max == most, most >= max)
            }
            (Kind::Enumeration(ty), Kind::Enumeration(twin)) => {
                let (words, others) = (variants(one, ty), variants(other, twin));
                let within = |a: &[String], b: &[String]| a.iter().all(|word| b.contains(word));
                (within(words, others) && within(others, words), within(words, others))
            }
            (Kind::Id(ty), Kind::Id(twin)) => {
                let same = one[ty].kind == other[twin].kind;
                (same, same)
            }
            _ => (false, false),
        };
        let absent = (old.ty.optional == new.ty.optional, !old.ty.optional || new.ty.optional);
        let (same, all) = (takes.0 && absent.0, takes.1 && absent.1);
        let how = if all { "takes more" } else { "has another type" };
        (!same).then(|| (!all, format!("`{}` {how}", old.name)))
    }

    /// Replies that are on the list now. Where one is really told, its sequence was found.
    fn list(&mut self, one: EventId, other: EventId, places: Places) {
        let Both { old, new, pairing } = self.both;
        let known = |reply: ReplyId| {
            pairing.replies.of_new(reply).is_some_and(|reply| old[one].replies.contains(&reply))
        };
        let added: Vec<&str> = new[other]
            .replies
            .iter()
            .filter(|reply| !known(**reply))
            .map(|reply| new[*reply].name.as_str())
            .collect();
        if !added.is_empty() {
            let note = format!("`{}` may answer `{}`", new[other].name, added.join("`, `"));
            self.push((Class::ReplyAdded, Observe::Verdict, false), places, note, Vec::new());
        }
    }

    /// What the outside takes a reply for.
    fn replies(&mut self) {
        let Both { old, new, pairing } = self.both;
        for (one, other) in pairing.replies.kept() {
            let (before, after) = (&old[one], &new[other]);
            let places = (Some(before.span), Some(after.span));
            if before.name != after.name {
                let is_breaking = before.code.is_none() || before.code != after.code;
                let note = format!("`{}` is called `{}` now", before.name, after.name);
                let kind = (Class::Renamed, Observe::Verdict, is_breaking);
                self.push(kind, places, note, Vec::new());
            }
            let mut notes = Vec::new();
            let told = |code: Option<i64>| code.map_or("none".to_owned(), |code| code.to_string());
            if before.code != after.code {
                notes.push(format!("code {} -> {}", told(before.code), told(after.code)));
            }
            if before.success != after.success {
                let now = if after.success { "a success" } else { "a failure" };
                notes.push(format!("is {now} now"));
            }
            for note in notes {
                let kind = (Class::OtherReply, Observe::Verdict, true);
                self.push(kind, places, format!("`{}`: {note}", after.name), Vec::new());
            }
        }
    }
}
