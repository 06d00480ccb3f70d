//! `_VSS_VOLUME_SNAPSHOT_ATTRIBUTES`: what a shadow copy is like.

use std::fmt;

bitflags::bitflags! {
    /// What a shadow copy is like, or is asked to be.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    pub struct Attributes: u32 {
        /// It survives a restart.
        const PERSISTENT = 0x1;
        /// Writers do not recover their data inside it.
        const NO_AUTORECOVERY = 0x2;
        /// Users find it as an earlier version of the volume.
        const CLIENT_ACCESSIBLE = 0x4;
        /// It stays when its requester is gone.
        const NO_AUTO_RELEASE = 0x8;
        /// No writers take part.
        const NO_WRITERS = 0x10;
        /// It may be moved to another host.
        const TRANSPORTABLE = 0x20;
        /// It is not shown to the host.
        const NOT_SURFACED = 0x40;
        /// It is not one of a set that stands for one moment.
        const NOT_TRANSACTED = 0x80;
        /// Hardware made it; set by VSS.
        const HARDWARE_ASSISTED = 0x1_0000;
        /// It keeps only what changes: asked for, or said of a finished one.
        const DIFFERENTIAL = 0x2_0000;
        /// It is a full copy: asked for, or said of a finished one.
        const PLEX = 0x4_0000;
        /// It was imported.
        const IMPORTED = 0x8_0000;
        /// It has a drive letter or a mounted folder.
        const EXPOSED_LOCALLY = 0x10_0000;
        /// It is shared.
        const EXPOSED_REMOTELY = 0x20_0000;
        /// Writers recover their data inside it, though it is client accessible or persistent.
        const AUTORECOVER = 0x40_0000;
        /// Auto-recovery rolls back what was not finished.
        const ROLLBACK_RECOVERY = 0x80_0000;
        /// The events that follow the commit are delayed.
        const DELAYED_POSTSNAPSHOT = 0x100_0000;
        /// Transactional NTFS is recovered inside it.
        const TXF_RECOVERY = 0x200_0000;
        /// It is one of a file share.
        const FILE_SHARE = 0x400_0000;
    }
}

impl fmt::Display for Attributes {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_empty() {
            return formatter.write_str("none");
        }
        bitflags::parser::to_writer(self, formatter)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bits_are_those_of_the_header() {
        let documented = [
            ("PERSISTENT", 0x1),
            ("NO_AUTORECOVERY", 0x2),
            ("CLIENT_ACCESSIBLE", 0x4),
            ("NO_AUTO_RELEASE", 0x8),
            ("NO_WRITERS", 0x10),
            ("TRANSPORTABLE", 0x20),
            ("NOT_SURFACED", 0x40),
            ("NOT_TRANSACTED", 0x80),
            ("HARDWARE_ASSISTED", 0x1_0000),
            ("DIFFERENTIAL", 0x2_0000),
            ("PLEX", 0x4_0000),
            ("IMPORTED", 0x8_0000),
            ("EXPOSED_LOCALLY", 0x10_0000),
            ("EXPOSED_REMOTELY", 0x20_0000),
            ("AUTORECOVER", 0x40_0000),
            ("ROLLBACK_RECOVERY", 0x80_0000),
            ("DELAYED_POSTSNAPSHOT", 0x100_0000),
            ("TXF_RECOVERY", 0x200_0000),
            ("FILE_SHARE", 0x400_0000),
        ];
        let named: Vec<(&str, u32)> =
            Attributes::all().iter_names().map(|(name, bits)| (name, bits.bits())).collect();
        assert_eq!(named, documented);
    }

    #[test]
    fn they_are_told_by_name() {
        let asked = Attributes::TRANSPORTABLE | Attributes::PLEX;
        assert_eq!(asked.to_string(), "TRANSPORTABLE | PLEX");
        assert_eq!(
            Attributes::from_bits_retain(0x8000_0001).to_string(),
            "PERSISTENT | 0x80000000"
        );
        assert_eq!(Attributes::empty().to_string(), "none");
    }
}
