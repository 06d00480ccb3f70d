//! The objects as VSS sees them: through method tables, from C, with anything for a parameter.

mod creation;
mod hardware;
mod identity;
mod layouts;
mod luns;
mod object;
mod provider;
