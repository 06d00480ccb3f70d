//! What callers do and are told: replies, events, groups.

use super::data::TypeReader;
use super::names::Scope;
use crate::arena::Arena;
use crate::code::Code;
use crate::diagnostics::{Diagnostic, Diagnostics, quoted};
use crate::document::{self, Document};
use crate::machine::{Answer, AnswerKind, Event, EventId, Group, GroupId, Reply, ReplyId};
use crate::source::Text;

/// The declared replies, and `ok` behind them where nobody declared it.
pub(super) fn replies<'d>(
    document: &'d Document,
    scope: &mut Scope<'d>,
    diagnostics: &mut Diagnostics,
) -> (Arena<ReplyId, Reply>, ReplyId) {
    let mut replies = Arena::new();
    for written in &document.replies {
        let is_ok = written.name.value == OK;
        if let (true, Some(success)) = (is_ok, written.success.as_ref().filter(|s| !s.value)) {
            let message = "`ok` is what a call answers that succeeded";
            diagnostics.push(
                Diagnostic::new(Code::WrongReplyKind, success.span, message)
                    .help("remove `success:`, or give the reply another name"),
            );
        }
        let id = replies.push(Reply {
            name: written.name.value.clone(),
            title: written.title.as_ref().map(|title| title.value.clone()),
            doc: written.doc.as_ref().map(|doc| doc.value.clone()),
            code: written.code.as_ref().map(|code| code.value),
            success: is_ok || written.success.as_ref().is_some_and(|success| success.value),
            span: written.name.span,
            declared: true,
        });
        scope.replies.declare(&written.name, id);
    }
    let ok = scope.replies.id(OK).unwrap_or_else(|| {
        replies.push(Reply {
            name: OK.to_owned(),
            title: None,
            doc: None,
            code: None,
            success: true,
            span: document.machine.span,
            declared: false,
        })
    });
    (replies, ok)
}

const OK: &str = "ok";

/// The events, with all they may answer.
pub(super) fn events<'d>(
    document: &'d Document,
    reader: &mut TypeReader<'_, 'd>,
    ok: ReplyId,
    diagnostics: &mut Diagnostics,
) -> Arena<EventId, Event> {
    let scope = reader.scope;
    let every_call: Vec<ReplyId> = find_replies(scope, &document.every_call, ok, diagnostics);
    let event = |written: &'d document::Event| {
        let mut replies = find_replies(scope, &written.replies, ok, diagnostics);
        if !written.only {
            replies.extend(every_call.iter().copied().chain([ok]));
        }
        replies.sort_unstable();
        replies.dedup();
        Event {
            name: written.name.value.clone(),
            title: written.title.as_ref().map(|title| title.value.clone()),
            doc: written.doc.as_ref().map(|doc| doc.value.clone()),
            params: reader.params(&written.params, diagnostics),
            replies,
            otherwise: written
                .otherwise
                .as_ref()
                .and_then(|answer| self::answer(scope, answer, ok, diagnostics)),
            groups: Vec::new(),
            satisfies: scope.find_all(&written.satisfies, diagnostics),
            span: written.name.span,
        }
    };
    document.events.iter().map(event).collect()
}

/// The groups, and for each event those it is in.
pub(super) fn groups(
    document: &Document,
    scope: &Scope<'_>,
    events: &mut Arena<EventId, Event>,
    diagnostics: &mut Diagnostics,
) -> Arena<GroupId, Group> {
    let mut groups = Arena::new();
    for (name, members) in &document.groups {
        if let Some(event) = scope.events.place(&name.value) {
            let message = format!("{} is an event and a group", quoted(&name.value));
            diagnostics.push(
                Diagnostic::new(Code::DuplicateName, name.span, message)
                    .also(event, "the event")
                    .help("both stand under `transitions:`; give the group another name"),
            );
        }
        let mut inside = Vec::new();
        for member in members {
            let Some(event) = scope.find::<EventId>(member, diagnostics) else { continue };
            if inside.contains(&event) {
                let message =
                    format!("{} is in {} twice", quoted(&member.value), quoted(&name.value));
                diagnostics.push(
                    Diagnostic::new(Code::DuplicateName, member.span, message)
                        .help("remove one of the two"),
                );
                continue;
            }
            inside.push(event);
            events[event].groups.push(groups.next_id());
        }
        groups.push(Group { name: name.value.clone(), events: inside, span: name.span });
    }
    groups
}

/// The reply of this name; `ok` is one also where nobody declares it.
pub(super) fn find_reply(
    scope: &Scope<'_>,
    name: &Text,
    ok: ReplyId,
    diagnostics: &mut Diagnostics,
) -> Option<ReplyId> {
    if name.value == OK {
        return Some(ok);
    }
    scope.find(name, diagnostics)
}

fn find_replies(
    scope: &Scope<'_>,
    names: &[Text],
    ok: ReplyId,
    diagnostics: &mut Diagnostics,
) -> Vec<ReplyId> {
    names.iter().filter_map(|name| find_reply(scope, name, ok, diagnostics)).collect()
}

/// What an `otherwise:` says.
pub(super) fn answer(
    scope: &Scope<'_>,
    written: &document::Answer,
    ok: ReplyId,
    diagnostics: &mut Diagnostics,
) -> Option<Answer> {
    let (kind, name) = match written {
        document::Answer::Refuse(name) => (AnswerKind::Refuse, name),
        document::Answer::Ignore(name) => (AnswerKind::Ignore, name),
    };
    let reply = find_reply(scope, name, ok, diagnostics)?;
    Some(Answer { kind, reply, span: name.span })
}
