//! What is looked for in a line, and where.

use super::line::{Broken, Line, Reading};
use super::mapping::{Field, Ids, Ignored, Mapping, Path};
use super::moment::Clock;
use super::scan::{Kind as Form, Layout, Token};
use super::vocabulary::Vocabulary;
use super::words::Interned;
use lifechart_spec::arena::Id as _;
use lifechart_spec::machine::{
    ActionId, EventId, Expr, GuardId, Machine, Param, ReplyId, Trigger, ValueType,
};
use regex::bytes::Regex;

/// Reads lines.
pub(super) struct Reader<'m> {
    pub(super) machine: &'m Machine,
    pub(super) words: Vocabulary,
    layout: Layout,
    slots: [Option<usize>; Field::ALL.len()],
    /// Per event and parameter, where it stands.
    params: Vec<Vec<Place>>,
    /// Per activity and part of its result, where it stands.
    results: Vec<Vec<Place>>,
    pub(super) clock: Clock,
    pub(super) ids: Ids,
    ignore: Vec<(Option<usize>, Ignored)>,
    /// For plain text: the expression, and the slot of each of its groups.
    regex: Option<(Regex, Vec<Option<usize>>)>,
    pub(super) actions: Interned<Vec<ActionId>>,
    pub(super) answers: Interned<Option<(EventId, ReplyId)>>,
    pub(super) guards: Interned<Vec<(GuardId, bool)>>,
}

/// Where a value stands, and whether it makes a difference.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    pub(super) slot: usize,
    pub(super) ty: ValueType,
    pub(super) matters: bool,
}

/// The values of a line, each where it is looked for.
pub(super) type Tokens<'a> = Vec<Token<'a>>;

/// Gives paths their slots.
struct Places<'p> {
    mapping: &'p Mapping,
    layout: Layout,
    paths: Vec<Path>,
}

impl Places<'_> {
    fn slot(&mut self, path: &Path) -> usize {
        if let Some(known) = self.paths.iter().position(|known| known == path) {
            return known;
        }
        self.paths.push(path.clone());
        self.layout.find(path)
    }

    /// Where a part of the payload or result stands. In plain text it has a group of its own.
    fn below(&mut self, field: Field, name: &str) -> usize {
        let mut path = match self.mapping.line {
            Some(_) => Path::new(),
            None => self.mapping.path(field).cloned().unwrap_or_default(),
        };
        path.push(name.to_owned());
        self.slot(&path)
    }
}

impl<'m> Reader<'m> {
    /// Reads lines that are written as the mapping says.
    pub(super) fn new(machine: &'m Machine, mapping: &Mapping) -> Self {
        let mut words = Vocabulary::new(machine);
        mapping.events.iter().for_each(|(word, id)| words.events.translate(word, *id));
        mapping.replies.iter().for_each(|(word, id)| words.replies.translate(word, *id));
        mapping.states.iter().for_each(|(word, id)| words.states.translate(word, *id));
        mapping.actions.iter().for_each(|(word, id)| words.actions.translate(word, *id));
        mapping.activities.iter().for_each(|(word, id)| words.activities.translate(word, *id));
        let mut places = Places { mapping, layout: Layout::new(), paths: Vec::new() };
        let slots = Field::ALL.map(|(field, _)| Some(places.slot(mapping.path(field)?)));
        let params = machine.events.iter().map(|(event, declared)| {
            let place = |(index, param): (usize, &Param)| {
                let slot = match mapping.param(event, &param.name) {
                    Some(path) => places.slot(path),
                    None => places.below(Field::Payload, &param.name),
                };
                Place { slot, ty: param.ty, matters: matters(machine, event, index) }
            };
            declared.params.iter().enumerate().map(place).collect()
        });
        let params = params.collect();
        let results = machine.activities.values().map(|activity| {
            let place = |part: &Param| {
                let slot = places.below(Field::Result, &part.name);
                Place { slot, ty: part.ty, matters: true }
            };
            activity.result.iter().map(place).collect()
        });
        let results = results.collect();
        let ignore = mapping.ignore.iter().map(|rule| match rule {
            Ignored::Field(path, _) => (Some(places.slot(path)), rule.clone()),
            Ignored::Matches(_) => (None, rule.clone()),
        });
        let ignore = ignore.collect();
        let regex = mapping.line.clone().map(|regex| {
            let slot = |name: Option<&str>| {
                let paths = &places.paths;
                paths
                    .iter()
                    .position(|path| matches!(&path[..], [only] if Some(only.as_str()) == name))
            };
            let slots = regex.capture_names().map(slot).collect();
            (regex, slots)
        });
        Self {
            machine,
            words,
            layout: places.layout,
            slots,
            params,
            results,
            clock: mapping.clock,
            ids: mapping.ids,
            ignore,
            regex,
            actions: Interned::default(),
            answers: Interned::default(),
            guards: Interned::default(),
        }
    }

