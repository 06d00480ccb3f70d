//! What a line says: its values, understood.

use super::mapping::{Field, Ids};
use super::moment::Moment;
use super::reader::{Place, Reader, offset};
use super::scan::{Kind as Form, Token, unescaped};
use super::shown::{End, Told, Verdict, What};
use super::vocabulary::{Vocabulary, Words};
use lifechart_spec::arena::Id;
use lifechart_spec::diagnostics::quoted;
use lifechart_spec::machine::{EventId, Kind, Machine, ReplyId, StateId, TypeId, TypeKind, Value};
use lifechart_spec::semantics::OutcomeKind;
use std::borrow::Cow;

/// A line that tells nothing: why, and at which byte.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Broken {
    /// What is wrong with it.
    pub(super) why: String,
    /// Where.
    pub(super) at: usize,
}

impl Broken {
    /// At this byte.
    pub(super) fn at(at: usize, why: impl Into<String>) -> Self {
        Self { why: why.into(), at }
    }
}

/// A value of a parameter, as a line has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Raw<'a> {
    /// The line does not say.
    Unseen,
    /// A value that is no id.
    Value(Value),
    /// An id.
    Id(TypeId, Cow<'a, [u8]>),
}

/// What a line says.
#[derive(Clone, Debug)]
pub(super) struct Line<'a> {
    pub(super) what: What,
    pub(super) given: Vec<Raw<'a>>,
    pub(super) verdict: Option<Verdict>,
    pub(super) reply: Told,
    pub(super) from: Option<StateId>,
    pub(super) to: Option<StateId>,
    /// Numbers of interned lists, from 1; 0 where the line says nothing.
    pub(super) actions: u32,
    pub(super) answers: u32,
    pub(super) guards: u32,
    pub(super) end: Option<End>,
    pub(super) at: Option<Moment>,
    pub(super) took: Option<Moment>,
    pub(super) instance: Cow<'a, [u8]>,
}

impl Line<'_> {
    /// To be filled.
    pub(super) fn empty() -> Self {
        Self {
            what: What::After(StateId::new(0)),
            given: Vec::new(),
            verdict: None,
            reply: Told::Unseen,
            from: None,
            to: None,
            actions: 0,
            answers: 0,
            guards: 0,
            end: None,
            at: None,
            took: None,
            instance: Cow::Borrowed(b""),
        }
    }
}

/// What there is in a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reading {
    /// It says something.
    Line,
    /// It is empty, or to be left out.
    Ignored,
}

type Found<T> = Result<T, Broken>;

/// The values of one line.
struct Values<'v, 'm, 'a> {
    reader: &'v mut Reader<'m>,
    text: &'a [u8],
    tokens: &'v [Token<'a>],
}

impl<'m> Reader<'m> {
    pub(super) fn understand<'a>(
        &mut self,
        text: &'a [u8],
        tokens: &[Token<'a>],
        line: &mut Line<'a>,
    ) -> Found<()> {
        let mut values = Values { reader: self, text, tokens };
        values.fill(line)
    }
}

