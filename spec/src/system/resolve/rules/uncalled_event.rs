//! Events that nobody calls and that do not come from outside.

use crate::code::Code;
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::system::model::{FaultKind, System};
use crate::system::resolve::names::listed;

pub(in crate::system::resolve) fn check(system: &System, diagnostics: &mut Diagnostics) {
    for (id, group) in system.groups.iter() {
        let machine = &system.machines[group.machine];
        let mut silent: Vec<_> = machine.events.ids().collect();
        silent.retain(|&event| {
            let called = system.calls.values().any(|call| (call.callee, call.event) == (id, event));
            let comes = system.outside.iter().any(|one| (one.group, one.event) == (id, event));
            let told = system.faults.values().any(|fault| match &fault.kind {
                FaultKind::Restarts { tells: Some(tell), .. } => {
                    (tell.group, tell.event) == (id, event)
                }
                _ => false,
            });
            !called && !comes && !told
        });
        if silent.is_empty() {
            continue;
        }
        let names = listed(silent.iter().map(|&event| machine[event].name.as_str()));
        let message = format!("nobody sends {names} to `{}`", group.name);
        diagnostics.push(Diagnostic::new(Code::UncalledEvent, group.span, message).help(
            "name it under `calls:`, or under `outside:`; what this system leaves out says \
             `allow: [uncalled-event]`",
        ));
    }
}
