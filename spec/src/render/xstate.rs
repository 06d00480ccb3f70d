//! A machine for XState: a module of JavaScript that can be pasted into Stately's editor.
//!
//! What the engine has a word for is said in it: states, guards, actions, assignments and delays.
//! What a caller is told stands in the context, as `_outcome`.

mod guards;
mod layout;
mod states;

use crate::machine::Machine;
use crate::render::engine::{Chart, Language, doubts, remark};
use guards::Guards;
use layout::{Entry, Script};
use std::fmt::Write as _;

/// The machine as a module that exports `machine`.
pub fn xstate(machine: &Machine) -> String {
    let chart = Chart::new(machine);
    let mut guards = Guards::default();
    let states = states::machine(&chart, &mut guards);
    let mut text = head(&chart);
    let mut imports: Vec<&str> = guards.imports().chain(["assign", "setup"]).collect();
    imports.sort_unstable();
    let _ = writeln!(text, "import {{ {} }} from 'xstate';\n", imports.join(", "));
    text.push_str(&prelude(&chart));
    text.push_str("export const machine = setup(");
    let mut parts = vec![Entry::pair("actions", actions(&chart))];
    for (name, entries) in [("guards", guards.entries()), ("delays", delays(&chart))] {
        if !entries.is_empty() {
            parts.push(Entry::pair(name, Script::Map(entries)));
        }
    }
    Script::Map(parts).write(&mut text, 0);
    text.push_str(").createMachine(");
    states.write(&mut text, 0);
    text.push_str(");\n");
    text
}

fn head(chart: &Chart<'_>) -> String {
    let machine = chart.machine;
    let file = remark(machine.source.file_name());
    let mut text = format!(
        "// {}: `{}` for XState 5.\n// Generated from {file} by `lifechart render --to xstate`; do not edit.\n//\n",
        remark(machine.label()),
        machine.name,
    );
    for line in USE.lines() {
        let _ = writeln!(text, "// {line}");
    }
    let doubts = doubts(chart);
    if !doubts.is_empty() {
        text.push_str("//\n// What this does not carry, or does otherwise:\n");
    }
    for doubt in doubts {
        let _ = writeln!(text, "// - {}", remark(&doubt));
    }
    text.push('\n');
    text
}

const USE: &str = "\
Send `{ type: 'EVENT', params: {..}, guards: {..}, failed: 'REPLY', result: {..} }`: parameters,
answers of hand-written guards, and how a `try` ends. Running work reports `done.ACTIVITY` with
`result`, or `failed.ACTIVITY` with `failed`, and with the `ticket` of `context._work`.
After each event `context._outcome` says what came of it: `verdict`, `reply` (null: none yet),
`answers` (a call that was waiting, and its reply) and `interrupted` (an activity to be stopped).
Give your own actions with `machine.provide({ actions: {..} })`.";

/// What records the outcome of a step.
fn prelude(chart: &Chart<'_>) -> String {
    let work = if chart.has_work() { WORK } else { "" };
    format!("{ANSWER}{work}\n")
}

const ANSWER: &str = "\
const answer = assign((_, { verdict, reply }) => ({
  _outcome: { verdict, reply, answers: null, interrupted: null },
}));
";

const WORK: &str = "
// Work begins: it has a ticket, so that what is reported too late can be told apart.
const start = assign(({ context }, { activity, interrupted }) => ({
  _tickets: context._tickets + 1,
  _work: { activity, interrupted, ticket: context._tickets + 1 },
}));

// Another state was reached by an event or in time: work that ran is interrupted.
const move = assign(({ context }, { reply, call }) => {
  const { _work: work, _call: waiting } = context;
  const told = waiting !== null && work !== null && work.interrupted !== null;
  return {
    _work: null,
    _call: call,
    _outcome: {
      verdict: 'taken',
      reply,
      answers: told ? { call: waiting, reply: work.interrupted } : null,
      interrupted: work === null ? null : work.activity,
    },
  };
});

// Another state was reached because work has ended; `told` is null where other work goes on.
const end = assign(({ context }, { told }) => {
  const waiting = context._call;
  return {
    _work: null,
    _call: told === null ? waiting : null,
    _outcome: {
      verdict: 'taken',
      reply: null,
      answers: told !== null && waiting !== null ? { call: waiting, reply: told } : null,
      interrupted: null,
    },
  };
});

const isCurrent = ({ context, event }) =>
  event.ticket === undefined || (context._work !== null && event.ticket === context._work.ticket);
";

fn actions(chart: &Chart<'_>) -> Script {
    let machine = chart.machine;
    let mut entries = Vec::new();
    for action in machine.actions.values() {
        if let Some(doc) = &action.doc {
            entries.push(Entry::Remark(remark(doc)));
        }
        entries.push(Entry::pair(&action.name, Script::raw("() => {}")));
    }
    entries.push(Entry::pair("lifechart.answer", Script::raw("answer")));
    if chart.has_work() {
        for name in ["start", "move", "end"] {
            entries.push(Entry::pair(&format!("lifechart.{name}"), Script::raw(name)));
        }
    }
    Script::Map(entries)
}

fn delays(chart: &Chart<'_>) -> Vec<Entry> {
    let mut entries: Vec<(String, String)> = Vec::new();
    for (state, declared) in chart.machine.states.iter() {
        for slot in 0..declared.after.len() {
            let delay = chart.delay(state, slot);
            if !entries.iter().any(|(known, _)| *known == delay) {
                entries.push((delay, chart.delay_milliseconds(state, slot)));
            }
        }
    }
    entries.into_iter().map(|(name, value)| Entry::pair(&name, Script::raw(value))).collect()
}

/// The context as it begins.
fn context(chart: &Chart<'_>) -> Script {
    let machine = chart.machine;
    let mut entries = Vec::new();
    for field in machine.fields.values() {
        let kind = Some(field.ty.kind);
        let value = Language::Xstate.literal(machine, field.initial, kind);
        entries.push(Entry::pair(&field.name, Script::raw(value)));
    }
    if chart.has_work() {
        entries.push(Entry::pair("_call", Script::raw("null")));
        entries.push(Entry::pair("_work", Script::raw("null")));
        entries.push(Entry::pair("_tickets", Script::raw("0")));
    }
    if chart.asked_by_time() {
        entries.push(Entry::pair("_guards", Script::raw("{}")));
    }
    entries.push(Entry::pair("_outcome", Script::raw("null")));
    Script::Map(entries)
}
