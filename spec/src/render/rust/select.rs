//! `dispatch`: which branch decides an event.

use super::cells::{Cell, cell};
use super::expressions::{Scene, Uses};
use super::guards::activity_of;
use super::labels::event_of;
use super::names::type_name;
use super::shape::Shape;
use super::states;
use super::steps::{self, Step};
use crate::machine::{Answer, EventId, StateId, TransitionId};
use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::quote;
use std::collections::BTreeMap;

/// `dispatch`, the decisions, and the steps that several states share.
pub(super) fn render(shape: &Shape<'_>) -> TokenStream {
    let decisions = Decisions::new(shape);
    let uses = Uses::default();
    let table = decisions.table(&uses);
    let shared: TokenStream =
        decisions.shared.keys().map(|&branch| shared(shape, branch, &decisions)).collect();
    let (parameters, arguments) = context_of_call(shape, &uses);
    let dispatch = dispatch(shape, &arguments);
    quote! {
        #dispatch

        fn decide(&mut self, event: Event, #parameters) -> Outcome { #table }

        #shared
    }
}

fn dispatch(shape: &Shape<'_>, arguments: &TokenStream) -> TokenStream {
    let guards = shape.has_guards().then(|| quote!(guards: &impl Guards,));
    let now = shape.has_clocks().then(|| quote!(now: ::core::time::Duration,));
    let busy = shape.has_holding().then(|| {
        quote! {
            if self.holding.is_some() {
                return Outcome::Busy;
            }
        }
    });
    let due = shape.has_clocks().then(|| {
        quote! {
            if self.is_due(now) {
                return Outcome::DeadlineFirst;
            }
        }
    });
    let guards_used = arguments.to_string().contains("asked");
    let asked = (shape.has_guards() && guards_used).then(|| {
        quote! {
            let asked = &mut Asked { guards, answers: Answers::default() };
        }
    });
    let ignored = (shape.has_guards() && !guards_used).then(|| quote!(let _ = guards;));
    quote! {
        /// What becomes of an event.
        pub fn dispatch(
            &mut self,
            event: impl ::core::convert::Into<Event>,
            #guards
            #now
        ) -> Outcome {
            #busy
            #due
            #asked
            #ignored
            self.decide(event.into(), #arguments)
        }
    }
}

/// The further parameters of `decide`, and what is given for them: only what it uses.
fn context_of_call(shape: &Shape<'_>, uses: &Uses) -> (TokenStream, TokenStream) {
    let (mut parameters, mut arguments) = (TokenStream::new(), TokenStream::new());
    if shape.has_guards() && uses.asked.get() {
        parameters.extend(quote!(asked: &mut Asked<'_, impl Guards>,));
        arguments.extend(quote!(asked,));
    }
    if uses.now.get() {
        parameters.extend(quote!(now: ::core::time::Duration,));
        arguments.extend(quote!(now,));
    }
    (parameters, arguments)
}

/// What decides in each state.
struct Decisions<'a, 'm> {
    shape: &'a Shape<'m>,
    /// Branches that are taken from several states, and those.
    shared: BTreeMap<TransitionId, Vec<StateId>>,
}

impl<'a, 'm> Decisions<'a, 'm> {
    fn new(shape: &'a Shape<'m>) -> Self {
        let machine = shape.machine;
        let mut takers: BTreeMap<TransitionId, Vec<StateId>> = BTreeMap::new();
        for state in machine.atomic_states() {
            for event in machine.events.ids() {
                for branch in cell(machine, state, event).branches {
                    let goes = !shape.is_answer(branch) && machine[branch].attempt.is_none();
                    if goes && !machine[machine[branch].source].is_atomic() {
                        takers.entry(branch).or_default().push(state);
                    }
                }
            }
        }
        takers.retain(|_, states| states.len() > 1);
        Self { shape, shared: takers }
    }

    /// One match on the state, in each arm one on the event.
    fn table(&self, uses: &Uses) -> TokenStream {
        let machine = self.shape.machine;
        if machine.events.is_empty() {
            return quote!(match event {});
        }
        let arms = machine.atomic_states().map(|state| {
            let name = states::path(machine, state);
            let row = self.row(state, uses);
            quote!(#name => #row,)
        });
        quote!(match self.state { #(#arms)* })
    }

    fn row(&self, state: StateId, uses: &Uses) -> TokenStream {
        let machine = self.shape.machine;
        let mut arms: Vec<TokenStream> = Vec::new();
        let mut answers: Vec<(Answer, usize, Vec<EventId>)> = Vec::new();
        for event in machine.events.ids() {
            let cell = cell(machine, state, event);
            match plain_answer(self.shape, &cell) {
                None => arms.push(self.decided(state, event, &cell, uses)),
                Some(answer) => {
                    let same = |(known, ..): &&mut (Answer, usize, Vec<EventId>)| {
                        (known.kind, known.reply) == (answer.kind, answer.reply)
                    };
                    match answers.iter_mut().find(same) {
                        Some((_, _, events)) => events.push(event),
                        None => {
                            answers.push((answer, arms.len(), vec![event]));
                            arms.push(TokenStream::new());
                        }
                    }
                }
            }
        }
        if let ([(answer, ..)], 1) = (&answers[..], arms.len()) {
            return steps::answer(self.shape, *answer);
        }
        for (answer, place, events) in &answers {
            let patterns = events.iter().map(|&event| pattern(self.shape, event, false));
            let outcome = steps::answer(self.shape, *answer);
            if let Some(arm) = arms.get_mut(*place) {
                *arm = quote!(#(#patterns)|* => #outcome,);
            }
        }
        quote!(match event { #(#arms)* })
    }

    /// The arm of an event that some branch decides.
    fn decided(&self, state: StateId, event: EventId, cell: &Cell, uses: &Uses) -> TokenStream {
        let own = Uses::default();
        let last = cell.branches.last().filter(|_| cell.otherwise.is_none());
        let outcomes = cell.branches.iter().map(|branch| {
            let asked = (last != Some(branch)).then_some(*branch);
            let guard = asked.and_then(|branch| condition(self.shape, branch, &own));
            (guard, self.outcome(state, *branch, &own))
        });
        let otherwise = cell.otherwise.map(|answer| steps::answer(self.shape, answer));
        let body = chain(outcomes.collect(), otherwise);
        uses.asked.set(uses.asked.get() || own.asked.get());
        uses.now.set(uses.now.get() || own.now.get());
        let pattern = pattern(self.shape, event, own.event.get());
        arm(&pattern, &body)
    }

    fn outcome(&self, state: StateId, branch: TransitionId, uses: &Uses) -> TokenStream {
        if self.shape.machine[branch].attempt.is_some() {
            return super::finish::begin_try(self.shape, branch, uses);
        }
        if self.shared.contains_key(&branch) {
            let needed = Uses::default();
            let _ = self.shared_step(branch, &needed).outcome();
            let arguments = arguments(&needed);
            uses.event.set(uses.event.get() || needed.event.get());
            uses.now.set(uses.now.get() || needed.now.get());
            let name = shared_name(self.shape, branch);
            return quote!(self.#name(#arguments));
        }
        let time = quote!(now);
        Step { shape: self.shape, branch, from: vec![state], uses, time }.outcome()
    }

    fn shared_step<'u>(&'u self, branch: TransitionId, uses: &'u Uses) -> Step<'u, 'm> {
        let from = self.shared.get(&branch).cloned().unwrap_or_default();
        Step { shape: self.shape, branch, from, uses, time: quote!(now) }
    }
}

/// The answer, if the cell is nothing else.
fn plain_answer(shape: &Shape<'_>, cell: &Cell) -> Option<Answer> {
    match (&cell.branches[..], cell.otherwise) {
        ([], answer) => answer,
        ([only], None) if shape.machine[*only].guard.is_none() => {
            match shape.machine[*only].decision {
                crate::machine::Decision::Answer(answer) => Some(answer),
                _ => None,
            }
        }
        _ => None,
    }
}

/// The condition of a branch, if it has one.
pub(super) fn condition(
    shape: &Shape<'_>,
    branch: TransitionId,
    uses: &Uses,
) -> Option<TokenStream> {
    let guard = shape.machine[branch].guard.as_ref()?;
    let event = event_of(shape.machine, branch);
    let activity = activity_of(shape.machine, branch);
    let scene = Scene { shape, event, activity, in_guard: false, uses };
    Some(scene.condition(&guard.expr))
}

/// Branches one after the other; without an answer behind the last one, that one decides the rest.
pub(super) fn chain(
    branches: Vec<(Option<TokenStream>, TokenStream)>,
    otherwise: Option<TokenStream>,
) -> TokenStream {
    let mut joined: Vec<(Option<TokenStream>, TokenStream)> = Vec::new();
    for (guard, outcome) in branches {
        let same = joined.last_mut().filter(|(_, last)| last.to_string() == outcome.to_string());
        match (same, guard) {
            (Some((known, _)), guard) => {
                let pair = known.take().zip(guard);
                *known = pair.map(|(known, guard)| either(&known, &guard));
            }
            (None, guard) => joined.push((guard, outcome)),
        }
    }
    let branches = joined;
    let count = branches.len();
    let mut code = TokenStream::new();
    for (at, (guard, outcome)) in branches.into_iter().enumerate() {
        let is_last = at + 1 == count && otherwise.is_none();
        let part = match guard.filter(|_| !is_last) {
            Some(guard) => quote!(if #guard { #outcome }),
            None if at == 0 => return outcome,
            None => quote!({ #outcome }),
        };
        code = if at == 0 { part } else { quote!(#code else #part) };
    }
    match otherwise {
        Some(otherwise) if count > 0 => quote!(#code else { #otherwise }),
        Some(otherwise) => otherwise,
        None => code,
    }
}

/// Two conditions of which one has to hold.
fn either(a: &TokenStream, b: &TokenStream) -> TokenStream {
    quote!(#a || #b)
}

/// One arm of a match, with braces where there are statements.
pub(super) fn arm(pattern: &TokenStream, body: &TokenStream) -> TokenStream {
    let ends =
        |token: TokenTree| matches!(token, TokenTree::Punct(punct) if punct.as_char() == ';');
    match body.clone().into_iter().any(ends) {
        true => quote!(#pattern => { #body }),
        false => quote!(#pattern => #body,),
    }
}

fn pattern(shape: &Shape<'_>, event: EventId, is_used: bool) -> TokenStream {
    let name = type_name(&shape.machine[event].name);
    let payload = shape.has_params(event).then(|| match is_used {
        true => quote!((event)),
        false => quote!((_)),
    });
    quote!(Event::#name #payload)
}

fn shared_name(shape: &Shape<'_>, branch: TransitionId) -> Ident {
    super::names::joined(&["take", shape.labels.of(branch)])
}

fn arguments(uses: &Uses) -> TokenStream {
    let event = uses.event.get().then(|| quote!(event,));
    let now = uses.now.get().then(|| quote!(now,));
    quote!(#event #now)
}

/// A step that several states share.
fn shared(shape: &Shape<'_>, branch: TransitionId, decisions: &Decisions<'_, '_>) -> TokenStream {
    let uses = Uses::default();
    let body = decisions.shared_step(branch, &uses).outcome();
    let parameters = parameters(shape, branch, &uses);
    let name = shared_name(shape, branch);
    let doc = branch_doc(shape, branch);
    quote! {
        #doc
        fn #name(&mut self, #parameters) -> Outcome { #body }
    }
}

/// The parameters of a method that makes the step of a branch.
pub(super) fn parameters(shape: &Shape<'_>, branch: TransitionId, uses: &Uses) -> TokenStream {
    let event = event_of(shape.machine, branch).filter(|_| uses.event.get()).map(|event| {
        let name = type_name(&shape.machine[event].name);
        quote!(event: events::#name,)
    });
    let now = uses.now.get().then(|| quote!(now: ::core::time::Duration,));
    quote!(#event #now)
}

/// Where a branch stands and why it is so.
pub(super) fn branch_doc(shape: &Shape<'_>, branch: TransitionId) -> TokenStream {
    let machine = shape.machine;
    let transition = &machine[branch];
    let event = event_of(machine, branch).map(|event| machine[event].name.as_str());
    let title = format!(
        "`{}` in `{}`.",
        event.unwrap_or("the end of the activity"),
        machine[transition.source].name
    );
    let text = super::docs::escape(transition.doc.as_deref().unwrap_or_default());
    super::docs::doc([title, text, super::docs::declared_at(shape, transition.span)])
}
