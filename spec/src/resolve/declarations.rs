//! Everything that is declared by name, but for the states.

use super::data::{self, TypeReader};
use super::names::Scope;
use super::{calls, work};
use crate::arena::{Arena, Id};
use crate::diagnostics::Diagnostics;
use crate::document::Document;
use crate::expression::Vocabulary;
use crate::machine::{
    Action, ActionId, Activity, ActivityId, DurationDecl, DurationId, Effect, EffectId, Event,
    EventId, Field, FieldId, Group, GroupId, Guard, GuardId, Reply, ReplyId, Requirement,
    RequirementId, SourceDocument, SourceId, Type, TypeId, Value, ValueType,
};
use crate::source::Text;
use std::collections::BTreeSet;

/// What a document declares.
pub(super) struct Declarations<'d> {
    /// The name of the machine.
    pub(super) machine: &'d str,
    pub(super) sources: Arena<SourceId, SourceDocument>,
    pub(super) requirements: Arena<RequirementId, Requirement>,
    pub(super) types: Arena<TypeId, Type>,
    pub(super) replies: Arena<ReplyId, Reply>,
    pub(super) ok: ReplyId,
    pub(super) effects: Arena<EffectId, Effect>,
    pub(super) durations: Arena<DurationId, DurationDecl>,
    pub(super) fields: Arena<FieldId, Field>,
    pub(super) events: Arena<EventId, Event>,
    pub(super) groups: Arena<GroupId, Group>,
    pub(super) guards: Arena<GuardId, Guard>,
    pub(super) actions: Arena<ActionId, Action>,
    pub(super) activities: Arena<ActivityId, Activity>,
    /// All names, those of the states too.
    pub(super) scope: Scope<'d>,
    /// Names whose type is not known.
    pub(super) broken: BTreeSet<&'d str>,
}

impl<'d> Declarations<'d> {
    /// Reads all declarations. The names of states are in `scope` already.
    pub(super) fn read(
        document: &'d Document,
        mut scope: Scope<'d>,
        diagnostics: &mut Diagnostics,
    ) -> Self {
        let types = data::types(&document.types, &mut scope, diagnostics);
        let sources = sources(document, &mut scope);
        let requirements = requirements(document, &mut scope, diagnostics);
        let effects = effects(document, &mut scope);
        let durations = durations(document, &mut scope);
        let (replies, ok) = calls::replies(document, &mut scope, diagnostics);
        declare_names(document, &mut scope);

        let mut reader = TypeReader { types: &types, scope: &scope, broken: BTreeSet::new() };
        let mut fields: Arena<FieldId, Field> =
            document.context.iter().map(|field| reader.field(field, diagnostics)).collect();
        let mut events = calls::events(document, &mut reader, ok, diagnostics);
        let guards = work::guards(document, &mut reader, diagnostics);
        let actions = work::actions(document, &mut reader, diagnostics);
        let activities = work::activities(document, &mut reader, diagnostics);
        let broken = reader.broken;
        let groups = calls::groups(document, &scope, &mut events, diagnostics);
        first_values(document, &types, &replies, &broken, &mut fields, diagnostics);
        Self {
            machine: &document.machine.value,
            sources,
            requirements,
            types,
            replies,
            ok,
            effects,
            durations,
            fields,
            events,
            groups,
            guards,
            actions,
            activities,
            scope,
            broken,
        }
    }
}

/// The names of what refers to other things, so that it can be read in any order.
fn declare_names<'d>(document: &'d Document, scope: &mut Scope<'d>) {
    macro_rules! declare {
        ($($names:ident: $list:ident;)*) => {$(
            for (index, declared) in document.$list.iter().enumerate() {
                scope.$names.declare(&declared.name, Id::new(index));
            }
        )*};
    }
    declare! {
        fields: context;
        events: events;
        guards: guards;
        actions: actions;
        activities: activities;
    }
    for (index, (name, _)) in document.groups.iter().enumerate() {
        scope.groups.declare(name, GroupId::new(index));
    }
}

fn sources<'d>(document: &'d Document, scope: &mut Scope<'d>) -> Arena<SourceId, SourceDocument> {
    let mut sources = Arena::new();
    for (name, title) in &document.sources {
        let id = sources.push(SourceDocument {
            name: name.value.clone(),
            title: title.value.clone(),
            span: name.span,
        });
        scope.sources.declare(name, id);
    }
    sources
}

fn requirements<'d>(
    document: &'d Document,
    scope: &mut Scope<'d>,
    diagnostics: &mut Diagnostics,
) -> Arena<RequirementId, Requirement> {
    let mut requirements = Arena::new();
    for written in &document.requirements {
        let source = written.source.as_ref();
        let id = requirements.push(Requirement {
            name: written.name.value.clone(),
            source: source.and_then(|source| scope.find(source, diagnostics)),
            text: written.text.value.clone(),
            span: written.name.span,
        });
        scope.requirements.declare(&written.name, id);
    }
    requirements
}

fn effects<'d>(document: &'d Document, scope: &mut Scope<'d>) -> Arena<EffectId, Effect> {
    let mut effects = Arena::new();
    for (name, doc) in &document.effects {
        let doc = Some(doc.value.clone()).filter(|doc| !doc.is_empty());
        let id = effects.push(Effect { name: name.value.clone(), doc, span: name.span });
        scope.effects.declare(name, id);
    }
    effects
}

/// The named durations; those written in place come behind them, where they are used.
fn durations<'d>(document: &'d Document, scope: &mut Scope<'d>) -> Arena<DurationId, DurationDecl> {
    let mut durations = Arena::new();
    for (name, value) in &document.durations {
        let id = durations.push(DurationDecl {
            name: Some(name.value.clone()),
            value: value.value,
            span: name.span,
        });
        scope.durations.declare(name, id);
    }
    durations
}

/// Reads `initial:` of the fields.
fn first_values(
    document: &Document,
    types: &Arena<TypeId, Type>,
    replies: &Arena<ReplyId, Reply>,
    broken: &BTreeSet<&str>,
    fields: &mut Arena<FieldId, Field>,
    diagnostics: &mut Diagnostics,
) {
    let (nothing, nobody) = (Arena::new(), Arena::new());
    let vocabulary = Vocabulary::new(&document.source, types, replies, &nothing, &nobody);
    for (id, written) in fields.ids().zip(&document.context) {
        let field = &mut fields[id];
        let read = |text: &Text, ty: ValueType, diagnostics: &mut Diagnostics| {
            let known = !broken.contains(written.name.value.as_str());
            known.then(|| vocabulary.literal(text, ty, diagnostics)).flatten()
        };
        let value: Option<Value> =
            written.initial.as_ref().and_then(|text| read(text, field.ty, diagnostics));
        field.initial = value.unwrap_or(field.initial);
    }
}
