//! What single words mean: numbers, durations, names.
//!
//! A reader of a word says what is wrong with it in the form `must be ...`.

use super::schema::{Naming, Word};
use std::time::Duration;

/// Why a word is not what is wanted there, and what to do about it.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Wrong {
    pub(super) why: String,
    pub(super) help: Option<String>,
}

impl Wrong {
    fn new(why: impl Into<String>) -> Self {
        Self { why: why.into(), help: None }
    }

    fn help(self, help: impl Into<String>) -> Self {
        Self { help: Some(help.into()), ..self }
    }
}

/// Whether `text` may stand where `word` is wanted.
pub(super) fn check(word: Word, text: &str) -> Result<(), Wrong> {
    match word {
        Word::Text | Word::Name | Word::Expression | Word::Declared(_) => Ok(()),
        Word::Bool => boolean(text).map(drop),
        Word::Integer => integer(text).map(drop),
        Word::Count => count(text).map(drop),
        Word::Duration => duration(text).map(drop),
        Word::DurationOrName if is_duration(text) => duration(text).map(drop),
        Word::DurationOrName => Ok(()),
        Word::OneOf(words) => one_of(words, text),
    }
}

fn one_of(words: &[&str], text: &str) -> Result<(), Wrong> {
    if words.contains(&text) {
        return Ok(());
    }
    let wrong = Wrong::new("is not one of the words known here");
    match crate::diagnostics::nearest(text, words.iter().copied()) {
        Some(near) => Err(wrong.help(format!("there is `{near}`"))),
        None => Err(wrong),
    }
}

/// `true` or `false`.
pub(super) fn boolean(text: &str) -> Result<bool, Wrong> {
    match text {
        "true" => Ok(true),
        "false" => Ok(false),
        "yes" | "on" | "y" | "True" | "TRUE" | "1" => {
            Err(Wrong::new("is text here").help("write `true`"))
        }
        "no" | "off" | "n" | "False" | "FALSE" | "0" => {
            Err(Wrong::new("is text here").help("write `false`"))
        }
        _ => Err(Wrong::new("is neither `true` nor `false`")),
    }
}

/// A whole number, decimal or hexadecimal.
pub(super) fn integer(text: &str) -> Result<i64, Wrong> {
    let (negative, digits) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    let (radix, digits) = match digits.strip_prefix("0x").or_else(|| digits.strip_prefix("0X")) {
        Some(rest) => (16, rest),
        None => (10, digits),
    };
    if digits.is_empty() || !digits.chars().all(|digit| digit.is_digit(radix)) {
        return Err(Wrong::new("is not a whole number")
            .help("write it in decimal, `42`, or in hexadecimal, `0x8004230F`"));
    }
    let value = i128::from_str_radix(digits, radix).unwrap_or(i128::MAX);
    let value = if negative { -value } else { value };
    i64::try_from(value).map_err(|_| Wrong::new("does not fit into 64 bits"))
}

/// A whole number from 0 to the largest `u32`.
pub(super) fn count(text: &str) -> Result<u32, Wrong> {
    let value = integer(text)?;
    u32::try_from(value).map_err(|_| Wrong::new(format!("is not a number from 0 to {}", u32::MAX)))
}

/// The units of durations, in nanoseconds.
const UNITS: [(&str, u64); 7] = [
    ("ns", 1),
    ("us", 1_000),
    ("ms", 1_000_000),
    ("s", 1_000_000_000),
    ("m", 60 * 1_000_000_000),
    ("h", 3_600 * 1_000_000_000),
    ("d", 86_400 * 1_000_000_000),
];

/// Whether `text` is meant as a duration, not as the name of one.
pub(super) fn is_duration(text: &str) -> bool {
    text.starts_with(|first: char| first.is_ascii_digit() || "-+.".contains(first))
}

/// A whole number with a unit: `10s`.
pub(super) fn duration(text: &str) -> Result<Duration, Wrong> {
    const HELP: &str =
        "write a whole number and a unit, `ns`, `us`, `ms`, `s`, `m`, `h` or `d`: `1500ms`";
    let split = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let (digits, unit) = text.split_at(split);
    if digits.is_empty() {
        return Err(Wrong::new("is not a duration").help(HELP));
    }
    if unit.is_empty() {
        return Err(Wrong::new("has no unit").help(HELP));
    }
    let Some((_, nanoseconds)) = UNITS.into_iter().find(|(name, _)| *name == unit) else {
        return Err(Wrong::new("is not a duration").help(HELP));
    };
    digits
        .parse::<u64>()
        .ok()
        .and_then(|number| number.checked_mul(nanoseconds))
        .map(Duration::from_nanos)
        .ok_or_else(|| Wrong::new("is too long: a duration has at most 584 years"))
}

/// Whether something may be declared with this name.
pub(super) fn name(naming: Naming, text: &str) -> Result<(), Wrong> {
    if text.is_empty() {
        return Err(Wrong::new("is empty"));
    }
    match naming {
        Naming::Free => free_name(text),
        Naming::SnakeCase(reserved) => snake_case(text, reserved),
    }
}

fn free_name(text: &str) -> Result<(), Wrong> {
    let inside = |c: char| c.is_ascii_alphanumeric() || "-_.".contains(c);
    if text.starts_with(|c: char| c.is_ascii_alphanumeric()) && text.chars().all(inside) {
        return Ok(());
    }
    Err(Wrong::new("cannot be a name")
        .help("such a name is made of letters from a to z, digits, `-`, `_` and `.`"))
}

fn snake_case(text: &str, reserved: &[&str]) -> Result<(), Wrong> {
    if reserved.contains(&text) {
        return Err(Wrong::new("cannot be a name here: the word means something else beside it"));
    }
    let part = |part: &str| {
        !part.is_empty() && part.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit())
    };
    if text.starts_with(|c: char| c.is_ascii_lowercase()) && text.split('_').all(part) {
        return Ok(());
    }
    let wrong = if text.is_ascii() {
        Wrong::new("is not `snake_case`")
    } else {
        Wrong::new("is not made of the letters a to z alone")
    };
    let better = to_snake_case(text);
    if better.starts_with(|c: char| c.is_ascii_lowercase()) && !reserved.contains(&&*better) {
        return Err(wrong.help(format!("call it `{better}`; `title:` may say what people see")));
    }
    Err(wrong.help("write lower case letters, digits and single underscores, a letter first"))
}

/// `BeginPrepare` and `begin-prepare` as `begin_prepare`; empty where nothing is left.
fn to_snake_case(text: &str) -> String {
    let mut snake = String::new();
    let mut after_lower = false;
    for c in text.chars().take(100) {
        if c.is_ascii_alphanumeric() {
            if c.is_ascii_uppercase() && after_lower {
                snake.push('_');
            }
            snake.push(c.to_ascii_lowercase());
        } else if !c.is_ascii() {
            return String::new();
        } else if !snake.ends_with('_') && !snake.is_empty() {
            snake.push('_');
        }
        after_lower = c.is_ascii_lowercase() || c.is_ascii_digit();
    }
    snake.truncate(snake.trim_end_matches('_').len());
    snake
}
