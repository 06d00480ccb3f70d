//! Specifications with one line broken: what a property, a scenario or another finding has to catch.
//!
//! Documents are changed, not text: each change is one that an author could make to one line.

use lifechart_spec::document::{Answer, Branch, Branches, Document, State};
use lifechart_spec::source::Text;
use std::collections::BTreeSet;

/// One way to break one line.
#[derive(Clone, Debug)]
pub struct Break {
    /// Which line, and how it is broken; the same in every run, and free of line numbers.
    pub what: String,
    /// The requirements that the element names of which the line is a part.
    pub rules: Vec<String>,
}

/// Every way to break a line of the document.
pub fn breaks(document: &Document) -> Vec<Break> {
    let mut saw = Saw { turn: 0, picked: None, found: Vec::new() };
    saw.document(&mut document.clone());
    saw.found
}

/// The document with one line broken, by its place in [`breaks`].
pub fn broken(document: &Document, index: usize) -> Document {
    let mut broken = document.clone();
    Saw { turn: 0, picked: Some(index), found: Vec::new() }.document(&mut broken);
    broken
}

/// Walks through a document. Without a pick it lists what can be broken; with one it breaks that.
struct Saw {
    turn: usize,
    picked: Option<usize>,
    found: Vec<Break>,
}

/// Where a branch can lead instead.
struct Elsewhere {
    /// The composites that are entered at their `initial:`; that of the others is never asked for.
    entered: BTreeSet<String>,
    /// Every atomic state, in order.
    states: Vec<String>,
    /// The failures and the successes.
    replies: [Vec<String>; 2],
}

/// The element whose lines are broken: what it is called, and the requirements it names.
struct Element<'x> {
    path: String,
    rules: &'x [Text],
}

impl Saw {
    fn line(&mut self, element: &Element<'_>, what: &str, change: impl FnOnce()) {
        match self.picked {
            None => self.found.push(Break {
                what: format!("{}: {what}", element.path),
                rules: element.rules.iter().map(|rule| rule.value.clone()).collect(),
            }),
            Some(picked) if picked == self.turn => change(),
            Some(_) => {}
        }
        self.turn += 1;
    }

    fn document(&mut self, document: &mut Document) {
        let mut entered = BTreeSet::from([document.root.name.value.clone()]);
        entered.extend(document.root.initial.iter().map(|initial| initial.value.clone()));
        targets(&document.root, &mut entered);
        let elsewhere = Elsewhere {
            entered,
            states: atomic_states(&document.root),
            replies: [false, true].map(|success| replies(document, success)),
        };
        for guard in &mut document.guards {
            let element = Element { path: format!("guard {}", guard.name.value), rules: &[] };
            let Some(expression) = &mut guard.expression else { continue };
            self.line(&element, "is negated", || negate(expression));
        }
        for event in &mut document.events {
            let rules = event.satisfies.clone();
            let element = Element { path: format!("event {}", event.name.value), rules: &rules };
            self.drop_option(&element, "otherwise", &mut event.otherwise);
        }
        let name = document.machine.value.clone();
        self.state(&mut document.root, &name, &elsewhere);
    }

    fn state(&mut self, state: &mut State, path: &str, elsewhere: &Elsewhere) {
        let rules = state.satisfies.clone();
        let element = Element { path: path.to_owned(), rules: &rules };
        self.drop_each(&element, "entry", &mut state.entry);
        self.drop_each(&element, "exit", &mut state.exit);
        self.drop_each(&element, "forbid", &mut state.forbid);
        self.drop_option(&element, "within", &mut state.within);
        self.drop_option(&element, "otherwise", &mut state.otherwise);
        self.drop_option(&element, "interrupted", &mut state.interrupted);
        if let Some(answer) = &mut state.otherwise {
            self.answer(&element, answer, elsewhere);
        }
        if let Some(interrupted) = &mut state.interrupted {
            self.other(&element, "interrupted", interrupted, &elsewhere.replies[0]);
        }
        let children: Vec<String> =
            state.states.iter().map(|child| child.name.value.clone()).collect();
        let is_entered = elsewhere.entered.contains(&state.name.value);
        if let Some(initial) = state.initial.as_mut().filter(|_| is_entered) {
            self.other(&element, "initial", initial, &children);
        }
        for transitions in &mut state.transitions {
            let path = format!("{path}.{}", transitions.trigger.value);
            self.branches(&mut transitions.branches, &path, &rules, elsewhere);
        }
        for (index, after) in state.after.iter_mut().enumerate() {
            let path = format!("{path}.after[{index}]");
            self.branches(&mut after.branches, &path, &rules, elsewhere);
        }
        for (key, branches) in [("done", &mut state.done), ("failed", &mut state.failed)] {
            if let Some(branches) = branches {
                self.branches(branches, &format!("{path}.{key}"), &rules, elsewhere);
            }
            self.drop_option(&element, key, branches);
        }
        for child in &mut state.states {
            let path = child.name.value.clone();
            self.state(child, &path, elsewhere);
        }
    }

