//! What is declared, part by part: equal texts where nothing has changed.

use super::joint::variants;
use super::names::{Manner, Names, Part, one_line, part, time};
use crate::machine::*;

impl<'a> Names<'a> {
    pub(super) fn type_parts(&self, id: TypeId) -> Vec<Part> {
        let machine = self.machine();
        let kind = match &machine[id].kind {
            TypeKind::Bool => "bool".to_owned(),
            TypeKind::Count { max: Some(max) } => format!("count up to {max}"),
            TypeKind::Count { max: None } => "count".to_owned(),
            TypeKind::Id(width) => format!("id {width:?}").to_lowercase(),
            TypeKind::Enumeration { .. } => format!("[{}]", variants(machine, id).join(", ")),
        };
        vec![part("kind", kind)]
    }

    pub(super) fn reply_parts(&self, id: ReplyId) -> Vec<Part> {
        let reply = &self.machine()[id];
        let mut parts = vec![part("success", reply.success.to_string())];
        parts.extend(reply.title.as_ref().map(|title| part("name", title)));
        parts.extend(reply.code.map(|code| part("code", code.to_string())));
        parts
    }

    pub(super) fn effect_parts(&self, _: EffectId) -> Vec<Part> {
        Vec::new()
    }

    pub(super) fn duration_parts(&self, id: DurationId) -> Vec<Part> {
        vec![part("length", time(self.machine()[id].value))]
    }

    pub(super) fn field_parts(&self, id: FieldId) -> Vec<Part> {
        let field = &self.machine()[id];
        let initial = match (field.initial, field.ty.kind) {
            (Value::Variant(word), Kind::Enumeration(ty)) => {
                variants(self.machine(), ty).get(word as usize).cloned().unwrap_or_default()
            }
            (value, _) => format!("{value:?}"),
        };
        vec![part("type", self.value_type(field.ty)), part("initial", initial)]
    }

    pub(super) fn guard_parts(&self, id: GuardId) -> Vec<Part> {
        match &self.machine()[id].body {
            GuardBody::Expression { text, .. } => vec![part("expression", self.body(id, text))],
            GuardBody::HandWritten { params } => {
                vec![part("answered by", "code"), part("params", self.params(params))]
            }
        }
    }

    /// What a named guard says: as it was understood where it is used.
    fn body(&self, id: GuardId, text: &str) -> String {
        if self.manner == Manner::Shown {
            return one_line(text);
        }
        let mut found = None;
        for transition in self.machine().transitions.values() {
            let Some(guard) = &transition.guard else { continue };
            guard.expr.walk(&mut |expr| {
                if let (Expr::Named(named, inner), None) = (expr, &found) {
                    found = (*named == id).then(|| self.understood(transition, inner));
                }
            });
        }
        found.unwrap_or_else(|| one_line(text))
    }

    fn params(&self, params: &[Param]) -> String {
        let told =
            params.iter().map(|param| format!("{}: {}", param.name, self.value_type(param.ty)));
        told.collect::<Vec<_>>().join(", ")
    }

    pub(super) fn action_parts(&self, id: ActionId) -> Vec<Part> {
        let action = &self.machine()[id];
        let mut parts = vec![part("effects", self.set(&action.effects, Self::effect))];
        parts.push(part("params", self.params(&action.params)));
        parts.retain(|(_, value)| !value.is_empty());
        parts
    }

    pub(super) fn activity_parts(&self, id: ActivityId) -> Vec<Part> {
        let activity = &self.machine()[id];
        let mut parts = vec![
            part("effects", self.set(&activity.effects, Self::effect)),
            part("params", self.params(&activity.params)),
            part("result", self.params(&activity.result)),
        ];
        parts.extend(activity.budget.map(|budget| part("budget", time(budget))));
        if activity.infallible {
            parts.push(part("infallible", "true"));
        }
        parts.retain(|(_, value)| !value.is_empty());
        parts
    }

