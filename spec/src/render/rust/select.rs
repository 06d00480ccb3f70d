//! `dispatch`: which branch decides an event.

use super::cells::{Cell, Inherited, Sites};
use super::docs;
use super::expressions::{Scene, Uses};
use super::guards::activity_of;
use super::labels::event_of;
use super::names::{joined, type_name};
use super::shape::Shape;
use super::states;
use super::steps::{self, Step};
use crate::machine::{Answer, EventId, StateId, TransitionId};
use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::quote;
use std::collections::{BTreeMap, BTreeSet};

/// `dispatch`, the decisions, and what several states share of them.
pub(super) fn render(shape: &Shape<'_>) -> TokenStream {
    let table = Table::new(shape);
    let uses = Uses::default();
    let decide = table.render(&uses);
    let shared = table.methods.values().chain(table.chains.values()).map(|method| &method.code);
    let (parameters, arguments) = context_of_call(shape, &uses);
    let dispatch = dispatch(shape, &arguments);
    let event = if uses.event.get() { quote!(event) } else { quote!(_event) };
    quote! {
        #dispatch

        fn decide(&mut self, #event: Event, #parameters) -> Outcome { #decide }

        #(#shared)*
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

/// What decides in each state, with the methods for what states share.
struct Table<'a, 'm> {
    shape: &'a Shape<'m>,
    sites: Sites,
    /// Steps that are made from several places.
    methods: BTreeMap<TransitionId, Method>,
    /// What states inherit.
    chains: BTreeMap<Inherited, Method>,
}

/// A private method, and what it has to be given.
struct Method {
    name: Ident,
    uses: Uses,
    code: TokenStream,
}

impl Method {
    /// A call of it.
    fn call(&self, uses: &Uses) -> TokenStream {
        uses.add(&self.uses);
        let (name, arguments) = (&self.name, arguments(&self.uses));
        quote!(self.#name(#arguments))
    }
}

impl<'a, 'm> Table<'a, 'm> {
    fn new(shape: &'a Shape<'m>) -> Self {
        let sites = Sites::new(shape.machine);
        let mut table = Self { shape, sites, methods: BTreeMap::new(), chains: BTreeMap::new() };
        for (branch, from) in table.sites.shared() {
            let method = table.step_method(branch, from);
            table.methods.insert(branch, method);
        }
        let mut taken = BTreeSet::new();
        for (inherited, from) in &table.sites.chains {
            let method = table.chain_method(inherited, from, &mut taken);
            table.chains.insert(inherited.clone(), method);
        }
        table
    }

    /// A step that is made from several places.
    fn step_method(&self, branch: TransitionId, from: Vec<StateId>) -> Method {
        let name = joined(&["take", self.shape.labels.of(branch)]);
        let uses = Uses::default();
        let step = Step { shape: self.shape, branch, from, uses: &uses, time: quote!(now) };
        let body = step.outcome();
        let parameters = parameters(self.shape, event_of(self.shape.machine, branch), &uses);
        let doc = branch_doc(self.shape, branch);
        let code = quote!(#doc fn #name(&mut self, #parameters) -> Outcome { #body });
        Method { name, uses, code }
    }

    /// What several states inherit about an event.
    fn chain_method(
        &self,
        inherited: &Inherited,
        from: &[StateId],
        taken: &mut BTreeSet<String>,
    ) -> Method {
        let machine = self.shape.machine;
        let source = inherited.branches.first().map(|&branch| machine[branch].source);
        let source = &machine[source.unwrap_or(machine.root())].name;
        let event = &machine[inherited.event].name;
        let first = format!("decide_{source}_{event}");
        let numbered = (2..).map(|number| format!("{first}_{number}"));
        let mut names = std::iter::once(first.clone()).chain(numbered);
        let name = names.find(|name| taken.insert(name.clone())).unwrap_or(first);
        let name = joined(&[&name]);
        let uses = Uses::default();
        let body = self.branches(&inherited.cell(machine), from, &uses);
        let parameters = parameters(self.shape, Some(inherited.event), &uses);
        let doc = docs::doc([format!("What `{source}` says about `{event}`.")]);
        let code = quote!(#doc fn #name(&mut self, #parameters) -> Outcome { #body });
        Method { name, uses, code }
    }

    /// One match on the state, in each arm one on the event.
    fn render(&self, uses: &Uses) -> TokenStream {
        let machine = self.shape.machine;
        if machine.events.is_empty() {
            uses.event.set(true);
            return quote!(match event {});
        }
        let arms = self.sites.rows.iter().map(|(state, cells)| {
            let name = states::path(machine, *state);
            let row = self.row(*state, cells, uses);
            quote!(#name => #row,)
        });
        quote!(match self.state { #(#arms)* })
    }

    fn row(&self, state: StateId, cells: &[Cell], uses: &Uses) -> TokenStream {
        let events = self.shape.machine.events.ids();
        let mut arms: Vec<(Vec<TokenStream>, TokenStream)> = Vec::new();
        let mut answers: Vec<(Answer, usize)> = Vec::new();
        for (event, cell) in events.zip(cells) {
            let Some(answer) = plain_answer(self.shape, cell) else {
                let own = Uses::default();
                let body = self.decided(state, event, cell, &own);
                uses.asked.set(uses.asked.get() || own.asked.get());
                uses.now.set(uses.now.get() || own.now.get());
                arms.push((vec![pattern(self.shape, event, own.event.get())], body));
                continue;
            };
            let pattern = pattern(self.shape, event, false);
            let same = |(known, _): &&(Answer, usize)| {
                (known.kind, known.reply) == (answer.kind, answer.reply)
            };
            let place = answers.iter().find(same).map(|&(_, place)| place);
            match place.and_then(|place| arms.get_mut(place)) {
                Some((patterns, _)) => patterns.push(pattern),
                None => {
                    answers.push((answer, arms.len()));
                    arms.push((vec![pattern], steps::answer(self.shape, answer)));
                }
            }
        }
        if let ([_], [(_, only)]) = (&answers[..], &arms[..]) {
            return only.clone();
        }
        uses.event.set(true);
        let arms = arms.iter().map(|(patterns, body)| arm(&quote!(#(#patterns)|*), body));
        quote!(match event { #(#arms)* })
    }

    /// What decides in a cell that is more than an answer.
    fn decided(&self, state: StateId, event: EventId, cell: &Cell, uses: &Uses) -> TokenStream {
        let (own, inherited) = Inherited::of(self.shape.machine, state, event, cell);
        let Some(method) = self.chains.get(&inherited) else {
            return self.branches(cell, &[state], uses);
        };
        let own = own.iter().map(|&branch| (branch, self.outcome(branch, &[state], uses)));
        let own: Vec<_> = own.collect();
        chain(self.shape, &own, Some(method.call(uses)), uses)
    }

    fn branches(&self, cell: &Cell, from: &[StateId], uses: &Uses) -> TokenStream {
        let outcomes =
            cell.branches.iter().map(|&branch| (branch, self.outcome(branch, from, uses)));
        let outcomes: Vec<_> = outcomes.collect();
        let otherwise = cell.otherwise.map(|answer| steps::answer(self.shape, answer));
        chain(self.shape, &outcomes, otherwise, uses)
    }

    fn outcome(&self, branch: TransitionId, from: &[StateId], uses: &Uses) -> TokenStream {
        if self.shape.machine[branch].attempt.is_some() {
            return super::tries::begin(self.shape, branch, uses);
        }
        if let Some(method) = self.methods.get(&branch) {
            return method.call(uses);
        }
        Step { shape: self.shape, branch, from: from.to_vec(), uses, time: quote!(now) }.outcome()
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

/// Branches with what they do, one after the other; without an answer behind the last one, that one
/// decides the rest. Neighbours that do the same become one, and only what matters is asked.
pub(super) fn chain(
    shape: &Shape<'_>,
    branches: &[(TransitionId, TokenStream)],
    otherwise: Option<TokenStream>,
    uses: &Uses,
) -> TokenStream {
    let same = |a: &(TransitionId, TokenStream), b: &(TransitionId, TokenStream)| {
        a.1.to_string() == b.1.to_string()
    };
    let groups: Vec<_> = branches.chunk_by(same).collect();
    let mut code = TokenStream::new();
    for (at, group) in groups.iter().enumerate() {
        let is_last = at + 1 == groups.len() && otherwise.is_none();
        let Some((_, outcome)) = group.first() else { continue };
        let asked = group.iter().all(|(branch, _)| shape.machine[*branch].guard.is_some());
        let part = match asked && !is_last {
            true => {
                let guards = group.iter().filter_map(|(branch, _)| condition(shape, *branch, uses));
                quote!(if #(#guards)||* { #outcome })
            }
            false if at == 0 => return outcome.clone(),
            false => quote!({ #outcome }),
        };
        code = if at == 0 { part } else { quote!(#code else #part) };
    }
    match otherwise {
        Some(otherwise) if !groups.is_empty() => quote!(#code else { #otherwise }),
        Some(otherwise) => otherwise,
        None => code,
    }
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

fn arguments(uses: &Uses) -> TokenStream {
    let event = uses.event.get().then(|| quote!(event,));
    let asked = uses.asked.get().then(|| quote!(asked,));
    let now = uses.now.get().then(|| quote!(now,));
    quote!(#event #asked #now)
}

/// The parameters of a method that needs something of a step.
pub(super) fn parameters(shape: &Shape<'_>, event: Option<EventId>, uses: &Uses) -> TokenStream {
    let event = event.filter(|_| uses.event.get()).map(|event| {
        let name = type_name(&shape.machine[event].name);
        quote!(event: events::#name,)
    });
    let asked = uses.asked.get().then(|| quote!(asked: &mut Asked<'_, impl Guards>,));
    let now = uses.now.get().then(|| quote!(now: ::core::time::Duration,));
    quote!(#event #asked #now)
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
    let text = docs::escape(transition.doc.as_deref().unwrap_or_default());
    docs::doc([title, text, docs::declared_at(shape, transition.span)])
}
