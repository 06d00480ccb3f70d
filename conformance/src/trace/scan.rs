//! JSON, one object a line: finds the values at known paths without building anything.

use memchr::memchr2;

/// Deeper nesting is no log.
const DEEPEST: usize = 64;

/// What a value is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Kind {
    /// There is none.
    #[default]
    Missing,
    /// `null`
    Null,
    /// `true` or `false`
    Bool,
    /// A number.
    Number,
    /// A string without escapes, without its quotes.
    Text,
    /// A string with escapes, without its quotes.
    Escaped,
    /// An object, as it is written.
    Object,
    /// A list, as it is written.
    List,
}

/// A value in a line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Token<'a> {
    /// What it is.
    pub(super) kind: Kind,
    /// What is written.
    pub(super) text: &'a [u8],
}

/// Which paths are looked for.
#[derive(Clone, Debug, Default)]
pub(super) struct Layout {
    levels: Vec<Level>,
    slots: usize,
}

#[derive(Clone, Debug, Default)]
struct Level {
    entries: Vec<Entry>,
}

#[derive(Clone, Debug)]
struct Entry {
    key: Box<[u8]>,
    slots: Vec<usize>,
    below: Option<usize>,
}

/// Why a line is no JSON object: what was wrong, and at which byte.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Malformed {
    /// What is wrong.
    pub(super) why: &'static str,
    /// Where.
    pub(super) at: usize,
}

impl Layout {
    /// Looks for nothing yet.
    pub(super) fn new() -> Self {
        Self { levels: vec![Level::default()], slots: 0 }
    }

    /// How many values are looked for.
    pub(super) fn slots(&self) -> usize {
        self.slots
    }

    /// Looks for the value at a path, too, and says where it is put.
    pub(super) fn find<S: AsRef<str>>(&mut self, path: &[S]) -> usize {
        let slot = self.slots;
        self.slots += 1;
        let mut level = 0;
        for (depth, key) in path.iter().enumerate() {
            let key = key.as_ref().as_bytes();
            let entries = &mut self.levels[level].entries;
            let place = entries.iter().position(|entry| *entry.key == *key).unwrap_or_else(|| {
                entries.push(Entry { key: key.into(), slots: Vec::new(), below: None });
                entries.len() - 1
            });
            if depth + 1 == path.len() {
                entries[place].slots.push(slot);
            } else if let Some(below) = entries[place].below {
                level = below;
            } else {
                let below = self.levels.len();
                self.levels[level].entries[place].below = Some(below);
                self.levels.push(Level::default());
                level = below;
            }
        }
        slot
    }

    /// Finds the values in a line.
    pub(super) fn scan<'a>(&self, line: &'a [u8], out: &mut [Token<'a>]) -> Result<(), Malformed> {
        out.fill(Token::default());
        let mut scanner = Scanner { line, at: 0, layout: self, out };
        scanner.blank();
        if scanner.peek() != Some(b'{') {
            return Err(scanner.wrong("an object is expected"));
        }
        scanner.object(Some(0), 0)?;
        scanner.blank();
        if scanner.at < line.len() {
            return Err(scanner.wrong("something follows the object"));
        }
        Ok(())
    }
}

struct Scanner<'s, 'a> {
    line: &'a [u8],
    at: usize,
    layout: &'s Layout,
    out: &'s mut [Token<'a>],
}

