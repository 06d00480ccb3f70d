//! How a wired activity ends for each reply of its callee.

use super::Ends;
use crate::arena::Id as _;
use crate::code::Code;
use crate::diagnostics::{Diagnostic, Diagnostics, quoted};
use crate::machine::ReplyId;
use crate::source::Text;
use crate::system::document;
use crate::system::model::{Ending, GroupId};
use crate::system::resolve::names::listed;
use crate::system::resolve::stage::Stage;

pub(super) fn read(
    written: &document::Call,
    ends: Ends,
    stage: &Stage<'_>,
    diagnostics: &mut Diagnostics,
) -> Vec<Option<Ending>> {
    let (caller, callee) = (stage.machine(ends.caller), stage.machine(ends.callee));
    let known = diagnostics.len();
    let said = said(written, ends, stage, diagnostics);
    let otherwise = written.otherwise.as_ref();
    let otherwise = otherwise.and_then(|name| ending(name, ends, stage, diagnostics));
    let mut endings = vec![None; callee.replies.len()];
    let mut untold = Vec::new();
    for &reply in &callee[ends.event].replies {
        let named = said.iter().find(|(other, _)| *other == reply).map(|&(_, ending)| ending);
        let same = || match callee[reply].success {
            true => Some(Ending::Done),
            false => same_name(&callee[reply].name, ends, stage).map(Ending::Failed),
        };
        let ending = named.or_else(same).or(otherwise);
        match ending {
            Some(_) => endings[reply.index()] = ending,
            None => untold.push(callee[reply].name.as_str()),
        }
    }
    if !untold.is_empty() && diagnostics.len() == known {
        let activity = &caller[ends.activity].name;
        let what = match (caller[ends.activity].infallible, untold.len()) {
            (true, _) => "",
            (false, 1) => " with a reply of this name",
            (false, _) => " with replies of these names",
        };
        let message = format!(
            "{} may answer {}, but {} cannot fail{what}",
            quoted(&written.to.value),
            listed(untold.iter().copied()),
            quoted(&written.from.value)
        );
        let (to, from) = (&written.to.value, &written.from.value);
        let into = told(ends, stage);
        let help = match into.first() {
            None => format!(
                "if the work is over all the same, say so: `{from}: {{to: {to}, otherwise: ok}}`; \
                 else let it fail: give the events of `{}` that start `{activity}` a failure under \
                 `replies:`",
                caller.name
            ),
            Some(first) => {
                let each = untold.iter().map(|reply| format!("{reply}: {first}"));
                let each: Vec<String> = each.collect();
                format!(
                    "say what it fails with, reply by reply: `{from}: {{to: {to}, replies: {{{}}}}}`, \
                     or for all that have no name in common: `otherwise: {first}`; there is {}, and \
                     `ok` where the work is done all the same",
                    each.join(", "),
                    listed(into.iter().copied())
                )
            }
        };
        diagnostics.push(Diagnostic::new(Code::UnmappedReply, written.to.span, message).help(help));
    }
    endings
}

/// What `replies:` says.
fn said(
    written: &document::Call,
    ends: Ends,
    stage: &Stage<'_>,
    diagnostics: &mut Diagnostics,
) -> Vec<(ReplyId, Ending)> {
    let callee = stage.machine(ends.callee);
    let mut said = Vec::new();
    for (from, into) in &written.replies {
        let reply = stage.reply_of(ends.callee, from, diagnostics);
        let ending = ending(into, ends, stage, diagnostics);
        let Some(reply) = reply else { continue };
        if !callee[ends.event].replies.contains(&reply) {
            let event = &callee[ends.event].name;
            let message = format!("`{event}` never answers {}", quoted(&from.value));
            diagnostics
                .push(Diagnostic::new(Code::ReplyNotListed, from.span, message).help("remove it"));
        } else if let Some(ending) = ending {
            said.push((reply, ending));
        }
    }
    said
}

/// How the activity ends that ends with this reply of the caller's machine.
fn ending(
    name: &Text,
    ends: Ends,
    stage: &Stage<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<Ending> {
    let reply = stage.reply_of(ends.caller, name, diagnostics)?;
    let caller = stage.machine(ends.caller);
    if caller[reply].success {
        return Some(Ending::Done);
    }
    failure(name, (ends.caller, ends.activity), reply, stage, diagnostics).map(Ending::Failed)
}

/// Reports a failure that the activity cannot end with.
pub(in crate::system::resolve) fn failure(
    name: &Text,
    (group, activity): (GroupId, crate::machine::ActivityId),
    reply: ReplyId,
    stage: &Stage<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<ReplyId> {
    let machine = stage.machine(group);
    let activity = &machine[activity];
    if activity.errors.contains(&reply) {
        return Some(reply);
    }
    let message = format!("`{}` cannot fail with {}", activity.name, quoted(&name.value));
    let errors = activity.errors.iter().map(|&error| machine[error].name.as_str());
    let help = match activity.infallible {
        true => "it is `infallible: true`".to_owned(),
        false => format!(
            "it can fail with {}: the failures that all events list which start it",
            listed(errors)
        ),
    };
    diagnostics.push(Diagnostic::new(Code::ReplyNotListed, name.span, message).help(help));
    None
}

/// The failure of the same name, if the activity can end with it.
fn same_name(name: &str, ends: Ends, stage: &Stage<'_>) -> Option<ReplyId> {
    let caller = stage.machine(ends.caller);
    let errors = caller[ends.activity].errors.iter().copied();
    errors.into_iter().find(|&error| caller[error].name == name)
}

/// The names of what the activity can fail with.
fn told<'a>(ends: Ends, stage: &Stage<'a>) -> Vec<&'a str> {
    let caller = stage.machine(ends.caller);
    caller[ends.activity].errors.iter().map(|&error| caller[error].name.as_str()).collect()
}
