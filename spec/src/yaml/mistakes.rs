//! What is wrong with a file that is not YAML, in words.

use super::LARGEST_FILE;
use crate::code::Code;
use crate::diagnostics::Diagnostic;
use crate::source::{Source, Span};
use granit_parser::{ErrorKind, ScanError};

/// What can be seen without reading the file as YAML: too large, or not text.
pub(super) fn before_reading(source: &Source) -> Option<Diagnostic> {
    let text = source.text();
    if text.len() > LARGEST_FILE {
        let message = format!(
            "this file has {} bytes; a specification may have at most {LARGEST_FILE}",
            text.len()
        );
        return Some(Diagnostic::new(Code::YamlSyntax, Span::new(0, 0), message));
    }
    let (at, character) = text.char_indices().find(|&(_, c)| is_not_text(c))?;
    let span = Span::new(at, at + character.len_utf8());
    let code = u32::from(character);
    let message = match character {
        '\u{FFFD}' => "this file is not UTF-8 text".to_owned(),
        '\0' => "this file is not text: it holds a NUL character".to_owned(),
        _ => format!("this file holds the control character U+{code:04X}"),
    };
    let help = "save the file as UTF-8 text";
    Some(Diagnostic::new(Code::YamlSyntax, span, message).help(help))
}

fn is_not_text(character: char) -> bool {
    character == '\u{FFFD}' || (character.is_control() && !"\t\n\r\u{85}".contains(character))
}

/// A mistake the YAML crate found.
pub(super) fn explain(source: &Source, error: &ScanError) -> Diagnostic {
    let marker = error.marker();
    let at = marker.byte_offset().unwrap_or_else(|| offset_of(source, marker.index()));
    let span = Span::new(at, at);
    if *error.kind() == ErrorKind::DirectiveDisallowed {
        return Diagnostic::new(Code::YamlFeature, span, "a directive is not part of the language")
            .help("remove this line");
    }
    let mistake = Diagnostic::new(Code::YamlSyntax, span, error.kind().to_string());
    match mend(error.kind()) {
        Some(help) => mistake.help(help),
        None => mistake,
    }
}

/// What to do about mistakes that people make often.
fn mend(kind: &ErrorKind) -> Option<&'static str> {
    match kind {
        ErrorKind::MappingValueNotAllowed
        | ErrorKind::InvalidColonPlacement
        | ErrorKind::InvalidMappingValueWhitespace => {
            Some("text that has `: ` in it needs quotes; keys of one mapping begin in one column")
        }
        ErrorKind::TabNotAllowed
        | ErrorKind::TabInBlockIndentation
        | ErrorKind::TabInIndentation
        | ErrorKind::TabAtBlockScalarStart => Some("indent with spaces"),
        ErrorKind::UnexpectedCharacter { .. } | ErrorKind::MissingAnchorOrAliasName => {
            Some("text that begins with such a sign needs quotes")
        }
        ErrorKind::ExpectedBlockMappingKey
        | ErrorKind::SimpleKeyExpected
        | ErrorKind::InvalidIndentation => Some("keys of one mapping begin in one column"),
        _ => None,
    }
}

fn offset_of(source: &Source, characters: usize) -> usize {
    let text = source.text();
    text.char_indices().nth(characters).map_or(text.len(), |(offset, _)| offset)
}