impl<'a> Values<'_, '_, 'a> {
    fn token(&self, field: Field) -> Token<'a> {
        self.reader.token(self.tokens, field)
    }

    fn wrong(&self, token: Token<'a>, why: impl Into<String>) -> Broken {
        Broken::at(offset(self.text, token.text), why)
    }

    fn fill(&mut self, line: &mut Line<'a>) -> Found<()> {
        line.given.clear();
        line.end = None;
        line.at = self.moment()?;
        line.took = self.took()?;
        line.instance = match self.token(Field::Instance) {
            token if token.kind == Form::Missing => Cow::Borrowed(b""),
            token => self.plain(token)?,
        };
        self.what(line)?;
        line.verdict = self.verdict()?;
        let machine = self.reader.machine;
        line.from = self.state(Field::From, machine)?;
        line.to = self.state(Field::To, machine)?;
        line.actions = self.actions()?;
        line.answers = self.answers()?;
        line.guards = self.guards()?;
        Ok(())
    }

    /// What has happened, its values, and the reply.
    fn what(&mut self, line: &mut Line<'a>) -> Found<()> {
        let event = self.token(Field::Event);
        let [done, failed, returned, after] =
            [Field::Done, Field::Failed, Field::Returned, Field::After]
                .map(|field| self.token(field));
        line.reply = self.reply()?;
        if is_there(event) {
            let id = self.word(event, |words| &words.events, "an event")?;
            line.what = What::Event(id);
            for index in 0..self.reader.params_of(id).len() {
                let place = self.reader.params_of(id)[index];
                let value = self.value(place)?;
                line.given.push(value);
            }
            line.end = self.end(done, failed)?;
        } else if is_there(done) {
            let end = self.work(done, false)?;
            line.what = What::Done(end.activity);
            for index in 0..self.reader.results_of(end.activity).len() {
                let place = self.reader.results_of(end.activity)[index];
                let value = self.value(place)?;
                line.given.push(value);
            }
            line.reply = Told::Unseen;
        } else if is_there(failed) {
            let end = self.work(failed, true)?;
            let told = match line.reply {
                Told::Reply(reply) => Some(reply),
                _ => None,
            };
            line.what = What::Failed(end.activity, end.failed.flatten().or(told));
            line.reply = Told::Unseen;
        } else if is_there(returned) {
            let id = self.word(returned, |words| &words.events, "an event")?;
            line.what = What::Returned(id);
        } else if is_there(after) {
            let id = self.word(after, |words| &words.states, "a state")?;
            line.what = What::After(id);
        } else {
            let why = "it has none of `event`, `done`, `failed`, `returned`, `after`";
            return Err(Broken::at(0, why));
        }
        Ok(())
    }

    fn end(&mut self, done: Token<'a>, failed: Token<'a>) -> Found<Option<End>> {
        if is_there(done) {
            return self.work(done, false).map(Some);
        }
        if is_there(failed) { self.work(failed, true).map(Some) } else { Ok(None) }
    }

    /// `"activity"`, or `{"activity": "reply"}` of one that has failed.
    fn work(&mut self, token: Token<'a>, has_failed: bool) -> Found<End> {
        if token.kind != Form::Object {
            let activity = self.word(token, |words| &words.activities, "an activity")?;
            return Ok(End { activity, failed: has_failed.then_some(None) });
        }
        let pairs = self.object(token)?;
        let [(name, reply)] = pairs.as_slice() else {
            return Err(self.wrong(token, "one activity is expected"));
        };
        let words = &self.reader.words;
        let activity = known(&words.activities, name, "an activity");
        let activity = activity.map_err(|why| self.wrong(token, why))?;
        let reply = match Some(reply).filter(|_| has_failed) {
            Some(reply) => {
                let reply = known(&self.reader.words.replies, reply, "a reply");
                Some(reply.map_err(|why| self.wrong(token, why))?)
            }
            None => None,
        };
        Ok(End { activity, failed: has_failed.then_some(reply) })
    }

    fn reply(&self) -> Found<Told> {
        let token = self.token(Field::Reply);
        match token.kind {
            Form::Missing => Ok(Told::Unseen),
            Form::Null => Ok(Told::Pending),
            _ => Ok(Told::Reply(self.word(token, |words| &words.replies, "a reply")?)),
        }
    }

    fn verdict(&self) -> Found<Option<Verdict>> {
        let token = self.token(Field::Verdict);
        Ok(Some(match (token.kind, token.text) {
            (Form::Missing | Form::Null, _) => return Ok(None),
            (_, b"taken") => Verdict::Decided(OutcomeKind::Taken),
            (_, b"ignored") => Verdict::Decided(OutcomeKind::Ignored),
            (_, b"refused") => Verdict::Decided(OutcomeKind::Refused),
            (_, b"dropped") => Verdict::Dropped,
            (_, b"trying") => Verdict::Trying,
            _ => {
                let why = "a verdict is `taken`, `ignored`, `refused`, `dropped` or `trying`";
                return Err(self.wrong(token, why));
            }
        }))
    }

    fn state(&self, field: Field, machine: &Machine) -> Found<Option<StateId>> {
        let token = self.token(field);
        if !is_there(token) {
            return Ok(None);
        }
        let state = self.word(token, |words| &words.states, "a state")?;
        Ok((state != machine.root()).then_some(state))
    }

    fn moment(&self) -> Found<Option<Moment>> {
        let token = self.token(Field::At);
        if !is_there(token) {
            return Ok(None);
        }
        let moment = self.reader.clock.moment(token.text, token.kind == Form::Number);
        moment.map(Some).ok_or_else(|| self.wrong(token, "this is no time"))
    }

    fn took(&self) -> Found<Option<Moment>> {
        let token = self.token(Field::Took);
        if !is_there(token) {
            return Ok(None);
        }
        let span = self.reader.clock.span(token.text);
        span.map(Some).ok_or_else(|| self.wrong(token, "this is no length of time"))
    }

    fn actions(&mut self) -> Found<u32> {
        let token = self.token(Field::Actions);
        if !is_there(token) {
            return Ok(0);
        }
        if let Some(known) = self.reader.actions.find(token.text) {
            return Ok(known);
        }
        let mut actions = Vec::new();
        for name in self.list(token)? {
            let action = known(&self.reader.words.actions, &name, "an action");
            actions.push(action.map_err(|why| self.wrong(token, why))?);
        }
        Ok(self.reader.actions.number(token.text, actions))
    }

    /// `{"event": "reply"}`; `{}` and `null` say that nobody was waiting.
    fn answers(&mut self) -> Found<u32> {
        let token = self.token(Field::Answers);
        if token.kind == Form::Missing {
            return Ok(0);
        }
        if let Some(known) = self.reader.answers.find(token.text) {
            return Ok(known);
        }
        let mut answer: Option<(EventId, ReplyId)> = None;
        for (event, reply) in self.object(token)? {
            let words = &self.reader.words;
            let event = known(&words.events, &event, "an event");
            let reply = known(&words.replies, &reply, "a reply");
            let both = event.and_then(|event| Ok((event, reply?)));
            answer = Some(both.map_err(|why| self.wrong(token, why))?);
        }
        Ok(self.reader.answers.number(token.text, answer))
    }

    fn guards(&mut self) -> Found<u32> {
        let token = self.token(Field::Guards);
        if !is_there(token) {
            return Ok(0);
        }
        if let Some(known) = self.reader.guards.find(token.text) {
            return Ok(known);
        }
        let mut guards = Vec::new();
        for (guard, answer) in self.object(token)? {
            let guard = known(&self.reader.words.guards, &guard, "a guard");
            guards.push((guard.map_err(|why| self.wrong(token, why))?, answer == "true"));
        }
        Ok(self.reader.guards.number(token.text, guards))
    }

    /// The text of a word or a number.
    fn plain(&self, token: Token<'a>) -> Found<Cow<'a, [u8]>> {
        match token.kind {
            Form::Text | Form::Number | Form::Bool => Ok(Cow::Borrowed(token.text)),
            Form::Escaped => {
                let text = unescaped(token.text);
                let text = text.ok_or_else(|| self.wrong(token, "this escape means nothing"))?;
                Ok(Cow::Owned(text.into_bytes()))
            }
            _ => Err(self.wrong(token, "a word or a number is expected")),
        }
    }

    fn word<I: Id>(
        &self,
        token: Token<'a>,
        words: impl for<'w> Fn(&'w Vocabulary) -> &'w Words<I>,
        what: &str,
    ) -> Found<I> {
        let text = self.plain(token)?;
        if let Some(id) = words(&self.reader.words).find(&text) {
            return Ok(id);
        }
        let text = String::from_utf8_lossy(&text);
        known(words(&self.reader.words), &text, what).map_err(|why| self.wrong(token, why))
    }

    /// `["a", "b"]`, or words in plain text.
    fn list(&self, token: Token<'a>) -> Found<Vec<String>> {
        if token.kind == Form::List {
            let list = serde_json::from_slice::<Vec<String>>(token.text);
            return list.map_err(|_| self.wrong(token, "a list of names is expected"));
        }
        let text = self.plain(token)?;
        let text = String::from_utf8_lossy(&text);
        let words = text.split(|c: char| c.is_whitespace() || ",;[]".contains(c));
        Ok(words.filter(|word| !word.is_empty()).map(str::to_owned).collect())
    }

    /// `{"a": "b"}`, or `a=b c=d` in plain text.
    fn object(&self, token: Token<'a>) -> Found<Vec<(String, String)>> {
        let expected = || self.wrong(token, "an object of names is expected");
        match token.kind {
            Form::Null => Ok(Vec::new()),
            Form::Object => {
                let object: Result<serde_json::Map<_, _>, _> = serde_json::from_slice(token.text);
                let object = object.map_err(|_| expected())?;
                let pairs = object.into_iter().map(|(key, value)| match value {
                    serde_json::Value::String(text) => (key, text),
                    value => (key, value.to_string()),
                });
                Ok(pairs.collect())
            }
            Form::Text => {
                let text = String::from_utf8_lossy(token.text);
                let pairs = text.split(|c: char| c.is_whitespace() || ",;{}".contains(c));
                let pairs = pairs.filter(|pair| !pair.is_empty()).map(|pair| {
                    let (name, value) = pair.split_once(['=', ':'])?;
                    Some((name.to_owned(), value.to_owned()))
                });
                pairs.collect::<Option<_>>().ok_or_else(expected)
            }
            _ => Err(expected()),
        }
    }

    fn value(&self, place: Place) -> Found<Raw<'a>> {
        let token = self.tokens.get(place.slot).copied().unwrap_or_default();
        match token.kind {
            Form::Missing => return Ok(Raw::Unseen),
            Form::Null if place.ty.optional => return Ok(Raw::Value(Value::Absent)),
            Form::Null | Form::Object | Form::List => {
                return Err(self.wrong(token, "a value is expected"));
            }
            _ => {}
        }
        Ok(match place.ty.kind {
            Kind::Id(ty) => Raw::Id(ty, self.id(token)?),
            Kind::Bool => Raw::Value(Value::Bool(match token.text {
                b"true" | b"1" | b"True" | b"TRUE" => true,
                b"false" | b"0" | b"False" | b"FALSE" => false,
                _ => return Err(self.wrong(token, "`true` or `false` is expected")),
            })),
            Kind::Count { max } => Raw::Value(Value::Count(self.count(token, max)?)),
            Kind::Enumeration(ty) => Raw::Value(Value::Variant(self.variant(token, ty)?)),
        })
    }

    fn count(&self, token: Token<'a>, max: Option<u32>) -> Found<u32> {
        let text = std::str::from_utf8(token.text).unwrap_or_default();
        let count: u32 =
            text.parse().map_err(|_| self.wrong(token, "a whole number is expected"))?;
        match max {
            Some(max) if count > max => Err(self.wrong(token, format!("it is more than {max}"))),
            _ => Ok(count),
        }
    }

    fn variant(&self, token: Token<'a>, ty: TypeId) -> Found<u32> {
        let TypeKind::Enumeration { variants } = &self.reader.machine[ty].kind else {
            return Err(self.wrong(token, "a word is expected"));
        };
        let found = variants.iter().position(|word| word.as_bytes() == token.text);
        let found = found.ok_or_else(|| {
            self.wrong(token, format!("one of {} is expected", variants.join(", ")))
        })?;
        Ok(found as u32)
    }

    fn id(&self, token: Token<'a>) -> Found<Cow<'a, [u8]>> {
        let text = self.plain(token)?;
        match self.reader.ids {
            Ids::Text => Ok(text),
            Ids::Guid => {
                let mut digits = Vec::with_capacity(32);
                for byte in text.iter().copied().filter(|byte| !b"{}-()".contains(byte)) {
                    digits.push(byte.to_ascii_lowercase());
                }
                let is_guid = digits.len() == 32 && digits.iter().all(u8::is_ascii_hexdigit);
                is_guid
                    .then_some(Cow::Owned(digits))
                    .ok_or_else(|| self.wrong(token, "this is no GUID"))
            }
            Ids::Number => {
                let text = String::from_utf8_lossy(&text);
                let hexadecimal = text.strip_prefix("0x").or_else(|| text.strip_prefix("0X"));
                let number = match hexadecimal {
                    Some(digits) => u128::from_str_radix(digits, 16),
                    None => text.parse(),
                };
                let number = number.map_err(|_| self.wrong(token, "this is no number"))?;
                Ok(Cow::Owned(number.to_string().into_bytes()))
            }
        }
    }
}

fn is_there(token: Token<'_>) -> bool {
    !matches!(token.kind, Form::Missing | Form::Null)
}

/// What a word means, or that it is unknown, and which one is like it.
fn known<I: Id>(words: &Words<I>, word: &str, what: &str) -> Result<I, String> {
    words.find(word.as_bytes()).ok_or_else(|| {
        let near = words.nearest(word).map(|near| format!("; did you mean `{near}`?"));
        format!("{} is not {what} of this lifecycle{}", quoted(word), near.unwrap_or_default())
    })
}
