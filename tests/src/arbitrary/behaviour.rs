//! What a drawn machine does: a tree of states with transitions of every kind.

use super::choices::Choices;
use super::declarations::{Declarations, Event, Slot, result_of};
use super::expressions::{Scope, condition, value};
use std::fmt::Write as _;

/// States go no deeper than this.
const DEEPEST: usize = 3;

/// The states, and what holds in all of them.
pub(super) struct Behaviour {
    text: String,
}

/// A state before its behaviour is drawn.
struct State {
    name: String,
    parent: Option<usize>,
    children: Vec<usize>,
    is_final: bool,
    /// The activity it runs.
    runs: Option<&'static str>,
}

/// Draws behaviour for a known tree of states.
struct Drawer<'c, 'b, 'd> {
    choices: &'c mut Choices<'b>,
    declared: &'d Declarations,
    states: Vec<State>,
}

impl Behaviour {
    pub(super) fn draw(choices: &mut Choices<'_>, declared: &Declarations) -> Self {
        let mut states = Vec::new();
        let count = [1, 2, 3, 4, 3, 5, 4, 3][choices.below(8)];
        let top: Vec<usize> =
            (0..count).map(|index| draw_state(choices, &mut states, None, index > 0, 1)).collect();
        let mut drawer = Drawer { choices, declared, states };
        Self { text: drawer.machine(&top) }
    }

    pub(super) fn text(&self) -> &str {
        &self.text
    }
}

/// Adds a state and those inside it.
fn draw_state(
    choices: &mut Choices<'_>,
    states: &mut Vec<State>,
    parent: Option<usize>,
    may_end: bool,
    depth: usize,
) -> usize {
    let index = states.len();
    let name = format!("state_{index}");
    states.push(State { name, parent, children: Vec::new(), is_final: false, runs: None });
    match choices.below(8) {
        5 | 6 if depth < DEEPEST => {
            let count = 1 + choices.below(3);
            let inside = |_| draw_state(choices, states, Some(index), false, depth + 1);
            let children = (0..count).map(inside).collect();
            states[index].children = children;
        }
        3 | 4 => states[index].runs = Some(["work", "rest", "fetch"][choices.below(3)]),
        7 if may_end && parent.is_none() => states[index].is_final = true,
        _ => {}
    }
    index
}

