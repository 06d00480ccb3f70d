//! Names and variables: states, events, replies, the context, and what one step needs.
//!
//! An id is a number from 1, absent is 0; what else may be absent is -1 then. Numbers of states
//! follow the order of declaration, so that the states inside a composite are a range.

use super::Unsupported;
use super::lines::Lines;
use crate::arena::Id as _;
use crate::machine::{
    EventId, Expr, Field, FieldId, Kind, Machine, Param, ReplyId, StateId, Transition, TypeId,
    TypeKind, ValueType,
};

/// Larger numbers are not computed with: Promela's integers have 32 bits.
const LARGEST: u32 = 100_000_000;
/// A parameter with more values is not tried.
const MOST_VALUES: u32 = 100_000;

/// A machine, and what is known of its data.
pub(crate) struct Model<'m> {
    pub(crate) machine: &'m Machine,
    /// For each event the largest value tried of each parameter; none, if nothing looks at it.
    pub(crate) params: Vec<Vec<Option<u32>>>,
}

impl<'m> Model<'m> {
    pub(crate) fn new(machine: &'m Machine) -> Result<Self, Vec<Unsupported>> {
        let mut problems = Vec::new();
        for field in machine.fields.values() {
            if let Kind::Count { max: Some(max) } = field.ty.kind
                && max > LARGEST
            {
                let reason = format!("`{}` goes up to {max}, which is too large", field.name);
                problems.push(Unsupported { span: field.span, reason });
            }
        }
        let params = machine.events.iter().map(|(event, declared)| {
            let read = expressions(machine, event);
            let bounds = (0..declared.params.len()).map(|index| {
                let param = &declared.params[index];
                let is_read = read.iter().any(|expr| has(expr, &|e| *e == Expr::Param(index)));
                is_read.then(|| bound(machine, event, index, &read)).map(|bound| {
                    let bound = bound.filter(|&bound| bound <= MOST_VALUES);
                    bound.unwrap_or_else(|| {
                        let reason = format!(
                            "`{}` of `{}` has too many values to try each; give it a `max:`",
                            param.name, declared.name
                        );
                        problems.push(Unsupported { span: param.span, reason });
                        0
                    })
                })
            });
            let bounds: Vec<Option<u32>> = bounds.collect();
            bounds
        });
        let params: Vec<Vec<Option<u32>>> = params.collect();
        for activity in machine.activities.values() {
            for part in &activity.result {
                if largest(machine, part.ty.kind).is_none_or(|max| max > MOST_VALUES) {
                    let reason = format!(
                        "`{}` of the result of `{}` has too many values to try each; give it a `max:`",
                        part.name, activity.name
                    );
                    problems.push(Unsupported { span: part.span, reason });
                }
            }
        }
        if problems.is_empty() { Ok(Self { machine, params }) } else { Err(problems) }
    }

    pub(crate) fn state(&self, state: StateId) -> String {
        format!("s_{}", self.machine[state].name)
    }

    pub(crate) fn event(&self, event: EventId) -> String {
        format!("e_{}", self.machine[event].name)
    }

    pub(crate) fn reply(&self, reply: ReplyId) -> String {
        format!("r_{}", self.machine[reply].name)
    }

    pub(crate) fn field(&self, field: FieldId) -> String {
        format!("f_{}", self.machine[field].name)
    }

    /// Whether the variable, a state, is inside `outer`.
    pub(crate) fn is_in(&self, variable: &str, outer: StateId) -> String {
        let inside = self.machine.atomic_inside(outer);
        match inside.as_slice() {
            _ if outer == self.machine.root() => "true".to_owned(),
            [] => "false".to_owned(),
            [only] => format!("{variable} == {}", self.state(*only)),
            [first, .., last] => format!(
                "({variable} >= {} && {variable} <= {})",
                self.state(*first),
                self.state(*last)
            ),
        }
    }

    /// Whether the machine has not ended; nothing, if it never does.
    pub(crate) fn goes_on(&self) -> Option<String> {
        let finals = self.machine.states.iter().filter(|(_, state)| state.is_final);
        let tests: Vec<String> =
            finals.map(|(id, _)| format!("state != {}", self.state(id))).collect();
        (!tests.is_empty()).then(|| tests.join(" && "))
    }

