//! The lifecycles, as they are generated.
//!
//! A hardware provider follows `vss_provider`, the lifecycle that Lifechart ships. Providers of
//! software and of file shares follow one that is derived from it, line by line, by
//! `tests/derived.rs`: their BeginPrepareSnapshot has another list of codes, and the calls about LUNs
//! are not there. So what their replies can say is what their calls may answer (RB-26), and a
//! recorded run of theirs is judged by a file that knows their codes.

/// The lifecycle of a hardware provider.
pub mod hardware {
    lifechart::machine!(builtin "vss_provider", tests = none);
}

/// The lifecycle of a software or file share provider.
pub mod software {
    lifechart::machine!("lifecycles/vss_software_provider.yaml", tests = none);
}
