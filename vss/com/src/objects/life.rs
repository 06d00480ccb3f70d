//! What an object holds on to for as long as somebody refers to it.

use std::any::Any;
use std::sync::Arc;

/// Something that lives until the last object that holds it is gone, such as a server's reason to
/// go on.
#[derive(Clone, Default)]
pub struct Life {
    _held: Option<Arc<dyn Any + Send + Sync>>,
}

impl Life {
    /// Held by the object, and dropped with it.
    pub fn holding(held: impl Any + Send + Sync) -> Self {
        Self { _held: Some(Arc::new(held)) }
    }
}