    /// What a line says. `tokens` and `line` are there to be used again.
    pub(super) fn read<'a>(
        &mut self,
        text: &'a [u8],
        tokens: &mut Tokens<'a>,
        line: &mut Line<'a>,
    ) -> Result<Reading, Broken> {
        if self.is_blank(text) {
            return Ok(Reading::Ignored);
        }
        if let Err(error) = std::str::from_utf8(text) {
            return Err(Broken::at(error.valid_up_to(), "it is not UTF-8"));
        }
        tokens.resize(self.layout.slots(), Token::default());
        if let Some((regex, slots)) = &self.regex {
            tokens.fill(Token::default());
            let Some(found) = regex.captures(text) else {
                return match self.is_ignored(text, tokens) {
                    true => Ok(Reading::Ignored),
                    false => Err(Broken::at(0, "it does not match `line:` of the mapping")),
                };
            };
            for (group, slot) in found.iter().zip(slots) {
                if let (Some(group), Some(slot)) = (group.filter(|group| !group.is_empty()), *slot)
                    && let Some(token) = tokens.get_mut(slot)
                {
                    *token = Token { kind: Form::Text, text: group.as_bytes() };
                }
            }
        } else if let Err(wrong) = self.layout.scan(text, tokens) {
            return match self.ignore.iter().any(|(_, rule)| matches(rule, text)) {
                true => Ok(Reading::Ignored),
                false => Err(Broken::at(wrong.at, format!("it is not JSON: {}", wrong.why))),
            };
        }
        if !self.ignore.is_empty() && self.is_ignored(text, tokens) {
            return Ok(Reading::Ignored);
        }
        self.understand(text, tokens, line).map(|()| Reading::Line)
    }

    fn is_blank(&self, text: &[u8]) -> bool {
        text.first().is_none_or(u8::is_ascii_whitespace) && text.trim_ascii().is_empty()
    }

    fn is_ignored(&self, text: &[u8], tokens: &[Token<'_>]) -> bool {
        self.ignore.iter().any(|(slot, rule)| match (slot, rule) {
            (Some(slot), Ignored::Field(_, wanted)) => tokens.get(*slot).is_some_and(|token| {
                let is_there = token.kind != Form::Missing;
                is_there && wanted.as_ref().is_none_or(|wanted| wanted.as_bytes() == token.text)
            }),
            _ => matches(rule, text),
        })
    }

    pub(super) fn token<'a>(&self, tokens: &[Token<'a>], field: Field) -> Token<'a> {
        let slot = self.slots[field as usize];
        slot.and_then(|slot| tokens.get(slot)).copied().unwrap_or_default()
    }

    pub(super) fn params_of(&self, event: EventId) -> &[Place] {
        self.params.get(event.index()).map_or(&[], Vec::as_slice)
    }

    pub(super) fn results_of(&self, activity: lifechart_spec::machine::ActivityId) -> &[Place] {
        self.results.get(activity.index()).map_or(&[], Vec::as_slice)
    }

    /// Where a field stands in a line, by its bytes; for messages.
    pub(super) fn place(&self, text: &[u8], field: Field) -> Option<usize> {
        let mut tokens = vec![Token::default(); self.layout.slots()];
        if let Some((regex, slots)) = &self.regex {
            let found = regex.captures(text)?;
            let group = slots.iter().position(|slot| *slot == self.slots[field as usize])?;
            return found.get(group).map(|group| group.start());
        }
        self.layout.scan(text, &mut tokens).ok()?;
        let token = self.token(&tokens, field);
        (token.kind != Form::Missing).then(|| offset(text, token.text))
    }
}

fn matches(rule: &Ignored, text: &[u8]) -> bool {
    match rule {
        Ignored::Matches(regex) => regex.is_match(text),
        Ignored::Field(..) => false,
    }
}

/// Where a part of a line stands in it.
pub(super) fn offset(line: &[u8], part: &[u8]) -> usize {
    (part.as_ptr() as usize).saturating_sub(line.as_ptr() as usize).min(line.len())
}

/// Whether anything the machine does with the event depends on a parameter.
fn matters(machine: &Machine, event: EventId, param: usize) -> bool {
    let mut found = false;
    for transition in machine.transitions.values() {
        let trigger = match transition.trigger {
            Trigger::AttemptFailed(of) => machine[of].trigger,
            trigger => trigger,
        };
        if trigger != Trigger::Event(event) {
            continue;
        }
        let values = transition.assign.iter().map(|assignment| &assignment.value);
        for expression in transition.guard.iter().chain(values) {
            expression.expr.walk(&mut |part| found |= *part == Expr::Param(param));
        }
    }
    found
}
