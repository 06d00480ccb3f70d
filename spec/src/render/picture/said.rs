//! What is written on an arrow, in parts.

use super::arrows::Arrow;
use super::roles::word;
use super::texts::condition;
use crate::machine::Machine;
use crate::render::words::one_line;

/// More lines of one arrow are only counted, where something is left out at all.
const MOST: usize = 6;

/// One line, which may be cut.
#[derive(Debug)]
pub(in crate::render) struct Said {
    /// Its place on the happy path, or what it is for.
    pub(in crate::render) lead: Option<String>,
    /// What happens; how many more there are.
    pub(in crate::render) trigger: String,
    /// The author's further word.
    pub(in crate::render) label: Option<String>,
    /// When it counts, and what is done.
    pub(in crate::render) rest: String,
}

impl Said {
    /// All of it.
    pub(in crate::render) fn whole(&self) -> String {
        let parts = [self.lead.as_deref(), Some(&self.trigger), self.label.as_deref()];
        let parts = parts.into_iter().chain([Some(self.rest.as_str())]).flatten();
        parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
    }
}

/// The lines of an arrow; with `cut`, what is longer is shortened.
pub(in crate::render) fn said(machine: &Machine, arrow: &Arrow, cut: Option<usize>) -> Vec<Said> {
    let mut lines = Vec::new();
    for (index, line) in arrow.lines.iter().enumerate() {
        if cut.is_some() && index + 1 == MOST && arrow.lines.len() > MOST {
            let trigger = format!("and {} more", arrow.lines.len() - index);
            lines.push(Said { lead: None, trigger, label: None, rest: String::new() });
            break;
        }
        let lead = match (arrow.number, word(arrow.role)) {
            _ if index > 0 => None,
            (Some(number), _) => Some(number.to_string()),
            (None, word) => word.map(|word| format!("{word}:")),
        };
        lines.push(Said {
            lead,
            trigger: one_line(&line.trigger),
            label: line.label.clone(),
            rest: one_line(&condition(machine, line, cut)),
        });
    }
    lines
}
