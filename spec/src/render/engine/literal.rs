//! Texts of the author where other languages read them: nothing in them may mean anything there.

use std::fmt::Write as _;

/// A text in JavaScript.
pub(crate) fn javascript(text: &str) -> String {
    escaped(text, |text, c| {
        let mut units = [0; 2];
        for unit in c.encode_utf16(&mut units) {
            let _ = write!(text, "\\u{unit:04x}");
        }
    })
}

/// A text in Python.
pub(crate) fn python(text: &str) -> String {
    escaped(text, |text, c| {
        let _ = write!(text, "\\U{:08x}", u32::from(c));
    })
}

/// A text in single quotes. `<` is escaped, too: no text ends a script of a page it is pasted into.
fn escaped(text: &str, escape: impl Fn(&mut String, char)) -> String {
    let mut quoted = "'".to_owned();
    for c in text.chars() {
        match c {
            '\'' | '\\' => quoted.extend(['\\', c]),
            '\n' => quoted.push_str("\\n"),
            '<' => escape(&mut quoted, c),
            c if is_odd(c) => escape(&mut quoted, c),
            c => quoted.push(c),
        }
    }
    quoted.push('\'');
    quoted
}

/// Whether a character is not seen, or changes how others are seen, or ends a line somewhere.
fn is_odd(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}')
        || matches!(c, '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}')
        || matches!(c, '\u{fffe}' | '\u{ffff}')
}

/// A text in an attribute of XML, in double quotes.
pub(crate) fn xml_attribute(text: &str) -> String {
    let mut quoted = "\"".to_owned();
    for c in text.chars() {
        match c {
            '&' => quoted.push_str("&amp;"),
            '<' => quoted.push_str("&lt;"),
            '>' => quoted.push_str("&gt;"),
            '"' => quoted.push_str("&quot;"),
            '\n' => quoted.push_str("&#10;"),
            c if is_odd(c) => quoted.push('\u{fffd}'),
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}

/// A text in YAML, in double quotes.
pub(crate) fn yaml_text(text: &str) -> String {
    let mut quoted = "\"".to_owned();
    for c in text.chars() {
        match c {
            '"' | '\\' => quoted.extend(['\\', c]),
            '\n' => quoted.push_str("\\n"),
            c if is_odd(c) => {
                let _ = write!(quoted, "\\U{:08x}", u32::from(c));
            }
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}

/// A text in a comment of any of the languages, on one line.
pub(crate) fn remark(text: &str) -> String {
    let seen = |c: char| if c.is_whitespace() || is_odd(c) { ' ' } else { c };
    let line: String = text.chars().map(seen).collect();
    let words: Vec<&str> = line.split(' ').filter(|word| !word.is_empty()).collect();
    // `--` may not stand in a comment of XML, `*/` ends one of JavaScript.
    let line = words.join(" ").replace("*/", "* /");
    let mut text = String::new();
    for c in line.chars() {
        if c == '-' && text.ends_with('-') {
            text.push(' ');
        }
        text.push(c);
    }
    if text.ends_with('-') { text + "." } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_leaves_its_quotes() {
        let odd = "it's \\ </script>\n\u{2028}\u{202e}\"&<>";
        assert_eq!(javascript(odd), r#"'it\'s \\ \u003c/script>\n\u2028\u202e"&\u003c>'"#);
        assert_eq!(python("\u{0}'"), r"'\U00000000\''");
        assert_eq!(xml_attribute("a\"<b>&\n\u{0}"), "\"a&quot;&lt;b&gt;&amp;&#10;\u{fffd}\"");
        assert_eq!(javascript("\u{1F600}"), "'\u{1F600}'");
    }

    #[test]
    fn a_remark_ends_no_comment() {
        assert_eq!(remark("a --> b\r\n--- */ x -"), "a - -> b - - - * / x -.");
    }
}
