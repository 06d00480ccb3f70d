//! Logs with one line changed: what is found is wrong, and what is not found is legal. Whether a
//! log is legal is decided by trying everything, without classes of ids, tables or closures.

use super::{corpus, found, machine, numbered, provider, shipped, usual};
use lifechart_conformance::trace::{Checker, Mapping, Options};
use lifechart_spec::arena::Id as _;
use lifechart_spec::compile::Compiled;
use lifechart_spec::machine::{EventId, Kind, Machine, ReplyId, TypeKind, Value};
use lifechart_spec::semantics::{
    Configuration, Input, Outcome, OutcomeKind, StepError, World, initial, step,
};
use lifechart_spec::source::Source;
use lifechart_tests::recorded::{Detail, Work, record};
use std::collections::{BTreeMap, BTreeSet};

/// What is the case, for who tries everything: a configuration, and work that reports too late.
type Case = (Configuration, Vec<String>);

struct Legal<'m> {
    machine: &'m Machine,
    ids: BTreeMap<String, u32>,
    shows_work: bool,
}

impl Legal<'_> {
    /// The first line that no run can have written, from 1.
    fn first_illegal(&mut self, log: &str) -> Option<usize> {
        let mut cases: BTreeSet<Case> = [(initial(self.machine), Vec::new())].into();
        for (line, number) in log.lines().zip(1..) {
            let line: serde_json::Value = serde_json::from_str(line).expect("a line");
            cases = cases.iter().flat_map(|case| self.after(case, &line)).collect();
            if cases.is_empty() {
                return Some(number);
            }
        }
        None
    }

    fn after(&mut self, case: &Case, line: &serde_json::Value) -> Vec<Case> {
        if let Some(name) = line["event"].as_str() {
            return self.call(case, name, line);
        }
        let (name, failed) = match (line["done"].as_str(), line["failed"].as_str()) {
            (Some(name), _) => (name, false),
            (_, Some(name)) => (name, true),
            _ => panic!("{line}"),
        };
        let state = &self.machine[case.0.state];
        let mut found = Vec::new();
        if let Some(place) = case.1.iter().position(|late| late == name) {
            let mut late = case.1.clone();
            late.remove(place);
            let stays = |key: &str| line[key].as_str().is_none_or(|shown| shown == state.name);
            let dropped = line["verdict"].as_str().is_none_or(|verdict| verdict == "dropped");
            let nothing = line["answers"].is_null()
                && line["actions"].as_array().is_none_or(|actions| actions.is_empty());
            if stays("from") && stays("to") && dropped && nothing {
                found.push((case.0.clone(), late));
            }
        }
        let Some(invoke) = &state.invoke else { return found };
        if self.machine[invoke.activity].name != name {
            return found;
        }
        let input = match failed {
            false => Input::Done { result: Vec::new() },
            true => Input::Failed { reply: self.reply(line["reply"].as_str().expect("a reply")) },
        };
        for (outcome, next) in self.steps(&case.0, &input) {
            let actions: Vec<String> = self.names(&outcome);
            if self.fits(line, &outcome, None, outcome.to, &actions, true) {
                found.push((next, self.late(case, &outcome)));
            }
        }
        found
    }

    fn late(&self, case: &Case, outcome: &Outcome) -> Vec<String> {
        let mut late = case.1.clone();
        late.extend(outcome.interrupted.map(|work| self.machine[work].name.clone()));
        late.sort();
        late
    }

    fn call(&mut self, case: &Case, name: &str, line: &serde_json::Value) -> Vec<Case> {
        let events = self.machine.events.iter();
        let (event, declared) = events.into_iter().find(|(_, e)| e.name == name).expect("an event");
        let payload = declared.params.iter().map(|param| {
            let value = &line["payload"][&param.name];
            match param.ty.kind {
                _ if value.is_null() => Value::Absent,
                Kind::Bool => Value::Bool(value.as_bool().expect("yes or no")),
                Kind::Count { .. } => Value::Count(value.as_u64().expect("a number") as u32),
                Kind::Id(ty) => {
                    let known = self.ids.len() as u32;
                    let text = format!("{} {}", ty.index(), value.as_str().expect("an id"));
                    Value::Id(*self.ids.entry(text).or_insert(known))
                }
                Kind::Enumeration(ty) => match &self.machine[ty].kind {
                    TypeKind::Enumeration { variants } => {
                        let place = variants.iter().position(|word| value == word.as_str());
                        Value::Variant(place.expect("a word") as u32)
                    }
                    _ => Value::Absent,
                },
            }
        });
        let input = Input::Event { event, payload: payload.collect() };
        let mut found = Vec::new();
        for (outcome, next) in self.steps(&case.0, &input) {
            let actions = self.names(&outcome);
            let late = self.late(case, &outcome);
            if outcome.reply.is_some() || self.shows_work {
                if self.fits(line, &outcome, outcome.reply, outcome.to, &actions, true) {
                    found.push((next, late));
                }
                continue;
            }
            // Its work ends before it returns.
            let mut open = vec![(next, actions)];
            while let Some((at, actions)) = open.pop() {
                for (end, next) in self.ends(&at) {
                    let mut actions = actions.clone();
                    actions.extend(self.names(&end));
                    match end.answers {
                        Some((told, reply)) if told == event => {
                            let reply = Some(reply);
                            if self.fits(line, &outcome, reply, end.to, &actions, false) {
                                found.push((next, late.clone()));
                            }
                        }
                        _ => open.push((next, actions)),
                    }
                }
            }
        }
        found
    }

    fn ends(&self, at: &Configuration) -> Vec<(Outcome, Configuration)> {
        let Some(invoke) = &self.machine[at.state].invoke else { return Vec::new() };
        let errors = self.machine[invoke.activity].errors.iter();
        let mut inputs: Vec<Input> = errors.map(|&reply| Input::Failed { reply }).collect();
        inputs.push(Input::Done { result: Vec::new() });
        inputs.iter().flat_map(|input| self.steps(at, input)).collect()
    }

    /// Everything that can come of an input.
    fn steps(&self, at: &Configuration, input: &Input) -> Vec<(Outcome, Configuration)> {
        let mut found = Vec::new();
        let mut worlds = vec![World::default()];
        while let Some(world) = worlds.pop() {
            match step(self.machine, at, input, &world) {
                Ok(end) => found.push(end),
                Err(StepError::Asks(guard)) => {
                    for answer in [true, false] {
                        let mut world = world.clone();
                        world.guards.push((guard, answer));
                        worlds.push(world);
                    }
                }
                Err(StepError::Tries(branch)) => {
                    let activity = self.machine[branch].attempt.expect("an activity");
                    worlds.push(World { attempt: Some(Ok(Vec::new())), ..world.clone() });
                    for &reply in &self.machine[activity].errors {
                        worlds.push(World { attempt: Some(Err(reply)), ..world.clone() });
                    }
                }
                Err(_) => {}
            }
        }
        found
    }

    fn names(&self, outcome: &Outcome) -> Vec<String> {
        outcome.actions().map(|action| self.machine[action].name.clone()).collect()
    }

    fn reply(&self, name: &str) -> ReplyId {
        let mut replies = self.machine.replies.iter();
        replies.find(|(_, reply)| reply.name == name).expect("a reply").0
    }

    fn fits(
        &self,
        line: &serde_json::Value,
        outcome: &Outcome,
        reply: Option<ReplyId>,
        to: lifechart_spec::machine::StateId,
        actions: &[String],
        tells_answers: bool,
    ) -> bool {
        let is_event = !line["event"].is_null();
        let told = reply.map(|reply| self.machine[reply].name.as_str());
        let reply = !is_event || line["reply"].as_str() == told;
        let state = |key: &str, state: lifechart_spec::machine::StateId| {
            line[key].as_str().is_none_or(|shown| shown == self.machine[state].name)
        };
        let kind = match outcome.kind {
            OutcomeKind::Taken => "taken",
            OutcomeKind::Ignored => "ignored",
            OutcomeKind::Refused => "refused",
        };
        let verdict = line["verdict"].as_str().is_none_or(|shown| shown == kind);
        let shown = line["actions"].as_array();
        let ran = shown.is_none_or(|shown| shown.iter().eq(actions.iter()));
        let answers = match line["answers"].as_object().and_then(|all| all.iter().next()) {
            None => true,
            Some((event, reply)) => outcome.answers.is_some_and(|(e, r): (EventId, ReplyId)| {
                self.machine[e].name == *event
                    && Some(self.machine[r].name.as_str()) == reply.as_str()
            }),
        };
        reply
            && state("from", outcome.from)
            && state("to", to)
            && verdict
            && ran
            && (answers || !tells_answers)
    }
}

