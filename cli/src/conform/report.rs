//! What is said of a run, in words.

use super::Arguments;
use crate::outcome::Ending;
use lifechart_conformance::{
    Call, Finding, Options, Outcome, Prepared, call_line, hello_line, reset_line, told,
};
use std::fmt::Write as _;

/// Everything there is to say.
pub(super) struct Report<'r> {
    pub(super) prepared: &'r Prepared<'r>,
    pub(super) arguments: &'r Arguments,
    pub(super) options: &'r Options,
    /// What the subject calls itself.
    pub(super) name: Option<&'r str>,
    /// How many calls the whole suite would have made, where counts end early.
    bounded: Option<u64>,
    /// Tests that had passed before.
    pub(super) skipped: u64,
    pub(super) outcome: Outcome,
}

impl<'r> Report<'r> {
    pub(super) fn new(
        prepared: &'r Prepared<'r>,
        arguments: &'r Arguments,
        options: &'r Options,
        name: Option<&'r str>,
        bounded: Option<u64>,
    ) -> Self {
        let (skipped, outcome) = (0, Outcome::default());
        Self { prepared, arguments, options, name, bounded, skipped, outcome }
    }

    pub(super) fn ending(&self) -> Ending {
        if self.outcome.is_ok() { Ending::Clean } else { Ending::Findings }
    }

    /// Whether every test was run, now or before, and has passed.
    pub(super) fn is_complete(&self) -> bool {
        self.outcome.is_ok()
            && self.outcome.done.tests + self.skipped == self.prepared.tests() as u64
    }

    /// The subject as it is started from a shell.
    pub(super) fn command(&self) -> String {
        let mut words = self.arguments.command.iter();
        let program = words.next().map_or("", String::as_str);
        shell(program, words.as_slice())
    }

    /// What is known before the first test.
    pub(super) fn before(&self) -> String {
        let size = self.prepared.size();
        let (tests, calls) = (counted(size.tests, "test"), counted(size.inputs, "call"));
        let mut text = format!("  made       {tests} with {calls}\n");
        if self.bounded.is_some() {
            let counts = self.options.up_to.iter();
            let counts: Vec<String> =
                counts.map(|(name, max)| format!("--up-to {name}={max}")).collect();
            let _ = writeln!(
                text,
                "  chosen     {}: the suite without it would have more than {} calls",
                counts.join(" "),
                self.options.most
            );
        }
        if self.skipped > 0 {
            let _ = writeln!(
                text,
                "  skipped    {} that passed before; they say nothing about what was changed since",
                counted(self.skipped, "test")
            );
        }
        let name = self.name.map_or(String::new(), |name| format!(", which calls itself {name}"));
        let _ = writeln!(text, "  subject    {}{name}\n", self.command());
        text
    }

    /// What was found, or proved.
    pub(super) fn after(&self) -> String {
        let outcome = &self.outcome;
        let mut text = String::new();
        for (index, finding) in outcome.findings.iter().enumerate() {
            let _ = write!(text, "{}. {}", index + 1, told(finding));
            let _ = writeln!(text, "   to see it:\n{}", self.reproduction(finding));
        }
        if outcome.more > 0 {
            let _ = writeln!(
                text,
                "and {}; `--findings N` shows more\n",
                counted(outcome.more as u64, "further finding")
            );
        }
        text + &self.summary()
    }

    fn summary(&self) -> String {
        let done = self.outcome.done;
        let (tests, calls) = (counted(done.tests, "test"), counted(done.events, "call"));
        let mut text = match done.failed {
            0 => format!("{tests} with {calls}: all as specified\n"),
            failed => format!("{tests} with {calls}: {} failed\n", counted(failed, "test")),
        };
        if let Some(why) = &self.outcome.ended_early {
            let left = self.prepared.tests() as u64 - done.tests - self.skipped;
            let why = if self.arguments.fail_fast { "`--fail-fast`" } else { why };
            let _ = writeln!(text, "{} not run: {why}", counted(left, "test"));
        }
        if self.is_complete() {
            let claim = self.prepared.claim();
            let _ = writeln!(text, "proved: {}", claim.proves);
            let _ = writeln!(text, "not proved: {}", claim.misses);
        }
        text
    }

    /// The lines of a finding, the first two included.
    pub(super) fn lines(&self, finding: &Finding) -> Vec<String> {
        let machine = self.prepared.specification().machine();
        let calls = finding.steps.iter().map(|step| call_line(&Call::new(machine, &step.made)));
        [hello_line(&machine.name), reset_line()].into_iter().chain(calls).collect()
    }

    /// The same as a command, ready to be pasted.
    pub(super) fn reproduction(&self, finding: &Finding) -> String {
        let lines: Vec<String> = self.lines(finding).iter().map(|line| quoted(line)).collect();
        format!("printf '%s\\n' {} | {}\n", lines.join(" \\\n  "), self.command())
    }
}

/// A command as it is written in a shell.
pub(super) fn shell(program: &str, arguments: &[String]) -> String {
    let words = std::iter::once(program).chain(arguments.iter().map(String::as_str));
    words.map(quoted).collect::<Vec<_>>().join(" ")
}

fn quoted(word: &str) -> String {
    let is_plain = |one: char| one.is_ascii_alphanumeric() || "-_./=:,+@%".contains(one);
    if !word.is_empty() && word.chars().all(is_plain) {
        return word.to_owned();
    }
    format!("'{}'", word.replace('\'', r"'\''"))
}

fn counted(number: u64, word: &str) -> String {
    format!("{number} {word}{}", if number == 1 { "" } else { "s" })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_quoted_for_a_shell() {
        assert_eq!(shell("./a b", &["-x".to_owned(), "it's".to_owned()]), r"'./a b' -x 'it'\''s'");
        assert_eq!(shell("", &[]), "''");
    }
}
