//! What an instance does by itself, and how what it tries ends.

use super::values::{known, payloads, typed, value};
use super::{Pending, Reference, Run, State};
use lifechart_spec::machine::{ActivityId, ReplyId, Value};
use lifechart_spec::semantics::{Input, World};
use lifechart_spec::system::model::Ending;
use std::collections::BTreeSet;

impl Reference<'_> {
    /// How a `try` ends, in every way.
    pub(super) fn attempts(
        &self,
        run: Run,
        instance: usize,
        input: &Input,
        activity: ActivityId,
    ) -> Vec<(Run, Result<Vec<Value>, ReplyId>)> {
        let machine = self.machine(instance);
        let group = self.instances[instance].0;
        let Some(call) = self.call_of(group, activity) else {
            let mut ends = Vec::new();
            let configuration = &run.state.configurations[instance];
            let mut known = known(machine, configuration);
            if let Input::Event { event, payload } = input {
                known.extend(typed(&machine[*event].params, payload));
            }
            let parts = &machine[activity].result;
            for (result, next_id) in payloads(machine, parts, &known, run.next_id, &|part| {
                self.system.fresh_results.contains(&(group, activity, part))
            }) {
                ends.push((Run { next_id, ..run.clone() }, Ok(result)));
            }
            if self.may_fail(group, activity) {
                for &error in &machine[activity].errors {
                    ends.push((Run { is_fault: true, ..run.clone() }, Err(error)));
                }
            }
            return ends;
        };
        let declared = &self.system.calls[call];
        let payload = match input {
            Input::Event { payload, .. } => payload.as_slice(),
            _ => &[],
        };
        let configuration = &run.state.configurations[instance];
        let arguments: Vec<Value> =
            declared.arguments.iter().map(|e| value(e, configuration, payload)).collect();
        let pending = Pending {
            call,
            arguments: arguments.clone(),
            answered: BTreeSet::new(),
            current: None,
            failure: None,
        };
        let event = Input::Event { event: declared.event, payload: arguments };
        let mut open = vec![(run, pending)];
        let mut ends = Vec::new();
        while let Some((run, pending)) = open.pop() {
            for callee in self.members(declared.callee) {
                if pending.answered.contains(&callee) {
                    continue;
                }
                let waiter = self.waiting(&run.state, callee, None);
                for (run, reply) in
                    self.perform(run.clone(), callee, &event, &World::default(), waiter)
                {
                    let Some(ending) = reply.and_then(|reply| self.ending(call, reply)) else {
                        continue;
                    };
                    let mut pending = pending.clone();
                    match self.advance(&mut pending, callee, ending) {
                        None => open.push((run, pending)),
                        Some(Ending::Failed(reply)) => ends.push((run, Err(reply))),
                        Some(Ending::Done) => {
                            let results = self.results(call, &run.state.configurations[callee]);
                            ends.push((run, Ok(results)));
                        }
                    }
                }
            }
        }
        ends
    }

    /// What an instance does by itself: the input, whether it is a fault, the next new id.
    pub(super) fn inputs(&self, state: &State, instance: usize) -> Vec<(Input, bool, u32)> {
        let (group, machine) = (self.instances[instance].0, self.machine(instance));
        let configuration = &state.configurations[instance];
        let next_id = self.run(state).next_id;
        let known = known(machine, configuration);
        let mut inputs = Vec::new();
        for outside in self.system.outside.iter().filter(|outside| outside.group == group) {
            let params = &machine[outside.event].params;
            let fresh = |at: usize| outside.fresh[at];
            for (payload, next_id) in payloads(machine, params, &known, next_id, &fresh) {
                inputs.push((Input::Event { event: outside.event, payload }, false, next_id));
            }
        }
        let declared = &machine[configuration.state];
        if let Some(invoke) = &declared.invoke
            && self.call_of(group, invoke.activity).is_none()
        {
            let fresh = |at| self.system.fresh_results.contains(&(group, invoke.activity, at));
            let parts = &machine[invoke.activity].result;
            for (result, next_id) in payloads(machine, parts, &known, next_id, &fresh) {
                inputs.push((Input::Done { result }, false, next_id));
            }
            if self.may_fail(group, invoke.activity) {
                let failed = |&reply: &ReplyId| (Input::Failed { reply }, true, next_id);
                inputs.extend(machine[invoke.activity].errors.iter().map(failed));
            }
        }
        for state in machine.ancestry(configuration.state) {
            for deadline in 0..machine[state].after.len() {
                inputs.push((Input::Due { state, deadline }, false, next_id));
            }
        }
        inputs
    }
}
