//! Properties of the whole: what no step may be, what every situation must be.

use super::Whole;
use super::names::Part;
use crate::arena::Id as _;
use crate::machine::{Decision, EventId, Kind, ReplyId, StateId};
use crate::render::promela::expression::Sight;
use crate::render::promela::lines::Lines;
use crate::render::promela::select::number;
use crate::semantics::OutcomeKind;
use crate::system::model::{
    AnswerKind, HowMany, Situation, SituationPart, StepAtom, SystemPattern, SystemProperty,
};

impl Whole<'_> {
    /// The properties that speak of single runs, numbered from one.
    pub(super) fn judged(&self) -> impl Iterator<Item = (usize, &SystemProperty)> {
        let said = self
            .system
            .properties
            .values()
            .filter(|property| !matches!(property.pattern, SystemPattern::Reaches { .. }));
        (1..).zip(said)
    }

    pub(super) fn unjudged(&self) -> Vec<&str> {
        let all = self.system.properties.values();
        let unsaid =
            all.filter(|property| matches!(property.pattern, SystemPattern::Reaches { .. }));
        unsaid.map(|property| property.name.as_str()).collect()
    }

    pub(super) fn judge_variables(&self, out: &mut Lines) {
        out.line("byte check; /* the property that is judged in this run */");
        for (number, property) in self.judged() {
            out.line(&format!("byte violated_{};", property.name));
            if let SystemPattern::Never { step, .. } = &property.pattern {
                out.line(&format!("byte hit_{number};"));
                if step.when.is_some() {
                    out.line(&format!("byte when_{number};"));
                }
            }
        }
        out.line("byte places[16];");
        out.line("");
    }

    /// Chooses the property that is judged, and with it the faults that occur.
    pub(super) fn choice(&self, out: &mut Lines) {
        if self.judged().next().is_none() {
            return;
        }
        out.line("#ifdef PROPERTIES");
        out.line("if");
        for (number, property) in self.judged() {
            let mask: u64 = property.despite.iter().map(|fault| 1_u64 << fault.index()).sum();
            out.line(&format!(
                ":: atomic {{ check = {number}; faults = {mask} }} /* {} */",
                property.name
            ));
        }
        out.line("fi;");
        out.line("#endif");
    }

    /// What holds of the data before a step.
    pub(super) fn look(&self, out: &mut Lines, part: &Part<'_>) {
        for (number, property) in self.judged() {
            let SystemPattern::Never { step, .. } = &property.pattern else { continue };
            let Some(when) = &step.when else { continue };
            if step.at == Some(part.group) {
                let sight = Sight { event: step.event, activity: None };
                let when = part.own(&part.model.expression(&when.expr, sight, Kind::Bool));
                out.line(&format!("when_{number} = {when};"));
            }
        }
    }

    /// Notes that a step is one that must not be.
    pub(super) fn judge_step(&self, out: &mut Lines, part: &Part<'_>) {
        for (number, property) in self.judged() {
            let SystemPattern::Never { step, .. } = &property.pattern else { continue };
            if step.at.is_none_or(|at| at == part.group) {
                let like = self.like(part, step, number);
                out.line(&format!("if :: {like} -> hit_{number} = 1 :: else fi;"));
            }
        }
    }

    fn like(&self, part: &Part<'_>, atom: &StepAtom, number_of: usize) -> String {
        let (machine, model) = (part.machine(), &part.model);
        let mut tests = vec![format!("{}_outcome != 0", part.name)];
        let mut add = |text: String| tests.push(part.own(&text));
        if let Some(state) = atom.state {
            add(model.is_in("from", state));
        }
        if let Some(event) = atom.event {
            add(format!("event == {}", model.event(event)));
        }
        if let Some(action) = atom.action {
            add(model.runs(action));
        }
        if let Some(activity) = atom.activity {
            let starts = machine.transitions.iter().filter(|(_, t)| match t.decision {
                Decision::Target { state, .. } => {
                    let settled = &machine[machine.settle(state)];
                    settled.invoke.as_ref().is_some_and(|invoke| invoke.activity == activity)
                }
                _ => false,
            });
            let starts = starts.map(|(id, _)| format!("by == {}", number(id)));
            let tries = machine.transitions.iter().filter(|(_, t)| t.attempt == Some(activity));
            let tries = tries.map(|(id, _)| format!("branch == {}", number(id)));
            let all: Vec<String> = starts.chain(tries).collect();
            add(if all.is_empty() {
                "false".to_owned()
            } else {
                format!("({})", all.join(" || "))
            });
        }
        if let Some(kind) = atom.outcome {
            let kind = match kind {
                OutcomeKind::Taken => "taken",
                OutcomeKind::Ignored => "ignored",
                OutcomeKind::Refused => "refused",
            };
            add(format!("outcome == {kind}"));
        }
        if let Some((event, kind)) = atom.answers {
            add(told(part, event, kind));
        }
        if atom.when.is_some() {
            tests.push(format!("when_{number_of}"));
        }
        tests.join(" && ")
    }

    /// `judge()`: after a step of the whole.
    pub(super) fn judge_inline(&self, out: &mut Lines) {
        out.open("inline judge() {");
        out.line("#ifdef PROPERTIES");
        out.line("if");
        for (number, property) in self.judged() {
            let violated = format!("violated_{}", property.name);
            out.open(&format!(":: !pruned && check == {number} ->"));
            match &property.pattern {
                SystemPattern::Never { unless, .. } => {
                    let excused = match unless.parts.is_empty() {
                        true => "false".to_owned(),
                        false => self.situation(unless),
                    };
                    out.line(&format!("{violated} = (hit_{number} && !({excused}));"));
                }
                SystemPattern::Always { whenever, situation } => {
                    let (when, what) = (self.situation(whenever), self.situation(situation));
                    out.line(&format!("{violated} = ({when} && !({what}));"));
                }
                SystemPattern::InStep { group, order, at_most, same } => {
                    let part = self.part(*group);
                    self.places(out, part, order);
                    let field = same.map(|field| part.model.field(field));
                    let apart = apart(part, *at_most, field.as_deref());
                    out.line(&format!("{violated} = ({apart});"));
                    for instance in 0..part.count {
                        out.line(&format!("places[{instance}] = 0;"));
                    }
                }
                SystemPattern::Reaches { .. } => {}
            }
            out.line(&format!("assert(!{violated});"));
            // Said once, a violation is not looked for again behind it.
            out.line(&format!("if :: {violated} -> check = 0; {violated} = 0 :: else fi"));
            out.dedent();
        }
        out.line(":: else");
        out.line("fi;");
        out.line("#endif");
        for (number, property) in self.judged() {
            if let SystemPattern::Never { step, .. } = &property.pattern {
                out.line(&format!("hit_{number} = 0;"));
                if step.when.is_some() {
                    out.line(&format!("when_{number} = 0;"));
                }
            }
        }
        out.line("skip");
        out.close("}");
        out.line("");
    }

    fn situation(&self, situation: &Situation) -> String {
        let parts: Vec<String> =
            situation.parts.iter().map(|part| self.situation_part(part)).collect();
        if parts.is_empty() { "true".to_owned() } else { parts.join(" && ") }
    }

    fn situation_part(&self, of: &SituationPart) -> String {
        let part = self.part(of.group);
        let each = (0..part.count).map(|instance| {
            let mut tests = Vec::new();
            if !of.states.is_empty() {
                tests.push(part.of(&part.in_any(&of.states), instance));
            }
            if let Some(when) = &of.when {
                let sight = Sight { event: None, activity: None };
                let when = part.model.expression(&when.expr, sight, Kind::Bool);
                tests.push(part.of(&when, instance));
            }
            if let Some(same) = &of.same {
                let other = self.part(same.of);
                let own = part.of(&part.model.field(same.field), instance);
                let other = other.of(&other.model.field(same.other), 0);
                tests.push(format!("{own} != 0 && {own} == {other}"));
            }
            if tests.is_empty() { "true".to_owned() } else { format!("({})", tests.join(" && ")) }
        });
        let each: Vec<String> = each.collect();
        match of.how_many {
            HowMany::All => format!("({})", each.join(" && ")),
            HowMany::Some => format!("({})", each.join(" || ")),
            HowMany::No => format!("!({})", each.join(" || ")),
        }
    }

    /// Writes the place of each member, from one; 0, if it is at none.
    fn places(&self, out: &mut Lines, part: &Part<'_>, order: &[Vec<StateId>]) {
        for instance in 0..part.count {
            out.line("if");
            for (place, states) in order.iter().enumerate() {
                let here = part.of(&part.in_any(states), instance);
                out.line(&format!(":: {here} -> places[{instance}] = {}", place + 1));
            }
            out.line(":: else");
            out.line("fi;");
        }
    }
}

