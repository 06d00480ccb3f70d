//! Properties as automata that run along, each with an assertion of its own.
//!
//! Spin judges single runs. What stays possible for ever, `reaches` and whatever must happen some
//! day, is a question about what other runs could do, so it is left out, and the model says so.

use super::data::Model;
use super::expression::Sight;
use super::lines::Lines;
use super::select::number;
use crate::machine::{
    ActionId, Atom, Decision, EventId, Expr, Kind, Pattern, Property, StateId, Transition,
    TransitionId, Trigger,
};

/// More hand-written guards of one event are not tried one by one.
const MOST_GUARDS: usize = 4;

/// The atoms of a property, and what it does with them.
struct Automaton<'p> {
    property: &'p Property,
    first: Option<&'p Atom>,
    second: Option<&'p Atom>,
    opens: Option<&'p Atom>,
    closes: Option<&'p Atom>,
    repeats: bool,
}

impl<'p> Automaton<'p> {
    fn of(property: &'p Property) -> Self {
        let (first, second) = match &property.pattern {
            Pattern::Never(one) | Pattern::Always(one) | Pattern::Eventually(one) => {
                (Some(one), None)
            }
            Pattern::Precedes(one, other) | Pattern::Responds(one, other) => {
                (Some(one), Some(other))
            }
            Pattern::Accepts { .. } | Pattern::Reaches(_) => (None, None),
        };
        let scope = &property.scope;
        let (opens, closes) = match &scope.between {
            Some((from, to)) => (Some(from), Some(to)),
            None => (scope.after.as_ref(), scope.before.as_ref()),
        };
        Self { property, first, second, opens, closes, repeats: scope.between.is_some() }
    }

    /// The atoms with the variables that say whether a step is like them.
    fn atoms(&self) -> impl Iterator<Item = (&'static str, &'p Atom)> {
        let all = [
            ("first", self.first),
            ("second", self.second),
            ("opens", self.opens),
            ("closes", self.closes),
        ];
        all.into_iter().filter_map(|(name, atom)| Some((name, atom?)))
    }

    /// Why it cannot be judged on single runs.
    fn unsaid(&self, model: &Model<'_>) -> Option<&'static str> {
        const SOME_DAY: &str = "it speaks of what stays possible, not of single runs";
        let asks = |atom: &Atom| {
            let mut found = false;
            if let Some(when) = &atom.when {
                when.expr.walk(&mut |expr| found |= matches!(expr, Expr::Ask(_)));
            }
            found
        };
        match &self.property.pattern {
            Pattern::Reaches(_) => Some(SOME_DAY),
            Pattern::Eventually(_) | Pattern::Responds(..) if self.closes.is_none() => {
                Some(SOME_DAY)
            }
            Pattern::Accepts { event, .. } if model.asked_guards(*event).len() > MOST_GUARDS => {
                Some("too many hand-written guards can be asked")
            }
            _ if self.atoms().any(|(_, atom)| asks(atom)) => Some("it asks a hand-written guard"),
            _ => None,
        }
    }
}

/// Every `when:` of a property that can see what this event carries.
pub(crate) fn conditions<'m>(
    properties: impl Iterator<Item = &'m Property>,
    event: EventId,
) -> Vec<&'m Expr> {
    let mut found = Vec::new();
    for property in properties {
        if let Pattern::Accepts { event: of, when: Some(when) } = &property.pattern
            && *of == event
        {
            found.push(&when.expr);
        }
        for (_, atom) in Automaton::of(property).atoms() {
            if atom.event == Some(event) {
                found.extend(atom.when.as_ref().map(|when| &when.expr));
            }
        }
    }
    found
}

