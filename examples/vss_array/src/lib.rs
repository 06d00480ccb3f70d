//! A hardware provider of Windows shadow copies on real storage, and a coordinator that plays VSS.
//!
//! | module | holds |
//! |---|---|
//! | [`storage`] | an array: LUNs as chains of qcow2 files, and their snapshots |
//! | [`provider`] | the array as a hardware provider of shadow copies |
//! | [`coordinator`] | VSS, as far as providers and writers see it |
//! | [`writers`] | applications that write to LUNs all the time |
//! | [`memory`] | another vendor's array, which can be told to be wrong |
//! | [`disk`] | what a host can do with a LUN, whoever has made it |
//! | [`check`] | whether what was created is what it has to be |

pub mod check;
pub mod coordinator;
pub mod disk;
pub mod memory;
pub mod provider;
pub mod storage;
pub mod writers;
