//! The text of one specification file, and places in it.

/// A half-open range of bytes of one source file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Span {
    /// Offset of the first byte.
    pub start: u32,
    /// Offset after the last byte.
    pub end: u32,
}

impl Span {
    /// The range from `start` up to, and not including, `end`, in bytes.
    pub fn new(start: usize, end: usize) -> Self {
        let clamp = |offset: usize| u32::try_from(offset).unwrap_or(u32::MAX);
        Self { start: clamp(start), end: clamp(end) }
    }

    /// The smallest span that covers both.
    pub fn to(self, other: Self) -> Self {
        Self { start: self.start.min(other.start), end: self.end.max(other.end) }
    }
}

/// A value together with the place where the author wrote it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spanned<T> {
    /// What was written.
    pub value: T,
    /// Where it was written.
    pub span: Span,
}

impl<T> Spanned<T> {
    /// Joins a value to its place.
    pub fn new(value: T, span: Span) -> Self {
        Self { value, span }
    }
}

/// A name or other short text as the author wrote it.
pub type Text = Spanned<String>;

/// One source file: how it is called in messages, and what it says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    path: String,
    text: String,
    line_starts: Vec<u32>,
}

impl Source {
    /// A source called `path` in messages and in generated documentation.
    ///
    /// Back slashes in the path become slashes, so that output is the same on every platform.
    /// The text is kept as it is: a byte order mark and CRLF line ends are part of it.
    pub fn new(path: impl Into<String>, text: impl Into<String>) -> Self {
        let text = text.into();
        let starts = text.bytes().enumerate().filter(|&(_, byte)| byte == b'\n');
        let line_starts = std::iter::once(0)
            .chain(starts.map(|(offset, _)| Span::new(offset + 1, offset + 1).start))
            .collect();
        Self { path: path.into().replace('\\', "/"), text, line_starts }
    }

    /// The same from bytes. What is not UTF-8 becomes U+FFFD, which reading then reports.
    pub fn from_bytes(path: impl Into<String>, bytes: &[u8]) -> Self {
        Self::new(path, String::from_utf8_lossy(bytes))
    }

    /// How the file is called in messages.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The last part of the path: how the file is called in generated documentation.
    pub fn file_name(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or(&self.path)
    }

    /// The whole text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The text in `span`; empty where the span is not inside the text.
    pub fn slice(&self, span: Span) -> &str {
        self.text.get(span.start as usize..span.end as usize).unwrap_or("")
    }

    /// The place of a part of a word: `from` and `to` are offsets into `word.value`.
    ///
    /// Exact also where the file says it in other letters: with escapes, in doubled quotes, or on
    /// several lines.
    pub fn part(&self, word: &Text, from: usize, to: usize) -> Span {
        let raw = self.slice(word.span);
        let start = word.span.start as usize;
        if raw == word.value {
            return Span::new(start + from, start + to);
        }
        let (from, to) = (raw_offset(raw, &word.value, from), raw_offset(raw, &word.value, to));
        Span::new(start + from, start + to.max(from))
    }

    /// The line of `offset`, counted from 1.
    pub fn line(&self, offset: u32) -> usize {
        self.line_starts.partition_point(|&start| start <= offset)
    }

    /// The column of `offset` in characters, counted from 1; a byte order mark has no column.
    pub fn column(&self, offset: u32) -> usize {
        let start = self.line_start(self.line(offset));
        self.slice(Span { start, end: offset }).chars().count() + 1
    }

    /// The text of a line, counted from 1, without its end; empty where there is no such line.
    pub fn line_text(&self, line: usize) -> &str {
        let end = self.line_starts.get(line).map_or(self.text.len(), |&next| next as usize);
        let line = self.text.get(self.line_start(line) as usize..end).unwrap_or("");
        let line = line.strip_suffix('\n').unwrap_or(line);
        line.strip_suffix('\r').unwrap_or(line)
    }

    /// Where the first character of a line stands, after a byte order mark.
    fn line_start(&self, line: usize) -> u32 {
        let start = self.line_starts.get(line.saturating_sub(1)).copied().unwrap_or(u32::MAX);
        let mark = start == 0 && self.text.starts_with('\u{FEFF}');
        if mark { '\u{FEFF}'.len_utf8() as u32 } else { start }
    }

    /// The place of `span` for documentation: `provider.yaml:12`.
    pub fn place(&self, span: Span) -> String {
        format!("{}:{}", self.file_name(), self.line(span.start))
    }
}

/// Where in `raw`, the words of the file, the `offset` of `value`, the text they mean, is said.
fn raw_offset(raw: &str, value: &str, offset: usize) -> usize {
    let mut at = 0;
    for (position, wanted) in value.char_indices() {
        // Line breaks and indentation fold into one space, or into nothing.
        let here = &raw[at..];
        let blank = here.len() - here.trim_start().len();
        let length = |text: &str| text.chars().next().map_or(0, char::len_utf8);
        let (skip, take) = match here.chars().next() {
            None => return raw.len(),
            Some('\\') if wanted != '\\' || here.starts_with("\\\\") => (0, escape_length(here)),
            Some('\'') if here.starts_with("\'\'") => (0, 2),
            Some(found) if found == wanted => (0, found.len_utf8()),
            Some(found) if found.is_whitespace() && wanted.is_whitespace() => (0, blank),
            Some(found) if found.is_whitespace() => (blank, length(&here[blank..])),
            Some(found) => (0, found.len_utf8()),
        };
        if position >= offset {
            return at + skip;
        }
        at += skip + take;
    }
    at.min(raw.len())
}

/// How many bytes the escape at the beginning of `text` has.
fn escape_length(text: &str) -> usize {
    let mut letters = text.char_indices().skip(1);
    let length = match letters.next() {
        Some((_, 'x')) => 4,
        Some((_, 'u')) => 6,
        Some((_, 'U')) => 10,
        Some((at, letter)) => at + letter.len_utf8(),
        None => 1,
    };
    if text.is_char_boundary(length.min(text.len())) { length.min(text.len()) } else { 1 }
}
