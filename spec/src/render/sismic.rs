//! A machine for sismic: YAML, with code in Python.
//!
//! sismic has no transitions that keep the composite which declares them, so such a one stands in
//! each child instead, behind the child's own. Its clocks are events that are sent with a delay.

use crate::machine::{ActionId, Machine, StateId};
use crate::render::engine::{
    Case, Cause, Chart, Condition, GUARDS, Language, doubts, python, remark, yaml_text,
};
use std::fmt::Write as _;

const LANGUAGE: Language = Language::Python;

/// The machine as a chart of sismic.
pub fn sismic(machine: &Machine) -> String {
    let chart = Chart::new(machine);
    let mut text = head(&chart);
    text.push_str("statechart:\n");
    let _ = writeln!(text, "  name: {}", yaml_text(&machine.name));
    if let Some(doc) = machine.doc.as_ref().or(machine.title.as_ref()) {
        let _ = writeln!(text, "  description: {}", yaml_text(doc));
    }
    let variables = LANGUAGE.variables(&chart).into_iter();
    let mut preamble: Vec<String> = variables.map(|set| assignment(&set)).collect();
    if machine.states.values().any(|state| !state.after.is_empty()) {
        preamble.push("stays = {}".to_owned());
    }
    block(&mut text, 2, "preamble", &preamble);
    text.push_str("  root state:\n");
    state(&mut text, &chart, machine.root(), &" ".repeat(ROOT), Vec::new());
    text
}

fn head(chart: &Chart<'_>) -> String {
    let machine = chart.machine;
    let mut text = format!("# {}: `{}` for sismic.\n", remark(machine.label()), machine.name);
    let file = remark(machine.source.file_name());
    let _ =
        writeln!(text, "# Generated from {file} by `lifechart render --to sismic`; do not edit.");
    text.push_str("#\n");
    for line in USE.lines() {
        let _ = writeln!(text, "# {line}");
    }
    let doubts = doubts(chart);
    if !doubts.is_empty() {
        text.push_str("#\n# What this does not carry, or does otherwise:\n");
    }
    for doubt in doubts {
        let _ = writeln!(text, "# - {}", remark(&doubt));
    }
    text
}

const USE: &str = "\
Queue events with `params`, `guards`, `failed` and `result`: parameters, answers of hand-written
guards, and how a `try` ends. Running work reports `done.ACTIVITY` with `result`, or
`failed.ACTIVITY` with `failed`, and with the `ticket` of `work`.
After each event `outcome` says what came of it: `verdict`, `reply` (None: none yet), `answers` (a
call that was waiting, and its reply) and `interrupted` (an activity to be stopped).
Actions are told to listeners, as meta-events `action` with `action` and `params`.";

/// A cause and a case for it.
type Ruled<'m> = (Cause, Case<'m>);

/// A state and everything in it; `first` stands before its name.
fn state(text: &mut String, chart: &Chart<'_>, id: StateId, first: &str, copied: Vec<Ruled<'_>>) {
    let machine = chart.machine;
    let declared = &machine[id];
    let depth = first.len();
    let pad = " ".repeat(depth);
    let _ = writeln!(text, "{first}name: {}", yaml_text(&chart.state(id)));
    if let Some(initial) = declared.initial {
        let _ = writeln!(text, "{pad}initial: {}", yaml_text(&machine[initial].name));
    }
    block(text, depth, "on entry", &entry(chart, id));
    let exit: Vec<String> = declared.exit.iter().map(|&action| run(chart, action)).collect();
    block(text, depth, "on exit", &exit);
    let (mut rules, handed_down) = split(chart, id);
    rules.extend(copied);
    transitions(text, chart, depth, &rules);
    if !declared.children.is_empty() {
        let _ = writeln!(text, "{pad}states:");
    }
    for &child in &declared.children {
        let inside = &machine[child];
        for told in [&inside.title, &inside.doc].into_iter().flatten() {
            let _ = writeln!(text, "{pad}  # {}", remark(told));
        }
        let handed_down = if inside.is_final { Vec::new() } else { handed_down.clone() };
        state(text, chart, child, &format!("{pad}  - "), handed_down);
    }
}

/// The cases that stand in the state itself, and those that its children take over: each holds only
/// where none does that comes before it here.
fn split<'m>(chart: &Chart<'m>, id: StateId) -> (Vec<Ruled<'m>>, Vec<Ruled<'m>>) {
    let (mut own, mut handed_down) = (Vec::new(), Vec::new());
    for handler in chart.handlers(id) {
        let mut before: Vec<Condition<'m>> = Vec::new();
        for case in &handler.cases {
            if !case.moves.is_some_and(|moves| moves.inside) {
                before.push(Condition::Unless(case.conditions.clone()));
                own.push((handler.cause, case.clone()));
                continue;
            }
            let conditions = [before.clone(), case.conditions.clone()].concat();
            handed_down.push((handler.cause, Case { conditions, ..case.clone() }));
        }
    }
    (own, handed_down)
}