impl Drawer<'_, '_, '_> {
    fn machine(&mut self, top: &[usize]) -> String {
        let mut text = format!("initial: {}\n", self.states[top[0]].name);
        let otherwise = ["{refuse: no}", "{ignore: ok}"][self.choices.below(2)];
        let _ = writeln!(text, "otherwise: {otherwise}");
        if self.choices.chance(4) {
            text.push_str("entry: [ping]\n");
        }
        self.common(&mut text, None, 0);
        text.push_str("states:\n");
        for &state in top {
            self.state(&mut text, state, 1);
        }
        text
    }

    fn state(&mut self, text: &mut String, state: usize, depth: usize) {
        let name = self.states[state].name.clone();
        let indent = "  ".repeat(depth + 1);
        let _ = writeln!(text, "{}{name}:", "  ".repeat(depth));
        if self.states[state].is_final {
            let _ = writeln!(text, "{indent}final: true");
            return;
        }
        for key in ["entry", "exit"] {
            let actions = self.choices.some(&["ping", "pong"], 3);
            if !actions.is_empty() {
                let _ = writeln!(text, "{indent}{key}: [{}]", actions.join(", "));
            }
        }
        if self.choices.chance(3) {
            let _ = writeln!(text, "{indent}otherwise: {{refuse: no}}");
        }
        self.common(text, Some(state), depth);
        if let Some(activity) = self.states[state].runs {
            self.work(text, state, activity, &indent);
        }
        let children = self.states[state].children.clone();
        if let Some(&first) = children.first() {
            let _ = writeln!(text, "{indent}initial: {}", self.states[first].name);
            let _ = writeln!(text, "{indent}states:");
            for child in children {
                self.state(text, child, depth + 2);
            }
        }
    }

    /// What the machine and every state can have.
    fn common(&mut self, text: &mut String, state: Option<usize>, depth: usize) {
        let indent = match state {
            Some(_) => "  ".repeat(depth + 1),
            None => String::new(),
        };
        if self.choices.chance(2) {
            let _ = writeln!(text, "{indent}within: long");
        }
        if self.choices.chance(3) {
            let branches = self.timed(state);
            // A state stands two deeper than the one around it.
            let level = depth.div_ceil(2);
            let _ = writeln!(text, "{indent}after: {{short_{level}: {branches}}}");
        }
        self.transitions(text, state, &indent);
    }

    /// A running state's activity.
    fn work(&mut self, text: &mut String, state: usize, activity: &str, indent: &str) {
        let _ = writeln!(text, "{indent}invoke: {activity}");
        let _ = writeln!(text, "{indent}interrupted: no");
        if self.choices.chance(8) {
            let _ = writeln!(text, "{indent}on_leave: detach");
        }
        let declared = self.declared;
        let done = Scope::of_context(declared).with_result(&result_of(activity));
        let _ = writeln!(text, "{indent}done: {}", self.completions(state, &done));
        if activity != "rest" {
            let failed = Scope::of_context(declared).with_reply();
            let _ = writeln!(text, "{indent}failed: {}", self.completions(state, &failed));
        }
    }

    /// Branches of which the last always decides.
    fn completions(&mut self, state: usize, scope: &Scope<'_>) -> String {
        let mut branches = Vec::new();
        for _ in 0..self.choices.below(3) {
            let guard = condition(self.choices, scope, 1);
            branches.push(self.leading(Some(state), scope, Some(guard), true));
        }
        branches.push(self.leading(Some(state), scope, None, true));
        format!("[{}]", branches.join(", "))
    }

    fn timed(&mut self, state: Option<usize>) -> String {
        let scope = Scope::of_context(self.declared);
        let guard = self.choices.chance(8).then(|| condition(self.choices, &scope, 1));
        let target = self.choices.chance(10);
        self.leading(state, &scope, guard, target)
    }

    /// A branch that goes somewhere, or at least acts.
    fn leading(
        &mut self,
        source: Option<usize>,
        scope: &Scope<'_>,
        guard: Option<String>,
        target: bool,
    ) -> String {
        let may_ask = guard.is_some();
        let (keys, needs) = self.effect(source, scope, target, may_ask);
        branch(guard, needs, keys)
    }

    /// `target`, `actions`, `assign` and the like; and what must hold for the assignments.
    fn effect(
        &mut self,
        source: Option<usize>,
        scope: &Scope<'_>,
        target: bool,
        may_ask: bool,
    ) -> (Vec<String>, Vec<String>) {
        let mut keys = Vec::new();
        if target {
            let to = self.choices.below(self.states.len());
            keys.push(format!("target: {}", self.states[to].name));
            if source.is_some_and(|source| self.is_inside(to, source)) && self.choices.chance(8) {
                keys.push("local: true".to_owned());
            }
        }
        let mut actions = self.choices.some(&["ping", "pong"], 5);
        if scope.has_who() && self.choices.chance(4) {
            actions.push("note");
        }
        if !actions.is_empty() || !target {
            keys.push(format!("actions: [{}]", actions.join(", ")));
        }
        let (mut assign, mut needs) = (Vec::new(), Vec::new());
        for field in &self.declared.fields {
            if self.choices.chance(6) {
                let (value, need) = value(self.choices, scope, field, may_ask);
                assign.push(format!("{}: \"{value}\"", field.name));
                needs.extend(need);
            }
        }
        if !assign.is_empty() {
            keys.push(format!("assign: {{{}}}", assign.join(", ")));
        }
        let roles = ["main", "reset", "abort", "failure", "timeout", "normal"];
        if self.choices.chance(6) {
            keys.push(format!("role: {}", roles[self.choices.below(roles.len())]));
        }
        (keys, needs)
    }

    fn is_inside(&self, inner: usize, outer: usize) -> bool {
        let mut around =
            std::iter::successors(self.states[inner].parent, |&s| self.states[s].parent);
        around.any(|state| state == outer)
    }

    /// `transitions:` with every event and group at most once. Where a group has branches too, the
    /// events' own all have guards, for nothing may stand behind a branch that always decides.
    fn transitions(&mut self, text: &mut String, state: Option<usize>, indent: &str) {
        let mut entries = Vec::new();
        let declared = self.declared;
        let mut guarded = vec![false; declared.events.len()];
        for (name, members) in &declared.groups {
            // An event is in one of the groups that stand in one state.
            if self.choices.chance(4) && members.iter().all(|&event| !guarded[event]) {
                members.iter().for_each(|&event| guarded[event] = true);
                entries.push(format!("{name}: {}", self.branches(state, None, false)));
            }
        }
        for (index, event) in declared.events.iter().enumerate() {
            if self.choices.chance(10) {
                let branches = self.branches(state, Some(event), guarded[index]);
                entries.push(format!("{}: {branches}", event.name));
            }
        }
        if !entries.is_empty() {
            let _ = writeln!(text, "{indent}transitions:");
        }
        for entry in entries {
            let _ = writeln!(text, "{indent}  {entry}");
        }
    }

    /// The branches of an event; of a group, if there is none.
    fn branches(&mut self, state: Option<usize>, event: Option<&Event>, guarded: bool) -> String {
        let params: &[Slot] = event.map_or(&[], |event| &event.params);
        let extra: &[&str] = event.map_or(&[], |event| &event.extra);
        let scope = Scope::of_context(self.declared).with_event(params);
        let mut branches = Vec::new();
        for _ in 0..self.choices.below(3) {
            let guard = condition(self.choices, &scope, 2);
            branches.push(self.event_branch(state, &scope, extra, Some(guard)));
        }
        let last = (guarded || self.choices.chance(8)).then(|| condition(self.choices, &scope, 2));
        branches.push(self.event_branch(state, &scope, extra, last));
        format!("[{}]", branches.join(", "))
    }

    fn event_branch(
        &mut self,
        source: Option<usize>,
        scope: &Scope<'_>,
        extra: &[&str],
        guard: Option<String>,
    ) -> String {
        let busy = if extra.contains(&"busy") && self.choices.chance(8) { "busy" } else { "no" };
        let later = if extra.contains(&"later") && self.choices.chance(8) { "later" } else { "ok" };
        match self.choices.below(8) {
            4 => branch(guard, Vec::new(), vec![format!("refuse: {busy}")]),
            5 => branch(guard, Vec::new(), vec![format!("ignore: {later}")]),
            6 => self.leading(source, scope, guard, false),
            7 => self.trying(source, scope, guard),
            _ => self.leading(source, scope, guard, true),
        }
    }

    /// A branch with a `try`.
    fn trying(
        &mut self,
        source: Option<usize>,
        scope: &Scope<'_>,
        guard: Option<String>,
    ) -> String {
        let activity = match self.choices.below(4) {
            3 if scope.has_who() => "visit",
            2 => "rest",
            1 => "fetch",
            _ => "work",
        };
        let may_ask = guard.is_some();
        let target = self.choices.chance(10);
        // Guards are asked before the result is there.
        let seen = scope.clone().with_result(&result_of(activity));
        let (mut keys, needs) = self.effect(source, &seen, target, may_ask);
        keys.push(format!("try: {activity}"));
        if activity != "rest" && self.choices.chance(10) {
            let failed = scope.clone().with_reply();
            let mut branches = Vec::new();
            let before = self.choices.chance(5);
            for _ in 0..self.choices.below(2) {
                let guard = condition(self.choices, &failed, 1);
                branches.push(match self.choices.below(3) {
                    2 if !before => branch(Some(guard), Vec::new(), vec!["refuse: no".to_owned()]),
                    _ => self.leading(source, &failed, Some(guard), true),
                });
            }
            let target = before || self.choices.chance(8);
            branches.push(self.leading(source, &failed, None, target));
            keys.push(format!("failed: [{}]", branches.join(", ")));
            if before {
                keys.push("before: [pong]".to_owned());
            }
        }
        branch(guard, needs, keys)
    }
}

/// A branch in one line.
fn branch(guard: Option<String>, needs: Vec<String>, mut keys: Vec<String>) -> String {
    if let Some(guard) = guard {
        let all: Vec<_> = needs.into_iter().chain([format!("({guard})")]).collect();
        keys.insert(0, format!("guard: \"{}\"", all.join(" && ")));
    }
    format!("{{{}}}", keys.join(", "))
}
