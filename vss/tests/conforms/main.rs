//! What stands between VSS and an author answers as the lifecycles say: tested with the suites that
//! `lifechart` makes of them, where every piece of work may succeed and fail.

mod hardware;
mod software;