impl<'a> Scanner<'_, 'a> {
    fn wrong(&self, why: &'static str) -> Malformed {
        let cut_off = self.at >= self.line.len();
        Malformed { why: if cut_off { "the line is cut off" } else { why }, at: self.at }
    }

    #[inline]
    fn peek(&self) -> Option<u8> {
        self.line.get(self.at).copied()
    }

    #[inline]
    fn blank(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\r' | b'\n')) {
            self.at += 1;
        }
    }

    #[inline]
    fn sign(&mut self, sign: u8, why: &'static str) -> Result<(), Malformed> {
        self.blank();
        if self.peek() != Some(sign) {
            return Err(self.wrong(why));
        }
        self.at += 1;
        Ok(())
    }

    fn object(&mut self, level: Option<usize>, depth: usize) -> Result<(), Malformed> {
        if depth > DEEPEST {
            return Err(self.wrong("it is nested too deeply"));
        }
        self.at += 1;
        self.blank();
        if self.peek() == Some(b'}') {
            self.at += 1;
            return Ok(());
        }
        loop {
            self.blank();
            if self.peek() != Some(b'"') {
                return Err(self.wrong("a key in quotes is expected"));
            }
            let key = self.string()?;
            self.sign(b':', "`:` is expected")?;
            let layout = self.layout;
            let entry = level.and_then(|level| {
                let entries = &layout.levels.get(level)?.entries;
                match key.kind {
                    Kind::Text => entries.iter().find(|entry| *entry.key == *key.text),
                    _ => {
                        let key = unescaped(key.text)?;
                        entries.iter().find(|entry| *entry.key == *key.as_bytes())
                    }
                }
            });
            let value = self.value(entry.and_then(|entry| entry.below), depth)?;
            for &slot in entry.map(|entry| entry.slots.as_slice()).unwrap_or_default() {
                if let Some(out) = self.out.get_mut(slot) {
                    *out = value;
                }
            }
            self.blank();
            match self.peek() {
                Some(b',') => self.at += 1,
                Some(b'}') => {
                    self.at += 1;
                    return Ok(());
                }
                _ => return Err(self.wrong("`,` or `}` is expected")),
            }
        }
    }

    fn list(&mut self, depth: usize) -> Result<(), Malformed> {
        if depth > DEEPEST {
            return Err(self.wrong("it is nested too deeply"));
        }
        self.at += 1;
        self.blank();
        if self.peek() == Some(b']') {
            self.at += 1;
            return Ok(());
        }
        loop {
            self.value(None, depth)?;
            self.blank();
            match self.peek() {
                Some(b',') => self.at += 1,
                Some(b']') => {
                    self.at += 1;
                    return Ok(());
                }
                _ => return Err(self.wrong("`,` or `]` is expected")),
            }
        }
    }

    fn value(&mut self, level: Option<usize>, depth: usize) -> Result<Token<'a>, Malformed> {
        self.blank();
        let start = self.at;
        let kind = match self.peek() {
            Some(b'"') => return self.string(),
            Some(b'{') => {
                self.object(level, depth + 1)?;
                Kind::Object
            }
            Some(b'[') => {
                self.list(depth + 1)?;
                Kind::List
            }
            Some(b't') => self.word(b"true", Kind::Bool)?,
            Some(b'f') => self.word(b"false", Kind::Bool)?,
            Some(b'n') => self.word(b"null", Kind::Null)?,
            Some(b'-' | b'0'..=b'9') => self.number()?,
            _ => return Err(self.wrong("a value is expected")),
        };
        Ok(Token { kind, text: self.line.get(start..self.at).unwrap_or_default() })
    }

    fn word(&mut self, word: &[u8], kind: Kind) -> Result<Kind, Malformed> {
        let rest = self.line.get(self.at..).unwrap_or_default();
        if !rest.starts_with(word) {
            if word.starts_with(rest) {
                self.at = self.line.len();
            }
            return Err(self.wrong("a value is expected"));
        }
        self.at += word.len();
        Ok(kind)
    }

    fn number(&mut self) -> Result<Kind, Malformed> {
        if self.peek() == Some(b'-') {
            self.at += 1;
        }
        let first = self.peek();
        if self.digits() == 0 || (first == Some(b'0') && self.line.get(self.at - 1) != Some(&b'0'))
        {
            return Err(self.wrong("a number is expected"));
        }
        if self.peek() == Some(b'.') {
            self.at += 1;
            if self.digits() == 0 {
                return Err(self.wrong("a digit is expected"));
            }
        }
        if matches!(self.peek(), Some(b'e' | b'E')) {
            self.at += 1;
            if matches!(self.peek(), Some(b'+' | b'-')) {
                self.at += 1;
            }
            if self.digits() == 0 {
                return Err(self.wrong("a digit is expected"));
            }
        }
        Ok(Kind::Number)
    }

    fn digits(&mut self) -> usize {
        let start = self.at;
        while matches!(self.peek(), Some(b'0'..=b'9')) {
            self.at += 1;
        }
        self.at - start
    }

    /// A string; it begins here.
    #[inline]
    fn string(&mut self) -> Result<Token<'a>, Malformed> {
        self.at += 1;
        let start = self.at;
        let mut kind = Kind::Text;
        loop {
            let rest = self.line.get(self.at..).unwrap_or_default();
            let Some(found) = memchr2(b'"', b'\\', rest) else {
                self.at = self.line.len();
                return Err(self.wrong("the line is cut off"));
            };
            self.at += found;
            if self.peek() == Some(b'"') {
                let text = self.line.get(start..self.at).unwrap_or_default();
                self.at += 1;
                return Ok(Token { kind, text });
            }
            kind = Kind::Escaped;
            self.at += 2;
        }
    }
}

