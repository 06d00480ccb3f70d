//! One state: what it is, and what becomes of each event.

use super::Options;
use super::matrix::look;
use super::row::{Look, Span, Words, wrapped};
use crate::explore::Exploration;
use crate::machine::{Machine, StateId};
use crate::render::picture::texts::state_tooltip;
use crate::render::table::{Case, Verdict, matrix};

pub(super) fn state(
    machine: &Machine,
    exploration: &Exploration,
    state: StateId,
    options: &Options,
) -> Vec<Words> {
    let (letters, most) = (options.letters(), options.width());
    let mut lines = Vec::new();
    for (index, text) in state_tooltip(machine, state).iter().enumerate() {
        let look = if index == 0 { Look::Name } else { Look::Plain };
        lines.extend(wrapped(&[Span::new(text, look)], most, letters));
    }
    lines.push(Vec::new());
    for cell in matrix(machine, exploration).iter().filter(|cell| cell.state == state) {
        let event = machine[cell.event].label();
        for case in &cell.cases {
            let mut words = vec![Span::new(event, Look::Name)];
            if !case.when.is_empty() {
                words.push(Span::new(&format!(" [{}]", case.when), Look::Quiet));
            }
            words.push(Span::new(&format!(": {}", outcome(machine, case)), look(case)));
            if !case.actions.is_empty() {
                words.push(Span::new(&format!(" / {}", case.actions), Look::Plain));
            }
            if !case.reply.is_empty() {
                words.push(Span::new(&format!(", says {}", case.reply), Look::Plain));
            }
            words.push(Span::new(&format!(" ({})", case.decided_by), Look::Quiet));
            // What is meant for Markdown marks names.
            lines.extend(wrapped(&words, most, letters));
        }
    }
    lines
}

fn outcome(machine: &Machine, case: &Case) -> String {
    match case.verdict {
        Verdict::Goes(state, _) => format!("goes to {}", machine[state].label()),
        Verdict::Stays => "stays".to_owned(),
        Verdict::Ignored => "is ignored".to_owned(),
        Verdict::Refused => "is refused".to_owned(),
        Verdict::Undecided => "is undecided".to_owned(),
    }
}