/// Whether two members are too far apart.
fn apart(part: &Part<'_>, at_most: usize, field: Option<&str>) -> String {
    let mut pairs = Vec::new();
    for a in 0..part.count {
        for b in 0..part.count {
            let mut tests = vec![
                format!("places[{a}] > 0 && places[{b}] > 0"),
                format!("places[{a}] - places[{b}] > {at_most}"),
            ];
            if let Some(field) = field {
                let (a, b) = (part.of(field, a), part.of(field, b));
                tests.push(format!("{a} == {b} && {a} != 0"));
            }
            if a != b {
                pairs.push(format!("({})", tests.join(" && ")));
            }
        }
    }
    if pairs.is_empty() { "false".to_owned() } else { pairs.join(" || ") }
}

/// Whether the call of an event is told something of a kind in a step.
fn told(part: &Part<'_>, event: EventId, kind: AnswerKind) -> String {
    let machine = part.machine();
    let fits = |reply: &ReplyId| match kind {
        AnswerKind::Reply(wanted) => *reply == wanted,
        AnswerKind::Success => machine[*reply].success,
        AnswerKind::Failure => !machine[*reply].success,
    };
    let event = part.model.event(event);
    let each = machine.replies.ids().filter(|reply| fits(reply)).map(|reply| {
        let reply = part.model.reply(reply);
        format!("event == {event} && reply == {reply} || answered == {event} && answer == {reply}")
    });
    let each: Vec<String> = each.collect();
    if each.is_empty() { "false".to_owned() } else { format!("({})", each.join(" || ")) }
}
