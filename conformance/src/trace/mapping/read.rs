//! Reading a mapping file: every mistake at its line, all of them in one run.

use super::{Field, Ids, Ignored, Mapping, ParamPath, Path, Visible};
use crate::trace::moment::Clock;
use lifechart_spec::arena::Id;
use lifechart_spec::code::Code;
use lifechart_spec::diagnostics::{Diagnostic, Diagnostics, quoted};
use lifechart_spec::machine::{EventId, Machine};
use lifechart_spec::source::{Source, Span, Text};
use lifechart_spec::yaml::{self, Entry, Kind, Node};
use regex::bytes::{Regex, RegexBuilder};

const KEYS: [&str; 14] = [
    "lifechart-trace",
    "line",
    "fields",
    "params",
    "time",
    "ids",
    "events",
    "replies",
    "states",
    "actions",
    "activities",
    "ignore",
    "work",
    "deadlines",
];

impl Mapping {
    /// Reads a mapping file for logs of a machine.
    ///
    /// # Errors
    ///
    /// Every mistake in it.
    pub fn read(source: &Source, machine: &Machine) -> Result<Self, Diagnostics> {
        let mut diagnostics = Diagnostics::new();
        let mut mapping = Self::default();
        if let Some(root) = yaml::read(source, &mut diagnostics) {
            let mut reading =
                Reading { source, machine, diagnostics: &mut diagnostics, mapping: &mut mapping };
            reading.file(&root);
        }
        diagnostics.finish();
        if diagnostics.is_empty() { Ok(mapping) } else { Err(diagnostics) }
    }
}

struct Reading<'r> {
    source: &'r Source,
    machine: &'r Machine,
    diagnostics: &'r mut Diagnostics,
    mapping: &'r mut Mapping,
}

