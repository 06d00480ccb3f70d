//! How a state of the whole is written down while it is worked on.
//!
//! For every instance: its local configuration, how far the call it makes has got, and which ids
//! the numbers of the local configuration stand for. Ids are numbers from one; the same number is
//! the same id in every instance.

use super::model::{GroupId, System};
use crate::arena::Id as _;
use crate::machine::{Kind, ReplyId};

/// Where in a state things stand.
#[derive(Clone, Debug)]
pub(super) struct Shape {
    pub(super) instances: Vec<Instance>,
    /// For each group its first instance, and how many there are.
    pub(super) groups: Vec<(usize, usize)>,
    pub(super) words: usize,
}

/// An instance.
#[derive(Clone, Copy, Debug)]
pub(super) struct Instance {
    pub(super) group: GroupId,
    /// Which of its group it is, from zero.
    pub(super) member: usize,
    /// Where its words begin.
    at: usize,
    /// How many ids it can have.
    pub(super) room: usize,
}

/// The words of an instance before its ids.
const HEAD: usize = 3;

/// How far the call of an instance has got.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Progress {
    /// The members that have answered, one bit each.
    pub(super) answered: u32,
    /// The member that has been called and has not answered.
    pub(super) current: Option<usize>,
    /// The first failure.
    pub(super) failure: Option<ReplyId>,
}

impl Shape {
    pub(super) fn new(system: &System) -> Self {
        let mut shape = Self { instances: Vec::new(), groups: Vec::new(), words: 0 };
        for (group, declared) in system.groups.iter() {
            let first = shape.instances.len();
            let room = room(system, group);
            for member in 0..usize::from(declared.count) {
                shape.instances.push(Instance { group, member, at: shape.words, room });
                shape.words += HEAD + room;
            }
            shape.groups.push((first, shape.instances.len() - first));
        }
        shape
    }

    /// The instance that is this member of a group.
    pub(super) fn member(&self, group: GroupId, member: usize) -> usize {
        self.groups[group.index()].0 + member
    }

    /// How many members a group has.
    pub(super) fn count(&self, group: GroupId) -> usize {
        self.groups[group.index()].1
    }

    /// The local configuration of an instance.
    pub(super) fn local(&self, state: &[u32], instance: usize) -> u32 {
        state[self.instances[instance].at]
    }

    pub(super) fn put_local(&self, state: &mut [u32], instance: usize, local: u32) {
        state[self.instances[instance].at] = local;
    }

    /// How far the call of an instance has got.
    pub(super) fn progress(&self, state: &[u32], instance: usize) -> Progress {
        let at = self.instances[instance].at;
        let rest = state[at + 2];
        Progress {
            answered: state[at + 1],
            current: (rest & 0xFF).checked_sub(1).map(|member| member as usize),
            failure: (rest >> 8).checked_sub(1).map(|reply| ReplyId::new(reply as usize)),
        }
    }

    pub(super) fn put_progress(&self, state: &mut [u32], instance: usize, progress: Progress) {
        let at = self.instances[instance].at;
        let current = progress.current.map_or(0, |member| member + 1);
        let failure = progress.failure.map_or(0, |reply| reply.index() + 1);
        state[at + 1] = progress.answered;
        state[at + 2] = super::index::small(failure << 8 | current);
    }

    /// Whether the call of an instance has got nowhere yet.
    pub(super) fn is_at_start(&self, state: &[u32], instance: usize) -> bool {
        let at = self.instances[instance].at;
        state[at + 1] == 0 && state[at + 2] == 0
    }

    /// The ids of an instance; zero where it has none.
    pub(super) fn ids<'a>(&self, state: &'a [u32], instance: usize) -> &'a [u32] {
        let Instance { at, room, .. } = self.instances[instance];
        &state[at + HEAD..at + HEAD + room]
    }

    pub(super) fn ids_mut<'a>(&self, state: &'a mut [u32], instance: usize) -> &'a mut [u32] {
        let Instance { at, room, .. } = self.instances[instance];
        &mut state[at + HEAD..at + HEAD + room]
    }

    /// All words of an instance.
    pub(super) fn words_of<'a>(&self, state: &'a [u32], instance: usize) -> &'a [u32] {
        let Instance { at, room, .. } = self.instances[instance];
        &state[at..at + HEAD + room]
    }

    /// The largest id in a state.
    pub(super) fn largest_id(&self, state: &[u32]) -> u32 {
        let ids = (0..self.instances.len()).flat_map(|instance| self.ids(state, instance));
        ids.copied().max().unwrap_or(0)
    }
}

/// How many ids an instance of a group can have: in its fields, and in the arguments of one call.
fn room(system: &System, group: GroupId) -> usize {
    let is_id = |kind: Kind| matches!(kind, Kind::Id(_));
    let machine = &system.machines[system.groups[group].machine];
    let fields = machine.fields.values().filter(|field| is_id(field.ty.kind)).count();
    let calls = system.calls.values().filter(|call| call.caller == group);
    let arguments = calls.map(|call| {
        let callee = &system.machines[system.groups[call.callee].machine];
        callee[call.event].params.iter().filter(|param| is_id(param.ty.kind)).count()
    });
    fields + arguments.max().unwrap_or(0)
}
