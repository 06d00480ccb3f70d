//! What is said of two versions, as a comment on a pull request.

use super::words::{Words, counted, detail, sign, titled};
use lifechart_spec::diff::{Difference, Side, Verdict};
use lifechart_spec::render::union;
use std::fmt::Write as _;

/// Everything there is to say.
pub(super) fn markdown(words: &Words<'_>) -> String {
    let mut text = String::new();
    let verdict = words.verdict();
    let _ = writeln!(
        text,
        "### {}: **{}**\n\n{}.",
        escaped(&words.new.name),
        verdict.as_str(),
        escaped(&capital(&words.meaning()))
    );
    let (breaking, others) = words.differences();
    for (title, differences) in [("breaking", breaking), ("other", others)] {
        if differences.is_empty() {
            continue;
        }
        let count = counted(differences.len(), &format!("{title} difference"));
        let _ = writeln!(text, "\n#### {count}\n");
        for (number, difference) in (1..).zip(differences) {
            one_difference(words, number, difference, &mut text);
        }
    }
    changes(words, &mut text);
    if verdict != Verdict::Unchanged {
        let _ = writeln!(text, "\n{}.", escaped(&capital(&words.reach())));
    }
    text
}

fn one_difference(words: &Words<'_>, number: usize, difference: &Difference, text: &mut String) {
    let _ = write!(text, "{number}. **{}**", escaped(&words.headline(difference)));
    let places = |old, new| {
        let places = words.places(old, new).into_iter();
        let told = places.map(|(_, place)| code(&place));
        told.collect::<Vec<_>>().join(" → ")
    };
    let _ = writeln!(text, " ({})", places(difference.old, difference.new));
    if let Some((old, new)) = difference.cause {
        let _ = writeln!(text, "   They part earlier: {}", places(old, new));
    }
    if difference.steps.is_empty() {
        return;
    }
    text.push_str("\n   | | step | old | new |\n   |---|---|---|---|\n");
    for (at, step) in (1..).zip(&difference.steps) {
        let (old, new) = (words.came_of(Side::Old, step), words.came_of(Side::New, step));
        let same = old == new && at < difference.steps.len();
        let new = if same { "the same".to_owned() } else { escaped(&new) };
        let _ =
            writeln!(text, "   | {at} | {} | {} | {new} |", code(&words.done(step)), escaped(&old));
    }
    text.push('\n');
}

fn changes(words: &Words<'_>, text: &mut String) {
    let changes = &words.comparison.changes;
    if changes.is_empty() {
        return;
    }
    let _ = writeln!(text, "\n#### {}\n", counted(changes.len(), "change"));
    for change in changes {
        let places = words.places(change.old, change.new).into_iter();
        let places: Vec<String> = places.map(|(_, place)| code(&place)).collect();
        let sign = sign(change.fate);
        let _ = writeln!(text, "- `{sign}` {} ({})", escaped(&titled(change)), places.join(" → "));
        for changed in &change.details {
            let _ = writeln!(text, "  - {}", escaped(&detail(changed)));
        }
    }
    let diagram = union::mermaid(words.old, words.new, words.comparison);
    if let Some(diagram) = diagram {
        let _ = write!(text, "\n```mermaid\n{diagram}```\n");
    }
}

/// Text in which nothing means anything to Markdown or HTML.
fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for letter in text.chars() {
        match letter {
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '&' => escaped.push_str("&amp;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '#' | '@' | '~' | '$' => {
                escaped.push('\\');
                escaped.push(letter);
            }
            letter if letter.is_control() => escaped.push(' '),
            letter => escaped.push(letter),
        }
    }
    escaped
}

/// Text as code, in a table, too.
fn code(text: &str) -> String {
    let text: String =
        text.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
    if text.contains('`') || text.contains('|') {
        return escaped(&text);
    }
    format!("`{text}`")
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
