//! What is said of a suite, in words and in JSON.

use crate::outcome::Ending;
use lifechart_spec::conformance::{
    Certificate, Claim, Operator, Plan, Score, Size, Specification, Trie, Word,
};
use serde_json::{Value, json};
use std::fmt::Write as _;

/// Everything there is to say.
pub(crate) struct Report<'s> {
    path: &'s str,
    specification: &'s Specification<'s>,
    plan: &'s Plan<'s>,
    limits: &'s [(String, u32)],
    claim: Claim,
    suite: Option<&'s Trie>,
    score: Option<Score>,
    certificate: Option<(usize, Certificate)>,
}

impl<'s> Report<'s> {
    pub(crate) fn new(
        path: &'s str,
        specification: &'s Specification<'s>,
        plan: &'s Plan<'s>,
        limits: &'s [(String, u32)],
    ) -> Self {
        let claim = specification.claim(plan);
        let (suite, score, certificate) = (None, None, None);
        Self { path, specification, plan, limits, claim, suite, score, certificate }
    }

    pub(super) fn specification(&self) -> &'s Specification<'s> {
        self.specification
    }

    pub(super) fn made(&mut self, suite: &'s Trie) {
        self.suite = Some(suite);
    }

    pub(super) fn scored(&mut self, score: Score) {
        self.score = Some(score);
    }

    pub(super) fn certified(&mut self, states: usize, certificate: Certificate) {
        self.certificate = Some((states, certificate));
    }

    pub(super) fn ending(&self) -> Ending {
        match &self.certificate {
            Some((_, Certificate::Escapes { .. })) => Ending::Findings,
            _ => Ending::Clean,
        }
    }

    /// What is known before a test is made.
    pub(crate) fn before(&self) -> String {
        let mealy = self.specification.mealy();
        let mut text = format!("{}: {}\n", self.path, self.plan.method());
        let merged = self.specification.configurations();
        let _ = writeln!(
            text,
            "  machine    {} of {}, {}{}",
            counted(mealy.states() as u64, "state"),
            counted(merged as u64, "configuration"),
            counted(mealy.inputs() as u64, "input"),
            self.limits_text(),
        );
        for states in self.alike() {
            let _ = writeln!(text, "  alike      {} cannot be told apart", states.join(" and "));
        }
        let _ = writeln!(text, "  compares   {}", self.claim.compared);
        let _ = writeln!(text, "  proves     {}", self.claim.proves);
        let _ = writeln!(text, "  misses     {}", self.claim.misses);
        let _ = writeln!(text, "  projected  at most {}", sized(self.plan.projected()));
        text
    }

    fn limits_text(&self) -> String {
        let limits = self.limits.iter();
        let lowered = limits.map(|(name, max)| format!(", `{name}` at most {max}"));
        let bounds = self.specification.bounds().iter();
        let bounded =
            bounds.map(|bound| format!(", `{}` tested up to {}", bound.name(), bound.max()));
        lowered.chain(bounded).collect()
    }

    /// States in which a caller sees no difference, at least of some of their configurations.
    fn alike(&self) -> Vec<Vec<String>> {
        let machine = self.specification.machine();
        let name = |state: &lifechart_spec::machine::StateId| format!("`{}`", machine[*state].name);
        self.specification.alike().iter().map(|all| all.iter().map(name).collect()).collect()
    }

    /// What is known afterwards.
    pub(super) fn after(&self, list: bool) -> String {
        let mut text = format!("  made       {}\n", sized(self.size()));
        if let Some(score) = &self.score {
            self.score_text(score, &mut text);
        }
        if let Some((states, certificate)) = &self.certificate {
            self.certificate_text(*states, certificate, &mut text);
        }
        if list {
            for word in self.suite.into_iter().flat_map(Trie::tests) {
                text += &self.word(&word);
                text.push('\n');
            }
        }
        text
    }

    fn size(&self) -> Size {
        self.suite.map(Trie::size).unwrap_or_default()
    }

    fn score_text(&self, score: &Score, text: &mut String) {
        let (killed, total) = score.total();
        let _ = writeln!(text, "  score      {killed} of {total} mutants fail");
        for (operator, tally) in &score.tallies {
            let tried = tally.killed + tally.survived + tally.equivalent + tally.unknown;
            let before = score.before.get(operator).copied().unwrap_or(tried);
            let unknown = match tally.unknown {
                0 => String::new(),
                unknown => format!(", {unknown} not judged"),
            };
            let picked =
                if before > tried { format!(", picked from {before}") } else { String::new() };
            let _ = writeln!(
                text,
                "    {:17} {} of {} ({} cannot be told apart{unknown}{picked})",
                operator.as_str(),
                tally.killed,
                tally.killed + tally.survived,
                tally.equivalent,
            );
        }
        for survivor in &score.survivors {
            let _ = writeln!(text, "    survives: {}", survivor.what);
            let _ = writeln!(text, "      missing test: {}", self.word(&survivor.word));
        }
    }

