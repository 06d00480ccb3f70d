//! States of XState, and what happens in them.

use super::guards::{Guards, function};
use super::layout::{Entry, Script};
use crate::machine::{ActionId, Machine, Param, Role, StateId};
use crate::render::engine::{
    Call, Case, Cause, Chart, GUARDS, Handler, Language, Said, javascript, verdict,
};

const LANGUAGE: Language = Language::Xstate;

/// The machine and everything in it.
pub(super) fn machine(chart: &Chart<'_>, guards: &mut Guards) -> Script {
    let machine = chart.machine;
    let mut entries = vec![Entry::pair("id", Script::text(&machine.name))];
    let doc = machine.doc.as_ref().or(machine.title.as_ref());
    entries.extend(doc.map(|doc| Entry::pair("description", Script::text(doc))));
    entries.push(Entry::pair("context", super::context(chart)));
    entries.extend(body(chart, guards, machine.root()));
    Script::Map(entries)
}

fn state(chart: &Chart<'_>, guards: &mut Guards, id: StateId) -> Script {
    let state = &chart.machine[id];
    let mut entries = Vec::new();
    entries.extend(state.doc.iter().map(|doc| Entry::pair("description", Script::text(doc))));
    let mut meta = Vec::new();
    meta.extend(state.title.iter().map(|title| Entry::pair("title", Script::text(title))));
    meta.extend(state.code.map(|code| Entry::pair("code", Script::raw(code.to_string()))));
    if state.is_final {
        meta.push(Entry::pair("final", Script::raw("true")));
    }
    if !meta.is_empty() {
        entries.push(Entry::pair("meta", Script::Map(meta)));
    }
    entries.extend(body(chart, guards, id));
    Script::Map(entries)
}

fn body(chart: &Chart<'_>, guards: &mut Guards, id: StateId) -> Vec<Entry> {
    let machine = chart.machine;
    let declared = &machine[id];
    let mut entries = Vec::new();
    let initial = declared.initial.map(|initial| machine[initial].name.as_str());
    entries.extend(initial.map(|initial| Entry::pair("initial", Script::text(initial))));
    let mut entry: Vec<Script> =
        declared.entry.iter().map(|&action| run(machine, action)).collect();
    if let Some(work) = chart.work(id) {
        let params = vec![
            Entry::pair("activity", Script::text(&machine[work.activity].name)),
            Entry::pair(
                "interrupted",
                reply(machine, work.interrupted.map_or(Said::Nothing, Said::Reply)),
            ),
        ];
        entry.push(with_params("lifechart.start", Script::Map(params)));
    }
    if !entry.is_empty() {
        entries.push(Entry::pair("entry", Script::List(entry)));
    }
    if !declared.exit.is_empty() {
        let exit = declared.exit.iter().map(|&action| run(machine, action)).collect();
        entries.push(Entry::pair("exit", Script::List(exit)));
    }
    let (due, on): (Vec<_>, Vec<_>) =
        chart.handlers(id).iter().partition(|handler| matches!(handler.cause, Cause::Due(..)));
    let mut events: Vec<Entry> =
        on.into_iter().map(|handler| handled(chart, guards, handler)).collect();
    if id == machine.root() && chart.asked_by_time() {
        events.push(Entry::pair(GUARDS, Script::raw(SET_GUARDS)));
    }
    let after: Vec<Entry> =
        due.into_iter().map(|handler| handled(chart, guards, handler)).collect();
    for (name, entries_of) in [("on", events), ("after", after)] {
        if !entries_of.is_empty() {
            entries.push(Entry::pair(name, Script::Map(entries_of)));
        }
    }
    if !declared.children.is_empty() {
        let children = declared.children.iter();
        let children = children
            .map(|&child| Entry::pair(&machine[child].name, state(chart, guards, child)))
            .collect();
        entries.push(Entry::pair("states", Script::Map(children)));
    }
    entries
}

/// Answers of hand-written guards that deadlines ask, told beforehand.
const SET_GUARDS: &str = "{ actions: assign({ _guards: ({ context, event }) => ({ ...context._guards, ...event.guards }) }) }";

fn handled(chart: &Chart<'_>, guards: &mut Guards, handler: &Handler<'_>) -> Entry {
    let name = match handler.cause {
        Cause::Due(state, slot) => chart.delay(state, slot),
        cause => chart.cause(cause),
    };
    let mut cases: Vec<Script> =
        handler.cases.iter().map(|case| transition(chart, guards, handler.cause, case)).collect();
    match cases.len() {
        1 => Entry::Pair(name, cases.remove(0)),
        _ => Entry::Pair(name, Script::List(cases)),
    }
}

