//! The states: a tree in the file, a list with parents in the machine.

use super::calls::{answer, find_reply};
use super::names::Scope;
use super::stage::Stage;
use super::work::find_effects;
use crate::arena::{Arena, Id as _};
use crate::code::Code;
use crate::diagnostics::{Diagnostic, Diagnostics, nearest, quoted};
use crate::document::{self, DurationUse};
use crate::machine::{
    ActivityId, DurationDecl, DurationId, Invocation, OnLeave, ReplyId, State, StateId, Window,
};
use crate::source::Text;

/// A state of the file, and the composite it is in.
#[derive(Clone, Copy)]
pub(super) struct Written<'d> {
    pub(super) state: &'d document::State,
    pub(super) parent: Option<StateId>,
}

/// Every state, a composite before its children, the machine itself first.
pub(super) type Tree<'d> = Arena<StateId, Written<'d>>;

/// Lists the states and declares their names.
pub(super) fn tree<'d>(
    root: &'d document::State,
    scope: &mut Scope<'d>,
    diagnostics: &mut Diagnostics,
) -> Tree<'d> {
    let mut tree = Arena::new();
    // A stack and not a recursion: nobody knows how deep a file goes.
    let mut open = vec![Written { state: root, parent: None }];
    while let Some(written) = open.pop() {
        let id = tree.push(written);
        if written.parent.is_some() {
            declare(written.state, id, scope, diagnostics);
        }
        let children = written.state.states.iter().rev();
        open.extend(children.map(|state| Written { state, parent: Some(id) }));
    }
    tree
}

fn declare<'d>(
    state: &'d document::State,
    id: StateId,
    scope: &mut Scope<'d>,
    diagnostics: &mut Diagnostics,
) {
    if let Some(first) = scope.states.declare(&state.name, id) {
        let message = format!("two states are called {}", quoted(&state.name.value));
        diagnostics.push(
            Diagnostic::new(Code::DuplicateName, state.name.span, message)
                .also(first, "the first one")
                .help(
                    "a state is targeted by its name alone, so it has one of its own, whatever \
                     composite it is in; `title:` says what people see",
                ),
        );
    }
}

/// The states, still without transitions.
pub(super) fn states(
    tree: &Tree<'_>,
    stage: &Stage<'_, '_>,
    durations: &mut Arena<DurationId, DurationDecl>,
    diagnostics: &mut Diagnostics,
) -> Arena<StateId, State> {
    let mut children: Vec<Vec<StateId>> = vec![Vec::new(); tree.len()];
    for (id, written) in tree.iter() {
        if let Some(parent) = written.parent {
            children[parent.index()].push(id);
        }
    }
    let mut states = Arena::new();
    for ((id, written), children) in tree.iter().zip(children) {
        let initial = initial(tree, id, &children, stage, diagnostics);
        let declared = written.state;
        let scope = &stage.declared.scope;
        states.push(State {
            name: declared.name.value.clone(),
            title: declared.title.as_ref().map(|title| title.value.clone()),
            doc: declared.doc.as_ref().map(|doc| doc.value.clone()),
            code: declared.code.as_ref().map(|code| code.value),
            parent: written.parent,
            children,
            initial,
            is_final: declared.is_final.as_ref().is_some_and(|is_final| is_final.value),
            entry: scope.find_all(&declared.entry, diagnostics),
            exit: scope.find_all(&declared.exit, diagnostics),
            transitions: Vec::new(),
            otherwise: declared
                .otherwise
                .as_ref()
                .and_then(|written| answer(scope, written, stage.declared.ok, diagnostics)),
            within: declared.within.as_ref().and_then(|within| {
                let span = place(within);
                let duration = duration(within, stage, durations, diagnostics)?;
                Some(Window { duration, span })
            }),
            after: Vec::new(),
            forbid: find_effects(scope, &declared.forbid, diagnostics),
            invoke: invocation(tree, id, stage, diagnostics),
            satisfies: scope.find_all(&declared.satisfies, diagnostics),
            span: declared.name.span,
        });
    }
    states
}