    /// The names of states, events and replies.
    pub(crate) fn constants(&self, out: &mut Lines) {
        let machine = self.machine;
        for (number, state) in machine.atomic_states().enumerate() {
            out.line(&format!("#define {} {}", self.state(state), number + 1));
        }
        for event in machine.events.ids() {
            out.line(&format!("#define {} {}", self.event(event), event.index() + 1));
        }
        for reply in machine.replies.ids() {
            out.line(&format!("#define {} {}", self.reply(reply), reply.index() + 1));
        }
    }

    /// The names, the configuration, and the variables of one step.
    pub(crate) fn declarations(&self, out: &mut Lines) {
        let machine = self.machine;
        self.constants(out);
        out.line("#define taken 1");
        out.line("#define ignored 2");
        out.line("#define refused 3");
        out.line("");
        out.line("/* The configuration. */");
        let initial = machine.settle(machine.root());
        out.line(&format!(
            "{} state = {};",
            wide_enough(machine.states.len()),
            self.state(initial)
        ));
        if machine.states.values().any(|state| state.invoke.is_some()) {
            let ty = wide_enough(machine.events.len());
            out.line(&format!("{ty} waiting; /* the event whose call waits for running work */"));
        }
        for (id, field) in machine.fields.iter() {
            let initial = super::expression::literal(field.initial, field.ty.kind);
            out.line(&format!("{} {} = {initial};", stored(field), self.field(id)));
        }
        out.line("");
        for ty in self.id_types() {
            out.line(&format!("byte {}; /* so many different ids are in it */", self.used(ty)));
        }
        out.line("");
        out.line("/* One step: what happens, what is selected, what comes of it. No part of a configuration. */");
        out.line("int branch; /* 0 between steps */");
        out.line("hidden int event, failure, from, by, outcome, reply, answered, answer, old;");
        for name in self.scratch() {
            out.line(&format!("hidden int {name};"));
        }
        out.line("");
    }

    /// What else a step writes.
    pub(crate) fn scratch(&self) -> Vec<String> {
        let machine = self.machine;
        let mut names: Vec<String> = Vec::new();
        let most = |counts: &mut dyn Iterator<Item = usize>| counts.max().unwrap_or(0);
        let params = most(&mut machine.events.values().map(|event| event.params.len()));
        names.extend((0..params).map(|index| format!("p{index}")));
        let results = most(&mut machine.activities.values().map(|work| work.result.len()));
        names.extend((0..results).map(|index| format!("x{index}")));
        let assigned = most(&mut machine.transitions.values().map(|t| t.assign.len()));
        names.extend((0..assigned).map(|index| format!("v{index}")));
        names.extend(machine.guards.values().map(|guard| format!("g_{}", guard.name)));
        names
    }

    /// The types of ids of which the context holds some.
    fn id_types(&self) -> Vec<TypeId> {
        let machine = self.machine;
        let is_held = |ty: &TypeId| !self.id_fields(*ty).is_empty();
        machine.types.ids().filter(is_held).collect()
    }

    fn id_fields(&self, ty: TypeId) -> Vec<FieldId> {
        let fields = self.machine.fields.iter();
        fields.filter(|(_, field)| field.ty.kind == Kind::Id(ty)).map(|(id, _)| id).collect()
    }

    /// The variable that counts the ids of a type which the context holds.
    fn used(&self, ty: TypeId) -> String {
        format!("used_{}", self.machine[ty].name)
    }

    /// The largest id a new one may be compared with, an expression: those of the context, and those
    /// chosen before in this step.
    pub(crate) fn fresh(&self, ty: TypeId) -> String {
        if self.id_fields(ty).is_empty() { "0".to_owned() } else { self.used(ty) }
    }

    /// `renumber()` numbers the ids of each type from 1 in the order in which the fields first have
    /// them, and says how many there are.
    pub(crate) fn renumbering(&self, out: &mut Lines) {
        out.line("#define renamed(x, a, b) x = (x == a -> b : (x == b -> a : x))");
        out.open("inline renumber() {");
        for ty in self.id_types() {
            let used = self.used(ty);
            out.line(&format!("{used} = 0;"));
            let fields = self.id_fields(ty);
            for (index, &field) in fields.iter().enumerate() {
                let name = self.field(field);
                // A new id gets the next number; whoever had that number gets the old one.
                out.line("if");
                out.open(&format!(":: {name} > {used} ->"));
                out.line(&format!("{used}++; old = {name};"));
                for &other in &fields[index..] {
                    out.line(&format!("renamed({}, old, {used});", self.field(other)));
                }
                out.close(":: else");
                out.line("fi;");
            }
        }
        out.line("branch = 0");
        out.close("}");
        out.line("");
    }
}

