//! JSON with keys in the order in which they were said: editors offer them so.

use std::fmt;

/// A value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Json {
    Text(String),
    Number(u64),
    Bool(bool),
    List(Vec<Json>),
    Object(Vec<(String, Json)>),
}

impl Json {
    pub(super) fn text(text: &str) -> Self {
        Json::Text(text.to_owned())
    }

    pub(super) fn object<'a>(entries: impl IntoIterator<Item = (&'a str, Json)>) -> Self {
        Json::Object(entries.into_iter().map(|(key, value)| (key.to_owned(), value)).collect())
    }

    /// Whether it reads well on one line.
    fn is_short(&self) -> bool {
        const LONGEST: usize = 100;
        let mut line = String::new();
        let has_depth = |value: &Json| match value {
            Json::List(items) => {
                items.iter().any(|item| matches!(item, Json::List(_) | Json::Object(_)))
            }
            Json::Object(entries) => !entries.is_empty(),
            _ => false,
        };
        let is_flat = match self {
            Json::Object(entries) => !entries.iter().any(|(_, value)| has_depth(value)),
            other => !has_depth(other),
        };
        is_flat && self.write(&mut line, None).is_ok() && line.len() <= LONGEST
    }

    /// Writes it with lines of its own, or on one line, if there is no `indent`.
    fn write(&self, out: &mut dyn fmt::Write, indent: Option<usize>) -> fmt::Result {
        let indent = indent.filter(|_| !self.is_on_one_line());
        match self {
            Json::Text(text) => quoted(out, text),
            Json::Number(number) => write!(out, "{number}"),
            Json::Bool(value) => write!(out, "{value}"),
            Json::List(items) => {
                let items = items.iter().map(|item| (None, item));
                between(out, ['[', ']'], items, indent)
            }
            Json::Object(entries) => {
                let entries = entries.iter().map(|(key, value)| (Some(key.as_str()), value));
                between(out, ['{', '}'], entries, indent)
            }
        }
    }

    fn is_on_one_line(&self) -> bool {
        match self {
            Json::List(_) | Json::Object(_) => self.is_short(),
            _ => true,
        }
    }
}

fn between<'a>(
    out: &mut dyn fmt::Write,
    [open, close]: [char; 2],
    entries: impl Iterator<Item = (Option<&'a str>, &'a Json)>,
    indent: Option<usize>,
) -> fmt::Result {
    let line = |out: &mut dyn fmt::Write, depth: usize| write!(out, "\n{:1$}", "", depth * 2);
    out.write_char(open)?;
    let mut is_first = true;
    for (key, value) in entries {
        if !std::mem::replace(&mut is_first, false) {
            out.write_str(if indent.is_some() { "," } else { ", " })?;
        }
        if let Some(indent) = indent {
            line(out, indent + 1)?;
        }
        if let Some(key) = key {
            quoted(out, key)?;
            out.write_str(": ")?;
        }
        value.write(out, indent.map(|indent| indent + 1))?;
    }
    if let Some(indent) = indent.filter(|_| !is_first) {
        line(out, indent)?;
    }
    out.write_char(close)
}

fn quoted(out: &mut dyn fmt::Write, text: &str) -> fmt::Result {
    out.write_char('"')?;
    for c in text.chars() {
        match c {
            '"' | '\\' => write!(out, "\\{c}")?,
            c if c.is_control() => write!(out, "\\u{:04x}", u32::from(c))?,
            c => out.write_char(c)?,
        }
    }
    out.write_char('"')
}

impl fmt::Display for Json {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.write(f, Some(0))
    }
}

#[cfg(test)]
mod tests {
    use super::Json;

    #[test]
    fn what_is_short_stands_on_one_line() {
        let short = Json::object([("type", Json::text("a \"b\" \\ \u{7}"))]);
        assert_eq!(short.to_string(), r#"{"type": "a \"b\" \\ \u0007"}"#);
        let deep = Json::object([("a", short), ("b", Json::List(Vec::new()))]);
        let expected = "{\n  \"a\": {\"type\": \"a \\\"b\\\" \\\\ \\u0007\"},\n  \"b\": []\n}";
        assert_eq!(deep.to_string(), expected);
    }
}
