//! A system in Promela: all its runs, searched by an engine of its own.
//!
//! Every instance has its variables; one process makes the steps of the whole. What happens inside a
//! step is a loop: an instance makes its step, answers go back to their callers, until nothing is
//! left. The steps of machines are those of [`render::promela`](crate::render::promela), their names
//! put in front.

mod answers;
mod begin;
mod judge;
mod names;
mod step;

use super::model::{FaultKind, GroupId, System};
use crate::arena::Id as _;
use crate::machine::{Kind, Machine, TypeKind};
use crate::render::promela::Unsupported;
use crate::render::promela::data::Model;
use crate::render::promela::lines::Lines;
use names::Part;

/// A system in Promela.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Promela {
    /// The model.
    pub text: String,
    /// The names of the properties that it has assertions for.
    pub judged: Vec<String>,
}

/// Everything that is known while the model is written.
pub(super) struct Whole<'s> {
    pub(super) system: &'s System,
    pub(super) parts: Vec<Part<'s>>,
}

/// The model of a system in which nothing was found.
///
/// # Errors
///
/// Everything that it cannot say.
pub fn promela(system: &System) -> Result<Promela, Vec<Unsupported>> {
    let mut problems = unsaid(system);
    let mut parts = Vec::new();
    for (group, declared) in system.groups.iter() {
        match Model::new(&system.machines[declared.machine]) {
            Ok(model) => parts.push(Part::new(system, group, model)),
            Err(found) => problems.extend(found),
        }
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    let whole = Whole { system, parts };
    let mut out = Lines::default();
    whole.head(&mut out);
    for part in &whole.parts {
        part.declarations(&mut out);
    }
    whole.shared(&mut out);
    whole.judge_variables(&mut out);
    whole.renumbering(&mut out);
    whole.judge_inline(&mut out);
    out.open("active proctype whole() {");
    whole.choice(&mut out);
    out.line("do");
    out.open(":: atomic {");
    out.line("d_step { save() };");
    whole.begins(&mut out);
    whole.steps(&mut out);
    out.line("d_step { judge(); conclude() }");
    out.close("}");
    out.line("od");
    out.close("}");
    let judged = whole.judged().map(|(_, property)| property.name.clone()).collect();
    Ok(Promela { text: out.text(), judged })
}

/// What the model has no words for.
fn unsaid(system: &System) -> Vec<Unsupported> {
    let mut problems = Vec::new();
    let mut note =
        |span, reason: &str| problems.push(Unsupported { span, reason: reason.to_owned() });
    for call in system.calls.values() {
        if !call.results.is_empty() {
            note(call.span, "a call that brings something back is not exported");
        }
        let caller = &system.machines[system.groups[call.caller].machine];
        let is_tried = |machine: &Machine| {
            machine.transitions.values().any(|t| t.attempt == Some(call.activity))
        };
        if is_tried(caller) && system.groups[call.callee].count > 1 {
            note(call.span, "a `try` that calls several instances is not exported");
        }
    }
    for fault in system.faults.values() {
        if let FaultKind::Restarts { tells: Some(tell), .. } = &fault.kind
            && system.groups[tell.group].count > 1
        {
            note(fault.span, "a fault that tells several instances is not exported");
        }
    }
    for machine in system.machines.values() {
        for activity in machine.activities.values() {
            let is_id = |kind: Kind| matches!(kind, Kind::Id(_));
            if activity.result.iter().any(|part| is_id(part.ty.kind)) {
                note(machine.span, "work that brings back an id is not exported");
            }
        }
    }
    problems
}

impl Whole<'_> {
    pub(super) fn part(&self, group: GroupId) -> &Part<'_> {
        &self.parts[group.index()]
    }

    fn head(&self, out: &mut Lines) {
        let file = self.system.source.file_name();
        out.line(&format!("/* Every run of `{}`. Generated from {file} by", self.system.name));
        out.line("   `lifechart render --to promela`; do not edit.");
        out.line("");
        out.line("   spin -a MODEL.pml && cc -O2 -DSAFETY -DNOREDUCE -o pan pan.c && ./pan -E -m10000000");
        out.line("");
        out.line("   -DFAULTS=N lets the faults of these bits occur; all do without it. With -DPROPERTIES");
        out.line("   the properties are judged, each despite its own faults; use `./pan -c0`.");
        for (number, fault) in self.system.faults.values().enumerate() {
            out.line(&format!("   {}: {}", 1_u64 << number, fault.name));
        }
        for name in self.unjudged() {
            out.line(&format!("   `{name}` is not judged: it speaks of what stays possible."));
        }
        out.line("*/");
        out.line("");
        out.line("#ifndef FAULTS");
        out.line(&format!("#define FAULTS {}", (1_u64 << self.system.faults.len()) - 1));
        out.line("#endif");
    }

    /// What belongs to no instance.
    fn shared(&self, out: &mut Lines) {
        out.line("/* One step of the whole; all of it is 0 between steps. */");
        out.line("byte at; /* the group that makes a step */");
        out.line("bit pruned, changed;");
        out.line("byte first_group, first_caller, first_member, first_ending;");
        out.line("byte next_group, next_caller, next_member, next_ending;");
        out.line("byte old, count, most, ending;");
        out.line("chan answers = [8] of { byte, byte, byte, byte };");
        out.line("byte faults = FAULTS;");
        for (number, word) in ["taken", "ignored", "refused"].iter().enumerate() {
            out.line(&format!("#define {word} {}", number + 1));
        }
        for part in &self.parts {
            out.line(&format!("#define at_{} {}", part.name, part.number));
        }
        out.line("");
    }

    /// `save()` and `conclude()`: a step that cannot be is undone, ids are numbered in order.
    fn renumbering(&self, out: &mut Lines) {
        out.open("inline save() {");
        for part in &self.parts {
            for (variable, instance) in part.stored() {
                out.line(&format!("saved_{variable}[{instance}] = {variable}[{instance}];"));
            }
        }
        out.line("skip");
        out.close("}");
        out.line("#define renamed(x, a, b) x = (x == a -> b : (x == b -> a : x))");
        out.open("inline conclude() {");
        out.line("if");
        out.open(":: pruned ->");
        for part in &self.parts {
            for (variable, instance) in part.stored() {
                out.line(&format!("{variable}[{instance}] = saved_{variable}[{instance}];"));
            }
        }
        out.close(":: else");
        out.line("fi;");
        for part in &self.parts {
            for (variable, instance) in part.stored() {
                out.line(&format!("saved_{variable}[{instance}] = 0;"));
            }
            part.forget(out);
        }
        for ids in self.ids_by_type() {
            out.line("count = 0;");
            for (index, name) in ids.iter().enumerate() {
                out.line("if");
                out.open(&format!(":: {name} > count ->"));
                out.line(&format!("count++; old = {name};"));
                for other in &ids[index..] {
                    out.line(&format!("renamed({other}, old, count);"));
                }
                out.close(":: else");
                out.line("fi;");
            }
        }
        out.line("at = 0; pruned = 0; changed = 0; old = 0; count = 0; most = 0; ending = 0");
        out.close("}");
        out.line("");
    }

    /// The variables that hold ids of each type, by the name of the type.
    pub(super) fn ids_by_type(&self) -> Vec<Vec<String>> {
        let mut types: Vec<&str> = Vec::new();
        for machine in self.system.machines.values() {
            for ty in machine.types.values() {
                if matches!(ty.kind, TypeKind::Id(_)) && !types.contains(&ty.name.as_str()) {
                    types.push(&ty.name);
                }
            }
        }
        types.into_iter().map(|ty| self.ids_of(ty)).collect()
    }

    /// The variables that hold ids of one type, in every instance.
    pub(super) fn ids_of(&self, ty: &str) -> Vec<String> {
        let mut found = Vec::new();
        for part in &self.parts {
            for instance in 0..part.count {
                for variable in part.ids(self.system, ty) {
                    found.push(format!("{variable}[{instance}]"));
                }
            }
        }
        found
    }
}
