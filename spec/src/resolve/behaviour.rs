//! What states do: their branches become transitions.

use super::branches::{Branches, Place, Places, Template};
use super::parameters::{self, Given};
use super::stage::Stage;
use super::states::{self, Tree};
use crate::arena::{Arena, Id as _};
use crate::code::Code;
use crate::diagnostics::{Diagnostic, Diagnostics, quoted};
use crate::document;
use crate::machine::{
    BranchId, Deadline, DurationDecl, DurationId, EventId, GroupId, State, StateId, Transition,
    TransitionId, Trigger,
};

/// States and transitions.
pub(super) struct Behaviour {
    pub(super) states: Arena<StateId, State>,
    pub(super) transitions: Arena<TransitionId, Transition>,
    /// Where the parts of each branch stand.
    pub(super) places: Arena<BranchId, Places>,
    /// All durations, those written in place behind the named ones.
    pub(super) durations: Arena<DurationId, DurationDecl>,
}

/// Reads what all states do.
pub(super) fn read<'a, 'd>(
    tree: &Tree<'d>,
    stage: &'a Stage<'a, 'd>,
    diagnostics: &mut Diagnostics,
) -> Behaviour {
    let mut durations = stage.declared.durations.clone();
    let states = states::states(tree, stage, &mut durations, diagnostics);
    let takers = takers(tree, &states, stage);
    let mut reader = Reader { stage, states, takers, durations, branches: Branches::new(stage) };
    for (id, written) in tree.iter() {
        reader.state(id, written.state, diagnostics);
    }
    Behaviour {
        states: reader.states,
        transitions: reader.branches.transitions,
        places: reader.branches.places,
        durations: reader.durations,
    }
}

/// For each state with a `failed:`, the running states that take it: itself, or those inside that
/// have none nearer. What cannot fail takes none from outside.
fn takers(
    tree: &Tree<'_>,
    states: &Arena<StateId, State>,
    stage: &Stage<'_, '_>,
) -> Vec<Vec<StateId>> {
    let mut takers = vec![Vec::new(); tree.len()];
    for (id, state) in states.iter() {
        let Some(invoke) = &state.invoke else { continue };
        let around = std::iter::successors(Some(id), |&state| tree[state].parent);
        let nearest = around.into_iter().find(|&state| tree[state].state.failed.is_some());
        let infallible = stage.declared.activities[invoke.activity].infallible;
        if let Some(giver) = nearest.filter(|&giver| giver == id || !infallible) {
            takers[giver.index()].push(id);
        }
    }
    takers
}

struct Reader<'a, 'd> {
    stage: &'a Stage<'a, 'd>,
    states: Arena<StateId, State>,
    takers: Vec<Vec<StateId>>,
    durations: Arena<DurationId, DurationDecl>,
    branches: Branches<'a, 'd>,
}