impl Model<'_> {
    /// The names of the properties that Spin can judge.
    pub(crate) fn judged_names(&self) -> Vec<&str> {
        self.judged().into_iter().map(|(_, automaton)| automaton.property.name.as_str()).collect()
    }

    fn judged(&self) -> Vec<(usize, Automaton<'_>)> {
        let all = self.machine.properties.values().map(Automaton::of);
        let said = all.filter(|automaton| automaton.unsaid(self).is_none());
        (1..).zip(said).collect()
    }

    /// What is judged and what is not, for the head of the model.
    pub(crate) fn properties_head(&self, out: &mut Lines) {
        if self.machine.properties.is_empty() {
            return;
        }
        out.line("");
        out.line(
            "   With `spin -a -DPROPERTIES` and `./pan -c0` the properties are judged, too; the",
        );
        out.line("   assertion that fails has the name of the property.");
        for property in self.machine.properties.values() {
            if let Some(reason) = Automaton::of(property).unsaid(self) {
                out.line(&format!("   `{}` is not judged: {reason}.", property.name));
            }
        }
    }

    /// The variables of the automata.
    pub(crate) fn property_variables(&self, out: &mut Lines) {
        let judged = self.judged();
        if judged.is_empty() {
            return;
        }
        out.line("#ifdef PROPERTIES");
        out.line("#define waiting_for_scope 0");
        out.line("#define in_scope 1");
        out.line("#define noted 2");
        out.line("#define over 3");
        out.line("byte check; /* the property that is judged in this run */");
        out.line("byte standing; /* how far it has come */");
        out.line("hidden int inside, first, second, opens, closes, accepted;");
        for (number, automaton) in &judged {
            out.line(&format!("hidden int violated_{};", automaton.property.name));
            for (which, atom) in automaton.atoms() {
                if atom.when.is_some() {
                    out.line(&format!("hidden int when_{number}_{which};"));
                }
            }
        }
        out.line("#endif");
        out.line("");
    }

    /// `look()` notes what holds of the data before a step, `judge()` what the step means.
    pub(crate) fn property_inlines(&self, out: &mut Lines) {
        let judged = self.judged();
        if judged.is_empty() {
            out.line("inline look() { skip }");
            out.line("inline judge() { skip }");
            out.line("");
            return;
        }
        out.open("inline look() {");
        out.line("#ifdef PROPERTIES");
        for (number, automaton) in &judged {
            for (which, atom) in automaton.atoms() {
                if let Some(when) = &atom.when {
                    let sight = Sight { event: atom.event, activity: None };
                    let when = self.expression(&when.expr, sight, Kind::Bool);
                    out.line(&format!("when_{number}_{which} = {when};"));
                }
            }
        }
        out.line("#endif");
        out.line("skip");
        out.close("}");
        out.open("inline judge() {");
        out.line("#ifdef PROPERTIES");
        out.line("if");
        for (number, automaton) in &judged {
            out.open(&format!(":: outcome != 0 && check == {number} ->"));
            self.judge(out, *number, automaton);
            out.dedent();
        }
        out.line(":: else");
        out.line("fi;");
        out.line("#endif");
        out.line("skip");
        out.close("}");
        out.line("");
    }

    /// Chooses the property to be judged in a run.
    pub(crate) fn property_choice(&self, out: &mut Lines) {
        let judged = self.judged();
        if judged.is_empty() {
            return;
        }
        out.line("#ifdef PROPERTIES");
        out.line("if");
        for (number, automaton) in &judged {
            let standing = if automaton.opens.is_some() { "waiting_for_scope" } else { "in_scope" };
            let name = &automaton.property.name;
            out.line(&format!(
                ":: atomic {{ check = {number}; standing = {standing} }} /* {name} */"
            ));
        }
        out.line("fi;");
        out.line("#endif");
    }

    fn judge(&self, out: &mut Lines, number: usize, automaton: &Automaton<'_>) {
        let property = automaton.property;
        out.line(&format!("inside = {};", self.in_any("from", &property.scope.states)));
        for (which, atom) in automaton.atoms() {
            let when = format!("when_{number}_{which}");
            out.line(&format!("{which} = {};", self.like(atom, &when)));
        }
        let violated = format!("violated_{}", property.name);
        let broken = |out: &mut Lines| {
            out.line(&format!("standing = over; {violated} = 1; assert(!{violated})"));
        };
        out.line("if");
        out.line(":: standing == over");
        if automaton.opens.is_some() {
            out.line(":: standing == waiting_for_scope && opens -> standing = in_scope");
        }
        let open = "(standing == in_scope || standing == noted)";
        if automaton.closes.is_some() {
            let owes = match property.pattern {
                Pattern::Eventually(_) => "standing == in_scope",
                Pattern::Responds(..) => "standing == noted",
                _ => "false",
            };
            out.open(&format!(":: {open} && closes && {owes} ->"));
            broken(out);
            out.dedent();
            let after = match automaton.repeats {
                true => "(opens -> in_scope : waiting_for_scope)",
                false => "over",
            };
            out.line(&format!(":: {open} && closes && !({owes}) -> standing = {after}"));
            out.open(&format!(":: {open} && !closes && inside ->"));
        } else {
            out.open(&format!(":: {open} && inside ->"));
        }
        out.line("if");
        let breaks = match property.pattern {
            Pattern::Never(_) => "first",
            Pattern::Always(_) => "!first",
            Pattern::Precedes(..) => "second && !first && standing == in_scope",
            _ => "false",
        };
        out.open(&format!(":: {breaks} ->"));
        broken(out);
        out.dedent();
        match property.pattern {
            Pattern::Eventually(_) => out.line(":: first -> standing = noted"),
            Pattern::Precedes(..) => {
                out.line(&format!(":: !({breaks}) && first -> standing = noted"));
            }
            Pattern::Responds(..) => {
                out.line(":: second -> standing = in_scope");
                out.line(":: !second && first -> standing = noted");
            }
            _ => {}
        }
        out.line(":: else");
        out.line("fi");
        out.dedent();
        out.line(":: else");
        out.line("fi");
    }

    fn in_any(&self, variable: &str, states: &[StateId]) -> String {
        if states.is_empty() {
            return "true".to_owned();
        }
        let each: Vec<String> = states.iter().map(|&state| self.is_in(variable, state)).collect();
        format!("({})", each.join(" || "))
    }

    /// Whether the step is like the atom; `when` holds its condition.
    fn like(&self, atom: &Atom, when: &str) -> String {
        let mut parts = Vec::new();
        parts.extend(atom.state.map(|state| self.is_in("from", state)));
        parts.extend(atom.action.map(|action| self.runs(action)));
        if let Some(activity) = atom.activity {
            let starts = |t: &Transition| match t.decision {
                Decision::Target { state, .. } => {
                    let settled = &self.machine[self.machine.settle(state)];
                    settled.invoke.as_ref().is_some_and(|invoke| invoke.activity == activity)
                }
                _ => false,
            };
            let all = || self.machine.transitions.iter();
            let started = all().filter(|(_, t)| starts(t));
            let tried = all().filter(|(_, t)| t.attempt == Some(activity));
            let started = started.map(|(id, _)| format!("by == {}", number(id)));
            let tried = tried.map(|(id, _)| format!("branch == {}", number(id)));
            parts.push(any(started.chain(tried).collect()));
        }
        let later = !atom.when.as_ref().is_some_and(|when| reads_payload(&when.expr));
        parts.extend(match (atom.event, atom.reply) {
            (None, None) => None,
            (Some(event), None) => Some(format!("event == {}", self.event(event))),
            (None, Some(reply)) => {
                let reply = self.reply(reply);
                Some(format!("(reply == {reply} || (answered != 0 && answer == {reply}))"))
            }
            (Some(event), Some(reply)) => {
                let (event, reply) = (self.event(event), self.reply(reply));
                let at_once = format!("event == {event} && reply == {reply}");
                Some(match later {
                    true => format!("({at_once} || answered == {event} && answer == {reply})"),
                    false => format!("({at_once})"),
                })
            }
        });
        if atom.when.is_some() {
            parts.push(when.to_owned());
        }
        if parts.is_empty() { "true".to_owned() } else { parts.join(" && ") }
    }

    /// Whether an action runs in the step.
    pub(crate) fn runs(&self, action: ActionId) -> String {
        let machine = self.machine;
        let mut cases = Vec::new();
        for (id, transition) in machine.transitions.iter() {
            if transition.before.contains(&action) {
                cases.push(format!("branch == {}", number(id)));
            }
            let from = self.sources(transition);
            let runs = |&state: &StateId| self.runs_from(transition, state, action);
            let with: Vec<StateId> = from.iter().copied().filter(runs).collect();
            if with.len() == from.len() && !with.is_empty() {
                cases.push(format!("by == {}", number(id)));
            } else if !with.is_empty() {
                let each = with.iter().map(|state| format!("from == {}", self.state(*state)));
                cases.push(format!("by == {} && {}", number(id), any(each.collect())));
            }
        }
        any(cases)
    }

    /// The atomic states in which a transition can be taken.
    fn sources(&self, transition: &Transition) -> Vec<StateId> {
        match transition.trigger {
            Trigger::Done(state) | Trigger::Failed(state) => vec![state],
            Trigger::AttemptFailed(branch) => self.sources(&self.machine[branch]),
            _ => self.machine.atomic_inside(transition.source),
        }
    }

    /// Whether a transition that is taken in an atomic state runs an action.
    fn runs_from(&self, transition: &Transition, from: StateId, action: ActionId) -> bool {
        let machine = self.machine;
        match transition.decision {
            Decision::Answer(_) => false,
            Decision::Stay => transition.actions.contains(&action),
            Decision::Target { state, local } => {
                let kept = machine.domain(transition.source, state, local);
                let below = |state: StateId| {
                    machine.ancestry(state).take_while(move |&around| around != kept)
                };
                transition.actions.contains(&action)
                    || below(from).any(|left| machine[left].exit.contains(&action))
                    || below(machine.settle(state))
                        .any(|entered| machine[entered].entry.contains(&action))
            }
        }
    }

    /// Asserts that an event is accepted, before hand-written guards are answered.
    pub(crate) fn assert_accepted(
        &self,
        out: &mut Lines,
        event: EventId,
        branches: &[TransitionId],
    ) {
        for (number, automaton) in self.judged() {
            let property = automaton.property;
            let Pattern::Accepts { event: of, when } = &property.pattern else { continue };
            if *of != event {
                continue;
            }
            let sight = Sight { event: Some(event), activity: None };
            let mut tests = vec![format!("check == {number}")];
            tests.push("(standing == in_scope || standing == noted)".to_owned());
            tests.push(self.in_any("state", &property.scope.states));
            tests.extend(when.as_ref().map(|when| self.expression(&when.expr, sight, Kind::Bool)));
            out.line("#ifdef PROPERTIES");
            out.line("skip;");
            out.open("d_step {");
            out.line("if");
            out.open(&format!(":: {} ->", tests.join(" && ")));
            self.every_answer(out, event, branches);
            let violated = format!("violated_{}", property.name);
            out.line(&format!("{violated} = !accepted; assert(!{violated})"));
            out.dedent();
            out.line(":: else");
            out.line("fi");
            out.close("};");
            out.line("#endif");
        }
    }

    /// Sets `accepted` if some answers of hand-written guards make the machine take the event.
    fn every_answer(&self, out: &mut Lines, event: EventId, branches: &[TransitionId]) {
        let taken = |&&branch: &&TransitionId| {
            let takes =
                |id: TransitionId| !matches!(self.machine[id].decision, Decision::Answer(_));
            let transition = &self.machine[branch];
            takes(branch)
                || transition.attempt.is_some() && transition.failed.iter().any(|&id| takes(id))
        };
        let taken = branches.iter().filter(taken);
        let taken = any(taken.map(|&branch| format!("branch == {}", number(branch))).collect());
        let guards = self.asked_guards(event);
        let asked = self.asked(event);
        out.line("accepted = 0;");
        for answers in 0..1_u32 << guards.len() {
            for (index, &guard) in guards.iter().enumerate() {
                let name = &self.machine[guard].name;
                out.line(&format!("g_{name} = {};", answers >> index & 1));
            }
            self.select(out, "branch", &asked);
            out.line(&format!("accepted = accepted || {taken};"));
        }
    }
}

fn any(cases: Vec<String>) -> String {
    match cases.as_slice() {
        [] => "false".to_owned(),
        [one] => format!("({one})"),
        _ => format!("({})", cases.join(" || ")),
    }
}

fn reads_payload(expr: &Expr) -> bool {
    let mut found = false;
    expr.walk(&mut |part| found |= matches!(part, Expr::Param(_)));
    found
}
