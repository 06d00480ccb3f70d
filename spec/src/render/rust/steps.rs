//! What a branch does once it has decided.

use super::clocks;
use super::events::kind_path;
use super::expressions::{Scene, Uses};
use super::guards::activity_of;
use super::labels::event_of;
use super::names::{type_name, value_name};
use super::shape::Shape;
use super::work::{action_path, activity_path};
use super::{replies, states};
use crate::machine::{
    ActionId, Answer, AnswerKind, Assignment, Decision, Expr, Invocation, Role, StateId,
    Transition, TransitionId, Trigger,
};
use proc_macro2::TokenStream;
use quote::quote;

/// A branch, where its code stands.
pub(super) struct Step<'a, 'm> {
    pub(super) shape: &'a Shape<'m>,
    pub(super) branch: TransitionId,
    /// The atomic states it can be taken from; one, if it stands in that state's arm.
    pub(super) from: Vec<StateId>,
    /// What the code has used.
    pub(super) uses: &'a Uses,
    /// The variable with the time of the step.
    pub(super) time: TokenStream,
}

/// The code of a step: statements, then a `Taken`.
pub(super) struct Code {
    pub(super) statements: TokenStream,
    pub(super) taken: TokenStream,
}

/// An answer that changes nothing, as an `Outcome`.
pub(super) fn answer(shape: &Shape<'_>, answer: Answer) -> TokenStream {
    let reply = replies::path(shape.machine, answer.reply);
    match answer.kind {
        AnswerKind::Refuse => quote!(Outcome::Refused(#reply)),
        AnswerKind::Ignore => quote!(Outcome::Ignored(#reply)),
    }
}

impl<'m> Step<'_, 'm> {
    /// The step as an `Outcome`, perhaps with statements before it.
    pub(super) fn outcome(&self) -> TokenStream {
        if let Decision::Answer(decided) = self.transition().decision {
            return answer(self.shape, decided);
        }
        self.simple().unwrap_or_else(|| {
            let Code { statements, taken } = self.code();
            quote!(#statements Outcome::Taken(#taken))
        })
    }

    /// The step as one call, where nothing is to be said but where it goes and what is answered.
    fn simple(&self) -> Option<TokenStream> {
        let Decision::Target { state, .. } = self.transition().decision else { return None };
        let plain = self.transition().assign.is_empty()
            && self.actions().is_none()
            && self.left_work().is_empty()
            && self.started_work().is_none()
            && self.restart().is_none();
        let reply = self.reply().filter(|_| plain)?;
        let machine = self.shape.machine;
        let to = states::path(machine, machine.settle(state));
        let role = role(self.transition().role);
        Some(quote!(self.take(#to, #role, #reply)))
    }

    /// The step of a branch that goes somewhere or stays.
    pub(super) fn code(&self) -> Code {
        let assign = self.assign();
        let fields = self.fields();
        let role = role(self.transition().role);
        let moved = match self.transition().decision {
            Decision::Target { state, .. } => {
                let to = states::path(self.shape.machine, self.shape.machine.settle(state));
                quote!(self.go(#to, #role))
            }
            Decision::Stay | Decision::Answer(_) => quote!(self.stay(#role)),
        };
        let taken = match fields.is_empty() {
            true => moved,
            false => quote!(Taken { #(#fields,)* ..#moved }),
        };
        match self.restart() {
            None => Code { statements: assign, taken },
            Some(restart) => Code {
                statements: quote!(#assign let taken = #taken; #restart),
                taken: quote!(taken),
            },
        }
    }

    fn transition(&self) -> &'m Transition {
        &self.shape.machine[self.branch]
    }

    fn scene(&self) -> Scene<'_, 'm> {
        Scene {
            shape: self.shape,
            event: event_of(self.shape.machine, self.branch),
            activity: activity_of(self.shape.machine, self.branch),
            in_guard: false,
            uses: self.uses,
        }
    }

    /// The assignments. All values are computed before anything is assigned.
    fn assign(&self) -> TokenStream {
        let machine = self.shape.machine;
        let scene = self.scene();
        let field = |assignment: &Assignment| value_name(&machine[assignment.field].name);
        let value = |assignment: &Assignment| {
            scene.assigned(&assignment.value.expr, machine[assignment.field].ty)
        };
        let changes =
            |assignment: &&Assignment| assignment.value.expr != Expr::Field(assignment.field);
        let assign: Vec<&Assignment> = self.transition().assign.iter().filter(changes).collect();
        match &assign[..] {
            [] => TokenStream::new(),
            [only] => {
                let name = field(only);
                match scene.change(&only.value.expr, only.field) {
                    Some(change) => quote!(self.context.#name #change;),
                    None => {
                        let value = value(only);
                        quote!(self.context.#name = #value;)
                    }
                }
            }
            several => {
                let names = several.iter().map(|assignment| field(assignment));
                let values = several.iter().map(|assignment| value(assignment));
                let rest = (several.len() < machine.fields.len()).then(|| quote!(..self.context));
                quote!(self.context = Context { #(#names: #values,)* #rest };)
            }
        }
    }

    /// What is known of the step besides where it goes.
    fn fields(&self) -> Vec<TokenStream> {
        let mut fields = Vec::new();
        fields
            .extend(self.reply().map(|reply| quote!(reply: ::core::option::Option::Some(#reply))));
        fields.extend(self.actions().map(|actions| quote!(actions: #actions)));
        if let Decision::Target { .. } = self.transition().decision {
            fields.extend(self.left_work());
            fields.extend(self.started_work());
        }
        fields
    }

    /// What the caller of the event is told: nothing while its call still runs.
    fn reply(&self) -> Option<TokenStream> {
        event_of(self.shape.machine, self.branch)?;
        if self.entered().is_some() {
            return None;
        }
        Some(self.said())
    }

    /// The reply that is named, or else the error, or else `ok`.
    fn said(&self) -> TokenStream {
        let machine = self.shape.machine;
        match (self.transition().reply, self.transition().trigger) {
            (Some(reply), _) => replies::path(machine, reply),
            (None, Trigger::AttemptFailed(_) | Trigger::Failed(_)) => {
                self.uses.reply.set(true);
                quote!(reply)
            }
            (None, _) => replies::path(machine, machine.ok),
        }
    }

    /// The activity of the state where the step ends, if it goes to another one.
    fn entered(&self) -> Option<&'m Invocation> {
        let machine = self.shape.machine;
        match self.transition().decision {
            Decision::Target { state, .. } => machine[machine.settle(state)].invoke.as_ref(),
            Decision::Stay | Decision::Answer(_) => None,
        }
    }

    fn actions(&self) -> Option<TokenStream> {
        let machine = self.shape.machine;
        let transition = self.transition();
        let before = match transition.trigger {
            Trigger::AttemptFailed(tried) => &machine[tried].before,
            _ => &transition.before,
        };
        let entering = self.entering();
        let literal = |leaving: &[ActionId]| {
            if before.is_empty() && leaving.is_empty() && entering.is_empty() {
                return quote!(Actions::NONE);
            }
            let list = |actions: &[ActionId]| {
                let actions = actions.iter().map(|&action| action_path(machine, action));
                quote!(&[#(#actions),*])
            };
            let (before, leaving, entering) = (list(before), list(leaving), list(&entering));
            quote!(&Actions { before: #before, leaving: #leaving, entering: #entering })
        };
        let mut groups: Vec<(Vec<ActionId>, Vec<StateId>)> = Vec::new();
        for &from in &self.from {
            let leaving = self.leaving(from);
            match groups.iter_mut().find(|(known, _)| *known == leaving) {
                Some((_, states)) => states.push(from),
                None => groups.push((leaving, vec![from])),
            }
        }
        let common = groups
            .iter()
            .enumerate()
            .max_by_key(|(at, (_, states))| (states.len(), usize::MAX - at));
        let common = common.map(|(at, _)| at)?;
        let (rest, _) = groups.remove(common);
        if groups.is_empty() {
            let nothing = before.is_empty() && rest.is_empty() && entering.is_empty();
            return (!nothing).then(|| literal(&rest));
        }
        let arms = groups.iter().map(|(leaving, from)| {
            let from = from.iter().map(|&state| states::path(machine, state));
            let actions = literal(leaving);
            quote!(#(#from)|* => #actions,)
        });
        let rest = literal(&rest);
        Some(quote!(match self.state { #(#arms)* _ => #rest }))
    }

    /// Exit actions, innermost first, and those of the branch.
    fn leaving(&self, from: StateId) -> Vec<ActionId> {
        let machine = self.shape.machine;
        let mut leaving = Vec::new();
        if let Some(domain) = self.domain() {
            for left in machine.ancestry(from).take_while(|&state| state != domain) {
                leaving.extend(&machine[left].exit);
            }
        }
        leaving.extend(&self.transition().actions);
        leaving
    }

    /// Entry actions, outermost first.
    fn entering(&self) -> Vec<ActionId> {
        let machine = self.shape.machine;
        let Decision::Target { state, .. } = self.transition().decision else { return Vec::new() };
        let Some(domain) = self.domain() else { return Vec::new() };
        let below = machine.ancestry(machine.settle(state)).take_while(|&state| state != domain);
        let mut entered: Vec<StateId> = below.collect();
        entered.reverse();
        entered.into_iter().flat_map(|state| machine[state].entry.iter().copied()).collect()
    }

    /// What stays active.
    fn domain(&self) -> Option<StateId> {
        match self.transition().decision {
            Decision::Target { state, local } => {
                Some(self.shape.machine.domain(self.transition().source, state, local))
            }
            Decision::Stay | Decision::Answer(_) => None,
        }
    }

    /// What leaving a running state means for its activity and for the call that waits for it.
    fn left_work(&self) -> Vec<TokenStream> {
        let machine = self.shape.machine;
        let ended = matches!(self.transition().trigger, Trigger::Done(_) | Trigger::Failed(_));
        if ended {
            // A chained activity goes on with the call.
            if self.entered().is_some() {
                return Vec::new();
            }
            let said = self.said();
            return vec![quote!(answers: self.answer(#said))];
        }
        let running = |&&state: &&StateId| machine[state].invoke.is_some();
        let interrupts = self.from.iter().find(running);
        match (&self.from[..], interrupts) {
            (_, None) => Vec::new(),
            ([from], Some(_)) => {
                let Some(invoke) = &machine[*from].invoke else { return Vec::new() };
                let activity = activity_path(machine, invoke.activity);
                let told = invoke.interrupted.map(|reply| {
                    let reply = replies::path(machine, reply);
                    quote!(answers: self.answer(#reply))
                });
                let interrupted = quote!(interrupted: ::core::option::Option::Some(#activity));
                told.into_iter().chain([interrupted]).collect()
            }
            _ => {
                vec![quote!(answers: self.interrupt()), quote!(interrupted: self.state.activity())]
            }
        }
    }

    fn started_work(&self) -> Option<TokenStream> {
        let machine = self.shape.machine;
        let activity = activity_path(machine, self.entered()?.activity);
        let call = match self.transition().trigger {
            Trigger::Done(_) | Trigger::Failed(_) => quote!(self.open),
            Trigger::After(_) => quote!(::core::option::Option::None),
            Trigger::Event(_) | Trigger::AttemptFailed(_) => {
                let kind = event_of(machine, self.branch).map(|event| kind_path(machine, event));
                quote!(::core::option::Option::Some(#kind))
            }
        };
        Some(quote!(started: ::core::option::Option::Some(self.start(#activity, #call))))
    }

    fn restart(&self) -> Option<TokenStream> {
        let Decision::Target { state, .. } = self.transition().decision else { return None };
        let restart = clocks::restart(self.shape, self.domain()?, state, &self.from, &self.time)?;
        if restart.uses_time {
            self.uses.now.set(true);
        }
        Some(restart.code)
    }
}

fn role(role: Role) -> TokenStream {
    let name = type_name(role.as_str());
    quote!(Role::#name)
}