impl<'d> Reader<'_, 'd> {
    fn state(&mut self, id: StateId, written: &'d document::State, diagnostics: &mut Diagnostics) {
        self.check_own_work(id, written, diagnostics);
        self.transitions(id, written, diagnostics);
        for after in &written.after {
            self.after(id, after, diagnostics);
        }
        if let Some(done) = &written.done {
            self.done(id, done, diagnostics);
        }
        if let Some(failed) = &written.failed {
            self.failed(id, failed, diagnostics);
        }
    }

    /// Entry and exit actions, and the activity, are told nothing.
    fn check_own_work(
        &self,
        id: StateId,
        written: &document::State,
        diagnostics: &mut Diagnostics,
    ) {
        let scope = &self.stage.declared.scope;
        for (names, place) in [(&written.entry, "`entry:`"), (&written.exit, "`exit:`")] {
            for name in names {
                if let Some(action) = scope.actions.id(&name.value) {
                    let nothing = Given::nothing(place);
                    parameters::check_action(self.stage, action, name.span, nothing, diagnostics);
                }
            }
        }
        if let Some(invoke) = &self.states[id].invoke {
            let (activity, span) = (invoke.activity, invoke.span);
            let nothing = Given::nothing("`invoke:`");
            parameters::check_activity(self.stage, activity, span, nothing, diagnostics);
        }
    }

    /// An event's own branches come before those of the groups it is in.
    fn transitions(
        &mut self,
        id: StateId,
        written: &'d document::State,
        diagnostics: &mut Diagnostics,
    ) {
        let mut own: Vec<(EventId, Vec<TransitionId>)> = Vec::new();
        let mut of_groups: Vec<(EventId, Vec<TransitionId>)> = Vec::new();
        for entry in &written.transitions {
            let templates = self.branches.templates(&entry.branches, diagnostics);
            match self.trigger(&entry.trigger, diagnostics) {
                Some((Some(group), events)) => {
                    for (event, list) in self.of_group(id, group, &events, &templates, diagnostics)
                    {
                        of_groups.push((event, list));
                    }
                }
                Some((None, events)) => {
                    for event in events {
                        let place = Place {
                            source: id,
                            trigger: Trigger::Event(event),
                            group: None,
                            ended: None,
                        };
                        own.push((event, self.branches.instances(&templates, place, diagnostics)));
                    }
                }
                None => {}
            }
        }
        let mut all: Vec<(EventId, Vec<TransitionId>)> = own;
        all.extend(of_groups);
        // Stable: within an event the order stays.
        all.sort_by_key(|&(event, _)| event);
        let mut by_event: Vec<(EventId, Vec<TransitionId>)> = Vec::new();
        for (event, list) in all {
            match by_event.last_mut() {
                Some((last, branches)) if *last == event => branches.extend(list),
                _ => by_event.push((event, list)),
            }
        }
        self.states[id].transitions = by_event;
    }

    /// The branches of a group, branch by branch and event by event.
    fn of_group(
        &mut self,
        source: StateId,
        group: GroupId,
        events: &[EventId],
        templates: &[Template<'d>],
        diagnostics: &mut Diagnostics,
    ) -> Vec<(EventId, Vec<TransitionId>)> {
        let mut lists: Vec<(EventId, Vec<TransitionId>)> =
            events.iter().map(|&event| (event, Vec::new())).collect();
        for template in templates {
            for (event, list) in &mut lists {
                let trigger = Trigger::Event(*event);
                let place = Place { source, trigger, group: Some(group), ended: None };
                list.push(self.branches.instance(template, place, diagnostics));
            }
        }
        lists
    }

    /// The event or the group that a key of `transitions:` names.
    fn trigger(
        &self,
        name: &crate::source::Text,
        diagnostics: &mut Diagnostics,
    ) -> Option<(Option<GroupId>, Vec<EventId>)> {
        let declared = self.stage.declared;
        let scope = &declared.scope;
        if let Some(event) = scope.events.id(&name.value) {
            return Some((None, vec![event]));
        }
        if let Some(group) = scope.groups.id(&name.value) {
            return Some((Some(group), declared.groups[group].events.clone()));
        }
        let message = format!("there is no event or group {}", quoted(&name.value));
        let diagnostic = Diagnostic::new(Code::UnknownName, name.span, message);
        let words = scope.events.words().chain(scope.groups.words());
        match diagnostics.nearest(&name.value, words) {
            Some(near) => diagnostics.push(diagnostic.help(format!("there is `{near}`"))),
            None => scope.report::<EventId>(diagnostic, &name.value, diagnostics),
        }
        None
    }

    fn after(&mut self, id: StateId, written: &'d document::After, diagnostics: &mut Diagnostics) {
        let templates = self.branches.templates(&written.branches, diagnostics);
        let duration =
            states::duration(&written.duration, self.stage, &mut self.durations, diagnostics);
        let Some(duration) = duration else { return };
        let place =
            Place { source: id, trigger: Trigger::After(duration), group: None, ended: None };
        let branches = self.branches.instances(&templates, place, diagnostics);
        self.states[id].after.push(Deadline { duration, branches, span: written.span });
    }

    fn done(
        &mut self,
        id: StateId,
        written: &'d document::Branches,
        diagnostics: &mut Diagnostics,
    ) {
        let templates = self.branches.templates(written, diagnostics);
        let ended = self.states[id].invoke.as_ref().map(|invoke| invoke.activity);
        let place = Place { source: id, trigger: Trigger::Done(id), group: None, ended };
        if ended.is_some() {
            let branches = self.branches.instances(&templates, place, diagnostics);
            if let Some(invoke) = &mut self.states[id].invoke {
                invoke.done = branches;
            }
        }
    }

    /// Once for each running state that takes it; the state that declares it is the source.
    fn failed(
        &mut self,
        id: StateId,
        written: &'d document::Branches,
        diagnostics: &mut Diagnostics,
    ) {
        let templates = self.branches.templates(written, diagnostics);
        let takers = std::mem::take(&mut self.takers[id.index()]);
        for template in &templates {
            for &taker in &takers {
                let ended = self.states[taker].invoke.as_ref().map(|invoke| invoke.activity);
                let trigger = Trigger::Failed(taker);
                let place = Place { source: id, trigger, group: None, ended };
                let branch = self.branches.instance(template, place, diagnostics);
                if let Some(invoke) = &mut self.states[taker].invoke {
                    invoke.failed.push(branch);
                }
            }
        }
    }
}
