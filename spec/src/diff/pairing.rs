//! What of the one machine is what of the other: by name, and renamed where all else agrees.

use crate::arena::{Arena, Id};
use crate::machine::*;
use crate::source::Span;

/// Which element of the new machine an element of the old one has become, and the reverse.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Match<I> {
    old: Vec<Option<I>>,
    new: Vec<Option<I>>,
}

impl<I: Id> Match<I> {
    fn by_name<T: Named>(old: &Arena<I, T>, new: &Arena<I, T>) -> Self {
        let mut found = Self { old: vec![None; old.len()], new: vec![None; new.len()] };
        let names: std::collections::BTreeMap<&str, I> =
            new.iter().rev().map(|(id, item)| (item.name(), id)).collect();
        for (id, item) in old.iter().filter(|(_, item)| !item.name().is_empty()) {
            if let Some(&same) = names.get(item.name()) {
                found.join(id, same);
            }
        }
        found
    }

    /// Takes two for the same.
    pub(super) fn join(&mut self, old: I, new: I) {
        if let (Some(forth), Some(back)) =
            (self.old.get_mut(old.index()), self.new.get_mut(new.index()))
        {
            (*forth, *back) = (Some(new), Some(old));
        }
    }

    /// What an element of the old machine has become.
    pub fn of_old(&self, old: I) -> Option<I> {
        self.old.get(old.index()).copied().flatten()
    }

    /// What an element of the new machine was.
    pub fn of_new(&self, new: I) -> Option<I> {
        self.new.get(new.index()).copied().flatten()
    }

    /// Elements of the old machine that the new one has not.
    pub fn removed(&self) -> Vec<I> {
        unmatched(&self.old)
    }

    /// Elements of the new machine that the old one had not.
    pub fn added(&self) -> Vec<I> {
        unmatched(&self.new)
    }

    /// The elements that both have, in the order of the old machine.
    pub fn kept(&self) -> impl Iterator<Item = (I, I)> + '_ {
        self.old.iter().enumerate().filter_map(|(at, new)| Some((I::new(at), (*new)?)))
    }
}

fn unmatched<I: Id>(side: &[Option<I>]) -> Vec<I> {
    let none = side.iter().enumerate().filter(|(_, other)| other.is_none());
    none.map(|(at, _)| I::new(at)).collect()
}

/// What has a name.
pub(super) trait Named {
    fn name(&self) -> &str;

    fn place(&self) -> Span;

    /// Whether the file says that there is such a thing.
    fn is_declared(&self) -> bool {
        true
    }
}

macro_rules! named {
    ($($ty:ty),*) => {$(
        impl Named for $ty {
            fn name(&self) -> &str {
                &self.name
            }
            fn place(&self) -> Span {
                self.span
            }
        }
    )*};
}

named!(Type, Effect, Field, Guard, Action, Activity, Event, Group, State);
named!(Property, Scenario, Requirement, SourceDocument);

impl Named for Reply {
    fn name(&self) -> &str {
        &self.name
    }

    fn place(&self) -> Span {
        self.span
    }

    fn is_declared(&self) -> bool {
        self.declared
    }
}

impl Named for DurationDecl {
    fn name(&self) -> &str {
        self.name.as_deref().unwrap_or("")
    }

    fn place(&self) -> Span {
        self.span
    }
}

macro_rules! pairing {
    ($($(#[$doc:meta])* $field:ident: $id:ty;)*) => {
        /// What has become of everything that has a name.
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub struct Pairing {
            $($(#[$doc])* pub $field: Match<$id>,)*
            /// The parameters of each event of the old machine, and those of the new event that
            /// they have become, by position.
            pub params: Vec<Vec<Option<usize>>>,
        }

        impl Pairing {
            /// What has the same name.
            pub(super) fn by_name(old: &Machine, new: &Machine) -> Self {
                let mut pairing = Self {
                    $($field: Match::by_name(&old.$field, &new.$field),)*
                    params: Vec::new(),
                };
                pairing.states.join(old.root(), new.root());
                pairing
            }
        }
    };
}

pairing! {
    /// The types.
    types: TypeId;
    /// The replies.
    replies: ReplyId;
    /// The effects.
    effects: EffectId;
    /// The named durations.
    durations: DurationId;
    /// The fields of the context.
    fields: FieldId;
    /// The guards.
    guards: GuardId;
    /// The actions.
    actions: ActionId;
    /// The activities.
    activities: ActivityId;
    /// The events.
    events: EventId;
    /// The groups of events.
    groups: GroupId;
    /// The states.
    states: StateId;
    /// The properties.
    properties: PropertyId;
    /// What callers promise.
    assumptions: PropertyId;
    /// The scenarios.
    scenarios: ScenarioId;
    /// The documents that requirements come from.
    sources: SourceId;
    /// The requirements.
    requirements: RequirementId;
}

impl Pairing {
    /// Finds out what the parameters of events have become: those of the same name, and where one
    /// of a type is left on either side, that one.
    pub(super) fn pair_params(&mut self, old: &Machine, new: &Machine) {
        let mut params = Vec::new();
        for (id, event) in old.events.iter() {
            let others = self.events.of_old(id).map_or(&[][..], |id| &new[id].params);
            params.push(self.pair_parts(&event.params, others));
        }
        self.params = params;
    }

    /// What the parts of one list have become in another, by position.
    pub(super) fn pair_parts(&self, old: &[Param], new: &[Param]) -> Vec<Option<usize>> {
        let by_name = |param: &Param| new.iter().position(|other| other.name == param.name);
        let mut found: Vec<Option<usize>> = old.iter().map(by_name).collect();
        for (at, param) in old.iter().enumerate() {
            let is_left = |(other, candidate): &(usize, &Param)| {
                !found.contains(&Some(*other)) && self.same_type(param.ty, candidate.ty)
            };
            let left: Vec<usize> =
                new.iter().enumerate().filter(is_left).map(|(other, _)| other).collect();
            let rivals = old.iter().zip(&found).filter(|(other, found)| {
                found.is_none() && self.same_type_kind(other.ty.kind, param.ty.kind)
            });
            if let (None, [only], 1) = (found[at], left.as_slice(), rivals.count()) {
                found[at] = Some(*only);
            }
        }
        found
    }

    /// Whether a type of the old machine is one of the new machine.
    pub(super) fn same_type(&self, old: ValueType, new: ValueType) -> bool {
        old.optional == new.optional
            && match (old.kind, new.kind) {
                (Kind::Id(old), Kind::Id(new))
                | (Kind::Enumeration(old), Kind::Enumeration(new)) => {
                    self.types.of_old(old) == Some(new)
                }
                (old, new) => old == new,
            }
    }

    fn same_type_kind(&self, one: Kind, other: Kind) -> bool {
        one == other
    }
}
