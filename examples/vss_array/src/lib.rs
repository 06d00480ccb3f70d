//! A hardware provider of Windows shadow copies on real storage, and a coordinator that plays VSS.
//!
//! | module | holds |
//! |---|---|
//! | [`storage`] | an array: LUNs as chains of qcow2 files, and their snapshots |
//! | [`provider`] | the array as a hardware provider of shadow copies |
//! | [`coordinator`] | VSS, as far as providers and writers see it |
//! | [`writers`] | applications that write to LUNs all the time |

pub mod coordinator;
pub mod provider;
pub mod storage;
pub mod writers;
