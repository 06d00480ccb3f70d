//! What has changed, as a state diagram in the language of Mermaid: the states concerned, no others.

use super::super::mermaid::text::plain;
use super::super::svg::Mark;
use super::super::words;
use super::{Union, label};
use crate::diff::Comparison;
use crate::machine::{Decision, Machine, StateId};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

/// A diagram with more arrows says nothing to anybody.
const MOST: usize = 40;

/// What has changed; none, if no state and no arrow has.
pub fn mermaid(old: &Machine, new: &Machine, comparison: &Comparison) -> Option<String> {
    let Union { machine, marks } = Union::new(old, new, comparison);
    let mut arrows: BTreeMap<(StateId, StateId, Mark), BTreeSet<String>> = BTreeMap::new();
    for (&id, &mark) in &marks.transitions {
        let transition = &machine[id];
        let Decision::Target { state, .. } = transition.decision else { continue };
        let trigger = words::trigger(&machine, id);
        let guard = words::guard(&machine, transition);
        let text = guard.map_or(trigger.clone(), |guard| format!("{trigger} [{guard}]"));
        let key = (transition.source, machine.settle(state), mark);
        arrows.entry(key).or_default().insert(text);
    }
    let mut states: BTreeSet<StateId> = marks.states.keys().copied().collect();
    states.extend(arrows.keys().flat_map(|&(from, to, _)| [from, to]));
    if states.is_empty() {
        return None;
    }
    let mut text = "stateDiagram-v2\n    direction LR\n".to_owned();
    for (class, style) in STYLES {
        let _ = writeln!(text, "    classDef {class} {style}");
    }
    for &state in &states {
        let sign = marks.states.get(&state).map_or("", |mark| sign(*mark));
        let name = plain(&format!("{sign}{}", label(&machine, state)));
        let _ = writeln!(text, "    state \"{name}\" as {}", alias(state));
    }
    for ((from, to, mark), texts) in arrows.iter().take(MOST) {
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        let said = plain(&format!("{}{}", sign(*mark), texts.join(" / ")));
        let _ = writeln!(text, "    {} --> {} : {said}", alias(*from), alias(*to));
    }
    for (&state, mark) in &marks.states {
        let class = match mark {
            Mark::Added => "added",
            Mark::Removed => "removed",
            Mark::Changed => "changed",
        };
        let _ = writeln!(text, "    class {} {class}", alias(state));
    }
    Some(text)
}

const STYLES: [(&str, &str); 3] = [
    ("added", "stroke:#116329,stroke-width:3px"),
    ("removed", "stroke:#b3201b,stroke-width:2px,stroke-dasharray:2 3"),
    ("changed", "stroke:#7a4b00,stroke-width:2px,stroke-dasharray:8 3"),
];

fn sign(mark: Mark) -> &'static str {
    match mark {
        Mark::Added => "added: ",
        Mark::Removed => "removed: ",
        Mark::Changed => "changed: ",
    }
}

fn alias(state: StateId) -> String {
    use crate::arena::Id as _;
    format!("s{}", state.index())
}
