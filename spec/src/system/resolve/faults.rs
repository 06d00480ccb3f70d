//! What can go wrong.

use super::calls::{Passing, passed};
use super::names::find;
use super::stage::{DATA_ONLY, Stage};
use super::starts::waits_in;
use crate::arena::Arena;
use crate::code::Code;
use crate::diagnostics::{Diagnostic, Diagnostics, quoted};
use crate::machine::{ActivityId, ReplyId};
use crate::source::Text;
use crate::system::document::{self, Answers, Document};
use crate::system::model::{Call, CallId, Fault, FaultId, FaultKind, GroupId, Tell};

/// More faults than this are not explored together.
const MOST_FAULTS: usize = 32;

type Calls = Arena<CallId, Call>;

pub(super) fn read(
    document: &Document,
    stage: &Stage<'_>,
    calls: &Calls,
    diagnostics: &mut Diagnostics,
) -> Arena<FaultId, Fault> {
    let mut faults = Arena::new();
    if let Some(written) = document.faults.get(MOST_FAULTS) {
        let message = format!("more than {MOST_FAULTS} faults are too many to be explored");
        let diagnostic = Diagnostic::new(Code::WrongShape, written.name.span, message);
        diagnostics.push(diagnostic.help("join some: `fails:` takes a list of work"));
    }
    for written in document.faults.iter().take(MOST_FAULTS) {
        let kind = match &written.kind {
            document::FaultKind::Fails(work) => {
                let work = (&written.name, work.as_slice());
                Some(FaultKind::Fails(fails(work, stage, calls, diagnostics)))
            }
            document::FaultKind::Restarts { group, answers, tells } => {
                let written_calls = &document.calls;
                restarts((group, answers, tells), stage, (calls, written_calls), diagnostics)
            }
        };
        faults.push(Fault {
            name: written.name.value.clone(),
            doc: written.doc.as_ref().map(|doc| doc.value.clone()),
            // A stand-in, so that properties can name it; it was reported.
            kind: kind.unwrap_or(FaultKind::Fails(Vec::new())),
            span: written.name.span,
        });
    }
    faults
}

/// The unwired activities that are named: one by one, or all of some instances.
fn fails(
    (name, work): (&Text, &[Text]),
    stage: &Stage<'_>,
    calls: &Calls,
    diagnostics: &mut Diagnostics,
) -> Vec<(GroupId, ActivityId)> {
    let is_wired = |group, activity| {
        calls.values().any(|call| (call.caller, call.activity) == (group, activity))
    };
    let mut found = Vec::new();
    if work.is_empty() {
        let message = format!("{} makes nothing fail", quoted(&name.value));
        let diagnostic = Diagnostic::new(Code::WrongShape, name.span, message);
        diagnostics.push(diagnostic.help("name work, or instances, under `fails:`"));
    }
    for word in work {
        if !word.value.contains('.') {
            let Some(group) = stage.group(word, diagnostics) else { continue };
            let known = found.len();
            let activities = stage.machine(group).activities.iter();
            found.extend(
                activities
                    .filter(|&(id, activity)| !activity.infallible && !is_wired(group, id))
                    .map(|(id, _)| (group, id)),
            );
            if found.len() == known {
                let message = format!("no work of {} can fail by itself", quoted(&word.value));
                let diagnostic = Diagnostic::new(Code::WrongShape, word.span, message);
                diagnostics.push(diagnostic.help("what is a call fails as its callee answers"));
            }
            continue;
        }
        let Some((group, activity)) = stage.activity(word, diagnostics) else { continue };
        let why = match (is_wired(group, activity), stage.machine(group)[activity].infallible) {
            (true, _) => "is a call: it fails as its callee answers",
            (_, true) => "cannot fail: it is `infallible: true`",
            (false, false) => {
                found.push((group, activity));
                continue;
            }
        };
        let message = format!("{} {why}", quoted(&word.value));
        let diagnostic = Diagnostic::new(Code::WrongShape, word.span, message);
        diagnostics.push(diagnostic.help("name work that is no call and may fail"));
    }
    found.sort();
    found.dedup();
    found
}

/// An event that somebody is sent, with its parameters.
type Told = (Text, Vec<(Text, Text)>);

fn restarts(
    (name, answers, tells): (&Text, &Answers, &[Told]),
    stage: &Stage<'_>,
    calls: (&Calls, &[document::Call]),
    diagnostics: &mut Diagnostics,
) -> Option<FaultKind> {
    let group = stage.group(name, diagnostics)?;
    let answers = answered(group, name, answers, stage, calls, diagnostics);
    if let Some((second, _)) = tells.get(1) {
        let message = "a fault is told by one event".to_owned();
        let diagnostic = Diagnostic::new(Code::WrongShape, second.span, message);
        diagnostics.push(diagnostic.help("write a fault for each, or tell one who tells others"));
    }
    let tells = match tells.first() {
        Some((event, values)) => Some(tell(group, event, values, stage, diagnostics)?),
        None => None,
    };
    Some(FaultKind::Restarts { group, answers, tells })
}