    fn branches(
        &mut self,
        branches: &mut Branches,
        path: &str,
        around: &[Text],
        elsewhere: &Elsewhere,
    ) {
        for (index, branch) in branches.list.iter_mut().enumerate() {
            let rules: Vec<Text> = around.iter().chain(&branch.satisfies).cloned().collect();
            let element = Element { path: format!("{path}[{index}]"), rules: &rules };
            self.branch(&element, branch, elsewhere);
        }
        let list = &mut branches.list;
        for index in 0..list.len() {
            let Some(branch) = list.get(index) else { continue };
            let rules: Vec<Text> = around.iter().chain(&branch.satisfies).cloned().collect();
            let element = Element { path: format!("{path}[{index}]"), rules: &rules };
            self.line(&element, "is missing", || drop(list.remove(index)));
        }
    }

    fn branch(&mut self, element: &Element<'_>, branch: &mut Branch, elsewhere: &Elsewhere) {
        if let Some(guard) = &mut branch.guard {
            self.line(element, "the guard is negated", || negate(guard));
        }
        self.drop_option(element, "guard", &mut branch.guard);
        self.drop_each(element, "before", &mut branch.before);
        self.drop_each(element, "actions", &mut branch.actions);
        for index in 0..branch.assign.len() {
            let Some((field, _)) = branch.assign.get(index) else { continue };
            let what = format!("does not assign {}", field.value);
            let assign = &mut branch.assign;
            self.line(element, &what, || drop(assign.remove(index)));
        }
        self.drop_option(element, "try", &mut branch.attempt);
        self.drop_option(element, "reply", &mut branch.reply);
        for (key, kind) in [("refuse", 0), ("ignore", 1)] {
            let answer = if kind == 0 { &mut branch.refuse } else { &mut branch.ignore };
            if let Some(answer) = answer {
                self.other(element, key, answer, &elsewhere.replies[kind]);
            }
        }
        if let Some(target) = &mut branch.target {
            let here = target.value.clone();
            self.other(element, "target", target, &elsewhere.states);
            let first = elsewhere.states.first().filter(|&first| *first != here);
            if let Some(first) = first {
                self.line(element, &format!("`target` is {first}"), || {
                    target.value.clone_from(first)
                });
            }
        }
        if let Some(failed) = &mut branch.failed {
            let path = format!("{}.failed", element.path);
            self.branches(failed, &path, element.rules, elsewhere);
        }
        self.drop_option(element, "failed", &mut branch.failed);
    }

    fn answer(&mut self, element: &Element<'_>, answer: &mut Answer, elsewhere: &Elsewhere) {
        match answer {
            Answer::Refuse(reply) => {
                self.other(element, "otherwise", reply, &elsewhere.replies[0]);
            }
            Answer::Ignore(reply) => {
                self.other(element, "otherwise", reply, &elsewhere.replies[1]);
            }
        }
    }

    /// Says the next word of the list instead, after the one that is said.
    fn other(&mut self, element: &Element<'_>, key: &str, said: &mut Text, words: &[String]) {
        let place = words.iter().position(|word| *word == said.value);
        let next = place.map_or(0, |place| place + 1) % words.len().max(1);
        let Some(word) = words.get(next).filter(|&word| *word != said.value) else { return };
        self.line(element, &format!("`{key}` is {word}"), || said.value.clone_from(word));
    }

    fn drop_each(&mut self, element: &Element<'_>, key: &str, names: &mut Vec<Text>) {
        for index in 0..names.len() {
            let Some(name) = names.get(index) else { continue };
            let what = format!("`{key}` lacks {}", name.value);
            self.line(element, &what, || drop(names.remove(index)));
        }
    }

    fn drop_option<T>(&mut self, element: &Element<'_>, key: &str, value: &mut Option<T>) {
        if value.is_some() {
            self.line(element, &format!("`{key}` is missing"), || *value = None);
        }
    }
}

fn negate(expression: &mut Text) {
    expression.value = format!("!({})", expression.value);
}

/// Every target of a transition.
fn targets(state: &State, found: &mut BTreeSet<String>) {
    let after = state.after.iter().map(|after| &after.branches);
    let events = state.transitions.iter().map(|transitions| &transitions.branches);
    let ends = state.done.iter().chain(&state.failed);
    for branch in events.chain(after).chain(ends).flat_map(|branches| &branches.list) {
        let failed = branch.failed.iter().flat_map(|failed| &failed.list);
        let both = std::iter::once(branch).chain(failed);
        found.extend(both.filter_map(|branch| Some(branch.target.as_ref()?.value.clone())));
    }
    for child in &state.states {
        targets(child, found);
    }
}

fn atomic_states(state: &State) -> Vec<String> {
    match state.states.is_empty() {
        true => vec![state.name.value.clone()],
        false => state.states.iter().flat_map(atomic_states).collect(),
    }
}

fn replies(document: &Document, success: bool) -> Vec<String> {
    let is_success = |reply: &&lifechart_spec::document::Reply| {
        let said = reply.success.as_ref().is_some_and(|success| success.value);
        (said || reply.name.value == "ok") == success
    };
    document.replies.iter().filter(is_success).map(|reply| reply.name.value.clone()).collect()
}