/// The log with one line changed, in every way that is tried.
fn changed(machine: &Machine, log: &str) -> Vec<(String, String)> {
    let lines: Vec<&str> = log.lines().collect();
    let mut all = Vec::new();
    for (number, line) in lines.iter().enumerate() {
        let mut with = |what: &str, new: Vec<String>| {
            let before = lines[..number].iter().map(|line| (*line).to_owned());
            let after = lines[number + 1..].iter().map(|line| (*line).to_owned());
            let whole: Vec<String> = before.chain(new).chain(after).collect();
            all.push((format!("line {}: {what}", number + 1), whole.join("\n")));
        };
        with("dropped", Vec::new());
        with("doubled", vec![(*line).to_owned(), (*line).to_owned()]);
        let parsed: serde_json::Value = serde_json::from_str(line).expect("a line");
        for (key, names) in [
            ("reply", machine.replies.values().map(|reply| &reply.name).collect::<Vec<_>>()),
            ("to", machine.atomic_states().map(|state| &machine[state].name).collect()),
        ] {
            let Some(shown) = parsed[key].as_str() else { continue };
            for name in names.into_iter().filter(|name| *name != shown).take(5) {
                let mut parsed = parsed.clone();
                parsed[key] = name.as_str().into();
                with(&format!("{key} {name}"), vec![parsed.to_string()]);
            }
        }
        if number > 0 {
            // Ids are swapped with those of the line before.
            let mut parsed = parsed.clone();
            let before: serde_json::Value =
                serde_json::from_str(lines[number - 1]).expect("a line");
            if let (Some(ids), Some(others)) =
                (parsed["payload"].as_object_mut(), before["payload"].as_object())
            {
                for (name, value) in ids.iter_mut().filter(|(_, value)| value.is_string()) {
                    if let Some(other) = others.get(name) {
                        *value = other.clone();
                    }
                }
                with("swapped ids", vec![parsed.to_string()]);
            }
        }
    }
    all
}