impl Reading<'_> {
    fn wrong(&mut self, code: Code, span: Span, message: impl Into<String>) {
        self.diagnostics.push(Diagnostic::new(code, span, message));
    }

    /// Something that is none of the names it could be.
    fn unknown<'n>(
        &mut self,
        code: Code,
        word: &Text,
        what: &str,
        names: impl Iterator<Item = &'n str> + Clone,
    ) {
        let message = format!("{} is not {what}", quoted(&word.value));
        let near = self.diagnostics.nearest(&word.value, names.clone());
        let help = match near {
            Some(near) => format!("did you mean `{near}`?"),
            None => {
                format!("one of {}", names.map(|n| format!("`{n}`")).collect::<Vec<_>>().join(", "))
            }
        };
        self.diagnostics.push(Diagnostic::new(code, word.span, message).help(help));
    }

    fn file(&mut self, root: &Node) {
        let Some(entries) = self.entries(root, "a mapping file is a mapping of keys") else {
            return;
        };
        let entries = entries.to_vec();
        if !entries.iter().any(|entry| entry.key.value == "lifechart-trace") {
            let message = "`lifechart-trace` is missing: the version of the mapping";
            let place = Span { start: root.span.start, end: root.span.start };
            let missing = Diagnostic::new(Code::MissingKey, place, message);
            self.diagnostics.push(missing.help("begin the file with `lifechart-trace: 1`"));
        }
        // Whether lines are text decides how paths are understood.
        if let Some(line) = entries.iter().find(|entry| entry.key.value == "line") {
            self.mapping.line = self.regex(&line.value);
            if let Some(regex) = self.mapping.line.clone() {
                self.groups(&regex, &line.value, &entries);
            }
        }
        for entry in &entries {
            self.key(entry);
        }
    }

    fn key(&mut self, entry: &Entry) {
        let (key, node) = (&entry.key, &entry.value);
        let machine = self.machine;
        match key.value.as_str() {
            "lifechart-trace" => {
                if self.word(node).is_some_and(|word| word.value != "1") {
                    self.wrong(Code::WrongShape, node.span, "only version `1` is known");
                }
            }
            "line" => {}
            "fields" => self.fields(node),
            "params" => self.params(node),
            "time" => self.time(node),
            "ids" => {
                let known = [("text", Ids::Text), ("guid", Ids::Guid), ("number", Ids::Number)];
                if let Some(ids) = self.one_of(node, "a form of ids", &known) {
                    self.mapping.ids = ids;
                }
            }
            "events" => {
                let names = machine.events.iter().map(|(id, event)| (event.name.as_str(), id));
                self.mapping.events = self.words(node, "an event", names.collect());
            }
            "replies" => {
                let names = machine.replies.iter().map(|(id, reply)| (reply.name.as_str(), id));
                self.mapping.replies = self.words(node, "a reply", names.collect());
            }
            "states" => {
                let states = machine.states.iter().skip(1);
                let names = states.map(|(id, state)| (state.name.as_str(), id));
                self.mapping.states = self.words(node, "a state", names.collect());
            }
            "actions" => {
                let names = machine.actions.iter().map(|(id, action)| (action.name.as_str(), id));
                self.mapping.actions = self.words(node, "an action", names.collect());
            }
            "activities" => {
                let names = machine.activities.iter().map(|(id, work)| (work.name.as_str(), id));
                self.mapping.activities = self.words(node, "an activity", names.collect());
            }
            "ignore" => self.ignore(node),
            "work" => self.mapping.work = self.visible(node),
            "deadlines" => self.mapping.deadlines = self.visible(node),
            _ => self.unknown(Code::UnknownKey, key, "a key of a mapping", KEYS.iter().copied()),
        }
    }

    fn entries<'n>(&mut self, node: &'n Node, expected: &str) -> Option<&'n [Entry]> {
        match &node.kind {
            Kind::Mapping(entries) => Some(entries),
            Kind::Unreadable => None,
            _ => {
                self.wrong(Code::WrongShape, node.span, expected);
                None
            }
        }
    }

    fn word(&mut self, node: &Node) -> Option<Text> {
        match &node.kind {
            Kind::Scalar(word, _) => Some(Text::new(word.clone(), node.span)),
            Kind::Unreadable => None,
            _ => {
                self.wrong(Code::WrongShape, node.span, "a word is expected here");
                None
            }
        }
    }

    fn one_of<T: Copy>(&mut self, node: &Node, what: &str, known: &[(&str, T)]) -> Option<T> {
        let word = self.word(node)?;
        let found = known.iter().find(|(name, _)| *name == word.value);
        if found.is_none() {
            self.unknown(Code::UnknownName, &word, what, known.iter().map(|(name, _)| *name));
        }
        found.map(|(_, value)| *value)
    }

    fn visible(&mut self, node: &Node) -> Visible {
        let known =
            [("auto", Visible::Auto), ("shown", Visible::Shown), ("hidden", Visible::Hidden)];
        self.one_of(node, "one of `auto`, `shown` and `hidden`", &known).unwrap_or_default()
    }

    /// `a.b.c`, or `[a, "b.c"]` where keys have dots; a group's name in plain text.
    fn path(&mut self, node: &Node) -> Option<Path> {
        if let Kind::List(parts) = &node.kind {
            let parts: Option<Path> =
                parts.iter().map(|part| self.word(part).map(|word| word.value)).collect();
            return parts.filter(|parts| !parts.is_empty());
        }
        let word = self.word(node)?;
        if self.mapping.line.is_some() {
            return Some(vec![word.value]);
        }
        let parts: Path = word.value.split('.').map(str::to_owned).collect();
        if parts.iter().any(String::is_empty) {
            self.wrong(Code::WrongShape, node.span, "a path is keys with dots between them");
            return None;
        }
        Some(parts)
    }

    fn fields(&mut self, node: &Node) {
        let Some(entries) = self.entries(node, "fields and the paths they are at") else { return };
        for entry in entries {
            let found = Field::ALL.iter().find(|(_, name)| *name == entry.key.value);
            let Some((field, _)) = found else {
                let names = Field::ALL.iter().map(|(_, name)| *name);
                self.unknown(Code::UnknownKey, &entry.key, "a field of a line", names);
                continue;
            };
            if let Some(path) = self.path(&entry.value) {
                self.check_group(&path, entry.value.span);
                self.mapping.fields.retain(|(known, _)| known != field);
                self.mapping.fields.push((*field, path));
            }
        }
    }

    /// `name: path` for all events that have the parameter, or `event.name: path`.
    fn params(&mut self, node: &Node) {
        let Some(entries) = self.entries(node, "parameters and the paths they are at") else {
            return;
        };
        for entry in entries {
            let key = &entry.key;
            let (event, name) = match key.value.split_once('.') {
                Some((event, name)) => (Some(event), name.to_owned()),
                None => (None, key.value.clone()),
            };
            let event = match event.map(|event| self.event(event, key)) {
                Some(None) => continue,
                Some(event) => event,
                None => None,
            };
            let machine = self.machine;
            let events = machine.events.iter().filter(|(id, _)| event.is_none_or(|of| of == *id));
            let params = events.flat_map(|(_, event)| &event.params);
            let mut names: Vec<&str> = params.map(|param| param.name.as_str()).collect();
            if !names.contains(&name.as_str()) {
                let what = match event {
                    Some(event) => format!("a parameter of `{}`", machine[event].name),
                    None => "a parameter of any event".to_owned(),
                };
                let word = Text::new(name, key.span);
                names.sort_unstable();
                names.dedup();
                self.unknown(Code::UnknownName, &word, &what, names.into_iter());
                continue;
            }
            if let Some(path) = self.path(&entry.value) {
                self.check_group(&path, entry.value.span);
                self.mapping.params.push(ParamPath { event, name, path });
            }
        }
    }

    fn event(&mut self, name: &str, key: &Text) -> Option<EventId> {
        let machine = self.machine;
        let found = machine.events.iter().find(|(_, event)| event.name == name);
        if found.is_none() {
            let word = Text::new(name.to_owned(), key.span);
            let names = machine.events.values().map(|event| event.name.as_str());
            self.unknown(Code::UnknownName, &word, "an event of this lifecycle", names);
        }
        found.map(|(id, _)| id)
    }

    fn time(&mut self, node: &Node) {
        if let Kind::Mapping(entries) = &node.kind {
            for entry in entries.clone() {
                if entry.key.value != "ticks" {
                    self.unknown(
                        Code::UnknownKey,
                        &entry.key,
                        "a key of `time:`",
                        ["ticks"].into_iter(),
                    );
                    continue;
                }
                let word = self.word(&entry.value).map(|word| word.value.replace('_', ""));
                match word.and_then(|word| word.parse().ok()).filter(|ticks| *ticks > 0) {
                    Some(ticks) => self.mapping.clock = Clock::Ticks(ticks),
                    None => self.wrong(
                        Code::WrongShape,
                        entry.value.span,
                        "how many ticks there are in a second is expected here",
                    ),
                }
            }
            return;
        }
        let known = [
            ("rfc3339", Clock::Usual),
            ("s", Clock::Ticks(1)),
            ("ms", Clock::Ticks(1_000)),
            ("us", Clock::Ticks(1_000_000)),
            ("ns", Clock::Ticks(1_000_000_000)),
        ];
        if let Some(clock) = self.one_of(node, "a form of time", &known) {
            self.mapping.clock = clock;
        }
    }

    /// `word of the log: name of the file`
    fn words<I: Id>(&mut self, node: &Node, what: &str, names: Vec<(&str, I)>) -> Vec<(String, I)> {
        let mut words = Vec::new();
        let Some(entries) = self.entries(node, "words of the log and what they mean") else {
            return words;
        };
        for entry in entries {
            let Some(name) = self.word(&entry.value) else { continue };
            match names.iter().find(|(known, _)| *known == name.value) {
                Some((_, id)) => words.push((entry.key.value.clone(), *id)),
                None => {
                    let what = format!("{what} of this lifecycle");
                    let names = names.iter().map(|(name, _)| *name);
                    self.unknown(Code::UnknownName, &name, &what, names);
                }
            }
        }
        words
    }

    /// A list of `{field: path}`, `{field: path, is: value}` and `{matches: regex}`.
    fn ignore(&mut self, node: &Node) {
        let Kind::List(rules) = &node.kind else {
            return self.wrong(Code::WrongShape, node.span, "a list of rules is expected here");
        };
        for rule in rules {
            let Some(entries) = self.entries(rule, "a rule such as `{field: kind, is: heartbeat}`")
            else {
                continue;
            };
            let (mut path, mut is, mut matches) = (None, None, None);
            for entry in entries {
                match entry.key.value.as_str() {
                    "field" => {
                        path = self.path(&entry.value);
                        if let Some(path) = &path {
                            self.check_group(path, entry.value.span);
                        }
                    }
                    "is" => is = self.word(&entry.value).map(|word| word.value),
                    "matches" => matches = self.regex(&entry.value),
                    _ => {
                        let known = ["field", "is", "matches"].into_iter();
                        self.unknown(Code::UnknownKey, &entry.key, "a key of a rule", known);
                    }
                }
            }
            match (path, matches) {
                (Some(_), Some(_)) => {
                    let message = "`field` and `matches` do not go together";
                    self.wrong(Code::ConflictingKeys, rule.span, message);
                }
                (Some(path), None) => self.mapping.ignore.push(Ignored::Field(path, is)),
                (None, Some(regex)) => self.mapping.ignore.push(Ignored::Matches(regex)),
                (None, None) if entries.iter().any(|entry| entry.key.value == "matches") => {}
                (None, None) => {
                    self.wrong(Code::MissingKey, rule.span, "a rule has `field` or `matches`");
                }
            }
        }
    }

    fn regex(&mut self, node: &Node) -> Option<Regex> {
        /// Larger expressions are refused: 8 MiB when compiled.
        const LARGEST: usize = 8 << 20;
        let word = self.word(node)?;
        match RegexBuilder::new(&word.value).size_limit(LARGEST).build() {
            Ok(regex) => Some(regex),
            Err(error) => {
                let text = error.to_string();
                let why = text.lines().last().unwrap_or_default().trim_start_matches("error: ");
                let message = format!("this regular expression cannot be read: {why}");
                self.wrong(Code::ExpressionSyntax, node.span, message);
                None
            }
        }
    }

    /// A group that nothing uses is a mistake, most likely in its name.
    fn groups(&mut self, regex: &Regex, node: &Node, entries: &[Entry]) {
        let machine = self.machine;
        let mut known: Vec<&str> = Field::ALL.iter().map(|(_, name)| *name).collect();
        let params = machine.events.values().flat_map(|event| &event.params);
        let results = machine.activities.values().flat_map(|activity| &activity.result);
        known.extend(params.chain(results).map(|param| param.name.as_str()));
        known.sort_unstable();
        known.dedup();
        let used = entries
            .iter()
            .filter(|entry| ["fields", "params", "ignore"].contains(&entry.key.value.as_str()));
        let used: String = used.map(|entry| self.source.slice(entry.value.span)).collect();
        for group in regex.capture_names().flatten() {
            if !known.contains(&group) && !used.contains(group) {
                let word = Text::new(group.to_owned(), node.span);
                let what = "a field or parameter, and nothing uses this group";
                self.unknown(Code::UnknownName, &word, what, known.iter().copied());
            }
        }
    }

    /// In plain text a path is the name of a group.
    fn check_group(&mut self, path: &Path, span: Span) {
        let Some(regex) = self.mapping.line.clone() else { return };
        let groups: Vec<&str> = regex.capture_names().flatten().collect();
        if let Some(name) = path.first().filter(|name| !groups.contains(&name.as_str())) {
            let word = Text::new(name.clone(), span);
            self.unknown(Code::UnknownName, &word, "a group of `line:`", groups.into_iter());
        }
    }
}
