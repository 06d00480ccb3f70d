//! What `in_step:` compares must be able to come apart, and each state has one place.

use crate::code::Code;
use crate::diagnostics::{Diagnostic, Diagnostics, quoted};
use crate::machine::StateId;
use crate::source::{Spanned, Text};
use crate::system::model::GroupId;
use crate::system::resolve::names::twice;
use crate::system::resolve::stage::Stage;
use std::collections::BTreeMap;

pub(super) fn check(
    (of, group): (&Text, GroupId),
    (names, places): (&[Vec<Text>], &[Vec<StateId>]),
    at_most: &Spanned<u32>,
    stage: &Stage<'_>,
    diagnostics: &mut Diagnostics,
) {
    let machine = stage.machine(group);
    if stage.groups()[group].count == 1 {
        let message = format!("there is only one {}: it is always in step", quoted(&of.value));
        let diagnostic = Diagnostic::new(Code::WrongShape, of.span, message);
        diagnostics.push(diagnostic.help("name instances of which there are several"));
    }
    let apart = places.len().saturating_sub(1);
    if usize::try_from(at_most.value).is_ok_and(|at_most| at_most >= apart) {
        let message = format!("{} places are never further apart than {apart}", places.len());
        let diagnostic = Diagnostic::new(Code::WrongShape, at_most.span, message);
        diagnostics.push(diagnostic.help("say less, or give the order more places"));
    }
    // Atomic states, with the name they are placed by.
    let mut placed: BTreeMap<StateId, &Text> = BTreeMap::new();
    let states = names.iter().flatten().zip(places.iter().flatten());
    for (name, &state) in states {
        let inside = machine.atomic_inside(state);
        match inside.iter().find_map(|atomic| placed.get(atomic)) {
            Some(first) => {
                let message = format!("{} has a place in this order already", quoted(&name.value));
                diagnostics.push(twice(message, name.span, first.span));
            }
            None => placed.extend(inside.into_iter().map(|atomic| (atomic, name))),
        }
    }
}
