//! What is said to a subject that runs as a process, and what it may say: JSON, one object a line.
//!
//! `PROTOCOL.md` of this crate is the reference.

use super::names::{Called, Names, by_code, by_word};
use crate::{Answer, Call, Value};
use lifechart_spec::diagnostics::nearest;
use serde_json::{Map, Value as Json, json};
use std::borrow::Cow;

/// The version of the protocol.
pub const VERSION: u64 = 1;

/// What an answer may say.
const KEYS: [&str; 4] = ["reply", "state", "actions", "answers"];
/// A subject says that it has failed.
const ERROR: &str = "error";

/// The first line: which version is spoken, and of which machine.
pub fn hello(machine: &str) -> String {
    format!("{{\"lifechart\":{VERSION},\"machine\":{}}}", json!(machine))
}

/// Back to the beginning.
pub fn reset() -> String {
    r#"{"reset":true}"#.to_owned()
}

/// One call.
pub fn call(call: &Call<'_>) -> String {
    let mut line = String::from("{");
    match (call.event(), call.wait()) {
        (Some(event), _) => {
            line += &format!("\"event\":{}", json!(event));
            let mut before = ",\"payload\":{";
            for (name, value) in call.params() {
                line += &format!("{before}{}:{}", json!(name), written(value));
                before = ",";
            }
            line += if before == "," { "}" } else { "" };
        }
        (None, Some(by)) => line += &format!("\"wait\":{}", by.as_millis()),
        (None, None) => line += "\"finish\":true",
    }
    let mut before = ",\"guards\":{";
    for (name, yes) in call.guards() {
        line += &format!("{before}{}:{yes}", json!(name));
        before = ",";
    }
    line += if before == "," { "}" } else { "" };
    if let Some(reply) = call.failure() {
        line += &format!(",\"fail\":{}", json!(reply));
    }
    let mut before = ",\"results\":{";
    for (activity, parts) in call.results() {
        let parts = parts.into_iter().map(|(name, value)| (name.to_owned(), written(value)));
        line += &format!("{before}{}:{}", json!(activity), Json::Object(parts.collect()));
        before = ",";
    }
    line += if before == "," { "}" } else { "" };
    line + "}"
}

fn written(value: Value<'_>) -> Json {
    match value {
        Value::Absent => Json::Null,
        Value::Flag(yes) => json!(yes),
        Value::Number(number) => json!(number),
        Value::Word(word) => json!(word),
        Value::Id(id) => json!(id),
    }
}

/// Why a line is no answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Unread {
    /// In words.
    Nonsense(String),
    /// The subject itself says that it has failed.
    Reported(String),
}

/// Reads the answer to the first line: the subject may say its name.
pub(super) fn read_hello(line: &str) -> Result<Option<String>, Unread> {
    let object = object(line)?;
    match object.get("lifechart").and_then(Json::as_u64) {
        Some(VERSION) => Ok(object.get("name").and_then(Json::as_str).map(shortened)),
        Some(other) => Err(Unread::Nonsense(format!(
            "it speaks version {other} of the protocol, and is asked to speak version {VERSION}"
        ))),
        None => Err(Unread::Nonsense(format!(
            "the first line must be answered with `{{\"lifechart\":{VERSION}}}`, and it says {}",
            quoted(line)
        ))),
    }
}

/// Reads the answer to a reset.
pub(super) fn read_reset(line: &str) -> Result<(), Unread> {
    let object = object(line)?;
    if object.get("ok") == Some(&Json::Bool(true)) {
        return Ok(());
    }
    Err(Unread::Nonsense(format!(
        "a reset must be answered with `{{\"ok\":true}}`, and it says {}",
        quoted(line)
    )))
}

