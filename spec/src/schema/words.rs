//! Single words as JSON Schema: what YAML reads them as, and how they are spelt.

use super::Form;
use super::json::Json;
use crate::parse::schema::{Naming, Word};

const DURATION: &str = "[0-9]+(ns|us|ms|s|m|h|d)";
const SNAKE_CASE: &str = "^[a-z][a-z0-9]*(_[a-z0-9]+)*$";
const FREE: &str = "^[A-Za-z0-9][A-Za-z0-9._-]*$";
const INTEGER: &str = "^-?(0[xX][0-9A-Fa-f]+|[0-9]+)$";

/// What a value may be where `word` is wanted.
pub(super) fn value(word: Word) -> Form {
    match word {
        // YAML reads `1` and `true` as something else than text; here they are words all the same.
        Word::Text | Word::Expression | Word::Name => vec![types(&["string", "number", "boolean"])],
        Word::Declared(naming) => {
            let mut name = vec![types(match naming {
                Naming::SnakeCase(_) => &["string", "boolean"],
                Naming::Free => &["string", "number"],
            })];
            name.extend(spelling(naming));
            name
        }
        Word::Bool => vec![types(&["boolean"])],
        Word::Integer => vec![types(&["integer", "string"]), pattern(INTEGER)],
        Word::Count => vec![
            types(&["integer", "string"]),
            ("minimum", Json::Number(0)),
            ("maximum", Json::Number(u64::from(u32::MAX))),
            pattern(&INTEGER.replace("-?", "")),
        ],
        Word::Duration => vec![types(&["string"]), pattern(&format!("^{DURATION}$"))],
        Word::DurationOrName => vec![types(&["string"]), pattern(&duration_or_name())],
        Word::OneOf(words) => {
            let word = |word: &&str| word.parse().map_or(Json::text(word), Json::Number);
            vec![("enum", Json::List(words.iter().map(word).collect()))]
        }
    }
}

/// What a key may be that the author chose; any, if nothing is said.
pub(super) fn key(word: Word) -> Option<Json> {
    match word {
        Word::Declared(naming) => Some(Json::object(spelling(naming))),
        Word::DurationOrName => Some(Json::object([pattern(&duration_or_name())])),
        _ => None,
    }
}

fn spelling(naming: Naming) -> Form {
    match naming {
        Naming::Free => vec![pattern(FREE)],
        Naming::SnakeCase([]) => vec![pattern(SNAKE_CASE)],
        Naming::SnakeCase(reserved) => {
            let reserved = reserved.iter().map(|word| Json::text(word)).collect();
            let reserved = Json::object([("enum", Json::List(reserved))]);
            vec![pattern(SNAKE_CASE), ("not", reserved)]
        }
    }
}

fn duration_or_name() -> String {
    format!("^({DURATION}|[^0-9+.-].*)$")
}

pub(super) fn types(names: &[&str]) -> (&'static str, Json) {
    match names {
        [one] => ("type", Json::text(one)),
        _ => ("type", Json::List(names.iter().map(|name| Json::text(name)).collect())),
    }
}

fn pattern(pattern: &str) -> (&'static str, Json) {
    ("pattern", Json::text(pattern))
}

#[cfg(test)]
mod tests {
    use super::{DURATION, FREE, INTEGER, SNAKE_CASE};

    #[test]
    fn patterns_name_every_unit_and_are_whole() {
        // The parser's own list, as its help says it.
        for unit in ["ns", "us", "ms", "s", "m", "h", "d"] {
            assert!(DURATION.contains(unit));
        }
        for pattern in [FREE, INTEGER, SNAKE_CASE] {
            assert!(pattern.starts_with('^') && pattern.ends_with('$'), "{pattern}");
        }
    }
}
