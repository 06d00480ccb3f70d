//! Text in Graphviz: quoted strings and HTML-like labels.

use crate::render::words::one_line;

/// A quoted string.
pub(super) fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

/// A quoted string of several lines, for tooltips.
pub(super) fn quoted_lines(lines: &[String]) -> String {
    let lines: Vec<String> = lines
        .iter()
        .map(|line| one_line(line).replace('\\', "\\\\").replace('"', "\\\""))
        .collect();
    format!("\"{}\"", lines.join("\\n"))
}

/// Text for the inside of an HTML-like label, on one line.
pub(super) fn html(text: &str) -> String {
    let text = one_line(text);
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// Text of another colour and size inside an HTML-like label.
pub(super) fn small(text: &str, color: &str) -> String {
    format!("<font point-size=\"9\" color=\"{color}\">{}</font>", html(text))
}
