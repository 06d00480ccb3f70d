//! The form of the language as a JSON Schema, made of the tables that the parser reads by: editors
//! complete and explain keys with it.
//!
//! It is of draft 7, which editors understand best. What it accepts is a little more than what the
//! parser does: a schema knows no names, and says of two things that exclude each other only that.

mod json;
mod words;

use crate::parse::schema::{Content, Rule, Shape, Table, Word};
use crate::parse::tables::MACHINE;
use crate::system::tables::SYSTEM;
use json::Json;

/// What is said of a value, keyword by keyword.
type Form = Vec<(&'static str, Json)>;

const REPOSITORY: &str = env!("CARGO_PKG_REPOSITORY");

/// The schema of a file that describes a machine.
pub fn machine() -> String {
    document("lifechart.schema.json", "A machine in Lifechart 1", &MACHINE)
}

/// The schema of a file that describes a system.
pub fn system() -> String {
    document("lifechart.system.schema.json", "A system in Lifechart 1", &SYSTEM)
}

fn document(file: &str, title: &str, root: &'static Table) -> String {
    let mut tables = vec![root];
    let mut definitions = Vec::new();
    let mut next = 0;
    while let Some(table) = tables.get(next).copied() {
        definitions.push((name(table), object(table, &mut tables)));
        next += 1;
    }
    let schema = Json::object([
        ("$schema", Json::text("http://json-schema.org/draft-07/schema#")),
        ("$id", Json::Text(format!("{REPOSITORY}/blob/main/spec/{file}"))),
        ("title", Json::text(title)),
        ("allOf", Json::List(vec![Json::object([("$ref", reference(root))])])),
        ("definitions", Json::Object(definitions)),
    ]);
    format!("{schema}\n")
}

/// What a table is called among the definitions: `branch_of_done` for "a branch of `done:`".
fn name(table: &Table) -> String {
    let words = table.what.split(|c: char| !c.is_ascii_alphanumeric() && c != '_');
    let words = words.filter(|word| !["", "a", "an", "the"].contains(word));
    words.collect::<Vec<_>>().join("_")
}

fn reference(table: &Table) -> Json {
    Json::Text(format!("#/definitions/{}", name(table)))
}

/// The mapping that a table describes; tables that it leads to are added to `tables`.
fn object(table: &'static Table, tables: &mut Vec<&'static Table>) -> Json {
    let properties = table.keys.iter().map(|key| {
        let described = std::iter::once(("description", Json::text(key.doc)));
        (key.word.to_owned(), Json::object(described.chain(form(key.shape, tables))))
    });
    let properties = Json::Object(properties.collect());
    let required = table.rules.iter().filter_map(|rule| match rule {
        Rule::Required(key, _) => Some(Json::text(key)),
        _ => None,
    });
    let required: Vec<Json> = required.collect();
    let rules: Vec<Json> = table.rules.iter().flat_map(|rule| demands(rule, table)).collect();
    let others =
        table.others.map_or(Json::Bool(false), |(_, shape)| Json::object(form(shape, tables)));
    let mut object = vec![
        ("type", Json::text("object")),
        ("properties", properties),
        ("additionalProperties", others),
    ];
    if !required.is_empty() {
        object.push(("required", Json::List(required)));
    }
    if !rules.is_empty() {
        object.push(("allOf", Json::List(rules)));
    }
    Json::object(object)
}

/// What a rule demands of a mapping; the help that the parser gives stands beside it.
fn demands(rule: &Rule, table: &Table) -> Vec<Json> {
    let explained =
        |help: &str, demand: (&str, Json)| Json::object([("$comment", Json::text(help)), demand]);
    let not_both = |one: &str, other: &str, help: &str| {
        let both = Json::List(vec![Json::text(one), Json::text(other)]);
        explained(help, ("not", Json::object([("required", both)])))
    };
    match *rule {
        Rule::Required(..) => Vec::new(),
        Rule::OneOf(keys, help) => vec![explained(help, ("anyOf", any_required(keys)))],
        Rule::AtMostOne(keys, help) => {
            let pairs = keys.iter().enumerate().flat_map(|(position, &one)| {
                keys.iter().skip(position + 1).map(move |&other| (one, other))
            });
            pairs.map(|(one, other)| not_both(one, other, help)).collect()
        }
        Rule::Excludes(key, others, help) => {
            others.iter().map(|other| not_both(key, other, help)).collect()
        }
        Rule::Needs(key, others, help) => {
            let others = Json::object([("anyOf", any_required(others))]);
            vec![explained(help, ("dependencies", Json::object([(key, others)])))]
        }
        Rule::OneStep => one_step(table),
    }
}

fn any_required(keys: &[&str]) -> Json {
    let one = |key: &&str| Json::object([("required", Json::List(vec![Json::text(key)]))]);
    Json::List(keys.iter().map(one).collect())
}

/// A step is an event, or one of the words for what else can happen; time passes by itself.
fn one_step(table: &Table) -> Vec<Json> {
    let named = |words: Vec<&str>| {
        let words = words.into_iter().map(Json::text).collect();
        Json::object([("propertyNames", Json::object([("enum", Json::List(words))]))])
    };
    let nothing_happens = named(vec!["guards", "expect"]);
    let no_event = named(table.keys.iter().map(|key| key.word).collect());
    vec![
        Json::object([("not", nothing_happens)]),
        Json::object([("dependencies", Json::object([("elapse", no_event)]))]),
    ]
}

/// What a value may look like. Which of several forms is meant is told by the kind of the value, so
/// that an editor says what is wrong with that form; where nothing is written yet, it offers keys.
fn form(shape: &'static Shape, tables: &mut Vec<&'static Table>) -> Form {
    let mut forms = Vec::new();
    match shape.mapping {
        Some(Content::Keys(table)) => {
            if !tables.iter().any(|known| std::ptr::eq(*known, table)) {
                tables.push(table);
            }
            forms.push(vec![("$ref", reference(table))]);
        }
        Some(Content::Each(name, value)) => forms.push(each(name, form(value, tables))),
        None => {}
    }
    let list = shape.list.map(|item| list(form(item, tables), shape.length));
    let word = shape.scalar.map(words::value);
    let mut of_their_kind = Vec::new();
    for (kinds, form) in [(&["array"][..], list), (&["string", "number", "boolean"], word)] {
        match form {
            Some(form) if forms.is_empty() => forms.push(form),
            Some(form) => of_their_kind.push((kinds, form)),
            None => {}
        }
    }
    if shape.empty {
        forms.push(vec![("type", Json::text("null"))]);
    }
    let rest = match forms.len() {
        1 => forms.remove(0),
        _ => vec![("anyOf", Json::List(forms.into_iter().map(Json::object).collect()))],
    };
    of_their_kind.into_iter().fold(rest, |rest, (kinds, form)| {
        let is_such = Json::object([words::types(kinds)]);
        vec![("if", is_such), ("then", Json::object(form)), ("else", Json::object(rest))]
    })
}

fn list(item: Form, length: Option<usize>) -> Form {
    let mut list = vec![("type", Json::text("array")), ("items", Json::object(item))];
    if let Some(length) = length {
        list.push(("minItems", Json::Number(length as u64)));
        list.push(("maxItems", Json::Number(length as u64)));
    }
    list
}

/// A mapping whose keys the author chose.
fn each(name: Word, value: Form) -> Form {
    let value = Json::object(value);
    let mut object = vec![("type", Json::text("object")), ("additionalProperties", value)];
    if let Some(names) = words::key(name) {
        object.push(("propertyNames", names));
    }
    object
}

#[cfg(test)]
mod tests {
    use super::name;
    use crate::{parse, system};

    #[test]
    fn every_table_has_a_name_of_its_own() {
        for tables in [parse::tables::ALL, system::tables::ALL] {
            let mut names: Vec<String> = tables.iter().map(|table| name(table)).collect();
            let count = names.len();
            names.sort();
            names.dedup();
            assert_eq!(names.len(), count, "{names:?}");
        }
    }
}
