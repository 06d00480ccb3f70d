//! From characters to tokens. Signs of other languages are reported and read as what they mean.

use super::report::Report;
use crate::diagnostics::quoted;

/// One token and its place in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Token<'t> {
    pub(super) kind: TokenKind<'t>,
    pub(super) from: usize,
    pub(super) to: usize,
}

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TokenKind<'t> {
    Name(&'t str),
    /// A number; none, where it was no number and was reported.
    Number(Option<u32>),
    Sign(Sign),
    /// Something reported that stands for a value.
    ForeignValue,
    /// Something reported that stands between values.
    ForeignOperator,
}

/// The signs of the language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sign {
    Not,
    And,
    Or,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Plus,
    Minus,
    Dot,
    Comma,
    Open,
    Close,
}

/// Signs, longest first; with what to write instead where the sign is of another language.
const SIGNS: &[(&str, Sign, Option<&str>)] = &[
    ("===", Sign::Equal, Some("==")),
    ("!==", Sign::NotEqual, Some("!=")),
    ("&&", Sign::And, None),
    ("||", Sign::Or, None),
    ("==", Sign::Equal, None),
    ("!=", Sign::NotEqual, None),
    ("<>", Sign::NotEqual, Some("!=")),
    ("<=", Sign::LessOrEqual, None),
    ("=<", Sign::LessOrEqual, Some("<=")),
    (">=", Sign::GreaterOrEqual, None),
    ("=>", Sign::GreaterOrEqual, Some(">=")),
    ("=", Sign::Equal, Some("==")),
    ("&", Sign::And, Some("&&")),
    ("|", Sign::Or, Some("||")),
    ("!", Sign::Not, None),
    ("<", Sign::Less, None),
    (">", Sign::Greater, None),
    ("+", Sign::Plus, None),
    ("-", Sign::Minus, None),
    (".", Sign::Dot, None),
    (",", Sign::Comma, None),
    ("(", Sign::Open, None),
    (")", Sign::Close, None),
];

/// Splits a text into tokens.
pub(super) fn tokens<'t>(text: &'t str, report: &mut Report<'_>) -> Vec<Token<'t>> {
    let mut tokens = Vec::new();
    let mut from = 0;
    while let Some(first) = text.get(from..).and_then(|rest| rest.chars().next()) {
        if first.is_whitespace() {
            from += first.len_utf8();
            continue;
        }
        let (kind, length) = token(&text[from..], first, from, report);
        tokens.push(Token { kind, from, to: from + length });
        from += length;
    }
    tokens
}

/// The token at the beginning of `rest`, and its length.
fn token<'t>(
    rest: &'t str,
    first: char,
    from: usize,
    report: &mut Report<'_>,
) -> (TokenKind<'t>, usize) {
    let word_length = rest.find(|c: char| !is_word(c)).unwrap_or(rest.len());
    let word = &rest[..word_length];
    if first.is_ascii_digit() {
        return (TokenKind::Number(number(word, from, report)), word_length);
    }
    if word_length > 0 {
        return (TokenKind::Name(word), word_length);
    }
    if let Some(&(sign, meaning, instead)) = SIGNS.iter().find(|(sign, ..)| rest.starts_with(sign))
    {
        if let Some(instead) = instead {
            let message = format!("`{sign}` is not a sign of the language");
            let mistake = report.syntax(from, from + sign.len(), message);
            report.add(mistake.help(format!("write `{instead}`")));
        }
        return (TokenKind::Sign(meaning), sign.len());
    }
    if matches!(first, '"' | '\'' | '`' | '“' | '‘') {
        return (TokenKind::ForeignValue, quotation(rest, first, from, report));
    }
    let length = foreign_length(rest, first);
    let found = &rest[..length];
    let message = format!("`{found}` is not a sign of the language");
    report.add(report.syntax(from, from + length, message).help(foreign_help(found)));
    let kind = if "[]{}#$@\\~".contains(first) {
        TokenKind::ForeignValue
    } else {
        TokenKind::ForeignOperator
    };
    (kind, length)
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

fn number(word: &str, from: usize, report: &mut Report<'_>) -> Option<u32> {
    let to = from + word.len();
    let digits = word.replace('_', "");
    let hexadecimal = digits.strip_prefix("0x").or_else(|| digits.strip_prefix("0X"));
    let (radix, digits) = hexadecimal.map_or((10, digits.as_str()), |digits| (16, digits));
    if digits.is_empty() || !digits.chars().all(|digit| digit.is_digit(radix)) {
        let mistake = report.syntax(from, to, format!("{} is not a number", quoted(word)));
        report.add(mistake.help("a number is written in decimal, `42`, or hexadecimal, `0x2A`"));
        return None;
    }
    let number = u32::from_str_radix(digits, radix).ok();
    if number.is_none() {
        let mistake = report.syntax(from, to, format!("{} is too large", quoted(word)));
        report.add(mistake.help(format!("a count is at most {}", u32::MAX)));
    }
    number
}

/// Reports a text in quotes and says how long it is.
fn quotation(rest: &str, first: char, from: usize, report: &mut Report<'_>) -> usize {
    let last = match first {
        '“' => '”',
        '‘' => '’',
        same => same,
    };
    let inside = &rest[first.len_utf8()..];
    let Some(end) = inside.find(last) else {
        let message = format!("`{first}` begins a text, and the language has none");
        report.add(report.syntax(from, from + first.len_utf8(), message));
        return first.len_utf8();
    };
    let word = &inside[..end];
    let length = first.len_utf8() + end + last.len_utf8();
    let mut mistake = report.syntax(from, from + length, "the language has no text in quotes");
    if !word.is_empty() && word.chars().all(is_word) {
        mistake = mistake.help(format!("a word of an enumeration is written without: `{word}`"));
    }
    report.add(mistake);
    length
}

fn foreign_length(rest: &str, first: char) -> usize {
    if rest.starts_with("::") { 2 } else { first.len_utf8() }
}

fn foreign_help(found: &str) -> &'static str {
    match found {
        "::" | ":" => "a word of an enumeration stands alone: `red`, not `Color::Red`",
        "*" | "/" | "%" => "counts are added and subtracted, nothing else",
        "?" => "there is no `a ? b : c`: write two branches, each with its guard",
        "≠" => "write `!=`",
        "≤" => "write `<=`",
        "≥" => "write `>=`",
        "~" => "nothing is written `None`",
        "[" | "]" | "{" | "}" => "only round brackets group",
        _ => "known are `! && || == != < <= > >= + -` and round brackets",
    }
}
