//! A machine in SCXML, with the data model of ECMAScript.
//!
//! The machine itself becomes a state around all others, because `<scxml>` can hold no transitions.

use crate::machine::{ActionId, Machine, StateId};
use crate::render::engine::{
    Case, Cause, Chart, GUARDS, Handler, Language, doubts, remark, xml_attribute,
};

const LANGUAGE: Language = Language::Scxml;

/// The machine as a document of SCXML.
pub fn scxml(machine: &Machine) -> String {
    let chart = Chart::new(machine);
    let mut out = Document::default();
    out.line("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    head(&mut out, &chart);
    let root = xml_attribute(&chart.state(machine.root()));
    out.open(
        "scxml",
        &format!(
            " xmlns=\"http://www.w3.org/2005/07/scxml\" version=\"1.0\" datamodel=\"ecmascript\" \
             name={} initial={root}",
            xml_attribute(&machine.name)
        ),
    );
    datamodel(&mut out, &chart);
    state(&mut out, &chart, machine.root());
    out.close("scxml");
    out.text
}

fn head(out: &mut Document, chart: &Chart<'_>) {
    let machine = chart.machine;
    out.line("<!--");
    out.line(&format!("{}: `{}` in SCXML.", remark(machine.label()), machine.name));
    let file = remark(machine.source.file_name());
    out.line(&format!("Generated from {file} by `lifechart render`, as SCXML; do not edit."));
    out.line("");
    USE.lines().for_each(|line| out.line(line));
    let doubts = doubts(chart);
    if !doubts.is_empty() {
        out.line("");
        out.line("What this does not carry, or does otherwise:");
    }
    for doubt in doubts {
        out.line(&format!("* {}", remark(&doubt)));
    }
    out.line("-->");
}

const USE: &str = "\
Send events with the data `{params: {..}, guards: {..}, failed: 'REPLY', result: {..}}`: parameters,
answers of hand-written guards, and how a `try` ends. Running work reports `done.ACTIVITY` with
`result`, or `failed.ACTIVITY` with `failed`, and with the `ticket` of `Work`.
After each event `Outcome` says what came of it: `verdict`, `reply` (null: none yet), `answers` (a
call that was waiting, and its reply) and `interrupted` (an activity to be stopped).
Actions are told by `log`, with the label `action`.";

fn datamodel(out: &mut Document, chart: &Chart<'_>) {
    out.open("datamodel", "");
    let mut variables = LANGUAGE.variables(chart);
    variables.push((LANGUAGE.variable("next"), LANGUAGE.nothing().to_owned()));
    for (name, value) in variables {
        out.empty("data", &format!(" id={} expr={}", xml_attribute(&name), xml_attribute(&value)));
    }
    out.close("datamodel");
}

fn state(out: &mut Document, chart: &Chart<'_>, id: StateId) {
    let machine = chart.machine;
    let declared = &machine[id];
    if id != machine.root() {
        for text in [&declared.title, &declared.doc].into_iter().flatten() {
            out.line(&format!("<!-- {} -->", remark(text)));
        }
    }
    let mut attributes = format!(" id={}", xml_attribute(&chart.state(id)));
    if let Some(initial) = declared.initial {
        attributes += &format!(" initial={}", xml_attribute(&machine[initial].name));
    }
    out.open("state", &attributes);
    entry(out, chart, id);
    exit(out, chart, id);
    for handler in chart.handlers(id) {
        handler.cases.iter().for_each(|case| transition(out, chart, handler, case));
    }
    if id == machine.root() && chart.asked_by_time() {
        out.open("transition", &format!(" event={}", xml_attribute(GUARDS)));
        assign(out, &LANGUAGE.variable("guards"), "_event.data.guards");
        out.close("transition");
    }
    declared.children.iter().for_each(|&child| state(out, chart, child));
    out.close("state");
}

/// Entry actions, clocks and work, in this order.
fn entry(out: &mut Document, chart: &Chart<'_>, id: StateId) {
    let declared = &chart.machine[id];
    let begun = LANGUAGE.started(chart, id);
    if declared.entry.is_empty() && declared.after.is_empty() && begun.is_empty() {
        return;
    }
    out.open("onentry", "");
    declared.entry.iter().for_each(|&action| run(out, chart, action));
    for slot in 0..declared.after.len() {
        let name = xml_attribute(&chart.cause(Cause::Due(id, slot)));
        let delay = xml_attribute(&format!("{}ms", chart.delay_milliseconds(id, slot)));
        out.empty("send", &format!(" event={name} id={name} delay={delay}"));
    }
    begun.iter().for_each(|(name, value)| assign(out, name, value));
    out.close("onentry");
}

fn exit(out: &mut Document, chart: &Chart<'_>, id: StateId) {
    let declared = &chart.machine[id];
    let is_left = id != chart.machine.root() && !declared.after.is_empty();
    if declared.exit.is_empty() && !is_left {
        return;
    }
    out.open("onexit", "");
    declared.exit.iter().for_each(|&action| run(out, chart, action));
    for slot in 0..declared.after.len() {
        let name = xml_attribute(&chart.cause(Cause::Due(id, slot)));
        out.empty("cancel", &format!(" sendid={name}"));
    }
    out.close("onexit");
}

fn transition(out: &mut Document, chart: &Chart<'_>, handler: &Handler<'_>, case: &Case<'_>) {
    let said = case.branch.and_then(|branch| branch.label.as_ref().or(branch.doc.as_ref()));
    if let Some(text) = said {
        out.line(&format!("<!-- {} -->", remark(text)));
    }
    let mut attributes = format!(" event={}", xml_attribute(&chart.cause(handler.cause)));
    if let Some(condition) = LANGUAGE.all(chart, &case.conditions) {
        attributes += &format!(" cond={}", xml_attribute(&condition));
    }
    if let Some(moves) = case.moves {
        attributes += &format!(" target={}", xml_attribute(&chart.state(moves.target)));
        if moves.inside {
            attributes += " type=\"internal\"";
        }
    }
    out.open("transition", &attributes);
    case.actions.iter().for_each(|&action| run(out, chart, action));
    for (name, value) in LANGUAGE.assigned(chart, case).iter().chain(&LANGUAGE.record(chart, case))
    {
        assign(out, name, value);
    }
    out.close("transition");
}

fn run(out: &mut Document, chart: &Chart<'_>, action: ActionId) {
    let action = &chart.machine[action];
    let told = LANGUAGE.object(&[
        ("name", LANGUAGE.text(&action.name)),
        ("params", LANGUAGE.params(&action.params)),
    ]);
    out.empty("log", &format!(" label=\"action\" expr={}", xml_attribute(&told)));
}

fn assign(out: &mut Document, location: &str, value: &str) {
    let (location, value) = (xml_attribute(location), xml_attribute(value));
    out.empty("assign", &format!(" location={location} expr={value}"));
}

/// Lines of XML, indented.
#[derive(Debug, Default)]
struct Document {
    text: String,
    depth: usize,
}

impl Document {
    fn line(&mut self, line: &str) {
        if !line.is_empty() {
            self.text.extend(std::iter::repeat_n("  ", self.depth));
        }
        self.text.push_str(line);
        self.text.push('\n');
    }

    fn open(&mut self, name: &str, attributes: &str) {
        self.line(&format!("<{name}{attributes}>"));
        self.depth += 1;
    }

    fn close(&mut self, name: &str) {
        self.depth = self.depth.saturating_sub(1);
        self.line(&format!("</{name}>"));
    }

    fn empty(&mut self, name: &str, attributes: &str) {
        self.line(&format!("<{name}{attributes}/>"));
    }
}
