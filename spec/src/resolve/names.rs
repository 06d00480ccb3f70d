//! Every declared name, by kind: the only place where names are looked up.

use crate::arena::Id;
use crate::code::Code;
use crate::diagnostics::{Diagnostic, Diagnostics, nearest, quoted};
use crate::machine::{
    ActionId, ActivityId, DurationId, EffectId, EventId, FieldId, GroupId, GuardId, ReplyId,
    RequirementId, SourceId, StateId, TypeId,
};
use crate::source::{Span, Text};
use std::collections::BTreeMap;
use std::marker::PhantomData;

/// What a name can stand for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Kind {
    /// Its word.
    pub(super) word: &'static str,
    /// Its word with an article.
    pub(super) one: &'static str,
    /// The key it is declared under.
    pub(super) key: &'static str,
}

/// The names of one kind, each with where it is declared first.
#[derive(Debug)]
pub(super) struct Names<'d, I> {
    /// By index, so that one kind of map is compiled and not one for each kind of id.
    indices: BTreeMap<&'d str, (usize, Span)>,
    ids: PhantomData<I>,
}

impl<'d, I: Id> Names<'d, I> {
    fn new() -> Self {
        Self { indices: BTreeMap::new(), ids: PhantomData }
    }

    /// The first declaration of a name counts; gives where that is, if this is not the first.
    pub(super) fn declare(&mut self, name: &'d Text, id: I) -> Option<Span> {
        match self.indices.get(name.value.as_str()) {
            Some(&(_, first)) => Some(first),
            None => {
                self.indices.insert(&name.value, (id.index(), name.span));
                None
            }
        }
    }

    /// The thing of this name, without a word if there is none.
    pub(super) fn id(&self, name: &str) -> Option<I> {
        self.indices.get(name).map(|&(index, _)| I::new(index))
    }

    /// Where the name is declared.
    pub(super) fn place(&self, name: &str) -> Option<Span> {
        self.indices.get(name).map(|&(_, span)| span)
    }

    /// The names, in alphabetical order.
    pub(super) fn words(&self) -> impl Iterator<Item = &'d str> {
        self.indices.keys().copied()
    }
}

/// An id that belongs to a declared name.
pub(super) trait Named: Id {
    /// What it is the id of.
    const KIND: Kind;
    /// The names of its kind.
    fn names<'a, 'd>(scope: &'a Scope<'d>) -> &'a Names<'d, Self>;
}

macro_rules! scope {
    ($($field:ident: $id:ty = $word:literal $one:literal $key:literal;)*) => {
        /// All names of a document.
        pub(super) struct Scope<'d> {
            $(pub(super) $field: Names<'d, $id>,)*
        }

        impl Scope<'_> {
            /// No names yet.
            pub(super) fn new() -> Self {
                Self { $($field: Names::new(),)* }
            }

            /// What else is called so.
            fn other_kinds(&self, name: &str) -> Vec<Kind> {
                let found = [$(self.$field.id(name).map(|_| <$id as Named>::KIND),)*];
                found.into_iter().flatten().collect()
            }
        }

        $(impl Named for $id {
            const KIND: Kind = Kind { word: $word, one: $one, key: $key };
            fn names<'a, 'd>(scope: &'a Scope<'d>) -> &'a Names<'d, Self> {
                &scope.$field
            }
        })*
    };
}

scope! {
    states: StateId = "state" "a state" "states";
    events: EventId = "event" "an event" "events";
    groups: GroupId = "group" "a group" "groups";
    guards: GuardId = "guard" "a guard" "guards";
    actions: ActionId = "action" "an action" "actions";
    activities: ActivityId = "activity" "an activity" "activities";
    replies: ReplyId = "reply" "a reply" "replies";
    effects: EffectId = "effect" "an effect" "effects";
    fields: FieldId = "field" "a field" "context";
    types: TypeId = "type" "a type" "types";
    durations: DurationId = "duration" "a duration" "durations";
    requirements: RequirementId = "requirement" "a requirement" "requirements";
    sources: SourceId = "source" "a source" "sources";
}

impl Scope<'_> {
    /// What `name` stands for; reported where there is no such thing.
    pub(super) fn find<I: Named>(&self, name: &Text, diagnostics: &mut Diagnostics) -> Option<I> {
        let found = I::names(self).id(&name.value);
        if found.is_none() {
            let message = format!("there is no {} {}", I::KIND.word, quoted(&name.value));
            let diagnostic = Diagnostic::new(Code::UnknownName, name.span, message);
            self.report::<I>(diagnostic, &name.value, diagnostics);
        }
        found
    }

    /// What each of `names` stands for, in order; what there is not is reported and left out.
    pub(super) fn find_all<I: Named>(
        &self,
        names: &[Text],
        diagnostics: &mut Diagnostics,
    ) -> Vec<I> {
        names.iter().filter_map(|name| self.find(name, diagnostics)).collect()
    }

    /// Reports that `name` is not of this kind, and says what was probably meant.
    pub(super) fn report<I: Named>(
        &self,
        diagnostic: Diagnostic,
        name: &str,
        diagnostics: &mut Diagnostics,
    ) {
        let help = diagnostics.may_guess().then(|| self.meant::<I>(name));
        diagnostics.push(match help {
            Some(help) => diagnostic.help(help),
            None => diagnostic,
        });
    }

    /// What was probably meant by a name that is not of this kind.
    pub(super) fn meant<I: Named>(&self, name: &str) -> String {
        const MOST_LISTED: usize = 8;
        let names = I::names(self);
        if let Some(near) = nearest(name, names.words()) {
            return format!("there is `{near}`");
        }
        if let Some(other) = self.other_kinds(name).first() {
            return format!("{} is {}, not {}", quoted(name), other.one, I::KIND.one);
        }
        let declared: Vec<String> =
            names.words().take(MOST_LISTED + 1).map(|name| format!("`{name}`")).collect();
        match declared.as_slice() {
            [] => format!("declare it under `{}:`", I::KIND.key),
            [only] => format!("declared is only {only}"),
            some if some.len() <= MOST_LISTED => format!("declared are {}", some.join(", ")),
            _ => format!("declare it under `{}:`", I::KIND.key),
        }
    }
}