/// The largest value of a kind of data; none, if a count has no bound.
pub(crate) fn largest(machine: &Machine, kind: Kind) -> Option<u32> {
    match kind {
        Kind::Bool => Some(1),
        Kind::Count { max } => max,
        Kind::Id(_) => Some(0),
        Kind::Enumeration(ty) => match &machine[ty].kind {
            TypeKind::Enumeration { variants } => {
                u32::try_from(variants.len()).ok()?.checked_sub(1)
            }
            _ => None,
        },
    }
}

fn wide_enough(count: usize) -> &'static str {
    if count < 255 { "byte" } else { "int" }
}

/// The type of a field's variable.
pub(crate) fn stored(field: &Field) -> &'static str {
    match field.ty.kind {
        Kind::Id(_) => "byte",
        _ if field.ty.optional => "int",
        Kind::Bool => "bit",
        Kind::Count { max: Some(max) } if max > 255 => "int",
        Kind::Count { .. } => "byte",
        Kind::Enumeration(_) => "int",
    }
}

/// Whether the transition answers to the event, or to a failed `try` of one that does.
fn sees(machine: &Machine, transition: &Transition, event: EventId) -> bool {
    use crate::machine::Trigger;
    match transition.trigger {
        Trigger::Event(of) => of == event,
        Trigger::AttemptFailed(of) => sees(machine, &machine[of], event),
        _ => false,
    }
}

/// Every expression that can see what an event carries.
fn expressions(machine: &Machine, event: EventId) -> Vec<&Expr> {
    let transitions = machine.transitions.values();
    let seeing = transitions.filter(|transition| sees(machine, transition, event));
    let mut found: Vec<&Expr> = seeing.flat_map(parts).collect();
    found.extend(super::properties::conditions(machine.properties.values(), event));
    found
}

/// The guard of a transition and what it assigns.
fn parts(transition: &Transition) -> impl Iterator<Item = &Expr> {
    let assigned = transition.assign.iter().map(|assignment| &assignment.value.expr);
    transition.guard.iter().map(|guard| &guard.expr).chain(assigned)
}

/// Whether some expression of the transition has such a part.
pub(crate) fn reads(transition: &Transition, part: &dyn Fn(&Expr) -> bool) -> bool {
    parts(transition).any(|expr| has(expr, part))
}

fn has(expr: &Expr, part: &dyn Fn(&Expr) -> bool) -> bool {
    let mut found = false;
    expr.walk(&mut |expr| found |= part(expr));
    found
}

/// The largest value of a parameter that is worth trying: one more than all it is compared with.
fn bound(machine: &Machine, event: EventId, index: usize, read: &[&Expr]) -> Option<u32> {
    let params = &machine[event].params;
    if let Some(max) = largest(machine, params[index].ty.kind) {
        return Some(max);
    }
    let mut most: u32 = 0;
    for expr in read {
        let mut around = Some(0);
        expr.walk(&mut |expr| {
            if let Expr::Compare(_, a, b) = expr {
                let sum = terms(machine, params, index, a).zip(terms(machine, params, index, b));
                around = around.zip(sum).map(|(most, (a, b))| u32::max(most, a.saturating_add(b)));
            }
        });
        most = most.max(around?);
    }
    most.checked_add(1)
}

/// The largest sum that the other terms of a number can have; none, if one has no bound.
fn terms(machine: &Machine, params: &[Param], index: usize, expr: &Expr) -> Option<u32> {
    use crate::machine::Value;
    let of = |ty: ValueType| largest(machine, ty.kind);
    match expr {
        Expr::Literal(Value::Count(number)) => Some(*number),
        Expr::Field(field) => of(machine[*field].ty),
        Expr::Param(param) if *param == index => Some(0),
        Expr::Param(param) => of(params.get(*param)?.ty),
        Expr::Add(a, b) | Expr::Subtract(a, b) => {
            let (a, b) = (terms(machine, params, index, a)?, terms(machine, params, index, b)?);
            Some(a.saturating_add(b))
        }
        Expr::Named(_, inner) => terms(machine, params, index, inner),
        Expr::Result(_) => None,
        _ => Some(0),
    }
}
