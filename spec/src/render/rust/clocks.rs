//! Clocks: when states were entered, and what comes due.
//!
//! Of each level of nesting at most one state is active, so the machine has one clock for each
//! level on which any state is timed.

use super::names::type_name;
use super::shape::Shape;
use super::states::{Word, words_enum};
use super::{context, docs};
use crate::machine::{DurationId, Machine, StateId};
use proc_macro2::{Literal, TokenStream};
use quote::quote;

/// The code that starts the clocks of states that are entered.
pub(super) struct Restart {
    pub(super) code: TokenStream,
    pub(super) uses_time: bool,
}

/// How deep a state lies; the machine itself at 0.
fn depth(machine: &Machine, state: StateId) -> usize {
    machine.ancestry(state).count() - 1
}

fn is_clocked(machine: &Machine, state: StateId) -> bool {
    machine[state].within.is_some() || !machine[state].after.is_empty()
}

/// The levels with clocks, outermost first.
fn levels(shape: &Shape<'_>) -> Vec<usize> {
    let mut levels: Vec<usize> =
        shape.clocked.iter().map(|&state| depth(shape.machine, state)).collect();
    levels.sort_unstable();
    levels.dedup();
    levels
}

/// What a move to `target` does to the clocks: nothing, if none is started or stopped.
pub(super) fn restart(
    shape: &Shape<'_>,
    domain: StateId,
    target: StateId,
    from: &[StateId],
    time: &TokenStream,
) -> Option<Restart> {
    if !shape.has_clocks() {
        return None;
    }
    let machine = shape.machine;
    let to = machine.settle(target);
    let below = |state: StateId| {
        machine.ancestry(state).take_while(|&state| state != domain).collect::<Vec<_>>()
    };
    let left = from.iter().flat_map(|&state| below(state)).any(|state| is_clocked(machine, state));
    let entered: Vec<StateId> =
        below(to).into_iter().filter(|&state| is_clocked(machine, state)).collect();
    if !left && entered.is_empty() && !machine[to].is_final {
        return None;
    }
    let kept = depth(machine, domain);
    let clocks = levels(shape).into_iter().enumerate().map(|(at, level)| {
        let at = Literal::usize_unsuffixed(at);
        if level <= kept {
            quote!(self.clocks[#at])
        } else if entered.iter().any(|&state| depth(machine, state) == level) {
            quote!(Clock::start(#time))
        } else {
            quote!(Clock::STOPPED)
        }
    });
    Some(Restart { code: quote!(self.set_clocks([#(#clocks),*]);), uses_time: !entered.is_empty() })
}

/// The clocks of a new machine.
pub(super) fn first(shape: &Shape<'_>) -> TokenStream {
    let machine = shape.machine;
    let active: Vec<usize> = machine
        .initial_path(machine.root())
        .filter(|&state| is_clocked(machine, state))
        .map(|state| depth(machine, state))
        .collect();
    let clocks = levels(shape).into_iter().map(|level| match active.contains(&level) {
        true => quote!(Clock::start(now)),
        false => quote!(Clock::STOPPED),
    });
    quote!([#(#clocks),*])
}

/// How many clocks the machine has.
pub(super) fn count(shape: &Shape<'_>) -> Literal {
    Literal::usize_unsuffixed(levels(shape).len())
}

/// Something that can come due.
pub(super) struct Deadline {
    pub(super) state: StateId,
    /// Which `after` of the state, or, behind the last of them, its `within`.
    pub(super) slot: usize,
    pub(super) duration: DurationId,
    pub(super) is_window: bool,
}

/// Everything that can come due.
pub(super) fn deadlines(shape: &Shape<'_>) -> Vec<Deadline> {
    shape.clocked.iter().flat_map(|&state| of_state(shape.machine, state)).collect()
}

fn of_state(machine: &Machine, state: StateId) -> Vec<Deadline> {
    let after = machine[state].after.iter().map(|after| (after.duration, false));
    let within = machine[state].within.iter().map(|within| (within.duration, true));
    let slots = after.chain(within).enumerate();
    slots
        .map(|(slot, (duration, is_window))| Deadline { state, slot, duration, is_window })
        .collect()
}

/// The variant of a deadline: `Deadline::FrozenWithin`.
pub(super) fn variant(machine: &Machine, deadline: &Deadline) -> proc_macro2::Ident {
    let name = &machine[deadline.state].name;
    if deadline.is_window {
        return type_name(&format!("{name}_within"));
    }
    match machine[deadline.state].after.len() {
        1 => type_name(&format!("{name}_after")),
        _ => type_name(&format!("{name}_after_{}", deadline.slot + 1)),
    }
}

/// The types behind the clocks: `Window`, and the private `Clock` and `Deadline`.
pub(super) fn render(shape: &Shape<'_>) -> Option<TokenStream> {
    if !shape.has_clocks() {
        return None;
    }
    let window = shape.has_windows().then(|| window(shape));
    let (clock, deadline) = (clock(shape), deadline_type(shape));
    Some(quote!(#window #clock #deadline))
}

fn window(shape: &Shape<'_>) -> TokenStream {
    let machine = shape.machine;
    let words: Vec<Word<'_>> = shape
        .clocked
        .iter()
        .filter_map(|&state| Some((state, machine[state].within.as_ref()?)))
        .map(|(id, within)| {
            let state = &machine[id];
            Word {
                name: &state.name,
                title: state.title.as_deref(),
                code: None,
                doc: docs::declared(shape, state.label(), None, within.span),
            }
        })
        .collect();
    words_enum(shape, "Window", &docs::doc(["The states that should not last too long."]), &words)
}

fn clock(shape: &Shape<'_>) -> TokenStream {
    let derives = super::derives(shape);
    let slots = shape.clocked.iter().map(|&state| of_state(shape.machine, state).len());
    let slots = Literal::usize_unsuffixed(slots.max().unwrap_or_default());
    quote! {
        /// When the active state of one level was entered, and which of its deadlines have passed.
        #derives
        struct Clock {
            since: ::core::time::Duration,
            spent: [bool; #slots],
        }

        #[allow(dead_code)]
        impl Clock {
            /// The clock of a level on which nothing is timed.
            const STOPPED: Self = Self::start(::core::time::Duration::ZERO);

            const fn start(since: ::core::time::Duration) -> Self {
                Self { since, spent: [false; #slots] }
            }
        }
    }
}

fn deadline_type(shape: &Shape<'_>) -> TokenStream {
    let machine = shape.machine;
    let derives = super::derives(shape);
    let all = deadlines(shape);
    let levels = levels(shape);
    let names: Vec<_> = all.iter().map(|deadline| variant(machine, deadline)).collect();
    let docs = all.iter().map(|deadline| {
        let state = &machine[deadline.state];
        let span = match (deadline.is_window, &state.within) {
            (true, Some(within)) => within.span,
            _ => state.after.get(deadline.slot).map_or(state.span, |after| after.span),
        };
        docs::doc([docs::declared_at(shape, span)])
    });
    let lasts = all.iter().map(|deadline| lasts(shape, deadline.duration));
    let places = all.iter().map(|deadline| {
        let level = depth(machine, deadline.state);
        let level = levels.iter().position(|&known| known == level).unwrap_or_default();
        let (level, slot) =
            (Literal::usize_unsuffixed(level), Literal::usize_unsuffixed(deadline.slot));
        quote!((#level, #slot))
    });
    let parameter = shape.has_durations().then(|| quote!(durations: Durations));
    let by_state = by_state(shape);
    quote! {
        /// What can come due.
        #derives
        #[allow(clippy::enum_variant_names)]
        enum Deadline { #(#docs #names,)* }

        impl Deadline {
            /// What can come due in a state, in the order in which it does at one instant.
            const fn of(state: State) -> &'static [Self] { #by_state }

            /// Its clock, and its place there.
            const fn place(self) -> (usize, usize) {
                match self { #(Self::#names => #places,)* }
            }

            const fn lasts(self, #parameter) -> ::core::time::Duration {
                match self { #(Self::#names => #lasts,)* }
            }
        }
    }
}

fn lasts(shape: &Shape<'_>, duration: DurationId) -> TokenStream {
    let declared = &shape.machine.durations[duration];
    match &declared.name {
        Some(name) => {
            let name = super::names::value_name(name);
            quote!(durations.#name)
        }
        None => context::length(declared.value),
    }
}

/// The deadlines of each state: `after` before `within`, outer before inner, then file order.
fn by_state(shape: &Shape<'_>) -> TokenStream {
    let machine = shape.machine;
    let mut groups: Vec<(Vec<proc_macro2::Ident>, Vec<StateId>)> = Vec::new();
    for state in machine.atomic_states() {
        let mut active: Vec<StateId> = machine.ancestry(state).collect();
        active.reverse();
        active.retain(|_| !machine[state].is_final);
        let mut found: Vec<Deadline> =
            active.into_iter().flat_map(|state| of_state(machine, state)).collect();
        found.sort_by_key(|deadline| deadline.is_window);
        let found: Vec<_> = found.iter().map(|deadline| variant(machine, deadline)).collect();
        match groups.iter_mut().find(|(known, _)| *known == found) {
            Some((_, states)) => states.push(state),
            None => groups.push((found, vec![state])),
        }
    }
    let arms = groups.iter().map(|(deadlines, states)| {
        let states = states.iter().map(|&state| super::states::path(machine, state));
        quote!(#(#states)|* => &[#(Self::#deadlines),*],)
    });
    quote!(match state { #(#arms)* })
}

/// The methods of the machine that look at clocks.
pub(super) fn methods(shape: &Shape<'_>) -> Option<TokenStream> {
    if !shape.has_clocks() {
        return None;
    }
    let count = count(shape);
    let durations = shape.has_durations().then(|| quote!(self.durations));
    Some(quote! {
        /// When something is due next, if anything will be.
        pub fn next_deadline(&self) -> ::core::option::Option<::core::time::Duration> {
            self.due.map(|(at, _)| at)
        }

        fn is_due(&self, now: ::core::time::Duration) -> bool {
            self.due.is_some_and(|(at, _)| at <= now)
        }

        fn set_clocks(&mut self, clocks: [Clock; #count]) {
            self.clocks = clocks;
            self.due = self.first_deadline();
        }

        fn first_deadline(
            &self,
        ) -> ::core::option::Option<(::core::time::Duration, Deadline)> {
            let mut first: ::core::option::Option<(::core::time::Duration, Deadline)> =
                ::core::option::Option::None;
            for &deadline in Deadline::of(self.state) {
                let (clock, place) = deadline.place();
                let at = self.clocks[clock].since.saturating_add(deadline.lasts(#durations));
                let is_first = first.is_none_or(|(earliest, _)| at < earliest);
                if is_first && !self.clocks[clock].spent[place] {
                    first = ::core::option::Option::Some((at, deadline));
                }
            }
            first
        }
    })
}
