//! Which keys go together.

use super::check::Owner;
use super::schema::{Rule, Table};
use crate::code::Code;
use crate::diagnostics::{Diagnostic, Diagnostics, nearest, quoted};
use crate::yaml::Entry;

/// Reports every rule of `table` that `entries` break.
///
/// Where some key is unknown, nothing is said to be missing: it is probably that key.
pub(super) fn check(
    entries: &[Entry],
    table: &Table,
    owner: Owner<'_>,
    all_known: bool,
    diagnostics: &mut Diagnostics,
) {
    let mapping = Keys { entries, owner };
    for rule in table.rules {
        let mistake = match *rule {
            Rule::Required(key, help) if all_known => mapping.required(key, help),
            Rule::OneOf(keys, help) if all_known => mapping.one_of(keys, help),
            Rule::Needs(key, others, help) if all_known => mapping.needs(key, others, help),
            Rule::Required(..) | Rule::OneOf(..) | Rule::Needs(..) => None,
            Rule::AtMostOne(keys, help) => mapping.at_most_one(keys, help),
            Rule::Excludes(key, others, help) => mapping.excludes(key, others, help),
            Rule::OneStep => mapping.one_step(table),
        };
        if let Some(mistake) = mistake {
            diagnostics.push(mistake);
        }
    }
}

struct Keys<'a> {
    entries: &'a [Entry],
    owner: Owner<'a>,
}

impl<'a> Keys<'a> {
    fn find(&self, key: &str) -> Option<&'a Entry> {
        self.entries.iter().find(|entry| entry.key.value == key)
    }

    fn any(&self, keys: &[&str]) -> Option<&'a Entry> {
        self.entries.iter().find(|entry| keys.contains(&entry.key.value.as_str()))
    }

    fn required(&self, key: &str, help: &str) -> Option<Diagnostic> {
        if self.find(key).is_some() {
            return None;
        }
        let message = format!("{} has no `{key}:`", self.owner.quoted());
        Some(Diagnostic::new(Code::MissingKey, self.owner.span, message).help(help))
    }

    fn one_of(&self, keys: &[&str], help: &str) -> Option<Diagnostic> {
        if self.any(keys).is_some() {
            return None;
        }
        let keys: Vec<_> = keys.iter().map(|key| format!("`{key}:`")).collect();
        let message = format!("{} has none of {}", self.owner.quoted(), keys.join(", "));
        Some(Diagnostic::new(Code::MissingKey, self.owner.span, message).help(help))
    }

    fn needs(&self, key: &str, others: &[&str], help: &str) -> Option<Diagnostic> {
        let entry = self.find(key)?;
        if self.any(others).is_some() {
            return None;
        }
        let others: Vec<_> = others.iter().map(|key| format!("`{key}:`")).collect();
        let message = format!("`{key}:` stands without {}", others.join(" or "));
        Some(Diagnostic::new(Code::MissingKey, entry.key.span, message).help(help))
    }

    fn at_most_one(&self, keys: &[&str], help: &str) -> Option<Diagnostic> {
        let mut present =
            self.entries.iter().filter(|entry| keys.contains(&entry.key.value.as_str()));
        let (first, second) = (present.next()?, present.next()?);
        Some(conflict(first, second, help))
    }

    fn excludes(&self, key: &str, others: &[&str], help: &str) -> Option<Diagnostic> {
        let one = self.find(key)?;
        let other = self.any(others)?;
        let (first, second) =
            if one.key.span < other.key.span { (one, other) } else { (other, one) };
        Some(conflict(first, second, help))
    }

    /// A step of a scenario has one event, or one of the words for what else can happen;
    /// `done:` and `failed:` may also stand beside an event.
    fn one_step(&self, table: &Table) -> Option<Diagnostic> {
        let is_event = |entry: &&Entry| table.key(&entry.key.value).is_none();
        let mut events = self.entries.iter().filter(is_event);
        match (events.next(), events.next(), (self.any(&["elapse"]), self.any(&["done", "failed"])))
        {
            (Some(first), Some(second), _) => {
                let words = table.keys.iter().map(|key| key.word);
                let near = nearest(&first.key.value, words.clone())
                    .or_else(|| nearest(&second.key.value, words));
                let help = near
                    .map_or("a step is one event: make it two steps".to_owned(), |near| {
                        format!("a step is one event; beside it there is `{near}:`")
                    });
                Some(conflict(first, second, &help))
            }
            (Some(event), None, (Some(word), _)) => {
                let (first, second) =
                    if event.key.span < word.key.span { (event, word) } else { (word, event) };
                Some(conflict(first, second, "make it two steps"))
            }
            (None, _, (None, None)) => {
                let message = "nothing happens in this step";
                Some(
                    Diagnostic::new(Code::MissingKey, self.owner.span, message).help(
                        "a step is an event, `done: activity`, `failed: {activity: reply}` or `elapse: 10s`",
                    ),
                )
            }
            _ => None,
        }
    }
}

fn conflict(first: &Entry, second: &Entry, help: &str) -> Diagnostic {
    let (one, other) = (quoted(&first.key.value), quoted(&second.key.value));
    Diagnostic::new(
        Code::ConflictingKeys,
        second.key.span,
        format!("{one} and {other} do not go together"),
    )
    .also(first.key.span, "the other one")
    .help(help)
}