    pub(super) fn event_parts(&self, id: EventId) -> Vec<Part> {
        let event = &self.machine()[id];
        let params =
            event.params.iter().enumerate().map(|(at, param)| {
                format!("{}: {}", self.param(id, at), self.value_type(param.ty))
            });
        let mut parts = vec![part("params", params.collect::<Vec<_>>().join(", "))];
        parts.push(part("replies", self.set(&event.replies, Self::reply)));
        parts.extend(event.title.as_ref().map(|title| part("title", title)));
        parts.extend(self.answer(event.otherwise).map(|(text, _)| part("otherwise", text)));
        parts.push(part("satisfies", self.set(&event.satisfies, Self::requirement)));
        parts.retain(|(_, value)| !value.is_empty());
        parts
    }

    pub(super) fn group_parts(&self, id: GroupId) -> Vec<Part> {
        vec![part("events", self.set(&self.machine()[id].events, Self::event))]
    }

    pub(super) fn state_parts(&self, id: StateId) -> Vec<Part> {
        let machine = self.machine();
        let state = &machine[id];
        let mut parts = Vec::new();
        parts.extend(state.title.as_ref().map(|title| part("title", title)));
        parts.extend(state.code.map(|code| part("code", code.to_string())));
        parts.extend(state.parent.map(|parent| part("inside", self.state(parent))));
        parts.extend(state.initial.map(|initial| part("initial", self.state(initial))));
        if state.is_final {
            parts.push(part("final", "true"));
        }
        parts.push(part("entry", self.list(&state.entry, Self::action)));
        parts.push(part("exit", self.list(&state.exit, Self::action)));
        parts.extend(self.answer(state.otherwise).map(|(text, _)| part("otherwise", text)));
        let within = state.within.as_ref().map(|within| self.lasts(within.duration));
        parts.extend(within.map(|within| part("within", within)));
        parts.push(part("forbid", self.set(&state.forbid, Self::effect)));
        if let Some(invoke) = &state.invoke {
            parts.push(part("invoke", self.activity(invoke.activity)));
            parts.extend(invoke.interrupted.map(|reply| part("interrupted", self.reply(reply))));
            if invoke.on_leave == OnLeave::Detach {
                parts.push(part("on_leave", "detach"));
            }
        }
        parts.push(part("satisfies", self.set(&state.satisfies, Self::requirement)));
        parts.retain(|(_, value)| !value.is_empty());
        parts
    }

    /// A duration by name and length: a limit is another one if either is.
    pub(super) fn lasts(&self, id: DurationId) -> String {
        let declared = &self.machine()[id];
        match declared.name {
            Some(_) => format!("{} ({})", time(declared.value), self.duration(id)),
            None => time(declared.value),
        }
    }

    pub(super) fn source_parts(&self, id: SourceId) -> Vec<Part> {
        vec![part("title", &self.machine()[id].title)]
    }

    pub(super) fn requirement_parts(&self, id: RequirementId) -> Vec<Part> {
        let machine = self.machine();
        let requirement = &machine[id];
        let mut parts = vec![part("text", one_line(&requirement.text))];
        parts.extend(requirement.source.map(|source| part("source", &machine[source].name)));
        parts
    }

    pub(super) fn property_parts(&self, property: &Property) -> Vec<Part> {
        let atom = |atom: &Atom| self.atom(atom);
        let mut parts = vec![match &property.pattern {
            Pattern::Never(one) => part("never", atom(one)),
            Pattern::Always(one) => part("always", atom(one)),
            Pattern::Eventually(one) => part("eventually", atom(one)),
            Pattern::Precedes(one, other) => {
                part("precedes", format!("{}, {}", atom(one), atom(other)))
            }
            Pattern::Responds(one, other) => {
                part("responds", format!("{}, {}", atom(one), atom(other)))
            }
            Pattern::Accepts { event, when } => {
                let when = when.as_ref().map(|when| self.condition(when, Some(*event)));
                let when = when.map_or_else(String::new, |when| format!(", when {when}"));
                part("accepts", format!("{}{when}", self.event(*event)))
            }
            Pattern::Reaches(state) => part("reaches", self.state(*state)),
        }];
        let scope = &property.scope;
        parts.push(part("in", self.set(&scope.states, Self::state)));
        parts.extend(scope.after.as_ref().map(|one| part("after", atom(one))));
        parts.extend(scope.before.as_ref().map(|one| part("before", atom(one))));
        let between = scope.between.as_ref();
        let between = between.map(|(from, to)| format!("{}, {}", atom(from), atom(to)));
        parts.extend(between.map(|between| part("between", between)));
        parts.push(part("satisfies", self.set(&property.satisfies, Self::requirement)));
        parts.retain(|(_, value)| !value.is_empty());
        parts
    }