#[test]
fn every_change_of_a_line_is_found_or_legal() {
    let mut tried = 0;
    let mut illegal = 0;
    let mut machines = 0;
    for compiled in shipped().iter().chain(&corpus()) {
        let machine = machine(compiled);
        let has_time = machine.states.values().any(|state| !state.after.is_empty());
        let has_results = machine.activities.values().any(|work| !work.result.is_empty());
        if has_time || has_results {
            continue;
        }
        machines += 1;
        for (seed, (states, work)) in
            [(false, Work::Inside), (true, Work::Inside), (true, Work::Shown)]
                .into_iter()
                .zip(11..)
                .map(|(detail, seed)| (seed, detail))
        {
            let detail =
                Detail { states, actions: states, verdicts: states, work, ..Detail::REPLIES };
            let log = record(machine, detail, seed, 14);
            let shows_work = work == Work::Shown;
            let mut checker = checker(compiled, shows_work);
            for (what, log) in changed(machine, &log) {
                // What a log that shows its work does not show has not happened.
                let ids = BTreeMap::new();
                let wrong = Legal { machine, ids, shows_work }.first_illegal(&log);
                let before = checker.so_far().findings.len();
                checker.begin("log");
                checker.lines(log.as_bytes());
                checker.end();
                let summary = checker.so_far();
                assert_eq!(summary.broken, 0, "{:?}", summary.broken_lines);
                let told = summary.findings.get(before).map(|finding| finding.line as usize);
                let shown = || (&summary.findings[before..], numbered(&log));
                assert_eq!(told, wrong, "{} {detail:?} {what}: {:#?}", machine.name, shown());
                tried += 1;
                illegal += usize::from(wrong.is_some());
            }
        }
    }
    assert!(machines > 8, "{machines}");
    assert!(tried > 3_000 && illegal > 2_000, "{illegal} of {tried}");
}

fn checker(compiled: &Compiled, shows_work: bool) -> Checker<'_> {
    let (machine, exploration) = compiled.checked().expect("no mistakes");
    let mut options = Options::new(machine);
    options.most_findings = usize::MAX;
    let work = if shows_work { "shown" } else { "hidden" };
    let source = Source::new("map.yaml", format!("lifechart-trace: 1\nwork: {work}\n"));
    options.mapping = Mapping::read(&source, machine).expect("a mapping");
    Checker::new(machine, exploration, options)
}

#[test]
fn a_log_of_two_bare_events_is_legal_where_anything_explains_it() {
    let compiled = provider();
    let legal = "{\"event\":\"begin_prepare\"}\n{\"event\":\"end_prepare\"}";
    assert!(usual(&compiled, legal).conforms());
    let illegal = format!("{legal}\n{{\"event\":\"post_commit\",\"reply\":\"ok\"}}");
    assert_eq!(found(&usual(&compiled, &illegal)), ["3 wrong-reply"]);
}
