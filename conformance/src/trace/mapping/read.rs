//! Reading a mapping file.
