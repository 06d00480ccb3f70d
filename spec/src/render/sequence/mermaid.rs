//! A diagram in the language of Mermaid.

use super::said::{About, Item, Manner, Party, Said};
use super::text;
use crate::machine::Machine;
use std::fmt::Write as _;

pub(super) fn mermaid(machine: &Machine, said: &Said) -> String {
    let mut out = "sequenceDiagram\n    participant caller as Caller\n".to_owned();
    let _ = writeln!(out, "    participant machine as {}", text(machine.label()));
    if said.has_work {
        out.push_str("    participant work as Work\n");
    }
    for item in said.parts.iter().flat_map(|part| &part.items) {
        let (from_to, written) = match item {
            Item::Message { from, to, manner, text } => {
                (format!("{}{}{}", word(*from), arrow(*manner), word(*to)), text)
            }
            Item::Note { about, text } => (format!("Note over {}", over(*about)), text),
        };
        let _ = writeln!(out, "    {from_to}: {}", text(written));
    }
    out
}

fn word(party: Party) -> &'static str {
    match party {
        Party::Caller => "caller",
        Party::Machine => "machine",
        Party::Work => "work",
    }
}

fn arrow(manner: Manner) -> &'static str {
    match manner {
        Manner::Call => "->>",
        Manner::Good => "-->>",
        Manner::Bad => "--x",
        Manner::Stop => "-)",
    }
}

fn over(about: About) -> &'static str {
    match about {
        About::State(_) | About::Machine => "machine",
        About::Everybody => "caller,machine",
    }
}
