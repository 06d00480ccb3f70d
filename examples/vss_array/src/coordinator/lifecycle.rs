//! The lifecycle of VSS, as it is generated from the file that Lifechart ships.

lifechart::machine!(builtin "vss_coordinator", tests = none);
