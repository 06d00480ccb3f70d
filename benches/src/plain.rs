//! The lifecycle of `machines/plain.yaml`, nine states and ten calls, by several contenders.

mod by_hand;
mod ours;
#[cfg(feature = "peers")]
mod by_rust_fsm;
#[cfg(feature = "peers")]
mod by_smlang;
#[cfg(feature = "peers")]
mod by_statig;

use crate::Random;

pub use by_hand::ByHand;
#[cfg(feature = "peers")]
pub use by_rust_fsm::ByRustFsm;
#[cfg(feature = "peers")]
pub use by_smlang::BySmlang;
#[cfg(feature = "peers")]
pub use by_statig::ByStatig;
pub use ours::Ours;

/// A call, in words that every contender understands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Call {
    BeginPrepare,
    EndPrepare,
    PreCommit,
    Commit,
    PostCommit,
    PreFinalCommit,
    PostFinalCommit,
    Abort,
    GetTargetLuns,
    OnUnload,
}

impl Call {
    /// Every call, in order.
    pub const ALL: [Call; 10] = [
        Call::BeginPrepare,
        Call::EndPrepare,
        Call::PreCommit,
        Call::Commit,
        Call::PostCommit,
        Call::PreFinalCommit,
        Call::PostFinalCommit,
        Call::Abort,
        Call::GetTargetLuns,
        Call::OnUnload,
    ];
}

/// One way to write the machine.
pub trait Contender {
    /// Its own word for a call.
    type Event: Copy;
    /// The machine in its first state.
    fn begin() -> Self;
    /// Its own word for a call.
    fn event(call: Call) -> Self::Event;
    /// Takes a call and says whether it was refused, where it can tell: 1 or 0.
    fn handle(&mut self, event: Self::Event) -> u64;
    /// The state, by its name in the file.
    fn state(&self) -> &'static str;
}

/// Hands all events over and counts the refusals.
#[inline(never)]
pub fn run<C: Contender>(machine: &mut C, events: &[C::Event]) -> u64 {
    let mut sum = 0_u64;
    for &event in events {
        sum = sum.wrapping_add(machine.handle(event));
    }
    sum
}

/// The calls in a contender's own words.
pub fn events<C: Contender>(calls: &[Call]) -> Vec<C::Event> {
    calls.iter().map(|&call| C::event(call)).collect()
}

/// So many calls, each as likely as the other.
pub fn uniform(count: usize) -> Vec<Call> {
    let mut random = Random(0x2545_F491_4F6C_DD1D);
    (0..count).map(|_| Call::ALL[random.below(Call::ALL.len())]).collect()
}

/// So many calls, each one that is not refused where it comes.
pub fn walk(count: usize) -> Vec<Call> {
    let mut random = Random(0x2545_F491_4F6C_DD1D);
    let mut machine = ByHand::begin();
    let mut calls = Vec::with_capacity(count);
    while calls.len() < count {
        let call = Call::ALL[random.below(Call::ALL.len())];
        if machine.takes(call) {
            machine.handle(call);
            calls.push(call);
        }
    }
    calls
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Where a contender stands after each of many calls.
    fn states<C: Contender>() -> Vec<&'static str> {
        let mut machine = C::begin();
        let mut states = Vec::new();
        for event in events::<C>(&uniform(10_000)) {
            machine.handle(event);
            states.push(machine.state());
        }
        states
    }

    #[test]
    fn all_contenders_are_the_same_machine() {
        let expected = states::<Ours>();
        for state in ["unknown", "prepared", "postcommitted", "aborted"] {
            assert!(expected.contains(&state), "{state}");
        }
        assert_eq!(expected, states::<ByHand>());
        #[cfg(feature = "peers")]
        {
            assert_eq!(expected, states::<ByRustFsm>());
            assert_eq!(expected, states::<BySmlang>());
            assert_eq!(expected, states::<ByStatig>());
        }
    }
}
