//! The machines, and how many instances there are of each.

use super::Files;
use crate::arena::{Arena, Id as _};
use crate::builtin;
use crate::code::Code;
use crate::compile::{Compiled, compile};
use crate::diagnostics::{Diagnostic, Diagnostics, nearest, quoted};
use crate::machine::{Kind, Machine, TypeId, TypeKind};
use crate::source::{Source, Spanned, Text};
use crate::system::document::{self, Document};
use crate::system::is_system;
use crate::system::model::{Group, GroupId, Limit, MachineId};
use std::collections::BTreeMap;

/// More instances of one machine than this are not explored.
const MOST_INSTANCES: u32 = 8;

/// More instances than this are not explored together.
const MOST_TOGETHER: u32 = 32;

/// What is declared under `instances:`.
pub(super) struct Instances<'d> {
    pub(super) machines: Arena<MachineId, Machine>,
    pub(super) groups: Arena<GroupId, Group>,
    pub(super) limits: Vec<Limit>,
    /// Every name; none where its machine could not be used, which was reported.
    pub(super) names: BTreeMap<&'d str, Option<GroupId>>,
}

impl<'d> Instances<'d> {
    pub(super) fn read(
        document: &'d Document,
        files: Files<'_>,
        diagnostics: &mut Diagnostics,
    ) -> Self {
        let mut loader = Loader { files, seen: BTreeMap::new(), machines: Arena::new() };
        let (mut groups, mut limits, mut names) = (Arena::new(), Vec::new(), BTreeMap::new());
        let mut together = 0;
        for written in &document.instances {
            let count = count(written, diagnostics);
            let before = together;
            together += u32::from(count);
            if together > MOST_TOGETHER {
                if before <= MOST_TOGETHER {
                    diagnostics.push(too_many_together(&written.name));
                }
                names.insert(written.name.value.as_str(), None);
                continue;
            }
            let machine = loader.machine(&written.used, diagnostics);
            let group = machine.map(|machine| {
                let machine_of = &loader.machines[machine];
                for (name, max) in &written.limits {
                    if let Some(ty) = counted(machine_of, name, diagnostics)
                        && is_below(machine_of, ty, max, diagnostics)
                    {
                        let limit = Limit { machine, ty, max: max.value, span: name.span };
                        add_limit(limit, &mut limits, diagnostics);
                    }
                }
                let (name, span) = (written.name.value.clone(), written.name.span);
                groups.push(Group { name, machine, count, span })
            });
            names.insert(written.name.value.as_str(), group);
        }
        Self { machines: loader.machines, groups, limits, names }
    }
}

fn count(written: &document::Instances, diagnostics: &mut Diagnostics) -> u8 {
    let Some(count) = &written.count else { return 1 };
    let (message, help) = match count.value {
        0 => ("there must be at least one of them".to_owned(), "remove what is not there"),
        1..=MOST_INSTANCES => return u8::try_from(count.value).unwrap_or(1),
        many => (
            format!("{many} are too many to be explored: at most {MOST_INSTANCES}"),
            "two or three show what many do: mistakes between instances need few of them",
        ),
    };
    diagnostics.push(Diagnostic::new(Code::WrongShape, count.span, message).help(help));
    1
}

fn too_many_together(name: &Text) -> Diagnostic {
    let message = format!(
        "with {} there are more than {MOST_TOGETHER} instances, too many to be explored together",
        quoted(&name.value)
    );
    Diagnostic::new(Code::WrongShape, name.span, message)
        .help("leave out those that what is to be shown does not need")
}

/// The type of this name, if it is a count.
fn counted(machine: &Machine, name: &Text, diagnostics: &mut Diagnostics) -> Option<TypeId> {
    let types = machine.types.iter().map(|(id, ty)| (id, ty.name.as_str()));
    let nobody = format!("`{}` has no type", machine.name);
    let ty = super::names::find(&nobody, name, types, diagnostics)?;
    if matches!(machine[ty].kind, TypeKind::Count { .. }) {
        let is_kept = |kind: Kind| matches!(kind, Kind::Count { .. });
        let mut fields = machine.fields.values();
        if fields.any(|field| field.declared == Some(ty) && is_kept(field.ty.kind)) {
            return Some(ty);
        }
        let message = format!("no field of `{}` is a {}", machine.name, quoted(&name.value));
        let diagnostic = Diagnostic::new(Code::WrongShape, name.span, message);
        diagnostics.push(diagnostic.help("only what a machine remembers can be kept small"));
        return None;
    }
    let message = format!("{} is no count, so it has no largest value", quoted(&name.value));
    let diagnostic = Diagnostic::new(Code::WrongShape, name.span, message);
    diagnostics.push(diagnostic.help("only counts are kept small while the system is explored"));
    None
}

