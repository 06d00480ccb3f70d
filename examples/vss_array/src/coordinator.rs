//! VSS, as far as providers and writers see it.
