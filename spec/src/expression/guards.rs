//! Named guards: read once, judged once on their own, used in many places.

use super::Vocabulary;
use super::parser::parse;
use super::report::Report;
use super::tree::Tree;
use super::types::Checker;
use crate::code::Code;
use crate::diagnostics::{Diagnostic, quoted};
use crate::machine::{GuardBody, GuardId};
use crate::source::{Source, Spanned, Text};
use std::collections::BTreeMap;

/// A named guard that is an expression.
pub(super) struct Named {
    pub(super) text: Text,
    pub(super) tree: Tree,
    /// What is wrong with it, whoever asks it.
    pub(super) mistakes: Vec<Diagnostic>,
    /// Whether it, or a guard it asks, cannot be used.
    pub(super) faulty: bool,
}

/// Reads every named guard that is an expression.
pub(super) fn read(source: &Source, vocabulary: &Vocabulary<'_>) -> BTreeMap<GuardId, Named> {
    let mut named = BTreeMap::new();
    for (id, guard) in vocabulary.guards.iter() {
        if let GuardBody::Expression { text, span } = &guard.body {
            let text = Spanned::new(text.clone(), *span);
            let mut report = Report::new(source, &text, true);
            let tree = parse(&text.value, &mut report);
            let mistakes = report.take_from(0);
            named.insert(id, Named { tree, faulty: !mistakes.is_empty(), mistakes, text });
        }
    }
    named
}

/// Judges every named guard on its own, and finds those that ask themselves.
pub(super) fn judge(vocabulary: &mut Vocabulary<'_>) {
    const MANY: usize = 50;
    let mut found = 0;
    let mut judged = BTreeMap::new();
    for (&id, guard) in &vocabulary.named {
        let report = Report::new(vocabulary.source, &guard.text, found < MANY);
        let mut checker = Checker::new(vocabulary, None, report);
        checker.condition(&guard.tree);
        found += checker.report.count();
        judged.insert(id, (checker.asked, checker.report.take_from(0)));
    }
    let asks: BTreeMap<GuardId, Vec<GuardId>> =
        judged.iter().map(|(&id, (asked, _))| (id, asked.clone())).collect();
    for (id, (_, mistakes)) in judged {
        if let Some(guard) = vocabulary.named.get_mut(&id) {
            guard.faulty |= !mistakes.is_empty();
            guard.mistakes.extend(mistakes);
        }
    }
    Walk { vocabulary, asks: &asks, marks: BTreeMap::new(), path: Vec::new() }.all();
}

/// How far the walk through a guard has come.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    OnPath,
    Finished,
}

/// A walk, depth first, from each guard to those it asks. Without recursion: a file may have a
/// hundred thousand guards, each asking the next.
struct Walk<'w, 'a> {
    vocabulary: &'w mut Vocabulary<'a>,
    asks: &'w BTreeMap<GuardId, Vec<GuardId>>,
    marks: BTreeMap<GuardId, Mark>,
    /// The guards on the way, each with how many of those it asks were visited.
    path: Vec<(GuardId, usize)>,
}

impl Walk<'_, '_> {
    fn all(mut self) {
        for &start in self.asks.keys() {
            if !self.marks.contains_key(&start) {
                self.enter(start);
            }
            while let Some((id, visited)) = self.path.last_mut() {
                let (id, next) = (*id, self.asks.get(id).and_then(|asked| asked.get(*visited)));
                *visited += 1;
                match next {
                    Some(&next) => self.follow(id, next),
                    None => self.leave(id),
                }
            }
        }
    }

    fn enter(&mut self, id: GuardId) {
        self.marks.insert(id, Mark::OnPath);
        self.path.push((id, 0));
    }

    fn follow(&mut self, from: GuardId, to: GuardId) {
        match self.marks.get(&to) {
            Some(Mark::OnPath) => self.cycle(from, to),
            Some(Mark::Finished) => {}
            None if self.asks.contains_key(&to) => self.enter(to),
            None => {}
        }
    }

    fn leave(&mut self, id: GuardId) {
        self.path.pop();
        self.marks.insert(id, Mark::Finished);
        let asked = self.asks.get(&id).map_or(&[][..], Vec::as_slice);
        let faulty = |id: &GuardId| self.vocabulary.named.get(id).is_some_and(|guard| guard.faulty);
        if asked.iter().any(faulty) {
            self.mark_faulty(id, None);
        }
    }

    fn cycle(&mut self, from: GuardId, to: GuardId) {
        let start = self.path.iter().position(|&(id, _)| id == to).unwrap_or(0);
        let circle = self.path.get(start..).unwrap_or(&[]).iter().map(|&(id, _)| id).chain([to]);
        let names: Vec<_> = circle.map(|id| quoted(&self.vocabulary.guards[id].name)).collect();
        let way = match names.len() {
            0..10 => names.join(" → "),
            many => format!("{} → ... → {}", names[..4].join(" → "), names[many - 1]),
        };
        let guard = &self.vocabulary.guards[to];
        let message = format!("guard {} asks itself", quoted(&guard.name));
        let mistake = Diagnostic::new(Code::GuardCycle, guard.span, message)
            .label(if names.len() > 2 { way } else { String::new() })
            .help("a guard is made of fields, parameters and guards that are settled without it");
        self.mark_faulty(from, Some(mistake));
    }

    fn mark_faulty(&mut self, id: GuardId, mistake: Option<Diagnostic>) {
        if let Some(guard) = self.vocabulary.named.get_mut(&id) {
            guard.faulty = true;
            guard.mistakes.extend(mistake);
        }
    }
}
