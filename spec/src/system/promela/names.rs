//! The variables of a group of instances.

use crate::arena::Id as _;
use crate::machine::{ActivityId, Kind, Machine, StateId};
use crate::render::promela::data::Model;
use crate::render::promela::lines::Lines;
use crate::system::model::{Call, CallId, GroupId, System};

/// A group of instances.
pub(crate) struct Part<'s> {
    pub(super) group: GroupId,
    pub(super) name: String,
    /// Its number in `at`.
    pub(super) number: usize,
    pub(super) count: usize,
    pub(super) model: Model<'s>,
    /// The calls its instances make.
    pub(super) calls: Vec<(CallId, &'s Call)>,
}

impl<'s> Part<'s> {
    pub(super) fn new(system: &'s System, group: GroupId, model: Model<'s>) -> Self {
        let declared = &system.groups[group];
        let calls: Vec<_> = system.calls.iter().filter(|(_, call)| call.caller == group).collect();
        Self {
            group,
            name: declared.name.clone(),
            number: group.index() + 1,
            count: usize::from(declared.count),
            model,
            calls,
        }
    }

    pub(super) fn machine(&self) -> &'s Machine {
        self.model.machine
    }

    /// Text of the machine's model, with this group's names in front; the instance is `[..._i]`.
    pub(super) fn own(&self, text: &str) -> String {
        renamed(text, &self.name, &format!("{}_i", self.name))
    }

    /// The same for one instance.
    pub(super) fn of(&self, text: &str, instance: usize) -> String {
        renamed(text, &self.name, &instance.to_string())
    }

    /// Adds lines of the machine's model.
    pub(super) fn add(&self, out: &mut Lines, write: impl FnOnce(&Model<'s>, &mut Lines)) {
        let mut lines = Lines::default();
        write(&self.model, &mut lines);
        for line in lines.text().lines() {
            out.line(&self.own(line));
        }
    }

    /// The call that an activity is.
    pub(super) fn call(&self, activity: ActivityId) -> Option<(CallId, &'s Call)> {
        self.calls.iter().copied().find(|(_, call)| call.activity == activity)
    }

    /// The running states, each with its activity.
    pub(super) fn running(&self) -> Vec<(StateId, ActivityId)> {
        let all = self.machine().states.iter();
        all.filter_map(|(id, state)| Some((id, state.invoke.as_ref()?.activity))).collect()
    }

    /// The calls that running states make; their arguments are kept until they are over.
    pub(super) fn waiting_calls(&self) -> Vec<(CallId, &'s Call)> {
        let running = self.running();
        let is_run = |(_, call): &&(CallId, &Call)| {
            running.iter().any(|(_, activity)| *activity == call.activity)
        };
        self.calls.iter().filter(is_run).copied().collect()
    }

    /// Every stored variable, for each instance.
    pub(super) fn stored(&self) -> Vec<(String, usize)> {
        let mut names = vec!["state".to_owned()];
        if !self.running().is_empty() {
            names.push("waiting".to_owned());
        }
        for field in self.machine().fields.values() {
            names.push(format!("f_{}", field.name));
        }
        if !self.calls.is_empty() {
            names.extend(["done_by", "current", "failed_with"].map(str::to_owned));
        }
        for (id, call) in self.waiting_calls() {
            names.extend((0..call.arguments.len()).map(|index| argument(id, index)));
        }
        let instances = 0..self.count;
        let all = names.iter().flat_map(|name| {
            instances.clone().map(move |instance| (format!("{}_{name}", self.name), instance))
        });
        all.collect()
    }

    /// The stored variables that hold ids of a type.
    pub(super) fn ids(&self, system: &System, ty: &str) -> Vec<String> {
        let is =
            |machine: &Machine, kind: Kind| matches!(kind, Kind::Id(of) if machine[of].name == ty);
        let fields = self.machine().fields.values();
        let fields = fields.filter(|field| is(self.machine(), field.ty.kind));
        let mut found: Vec<String> =
            fields.map(|field| format!("{}_f_{}", self.name, field.name)).collect();
        for (id, call) in self.waiting_calls() {
            let callee = &system.machines[system.groups[call.callee].machine];
            for (index, param) in callee[call.event].params.iter().enumerate() {
                if is(callee, param.ty.kind) {
                    found.push(format!("{}_{}", self.name, argument(id, index)));
                }
            }
        }
        found
    }

    /// The names of the machine, and the variables of the instances.
    pub(super) fn declarations(&self, out: &mut Lines) {
        let (machine, name, count) = (self.machine(), &self.name, self.count);
        self.add(out, |model, lines| model.constants(lines));
        let initial = machine.settle(machine.root());
        out.line(
            &self.own_constant(&format!("byte state[{count}] = {};", self.model.state(initial))),
        );
        for (id, field) in machine.fields.iter() {
            let initial = crate::render::promela::expression::literal(field.initial, field.ty.kind);
            let ty = crate::render::promela::data::stored(field).replace("bit", "byte");
            out.line(&format!("{ty} {name}_{}[{count}] = {initial};", self.model.field(id)));
        }
        let rest = self.stored();
        let fields: Vec<String> =
            machine.fields.ids().map(|id| format!("{name}_{}", self.model.field(id))).collect();
        for (variable, instance) in &rest {
            let known = fields.contains(variable) || *variable == format!("{name}_state");
            if *instance == 0 && !known {
                let ty = if variable.contains("_argument") { "int" } else { "byte" };
                out.line(&format!("{ty} {variable}[{count}];"));
            }
        }
        for (variable, instance) in &rest {
            if *instance == 0 {
                out.line(&format!("int saved_{variable}[{count}];"));
            }
        }
        out.line(&format!("byte {name}_i, {name}_phase, {name}_by_call, {name}_caller;"));
        out.line(&format!("int {};", self.scratch().join(", ")));
        out.line("");
    }

    fn own_constant(&self, text: &str) -> String {
        text.replacen("state[", &format!("{}_state[", self.name), 1)
            .replace(" s_", &format!(" {}_s_", self.name))
    }

    /// What a step of an instance writes.
    fn scratch(&self) -> Vec<String> {
        let own = ["input", "event", "failure", "branch", "from", "by", "outcome", "reply"];
        let own = own.iter().chain(&["answered", "answer", "waiter", "waiter_group"]);
        let mut names: Vec<String> = own.map(|&name| format!("{}_{name}", self.name)).collect();
        names.extend(self.model.scratch().iter().map(|name| format!("{}_{name}", self.name)));
        names
    }

    /// Everything of a step is 0 between steps.
    pub(super) fn forget(&self, out: &mut Lines) {
        let name = &self.name;
        let own = ["i", "phase", "by_call", "caller"].map(|own| format!("{name}_{own}"));
        let all = own.into_iter().chain(self.scratch());
        out.line(&all.map(|name| format!("{name} = 0; ")).collect::<String>());
    }
}

