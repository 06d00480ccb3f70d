//! Lines of a terminal: words with their look, how wide they are, and where they are broken.

use super::letters::Letters;
use crate::machine::Role;
use crate::render::words::one_line;
use unicode_width::UnicodeWidthStr as _;

/// How words look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Look {
    /// As they are.
    Plain,
    /// The name of a state, or a title.
    Name,
    /// What only adds to other words.
    Quiet,
    /// What is for something.
    Of(Role),
    /// The number or word for that.
    Lead(Role),
    /// Work that goes on.
    Work,
}

impl Look {
    /// The code that switches it on.
    fn code(self) -> &'static str {
        match self {
            Look::Plain | Look::Of(Role::Normal) => "",
            Look::Name | Look::Lead(Role::Normal) => "\u{1b}[1m",
            Look::Quiet => "\u{1b}[2m",
            Look::Work => "\u{1b}[33m",
            Look::Of(Role::Main) => "\u{1b}[34m",
            Look::Of(Role::Reset) => "\u{1b}[33m",
            Look::Of(Role::Abort) => "\u{1b}[35m",
            Look::Of(Role::Failure) => "\u{1b}[31m",
            Look::Of(Role::Timeout) => "\u{1b}[32m",
            Look::Lead(Role::Main) => "\u{1b}[1;34m",
            Look::Lead(Role::Reset) => "\u{1b}[1;33m",
            Look::Lead(Role::Abort) => "\u{1b}[1;35m",
            Look::Lead(Role::Failure) => "\u{1b}[1;31m",
            Look::Lead(Role::Timeout) => "\u{1b}[1;32m",
        }
    }
}

/// A part of a line.
#[derive(Clone, Debug)]
pub(super) struct Span {
    text: String,
    look: Look,
}

/// A line.
pub(super) type Words = Vec<Span>;

impl Span {
    /// What an author has written: on one line, without what a terminal would obey.
    pub(super) fn new(text: &str, look: Look) -> Self {
        let mut plain = String::new();
        let ends = (text.starts_with(char::is_whitespace), text.ends_with(char::is_whitespace));
        plain.push_str(if ends.0 { " " } else { "" });
        plain.extend(one_line(text).chars().filter(|letter| !is_order(*letter)));
        plain.push_str(if ends.1 { " " } else { "" });
        Self { text: plain, look }
    }

    /// What is drawn: as it is.
    pub(super) fn drawn(text: impl Into<String>, look: Look) -> Self {
        Self { text: text.into(), look }
    }
}