    fn certificate_text(&self, states: usize, certificate: &Certificate, text: &mut String) {
        let _ = match certificate {
            Certificate::Complete { foldings, steps } => writeln!(
                text,
                "  certified  every implementation with at most {states} states that differs fails \
                 ({foldings} looked at in {steps} steps)"
            ),
            Certificate::Escapes { implementation, word } => writeln!(
                text,
                "  escapes    an implementation with {} states passes and is wrong\n      \
                 missing test: {}",
                implementation.states(),
                self.word(word)
            ),
            Certificate::Unknown { foldings, steps } => writeln!(
                text,
                "  certified  nothing: the search for an implementation with at most {states} states was \
                 given up after {steps} steps ({foldings} looked at)"
            ),
        };
    }

    fn word(&self, word: &[u16]) -> String {
        self.symbols(word).join(", ")
    }

    fn symbols(&self, word: &[u16]) -> Vec<String> {
        let symbols = self.specification.symbols();
        let meant = word.iter().filter_map(|&input| symbols.get(usize::from(input)));
        meant.map(|symbol| symbol.describe(self.specification.machine())).collect()
    }

    /// One object, its keys always in the same order.
    pub(super) fn json(&self, list: bool) -> String {
        let mealy = self.specification.mealy();
        let limits: serde_json::Map<String, Value> =
            self.limits.iter().map(|(name, max)| (name.clone(), json!(max))).collect();
        let size = |Size { tests, inputs }| json!({"tests": tests, "inputs": inputs});
        let regime = self.specification.regime();
        let mut whole = json!({
            "file": self.path,
            "machine": self.specification.machine().name,
            "method": self.plan.method().to_string(),
            "extra": self.plan.extra(),
            "observe": regime.observe.as_str(),
            "work": regime.completions.as_str(),
            "time": regime.time,
            "max": limits,
            "states": mealy.states(),
            "configurations": self.specification.configurations(),
            "inputs": mealy.inputs(),
            "alike": self.alike(),
            "compares": self.claim.compared,
            "proves": self.claim.proves,
            "misses": self.claim.misses,
            "projected": size(self.plan.projected()),
            "made": size(self.size()),
        });
        if let Some(score) = &self.score {
            whole["score"] = self.score_json(score);
        }
        if let Some((states, certificate)) = &self.certificate {
            whole["certificate"] = self.certificate_json(*states, certificate);
        }
        if list {
            let tests = self.suite.into_iter().flat_map(Trie::tests);
            whole["tests"] = tests.map(|word| self.test_json(&word)).collect();
        }
        format!("{whole:#}\n")
    }

    fn score_json(&self, score: &Score) -> Value {
        let (killed, total) = score.total();
        let operators: Vec<Value> = Operator::ALL
            .into_iter()
            .filter_map(|operator| {
                let tally = score.tallies.get(&operator)?;
                Some(json!({
                    "operator": operator.as_str(),
                    "killed": tally.killed,
                    "survived": tally.survived,
                    "equivalent": tally.equivalent,
                    "unknown": tally.unknown,
                    "before_picking": score.before.get(&operator),
                }))
            })
            .collect();
        let survivors = score.survivors.iter().map(|survivor| {
            json!({
                "operator": survivor.operator.as_str(),
                "what": survivor.what,
                "missing_test": self.symbols(&survivor.word),
            })
        });
        json!({
            "killed": killed,
            "total": total,
            "operators": operators,
            "survivors": survivors.collect::<Vec<_>>(),
        })
    }

    fn certificate_json(&self, states: usize, certificate: &Certificate) -> Value {
        let missing = |word: &Word| self.symbols(word);
        match certificate {
            Certificate::Complete { foldings, steps } => json!({
                "states": states,
                "result": "complete",
                "looked_at": foldings,
                "steps": steps,
            }),
            Certificate::Escapes { implementation, word } => json!({
                "states": states,
                "result": "escapes",
                "escaping_states": implementation.states(),
                "missing_test": missing(word),
            }),
            Certificate::Unknown { foldings, steps } => json!({
                "states": states,
                "result": "unknown",
                "looked_at": foldings,
                "steps": steps,
            }),
        }
    }

    /// A test, step by step, with what must be seen.
    fn test_json(&self, word: &[u16]) -> Value {
        let machine = self.specification.machine();
        let steps = self.specification.test(word);
        let steps = steps.iter().zip(self.symbols(word)).map(|(step, input)| {
            let state = step.expected.state.map(|state| &machine[state].name);
            let reply = step.expected.reply.map(|reply| &machine[reply].name);
            json!({"input": input, "reply": reply, "state": state})
        });
        steps.collect()
    }
}

fn sized(Size { tests, inputs }: Size) -> String {
    format!("{} with {}", counted(tests, "test"), counted(inputs, "input"))
}

fn counted(number: u64, word: &str) -> String {
    format!("{number} {word}{}", if number == 1 { "" } else { "s" })
}
