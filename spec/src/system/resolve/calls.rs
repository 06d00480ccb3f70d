//! Calls: an activity of one machine that is an event of another.

mod endings;
mod passing;

pub(super) use endings::failure;
pub(super) use passing::{Passing, passed};

use super::stage::{DATA_ONLY, Stage};
use super::starts::{Starts, waits_in};
use crate::arena::Arena;
use crate::code::Code;
use crate::diagnostics::{Diagnostic, Diagnostics, quoted};
use crate::expression::Setting;
use crate::machine::{ActivityId, EventId, Expression};
use crate::system::document::{self, Document};
use crate::system::model::{Call, CallId, GroupId, Members};

/// All calls that could be read.
pub(super) fn read(
    document: &Document,
    stage: &Stage<'_>,
    diagnostics: &mut Diagnostics,
) -> Arena<CallId, Call> {
    let read = |written| call(written, stage, diagnostics);
    document.calls.iter().filter_map(read).collect()
}

/// Who calls whom.
#[derive(Clone, Copy)]
struct Ends {
    caller: GroupId,
    activity: ActivityId,
    callee: GroupId,
    event: EventId,
}

fn call(
    written: &document::Call,
    stage: &Stage<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<Call> {
    let from = stage.activity(&written.from, diagnostics);
    let to = stage.event(&written.to, diagnostics);
    let ((caller, activity), (callee, event)) = (from?, to?);
    let ends = Ends { caller, activity, callee, event };
    let members = members(written, ends, stage, diagnostics);
    answers_in_time(written, ends, stage, diagnostics);
    let arguments = arguments(written, ends, stage, diagnostics);
    let results = passed(
        &Passing {
            written: &written.result,
            wanted: &stage.machine(caller)[activity].result,
            of: caller,
            over: callee,
            owner: &written.from,
            key: "result",
            what: "part",
            setting: DATA_ONLY,
        },
        stage,
        diagnostics,
    );
    let replies = endings::read(written, ends, stage, diagnostics);
    let (arguments, results) = (arguments?, results?);
    let span = written.from.span;
    Some(Call { caller, activity, callee, event, members, arguments, results, replies, span })
}

/// Which of several instances; of one, that one.
fn members(
    written: &document::Call,
    ends: Ends,
    stage: &Stage<'_>,
    diagnostics: &mut Diagnostics,
) -> Members {
    let callees = &stage.groups()[ends.callee];
    if let Some(members) = &written.members {
        return members.value;
    }
    if callees.count > 1 {
        let message =
            format!("`{}` has {} instances: which are called?", callees.name, callees.count);
        diagnostics.push(Diagnostic::new(Code::MissingKey, written.to.span, message).help(
            "write `members: all`, one after the other until one fails; `members: every`, also \
             after a failure; or `members: any`, one of them",
        ));
    }
    Members::All
}

/// A `try` is over before anything else happens, so its callee must answer at once.
fn answers_in_time(
    written: &document::Call,
    ends: Ends,
    stage: &Stage<'_>,
    diagnostics: &mut Diagnostics,
) {
    let (caller, callee) = (stage.machine(ends.caller), stage.machine(ends.callee));
    if !Starts::of(caller, ends.activity).is_tried() {
        return;
    }
    let Some(state) = waits_in(callee, ends.event) else { return };
    let activity = &caller[ends.activity].name;
    let message = format!(
        "{} is tried, but {} may leave its caller waiting in `{}`",
        quoted(&written.from.value),
        quoted(&written.to.value),
        callee[state].name
    );
    diagnostics.push(Diagnostic::new(Code::MustAnswerAtOnce, written.to.span, message).help(
        format!(
            "let a state of `{}` run it, `invoke: {activity}`, or call an event that answers at \
             once",
            caller.name
        ),
    ));
}

/// The parameters of the event.
fn arguments(
    written: &document::Call,
    ends: Ends,
    stage: &Stage<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<Vec<Expression>> {
    let (caller, callee) = (stage.machine(ends.caller), stage.machine(ends.callee));
    let starts = Starts::of(caller, ends.activity);
    let with_event = !starts.tried_otherwise && starts.run_by.is_none();
    let starters = if with_event { starts.tried_by.as_slice() } else { &[] };
    let read = |starter: Option<EventId>, diagnostics: &mut Diagnostics| {
        let event = starter.map(|event| &caller[event]);
        let event = event.map(|event| (event.name.as_str(), event.params.as_slice()));
        let passing = Passing {
            written: &written.with,
            wanted: &callee[ends.event].params,
            of: ends.callee,
            over: ends.caller,
            owner: &written.to,
            key: "with",
            what: "parameter",
            setting: Setting { event, ..DATA_ONLY },
        };
        passed(&passing, stage, diagnostics)
    };
    let arguments = read(starters.first().copied(), diagnostics)?;
    for &starter in starters.iter().skip(1) {
        let other = read(Some(starter), diagnostics)?;
        for (first, second) in arguments.iter().zip(&other) {
            if first.expr != second.expr {
                diagnostics.push(stand_differently(first, starters, caller));
                return None;
            }
        }
    }
    Some(arguments)
}

/// Several events start the activity, and what is said means another thing in each.
fn stand_differently(
    argument: &Expression,
    starters: &[EventId],
    caller: &crate::machine::Machine,
) -> Diagnostic {
    let events = starters.iter().map(|&event| caller[event].name.as_str());
    let message = format!(
        "{} is not at the same place in {}, which all try this",
        quoted(&argument.text),
        super::names::listed(events)
    );
    Diagnostic::new(Code::ParameterMismatch, argument.span, message)
        .help("declare these parameters in the same order")
}
