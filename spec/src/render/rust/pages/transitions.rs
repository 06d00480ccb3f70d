//! The transitions of a state, one line for each branch of the file.

use super::links;
use crate::machine::{
    AnswerKind, Decision, Machine, Role, StateId, Transition, TransitionId, Trigger,
};
use crate::render::markdown::code;
use crate::render::rust::docs::escape;
use crate::render::words;
use std::collections::BTreeMap;

/// What a state itself declares, as a list; empty, if that is nothing.
pub(super) fn list(machine: &Machine, state: StateId) -> String {
    let mut branches: BTreeMap<_, Vec<TransitionId>> = BTreeMap::new();
    for (id, transition) in machine.transitions.iter() {
        if transition.source == state {
            branches.entry(transition.branch).or_default().push(id);
        }
    }
    branches.values().map(|of_branch| line(machine, of_branch)).collect()
}

/// One branch: what it answers to, when, what it does with the state and what else.
fn line(machine: &Machine, of_branch: &[TransitionId]) -> String {
    let Some(&first) = of_branch.first() else { return String::new() };
    let transition = &machine[first];
    let mut parts = vec![decided(machine, transition)];
    if let Some(activity) = transition.attempt {
        parts.push(format!("tries {}", links::activity(machine, activity)));
    }
    let actions = words::actions(machine, transition);
    if !actions.is_empty() {
        let actions = actions.iter().map(|&action| links::action(machine, action));
        parts.push(format!("does {}", links::listed(actions)));
    }
    let assigned = transition.assign.iter();
    let assigned = assigned.map(|a| code(&format!("{} = {}", machine[a.field].name, a.value.text)));
    let assigned = links::listed(assigned);
    if !assigned.is_empty() {
        parts.push(format!("sets {assigned}"));
    }
    if let Some(reply) = transition.reply {
        parts.push(format!("answers {}", links::reply(machine, reply)));
    }
    let role = match transition.role {
        Role::Normal => String::new(),
        role => format!("{}, ", role.as_str()),
    };
    let when = words::guard(machine, transition).map(|guard| format!(" if {}", code(&guard)));
    let doc = transition.doc.as_deref().map(|doc| format!(" {}", escape(&words::one_line(doc))));
    format!(
        "- {}{}: {} ({role}line {}).{}\n",
        triggers(machine, of_branch),
        when.unwrap_or_default(),
        parts.join(", "),
        machine.source.line(transition.span.start),
        doc.unwrap_or_default()
    )
}

fn triggers(machine: &Machine, of_branch: &[TransitionId]) -> String {
    let trigger = |&id: &TransitionId| match machine[id].trigger {
        Trigger::Event(event) => links::event(machine, event),
        Trigger::AttemptFailed(of) => match machine[of].trigger {
            Trigger::Event(event) => format!("{}, its `try` failed", links::event(machine, event)),
            _ => escape(&words::trigger(machine, id)),
        },
        Trigger::Done(state) if state == machine[id].source => "done".to_owned(),
        Trigger::Done(state) => format!("{} is done", links::state(machine, state)),
        Trigger::Failed(_) | Trigger::After(_) => escape(&words::trigger(machine, id)),
    };
    let mut triggers: Vec<String> = of_branch.iter().map(trigger).collect();
    triggers.dedup();
    links::listed(triggers)
}

fn decided(machine: &Machine, transition: &Transition) -> String {
    match transition.decision {
        Decision::Target { state, .. } => {
            format!("goes to {}", links::state(machine, state))
        }
        Decision::Stay => "stays".to_owned(),
        Decision::Answer(answer) => {
            let how = match answer.kind {
                AnswerKind::Refuse => "refused",
                AnswerKind::Ignore => "ignored",
            };
            format!("{how} with {}", links::reply(machine, answer.reply))
        }
    }
}
