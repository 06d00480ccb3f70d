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

/// The text, or its beginning where it is longer than `most` characters.
pub(super) fn shortened(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let beginning: String = text.chars().take(most.saturating_sub(1)).collect();
    format!("{}\u{2026}", beginning.trim_end())
}

/// Words joined by commas, in lines of about `width` characters.
pub(super) fn wrapped(words: &[String], width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for (index, word) in words.iter().enumerate() {
        let comma = if index + 1 < words.len() { "," } else { "" };
        match lines.last_mut() {
            Some(line) if line.chars().count() + word.chars().count() < width => {
                line.push(' ');
                line.push_str(word);
                line.push_str(comma);
            }
            _ => lines.push(format!("{word}{comma}")),
        }
    }
    lines
}
