//! The page: one file with its style, its script and its data.

use super::data::data;
use lifechart_spec::explore::Exploration;
use lifechart_spec::machine::Machine;
use lifechart_spec::render::svg::{Options, svg};

const STYLE: &str = include_str!("page.css");
const SCRIPT: &str = include_str!("page.js");
const BODY: &str = include_str!("page.html");

/// The page of a machine; the same machine is always the same text.
pub(super) fn page(machine: &Machine, exploration: &Exploration) -> String {
    let picture = svg(machine, &Options::default());
    let data = embedded(&data(machine, exploration).to_string());
    let body = BODY.replace("<!--picture-->", &picture);
    let title = escaped(machine.label());
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'\">\n\
         <title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n{body}\
         <script type=\"application/json\" id=\"data\">{data}</script>\n\
         <script>\n{SCRIPT}</script>\n</html>\n"
    )
}

/// A list of pages.
pub(super) fn index(pages: &[(String, String)]) -> String {
    let entry = |(name, title): &(String, String)| {
        format!("<li><a href=\"{}\">{}</a></li>\n", escaped(name), escaped(title))
    };
    let entries: String = pages.iter().map(entry).collect();
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>Lifecycles</title>\n<style>\n{STYLE}</style>\n</head>\n\
         <body><main><h1>Lifecycles</h1><ul>\n{entries}</ul></main></body>\n</html>\n"
    )
}

/// JSON inside a script element: nothing in it can end the element.
fn embedded(json: &str) -> String {
    json.replace('<', "\\u003c").replace('\u{2028}', "\\u2028").replace('\u{2029}', "\\u2029")
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