/// The variable of an argument. Each call has its own: what is an id in one is a number in another.
pub(super) fn argument(call: CallId, index: usize) -> String {
    format!("argument{}_{index}", call.index())
}

/// Words of Promela, and names that belong to no group.
const KEPT: &[&str] = &[
    "if", "fi", "do", "od", "else", "skip", "assert", "true", "false", "select", "d_step",
    "atomic", "define", "byte", "int", "bit", "taken", "ignored", "refused", "pruned", "in",
];

/// Text with a prefix on every name, and an index on what every instance has its own of.
fn renamed(text: &str, prefix: &str, index: &str) -> String {
    let mut out = String::new();
    let mut word = String::new();
    let mut in_comment = false;
    let mut last = ' ';
    for letter in text.chars().chain(['\n']) {
        if letter.is_ascii_alphanumeric() || letter == '_' {
            word.push(letter);
            last = letter;
            continue;
        }
        let is_name = word.starts_with(|first: char| first.is_ascii_alphabetic());
        if is_name && !in_comment && !KEPT.contains(&word.as_str()) {
            out.push_str(&format!("{prefix}_{word}"));
            if word == "state" || word == "waiting" || word.starts_with("f_") {
                out.push_str(&format!("[{index}]"));
            }
        } else {
            out.push_str(&word);
        }
        word.clear();
        in_comment = match (last, letter) {
            ('/', '*') => true,
            ('*', '/') => false,
            _ => in_comment,
        };
        last = letter;
        out.push(letter);
    }
    out.truncate(out.trim_end().len());
    out
}
