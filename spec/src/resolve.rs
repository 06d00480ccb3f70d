//! From what the author wrote to what it means: names become ids, branches become transitions.
//!
//! A machine comes out whatever was wrong; what could not be resolved was reported and is left out.
//! After this stage nothing looks a name up.

mod allows;
mod behaviour;
mod branches;
mod calls;
mod data;
mod declarations;
mod errors;
mod names;
mod parameters;
mod properties;
mod rules;
mod scenarios;
mod stage;
mod states;
mod work;

use crate::arena::Arena;
use crate::code::Code;
pub(crate) use allows::words as allowed;
pub(crate) use rules::names_beside_types;

use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::document::Document;
use crate::expression::Vocabulary;
use crate::machine::{Allow, BranchId, Machine, Property, PropertyId, Scenario, ScenarioId};
use crate::source::Span;
use behaviour::Behaviour;
use branches::Places;
use declarations::Declarations;
use names::Scope;
use rules::Structure;
use stage::Stage;

/// Resolves a document. Only of a document without diagnostics does the machine mean what its
/// author meant.
pub fn resolve(document: &Document, diagnostics: &mut Diagnostics) -> Machine {
    let mut found = Diagnostics::new();
    let machine = best_effort(document, &mut found);
    if !diagnostics.is_empty() {
        let unread: Vec<Span> = diagnostics.iter().map(|mistake| mistake.primary.span).collect();
        found.retain(|mistake| !follows_from_reading(document, &unread, mistake));
    }
    diagnostics.extend(found);
    machine
}

/// Whether something is only said because a declaration, or a guard, could not be read.
fn follows_from_reading(document: &Document, unread: &[Span], mistake: &Diagnostic) -> bool {
    let word = document.source.slice(mistake.primary.span);
    let name = word.rsplit('.').next().unwrap_or(word);
    match mistake.code {
        Code::UnknownName | Code::TargetOutsideMachine | Code::UndeclaredEffect => {
            document.lost.contains(name)
        }
        Code::MissingInitial => document.root.states.is_empty(),
        Code::BranchAfterLast => {
            let holds = |place: Span| unread.iter().any(|at| place.to(*at) == place);
            mistake.secondary.iter().any(|label| holds(label.span))
        }
        _ => false,
    }
}

fn best_effort(document: &Document, diagnostics: &mut Diagnostics) -> Machine {
    let mut scope = Scope::new();
    let tree = states::tree(&document.root, &mut scope, diagnostics);
    let declared = Declarations::read(document, scope, diagnostics);
    let vocabulary = Vocabulary::new(
        &document.source,
        &declared.types,
        &declared.replies,
        &declared.fields,
        &declared.guards,
    );
    let stage = Stage::new(&declared, vocabulary, diagnostics);
    let behaviour = behaviour::read(&tree, &stage, diagnostics);
    let properties = properties::read(&document.properties, &stage, diagnostics);
    let assumptions = properties::read(&document.assume, &stage, diagnostics);
    let scenarios = scenarios::read(&document.scenarios, &stage, diagnostics);
    let allows = allows::read(document, &tree, diagnostics);
    drop(stage);
    let evidence = Evidence { properties, assumptions, scenarios, allows };
    let (machine, places) = assemble(document, declared, behaviour, evidence);
    let machine = with_errors(machine);
    let structure = Structure { document, machine: &machine, tree: &tree, places: &places };
    rules::check(&structure, diagnostics);
    machine
}

/// What is said about the behaviour.
struct Evidence {
    properties: Arena<PropertyId, Property>,
    assumptions: Arena<PropertyId, Property>,
    scenarios: Arena<ScenarioId, Scenario>,
    allows: Vec<Allow>,
}

fn assemble(
    document: &Document,
    declared: Declarations<'_>,
    behaviour: Behaviour,
    evidence: Evidence,
) -> (Machine, Arena<BranchId, Places>) {
    let text = |text: &Option<crate::source::Text>| text.as_ref().map(|text| text.value.clone());
    let machine = Machine {
        source: document.source.clone(),
        name: document.machine.value.clone(),
        title: text(&document.root.title),
        doc: text(&document.root.doc),
        span: document.machine.span,
        sources: declared.sources,
        requirements: declared.requirements,
        types: declared.types,
        replies: declared.replies,
        effects: declared.effects,
        durations: behaviour.durations,
        fields: declared.fields,
        events: declared.events,
        groups: declared.groups,
        guards: declared.guards,
        actions: declared.actions,
        activities: declared.activities,
        states: behaviour.states,
        transitions: behaviour.transitions,
        branches: behaviour.places.values().map(|places| places.span).collect(),
        properties: evidence.properties,
        assumptions: evidence.assumptions,
        scenarios: evidence.scenarios,
        ok: declared.ok,
        allows: evidence.allows,
    };
    (machine, behaviour.places)
}

/// The same machine, with what its activities may fail with.
fn with_errors(mut machine: Machine) -> Machine {
    let errors = errors::errors(&machine);
    for (activity, errors) in errors.iter() {
        machine.activities[activity].errors.clone_from(errors);
    }
    machine
}

#[cfg(test)]
mod tests;
