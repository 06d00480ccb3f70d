//! What reading calls, faults and properties needs to know: the machines, and their names.

use super::instances::{Instances, machine_of};
use super::names::{dotted, find};
use crate::arena::{Arena, Id as _};
use crate::code::Code;
use crate::diagnostics::{Diagnostic, Diagnostics, quoted};
use crate::expression::{Setting, Vocabulary};
use crate::machine::{
    ActivityId, EventId, Expression, FieldId, Machine, ReplyId, StateId, ValueType,
};
use crate::source::{Source, Text};
use crate::system::document::Document;
use crate::system::model::{Group, GroupId};

/// The machines, and their names.
pub(super) struct Stage<'a> {
    pub(super) source: &'a Source,
    declared: &'a Instances<'a>,
    /// What expressions over the context of a machine can say, dense by machine.
    vocabularies: Vec<Vocabulary<'a>>,
}

impl<'a> Stage<'a> {
    pub(super) fn new(document: &'a Document, declared: &'a Instances<'a>) -> Self {
        let source = &document.source;
        let vocabulary = |machine: &'a Machine| {
            let Machine { types, replies, fields, guards, .. } = machine;
            Vocabulary::new(&machine.source, types, replies, fields, guards).used_in(source)
        };
        let vocabularies = declared.machines.values().map(vocabulary).collect();
        Self { source, declared, vocabularies }
    }

    pub(super) fn groups(&self) -> &'a Arena<GroupId, Group> {
        &self.declared.groups
    }

    pub(super) fn machine(&self, group: GroupId) -> &'a Machine {
        machine_of(self.declared, group)
    }

    pub(super) fn name(&self, group: GroupId) -> &'a str {
        &self.declared.groups[group].name
    }

    /// The instances of this name. Quiet about those whose machine could not be read.
    pub(super) fn group(&self, name: &Text, diagnostics: &mut Diagnostics) -> Option<GroupId> {
        let names = self.declared.names.iter().map(|(name, &group)| (group, *name));
        find("there are no instances", name, names, diagnostics).flatten()
    }

    /// `instances.name`
    pub(super) fn member(
        &self,
        word: &Text,
        what: &str,
        diagnostics: &mut Diagnostics,
    ) -> Option<(GroupId, Text)> {
        let parts = dotted(self.source, word);
        let [group, name] = parts.as_slice() else {
            let message = format!("{} does not say whose {what} it is", quoted(&word.value));
            let message = match parts.len() {
                1 => message,
                _ => format!("{} is not the name of one {what}", quoted(&word.value)),
            };
            diagnostics.push(
                Diagnostic::new(Code::WrongShape, word.span, message)
                    .help(format!("write the instances, a dot, and the {what}: `clients.{what}`")),
            );
            return None;
        };
        Some((self.group(group, diagnostics)?, name.clone()))
    }

    /// `instances.activity`
    pub(super) fn activity(
        &self,
        word: &Text,
        diagnostics: &mut Diagnostics,
    ) -> Option<(GroupId, ActivityId)> {
        let (group, name) = self.member(word, "activity", diagnostics)?;
        Some((group, self.activity_of(group, &name, diagnostics)?))
    }

    /// `instances.event`
    pub(super) fn event(
        &self,
        word: &Text,
        diagnostics: &mut Diagnostics,
    ) -> Option<(GroupId, EventId)> {
        let (group, name) = self.member(word, "event", diagnostics)?;
        Some((group, self.event_of(group, &name, diagnostics)?))
    }

    /// The beginning of a message about what a machine does not have.
    fn nobody(&self, group: GroupId, what: &str) -> String {
        format!("`{}` has no {what}", self.machine(group).name)
    }

    pub(super) fn activity_of(
        &self,
        group: GroupId,
        name: &Text,
        diagnostics: &mut Diagnostics,
    ) -> Option<ActivityId> {
        let machine = self.machine(group);
        let known = machine.activities.iter().map(|(id, one)| (id, one.name.as_str()));
        find(&self.nobody(group, "activity"), name, known, diagnostics)
    }

    pub(super) fn event_of(
        &self,
        group: GroupId,
        name: &Text,
        diagnostics: &mut Diagnostics,
    ) -> Option<EventId> {
        let known = self.machine(group).events.iter().map(|(id, one)| (id, one.name.as_str()));
        find(&self.nobody(group, "event"), name, known, diagnostics)
    }

    pub(super) fn reply_of(
        &self,
        group: GroupId,
        name: &Text,
        diagnostics: &mut Diagnostics,
    ) -> Option<ReplyId> {
        let known = self.machine(group).replies.iter().map(|(id, one)| (id, one.name.as_str()));
        find(&self.nobody(group, "reply"), name, known, diagnostics)
    }

    pub(super) fn field_of(
        &self,
        group: GroupId,
        name: &Text,
        diagnostics: &mut Diagnostics,
    ) -> Option<FieldId> {
        let known = self.machine(group).fields.iter().map(|(id, one)| (id, one.name.as_str()));
        find(&self.nobody(group, "field"), name, known, diagnostics)
    }

    /// A state; the machine itself is none.
    pub(super) fn state_of(
        &self,
        group: GroupId,
        name: &Text,
        diagnostics: &mut Diagnostics,
    ) -> Option<StateId> {
        let states = self.machine(group).states.iter().skip(1);
        let known = states.map(|(id, one)| (id, one.name.as_str()));
        find(&self.nobody(group, "state"), name, known, diagnostics)
    }

    /// A condition on the data of one instance.
    pub(super) fn condition(
        &self,
        group: GroupId,
        text: &Text,
        setting: &Setting<'_>,
        diagnostics: &mut Diagnostics,
    ) -> Option<Expression> {
        self.vocabulary(group)?.condition(text, setting, diagnostics)
    }

    /// A value over the data of one instance.
    pub(super) fn value(
        &self,
        group: GroupId,
        text: &Text,
        wanted: ValueType,
        setting: &Setting<'_>,
        diagnostics: &mut Diagnostics,
    ) -> Option<Expression> {
        self.vocabulary(group)?.value(text, wanted, setting, diagnostics)
    }

    fn vocabulary(&self, group: GroupId) -> Option<&Vocabulary<'a>> {
        self.vocabularies.get(self.declared.groups[group].machine.index())
    }
}

/// There is no event and no result.
pub(super) const DATA_ONLY: Setting<'static> =
    Setting { event: None, result: None, reply: false, hand_written: false };