/// Entry actions, clocks and work, in this order.
fn entry(chart: &Chart<'_>, id: StateId) -> Vec<String> {
    let declared = &chart.machine[id];
    let mut lines: Vec<String> = declared.entry.iter().map(|&action| run(chart, action)).collect();
    if !declared.after.is_empty() {
        let name = python(&chart.state(id));
        lines.push(format!("stays[{name}] = stays.get({name}, 0) + 1"));
    }
    for (slot, after) in declared.after.iter().enumerate() {
        let due = python(&chart.cause(Cause::Due(id, slot)));
        let seconds = seconds(chart.machine[after.duration].value);
        let stay = format!("stays[{}]", python(&chart.state(id)));
        lines.push(format!("send({due}, delay={seconds}, stay={stay})"));
    }
    lines.extend(LANGUAGE.started(chart, id).iter().map(assignment));
    lines
}

fn seconds(duration: std::time::Duration) -> String {
    let rest = format!("{:09}", duration.subsec_nanos());
    let whole = duration.as_secs();
    match rest.trim_end_matches('0') {
        "" => whole.to_string(),
        rest => format!("{whole}.{rest}"),
    }
}

/// What comes first is tried first: sismic goes by priority alone.
fn transitions(text: &mut String, chart: &Chart<'_>, depth: usize, rules: &[Ruled<'_>]) {
    let pad = " ".repeat(depth);
    let asks_time = |chart: &Chart<'_>, depth: usize| depth == ROOT && chart.asked_by_time();
    if rules.is_empty() && !asks_time(chart, depth) {
        return;
    }
    let _ = writeln!(text, "{pad}transitions:");
    if asks_time(chart, depth) {
        let _ = writeln!(text, "{pad}  - event: {}", yaml_text(GUARDS));
        block(text, depth + 4, "action", &["guards.update(event.guards)".to_owned()]);
    }
    for (position, (cause, case)) in rules.iter().enumerate() {
        let said = case.branch.and_then(|branch| branch.label.as_ref().or(branch.doc.as_ref()));
        if let Some(said) = said {
            let _ = writeln!(text, "{pad}  # {}", remark(said));
        }
        let _ = writeln!(text, "{pad}  - event: {}", yaml_text(&chart.cause(*cause)));
        let behind = rules.iter().skip(position + 1).filter(|(other, _)| other == cause).count();
        if behind > 0 {
            let _ = writeln!(text, "{pad}    priority: {behind}");
        }
        if let Some(guard) = guard(chart, *cause, case) {
            let _ = writeln!(text, "{pad}    guard: {}", yaml_text(&guard));
        }
        if let Some(moves) = case.moves {
            let _ = writeln!(text, "{pad}    target: {}", yaml_text(&chart.state(moves.target)));
        }
        block(text, depth + 4, "action", &action(chart, case));
    }
}

/// How deep the machine itself stands.
const ROOT: usize = 4;

fn guard(chart: &Chart<'_>, cause: Cause, case: &Case<'_>) -> Option<String> {
    let guard = LANGUAGE.all(chart, &case.conditions);
    let Cause::Due(state, _) = cause else { return guard };
    let current = format!("event.stay == stays[{}]", python(&chart.state(state)));
    Some(guard.map_or_else(|| current.clone(), |guard| format!("{current} and ({guard})")))
}

fn action(chart: &Chart<'_>, case: &Case<'_>) -> Vec<String> {
    let mut lines: Vec<String> = case.actions.iter().map(|&action| run(chart, action)).collect();
    let sets = LANGUAGE.assigned(chart, case).into_iter().chain(LANGUAGE.record(chart, case));
    lines.extend(sets.map(|set| assignment(&set)));
    lines
}

fn run(chart: &Chart<'_>, action: ActionId) -> String {
    let action = &chart.machine[action];
    let params = LANGUAGE.params(&action.params);
    format!("notify('action', action={}, params={params})", python(&action.name))
}

fn assignment((name, value): &(String, String)) -> String {
    format!("{name} = {value}")
}

/// Lines of Python as they are.
fn block(text: &mut String, depth: usize, key: &str, lines: &[String]) {
    if lines.is_empty() {
        return;
    }
    let pad = " ".repeat(depth);
    let _ = writeln!(text, "{pad}{key}: |");
    for line in lines {
        let _ = writeln!(text, "{pad}  {line}");
    }
}