/// A string with escapes, as it is meant.
pub(super) fn unescaped(text: &[u8]) -> Option<String> {
    let mut quoted = Vec::with_capacity(text.len() + 2);
    quoted.push(b'"');
    quoted.extend_from_slice(text);
    quoted.push(b'"');
    serde_json::from_slice(&quoted).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(line: &str, paths: &[&[&str]]) -> Result<Vec<(Kind, String)>, Malformed> {
        let mut layout = Layout::new();
        for path in paths {
            layout.find(path);
        }
        let mut out = vec![Token::default(); layout.slots()];
        layout.scan(line.as_bytes(), &mut out)?;
        let text = |token: &Token<'_>| String::from_utf8_lossy(token.text).into_owned();
        Ok(out.iter().map(|token| (token.kind, text(token))).collect())
    }

    #[test]
    fn finds_values_at_their_paths() {
        let line =
            r#" {"a": 1, "b" : {"c": "x\"y", "d":[1,{"c":2}]}, "c": null, "e":{}, "f":-1.5e3}"#;
        let paths: [&[&str]; 6] = [&["a"], &["b", "c"], &["b", "d"], &["c"], &["f"], &["missing"]];
        let found = found(line, &paths).unwrap();
        let expected = [
            (Kind::Number, "1"),
            (Kind::Escaped, "x\\\"y"),
            (Kind::List, "[1,{\"c\":2}]"),
            (Kind::Null, "null"),
            (Kind::Number, "-1.5e3"),
            (Kind::Missing, ""),
        ];
        assert_eq!(found, expected.map(|(kind, text)| (kind, text.to_owned())));
    }

    #[test]
    fn says_where_a_line_is_wrong() {
        let wrong = |line: &str| {
            let Malformed { why, at } = found(line, &[]).unwrap_err();
            format!("{at}: {why}")
        };
        assert_eq!(wrong(r#"{"a":"#), "5: the line is cut off");
        assert_eq!(wrong(r#"{"a":tr"#), "7: the line is cut off");
        assert_eq!(wrong(r#"{"a":"x"#), "7: the line is cut off");
        assert_eq!(wrong(r#"{"a" 1}"#), "5: `:` is expected");
        assert_eq!(wrong(r#"[1]"#), "0: an object is expected");
        assert_eq!(wrong(r#"{"a":1} {}"#), "8: something follows the object");
        assert_eq!(wrong(r#"{"a":01}"#), "7: a number is expected");
        assert_eq!(wrong(r#"{"a":1,}"#), "7: a key in quotes is expected");
    }

    #[test]
    fn accepts_what_serde_accepts() {
        let lines = [
            "{}",
            "{\"a\":[]}",
            "{\"a\":[1,2]}",
            "{\"a\":1e5}",
            "{\"a\":0}",
            "{\"a\":-0.1}",
            "{a:1}",
            "{\"a\":.5}",
            "{\"a\":1.}",
            "{\"a\":[1,]}",
            "{\"a\":nul}",
            "",
            "  ",
            "null",
            "{\"a\":1 2}",
            "{\"a\":\"\\u00e9\"}",
            "{\"a\":{\"b\":{}}}",
            "{\"a\":-}",
            "{\"a\":--1}",
            "{\"a\":+1}",
        ];
        for line in lines {
            let serde = serde_json::from_str::<serde_json::Map<String, serde_json::Value>>(line);
            assert_eq!(found(line, &[]).is_ok(), serde.is_ok(), "{line}");
        }
    }
}
