//! How generated files are called, and the line in them that says where they come from.

use super::{Arguments, Form};
use clap::ValueEnum as _;

/// How a form is called as a file, and what stands around a comment in it, if it has none of its own.
struct File {
    extension: String,
    comment: Option<(&'static str, &'static str)>,
}

impl File {
    fn of(form: Form) -> Self {
        const MARKUP: Option<(&str, &str)> = Some(("<!-- ", " -->"));
        let word = word(form);
        let (extension, comment) = match word.as_str() {
            "svg" => ("svg", MARKUP),
            "dot" => ("dot", Some(("// ", ""))),
            "mermaid" => ("mmd", Some(("%% ", ""))),
            "plantuml" => ("puml", Some(("' ", ""))),
            "sequence" => ("sequence.md", MARKUP),
            "suites" => ("suites.md", MARKUP),
            "table" => ("table.md", MARKUP),
            "trace" => ("trace.md", MARKUP),
            "trace-json" => ("trace.json", None),
            "rust" => ("rs", None),
            "promela" => ("pml", None),
            "xstate" => ("mjs", None),
            "sismic" => ("sismic.yaml", None),
            other => (other, None),
        };
        Self { extension: extension.to_owned(), comment }
    }
}

fn word(form: Form) -> String {
    form.to_possible_value().map(|value| value.get_name().to_owned()).unwrap_or_default()
}

/// The end of the name of a file of this form.
pub(super) fn extension(form: Form) -> String {
    File::of(form).extension
}

/// The content, with a line that says where it comes from, if it does not say so itself.
pub(super) fn marked(arguments: &Arguments, content: &str) -> String {
    let comment = File::of(arguments.to).comment.filter(|_| arguments.marked);
    let Some((open, close)) = comment else { return content.to_owned() };
    // Comments of markup may not hold `--` at all.
    let option =
        if close.is_empty() { format!(" --to {}", word(arguments.to)) } else { String::new() };
    let line = format!("{open}{}{close}\n", origin_of(arguments, &option));
    // What stands between two such lines has to come first.
    let head = content.strip_prefix("---\n").and_then(|rest| rest.split_once("\n---\n"));
    match head {
        Some((head, rest)) if arguments.to == Form::Mermaid => {
            format!("---\n{head}\n---\n{line}{rest}")
        }
        _ => line + content,
    }
}

/// Where a file comes from that has no lines, if it is to say so.
pub(super) fn mark(arguments: &Arguments) -> Option<String> {
    arguments.marked.then(|| origin_of(arguments, &format!(" --to {}", word(arguments.to))))
}

fn origin_of(arguments: &Arguments, option: &str) -> String {
    let file = arguments.file.file_name().unwrap_or_default().to_string_lossy();
    // Neither may end the comment.
    let file = file.replace(char::is_control, " ").replace("--", "- -");
    format!("Generated from {file} by `lifechart render{option}`; do not edit.")
}

pub(super) fn said_origin(text: &str) -> Option<&str> {
    let (_, behind) = text.split_once("Generated from ")?;
    let (origin, behind) = behind.split_once(" by")?;
    let is_ours = behind.trim_start().starts_with("`lifechart render") && !origin.contains('\n');
    is_ours.then_some(origin)
}

#[cfg(test)]
mod tests {
    use super::said_origin;

    #[test]
    fn only_what_the_command_has_written_says_where_it_comes_from() {
        let promela =
            "/* Every run. Generated from a b.yaml by\n   `lifechart render --to promela`; do";
        assert_eq!(said_origin(promela), Some("a b.yaml"));
        let scxml = "<!--\nGenerated from x.yaml by `lifechart render`, as SCXML; do not edit.";
        assert_eq!(said_origin(scxml), Some("x.yaml"));
        for text in ["", "Generated from x by protoc", "Generated from\nx by `lifechart render`"] {
            assert_eq!(said_origin(text), None, "{text}");
        }
    }
}
