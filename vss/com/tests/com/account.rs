//! The account that the allocator keeps where COM has none. On Windows COM allocates: nobody counts,
//! and memory is never short.

#[cfg(not(windows))]
pub(crate) use lifechart_vss_com::memory::{held, refuse_after, wrong_frees};

#[cfg(windows)]
pub(crate) const fn held() -> usize {
    0
}

#[cfg(windows)]
pub(crate) const fn wrong_frees() -> usize {
    0
}

#[cfg(windows)]
pub(crate) const fn refuse_after(_: Option<usize>) {}

/// After how many allocations memory is short, for a call that needs so many; in the end it is not.
pub(crate) fn shortages(needed: usize) -> impl Iterator<Item = Option<usize>> {
    let needed = if cfg!(windows) { 0 } else { needed };
    (0..needed).map(Some).chain([None])
}
