//! A success where an event is refused, or a failure where it is ignored.

use super::Structure;
use crate::code::Code;
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::machine::{Answer, AnswerKind, Decision, Machine};

pub(super) fn check(structure: &Structure<'_, '_>, diagnostics: &mut Diagnostics) {
    let machine = structure.machine;
    let of_transitions = machine.transitions.values().filter_map(|t| match t.decision {
        Decision::Answer(answer) => Some(answer),
        Decision::Target { .. } | Decision::Stay => None,
    });
    let of_states = machine.states.values().filter_map(|state| state.otherwise);
    let of_events = machine.events.values().filter_map(|event| event.otherwise);
    let mut answers: Vec<Answer> = of_transitions.chain(of_states).chain(of_events).collect();
    // A group's branch is one branch.
    answers.sort_by_key(|answer| answer.span);
    answers.dedup_by_key(|answer| answer.span);
    for answer in answers {
        if let Some(mistake) = mistake(machine, answer) {
            diagnostics.push(mistake);
        }
    }
}

fn mistake(machine: &Machine, answer: Answer) -> Option<Diagnostic> {
    let reply = &machine[answer.reply];
    let name = &reply.name;
    let (message, help) = match (answer.kind, reply.success) {
        (AnswerKind::Refuse, true) => (
            format!("`{name}` is a success, so nothing is refused with it"),
            format!("write `ignore: {name}`, or refuse with a failure"),
        ),
        (AnswerKind::Ignore, false) => (
            format!("`{name}` is a failure, so nothing is ignored with it"),
            format!("write `refuse: {name}`, or ignore with a success such as `ok`"),
        ),
        _ => return None,
    };
    let diagnostic = Diagnostic::new(Code::WrongReplyKind, answer.span, message);
    let diagnostic = match reply.declared {
        true => diagnostic.also(reply.span, "declared here"),
        false => diagnostic,
    };
    Some(diagnostic.help(help))
}
