//! The statements of a test: what is done to the machine.

use super::names::Names;
use crate::machine::{ActivityId, EventId, Kind, Param, Scenario, StateId, Value};
use crate::render::rust::names::{type_name, value_name};
use crate::render::rust::shape::Shape;
use crate::render::rust::values::{From, literal};
use crate::render::rust::work::activity_path;
use crate::scenario::{Played, PlayedInput, PlayedStep, Seen};
use crate::semantics::timed::Completion;
use crate::source::Span;
use proc_macro2::{Literal, TokenStream};
use quote::quote;
use std::time::Duration;

/// Of more that comes due in one step than this, only the end is looked at.
const MOST_DUE: usize = 12;

/// A test that is being written.
pub(super) struct Script<'a> {
    pub(super) shape: &'a Shape<'a>,
    pub(super) played: &'a Played,
    /// What is written, for a scenario.
    pub(super) scenario: Option<&'a Scenario>,
    /// Whether the test ends where something goes another way, and does not fail.
    pub(super) is_lenient: bool,
    names: Names,
    statements: Vec<TokenStream>,
}

impl<'a> Script<'a> {
    pub(super) fn new(
        shape: &'a Shape<'a>,
        played: &'a Played,
        scenario: Option<&'a Scenario>,
    ) -> Self {
        let names = Names::new(shape.machine, played);
        Self { shape, played, scenario, is_lenient: false, names, statements: Vec::new() }
    }

    /// The statements so far.
    pub(super) fn finish(self) -> TokenStream {
        self.statements.into_iter().collect()
    }

    pub(super) fn add(&mut self, statement: TokenStream) {
        self.statements.push(statement);
    }

