//! The letters that lines and signs are drawn with.

use crate::machine::Role;

/// Which letters there are.
#[derive(Clone, Copy, Debug)]
pub(super) struct Letters {
    pub(super) ascii: bool,
}

impl Letters {
    fn choose(self, ascii: &'static str, other: &'static str) -> &'static str {
        if self.ascii { ascii } else { other }
    }

    /// A state on the rail.
    pub(super) fn stop(self, is_running: bool, is_final: bool) -> &'static str {
        match (is_running, is_final) {
            (_, true) => self.choose("@", "\u{25ce}"),
            (true, _) => self.choose("*", "\u{25c9}"),
            _ => self.choose("o", "\u{25cb}"),
        }
    }

    /// The rail between two states.
    pub(super) fn rail(self, is_main: bool) -> &'static str {
        match is_main {
            true => self.choose("|", "\u{2503}"),
            false => self.choose("|", "\u{2502}"),
        }
    }

    /// Where it arrives.
    pub(super) fn down(self) -> &'static str {
        self.choose("v", "\u{25bc}")
    }

    /// The line of a composite.
    pub(super) fn side(self) -> &'static str {
        self.choose("|", "\u{2502}")
    }

    /// Its upper or lower end.
    pub(super) fn end(self, is_upper: bool) -> &'static str {
        match is_upper {
            true => self.choose(".", "\u{256d}"),
            false => self.choose("'", "\u{2570}"),
        }
    }

    /// A piece of such a line that lies.
    pub(super) fn lying(self) -> &'static str {
        self.choose("-", "\u{2500}")
    }

    /// The line of a role from its words to its lane.
    pub(super) fn line(self, role: Role) -> &'static str {
        match role {
            Role::Main => self.choose("=", "\u{2501}"),
            Role::Normal => self.choose("-", "\u{2500}"),
            Role::Reset => self.choose("~", "\u{254c}"),
            Role::Abort => self.choose("#", "\u{2550}"),
            Role::Failure => self.choose(".", "\u{2508}"),
            Role::Timeout => self.choose(":", "\u{2504}"),
        }
    }

    /// A lane.
    pub(super) fn lane(self) -> &'static str {
        self.choose("|", "\u{2502}")
    }

    /// Where a line meets its lane, which goes on upwards, downwards, or both.
    pub(super) fn joint(self, up: bool, down: bool) -> &'static str {
        match (up, down) {
            (true, true) => self.choose("+", "\u{2524}"),
            (true, false) => self.choose("'", "\u{256f}"),
            (false, true) => self.choose(".", "\u{256e}"),
            (false, false) => self.choose("-", "\u{2500}"),
        }
    }

    /// Where a line arrives at a state.
    pub(super) fn left(self) -> &'static str {
        self.choose("<", "\u{25c0}")
    }

    /// Before the name of where something leads.
    pub(super) fn to(self) -> &'static str {
        self.choose("->", "\u{2192}")
    }

    /// Text in these letters.
    pub(super) fn text(self, text: &str) -> String {
        if !self.ascii {
            return text.to_owned();
        }
        let letter = |letter: char| match letter {
            letter if letter.is_ascii() => letter.to_string(),
            '\u{b7}' | '\u{2013}' | '\u{2014}' => "-".to_owned(),
            '\u{2026}' => "~".to_owned(),
            // Marks that stand on or join other letters.
            '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200f}' | '\u{fe00}'..='\u{fe0f}' => {
                String::new()
            }
            _ => "?".to_owned(),
        };
        text.chars().map(letter).collect()
    }
}