/// The child a state begins in; the first where the file does not say, and that is reported.
fn initial(
    tree: &Tree<'_>,
    id: StateId,
    children: &[StateId],
    stage: &Stage<'_, '_>,
    diagnostics: &mut Diagnostics,
) -> Option<StateId> {
    let state = tree[id].state;
    let what = match tree[id].parent {
        None => "the machine".to_owned(),
        Some(_) => quoted(&state.name.value),
    };
    let Some(&first) = children.first() else {
        if id.index() == 0 {
            let message = "the machine has no states";
            diagnostics.push(
                Diagnostic::new(Code::MissingInitial, state.name.span, message)
                    .help("give it at least the one it begins in: `states: {idle: {}}`"),
            );
        }
        return None;
    };
    let Some(wanted) = &state.initial else {
        if state.is_final.as_ref().is_some_and(|is_final| is_final.value) {
            return Some(first);
        }
        let message = format!("{what} does not say in which state it begins");
        let child = &tree[first].state.name.value;
        diagnostics.push(
            Diagnostic::new(Code::MissingInitial, state.name.span, message)
                .help(format!("name one of the states inside: `initial: {child}`")),
        );
        return Some(first);
    };
    let inside = |child: &&StateId| tree[**child].state.name.value == wanted.value;
    if let Some(&child) = children.iter().find(inside) {
        return Some(child);
    }
    diagnostics.push(not_inside(tree, id, children, wanted, &what, stage));
    Some(first)
}

/// An `initial:` that names no direct child.
fn not_inside(
    tree: &Tree<'_>,
    id: StateId,
    children: &[StateId],
    wanted: &Text,
    what: &str,
    stage: &Stage<'_, '_>,
) -> Diagnostic {
    let message = format!("{what} has no state {} directly inside", quoted(&wanted.value));
    let diagnostic = Diagnostic::new(Code::UnknownName, wanted.span, message);
    let scope = &stage.declared.scope;
    if let (Some(elsewhere), Some(place)) =
        (scope.states.id(&wanted.value), scope.states.place(&wanted.value))
    {
        let mut around = std::iter::successors(Some(elsewhere), |&state| tree[state].parent);
        let child = around.find(|&state| tree[state].parent == Some(id));
        let diagnostic = diagnostic.also(place, "is elsewhere");
        return match child.map(|child| &tree[child].state.name.value) {
            Some(child) => diagnostic.help(format!(
                "`initial:` names a direct child, `initial: {child}`, which has an `initial:` of \
                 its own"
            )),
            None => diagnostic.help("`initial:` names a direct child"),
        };
    }
    let names = || children.iter().map(|&child| tree[child].state.name.value.as_str());
    match nearest(&wanted.value, names()) {
        Some(near) => diagnostic.help(format!("there is `{near}`")),
        None => {
            let names: Vec<String> = names().take(8).map(quoted).collect();
            diagnostic.help(format!("inside are {}", names.join(", ")))
        }
    }
}

/// What a running state runs, still without `done:` and `failed:`.
fn invocation(
    tree: &Tree<'_>,
    id: StateId,
    stage: &Stage<'_, '_>,
    diagnostics: &mut Diagnostics,
) -> Option<Invocation> {
    let state = tree[id].state;
    let invoke = state.invoke.as_ref();
    let activity = invoke.and_then(|name| stage.declared.scope.find(name, diagnostics));
    // Defaults are read where they stand, whoever takes them.
    let own = state.interrupted.as_ref();
    let reply = |name| find_reply(&stage.declared.scope, name, stage.declared.ok, diagnostics);
    let own: Option<ReplyId> = own.and_then(reply);
    let (activity, invoke): (ActivityId, _) = (activity?, invoke?);
    let around = || {
        std::iter::successors(tree[id].parent, |&outer| tree[outer].parent)
            .map(|outer| tree[outer].state)
    };
    let inherited = around().find_map(|outer| outer.interrupted.as_ref());
    let names = &stage.declared.scope.replies;
    let inherited = inherited.and_then(|name| match name.value.as_str() {
        "ok" => Some(stage.declared.ok),
        name => names.id(name),
    });
    let on_leave = state.on_leave.as_ref().or_else(|| around().find_map(|o| o.on_leave.as_ref()));
    Some(Invocation {
        activity,
        done: Vec::new(),
        failed: Vec::new(),
        interrupted: own.or(inherited),
        on_leave: on_leave.map_or(OnLeave::default(), |on_leave| on_leave.value),
        span: invoke.span,
    })
}

/// Where a duration is written.
pub(super) fn place(written: &DurationUse) -> crate::source::Span {
    match written {
        DurationUse::Named(name) => name.span,
        DurationUse::InPlace(duration) => duration.span,
    }
}

/// A named duration, or a new one for one that is written in place.
pub(super) fn duration(
    written: &DurationUse,
    stage: &Stage<'_, '_>,
    durations: &mut Arena<DurationId, DurationDecl>,
    diagnostics: &mut Diagnostics,
) -> Option<DurationId> {
    match written {
        DurationUse::Named(name) => stage.declared.scope.find(name, diagnostics),
        DurationUse::InPlace(duration) => {
            let (value, span) = (duration.value, duration.span);
            Some(durations.push(DurationDecl { name: None, value, span }))
        }
    }
}