/// Whether the limit is one: less than the type's own.
fn is_below(
    machine: &Machine,
    ty: TypeId,
    limit: &Spanned<u32>,
    diagnostics: &mut Diagnostics,
) -> bool {
    let TypeKind::Count { max: Some(max) } = machine[ty].kind else { return true };
    if limit.value < max {
        return true;
    }
    let message = format!("{} is no limit: it is never more than {max}", limit.value);
    diagnostics.push(Diagnostic::new(Code::WrongShape, limit.span, message).help("remove it"));
    false
}

fn add_limit(limit: Limit, limits: &mut Vec<Limit>, diagnostics: &mut Diagnostics) {
    let same = |other: &&Limit| (other.machine, other.ty) == (limit.machine, limit.ty);
    match limits.iter().find(same) {
        Some(first) => {
            let message = "this type of the same machine has a limit already".to_owned();
            diagnostics.push(super::names::twice(message, limit.span, first.span));
        }
        None => limits.push(limit),
    }
}

/// Compiles every machine once.
struct Loader<'f> {
    files: Files<'f>,
    /// By what `use:` says, and by the path of the file.
    seen: BTreeMap<String, Option<MachineId>>,
    machines: Arena<MachineId, Machine>,
}

impl Loader<'_> {
    fn machine(&mut self, used: &Text, diagnostics: &mut Diagnostics) -> Option<MachineId> {
        if let Some(&seen) = self.seen.get(&used.value) {
            return seen;
        }
        let found = match self.source(&used.value) {
            Ok(source) => self.compiled(source, used, diagnostics),
            Err((message, help)) => {
                let diagnostic = Diagnostic::new(Code::MachineMistakes, used.span, message);
                diagnostics.push(diagnostic.help(help));
                None
            }
        };
        self.seen.insert(used.value.clone(), found);
        found
    }

    /// The text, or why there is none and what to do.
    fn source(&mut self, used: &str) -> Result<Source, (String, String)> {
        if used.contains('/') || used.ends_with(".yaml") || used.ends_with(".yml") {
            return (self.files)(used).map_err(|why| {
                (why, "a file is named as it is seen from this one: `./client.yaml`".to_owned())
            });
        }
        let name = used.strip_prefix("builtin:").unwrap_or(used);
        builtin::find(name).filter(|_| name == used).ok_or_else(|| {
            let names = builtin::ALL.iter().map(|builtin| builtin.name);
            let help = match nearest(name, names) {
                Some(near) if name != used => {
                    format!("a shipped one is used by its name: `{near}`")
                }
                Some(near) => format!("there is `{near}`"),
                None => format!("a file is named with its ending: `./{name}.yaml`"),
            };
            (format!("no lifecycle called {} is shipped", quoted(used)), help)
        })
    }

    fn compiled(
        &mut self,
        source: Source,
        used: &Text,
        diagnostics: &mut Diagnostics,
    ) -> Option<MachineId> {
        // Of two ways to say it the second finds what the first has read.
        let path = format!("file {}", source.path());
        if let Some(&seen) = self.seen.get(&path) {
            return seen;
        }
        let found = if is_system(&source) {
            let message = format!("{} is a system, not a machine", quoted(&used.value));
            diagnostics.push(
                Diagnostic::new(Code::MachineMistakes, used.span, message)
                    .help("a system is made of machines: name theirs"),
            );
            None
        } else {
            let compiled = compile(source);
            if !compiled.is_ok() {
                diagnostics.push(mistakes(used, &compiled));
            }
            // What is only found in a judgement has a meaning all the same.
            let is_sound = compiled.diagnostics.iter().all(|found| found.code.may_be_allowed());
            compiled.machine.filter(|_| is_sound).map(|machine| self.machines.push(machine))
        };
        self.seen.insert(path, found);
        found
    }
}

fn mistakes(used: &Text, compiled: &Compiled) -> Diagnostic {
    let (count, path) = (compiled.diagnostics.len(), compiled.source.path());
    let plural = if count == 1 { "" } else { "s" };
    let message = format!("{} has {count} mistake{plural}", quoted(&used.value));
    let mut diagnostic = Diagnostic::new(Code::MachineMistakes, used.span, message);
    if let Some(first) = compiled.diagnostics.iter().next() {
        let place = compiled.source.place(first.primary.span);
        diagnostic = diagnostic.label(format!("{place}: {}", first.message));
    }
    diagnostic.help(format!("mend the machine first: `lifechart check {path}`"))
}

/// The machine of a group.
pub(super) fn machine_of<'a>(declared: &'a Instances<'_>, group: GroupId) -> &'a Machine {
    debug_assert!(group.index() < declared.groups.len());
    &declared.machines[declared.groups[group].machine]
}
