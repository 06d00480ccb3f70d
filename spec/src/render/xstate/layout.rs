//! Objects and lists of JavaScript, laid out as a person would.

use crate::render::engine::javascript;

/// The longest line that something is put on as a whole.
const WIDTH: usize = 100;

/// A value of JavaScript.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Script {
    /// Written already.
    Raw(String),
    /// A list.
    List(Vec<Script>),
    /// An object.
    Map(Vec<Entry>),
    /// A call with one argument.
    Call(String, Box<Script>),
}

/// A line of an object.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Entry {
    /// A property.
    Pair(String, Script),
    /// A remark about the next one.
    Remark(String),
}

impl Entry {
    pub(super) fn pair(name: &str, value: Script) -> Self {
        Entry::Pair(name.to_owned(), value)
    }
}

impl Script {
    pub(super) fn raw(text: impl Into<String>) -> Self {
        Script::Raw(text.into())
    }

    pub(super) fn text(text: &str) -> Self {
        Script::Raw(javascript(text))
    }

    pub(super) fn call(name: &str, argument: Script) -> Self {
        Script::Call(name.to_owned(), Box::new(argument))
    }

    /// Writes it, the first line continuing the one there is.
    pub(super) fn write(&self, out: &mut String, depth: usize) {
        let line = out.len() - out.rfind('\n').map_or(0, |end| end + 1);
        if let Some(short) = self.on_one_line()
            && line + short.chars().count() < WIDTH
        {
            return out.push_str(&short);
        }
        let inner = depth + 1;
        match self {
            Script::Raw(text) => out.push_str(text),
            Script::Call(name, argument) => {
                out.push_str(name);
                out.push('(');
                argument.write(out, depth);
                out.push(')');
            }
            Script::List(items) => {
                out.push_str("[\n");
                for item in items {
                    indent(out, inner);
                    item.write(out, inner);
                    out.push_str(",\n");
                }
                indent(out, depth);
                out.push(']');
            }
            Script::Map(entries) => {
                out.push_str("{\n");
                for entry in entries {
                    indent(out, inner);
                    write_entry(entry, out, inner);
                }
                indent(out, depth);
                out.push('}');
            }
        }
    }

    fn on_one_line(&self) -> Option<String> {
        Some(match self {
            Script::Raw(text) => text.clone(),
            Script::Call(name, argument) => format!("{name}({})", argument.on_one_line()?),
            Script::List(items) => {
                let items: Option<Vec<String>> = items.iter().map(Script::on_one_line).collect();
                format!("[{}]", items?.join(", "))
            }
            Script::Map(entries) if entries.is_empty() => "{}".to_owned(),
            Script::Map(entries) => {
                let short = |entry: &Entry| match entry {
                    Entry::Remark(_) => None,
                    Entry::Pair(name, value) => {
                        Some(format!("{}: {}", key(name), value.on_one_line()?))
                    }
                };
                let entries: Option<Vec<String>> = entries.iter().map(short).collect();
                format!("{{ {} }}", entries?.join(", "))
            }
        })
    }
}

fn write_entry(entry: &Entry, out: &mut String, depth: usize) {
    match entry {
        Entry::Remark(text) => {
            out.push_str("// ");
            out.push_str(text);
            out.push('\n');
        }
        Entry::Pair(name, value) => {
            out.push_str(&key(name));
            out.push_str(": ");
            value.write(out, depth);
            out.push_str(",\n");
        }
    }
}

/// A property's name; also keywords may stand there without quotes.
fn key(name: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let begins = name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_');
    if begins && name.chars().all(plain) { name.to_owned() } else { javascript(name) }
}

fn indent(out: &mut String, depth: usize) {
    out.extend(std::iter::repeat_n("  ", depth));
}
