//! `VSS_SNAPSHOT_STATE`, with its numbers.

use crate::lifecycle::{hardware, software};

/// The state of a shadow copy, as VSS numbers it.
///
/// The numbers have no order: POSTCOMMITTED is 15 and stands between 8 and 9. So states are not
/// ordered here, either.
///
/// ```compile_fail,E0369
/// use lifechart_vss::state::SnapshotState;
/// assert!(SnapshotState::PostCommitted > SnapshotState::Created);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(i32)]
pub enum SnapshotState {
    /// VSS_SS_UNKNOWN: there is no shadow copy.
    Unknown = 0,
    /// VSS_SS_PREPARING: volumes are added to the set.
    Preparing = 1,
    /// VSS_SS_PROCESSING_PREPARE: EndPrepareSnapshots runs.
    ProcessingPrepare = 2,
    /// VSS_SS_PREPARED: it can be committed quickly.
    Prepared = 3,
    /// VSS_SS_PROCESSING_PRECOMMIT: PreCommitSnapshots runs.
    ProcessingPreCommit = 4,
    /// VSS_SS_PRECOMMITTED: the commit is next.
    PreCommitted = 5,
    /// VSS_SS_PROCESSING_COMMIT: CommitSnapshots runs.
    ProcessingCommit = 6,
    /// VSS_SS_COMMITTED: it shows the moment of its commit.
    Committed = 7,
    /// VSS_SS_PROCESSING_POSTCOMMIT: PostCommitSnapshots runs.
    ProcessingPostCommit = 8,
    /// VSS_SS_PROCESSING_PREFINALCOMMIT: PreFinalCommitSnapshots runs.
    ProcessingPreFinalCommit = 9,
    /// VSS_SS_PREFINALCOMMITTED: writers recover their data inside it.
    PreFinalCommitted = 10,
    /// VSS_SS_PROCESSING_POSTFINALCOMMIT: PostFinalCommitSnapshots runs.
    ProcessingPostFinalCommit = 11,
    /// VSS_SS_CREATED: it is finished. No requester ever sees another state.
    Created = 12,
    /// VSS_SS_ABORTED: its set was given up.
    Aborted = 13,
    /// VSS_SS_DELETED: it was finished, and is gone. No set in creation is in this state.
    Deleted = 14,
    /// VSS_SS_POSTCOMMITTED: all providers have committed. Comes between 8 and 9.
    PostCommitted = 15,
}

impl SnapshotState {
    /// All states, in the order in which a shadow copy goes through them.
    pub const ALL: &'static [Self] = &[
        Self::Unknown,
        Self::Preparing,
        Self::ProcessingPrepare,
        Self::Prepared,
        Self::ProcessingPreCommit,
        Self::PreCommitted,
        Self::ProcessingCommit,
        Self::Committed,
        Self::ProcessingPostCommit,
        Self::PostCommitted,
        Self::ProcessingPreFinalCommit,
        Self::PreFinalCommitted,
        Self::ProcessingPostFinalCommit,
        Self::Created,
        Self::Aborted,
        Self::Deleted,
    ];

    /// How many numbers there are: VSS_SS_COUNT.
    pub const COUNT: i32 = 16;

    /// Its number.
    pub const fn number(self) -> i32 {
        self as i32
    }

    /// The state with this number.
    pub fn of_number(number: i32) -> Option<Self> {
        Self::ALL.iter().copied().find(|state| state.number() == number)
    }

    /// Whether volumes may be frozen in it, so that nothing is written to the event log (RB-25).
    ///
    /// When exactly the freeze begins and ends nobody tells a provider. It begins after
    /// EndPrepareSnapshots has returned, and is over when PreFinalCommitSnapshots is called; a set
    /// that was aborted may have been aborted in between.
    pub const fn may_be_frozen(self) -> bool {
        match self {
            Self::Prepared
            | Self::ProcessingPreCommit
            | Self::PreCommitted
            | Self::ProcessingCommit
            | Self::Committed
            | Self::ProcessingPostCommit
            | Self::PostCommitted
            | Self::Aborted => true,
            Self::Unknown
            | Self::Preparing
            | Self::ProcessingPrepare
            | Self::ProcessingPreFinalCommit
            | Self::PreFinalCommitted
            | Self::ProcessingPostFinalCommit
            | Self::Created
            | Self::Deleted => false,
        }
    }
}

macro_rules! of_lifecycle {
    ($lifecycle:ident) => {
        impl From<$lifecycle::State> for SnapshotState {
            fn from(state: $lifecycle::State) -> Self {
                use $lifecycle::State;
                match state {
                    State::Unknown => Self::Unknown,
                    State::Preparing => Self::Preparing,
                    State::ProcessingPrepare => Self::ProcessingPrepare,
                    State::Prepared => Self::Prepared,
                    State::ProcessingPrecommit => Self::ProcessingPreCommit,
                    State::Precommitted => Self::PreCommitted,
                    State::ProcessingCommit => Self::ProcessingCommit,
                    State::Committed => Self::Committed,
                    State::ProcessingPostcommit => Self::ProcessingPostCommit,
                    State::Postcommitted => Self::PostCommitted,
                    State::ProcessingPrefinalcommit => Self::ProcessingPreFinalCommit,
                    State::Prefinalcommitted => Self::PreFinalCommitted,
                    State::ProcessingPostfinalcommit => Self::ProcessingPostFinalCommit,
                    State::Created => Self::Created,
                    State::Aborted => Self::Aborted,
                }
            }
        }
    };
}

of_lifecycle!(hardware);
of_lifecycle!(software);

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn the_numbers_are_those_of_the_lifecycle() {
        for &state in hardware::State::ALL {
            assert_eq!(Some(i64::from(SnapshotState::from(state).number())), state.code());
        }
        for (&state, &other) in hardware::State::ALL.iter().zip(software::State::ALL) {
            assert_eq!(SnapshotState::from(state), SnapshotState::from(other));
        }
    }

    #[test]
    fn every_number_below_the_count_is_that_of_one_state() {
        let numbers: BTreeSet<i32> =
            SnapshotState::ALL.iter().map(|state| state.number()).collect();
        assert_eq!(numbers, (0..SnapshotState::COUNT).collect());
        for &state in SnapshotState::ALL {
            assert_eq!(SnapshotState::of_number(state.number()), Some(state));
        }
        assert_eq!(SnapshotState::of_number(SnapshotState::COUNT), None);
        assert_eq!(SnapshotState::of_number(-1), None);
    }

    #[test]
    fn post_committed_stands_where_it_belongs() {
        let place = |state| SnapshotState::ALL.iter().position(|&other| other == state);
        let between = place(SnapshotState::PostCommitted);
        assert!(place(SnapshotState::ProcessingPostCommit) < between);
        assert!(between < place(SnapshotState::ProcessingPreFinalCommit));
        assert_eq!(SnapshotState::PostCommitted.number(), 15);
    }
}