/// Reads the answer to a call.
pub(super) fn read_answer(line: &str, names: &Names) -> Result<Answer, Unread> {
    let mut object = object(line)?;
    let mut answer = Answer {
        reply: match object.remove("reply") {
            Some(Json::Null) => None,
            Some(reply) => Some(named("reply", reply, &names.replies)?),
            None => return Err(without_reply(line, &object)),
        },
        ..Answer::default()
    };
    for (key, value) in object {
        match (key.as_str(), value) {
            ("state" | "actions" | "answers", Json::Null) => {}
            ("state", state) => answer.state = Some(named("state", state, &names.states)?),
            ("actions", Json::Array(names)) => answer.actions = Some(actions(names)?),
            ("answers", Json::Object(waiting)) => answer.answers = waiting_call(waiting, names)?,
            ("actions", other) => return Err(wrong("actions", "a list of names", &other)),
            ("answers", other) => {
                return Err(wrong("answers", "an object like {\"EVENT\":\"REPLY\"}", &other));
            }
            (unknown, _) => return Err(unknown_key(unknown)),
        }
    }
    Ok(answer)
}

/// A reply or a state: its name, its other name, or its number.
fn named(key: &str, value: Json, all: &[Called]) -> Result<Cow<'static, str>, Unread> {
    match value {
        Json::String(word) => Ok(by_word(all, word)),
        Json::Number(code) => match code.as_i64() {
            Some(code) => Ok(by_code(all, code)),
            None => Err(wrong(key, "a name or a code", &Json::Number(code))),
        },
        other => Err(wrong(key, "a name or a code", &other)),
    }
}

fn actions(names: Vec<Json>) -> Result<Vec<Cow<'static, str>>, Unread> {
    let name = |name| match name {
        Json::String(name) => Ok(Cow::Owned(name)),
        other => Err(wrong("actions", "a list of names", &other)),
    };
    names.into_iter().map(name).collect()
}

type Waiting = Option<(Cow<'static, str>, Cow<'static, str>)>;

fn waiting_call(waiting: Map<String, Json>, names: &Names) -> Result<Waiting, Unread> {
    if waiting.len() > 1 {
        return Err(Unread::Nonsense(
            "`answers` names more than one call; only one call can have waited".to_owned(),
        ));
    }
    match waiting.into_iter().next() {
        None => Ok(None),
        Some((event, reply)) => {
            Ok(Some((Cow::Owned(event), named("answers", reply, &names.replies)?)))
        }
    }
}

fn object(line: &str) -> Result<Map<String, Json>, Unread> {
    match serde_json::from_str(line) {
        Ok(Json::Object(object)) => match object.get(ERROR) {
            Some(Json::String(text)) => Err(Unread::Reported(text.clone())),
            _ => Ok(object),
        },
        Ok(_) => {
            Err(Unread::Nonsense(format!("an object is needed, and it says {}", quoted(line))))
        }
        Err(error) if error.is_eof() => Err(Unread::Nonsense(format!(
            "the line breaks off: {}; an answer is one line",
            quoted(line)
        ))),
        Err(_) => Err(Unread::Nonsense(format!(
            "it says {}, which is no JSON; only answers belong on the standard output, everything \
             else on the standard error",
            quoted(line)
        ))),
    }
}

fn wrong(key: &str, needed: &str, found: &Json) -> Unread {
    Unread::Nonsense(format!("`{key}` must be {needed}, and is {}", quoted(&found.to_string())))
}

fn without_reply(line: &str, object: &Map<String, Json>) -> Unread {
    let near = object.keys().find_map(|key| nearest(key, ["reply"]).map(|_| key));
    Unread::Nonsense(match near {
        Some(key) => format!("there is no `reply`, but a `{key}`, in {}", quoted(line)),
        None => format!("there is no `reply` in {}", quoted(line)),
    })
}

fn unknown_key(unknown: &str) -> Unread {
    let help = match nearest(unknown, KEYS) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("there is `{}`", KEYS.join("`, `")),
    };
    Unread::Nonsense(format!("an answer has no `{}`; {help}", shortened(unknown)))
}

/// A line as it is shown in a message.
pub(super) fn quoted(line: &str) -> String {
    match line.trim() {
        "" => "an empty line".to_owned(),
        text => format!("`{}`", shortened(text)),
    }
}

fn shortened(text: &str) -> String {
    /// So much is shown of what may be long.
    const MOST: usize = 160;
    let shown: String = text.chars().take(MOST).collect();
    let shown: String = shown.chars().flat_map(visible).collect();
    if text.chars().nth(MOST).is_some() { shown + "…" } else { shown }
}

/// Nothing that moves the cursor of whoever reads the message.
fn visible(one: char) -> Vec<char> {
    if one.is_control() { one.escape_default().collect() } else { vec![one] }
}
