//! Applications that write to LUNs all the time.
