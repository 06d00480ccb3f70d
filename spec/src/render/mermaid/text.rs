//! Text in which nothing means anything to Mermaid.

use crate::render::words;
use std::fmt::Write as _;

/// Text on one line: what could mean something is told by its number, what turns the direction of
/// text around is left out.
///
/// `:` ends a name, `;` a line, `"` a text; `<` begins a tag, `[[` and `<<` a kind of state. `*`,
/// `_`, a number with a dot and much else are Markdown, and a line that contains `direction TB` is
/// about nothing else, wherever that stands.
pub(in crate::render) fn plain(text: &str) -> String {
    let line: Vec<char> = words::one_line(text).chars().filter(|letter| !turns(*letter)).collect();
    let mut plain = String::new();
    for (at, &letter) in line.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|at| line.get(at)).copied();
        let after = line.get(at + 1).copied();
        let is_inside = |other: Option<char>| other.is_some_and(char::is_alphanumeric);
        let is_safe = match letter {
            'd' | 'D' => !begins_direction(&line[at..]),
            // The number of a list, if nothing but digits comes before.
            '.' | ')' => !line[..at].iter().all(char::is_ascii_digit),
            '_' | '-' => is_inside(before) && is_inside(after),
            '[' | ']' => before != Some(letter) && after != Some(letter) && after != Some('('),
            '+' => at > 0,
            ' ' | ',' | '(' | '/' | '=' => true,
            letter => letter.is_alphanumeric(),
        };
        if is_safe {
            plain.push(letter);
        } else {
            let _ = write!(plain, "#{};", u32::from(letter));
        }
    }
    // Text that is empty would be no text.
    if plain.is_empty() { "#8211;".to_owned() } else { plain }
}

fn begins_direction(rest: &[char]) -> bool {
    let word: String = rest.iter().take(9).collect();
    word.eq_ignore_ascii_case("direction")
}

/// Marks that turn the direction of text around.
fn turns(letter: char) -> bool {
    matches!(letter, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Text in quotation marks, for the YAML above a diagram.
pub(super) fn quoted(text: &str) -> String {
    let mut quoted = "\"".to_owned();
    for letter in words::one_line(text).chars().filter(|letter| !turns(*letter)) {
        match letter {
            letter if letter.is_alphanumeric() => quoted.push(letter),
            ' ' | ',' | '.' | ':' | '!' | '?' | '(' | ')' | '/' | '\'' | '_' | '\u{b7}' => {
                quoted.push(letter)
            }
            letter => {
                let _ = write!(quoted, "\\U{:08X}", u32::from(letter));
            }
        }
    }
    quoted.push('"');
    quoted
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_means_something_to_mermaid_is_a_number() {
        assert_eq!(plain("a: b; \"c\""), "a#58; b#59; #34;c#34;");
        assert_eq!(plain("<b>*x*</b> & `y`").matches(['<', '>', '*', '&', '`']).count(), 0);
        assert_eq!(plain("1. first"), "1#46; first");
        assert_eq!(plain("version 1.2"), "version 1.2");
        assert_eq!(plain("_a_b_"), "#95;a_b#95;");
        assert_eq!(plain("x --> y"), "x #45;#45;#62; y");
        assert_eq!(plain("[x < 3]"), "[x #60; 3]");
        assert_eq!(plain("[[fork]] [a](b)"), "#91;#91;fork#93;#93; [a#93;(b)");
        assert_eq!(plain("a Direction TB"), "a #68;irection TB");
        assert_eq!(plain(" \n "), "#8211;");
        assert_eq!(plain("a\u{202e}b"), "ab");
    }

    #[test]
    fn a_title_is_one_scalar() {
        assert_eq!(quoted("a \"b\"\n: c"), "\"a \\U00000022b\\U00000022 : c\"");
    }
}