    /// The ids, the time and the machine.
    pub(super) fn begin(&mut self) {
        let machine = self.shape.machine;
        let ids = self.names.ids().map(|(ty, id, name)| {
            let ty = type_name(&machine[ty].name);
            let number = Literal::u32_unsuffixed(id.saturating_add(1));
            quote!(let #name = #ty(#number);)
        });
        let ids: TokenStream = ids.collect();
        self.add(ids);
        let now = self.shape.has_clocks().then(|| quote!(now));
        if self.shape.has_clocks() {
            let passes = self
                .played
                .steps
                .iter()
                .any(|step| matches!(step.input, PlayedInput::Elapse(time) if !time.is_zero()));
            let mutable = passes.then(|| quote!(mut));
            self.add(quote!(let #mutable now = Duration::ZERO;));
        }
        let mutable = (!self.played.steps.is_empty()).then(|| quote!(mut));
        self.add(quote!(let #mutable machine = Machine::new(#now);));
        let first = machine.settle(machine.root());
        self.state(first, machine.span);
        if machine[first].invoke.is_some() {
            self.started(None, machine.span);
        }
    }

    /// What one step does, and what must come of it.
    pub(super) fn step(&mut self, position: usize, step: &PlayedStep) {
        let span = step.span.unwrap_or(self.shape.machine.span);
        match &step.input {
            PlayedInput::Event(event, payload) => {
                let call = self.dispatch(*event, payload, step);
                self.outcome(&call, position, step);
            }
            PlayedInput::Report(work, end) => {
                if let Some(call) = self.report(*work, end, step) {
                    self.outcome(&call, position, step);
                }
            }
            PlayedInput::Elapse(time) => {
                self.elapse(*time, position, step);
                self.state(step.after.state, span);
            }
            PlayedInput::Due(..) => {}
        }
        if self.played.works.iter().any(|work| work.started_by == Some(position)) {
            self.started(Some(position), span);
        }
    }

    /// The arguments that some machines ask for: answers of guards, and the time.
    fn asked(&self, step: &PlayedStep) -> Vec<TokenStream> {
        let guards = self.shape.has_guards().then(|| self.answers(step));
        let now = self.shape.has_clocks().then(|| quote!(now));
        guards.into_iter().chain(now).collect()
    }

    fn answers(&self, step: &PlayedStep) -> TokenStream {
        let machine = self.shape.machine;
        if step.guards.is_empty() {
            return quote!(&UNASKED);
        }
        let fields = step.guards.iter().map(|&(guard, answer)| {
            let name = value_name(&machine[guard].name);
            quote!(#name: ::core::option::Option::Some(#answer))
        });
        let rest = (step.guards.len() < self.shape.hand_written.len()).then(|| quote!(, ..UNASKED));
        quote!(&Answers { #(#fields),* #rest })
    }

    /// What an event does, its `try` included.
    pub(super) fn dispatch(
        &mut self,
        event: EventId,
        payload: &[Value],
        step: &PlayedStep,
    ) -> TokenStream {
        let machine = self.shape.machine;
        let name = type_name(&machine[event].name);
        let asked = self.asked(step);
        let call = match self.fields(&machine[event].params, payload) {
            Some(fields) => {
                self.add(quote!(let event = events::#name #fields;));
                quote!(machine.dispatch(event #(, #asked)*))
            }
            None => quote!(machine.dispatch(events::#name #(, #asked)*)),
        };
        let Some((activity, end)) = &step.attempt else { return call };
        let name = &machine[*activity].name;
        let panic = self.panic(step, &format!("`{name}` is not tried"));
        self.add(quote!(let Outcome::Trying(trying) = #call else { #panic };));
        let end = self.completion(*activity, end);
        self.add(quote!(let end = #end;));
        quote!(machine.finish(trying.ticket, end #(, #asked)*))
    }

    /// What the report of an activity does.
    pub(super) fn report(
        &mut self,
        work: usize,
        end: &Completion,
        step: &PlayedStep,
    ) -> Option<TokenStream> {
        let name = self.names.work(work).cloned()?;
        let end = self.completion(self.played.works.get(work)?.activity, end);
        let asked = self.asked(step);
        self.add(quote!(let end = #end;));
        Some(quote!(machine.finish(#name.ticket, end #(, #asked)*)))
    }

    /// Lets time pass, and says what asks for something that is due; nothing, if there is no clock.
    pub(super) fn pass(&mut self, time: Duration, step: &PlayedStep) -> Option<TokenStream> {
        if !self.shape.has_clocks() {
            return None;
        }
        if !time.is_zero() {
            let time = duration(time);
            self.add(quote!(now += #time;));
        }
        let guards = self.shape.has_guards().then(|| self.answers(step));
        Some(match &guards {
            Some(guards) => quote!(machine.elapse(now, #guards)),
            None => quote!(machine.elapse(now)),
        })
    }

    fn elapse(&mut self, time: Duration, position: usize, step: &PlayedStep) {
        let Some(call) = self.pass(time, step) else { return };
        if step.seen.len() > MOST_DUE {
            return self.add(quote!(while #call.is_some() {}));
        }
        for seen in &step.seen {
            self.due(&call, seen, position, step);
        }
        self.add(quote!(let due = #call;));
        self.compare(&quote!(due), &quote!(::core::option::Option::None), step.span);
    }

    fn due(&mut self, call: &TokenStream, seen: &Seen, position: usize, step: &PlayedStep) {
        match seen {
            Seen::Step(outcome) => {
                let panic = self.panic(step, "nothing is due");
                self.add(quote! {
                    let ::core::option::Option::Some(Due::Taken(taken)) = #call else { #panic };
                });
                let to = self.state_path(outcome.to);
                self.compare(&quote!(taken.to), &to, step.span);
                self.taken(outcome, position, step);
            }
            Seen::Overrun { state, by } => {
                let window = type_name(&self.shape.machine[*state].name);
                let by = duration(*by);
                let overrun = quote! {
                    ::core::option::Option::Some(Due::Overrun { window: Window::#window, by: #by })
                };
                self.add(quote!(let due = #call;));
                self.compare(&quote!(due), &overrun, step.span);
            }
            Seen::Dropped | Seen::Broken(_) => {}
        }
    }

    fn state(&mut self, state: StateId, span: Span) {
        let state = self.state_path(state);
        self.compare(&quote!(machine.state()), &state, Some(span));
    }

    /// `State::Prepared`
    pub(super) fn state_path(&self, state: StateId) -> TokenStream {
        let state = type_name(&self.shape.machine[state].name);
        quote!(State::#state)
    }

    /// Keeps the ticket of what was started, where somebody reports on it later.
    fn started(&mut self, by: Option<usize>, span: Span) {
        let machine = self.shape.machine;
        let mut works = self.played.works.iter().enumerate();
        let Some((position, work)) = works.find(|(_, work)| work.started_by == by) else { return };
        let Some(name) = self.names.work(position).cloned() else { return };
        if !work.reported {
            let running = quote!(machine.running().map(|work| work.activity));
            let activity = activity_path(machine, work.activity);
            let activity = quote!(::core::option::Option::Some(#activity));
            return self.compare(&running, &activity, Some(span));
        }
        let place = format!("{}: nothing runs", machine.place(span));
        self.add(quote!(let #name = machine.running().expect(#place);));
    }

    /// `{ set: set_a, count: 3 }`; nothing, if there are no parameters.
    fn fields(&self, params: &[Param], values: &[Value]) -> Option<TokenStream> {
        let fields = params.iter().zip(values).map(|(param, value)| {
            let (name, value) = (value_name(&param.name), self.value(param, *value));
            if name == value.to_string() { quote!(#name) } else { quote!(#name: #value) }
        });
        (!params.is_empty()).then(|| quote!({ #(#fields),* }))
    }

    fn value(&self, param: &Param, value: Value) -> TokenStream {
        if let (Kind::Id(ty), Value::Id(id)) = (param.ty.kind, value)
            && let Some(name) = self.names.id(ty, id)
        {
            return match param.ty.optional {
                true => quote!(::core::option::Option::Some(#name)),
                false => quote!(#name),
            };
        }
        literal(self.shape.machine, value, param.ty, From::Here)
    }

    /// `Completion::Store(Ok(()))`
    fn completion(&self, activity: ActivityId, end: &Completion) -> TokenStream {
        let declared = &self.shape.machine[activity];
        let name = type_name(&declared.name);
        let has_result = self.shape.has_result(activity);
        let end = match end {
            Ok(values) => {
                let fields = self.fields(&declared.result, values);
                let result = has_result.then(|| quote!(results::#name #fields));
                match (declared.infallible, result) {
                    (true, None) => return quote!(Completion::#name),
                    (true, Some(result)) => return quote!(Completion::#name(#result)),
                    (false, Some(result)) => quote!(Ok(#result)),
                    (false, None) => quote!(Ok(())),
                }
            }
            Err(reply) => {
                let reply = type_name(&self.shape.machine[*reply].name);
                quote!(Err(errors::#name::#reply))
            }
        };
        quote!(Completion::#name(#end))
    }

    /// `assert_eq!(left, right, "provider.yaml:12")`
    pub(super) fn compare(&mut self, left: &TokenStream, right: &TokenStream, span: Option<Span>) {
        if self.is_lenient {
            return self.add(quote!(if #left != #right { return; }));
        }
        let place = span.map(|span| text(&self.shape.machine.place(span))).into_iter();
        self.add(quote!(assert_eq!(#left, #right #(, #place)*);));
    }

    /// `panic!("provider.yaml:12: ...")`
    pub(super) fn panic(&self, step: &PlayedStep, text: &str) -> TokenStream {
        if self.is_lenient {
            return quote!(return);
        }
        let place = step.span.map(|span| format!("{}: ", self.shape.machine.place(span)));
        let text = format!("{}{text}", place.unwrap_or_default());
        let text = self::text(&text);
        quote!(panic!(#text))
    }
}

/// A message: no format, whatever the file is called.
pub(super) fn text(text: &str) -> TokenStream {
    if text.contains(['{', '}']) { quote!("{}", #text) } else { quote!(#text) }
}

/// `Duration::from_secs(30)`
fn duration(time: Duration) -> TokenStream {
    let nanos = time.subsec_nanos();
    if nanos == 0 {
        let seconds = Literal::u64_unsuffixed(time.as_secs());
        return quote!(Duration::from_secs(#seconds));
    }
    match u64::try_from(time.as_millis()) {
        Ok(millis) if nanos.is_multiple_of(1_000_000) => {
            let millis = Literal::u64_unsuffixed(millis);
            quote!(Duration::from_millis(#millis))
        }
        _ => {
            let (seconds, nanos) =
                (Literal::u64_unsuffixed(time.as_secs()), Literal::u32_unsuffixed(nanos));
            quote!(Duration::new(#seconds, #nanos))
        }
    }
}