fn tell(
    lost: GroupId,
    word: &Text,
    values: &[(Text, Text)],
    stage: &Stage<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<Tell> {
    let (group, event) = stage.event(word, diagnostics)?;
    let passing = Passing {
        written: values,
        wanted: &stage.machine(group)[event].params,
        of: group,
        over: lost,
        owner: word,
        key: &word.value,
        what: "parameter",
        setting: DATA_ONLY,
    };
    let arguments = passed(&passing, stage, diagnostics)?;
    Some(Tell { group, event, arguments })
}

/// What the calls end with that wait for a lost instance.
fn answered(
    group: GroupId,
    name: &Text,
    answers: &Answers,
    stage: &Stage<'_>,
    (calls, written_calls): (&Calls, &[document::Call]),
    diagnostics: &mut Diagnostics,
) -> Vec<(CallId, ReplyId)> {
    let to_group = calls.iter().filter(|(_, call)| call.callee == group);
    let machine = stage.machine(group);
    let mut found = Vec::new();
    let mut unanswered = Vec::new();
    let mut may_wait = false;
    let each = match answers {
        Answers::Each(each) => named_calls(each, group, stage, (calls, written_calls), diagnostics),
        Answers::One(_) | Answers::Nothing => Vec::new(),
    };
    for (id, call) in to_group {
        let waits = waits_in(machine, call.event).is_some();
        let reply = match answers {
            Answers::One(reply) => Some(reply),
            _ => each.iter().find(|(other, _)| *other == id).map(|&(_, reply)| reply),
        };
        match reply {
            Some(reply) if waits => {
                found.extend(failure(call, reply, stage, diagnostics).map(|reply| (id, reply)))
            }
            None if waits => unanswered.push(id),
            _ => {}
        }
        may_wait |= waits;
    }
    if let Answers::One(reply) = answers
        && !may_wait
        && calls.len() == written_calls.len()
    {
        let message = format!("nobody ever waits for {}", quoted(&name.value));
        let diagnostic = Diagnostic::new(Code::WrongShape, reply.span, message);
        diagnostics
            .push(diagnostic.help("all calls to it are answered at once: remove `answers:`"));
    }
    if !unanswered.is_empty() {
        let called = |id: &CallId| {
            let call = &calls[*id];
            let activity = &stage.machine(call.caller)[call.activity].name;
            format!("{}.{activity}", stage.name(call.caller))
        };
        let names: Vec<String> = unanswered.iter().map(called).collect();
        let listed = super::names::listed(names.iter().map(String::as_str));
        let message = format!(
            "{listed} may be waiting for what is lost of {}, and would never end",
            quoted(&name.value)
        );
        diagnostics.push(Diagnostic::new(Code::MissingKey, name.span, message).help(
            "say what it then fails with: `answers: reply`, or call by call \
                 `answers: {clients.ask: reply}`",
        ));
    }
    found
}

/// The calls that `answers:` names, each with its reply.
fn named_calls<'w>(
    each: &'w [(Text, Text)],
    group: GroupId,
    stage: &Stage<'_>,
    (calls, written_calls): (&Calls, &[document::Call]),
    diagnostics: &mut Diagnostics,
) -> Vec<(CallId, &'w Text)> {
    let names: Vec<(CallId, String)> = calls
        .iter()
        .filter(|(_, call)| call.callee == group)
        .map(|(id, call)| {
            let activity = &stage.machine(call.caller)[call.activity].name;
            (id, format!("{}.{activity}", stage.name(call.caller)))
        })
        .collect();
    let known = names.iter().map(|(id, name)| (*id, name.as_str()));
    let nobody = format!("to `{}` there is no call", stage.name(group));
    // What is wrong with a call that could not be read was said there.
    let is_unread = |name: &Text| {
        let written = written_calls.iter().any(|call| call.from.value == name.value);
        written && written_calls.len() > calls.len()
    };
    let readable = each.iter().filter(|(name, _)| !is_unread(name));
    readable
        .filter_map(|(name, reply)| Some((find(&nobody, name, known.clone(), diagnostics)?, reply)))
        .collect()
}

/// The failure of the caller that a waiting call ends with.
fn failure(
    call: &Call,
    name: &Text,
    stage: &Stage<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<ReplyId> {
    let reply = stage.reply_of(call.caller, name, diagnostics)?;
    super::calls::failure(name, (call.caller, call.activity), reply, stage, diagnostics)
}
