//! What is read back from a picture in SVG.

use roxmltree::Node;

/// A place that something takes.
#[derive(Clone, Debug)]
pub struct Area {
    /// What takes it.
    pub what: String,
    /// Its left end.
    pub left: f64,
    /// Its upper end.
    pub top: f64,
    /// Its right end.
    pub right: f64,
    /// Its lower end.
    pub bottom: f64,
}

impl Area {
    /// Whether both take some place.
    #[must_use]
    pub fn overlaps(&self, other: &Self) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }

    /// Whether the other is inside.
    #[must_use]
    pub fn holds(&self, other: &Self) -> bool {
        self.left <= other.left
            && other.right <= self.right
            && self.top <= other.top
            && other.bottom <= self.bottom
    }
}

/// A number among the attributes; 0, as in SVG, where it is not said.
///
/// # Panics
///
/// If it is no number.
#[must_use]
pub fn number(node: Node<'_, '_>, name: &str) -> f64 {
    node.attribute(name).map_or(0.0, |text| {
        text.parse().unwrap_or_else(|error| panic!("{name}=\"{text}\": {error}"))
    })
}

/// Whether it is of a class.
#[must_use]
pub fn has(node: Node<'_, '_>, class: &str) -> bool {
    node.attribute("class").is_some_and(|classes| classes.split(' ').any(|one| one == class))
}
