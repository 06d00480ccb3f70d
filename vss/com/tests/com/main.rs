//! The objects as VSS sees them: through method tables, from C, with anything for a parameter.

mod creation;
mod identity;
mod layouts;
mod object;
mod provider;