    fn atom(&self, atom: &Atom) -> String {
        let mut words: Vec<String> = Vec::new();
        words.extend(atom.state.map(|state| format!("state {}", self.state(state))));
        words.extend(atom.event.map(|event| format!("event {}", self.event(event))));
        words.extend(atom.action.map(|action| format!("action {}", self.action(action))));
        words.extend(atom.activity.map(|work| format!("activity {}", self.activity(work))));
        words.extend(atom.reply.map(|reply| format!("reply {}", self.reply(reply))));
        let when = atom.when.as_ref().map(|when| self.condition(when, atom.event));
        words.extend(when.map(|when| format!("when {when}")));
        format!("{{{}}}", words.join(", "))
    }

    fn condition(&self, when: &Expression, event: Option<EventId>) -> String {
        match self.manner {
            Manner::Shown => one_line(&when.text),
            _ => self.expr(&when.expr, event, None),
        }
    }

    pub(super) fn scenario_parts(&self, id: ScenarioId) -> Vec<Part> {
        let scenario = &self.machine()[id];
        let steps = scenario.steps.iter().map(|step| self.scenario_step(step));
        let mut parts = vec![part("steps", steps.collect::<Vec<_>>().join("; "))];
        parts.push(part("satisfies", self.set(&scenario.satisfies, Self::requirement)));
        parts.retain(|(_, value)| !value.is_empty());
        parts
    }

    fn scenario_step(&self, step: &ScenarioStep) -> String {
        let end = |activity: ActivityId, end: &Result<Vec<Witness>, ReplyId>| match end {
            Ok(result) => format!("{} done {}", self.activity(activity), witnesses(result)),
            Err(reply) => format!("{} failed {}", self.activity(activity), self.reply(*reply)),
        };
        let mut text = match &step.input {
            ScenarioInput::Event(event, payload) => {
                format!("{}{}", self.event(*event), witnesses(payload))
            }
            ScenarioInput::Done(activity, result) => end(*activity, &Ok(result.clone())),
            ScenarioInput::Failed(activity, reply) => end(*activity, &Err(*reply)),
            ScenarioInput::Elapse(passed) => format!("elapse {}", time(*passed)),
        };
        for (guard, yes) in &step.guards {
            text += &format!(" {}: {yes}", self.guard(guard.value));
        }
        if let Some(attempt) = &step.attempt {
            text += &format!(" [{}]", end(attempt.activity, &attempt.end));
        }
        if let Some(expect) = &step.expect {
            let mut told: Vec<String> = Vec::new();
            told.extend(expect.state.as_ref().map(|s| self.state(s.value).to_owned()));
            told.extend(expect.outcome.as_ref().map(|o| format!("{:?}", o.value).to_lowercase()));
            told.extend(expect.reply.as_ref().map(|r| self.reply(r.value).to_owned()));
            told.extend(expect.actions.as_ref().map(|a| self.list(&a.value, Self::action)));
            told.extend(expect.answers.iter().map(|answer| {
                let (event, reply) = answer.value;
                format!("{} told {}", self.event(event), self.reply(reply))
            }));
            text += &format!(" -> {}", told.join(", "));
        }
        text
    }
}

fn witnesses(values: &[Witness]) -> String {
    if values.is_empty() {
        return String::new();
    }
    let words = values.iter().map(|value| match value {
        Witness::Symbol(word) => word.clone(),
        Witness::Value(value) => format!("{value:?}"),
    });
    format!("({})", words.collect::<Vec<_>>().join(", "))
}
