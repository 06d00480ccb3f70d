//! Text that cannot break a diagram.

use crate::render::words;
use std::fmt::Write as _;

/// The text on one line, with everything that means something to Mermaid as a number.
///
/// `;` ends a line and `#` begins the number of a letter; `%%` begins a comment, `$$` a formula, `<`
/// a tag, `&` a name of a letter. What begins with `wrap:` would lose that word. Text that is empty would be no text.
pub(crate) fn text(written: &str) -> String {
    let line = words::one_line(written);
    let mut out = String::with_capacity(line.len());
    let is_order = ["wrap:", "nowrap:"].iter().any(|order| line.starts_with(order));
    for letter in line.chars() {
        let is_special =
            matches!(letter, ';' | '#' | '%' | '$' | '<' | '>' | '"' | '`' | '\\' | '&');
        if is_special || (is_order && letter == ':') {
            let _ = write!(out, "#{};", u32::from(letter));
        } else {
            out.push(letter);
        }
    }
    if out.is_empty() { "–".to_owned() } else { out }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_means_something_to_mermaid_is_a_number() {
        assert_eq!(text("a; b # c\n%% d"), "a#59; b #35; c #37;#37; d");
        assert_eq!(text("<b>\"x\"</b> & $$y$$").matches(['<', '>', '"', '$', '&']).count(), 0);
        assert_eq!(text("wrap: ok"), "wrap#58; ok");
        assert_eq!(text("set: A"), "set: A");
        assert_eq!(text(" \n "), "–");
    }
}
