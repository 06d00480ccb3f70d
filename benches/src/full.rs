//! The whole lifecycle of a VSS provider, with its set ids, counts, windows, running calls and
//! attempts: generated, and by hand.

mod by_hand;
mod ours;

use crate::Random;

pub use by_hand::FullByHand;
pub use ours::FullOurs;

/// What happens to a provider.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Input {
    BeginPrepare {
        set: u128,
        snapshot: u128,
    },
    EndPrepare {
        set: u128,
    },
    PreCommit {
        set: u128,
    },
    Commit {
        set: u128,
    },
    PostCommit {
        set: u128,
        count: u32,
    },
    PreFinalCommit {
        set: u128,
    },
    PostFinalCommit {
        set: u128,
    },
    Abort {
        set: u128,
    },
    GetTargetLuns,
    AreLunsSupported,
    FillInLunInfo,
    OnLoad,
    OnUnload {
        force: bool,
    },
    /// The running call is done.
    Done,
}

/// One way to write the provider. Attempts succeed at once.
pub trait Provider {
    /// Its own word for an input.
    type Word: Copy;
    /// The machine in its first state.
    fn begin() -> Self;
    /// Its own word for an input.
    fn word(input: Input) -> Self::Word;
    /// Takes an input and says what came of it.
    fn handle(&mut self, word: Self::Word) -> u64;
    /// The state, by its name in the file.
    fn state(&self) -> &'static str;
}

/// Hands all inputs over and sums what came of them.
#[inline(never)]
pub fn run<P: Provider>(provider: &mut P, words: &[P::Word]) -> u64 {
    let mut sum = 0_u64;
    for &word in words {
        sum = sum.wrapping_add(provider.handle(word));
    }
    sum
}

/// The inputs in a provider's own words.
pub fn words<P: Provider>(inputs: &[Input]) -> Vec<P::Word> {
    inputs.iter().map(|&input| P::word(input)).collect()
}

/// So many inputs, of two sets, each as likely as the other.
pub fn uniform(count: usize) -> Vec<Input> {
    let mut random = Random(0x2545_F491_4F6C_DD1D);
    (0..count).map(|_| input(&mut random)).collect()
}

/// So many inputs that lead through whole creations, with a stray call every now and then.
pub fn creations(count: usize) -> Vec<Input> {
    let mut random = Random(0x2545_F491_4F6C_DD1D);
    let mut inputs = Vec::with_capacity(count + 20);
    let mut set = 0;
    while inputs.len() < count {
        set += 1;
        let calls = [
            Input::BeginPrepare { set, snapshot: 1 },
            Input::BeginPrepare { set, snapshot: 2 },
            Input::EndPrepare { set },
            Input::Done,
            Input::PreCommit { set },
            Input::Done,
            Input::Commit { set },
            Input::Done,
            Input::PostCommit { set, count: 2 },
            Input::Done,
            Input::GetTargetLuns,
            Input::PreFinalCommit { set },
            Input::Done,
            Input::PostFinalCommit { set },
            Input::Done,
        ];
        for call in calls {
            inputs.push(call);
            if random.below(8) == 0 {
                inputs.push(input(&mut random));
            }
        }
    }
    inputs.truncate(count);
    inputs
}

fn input(random: &mut Random) -> Input {
    let set = if random.below(4) == 0 { 2 } else { 1 };
    match random.below(18) {
        0 => Input::BeginPrepare { set, snapshot: 1 },
        1 => Input::EndPrepare { set },
        2 => Input::PreCommit { set },
        3 => Input::Commit { set },
        4 => Input::PostCommit { set, count: if random.below(4) == 0 { 0 } else { 64 } },
        5 => Input::PreFinalCommit { set },
        6 => Input::PostFinalCommit { set },
        7 => Input::Abort { set },
        8 => Input::GetTargetLuns,
        9 => Input::AreLunsSupported,
        10 => Input::FillInLunInfo,
        11 => Input::OnLoad,
        12 => Input::OnUnload { force: random.below(4) == 0 },
        _ => Input::Done,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told<P: Provider>(inputs: &[Input]) -> Vec<(u64, &'static str)> {
        let mut provider = P::begin();
        words::<P>(inputs).iter().map(|&word| (provider.handle(word), provider.state())).collect()
    }

    #[test]
    fn both_are_the_same_provider() {
        for inputs in [uniform(20_000), creations(20_000)] {
            let (ours, by_hand) = (told::<FullOurs>(&inputs), told::<FullByHand>(&inputs));
            let differ = ours.iter().zip(&by_hand).position(|(ours, other)| ours != other);
            if let Some(at) = differ {
                panic!("{:?} at {at}: {:?}, {:?}", inputs[at], ours[at], by_hand[at]);
            }
        }
        let whole = told::<FullOurs>(&creations(20_000));
        assert!(whole.iter().any(|(_, state)| *state == "created"));
    }
}
