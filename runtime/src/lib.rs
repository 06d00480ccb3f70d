//! The runtime of Lifechart.
#![no_std]
