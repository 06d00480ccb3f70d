//! What comes from outside: events, and ids that nobody has had before.

use super::names::{dotted, find, twice};
use super::stage::Stage;
use crate::code::Code;
use crate::diagnostics::{Diagnostic, Diagnostics, quoted};
use crate::machine::{ActivityId, Kind, Param};
use crate::source::Text;
use crate::system::document::{Document, OutsideEvent};
use crate::system::model::{GroupId, Outside};

/// Parts of results that are a new id each time.
type Fresh = Vec<(GroupId, ActivityId, usize)>;

pub(super) fn read(
    document: &Document,
    stage: &Stage<'_>,
    wired: &[(GroupId, ActivityId)],
    diagnostics: &mut Diagnostics,
) -> (Vec<Outside>, Fresh) {
    let mut outside: Vec<Outside> = Vec::new();
    for (name, events) in &document.outside {
        let Some(group) = stage.group(name, diagnostics) else { continue };
        for written in events {
            let Some(found) = event(group, written, stage, diagnostics) else { continue };
            let same = |other: &&Outside| (other.group, other.event) == (group, found.event);
            match outside.iter().find(same) {
                Some(first) => {
                    let message = format!("{} stands here twice", quoted(&written.name.value));
                    diagnostics.push(twice(message, found.span, first.span));
                }
                None => outside.push(found),
            }
        }
    }
    let fresh = document.fresh.iter();
    let fresh = fresh.filter_map(|word| result(word, stage, wired, diagnostics)).collect();
    (outside, fresh)
}

fn event(
    group: GroupId,
    written: &OutsideEvent,
    stage: &Stage<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<Outside> {
    let event = stage.event_of(group, &written.name, diagnostics)?;
    let params = &stage.machine(group)[event].params;
    let mut fresh = vec![false; params.len()];
    for name in &written.fresh {
        let nobody = format!("{} has no parameter", quoted(&written.name.value));
        let known = params.iter().enumerate().map(|(index, param)| (index, param.name.as_str()));
        let found = find(&nobody, name, known, diagnostics);
        if let Some(index) = found.filter(|&index| is_id(params.get(index), name, diagnostics))
            && let Some(is_fresh) = fresh.get_mut(index)
        {
            *is_fresh = true;
        }
    }
    Some(Outside { group, event, fresh, span: written.name.span })
}

/// Only an id can be one that nobody has had before.
fn is_id(param: Option<&Param>, name: &Text, diagnostics: &mut Diagnostics) -> bool {
    let is_id = param.is_some_and(|param| matches!(param.ty.kind, Kind::Id(_)));
    if !is_id {
        let message = format!("{} is no id, so it cannot be fresh", quoted(&name.value));
        let diagnostic = Diagnostic::new(Code::WrongShape, name.span, message);
        diagnostics.push(diagnostic.help("of other types every value is tried"));
    }
    is_id
}

/// `instances.activity.part`
fn result(
    word: &Text,
    stage: &Stage<'_>,
    wired: &[(GroupId, ActivityId)],
    diagnostics: &mut Diagnostics,
) -> Option<(GroupId, ActivityId, usize)> {
    let parts = dotted(stage.source, word);
    let [group, activity, part] = parts.as_slice() else {
        let message = format!("{} is not a part of a result", quoted(&word.value));
        let diagnostic = Diagnostic::new(Code::WrongShape, word.span, message);
        diagnostics.push(diagnostic.help("write it as `instances.activity.part`"));
        return None;
    };
    let group = stage.group(group, diagnostics)?;
    let id = stage.activity_of(group, activity, diagnostics)?;
    let result = &stage.machine(group)[id].result;
    let known = result.iter().enumerate().map(|(index, part)| (index, part.name.as_str()));
    let nobody = format!("the result of {} has no part", quoted(&activity.value));
    let index = find(&nobody, part, known, diagnostics)?;
    if wired.contains(&(group, id)) {
        let message = format!("{} is a call: its callee says the result", quoted(&activity.value));
        let diagnostic = Diagnostic::new(Code::ConflictingKeys, word.span, message);
        diagnostics.push(diagnostic.help("remove it here, or the call"));
        return None;
    }
    is_id(result.get(index), part, diagnostics).then_some((group, id, index))
}