/// Marks that say in which direction text goes.
fn is_order(letter: char) -> bool {
    matches!(letter, '\u{200e}' | '\u{200f}' | '\u{061c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// How many columns a line takes.
pub(super) fn width(words: &[Span], letters: Letters) -> usize {
    words.iter().map(|span| letters.text(&span.text).width()).sum()
}

/// Adds a line to a text, without blanks at its end.
pub(super) fn write(words: &[Span], letters: Letters, out: &mut String) {
    let is_blank = |span: &Span| span.text.trim().is_empty();
    let end = words.iter().rposition(|span| !is_blank(span)).map_or(0, |last| last + 1);
    for (index, span) in words[..end].iter().enumerate() {
        let text = letters.text(&span.text);
        let text = if index + 1 == end { text.trim_end() } else { &text };
        let text =
            if is_turned(text) { format!("\u{2068}{text}\u{2069}") } else { text.to_owned() };
        match span.look.code() {
            "" => out.push_str(&text),
            code => out.push_str(&format!("{code}{text}\u{1b}[0m")),
        }
    }
}

/// Whether text has letters that go from right to left. It is kept to itself, so that a terminal
/// that knows of this does not turn around the lines beside it.
fn is_turned(text: &str) -> bool {
    let goes_left = |letter: char| matches!(letter, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}');
    text.contains(goes_left)
}

/// The line in lines of at most `most` columns, broken between words where that is possible; all
/// but the first are indented.
pub(super) fn wrapped(words: &[Span], most: usize, letters: Letters) -> Vec<Words> {
    const INDENT: &str = "  ";
    let most = most.max(INDENT.len() + 2);
    let mut lines: Vec<Words> = vec![Vec::new()];
    let mut used = 0;
    for span in words {
        for word in span.text.split_inclusive(' ') {
            for piece in pieces(word, most - INDENT.len(), letters) {
                let wide = letters.text(piece.trim_end()).width();
                if used > 0 && used + wide > most {
                    lines.push(vec![Span::drawn(INDENT, Look::Plain)]);
                    used = INDENT.len();
                }
                used += letters.text(piece).width();
                if let Some(line) = lines.last_mut() {
                    match line.last_mut().filter(|last| last.look == span.look) {
                        Some(last) => last.text.push_str(piece),
                        None => line.push(Span::drawn(piece, span.look)),
                    }
                }
            }
        }
    }
    lines
}

/// Entries beside each other, as many as fit on a line.
pub(super) fn flowed(entries: Vec<Words>, most: usize, letters: Letters) -> Vec<Words> {
    const BETWEEN: &str = "   ";
    let mut lines: Vec<Words> = Vec::new();
    let mut used = 0;
    for entry in entries {
        let wide = width(&entry, letters);
        match lines.last_mut().filter(|_| used + BETWEEN.len() + wide <= most) {
            Some(line) => {
                used += BETWEEN.len() + wide;
                line.push(Span::drawn(BETWEEN, Look::Plain));
                line.extend(entry);
            }
            None => {
                used = wide;
                lines.extend(wrapped(&entry, most, letters));
            }
        }
    }
    lines
}

/// A word in parts of at most `most` columns.
fn pieces(word: &str, most: usize, letters: Letters) -> Vec<&str> {
    let mut pieces = Vec::new();
    let (mut start, mut wide) = (0, 0);
    for (at, letter) in word.char_indices() {
        let end = at + letter.len_utf8();
        let more = letters.text(&word[at..end]).width();
        if wide + more > most && letter != ' ' {
            pieces.push(&word[start..at]);
            (start, wide) = (at, 0);
        }
        wide += more;
    }
    pieces.push(&word[start..]);
    pieces
}

/// Text of exactly so many columns: cut, or filled with blanks.
pub(super) fn fitted(text: &str, columns: usize, look: Look, letters: Letters) -> Span {
    let span = Span::new(text, look);
    let wide = letters.text(&span.text).width();
    if wide <= columns {
        let blanks = " ".repeat(columns - wide);
        return Span::drawn(span.text + &blanks, look);
    }
    let cut = match pieces(&span.text.replace(' ', "\u{a0}"), columns.saturating_sub(1), letters)
        .first()
    {
        Some(first) => format!("{}\u{2026}", first.replace('\u{a0}', " ")),
        None => String::new(),
    };
    let blanks = " ".repeat(columns.saturating_sub(letters.text(&cut).width()));
    Span::drawn(cut + &blanks, look)
}

#[cfg(test)]
mod tests {
    use super::*;

    const UNICODE: Letters = Letters { ascii: false };

    #[test]
    fn wide_letters_take_two_columns() {
        let wide = |text: &str| width(&[Span::new(text, Look::Plain)], UNICODE);
        assert_eq!(wide("ab"), 2);
        assert_eq!(wide("\u{4f60}\u{597d}"), 4);
        assert_eq!(wide("\u{1f600}"), 2);
        assert_eq!(wide("e\u{301}"), 1);
    }

    #[test]
    fn what_a_terminal_would_obey_is_left_out() {
        let mut out = String::new();
        write(&[Span::new("a\u{1b}[31mb\u{7}\r\u{202e}c", Look::Plain)], UNICODE, &mut out);
        assert_eq!(out, "a [31mb c");
    }

    #[test]
    fn lines_are_broken_between_words_and_within_what_is_too_long() {
        let lines = |text: &str, most| {
            let lines = wrapped(&[Span::new(text, Look::Plain)], most, UNICODE);
            let text =
                |words: &Words| words.iter().map(|span| span.text.as_str()).collect::<String>();
            lines.iter().map(text).collect::<Vec<String>>()
        };
        assert_eq!(lines("one two three", 8), ["one two ", "  three"]);
        assert_eq!(lines("abcdefghij", 6), ["abcd", "  efgh", "  ij"]);
        let wide = "\u{4f60}\u{597d}";
        assert_eq!(lines(&wide.repeat(2), 6), [wide, &format!("  {wide}")]);
        assert_eq!(lines("\u{4f60}\u{597d}\u{4f60}", 6), ["\u{4f60}\u{597d}\u{4f60}"]);
    }

    #[test]
    fn text_fits_its_column() {
        let fit = |text: &str, columns| fitted(text, columns, Look::Plain, UNICODE).text;
        assert_eq!(fit("abc", 5), "abc  ");
        assert_eq!(fit("abcdef", 4), "abc\u{2026}");
        assert_eq!(fit("\u{4f60}\u{597d}\u{4f60}", 4), "\u{4f60}\u{2026} ");
    }
}
