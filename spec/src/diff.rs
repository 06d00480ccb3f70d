//! Two versions of a machine: what has changed, and who notices.
//!
//! The behavioural verdict is that of *callers of the old machine*: both are played side by side over
//! everything such a caller can do, with everything the outside can answer. What no such caller can
//! get at, such as a new event and what only it leads to, is compatible.

mod branches;
mod contract;
mod inputs;
mod joint;
mod look;
mod names;
mod pairing;
mod parts;
mod product;
mod renames;
mod replay;
mod structure;

pub use branches::Twin;
pub use names::Side;
pub use pairing::{Match, Pairing};
pub use product::Budget;
pub use replay::Played;
pub use structure::{Change, Detail, Fate};

use crate::conformance::{Bound, Observe};
use crate::machine::{Machine, StateId};
use crate::semantics::InputKind;
use crate::source::Span;
use inputs::Inputs;
use product::Product;
use structure::Both;

/// What kind of difference it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Class {
    /// An event that was refused or ignored is taken.
    NewlyAccepted,
    /// An event that was taken is refused or ignored.
    NewlyRefused,
    /// A caller is told something else, or at another time.
    OtherReply,
    /// A caller is told what was not on the list of the event.
    ReplyAdded,
    /// It leads to another state.
    OtherState,
    /// Other actions run, or other work.
    OtherAction,
    /// A window, budget or deadline is shorter.
    TighterLimit,
    /// A window, budget or deadline is longer.
    LooserLimit,
    /// An event that no longer exists.
    EventRemoved,
    /// An event that did not exist.
    EventAdded,
    /// The parameters of an event are others.
    ParameterChanged,
    /// An event or a reply has another name.
    Renamed,
}

impl Class {
    /// Its word, the same in every output.
    pub fn as_str(self) -> &'static str {
        match self {
            Class::NewlyAccepted => "newly accepted",
            Class::NewlyRefused => "newly refused",
            Class::OtherReply => "other reply",
            Class::ReplyAdded => "reply added",
            Class::OtherState => "other state",
            Class::OtherAction => "other action",
            Class::TighterLimit => "tighter limit",
            Class::LooserLimit => "looser limit",
            Class::EventRemoved => "event removed",
            Class::EventAdded => "event added",
            Class::ParameterChanged => "parameter changed",
            Class::Renamed => "renamed",
        }
    }
}

impl Verdict {
    /// Its word, the same in every output.
    pub fn as_str(self) -> &'static str {
        match self {
            Verdict::Unchanged => "unchanged",
            Verdict::Compatible => "compatible",
            Verdict::Breaking => "breaking",
        }
    }
}

/// Who cares, if anybody does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// Nothing has changed, but perhaps the words.
    Unchanged,
    /// What has changed, nobody sees who works with the old one.
    Compatible,
    /// Somebody who works with the old one sees a difference.
    Breaking,
}

/// A difference between two machines.
#[derive(Clone, Debug)]
pub struct Difference {
    /// What kind it is.
    pub class: Class,
    /// Who sees it at the least.
    pub seen_by: Observe,
    /// Whether somebody who works with the old machine can notice.
    pub is_breaking: bool,
    /// The shortest sequence that shows it; the last step differs. Empty where none is needed, or
    /// none leads there.
    pub steps: Vec<Played>,
    /// What decides, in the old file.
    pub old: Option<Span>,
    /// What decides, in the new file.
    pub new: Option<Span>,
    /// What has brought both apart earlier in the sequence: places in the old and the new file.
    pub cause: Option<(Option<Span>, Option<Span>)>,
    /// The states of the old machine, and the inputs, where it is seen.
    pub cells: Vec<(StateId, InputKind)>,
    /// What more there is to say.
    pub note: String,
}

/// How far the two were compared.
#[derive(Clone, Debug)]
pub struct Reach {
    /// So many pairs of configurations.
    pub pairs: usize,
    /// So many steps of both.
    pub steps: usize,
    /// Counts were let go no further than this, because there were too many pairs.
    pub bounds: Vec<Bound>,
    /// Whether all pairs were looked at, within the bounds.
    pub is_complete: bool,
}

/// Two machines, compared.
#[derive(Clone, Debug)]
pub struct Comparison {
    /// What has become of what.
    pub pairing: Pairing,
    /// What has changed in what is declared.
    pub changes: Vec<Change>,
    /// Every branch of both.
    pub twins: Vec<Twin>,
    /// What differs, the shortest sequences first.
    pub differences: Vec<Difference>,
    /// How far both were compared.
    pub reach: Reach,
}

/// Compares two machines that were resolved without errors.
pub fn compare(old: &Machine, new: &Machine, budget: Budget) -> Comparison {
    let mut pairing = Pairing::by_name(old, new);
    pairing.pair_params(old, new);
    renames::find(old, new, &mut pairing);
    let (differences, reach) = {
        let product = explored(old, new, &pairing, budget);
        let mut differences: Vec<Difference> =
            product.met.iter().map(|met| product.difference(met)).collect();
        differences.sort_by_key(|difference| difference.steps.len());
        let both = Both { old, new, pairing: &pairing };
        differences.extend(contract::differences(both, &product));
        differences.sort_by_key(|difference| (!difference.is_breaking, difference.seen_by));
        let bounds = product.held_back().to_vec();
        let reach = Reach {
            pairs: product.nodes.len(),
            steps: product.steps,
            bounds,
            is_complete: product.is_complete,
        };
        (differences, reach)
    };
    let both = Both { old, new, pairing: &pairing };
    let (changes, twins) = (structure::changes(both), branches::twins(both));
    Comparison { pairing, changes, twins, differences, reach }
}

/// Counts go this far where all would be too much.
const FEW: u32 = 2;

fn explored<'m>(
    old: &'m Machine,
    new: &'m Machine,
    pairing: &'m Pairing,
    budget: Budget,
) -> Product<'m> {
    let inputs = Inputs::new(old, new, pairing);
    let whole = Product::explore(inputs.clone(), budget, Default::default());
    let bounds = (Bound::of_all(old, FEW), Bound::of_all(new, FEW));
    if whole.is_complete || (bounds.0.is_empty() && bounds.1.is_empty()) {
        return whole;
    }
    Product::explore(inputs, budget, bounds)
}

impl Comparison {
    /// The verdict of somebody who sees so much.
    pub fn verdict(&self, observe: Observe) -> Verdict {
        let sees =
            |difference: &&Difference| difference.is_breaking && difference.seen_by <= observe;
        if self.differences.iter().any(|difference| sees(&difference)) {
            // Also where not everything was looked at.
            return Verdict::Breaking;
        }
        match self.differences.is_empty() && self.changes.is_empty() {
            true => Verdict::Unchanged,
            false => Verdict::Compatible,
        }
    }
}