fn transition(chart: &Chart<'_>, guards: &mut Guards, cause: Cause, case: &Case<'_>) -> Script {
    let machine = chart.machine;
    let mut entries = Vec::new();
    let guard = guards.all(chart, &case.conditions);
    entries.extend(guard.map(|guard| Entry::pair("guard", guard)));
    if let Some(moves) = case.moves {
        entries.push(Entry::pair("target", Script::text(&path(machine, moves.target))));
        if !moves.inside {
            entries.push(Entry::pair("reenter", Script::raw("true")));
        }
    }
    entries.push(Entry::pair("actions", Script::List(actions(chart, cause, case))));
    if let Some(branch) = case.branch {
        let described = branch.label.as_ref().or(branch.doc.as_ref());
        entries.extend(described.map(|text| Entry::pair("description", Script::text(text))));
        if branch.role != Role::Normal {
            let role = Entry::pair("role", Script::text(branch.role.as_str()));
            entries.push(Entry::pair("meta", Script::Map(vec![role])));
        }
    }
    Script::Map(entries)
}

fn actions(chart: &Chart<'_>, cause: Cause, case: &Case<'_>) -> Vec<Script> {
    let machine = chart.machine;
    let mut actions: Vec<Script> =
        case.actions.iter().map(|&action| run(machine, action)).collect();
    let assigned: Vec<Entry> = case
        .assign
        .iter()
        .map(|assignment| {
            let field = &machine[assignment.field];
            let value = LANGUAGE.value(machine, &assignment.value.expr, case.sight, field.ty.kind);
            let constant = matches!(assignment.value.expr, crate::machine::Expr::Literal(_));
            let value = if constant { value } else { function(&value) };
            Entry::pair(&field.name, Script::raw(value))
        })
        .collect();
    if !assigned.is_empty() {
        actions.push(Script::call("assign", Script::Map(assigned)));
    }
    actions.push(record(chart, cause, case));
    actions
}

/// What writes down what came of the step.
fn record(chart: &Chart<'_>, _cause: Cause, case: &Case<'_>) -> Script {
    let machine = chart.machine;
    let (name, entries, said) = match case.call {
        Call::Interrupt(waits) | Call::Begin(waits @ Some(_)) => {
            let waits = waits.map_or("null".to_owned(), |event| javascript(&machine[event].name));
            let call = Entry::pair("call", Script::raw(waits));
            ("move", vec![Entry::pair("reply", reply(machine, case.said)), call], case.said)
        }
        Call::Hand => ("end", vec![Entry::pair("told", Script::raw("null"))], Said::Nothing),
        Call::Tell(told) => ("end", vec![Entry::pair("told", reply(machine, told))], told),
        Call::Keep | Call::Begin(None) => {
            let verdict = Entry::pair("verdict", Script::text(verdict(case.verdict)));
            ("answer", vec![verdict, Entry::pair("reply", reply(machine, case.said))], case.said)
        }
    };
    let name = format!("lifechart.{name}");
    let params = Script::Map(entries);
    match said {
        Said::Failure => Script::Map(vec![
            Entry::pair("type", Script::text(&name)),
            Entry::pair("params", lazily(params)),
        ]),
        _ => with_params(&name, params),
    }
}

/// Parameters that come from the event.
fn lazily(params: Script) -> Script {
    Script::Call("({ event }) => ".to_owned(), Box::new(params))
}

fn reply(machine: &Machine, said: Said) -> Script {
    match said {
        Said::Nothing => Script::raw("null"),
        Said::Reply(reply) => Script::text(&machine[reply].name),
        Said::Failure => Script::raw(LANGUAGE.failure()),
    }
}

/// An action, told what it wants to know of the event.
fn run(machine: &Machine, action: ActionId) -> Script {
    let action = &machine[action];
    if action.params.is_empty() {
        return Script::text(&action.name);
    }
    let given = |param: &Param| {
        Entry::pair(&param.name, Script::raw(format!("event.params.{}", param.name)))
    };
    Script::Map(vec![
        Entry::pair("type", Script::text(&action.name)),
        Entry::pair("params", lazily(Script::Map(action.params.iter().map(given).collect()))),
    ])
}

fn with_params(name: &str, params: Script) -> Script {
    Script::Map(vec![Entry::pair("type", Script::text(name)), Entry::pair("params", params)])
}

/// The id that XState gives a state: no two are the same, and none is that of the machine.
pub(super) fn path(machine: &Machine, state: StateId) -> String {
    let mut names: Vec<&str> = machine
        .ancestry(state)
        .filter(|&state| state != machine.root())
        .map(|state| machine[state].name.as_str())
        .collect();
    names.push(&machine.name);
    names.reverse();
    format!("#{}", names.join("."))
}
