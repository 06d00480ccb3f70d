//! How the roles look: each has its own line, its own colour and its own word, so that neither grey
//! print nor colour-blind readers lose anything.

use crate::machine::Role;
use crate::render::picture::roles::color;

/// The fonts, in order of preference.
pub(super) const FONT: &str = "Helvetica,Arial,sans-serif";
/// Text that only adds to other text.
pub(super) const QUIET: &str = "#57606a";
/// Outlines of states.
pub(super) const OUTLINE: &str = "#424a53";
/// Outlines of composites.
pub(super) const BORDER: &str = "#8c959f";
/// The inside of running states.
pub(super) const RUNNING: &str = "#fff3c4";

/// The inside of a composite, by how deep it is; deeper ones are darker.
pub(super) fn composite_fill(depth: usize) -> &'static str {
    match depth {
        0 | 1 => "#f6f8fa",
        2 => "#e7edf4",
        3 => "#d8e2ed",
        _ => "#c9d6e5",
    }
}

/// The line of a role, as Graphviz attributes.
pub(super) fn line(role: Role) -> &'static str {
    match role {
        Role::Main => "style=solid, penwidth=2.6",
        Role::Normal => "style=solid, penwidth=1",
        Role::Reset => "style=dashed, penwidth=1.3",
        Role::Abort => "style=solid, penwidth=1",
        Role::Failure => "style=dotted, penwidth=1.7",
        Role::Timeout => "style=dashed, penwidth=1",
    }
}

/// The colours of a role's line. An abort is drawn as two thin lines side by side; Graphviz takes
/// the first colour for the arrow at the head and the second for the one at the tail.
pub(super) fn line_color(role: Role, back: bool) -> String {
    let color = color(role);
    match (role, back) {
        (Role::Abort, false) => format!("{color}:transparent:{color}"),
        (Role::Abort, true) => format!("transparent:{color}:transparent:{color}"),
        _ => color.to_owned(),
    }
}
