//! The page: one file with its style, its script and its data.

use super::Subject;
use super::data::data;
use super::runs::{Shown, counterexamples, scenarios};
use lifechart_spec::machine::Machine;
use lifechart_spec::render::sequence;
use lifechart_spec::render::svg::{Options, svg};
use serde_json::Value;
use std::fmt::Write as _;

const STYLE: &str = concat!(include_str!("page.css"), include_str!("parts.css"));
const SCRIPT: &str = concat!(
    include_str!("page.js"),
    include_str!("picture.js"),
    include_str!("tables.js"),
    include_str!("simulator.js"),
    include_str!("copies.js"),
    include_str!("runs.js"),
    include_str!("log.js"),
    include_str!("begin.js"),
);
const BODY: &str = include_str!("page.html");

/// The page of a machine; the same machine, and the same logs, are always the same text.
pub(super) fn page(
    subject: &Subject<'_>,
    suites: Option<Value>,
    log: Option<&Value>,
    is_listed: bool,
) -> String {
    let machine = subject.machine;
    let (scenarios, broken) = (scenarios(subject), counterexamples(subject));
    let data = data(subject, &scenarios, &broken, (suites, log));
    let mut body = BODY.to_owned();
    let list = if is_listed { "<a href=\"index.html\">All lifecycles</a>" } else { "" };
    for (place, content) in [
        ("<!--list-->", list.to_owned()),
        ("<!--picture-->", picture(machine)),
        ("<!--broken-->", drawn("broken", &broken)),
        ("<!--scenarios-->", drawn("told", &scenarios)),
    ] {
        body = body.replacen(place, &content, 1);
    }
    let (head, data) = (head(machine.label()), embedded(&data.to_string()));
    format!(
        "{head}{body}<script type=\"application/json\" id=\"data\">{data}</script>\n\
         <script>\n{SCRIPT}</script>\n</html>\n"
    )
}

/// The picture, with the styles that diagrams need besides.
fn picture(machine: &Machine) -> String {
    let picture = svg(machine, &Options::default());
    picture.replacen("</style>", &format!("{}</style>", sequence::SHEET), 1)
}

/// Each run in a box of its own, which the script fills further.
fn drawn(kind: &str, runs: &[Shown<'_>]) -> String {
    let mut out = String::new();
    for run in runs {
        let name = escaped(run.name);
        let (title, open) = match kind {
            "broken" => (format!("A run in which {name} does not hold"), " open"),
            _ => (name.clone(), ""),
        };
        let _ = write!(
            out,
            "<details class=\"run\" id=\"{kind}-{name}\"{open}><summary>{title}</summary>\n<div class=\"diagram\">{}</div></details>\n",
            run.picture
        );
    }
    out
}

/// Everything before the body. Nothing is loaded, and nothing can be sent.
pub(super) fn head(title: &str) -> String {
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'\">\n\
         <title>{}</title>\n<style>\n{STYLE}</style>\n</head>\n",
        escaped(title)
    )
}

/// JSON inside a script element: nothing in it can end the element.
fn embedded(json: &str) -> String {
    let json: String = json.chars().filter(|&letter| !turns(letter)).collect();
    json.replace('<', "\\u003c").replace('\u{2028}', "\\u2028").replace('\u{2029}', "\\u2029")
}

/// Whether a letter turns the direction of what is written, so that it would read otherwise than it
/// is.
fn turns(letter: char) -> bool {
    matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

pub(super) fn escaped(text: &str) -> String {
    let text: String = text.chars().filter(|&letter| !turns(letter)).collect();
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
